//! Maps of the built-in catalogue.

use std::collections::{BTreeMap, BTreeSet};

use careernav::cells::width;
use careernav::domain::{Catalogue, FamilyIx, Lang, RoleIx, Stage, StepKind};
use careernav::glyphs::UNICODE;

use super::super::driver::{SMALL, STANDARD, Screen, WIDE};
use super::super::map_reader::MapReader;
use super::{LANGUAGES, builtin, find, glyphs, open, title};

/// Room for any map that is drawn, titles in full.
const ROOMY: (u16, u16) = (300, 60);
/// Room for a list of every role.
const TALL: (u16, u16) = (120, 150);
/// Cells of a title beyond which even a map with room shortens it.
const LONGEST: usize = 48;

/// Families with their roles, in the order of the list.
fn families(catalogue: &Catalogue) -> BTreeMap<Option<FamilyIx>, Vec<RoleIx>> {
    let mut families: BTreeMap<_, Vec<RoleIx>> = BTreeMap::new();
    for role in catalogue.browsing_order(Lang::EN) {
        families.entry(catalogue.role(role).family).or_default().push(role);
    }
    families
}

fn titles<'a>(catalogue: &'a Catalogue, roles: &[RoleIx], lang: Lang) -> Vec<&'a str> {
    let mut titles: Vec<&str> = roles.iter().map(|role| title(catalogue, *role, lang)).collect();
    titles.sort_unstable();
    titles
}

/// The roles among `roles` that a step leads to from `role`, or from which one leads there.
fn linked(catalogue: &Catalogue, role: RoleIx, roles: &[RoleIx]) -> Vec<RoleIx> {
    let out = catalogue.role(role).steps.iter().map(|step| step.to);
    let all: BTreeSet<RoleIx> = out.chain(catalogue.steps_into(role).map(|(from, _)| from)).collect();
    all.into_iter().filter(|other| *other != role && roles.contains(other)).collect()
}

/// Opens the map on a role.
#[track_caller]
fn map_of(screen: &mut Screen, title: &str) -> MapReader {
    let map = MapReader::read(find(screen, title).press("m"));
    assert!(is_shown_as(&map.selected, title), "the map is on {title}\n{}", screen.text());
    map
}

/// Whether a title stands there whole, or as its beginning with the sign that something is missing.
fn is_shown_as(shown: &str, title: &str) -> bool {
    let mut beginnings = ["…", "..."].into_iter().filter_map(|ellipsis| shown.strip_suffix(ellipsis));
    shown == title || beginnings.any(|shown| !shown.is_empty() && title.starts_with(shown))
}

#[test]
fn with_room_a_family_is_drawn_with_every_title_whole() {
    let catalogue = builtin();
    for lang in LANGUAGES {
        let mut screen = open(ROOMY, lang, false);
        for (family, roles) in families(&catalogue) {
            let map = map_of(&mut screen, title(&catalogue, roles[0], lang));
            // A line or title that ran over another would have broken it.
            let titles = titles(&catalogue, &roles, lang);
            assert_eq!(map.labels.len(), titles.len(), "{}", screen.text());
            for title in titles {
                let is_there =
                    |label: &&str| *label == title || width(title) > LONGEST && is_shown_as(label, title);
                assert!(map.titles().iter().any(is_there), "{title}\n{}", screen.text());
            }
            let family = family.map_or("", |family| catalogue.family(family).name.get(lang));
            assert!(map.title.contains(family), "{family:?}: {}", map.title);
            screen.press("<esc>");
        }
    }
}

#[test]
fn with_room_ascii_has_every_title_between_blanks() {
    let catalogue = builtin();
    let mut screen = open(ROOMY, Lang::EN, true);
    for roles in families(&catalogue).into_values() {
        let map = map_of(&mut screen, title(&catalogue, roles[0], Lang::EN));
        for title in titles(&catalogue, &roles, Lang::EN) {
            // ASCII stands for the signs of typography, one for one.
            let is_there = |row: &String| {
                let row: Vec<char> = format!(" {row} ").chars().collect();
                let title: Vec<char> = format!(" {title} ").chars().collect();
                let same = |(shown, written): (&char, &char)| shown == written || !written.is_ascii();
                row.windows(title.len()).any(|shown| shown.iter().zip(&title).all(same))
            };
            // A sign that arrives takes no cell of the title.
            assert!(map.rows.iter().any(is_there), "{title}\n{}", screen.text());
        }
        screen.press("<esc>");
    }
}

