//! What is written: in both languages, set as each language is, and summaries that say something of their own.

use std::collections::BTreeSet;

use careernav::domain::{Catalogue, Lang, Names, Origin, Role, Statement, Text, fold, gendered};

use super::LANGUAGES;
use super::words::{akin, content_words, likeness, words};

/// A text and where it stands.
pub(super) struct Told<'a> {
    pub(super) id: &'a str,
    pub(super) what: &'static str,
    pub(super) text: &'a Text,
    /// Names may be the same in every language.
    pub(super) is_name: bool,
}

/// Every text of the catalogue but for aliases.
pub(super) fn told(catalogue: &Catalogue) -> Vec<Told<'_>> {
    let name = |id, what, text| Told { id, what, text, is_name: true };
    let prose = |id, what, text| Told { id, what, text, is_name: false };
    let families = catalogue.families().iter().flat_map(|family| {
        [name(&*family.id, "name", &family.name), prose(&*family.id, "summary", &family.summary)]
    });
    let categories = catalogue.categories().iter();
    let categories = categories.map(|category| name(&*category.id, "name", &category.name));
    let skills = catalogue.skills().iter().flat_map(|skill| {
        let resources = skill.resources.iter().map(|told| name(&*skill.id, "resource", &told.title));
        let own = [name(&*skill.id, "name", &skill.name), prose(&*skill.id, "summary", &skill.summary)];
        own.into_iter().chain(resources)
    });
    let mut told: Vec<Told<'_>> = families.chain(categories).chain(skills).collect();
    for role in catalogue.roles() {
        let Role { id, title, summary, description, tasks, contacts, education, .. } = role;
        let Role { certifications, pay, steps, sources, .. } = role;
        told.push(name(id, "title", title));
        told.extend([prose(id, "summary", summary), prose(id, "description", description)]);
        told.extend(tasks.iter().map(|task| prose(id, "task", task)));
        told.extend(contacts.iter().map(|contact| prose(id, "why of a contact", &contact.why)));
        told.extend(education.iter().map(|way| name(id, "level of education", &way.level)));
        told.extend(education.iter().map(|way| prose(id, "education", &way.text)));
        told.extend(certifications.iter().map(|told| name(id, "certification", &told.name)));
        told.extend(certifications.iter().map(|told| name(id, "issuer", &told.issuer)));
        let statements = statements(role);
        let sentences = statements.iter().filter(|(_, told)| !told.text.is_empty());
        told.extend(sentences.map(|(what, told)| prose(id, what, &told.text)));
        told.extend(steps.iter().map(|step| prose(id, "why of a step", &step.why)));
        told.extend(sources.iter().map(|source| name(id, "source", &source.title)));
        let years = steps.iter().filter_map(|step| step.years.as_ref()).map(|(_, origin)| origin);
        let statements = statements.iter().map(|(_, told)| &told.origin);
        told.extend(pay.iter().map(|pay| &pay.origin).chain(statements).chain(years).filter_map(|origin| {
            match origin {
                Origin::Named(text) => Some(name(id, "source of a figure", text)),
                Origin::Editorial => None,
            }
        }));
    }
    told
}

/// What is said of a role by somebody, with the list it stands in.
pub(super) fn statements(role: &Role) -> Vec<(&'static str, &Statement)> {
    let employers = role.employers.iter().map(|told| ("employer", &told.told));
    let status = role.status.iter().map(|told| ("status", &told.told));
    let conditions = role.conditions.iter().map(|told| ("condition", &told.told));
    let outlook = role.outlook.iter().map(|told| ("outlook", &told.told));
    let certifications = role.certifications.iter().map(|told| ("certification", &told.told));
    employers.chain(status).chain(conditions).chain(outlook).chain(certifications).collect()
}

/// Whose names are whose.
fn names(catalogue: &Catalogue) -> impl Iterator<Item = (&str, &Names)> {
    let roles = catalogue.roles().iter().map(|role| (&*role.id, &role.aliases));
    roles.chain(catalogue.skills().iter().map(|skill| (&*skill.id, &skill.aliases)))
}

pub(super) fn every_text_is_in_both_languages(catalogue: &Catalogue) -> Vec<String> {
    let mut faults = Vec::new();
    for Told { id, what, text, is_name } in told(catalogue) {
        for lang in LANGUAGES {
            let is_there = text.versions().any(|(written, text)| {
                (written == lang || is_name && written == Lang::NEUTRAL) && !text.trim().is_empty()
            });
            if !is_there {
                faults.push(format!("{id}: {what} in {lang}"));
            }
        }
    }
    for role in catalogue.roles() {
        let without = |lang: &Lang| !role.aliases.iter().any(|(written, _)| written == *lang);
        faults.extend(
            LANGUAGES
                .iter()
                .filter(|lang| without(lang))
                .map(|lang| format!("{}: aliases in {lang}", role.id)),
        );
    }
    faults
}

/// The feminine of a French title follows by rule: one that is written beside its masculine is stored twice.
pub(super) fn no_feminine_is_stored_twice(catalogue: &Catalogue) -> Vec<String> {
    let mut faults = Vec::new();
    for role in catalogue.roles() {
        let titles = role.title.versions().filter(|(lang, _)| *lang == Lang::FR);
        let aliases = role.aliases.iter().filter(|(lang, _)| *lang == Lang::FR);
        let names: Vec<&str> = titles.chain(aliases).map(|(_, name)| name).collect();
        let feminines: BTreeSet<String> =
            names.iter().filter_map(|name| Some(fold(&gendered(name)?.feminine))).collect();
        let twice = names.iter().filter(|name| feminines.contains(&fold(name)));
        faults.extend(twice.map(|name| format!("{}: {name:?}", role.id)));
    }
    faults
}

