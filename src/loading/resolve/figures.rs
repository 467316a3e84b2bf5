//! Figures: pay and years. One without a source is not shown as fact, so it is left out.

use super::values::truth;
use super::{Resolver, broken, line_of};
use crate::domain::{Origin, Pay, Span, harmless};
use crate::loading::finding::{Finding, Trail};
use crate::loading::overlay::Piece;
use crate::loading::schema::{PayEntry, RawText, StepEntry};

const SOURCE_HINT: &str =
    "say in `source` where it comes from, or write `source: editorial` for the catalogue's own judgement";

impl Resolver<'_> {
    /// A pay figure; `None` where it is incomplete or has no source.
    pub(super) fn pay(&mut self, entry: &PayEntry, trail: &Trail<'_>) -> Option<Pay> {
        let Some(origin) = origin(entry.source.as_ref()) else {
            let message = "this figure has no source and is left out";
            self.report(Finding::error("figure-without-source", trail.spot(), message).hint(SOURCE_HINT));
            return None;
        };
        let missing = missing(entry);
        if !missing.is_empty() {
            let message = format!("this figure is left out because it lacks {}", missing.join(", "));
            self.report(Finding::error("figure-incomplete", trail.spot(), message));
            return None;
        }
        let experience = entry.experience.as_deref();
        let dated = entry.dated.as_deref();
        let pay = Pay {
            region: harmless::line(entry.region.as_deref()?).into(),
            currency: self.currency(entry.currency.as_deref()?, &trail.key("currency"))?,
            per: self.scale(entry.per.as_deref()?, &trail.key("per"))?,
            gross: self.truth(entry.gross.as_deref()?, &trail.key("gross"))?,
            experience: experience.and_then(|written| self.span(written, &trail.key("experience"))),
            from: self.amount(entry.from.as_deref(), &trail.key("from")).ok()?,
            to: self.amount(entry.to.as_deref(), &trail.key("to")).ok()?,
            origin,
            dated: dated.and_then(|written| self.date(written, &trail.key("dated"))),
        };
        if pay.from > pay.to && pay.to.is_some() {
            let message = "`from` is more than `to`; this figure is left out";
            self.report(Finding::error("broken-value", trail.spot(), message));
            return None;
        }
        Some(pay)
    }

    /// The years a step takes, with their source.
    pub(super) fn years(&mut self, step: &Piece<'_, StepEntry>) -> Option<(Span, Origin)> {
        let (place, written) = step.field(|entry| entry.years.as_ref())?;
        let trail = step.trail(place);
        let at = trail.key("years");
        let span = self.span(written, &at)?;
        let origin = origin(step.field(|entry| entry.source.as_ref()).map(|(_, source)| source));
        if origin.is_none() {
            let message = "these years have no source and are left out";
            self.report(Finding::error("figure-without-source", at.spot(), message).hint(SOURCE_HINT));
        }
        Some((span, origin?))
    }

    fn currency(&mut self, written: &str, trail: &Trail<'_>) -> Option<Box<str>> {
        let code = written.trim();
        let sound = code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase());
        if !sound {
            self.report(broken(trail, written, "a currency code of three capitals such as `EUR`"));
        }
        sound.then(|| code.into())
    }

    fn truth(&mut self, written: &str, trail: &Trail<'_>) -> Option<bool> {
        let value = truth(written);
        if value.is_none() {
            self.report(broken(trail, written, "`true` or `false`"));
        }
        value
    }

    /// An amount in whole units; an error, already reported, where it is none.
    fn amount(&mut self, written: Option<&str>, trail: &Trail<'_>) -> Result<Option<u64>, ()> {
        let Some(written) = written else { return Ok(None) };
        written.trim().parse().map(Some).map_err(|_| {
            self.report(broken(trail, written, "a whole number; this figure is left out"));
        })
    }
}

/// Where a figure comes from; `None` where nothing is said.
fn origin(source: Option<&RawText>) -> Option<Origin> {
    let text = line_of(source);
    if text.is_empty() {
        return None;
    }
    let editorial = text.versions().all(|(_, version)| version == "editorial");
    Some(if editorial { Origin::Editorial } else { Origin::Named(text) })
}

