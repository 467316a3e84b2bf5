//! The rows of the format. What stands in `about` is said by editors and by `docs/format.md`.

use super::terms::{CERTIFICATION, CONDITION, EDUCATION, EMPLOYER, OUTLOOK, PAY, STATUS};
use super::{ItemTable, KeyTable, ScalarKind, ValueShape, row};
use crate::wording::key;

const ID: &str = "Lower-case words joined by hyphens; what others refer to it by.";
const ID_OR_CODE: &str =
    "Lower-case words joined by hyphens, or a publisher’s code; what others refer to it by.";
const CALLED: &str = "What people call it.";

/// A whole file.
pub(crate) static CATALOGUE: KeyTable = KeyTable {
    name: "",
    about: "A whole file.",
    expected: key::EXPECTED_FILE,
    rows: &[
        row("catalogue", ValueShape::Map(&ABOUT), "What this layer says about itself; once in a layer."),
        row("families", ValueShape::List(&FAMILY), "Groups of roles."),
        row("categories", ValueShape::List(&CATEGORY), "Groups of skills."),
        row("skills", ValueShape::List(&SKILL), "What you can know or do."),
        row(
            "roles",
            ValueShape::List(&ROLE),
            "Occupations and positions. A level is a role, and a ladder is a chain of promotions.",
        ),
    ],
    required: &[],
    one_of: &[],
};

static ABOUT: KeyTable = KeyTable {
    name: "About",
    about: "What a layer says about itself.",
    expected: key::EXPECTED_ABOUT,
    rows: &[
        row(
            "id",
            ValueShape::One(ScalarKind::Id),
            "Short name of the layer: lower-case words joined by hyphens.",
        ),
        row("name", ValueShape::Text, "What people call the catalogue."),
        row("version", ValueShape::One(ScalarKind::Line), "Of the content, in any form."),
        row(
            "languages",
            ValueShape::Many(ScalarKind::Language),
            "Languages every text of the layer is written in; `check` tells the texts that lack one.",
        ),
        row("credit", ValueShape::Text, "Whom the content is owed to, where that is to be shown."),
        row("licence", ValueShape::One(ScalarKind::Line), "Under which the content may be used."),
        row(
            "accept",
            ValueShape::Many(ScalarKind::Rule),
            "Rules the layer breaks by its nature: their warnings are counted, not listed.",
        ),
    ],
    required: &[],
    one_of: &[],
};

pub(crate) static FAMILY: KeyTable = KeyTable {
    name: "Family",
    about: "A group of roles.",
    expected: key::EXPECTED_FAMILY,
    rows: &[
        row("id", ValueShape::One(ScalarKind::Id), ID),
        row("name", ValueShape::Text, CALLED),
        row("summary", ValueShape::Text, "One sentence on what belongs to it."),
        row("parent", ValueShape::One(ScalarKind::Id), "Id of the wider family it is part of."),
    ],
    required: &["id"],
    one_of: &[],
};

pub(crate) static CATEGORY: KeyTable = KeyTable {
    name: "Category",
    about: "A group of skills.",
    expected: key::EXPECTED_CATEGORY,
    rows: &[
        row("id", ValueShape::One(ScalarKind::Id), ID),
        row("name", ValueShape::Text, CALLED),
        row("summary", ValueShape::Text, "One sentence on what belongs to it."),
    ],
    required: &["id"],
    one_of: &[],
};

pub(crate) static SKILL: KeyTable = KeyTable {
    name: "Skill",
    about: "Something you can know or do.",
    expected: key::EXPECTED_SKILL,
    rows: &[
        row("id", ValueShape::One(ScalarKind::Id), ID_OR_CODE),
        row("name", ValueShape::Text, CALLED),
        row("aliases", ValueShape::Names, "Other names people search by."),
        row("category", ValueShape::One(ScalarKind::Id), "Id of the category it stands in."),
        row(
            "kind",
            ValueShape::One(ScalarKind::SkillKind),
            "What sort of thing it is: `technical`, `soft` or `knowledge`.",
        ),
        row("broader", ValueShape::One(ScalarKind::Id), "Id of the wider skill it is part of."),
        row("summary", ValueShape::Text, "One line: what it is, and what for."),
        row("codes", ValueShape::Codes, "Its codes in public classifications: `{esco: …}`."),
        row("resources", ValueShape::List(&RESOURCE), "What to learn it from."),
    ],
    required: &["id"],
    one_of: &[],
};

pub(crate) static ROLE: KeyTable = KeyTable {
    name: "Role",
    about: "An occupation or position.",
    expected: key::EXPECTED_ROLE,
    rows: &[
        row("id", ValueShape::One(ScalarKind::Id), ID_OR_CODE),
        row(
            "hidden",
            ValueShape::One(ScalarKind::Truth),
            "`true` takes the role out of the catalogue, `false` puts it back.",
        ),
        row("title", ValueShape::Text, CALLED),
        row("aliases", ValueShape::Names, "Other titles people search by."),
        row("family", ValueShape::One(ScalarKind::Id), "Id of the family it belongs to."),
        row(
            "stage",
            ValueShape::One(ScalarKind::Stage),
            "Seniority: `entry`, `intermediate`, `senior`, `lead`, `head` or `executive`.",
        ),
        row("summary", ValueShape::Text, "One or two sentences, shown first."),
        row("description", ValueShape::Text, "A few paragraphs, with a blank line between them."),
        row("tasks", ValueShape::Texts, "What you do there, one task an item."),
        row(
            "skills",
            ValueShape::Changing(&NEED),
            "Skills it asks for: all of them, or what to `add` to those of the layers below and `remove` from them.",
        ),
        row(
            "contacts",
            ValueShape::Changing(&CONTACT),
            "Roles you work with: all of them, or what to `add` and `remove`.",
        ),
        row("education", ValueShape::List(&EDUCATION), "Ways into it."),
        row("certifications", ValueShape::List(&CERTIFICATION), "Certificates that are asked for in it."),
        row("pay", ValueShape::List(&PAY), "What it pays, according to whom."),
        row(
            "outlook",
            ValueShape::List(&OUTLOOK),
            "How easily a post is found, where and according to whom.",
        ),
        row("employers", ValueShape::List(&EMPLOYER), "Where people in it work."),
        row("status", ValueShape::List(&STATUS), "On what footing they work: employed, freelance."),
        row(
            "conditions",
            ValueShape::List(&CONDITION),
            "What working in it is like: remote work, hours, travel.",
        ),
        row(
            "steps",
            ValueShape::Changing(&STEP),
            "Moves out of it, to other roles: all of them, or what to `add` and `remove`.",
        ),
        row("codes", ValueShape::Codes, "Its codes in public classifications: `{rome: M1805}`."),
        row("sources", ValueShape::List(&SOURCE), "What the profile rests on."),
    ],
    required: &["id"],
    one_of: &[],
};

