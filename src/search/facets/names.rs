//! What facets and their values are called, in every language.

use std::collections::HashMap;

use crate::domain::{Catalogue, Lang, SkillIx, Text, fold};
use crate::search::lookup::signed;
use crate::wording::{Key, SPOKEN, Wording, key};

use super::Facet;
use super::choice::{Choice, EducationLevel, PayLevel};

/// Names of facets as they are typed, each with its facet, those of English first.
#[derive(Debug)]
pub(super) struct FacetNames(Vec<(String, Facet)>);

impl FacetNames {
    pub(super) fn new() -> Self {
        let of_language = |(lang, _)| {
            let wording = Wording::new(lang);
            Facet::ALL.map(|facet| (fold(&wording.say(facet.word())), facet))
        };
        Self(SPOKEN.into_iter().flat_map(of_language).collect())
    }

    /// The facet of a name that is typed.
    pub(super) fn facet(&self, name: &str) -> Option<Facet> {
        let name = fold(name);
        self.0.iter().find(|(known, _)| *known == name).map(|(_, facet)| *facet)
    }

    /// All of them, language by language.
    pub(super) fn all(&self) -> &[(String, Facet)] {
        &self.0
    }
}

/// Names of values folded once, to be looked up and to be begun.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// Written ids, which win over names.
    ids: HashMap<(Facet, Box<str>), u32>,
    /// Letters, digits and signs of each name with the value's place, sorted.
    values: Vec<(Facet, String, u32)>,
    /// Folded names of skills, sorted.
    skills: Vec<(Box<str>, SkillIx)>,
}

impl Names {
    /// Folds and sorts all names; cost is that of sorting them.
    pub(super) fn new(catalogue: &Catalogue, values: &[Choice], said: &[Text]) -> Self {
        let wordings = SPOKEN.map(|(lang, _)| Wording::new(lang));
        let say = |key: Key| wordings.iter().map(move |wording| wording.say(key)).collect::<Vec<_>>();
        let named_language = |lang: Lang| {
            let told = [("lang", lang.as_str().into())];
            wordings.iter().map(|wording| wording.with(key::LANGUAGE_NAMED, &told)).collect::<Vec<_>>()
        };
        let mut names = Self::default();
        for (choice, place) in values.iter().zip(0..) {
            let facet = choice.facet();
            if let Some(id) = id_of(catalogue, *choice) {
                names.ids.entry((facet, id.into())).or_insert(place);
            }
            let called = |text: &Text| text.versions().map(|(_, name)| name.to_owned()).collect::<Vec<_>>();
            let called = match *choice {
                Choice::Family(at) => called(&catalogue.family(at).name),
                Choice::Layer(at) => called(&catalogue.layer(at).name),
                Choice::Education(EducationLevel::Said(at)) => called(&said[at as usize]),
                Choice::Stage(stage) => say(stage.into()),
                Choice::Step(kind) => say(kind.into()),
                Choice::Remote(how) | Choice::OnCall(how) => say(how.into()),
                Choice::Employer(kind) => say(kind.into()),
                Choice::Status(kind) => say(kind.into()),
                Choice::Market(market) => say(market.into()),
                Choice::Pay(PayLevel::Known) => say(key::FACET_ANY),
                Choice::Education(EducationLevel::Eqf(level)) => vec![level.to_string()],
                Choice::Language(lang) => named_language(lang),
                Choice::Pay(PayLevel::AtLeast { .. }) | Choice::Skill(..) => Vec::new(),
            };
            let called = called.into_iter().chain(id_of(catalogue, *choice));
            names.values.extend(called.map(|name| (facet, solid(&name), place)));
        }
        names.values.sort_unstable();
        names.values.dedup();
        for (at, skill) in catalogue.skill_entries() {
            names.skills.extend(skill.name.versions().map(|(_, name)| (fold(name).into(), at)));
        }
        names.skills.sort_unstable();
        names
    }

    /// The value of a facet that has this very id.
    pub(super) fn by_id(&self, facet: Facet, id: &str) -> Option<u32> {
        self.ids.get(&(facet, id.into())).copied()
    }

    /// The values of a facet that are called so but for case, accents, blanks and punctuation.
    pub(super) fn called(&self, facet: Facet, name: &str) -> Vec<u32> {
        let sought = solid(name);
        let mut found: Vec<u32> = self
            .from(facet, &sought)
            .take_while(|(_, name, _)| *name == sought)
            .map(|entry| entry.2)
            .collect();
        found.dedup();
        found
    }

    /// The values of a facet a name of which begins so, in the order they are shown.
    pub(super) fn beginning(&self, facet: Facet, start: &str) -> Vec<u32> {
        let sought = solid(start);
        let begun = self.from(facet, &sought).take_while(|(_, name, _)| name.starts_with(&sought));
        let mut found: Vec<u32> = begun.map(|entry| entry.2).collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    fn from<'a>(&'a self, facet: Facet, start: &str) -> impl Iterator<Item = &'a (Facet, String, u32)> {
        let at = self.values.partition_point(|(other, name, _)| (*other, &**name) < (facet, start));
        self.values[at..].iter().take_while(move |(other, ..)| *other == facet)
    }

    /// Skills a name of which begins so, by that name.
    pub(super) fn skills_beginning(&self, start: &str) -> impl Iterator<Item = SkillIx> {
        let start = fold(start);
        let at = self.skills.partition_point(|(name, _)| **name < *start);
        self.skills[at..]
            .iter()
            .take_while(move |(name, _)| name.starts_with(&*start))
            .map(|(_, skill)| *skill)
    }
}

/// The id of a value, where it has one.
pub(super) fn id_of(catalogue: &Catalogue, choice: Choice) -> Option<String> {
    Some(match choice {
        Choice::Family(at) => catalogue.family(at).id.to_string(),
        Choice::Stage(stage) => stage.as_str().to_owned(),
        Choice::Step(kind) => kind.as_str().to_owned(),
        Choice::Remote(how) | Choice::OnCall(how) => how.as_str().to_owned(),
        Choice::Employer(kind) => kind.as_str().to_owned(),
        Choice::Status(kind) => kind.as_str().to_owned(),
        Choice::Market(market) => market.as_str().to_owned(),
        Choice::Skill(at, _) => catalogue.skill(at).id.to_string(),
        Choice::Education(EducationLevel::Eqf(level)) => format!("eqf-{level}"),
        Choice::Pay(PayLevel::Known) => "any".to_owned(),
        Choice::Layer(at) => catalogue.layer(at).id.to_string(),
        Choice::Language(lang) => lang.as_str().to_owned(),
        Choice::Education(EducationLevel::Said(_)) | Choice::Pay(PayLevel::AtLeast { .. }) => return None,
    })
}

/// Letters, digits and the signs that make another name; of a text without any, the folded text.
fn solid(text: &str) -> String {
    let folded = fold(text.trim());
    let solid = signed(&folded);
    if solid.is_empty() { folded } else { solid }
}
