//! What an import has to say at its end.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use super::layer::ImportedLayer;
use crate::wording::{Key, key};

/// Why a row, or a part of it, was left out of the layer or changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RowIssue {
    /// The row is no text, or has not as many fields as the header.
    BrokenRow,
    /// Code or name is empty.
    NoName,
    /// The code stands in an earlier row.
    RepeatedId,
    /// The link stands in an earlier row.
    RepeatedLink,
    UnknownRole,
    UnknownSkill,
    UnknownFamily,
    /// The link leads back to where it begins.
    ToItself,
    /// The name is the thing's title or another of its names already, accents and case aside.
    RepeatedName,
    /// A skill is part of one other; an earlier row names that.
    SecondBroader,
    /// The skill would be part of itself.
    BroaderRing,
    /// A skill stands in one category; most rows name another.
    SecondCategory,
    /// The layer's format has nothing to say this with.
    NoPlace,
    /// The row contradicts another file.
    Contradiction,
    /// A word of a closed set that is not one of those known.
    UnknownWord,
    /// Something else stands where a number is asked for.
    NotANumber,
    /// The publisher's figure says that the role hardly needs the skill.
    NotImportant,
    /// The publisher advises against using the figure.
    Suppressed,
    /// The same for the level of a skill; the skill itself is there.
    LevelLeftOut,
    /// Taken over, but which kind of skill it is had to be assumed.
    NoKind,
    /// The zone of an occupation is described nowhere.
    UnknownZone,
    /// There is a header and nothing under it.
    NoRows,
    /// The whole file was not UTF-8 and has been decoded.
    Decoded,
    /// Taken over, with wrongly decoded characters put right.
    Mended,
}

impl RowIssue {
    /// Every reason, in the order in which they are told.
    pub const ALL: &'static [Self] = &[
        Self::BrokenRow,
        Self::NoName,
        Self::RepeatedId,
        Self::RepeatedLink,
        Self::UnknownRole,
        Self::UnknownSkill,
        Self::UnknownFamily,
        Self::ToItself,
        Self::RepeatedName,
        Self::SecondBroader,
        Self::BroaderRing,
        Self::SecondCategory,
        Self::NoPlace,
        Self::Contradiction,
        Self::UnknownWord,
        Self::NotANumber,
        Self::NotImportant,
        Self::Suppressed,
        Self::LevelLeftOut,
        Self::NoKind,
        Self::UnknownZone,
        Self::NoRows,
        Self::Decoded,
        Self::Mended,
    ];

    /// Key of the sentence that says it, which takes `file`, `count` and `different`; also how the table of notes
    /// calls it.
    pub fn key(self) -> Key {
        match self {
            Self::BrokenRow => key::IMPORT_BROKEN_ROW,
            Self::NoName => key::IMPORT_NO_NAME,
            Self::RepeatedId => key::IMPORT_REPEATED_ID,
            Self::RepeatedLink => key::IMPORT_REPEATED_LINK,
            Self::UnknownRole => key::IMPORT_UNKNOWN_ROLE,
            Self::UnknownSkill => key::IMPORT_UNKNOWN_SKILL,
            Self::UnknownFamily => key::IMPORT_UNKNOWN_FAMILY,
            Self::ToItself => key::IMPORT_TO_ITSELF,
            Self::RepeatedName => key::IMPORT_REPEATED_NAME,
            Self::SecondBroader => key::IMPORT_SECOND_BROADER,
            Self::BroaderRing => key::IMPORT_BROADER_RING,
            Self::SecondCategory => key::IMPORT_SECOND_CATEGORY,
            Self::NoPlace => key::IMPORT_NO_PLACE,
            Self::Contradiction => key::IMPORT_CONTRADICTION,
            Self::UnknownWord => key::IMPORT_UNKNOWN_WORD,
            Self::NotANumber => key::IMPORT_NOT_A_NUMBER,
            Self::NotImportant => key::IMPORT_NOT_IMPORTANT,
            Self::Suppressed => key::IMPORT_SUPPRESSED,
            Self::LevelLeftOut => key::IMPORT_LEVEL_LEFT_OUT,
            Self::NoKind => key::IMPORT_NO_KIND,
            Self::UnknownZone => key::IMPORT_UNKNOWN_ZONE,
            Self::NoRows => key::IMPORT_NO_ROWS,
            Self::Decoded => key::IMPORT_DECODED,
            Self::Mended => key::IMPORT_MENDED,
        }
    }
}

/// One thing that was not taken over as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Note {
    pub(super) file: Arc<str>,
    pub(super) line: u64,
    pub(super) reason: RowIssue,
    /// The id, name or value in question.
    pub(super) what: String,
}

/// All notes of one file for one reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    pub file: String,
    pub reason: RowIssue,
    pub count: usize,
    /// How many different ids, names or values they are about.
    pub different: usize,
}

/// A file that was not there, and need not be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Absent {
    pub file: String,
    /// Key of the words that say what the layer lacks without it.
    pub without: Key,
}

/// Something a layer is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Counted {
    Roles,
    /// Names of roles beside their titles.
    RoleNames,
    Families,
    Skills,
    /// Names of skills beside their first.
    SkillNames,
    Categories,
    /// Skills that say what they are part of.
    Broader,
    /// Skills that roles ask for.
    Needs,
    Steps,
    Tasks,
    /// Ways into roles.
    Education,
    /// Circumstances of work, told in descriptions.
    Contexts,
}

