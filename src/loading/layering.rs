//! What holds of layers whatever they say, tried on layers made at random.

use std::fmt::Write;

use proptest::option;
use proptest::prelude::*;
use proptest::sample::subsequence;

use super::Loaded;
use super::testing::{load_layered, load_layers_of};
use crate::domain::{Family, Role, Skill};

const SKILLS: &[&str] = &["s0", "s1", "s2", "s3"];
const ROLES: &[&str] = &["r0", "r1", "r2", "r3"];

/// An item of a list: what it is about, its word (need or kind), and its level or years.
type Item = (&'static str, Option<&'static str>, Option<u8>);

#[derive(Clone, Debug)]
enum Listing {
    Whole(Vec<Item>),
    Changed { add: Vec<Item>, remove: Vec<&'static str> },
}

/// What a layer says of a role.
#[derive(Clone, Debug)]
struct Entry {
    id: &'static str,
    hidden: Option<bool>,
    stage: Option<&'static str>,
    skills: Option<Listing>,
    steps: Option<Listing>,
}

type Layer = Vec<Entry>;

fn items(ids: &'static [&'static str], words: &'static [&'static str]) -> impl Strategy<Value = Vec<Item>> {
    let one =
        move |id: &'static str| (Just(id), option::of(proptest::sample::select(words)), option::of(1..5_u8));
    subsequence(ids, 0..=ids.len())
        .prop_shuffle()
        .prop_flat_map(move |ids| ids.into_iter().map(one).collect::<Vec<_>>())
}

fn listing(
    ids: &'static [&'static str],
    words: &'static [&'static str],
) -> impl Strategy<Value = Option<Listing>> {
    let changed = (items(ids, words), subsequence(ids, 0..=ids.len()).prop_shuffle())
        .prop_map(|(add, remove)| Listing::Changed { add, remove });
    option::of(prop_oneof![1 => items(ids, words).prop_map(Listing::Whole), 3 => changed])
}

fn entry(id: &'static str) -> impl Strategy<Value = Entry> {
    let stage = option::of(proptest::sample::select(&["entry", "lead"][..]));
    let skills = listing(SKILLS, &["essential", "useful"]);
    let steps = listing(ROLES, &["lateral", "related"]);
    let hidden = prop_oneof![4 => Just(None), 1 => any::<bool>().prop_map(Some)];
    (hidden, stage, skills, steps).prop_map(move |(hidden, stage, skills, steps)| Entry {
        id,
        hidden,
        stage,
        skills,
        steps,
    })
}

fn layer() -> impl Strategy<Value = Layer> {
    subsequence(ROLES, 0..=ROLES.len()).prop_flat_map(|ids| ids.into_iter().map(entry).collect::<Vec<_>>())
}

/// The lowest layer: everything others speak of.
fn base() -> String {
    let mut text = String::from("skills:\n");
    for id in SKILLS {
        let _ = writeln!(text, "  - {{id: {id}, name: {id}, kind: soft}}");
    }
    text.push_str("roles:\n");
    for id in ROLES {
        let lists = "skills: [{skill: s1, need: useful, level: 2}, {skill: s0, need: essential}], \
                     steps: [{to: r0, kind: related}, {to: r2, kind: lateral}]";
        let _ = writeln!(text, "  - {{id: {id}, title: {id}, stage: entry, {lists}}}");
    }
    text
}

fn written(layer: &Layer) -> String {
    let mut text = String::from("roles:\n");
    for entry in layer {
        let _ = writeln!(text, "  - id: {}", entry.id);
        for (key, value) in [
            ("hidden", entry.hidden.map(|hidden| hidden.to_string())),
            ("stage", entry.stage.map(str::to_owned)),
        ] {
            if let Some(value) = value {
                let _ = writeln!(text, "    {key}: {value}");
            }
        }
        for (key, keys, list) in [
            ("skills", ["skill", "need", "level"], &entry.skills),
            ("steps", ["to", "kind", "years"], &entry.steps),
        ] {
            match list {
                None => {}
                Some(Listing::Whole(items)) => {
                    let _ = writeln!(text, "    {key}: {}", list_of(items, keys));
                }
                Some(Listing::Changed { add, remove }) => {
                    let _ = writeln!(
                        text,
                        "    {key}: {{add: {}, remove: [{}]}}",
                        list_of(add, keys),
                        remove.join(", ")
                    );
                }
            }
        }
    }
    text
}

