//! Roles that a layer takes out of the catalogue.

use super::layers::{Entry, LaidLayers};
use super::nearest::{did_you_mean, nearest};
use super::problems::Problems;
use super::quote::shortened;
use super::resolve::truth;
use crate::wording::{Words, key};

/// Moves the roles that are hidden in the end from the others to [`LaidLayers::hidden`].
pub(crate) fn set_aside(layers: &mut LaidLayers<'_>, problems: &mut Problems) {
    let (hidden, shown) =
        std::mem::take(&mut layers.roles).into_iter().partition(|role| is_hidden(role, problems));
    (layers.hidden, layers.roles) = (hidden, shown);
    for role in layers.hidden.iter().filter(|role| role.field("title").is_none()) {
        let Some((written, _)) = role.written("hidden") else { continue };
        let message = Words::of(key::PROBLEM_NOTHING_TO_HIDE).text("id", shortened(&role.id));
        let hint = nearest(&role.id, layers.roles.iter().map(|role| &*role.id)).map(did_you_mean);
        let id = written.node.get("id").unwrap_or(written.node);
        problems.warning("unknown-id", id, message, hint);
    }
}

fn is_hidden(role: &Entry<'_>, problems: &mut Problems) -> bool {
    role.field("hidden").and_then(|hidden| truth(hidden, problems)).unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use crate::loading::testing::{lines, load_layered, role};

    const TWO: &str = "\
skills: [{id: x, name: X, kind: soft}]
roles:
  - {id: a, title: A, stage: entry, contacts: [{role: b}], steps: [{to: b, kind: lateral}]}
  - {id: b, title: B, skills: [{skill: x, need: useful}], steps: [{to: c, kind: lateral}]}
  - {id: c, title: C}
";

    #[test]
    fn hidden_roles_go_quietly_with_what_leads_to_them() {
        let loaded = load_layered(&[TWO, "roles: [{id: b, hidden: true}]\n"]);
        assert_eq!(lines(&loaded), [""; 0]);
        assert_eq!(loaded.catalogue.roles().len(), 2);
        let a = role(&loaded.catalogue, "a");
        assert_eq!((a.contacts.len(), a.steps.len()), (0, 0));
    }

    #[test]
    fn a_later_layer_can_show_a_role_again() {
        let hide = "roles: [{id: b, hidden: true, stage: lead}]\n";
        let loaded = load_layered(&[TWO, hide, "roles: [{id: b, hidden: false}]\n"]);
        assert_eq!(lines(&loaded), [""; 0]);
        let b = role(&loaded.catalogue, "b");
        assert_eq!((b.skills.len(), b.stage), (1, Some(crate::domain::Stage::Lead)));
        assert_eq!(role(&loaded.catalogue, "a").steps.len(), 1);
    }

    #[test]
    fn hiding_what_is_not_there_is_told_with_what_was_probably_meant() {
        let names = "roles: [{id: designer, title: Designer, stage: entry}]\n";
        let loaded = load_layered(&[names, "roles: [{id: desiner, hidden: true}]\n"]);
        assert_eq!(
            lines(&loaded),
            [
                "1.yaml:1:14 (roles › desiner › id): warning[unknown-id]: there is no role with the id `desiner` to \
                 hide; did you mean `designer`?"
            ]
        );
        let draft = load_layered(&[names, "roles: [{id: draft, title: Draft, hidden: true}]\n"]);
        assert_eq!((lines(&draft).len(), draft.catalogue.roles().len()), (0, 1), "not meant for showing yet");
    }

    #[test]
    fn what_is_neither_true_nor_false_hides_nothing() {
        let loaded = load_layered(&["roles: [{id: a, title: A, stage: entry, hidden: maybe}]\n"]);
        assert_eq!(
            lines(&loaded),
            ["0.yaml:1:49 (roles › a › hidden): error[broken-value]: `maybe` is not `true` or `false`"]
        );
        assert_eq!(loaded.catalogue.roles().len(), 1);
    }
}
