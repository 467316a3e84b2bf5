use std::collections::BTreeSet;

use super::super::super::drawing::fixture::{HOSTILE, hostile, on_ladder};
use super::super::super::fixture::{catalogue, english, every_block, ladders, role};
use super::super::super::{routes, sheet};
use super::write;
use crate::domain::{Lang, RoleIx, SkillIx, Subject};
use crate::glyphs::{ASCII, UNICODE};
use crate::graph::compare::Comparison;
use crate::graph::routes::{RouteMeasure, find};
use crate::pages::{Block, Reader, comparison_tables, roles_page};
use crate::wording::Wording;

/// Elements that are never closed.
const VOID: [&str; 2] = ["meta", "br"];
/// What a text may hold behind `&`.
const ENTITIES: [&str; 5] = ["amp;", "lt;", "gt;", "quot;", "#39;"];

/// The text of a page in elements that are all closed in turn; ids are there once, and links within the page lead to them.
fn assert_sound(html: &str) {
    let (head, rest) = html.split_once("<style>").expect("a style sheet");
    let (style, body) = rest.split_once("</style>").expect("its end");
    assert!(!style.contains('<') && !style.contains("url(") && !style.contains("@import"), "{style}");
    let html = format!("{head}{body}");
    let mut rest = html.strip_prefix("<!DOCTYPE html>\n").expect("a document type");
    let (mut open, mut ids, mut leads) = (Vec::new(), BTreeSet::new(), BTreeSet::new());
    while let Some((text, after)) = rest.split_once('<') {
        assert_text(text);
        let (tag, after) = after.split_once('>').expect("the end of a tag");
        rest = after;
        if let Some(closed) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(closed), "{html}");
            continue;
        }
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        assert!(name.chars().all(|sign| sign.is_ascii_alphanumeric()), "{tag}");
        assert!(!matches!(name, "script" | "img" | "link" | "iframe" | "object"), "{tag}");
        let mut attributes = attributes;
        while let Some((key, after)) = attributes.split_once("=\"") {
            let (value, after) = after.split_once('"').expect("the end of a value");
            assert_text(value);
            attributes = after;
            match key.trim() {
                "id" => assert!(ids.insert(value), "{value} twice"),
                "href" if value.starts_with('#') => drop(leads.insert(&value[1..])),
                "href" => assert!(value.starts_with("https://") || value.starts_with("http://"), "{value}"),
                key => assert!(!key.starts_with("on") && key != "style" && key != "src", "{tag}"),
            }
        }
        assert_eq!(attributes, "", "{tag}");
        if !VOID.contains(&name) {
            open.push(name);
        }
    }
    assert_text(rest);
    assert!(open.is_empty(), "{open:?}");
    assert!(leads.is_subset(&ids), "{leads:?} of {ids:?}");
}

fn assert_text(text: &str) {
    assert!(!text.contains('>'), "{text}");
    assert!(text.chars().all(|sign| sign == '\n' || !sign.is_control()), "{text:?}");
    for entity in text.split('&').skip(1) {
        assert!(ENTITIES.iter().any(|known| entity.starts_with(known)), "{text}");
    }
}

/// A page without its style sheet.
fn plain(blocks: &[Block], reader: &Reader<'_>) -> String {
    let html = write(blocks, reader, &UNICODE);
    assert_sound(&html);
    let (head, rest) = html.split_once("<style>").expect("a style sheet");
    head.to_owned() + rest.split_once("</style>\n").expect("its end").1
}

#[test]
fn a_role_is_one_page() {
    let (catalogue, wording) = (catalogue(), english());
    let reader = Reader { lang: Lang::EN, wording: &wording };
    insta::assert_snapshot!(plain(&sheet::page(&catalogue, Subject::Role(RoleIx(0)), &reader), &reader));
}

