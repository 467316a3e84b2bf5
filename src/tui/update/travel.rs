//! Going back and forward.

use crate::tui::state::State;
use crate::wording::key;

/// Goes back to the place before this one, or forward again; says so where there is none.
pub(super) fn travel(state: &mut State, back: bool) {
    let here = state.here();
    let visit = if back { state.history.back(here) } else { state.history.forward(here) };
    let Some(visit) = visit else {
        let key = if back { key::NO_WAY_BACK } else { key::NO_WAY_FORWARD };
        state.notice = Some(state.world.wording.say(key));
        return;
    };
    state.restore(visit);
}