pub(super) fn every_text_is_set_as_its_language_is(catalogue: &Catalogue) -> Vec<String> {
    let told = told(catalogue);
    let texts = told.iter().flat_map(|told| told.text.versions().map(|(lang, text)| (told.id, lang, text)));
    let aliases =
        names(catalogue).flat_map(|(id, names)| names.iter().map(move |(lang, name)| (id, lang, name)));
    let mut faults = Vec::new();
    for (id, lang, text) in texts.chain(aliases) {
        let typography = if lang == Lang::FR { french } else { english };
        let fault = |fault| format!("{id}: {fault} in {text:?}");
        faults.extend(straight(text).or_else(|| typography(text)).map(fault));
    }
    faults
}

fn straight(text: &str) -> Option<&'static str> {
    let has = |sign| text.contains(sign);
    (has('\'') || has('"')).then_some("a straight apostrophe or quote")
}

fn french(text: &str) -> Option<&'static str> {
    let is_blank = |letter: char| matches!(letter, '\u{a0}' | '\u{202f}');
    for (at, sign) in text.char_indices() {
        let (before, after) = (&text[..at], &text[at + sign.len_utf8()..]);
        // Of a time or an address.
        let inside_a_word = sign == ':' && after.starts_with(|next: char| !next.is_whitespace());
        match sign {
            ';' | '!' | '?' | ':' | '»' if !inside_a_word && !before.ends_with(is_blank) => {
                return Some("no no-break space before a sign");
            }
            '«' if !after.starts_with(is_blank) => return Some("no no-break space after «"),
            '“' | '”' => return Some("English quotes"),
            _ => {}
        }
    }
    None
}

fn english(text: &str) -> Option<&'static str> {
    let is_spaced =
        |sign: char| [' ', '\u{a0}', '\u{202f}'].iter().any(|blank| text.contains(&format!("{blank}{sign}")));
    if text.contains(['«', '»']) {
        return Some("French quotes");
    }
    [';', '!', '?', ':', ','].into_iter().any(is_spaced).then_some("a space before a sign")
}

pub(super) fn every_summary_is_short(catalogue: &Catalogue) -> Vec<String> {
    let roles = catalogue.roles().iter().map(|role| (&role.id, &role.summary, 220));
    let skills = catalogue.skills().iter().map(|skill| (&skill.id, &skill.summary, 110));
    let mut faults = Vec::new();
    for (id, summary, most) in roles.chain(skills) {
        for (lang, text) in summary.versions() {
            let length = text.chars().count();
            if length > most || text.contains('\n') {
                faults.push(format!("{id}: {length} characters in {lang}, or more than a line"));
            }
        }
    }
    faults
}

pub(super) fn no_two_summaries_are_alike(catalogue: &Catalogue) -> Vec<String> {
    let roles: Vec<_> = catalogue.roles().iter().map(|role| (&*role.id, &role.summary)).collect();
    let skills: Vec<_> = catalogue.skills().iter().map(|skill| (&*skill.id, &skill.summary)).collect();
    let mut faults = Vec::new();
    for (summaries, most) in [(roles, 0.45), (skills, 0.7)] {
        for lang in LANGUAGES {
            let sets: Vec<(&str, BTreeSet<String>)> = summaries
                .iter()
                .map(|(id, summary)| (*id, words(summary.get(lang)).into_iter().collect()))
                .collect();
            for (at, (one, words)) in sets.iter().enumerate() {
                let alike = sets[at + 1..].iter().filter(|(_, others)| likeness(words, others) >= most);
                faults.extend(alike.map(|(other, _)| format!("{one} and {other}: much the same in {lang}")));
            }
        }
    }
    faults
}

/// At most a quarter of the words that say something may be forms of the title's, and at least eight must be of
/// neither the title nor an alias: “Develops the back end of applications” says nothing of a back-end developer.
pub(super) fn no_summary_repeats_the_title(catalogue: &Catalogue) -> Vec<String> {
    let mut faults = Vec::new();
    for role in catalogue.roles() {
        for lang in LANGUAGES {
            let title = content_words(role.title.get(lang));
            let aliases = role.aliases.iter().filter(|(written, _)| *written == lang);
            let aliases: Vec<String> = aliases.flat_map(|(_, alias)| content_words(alias)).collect();
            let said = content_words(role.summary.get(lang));
            let is_of = |names: &[String], word: &str| names.iter().any(|name| akin(name, word));
            let repeated = said.iter().filter(|word| is_of(&title, word)).count();
            let new = said.iter().filter(|word| !is_of(&title, word) && !is_of(&aliases, word)).count();
            if repeated * 4 > said.len() || new < 8 {
                faults.push(format!(
                    "{}: of {} words in {lang}, {repeated} repeat the title, {new} are new",
                    role.id,
                    said.len()
                ));
            }
        }
    }
    faults
}

/// The French words of the program, set as texts of the catalogue are; what is quoted as code is not French.
#[test]
fn french_words_of_the_program_are_set_as_french() {
    let wording = include_str!("../../../assets/wording/fr.ftl");
    let mut faults = Vec::new();
    for (at, line) in wording.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
        let said = line.split_once(" = ").map_or(line, |(_, said)| said);
        let said: String = said.split('`').step_by(2).collect::<Vec<_>>().join("`");
        faults.extend(french(&said).map(|fault| format!("line {}: {fault} in {said:?}", at + 1)));
    }
    assert!(faults.is_empty(), "{faults:#?}");
}
