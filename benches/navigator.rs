//! What a person waits for, measured in process: `cargo bench`.
//!
//! The generated catalogue has 100,000 roles and 50,000 skills, so that nothing depends on data that may not be
//! there. With `CAREERNAV_BENCH_CATALOGUE` naming a layer (an import of ESCO, say), that is searched too, and routes
//! and roles like others are looked for there.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::LazyLock;

use careernav::domain::{Catalogue, FamilyIx, Lang, RoleIx, Stage};
use careernav::glyphs::UNICODE;
use careernav::graph::map::{MapData, MapStyle, Scope, Zoom};
use careernav::graph::routes::{RouteMeasure, find};
use careernav::graph::similar::Moves;
use careernav::loading::{SourceFile, Sources, load, load_files};
use careernav::search::{Query, SearchIndex, SearchSession, mentions};
use careernav::tui::program::Program;
use careernav::tui::theme::ThemeName;
use careernav::tui::world::World;
use divan::Bencher;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::layout::Size;

fn main() {
    divan::main();
}

/// Words that titles are made of.
const WORDS: [&str; 24] = [
    "database",
    "network",
    "software",
    "quality",
    "safety",
    "marine",
    "textile",
    "forestry",
    "finance",
    "media",
    "energy",
    "transport",
    "welding",
    "nursing",
    "teaching",
    "design",
    "research",
    "kitchen",
    "garden",
    "music",
    "legal",
    "sales",
    "printing",
    "mining",
];
const TRADES: [&str; 8] =
    ["developer", "engineer", "technician", "manager", "operator", "assistant", "inspector", "planner"];

static BUILT_IN: LazyLock<Catalogue> =
    LazyLock::new(|| load(&Sources { builtin: true, paths: Vec::new() }).catalogue);

static GENERATED: LazyLock<Catalogue> = LazyLock::new(|| {
    let mut yaml = String::from("skills:\n");
    for skill in 0..50_000 {
        let (one, two) = (WORDS[skill % 24], WORDS[(skill / 24) % 24]);
        let _ = writeln!(yaml, "  - {{id: s{skill}, name: {one} {two} practice {skill}, kind: technical}}");
    }
    yaml.push_str("roles:\n");
    for role in 0..100_000 {
        let (one, two, trade) = (WORDS[role % 24], WORDS[(role / 24) % 24], TRADES[(role / 576) % 8]);
        let (skill, step) = (role % 50_000, (role + 1) % 100_000);
        let _ = writeln!(
            yaml,
            "  - {{id: r{role}, title: {one} {two} {trade} {role}, skills: [{{skill: s{skill}, need: essential, level: 2}}], \
             steps: [{{to: r{step}, kind: lateral}}]}}"
        );
    }
    let file = SourceFile { path: "generated.yaml".to_owned(), bytes: yaml.into_bytes().into(), layer: 0 };
    load_files(vec![file]).catalogue
});

static INDEX: LazyLock<SearchIndex> = LazyLock::new(|| SearchIndex::new(&GENERATED));

/// What is typed: names, beginnings, several words, typos.
const QUERIES: [&str; 8] = [
    "d",
    "dat",
    "database",
    "database dev",
    "developer database",
    "databse",
    "welding inspector",
    "nursnig assist",
];

#[divan::bench]
fn load_the_built_in_catalogue() -> usize {
    load(&Sources { builtin: true, paths: Vec::new() }).catalogue.roles().len()
}

#[divan::bench(sample_count = 5)]
fn index_100_000_roles(bencher: Bencher<'_, '_>) {
    let catalogue = &*GENERATED;
    bencher.bench_local(|| SearchIndex::new(catalogue));
}

#[divan::bench(args = QUERIES)]
fn find_among_150_000_names(bencher: Bencher<'_, '_>, query: &str) {
    let (catalogue, index) = (&*GENERATED, &*INDEX);
    bencher.bench_local(|| index.find(catalogue, &Query::new(query), 200).total);
}

/// A CV and an advert in English, and both in French.
const TEXTS: [&str; 4] = [
    include_str!("../tests/it/mentions/cv-en.md"),
    include_str!("../tests/it/mentions/advert-en.txt"),
    include_str!("../tests/it/mentions/cv-fr.txt"),
    include_str!("../tests/it/mentions/advert-fr.md"),
];

/// Ten thousand words, on the layer that is named or the built-in catalogue.
#[divan::bench(sample_count = 10)]
fn skills_named_in_10_000_words(bencher: Bencher<'_, '_>) {
    let layer = std::env::var_os("CAREERNAV_BENCH_CATALOGUE").map(PathBuf::from);
    let catalogue = load(&Sources { builtin: layer.is_none(), paths: layer.into_iter().collect() }).catalogue;
    let index = SearchIndex::new(&catalogue);
    let mut text = String::new();
    for part in TEXTS.iter().cycle() {
        if text.split_whitespace().count() >= 10_000 {
            break;
        }
        text.push_str(part);
    }
    bencher.bench_local(|| mentions(&catalogue, &index, &text).len());
}