fn list_of(items: &[Item], [about, word, number]: [&str; 3]) -> String {
    let item = |(id, written, value): &Item| {
        let mut text = format!("{about}: {id}");
        if let Some(written) = written {
            let _ = write!(text, ", {word}: {written}");
        }
        if let Some(value) = value {
            let _ = write!(text, ", {number}: {value}");
        }
        if number == "years" {
            text.push_str(", source: editorial");
        }
        format!("{{{text}}}")
    };
    format!("[{}]", items.iter().map(item).collect::<Vec<_>>().join(", "))
}

/// Two layers as one that says the same.
fn as_one(below: &Layer, above: &Layer) -> Layer {
    let mut one = below.clone();
    for entry in above {
        match one.iter_mut().find(|known| known.id == entry.id) {
            None => one.push(entry.clone()),
            Some(known) => {
                known.hidden = entry.hidden.or(known.hidden);
                known.stage = entry.stage.or(known.stage);
                known.skills = list_as_one(known.skills.take(), entry.skills.clone());
                known.steps = list_as_one(known.steps.take(), entry.steps.clone());
            }
        }
    }
    one
}

fn list_as_one(below: Option<Listing>, above: Option<Listing>) -> Option<Listing> {
    let (below, add, remove) = match (below, above) {
        (below, None) => return below,
        (None, above) | (_, above @ Some(Listing::Whole(_))) => return above,
        (Some(below), Some(Listing::Changed { add, remove })) => (below, add, remove),
    };
    let over = |mut items: Vec<Item>| {
        for item in &add {
            match items.iter_mut().find(|known| known.0 == item.0) {
                None => items.push(*item),
                Some(known) if remove.contains(&item.0) => *known = *item,
                Some(known) => *known = (item.0, item.1.or(known.1), item.2.or(known.2)),
            }
        }
        items.retain(|item| !remove.contains(&item.0) || add.iter().any(|added| added.0 == item.0));
        items
    };
    Some(match below {
        Listing::Whole(items) => Listing::Whole(over(items)),
        Listing::Changed { add, remove: before } => {
            let mut removed = before;
            removed.extend(remove.iter().filter(|id| !removed.contains(id)).copied().collect::<Vec<_>>());
            Listing::Changed { add: over(add), remove: removed }
        }
    })
}

fn load(layers: &[&Layer]) -> Loaded {
    let texts: Vec<String> =
        std::iter::once(base()).chain(layers.iter().map(|layer| written(layer))).collect();
    load_layered(&texts.iter().map(String::as_str).collect::<Vec<_>>())
}

/// Everything but the layers themselves.
fn content(loaded: &Loaded) -> (&[Family], &[Skill], &[Role]) {
    (loaded.catalogue.families(), loaded.catalogue.skills(), loaded.catalogue.roles())
}

proptest! {
    #[test]
    fn two_layers_are_as_good_as_one(below in layer(), above in layer()) {
        let (two, one) = (load(&[&below, &above]), load(&[&as_one(&below, &above)]));
        prop_assert_eq!(content(&two), content(&one));
    }

    #[test]
    fn a_layer_said_twice_says_nothing_more(below in layer(), above in layer()) {
        let (once, twice) = (load(&[&below, &above]), load(&[&below, &above, &above]));
        prop_assert_eq!(content(&once), content(&twice));
    }

    #[test]
    fn a_layer_may_be_split(below in layer(), above in layer(), at in 0..=ROLES.len()) {
        let (first, second) = above.split_at(at.min(above.len()));
        let (whole, split) = (load(&[&below, &above]), load(&[&below, &first.to_vec(), &second.to_vec()]));
        prop_assert_eq!(content(&whole), content(&split));
        let other_way = load(&[&below, &second.to_vec(), &first.to_vec()]);
        prop_assert_eq!(content(&whole), content(&other_way));
    }

    #[test]
    fn a_layer_may_stand_in_any_number_of_files(layer in layer(), at in 0..=ROLES.len()) {
        let (first, second) = layer.split_at(at.min(layer.len()));
        let whole = load(&[&layer]);
        let files = load_layers_of(&[&[&base()], &[&written(&first.to_vec()), &written(&second.to_vec())]]);
        prop_assert_eq!(content(&whole), content(&files));
    }
}
