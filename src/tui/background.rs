//! What the terminal is asked of its background, and until when an answer counts.

use std::time::{Duration, Instant};

use super::theme::{Rgb, Theme};

/// How long an answer counts: whoever has begun to read is not to have the colours changed. Nothing waits for it.
const DEADLINE: Duration = Duration::from_secs(1);
/// How long after the question the end of the program waits for the answer.
const BEFORE_THE_END: Duration = Duration::from_millis(150);

/// A question that counts once: colours that change while one reads would be worse than any.
#[derive(Debug, Default)]
pub(super) struct BackgroundAsked(Option<Instant>);

impl BackgroundAsked {
    pub(super) fn now() -> Self {
        Self(Some(Instant::now()))
    }

    /// The theme for the first answer in time.
    pub(super) fn answered(&mut self, background: Rgb) -> Option<Theme> {
        let in_time = self.0.take().is_some_and(|at| at.elapsed() <= DEADLINE);
        in_time.then(|| Theme::on(background))
    }

    /// How long the end of the program is to wait, where it is.
    pub(super) fn left(&self) -> Option<Duration> {
        BEFORE_THE_END.checked_sub(self.0?.elapsed())
    }
}

#[cfg(test)]
mod tests {
    use super::{BackgroundAsked, DEADLINE};
    use crate::tui::theme::{Rgb, Theme};

    #[test]
    fn only_the_first_answer_in_time_counts() {
        let black = Rgb::hex(0);
        let mut asked = BackgroundAsked::now();
        asked.0 = asked.0.map(|at| at + DEADLINE);
        assert_eq!(asked.answered(black), Some(Theme::on(black)));
        assert_eq!(asked.answered(black), None, "a second one");
        let mut late = BackgroundAsked::now();
        late.0 = late.0.and_then(|at| at.checked_sub(2 * DEADLINE));
        assert_eq!(late.answered(black), None);
        assert_eq!(BackgroundAsked::default().answered(black), None, "not asked");
    }
}
