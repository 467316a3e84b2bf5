//! What is told of a role: whole, page by page, and beside another one.

use careernav::domain::Lang;
use careernav::export::{Paper, comparison};
use careernav::glyphs::UNICODE;
use careernav::graph::compare::Comparison;
use careernav::pages::{Reader, RolePage, role_page};
use careernav::wording::Wording;

use super::layer::Marks;
use super::{Form, Home, LeftOut, assert_told, catalogue, page, role, without_tags};

/// What is in no answer about a role.
const NEVER: LeftOut<'_> = &[
    (
        "roles.hidden roles.skills.remove roles.contacts.remove roles.steps.remove",
        "taken out of the catalogue",
    ),
    ("families.summary families.parent", "about the family, not the role"),
    ("categories.summary", "about the category, not the role"),
    (
        "skills.aliases skills.broader skills.summary skills.codes.* skills.resources.*",
        "on the page of the skill",
    ),
    ("catalogue.id catalogue.languages catalogue.accept", "about the layer, see `paths`"),
];

/// The layer, where it is not told.
const LAYER: (&str, &str) = (
    "catalogue.name catalogue.version catalogue.credit catalogue.licence",
    "on the page of sources and in `paths`",
);

#[test]
fn show_tells_a_role_whole() {
    let home = Home::new();
    let left_out = [
        NEVER,
        &[
            ("families.id categories.id skills.id", "people read names"),
            ("skills.kind", "on the page of the skill"),
        ],
    ]
    .concat();
    for line in ["show id-of-role", "show id-of-role --format markdown", "show id-of-role --format html"] {
        assert_told(line, Form::Words, &left_out, |lang| shown(line, &home.said(line, lang)));
    }
}

/// What people see of an answer.
fn shown(line: &str, answer: &str) -> String {
    if line.ends_with("html") { without_tags(answer) } else { answer.replace('\\', "") }
}

#[test]
fn show_as_json_tells_a_role_whole() {
    let home = Home::new();
    let left_out = [NEVER, &[LAYER]].concat();
    assert_told("show ROLE --json", Form::Json, &left_out, |lang| home.said("show id-of-role --json", lang));
}

/// Holds a page of a role to the marks.
#[track_caller]
fn assert_page(which: RolePage, left_out: LeftOut<'_>) {
    let catalogue = catalogue();
    let at = role(&catalogue, "id-of-role");
    let left_out = [
        NEVER,
        left_out,
        &[
            ("roles.title roles.family families.name", "in the head above the pages"),
            ("families.id categories.id skills.id", "people read names"),
            ("skills.kind", "on the page of the skill"),
        ],
    ]
    .concat();
    assert_told(which.key().as_str(), Form::Words, &left_out, |lang| {
        page(lang, |reader| role_page(&catalogue, at, which, reader))
    });
}

const IN_OVERVIEW: (&str, &str) = (
    "roles.* !roles.hidden !roles.id !roles.title !roles.family !roles.skills.* !roles.contacts.* \
     !roles.steps.* !roles.codes.* !roles.sources.* !roles.certifications.skill",
    "on the first page",
);
const IN_SKILLS: (&str, &str) = (
    "roles.certifications.skill roles.skills.skill roles.skills.need roles.skills.level roles.skills.add skills.name skills.category \
     categories.name",
    "on the page of skills",
);
const IN_CONTACTS: (&str, &str) =
    ("roles.contacts.role roles.contacts.why roles.contacts.add", "on the page of contacts");
const IN_PATHS: (&str, &str) = (
    "roles.steps.to roles.steps.kind roles.steps.years roles.steps.source roles.steps.why roles.steps.add",
    "on the page of paths",
);
const IN_SOURCES: (&str, &str) = ("roles.id roles.codes.* roles.sources.*", "on the page of sources");

#[test]
fn the_overview_tells_what_the_work_is() {
    let useful = ("roles.skills.add skills.category categories.name", "only essential skills, in one list");
    // What a step leads to and how long it takes is seen at a glance.
    let paths = ("roles.steps.kind roles.steps.source roles.steps.why", "on the page of paths");
    assert_page(RolePage::Overview, &[useful, IN_CONTACTS, paths, IN_SOURCES, LAYER]);
}

#[test]
fn the_page_of_skills_tells_what_is_asked_for() {
    assert_page(RolePage::Skills, &[IN_OVERVIEW, IN_CONTACTS, IN_PATHS, IN_SOURCES, LAYER]);
}

#[test]
fn the_page_of_contacts_tells_whom_one_works_with() {
    assert_page(RolePage::Contacts, &[IN_OVERVIEW, IN_SKILLS, IN_PATHS, IN_SOURCES, LAYER]);
}

