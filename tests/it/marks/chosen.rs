//! Values of keys in which no mark can stand: ids, numbers, dates and words of a scale. Each is found nowhere else.

/// What a value looks like in an answer.
#[derive(Clone, Copy)]
pub(super) enum Sign {
    /// Like the mark of another key, or like a thing that bears the mark of this one: what the id stands for.
    Mark(&'static str),
    /// The same everywhere.
    Plain(&'static str),
    /// In English, in French, as JSON.
    Words([&'static str; 3]),
}

use Sign::{Mark, Plain, Words};

/// Keys with their values, as JSON, and their signs.
pub(super) const CHOSEN: &[(&str, &str, Sign)] = &[
    ("catalogue.id", r#""id-of-layer""#, Plain("id-of-layer")),
    ("catalogue.languages", r#"["en", "fr"]"#, Words(["en · fr", "en · fr", r#"[ "en", "fr" ]"#])),
    ("catalogue.accept", r#"["unreachable-role"]"#, Plain("unreachable-role")),
    ("families.id", r#""id-of-family""#, Plain("id-of-family")),
    ("families.parent", r#""id-of-wider-family""#, Mark("families.parent")),
    ("categories.id", r#""id-of-category""#, Plain("id-of-category")),
    ("skills.id", r#""id-of-skill""#, Plain("id-of-skill")),
    ("skills.category", r#""id-of-category""#, Mark("categories.name")),
    ("skills.kind", r#""knowledge""#, Words(["knowledge", "connaissance", r#""kind": "knowledge""#])),
    ("skills.broader", r#""id-of-broader-skill""#, Mark("skills.broader")),
    ("roles.id", r#""id-of-role""#, Plain("id-of-role")),
    // The mark is on another role, which the layer above hides.
    ("roles.hidden", "false", Mark("roles.hidden")),
    ("roles.family", r#""id-of-family""#, Mark("families.name")),
    ("roles.stage", r#""executive""#, Words(["executive", "dirigeant", r#""stage": "executive""#])),
    ("roles.skills.skill", r#""id-of-skill""#, Mark("skills.name")),
    ("roles.skills.need", r#""essential""#, Words(["essential", "essentiel", r#""need": "essential""#])),
    ("roles.skills.level", "4", Words(["expert", "expertise", r#""level": 4"#])),
    ("roles.skills.add", r#"[{"skill": "id-of-added-skill", "need": "useful"}]"#, Mark("roles.skills.add")),
    ("roles.skills.remove", r#"["id-of-removed-skill"]"#, Mark("roles.skills.remove")),
    ("roles.contacts.role", r#""id-of-contact""#, Mark("roles.contacts.role")),
    ("roles.contacts.add", r#"[{"role": "id-of-added-contact"}]"#, Mark("roles.contacts.add")),
    ("roles.contacts.remove", r#"["id-of-removed-contact"]"#, Mark("roles.contacts.remove")),
    ("roles.education.eqf", r#""5-7""#, Words(["EQF 5–7", "CEC 5–7", r#""eqf": { "from": 5, "to": 7 }"#])),
    ("roles.pay.currency", r#""XTS""#, Plain("XTS")),
    ("roles.pay.per", r#""hour""#, Words(["an hour", "de l’heure", r#""per": "hour""#])),
    ("roles.pay.gross", "false", Words(["XTS net", "XTS nets", r#""gross": false"#])),
    (
        "roles.pay.experience",
        r#""31-37""#,
        Words(["31–37 years", "31–37 ans", r#""experience": { "from": 31, "to": 37 }"#]),
    ),
    ("roles.pay.from", "1111", Words(["1,111", "1 111", r#""from": 1111"#])),
    ("roles.pay.to", "2222", Words(["2,222", "2 222", r#""to": 2222"#])),
    (
        "roles.pay.dated",
        r#""2001-01-31""#,
        Words(["31 January 2001", "31 janvier 2001", r#""dated": "2001-01-31""#]),
    ),
    (
        "roles.conditions.kind",
        r#""on-call""#,
        Words(["on call: partly", "astreintes\u{a0}: en partie", r#""kind": "on-call""#]),
    ),
    (
        "roles.conditions.how",
        r#""partly""#,
        Words(["on call: partly", "astreintes\u{a0}: en partie", r#""how": "partly""#]),
    ),
    (
        "roles.conditions.dated",
        r#""2003-03-31""#,
        Words(["31 March 2003", "31 mars 2003", r#""dated": "2003-03-31""#]),
    ),
    (
        "roles.certifications.need",
        r#""expected""#,
        Words(["often asked for", "souvent demandée", r#""need": "expected""#]),
    ),
    ("roles.certifications.skill", r#""id-of-skill""#, Mark("skills.name")),
    ("roles.certifications.level", "3", Words(["practitioner", "maîtrise", r#""level": 3"#])),
    (
        "roles.certifications.dated",
        r#""2004-04-30""#,
        Words(["30 April 2004", "30 avril 2004", r#""dated": "2004-04-30""#]),
    ),
    (
        "roles.outlook.market",
        r#""surplus""#,
        Words(["more candidates than jobs", "plus de candidats", r#""market": "surplus""#]),
    ),
    (
        "roles.outlook.dated",
        r#""2005-05-31""#,
        Words(["31 May 2005", "31 mai 2005", r#""dated": "2005-05-31""#]),
    ),
    (
        "roles.employers.kind",
        r#""agency""#,
        Words(["agency or studio: rare", "agence ou studio\u{a0}: rare", r#""kind": "agency""#]),
    ),
    (
        "roles.employers.how",
        r#""rare""#,
        Words(["agency or studio: rare", "agence ou studio\u{a0}: rare", r#""how": "rare""#]),
    ),
    (
        "roles.employers.dated",
        r#""2006-06-30""#,
        Words(["30 June 2006", "30 juin 2006", r#""dated": "2006-06-30""#]),
    ),
    (
        "roles.status.kind",
        r#""freelance""#,
        Words(["freelance: usual", "indépendant\u{a0}: habituel", r#""kind": "freelance""#]),
    ),
    (
        "roles.status.how",
        r#""usual""#,
        Words(["freelance: usual", "indépendant\u{a0}: habituel", r#""how": "usual""#]),
    ),
    (
        "roles.status.dated",
        r#""2007-07-31""#,
        Words(["31 July 2007", "31 juillet 2007", r#""dated": "2007-07-31""#]),
    ),
    ("skills.resources.kind", r#""exercise""#, Words(["exercises", "exercices", r#""kind": "exercise""#])),
    ("skills.resources.language", r#""pt-br""#, Plain("pt-br")),
    ("skills.resources.level", "2", Words(["working level", "niveau pratique", r#""level": 2"#])),
    ("skills.resources.url", r#""https://example.org/a-course""#, Plain("example.org/a-course")),
    (
        "skills.resources.dated",
        r#""2008-08-31""#,
        Words(["31 August 2008", "31 août 2008", r#""dated": "2008-08-31""#]),
    ),
    ("roles.steps.to", r#""id-of-next-role""#, Mark("roles.steps.to")),
    (
        "roles.steps.kind",
        r#""specialisation""#,
        Words(["specialisation", "spécialisation", r#""kind": "specialisation""#]),
    ),
    (
        "roles.steps.years",
        r#""41-43""#,
        Words(["41–43 years", "41–43 ans", r#""years": { "from": 41, "to": 43 }"#]),
    ),
    ("roles.steps.add", r#"[{"to": "id-of-added-step", "kind": "lateral"}]"#, Mark("roles.steps.add")),
    ("roles.steps.remove", r#"["id-of-removed-step"]"#, Mark("roles.steps.remove")),
    (
        "roles.sources.dated",
        r#""2002-02-28""#,
        Words(["28 February 2002", "28 février 2002", r#""dated": "2002-02-28""#]),
    ),
    ("roles.sources.url", r#""https://example.org/a-source""#, Plain("example.org/a-source")),
];

/// What else there has to be: list, id, the key whose mark is its name, and its other keys.
pub(super) const REFERRED_TO: &[(&str, &str, &str, &str)] = &[
    ("families", "id-of-wider-family", "families.parent", "{}"),
    ("skills", "id-of-broader-skill", "skills.broader", r#"{"kind": "soft"}"#),
    ("skills", "id-of-added-skill", "roles.skills.add", r#"{"kind": "soft"}"#),
    ("skills", "id-of-removed-skill", "roles.skills.remove", r#"{"kind": "soft"}"#),
    ("roles", "id-of-hidden-role", "roles.hidden", r#"{"stage": "entry", "family": "id-of-family"}"#),
    ("roles", "id-of-contact", "roles.contacts.role", r#"{"stage": "entry"}"#),
    ("roles", "id-of-added-contact", "roles.contacts.add", r#"{"stage": "entry"}"#),
    ("roles", "id-of-removed-contact", "roles.contacts.remove", r#"{"stage": "entry"}"#),
    ("roles", "id-of-next-role", "roles.steps.to", r#"{"stage": "entry"}"#),
    ("roles", "id-of-added-step", "roles.steps.add", r#"{"stage": "entry"}"#),
    ("roles", "id-of-removed-step", "roles.steps.remove", r#"{"stage": "entry"}"#),
];

/// Items that the layer above removes: list of the role, item.
pub(super) const REMOVED: &[(&str, &str)] = &[
    ("skills", r#"{"skill": "id-of-removed-skill", "need": "useful"}"#),
    ("contacts", r#"{"role": "id-of-removed-contact"}"#),
    ("steps", r#"{"to": "id-of-removed-step", "kind": "lateral"}"#),
];
