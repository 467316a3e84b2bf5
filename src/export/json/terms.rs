//! On what terms people work in a role, as JSON.

use serde::Serialize;

use super::steps::source;
use super::{NamedShape, SpanShape, named_skill, number, text};
use crate::domain::{
    Catalogue, Certification, ConditionKind, Education, EmployerKind, Lang, Outlook, Pay, Prevalence, Role,
    Statement, StatusKind,
};

/// The lists of a role that say how one comes to it and on what terms.
#[derive(Serialize)]
pub(super) struct TermsShape<'a> {
    education: Vec<EducationShape<'a>>,
    certifications: Vec<CertificationShape<'a>>,
    pay: Vec<PayShape<'a>>,
    outlook: Vec<OutlookShape<'a>>,
    employers: Vec<PrevalenceShape<'a>>,
    status: Vec<PrevalenceShape<'a>>,
    conditions: Vec<PrevalenceShape<'a>>,
}

impl<'a> TermsShape<'a> {
    pub(super) fn of(catalogue: &'a Catalogue, role: &'a Role, lang: Lang) -> Self {
        let certificate = |told| CertificationShape::of(catalogue, told, lang);
        Self {
            education: role.education.iter().map(|way| EducationShape::of(way, lang)).collect(),
            certifications: role.certifications.iter().map(certificate).collect(),
            pay: role.pay.iter().map(|pay| PayShape::of(pay, lang)).collect(),
            outlook: role.outlook.iter().map(|told| OutlookShape::of(told, lang)).collect(),
            employers: prevalent(&role.employers, EmployerKind::as_str, lang),
            status: prevalent(&role.status, StatusKind::as_str, lang),
            conditions: prevalent(&role.conditions, ConditionKind::as_str, lang),
        }
    }
}

#[derive(Serialize)]
struct EducationShape<'a> {
    region: Option<&'a str>,
    level: Option<&'a str>,
    eqf: Option<SpanShape>,
    text: Option<&'a str>,
}

impl<'a> EducationShape<'a> {
    fn of(way: &'a Education, lang: Lang) -> Self {
        Self {
            region: way.region.as_deref(),
            level: text(&way.level, lang),
            eqf: way.eqf.map(SpanShape::from),
            text: text(&way.text, lang),
        }
    }
}

#[derive(Serialize)]
struct PayShape<'a> {
    region: &'a str,
    currency: &'a str,
    per: &'static str,
    gross: bool,
    experience: Option<SpanShape>,
    from: Option<u64>,
    to: Option<u64>,
    source: &'a str,
    dated: Option<&'a str>,
}

impl<'a> PayShape<'a> {
    fn of(pay: &'a Pay, lang: Lang) -> Self {
        Self {
            region: &pay.region,
            currency: &pay.currency,
            per: pay.per.as_str(),
            gross: pay.gross,
            experience: pay.experience.map(SpanShape::from),
            from: pay.from,
            to: pay.to,
            source: source(&pay.origin, lang),
            dated: pay.dated.as_deref(),
        }
    }
}

/// What is said of something, of where, by whom and when.
#[derive(Serialize)]
struct StatementShape<'a> {
    region: Option<&'a str>,
    text: Option<&'a str>,
    source: &'a str,
    dated: Option<&'a str>,
}

impl<'a> StatementShape<'a> {
    fn of(told: &'a Statement, lang: Lang) -> Self {
        Self {
            region: told.region.as_deref(),
            text: text(&told.text, lang),
            source: source(&told.origin, lang),
            dated: told.dated.as_deref(),
        }
    }
}

#[derive(Serialize)]
struct PrevalenceShape<'a> {
    kind: &'static str,
    how: &'static str,
    #[serde(flatten)]
    told: StatementShape<'a>,
}

fn prevalent<K: Copy>(
    told: &[Prevalence<K>],
    word: impl Fn(K) -> &'static str,
    lang: Lang,
) -> Vec<PrevalenceShape<'_>> {
    let shapes = told.iter().map(|told| PrevalenceShape {
        kind: word(told.kind),
        how: told.how.as_str(),
        told: StatementShape::of(&told.told, lang),
    });
    shapes.collect()
}

#[derive(Serialize)]
struct OutlookShape<'a> {
    market: &'static str,
    #[serde(flatten)]
    told: StatementShape<'a>,
}

impl<'a> OutlookShape<'a> {
    fn of(outlook: &'a Outlook, lang: Lang) -> Self {
        Self { market: outlook.market.as_str(), told: StatementShape::of(&outlook.told, lang) }
    }
}

#[derive(Serialize)]
struct CertificationShape<'a> {
    name: &'a str,
    issuer: Option<&'a str>,
    need: &'static str,
    skill: Option<NamedShape<'a>>,
    level: Option<u8>,
    #[serde(flatten)]
    told: StatementShape<'a>,
}

impl<'a> CertificationShape<'a> {
    fn of(catalogue: &'a Catalogue, told: &'a Certification, lang: Lang) -> Self {
        Self {
            name: told.name.get(lang),
            issuer: text(&told.issuer, lang),
            need: told.need.as_str(),
            skill: told.skill.map(|skill| named_skill(catalogue, skill, lang)),
            level: number(told.level),
            told: StatementShape::of(&told.told, lang),
        }
    }
}