impl Counted {
    /// Key of the words that take the `count`.
    pub fn key(self) -> Key {
        match self {
            Self::Roles => key::COUNT_ROLES,
            Self::RoleNames => key::IMPORT_ROLE_NAMES,
            Self::Families => key::IMPORT_FAMILIES,
            Self::Skills => key::COUNT_SKILLS,
            Self::SkillNames => key::IMPORT_SKILL_NAMES,
            Self::Categories => key::IMPORT_CATEGORIES,
            Self::Broader => key::IMPORT_BROADER,
            Self::Needs => key::IMPORT_NEEDS,
            Self::Steps => key::IMPORT_STEPS,
            Self::Tasks => key::IMPORT_TASKS,
            Self::Education => key::IMPORT_EDUCATION,
            Self::Contexts => key::IMPORT_CONTEXTS,
        }
    }
}

/// What was made, and what was not taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Publication and release, as the layer calls itself.
    pub title: String,
    /// What there is any of.
    pub counts: Vec<(Counted, usize)>,
    /// By reason, then by file.
    pub remarks: Vec<Remark>,
    pub absent: Vec<Absent>,
    pub files: usize,
    pub bytes: usize,
    /// Directories that imports had left half-written, and that are gone now.
    pub cleared: usize,
}

impl Report {
    pub(super) fn new(layer: &ImportedLayer, notes: &[Note], absent: Vec<Absent>) -> Self {
        let counts = counts(layer).into_iter().filter(|(_, count)| *count > 0).collect();
        let title = layer.about.title.clone();
        Self { title, counts, remarks: remarks(notes), absent, files: 0, bytes: 0, cleared: 0 }
    }

    /// How many there are.
    pub fn count(&self, counted: Counted) -> usize {
        self.counts.iter().find(|(what, _)| *what == counted).map_or(0, |(_, count)| *count)
    }

    /// Notes for this reason, of all files.
    pub fn noted(&self, reason: RowIssue) -> usize {
        self.remarks.iter().filter(|remark| remark.reason == reason).map(|remark| remark.count).sum()
    }
}

fn counts(layer: &ImportedLayer) -> [(Counted, usize); 12] {
    let (roles, skills) = (&layer.roles, &layer.skills);
    [
        (Counted::Roles, roles.len()),
        (Counted::RoleNames, roles.iter().map(|role| role.named.alias_count()).sum()),
        (Counted::Families, layer.families.len()),
        (Counted::Skills, skills.len()),
        (Counted::SkillNames, skills.iter().map(|skill| skill.named.alias_count()).sum()),
        (Counted::Categories, layer.categories.len()),
        (Counted::Broader, skills.iter().filter(|skill| skill.broader.is_some()).count()),
        (Counted::Needs, roles.iter().map(|role| role.needs.len()).sum()),
        (Counted::Steps, roles.iter().map(|role| role.steps.len()).sum()),
        (Counted::Tasks, roles.iter().map(|role| role.tasks.len()).sum()),
        (Counted::Education, roles.iter().map(|role| role.education.len()).sum()),
        (Counted::Contexts, layer.contexts),
    ]
}

fn remarks(notes: &[Note]) -> Vec<Remark> {
    let mut found: BTreeMap<(RowIssue, &str), (usize, HashSet<&str>)> = BTreeMap::new();
    for note in notes {
        let (count, different) = found.entry((note.reason, &note.file)).or_default();
        *count += 1;
        different.insert(&note.what);
    }
    let remark = |((reason, file), (count, different)): ((RowIssue, &str), (usize, HashSet<&str>))| Remark {
        file: file.to_owned(),
        reason,
        count,
        different: different.len(),
    };
    found.into_iter().map(remark).collect()
}

#[cfg(test)]
mod tests {
    use super::{Note, RowIssue, remarks};

    #[test]
    fn notes_are_summed_up_by_reason_and_file() {
        let note =
            |file: &str, reason, what: &str| Note { file: file.into(), line: 2, reason, what: what.into() };
        let notes = [
            note("b.csv", RowIssue::UnknownRole, "x"),
            note("a.csv", RowIssue::UnknownSkill, "x"),
            note("b.csv", RowIssue::UnknownRole, "x"),
            note("b.csv", RowIssue::UnknownRole, "y"),
        ];
        let told: Vec<_> = remarks(&notes)
            .into_iter()
            .map(|remark| (remark.file, remark.reason, remark.count, remark.different))
            .collect();
        let expected = [
            ("b.csv".to_owned(), RowIssue::UnknownRole, 3, 2),
            ("a.csv".to_owned(), RowIssue::UnknownSkill, 1, 1),
        ];
        assert_eq!(told, expected);
    }

    #[test]
    fn every_reason_is_in_the_list_once() {
        let keys: std::collections::BTreeSet<_> = RowIssue::ALL.iter().map(|reason| reason.key()).collect();
        assert_eq!(keys.len(), RowIssue::ALL.len());
        assert!(RowIssue::ALL.is_sorted() && RowIssue::ALL.last() == Some(&RowIssue::Mended));
        assert_eq!(RowIssue::ALL.len(), RowIssue::Mended as usize + 1);
    }
}
