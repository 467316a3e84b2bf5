//! The paths of every role of the built-in catalogue.

use std::collections::BTreeSet;

use careernav::domain::{Lang, StepKind};
use careernav::glyphs::Glyphs;

use super::super::driver::{SMALL, STANDARD, WIDE};
use super::super::map_reader::is_line;
use super::{builtin, find, glyphs, open, title};

#[test]
fn paths_show_every_step_or_count_it_and_lead_along_each() {
    let catalogue = builtin();
    for size in [WIDE, STANDARD, SMALL] {
        for ascii in [false, true] {
            let mut screen = open(size, Lang::EN, ascii);
            for (at, role) in catalogue.role_entries() {
                let name = title(&catalogue, at, Lang::EN);
                find(&mut screen, name).press("1<esc>3");
                let text = screen.text();
                if size != SMALL {
                    let [into, out] = [catalogue.steps_into(at).len(), role.steps.len()];
                    assert_eq!(shown_or_counted(&text, size, glyphs(ascii)), into + out, "{name}\n{text}");
                }
                let mut walked = BTreeSet::new();
                for _ in &role.steps {
                    walked.insert(screen.chosen_in_paths());
                    assert!(screen.cursor().is_some(), "{name}\n{}", screen.text());
                    screen.press("j");
                }
                let steps: BTreeSet<String> =
                    role.steps.iter().map(|step| catalogue.role(step.to).id.to_string()).collect();
                assert_eq!(walked, steps, "{name} at {size:?}");
            }
        }
    }
}

/// The steps that the paths draw, with those that they count above and below.
fn shown_or_counted(text: &str, size: (u16, u16), glyphs: &Glyphs) -> usize {
    // The list stands beside it on a wide screen.
    let beside = if size == WIDE { 36 } else { 0 };
    let lines: Vec<String> = text.lines().map(|line| line.chars().skip(beside).collect()).collect();
    let head = lines.iter().position(|line| line.contains("Now ") && line.contains(" (")).unwrap_or(0);
    let mut found = 0;
    for line in lines[head + 1..].iter().take_while(|line| !is_rule(line, glyphs)) {
        // In ASCII some signs take two cells, and the others have as much room.
        let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
        for sign in StepKind::ALL.iter().map(|kind| glyphs.step(*kind)) {
            for line_sign in ['─', '━', '-', '='] {
                found += line.matches(&format!(" {sign} {line_sign}")).count();
                found += line.matches(&format!("{line_sign} {sign} ")).count();
            }
        }
        for mark in [glyphs.above, glyphs.below] {
            let mark = format!(" {mark} ");
            let counts = line.split(&mark).skip(1);
            found += counts.filter_map(|rest| rest.split(' ').next()?.parse::<usize>().ok()).sum::<usize>();
        }
    }
    found
}

/// Whether a line is the rule under the paths, “Boatbuilder → Rigger ───”: no line of the graph leads to its sign.
fn is_rule(line: &str, glyphs: &Glyphs) -> bool {
    let signs: Vec<char> = line.chars().collect();
    let route = |part: &[char]| part[1..4].iter().collect::<String>() == format!(" {} ", glyphs.route);
    let is_line = |sign: char| is_line(sign) || "-=+".contains(sign);
    signs
        .windows(5)
        .any(|part| route(part) && part[0] != ' ' && !is_line(part[0]) && part[4].is_alphanumeric())
}
