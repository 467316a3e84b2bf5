//! Small maps as text, and single rules.

mod properties;

use super::{Direction, Heading, MapData, MapPicture, MapStyle, MapWords, Scope, Unreadable, Zoom};
use crate::domain::{Catalogue, Family, FamilyIx, Lang, Parts, Role, RoleIx, Stage, Step, StepKind, Text};
use crate::glyphs::{ASCII, Glyphs, UNICODE};

/// A role as tests write it: id, family, stage.
type Station<'a> = (&'a str, Option<u32>, Option<Stage>);
/// A step: from and to by place, kind.
type Move = (usize, usize, StepKind);

fn catalogue(roles: &[Station<'_>], steps: &[Move], families: u32) -> Catalogue {
    let text = |text: &str| Text::lines([(Lang::NEUTRAL, text)]);
    let family = |at: u32| Family {
        id: format!("f{at}").into(),
        name: text(&format!("Family {at}")),
        summary: Text::default(),
        parent: None,
    };
    let role = |(at, (id, family, stage)): (usize, &Station<'_>)| Role {
        id: (*id).into(),
        title: text(id),
        family: family.map(FamilyIx),
        stage: *stage,
        steps: steps
            .iter()
            .filter(|(from, ..)| *from == at)
            .map(|(_, to, kind)| Step {
                to: RoleIx(u32::try_from(*to).expect("a small number")),
                kind: *kind,
                years: None,
                why: Text::default(),
            })
            .collect(),
        ..Role::default()
    };
    Catalogue::new(Parts {
        families: (0..families).map(family).collect(),
        roles: roles.iter().enumerate().map(role).collect(),
        ..Parts::default()
    })
}

fn map_data(catalogue: &Catalogue) -> MapData {
    let mut families: Vec<_> = catalogue.roles().iter().map(|role| role.family).collect();
    families.sort_unstable();
    families.dedup();
    MapData::new(catalogue, &Scope::Families(families), RoleIx(0), false)
}

fn drawn(catalogue: &Catalogue, zoom: Zoom, glyphs: &Glyphs) -> MapPicture {
    map_data(catalogue).picture(catalogue, &MapStyle { lang: Lang::EN, zoom, glyphs })
}

fn text(picture: &MapPicture, selected: Option<RoleIx>, ascii: bool) -> String {
    let highlight = selected.map(|role| picture.highlight(role)).unwrap_or_default();
    let headings: Vec<String> = picture.headings.iter().map(|column| named(column.heading)).collect();
    let bands: Vec<String> = picture
        .bands
        .iter()
        .map(|band| band.family.map_or("-".to_owned(), |at| format!("Family {}", at.0)))
        .collect();
    let words = MapWords {
        headings: headings.iter().map(String::as_str).collect(),
        bands: bands.iter().map(String::as_str).collect(),
        ascii,
    };
    format!("\n{}\n", picture.text(&highlight, &words).join("\n"))
}

fn named(heading: Heading) -> String {
    match heading {
        Heading::Stage(stage) => stage.as_str().to_owned(),
        Heading::Distance(steps) => steps.to_string(),
        Heading::Apart => "apart".to_owned(),
    }
}

use Stage::{Entry, Head, Intermediate, Lead, Senior};
use StepKind::{ChangeOfTrack, Lateral, Promotion, Specialisation};

/// A small family with a ladder, a fan, a pair, a loop and an implied promotion.
fn ladder() -> Catalogue {
    let roles: [Station<'_>; 7] = [
        ("Junior developer", Some(0), Some(Entry)),
        ("Developer", Some(0), Some(Intermediate)),
        ("Python developer", Some(0), Some(Intermediate)),
        ("Web developer", Some(0), Some(Intermediate)),
        ("Senior developer", Some(0), Some(Senior)),
        ("Tech lead", Some(0), Some(Lead)),
        ("Tester", Some(0), Some(Entry)),
    ];
    let steps = [
        (0, 1, Promotion),
        (0, 2, Specialisation),
        (0, 3, Promotion),
        (1, 4, Promotion),
        (2, 4, Promotion),
        (3, 4, Promotion),
        (1, 2, Specialisation),
        (2, 1, Lateral),
        (4, 5, Promotion),
        (1, 5, Promotion),
        (5, 4, ChangeOfTrack),
        (6, 3, ChangeOfTrack),
    ];
    catalogue(&roles, &steps, 1)
}

#[test]
fn a_family_is_a_plan_of_stations() {
    let catalogue = ladder();
    insta::assert_snapshot!(text(&drawn(&catalogue, Zoom::Full, &UNICODE), None, false));
}

#[test]
fn the_selected_role_is_framed_and_its_links_are_heavy() {
    let catalogue = ladder();
    insta::assert_snapshot!(text(&drawn(&catalogue, Zoom::Full, &UNICODE), Some(RoleIx(1)), false));
}

#[test]
fn codes_stand_close_and_ascii_will_do() {
    let catalogue = ladder();
    insta::assert_snapshot!(text(&drawn(&catalogue, Zoom::Codes, &ASCII), Some(RoleIx(4)), true));
}

#[test]
fn families_are_bands_and_long_links_pass_between_roles() {
    let roles: [Station<'_>; 8] = [
        ("Analyst", Some(0), Some(Entry)),
        ("Data engineer", Some(0), Some(Intermediate)),
        ("Data lead", Some(0), Some(Lead)),
        ("Junior", Some(1), Some(Entry)),
        ("Developer", Some(1), Some(Intermediate)),
        ("Senior", Some(1), Some(Senior)),
        ("Tech lead", Some(1), Some(Lead)),
        ("Director", Some(1), Some(Head)),
    ];
    let steps = [
        (0, 1, Promotion),
        (1, 2, Promotion),
        (3, 4, Promotion),
        (4, 5, Promotion),
        (5, 6, Promotion),
        (6, 7, Promotion),
        (4, 1, ChangeOfTrack),
        (2, 7, Promotion),
        (3, 7, Specialisation),
    ];
    let catalogue = catalogue(&roles, &steps, 2);
    insta::assert_snapshot!(text(&drawn(&catalogue, Zoom::Full, &UNICODE), None, false));
}

#[test]
fn without_stages_columns_are_steps_from_the_selected_role() {
    let roles = [
        ("Here", None, None),
        ("Next", None, None),
        ("After", None, None),
        ("Before", None, None),
        ("Apart", None, None),
    ];
    let steps = [(0, 1, Lateral), (1, 2, Promotion), (3, 0, StepKind::Related)];
    let catalogue = catalogue(&roles, &steps, 0);
    insta::assert_snapshot!(text(&drawn(&catalogue, Zoom::Full, &UNICODE), Some(RoleIx(0)), false));
}

#[test]
fn implied_promotions_are_shown_when_asked_for() {
    let catalogue = ladder();
    let scope = Scope::family_of(&catalogue, RoleIx(0));
    let with = |implied| MapData::new(&catalogue, &scope, RoleIx(0), implied);
    assert_eq!((with(false).hidden(), with(true).hidden()), (1, 0));
    assert_eq!(with(true).shown.len(), with(false).shown.len() + 1);
    let hidden: Vec<_> = with(false).members.links.into_iter().filter(|link| link.implied).collect();
    let titles = hidden[0].ends.map(|end| &*catalogue.role(with(true).members.roles[end]).id);
    assert_eq!(titles, ["Developer", "Tech lead"]);
}

#[test]
fn a_scope_is_a_family_or_all_within_some_steps() {
    let catalogue = ladder();
    let around = |steps| Scope::Around { role: RoleIx(6), steps }.members(&catalogue).roles.len();
    assert_eq!([around(0), around(1), around(2), around(9)], [1, 2, 4, 7]);
    assert_eq!(Scope::Families(vec![None]).members(&catalogue).roles, []);
}

#[test]
fn keys_follow_links_sideways_and_the_column_up_and_down() {
    let catalogue = ladder();
    let picture = drawn(&catalogue, Zoom::Full, &UNICODE);
    let go = |from: u32, direction| picture.next(RoleIx(from), direction).map(|role| role.0);
    assert_eq!(go(6, Direction::Right), Some(3), "the tester is linked with the web developer alone");
    assert_eq!(go(4, Direction::Right), Some(5));
    assert_eq!(go(5, Direction::Right), None);
    assert_eq!(go(5, Direction::Left), Some(4));
    // The entry column has the junior developer and the tester.
    let vertical =
        [go(0, Direction::Up), go(0, Direction::Down), go(6, Direction::Up), go(6, Direction::Down)];
    assert_eq!(vertical, [None, Some(6), Some(0), None]);
}

#[test]
fn what_cannot_be_read_says_why_and_has_an_outline() {
    let ids: Vec<String> = (0..17).map(|at| format!("role {at}")).collect();
    let roles: Vec<Station<'_>> = ids.iter().map(|id| (id.as_str(), Some(0), Some(Entry))).collect();
    let wide = catalogue(&roles, &[], 1);
    assert_eq!(map_data(&wide).objection(), Some(Unreadable::Rows { rows: 17, most: 16 }));
    assert_eq!(map_data(&ladder()).objection(), None);
    assert_eq!(drawn(&ladder(), Zoom::Full, &UNICODE).objection(), None);

    let catalogue = ladder();
    let sections = map_data(&catalogue).outline(&catalogue);
    let lines = sections.iter().flat_map(|section| &section.entries).map(|entry| {
        let links =
            entry.links.iter().map(|(kind, roles)| format!(" {}{}", UNICODE.step(*kind), roles.len()));
        format!(
            "{}{}{}\n",
            "  ".repeat(entry.depth),
            catalogue.role(entry.role).id,
            links.collect::<String>()
        )
    });
    insta::assert_snapshot!(format!("\n{}", lines.collect::<String>()));
}
