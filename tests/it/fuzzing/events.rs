//! Any events over any catalogue: the screen stands, and detail and paths are about the same.

use crate::screen::driver::Screen;
use crate::screen::events::{Dice, Happening, assert_sound, catalogue, happen, happening};

/// Most events of one input.
const MOST: usize = 300;

/// Chance as the bytes of an input have it.
struct Bytes<'a>(&'a [u8]);

impl Dice for Bytes<'_> {
    fn roll(&mut self, sides: usize) -> usize {
        let wide = sides > 256 && self.0.len() > 1;
        let (taken, rest) = self.0.split_at(if wide { 2 } else { self.0.len().min(1) });
        self.0 = rest;
        taken.iter().fold(0, |number, byte| number * 256 + usize::from(*byte)) % sides.max(1)
    }
}

pub(crate) fn run(bytes: &[u8]) {
    let mut dice = Bytes(bytes);
    let mut size = (120, 40);
    let mut screen =
        if dice.roll(3) == 0 { Screen::open(size) } else { Screen::open_yaml(size, &catalogue(&mut dice)) };
    for _ in 0..MOST {
        if dice.0.is_empty() {
            break;
        }
        let next = happening(&mut dice, size);
        happen(&mut screen, &next);
        assert_sound(&screen);
        if let Happening::Resize(width, height) = next {
            size = (width, height);
        }
        if dice.roll(4) == 0 {
            screen.buffer();
        }
    }
    screen.buffer();
}
