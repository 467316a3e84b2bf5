//! A drawing for [Mermaid](https://mermaid.js.org), which GitHub, GitLab and many wikis draw.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::domain::{Stage, StepKind};

use super::Drawing;
use super::arrows::{Arrow, arrows};

/// A flow chart from left to right: a box for each family, a node for each role, an arrow for each step with its kind.
pub fn write(drawing: &Drawing<'_>) -> String {
    let ids = ids(drawing);
    let mut out = format!("---\ntitle: {}\n---\nflowchart LR\n", yaml(&drawing.title));
    for (at, (family, places)) in drawing.families().into_iter().enumerate() {
        let _ = writeln!(out, "  subgraph family{at}[{}]", quoted(&drawing.family_name(family)));
        for place in places {
            let role = drawing.extent.members.roles[place];
            let class = drawing.catalogue.role(role).stage.map_or("unstaged", Stage::as_str);
            let _ = writeln!(out, "    {}[{}]:::{class}", ids[place], quoted(drawing.name(role)));
        }
        out.push_str("  end\n");
    }
    let arrows = arrows(drawing);
    for arrow in &arrows {
        let label = quoted(&drawing.kind(arrow.kind));
        let _ = writeln!(out, "  {} {}|{label}| {}", ids[arrow.from], line(arrow), ids[arrow.to]);
    }
    classes(&mut out, drawing);
    emphasis(&mut out, drawing, &ids, &arrows);
    out
}

/// How the line of a step is written: thick upwards, dashed into other work, dotted without a head where nothing more
/// is known.
fn line(arrow: &Arrow) -> &'static str {
    match (arrow.kind, arrow.both) {
        (StepKind::Promotion, false) => "==>",
        (StepKind::Promotion, true) => "<==>",
        (StepKind::Specialisation | StepKind::Lateral, false) => "-->",
        (StepKind::Specialisation | StepKind::Lateral, true) => "<-->",
        (StepKind::ChangeOfTrack, false) => "-.->",
        (StepKind::ChangeOfTrack, true) => "<-.->",
        (StepKind::Related, _) => "-.-",
    }
}

/// Dark text on a light ground that deepens with the stage, so that both themes can be read.
fn classes(out: &mut String, drawing: &Drawing<'_>) {
    let stages = drawing.extent.members.roles.iter().map(|role| drawing.catalogue.role(*role).stage);
    for stage in stages.collect::<BTreeSet<_>>() {
        let fill = match stage {
            None => "#f4f4f6",
            Some(Stage::Entry) => "#f3eefa",
            Some(Stage::Intermediate) => "#e6dbf5",
            Some(Stage::Senior) => "#d9c8f0",
            Some(Stage::Lead) => "#ccb6eb",
            Some(Stage::Head) => "#bfa3e6",
            Some(Stage::Executive) => "#b290e1",
        };
        let class = stage.map_or("unstaged", Stage::as_str);
        let _ = writeln!(out, "  classDef {class} fill:{fill},stroke:#6b4d94,color:#1d1626");
    }
}

fn emphasis(out: &mut String, drawing: &Drawing<'_>, ids: &[String], arrows: &[Arrow]) {
    let roles = drawing.extent.members.roles.iter().zip(ids);
    for (_, id) in roles.filter(|(role, _)| drawing.chosen.contains(role)) {
        let _ = writeln!(out, "  style {id} stroke-width:4px");
    }
    let heavy: Vec<String> =
        (0..arrows.len()).filter(|at| arrows[*at].heavy).map(|at| at.to_string()).collect();
    if !heavy.is_empty() {
        let _ = writeln!(out, "  linkStyle {} stroke-width:4px", heavy.join(","));
    }
}

/// A node id for each role: what is plain in its own id, behind a prefix that no word of the language has, and
/// numbered where that is taken.
fn ids(drawing: &Drawing<'_>) -> Vec<String> {
    let mut taken = BTreeSet::new();
    let roles = drawing.extent.members.roles.iter();
    roles
        .map(|role| {
            let plain = |sign: char| if sign.is_ascii_alphanumeric() { sign } else { '_' };
            let id: String =
                "r_".chars().chain(drawing.catalogue.role(*role).id.chars().map(plain)).collect();
            let mut spelled = id.clone();
            for number in 2.. {
                if taken.insert(spelled.clone()) {
                    break;
                }
                spelled = format!("{id}__{number}");
            }
            spelled
        })
        .collect()
}

/// Text in quotes. Signs with a meaning in Mermaid, in HTML or in Markdown are written as numbers.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for sign in text.chars() {
        match sign {
            ' ' | '-' | '.' | ',' | '\'' | '/' | '(' | ')' | '+' => out.push(sign),
            sign if sign.is_control() => out.push(' '),
            sign if sign.is_ascii_punctuation() => {
                let _ = write!(out, "#{};", u32::from(sign));
            }
            sign => out.push(sign),
        }
    }
    // Nothing at all between quotes would not be a label.
    if out.len() == 1 {
        out.push(' ');
    }
    out.push('"');
    out
}

/// Text as a string of YAML, whose double quotes are those of JSON. Mermaid looks for directives and tags before it
/// reads the YAML, and finds none.
fn yaml(text: &str) -> String {
    let text = serde_json::to_string(text).expect("any text can be written");
    text.replace('%', "\\u0025").replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{HOSTILE, on_hostile, on_map, on_routes};
    use super::{quoted, write};

    #[test]
    fn a_map_has_families_roles_and_steps() {
        insta::assert_snapshot!(on_map(write));
    }

    #[test]
    fn the_best_route_is_emphasised() {
        insta::assert_snapshot!(on_routes(write));
    }

    #[test]
    fn titles_cannot_end_their_quotes_or_give_directives() {
        let text = on_hostile(write);
        let (_, body) = text.split_once("\nflowchart").expect("a chart");
        assert!(!text.contains('%') && !text.contains("</") && !body.contains('\\'), "{text}");
        assert!(text.lines().skip(3).all(|line| line.matches('"').count() % 2 == 0), "{text}");
        assert!(text.chars().all(|sign| sign == '\n' || !sign.is_control()), "{text}");
        assert_eq!(quoted(HOSTILE).matches('"').count(), 2);
        assert_eq!(quoted("a\"b]#\n"), "\"a#34;b#93;#35; \"");
        assert_eq!(quoted(""), "\" \"");
    }
}