#[divan::bench(sample_count = 20)]
fn type_a_word_letter_by_letter(bencher: Bencher<'_, '_>) {
    let catalogue = &*GENERATED;
    let mut searcher = SearchSession::new(catalogue);
    bencher.bench_local(|| {
        for end in 1..="developer".len() {
            divan::black_box(searcher.find(catalogue, &"developer"[..end]).total);
        }
        searcher.find(catalogue, "").total
    });
}

/// One value more, counted with all others, as a key does beside the list.
#[divan::bench(args = ["", "e", "data stage:senior"])]
fn count_facets(bencher: Bencher<'_, '_>, text: &str) {
    let catalogue = NAMED.as_ref().unwrap_or(&BUILT_IN);
    let mut searcher = SearchSession::new(catalogue);
    let mut nth = 0;
    bencher.bench_local(|| {
        // Another text each time: what was found last is remembered.
        nth += 1;
        let text = format!("{text}{}", " ".repeat(nth % 50));
        (searcher.ask(catalogue, &text).results.total, searcher.counts(catalogue, &text).total)
    });
}

/// The catalogue of `CAREERNAV_BENCH_CATALOGUE`, where that is set.
static NAMED: LazyLock<Option<Catalogue>> = LazyLock::new(|| {
    let path = PathBuf::from(std::env::var_os("CAREERNAV_BENCH_CATALOGUE")?);
    Some(load(&Sources { builtin: false, paths: vec![path] }).catalogue)
});

#[divan::bench(args = QUERIES)]
fn find_in_a_named_catalogue(bencher: Bencher<'_, '_>, query: &str) {
    let named = NAMED.as_ref().map(|catalogue| (catalogue, SearchIndex::new(catalogue)));
    bencher.bench_local(|| {
        named.as_ref().map(|(catalogue, index)| index.find(catalogue, &Query::new(query), 200).total)
    });
}

/// The named catalogue, else the generated one.
fn linked() -> &'static Catalogue {
    NAMED.as_ref().unwrap_or(&GENERATED)
}

/// Pairs of roles all over a catalogue, the second at most `steps` steps from the first.
fn pairs(catalogue: &Catalogue, steps: usize) -> Vec<(RoleIx, RoleIx)> {
    let walk = |(from, _)| {
        let to = (0..steps).fold(from, |role, turn| {
            let out = &catalogue.role(role).steps;
            out.get((7 * turn + 3) % out.len().max(1)).map_or(role, |step| step.to)
        });
        (from, to)
    };
    let stride = catalogue.roles().len() / 40 + 1;
    catalogue.role_entries().step_by(stride).map(walk).collect()
}

/// The five best routes between two roles some steps apart.
#[divan::bench(args = RouteMeasure::ALL, sample_count = 200)]
fn five_routes(bencher: Bencher<'_, '_>, measure: RouteMeasure) {
    let catalogue = linked();
    let pairs = pairs(catalogue, 8);
    let mut turn = 0;
    bencher.bench_local(|| {
        turn += 1;
        let (from, to) = pairs[turn % pairs.len()];
        find(catalogue, from, to, measure, 5).found.len()
    });
}

#[divan::bench(sample_count = 20)]
fn weigh_what_roles_need(bencher: Bencher<'_, '_>) {
    let catalogue = linked();
    bencher.bench_local(|| Moves::new(catalogue));
}

