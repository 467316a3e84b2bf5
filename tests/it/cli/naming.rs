//! Roles and skills by id, title or alias; and names that name nothing, or too much.

use super::{on_small, said, small};

#[test]
fn names_work_in_any_language_whatever_their_accents_and_case() {
    let env = small();
    let shown = |name: &str| env.run(["--only", "--catalogue", "small.yaml", "show", name]).out;
    for name in ["developer", "DEVELOPER", "Développeur", "developpeur", "développeuse", "coder"] {
        assert_eq!(shown(name), said("show developer"), "{name}");
    }
    assert_eq!(shown("chef d'equipe"), said("show lead"));
    assert_eq!(shown("PY"), said("show python"));
}

#[test]
fn unknown_names_get_a_suggestion() {
    for line in [
        "show develoepr",
        "next develoepr",
        "develoepr",
        "route develoepr lead",
        "route lead develoepr --json",
        "compare lead develoepr",
        "next develoepr --similar",
    ] {
        let run = on_small(line);
        let told = "careernav: No result for “develoepr”. Did you mean:\n  Developer (developer)\n";
        assert_eq!((run.status, &*run.out, &*run.err), (Some(1), "", told), "{line}");
    }
    let run = on_small("list --skill pyhton");
    assert!(run.status == Some(1) && run.err.contains("Python (python)"), "{run:?}");
    let run = on_small("show develoepr --json");
    assert_eq!((run.status, &*run.out), (Some(1), ""));
}

#[test]
fn nothing_alike_is_not_suggested() {
    let run = on_small("search xqzxqz");
    assert_eq!((run.status, &*run.err), (Some(1), "careernav: No result for “xqzxqz”.\n"));
}

#[test]
fn unknown_families_get_the_list() {
    let run = on_small("list --family softwear");
    assert_eq!(run.status, Some(1));
    assert!(run.err.contains("“softwear”") && run.err.contains("  Crafts (crafts)\n"), "{}", run.err);
}

#[test]
fn skills_are_no_roles() {
    let next = on_small("next python");
    let told = "careernav: “python” is a skill; a role is needed here.\n";
    assert_eq!((next.status, &*next.err), (Some(1), told));
    let list = on_small("list --skill lead");
    assert_eq!((list.status, list.err.contains("is a role")), (Some(1), true));
}

#[test]
fn a_name_of_several_things_gets_them_listed_and_can_be_made_clear() {
    let env = small();
    env.write(
        "twin.yaml",
        "skills: [{id: potter, name: Potter}]\nroles: [{id: cook, title: Cook, aliases: [coder]}]",
    );
    let words = |rest: &[&'static str]| {
        ["--only", "--catalogue", "small.yaml", "--catalogue", "twin.yaml", "show"]
            .into_iter()
            .chain(rest.iter().copied())
            .collect::<Vec<_>>()
    };
    let run = env.run(words(&["potter"]));
    assert_eq!((run.status, &*run.out), (Some(1), ""));
    let listed = "  Potter (role:potter)\n  Potter (skill:potter)\n";
    assert!(run.err.ends_with(listed), "{}", run.err);
    assert!(env.run(words(&["skill:potter"])).out.contains("Id: potter"));
    assert!(env.run(words(&["role:potter"])).out.contains("[▁ entry]"));
    assert!(env.run(words(&["coder"])).err.contains("Cook (role:cook)"));
}
