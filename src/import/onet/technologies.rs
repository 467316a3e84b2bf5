//! Technologies: programs and tools by name, each in a class.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use super::{EN, OnetReader, called, open_if_any};
use crate::domain::{Need, SkillKind};
use crate::import::failure::ImportError;
use crate::import::layer::{ImportedCategory, ImportedNeed, ImportedSkill, NameSet, TextByLang, in_one};
use crate::import::report::RowIssue;
use crate::import::source_dir::SourceDir;
use crate::import::text;
use crate::wording::key;

/// Rows that put a technology into a class: how many, and the line of the first.
type Classes = BTreeMap<String, (usize, u64)>;

/// What is known of technologies, by name.
#[derive(Debug, Default)]
struct Technologies {
    classes: BTreeMap<String, Classes>,
    titles: BTreeMap<String, String>,
    /// Role, name of the technology, and whether it is in demand there.
    uses: Vec<(usize, String, Need)>,
}

impl Technologies {
    /// Counts a row that puts a technology into a class.
    fn count(&mut self, name: &str, class: &str, title: &str, line: u64) {
        let counted = self.classes.entry(name.to_owned()).or_default().entry(class.to_owned());
        counted.or_insert((0, line)).0 += 1;
        self.titles.entry(class.to_owned()).or_insert_with(|| text::name(title));
    }
}

impl OnetReader {
    pub(super) fn technologies(&mut self, source: &mut SourceDir<'_>) -> Result<(), ImportError> {
        let file = called(["Software Skills", "Technology Skills"], source);
        let found = open_if_any(file, key::IMPORT_WITHOUT_TECHNOLOGIES, source)?;
        let Some((mut table, code)) = found else { return Ok(()) };
        let example = table.column_called(["Example", "Workplace Example"])?;
        let class = table.column_called(["Commodity Code", "Element ID"])?;
        let title = table.column_called(["Commodity Title", "Element Name"])?;
        let demand = table.column_if_any("In Demand");
        let mut found = Technologies::default();
        let mut seen = HashSet::new();
        while source.advance(&mut table)? {
            let row = table.row();
            let name = text::name(row.get(example));
            if name.is_empty() {
                source.note(&row, RowIssue::NoName, row.get(code));
                continue;
            }
            let role = source.find(&self.roles, &row, row.get(code), RowIssue::UnknownRole);
            let Some(role) = role else { continue };
            found.count(&name, row.get(class), row.get(title), row.line);
            if seen.insert((role, name.clone())) {
                let need = if row.get(demand) == "Y" { Need::Essential } else { Need::Useful };
                found.uses.push((role, name, need));
            } else {
                source.note(&row, RowIssue::RepeatedLink, name);
            }
        }
        let file = Arc::clone(table.row().file);
        self.add_technologies(&file, found, source);
        Ok(())
    }

    fn add_technologies(&mut self, file: &Arc<str>, found: Technologies, source: &mut SourceDir<'_>) {
        let ids = ids(found.classes.keys());
        for (role, name, need) in found.uses {
            let skill = ids[&name].clone();
            self.layer.roles[role].needs.push(ImportedNeed { skill, need, level: None });
        }
        let mut used = HashSet::new();
        for (name, classes) in &found.classes {
            let class = main_class(classes);
            used.insert(class.to_owned());
            for (other, (_, line)) in classes.iter().filter(|(other, _)| *other != class) {
                source.note_at(file, *line, RowIssue::SecondCategory, format!("{name}: {other}"));
            }
            self.layer.skills.push(technology(&ids[name], name, class));
        }
        let titles =
            found.titles.into_iter().filter(|(class, title)| used.contains(class) && !title.is_empty());
        let category = |(class, title): (String, String)| ImportedCategory {
            id: category_id(&class),
            name: in_one(EN, title),
        };
        self.layer.categories.extend(titles.map(category));
    }
}

/// The class that most rows name; of several, the one with the lowest code.
fn main_class(classes: &Classes) -> &str {
    let most = classes.iter().max_by_key(|(code, (rows, _))| (*rows, std::cmp::Reverse(*code)));
    most.map_or("", |(code, _)| code)
}

fn technology(id: &str, name: &str, class: &str) -> ImportedSkill {
    ImportedSkill {
        id: id.to_owned(),
        group: "technologies".to_owned(),
        named: NameSet::new(EN, name),
        category: (!class.is_empty()).then(|| category_id(class)),
        kind: SkillKind::Technical,
        broader: None,
        summary: TextByLang::new(),
        codes: Vec::new(),
    }
}

fn category_id(class: &str) -> String {
    format!("onet-{class}")
}

/// An id for each name: its words, with a digest of the name where these are not its own.
fn ids<'a>(names: impl Iterator<Item = &'a String> + Clone) -> BTreeMap<String, String> {
    let mut sharing: BTreeMap<String, usize> = BTreeMap::new();
    for name in names.clone() {
        *sharing.entry(text::slug(name)).or_default() += 1;
    }
    let id = |name: &String| {
        let words = text::slug(name);
        match sharing.get(&words) {
            Some(1) if !words.is_empty() => format!("onet-{words}"),
            _ => format!("onet-{words}-{}", text::digest(name)).replace("--", "-"),
        }
    };
    names.map(|name| (name.clone(), id(name))).collect()
}

#[cfg(test)]
mod tests {
    use super::{Classes, ids, main_class};

    #[test]
    fn names_with_the_same_words_have_ids_of_their_own() {
        let names = ["C", "C++", "a b", "A-B", "中"].map(str::to_owned);
        let ids = ids(names.iter());
        assert_eq!((&*ids["C"], &*ids["C++"]), ("onet-c", "onet-c-plus-plus"));
        assert!(ids["a b"].starts_with("onet-a-b-") && ids["a b"] != ids["A-B"]);
        assert!(ids["中"].starts_with("onet-") && ids["中"].len() == 13);
    }

    #[test]
    fn the_class_of_most_rows_wins() {
        let classes = |rows: &[(&str, usize)]| -> Classes {
            rows.iter().map(|(code, rows)| ((*code).to_owned(), (*rows, 1))).collect()
        };
        assert_eq!(main_class(&classes(&[("1", 2), ("2", 3)])), "2");
        assert_eq!(main_class(&classes(&[("1", 3), ("2", 3)])), "1");
    }
}
