//! Words and numbers of closed sets.

use super::{Resolver, broken};
use crate::domain::{Lang, Level, Need, Period, SkillKind, Span, Stage, StepKind};
use crate::loading::finding::Trail;
use crate::loading::nearest::{nearest, one_of};
use crate::loading::synonyms::{self, Table};

/// A closed set of words.
pub(crate) trait Scale: Copy + 'static {
    const ALL: &'static [Self];
    /// What a message calls a value of it, with its article.
    const CALLED: &'static str;
    /// Words that others use for these.
    const SYNONYMS: Table;

    fn as_str(self) -> &'static str;
}

macro_rules! scale {
    ($($type:ident: $called:literal, $synonyms:ident;)+) => {
        $(impl Scale for $type {
            const ALL: &'static [Self] = $type::ALL;
            const CALLED: &'static str = $called;
            const SYNONYMS: Table = synonyms::$synonyms;

            fn as_str(self) -> &'static str {
                $type::as_str(self)
            }
        })+
    };
}

scale! {
    Stage: "a stage", STAGES;
    Need: "a need", NEEDS;
    SkillKind: "a kind of skill", SKILL_KINDS;
    StepKind: "a kind of step", STEP_KINDS;
    Period: "a period", PERIODS;
}

impl Resolver<'_> {
    /// The value of a word, if it is one of the scale; otherwise a report.
    pub(super) fn scale<S: Scale>(&mut self, written: &str, trail: &Trail<'_>) -> Option<S> {
        let written = written.trim();
        let value = S::ALL.iter().copied().find(|value| value.as_str() == written);
        if value.is_none() {
            self.report(broken(trail, written, S::CALLED).hint(hint::<S>(written)));
        }
        value
    }

    /// A level, written as a number from 1 to 4 or as its word.
    pub(super) fn level(&mut self, written: &str, trail: &Trail<'_>) -> Option<Level> {
        let written = written.trim();
        let level = written.parse().ok().and_then(Level::from_number).or_else(|| Level::parse(written));
        if level.is_none() {
            let words: Vec<&str> = Level::ALL.iter().map(|level| level.as_str()).collect();
            let near = probable(written, &words, synonyms::LEVELS);
            let hint = near.map(|near| format!("did you mean `{near}`?"));
            let expected = "a level: 1 (awareness), 2 (working), 3 (practitioner) or 4 (expert)";
            self.report(broken(trail, written, expected).maybe_hint(hint));
        }
        level
    }

    /// A number or a span such as `5-6`.
    pub(super) fn span(&mut self, written: &str, trail: &Trail<'_>) -> Option<Span> {
        let span = Span::parse(written.trim());
        if span.is_none() {
            self.report(broken(trail, written, "a whole number or a span such as `5-6`"));
        }
        span
    }

    /// A level of the European Qualifications Framework, or a span of them.
    pub(super) fn eqf(&mut self, written: &str, trail: &Trail<'_>) -> Option<Span> {
        let span = Span::parse(written.trim()).filter(|span| span.from >= 1 && span.to <= 8);
        if span.is_none() {
            self.report(broken(trail, written, "an EQF level from 1 to 8 or a span such as `6-7`"));
        }
        span
    }

    /// A day, a month or a year, kept as it is written.
    pub(super) fn date(&mut self, written: &str, trail: &Trail<'_>) -> Option<Box<str>> {
        let written = written.trim();
        if !is_date(written) {
            self.report(broken(trail, written, "a date such as `2023-01-31`, `2023-01` or `2023`"));
            return None;
        }
        Some(written.into())
    }

    pub(super) fn language(&mut self, written: &str, trail: &Trail<'_>) -> Option<Lang> {
        let lang = Lang::parse(written);
        if lang.is_none() {
            self.report(broken(trail, written, "a language tag such as `en`, `fr` or `pt-br`"));
        }
        lang
    }
}

/// What to say of a word that is none of a scale: which is meant, and what there is.
pub(crate) fn hint<S: Scale>(written: &str) -> String {
    let words: Vec<&str> = S::ALL.iter().map(|value| value.as_str()).collect();
    let allowed = one_of(words.iter().copied());
    match probable(written, &words, S::SYNONYMS) {
        Some(near) => format!("did you mean `{near}`? Allowed: {allowed}"),
        None => format!("allowed: {allowed}"),
    }
}

/// The word that is meant, or failing that the one with nearly the same letters.
fn probable<'a>(written: &str, words: &[&'a str], table: Table) -> Option<&'a str> {
    synonyms::meant(written, words, table).or_else(|| nearest(written, words.iter().copied()))
}

/// The truth value that is written.
pub(crate) fn truth(written: &str) -> Option<bool> {
    match written.trim() {
        "true" | "True" | "TRUE" => Some(true),
        "false" | "False" | "FALSE" => Some(false),
        _ => None,
    }
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
