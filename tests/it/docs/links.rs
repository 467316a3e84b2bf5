//! Where README and guides lead.

use std::fs;

use super::{anchor, path, read};

/// Everything that is there for people to read.
const PAGES: &[&str] = &[
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "SECURITY.md",
    "fuzz/README.md",
    "docs/commands.md",
    "docs/format.md",
    "docs/json.md",
    "docs/keys.md",
    "docs/open-data.md",
];

#[test]
fn every_link_leads_somewhere() {
    for page in PAGES {
        let text = read(page);
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            if link.starts_with("https://") {
                continue;
            }
            let (file, heading) = link.split_once('#').unwrap_or((link, ""));
            let target = if file.is_empty() { path(page) } else { path(page).with_file_name(file) };
            assert!(target.exists(), "{page}: {link} leads nowhere");
            if !heading.is_empty() {
                let text = fs::read_to_string(target).expect("a page");
                assert!(anchors(&text).any(|known| known == heading), "{page}: {link} names no heading");
            }
        }
    }
}

/// The anchors of a page's headings.
fn anchors(text: &str) -> impl Iterator<Item = String> {
    let headings = text.lines().filter(|line| line.starts_with('#'));
    headings.map(|line| anchor(line.trim_start_matches('#').trim()))
}

#[test]
fn every_guide_is_held_to_this() {
    let guides = fs::read_dir(path("docs")).expect("a folder").flatten();
    for guide in guides {
        let name = format!("docs/{}", guide.file_name().display());
        assert!(PAGES.contains(&&*name), "{name} is not among PAGES");
    }
}
