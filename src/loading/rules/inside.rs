//! Checks on the lists inside one role.

use std::collections::HashMap;

use crate::domain::{RoleIx, StepKind};
use crate::loading::layers::LaidLayers;
use crate::loading::problems::Problems;
use crate::loading::quote::shortened;
use crate::loading::resolve::{Draft, Item};
use crate::loading::tree::Node;
use crate::wording::{Key, Words, key};

/// A step leads to another role. One that does not is taken out.
pub(super) fn step_to_itself(_: &LaidLayers<'_>, draft: &mut Draft<'_>, problems: &mut Problems) {
    for (draft, own) in draft.roles.iter_mut().zip(0..) {
        draft.steps.retain(|step| {
            let leads_on = step.value.to != RoleIx(own);
            if !leads_on {
                problems.error("step-to-itself", step.written.node, key::PROBLEM_STEP_TO_ITSELF, None);
            }
            leads_on
        });
    }
}

/// A promotion does not lead to a lower stage. Where it does, stage or kind is wrong; the step stays as one
/// that does not say how it moves.
pub(super) fn promotion_down(layers: &LaidLayers<'_>, draft: &mut Draft<'_>, problems: &mut Problems) {
    let stages: Vec<_> = draft.roles.iter().map(|draft| draft.role.stage).collect();
    for draft in &mut draft.roles {
        for step in &mut draft.steps {
            let target = step.value.to.0 as usize;
            let Some((from, to)) = draft.role.stage.zip(stages[target]) else { continue };
            if step.value.kind != StepKind::Promotion || to >= from {
                continue;
            }
            step.value.kind = StepKind::Related;
            let message = Words::of(key::PROBLEM_PROMOTION_DOWN)
                .text("from", from.as_str())
                .text("target", shortened(&layers.roles[target].id))
                .text("to", to.as_str());
            let hint = Words::of(key::HINT_PROMOTION_DOWN).text("word", StepKind::Related.as_str());
            problems.error("promotion-down", step.written.node, message, Some(hint));
        }
    }
}

/// A role names each skill, contact and step once; the first stays.
pub(super) fn duplicate_entry(_: &LaidLayers<'_>, draft: &mut Draft<'_>, problems: &mut Problems) {
    for draft in &mut draft.roles {
        once(&mut draft.skills, |need| need.skill.0, key::PROBLEM_SKILL_TWICE, problems);
        once(&mut draft.contacts, |contact| contact.role.0, key::PROBLEM_CONTACT_TWICE, problems);
        once(&mut draft.steps, |step| step.to.0, key::PROBLEM_STEP_TWICE, problems);
    }
}

fn once<V>(items: &mut Vec<Item<'_, V>>, target: impl Fn(&V) -> u32, message: Key, problems: &mut Problems) {
    let mut seen: HashMap<u32, Node<'_>> = HashMap::with_capacity(items.len());
    items.retain(|item| {
        let node = item.written.node;
        let first = *seen.entry(target(&item.value)).or_insert(node);
        if first != node {
            problems.error("duplicate-entry", node, Words::of(message).text("first", first.place()), None);
        }
        first == node
    });
}

#[cfg(test)]
mod tests {
    use crate::domain::{Level, StepKind};
    use crate::loading::testing::{lines, load_all, load_layered, role};

    #[test]
    fn a_step_to_itself_is_taken_out() {
        let loaded = load_all(&["\
roles:
  - id: a
    title: A
    stage: entry
    steps:
      - {to: b, kind: lateral}
      - {to: a, kind: lateral}
  - {id: b, title: B}
"]);
        assert_eq!(
            lines(&loaded),
            [
                "0.yaml:7:9 (roles › a › steps › 2): error[step-to-itself]: this step leads back to the role it is a \
              step out of"
            ]
        );
        assert_eq!(role(&loaded.catalogue, "a").steps.len(), 1);
    }

    #[test]
    fn a_promotion_downwards_loses_its_kind() {
        let loaded = load_all(&["\
roles:
  - {id: a, title: A, stage: lead, steps: [{to: b, kind: promotion}, {to: c, kind: promotion}]}
  - {id: b, title: B, stage: senior, steps: [{to: a, kind: promotion}]}
  - {id: c, title: C, stage: lead}
"]);
        assert_eq!(
            lines(&loaded),
            [
                "0.yaml:2:44 (roles › a › steps › 1): error[promotion-down]: a promotion from stage `lead` leads down \
              to `b`, which is at stage `senior`; correct the kind of the step or one of the stages; until then it \
              counts as `related`"
            ]
        );
        let kinds: Vec<StepKind> = role(&loaded.catalogue, "a").steps.iter().map(|step| step.kind).collect();
        assert_eq!(kinds, [StepKind::Related, StepKind::Promotion]);
    }

    #[test]
    fn what_stands_twice_in_a_list_counts_once() {
        let loaded = load_layered(&[
            "skills: [{id: x, name: X, kind: soft}]\nroles:\n  - {id: a, title: A, stage: entry}\n  \
             - {id: b, title: B, stage: entry}\n",
            "\
roles:
  - id: a
    skills: [{skill: x, need: useful, level: 1}, {skill: x, need: essential}]
    contacts: [{role: b}, {role: b}]
    steps:
      - {to: b, kind: lateral}
      - {to: gone, kind: lateral}
      - {to: b, kind: promotion}
",
        ]);
        let told = lines(&loaded);
        let expected = [
            "1.yaml:3:50 (roles › a › skills › 2): error[duplicate-entry]: this skill is in the list already: the \
             first is at 1.yaml:3:14",
            "1.yaml:4:27 (roles › a › contacts › 2): error[duplicate-entry]: this contact is in the list already: \
             the first is at 1.yaml:4:16",
            "1.yaml:8:9 (roles › a › steps › 3): error[duplicate-entry]: this step is in the list already: the \
             first is at 1.yaml:6:9",
        ];
        for line in expected {
            assert!(told.contains(&line.to_owned()), "{line} in {told:#?}");
        }
        let role = role(&loaded.catalogue, "a");
        assert_eq!((role.skills.len(), role.contacts.len(), role.steps.len()), (1, 1, 1));
        assert_eq!(role.skills[0].level, Some(Level::Awareness), "the first stays");
    }
}
