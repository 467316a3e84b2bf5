//! Whatever is typed, clicked, pasted, resized or read again, in whatever order: the screen stands.
//!
//! `CAREERNAV_EVENTS` says how many events, `CAREERNAV_SEED` with which seed to begin; a failure names both the seed and
//! the events since the program was opened.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};

use super::driver::Screen;
use super::events::{Dice, Happening, assert_sound, catalogue, happen, happening};

/// Events of one run of the ordinary test; a million takes some minutes.
const EVENTS: u64 = 60_000;
/// Events after which the program is opened anew.
const SESSION: u64 = 400;

/// A small generator of pseudo-random numbers (`SplitMix64`), so that a seed says everything.
struct Seeded(u64);

impl Dice for Seeded {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % sides as u64).unwrap_or(0)
    }
}

fn number(variable: &str) -> Option<u64> {
    std::env::var(variable).ok()?.parse().ok()
}

#[test]
fn any_events_over_any_catalogue_leave_a_sound_screen() {
    let events = number("CAREERNAV_EVENTS").unwrap_or(EVENTS);
    let first = number("CAREERNAV_SEED").unwrap_or(1);
    eprintln!("{events} events from seed {first} on");
    for seed in (first..).take(usize::try_from(events.div_ceil(SESSION)).unwrap_or(1)) {
        let mut dice = Seeded(seed);
        let mut size = (120, 40);
        let mut screen = if dice.roll(3) == 0 {
            Screen::open(size)
        } else {
            Screen::open_yaml(size, &catalogue(&mut dice))
        };
        let mut happened: VecDeque<Happening> = VecDeque::new();
        for _ in 0..SESSION {
            let next = happening(&mut dice, size);
            happened.push_back(next.clone());
            let drawn = dice.roll(4) == 0;
            let outcome = catch_unwind(AssertUnwindSafe(|| {
                happen(&mut screen, &next);
                assert_sound(&screen);
                if drawn {
                    screen.buffer();
                }
            }));
            assert!(outcome.is_ok(), "seed {seed}, after {} events: {happened:#?}", happened.len());
            if let Happening::Resize(width, height) = next {
                size = (width, height);
            }
        }
    }
}
