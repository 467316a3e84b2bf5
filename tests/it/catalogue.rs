//! The built-in catalogue: every file is sound, every role is whole, and the facts about the back-end developer
//! that it must carry are there, in both languages.

use careernav::domain::{Catalogue, Lang, Need, Role, RoleIx, SkillKind, StepKind, Subject, Text};
use careernav::loading::{Loaded, Sources, load};

const LANGUAGES: [Lang; 2] = [Lang::EN, Lang::FR];

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

fn builtin() -> Catalogue {
    load(&Sources { builtin: true, paths: Vec::new() }).catalogue
}

/// The same files, read as anybody's.
fn from_files() -> Loaded {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/catalogue");
    load(&Sources { builtin: false, paths: vec![path.into()] })
}

fn role<'a>(catalogue: &'a Catalogue, id: &str) -> (RoleIx, &'a Role) {
    let at = catalogue.role_by_id(id).unwrap_or_else(|| panic!("no role {id}"));
    (at, catalogue.role(at))
}

#[test]
fn every_shipped_file_is_sound() {
    for loaded in [load(&Sources { builtin: true, paths: Vec::new() }), from_files()] {
        let told: Vec<String> = loaded.problems.iter().map(ToString::to_string).collect();
        assert!(told.is_empty(), "{told:#?}");
    }
}

#[test]
fn what_the_build_prepared_is_what_the_files_say() {
    let (prepared, read) = (builtin(), from_files().catalogue);
    // Whole roles would fill the screen; the ids say where to look.
    let differing = prepared.roles().iter().zip(read.roles()).filter(|(one, other)| one != other);
    assert_eq!(differing.map(|(role, _)| &*role.id).collect::<Vec<_>>(), [""; 0]);
    assert!(prepared.skills() == read.skills() && prepared.roles().len() == read.roles().len());
    assert_eq!((prepared.families(), prepared.categories()), (read.families(), read.categories()));
    let about = |catalogue: &Catalogue| {
        let mut layer = catalogue.layers()[0].clone();
        layer.place = "".into();
        layer
    };
    assert_eq!(about(&prepared), about(&read));
}

#[test]
fn every_role_is_whole() {
    let catalogue = builtin();
    for id in ROLES {
        let (at, role) = role(&catalogue, id);
        let in_both = |what: &str, text: &Text| {
            for lang in LANGUAGES {
                assert!(text.exactly(lang).is_some_and(|text| !text.is_empty()), "{id}: {what} in {lang}");
            }
        };
        in_both("title", &role.title);
        in_both("summary", &role.summary);
        assert!(role.tasks.len() >= 5, "{id}: tasks");
        role.tasks.iter().for_each(|task| in_both("task", task));
        for lang in LANGUAGES {
            assert!(role.aliases.iter().any(|(alias_lang, _)| alias_lang == lang), "{id}: aliases in {lang}");
        }
        assert!(role.family.is_some() && role.stage.is_some(), "{id}: family and stage");
        let soft = role.skills.iter().filter(|need| catalogue.skill(need.skill).kind == SkillKind::Soft);
        let hard = role.skills.iter().filter(|need| catalogue.skill(need.skill).kind != SkillKind::Soft);
        assert!(soft.count() >= 3, "{id}: soft skills");
        let hard: Vec<_> = hard.collect();
        assert!(hard.len() >= 8 && hard.iter().all(|need| need.level.is_some()), "{id}: skills with levels");
        assert!(hard.iter().any(|need| need.need == Need::Essential), "{id}: essential skills");
        assert!(role.contacts.len() >= 3, "{id}: contacts");
        role.contacts.iter().for_each(|contact| in_both("why of a contact", &contact.why));
        assert!(!role.education.is_empty(), "{id}: education");
        role.education.iter().for_each(|way| in_both("way in", &way.text));
        assert!(!role.steps.is_empty(), "{id}: steps out");
        role.steps.iter().for_each(|step| in_both("why of a step", &step.why));
        // People come to the entry role from outside of the catalogue.
        assert!(catalogue.steps_into(at).len() > 0 || id == "junior-backend-developer", "{id}: steps in");
        assert!(!role.sources.is_empty(), "{id}: sources");
    }
}

#[test]
fn every_skill_is_named_explained_and_placed() {
    let catalogue = builtin();
    for skill in catalogue.skills() {
        for lang in LANGUAGES {
            assert!(skill.name.exactly(lang).is_some(), "{}: name in {lang}", skill.id);
            assert!(skill.summary.exactly(lang).is_some_and(|line| !line.contains('\n')), "{}", skill.id);
        }
        assert!(skill.category.is_some(), "{}: category", skill.id);
    }
    for (alias, id) in [("k8s", "kubernetes"), ("js", "javascript"), ("postgres", "postgresql")] {
        let at = catalogue.skill_by_id(id).expect(id);
        assert!(catalogue.skill(at).aliases.iter().any(|(_, name)| name == alias), "{alias}");
    }
}

#[test]
fn french_is_set_as_french() {
    let catalogue = builtin();
    let mut faults = Vec::new();
    let mut look_at = |id: &str, text: &Text| {
        let Some(french) = text.exactly(Lang::FR) else { return };
        for (at, sign) in
            french.char_indices().filter(|(_, sign)| matches!(sign, ';' | '!' | '?' | ':' | '»'))
        {
            let before = french[..at].chars().next_back();
            let inside_a_word =
                sign == ':' && french[at + 1..].starts_with(|next: char| next.is_alphanumeric());
            if !inside_a_word && !matches!(before, Some('\u{a0}' | '\u{202f}')) {
                faults.push(format!("{id}: no no-break space before {sign} in {french:?}"));
            }
        }
        if french.contains('\'') {
            faults.push(format!("{id}: a straight apostrophe in {french:?}"));
        }
    };
    for role in catalogue.roles() {
        let steps = role.steps.iter().map(|step| &step.why);
        let contacts = role.contacts.iter().map(|contact| &contact.why);
        let education = role.education.iter().map(|way| &way.text);
        let texts = [&role.title, &role.summary, &role.description];
        for text in texts.into_iter().chain(&role.tasks).chain(steps).chain(contacts).chain(education) {
            look_at(&role.id, text);
        }
    }
    for skill in catalogue.skills() {
        look_at(&skill.id, &skill.summary);
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

/// Everything the back-end developer's profile says in one language, apart from skills.
fn told(role: &Role, lang: Lang) -> String {
    let steps = role.steps.iter().map(|step| &step.why);
    let ways = role.education.iter().flat_map(|way| [&way.level, &way.text]);
    let texts = [&role.title, &role.summary, &role.description];
    let texts = texts.into_iter().chain(&role.tasks).chain(steps).chain(ways);
    let mut told: Vec<String> = texts.map(|text| text.get(lang).to_lowercase()).collect();
    told.extend(role.aliases.iter().filter(|(own, _)| *own == lang).map(|(_, alias)| alias.to_lowercase()));
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

    let [pay] = &role.pay[..] else { panic!("B28: one figure, not {}", role.pay.len()) };
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
