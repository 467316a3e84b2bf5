//! The rows of what a role says of its terms: ways in, pay, and how and where people work in it.

use super::{KeyRow, KeyTable, ScalarKind, ValueShape, row};
use crate::wording::key;

const DATED: &str = "Day, month or year of the source: `2023-01-31`, `2023-01` or `2023`.";
const MEANS_HERE: &str = "One sentence on what that means here.";
const HOW: KeyRow =
    row("how", ValueShape::One(ScalarKind::Frequency), "How common it is: `usual`, `partly` or `rare`.");
const REGION: KeyRow = row(
    "region",
    ValueShape::One(ScalarKind::Line),
    "Country or region it holds for: `FR`; none where it holds anywhere.",
);
const SAYS_SO: KeyRow =
    row("source", ValueShape::Text, "Who says so, or `editorial` for the catalogue’s own judgement.");

/// The rows of how common something of a kind is.
const fn prevalence(kind: KeyRow) -> [KeyRow; 6] {
    [
        kind,
        HOW,
        REGION,
        row("text", ValueShape::Text, MEANS_HERE),
        SAYS_SO,
        row("dated", ValueShape::One(ScalarKind::Date), DATED),
    ]
}

pub(super) static EDUCATION: KeyTable = KeyTable {
    name: "Education",
    about: "A way into a role.",
    expected: key::EXPECTED_EDUCATION,
    rows: &[
        row(
            "region",
            ValueShape::One(ScalarKind::Line),
            "Country or region whose diplomas it speaks of: `FR`; none where it holds anywhere.",
        ),
        row("level", ValueShape::Text, "The level of the diploma as it is said locally: `Bac+3 to Bac+5`."),
        row(
            "eqf",
            ValueShape::One(ScalarKind::Eqf),
            "One level of the European Qualifications Framework, 1 to 8, or a span: `6-7`.",
        ),
        row("text", ValueShape::Text, "What it is and how it leads here."),
    ],
    required: &[],
    one_of: &[],
};

pub(super) static PAY: KeyTable = KeyTable {
    name: "Pay",
    about: "What a role pays.",
    expected: key::EXPECTED_PAY,
    rows: &[
        row("region", ValueShape::One(ScalarKind::Line), "Country or region the figure is from: `FR`."),
        row("currency", ValueShape::One(ScalarKind::Currency), "Three capitals: `EUR`."),
        row(
            "per",
            ValueShape::One(ScalarKind::Period),
            "What it is counted by: `year`, `month`, `day` or `hour`.",
        ),
        row(
            "gross",
            ValueShape::One(ScalarKind::Truth),
            "`true` before tax and contributions, `false` after them.",
        ),
        row(
            "experience",
            ValueShape::One(ScalarKind::Span),
            "Years of experience it speaks of, as a number or a span: `5-6`.",
        ),
        row("from", ValueShape::One(ScalarKind::Amount), "Lower end, in whole units of the currency."),
        row(
            "to",
            ValueShape::One(ScalarKind::Amount),
            "Upper end, in whole units of the currency. One end at least is there.",
        ),
        row(
            "source",
            ValueShape::Text,
            "What the figure is taken from, or `editorial` for the catalogue’s own judgement.",
        ),
        row("dated", ValueShape::One(ScalarKind::Date), DATED),
    ],
    required: &["region", "currency", "per", "gross", "source"],
    one_of: &["from", "to"],
};

pub(super) static CONDITION: KeyTable = KeyTable {
    name: "Condition",
    about: "A working condition.",
    expected: key::EXPECTED_CONDITION,
    rows: &prevalence(row(
        "kind",
        ValueShape::One(ScalarKind::ConditionKind),
        "What it is about: `remote`, `hours` (evenings, nights, weekends), `on-call` or `travel`.",
    )),
    required: &["kind", "how", "source"],
    one_of: &[],
};

pub(super) static EMPLOYER: KeyTable = KeyTable {
    name: "Employer",
    about: "A kind of employer.",
    expected: key::EXPECTED_EMPLOYER,
    rows: &prevalence(row(
        "kind",
        ValueShape::One(ScalarKind::EmployerKind),
        "`service-company` (IT services, consulting), `product-company`, `in-house` (the IT of another business), `public-service`, `agency`, `research` or `non-profit`.",
    )),
    required: &["kind", "how", "source"],
    one_of: &[],
};

pub(super) static STATUS: KeyTable = KeyTable {
    name: "Status",
    about: "A footing on which people work.",
    expected: key::EXPECTED_STATUS,
    rows: &prevalence(row(
        "kind",
        ValueShape::One(ScalarKind::StatusKind),
        "`employee`, `civil-servant`, `freelance` or `apprentice`.",
    )),
    required: &["kind", "how", "source"],
    one_of: &[],
};

pub(super) static OUTLOOK: KeyTable = KeyTable {
    name: "Outlook",
    about: "How easily a post is found.",
    expected: key::EXPECTED_OUTLOOK,
    rows: &[
        row("region", ValueShape::One(ScalarKind::Line), "Country or region it speaks of: `FR`."),
        row(
            "market",
            ValueShape::One(ScalarKind::Market),
            "`shortage` (employers struggle to hire), `balance` or `surplus` (more candidates than jobs).",
        ),
        row("text", ValueShape::Text, MEANS_HERE),
        SAYS_SO,
        row("dated", ValueShape::One(ScalarKind::Date), DATED),
    ],
    required: &["region", "market", "source"],
    one_of: &[],
};

pub(super) static CERTIFICATION: KeyTable = KeyTable {
    name: "Certification",
    about: "A certificate that is asked for.",
    expected: key::EXPECTED_CERTIFICATION,
    rows: &[
        row("name", ValueShape::Text, "What it is called."),
        row("issuer", ValueShape::Text, "Who gives it."),
        row(
            "need",
            ValueShape::One(ScalarKind::CertificationNeed),
            "`expected` (adverts often name it) or `optional`.",
        ),
        row("skill", ValueShape::One(ScalarKind::Id), "Id of the skill it attests."),
        row("level", ValueShape::One(ScalarKind::Level), "Level of the skill it attests, as under `skills`."),
        REGION,
        row("text", ValueShape::Text, "What it is worth, and for whom."),
        SAYS_SO,
        row("dated", ValueShape::One(ScalarKind::Date), DATED),
    ],
    required: &["name", "need", "source"],
    one_of: &[],
};
