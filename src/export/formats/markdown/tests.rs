use super::super::super::drawing::fixture::{HOSTILE, hostile, on_ladder};
use super::super::super::fixture::{catalogue, english, every_block};
use super::super::super::{routes, sheet};
use super::escape::{at_start, escaped};
use super::write;
use crate::domain::{Catalogue, Lang, RoleIx, Subject};
use crate::glyphs::UNICODE;
use crate::graph::compare::Comparison;
use crate::graph::routes::{RouteMeasure, find};
use crate::pages::{Block, Reader, comparison_tables};

fn compared(catalogue: &Catalogue, one: u32, other: u32, reader: &Reader<'_>) -> String {
    let between = Comparison::between(catalogue, RoleIx(one), RoleIx(other));
    write(&comparison_tables(catalogue, &between, reader), reader, &UNICODE)
}

#[test]
fn a_role_is_one_page() {
    let (catalogue, wording) = (catalogue(), english());
    let reader = Reader { lang: Lang::EN, wording: &wording };
    let page = sheet::page(&catalogue, Subject::Role(RoleIx(0)), &reader);
    insta::assert_snapshot!(write(&page, &reader, &UNICODE));
}

#[test]
fn routes_are_lists_of_stations() {
    insta::assert_snapshot!(on_ladder(Lang::EN, |catalogue, reader| {
        let found = find(catalogue, RoleIx(0), RoleIx(3), RouteMeasure::Steps, 2);
        write(&routes::page(catalogue, &found, reader), reader, &UNICODE)
    }));
}

#[test]
fn a_comparison_is_made_of_tables() {
    insta::assert_snapshot!(on_ladder(Lang::FR, |catalogue, reader| compared(catalogue, 1, 2, reader)));
}

/// No HTML but line breaks in tables, and no sign that could begin something.
fn assert_plain(text: &str) {
    assert!(!text.replace("<br>", "").replace("\\<", "").contains('<'), "{text}");
    assert!(text.chars().all(|sign| sign == '\n' || !sign.is_control()), "{text}");
    for line in text.lines().filter(|line| line.starts_with('|')) {
        let bars = line.replace("\\\\", "").replace("\\|", "").matches('|').count();
        assert!(matches!(bars, 3 | 4), "{line}");
    }
}

#[test]
fn names_stay_in_their_cell_and_line() {
    assert_eq!(escaped("a|b\\ <i> [x](y) _z_ https://q"), r"a\|b\\ \<i\> \[x\](y) \_z\_ https\://q");
    assert_eq!(at_start("1. one"), r"1\. one");
    assert_eq!(at_start("- one"), r"\- one");
    let (catalogue, wording) = (hostile(), english());
    let reader = Reader { lang: Lang::EN, wording: &wording };
    assert_plain(&compared(&catalogue, 0, 1, &reader));
    let found = find(&catalogue, RoleIx(0), RoleIx(1), RouteMeasure::Steps, 1);
    assert_plain(&write(&routes::page(&catalogue, &found, &reader), &reader, &UNICODE));
    let role = sheet::page(&catalogue, Subject::Role(RoleIx(0)), &reader);
    assert_plain(&write(&role, &reader, &UNICODE));
    for text in [HOSTILE, "", "</style></title><!-- ", "\0\u{9b}\u{7f}&", "a\nb\r\n- c"] {
        let mut blocks = every_block(text);
        blocks.retain(|block| !matches!(block, Block::Source { .. }));
        assert_plain(&write(&blocks, &reader, &UNICODE));
    }
}

#[test]
fn only_addresses_of_the_web_are_links() {
    let wording = english();
    let reader = Reader { lang: Lang::EN, wording: &wording };
    let source = |address: &str| {
        let block = Block::Source { text: "News [1]".to_owned(), address: Some(address.to_owned()) };
        write(&[block], &reader, &UNICODE)
    };
    assert_eq!(source("https://n.example/<a>|\\"), "- [News \\[1\\]](<https://n.example/%3Ca%3E%7C%5C>)\n");
    assert_eq!(source("javascript:alert(1)"), "- News \\[1\\], javascript:alert(1)\n");
    assert_eq!(source("ftp://n.example"), "- News \\[1\\], ftp\\://n.example\n");
}
