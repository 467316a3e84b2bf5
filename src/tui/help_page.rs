//! The help: every key with what it does, made of the table of keys and the wording files.
//!
//! Keys stand in sections by where they work. The section of the place help was opened from comes first, then what works
//! in many places, then the rest. A key that works in some places and in no larger group of them stands in the section of
//! each.

use std::collections::BTreeMap;

use super::action::Action;
use super::keys::{Context, Keymap};
use super::motion::Motion;
use crate::domain::{Level, StepKind, fold};
use crate::glyphs::Glyphs;
use crate::wording::{Key, Wording, key};

/// A part of the help under a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HelpSection {
    pub heading: String,
    pub rows: Vec<HelpRow>,
}

/// Keys, or a sign of the pages, and what is to be known of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HelpRow {
    /// As they are seen on a keyboard; a blank inside one is a no-break space.
    pub keys: Vec<String>,
    pub what: String,
    /// What the keys ask for; nothing for signs and for keys that edit a line.
    pub action: Option<Action>,
}

/// Where keys work, in the order in which help lists that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    /// In panes, on the map and on pages.
    Everywhere,
    Panes,
    /// Moving is the same in whatever can be moved in.
    Moving,
    One(Context),
    /// While something is typed, too.
    Always,
}

const PANES: [Context; 3] = [Context::Roles, Context::Detail, Context::Paths];
const SHEETS: [Context; 2] = [Context::Map, Context::Page];
const OVERLAYS: [Context; 3] = [Context::Help, Context::Problems, Context::Facets];

/// The whole help as it is seen from `here`; from nowhere, as guides have it.
pub fn sections(
    keymap: &Keymap,
    wording: &Wording,
    glyphs: &Glyphs,
    here: Option<Context>,
) -> Vec<HelpSection> {
    let mut places: BTreeMap<Place, BTreeMap<Action, Vec<String>>> = BTreeMap::new();
    for binding in keymap.bindings().iter().filter(|binding| !binding.keys.is_empty()) {
        for place in places_of(binding.action, &binding.contexts) {
            let keys = places.entry(place).or_default().entry(binding.action).or_default();
            for key in binding.keys.iter().map(|keys| keys.shown(wording, glyphs.ascii)) {
                if !keys.contains(&key) {
                    keys.push(key);
                }
            }
        }
    }
    let mut places: Vec<_> = places.into_iter().collect();
    places.sort_by_key(|(place, _)| (rank(*place, here), *place));
    let section = |(place, actions): (Place, BTreeMap<Action, Vec<String>>)| {
        let row =
            |(action, keys)| HelpRow { keys, what: wording.say(words(action, place)), action: Some(action) };
        let mut rows: Vec<HelpRow> = actions.into_iter().map(row).collect();
        if place == Place::One(Context::Search) {
            rows.extend(editing(keymap, wording, glyphs));
        }
        let name = wording.say(name(place));
        let is_here = here.is_some_and(|here| place == Place::One(here));
        let heading = if is_here { wording.with(key::KEYS_HERE, &[("place", name.into())]) } else { name };
        HelpSection { heading, rows }
    };
    let signs = HelpSection { heading: wording.say(key::TITLE_SIGNS), rows: signs(wording, glyphs) };
    places.into_iter().map(section).chain([signs]).collect()
}

/// The sections with the rows that a text asks for, in keys or words; all where it is empty. One sign by itself asks for
/// its key, where there is such a key.
pub fn filtered(mut sections: Vec<HelpSection>, text: &str) -> Vec<HelpSection> {
    let text = text.trim();
    let mut letters = text.chars();
    let is_one = letters.next().is_some() && letters.next().is_none();
    let names = |row: &HelpRow| row.action.is_some() && row.keys.iter().any(|key| key == text);
    let by_key = is_one && sections.iter().any(|section| section.rows.iter().any(names));
    let wanted: Vec<String> = text.split_whitespace().map(fold).collect();
    let says = |row: &HelpRow| {
        let said = fold(&format!("{} {}", row.keys.join(" "), row.what));
        wanted.iter().all(|word| said.contains(word.as_str()))
    };
    for section in &mut sections {
        section.rows.retain(|row| if by_key { names(row) } else { says(row) });
    }
    sections.retain(|section| !section.rows.is_empty());
    sections
}

/// Keys that edit a line that is typed.
fn editing(keymap: &Keymap, wording: &Wording, glyphs: &Glyphs) -> [HelpRow; 2] {
    let [moves, deletes] = keymap.editing();
    [(moves, key::EDIT_MOVE), (deletes, key::EDIT_DELETE)].map(|(keys, words)| HelpRow {
        keys: keys.into_iter().map(|key| key.shown(wording, glyphs.ascii)).collect(),
        what: wording.say(words),
        action: None,
    })
}

/// What the signs of steps and levels mean.
fn signs(wording: &Wording, glyphs: &Glyphs) -> Vec<HelpRow> {
    let sign = |sign: &str, what| HelpRow { keys: vec![sign.to_owned()], what, action: None };
    let kinds = StepKind::ALL.iter().map(|kind| sign(glyphs.step(*kind), wording.say((*kind).into())));
    let levels = Level::ALL.iter().map(|level| sign(glyphs.level(*level), wording.level_meaning(*level)));
    kinds.chain(levels).collect()
}

