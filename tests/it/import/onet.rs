//! O*NET: ratings read as need and level, technologies, zones and tiers.

use careernav::domain::{Lang, SkillKind, Stage};
use careernav::import::{Counted, Publisher};

use super::{Imported, Sample, aliases};

pub(crate) const ONET: Sample = &[
    (
        "Occupation Data.txt",
        "O*NET-SOC Code\tTitle\tDescription\n\
         15-1252.00\tSoftware Developers\tResearch, design, and develop \"software\" for machines. May supervise.\n\
         11-3021.00\tManagers\tPlan and direct.\n99-0000.00\tOthers\t\n15-1252.00\tAgain\t\n",
    ),
    (
        "Alternate Titles.txt",
        "O*NET-SOC Code\tAlternate Title\tShort Title\textra\n\
         15-1252.00\tApplication Developer (App Dev)\tApp Dev\t\n15-1252.00\tsoftware developers\t\t\n\
         15-1252.00\tCoder\tn/a\t\n00-0000.00\tNobody\t\t\n",
    ),
    (
        "Task Statements.txt",
        "O*NET-SOC Code\tTask\textra\n15-1252.00\tWrite programs.\tCore\n15-1252.00\tTest programs.\t\n",
    ),
    (
        "Skills.txt",
        "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tRecommend Suppress\tNot Relevant\n\
         15-1252.00\t2.B.3.e\tProgramming\tIM\t4.12\tN\t\n15-1252.00\t2.B.3.e\tProgramming\tLV\t5.25\tN\tN\n\
         15-1252.00\t2.A.1.b\tActive Listening\tLV\t3.49\tN\tN\n15-1252.00\t2.A.1.b\tActive Listening\tIM\t2\tN\t\n\
         15-1252.00\t2.B.3.l\tRepairing\tIM\t1.99\tN\t\n15-1252.00\t2.B.3.l\tRepairing\tLV\t0\tN\tY\n\
         11-3021.00\t2.B.3.e\tProgramming\tIM\t3\tN\t\n11-3021.00\t2.B.3.e\tProgramming\tLV\t1\tN\tY\n\
         11-3021.00\t2.A.1.b\tActive Listening\tIM\t4\tY\t\n11-3021.00\t2.B.3.l\tRepairing\tLV\t4\tN\tN\n\
         99-0000.00\t2.B.3.e\tProgramming\tIM\tmuch\tN\t\n99-0000.00\t2.B.3.e\tProgramming\tXX\t1\tN\t\n",
    ),
    (
        "Knowledge.txt",
        "Scale ID\tO*NET-SOC Code\tElement ID\tElement Name\tData Value\n\
         IM\t15-1252.00\t2.C.3.a\tComputers and Electronics\t4.9\nLV\t15-1252.00\t2.C.3.a\tComputers\t6\n",
    ),
    (
        "Technology Skills.txt",
        "O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tIn Demand\n\
         15-1252.00\tC\t1\tLanguages\tN\n15-1252.00\tC++\t1\tLanguages\tY\n15-1252.00\tC++\t2\tTools\tN\n\
         11-3021.00\tC++\t1\tLanguages\tN\n",
    ),
    (
        "Job Zone Reference.txt",
        "Job Zone\tName\tExperience\tEducation\tJob Training\n4\tZone Four\tSome years.\tA degree.\tMore years.\n",
    ),
    ("Job Zones.txt", "O*NET-SOC Code\tJob Zone\n15-1252.00\t4\n11-3021.00\t5\n99-0000.00\t6\n"),
    (
        "Related Occupations.txt",
        "O*NET-SOC Code\tRelated O*NET-SOC Code\tRelatedness Tier\tIndex\n\
         15-1252.00\t99-0000.00\tSupplemental\t11\n15-1252.00\t11-3021.00\tPrimary-Short\t2\n\
         11-3021.00\t11-3021.00\tPrimary-Long\t1\n11-3021.00\t15-1252.00\tPrimary-Long\t6\n\
         11-3021.00\t12-0000.00\tPrimary-Long\t7\n",
    ),
];