#[test]
fn columns_are_the_stages_of_the_family() {
    let catalogue = builtin();
    let mut screen = open(ROOMY, Lang::EN, false);
    for roles in families(&catalogue).into_values() {
        let map = map_of(&mut screen, title(&catalogue, roles[0], Lang::EN));
        if !map.is_list {
            let stages: BTreeSet<Stage> =
                roles.iter().filter_map(|role| catalogue.role(*role).stage).collect();
            let is_word = |word: &&str| word.starts_with(char::is_alphabetic);
            let headings: Vec<&str> = map.rows[0].split_whitespace().filter(is_word).collect();
            assert_eq!(headings, stages.into_iter().map(Stage::as_str).collect::<Vec<_>>());
        }
        screen.press("<esc>");
    }
}

#[test]
fn shortened_titles_are_beginnings_and_codes_are_all_different() {
    let catalogue = builtin();
    for lang in LANGUAGES {
        let mut screen = open(ROOMY, lang, false);
        for roles in families(&catalogue).into_values() {
            let map = map_of(&mut screen, title(&catalogue, roles[0], lang));
            if map.is_list {
                screen.press("<esc>");
                continue;
            }
            let titles = titles(&catalogue, &roles, lang);
            let short = MapReader::read(screen.press("_"));
            assert_eq!(short.labels.len(), roles.len(), "{}", screen.text());
            for title in &titles {
                let is_there = short.titles().iter().any(|label| is_shown_as(label, title));
                assert!(is_there, "{title}\n{}", screen.text());
            }
            for label in short.titles() {
                let is_a_title = titles.iter().any(|title| is_shown_as(label, title));
                assert!(is_a_title && width(label) <= 20, "{label}\n{}", screen.text());
            }
            let codes = MapReader::read(screen.press("_"));
            let all: BTreeSet<&str> = codes.titles().into_iter().collect();
            assert_eq!((all.len(), codes.labels.len()), (roles.len(), roles.len()), "{}", screen.text());
            for code in all {
                assert!(width(code) <= 8 && !code.contains(' '), "{code}\n{}", screen.text());
            }
            screen.press("<esc>");
        }
    }
}

#[test]
fn every_step_of_a_family_is_drawn_or_counted_as_implied() {
    let catalogue = builtin();
    let mut screen = open(ROOMY, Lang::EN, false);
    for roles in families(&catalogue).into_values() {
        let [mut missing, mut told] = [0, 0];
        for role in &roles {
            let name = title(&catalogue, *role, Lang::EN);
            let linked = linked(&catalogue, *role, &roles);
            let linked = titles(&catalogue, &linked, Lang::EN);
            let map = map_of(&mut screen, name);
            if map.is_list {
                screen.press("<esc>");
                continue;
            }
            // The selected role is strong in its own way.
            let lit: Vec<&str> = map.lit().into_iter().filter(|label| *label != name).collect();
            assert!(lit.iter().all(|label| linked.contains(label)), "{name}\n{}", screen.text());
            missing += linked.len() - lit.len();
            told = implied(&map);
            let all = MapReader::read(screen.press("a"));
            if all.is_list {
                let entry = all.labels.iter().find(|label| label.text == name).expect("the role is listed");
                assert_eq!(entry.steps, steps_within(&catalogue, *role, &roles), "{}", screen.text());
            } else {
                let lit: Vec<&str> = all.lit().into_iter().filter(|label| *label != name).collect();
                assert_eq!(lit, linked, "{name}\n{}", screen.text());
                assert_eq!(implied(&all), 0, "{}", screen.text());
                for kind in kinds(&catalogue, &roles) {
                    let sign = format!(" {} ", UNICODE.step(kind));
                    assert!(all.title.contains(&sign), "{kind:?}: {}", all.title);
                }
            }
            screen.press("<esc>");
        }
        // Each is missing at both its ends.
        assert_eq!(missing, told * 2, "{}", title(&catalogue, roles[0], Lang::EN));
    }
}

