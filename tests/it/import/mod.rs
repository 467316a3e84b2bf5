//! Open data in, a layer out: small samples of each publisher's format, and the real files where they are at hand.

mod columns;
mod command;
mod damage;
mod downloads;
pub(crate) mod esco;
mod killed;
pub(crate) mod onet;
mod real;
pub(crate) mod rome;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use careernav::domain::{Catalogue, Lang, Names, Role, Skill};
use careernav::import::{ImportError, ImportRequest, Publisher, Report, read};
use careernav::loading::{Loaded, Severity, Sources, load};
use careernav::wording::Wording;

/// Files of a publisher's directory: names and texts.
pub(crate) type Sample = &'static [(&'static str, &'static str)];

/// A directory with the files of a sample in `data-1.2`.
pub(crate) fn written(sample: Sample) -> tempfile::TempDir {
    let dir = tempfile::tempdir().expect("a directory");
    fs::create_dir(dir.path().join("data-1.2")).expect("a directory");
    for (name, text) in sample {
        fs::write(dir.path().join("data-1.2").join(name), text).expect("a file");
    }
    dir
}

/// Imports `data-1.2` to `out`.
pub(crate) fn run(publisher: Publisher, dir: &Path) -> Result<Report, ImportError> {
    let order = ImportRequest { publisher, from: &dir.join("data-1.2"), to: &dir.join("out"), release: None };
    read(&order, &mut |_| {})?.write()
}

/// A sample that was imported and loaded again.
struct Imported {
    report: Report,
    catalogue: Catalogue,
    /// File, line, reason and subject of each note.
    notes: Vec<String>,
}

impl Imported {
    /// Imports a sample, which must go well, and loads the layer, which must be without errors.
    fn of(publisher: Publisher, sample: Sample) -> Self {
        let dir = written(sample);
        let report = run(publisher, dir.path()).expect("an import");
        let out = dir.path().join("out");
        let notes = fs::read_to_string(out.join("not-taken-over.tsv")).unwrap_or_default();
        let notes = notes.lines().skip(3).map(|line| line.replace('\t', " ")).collect();
        Self { report, catalogue: sound(&out), notes }
    }

    fn role(&self, id: &str) -> &Role {
        let at = self.catalogue.role_by_id(id).expect(id);
        self.catalogue.role(at)
    }

    fn skill(&self, id: &str) -> &Skill {
        let at = self.catalogue.skill_by_id(id).expect(id);
        self.catalogue.skill(at)
    }

    /// Skills of a role: id, need, level.
    fn needs(&self, id: &str) -> Vec<String> {
        let show = |need: &careernav::domain::SkillNeed| {
            let level = need.level.map(|level| format!(" {}", level.number())).unwrap_or_default();
            format!("{} {}{level}", self.catalogue.skill(need.skill).id, need.need.as_str())
        };
        self.role(id).skills.iter().map(show).collect()
    }

    /// Steps out of a role: id, kind, reason.
    fn steps(&self, id: &str) -> Vec<String> {
        let show = |step: &careernav::domain::Step| {
            let why = step.why.get(Lang::EN);
            format!("{} {} {why}", self.catalogue.role(step.to).id, step.kind.as_str()).trim_end().to_owned()
        };
        self.role(id).steps.iter().map(show).collect()
    }

    /// Families: id, name, id of the parent.
    fn families(&self) -> Vec<String> {
        let families = self.catalogue.families();
        let show = |family: &careernav::domain::Family| {
            let parent = family.parent.map(|at| format!(" in {}", self.catalogue.family(at).id));
            format!("{} {}{}", family.id, family.name.get(Lang::EN), parent.unwrap_or_default())
        };
        families.iter().map(show).collect()
    }
}

/// Loads a layer and checks that nothing was left out of it.
pub(crate) fn sound(out: &Path) -> Catalogue {
    let Loaded { catalogue, problems, .. } = load(&Sources { builtin: false, paths: vec![out.to_owned()] });
    let errors: Vec<String> = problems
        .iter()
        .filter(|problem| problem.severity == Severity::Error)
        .map(|problem| problem.line(&Wording::new(Lang::EN)))
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
    catalogue
}

/// Every file below a directory, by its path.
pub(crate) fn contents(top: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut open = vec![top.to_owned()];
    while let Some(dir) = open.pop() {
        for entry in fs::read_dir(dir).expect("a directory").flatten() {
            let path = entry.path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(top).expect("below the top").display().to_string();
                found.insert(name, fs::read(&path).expect("a file"));
            }
        }
    }
    found
}

/// Aliases: language and name.
fn aliases(aliases: &Names) -> Vec<String> {
    aliases.iter().map(|(lang, name)| format!("{lang} {name}")).collect()
}
