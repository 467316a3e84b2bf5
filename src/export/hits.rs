//! What a search found, with the reason for each hit.

use crate::domain::{Catalogue, FamilyIx, Subject};
use crate::glyphs::Glyphs;
use crate::pages::document::Tone;
use crate::pages::{Block, PageCell, PageTable, Reader, reason};
use crate::search::{Hit, Query, SearchResults};

use super::Paper;
use super::table::{Cell, aligned, tabbed};
use crate::wording::key;

/// The columns of a pipe. The kind is the word `role`, `skill` or `family` in every language.
pub const COLUMNS: &[&str] = &["name", "kind", "why", "id"];

/// The hits in their order, each with its whole reason; then the families that are named so. In a pipe nothing is said of
/// hits left out.
pub fn write(
    catalogue: &Catalogue,
    query: &Query,
    found: &SearchResults,
    reader: &Reader<'_>,
    paper: &Paper,
) -> String {
    let hits = found.hits.iter().map(|hit| row(catalogue, hit, query, reader, paper));
    let families = found.families.iter().map(|family| family_row(catalogue, *family, reader, paper));
    let rows: Vec<_> = hits.chain(families).collect();
    let Some(width) = paper.width else {
        return tabbed(COLUMNS, &rows, paper);
    };
    let mut out = aligned(&rows, 0, width, paper).concat();
    for note in notes(found, reader) {
        paper.write(&mut out, &note, Tone::Quiet);
        out.push('\n');
    }
    out
}

/// The hits as a table below the query.
pub fn page(
    catalogue: &Catalogue,
    query: (&str, &Query),
    found: &SearchResults,
    reader: &Reader<'_>,
    glyphs: &Glyphs,
) -> Vec<Block> {
    let (asked, query) = query;
    let heads = [key::WRITTEN_NAME, key::FACT_KIND, key::WRITTEN_WHY, key::FACT_ID];
    let row = |hit: &Hit| {
        let name = catalogue.name_of(hit.subject, reader.lang).to_owned();
        let why = reason(catalogue, hit, query, reader, glyphs).text;
        [name, kind_words(hit.subject, reader), why, catalogue.id_of(hit.subject).to_owned()]
            .map(PageCell::text)
            .to_vec()
    };
    let families = found.families.iter().map(|at| {
        let family = catalogue.family(*at);
        let texts = [
            reader.text(&family.name),
            reader.wording.say(key::WHY_IS_FAMILY),
            String::new(),
            family.id.to_string(),
        ];
        texts.map(PageCell::text).to_vec()
    });
    let table = PageTable {
        heads: heads.map(|key| reader.wording.say(key)).to_vec(),
        is_labelled: true,
        rows: found.hits.iter().map(row).chain(families).collect(),
    };
    let title = reader.wording.with(key::WRITTEN_HITS, &[("query", asked.into())]);
    let notes = notes(found, reader).into_iter().map(Block::Paragraph);
    [Block::Title(title), Block::Table(table)].into_iter().chain(notes).collect()
}

/// Words that were set aside, and hits that are left out.
fn notes(found: &SearchResults, reader: &Reader<'_>) -> Vec<String> {
    let aside = (!found.aside.is_empty()).then(|| {
        let words = found.aside.join(", ");
        reader.wording.with(key::SET_ASIDE, &[("words", words.into())])
    });
    let more = (found.total > found.hits.len()).then(|| {
        let counts = [("shown", found.hits.len().into()), ("total", found.total.into())];
        reader.wording.with(key::MORE_HITS, &counts)
    });
    aside.into_iter().chain(more).collect()
}

fn row(catalogue: &Catalogue, hit: &Hit, query: &Query, reader: &Reader<'_>, paper: &Paper) -> Vec<Cell> {
    let kind = match paper.width {
        None => kind(hit.subject).to_owned(),
        Some(_) => kind_words(hit.subject, reader),
    };
    let why = reason(catalogue, hit, query, reader, paper.glyphs);
    // Programs look for names as they are written; lines of a terminal break between them.
    let why = if paper.width.is_none() { why.text } else { why.with_names_whole() };
    vec![
        Cell::new(catalogue.name_of(hit.subject, reader.lang), Tone::Text),
        Cell::new(kind, Tone::Quiet),
        Cell::new(why, Tone::Text),
        Cell::new(catalogue.id_of(hit.subject), Tone::Quiet),
    ]
}

fn family_row(catalogue: &Catalogue, at: FamilyIx, reader: &Reader<'_>, paper: &Paper) -> Vec<Cell> {
    let family = catalogue.family(at);
    let kind = match paper.width {
        None => "family".to_owned(),
        Some(_) => reader.wording.say(key::WHY_IS_FAMILY),
    };
    vec![
        Cell::new(family.name.get(reader.lang), Tone::Text),
        Cell::new(kind, Tone::Quiet),
        Cell::new(String::new(), Tone::Text),
        Cell::new(&*family.id, Tone::Quiet),
    ]
}

/// What a subject is, in the reader's language.
fn kind_words(subject: Subject, reader: &Reader<'_>) -> String {
    reader.wording.say(match subject {
        Subject::Role(_) => key::WHY_IS_ROLE,
        Subject::Skill(_) => key::WHY_IS_SKILL,
    })
}

/// The word for what a subject is, as JSON and options write it.
pub fn kind(subject: Subject) -> &'static str {
    match subject {
        Subject::Role(_) => "role",
        Subject::Skill(_) => "skill",
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{PIPE, catalogue, english, stripped, terminal};
    use super::write;
    use crate::domain::Lang;
    use crate::pages::Reader;
    use crate::search::{Query, SearchIndex};

    fn found(query: &str, limit: usize, paper: &super::Paper) -> String {
        let (catalogue, wording) = (catalogue(), english());
        let reader = Reader { lang: Lang::EN, wording: &wording };
        let query = Query::new(query);
        let found = SearchIndex::new(&catalogue).find(&catalogue, &query, limit);
        stripped(&write(&catalogue, &query, &found, &reader, paper))
    }

    #[test]
    fn every_hit_says_why() {
        assert_eq!(found("coder", 9, &PIPE), "Developer\trole\talso: coder\tdeveloper\n");
        assert_eq!(found("developpeur", 9, &PIPE), "Developer\trole\talso: Développeur\tdeveloper\n");
        assert_eq!(found("pottre", 9, &PIPE), "Potter\trole\ttitle, 1 typo\tpotter\n");
        assert!(found("python", 9, &PIPE).contains("Lead\trole\tskill: Python ●●●○, useful\tlead\n"));
    }

    #[test]
    fn a_terminal_is_told_of_hits_left_out() {
        assert_eq!(found("python", 1, &terminal(80)), "Python  skill  by name  python\n1 of 3 shown\n");
        assert_eq!(found("python", 1, &PIPE), "Python\tskill\tby name\tpython\n");
    }
}