/// How many links the legend says are not shown.
fn implied(map: &MapReader) -> usize {
    let before = map.title.split_once(" implied link").map_or("", |(before, _)| before);
    before.rsplit(' ').next().and_then(|count| count.parse().ok()).unwrap_or(0)
}

/// How many of `roles` a role has a step to.
fn steps_within(catalogue: &Catalogue, role: RoleIx, roles: &[RoleIx]) -> usize {
    let to: BTreeSet<RoleIx> = catalogue.role(role).steps.iter().map(|step| step.to).collect();
    to.iter().filter(|other| roles.contains(other)).count()
}

/// The kinds of the steps between some roles; of two steps between the same, the first kind counts.
fn kinds(catalogue: &Catalogue, roles: &[RoleIx]) -> BTreeSet<StepKind> {
    let mut kinds: BTreeMap<(RoleIx, RoleIx), StepKind> = BTreeMap::new();
    for role in roles {
        for step in catalogue.role(*role).steps.iter().filter(|step| roles.contains(&step.to)) {
            let kind = kinds.entry((*role, step.to)).or_insert(step.kind);
            *kind = step.kind.min(*kind);
        }
    }
    kinds.into_values().collect()
}

#[test]
fn a_map_that_is_a_list_has_every_role_once_and_counts_its_steps() {
    let catalogue = builtin();
    let mut lists = 0;
    for lang in LANGUAGES {
        let mut screen = open(TALL, lang, false);
        for (family, roles) in families(&catalogue) {
            map_of(&mut screen, title(&catalogue, roles[0], lang));
            let map = MapReader::read(screen.press(">>a"));
            screen.press("<esc>");
            if !map.is_list {
                continue;
            }
            lists += 1;
            let scope = neighbours(&catalogue, family);
            let shown: BTreeMap<&str, usize> =
                map.labels.iter().map(|label| (label.text.as_str(), label.steps)).collect();
            assert_eq!(map.labels.len(), scope.len(), "{:#?}", map.rows);
            for role in &scope {
                let steps = shown.get(title(&catalogue, *role, lang)).copied();
                let name = title(&catalogue, *role, lang);
                assert_eq!(steps, Some(steps_within(&catalogue, *role, &scope)), "{name}: {:#?}", map.rows);
            }
        }
    }
    assert!(lists > 0, "no map of the built-in catalogue is a list");
}

/// The roles of a family and of those that steps lead to from there or come from.
fn neighbours(catalogue: &Catalogue, own: Option<FamilyIx>) -> Vec<RoleIx> {
    let mut families = BTreeSet::from([own]);
    for (_, role) in catalogue.role_entries() {
        for step in &role.steps {
            let pair = [role.family, catalogue.role(step.to).family];
            families.extend(pair.into_iter().filter(|_| pair.contains(&own)));
        }
    }
    let is_near = |role: &RoleIx| families.contains(&catalogue.role(*role).family);
    catalogue.role_entries().map(|(at, _)| at).filter(is_near).collect()
}

