//! A drawing for [Graphviz](https://graphviz.org): `careernav export map … --format dot | dot -Tsvg`.

use std::fmt::Write as _;

use crate::domain::StepKind;

use super::Drawing;
use super::arrows::{Arrow, arrows};

/// A directed graph from left to right: columns as ranks under their headings, families as clusters, an arrow for each
/// step with its kind.
pub fn write(drawing: &Drawing<'_>) -> String {
    let mut out = String::from("digraph careers {\n");
    let _ = writeln!(out, "  graph [label={}, {GRAPH}]", quoted(&drawing.title));
    let _ = writeln!(out, "  node [{NODE}]\n  edge [{EDGE}]\n");
    columns(&mut out, drawing);
    for (at, (family, places)) in drawing.families().into_iter().enumerate() {
        let label = quoted(&drawing.family_name(family));
        let _ = writeln!(out, "\n  subgraph cluster_{at} {{\n    graph [label={label}, {CLUSTER}]");
        for place in places {
            let role = drawing.extent.members.roles[place];
            let width = if drawing.chosen.contains(&role) { ", penwidth=3" } else { "" };
            let label = quoted(drawing.name(role));
            let _ = writeln!(out, "    {} [label={label}{width}]", id(drawing, place));
        }
        out.push_str("  }\n");
    }
    out.push('\n');
    for arrow in arrows(drawing) {
        edge(&mut out, drawing, &arrow);
    }
    out.push_str("}\n");
    out
}

const GRAPH: &str = "labelloc=t, rankdir=LR, newrank=true, fontname=\"Helvetica\", fontsize=18, \
                     nodesep=0.25, ranksep=1.2";
const NODE: &str = "shape=box, style=\"rounded,filled\", fillcolor=\"#f3eefa\", color=\"#6b4d94\", \
                    fontname=\"Helvetica\", fontsize=12";
const EDGE: &str = "color=\"#5b6472\", fontcolor=\"#5b6472\", fontname=\"Helvetica\", fontsize=10";
const CLUSTER: &str = "labeljust=l, style=rounded, color=\"#c3c9d3\", fontsize=14";

/// Headings side by side in a chain that nobody sees, each on one rank with the roles of its column.
fn columns(out: &mut String, drawing: &Drawing<'_>) {
    let columns = &drawing.extent.columns;
    for (at, heading) in drawing.headings.iter().enumerate() {
        let label = quoted(heading);
        let _ = writeln!(out, "  column_{at} [label={label}, shape=plaintext, style=\"\"]");
    }
    for at in 1..drawing.headings.len() {
        let _ = writeln!(out, "  column_{} -> column_{at} [style=invis]", at - 1);
    }
    for at in 0..drawing.headings.len() {
        let roles = (0..columns.of.len()).filter(|place| columns.of[*place] == at);
        let heading = format!("column_{at}");
        let same: Vec<String> =
            std::iter::once(heading).chain(roles.map(|place| id(drawing, place))).collect();
        let _ = writeln!(out, "  {{ rank=same; {} }}", same.join("; "));
    }
}

fn edge(out: &mut String, drawing: &Drawing<'_>, arrow: &Arrow) {
    let style = match arrow.kind {
        StepKind::Promotion | StepKind::Specialisation | StepKind::Lateral => "",
        StepKind::ChangeOfTrack => ", style=dashed",
        StepKind::Related => ", style=dotted",
    };
    let direction = match (arrow.kind, arrow.both) {
        (StepKind::Related, _) => ", dir=none",
        (_, true) => ", dir=both",
        (_, false) => "",
    };
    // Only what rises may decide on ranks, so that columns stay in their order; labels of the rest are put where there
    // is room.
    let (label, rank) = if arrow.rises { ("label", "") } else { ("xlabel", ", constraint=false") };
    let width = if arrow.heavy { ", penwidth=3" } else { "" };
    let (from, to) = (id(drawing, arrow.from), id(drawing, arrow.to));
    let kind = quoted(&drawing.kind(arrow.kind));
    let _ = writeln!(out, "  {from} -> {to} [{label}={kind}{style}{direction}{rank}{width}]");
}

/// The id of a role behind a prefix that headings do not have.
fn id(drawing: &Drawing<'_>, place: usize) -> String {
    quoted(&format!("role:{}", drawing.catalogue.role(drawing.extent.members.roles[place]).id))
}

/// Text in quotes. Graphviz reads escapes such as `\N` and entities such as `&lt;` in labels, so neither may come about.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for sign in text.chars() {
        match sign {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '&' => out.push_str("&amp;"),
            sign if sign.is_control() => out.push(' '),
            sign => out.push(sign),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{HOSTILE, on_hostile, on_map, on_routes};
    use super::{quoted, write};

    #[test]
    fn a_map_has_ranks_clusters_and_steps() {
        insta::assert_snapshot!(on_map(write));
    }

    #[test]
    fn the_best_route_is_emphasised() {
        insta::assert_snapshot!(on_routes(write));
    }

    #[test]
    fn titles_cannot_end_their_quotes() {
        let text = on_hostile(write);
        assert!(text.chars().all(|sign| sign == '\n' || !sign.is_control()), "{text}");
        for line in text.lines() {
            let unescaped = line.replace("\\\\", "").replace("\\\"", "");
            assert_eq!(unescaped.matches('"').count() % 2, 0, "{line}");
        }
        assert_eq!(quoted("a\"b\\N&lt;\n"), r#""a\"b\\N&amp;lt; ""#);
        assert!(quoted(HOSTILE).ends_with('"'));
    }
}
