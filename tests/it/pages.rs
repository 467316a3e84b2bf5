//! Pages of the built-in catalogue in lines: nothing is cut, lost or too wide, and facts come first.

use careernav::cells::width;
use careernav::domain::{Catalogue, Lang, Level, Need, RoleIx, Subject};
use careernav::glyphs::UNICODE;
use careernav::loading::{Sources, load};
use careernav::pages::document::{Document, Line, Tone, lay_out};
use careernav::pages::{
    Block, GlanceFact, Glanced, Mark, Reader, RolePage, lay_out_spread, role_page, skill_page,
};
use careernav::wording::Wording;

/// Every page of the built-in catalogue in a language.
fn each_page(lang: Lang, mut look: impl FnMut(Subject, &[Block], &Reader<'_>)) {
    let catalogue = load(&Sources { builtin: true, paths: Vec::new() }).catalogue;
    let wording = Wording::new(lang);
    let reader = Reader { lang, wording: &wording };
    for (at, _) in catalogue.role_entries() {
        look(Subject::Role(at), &role_page(&catalogue, at, RolePage::Overview, &reader), &reader);
    }
    for (at, _) in catalogue.skill_entries() {
        look(Subject::Skill(at), &skill_page(&catalogue, at, &reader), &reader);
    }
}

fn text(line: &Line) -> String {
    line.pieces.iter().map(|piece| &*piece.text).collect()
}

/// The letters of a document in the order of the alphabet, for long words break elsewhere in other widths; without signs
/// that only structure it, and without the words of levels and needs: narrow columns show their signs alone.
fn letters(document: &Document, reader: &Reader<'_>) -> Vec<char> {
    let lines = document.lines.iter().map(text).collect::<Vec<_>>().join(" ");
    let levels = Level::ALL.iter().map(|level| reader.word(*level));
    let levels: Vec<String> = levels.chain(Need::ALL.iter().map(|need| reader.word(*need))).collect();
    let words = lines.split_whitespace().filter(|word| !matches!(*word, "·" | "│" | "•"));
    let words = words.filter(|word| !levels.iter().any(|level| level == word));
    let mut letters: Vec<char> = words.filter(|word| !word.starts_with('─')).flat_map(str::chars).collect();
    letters.sort_unstable();
    letters
}

/// A page without what is known at a glance, of which each width shows another part.
fn told_in_full(blocks: &[Block]) -> Vec<Block> {
    blocks.iter().filter(|block| !matches!(block, Block::Glance(_))).cloned().collect()
}

#[test]
fn a_page_in_two_columns_says_what_one_column_says() {
    for lang in [Lang::EN, Lang::FR] {
        each_page(lang, |subject, blocks, reader| {
            let blocks = told_in_full(blocks);
            let one = lay_out(&blocks, 90, &UNICODE);
            for room in [95, 101, 144, 194, 300] {
                let two = lay_out_spread(&blocks, room, &UNICODE);
                assert_eq!(letters(&one, reader), letters(&two, reader), "{subject:?} in {room} cells");
                let subjects = |document: &Document| {
                    let mut subjects: Vec<String> =
                        document.links.iter().map(|link| format!("{:?}", link.subject)).collect();
                    subjects.sort_unstable();
                    subjects
                };
                assert_eq!(subjects(&one), subjects(&two), "{subject:?} in {room} cells");
            }
        });
    }
}

#[test]
fn no_line_is_wider_than_its_room_and_no_prose_than_a_page_of_a_book() {
    each_page(Lang::FR, |subject, blocks, _| {
        for room in [22, 36, 46, 80, 94, 95, 120, 194, 300] {
            let document = lay_out_spread(blocks, room, &UNICODE);
            for line in &document.lines {
                assert!(width(&text(line)) <= room, "{subject:?} in {room} cells: {}", text(line));
                let prose = line.pieces.iter().filter(|piece| piece.tone == Tone::Text);
                let longest = prose.map(|piece| width(piece.text.trim())).max().unwrap_or(0);
                assert!(longest <= 88, "{subject:?} in {room} cells: {}", text(line));
            }
        }
    });
}

#[test]
fn a_link_begins_where_its_cells_begin() {
    let catalogue = load(&Sources { builtin: true, paths: Vec::new() }).catalogue;
    each_page(Lang::EN, |subject, blocks, _| {
        for room in [60, 101, 194] {
            let document = lay_out_spread(blocks, room, &UNICODE);
            for link in &document.links {
                let line = text(&document.lines[link.line]);
                let cells: String = line.chars().skip(link.cells.start).collect();
                let name = catalogue.name_of(link.subject, Lang::EN);
                let begins = name.split(' ').next().unwrap_or_default();
                assert!(
                    cells.trim_start().contains(begins),
                    "{subject:?} in {room} cells: {cells:?}, {name}"
                );
                assert!(cells.starts_with("  "), "room for the marker: {cells:?}");
            }
            assert!(document.links.is_sorted_by_key(|link| link.line), "{subject:?} in {room} cells");
        }
    });
}

/// Words with single blanks between them, without the dots between facts.
fn spaced(text: &str) -> String {
    text.split_whitespace().filter(|word| *word != "·").collect::<Vec<_>>().join(" ")
}

/// A fact as its row shows it.
fn shown(fact: &GlanceFact) -> String {
    let sign = if let Mark::Step(kind) = fact.mark { UNICODE.step(kind) } else { "" };
    let level = fact.level.map_or("", |level| UNICODE.level(level));
    format!("{sign} {} {level} {}", fact.text, fact.aside)
}

#[test]
fn at_a_glance_every_fact_is_shown_whole_or_counted() {
    each_page(Lang::FR, |subject, blocks, _| {
        let Some(Block::Glance(lines)) = blocks.first() else { return };
        for (line, room) in lines.iter().flat_map(|line| [22, 30, 36, 46, 80, 120].map(|room| (line, room))) {
            let (Glanced::Facts(facts) | Glanced::Skills(facts)) = &line.said else { continue };
            let rows = lay_out(&[Block::Glance(vec![line.clone()])], room, &UNICODE).lines;
            let row = spaced(&rows.iter().map(|row| text(row) + " ").collect::<String>());
            let row = row.trim_end_matches('─').trim_end();
            let with = |count: usize| {
                let told = facts[..count].iter().map(shown).collect::<Vec<_>>().join(" ");
                let rest = facts.len() - count;
                let counted = if rest == 0 { String::new() } else { format!("+{rest}") };
                spaced(&format!("{} {told} {counted}", line.label))
            };
            let is_told = (1..=facts.len()).any(|count| with(count) == row);
            assert!(is_told, "{subject:?} in {room} cells: {row:?} of {facts:?}");
        }
    });
}

#[test]
fn what_is_not_known_leaves_no_hole() {
    let yaml =
        "roles: [{id: potter, title: Potter, summary: Makes pots.}, {id: baker, title: Baker, skills: []}]";
    let bytes = yaml.as_bytes().to_vec().into();
    let file = careernav::loading::SourceFile { path: "test.yaml".to_owned(), bytes, layer: 0 };
    let catalogue: Catalogue = careernav::loading::load_files(vec![file]).catalogue;
    let wording = Wording::new(Lang::EN);
    let reader = Reader { lang: Lang::EN, wording: &wording };
    let page = role_page(&catalogue, RoleIx(0), RolePage::Overview, &reader);
    assert!(!page.iter().any(|block| matches!(block, Block::Glance(_))), "{page:?}");
}
