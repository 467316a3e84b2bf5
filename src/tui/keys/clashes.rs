//! Keys to which two actions lay claim in one place: who has them.

use super::context::Context;
use super::keymap::{Binding, Keymap, Sequence};
use crate::tui::action::Action;

/// Keys that are to ask for an action in some places.
#[derive(Clone, Debug)]
pub(super) struct Claim {
    pub(super) action: Action,
    pub(super) keys: Sequence,
    pub(super) contexts: Vec<Context>,
    /// Number of the place where the user says so; `None` for keys that the program comes with.
    pub(super) said: Option<usize>,
}

/// What was decided between two claims.
#[derive(Debug)]
pub(super) struct Loss {
    pub(super) keys: Sequence,
    pub(super) winner: Action,
    pub(super) loser: Action,
    /// Where the user says either, as in [`Claim`].
    pub(super) winner_said: Option<usize>,
    pub(super) loser_said: Option<usize>,
}

impl Claim {
    pub(super) fn of_default(binding: &Binding, keys: &Sequence) -> Self {
        let Binding { action, contexts, .. } = binding;
        Self { action: *action, keys: keys.clone(), contexts: contexts.clone(), said: None }
    }

    /// Whether the program comes with this.
    fn is_usual(&self, defaults: &Keymap) -> bool {
        let own = defaults.bindings().iter().filter(|binding| binding.action == self.action);
        own.flat_map(|binding| &binding.keys).any(|keys| *keys == self.keys)
    }

    /// The contexts of `other` in which this claim is meant, too: its own ones, and for one that holds everywhere those
    /// that do not take every key.
    fn contexts_shared(&self, other: &Self, is_usual: bool) -> Vec<Context> {
        let reaches = |context: &Context| {
            let everywhere = self.contexts.contains(&Context::Everywhere);
            self.contexts.contains(context) || (everywhere && !is_usual && !context.takes_every_key())
        };
        other.contexts.iter().copied().filter(reaches).collect()
    }
}

/// Leaves each key to the first that lays claim to it, the user's own before those the program comes with, and returns
/// what the others lost. In a place of its own an action may have a key that asks for another one everywhere else: that
/// takes nothing away, but is told where the program does not come with it.
pub(super) fn settle(claims: &mut [Claim], defaults: &Keymap) -> Vec<Loss> {
    let mut losses: Vec<Loss> = Vec::new();
    for at in 0..claims.len() {
        let (before, rest) = claims.split_at_mut(at);
        let Some(claim) = rest.first_mut() else { continue };
        let stronger = before.iter().filter(|other| {
            other.said.is_some() && other.action != claim.action && other.keys.clashes(&claim.keys)
        });
        for winner in stronger {
            let is_usual = winner.is_usual(defaults) && claim.is_usual(defaults);
            let shared = winner.contexts_shared(claim, is_usual);
            let hidden = !is_usual && !claim.contexts_shared(winner, false).is_empty();
            claim.contexts.retain(|context| !shared.contains(context));
            if !shared.is_empty() || hidden {
                losses.push(Loss {
                    keys: claim.keys.clone(),
                    winner: winner.action,
                    loser: claim.action,
                    winner_said: winner.said,
                    loser_said: claim.said,
                });
            }
        }
    }
    losses
}
