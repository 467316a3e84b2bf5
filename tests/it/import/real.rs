//! The publishers' own files, imported whole, where they are at hand.

use careernav::domain::{Catalogue, Stage};
use careernav::import::{Counted, ImportRequest, Publisher, Report, RowIssue, read};

use super::{contents, sound};
use crate::data::Unpacked;

/// Unpacks, imports and loads one archive, `ARCHIVE.tar.xz`; `None`, with a word, where it is not there.
fn imported(publisher: Publisher, archive: &'static str) -> Option<(Report, Catalogue)> {
    let unpacked = Unpacked::new(archive)?;
    let to = unpacked.around().join("out");
    let order = ImportRequest { publisher, from: &unpacked.files(), to: &to, release: None };
    let report =
        read(&order, &mut |_| {}).and_then(careernav::import::PreparedImport::write).expect("an import");
    for (name, text) in contents(&to) {
        assert!(text.len() < 1_000_000 || name == "not-taken-over.tsv", "{name} has {} bytes", text.len());
    }
    let catalogue = sound(&to);
    nothing_is_lost(&report, &catalogue);
    Some((report, catalogue))
}

/// The loaded catalogue has as much of everything as was reported.
fn nothing_is_lost(report: &Report, catalogue: &Catalogue) {
    let (roles, skills) = (catalogue.roles(), catalogue.skills());
    for (counted, loaded) in [
        (Counted::Roles, roles.len()),
        (Counted::RoleNames, roles.iter().map(|role| role.aliases.len()).sum()),
        (Counted::Families, catalogue.families().len()),
        (Counted::Skills, skills.len()),
        (Counted::SkillNames, skills.iter().map(|skill| skill.aliases.len()).sum()),
        (Counted::Categories, catalogue.categories().len()),
        (Counted::Broader, skills.iter().filter(|skill| skill.broader.is_some()).count()),
        (Counted::Needs, roles.iter().map(|role| role.skills.len()).sum()),
        (Counted::Steps, roles.iter().map(|role| role.steps.len()).sum()),
        (Counted::Tasks, roles.iter().map(|role| role.tasks.len()).sum()),
        (Counted::Education, roles.iter().map(|role| role.education.len()).sum()),
    ] {
        assert_eq!(report.count(counted), loaded, "{counted:?}");
    }
}

/// How many of one file were noted for a reason.
fn noted(report: &Report, file: &str, reason: RowIssue) -> usize {
    let remarks = report.remarks.iter().filter(|remark| remark.file == file && remark.reason == reason);
    remarks.map(|remark| remark.count).sum()
}

#[test]
fn esco_is_imported_whole() {
    let Some((report, catalogue)) = imported(Publisher::Esco, "esco-1.1.1") else { return };
    assert_eq!(report.title, "ESCO 1.1.1");
    let counts = [Counted::Roles, Counted::Skills, Counted::Families].map(|counted| report.count(counted));
    assert_eq!(counts, [3_007, 13_896, 619]);
    assert_eq!(report.count(Counted::Needs), 123_855 - 67);
    let dangling = report.remarks.iter().find(|remark| remark.reason == RowIssue::UnknownRole);
    let dangling = dangling.map(|remark| (&*remark.file, remark.count, remark.different));
    assert_eq!(dangling, Some(("occupationSkillRelations.csv", 67, 1)));
    let names = report.count(Counted::RoleNames) + report.count(Counted::SkillNames);
    assert_eq!(names + report.noted(RowIssue::RepeatedName), 145_732, "alternative labels of both languages");
    let nested = noted(&report, "broaderRelationsOccPillar.csv", RowIssue::NoPlace);
    assert_eq!((nested, noted(&report, "skillSkillRelations.csv", RowIssue::NoPlace)), (1_248, 5_899));
    let roots = catalogue.families().iter().filter(|family| family.parent.is_none()).count();
    assert_eq!(roots, 10);
    assert!(catalogue.roles().iter().all(|role| role.family.is_some() && !role.summary.is_empty()));
}

#[test]
fn rome_is_imported_whole() {
    let Some((report, catalogue)) = imported(Publisher::Rome, "rome-460") else { return };
    assert_eq!(report.title, "ROME 4.0 v460");
    let counts = [Counted::Roles, Counted::Skills, Counted::Steps].map(|counted| report.count(counted));
    assert_eq!(counts, [1_584, 33_671, 14_912]);
    assert_eq!(report.count(Counted::Needs), 90_556);
    assert_eq!(report.count(Counted::Needs) + report.count(Counted::Contexts), 104_219, "rows of one file");
    let titles = report.count(Counted::Roles) + report.count(Counted::RoleNames);
    // 1,217 titles are of a man and of a woman, and are two names besides.
    assert_eq!(titles + report.noted(RowIssue::RepeatedName), 13_120 + 2 * 1_217);
    assert_eq!(report.remarks.len(), 1, "{:?}", report.remarks);
    assert!(catalogue.roles().iter().all(|role| role.family.is_some() && !role.education.is_empty()));
}

#[test]
fn onet_is_imported_whole() {
    let Some((report, catalogue)) = imported(Publisher::Onet, "onet-29.3") else { return };
    assert_eq!(report.title, "O*NET 29.3");
    let counts = [Counted::Roles, Counted::Skills, Counted::Steps].map(|counted| report.count(counted));
    assert_eq!(counts, [1_016, 35 + 33 + 8_775, 18_460]);
    let names = report.count(Counted::RoleNames) + report.noted(RowIssue::RepeatedName);
    assert_eq!(names, 56_560 + 3_574, "alternate and short titles");
    let left_out = report.noted(RowIssue::NotImportant) + report.noted(RowIssue::Suppressed);
    assert_eq!(report.count(Counted::Needs) + left_out, 30_765 + 29_007 + 32_681);
    assert_eq!(report.count(Counted::Tasks), 18_796);
    let bare = catalogue.roles().iter().filter(|role| role.stage.is_none() && role.skills.is_empty()).count();
    assert_eq!(bare, 93, "occupations without data");
    let at = |stage| catalogue.roles().iter().filter(|role| role.stage == Some(stage)).count();
    assert_eq!([Stage::Entry, Stage::Intermediate, Stage::Senior].map(at), [31 + 295, 219, 224 + 154]);
}
