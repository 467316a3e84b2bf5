//! ESCO: languages merged by URI, relations, and everything that does not fit told.

use careernav::domain::{Lang, SkillKind};
use careernav::import::{Counted, Publisher, RowIssue};

use super::{Imported, Sample, aliases};

/// Columns stand in an order of their own, some are not ESCO's, and line ends are mixed, as they are in the original.
pub(crate) const ESCO: Sample = &[
    (
        "ISCOGroups_en.csv",
        "conceptUri,code,preferredLabel,extra\nu/isco/C2,2,Professionals,\nu/isco/C25,25,ICT professionals,\n\
         u/isco/C0,0,Armed forces,\nu/isco/C2,2,Again,\n",
    ),
    ("ISCOGroups_fr.csv", "code,preferredLabel,conceptUri\n2,Professions intellectuelles,u/isco/C2\n"),
    (
        "occupations_en.csv",
        "\u{feff}code,extra,conceptUri,iscoGroup,preferredLabel,altLabels,description\r\n\
         25.10,,u/occupation/b,25,tester,,Tries out programs that others have written.\r\n\
         25.2,x,u/occupation/a,25,software developer,\"coder\nSoftware Developer\n programmer \n\nCODER\",\
         \"Writes programs for other people’s machines. Tests them,\u{a0}too.\n \nGoes home.\"\r\n\
         25.2,,u/occupation/c,99,soldier,,\r\n\
         25.4,,u/occupation/d,25,,no label,\r\n\
         25.2,,u/occupation/a,25,again,,\r\n\
         only,three,fields\r\n",
    ),
    (
        "occupations_fr.csv",
        "conceptUri,code,iscoGroup,preferredLabel,altLabels,description\n\
         u/occupation/a,25.2,25,dév\u{200b}eloppeur,coder,Écrit des programmes pour les machines. Les essaie.\n\
         u/occupation/b,25.10,25,testeur,,Essaie les programmes que d’autres ont écrits. Puis recommence.\n",
    ),
    (
        "skills_en.csv",
        "conceptUri,skillType,reuseLevel,preferredLabel,altLabels,inScheme,description\n\
         u/skill/s1,knowledge,sector-specific,Python,,u/scheme/skills,A language.\n\
         u/skill/s2,skill/competence,transversal,work in teams,\"cooperate\nco-operate\",\
         \"u/scheme/skills,\nu/scheme/skill-transversal-groups\",With students\u{e2}\u{80}\u{99} help.\n\
         u/skill/s3,skill/competence,cross-sector,write code,,u/scheme/skills,\n\
         u/skill/s4,,,oddity,,,\n",
    ),
    (
        "occupationSkillRelations.csv",
        "occupationUri,relationType,skillType,skillUri\nu/occupation/a,optional,knowledge,u/skill/s1\n\
         u/occupation/a,essential,x,u/skill/s3\nu/occupation/a,essential,x,u/skill/s1\n\
         u/occupation/gone,essential,x,u/skill/s1\nu/occupation/gone,optional,x,u/skill/s2\n\
         u/occupation/b,essential,x,u/skill/gone\nu/occupation/b,vital,x,u/skill/s2\n",
    ),
    (
        "broaderRelationsOccPillar_en.csv",
        "conceptType,conceptUri,broaderType,broaderUri\nISCOGroup,u/isco/C25,ISCOGroup,u/isco/C2\n\
         Occupation,u/occupation/a,ISCOGroup,u/isco/C25\nOccupation,u/occupation/b,ISCOGroup,u/isco/C2\n\
         Occupation,u/occupation/c,Occupation,u/occupation/a\n",
    ),
    (
        "broaderRelationsSkillPillar.csv",
        "conceptType,conceptUri,broaderType,broaderUri\n\
         KnowledgeSkillCompetence,u/skill/s1,KnowledgeSkillCompetence,u/skill/s3\n\
         KnowledgeSkillCompetence,u/skill/s1,KnowledgeSkillCompetence,u/skill/s2\n\
         KnowledgeSkillCompetence,u/skill/s3,KnowledgeSkillCompetence,u/skill/s1\n\
         KnowledgeSkillCompetence,u/skill/s4,SkillGroup,u/skill/S1\n",
    ),
    ("skillSkillRelations.csv", "originalSkillUri,relatedSkillUri\nu/skill/s3,u/skill/s1\n"),
];

fn esco() -> Imported {
    Imported::of(Publisher::Esco, ESCO)
}

