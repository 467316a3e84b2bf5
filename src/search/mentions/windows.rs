//! The stretch of a passage that says a name best.

use super::points;

/// Places of a name's words in a passage that are looked at.
const MOST_PLACES: usize = 24;

/// A content word of a passage.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Load {
    /// What all words up to this one weigh, with the steps between them, and before it.
    pub(super) upto: f32,
    pub(super) before: f32,
}

/// The best window for a name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Window {
    /// First and last content word.
    pub(super) ends: (u16, u16),
    /// Share of the name's weight that is met.
    pub(super) of_name: f32,
    /// Share of the window's weight that meets it.
    pub(super) filled: f32,
    pub(super) score: f32,
    /// Which words of the passage meet it, each a bit.
    pub(super) met: u64,
}

/// The words of a passage as windows need them.
#[derive(Debug, Default)]
pub(super) struct Windows {
    pub(super) loads: Vec<Load>,
    /// Content word and which distinct word stands there, in order of places.
    pub(super) places: Vec<(u16, u8)>,
    /// What each distinct word weighs.
    pub(super) weights: Vec<f32>,
}

impl Windows {
    /// What these words weigh together.
    pub(super) fn weight(&self, words: u64) -> f32 {
        let mut left = words;
        let mut sum = 0.0;
        while left != 0 {
            sum += self.weights[left.trailing_zeros() as usize];
            left &= left - 1;
        }
        sum
    }

    /// The best window for a name of such a weight, of whose words the passage has these.
    pub(super) fn best(&self, words: u64, weight: f32) -> Option<Window> {
        if words.is_power_of_two() {
            return self.first(words, weight);
        }
        let is_met = |place: &&(u16, u8)| words >> place.1 & 1 == 1;
        let mut places = [(0_u16, 0_u8); MOST_PLACES];
        let mut count = 0;
        for place in self.places.iter().filter(is_met).take(MOST_PLACES) {
            places[count] = *place;
            count += 1;
        }
        let places = &places[..count];
        let mut best: Option<Window> = None;
        for (from, first) in places.iter().enumerate() {
            let (mut met, mut sum) = (0_u64, 0.0);
            for last in &places[from..] {
                if met >> last.1 & 1 == 1 {
                    continue;
                }
                met |= 1 << last.1;
                sum += self.weights[usize::from(last.1)];
                let load = self.loads[usize::from(last.0)].upto - self.loads[usize::from(first.0)].before;
                let window = judged((first.0, last.0), met, sum.min(weight), weight, load);
                if best.is_none_or(|best| window.score > best.score) {
                    best = Some(window);
                }
            }
        }
        best
    }

    /// The window of a single word: every one is the same.
    fn first(&self, word: u64, weight: f32) -> Option<Window> {
        let slot = word.trailing_zeros();
        let (at, _) = *self.places.iter().find(|place| u32::from(place.1) == slot)?;
        let load = self.loads[usize::from(at)];
        let sum = self.weights[slot as usize].min(weight);
        Some(judged((at, at), word, sum, weight, load.upto - load.before))
    }
}

/// Judges a window with words of a name that weigh `sum`: the geometric mean of both shares, in which that of the name
/// counts twice, times the root of what is met.
fn judged(ends: (u16, u16), met: u64, sum: f32, weight: f32, load: f32) -> Window {
    let of_name = (sum / weight).min(1.0);
    let filled = (sum / load).min(1.0);
    let whole = if of_name >= points::WHOLE_FROM { 1.0 + points::WHOLE } else { 1.0 };
    let both = (of_name * of_name * filled).cbrt();
    Window { ends, of_name, filled, met, score: both * sum.sqrt() * whole }
}
