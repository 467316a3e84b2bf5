//! Tones and parts of the screen to styles.
//!
//! Colour sorts at a glance, and says nothing that a sign beside it does not say, too. What has to be read is never dim. With
//! the terminal's own sixteen colours, whose shades nobody knows, words keep the foreground that was chosen for them;
//! palettes of our own (`palette`) also shade words. Without colours, weight and underline still tell everything apart.

mod meaning;
mod name;
mod palette;
mod rgb;

use ratatui::style::{Color, Modifier, Style};

use crate::domain::{FamilyIx, Stage, StepKind};
use crate::pages::document::Tone;
pub use name::ThemeName;
use palette::{CONTRAST, DARK, Hue, LIGHT, Palette};
pub use rgb::Rgb;

/// The styles of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme(Paint);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Paint {
    Mono,
    Sixteen,
    /// A palette, on a ground of its own or on the terminal's.
    Own(&'static Palette, Ground),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ground {
    Own,
    Terminal,
}

impl From<ThemeName> for Theme {
    fn from(name: ThemeName) -> Self {
        Self(match name {
            ThemeName::Auto | ThemeName::Terminal => Paint::Sixteen,
            ThemeName::Dark => Paint::Own(&DARK, Ground::Own),
            ThemeName::Light => Paint::Own(&LIGHT, Ground::Own),
            ThemeName::Contrast => Paint::Own(&CONTRAST, Ground::Own),
            ThemeName::Mono => Paint::Mono,
        })
    }
}

impl Theme {
    /// The palette that can be read on a terminal's background, which stays; the sixteen colours where none can.
    pub fn on(ground: Rgb) -> Self {
        let fitting = [&DARK, &LIGHT].into_iter().find(|palette| palette.is_readable_on(ground));
        Self(fitting.map_or(Paint::Sixteen, |palette| Paint::Own(palette, Ground::Terminal)))
    }

    /// What the whole screen is painted with before anything is written on it.
    pub fn base(self) -> Style {
        match self.0 {
            Paint::Mono | Paint::Sixteen => Style::new(),
            Paint::Own(palette, Ground::Terminal) => Style::new().fg(colour(palette.text)),
            Paint::Own(palette, Ground::Own) => {
                Style::new().fg(colour(palette.text)).bg(colour(palette.ground))
            }
        }
    }

    pub fn tone(self, tone: Tone) -> Style {
        match tone {
            Tone::Text | Tone::Link => Style::new(),
            Tone::Heading | Tone::StrongLink => self.heading(),
            Tone::Aside => self.aside(),
            Tone::Quiet | Tone::Unfilled => self.quiet(),
            Tone::Sign => self.key(),
            Tone::Step(kind) => self.step(kind),
            Tone::Need(need) => self.sign(meaning::of_need(need)),
            Tone::Level => self.level(),
            Tone::Stage(stage) => self.stage(stage),
            Tone::Family(family) => self.family(family),
            Tone::Error => self.sign(Some(Hue::Red)),
            Tone::Warning => self.sign(Some(Hue::Yellow)).remove_modifier(Modifier::BOLD),
        }
    }

    /// The points of a level. On the terminal's own colours they have none: a row of points on a colour is a stripe, and
    /// points in a colour are pale on some grounds.
    fn level(self) -> Style {
        match self.0 {
            Paint::Mono | Paint::Sixteen => Style::new().remove_modifier(Modifier::DIM),
            Paint::Own(..) => self.sign(Some(meaning::LEVEL)),
        }
    }

    /// The sign of a kind of step.
    pub fn step(self, kind: StepKind) -> Style {
        self.sign(meaning::of_step(kind))
    }

    /// The sign of a step at the end of its line; the lines of the chosen role are lit.
    pub fn end(self, kind: StepKind, is_lit: bool) -> Style {
        match (self.0, is_lit) {
            (_, true) => self.step(kind),
            (Paint::Mono | Paint::Sixteen, false) => Style::new(),
            (Paint::Own(..), false) => self.step(kind).remove_modifier(Modifier::BOLD),
        }
    }

    pub fn stage(self, stage: Stage) -> Style {
        self.bar(meaning::of_stage(stage))
    }

    pub fn family(self, family: FamilyIx) -> Style {
        self.bar(meaning::of_family(family))
    }

