//! Where a role or a skill is written.

use std::path::PathBuf;

use super::finding::{Seg, Spot};
use super::{SourceFile, Sources, decode, files, positions, read};
use crate::domain::{Catalogue, Subject};

/// The file and the line at which `subject` of `catalogue` is written, in the highest layer that says something of
/// it. `None` where that is only the built-in one, or where the files have changed since.
///
/// Reads the files of the layers again, from the highest down to the one.
pub fn find_place(sources: &Sources, subject: Subject, catalogue: &Catalogue) -> Option<(PathBuf, u32)> {
    let id = catalogue.id_of(subject);
    sources.paths.iter().rev().find_map(|path| {
        let written = files::at(path, 0, &mut Vec::new());
        written.iter().find_map(|file| Some((PathBuf::from(&file.path), line_in(file, subject, id)?)))
    })
}

fn line_in(file: &SourceFile, subject: Subject, id: &str) -> Option<u32> {
    let text = decode::text(&file.bytes).ok().filter(|text| text.contains(id))?;
    let reading = read::one(0, file);
    let document = &reading.document;
    let (list, index) = match subject {
        Subject::Role(_) => {
            let mut roles = document.roles.iter().flat_map(super::schema::List::items);
            ("roles", roles.find(|(_, entry)| entry.id.as_deref() == Some(id))?.0)
        }
        Subject::Skill(_) => {
            let mut skills = document.skills.iter().flat_map(super::schema::List::items);
            ("skills", skills.find(|(_, entry)| entry.id.as_deref() == Some(id))?.0)
        }
    };
    if !reading.placeable {
        return Some(1);
    }
    let spot = Spot::file(0).join([Seg::key(list), Seg::item(index)]);
    positions::find(text, &[&spot]).first().map(|(line, _)| *line)
}

#[cfg(test)]
mod tests {
    use super::{Sources, Subject, find_place};
    use crate::loading::load;

    #[test]
    fn the_highest_layer_that_has_it_is_told() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let path = dir.path().join("mine.yaml");
        let text = "skills:\n  - {id: weaving, name: Weaving}\nroles:\n  - id: weaver\n    title: Weaver\n\n  - id: tech-lead\n    stage: head\n";
        std::fs::write(&path, text).expect("a file");
        let sources = Sources { builtin: true, paths: vec![dir.path().to_owned()] };
        let catalogue = load(&sources).catalogue;
        let role = |id| catalogue.role_by_id(id).map(Subject::Role).expect("a role");
        let skill = catalogue.skill_by_id("weaving").map(Subject::Skill).expect("a skill");
        assert_eq!(find_place(&sources, role("weaver"), &catalogue), Some((path.clone(), 4)));
        assert_eq!(find_place(&sources, role("tech-lead"), &catalogue), Some((path.clone(), 7)));
        assert_eq!(find_place(&sources, skill, &catalogue), Some((path, 2)));
        assert_eq!(find_place(&sources, role("product-owner"), &catalogue), None);
    }
}
