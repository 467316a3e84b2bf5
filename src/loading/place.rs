//! Where a role or a skill is written.

use std::path::PathBuf;

use super::files::{Content, File};
use super::tree::Node;
use super::{Sources, decode, files, read};
use crate::domain::{Catalogue, Subject, harmless};

/// The file and the line at which `subject` of `catalogue` is written, in the highest layer that says something of
/// it. `None` where that is only the built-in one, or where the files have changed since.
///
/// Reads files of the layers again, from the highest down to the one.
pub fn find_place(sources: &Sources, subject: Subject, catalogue: &Catalogue) -> Option<(PathBuf, u32)> {
    let id = catalogue.id_of(subject);
    sources.paths.iter().rev().find_map(|path| {
        let found = files::at(path, 0, &mut Vec::new());
        found.iter().find_map(|file| place_in(file, subject, id))
    })
}

fn place_in(file: &File, subject: Subject, id: &str) -> Option<(PathBuf, u32)> {
    let Content::OnDisk { path, .. } = &file.content else { return None };
    let bytes = file.bytes().ok()?;
    let text = decode::text(&bytes).ok()?;
    // Reading costs much more than looking. An id that is not plain may be written with escapes.
    if id.is_ascii() && !text.contains(id) {
        return None;
    }
    let list = match subject {
        Subject::Role(_) => "roles",
        Subject::Skill(_) => "skills",
    };
    let tree = read::one(0, file).tree?;
    let is_it = |(_, entry): &(usize, Node<'_>)| {
        entry.get("id").and_then(Node::text).is_some_and(|written| harmless::line(written) == id)
    };
    let (_, entry) = tree.root().get(list)?.items().find(is_it)?;
    Some((path.clone(), entry.position().0))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{Sources, Subject, find_place};
    use crate::loading::load;

    #[test]
    fn the_highest_layer_that_has_it_is_told() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let write = |name: &str, text: &str| {
            let path = dir.path().join(name);
            fs::create_dir_all(path.parent().expect("below the directory")).expect("a directory");
            fs::write(&path, text).expect("a file");
            path
        };
        let low =
            write("low.yaml", "roles:\n  - {id: weaver, title: Weaver}\n  - {id: tailor, title: Tailor}\n");
        write("high/a.yaml", "skills: [{id: sewing, name: Sewing, kind: soft}]\n");
        let high = write(
            "high/b.yaml",
            "\
skills:
  - {id: weaving, name: Weaving}
roles:
  - id: weaver
    skills: {add: [{skill: weaving, need: useful}, {skill: sewing, need: useful}]}

  - id: tech-lead
    stage: head
  - id: \"d\\u00e9j\\u00e0\\e[2J\"
    title: Vu
",
        );
        let sources = Sources { builtin: true, paths: vec![low.clone(), dir.path().join("high")] };
        let catalogue = load(&sources).catalogue;
        let place = |subject| find_place(&sources, subject, &catalogue);
        let role = |id| catalogue.role_by_id(id).map(Subject::Role).and_then(place);
        let skill = |id| catalogue.skill_by_id(id).map(Subject::Skill).and_then(place);
        let at = |path: &Path, line| Some((path.to_owned(), line));
        assert_eq!(role("weaver"), at(&high, 4));
        assert_eq!(role("tailor"), at(&low, 3));
        assert_eq!(role("tech-lead"), at(&high, 7));
        assert_eq!(role("d\u{e9}j\u{e0}␛[2J"), at(&high, 9));
        assert_eq!(skill("weaving"), at(&high, 2));
        assert_eq!(skill("sewing"), at(&dir.path().join("high/a.yaml"), 1));
        assert_eq!(role("product-owner"), None, "it comes with the program");
        fs::write(&low, "roles: [").expect("written");
        assert_eq!(role("tailor"), None, "it cannot be found any more");
    }
}