#[test]
fn the_page_of_paths_tells_steps() {
    assert_page(RolePage::Paths, &[IN_OVERVIEW, IN_SKILLS, IN_CONTACTS, IN_SOURCES, LAYER]);
}

#[test]
fn the_page_of_sources_tells_codes_and_layers() {
    assert_page(RolePage::Sources, &[IN_OVERVIEW, IN_SKILLS, IN_CONTACTS, IN_PATHS]);
}

/// What no comparison tells, whatever its form.
const UNCOMPARED: LeftOut<'_> = &[
    ("roles.aliases roles.summary roles.description", "says what one role is, nothing to compare"),
    ("roles.codes.* roles.sources.*", "says where a role is from, nothing to compare"),
    ("roles.steps.add", "leads to neither of the two roles"),
    ("skills.kind", "on the page of the skill"),
    LAYER,
];

const SIDES: [[&str; 2]; 2] = [["id-of-role", "id-of-next-role"], ["id-of-next-role", "id-of-role"]];

#[test]
fn a_comparison_tells_both_roles() {
    let catalogue = catalogue();
    let left_out =
        [NEVER, UNCOMPARED, &[("roles.id families.id categories.id skills.id", "people read names")]]
            .concat();
    let paper = Paper { width: Some(100), has_header: false, glyphs: &UNICODE };
    for ends in SIDES {
        assert_told("compare", Form::Words, &left_out, |lang| {
            let wording = Wording::new(lang);
            let [one, other] = ends.map(|id| role(&catalogue, id));
            let compared = Comparison::between(&catalogue, one, other);
            let text = comparison::write(&catalogue, &compared, &Reader { lang, wording: &wording }, &paper);
            text.replace("\u{1b}[0m", "").replace("\u{1b}[1m", "").replace("\u{1b}[2m", "")
        });
    }
}

#[test]
fn a_comparison_in_a_pipe_tells_rows() {
    let home = Home::new();
    let left_out = [
        NEVER,
        UNCOMPARED,
        &[
            ("roles.steps.source", "a row has the bare figure"),
            (
                "families.* roles.* !roles.skills.* !roles.contacts.* !roles.steps.* !roles.certifications.skill",
                "rows are about links, not the roles and their texts",
            ),
            ("skills.category categories.*", "rows stand in the order of categories"),
        ],
    ]
    .concat();
    for ends in SIDES {
        let line = format!("compare {}", ends.join(" "));
        assert_told("compare in a pipe", Form::Words, &left_out, |lang| {
            in_words(&home.said(&line, lang), lang)
        });
    }
}

/// Rows write numbers and words of scales as files do.
fn in_words(rows: &str, lang: Lang) -> String {
    let words: &[(&str, &str)] = match lang {
        Lang::FR => &[
            ("essential\t4", "essentiel expertise"),
            ("\tspecialisation\t", " spécialisation "),
            ("41–43", "41–43 ans"),
        ],
        _ => &[("essential\t4", "essential expert"), ("41–43", "41–43 years")],
    };
    words.iter().fold(rows.to_owned(), |rows, (written, said)| rows.replace(written, said))
}

#[test]
fn a_comparison_as_json_tells_both_roles() {
    let home = Home::new();
    let left_out = [NEVER, UNCOMPARED].concat();
    for ends in SIDES {
        let line = format!("compare {} --json", ends.join(" "));
        assert_told("compare --json", Form::Json, &left_out, |lang| home.said(&line, lang));
    }
}

#[test]
fn a_comparison_in_every_format_tells_both_roles() {
    let home = Home::new();
    let left_out =
        [NEVER, UNCOMPARED, &[("roles.id families.id categories.id skills.id", "people read names")]]
            .concat();
    for ends in SIDES {
        let ends = ends.join(" ");
        for line in [
            format!("export compare {ends}"),
            format!("compare {ends} --format markdown"),
            format!("compare {ends} --format html"),
        ] {
            assert_told(&line, Form::Words, &left_out, |lang| shown(&line, &home.said(&line, lang)));
        }
    }
}

/// What a search weighs a role by is all that it says in sentences.
#[test]
fn every_text_of_a_role_is_prose() {
    let (catalogue, marks) = (catalogue(), Marks::of_schema());
    let prose: Vec<String> = catalogue
        .role(role(&catalogue, "id-of-role"))
        .prose()
        .map(|text| text.get(Lang::FR).to_owned())
        .collect();
    for (name, value) in marks.base["roles"][0].as_object().expect("a role") {
        let first = value.get(0).unwrap_or(value);
        let is_text = first["fr"].is_string();
        let is_prose = prose.contains(&first["fr"].as_str().unwrap_or_default().to_owned());
        assert_eq!(is_prose, is_text && name != "title", "{name} in {prose:?}");
    }
}
