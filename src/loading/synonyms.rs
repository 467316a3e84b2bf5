//! Words that other ladders use for ours, English and French, by what they mean.
//!
//! Asked before letters are compared: `junior` looks like `senior` and means `entry`. A word that stands here is
//! written folded, without accents and capitals, with blanks between its parts.

use std::collections::BTreeSet;

use crate::domain::fold;

/// Words of a closed set or keys of a map, each with what others call it, between commas.
pub(crate) type Synonyms = &'static [(&'static str, &'static str)];

/// Words longer than this, in bytes, are not looked at.
const LONGEST: usize = 100;

/// Of the keys and words that are `allowed`, the one that means what is `written`; `None` where none does, or where
/// its parts mean several.
pub(crate) fn meant<'a>(written: &str, allowed: &[&'a str], table: Synonyms) -> Option<&'a str> {
    if written.len() > LONGEST {
        return None;
    }
    let written = plain(written);
    let parts = written.trim_matches(|sign: char| sign.is_ascii_digit() || sign == ' ').split(' ');
    let of_parts: BTreeSet<&str> = parts.filter_map(|part| word(part, allowed, table)).collect();
    let only = (of_parts.len() == 1).then(|| of_parts.first().copied()).flatten();
    word(&written, allowed, table).or(only)
}

/// The same for a key of a map, which means nothing by its parts.
pub(crate) fn key<'a>(written: &str, allowed: &[&'a str], table: Synonyms) -> Option<&'a str> {
    if written.len() > LONGEST { None } else { word(&plain(written), allowed, table) }
}

fn word<'a>(written: &str, allowed: &[&'a str], table: Synonyms) -> Option<&'a str> {
    let means = |ours: &str| {
        plain(ours) == written
            || table
                .iter()
                .any(|(target, words)| *target == ours && listed(words).any(|word| word == written))
    };
    // The order of the table says which key comes first to mind where several are known.
    let in_order = table.iter().filter_map(|(target, _)| allowed.iter().find(|ours| *ours == target));
    in_order.chain(allowed).copied().find(|ours| means(ours))
}