/// The contexts of a binding as few places that are all of them.
fn places_of(action: Action, contexts: &[Context]) -> Vec<Place> {
    let works_in = |context: &Context| {
        contexts.contains(context) || (contexts.contains(&Context::Everywhere) && !context.takes_every_key())
    };
    let all = |contexts: &[Context]| contexts.iter().all(works_in);
    let is_everywhere = all(&PANES) && all(&SHEETS);
    let moves = Motion::of(action).is_some() || matches!(action, Action::ScrollDown | Action::ScrollUp);
    let (place, told): (Option<Place>, &[&[Context]]) = if is_everywhere && moves {
        (Some(Place::Moving), &[&PANES, &SHEETS, &OVERLAYS])
    } else if is_everywhere && all(&OVERLAYS) && works_in(&Context::Search) {
        (Some(Place::Always), &[&PANES, &SHEETS, &OVERLAYS, &[Context::Search]])
    } else if is_everywhere {
        (Some(Place::Everywhere), &[&PANES, &SHEETS])
    } else if all(&PANES) {
        (Some(Place::Panes), &[&PANES])
    } else {
        (None, &[])
    };
    let is_told = |context: &Context| told.iter().any(|told| told.contains(context));
    let rest = Context::ALL.into_iter().filter(|context| *context != Context::Everywhere);
    let rest = rest.filter(|context| works_in(context) && !is_told(context));
    place.into_iter().chain(rest.map(Place::One)).collect()
}

/// What comes before what, seen from `here`.
fn rank(place: Place, here: Option<Context>) -> u8 {
    let is_pane = here.is_some_and(|here| PANES.contains(&here));
    match place {
        Place::One(context) if Some(context) == here => 0,
        Place::Panes if is_pane => 1,
        Place::Everywhere => 2,
        Place::Moving => 3,
        Place::Panes => 4,
        Place::One(_) => 5,
        Place::Always => 6,
    }
}

fn name(place: Place) -> Key {
    match place {
        Place::Everywhere => key::CONTEXT_EVERYWHERE,
        Place::Panes => key::CONTEXT_PANES,
        Place::Moving => key::CONTEXT_MOVING,
        Place::One(context) => context.key(),
        Place::Always => key::CONTEXT_ALWAYS,
    }
}

/// What an action does in a place; a few do something more particular than their words say.
fn words(action: Action, place: Place) -> Key {
    match (action, place) {
        (Action::Cancel, Place::Everywhere | Place::Panes) => key::CLEAR_SEARCH,
        (Action::Cancel, Place::One(Context::Search)) => key::LEAVE_SEARCH,
        (Action::Cancel, Place::One(_)) => key::CLOSE_THIS,
        (Action::Search, Place::One(Context::Help)) => key::FILTER_HELP,
        (Action::NextPane, Place::One(Context::Search)) => key::COMPLETE_OR_LEAVE,
        _ => action.words(),
    }
}

#[cfg(test)]
mod tests {
    use super::{HelpSection, filtered, sections};
    use crate::domain::Lang;
    use crate::glyphs::UNICODE;
    use crate::tui::action::Action;
    use crate::tui::keys::{Context, Keymap};
    use crate::wording::Wording;

    fn help(lang: Lang, here: Option<Context>) -> Vec<HelpSection> {
        sections(&Keymap::default(), &Wording::new(lang), &UNICODE, here)
    }

    fn found(text: &str) -> Vec<Option<Action>> {
        let rows = filtered(help(Lang::FR, None), text).into_iter().flat_map(|section| section.rows);
        rows.map(|row| row.action).collect()
    }

    #[test]
    fn the_place_it_was_opened_from_comes_first() {
        for context in Context::ALL.into_iter().filter(|context| *context != Context::Everywhere) {
            let first = &help(Lang::EN, Some(context))[0];
            let name = Wording::new(Lang::EN).say(context.key());
            assert!(first.heading.contains(&name) && first.heading != name, "{}", first.heading);
        }
        assert_eq!(help(Lang::EN, None).len(), help(Lang::EN, Some(Context::Map)).len());
    }

    #[test]
    fn no_heading_is_a_list_and_none_stands_twice() {
        for lang in [Lang::EN, Lang::FR] {
            let headings: Vec<String> = help(lang, None).into_iter().map(|section| section.heading).collect();
            for (at, heading) in headings.iter().enumerate() {
                assert!(!headings[..at].contains(heading), "{heading}");
                assert!(heading.matches(',').count() < 2, "{heading}");
            }
        }
    }

    #[test]
    fn a_filter_finds_keys_and_words_without_their_accents() {
        assert_eq!(found("m"), [Some(Action::Map)], "one sign is a key");
        assert!(found("entree").contains(&Some(Action::Open)));
        assert!(found("Ctrl-D").contains(&Some(Action::HalfDown)));
        assert!(found("METIER chercher").contains(&Some(Action::Search)));
        assert_eq!(found("xyzzy"), []);
        assert_eq!(found(" ").len(), found("").len());
    }
}
