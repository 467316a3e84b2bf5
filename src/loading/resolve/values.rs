//! Words and numbers of closed sets.

use super::{Resolver, broken, value};
use crate::domain::{
    CertificationNeed, CodeMatch, ConditionKind, EmployerKind, Frequency, Lang, Level, Market, Need, Period,
    ResourceKind, SkillKind, Span, Stage, StatusKind, StepKind,
};
use crate::loading::nearest::{did_you_mean, nearest};
use crate::loading::problems::Problems;
use crate::loading::synonyms::{self, Synonyms};
use crate::loading::tree::Node;
use crate::wording::{Key, Words, key};

/// A closed set of words.
pub(super) trait Scale: Copy + 'static {
    const ALL: &'static [Self];
    /// What a message says is expected.
    const EXPECTED: Key;
    /// Words that others use for these.
    const SYNONYMS: Synonyms;

    fn as_str(self) -> &'static str;
}

macro_rules! scale {
    ($($type:ident: $expected:expr, $synonyms:ident;)+) => {
        $(impl Scale for $type {
            const ALL: &'static [Self] = $type::ALL;
            const EXPECTED: Key = $expected;
            const SYNONYMS: Synonyms = synonyms::$synonyms;

            fn as_str(self) -> &'static str {
                $type::as_str(self)
            }
        })+
    };
}

scale! {
    Stage: key::EXPECTED_STAGE, STAGES;
    Need: key::EXPECTED_NEED_WORD, NEEDS;
    SkillKind: key::EXPECTED_SKILL_KIND, SKILL_KINDS;
    StepKind: key::EXPECTED_STEP_KIND, STEP_KINDS;
    Period: key::EXPECTED_PERIOD, PERIODS;
    ConditionKind: key::EXPECTED_CONDITION_KIND, CONDITIONS;
    Frequency: key::EXPECTED_FREQUENCY, FREQUENCIES;
    EmployerKind: key::EXPECTED_EMPLOYER_KIND, EMPLOYERS;
    StatusKind: key::EXPECTED_STATUS_KIND, STATUSES;
    Market: key::EXPECTED_MARKET, MARKETS;
    CertificationNeed: key::EXPECTED_CERTIFICATION_NEED, CERTIFICATION_NEEDS;
    CodeMatch: key::EXPECTED_CODE_MATCH, CODE_MATCHES;
    ResourceKind: key::EXPECTED_RESOURCE_KIND, RESOURCE_KINDS;
}

impl Resolver<'_, '_> {
    /// The value of a word, if it is one of the scale; otherwise a problem.
    pub(super) fn scale<S: Scale>(&mut self, node: Node<'_>) -> Option<S> {
        let written = node.text()?.trim();
        let value = S::ALL.iter().copied().find(|value| value.as_str() == written);
        if value.is_none() {
            broken(self.problems, node, S::EXPECTED, Some(hint::<S>(written)));
        }
        value
    }

    /// A level, written as a number from 1 to 4 or as its word.
    pub(super) fn level(&mut self, node: Node<'_>) -> Option<Level> {
        let written = node.text()?.trim();
        let level = written.parse().ok().and_then(Level::from_number).or_else(|| Level::parse(written));
        if level.is_none() {
            let words: Vec<&str> = Level::ALL.iter().map(|level| level.as_str()).collect();
            let hint = probable(written, &words, synonyms::LEVELS).map(did_you_mean);
            broken(self.problems, node, key::EXPECTED_LEVEL, hint);
        }
        level
    }

    /// A number or a span such as `5-6`.
    pub(super) fn span(&mut self, node: Node<'_>) -> Option<Span> {
        value(self.problems, node, key::EXPECTED_SPAN, Span::parse)
    }

    /// A level of the European Qualifications Framework, or a span of them.
    pub(super) fn eqf(&mut self, node: Node<'_>) -> Option<Span> {
        let eqf = |text: &str| Span::parse(text).filter(|span| span.from >= 1 && span.to <= 8);
        value(self.problems, node, key::EXPECTED_EQF, eqf)
    }

