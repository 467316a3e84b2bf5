//! Two roles compared.

use crate::cells::listed;
use crate::domain::{Catalogue, Level, Need, RoleIx, Subject};
use crate::graph::compare::Comparison;
use crate::pages::{Block, Reader, comparison_page};

use super::table::{Cell, row, tabbed};
use super::{Paper, document};

/// The columns of a pipe, a line for each skill, contact and step; what a line has nothing to say of is empty. The kind is
/// `skill`, `contact` or `step`, the side `a`, `both` or `b`; a step starts at the role of its side and leads to that of its
/// title and id.
pub const COLUMNS: &[&str] = &[
    "name", "kind", "side", "need_a", "level_a", "need_b", "level_b", "step", "years", "why_a", "why_b", "id",
];

/// What sets two roles apart and what they share.
pub fn write(catalogue: &Catalogue, comparison: &Comparison, reader: &Reader<'_>, paper: &Paper) -> String {
    if paper.width.is_none() {
        let mut rows = skills(catalogue, comparison, reader);
        rows.extend(contacts(catalogue, comparison, reader));
        rows.extend(steps(catalogue, comparison, reader));
        return tabbed(COLUMNS, &rows, paper);
    }
    let [one, other] = comparison.roles.map(|role| reader.title(catalogue, role));
    let mut blocks = vec![Block::Title(listed([one, other]))];
    blocks.extend(comparison_page(catalogue, comparison, reader));
    document::write(&blocks, paper)
}

/// How a role asks for a skill: as files write it, empty where it does not.
fn asked(need: Option<Need>, level: Option<Level>) -> [String; 2] {
    [
        need.map_or_else(String::new, |need| need.as_str().to_owned()),
        level.map_or_else(String::new, |level| level.number().to_string()),
    ]
}

fn skills(catalogue: &Catalogue, comparison: &Comparison, reader: &Reader<'_>) -> Vec<Vec<Cell>> {
    let line = |skill, side: &str, first: [String; 2], second: [String; 2]| {
        let [id, name] = named(catalogue, Subject::Skill(skill), reader);
        let ([first_need, first_level], [second_need, second_level]) = (first, second);
        row([
            name,
            "skill".to_owned(),
            side.to_owned(),
            first_need,
            first_level,
            second_need,
            second_level,
            String::new(),
            String::new(),
            String::new(),
            String::new(),
            id,
        ])
    };
    let none = || asked(None, None);
    let mut rows = Vec::new();
    for group in &comparison.groups {
        rows.extend(
            group.only[0]
                .iter()
                .map(|only| line(only.skill, "a", asked(Some(only.need), only.level), none())),
        );
        rows.extend(group.both.iter().map(|shared| {
            let [first, second] = [0, 1].map(|side| asked(Some(shared.need[side]), shared.level[side]));
            line(shared.skill, "both", first, second)
        }));
        rows.extend(
            group.only[1]
                .iter()
                .map(|only| line(only.skill, "b", none(), asked(Some(only.need), only.level))),
        );
    }
    rows
}

fn contacts(catalogue: &Catalogue, comparison: &Comparison, reader: &Reader<'_>) -> Vec<Vec<Cell>> {
    let contacts = &comparison.contacts;
    let sides = [("a", &contacts.only[0]), ("both", &contacts.both), ("b", &contacts.only[1])];
    let line = |side: &str, role: RoleIx| {
        let [id, title] = named(catalogue, Subject::Role(role), reader);
        let [first, second] = comparison.roles.map(|from| {
            let known = catalogue.role(from).contacts.iter().find(|known| known.role == role);
            known.map_or_else(String::new, |known| on_one_line(known.why.get(reader.lang)))
        });
        about_role([id, title], ["contact", side], [String::new(), String::new()], [first, second])
    };
    sides.into_iter().flat_map(|(side, roles)| roles.iter().map(move |role| line(side, *role))).collect()
}

fn steps(catalogue: &Catalogue, comparison: &Comparison, reader: &Reader<'_>) -> Vec<Vec<Cell>> {
    let mut rows = Vec::new();
    for ((side, from), places) in ["a", "b"].into_iter().zip(comparison.roles).zip(&comparison.steps) {
        rows.extend(places.iter().map(|place| {
            let step = &catalogue.role(from).steps[*place];
            let years = step.years.as_ref().map_or_else(String::new, |(span, _)| span.to_string());
            let why = on_one_line(step.why.get(reader.lang));
            let whys = if side == "a" { [why, String::new()] } else { [String::new(), why] };
            let role = named(catalogue, Subject::Role(step.to), reader);
            about_role(role, ["step", side], [step.kind.as_str().to_owned(), years], whys)
        }));
    }
    rows
}

/// The row of a contact or step, which has no needs.
fn about_role(
    [id, title]: [String; 2],
    [kind, side]: [&str; 2],
    [step, years]: [String; 2],
    [first, second]: [String; 2],
) -> Vec<Cell> {
    let needs = [const { String::new() }; 4];
    let [need_a, level_a, need_b, level_b] = needs;
    let (kind, side) = (kind.to_owned(), side.to_owned());
    row([title, kind, side, need_a, level_a, need_b, level_b, step, years, first, second, id])
}

/// A reason may have paragraphs; a row has one line.
fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn named(catalogue: &Catalogue, subject: Subject, reader: &Reader<'_>) -> [String; 2] {
    [catalogue.id_of(subject), catalogue.name_of(subject, reader.lang)].map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::super::Paper;
    use super::super::fixture::{PIPE, ladders, role, stripped, terminal};
    use super::write;
    use crate::domain::Lang;
    use crate::graph::compare::Comparison;
    use crate::pages::Reader;
    use crate::wording::Wording;

    fn told(lang: Lang, ends: [&str; 2], paper: &Paper) -> String {
        let (catalogue, wording) = (ladders(), Wording::new(lang));
        let reader = Reader { lang, wording: &wording };
        let [one, other] = ends.map(|id| role(&catalogue, id));
        stripped(&write(&catalogue, &Comparison::between(&catalogue, one, other), &reader, paper))
    }

    #[test]
    fn roles_are_compared_in_one_column() {
        let paper = terminal(72);
        insta::assert_snapshot!(
            told(Lang::EN, ["junior", "developer"], &paper)
                + "\n"
                + &told(Lang::FR, ["junior", "lead"], &paper)
                + "\n"
                + &told(Lang::EN, ["lead", "lead"], &paper)
        );
    }

    #[test]
    fn a_pipe_gets_a_line_for_each_skill_contact_and_step() {
        assert_eq!(
            told(Lang::EN, ["junior", "developer"], &PIPE),
            "SQL\tskill\tboth\tessential\t1\tessential\t3\t\t\t\t\tsql\n\
             Git\tskill\tb\t\t\tessential\t2\t\t\t\t\tgit\n\
             UML\tskill\tb\t\t\tuseful\t\t\t\t\t\tuml\n\
             Patience\tskill\ta\tuseful\t\t\t\t\t\t\t\tpatience\n\
             Lead\tcontact\ta\t\t\t\t\t\t\tReviews the code.\t\tlead\n\
             Manager\tcontact\ta\t\t\t\t\t\t\t\t\tmanager\n\
             Developer\tstep\ta\t\t\t\t\tpromotion\t1–2\tYou work alone.\t\tdeveloper\n"
        );
    }
}
