//! A map as an outline in Markdown.

use std::fmt::Write as _;

use crate::graph::map::OutlineEntry;

use super::super::formats::markdown::escape::{escaped, sign};
use super::Drawing;

/// Families, in each its chains of promotions as nested lists, and where each role leads.
pub fn write(drawing: &Drawing<'_>) -> String {
    let mut out = format!("# {}\n\n{}\n", escaped(&drawing.title), escaped(&drawing.counts()));
    let mut notes: Vec<String> = drawing
        .kinds()
        .into_iter()
        .map(|kind| format!("{} {}", sign(kind, drawing.glyphs), escaped(&drawing.kind(kind))))
        .collect();
    notes.extend(drawing.hidden().map(|hidden| escaped(&hidden)));
    if !notes.is_empty() {
        let _ = writeln!(out, "\n{}", notes.join(" · "));
    }
    let sections = drawing.extent.outline(drawing.catalogue);
    for section in &sections {
        if sections.len() > 1 {
            let _ = writeln!(out, "\n## {}", escaped(&drawing.family_name(section.family)));
        }
        out.push('\n');
        for entry in &section.entries {
            role(&mut out, drawing, entry);
        }
    }
    out
}

/// `- **Developer** (intermediate): ↑ Tech lead · → Tester`, further in for each promotion before it.
fn role(out: &mut String, drawing: &Drawing<'_>, entry: &OutlineEntry) {
    let _ = write!(out, "{}- **{}**", "  ".repeat(entry.depth), escaped(drawing.name(entry.role)));
    if let Some(stage) = drawing.catalogue.role(entry.role).stage {
        let _ = write!(out, " ({})", drawing.reader.word(stage));
    }
    let links = entry.links.iter().map(|(kind, roles)| {
        let names: Vec<String> = roles.iter().map(|role| escaped(drawing.name(*role))).collect();
        format!("{} {}", sign(*kind, drawing.glyphs), names.join(", "))
    });
    let links = links.collect::<Vec<_>>().join(" · ");
    let _ = if links.is_empty() { writeln!(out) } else { writeln!(out, ": {links}") };
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{on_hostile, on_map};
    use super::write;

    #[test]
    fn a_map_is_an_outline() {
        insta::assert_snapshot!(on_map(write));
    }

    #[test]
    fn names_stay_in_their_line() {
        let text = on_hostile(write);
        assert!(!text.replace("\\<", "").contains('<'), "{text}");
        assert!(text.chars().all(|sign| sign == '\n' || !sign.is_control()), "{text}");
    }
}