    /// A day, a month or a year, kept as it is written.
    pub(super) fn date(&mut self, node: Node<'_>) -> Option<Box<str>> {
        value(self.problems, node, key::EXPECTED_DATE, |text| is_date(text).then(|| text.into()))
    }

    pub(super) fn language(&mut self, node: Node<'_>) -> Option<Lang> {
        value(self.problems, node, key::EXPECTED_LANGUAGE, Lang::parse)
    }
}

/// What to say to somebody who wrote a word that is no stage: which is meant, if that can be told, and what there is.
pub(crate) fn stage_hint(written: &str) -> Words {
    hint::<Stage>(written)
}

/// What to say of a word that is none of a scale: which is meant, and what there is.
fn hint<S: Scale>(written: &str) -> Words {
    let words: Vec<&str> = S::ALL.iter().map(|value| value.as_str()).collect();
    let hint = match probable(written, &words, S::SYNONYMS) {
        Some(near) => Words::of(key::HINT_MEANT_OR_ALLOWED).text("near", near),
        None => Words::of(key::HINT_ALLOWED),
    };
    hint.one_of("words", words)
}

/// The word that is meant, or failing that the one with nearly the same letters.
fn probable<'a>(written: &str, words: &[&'a str], table: Synonyms) -> Option<&'a str> {
    synonyms::meant(written, words, table).or_else(|| nearest(written, words.iter().copied()))
}

/// The truth value that is written; a problem, where it is none.
pub(crate) fn truth(node: Node<'_>, problems: &mut Problems) -> Option<bool> {
    value(problems, node, key::EXPECTED_TRUTH, |text| match text {
        "true" | "True" | "TRUE" => Some(true),
        "false" | "False" | "FALSE" => Some(false),
        _ => None,
    })
}

fn is_date(text: &str) -> bool {
    let number = |part: Option<&str>, length: usize, most: u32| match part {
        None => true,
        Some(digits) => {
            digits.len() == length
                && digits.bytes().all(|byte| byte.is_ascii_digit())
                && digits.parse().is_ok_and(|number: u32| (1..=most).contains(&number))
        }
    };
    let mut parts = text.split('-');
    number(parts.next(), 4, 9999)
        && number(parts.next(), 2, 12)
        && number(parts.next(), 2, 31)
        && parts.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::is_date;
    use crate::loading::testing::told;

    /// What is told of the words of a catalogue that nobody but us would write otherwise.
    #[test]
    fn words_of_other_ladders_are_told_with_ours() {
        let text = "\
skills:
  - {id: a, name: A, kind: hard}
  - {id: b, name: B, kind: behavioural}
roles:
  - {id: c, title: C, stage: junior, skills: [{skill: a, need: required, level: beginner}]}
  - id: d
    title: D
    stage: Directeur
    skills: [{skill: b, need: nice-to-have, level: avancé}]
    steps: [{to: c, kind: sideways}]
";
        let told = told(text);
        let meant: Vec<&str> = told
            .iter()
            .filter(|line| line.contains("error["))
            .filter_map(|line| line.split("did you mean `").nth(1)?.split('`').next())
            .collect();
        let ours = [
            "technical",
            "soft",
            "entry",
            "essential",
            "awareness",
            "head",
            "useful",
            "practitioner",
            "lateral",
        ];
        assert_eq!(meant, ours, "{told:#?}");
    }

    #[test]
    fn dates_have_the_shape_of_dates() {
        for fine in ["2023", "2023-01", "2023-12-31"] {
            assert!(is_date(fine), "{fine}");
        }
        for wrong in
            ["", "23", "2023-13", "2023-1-1", "2023-01-32", "2023-01-01-01", "0000", "+023", "2023-01-"]
        {
            assert!(!is_date(wrong), "{wrong}");
        }
    }
}
