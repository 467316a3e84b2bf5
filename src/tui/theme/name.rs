//! The themes by the names they are asked for.

/// A theme as `--theme` names it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ThemeName {
    /// As the background asks for, where the terminal tells it; else as `Terminal`.
    #[default]
    Auto,
    Terminal,
    Dark,
    Light,
    Contrast,
    Mono,
}

impl ThemeName {
    pub const ALL: [Self; 6] =
        [Self::Auto, Self::Terminal, Self::Dark, Self::Light, Self::Contrast, Self::Mono];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Terminal => "terminal",
            Self::Dark => "dark",
            Self::Light => "light",
            Self::Contrast => "contrast",
            Self::Mono => "mono",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|name| name.as_str() == text)
    }
}