    /// A bar, which is never needed: the word for it stands beside it.
    fn bar(self, hue: Hue) -> Style {
        match self.0 {
            Paint::Mono => Style::new(),
            Paint::Sixteen => Style::new().fg(hue.chip().0),
            Paint::Own(palette, _) => Style::new().fg(colour(palette.hue(hue))),
        }
        .remove_modifier(Modifier::DIM)
    }

    fn sign(self, hue: Option<Hue>) -> Style {
        let bold = Style::new().add_modifier(Modifier::BOLD).remove_modifier(Modifier::DIM);
        match (self.0, hue) {
            (Paint::Mono | Paint::Sixteen, None) | (Paint::Mono, Some(_)) => bold,
            (Paint::Sixteen, Some(hue)) => {
                let (under, on) = hue.chip();
                // Not bold: some terminals write bold black as grey.
                Style::new().fg(on).bg(under).remove_modifier(Modifier::DIM)
            }
            (Paint::Own(palette, _), None) => bold.fg(colour(palette.text)),
            (Paint::Own(palette, _), Some(hue)) => bold.fg(colour(palette.hue(hue))),
        }
    }

    /// Strong also where it is written over a quiet line.
    pub fn heading(self) -> Style {
        self.shaded(|palette| palette.text).add_modifier(Modifier::BOLD).remove_modifier(Modifier::DIM)
    }

    /// Words beside the point that are needed all the same: hints, reasons, labels.
    pub fn aside(self) -> Style {
        self.shaded(|palette| palette.aside).remove_modifier(Modifier::DIM)
    }

    /// What nobody would miss. Dim on the terminal's own foreground, which is the most that can be said without knowing it.
    pub fn quiet(self) -> Style {
        match self.0 {
            Paint::Mono | Paint::Sixteen => Style::new().add_modifier(Modifier::DIM),
            Paint::Own(palette, _) => Style::new().fg(colour(palette.quiet)),
        }
    }

    /// The selected line of the pane that has the keyboard. Nothing of it keeps another style: signs on their colours would
    /// show as holes.
    pub fn selected(self) -> Style {
        let style = match self.0 {
            Paint::Mono | Paint::Sixteen => {
                Style::new().fg(Color::Reset).bg(Color::Reset).add_modifier(Modifier::REVERSED)
            }
            Paint::Own(palette, _) => Style::new().fg(colour(palette.ground)).bg(colour(palette.accent)),
        };
        style.remove_modifier(Modifier::DIM)
    }

    /// What is chosen, in what has the keyboard or elsewhere.
    pub fn chosen(self, focused: bool) -> Style {
        if focused {
            self.selected()
        } else {
            Style::new().add_modifier(Modifier::BOLD).remove_modifier(Modifier::DIM)
        }
    }

    /// Letters that match the search.
    pub fn matched(self) -> Style {
        self.key().add_modifier(Modifier::UNDERLINED)
    }

    pub fn frame(self, focused: bool) -> Style {
        self.line(focused)
    }

    /// Lines of the graph, and those of the chosen step.
    pub fn line(self, chosen: bool) -> Style {
        match (self.0, chosen) {
            (Paint::Mono | Paint::Sixteen, true) => Style::new(),
            (Paint::Mono | Paint::Sixteen, false) => self.quiet(),
            (Paint::Own(palette, _), true) => Style::new().fg(colour(palette.accent)),
            (Paint::Own(palette, _), false) => Style::new().fg(colour(palette.frame)),
        }
    }

    /// Keys in hints.
    pub fn key(self) -> Style {
        self.shaded(|palette| palette.accent).add_modifier(Modifier::BOLD).remove_modifier(Modifier::DIM)
    }

    pub fn warning(self) -> Style {
        self.shaded(|palette| palette.hue(Hue::Red))
            .add_modifier(Modifier::BOLD)
            .remove_modifier(Modifier::DIM)
    }

    /// A shade of the palette, where there is one; else the foreground that is there.
    fn shaded(self, shade: impl Fn(&Palette) -> Rgb) -> Style {
        match self.0 {
            Paint::Mono | Paint::Sixteen => Style::new(),
            Paint::Own(palette, _) => Style::new().fg(colour(shade(palette))),
        }
    }
}

fn colour(Rgb(red, green, blue): Rgb) -> Color {
    Color::Rgb(red, green, blue)
}
