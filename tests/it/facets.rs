//! Facets: what is counted is what choosing it shows, and words of a text mean what they say.

use std::sync::LazyLock;

use careernav::domain::{
    Catalogue, ConditionKind, FamilyIx, Field, Frequency, Lang, LayerIx, Level, Pay, Period, Role, RoleIx,
    Text, fold,
};
use careernav::loading::{SourceFile, Sources, load, load_files};
use careernav::search::{Choice, EducationLevel, Facet, PayLevel, RoleFilter, SearchSession};
use careernav::wording::Wording;
use proptest::prelude::*;

use crate::env::Env;

/// Families below families, two layers, two currencies, texts in some languages, names with commas and colons.
const MIXED: [&str; 2] = [
    r#"
catalogue: {id: base, name: Base, version: "1", languages: [en, fr]}
families:
  - {id: all, name: {en: Everything, fr: Tout}}
  - {id: data, name: {en: Data and analytics, fr: Données}, parent: all}
  - {id: deep, name: {en: Deep, fr: Profond}, parent: data}
  - {id: f1-x, name: Production, parent: all}
  - {id: f2-x, name: Production, parent: data}
skills:
  - {id: c, name: C, kind: technical}
  - {id: cpp, name: C++, kind: technical}
  - {id: pair, name: "C, C++ and friends", kind: technical}
  - {id: node, name: "node:js", kind: technical}
  - {id: sql, name: SQL, aliases: ["c:3"], kind: technical}
  - {id: patience, name: {en: Patience, fr: Persévérance}, kind: soft}
roles:
  - id: a
    title: {en: Data engineer, fr: Ingénieur données}
    family: data
    stage: senior
    summary: Moves data.
    skills: [{skill: sql, need: essential, level: 3}, {skill: c, need: useful}, {skill: pair, need: useful, level: 1}]
    education: [{level: {en: Master, fr: Master}, eqf: 7}, {level: Experience}]
    pay: [{region: FR, currency: EUR, per: year, gross: true, from: 30000, to: 52000, source: editorial}]
    conditions: [{kind: remote, how: partly, source: editorial}, {kind: travel, how: rare, source: editorial}, {kind: on-call, how: rare, source: editorial}]
    employers: [{kind: agency, how: usual, source: editorial}, {kind: research, how: rare, source: editorial}]
    status: [{kind: freelance, how: partly, source: editorial}]
    outlook: [{region: FR, market: surplus, source: editorial}, {region: CA, market: balance, source: editorial}]
    steps: [{to: b, kind: promotion}, {to: c, kind: lateral}]
  - id: b
    title: {en: Data lead, fr: Référente données}
    family: deep
    stage: lead
    skills: [{skill: sql, need: essential, level: 4}, {skill: patience, need: useful, level: 2}]
    education: [{level: Bachelor to doctorate, eqf: 6-8}]
    pay: [{region: US, currency: USD, per: month, gross: true, from: 9000, source: editorial}]
  - id: c
    title: Producer
    family: f2-x
    skills: [{skill: node, need: essential}, {skill: cpp, need: essential, level: 2}]
    conditions: [{kind: remote, how: usual, source: editorial}]
    steps: [{to: a, kind: change-of-track}]
  - {id: d, title: {fr: Ingénieur sans famille}, stage: entry, skills: [{skill: c, need: essential, level: 1}]}
"#,
    r#"
catalogue: {id: over, name: {en: House, fr: Maison}, version: "1", languages: [en]}
roles:
  - {id: a, stage: lead}
  - {id: e, title: Engineer of all, family: all, stage: senior, pay: [{region: DE, currency: EUR, per: year, gross: true, to: 90000, source: editorial}]}
"#,
];

static CATALOGUES: LazyLock<[Catalogue; 2]> = LazyLock::new(|| {
    let file = |(layer, yaml): (usize, &str)| SourceFile {
        path: format!("{layer}.yaml"),
        bytes: yaml.as_bytes().to_vec().into(),
        layer,
    };
    let mixed = load_files(MIXED.into_iter().enumerate().map(file).collect());
    assert!(
        mixed.problems.iter().all(|problem| problem.severity == careernav::loading::Severity::Warning),
        "{:?}",
        mixed.problems
    );
    [mixed.catalogue, load(&Sources { builtin: true, paths: Vec::new() }).catalogue]
});

