//! What goes wrong on request, in debug builds only, so that tests can see what is left then. `CAREERNAV_TEST` names it.

use crossterm::event::{Event, KeyCode};

/// Panics where the test asked for that in `place`.
pub(super) fn panic_in(place: &str) {
    assert!(!is_asked("panic", place), "a panic that was asked for");
}

/// A panic for the key `P`, and work without end for the key `B`.
pub(super) fn act_on(event: &Event) {
    match event {
        Event::Key(key) if key.code == KeyCode::Char('P') => panic_in("key"),
        Event::Key(key) if key.code == KeyCode::Char('B') && is_asked("work", "key") => loop {
            std::hint::spin_loop();
        },
        _ => {}
    }
}

fn is_asked(what: &str, place: &str) -> bool {
    cfg!(debug_assertions)
        && std::env::var("CAREERNAV_TEST").is_ok_and(|asked| asked == format!("{what}:{place}"))
}