fn listed(words: &'static str) -> impl Iterator<Item = &'static str> {
    words.split(", ")
}

/// Folded, with one blank for whatever joins words.
fn plain(text: &str) -> String {
    let folded = fold(text);
    let words = folded.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

pub(crate) const STAGES: Synonyms = &[
    (
        "entry",
        "junior, jr, jnr, graduate, grad, trainee, intern, internship, apprentice, associate, \
         assistant, beginner, starter, novice, entry level, early career, debutant, debutante, \
         stagiaire, apprenti, apprentie, alternant, alternante",
    ),
    (
        "intermediate",
        "mid, middle, mid level, midlevel, medior, regular, medium, independent, professional, \
         confirme, confirmee, intermediaire",
    ),
    ("senior", "sr, snr, experienced, experimente, experimentee, seniore, advanced"),
    (
        "lead",
        "principal, principale, staff, lead engineer, leader, team lead, team leader, tech lead, \
         distinguished, fellow, architect, expert, experte, referent, referente, chef d equipe, \
         cheffe d equipe",
    ),
    (
        "head",
        "director, manager, head of, management, responsable, directeur, directrice, chef, cheffe, \
         chef de service, encadrant, cadre",
    ),
    (
        "executive",
        "vp, svp, evp, vice president, president, c level, clevel, c suite, exec, chief, ceo, cto, \
         cfo, coo, cio, dirigeant, dirigeante, direction, cadre dirigeant, directeur general, \
         directrice generale",
    ),
];

pub(crate) const LEVELS: Synonyms = &[
    (
        "awareness",
        "beginner, basic, basics, novice, aware, elementary, fundamental, foundation, foundational, \
         entry, junior, low, learning, learner, familiar, debutant, notions, base, bases, elementaire",
    ),
    (
        "working",
        "intermediate, medium, mid, middle, competent, capable, autonomous, independent, \
         intermediaire, moyen, autonome, operationnel",
    ),
    (
        "practitioner",
        "advanced, proficient, skilled, experienced, high, senior, strong, fluent, avance, confirme, \
         experimente, praticien",
    ),
    ("expert", "master, mastery, expertise, guru, lead, authority, maitrise, experte"),
];

pub(crate) const NEEDS: Synonyms = &[
    (
        "essential",
        "required, require, requirement, mandatory, must, must have, musthave, core, obligatory, \
         compulsory, necessary, needed, critical, key, high, primary, important, true, yes, requis, \
         requise, obligatoire, necessaire, indispensable, essentiel, essentielle",
    ),
    (
        "useful",
        "optional, nice to have, nice, preferred, desirable, desired, recommended, bonus, plus, \
         helpful, additional, secondary, should, should have, could, could have, low, false, no, \
         optionnel, optionnelle, facultatif, facultative, souhaite, souhaitee, souhaitable, apprecie, \
         appreciee, utile",
    ),
];

pub(crate) const SKILL_KINDS: Synonyms = &[
    (
        "technical",
        "hard, hard skill, hard skills, tech, tool, tools, technology, digital, practical, \
         programming, technique, outil, savoir faire, competence technique",
    ),
    (
        "soft",
        "soft skill, soft skills, behavioural, behavioral, behaviour, behavior, human, people, \
         personal, interpersonal, social, core, transversal, transferable, attitude, leadership, \
         savoir etre, comportemental, comportementale, humain, humaine, transverse",
    ),
    (
        "knowledge",
        "theory, theoretical, domain, domain knowledge, business, concept, know, academic, savoir, \
         savoirs, connaissance, connaissances, theorique, metier",
    ),
];

pub(crate) const STEP_KINDS: Synonyms = &[
    (
        "promotion",
        "promote, up, upward, upwards, vertical, advancement, advance, progression, next, evolution, \
         ascendant, avancement",
    ),
    ("specialisation", "specialization, specialise, specialize, specialist, deeper, expertise"),
    ("lateral", "sideways, side, horizontal, horizontale, laterale, transfer, move, rotation, mobilite"),
    (
        "change-of-track",
        "change track, track change, career change, change, switch, pivot, transition, reorientation, \
         reskilling, retraining, reconversion",
    ),
    ("related", "similar, adjacent, near, close, other, linked, proche, similaire, autre"),
];

pub(crate) const PERIODS: Synonyms = &[
    ("year", "yearly, annual, annually, annum, per year, pa, an, annee, annuel, annuelle"),
    ("month", "monthly, per month, mois, mensuel, mensuelle"),
    ("day", "daily, per day, jour, journalier, tjm"),
    ("hour", "hourly, per hour, heure, horaire"),
];

pub(crate) const CONDITIONS: Synonyms = &[
    ("remote", "remote work, telework, teleworking, home office, work from home, teletravail, distanciel"),
    ("hours", "schedule, working hours, shifts, shift work, horaires, horaires decales"),
    ("on-call", "on call, standby, duty, astreinte, astreintes"),
    ("travel", "travelling, business travel, trips, deplacement, deplacements"),
];

pub(crate) const FREQUENCIES: Synonyms = &[
    ("usual", "usually, always, yes, common, often, full, habituel, toujours, oui"),
    ("partly", "partial, partially, hybrid, sometimes, some, possible, partiel, en partie, parfois"),
    ("rare", "rarely, never, no, none, seldom, rarement, jamais, non"),
];

pub(crate) const EMPLOYERS: Synonyms = &[
    (
        "service-company",
        "esn, ssii, service, services, consultancy, consulting, it services, cabinet, conseil, prestataire",
    ),
    (
        "product-company",
        "product, software publisher, vendor, isv, saas, startup, editeur, editeur de logiciels",
    ),
    (
        "in-house",
        "inhouse, internal, end client, client, client final, enterprise, corporate, entreprise, utilisateur",
    ),
    (
        "public-service",
        "public, public sector, government, administration, etat, secteur public, collectivite",
    ),
    ("agency", "web agency, studio, agence, agence web"),
    ("research", "university, laboratory, lab, academia, recherche, universite, laboratoire"),
    ("non-profit", "nonprofit, charity, ngo, association, ong"),
];

pub(crate) const STATUSES: Synonyms = &[
    ("employee", "employed, permanent, salaried, salarie, cdi, cdd"),
    ("civil-servant", "public servant, official, fonctionnaire, agent public"),
    ("freelance", "freelancer, contractor, self employed, independent, independant, liberal"),
    ("apprentice", "apprenticeship, trainee, alternance, apprenti, alternant"),
];

pub(crate) const MARKETS: Synonyms = &[
    ("shortage", "short, scarce, in demand, growing, tension, penurie, en tension"),
    ("balance", "balanced, steady, stable, equilibre, equilibree"),
    ("surplus", "crowded, saturated, shrinking, excess, sature, excedent"),
];

pub(crate) const CERTIFICATION_NEEDS: Synonyms = &[
    ("expected", "essential, required, mandatory, exige, attendu, demande"),
    ("optional", "useful, nice to have, helpful, facultatif, utile, optionnel"),
];

pub(crate) const CODE_MATCHES: Synonyms = &[
    ("exact", "same, identical, equal, identique"),
    ("close", "near, nearly, similar, proche"),
    ("broad", "broader, wide, wider, nearest, narrower, partial, large"),
];

pub(crate) const RESOURCE_KINDS: Synonyms = &[
    ("book", "livre, ebook"),
    ("course", "mooc, class, training, online course, cours, formation"),
    ("documentation", "docs, manual, reference, guide, manuel"),
    ("tutorial", "how to, howto, article, blog, tutoriel"),
    ("exercise", "exercises, practice, kata, lab, exercice, exercices"),
    ("standard", "norm, specification, spec, norme"),
    ("video", "film, talk, conference"),
    ("community", "forum, chat, meetup, communaute"),
];

/// Keys of all maps; those count that a map knows. Where it knows several, the first here.
pub(crate) const KEYS: Synonyms = &[
    ("id", "slug, uid, identifier, ref, identifiant"),
    ("title", "name, label, role, position, job title, titre, nom, intitule, libelle"),
    ("name", "title, label, skill, nom, titre, intitule, libelle"),
    (
        "aliases",
        "alias, synonyms, synonym, aka, also known as, alternative names, alternative titles, \
         alternate titles, alt labels, altlabels, other names, other titles, alternatives, synonymes",
    ),
    (
        "stage",
        "level, seniority, seniority level, career level, career stage, job level, grade, rank, band, \
         tier, niveau, seniorite",
    ),
    (
        "level",
        "proficiency, proficiency level, skill level, mastery, expertise, degree, score, niveau, \
         diploma",
    ),
    ("need", "importance, priority, required, requirement, mandatory, necessity, weight, essential, besoin"),
    ("summary", "description, desc, about, overview, abstract, definition, short description, intro, resume"),
    ("description", "desc, details, detail, about, long description, text, body, content, profile"),
    (
        "tasks",
        "responsibilities, responsibility, duties, missions, activities, accountabilities, work, \
         taches, activites, responsabilites",
    ),
    (
        "pay",
        "salary, salaries, wage, wages, compensation, remuneration, salary range, pay range, salaire, \
         salaires",
    ),
    (
        "skills",
        "competencies, competences, competency, abilities, capabilities, requirements, required \
         skills, skillset, technologies",
    ),
    ("skill", "id, name, competency, competence, ref, skill id"),
    (
        "steps",
        "next, next steps, next roles, paths, path, career path, career paths, progression, \
         progressions, transitions, moves, promotions, leads to, evolutions, etapes, passerelles",
    ),
    ("to", "target, role, next, id, destination, role id, vers, max, maximum, high, upper"),
    ("from", "min, minimum, low, lower"),
    ("kind", "type, sort, nature, class, genre"),
    ("why", "reason, rationale, description, note, notes, because, comment, pourquoi, raison"),
    ("years", "duration, time, experience, years of experience, annees, duree"),
    (
        "contacts",
        "colleagues, collaborators, stakeholders, works with, interactions, interlocutors, collegues, \
         relations",
    ),
    ("role", "id, name, to, with, job, who, metier"),
    (
        "education",
        "degree, degrees, studies, qualifications, training, diploma, diplomas, formation, \
         formations, diplomes",
    ),
    ("conditions", "working conditions, work conditions, work arrangement, conditions de travail"),
    ("how", "frequency, often, amount, frequence"),
    ("certifications", "certificates, certs, certification, credentials, certificats"),
    ("outlook", "demand, prospects, job outlook, hiring, tension, perspectives, debouches"),
    ("employers", "employer, companies, company, sectors, employeurs, structures"),
    ("status", "contract, contracts, employment, employment status, statut, statuts, contrat"),
    ("market", "demand, trend, tension, situation, marche"),
    ("issuer", "provider, by, organisation, organization, vendor, body, organisme"),
    ("resources", "learning, materials, courses, books, training, learning resources, ressources"),
    ("language", "lang, langue"),
    ("code", "id, value, number"),
    ("match", "fit, precision, quality, mapping, correspondance"),
    ("sources", "references, source, links, bibliography, further reading, refs, liens"),
    ("source", "origin, reference, from source, provenance"),
    ("codes", "code, identifiers, external ids, classifications, mappings"),
    (
        "family",
        "department, group, track, discipline, domain, area, team, category, job family, function, \
         famille, domaine",
    ),
    ("category", "group, domain, area, family, theme, topic, type of skill, categorie"),
    ("broader", "parent, part of, belongs to"),
    ("parent", "broader, part of, belongs to, group"),
    ("hidden", "disabled, hide, removed, deleted, archived"),
    (
        "roles",
        "jobs, job, positions, occupations, careers, profiles, levels, ladder, ladders, career \
         ladder, titles, role, metiers, postes",
    ),
    ("families", "departments, domains, tracks, groups, job families, disciplines, teams, familles"),
    ("categories", "themes, topics, areas, skill groups, skill categories"),
    ("catalogue", "catalog, meta, metadata, about, info"),
    ("languages", "language, lang, langs, locale, locales, langues"),
    ("licence", "license, copyright"),
    ("credit", "credits, author, authors, attribution"),
    ("accept", "ignore, allow, accepted, disable"),
    ("region", "country, location, place, pays, lieu"),
    ("currency", "devise, monnaie, unit"),
    ("per", "period, frequency, interval, periode"),
    ("experience", "years, seniority"),
    ("dated", "date, year, as of, published"),
    ("url", "link, href, uri, website, web, address, lien"),
    ("add", "added, include, new, plus"),
    ("remove", "removed, delete, exclude, without, minus, drop"),
];

#[cfg(test)]
mod tests {
    use super::{
        CERTIFICATION_NEEDS, CODE_MATCHES, CONDITIONS, EMPLOYERS, FREQUENCIES, KEYS, LEVELS, MARKETS, NEEDS,
        PERIODS, RESOURCE_KINDS, SKILL_KINDS, STAGES, STATUSES, STEP_KINDS, Synonyms, key, listed, meant,
        plain,
    };
    use crate::domain::{Level, Need, SkillKind, Stage, StepKind};

    fn stage(written: &str) -> Option<&'static str> {
        let allowed: Vec<&str> = Stage::ALL.iter().map(|stage| stage.as_str()).collect();
        meant(written, &allowed, STAGES)
    }

    #[test]
    fn stages_of_other_ladders_are_understood() {
        for (written, ours) in [
            ("junior", "entry"),
            ("Junior Developer", "entry"),
            ("junior-2", "entry"),
            ("Débutant", "entry"),
            ("mid_level", "intermediate"),
            ("confirmé", "intermediate"),
            ("Sénior", "senior"),
            ("Sr.", "senior"),
            ("lead-engineer", "lead"),
            ("Principal Engineer", "lead"),
            ("staff", "lead"),
            ("director", "head"),
            ("Head of", "head"),
            ("responsable", "head"),
            ("C-level", "executive"),
            ("VP", "executive"),
        ] {
            assert_eq!(stage(written), Some(ours), "{written}");
        }
        for unclear in ["senior manager", "wizard", "", "3", "the", &"x".repeat(100_000)] {
            assert_eq!(stage(unclear), None, "{unclear}");
        }
    }

    #[test]
    fn keys_mean_what_the_map_knows() {
        assert_eq!(key("name", &["id", "title"], KEYS), Some("title"));
        assert_eq!(key("title", &["id", "name"], KEYS), Some("name"));
        assert_eq!(key("description", &["name", "summary"], KEYS), Some("summary"));
        assert_eq!(key("Career-Path", &["steps", "tasks"], KEYS), Some("steps"));
        assert_eq!(key("level descriptions", &["stage", "summary"], KEYS), None);
    }

    /// The tables of scales.
    const SCALES: [Synonyms; 14] = [
        STAGES,
        LEVELS,
        NEEDS,
        SKILL_KINDS,
        STEP_KINDS,
        PERIODS,
        CONDITIONS,
        FREQUENCIES,
        EMPLOYERS,
        STATUSES,
        MARKETS,
        CERTIFICATION_NEEDS,
        CODE_MATCHES,
        RESOURCE_KINDS,
    ];

    #[test]
    fn tables_are_folded_and_mean_one_thing() {
        for table in SCALES.into_iter().chain([KEYS]) {
            for (ours, words) in table {
                let odd: Vec<_> = listed(words).filter(|word| plain(word) != *word || word == ours).collect();
                assert!(odd.is_empty(), "{ours}: {odd:?}");
            }
        }
        for table in SCALES {
            let mut all: Vec<&str> = table.iter().flat_map(|(_, words)| listed(words)).collect();
            all.extend(table.iter().map(|(ours, _)| *ours));
            let number = all.len();
            all.sort_unstable();
            all.dedup();
            assert_eq!(all.len(), number, "a word means two things");
        }
    }

    #[test]
    fn what_is_meant_is_ours() {
        let words = |table: Synonyms| table.iter().map(|(ours, _)| *ours).collect::<Vec<_>>();
        assert!(words(STAGES).iter().all(|word| Stage::parse(word).is_some()));
        assert!(words(LEVELS).iter().all(|word| Level::parse(word).is_some()));
        assert!(words(NEEDS).iter().all(|word| Need::parse(word).is_some()));
        assert!(words(SKILL_KINDS).iter().all(|word| SkillKind::parse(word).is_some()));
        assert!(words(STEP_KINDS).iter().all(|word| StepKind::parse(word).is_some()));
    }
}