#[test]
fn occupations_are_merged_by_uri() {
    let imported = esco();
    let role = imported.role("esco-25.2");
    assert_eq!((role.title.get(Lang::EN), role.title.get(Lang::FR)), ("software developer", "développeur"));
    assert_eq!(aliases(&role.aliases), ["en coder", "en programmer", "fr coder"]);
    assert_eq!(role.summary.get(Lang::EN), "Writes programs for other people’s machines.");
    assert_eq!(role.description.get(Lang::EN), "Tests them,\u{a0}too.\nGoes home.");
    assert_eq!(role.description.get(Lang::FR), "Les essaie.");
    let codes: Vec<&str> = role.codes.iter().map(|(_, code)| code).collect();
    assert_eq!(codes, ["25.2", "u/occupation/a"]);
    assert_eq!(role.sources[0].title.get(Lang::EN), "ESCO 1.2, 25.2");
}

#[test]
fn texts_that_are_one_sentence_in_one_language_are_not_parted_in_another() {
    let imported = esco();
    let role = imported.role("esco-25.10");
    assert!(role.description.is_empty());
    assert!(role.summary.get(Lang::FR).ends_with("Puis recommence."));
}

#[test]
fn an_occupation_without_a_code_of_its_own_is_called_by_its_uri() {
    let imported = esco();
    let role = imported.role("esco-c");
    assert_eq!((role.title.get(Lang::EN), role.family), ("soldier", None));
}

#[test]
fn groups_are_a_tree_of_families() {
    let expected = ["isco-0 Armed forces", "isco-2 Professionals", "isco-25 ICT professionals in isco-2"];
    assert_eq!(esco().families(), expected);
}

#[test]
fn skills_have_kind_category_and_what_they_are_part_of() {
    let imported = esco();
    let kinds: Vec<SkillKind> = ["s1", "s2", "s3", "s4"].map(|id| imported.skill(id).kind).to_vec();
    assert_eq!(kinds, [SkillKind::Knowledge, SkillKind::Soft, SkillKind::Technical, SkillKind::Technical]);
    let categories: Vec<&str> =
        imported.catalogue.categories().iter().map(|category| &*category.id).collect();
    assert_eq!(categories, ["esco-transversal", "esco-cross-sector", "esco-sector-specific"]);
    let broader = imported.skill("s1").broader.map(|at| &*imported.catalogue.skill(at).id);
    assert_eq!(broader, Some("s3"));
    assert_eq!(imported.skill("s2").summary.get(Lang::EN), "With students’ help.");
    assert_eq!(imported.needs("esco-25.2"), ["s3 essential", "s1 useful"]);
}

#[test]
fn whatever_does_not_fit_is_told_with_its_place() {
    let imported = esco();
    let mut notes = imported.notes;
    notes.sort();
    let expected = [
        "ISCOGroups_en.csv 5 repeated-id u/isco/C2",
        "broaderRelationsOccPillar_en.csv 4 contradiction u/occupation/b",
        "broaderRelationsOccPillar_en.csv 5 no-place u/occupation/c",
        "broaderRelationsSkillPillar.csv 3 second-broader u/skill/s1",
        "broaderRelationsSkillPillar.csv 4 broader-ring u/skill/s3",
        "broaderRelationsSkillPillar.csv 5 no-place u/skill/s4",
        "occupationSkillRelations.csv 4 repeated-link u/skill/s1",
        "occupationSkillRelations.csv 5 unknown-role u/occupation/gone",
        "occupationSkillRelations.csv 6 unknown-role u/occupation/gone",
        "occupationSkillRelations.csv 7 unknown-skill u/skill/gone",
        "occupationSkillRelations.csv 8 unknown-word vital",
        "occupations_en.csv 11 no-name u/occupation/d",
        "occupations_en.csv 12 repeated-id u/occupation/a",
        "occupations_en.csv 13 broken-row fields: 3 instead of 7",
        "occupations_en.csv 3 repeated-name CODER",
        "occupations_en.csv 3 repeated-name Software Developer",
        "occupations_en.csv 10 unknown-family 99",
        "skillSkillRelations.csv 2 no-place u/skill/s3",
        "skills_en.csv 3 mended description",
        "skills_en.csv 7 no-kind ",
    ];
    let mut expected: Vec<String> = expected.iter().map(|note| (*note).to_owned()).collect();
    expected.sort();
    assert_eq!(notes, expected);
    let unknown = imported.report.remarks.iter().find(|remark| remark.reason == RowIssue::UnknownRole);
    assert_eq!(unknown.map(|remark| (remark.count, remark.different)), Some((2, 1)));
    assert_eq!(imported.report.count(Counted::Needs), 2);
}

#[test]
fn only_languages_in_which_everything_is_said_are_declared() {
    let layer = &esco().catalogue.layers()[0].clone();
    assert_eq!((&*layer.id, &*layer.version, &layer.languages[..]), ("esco", "1.2", &[Lang::EN][..]));
    assert!(
        layer.credit.get(Lang::EN).starts_with("This service uses the ESCO classification of the European")
    );
}