#[divan::bench(sample_count = 200)]
fn roles_like_one(bencher: Bencher<'_, '_>) {
    let catalogue = linked();
    let moves = Moves::new(catalogue);
    let pairs = pairs(catalogue, 0);
    let mut turn = 0;
    bencher.bench_local(|| {
        turn += 1;
        moves.nearest(catalogue, pairs[turn % pairs.len()].0, 20).len()
    });
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn roles_like_each_of_3_000(bencher: Bencher<'_, '_>) {
    let catalogue = linked();
    let moves = Moves::new(catalogue);
    bencher.bench_local(|| {
        let roles = catalogue.role_entries().take(3_007);
        roles.map(|(role, _)| moves.nearest(catalogue, role, 20).len()).sum::<usize>()
    });
}

/// A key press with its frame on the built-in catalogue: the next step of a role is visited and drawn.
#[divan::bench]
fn step_and_draw(bencher: Bencher<'_, '_>) {
    let loaded = load(&Sources { builtin: true, paths: Vec::new() });
    let size = Size { width: 120, height: 40 };
    let world = World::new(loaded.catalogue, loaded.problems, None, Lang::EN, &UNICODE);
    let mut program = Program::new(world, size, None, ThemeName::Terminal.into());
    let Ok(mut terminal) = Terminal::new(TestBackend::new(120, 40));
    let keys = ['3', 'j', 'l', 'h'].map(|key| crossterm::event::KeyCode::Char(key).into());
    let mut turn = 0;
    bencher.bench_local(|| {
        turn = (turn + 1) % keys.len();
        program.press(keys[turn]);
        let Ok(frame) = terminal.draw(|frame| program.draw(frame));
        frame.area.width
    });
}

/// Screens of the built-in catalogue, each with the keys that lead there.
const SCREENS: &[(&str, &str)] = &[
    ("overview", "2"),
    ("skills", "2L"),
    ("paths", "3"),
    ("search", "/python sql docker"),
    ("map", "m"),
    ("moves", "w"),
    ("routes", "tcto\n"),
    ("comparison", " jjj c"),
    ("help", "?"),
    ("facets", "f"),
];

/// A key down or up and its frame on a large terminal, on each screen.
#[divan::bench(args = SCREENS.iter().map(|(screen, _)| *screen))]
fn move_and_draw_at_200x60(bencher: Bencher<'_, '_>, screen: &str) {
    let loaded = load(&Sources { builtin: true, paths: Vec::new() });
    let size = Size { width: 200, height: 60 };
    let world = World::new(loaded.catalogue, loaded.problems, None, Lang::EN, &UNICODE);
    let mut program = Program::new(world, size, None, ThemeName::Dark.into());
    let catalogue = std::sync::Arc::clone(program.catalogue());
    program.take_index(&catalogue, SearchSession::new(&catalogue));
    let Ok(mut terminal) = Terminal::new(TestBackend::new(200, 60));
    let keys = SCREENS.iter().find(|(name, _)| *name == screen).map_or("", |(_, keys)| keys);
    for key in keys.chars() {
        let key =
            if key == '\n' { crossterm::event::KeyCode::Enter } else { crossterm::event::KeyCode::Char(key) };
        program.press(key.into());
    }
    let mut turn = 0;
    bencher.bench_local(|| {
        turn = (turn + 1) % 2;
        program.press([crossterm::event::KeyCode::Down, crossterm::event::KeyCode::Up][turn].into());
        let Ok(frame) = terminal.draw(|frame| program.draw(frame));
        frame.area.width
    });
}

/// Roles in families of about twenty on all stages, with `links` steps: most of them one stage up in the family,
/// some beside, some into another family.
fn ladders(roles: usize, links: usize) -> Catalogue {
    let stages = Stage::ALL;
    let families = roles.div_ceil(20);
    let mut yaml = String::from("families:\n");
    for family in 0..families {
        let _ = writeln!(yaml, "  - {{id: f{family}, name: family {family}}}");
    }
    let mut steps = vec![String::new(); roles];
    let mut random = 12_345_usize;
    for at in 0..links {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let (from, leap) = (at % roles, (random >> 33) % 4);
        // Role `r` is of family `r % families` and stage `r / families % 6`.
        let (to, kind) = match (random >> 40) % 10 {
            0..6 => (from + families * (1 + leap / 3), "promotion"),
            6..8 => (from + families * 6, "lateral"),
            _ => (from + families + 1 + leap, "change-of-track"),
        };
        let _ = write!(steps[from], "{{to: r{}, kind: {kind}}}, ", to % roles);
    }
    yaml.push_str("roles:\n");
    for (role, steps) in steps.iter().enumerate() {
        let stage = stages[role / families % stages.len()].as_str();
        let (word, trade) = (WORDS[role % 24], TRADES[role % 8]);
        let _ = writeln!(
            yaml,
            "  - {{id: r{role}, title: {word} {trade} {role}, family: f{}, stage: {stage}, steps: [{steps}]}}",
            role % families
        );
    }
    let bytes = yaml.into_bytes().into();
    let file = SourceFile { path: "ladders.yaml".to_owned(), bytes, layer: 0 };
    load_files(vec![file]).catalogue
}

/// A map of all families, from the catalogue to the last cell.
#[divan::bench(args = [(60, 120), (1000, 3000)])]
fn lay_out_a_map(bencher: Bencher<'_, '_>, (roles, links): (usize, usize)) {
    let catalogue = ladders(roles, links);
    assert_eq!(catalogue.roles().len(), roles);
    let families = (0..).map(FamilyIx).map(Some).take(catalogue.families().len()).collect();
    let scope = Scope::Families(families);
    bencher.bench_local(|| {
        let extent = MapData::new(&catalogue, &scope, RoleIx(0), false);
        extent.picture(&catalogue, &MapStyle { lang: Lang::EN, zoom: Zoom::Full, glyphs: &UNICODE })
    });
}
