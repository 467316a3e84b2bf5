//! Which roles a command tells of: its options, and the words of a search that choose.

use super::args::FilterArgs;
use super::context::CommandContext;
use super::{Failure, families, naming, usage};
use crate::graph::fit::{Held, HeldSkill};
use crate::loading::stage_hint;
use crate::search::{Asked, Choice, Facet, NamesNothing, Resolver, RoleFilter};
use crate::wording::{Words, key};

/// Values that are told where one names nothing.
const MOST_TOLD: usize = 30;

/// What the options choose. Fails where a value names nothing, or more than one thing.
pub(super) fn chosen(
    args: &FilterArgs,
    resolver: &Resolver<'_>,
    context: &CommandContext,
) -> Result<RoleFilter, Failure> {
    let mut filter = RoleFilter::default();
    for (facet, value) in args.values() {
        let choices = resolver.value(facet, value).map_err(|unknown| refused(&unknown, resolver, context))?;
        for choice in choices {
            filter.add(choice);
        }
    }
    Ok(filter)
}

/// The skills that texts tell, each with the level it is held at where that is told, as the values of a facet are named.
pub(super) fn held(
    texts: &[String],
    resolver: &Resolver<'_>,
    context: &CommandContext,
) -> Result<Held, Failure> {
    let mut held = Vec::new();
    for text in texts {
        let choices =
            resolver.value(Facet::Skill, text).map_err(|unknown| refused(&unknown, resolver, context))?;
        held.extend(choices.into_iter().filter_map(|choice| match choice {
            Choice::Skill(skill, level) => Some(HeldSkill { skill, level }),
            _ => None,
        }));
    }
    Ok(Held::of(held))
}

/// What the words of a search ask for together. An argument that a shell has freed of its quotes is one value where the
/// whole of it names one.
pub(super) fn asked(
    words: &[String],
    resolver: &Resolver<'_>,
    context: &CommandContext,
) -> Result<Asked, Failure> {
    let text: Vec<String> = words.iter().map(|word| resolver.requoted(word)).collect();
    let asked = resolver.read(&text.join(" "));
    match asked.unknown.first() {
        Some(unknown) => Err(refused(unknown, resolver, context)),
        None => Ok(asked),
    }
}

/// Whether a text is the name of a skill with a number behind it.
fn is_known_with_another_level(text: &str, context: &CommandContext) -> bool {
    let parts = text.rsplit_once(':');
    let parts =
        parts.filter(|(_, number)| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()));
    parts.is_some_and(|(name, _)| naming::skill(name, context).is_ok())
}

/// Says that a value names nothing in its facet, and what would.
fn refused(unknown: &NamesNothing, resolver: &Resolver<'_>, context: &CommandContext) -> Failure {
    let NamesNothing { facet, value, .. } = unknown;
    if *facet == Facet::Skill && is_known_with_another_level(value, context) {
        return Failure::Unknown(context.wording.with(key::NO_SUCH_LEVEL, &[("query", (&**value).into())]));
    }
    if *facet == Facet::Skill
        && let Err(failure) = naming::skill(value, context)
    {
        return failure;
    }
    let wording = &context.wording;
    let sentence = match facet {
        _ if unknown.is_several => wording.with(key::SEVERAL_FOUND, &[("query", (&**value).into())]),
        Facet::Family => wording.with(key::NO_SUCH_FAMILY, &[("query", (&**value).into())]),
        facet => {
            let values = [("facet", wording.say(facet.word()).into()), ("value", (&**value).into())];
            wording.with(key::FACET_NAMES_NOTHING, &values)
        }
    };
    match facet {
        Facet::Family if unknown.instead.is_empty() => {
            Failure::Unknown(sentence + &families::families(context))
        }
        Facet::Stage => {
            let told = Words::of(key::FACET_WITH_HINT).text("value", &**value);
            let told = told.text("facet", wording.say(facet.word()));
            usage::refuse(&told.words("hint", stage_hint(value)), wording)
        }
        _ => {
            let listed = resolver.facets.values(*facet);
            let instead = if unknown.instead.is_empty() { listed } else { &unknown.instead };
            let line = |choice: &Choice| {
                let name = resolver.facets.name(resolver.catalogue, *choice, context.lang, wording);
                format!("\n  {name} ({})", resolver.typed(*choice, context.lang, wording))
            };
            Failure::Unknown(sentence + &instead.iter().take(MOST_TOLD).map(line).collect::<String>())
        }
    }
}
