//! Any size works, whatever is open.

use proptest::prelude::*;

use super::driver::{SMALL, Screen};

/// States that show every view.
const OPENINGS: [&str; 9] = [
    "",
    "?",
    "/sym",
    "/xyzzyq",
    "/back-end developer<enter>",
    "/back-end developer<enter>L",
    "/back-end developer<enter>LLLL",
    "/back-end developer<enter>3",
    "/kubernetes<enter>",
];

#[test]
fn every_view_is_drawn_at_every_small_size_and_at_samples_of_the_others() {
    for keys in OPENINGS {
        let mut screen = Screen::open(SMALL);
        screen.press(keys);
        let steps = |most: u16| (1..=most).filter(move |size| *size < 24 || size % 13 == 0 || *size == most);
        for width in steps(200) {
            for height in steps(60) {
                screen.resize((width, height)).buffer();
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_keys_at_any_size_leave_a_sound_screen(
        keys in proptest::collection::vec(
            prop_oneof![
                Just("j"), Just("k"), Just("h"), Just("l"), Just("<enter>"), Just("<tab>"), Just("-"), Just("="),
                Just("L"), Just("H"), Just("/"), Just("dev"), Just("é"), Just("<esc>"), Just("G"), Just("gg"),
                Just("<ctrl-d>"), Just("<pgup>"), Just("J"), Just("K"), Just("?"), Just("i"), Just("%"), Just("3"),
            ],
            0..40,
        ),
        sizes in proptest::collection::vec((1u16..200, 1u16..60), 1..4),
    ) {
        let mut screen = Screen::open(sizes[0]);
        for (at, key) in keys.iter().enumerate() {
            screen.press(key);
            screen.resize(sizes[at % sizes.len()]);
            let buffer = screen.buffer();
            prop_assert_eq!((buffer.area.width, buffer.area.height), sizes[at % sizes.len()]);
        }
    }
}
