//! What a person waits for, measured in process: `cargo bench`.
//!
//! The generated catalogue has 100,000 roles and 50,000 skills, so that nothing depends on data that may not be
//! there. With `CAREERNAV_BENCH_CATALOGUE` naming a layer (an import of ESCO, say), that is searched too.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::LazyLock;

use careernav::domain::{Catalogue, Lang};
use careernav::glyphs::UNICODE;
use careernav::loading::{SourceFile, Sources, load, load_files};
use careernav::search::{Index, Query, Searcher};
use careernav::tui::program::Program;
use careernav::tui::state::State;
use careernav::tui::theme::Theme;
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
    let file = SourceFile {
        path: "generated.yaml".to_owned(),
        bytes: yaml.into_bytes().into(),
        prepared: None,
        layer: 0,
    };
    load_files(vec![file]).catalogue
});

static INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(&GENERATED));

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
    bencher.bench_local(|| Index::new(catalogue));
}

#[divan::bench(args = QUERIES)]
fn find_among_150_000_names(bencher: Bencher<'_, '_>, query: &str) {
    let (catalogue, index) = (&*GENERATED, &*INDEX);
    bencher.bench_local(|| index.find(catalogue, &Query::new(query), 200).total);
}

#[divan::bench(sample_count = 20)]
fn type_a_word_letter_by_letter(bencher: Bencher<'_, '_>) {
    let catalogue = &*GENERATED;
    let mut searcher = Searcher::new(catalogue);
    bencher.bench_local(|| {
        for end in 1..="developer".len() {
            divan::black_box(searcher.find(catalogue, &"developer"[..end]).total);
        }
        searcher.find(catalogue, "").total
    });
}

#[divan::bench(args = QUERIES)]
fn find_in_a_named_catalogue(bencher: Bencher<'_, '_>, query: &str) {
    static NAMED: LazyLock<Option<(Catalogue, Index)>> = LazyLock::new(|| {
        let path = PathBuf::from(std::env::var_os("CAREERNAV_BENCH_CATALOGUE")?);
        let catalogue = load(&Sources { builtin: false, paths: vec![path] }).catalogue;
        let index = Index::new(&catalogue);
        Some((catalogue, index))
    });
    let named = NAMED.as_ref();
    bencher
        .bench_local(|| named.map(|(catalogue, index)| index.find(catalogue, &Query::new(query), 200).total));
}

/// A key press with its frame on the built-in catalogue: the next step of a role is visited and drawn.
#[divan::bench]
fn step_and_draw(bencher: Bencher<'_, '_>) {
    let loaded = load(&Sources { builtin: true, paths: Vec::new() });
    let size = Size { width: 120, height: 40 };
    let state = State::new(loaded.catalogue, loaded.problems, Lang::EN, &UNICODE, size, None);
    let mut program = Program::new(state, Theme::new(true));
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
