//! The search on the built-in catalogue: what people type, and what they must find.

use std::cmp::Reverse;

use careernav::domain::{Catalogue, Lang, Subject};
use careernav::loading::{Sources, load};
use careernav::search::{Hit, HitReason, Lookup, Query, SearchIndex, SearchResults, Wanted, lookup};

struct Finder {
    catalogue: Catalogue,
    index: SearchIndex,
}

impl Finder {
    fn new() -> Self {
        let catalogue = load(&Sources { builtin: true, paths: Vec::new() }).catalogue;
        let index = SearchIndex::new(&catalogue);
        Self { catalogue, index }
    }

    fn find(&self, query: &str) -> SearchResults {
        self.index.find(&self.catalogue, &Query::new(query), 200)
    }

    /// Ids of the hits, best first.
    fn ids(&self, query: &str) -> Vec<&str> {
        self.find(query).hits.iter().map(|hit| self.catalogue.id_of(hit.subject)).collect()
    }

    fn nearest(&self, query: &str) -> Vec<&str> {
        self.find(query).nearest.iter().map(|subject| self.catalogue.id_of(*subject)).collect()
    }
}

#[test]
fn typos_are_forgiven_and_counted() {
    let finder = Finder::new();
    let first = |query: &str| {
        let found = finder.find(query);
        let hit = found.hits.first().unwrap_or_else(|| panic!("{query} finds nothing"));
        (finder.catalogue.id_of(hit.subject), hit.typos)
    };
    assert_eq!(first("symfnoy"), ("php-symfony-developer", 1));
    assert_eq!(first("kuberntes"), ("kubernetes", 1));
    // A role called so comes first, as it does for Symfony; the skill is next.
    assert_eq!((first("pyhton"), finder.ids("pyhton")[1]), (("python-developer", 1), "python"));
    assert_eq!(first("databse admin"), ("database-administrator", 1));
    assert_eq!(first("grphiste"), ("graphic-designer", 1));
    assert!(finder.ids("devlopper").contains(&"backend-developer"));
}

#[test]
fn the_skill_comes_before_the_roles_that_need_it_and_essential_before_useful() {
    let finder = Finder::new();
    let hits = finder.find("kubernetes").hits;
    assert_eq!(finder.ids("kubernetes")[..2], ["kubernetes", "platform-engineer"]);
    let kubernetes = finder.catalogue.skill_by_id("kubernetes").expect("a skill");
    let need = |hit: &Hit| {
        let Subject::Role(role) = hit.subject else { panic!("another skill: {:?}", hit.subject) };
        let needs = &finder.catalogue.role(role).skills;
        let need = needs.iter().find(|need| need.skill == kubernetes).expect("a role that needs it");
        (need.need, Reverse(need.level))
    };
    let needs: Vec<_> = hits[1..].iter().map(need).collect();
    assert_eq!(needs.len(), finder.catalogue.roles_needing(kubernetes).len());
    assert!(needs.is_sorted() && needs.first() != needs.last(), "{needs:?}");
    let sql = finder.ids("sql");
    let place = |id: &str| sql.iter().position(|hit| *hit == id).unwrap_or(usize::MAX);
    assert_eq!(place("sql"), 0);
    assert!(place("database-administrator") < place("product-owner"));
}

#[test]
fn names_are_found_however_they_are_written() {
    let finder = Finder::new();
    for query in ["back end", "backend", "back-end", "back", "Développeur back-end", "developpeur backend"] {
        assert_eq!(finder.ids(query)[0], "backend-developer", "{query}");
    }
    for query in ["fullstack", "full stack", "full-stack", "fsd"] {
        assert_eq!(finder.ids(query)[0], "fullstack-developer", "{query}");
    }
    for (query, id) in [
        ("dba", "database-administrator"),
        ("bases de données", "database-administrator"),
        ("po", "product-owner"),
        ("chef d", "project-manager"),
        ("k8s", "kubernetes"),
        ("java", "java"),
        ("postgres", "postgresql"),
    ] {
        assert_eq!(finder.ids(query)[0], id, "{query}");
    }
}

#[test]
fn words_may_meet_in_a_role_and_its_skill() {
    let finder = Finder::new();
    for query in ["backend kubernetes", "kubernetes backend"] {
        let found = finder.find(query);
        assert_eq!(finder.ids(query)[0], "backend-developer", "{query}");
        assert!(matches!(found.hits[0].why, HitReason::Skills { .. }), "{query}");
        assert_eq!(found.hits[0].missing, 0, "{query}");
    }
}

#[test]
fn exact_hits_always_stand_above_typos() {
    let finder = Finder::new();
    for letters in ["dev", "java", "develop", "manager", "design", "test", "data", "archi", "graph", "php"] {
        let typos: Vec<u8> = finder.find(letters).hits.iter().map(|hit| hit.typos).collect();
        assert!(typos.is_sorted(), "{letters}: {typos:?}");
    }
}

