//! Tones and parts of the screen to styles. The terminal's own palette by default, so that dark and light
//! backgrounds both work; without colours, weight and underline still tell everything apart.

use ratatui::style::{Color, Modifier, Style};

use crate::pages::document::Tone;

/// The styles of the screen.
#[derive(Clone, Copy, Debug)]
pub struct Theme {
    colours: bool,
}

impl Theme {
    /// With the terminal's sixteen colours, or with none at all.
    pub fn new(colours: bool) -> Self {
        Self { colours }
    }

    pub fn tone(self, tone: Tone) -> Style {
        match tone {
            Tone::Text | Tone::Link | Tone::Level => Style::new(),
            Tone::Heading | Tone::StrongLink => self.heading(),
            Tone::Quiet => self.quiet(),
            Tone::Sign => self.sign(),
        }
    }

    /// Signs of steps, which differ by shape.
    pub fn sign(self) -> Style {
        self.accent().add_modifier(Modifier::BOLD)
    }

    /// Strong also where it is written over a quiet line.
    pub fn heading(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD).remove_modifier(Modifier::DIM)
    }

    /// Dim on the terminal's own foreground keeps its contrast on any background.
    pub fn quiet(self) -> Style {
        Style::new().add_modifier(Modifier::DIM)
    }

    /// The selected line of the pane that has the keyboard.
    pub fn selected(self) -> Style {
        Style::new().fg(Color::Reset).add_modifier(Modifier::REVERSED).remove_modifier(Modifier::DIM)
    }

    /// What is chosen, in what has the keyboard or elsewhere.
    pub fn chosen(self, focused: bool) -> Style {
        if focused { self.selected() } else { Style::new().add_modifier(Modifier::BOLD) }
    }

    /// Letters that match the search.
    pub fn matched(self) -> Style {
        self.accent().add_modifier(Modifier::BOLD | Modifier::UNDERLINED).remove_modifier(Modifier::DIM)
    }

    pub fn frame(self, focused: bool) -> Style {
        if focused { self.accent() } else { self.quiet() }
    }

    /// Lines of the graph, and those of the chosen step.
    pub fn line(self, chosen: bool) -> Style {
        if chosen { self.accent() } else { self.quiet() }
    }

    /// Keys in hints.
    pub fn key(self) -> Style {
        self.accent().add_modifier(Modifier::BOLD)
    }

    pub fn warning(self) -> Style {
        self.coloured(Color::Red).add_modifier(Modifier::BOLD)
    }

    /// The one colour beside the terminal's own. Of the sixteen, magenta and red alone are readable in every
    /// common palette on dark and on light backgrounds.
    fn accent(self) -> Style {
        self.coloured(Color::Magenta)
    }

    fn coloured(self, colour: Color) -> Style {
        if self.colours { Style::new().fg(colour) } else { Style::new() }
    }
}
