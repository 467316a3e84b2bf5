//! What a role tells of itself in lists: what the work is, how you come to it and on what terms.

use super::Reader;
use crate::cells::listed;
use crate::domain::{
    Catalogue, Certification, ConditionKind, Education, Level, Origin, Outlook, Pay, Prevalence, Resource,
    RoleIx, Statement, Subject, Text,
};
use crate::wording::{Key, key};

/// Key of a heading, and the lines below it.
pub(super) type HeadedLines = (Key, Vec<String>);

/// What a role tells of itself in lists: what the work is, then how one comes to it and on what terms. What holds
/// where the reader's language is spoken comes first.
pub(super) fn own_lines(catalogue: &Catalogue, at: RoleIx, reader: &Reader<'_>) -> [Vec<HeadedLines>; 2] {
    let role = catalogue.role(at);
    let texts = |texts: &[Text]| texts.iter().map(|text| reader.text(text)).collect();
    let certificate = |told: &Certification| certification_words(catalogue, told, reader);
    [
        vec![(key::HEADING_TASKS, texts(&role.tasks))],
        vec![
            (key::HEADING_EDUCATION, lines(&role.education, region_of_way, education_words, reader)),
            (key::HEADING_CERTIFICATIONS, role.certifications.iter().map(certificate).collect()),
            (key::HEADING_PAY, lines(&role.pay, |pay| Some(&pay.region), pay_words, reader)),
            (key::HEADING_OUTLOOK, lines(&role.outlook, |told| region_of(&told.told), outlook_words, reader)),
            (key::HEADING_EMPLOYERS, prevalent(&role.employers, reader)),
            (key::HEADING_STATUS, prevalent(&role.status, reader)),
            (key::HEADING_CONDITIONS, prevalent(&role.conditions, reader)),
        ],
    ]
}

/// A line for each item, in the order of [`home_first`].
fn lines<T>(
    items: &[T],
    region: impl Fn(&T) -> Option<&str>,
    words: impl Fn(&T, &Reader<'_>) -> String,
    reader: &Reader<'_>,
) -> Vec<String> {
    home_first(items, region, reader).into_iter().map(|item| words(item, reader)).collect()
}

/// The items, those of regions where the reader's language is spoken first, then those of no region.
pub(super) fn home_first<'a, T>(
    items: &'a [T],
    region: impl Fn(&T) -> Option<&str>,
    reader: &Reader<'_>,
) -> Vec<&'a T> {
    let mut items: Vec<&T> = items.iter().collect();
    items.sort_by_key(|item| match region(item) {
        Some(region) if reader.is_at_home_in(region) => 0,
        None => 1,
        Some(_) => 2,
    });
    items
}

fn prevalent<K: Copy + Into<Key>>(told: &[Prevalence<K>], reader: &Reader<'_>) -> Vec<String> {
    lines(told, |told| region_of(&told.told), prevalence_words, reader)
}

fn region_of(told: &Statement) -> Option<&str> {
    told.region.as_deref()
}

fn region_of_way(way: &Education) -> Option<&str> {
    way.region.as_deref()
}

/// “France: Bac+3 to Bac+5 · EQF 6–7 — a degree in computer science”.
fn education_words(way: &Education, reader: &Reader<'_>) -> String {
    let eqf = way.eqf.map(|span| reader.wording.with(key::EQF, &[("span", span.to_string().into())]));
    let level = (!way.level.is_empty()).then(|| reader.text(&way.level));
    let head = listed([level, eqf].into_iter().flatten());
    let line = with_text(head, &way.text, reader);
    match &way.region {
        Some(region) => format!("{} {line}", reader.labelled(&reader.region(region))),
        None => line,
    }
}

/// “CISSP (ISC2): often asked for, Security audit practitioner — Opens doors. (our estimate, November 2026)”.
fn certification_words(catalogue: &Catalogue, told: &Certification, reader: &Reader<'_>) -> String {
    let name = certificate_name(told, reader);
    let skill = told.skill.map(|skill| catalogue.name_of(Subject::Skill(skill), reader.lang).to_owned());
    let level = told.level.map(|level| reader.word(level));
    let attests: Vec<String> = skill.into_iter().chain(level).collect();
    let attests = (!attests.is_empty()).then(|| attests.join(" "));
    let facts = [Some(reader.word(told.need)), attests].into_iter().flatten().collect::<Vec<_>>();
    statement_words(format!("{} {}", reader.labelled(&name), facts.join(", ")), &told.told, reader)
}