pub(crate) static NEED: ItemTable = ItemTable {
    table: KeyTable {
        name: "Need",
        about: "A skill a role asks for.",
        expected: key::EXPECTED_NEED,
        rows: &[
            row("skill", ValueShape::One(ScalarKind::Id), "Id of the skill."),
            row(
                "need",
                ValueShape::One(ScalarKind::Need),
                "How much it is asked for: `essential` or `useful`.",
            ),
            row(
                "level",
                ValueShape::One(ScalarKind::Level),
                "1 awareness, 2 working, 3 practitioner, 4 expert; the number or the word.",
            ),
        ],
        required: &["skill"],
        one_of: &[],
    },
    list: "skills",
    subject: "skill",
    in_full: &["skill", "need"],
    pair: None,
};

pub(crate) static CONTACT: ItemTable = ItemTable {
    table: KeyTable {
        name: "Contact",
        about: "A role you work with.",
        expected: key::EXPECTED_CONTACT,
        rows: &[
            row("role", ValueShape::One(ScalarKind::Id), "Id of the role."),
            row("why", ValueShape::Text, "What the two have to do with one another."),
        ],
        required: &["role"],
        one_of: &[],
    },
    list: "contacts",
    subject: "role",
    in_full: &["role"],
    pair: None,
};

static RESOURCE: KeyTable = KeyTable {
    name: "Resource",
    about: "Something to learn from.",
    expected: key::EXPECTED_RESOURCE,
    rows: &[
        row(
            "kind",
            ValueShape::One(ScalarKind::ResourceKind),
            "`book`, `course`, `documentation`, `tutorial`, `exercise`, `standard`, `video` or `community`.",
        ),
        row("title", ValueShape::Text, "What it is called."),
        row("language", ValueShape::One(ScalarKind::Language), "Language it is in: `en`."),
        row(
            "level",
            ValueShape::One(ScalarKind::Level),
            "Level it helps to reach, as under `skills` of a role.",
        ),
        row("url", ValueShape::One(ScalarKind::Address), "Where it is: `https://…`."),
        row("source", ValueShape::Text, "Who names it, or `editorial` for the catalogue’s own choice."),
        row("dated", ValueShape::One(ScalarKind::Date), "Day, month or year on which it was there."),
    ],
    required: &["kind", "title", "source"],
    one_of: &[],
};

/// A code of which more is said than its letters.
pub(crate) static CODE: KeyTable = KeyTable {
    name: "Code",
    about: "A code with how well it fits.",
    expected: key::EXPECTED_CODE,
    rows: &[
        row("code", ValueShape::One(ScalarKind::Line), "The code."),
        row(
            "match",
            ValueShape::One(ScalarKind::CodeMatch),
            "How well it fits: `exact`, `close` or `broad` (part of a wider occupation, or the nearest there is).",
        ),
    ],
    required: &["code"],
    one_of: &[],
};

pub(crate) static STEP: ItemTable = ItemTable {
    table: KeyTable {
        name: "Step",
        about: "A move out of a role.",
        expected: key::EXPECTED_STEP,
        rows: &[
            row("to", ValueShape::One(ScalarKind::Id), "Id of the role it leads to."),
            row(
                "kind",
                ValueShape::One(ScalarKind::StepKind),
                "`promotion`, `specialisation`, `lateral`, `change-of-track` or `related`.",
            ),
            row(
                "years",
                ValueShape::One(ScalarKind::Span),
                "Years it usually takes, as a number or a span: `3-5`. Shown only with its `source`.",
            ),
            row(
                "source",
                ValueShape::Text,
                "Where `years` comes from, or `editorial` for the catalogue’s own judgement.",
            ),
            row("why", ValueShape::Text, "What changes, and what is asked for."),
        ],
        required: &["to"],
        one_of: &[],
    },
    list: "steps",
    subject: "to",
    in_full: &["to", "kind"],
    pair: Some(("years", "source")),
};

static SOURCE: KeyTable = KeyTable {
    name: "Source",
    about: "What a profile rests on.",
    expected: key::EXPECTED_SOURCE,
    rows: &[
        row("title", ValueShape::Text, "What it is called."),
        row(
            "dated",
            ValueShape::One(ScalarKind::Date),
            "Day, month or year: `2023-01-31`, `2023-01` or `2023`.",
        ),
        row("url", ValueShape::One(ScalarKind::Address), "Where it can be read: `https://…`."),
    ],
    required: &["title"],
    one_of: &[],
};
