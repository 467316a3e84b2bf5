//! Checks on what leads where.

use std::collections::HashSet;

use crate::domain::{SkillIx, Stage};
use crate::loading::format::{ItemTable, NEED, STEP};
use crate::loading::layers::{Entry, LaidLayers};
use crate::loading::lists::{all_items, subject};
use crate::loading::problems::Problems;
use crate::loading::resolve::Draft;
use crate::wording::key;

/// Every skill is needed by some role, or is the broader skill of another. Where there are no roles, nothing
/// is known.
pub(super) fn unused_skill(layers: &LaidLayers<'_>, draft: &mut Draft<'_>, problems: &mut Problems) {
    if draft.roles.is_empty() {
        return;
    }
    let mut used = vec![false; draft.skills.len()];
    let needed = draft.roles.iter().flat_map(|draft| draft.skills.iter().map(|need| need.value.skill));
    let broader = draft.skills.iter().filter_map(|skill| skill.broader);
    for SkillIx(at) in needed.chain(broader) {
        used[at as usize] = true;
    }
    let named = named_below(layers, &NEED);
    for (entry, _) in layers.skills.iter().zip(used).filter(|(_, used)| !used) {
        if !named.contains(&entry.id) {
            problems.warning("unused-skill", entry.home().node, key::PROBLEM_UNUSED_SKILL, None);
        }
    }
}

/// A role above entry stage can be reached by a step. Layers that have no step at all say nothing about moves,
/// so their roles are not looked at.
pub(super) fn unreachable_role(layers: &LaidLayers<'_>, draft: &mut Draft<'_>, problems: &mut Problems) {
    let mut has_steps = vec![false; layers.descriptions.len()];
    let mut reached = vec![false; draft.roles.len()];
    for (entry, draft) in layers.roles.iter().zip(&draft.roles) {
        for step in &draft.steps {
            reached[step.value.to.0 as usize] = true;
        }
        if !draft.steps.is_empty()
            && let Some((written, _)) = entry.written(STEP.list)
        {
            has_steps[written.layer] = true;
        }
    }
    let named = named_below(layers, &STEP);
    for ((entry, draft), reached) in layers.roles.iter().zip(&draft.roles).zip(reached) {
        let home = entry.home();
        let broken_stage = draft.role.stage.is_none() && entry.field("stage").is_some();
        let reached = reached || named.contains(&entry.id);
        if reached || draft.role.stage == Some(Stage::Entry) || broken_stage || !has_steps[home.layer] {
            continue;
        }
        let hint = Some(key::HINT_UNREACHABLE_ROLE.into());
        problems.warning("unreachable-role", home.node, key::PROBLEM_UNREACHABLE_ROLE, hint);
    }
}

/// What lists name of which nothing is left, because another layer hides the role, replaces the list or takes
/// out the item. Nobody is to be blamed for what follows from that.
fn named_below(layers: &LaidLayers<'_>, table: &ItemTable) -> HashSet<Box<str>> {
    let layered = layers.roles.iter().filter(|role| role.stack().len() > 1);
    let written = layers.hidden.iter().chain(layered).flat_map(Entry::stack);
    let items = written.flat_map(|written| all_items(written.node, table));
    items.filter_map(|item| Some(subject(item, table)?.into())).collect()
}

#[cfg(test)]
mod tests {
    use crate::loading::testing::{lines, load_all, load_layered};

    #[test]
    fn skills_nobody_needs_are_told() {
        let loaded = load_all(&["\
skills:
  - {id: used, name: Used, kind: soft, broader: wider}
  - {id: wider, name: Wider, kind: soft}
  - {id: idle, name: Idle, kind: soft}
roles:
  - {id: a, title: A, skills: [{skill: used, need: useful}]}
"]);
        assert_eq!(
            lines(&loaded),
            [
                "0.yaml:4:5 (skills › idle): warning[unused-skill]: no role needs this skill, so only a search by \
              name leads to it"
            ]
        );
        let alone = load_all(&["skills:\n  - {id: idle, name: Idle, kind: soft}\n"]);
        assert_eq!(lines(&alone), [""; 0], "without roles, nothing is known");
    }

    #[test]
    fn roles_nobody_steps_to_are_told() {
        let loaded = load_all(&["\
roles:
  - {id: a, title: A, stage: entry, steps: [{to: b, kind: promotion}]}
  - {id: b, title: B, stage: senior}
  - {id: c, title: C, stage: senior}
  - {id: d, title: D}
"]);
        let told = lines(&loaded);
        assert!(told[0].starts_with("0.yaml:4:5 (roles › c): warning[unreachable-role]"), "{told:?}");
        assert!(told[1].starts_with("0.yaml:5:5 (roles › d): warning[unreachable-role]"), "{told:?}");
        assert_eq!(told.len(), 2);
    }

    #[test]
    fn layers_without_steps_say_nothing_about_moves() {
        let without = "roles:\n  - {id: x, title: X, stage: senior}\n";
        let with = "roles:\n  - {id: a, title: A, stage: entry, steps: [{to: b, kind: promotion}]}\n  \
                    - {id: b, title: B}\n";
        assert_eq!(lines(&load_layered(&[without, with])), [""; 0]);
    }
}
