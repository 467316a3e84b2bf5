//! A layer parted into files, with the table of notes beside them.

use super::layer::ImportedLayer;
use super::report::Note;
use super::yaml::Yaml;
use crate::domain::harmless;

/// How the first line of every file begins; what begins otherwise was not written by an import.
pub(super) const MARK: &str = "# Written by careernav import";
/// A file of this size gets no further entry, in bytes.
const ENOUGH: usize = 900_000;

/// A file to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFile {
    /// Path below the layer, with `/` between its parts.
    pub name: String,
    pub text: String,
}

/// All files of a layer.
pub(super) fn of(layer: &ImportedLayer, notes: &[Note]) -> Vec<NewFile> {
    let head = head(&layer.about.title);
    let mut yaml = Yaml::default();
    let families = layer.families.iter().map(|family| ("families", family.write(&mut yaml)));
    let families = parted("families", "", &head, families);
    let categories = layer.categories.iter().map(|category| ("categories", category.write(&mut yaml)));
    let categories = parted("categories", "", &head, categories);
    let skills = layer.skills.iter().map(|skill| (&*skill.group, skill.write(&mut yaml)));
    let skills = parted("skills", "skills/", &head, skills);
    let roles = layer.roles.iter().map(|role| (&*role.group, role.write(&mut yaml)));
    let roles = parted("roles", "roles/", &head, roles);
    let about = NewFile { name: "catalogue.yaml".into(), text: head.clone() + &layer.about.write(&mut yaml) };
    let mut files = [vec![about], families, categories, skills, roles].concat();
    if !notes.is_empty() {
        files.push(NewFile { name: "not-taken-over.tsv".into(), text: head + &table(notes) });
    }
    files
}

fn head(title: &str) -> String {
    let title = harmless::line(title);
    format!("{MARK}; importing again replaces it.\n# {title}; credit and licence stand in catalogue.yaml.\n")
}

/// Entries, which come group by group, as files of one list each: a file a group, or several numbered ones.
fn parted<'a>(
    list: &str,
    folder: &str,
    head: &str,
    entries: impl Iterator<Item = (&'a str, String)>,
) -> Vec<NewFile> {
    let mut groups: Vec<(&str, Vec<String>)> = Vec::new();
    for (group, entry) in entries {
        if groups.last().is_none_or(|(last, _)| *last != group) {
            groups.push((group, Vec::new()));
        }
        let Some((_, parts)) = groups.last_mut() else { continue };
        match parts.last_mut().filter(|part| part.len() + entry.len() <= ENOUGH) {
            Some(part) => part.push_str(&entry),
            None => parts.push(format!("{head}{list}:\n{entry}")),
        }
    }
    let named = |(group, parts): (&str, Vec<String>)| {
        let several = parts.len() > 1;
        let number = move |at: usize| if several { format!("-{:02}", at + 1) } else { String::new() };
        let name = format!("{folder}{group}");
        let file = move |(at, text)| NewFile { name: format!("{name}{}.yaml", number(at)), text };
        parts.into_iter().enumerate().map(file).collect::<Vec<_>>()
    };
    groups.into_iter().flat_map(named).collect()
}

/// The notes as a table with tabs, in the order in which they were made.
fn table(notes: &[Note]) -> String {
    let mut text = String::from("file\tline\treason\twhat\n");
    for note in notes {
        let what = harmless::line(&note.what);
        let reason = note.reason.key().as_str().trim_start_matches("import-");
        text.extend([&*note.file, "\t", &note.line.to_string(), "\t", reason, "\t", &what, "\n"]);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{ENOUGH, MARK, of, parted};
    use crate::import::layer::ImportedLayer;
    use crate::import::report::{Note, RowIssue};

    #[test]
    fn groups_are_files_and_large_ones_are_parted() {
        let large = "x".repeat(ENOUGH / 2);
        let entries = [("a", "1\n"), ("b", &large), ("b", &large), ("b", "4\n"), ("c", "5\n")];
        let files = parted(
            "skills",
            "skills/",
            "# head\n",
            entries.map(|(at, text)| (at, text.to_owned())).into_iter(),
        );
        let names: Vec<&str> = files.iter().map(|file| &*file.name).collect();
        assert_eq!(names, ["skills/a.yaml", "skills/b-01.yaml", "skills/b-02.yaml", "skills/c.yaml"]);
        assert_eq!(files[0].text, "# head\nskills:\n1\n");
        assert!(files[2].text.ends_with("4\n") && files.iter().all(|file| file.text.len() <= ENOUGH + 20));
    }

    #[test]
    fn every_file_bears_the_mark() {
        let note = Note { file: "a.csv".into(), line: 3, reason: RowIssue::ToItself, what: "x\ty".into() };
        let files = of(&ImportedLayer::default(), &[note]);
        assert!(files.iter().all(|file| file.text.starts_with(MARK)));
        assert_eq!(files[1].name, "not-taken-over.tsv");
        assert!(files[1].text.ends_with("file\tline\treason\twhat\na.csv\t3\tto-itself\tx y\n"));
        assert_eq!(files.len(), 2, "without entries there are no files of them");
    }
}