#[test]
fn what_is_not_found_is_answered_with_the_nearest_names() {
    let finder = Finder::new();
    assert!(finder.nearest("teh lead").contains(&"tech-lead"));
    assert!(finder.find("teh lead").hits.is_empty());
    let query = Query::new("symfony accountant");
    let hits = finder.index.find(&finder.catalogue, &query, 9).hits;
    assert!(query.words_at(hits[0].missing).eq(["accountant"]));
}

#[test]
fn every_id_title_and_alias_names_its_owner() {
    let Finder { catalogue, .. } = Finder::new();
    let roles =
        catalogue.role_entries().map(|(at, role)| (Subject::Role(at), &role.id, &role.title, &role.aliases));
    let skills = catalogue
        .skill_entries()
        .map(|(at, skill)| (Subject::Skill(at), &skill.id, &skill.name, &skill.aliases));
    for (subject, id, title, aliases) in roles.chain(skills) {
        let names = title.versions().map(|(_, name)| name).chain(aliases.iter().map(|(_, alias)| alias));
        for name in names.chain([&**id]) {
            match lookup(&catalogue, name, Wanted::Any) {
                Lookup::Found(found) => assert_eq!(found, subject, "{name}"),
                Lookup::Several(all) => assert!(all.contains(&subject), "{name}"),
                Lookup::Nothing { .. } => panic!("{name} names nothing"),
            }
        }
    }
}

#[test]
fn every_title_typed_whole_comes_first() {
    let finder = Finder::new();
    for lang in [Lang::EN, Lang::FR] {
        for (at, role) in finder.catalogue.role_entries() {
            let title = role.title.get(lang);
            assert_eq!(finder.find(title).hits[0].subject, Subject::Role(at), "{title}");
        }
    }
}

#[test]
fn every_skill_typed_whole_comes_first() {
    let finder = Finder::new();
    let mut faults = Vec::new();
    for lang in [Lang::EN, Lang::FR] {
        for (at, skill) in finder.catalogue.skill_entries() {
            let name = skill.name.get(lang);
            let first = finder.ids(name)[0];
            if first != finder.catalogue.id_of(Subject::Skill(at)) {
                faults.push(format!("{name}: {first} comes before {}", skill.id));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn what_people_write_finds_what_they_mean() {
    let finder = Finder::new();
    for (query, id) in [
        // Marks and words of adverts.
        ("Développeur back-end H/F", "backend-developer"),
        ("Testeur de logiciels (H/F)", "software-tester"),
        ("Back-end developer (m/w/d), remote", "backend-developer"),
        // Both genders in one word.
        ("développeur(se) back-end", "backend-developer"),
        ("développeur·euse back-end", "backend-developer"),
        ("administrateur·rice systèmes", "systems-administrator"),
        // Plural and feminine.
        ("développeuses back-end", "backend-developer"),
        ("database administrators", "database-administrator"),
        // Small words.
        ("développeur pour mobile", "mobile-developer"),
        ("chargé de la qualité logicielle", "quality-manager"),
        ("director of the engineering", "director-of-engineering"),
        // Signs.
        ("C ++", "cpp"),
        // Two words typed as one.
        ("databaseadministrator", "database-administrator"),
    ] {
        assert_eq!(finder.ids(query)[0], id, "{query}");
    }
    let hits = finder.find(".net developer").hits;
    let role = hits.iter().find(|hit| matches!(hit.subject, Subject::Role(_))).expect("a role");
    assert_eq!(finder.catalogue.id_of(role.subject), "tech-lead");
    let systems = finder.ids("ingénieur systèmes et réseaux");
    assert!(systems[..2].contains(&"systems-engineer") && systems[..2].contains(&"network-engineer"));
}

#[test]
fn codes_find_the_roles_that_bear_them_and_nothing_else() {
    let finder = Finder::new();
    for query in ["M1855", "m1855", "M 1855"] {
        let hits = finder.find(query).hits;
        assert!(hits.len() > 1 && hits.iter().all(|hit| hit.why == HitReason::Code), "{query}");
    }
    assert!(finder.ids("2512.4").contains(&"backend-developer"));
    assert!(matches!(
        lookup(&finder.catalogue, "2512.4", Wanted::Role),
        Lookup::Found(_) | Lookup::Several(_)
    ));
    assert_eq!(finder.ids("15-1254"), finder.ids("15-1254.00"));
}

#[test]
fn commands_take_what_a_search_would_put_first_without_doubt() {
    let finder = Finder::new();
    for (text, id) in [
        ("développeur·se back-end", "backend-developer"),
        ("Back-end developers", "backend-developer"),
        ("Développeur back-end (H/F)", "backend-developer"),
        ("director of the engineering", "director-of-engineering"),
    ] {
        match lookup(&finder.catalogue, text, Wanted::Any) {
            Lookup::Found(subject) => assert_eq!(finder.catalogue.id_of(subject), id, "{text}"),
            other => panic!("{text}: {other:?}"),
        }
    }
}
