//! Pictures are well formed, show everything, and are the same every time.

use super::super::fixture::{on_hostile, on_map, on_routes};
use super::write;
use crate::graph::map::Zoom;

#[test]
fn a_map_is_drawn_whole() {
    insta::assert_snapshot!(on_map(|drawing| write(drawing, Zoom::Full)));
}

#[test]
fn routes_are_drawn_in_one_picture() {
    insta::assert_snapshot!(on_routes(|drawing| write(drawing, Zoom::Codes)));
}

#[test]
fn pictures_are_well_formed_whatever_titles_say() {
    for zoom in Zoom::ALL {
        for svg in [on_hostile(|drawing| write(drawing, *zoom)), on_map(|drawing| write(drawing, *zoom))] {
            assert_well_formed(&svg);
            assert!(!svg.contains("<script"), "{svg}");
            let address = svg.replace("http://www.w3.org/2000/svg", "");
            assert!(!address.contains("href") && !address.contains("url("), "{svg}");
        }
    }
}

/// Tags close in their order, attributes are quoted, and only known entities and no control codes stand between.
fn assert_well_formed(svg: &str) {
    assert!(svg.chars().all(|sign| sign == '\n' || !sign.is_control()), "{svg:?}");
    let mut open: Vec<&str> = Vec::new();
    for part in svg.split('<').skip(1) {
        let (tag, between) = part.split_once('>').expect("a tag ends");
        let name = tag.split([' ', '/']).find(|name| !name.is_empty()).expect("a tag has a name");
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(name), "{tag}");
        } else {
            assert_eq!(tag.matches('"').count() % 2, 0, "{tag}");
            if !tag.ends_with('/') {
                open.push(name);
            }
        }
        assert!(!between.contains('>'), "{between}");
        for entity in between.split('&').skip(1) {
            let known = ["amp;", "lt;", "gt;", "quot;", "#39;"];
            assert!(known.iter().any(|known| entity.starts_with(known)), "{entity}");
        }
    }
    assert!(open.is_empty(), "{open:?}");
}
