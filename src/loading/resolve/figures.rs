//! Figures: pay and years. One without a source is not shown as fact, so it is left out.

use super::values::truth;
use super::{Resolver, plain, value};
use crate::domain::{Origin, Pay, Span};
use crate::loading::layers::line;
use crate::loading::lists::ItemStack;
use crate::loading::tree::Node;
use crate::wording::{Key, Words, key};

impl Resolver<'_, '_> {
    /// A pay figure; `None` where it is incomplete or has no source.
    pub(super) fn pay(&mut self, node: Node<'_>) -> Option<Pay> {
        let Some(origin) = origin(node.get("source")) else {
            self.without_source(node, key::PROBLEM_FIGURE_WITHOUT_SOURCE);
            return None;
        };
        if let Some(missing) = missing(node) {
            let message = Words::of(key::PROBLEM_FIGURE_INCOMPLETE).words("missing", missing);
            self.problems.error("figure-incomplete", node, message, None);
            return None;
        }
        let pay = Pay {
            region: plain(node.get("region")),
            currency: self.currency(node.get("currency")?)?,
            per: self.scale(node.get("per")?)?,
            gross: truth(node.get("gross")?, self.problems)?,
            experience: node.get("experience").and_then(|written| self.span(written)),
            from: self.amount(node.get("from")).ok()?,
            to: self.amount(node.get("to")).ok()?,
            origin,
            dated: node.get("dated").and_then(|written| self.date(written)),
        };
        if pay.from > pay.to && pay.to.is_some() {
            self.problems.error("broken-value", node, key::PROBLEM_FROM_ABOVE_TO, None);
            return None;
        }
        Some(pay)
    }

    /// The years a step takes, with their source.
    pub(super) fn years(&mut self, step: &ItemStack<'_>) -> Option<(Span, Origin)> {
        let written = step.field("years")?;
        let span = self.span(written)?;
        let origin = origin(step.field("source"));
        if origin.is_none() {
            self.without_source(written, key::PROBLEM_YEARS_WITHOUT_SOURCE);
        }
        Some((span, origin?))
    }

    pub(super) fn without_source(&mut self, node: Node<'_>, message: Key) {
        self.problems.error("figure-without-source", node, message, Some(key::HINT_SOURCE.into()));
    }

    fn currency(&mut self, node: Node<'_>) -> Option<Box<str>> {
        let sound = |code: &str| code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase());
        value(self.problems, node, key::EXPECTED_CURRENCY, |code| sound(code).then(|| code.into()))
    }

    /// An amount in whole units; an error, already told, where it is none.
    fn amount(&mut self, node: Option<Node<'_>>) -> Result<Option<u64>, ()> {
        let Some(node) = node else { return Ok(None) };
        let amount = value(self.problems, node, key::EXPECTED_AMOUNT, |text| text.parse().ok());
        amount.map(Some).ok_or(())
    }
}

/// Where a figure comes from; `None` where nothing is said.
pub(super) fn origin(source: Option<Node<'_>>) -> Option<Origin> {
    let text = line(source);
    if text.is_empty() {
        return None;
    }
    let editorial = text.versions().all(|(_, version)| version == "editorial");
    Some(if editorial { Origin::Editorial } else { Origin::Named(text) })
}

/// The keys that a pay figure lacks, where it lacks any.
fn missing(node: Node<'_>) -> Option<Words> {
    let written = |key: &str| node.get(key).and_then(Node::text).is_some_and(|text| !text.trim().is_empty());
    let missing = ["region", "currency", "per", "gross"].into_iter().filter(|key| !written(key));
    let missing: Vec<String> = missing.map(|key| format!("`{key}`")).collect();
    let has_end = written("from") || written("to");
    let words = |key| Words::of(key).text("keys", missing.join(", "));
    match (missing.is_empty(), has_end) {
        (true, true) => None,
        (true, false) => Some(Words::of(key::MISSING_END)),
        (false, true) => Some(words(key::MISSING_KEYS)),
        (false, false) => Some(words(key::MISSING_KEYS_AND_END)),
    }
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