/// “CISSP (ISC2), for practitioner level”.
pub(super) fn certificate_words(told: &Certification, reader: &Reader<'_>) -> String {
    let level = told.level.map(|level| level_words(level, reader));
    [Some(certificate_name(told, reader)), level].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// “CISSP (ISC2)”.
fn certificate_name(told: &Certification, reader: &Reader<'_>) -> String {
    let name = reader.text(&told.name);
    if told.issuer.is_empty() { name } else { format!("{name} ({})", reader.text(&told.issuer)) }
}

/// “for practitioner level”.
fn level_words(level: Level, reader: &Reader<'_>) -> String {
    reader.wording.with(key::RESOURCE_LEVEL, &[("level", reader.word(level).into())])
}

/// “France: employers look for people — Fewer posts for juniors. (our estimate, November 2026)”.
fn outlook_words(outlook: &Outlook, reader: &Reader<'_>) -> String {
    let market = reader.word(outlook.market);
    let head = match region_of(&outlook.told) {
        Some(region) => format!("{} {market}", reader.labelled(&reader.region(region))),
        None => market,
    };
    sourced(head, &outlook.told, reader)
}

/// “remote work: partly, France — Two or three days a week. (ROME 4.0, 2025)”.
fn prevalence_words<K: Copy + Into<Key>>(told: &Prevalence<K>, reader: &Reader<'_>) -> String {
    let head = format!("{} {}", reader.labelled(&reader.word(told.kind)), reader.word(told.how));
    statement_words(head, &told.told, reader)
}

/// The working conditions that the roles say otherwise of, and those that only the one led to speaks of:
/// “on call: rare → usual”. Of several statements on one thing, the first that a role makes counts.
pub(super) fn changed_conditions(
    catalogue: &Catalogue,
    from: RoleIx,
    to: RoleIx,
    reader: &Reader<'_>,
) -> Vec<String> {
    let how = |at: RoleIx, kind: ConditionKind| {
        catalogue.role(at).conditions.iter().find(|told| told.kind == kind).map(|told| told.how)
    };
    let change = |kind: &ConditionKind| {
        let (now, then) = (how(from, *kind), how(to, *kind)?);
        if now == Some(then) {
            return None;
        }
        let before = now.map_or_else(String::new, |now| format!("{} → ", reader.word(now)));
        Some(format!("{} {before}{}", reader.labelled(&reader.word(*kind)), reader.word(then)))
    };
    ConditionKind::ALL.iter().filter_map(change).collect()
}

/// What is said, with its region, its sentence and who says so.
fn statement_words(mut head: String, told: &Statement, reader: &Reader<'_>) -> String {
    if let Some(region) = &told.region {
        head.push_str(", ");
        head.push_str(&reader.region(region));
    }
    sourced(head, told, reader)
}

/// The same, its region told already.
fn sourced(head: String, told: &Statement, reader: &Reader<'_>) -> String {
    let source = dated_source(&told.origin, told.dated.as_deref(), reader);
    format!("{} ({source})", with_text(head, &told.text, reader))
}

/// “List of courses: course, in French, for working level (publisher, July 2026)”.
pub(super) fn resource_words(resource: &Resource, reader: &Reader<'_>) -> String {
    let language = resource
        .language
        .map(|lang| reader.wording.with(key::IN_LANGUAGE, &[("lang", lang.as_str().into())]));
    let level = resource.level.map(|level| level_words(level, reader));
    let facts = [Some(reader.word(resource.kind)), language, level].into_iter().flatten();
    let facts = facts.collect::<Vec<_>>().join(", ");
    let source = dated_source(&resource.origin, resource.dated.as_deref(), reader);
    format!("{} {facts} ({source})", reader.labelled(&reader.text(&resource.title)))
}

fn with_text(head: String, text: &Text, reader: &Reader<'_>) -> String {
    let text = if text.is_empty() { String::new() } else { reader.text(text) };
    let between = if head.is_empty() || text.is_empty() { "" } else { " — " };
    head + between + &text
}

/// Who says so: “our estimate”, or the source's title.
pub(super) fn origin_words(origin: &Origin, reader: &Reader<'_>) -> String {
    match origin {
        Origin::Editorial => reader.wording.say(key::EDITORIAL),
        Origin::Named(title) => reader.text(title),
    }
}

/// “News page, 31 January 2023”.
fn dated_source(origin: &Origin, dated: Option<&str>, reader: &Reader<'_>) -> String {
    let source = origin_words(origin, reader);
    dated.map_or(source.clone(), |dated| format!("{source}, {}", reader.date(dated)))
}

/// “up to 65,000 EUR gross a year, 5–6 years of experience, FR (source, 31 January 2023)”.
fn pay_words(pay: &Pay, reader: &Reader<'_>) -> String {
    let Some(amount) = pay_amount(pay, reader) else { return String::new() };
    let basis = reader.wording.say(if pay.gross { key::PAY_GROSS } else { key::PAY_NET });
    let per = reader.word(pay.per);
    let experience = pay.experience.map(|span| {
        let values = [("span", span.to_string().into()), ("count", crate::wording::Value::Count(span.to))];
        reader.wording.with(key::PAY_EXPERIENCE, &values)
    });
    let source = dated_source(&pay.origin, pay.dated.as_deref(), reader);
    let facts = [Some(format!("{amount} {basis} {per}")), experience, Some(reader.region(&pay.region))];
    format!("{} ({source})", facts.into_iter().flatten().collect::<Vec<_>>().join(", "))
}

/// “up to 65,000 EUR”; `None` where no amount is known.
pub(super) fn pay_amount(pay: &Pay, reader: &Reader<'_>) -> Option<String> {
    let amount = |name, amount: u64| (name, reader.wording.grouped(amount).into());
    let currency = ("currency", (&*pay.currency).into());
    match (pay.from, pay.to) {
        (Some(from), Some(to)) if from == to => {
            Some(reader.wording.with(key::PAY_AMOUNT, &[amount("amount", from), currency]))
        }
        (Some(from), Some(to)) => {
            let values = [amount("from", from), amount("to", to), currency];
            Some(reader.wording.with(key::PAY_BETWEEN, &values))
        }
        (Some(from), None) => Some(reader.wording.with(key::PAY_FROM, &[amount("from", from), currency])),
        (None, Some(to)) => Some(reader.wording.with(key::PAY_TO, &[amount("to", to), currency])),
        (None, None) => None,
    }
}