fn sessions() -> [(&'static Catalogue, SearchSession); 2] {
    CATALOGUES.each_ref().map(|catalogue| (catalogue, SearchSession::new(catalogue)))
}

/// Whether a role has a value, by the words of the documentation.
fn has(catalogue: &Catalogue, session: &SearchSession, at: RoleIx, choice: Choice) -> bool {
    let role = catalogue.role(at);
    match choice {
        Choice::Family(family) => {
            let mut above = role.family;
            while let Some(FamilyIx(at)) = above {
                if FamilyIx(at) == family {
                    return true;
                }
                above = catalogue.family(FamilyIx(at)).parent;
            }
            false
        }
        Choice::Stage(stage) => role.stage == Some(stage),
        Choice::Step(kind) => role.steps.iter().any(|step| step.kind == kind),
        Choice::Skill(skill, None) => role.skills.iter().any(|need| need.skill == skill),
        Choice::Skill(skill, least) => {
            role.skills.iter().any(|need| need.skill == skill && need.level.is_some() && need.level >= least)
        }
        Choice::Education(EducationLevel::Eqf(level)) => {
            let spans = role.education.iter().filter_map(|way| way.eqf);
            spans.into_iter().any(|span| (span.from..=span.to).contains(&level))
        }
        Choice::Education(EducationLevel::Said(_)) => {
            let wording = Wording::new(Lang::EN);
            let name = fold(&session.facets().name(catalogue, choice, Lang::EN, &wording));
            role.education.iter().any(|way| fold(way.level.get(Lang::EN)) == name)
        }
        Choice::Pay(PayLevel::Known) => !role.pay.is_empty(),
        Choice::Pay(PayLevel::AtLeast { amount, .. }) => {
            let wording = Wording::new(Lang::EN);
            let name = session.facets().name(catalogue, choice, Lang::EN, &wording);
            let is_meant = |pay: &&Pay| {
                let period = if pay.per == Period::Year { "year" } else { "month" };
                name.contains(&*pay.currency) && name.ends_with(period)
            };
            role.pay.iter().filter(is_meant).any(|pay| pay.to.or(pay.from) >= Some(amount))
        }
        Choice::Remote(how) => {
            role.conditions.iter().any(|told| told.kind == ConditionKind::Remote && told.how == how)
        }

        Choice::OnCall(how) => {
            role.conditions.iter().any(|told| told.kind == ConditionKind::OnCall && told.how == how)
        }
        Choice::Employer(kind) => {
            role.employers.iter().any(|told| told.kind == kind && told.how != Frequency::Rare)
        }
        Choice::Status(kind) => {
            role.status.iter().any(|told| told.kind == kind && told.how != Frequency::Rare)
        }
        Choice::Market(market) => role.outlook.iter().any(|told| told.market == market),
        Choice::Layer(LayerIx(layer)) => {
            let from = |field: &Field| catalogue.origin(at, *field) == Some(LayerIx(layer));
            catalogue.layers().len() == 1 || Field::ALL.iter().any(from)
        }
        Choice::Language(lang) => texts(role).all(|text| text.is_empty() || text.exactly(lang).is_some()),
    }
}

fn texts(role: &Role) -> impl Iterator<Item = &Text> {
    [&role.title].into_iter().chain(role.prose())
}

/// Whether a role fits a filter, by the words of the documentation.
fn fits(catalogue: &Catalogue, session: &SearchSession, at: RoleIx, filter: &RoleFilter) -> bool {
    Facet::ALL.iter().all(|facet| {
        let mut chosen = filter.iter().filter(|choice| choice.facet() == *facet).peekable();
        let mut holds = |choice| has(catalogue, session, at, choice);
        match facet {
            Facet::Skill => chosen.all(holds),
            _ => chosen.peek().is_none() || chosen.any(&mut holds),
        }
    })
}

/// Every value, skills at every level included.
fn all_values(catalogue: &Catalogue, session: &SearchSession) -> Vec<Choice> {
    let listed = Facet::ALL.iter().flat_map(|facet| session.facets().values(*facet).to_vec());
    let levels = [None].into_iter().chain(Level::ALL.iter().copied().map(Some));
    let skills = catalogue.skill_entries().map(|(at, _)| at);
    let skills = skills.flat_map(|skill| levels.clone().map(move |level| Choice::Skill(skill, level)));
    listed.chain(skills).collect()
}

const WORDS: [&str; 8] = ["", "", "data", "engineer", "développeur", "sql", "python c++", "zzzz"];

/// A choice of words and of values, by their places.
fn asking() -> impl Strategy<Value = (usize, Vec<prop::sample::Index>)> {
    (0..WORDS.len(), proptest::collection::vec(any::<prop::sample::Index>(), 0..5))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn every_count_is_what_choosing_it_shows((words, picks) in asking()) {
        for (catalogue, mut session) in sessions() {
            let values = all_values(catalogue, &session);
            // Half of the picks are of the short facets, which most filters are made of.
            let short = values.len().min(60);
            let pick = |(nth, at): (usize, &prop::sample::Index)| {
                values[if nth % 2 == 0 { at.index(short) } else { at.index(values.len()) }]
            };
            let filter: RoleFilter = picks.iter().enumerate().map(pick).collect();
            let wording = Wording::new(Lang::EN);
            let text = |session: &mut SearchSession, filter: RoleFilter| {
                let asked = session.ask(catalogue, WORDS[words]).asked.with_filter(filter);
                asked.to_text(&session.resolver(catalogue), Lang::EN, &wording)
            };
            let now = text(&mut session, filter.clone());
            let counts = session.counts(catalogue, &now);
            let found = session.ask(catalogue, WORDS[words]);
            let by_words = |role: RoleIx| {
                words < 2 || found.results.hits.iter().any(|hit| hit.subject.role() == Some(role))
            };
            prop_assume!(found.results.total <= found.results.hits.len());
            let expected = |session: &SearchSession, filter: &RoleFilter| {
                let roles = catalogue.role_entries().map(|(at, _)| at);
                roles.filter(|at| by_words(*at) && fits(catalogue, session, *at, filter)).count()
            };
            prop_assert_eq!(counts.total, expected(&session, &filter), "{}", &now);
            for (nth, value) in values.iter().enumerate() {
                let is_told = !matches!(value, Choice::Skill(skill, Some(_)) if filter.level(*skill).is_none());
                let with = filter.with(*value);
                // All are counted; that choosing shows as many is asked of some, and of all that are short.
                if is_told && (nth < short || nth % 29 == picks.len()) {
                    let count = counts.of(*value);
                    prop_assert_eq!(count, expected(&session, &with), "{:?} beside {}", value, &now);
                    let chosen = text(&mut session, with.clone());
                    let shown = session.ask(catalogue, &chosen);
                    prop_assert_eq!(&shown.asked.filter, &with, "{}", &chosen);
                    let listed = if words < 2 { shown.fitting.map_or(0, |roles| roles.len()) } else { shown.results.total };
                    prop_assert_eq!(count, listed, "{}", &chosen);
                }
            }
        }
    }

    #[test]
    fn what_is_chosen_is_read_from_its_words_in_both_languages(picks in proptest::collection::vec(any::<prop::sample::Index>(), 0..8)) {
        for (catalogue, mut session) in sessions() {
            let values = all_values(catalogue, &session);
            let filter: RoleFilter = picks.iter().map(|at| values[at.index(values.len())]).collect();
            for lang in [Lang::EN, Lang::FR] {
                let asked = session.ask(catalogue, "some words").asked.with_filter(filter.clone());
                let text = asked.to_text(&session.resolver(catalogue), lang, &Wording::new(lang));
                let read = session.ask(catalogue, &text).asked;
                prop_assert_eq!((&*read.words, &read.filter), ("some words", &filter), "{}", text);
                prop_assert!(read.unknown.is_empty());
            }
        }
    }

    #[test]
    fn any_text_is_read_and_completed_without_harm(text in "([a-zéà:,\"+ 1-5]|family:|skill:|pay:|c\\+\\+|data){0,14}", cursor in 0..60_usize) {
        let (catalogue, mut session) = (&CATALOGUES[0], SearchSession::new(&CATALOGUES[0]));
        session.ask(catalogue, &text);
        session.counts(catalogue, &text);
        let cursor = text.char_indices().map(|(at, _)| at).chain([text.len()]).nth(cursor).unwrap_or(text.len());
        let wording = Wording::new(Lang::FR);
        let proposals = session.proposals(catalogue, &text, cursor, (Lang::FR, &wording));
        prop_assert!(text.get(proposals.at.clone()).is_some());
        for proposal in &proposals.texts {
            prop_assert_ne!(proposal, &text[proposals.at.clone()]);
        }
    }
}

proptest! {
    // Each case starts the program three times.
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn options_choose_what_their_words_do(picks in proptest::collection::vec(any::<prop::sample::Index>(), 1..4)) {
        let (catalogue, session) = (&CATALOGUES[0], SearchSession::new(&CATALOGUES[0]));
        let values = all_values(catalogue, &session);
        let filter: RoleFilter = picks.iter().map(|at| values[at.index(values.len())]).collect();
        let env = Env::new();
        for (nth, yaml) in MIXED.iter().enumerate() {
            env.write(&format!("{nth}.yaml"), yaml);
        }
        let run = |words: &[String]| {
            let layers = ["--only", "--catalogue", "0.yaml", "--catalogue", "1.yaml"].map(str::to_owned);
            let run = env.run(layers.iter().chain(words));
            let told: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
            let list = told.get("roles").or(told.get("hits")).and_then(serde_json::Value::as_array);
            let id = |role: &serde_json::Value| role["id"].as_str().unwrap_or_default().to_owned();
            let mut ids: Vec<String> = list.expect("a list").iter().map(id).collect();
            ids.sort();
            ids
        };
        let chosen = session.resolver(catalogue).told(&filter, Lang::EN, &Wording::new(Lang::EN));
        let options: Vec<String> = chosen.iter().flat_map(|chosen| {
            let name = if chosen.facet == Facet::Language { "has-language" } else { chosen.facet.as_str() };
            [format!("--{name}"), chosen.value.clone()]
        }).collect();
        let words: Vec<String> =
            chosen.iter().map(|chosen| format!("{}:{}", chosen.facet.as_str(), chosen.value)).collect();
        let command = |name: &str, rest: &[String]| [&[name.to_owned(), "--json".to_owned()], rest].concat();
        let listed = run(&command("list", &options));
        let text = [words.join(" ")];
        prop_assert_eq!(&listed, &run(&command("search", &text)), "{:?}", text);
        let by_words = run(&command("search", &[&["data".to_owned()], &words[..]].concat()));
        let by_options = run(&command("search", &[&["data".to_owned()], &options[..]].concat()));
        prop_assert_eq!(by_words, by_options, "{:?}", text);
    }
}

/// The words that are looked for, the choices as they are typed, and what names nothing.
fn read(text: &str) -> (String, String, Vec<String>) {
    let (catalogue, mut session) = (&CATALOGUES[0], SearchSession::new(&CATALOGUES[0]));
    let asked = session.ask(catalogue, text).asked;
    let unknown =
        asked.unknown.iter().map(|unknown| format!("{}:{}", unknown.facet.as_str(), unknown.value)).collect();
    let none = session.ask(catalogue, "").asked.with_filter(asked.filter.clone());
    (asked.words, none.to_text(&session.resolver(catalogue), Lang::EN, &Wording::new(Lang::EN)), unknown)
}

fn chosen(text: &str) -> String {
    let (words, chosen, unknown) = read(text);
    assert_eq!((&*words, unknown), ("", Vec::new()), "{text}");
    chosen
}

#[test]
fn words_that_are_no_facet_stay_words() {
    for text in [
        "std::vector",
        "node:js",
        "c:",
        "skill: sql",
        "Family :data",
        "\"family:data\"",
        "http://a.b",
        ":3",
        "::",
    ] {
        assert_eq!(read(text), (text.to_owned(), String::new(), Vec::new()), "{text}");
    }
}

#[test]
fn names_of_facets_and_values_are_read_in_both_languages_and_loosely() {
    for text in
        ["family:data", "FAMILLE:Données", "family:\"data and analytics\"", "family:Data-and-analytics"]
    {
        assert_eq!(chosen(text), "family:data", "{text}");
    }
    assert_eq!(chosen("niveau:référent Stage:SENIOR"), "stage:senior stage:lead");
    assert_eq!(chosen("etape:changement-de-voie"), "step:change-of-track");
    assert_eq!(
        chosen("education:7 formation:eqf-8 education:master"),
        "education:eqf-7 education:eqf-8 education:Master"
    );
    assert_eq!(chosen("pay:eur:52k pay:usd:month:9000 pay:any"), "pay:any pay:eur:52000 pay:usd:month:9000");
    assert_eq!(chosen("layer:house langue:FR"), "layer:over language:fr");
}

#[test]
fn commas_and_levels_split_only_where_the_whole_names_nothing() {
    assert_eq!(chosen("skill:c,sql:3"), "skill:c skill:sql:3");
    assert_eq!(chosen("skill:\"C, C++ and friends\""), "skill:pair");
    assert_eq!(chosen("skill:\"C, C++ and friends\":2,c++"), "skill:cpp skill:pair:2");
    assert_eq!(chosen("skill:node:js"), "skill:node");
    assert_eq!(chosen("skill:node:js:2"), "skill:node:2");
    assert_eq!(chosen("skill:c:3"), "skill:sql", "an alias of that name wins over a level");
    assert_eq!(chosen("skill:c:4"), "skill:c:4");
    assert_eq!(chosen("skill:sql skill:sql:2 skill:sql:4"), "skill:sql:4", "all of them must be met");
    assert_eq!(chosen("stage:lead,senior,"), "stage:senior stage:lead");
}

#[test]
fn what_names_nothing_is_told_and_chooses_nothing() {
    let told = |text: &str| read(text).2;
    assert_eq!(read("a family:dat b"), ("a b".to_owned(), String::new(), vec!["family:dat".to_owned()]));
    assert_eq!(told("skill:sql:5"), ["skill:sql:5"]);
    assert_eq!(told("stage:lead,boss"), ["stage:boss"]);
    assert_eq!(told("pay:gbp:1 pay:eur:many education:9"), ["pay:gbp:1", "pay:eur:many", "education:9"]);
    assert_eq!(told("family:production"), ["family:production"], "two families are called so");
    assert_eq!(chosen("family:f1-x"), "family:f1-x");
}

#[test]
fn proposals_follow_the_word_before_the_cursor() {
    let (catalogue, session) = (&CATALOGUES[0], SearchSession::new(&CATALOGUES[0]));
    let of =
        |text: &str, lang| session.proposals(catalogue, text, text.len(), (lang, &Wording::new(lang))).texts;
    assert_eq!(of("data s", Lang::EN), ["stage:", "step:", "skill:", "status:"]);
    assert_eq!(of("fam", Lang::FR), ["famille:"]);
    assert_eq!(of("lang", Lang::FR), ["langue:"]);
    assert_eq!(
        of("sk", Lang::FR),
        ["skill:"],
        "names of other languages are completed where ours begin otherwise"
    );
    assert_eq!(of("family:d", Lang::EN), ["family:data", "family:deep"]);
    assert_eq!(of("famille:\"données", Lang::FR), ["famille:data"]);
    assert_eq!(of("stage:senior,l", Lang::EN), ["stage:senior,lead"]);
    assert_eq!(of("skill:c", Lang::EN), ["skill:cpp", "skill:pair"], "what is there already is not proposed");
    assert_eq!(of("niveau:c", Lang::FR), ["niveau:confirmé"]);
    for nothing in ["python", "", "family:data ", "std::", "xyz:", "family:zz"] {
        assert!(of(nothing, Lang::EN).is_empty(), "{nothing}");
    }
}