fn missing(entry: &PayEntry) -> Vec<&'static str> {
    let written = |value: &Option<String>| value.as_ref().is_some_and(|text| !text.trim().is_empty());
    let mut missing = Vec::new();
    for (key, value) in [
        ("`region`", &entry.region),
        ("`currency`", &entry.currency),
        ("`per`", &entry.per),
        ("`gross`", &entry.gross),
    ] {
        if !written(value) {
            missing.push(key);
        }
    }
    if !written(&entry.from) && !written(&entry.to) {
        missing.push("`from` or `to`");
    }
    missing
}

#[cfg(test)]
mod tests {
    use crate::domain::{Lang, Origin};
    use crate::loading::testing::{lines, load_all, role};

    const WHOLE: &str = "region: FR, currency: EUR, per: year, gross: true, to: 65000";

    fn pay(fields: &str) -> (crate::loading::Loaded, Vec<String>) {
        let loaded = load_all(&[format!("roles:\n  - id: a\n    title: A\n    pay: [{{{fields}}}]\n")]);
        let told = lines(&loaded);
        (loaded, told)
    }

    #[test]
    fn a_whole_figure_is_kept() {
        let (loaded, told) =
            pay(&format!("{WHOLE}, experience: 5-6, source: {{en: Page}}, dated: 2023-01-31"));
        assert_eq!(told, [""; 0]);
        let pay = &role(&loaded.catalogue, "a").pay[0];
        assert_eq!((pay.from, pay.to, pay.gross), (None, Some(65000), true));
        assert!(matches!(&pay.origin, Origin::Named(text) if text.get(Lang::EN) == "Page"));
        let (loaded, _) = pay_editorial();
        assert_eq!(role(&loaded.catalogue, "a").pay[0].origin, Origin::Editorial);
    }

    fn pay_editorial() -> (crate::loading::Loaded, Vec<String>) {
        pay(&format!("{WHOLE}, source: editorial"))
    }

    #[test]
    fn a_figure_without_source_is_left_out() {
        for source in ["", ", source: ", ", source: ''"] {
            let (loaded, told) = pay(&format!("{WHOLE}{source}"));
            assert!(
                told[0].contains("0.yaml:4:11 (roles › a › pay › 1): error[figure-without-source]"),
                "{told:?}"
            );
            assert!(role(&loaded.catalogue, "a").pay.is_empty());
        }
    }

    #[test]
    fn an_incomplete_or_contradictory_figure_is_left_out() {
        let cases = [
            ("source: editorial, currency: EUR", "lacks `region`, `per`, `gross`, `from` or `to`"),
            ("source: editorial, region: FR, currency: euro, per: year, gross: true, to: 1", "`euro` is not"),
            (
                "source: editorial, region: FR, currency: EUR, per: decade, gross: true, to: 1",
                "`decade` is not",
            ),
            (
                "source: editorial, region: FR, currency: EUR, per: year, gross: maybe, to: 1",
                "`maybe` is not",
            ),
            ("source: editorial, region: FR, currency: EUR, per: year, gross: true, to: 65k", "`65k` is not"),
            (
                "source: editorial, region: FR, currency: EUR, per: year, gross: true, from: 2, to: 1",
                "more than",
            ),
        ];
        for (fields, message) in cases {
            let (loaded, told) = pay(fields);
            assert!(told.len() == 1 && told[0].contains(message), "{told:?}");
            assert!(role(&loaded.catalogue, "a").pay.is_empty());
        }
    }

    #[test]
    fn years_without_source_are_left_out_and_the_step_stays() {
        let text = "roles:\n  - {id: a, title: A, stage: entry, steps: [{to: b, kind: lateral, years: 3}]}\n  - {id: b, title: B}\n";
        let loaded = load_all(&[text]);
        assert!(
            lines(&loaded)[0].contains("0.yaml:2:75 (roles › a › steps › 1 › years)"),
            "{:?}",
            lines(&loaded)
        );
        let step = &role(&loaded.catalogue, "a").steps[0];
        assert_eq!(step.years, None);
    }
}