fn onet() -> Imported {
    Imported::of(Publisher::Onet, ONET)
}

#[test]
fn an_occupation_is_put_together_from_all_files() {
    let imported = onet();
    let role = imported.role("onet-15-1252.00");
    assert_eq!(aliases(&role.aliases), ["en Application Developer (App Dev)", "en App Dev", "en Coder"]);
    assert_eq!(role.summary.get(Lang::EN), "Research, design, and develop \"software\" for machines.");
    assert_eq!(role.description.get(Lang::EN), "May supervise.");
    let tasks: Vec<&str> = role.tasks.iter().map(|task| task.get(Lang::EN)).collect();
    assert_eq!(tasks, ["Write programs.", "Test programs."]);
    assert_eq!(role.education[0].level.get(Lang::EN), "Zone Four");
    assert_eq!(role.education[0].text.get(Lang::EN), "A degree. Some years. More years.");
    let families = ["soc-11 Management", "soc-15 Computer and Mathematical", "soc-99 SOC 99"];
    assert_eq!(imported.families(), families);
}

#[test]
fn ratings_become_needs_and_levels() {
    let imported = onet();
    let needs = [
        "onet-2.B.3.e essential 4",
        "onet-2.C.3.a essential 4",
        "onet-c-plus-plus essential",
        "onet-2.A.1.b useful 2",
        "onet-c useful",
    ];
    assert_eq!(imported.needs("onet-15-1252.00"), needs);
    assert_eq!(imported.needs("onet-11-3021.00"), ["onet-2.B.3.e essential", "onet-c-plus-plus useful"]);
    let kinds = ["onet-2.B.3.e", "onet-2.A.1.b", "onet-2.C.3.a", "onet-c"].map(|id| imported.skill(id).kind);
    assert_eq!(kinds, [SkillKind::Technical, SkillKind::Soft, SkillKind::Knowledge, SkillKind::Technical]);
}

#[test]
fn zones_are_stages_and_tiers_are_reasons() {
    let imported = onet();
    let stages = ["onet-15-1252.00", "onet-11-3021.00", "onet-99-0000.00"].map(|id| imported.role(id).stage);
    assert_eq!(stages, [Some(Stage::Senior), Some(Stage::Senior), None]);
    let steps = [
        "onet-11-3021.00 related Primary-Short: among the closest",
        "onet-99-0000.00 related Supplemental: further off",
    ];
    assert_eq!(imported.steps("onet-15-1252.00"), steps);
    assert_eq!(imported.report.count(Counted::Steps), 3);
}

#[test]
fn whatever_does_not_fit_is_told_with_its_place() {
    let expected = [
        "Occupation Data.txt 5 repeated-id 15-1252.00",
        "Alternate Titles.txt 3 repeated-name software developers",
        "Alternate Titles.txt 5 unknown-role 00-0000.00",
        "Skills.txt 12 not-a-number much",
        "Skills.txt 13 unknown-word XX",
        "Skills.txt 6 not-important 2.B.3.l",
        "Skills.txt 10 suppressed 2.A.1.b",
        "Skills.txt 9 level-left-out 2.B.3.e",
        "Skills.txt 11 not-a-number 2.B.3.l",
        "Technology Skills.txt 4 repeated-link C++",
        "Technology Skills.txt 4 second-category C++: 2",
        "Job Zones.txt 3 unknown-zone 5",
        "Job Zones.txt 4 unknown-word 6",
        "Related Occupations.txt 4 to-itself 11-3021.00",
        "Related Occupations.txt 6 unknown-role 12-0000.00",
    ];
    assert_eq!(onet().notes, expected);
}

#[test]
fn the_credit_says_what_was_changed() {
    let layer = &onet().catalogue.layers()[0].clone();
    assert_eq!((&*layer.version, &*layer.licence), ("1.2", "CC BY 4.0"));
    let credit = layer.credit.get(Lang::EN);
    assert!(credit.contains("from the O*NET 1.2 Database by the U.S. Department of Labor"), "{credit}");
    assert!(credit.contains("importance 3 or more count as essential"), "{credit}");
}
