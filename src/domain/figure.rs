//! Figures and where they come from. A figure without a source is not shown as fact, so none exists here
//! without one.

use serde::{Deserialize, Serialize};

use std::fmt;

use super::text::Text;

/// Where a figure or a statement comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Origin {
    /// The catalogue's own judgement, written `source: editorial`.
    Editorial,
    /// Named elsewhere.
    Named(Text),
}

/// A span of whole numbers such as `5-6` or, with both ends equal, `3`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    pub from: u32,
    pub to: u32,
}

impl Span {
    /// Reads `3`, `5-6` or `5–6`. `None` where it is neither, or where the second number is lower.
    pub fn parse(text: &str) -> Option<Self> {
        let (from, to) = text.split_once(['-', '–']).unwrap_or((text, text));
        let span = Self { from: from.trim().parse().ok()?, to: to.trim().parse().ok()? };
        (span.from <= span.to).then_some(span)
    }
}

impl fmt::Display for Span {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.from == self.to {
            write!(out, "{}", self.from)
        } else {
            write!(out, "{}\u{2013}{}", self.from, self.to)
        }
    }
}

/// What a role pays, somewhere, at some time, according to somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pay {
    /// Country or region code, for instance `FR`.
    pub region: Box<str>,
    /// ISO 4217 code, for instance `EUR`.
    pub currency: Box<str>,
    pub per: Period,
    pub gross: bool,
    /// Years of experience the figure speaks of.
    pub experience: Option<Span>,
    /// Lower end in whole units of the currency, where the source gives one.
    pub from: Option<u64>,
    /// Upper end, where the source gives one. At least one end is there.
    pub to: Option<u64>,
    pub origin: Origin,
    /// Day of the source as the file writes it (`2023-01-31`, `2023`).
    pub dated: Option<Box<str>>,
}

/// What a pay figure is counted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Period {
    Year,
    Month,
    Day,
    Hour,
}

impl Period {
    pub const ALL: &'static [Self] = &[Self::Year, Self::Month, Self::Day, Self::Hour];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Month => "month",
            Self::Day => "day",
            Self::Hour => "hour",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|period| period.as_str() == text)
    }
}

#[cfg(test)]
mod tests {
    use super::Span;

    #[test]
    fn spans_are_read_and_shown() {
        assert_eq!(Span::parse("5-6").map(|span| span.to_string()).as_deref(), Some("5–6"));
        assert_eq!(Span::parse("3"), Some(Span { from: 3, to: 3 }));
        assert_eq!(Span::parse("6-5"), None);
        assert_eq!(Span::parse("-1"), None);
        assert_eq!(Span::parse("many"), None);
    }
}
