//! What is told of a skill and of a family.

use careernav::pages::{family_page, skill_page};

use super::{Form, Home, LeftOut, assert_told, catalogue, page, role};

/// What is in no answer about a skill.
const NEVER: LeftOut<'_> = &[
    ("catalogue.*", "about the layer, see `paths`"),
    ("roles.skills.add roles.skills.remove", "other skills"),
    (
        "families.* roles.* !roles.id !roles.title !roles.skills.* !roles.certifications.skill \
     !roles.certifications.name !roles.certifications.issuer !roles.certifications.level",
        "about the role that needs it",
    ),
];

#[test]
fn show_tells_a_skill_whole() {
    let home = Home::new();
    let left_out = [NEVER, &[("categories.id roles.id", "people read names")]].concat();
    assert_told("show SKILL", Form::Words, &left_out, |lang| home.said("show id-of-skill", lang));
}

#[test]
fn show_as_json_tells_a_skill_whole() {
    let home = Home::new();
    assert_told("show SKILL --json", Form::Json, NEVER, |lang| home.said("show id-of-skill --json", lang));
}

#[test]
fn the_page_of_a_skill_tells_it_whole() {
    let catalogue = catalogue();
    let at = catalogue.skill_by_id("id-of-skill").expect("the skill");
    let left_out = [
        NEVER,
        &[
            ("skills.name roles.skills.skill roles.certifications.skill", "in the head above the page"),
            ("skills.id categories.id roles.id", "people read names"),
        ],
    ]
    .concat();
    assert_told("page of a skill", Form::Words, &left_out, |lang| {
        page(lang, |reader| skill_page(&catalogue, at, reader))
    });
}

#[test]
fn the_page_of_a_family_tells_it_with_its_roles() {
    let catalogue = catalogue();
    let family = catalogue.role(role(&catalogue, "id-of-role")).family;
    let left_out: LeftOut<'_> = &[
        ("families.name roles.family", "in the head above the page"),
        ("families.id roles.id", "people read names"),
        ("catalogue.*", "about the layer, see `paths`"),
        ("categories.* skills.* roles.* !roles.title !roles.stage", "on the page of the role"),
    ];
    assert_told("page of a family", Form::Words, left_out, |lang| {
        page(lang, |reader| family_page(&catalogue, family, reader))
    });
}
