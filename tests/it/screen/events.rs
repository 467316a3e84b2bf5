//! Everything that can happen to the screen, as some source of chance has it: keys, letters, pastes, the mouse, sizes,
//! catalogues read again.

use std::fmt::Write as _;

use careernav::loading::{SourceFile, load_files};
use careernav::tui::keys::{Key, Keymap, Sequence};
use careernav::tui::ui::Reading;
use crossterm::event::{Event, KeyCode, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};

use super::driver::Screen;

/// A source of chance.
pub(crate) trait Dice {
    /// A number below `sides`.
    fn roll(&mut self, sides: usize) -> usize;

    /// One of several.
    fn any<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.roll(of.len())]
    }
}

/// One thing that happens to the program.
#[derive(Clone, Debug)]
pub(crate) enum Happening {
    Key(String),
    Letter(char),
    Paste(String),
    Mouse(MouseEventKind, u16, u16),
    Resize(u16, u16),
    Read(String, Reading),
    Indexed,
    Weighed,
}

pub(crate) fn happening(dice: &mut impl Dice, size: (u16, u16)) -> Happening {
    let keymap = Keymap::default();
    let keys: Vec<&str> =
        keymap.bindings().iter().flat_map(|binding| &binding.keys).map(Sequence::written).collect();
    match dice.roll(40) {
        0..=21 => Happening::Key(keys[dice.roll(keys.len())].to_owned()),
        22..=27 => Happening::Letter(
            *dice.any(&['a', 'e', 'r', 's', 'o', ' ', 'é', '漢', '\u{301}', '\u{2028}', '🇫', '0']),
        ),
        28 => {
            Happening::Paste(dice.any(&["role", "x\u{1b}[2J\r\n", "", "é 漢字 "]).repeat(1 + dice.roll(200)))
        }
        29..=34 => {
            let kinds = [
                MouseEventKind::Down(MouseButton::Left),
                MouseEventKind::Down(MouseButton::Left),
                MouseEventKind::Down(MouseButton::Right),
                MouseEventKind::Up(MouseButton::Left),
                MouseEventKind::ScrollDown,
                MouseEventKind::ScrollUp,
                MouseEventKind::Moved,
            ];
            let kind = *dice.any(&kinds);
            let mut cell = |cells: u16| u16::try_from(dice.roll(usize::from(cells) + 3)).unwrap_or(0);
            Happening::Mouse(kind, cell(size.0), cell(size.1))
        }
        35..=36 => Happening::Resize(
            *dice.any(&[0, 1, 7, 20, 50, 69, 70, 80, 110, 120, 200]),
            *dice.any(&[0, 1, 2, 3, 5, 12, 20, 24, 30, 40, 60]),
        ),
        37 => Happening::Indexed,
        38 => Happening::Weighed,
        _ => Happening::Read(catalogue(dice), *dice.any(&[Reading::Changed, Reading::Asked])),
    }
}

/// A catalogue, sound or not: ids are few, so that what is open is often there again, elsewhere.
pub(crate) fn catalogue(dice: &mut impl Dice) -> String {
    match dice.roll(12) {
        0 => return String::new(),
        1 => return "skills:\n  - {id: s0, name: Skill 0}\n  - {id: s1, name: Skill 1}\n".to_owned(),
        2 => return "roles:\n  - {id: r0, title: [\n".to_owned(),
        3 => return "roles: [{}]\nfamilies: {}\nnothing: 1\n".to_owned(),
        _ => {}
    }
    let most = if dice.roll(8) == 0 { 700 } else { 30 };
    let (roles, skills, families) = (1 + dice.roll(most), dice.roll(9), dice.roll(5));
    let mut yaml = String::from("families:\n");
    for family in 0..families {
        let parent = if family > 0 && dice.roll(2) == 0 {
            format!(", parent: f{}", dice.roll(family))
        } else {
            String::new()
        };
        let _ = writeln!(yaml, "  - {{id: f{family}, name: Family {family}{parent}}}");
    }
    yaml.push_str("skills:\n");
    for skill in 0..skills {
        let _ = writeln!(
            yaml,
            "  - {{id: s{skill}, name: {{en: Skill {skill}, fr: Compétence {skill}}}, aliases: {{en: [role {skill}]}}}}"
        );
    }
    yaml.push_str("roles:\n");
    let first = dice.roll(20);
    for role in first..first + roles {
        let mut written = format!("id: r{role}, title: {{en: Role {role} 🇫🇷 漢字, fr: Métier {role}}}");
        if families > 0 && dice.roll(4) > 0 {
            let _ = write!(written, ", family: f{}", dice.roll(families));
        }
        if dice.roll(3) > 0 {
            let _ = write!(
                written,
                ", stage: {}",
                dice.any(&["entry", "intermediate", "senior", "lead", "none"])
            );
        }
        if skills > 0 {
            let skill = dice.roll(skills);
            let _ = write!(
                written,
                ", skills: [{{skill: s{skill}, need: {}, level: 2}}]",
                dice.any(&["essential", "useful"])
            );
        }
        let steps: Vec<String> = (0..dice.roll(4))
            .map(|_| {
                format!(
                    "{{to: r{}, kind: {}, years: 1-2}}",
                    first + dice.roll(roles),
                    dice.any(&["promotion", "lateral", "related"])
                )
            })
            .collect();
        let _ = writeln!(yaml, "  - {{{written}, steps: [{}]}}", steps.join(", "));
    }
    yaml
}

pub(crate) fn happen(screen: &mut Screen, happening: &Happening) {
    match happening {
        Happening::Key(sequence) => {
            for key in sequence.split(' ').filter_map(Key::parse) {
                screen.program.press(key.press());
            }
        }
        Happening::Letter(letter) => {
            let key = crossterm::event::KeyEvent::new(KeyCode::Char(*letter), KeyModifiers::NONE);
            screen.program.press(key);
        }
        Happening::Paste(text) => {
            screen.paste(text);
        }
        Happening::Mouse(kind, column, row) => {
            let event = MouseEvent { kind: *kind, column: *column, row: *row, modifiers: KeyModifiers::NONE };
            screen.program.handle(&Event::Mouse(event));
        }
        Happening::Resize(width, height) => {
            screen.resize((*width, *height));
        }
        Happening::Read(yaml, reading) => {
            let bytes = yaml.as_bytes().to_vec().into();
            let file = SourceFile { path: "test.yaml".to_owned(), bytes, layer: 0 };
            screen.program.replace(load_files(vec![file]), *reading);
        }
        Happening::Indexed => screen.finish_index(),
        Happening::Weighed => {
            screen.weigh();
        }
    }
}

/// What holds after whatever happened.
pub(crate) fn assert_sound(screen: &Screen) {
    let here = screen.program.whereabouts();
    assert_eq!(here.centre, here.shown, "detail and paths are about the same");
}