#[test]
fn whatever_the_size_the_role_a_map_opens_on_is_seen_and_told_of() {
    let catalogue = builtin();
    for size in [WIDE, STANDARD, SMALL] {
        for (lang, ascii) in [(Lang::EN, false), (Lang::FR, false), (Lang::EN, true), (Lang::FR, true)] {
            let mut screen = open(size, lang, ascii);
            for (at, role) in catalogue.role_entries() {
                let shown_title =
                    |role| title(&catalogue, role, lang).replace('’', if ascii { "'" } else { "’" });
                let name = shown_title(at);
                let map = map_of(&mut screen, &name);
                let text = screen.text();
                // The terminal's cursor is right before its title, which is all there unless it says that it is cut.
                let (x, y) = screen.cursor().unwrap_or_else(|| panic!("no cursor on\n{text}"));
                let line = text.lines().nth(usize::from(y)).expect("a line on the screen");
                let shown: String = line.chars().skip(usize::from(x) + 1).collect();
                let is_code = size == SMALL && shown.starts_with(char::is_alphabetic);
                let is_title = (1..=name.chars().count()).rev().any(|letters| {
                    let beginning: String = name.chars().take(letters).collect();
                    let is_whole = beginning == name;
                    shown.starts_with(&beginning)
                        && (is_whole || shown[beginning.len()..].starts_with(glyphs(ascii).ellipsis))
                });
                assert!(is_title || is_code, "{name} at {x}, {y} on\n{text}");
                // Below it says where every step leads, as far as there is room.
                let told = map.about.join("\n");
                let steps = &catalogue.role(at).steps;
                let is_told = |to: RoleIx| told.contains(&shown_title(to));
                let is_cut = told.lines().any(|line| line.ends_with(glyphs(ascii).ellipsis));
                assert!(is_cut || steps.iter().all(|step| is_told(step.to)), "{}\n{text}", role.id);
                assert_tidy(&text, &map, ascii);
                screen.press("<esc>");
            }
        }
    }
}

/// Frames are whole, what cannot be seen is said to be there, and ASCII is all there is where it is asked for.
#[track_caller]
fn assert_tidy(text: &str, map: &MapReader, ascii: bool) {
    let lines: Vec<&str> = text.lines().collect();
    if lines[1].starts_with(['┏', '+']) {
        for line in &lines[2..lines.len() - 2] {
            let is_framed = line.starts_with(['┃', '#']) && line.ends_with(['┃', '#']);
            assert!(is_framed && width(line) == width(lines[1]), "{line:?}\n{text}");
        }
    }
    if ascii {
        let signs: Vec<char> =
            text.chars().filter(|sign| !sign.is_ascii() && !sign.is_alphabetic()).collect();
        assert!(signs.is_empty(), "{signs:?}\n{text}");
        return;
    }
    // The edge may take part of a title, and says so.
    let taken = map.labels.iter().any(|label| label.is_at_edge && !label.text.ends_with('…'));
    let is_told = map.mark_line.contains('▶') || map.mark_line.contains('◀');
    assert!(!taken || is_told, "{:?}\n{text}", map.mark_line);
}

#[test]
fn what_of_a_map_is_not_on_the_screen_is_said_to_be_there() {
    let catalogue = builtin();
    let mut hiding = 0;
    for size in [WIDE, STANDARD, SMALL] {
        for lang in LANGUAGES {
            let mut screen = open(size, lang, false);
            for roles in families(&catalogue).into_values() {
                for role in &roles {
                    let map = map_of(&mut screen, title(&catalogue, *role, lang));
                    assert!(map.labels.len() <= roles.len(), "{}", screen.text());
                    if map.labels.len() < roles.len() {
                        hiding += 1;
                        let says_more = map.mark_line.contains(['▲', '▼', '◀', '▶']);
                        assert!(says_more, "{:?}\n{}", map.mark_line, screen.text());
                    }
                    screen.press("<esc>");
                }
            }
        }
    }
    assert!(hiding > 0, "every map fits everywhere");
}

#[test]
fn every_role_of_a_family_is_reached_by_keys() {
    let catalogue = builtin();
    let mut screen = open(WIDE, Lang::EN, false);
    for roles in families(&catalogue).into_values() {
        let first = title(&catalogue, roles[0], Lang::EN).to_owned();
        let mut reached = BTreeSet::from([first.clone()]);
        let mut waiting = vec![first];
        while let Some(from) = waiting.pop() {
            for key in ["h", "j", "k", "l"] {
                map_of(&mut screen, &from);
                let to = MapReader::read(screen.press(key)).selected;
                screen.press("<esc>");
                if reached.insert(to.clone()) {
                    waiting.push(to);
                }
            }
        }
        let all: BTreeSet<String> =
            titles(&catalogue, &roles, Lang::EN).into_iter().map(str::to_owned).collect();
        assert_eq!(reached, all);
    }
}
