//! Small catalogues to search in tests.

use crate::domain::{
    Catalogue, Codes, Lang, Level, Names, Need, Parts, Role, Skill, SkillIx, SkillKind, SkillNeed, Subject,
    Text,
};

use super::{Query, SearchIndex, SearchResults};

/// A role or skill with its id, its English and French title, its aliases.
pub(super) type Named<'a> = (&'a str, &'a str, &'a str, &'a [&'a str]);

/// Roles with the ids of the skills they need: `!` marks essential ones, a digit the level.
pub(super) fn catalogue(roles: &[(Named, &[&str])], skills: &[Named]) -> Catalogue {
    let skill_at =
        |id: &str| skills.iter().zip(0..).find(|(skill, _)| skill.0 == id).expect("a known skill").1;
    let need = |written: &&str| {
        let level = written.chars().find_map(|code| Level::from_number(u64::from(code.to_digit(10)?)));
        let need = if written.contains('!') { Need::Essential } else { Need::Useful };
        let id = written.trim_matches(|code: char| code == '!' || code.is_ascii_digit());
        SkillNeed { skill: SkillIx(skill_at(id)), need, level }
    };
    Catalogue::new(Parts {
        roles: roles.iter().map(|(named, needs)| role(*named, needs.iter().map(need).collect())).collect(),
        skills: skills.iter().map(|named| skill(*named)).collect(),
        ..Parts::default()
    })
}

/// A catalogue of roles that have one name each, and no skills.
pub(super) fn roles(titles: &[&str]) -> Catalogue {
    let ids: Vec<String> = (0..titles.len()).map(|at| format!("role-{at}")).collect();
    let named: Vec<(Named, &[&str])> =
        ids.iter().zip(titles).map(|(id, title)| ((&**id, *title, "", &[][..]), &[][..])).collect();
    catalogue(&named, &[])
}

/// A small part of the built-in catalogue.
pub(super) fn software() -> Catalogue {
    catalogue(
        &[
            (
                (
                    "backend-developer",
                    "Back-end developer",
                    "Développeur back-end",
                    &["server-side developer", "développeuse back-end"],
                ),
                &["!python3", "!sql2", "docker2", "kubernetes1"],
            ),
            (
                ("frontend-developer", "Front-end developer", "Développeur front-end", &["web integrator"]),
                &["!javascript3"],
            ),
            (
                ("fullstack-developer", "Full-stack developer", "Développeur full-stack", &[]),
                &["!javascript3", "!python2"],
            ),
            (
                (
                    "php-symfony-developer",
                    "PHP Symfony developer",
                    "Développeur PHP Symfony",
                    &["développeuse PHP Symfony"],
                ),
                &["!php3", "!symfony3", "sql2"],
            ),
            (
                (
                    "database-administrator",
                    "Database administrator",
                    "Administrateur de bases de données",
                    &["DBA"],
                ),
                &["!sql4"],
            ),
            (("product-owner", "Product owner", "Product owner", &[]), &["!teamwork"]),
            (("project-manager", "Project manager", "Chef de projet", &["cheffe de projet"]), &["!teamwork"]),
            (("graphic-designer", "Graphic designer", "Graphiste", &["chef d’œuvre"]), &["teamwork"]),
        ],
        &[
            ("python", "Python", "", &[]),
            ("php", "PHP", "", &[]),
            ("symfony", "Symfony", "", &[]),
            ("sql", "SQL", "", &[]),
            ("javascript", "JavaScript", "", &["JS", "ECMAScript"]),
            ("java", "Java", "", &[]),
            ("docker", "Docker", "", &["containers"]),
            ("kubernetes", "Kubernetes", "", &["k8s", "kube"]),
            ("nodejs", "Node.js", "", &[]),
            ("cpp", "C++", "", &[]),
            ("c", "C", "", &[]),
            ("teamwork", "Teamwork", "Travail d’équipe", &[]),
            ("ci-cd", "CI/CD", "", &["continuous integration"]),
        ],
    )
}

/// The first hits of a text: ids with the typos that were forgiven.
pub(super) fn hits<'a>(catalogue: &'a Catalogue, text: &str) -> Vec<(&'a str, u8)> {
    found(catalogue, text).hits.iter().map(|hit| (catalogue.id_of(hit.subject), hit.typos)).collect()
}

pub(super) fn ids<'a>(catalogue: &'a Catalogue, subjects: &[Subject]) -> Vec<&'a str> {
    subjects.iter().map(|subject| catalogue.id_of(*subject)).collect()
}

pub(super) fn found(catalogue: &Catalogue, text: &str) -> SearchResults {
    SearchIndex::new(catalogue).find(catalogue, &Query::new(text), 50)
}

fn title(english: &str, french: &str) -> Text {
    match french {
        "" => Text::lines([(Lang::NEUTRAL, english)]),
        french => Text::lines([(Lang::EN, english), (Lang::FR, french)]),
    }
}

fn aliases(written: &[&str]) -> Names {
    written.iter().map(|alias| (Lang::NEUTRAL, *alias)).collect()
}

fn role((id, english, french, others): Named, skills: Vec<SkillNeed>) -> Role {
    Role { id: id.into(), title: title(english, french), aliases: aliases(others), skills, ..Role::default() }
}

fn skill((id, english, french, others): Named) -> Skill {
    Skill {
        id: id.into(),
        name: title(english, french),
        aliases: aliases(others),
        category: None,
        kind: SkillKind::Technical,
        broader: None,
        summary: Text::default(),
        codes: Codes::default(),
        resources: Vec::new(),
    }
}