#[test]
fn skills_routes_comparisons_and_lists_are_sound() {
    let catalogue = ladders();
    let wording = Wording::new(Lang::FR);
    let reader = Reader { lang: Lang::FR, wording: &wording };
    let skill = plain(&sheet::page(&catalogue, Subject::Skill(SkillIx(0)), &reader), &reader);
    assert!(skill.contains("<html lang=\"fr\">") && skill.contains("<h1>SQL</h1>"), "{skill}");
    assert!(skill.contains("<strong>Débutant</strong> · <span class=\"level\""), "{skill}");

    let [from, to] = ["junior", "architect"].map(|id| role(&catalogue, id));
    let found = find(&catalogue, from, to, RouteMeasure::Steps, 3);
    let routes = plain(&routes::page(&catalogue, &found, &reader), &reader);
    assert!(routes.contains("<nav aria-label=\"Sommaire\">"), "{routes}");
    assert_eq!(routes.matches("<section id=").count(), 3, "{routes}");
    // The first route tells what the second has in common with it.
    assert!(routes.contains("<strong><a href=\"#entry-"), "{routes}");

    let tables = comparison_tables(&catalogue, &Comparison::between(&catalogue, from, to), &reader);
    let compared = plain(&tables, &reader);
    assert!(
        compared.contains("<th scope=\"col\">Débutant</th><th scope=\"col\">Architecte</th>"),
        "{compared}"
    );
    assert!(compared.contains("<th scope=\"row\">SQL</th>"), "{compared}");
    let list = plain(&roles_page(&catalogue, &[from, to], &reader), &reader);
    assert!(list.contains("<th scope=\"row\">Architecte</th>"), "{list}");
}

#[test]
fn names_become_text_and_nothing_else() {
    let wording = english();
    let reader = Reader { lang: Lang::EN, wording: &wording };
    for text in [HOSTILE, "", "</style></title><!-- ", "\0\u{9b}\u{7f}\u{ffff}&", "a\nb\r\n- c"] {
        let html = plain(&every_block(text), &reader);
        assert!(!html.contains("<script"), "{html}");
    }
    let catalogue = hostile();
    on_ladder(Lang::EN, |_, reader| {
        let role = plain(&sheet::page(&catalogue, Subject::Role(RoleIx(0)), reader), reader);
        let compared = Comparison::between(&catalogue, RoleIx(0), RoleIx(1));
        role + &plain(&comparison_tables(&catalogue, &compared, reader), reader)
    });
    assert_sound(&write(&[], &reader, &ASCII));
}

#[test]
fn only_addresses_of_the_web_are_links() {
    let wording = english();
    let reader = Reader { lang: Lang::EN, wording: &wording };
    let source = |address: &str| {
        plain(&[Block::Source { text: "News".to_owned(), address: Some(address.to_owned()) }], &reader)
    };
    let linked = source("https://news.example/?a=1&b=\"2\"");
    assert!(linked.contains("<li><a href=\"https://news.example/?a=1&amp;b=&quot;2&quot;\">News</a></li>"));
    for address in
        ["javascript:alert(1)", "javascript://x", "data:text/html,x", "https://a b", "https://", "//x"]
    {
        let html = source(address);
        assert!(!html.contains("<a "), "{html}");
    }
}

/// How far apart two colours are, as WCAG 2 counts it.
fn contrast(one: &str, other: &str) -> f64 {
    let luminance = |colour: &str| -> f64 {
        let channel = |at: usize| {
            let value = u8::from_str_radix(&colour[at..at + 2], 16).expect("two digits");
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    };
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn text_stands_out_from_its_paper_in_every_theme() {
    let themes: Vec<&str> =
        include_str!("style.css").lines().filter(|line| line.starts_with(":root")).collect();
    assert_eq!(themes.len(), 3, "light, dark, print");
    for theme in themes {
        let colour = |name: &str| {
            let (_, rest) = theme.split_once(&format!("--{name}: ")).expect("a colour");
            &rest[..7]
        };
        for name in ["text", "quiet", "accent", "sign"] {
            assert!(contrast(colour(name), colour("paper")) >= 4.5, "{name} in {theme}");
        }
    }
}
