//! Any size works, whatever is open.

use proptest::prelude::*;

use super::driver::{SMALL, Screen};

/// Draws what `keys` lead to at every size from 1x1 to 200x60.
fn at_every_size(keys: &str) {
    let mut screen = Screen::open(SMALL);
    screen.press(keys);
    for width in 1..=200 {
        for height in 1..=60 {
            let buffer = screen.resize((width, height)).buffer();
            assert_eq!((buffer.area.width, buffer.area.height), (width, height));
        }
    }
}

/// One test for each view, so that they run side by side.
macro_rules! at_every_size {
    ($($name:ident: $keys:literal,)+) => {
        $(#[test] fn $name() { at_every_size($keys); })+
    };
}

at_every_size! {
    the_list_is_drawn_at_every_size: "",
    the_help_is_drawn_at_every_size: "?",
    the_hits_are_drawn_at_every_size: "/sym",
    nothing_found_is_drawn_at_every_size: "/xyzzyq",
    the_overview_is_drawn_at_every_size: "/back-end developer<enter>",
    the_skills_are_drawn_at_every_size: "/back-end developer<enter>L",
    the_sources_are_drawn_at_every_size: "/back-end developer<enter>LLLL",
    the_paths_are_drawn_at_every_size: "/back-end developer<enter>3",
    a_skill_is_drawn_at_every_size: "/kubernetes<enter>",
    the_map_is_drawn_at_every_size: "/back-end developer<enter>m",
    a_map_that_is_a_list_is_drawn_at_every_size: "/back-end developer<enter>m>",
    routes_are_drawn_at_every_size: "/junior back-end<enter>tproduct owner<enter>",
    a_comparison_is_drawn_at_every_size: "/back-end developer<enter> /<ctrl-u>tech lead<enter>c",
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
                Just("m"), Just("t"), Just("c"), Just(" "), Just("w"), Just("s"), Just(">"), Just("<"), Just("+"),
                Just("_"), Just("a"), Just("q"),
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
