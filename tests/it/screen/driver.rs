//! Drives the program as a person would, on a terminal in memory: keys in, screen text out.

use careernav::domain::{Lang, Subject};
use careernav::glyphs::{ASCII, UNICODE};
use careernav::graph::similar::Moves;
use careernav::loading::{Loaded, SourceFile, Sources, load, load_files};
use careernav::search::SearchSession;
use careernav::tui::keys::{Key, UserKeys};
use careernav::tui::program::Program;
use careernav::tui::theme::{Theme, ThemeName};
use careernav::tui::update::Effect;
use careernav::tui::world::World;
use crossterm::event::{Event, KeyCode, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use std::time::{Duration, Instant};

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::Size;

/// The program on a terminal of a given size.
pub(crate) struct Screen {
    pub(crate) program: Program,
    terminal: Terminal<TestBackend>,
    /// Whether keys are pressed only once there is an index.
    pub(crate) patient: bool,
    /// When the last event came.
    now: Instant,
}

/// What a test opens the program with.
#[derive(Clone, Copy)]
pub(crate) struct Opening {
    pub(crate) size: (u16, u16),
    pub(crate) lang: Lang,
    pub(crate) ascii: bool,
    pub(crate) colours: bool,
}

pub(crate) const WIDE: (u16, u16) = (120, 40);
pub(crate) const STANDARD: (u16, u16) = (80, 24);
pub(crate) const SMALL: (u16, u16) = (50, 20);

/// The ladder of the golden pictures.
fn ladder() -> Loaded {
    let bytes = include_bytes!("ladder.yaml").to_vec().into();
    load_files(vec![SourceFile { path: "ladder.yaml".to_owned(), bytes, layer: 0 }])
}

impl Screen {
    /// Opens the built-in catalogue in English.
    pub(crate) fn open(size: (u16, u16)) -> Self {
        Self::open_with(Opening { size, lang: Lang::EN, ascii: false, colours: true })
    }

    pub(crate) fn open_french(size: (u16, u16)) -> Self {
        Self::open_with(Opening { size, lang: Lang::FR, ascii: false, colours: true })
    }

    pub(crate) fn open_with(opening: Opening) -> Self {
        Self::open_on(load(&Sources { builtin: true, paths: Vec::new() }), opening, UserKeys::default())
    }

    /// Opens the ladder of the golden pictures in English.
    pub(crate) fn open_ladder(size: (u16, u16)) -> Self {
        Self::open_ladder_with(Opening { size, lang: Lang::EN, ascii: false, colours: true })
    }

    pub(crate) fn open_ladder_in_french(size: (u16, u16)) -> Self {
        Self::open_ladder_with(Opening { size, lang: Lang::FR, ascii: false, colours: true })
    }

    pub(crate) fn open_ladder_with(opening: Opening) -> Self {
        Self::open_on(ladder(), opening, UserKeys::default())
    }

    /// Opens the ladder with the user's own keys.
    pub(crate) fn open_ladder_with_keys(size: (u16, u16), lang: Lang, keys: &[u8]) -> Self {
        let keys = UserKeys::parse("keys.yaml".as_ref(), keys);
        Self::open_on(ladder(), Opening { size, lang, ascii: false, colours: true }, keys)
    }

    /// Opens one file of YAML and nothing else.
    pub(crate) fn open_yaml(size: (u16, u16), yaml: &str) -> Self {
        let bytes = yaml.as_bytes().to_vec().into();
        let file = SourceFile { path: "test.yaml".to_owned(), bytes, layer: 0 };
        let opening = Opening { size, lang: Lang::EN, ascii: false, colours: true };
        Self::open_on(load_files(vec![file]), opening, UserKeys::default())
    }

    fn open_on(loaded: Loaded, opening: Opening, keys: UserKeys) -> Self {
        let theme = if opening.colours { ThemeName::Terminal } else { ThemeName::Mono };
        Self::open_on_in(loaded, opening, keys, theme.into())
    }

    /// Opens the built-in catalogue in a theme.
    pub(crate) fn open_in(theme: Theme, opening: Opening) -> Self {
        let loaded = load(&Sources { builtin: true, paths: Vec::new() });
        Self::open_on_in(loaded, opening, UserKeys::default(), theme)
    }

    fn open_on_in(loaded: Loaded, opening: Opening, keys: UserKeys, theme: Theme) -> Self {
        let glyphs = if opening.ascii { &ASCII } else { &UNICODE };
        let (width, height) = opening.size;
        let size = Size { width, height };
        let world = World::new(loaded.catalogue, loaded.problems, None, opening.lang, glyphs).with_keys(keys);
        let program = Program::new(world, size, None, theme);
        let terminal = Terminal::new(TestBackend::new(width, height)).expect("a terminal in memory");
        Self { program, terminal, patient: true, now: Instant::now() }
    }

    /// As at the very first start.
    pub(crate) fn greeted(mut self) -> Self {
        self.program = self.program.greeting(true);
        self
    }

    /// Presses keys: characters as themselves, others by name in angle brackets: `/kube<enter><ctrl-d>`.
    pub(crate) fn press(&mut self, keys: &str) -> &mut Self {
        let mut rest = keys;
        while let Some(first) = rest.chars().next() {
            let named = rest.strip_prefix('<').and_then(|rest| rest.split_once('>'));
            let named = named.and_then(|(name, after)| Some((Key::parse(name)?.press(), after)));
            let (key, after) = named.unwrap_or_else(|| {
                let typed = crossterm::event::KeyEvent::new(KeyCode::Char(first), KeyModifiers::NONE);
                (typed, &rest[first.len_utf8()..])
            });
            rest = after;
            self.finish_index();
            self.program.press(key);
        }
        self
    }

    /// Weighs what the roles of a large catalogue need, as is done beside the screen.
    pub(crate) fn weigh(&mut self) -> &mut Self {
        let catalogue = std::sync::Arc::clone(self.program.catalogue());
        self.program.take_moves(&catalogue, Moves::new(&catalogue));
        self
    }

    /// Waits for the index, as a person would hardly notice; see `indexing.rs` for those who are faster.
    pub(crate) fn finish_index(&mut self) {
        if let Some(catalogue) = self.program.without_index().filter(|_| self.patient) {
            self.program.take_index(&catalogue, SearchSession::new(&catalogue));
        }
    }

    pub(crate) fn resize(&mut self, (width, height): (u16, u16)) -> &mut Self {
        self.terminal = Terminal::new(TestBackend::new(width, height)).expect("a terminal in memory");
        self.program.handle(&Event::Resize(width, height));
        self
    }

    pub(crate) fn mouse(&mut self, kind: MouseEventKind, (column, row): (u16, u16)) -> &mut Self {
        // As long after the last event as nobody's double click takes.
        self.now += Duration::from_secs(10);
        self.mouse_again(kind, (column, row))
    }

    /// The same at the instant of the last event.
    pub(crate) fn mouse_again(&mut self, kind: MouseEventKind, (column, row): (u16, u16)) -> &mut Self {
        let event = Event::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE });
        self.program.handle_at(&event, self.now);
        self
    }

    /// Clicks twice on the first place where `text` stands in the part of the screen from a column on.
    pub(crate) fn double_click_right_of(&mut self, column: usize, text: &str) -> &mut Self {
        let place = self.find(column, text).unwrap_or_else(|| panic!("no {text:?} on\n{}", self.text()));
        self.mouse(MouseEventKind::Down(MouseButton::Left), place);
        self.mouse_again(MouseEventKind::Down(MouseButton::Left), place)
    }

    /// Clicks on the first place where `text` stands on the screen.
    pub(crate) fn click(&mut self, text: &str) -> &mut Self {
        self.click_right_of(0, text)
    }

    /// Clicks on a cell; what that asks for.
    pub(crate) fn click_at(&mut self, (column, row): (u16, u16)) -> Effect {
        let kind = MouseEventKind::Down(MouseButton::Left);
        self.program.handle(&Event::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE }))
    }

    /// The same, in the part of the screen from a column on.
    pub(crate) fn click_right_of(&mut self, column: usize, text: &str) -> &mut Self {
        let place = self.find(column, text).unwrap_or_else(|| panic!("no {text:?} on\n{}", self.text()));
        self.mouse(MouseEventKind::Down(MouseButton::Left), place)
    }

    pub(crate) fn paste(&mut self, text: &str) -> &mut Self {
        self.program.handle(&Event::Paste(text.to_owned()));
        self
    }

    /// The screen after the last key, with its styles.
    pub(crate) fn buffer(&mut self) -> Buffer {
        let program = &self.program;
        self.terminal.draw(|frame| program.draw(frame)).expect("drawing in memory does not fail");
        self.terminal.backend().buffer().clone()
    }

    /// The screen as text, lines trimmed at the right.
    pub(crate) fn text(&mut self) -> String {
        let buffer = self.buffer();
        let mut text = String::new();
        for row in 0..buffer.area.height {
            let mut line = String::new();
            let mut covered = 0;
            for column in 0..buffer.area.width {
                let symbol = buffer[(column, row)].symbol();
                if covered == 0 {
                    line.push_str(symbol);
                    covered = careernav::cells::width(symbol).saturating_sub(1);
                } else {
                    covered -= 1;
                }
            }
            text.push_str(line.trim_end());
            text.push('\n');
        }
        text
    }

    /// What the list pane shows on a wide screen.
    pub(crate) fn list(&mut self) -> String {
        let text = self.text();
        let left = |line: &str| line.chars().take(36).collect::<String>() + "\n";
        text.lines().map(left).collect()
    }

    /// The line of the screen that holds `text`.
    pub(crate) fn line_with(&mut self, text: &str) -> String {
        let screen = self.text();
        let line = screen.lines().find(|line| line.contains(text));
        line.unwrap_or_else(|| panic!("no {text:?} on\n{screen}")).to_owned()
    }

    #[track_caller]
    pub(crate) fn shows(&mut self, text: &str) -> &mut Self {
        let screen = self.text();
        assert!(plain(&screen).contains(&plain(text)), "no {text:?} on\n{screen}");
        self
    }

    #[track_caller]
    pub(crate) fn hides(&mut self, text: &str) -> &mut Self {
        let screen = self.text();
        assert!(!plain(&screen).contains(&plain(text)), "there is {text:?} on\n{screen}");
        self
    }

    /// The id of a role or skill; nothing where there is none.
    fn id_of(&self, subject: Option<Subject>) -> &str {
        subject.map_or("", |subject| self.program.catalogue().id_of(subject))
    }

    /// The id of what the detail shows.
    pub(crate) fn subject(&self) -> &str {
        self.id_of(self.program.whereabouts().shown)
    }

    /// The id of what the chosen link of the detail leads to.
    pub(crate) fn link(&self) -> &str {
        self.id_of(self.program.whereabouts().link)
    }

    /// The id of the role that one is at: on the map and on pages, the one that is chosen there.
    pub(crate) fn role_here(&self) -> &str {
        self.id_of(self.program.whereabouts().role.map(Subject::Role))
    }

    /// The id of the role the paths pane has chosen.
    pub(crate) fn chosen_in_paths(&self) -> String {
        self.id_of(self.program.whereabouts().step.map(Subject::Role)).to_owned()
    }

    /// Whether a search is being typed: the terminal's cursor is behind the text of the search line then.
    pub(crate) fn is_typing(&mut self) -> bool {
        let (column, row) = self.cursor().expect("the cursor is shown");
        let text = self.text();
        let line = text.lines().nth(usize::from(row)).expect("the cursor is on the screen");
        let before: String = line.chars().take(usize::from(column)).collect();
        let inside = before.trim_start_matches(['┃', ' ']);
        (inside.starts_with("/ ") || inside.starts_with("→ ")) && !inside.contains(['┃', '│'])
    }

    /// The name of a skill in English.
    pub(crate) fn skill_name(&self, id: &str) -> String {
        let catalogue = self.program.catalogue();
        let skill = catalogue.skill_by_id(id).expect("the skill is there");
        catalogue.name_of(Subject::Skill(skill), Lang::EN).to_owned()
    }

    /// Where the terminal's own cursor is, if it is shown.
    pub(crate) fn cursor(&mut self) -> Option<(u16, u16)> {
        self.buffer();
        let backend = self.terminal.backend();
        backend.cursor_visible().then(|| (backend.cursor_position().x, backend.cursor_position().y))
    }

    /// The id of the role in the middle of the paths.
    pub(crate) fn centre(&self) -> &str {
        self.id_of(self.program.whereabouts().centre.filter(|centre| centre.role().is_some()))
    }

    fn find(&mut self, from: usize, text: &str) -> Option<(u16, u16)> {
        for (line, row) in self.text().lines().zip(0..) {
            let columns = line.match_indices(text).map(|(at, _)| careernav::cells::width(&line[..at]));
            if let Some(column) = columns.into_iter().find(|column| *column >= from) {
                return Some((u16::try_from(column).ok()?, row));
            }
        }
        None
    }
}

/// The text with blanks for no-break spaces, which look the same.
fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}
