//! The facts about the back-end developer that the catalogue must carry, in both languages.

use careernav::domain::{Lang, Role, StepKind, Subject, gendered};

use super::{builtin, role};

/// The roles that the facts speak of.
const ROLES: [&str; 13] = [
    "backend-developer",
    "frontend-developer",
    "fullstack-developer",
    "product-owner",
    "scrum-master",
    "web-architect",
    "database-administrator",
    "graphic-designer",
    "tech-lead",
    "project-manager",
    "php-symfony-developer",
    "information-systems-architect",
    "junior-backend-developer",
];

#[test]
fn the_roles_that_the_facts_speak_of_are_there() {
    let catalogue = builtin();
    let missing: Vec<&str> = ROLES.into_iter().filter(|id| catalogue.role_by_id(id).is_none()).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// Everything the back-end developer's profile says in one language, apart from skills.
fn told(role: &Role, lang: Lang) -> String {
    let steps = role.steps.iter().map(|step| &step.why);
    let ways = role.education.iter().flat_map(|way| [&way.level, &way.text]);
    let texts = std::iter::once(&role.title).chain(role.prose()).chain(steps).chain(ways);
    let mut told: Vec<String> = texts.map(|text| text.get(lang).to_lowercase()).collect();
    told.extend(role.aliases.iter().filter(|(own, _)| *own == lang).map(|(_, alias)| alias.to_lowercase()));
    // The feminine is shown, and is not written.
    let feminine = gendered(role.title.get(lang)).filter(|_| lang == Lang::FR);
    told.extend(feminine.map(|title| title.feminine.to_lowercase()));
    told.join("\n")
}

/// What the profile must say, by fact: words in English, words in French. Every word must stand in the text of
/// its language; what is a skill, contact, step or figure is checked as such below.
const SAID: &[(&str, &[&str], &[&str])] = &[
    (
        "B1",
        &["back-end developer", "backend developer"],
        &["développeur back-end", "développeuse back-end", "développeur backend"],
    ),
    (
        "B2",
        &["website", "mobile", "work technically", "never see"],
        &["site web", "mobile", "technique", "ne voit jamais"],
    ),
    (
        "B3",
        &[
            "front-end developers",
            "page layout",
            "user interface",
            "the server",
            "the data",
            "the application",
        ],
        &["front-end", "mise en page", "interface utilisateur", "le serveur", "les données", "l’application"],
    ),
    (
        "B4",
        &["responsible", "evolution", "improving it all the time"],
        &["bon fonctionnement", "évolutions", "améliore en permanence"],
    ),
    (
        "B5",
        &[
            "depends on the employer",
            "years of experience",
            "writing code",
            "deciding",
            "advising",
            "feasible",
            "market",
        ],
        &[
            "dépend de l’employeur",
            "années d’expérience",
            "écrire du code",
            "décideur",
            "conseiller",
            "faisabilité",
            "marché",
        ],
    ),
    (
        "B6",
        &["server architecture", "touches the database"],
        &["architecture serveur", "touche à la base de données"],
    ),
    (
        "B7",
        &["create apis", "tune", "front end and back end talk", "smoothly"],
        &["créer des api", "optimiser", "front-end et le back-end dialoguent"],
    ),
    (
        "B8",
        &["manage, secure and tune databases", "protect user data", "vulnerabilities", "up to date"],
        &[
            "gérer, sécuriser et optimiser les bases",
            "protéger les données des utilisateurs",
            "failles",
            "à jour",
        ],
    ),
    (
        "B9",
        &[
            "front-end developer",
            "graphic designer",
            "product owner",
            "consistent, technically and in function",
        ],
        &["développeur front-end", "graphiste", "product owner", "cohérence technique et fonctionnelle"],
    ),
    (
        "B10",
        &["fix bugs", "improve features that already exist"],
        &["corriger les bugs", "améliorer les fonctionnalités existantes"],
    ),
    (
        "B11",
        &["tune the infrastructure regularly", "fluid", "user feedback"],
        &["optimiser régulièrement l’infrastructure", "fluide", "retours des utilisateurs"],
    ),
    (
        "B12",
        &["programming, configuration, quality control and technical documentation"],
        &["programmation, la configuration, le contrôle qualité et la documentation technique"],
    ),
    ("B13", &["troubleshoot", "breaks"], &["dépanner"]),
    (
        "B23",
        &["strong problem solving", "team spirit", "empathy with end users"],
        &["résoudre des problèmes", "collectif", "utilisateurs finaux"],
    ),
    (
        "B25",
        &["bac+3 to bac+5", "degree in computer science", "three to five years", "school specialised in it"],
        &[
            "bac+3 à bac+5",
            "diplôme en informatique",
            "trois à cinq ans",
            "école spécialisée en informatique",
        ],
    ),
    (
        "B26",
        &["changes fast", "online courses", "bootcamps"],
        &["évoluent vite", "cours en ligne", "bootcamps"],
    ),
    (
        "B27",
        &[
            "programming languages alone are not enough",
            "graphic and digital design",
            "web development modules",
            "bachelor",
            "design thinking",
            "ux design",
            "recruiters",
        ],
        &[
            "langages de programmation, à eux seuls, ne suffisent pas",
            "design graphique et numérique",
            "modules de développement web",
            "bachelor",
            "design thinking",
            "ux design",
            "recruteurs",
        ],
    ),
    (
        "B29",
        &["management path", "supervise a team of developers"],
        &["voie du management", "encadrez une équipe de développeurs"],
    ),
    ("B30", &["management path", "deadlines"], &["voie du management", "délais"]),
    ("B31", &["php"], &["php"]),
    ("B32", &["architecture of information systems"], &["architecture de systèmes d’information"]),
];

#[test]
fn the_facts_that_are_text_are_told_in_both_languages() {
    let catalogue = builtin();
    let (_, role) = role(&catalogue, "backend-developer");
    let mut missing = Vec::new();
    for (fact, english, french) in SAID {
        for (lang, words) in [(Lang::EN, english), (Lang::FR, french)] {
            let told = told(role, lang);
            missing.extend(
                words
                    .iter()
                    .filter(|word| !told.contains(**word))
                    .map(|word| format!("{fact} {lang}: {word}")),
            );
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn the_facts_that_are_skills_are_there_by_category() {
    let catalogue = builtin();
    let (_, role) = role(&catalogue, "backend-developer");
    let facts: &[(&str, &str, &[&str])] = &[
        ("B14", "programming-languages", &["java", "python", "php", "ruby"]),
        ("B15", "databases", &["sql", "mongodb", "mysql", "sql-server"]),
        ("B16", "frameworks", &["symfony", "nodejs", "django", "laravel"]),
        ("B17", "versioning", &["git", "svn"]),
        ("B18", "servers", &["apache", "nginx"]),
        ("B19", "apis", &["rest", "graphql"]),
        ("B20", "containers", &["docker", "kubernetes"]),
        ("B21", "project-management", &["jira", "trello"]),
        ("B22", "design-methods", &["ux-design", "design-thinking", "design-studio"]),
        (
            "B23",
            "soft-skills",
            &["problem-solving", "teamwork", "curiosity", "patience", "analytical-thinking", "empathy"],
        ),
    ];
    for (fact, category, skills) in facts {
        for id in *skills {
            let at = catalogue.skill_by_id(id).unwrap_or_else(|| panic!("{fact}: no skill {id}"));
            assert!(role.skills.iter().any(|need| need.skill == at), "{fact}: {id}");
            let placed = catalogue.skill(at).category.map(|at| &*catalogue.category(at).id);
            assert_eq!(placed, Some(*category), "{fact}: {id}");
        }
    }
}

#[test]
fn contacts_pay_and_paths_are_as_the_facts_have_them() {
    let catalogue = builtin();
    let (_, role) = role(&catalogue, "backend-developer");
    let contacts: Vec<&str> =
        role.contacts.iter().map(|contact| catalogue.id_of(Subject::Role(contact.role))).collect();
    let six = [
        "frontend-developer",
        "fullstack-developer",
        "product-owner",
        "scrum-master",
        "web-architect",
        "database-administrator",
    ];
    assert_eq!(contacts, six, "B24");

    let pay = role.pay.iter().find(|pay| &*pay.region == "FR").expect("B28: a figure of France");
    assert_eq!(
        (pay.from, pay.to, &*pay.currency, &*pay.region, pay.gross),
        (None, Some(65_000), "EUR", "FR", true)
    );
    assert_eq!(pay.experience.map(|span| (span.from, span.to)), Some((5, 6)), "B28");
    assert_eq!(pay.dated.as_deref(), Some("2023-01-31"), "B28");

    let step =
        |to: &str| role.steps.iter().find(|step| &*catalogue.role(step.to).id == to).map(|step| step.kind);
    assert_eq!(step("tech-lead"), Some(StepKind::Promotion), "B29");
    assert_eq!(step("project-manager"), Some(StepKind::ChangeOfTrack), "B30");
    assert_eq!(step("php-symfony-developer"), Some(StepKind::Specialisation), "B31");
    assert!(step("information-systems-architect").is_some(), "B32");
    let education = role.education.iter().find_map(|way| way.eqf);
    assert_eq!(education.map(|span| (span.from, span.to)), Some((6, 7)), "B25");
}
