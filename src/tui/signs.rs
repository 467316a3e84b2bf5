//! Words with the sign before them that their colour goes with.

use super::world::World;
use crate::cells::width;
use crate::domain::{FamilyIx, Stage, StepKind, Subject};
use crate::pages::document::{TextRun, Tone};

/// “▃ senior”.
pub fn signed_stage(stage: Stage, world: &World) -> Vec<TextRun> {
    signed(world.glyphs.stage(stage), Tone::Stage(stage), &world.reader().word(stage))
}

/// The same, as wide as that of any other stage, so that signs one below the other stand in a column.
pub fn aligned_stage(stage: Stage, world: &World) -> Vec<TextRun> {
    let reader = world.reader();
    let widest = Stage::ALL.iter().map(|stage| width(&reader.word(*stage))).max().unwrap_or(0);
    let mut runs = signed_stage(stage, world);
    let blanks = " ".repeat(widest.saturating_sub(width(&reader.word(stage))));
    runs.push(TextRun::new(&blanks, Tone::Aside));
    runs
}

/// “▌ Software engineering”.
pub fn signed_family(family: FamilyIx, world: &World) -> Vec<TextRun> {
    signed(world.glyphs.family, Tone::Family(family), &world.family(Some(family)))
}

/// A role's family and stage as far as they are known, and its stage alone, or its family where that is all; nothing for
/// skills.
pub fn role_asides(world: &World, subject: Subject) -> Vec<Vec<TextRun>> {
    let Subject::Role(role) = subject else { return Vec::new() };
    let role = world.catalogue.role(role);
    let family = role.family.map(|family| signed_family(family, world));
    let stage = role.stage.map(|stage| aligned_stage(stage, world));
    let between = || vec![TextRun::new("  ", Tone::Aside)];
    let both = family.clone().zip(stage.clone()).map(|(family, stage)| [family, between(), stage].concat());
    both.into_iter().chain(stage.or(family)).collect()
}

/// “↑ promotion  ◇ specialisation”: each kind of step once.
pub fn signed_steps(mut kinds: Vec<StepKind>, world: &World) -> Vec<TextRun> {
    kinds.sort_unstable();
    kinds.dedup();
    let runs =
        |kind: &StepKind| signed(world.glyphs.step(*kind), Tone::Step(*kind), &world.say((*kind).into()));
    kinds.iter().map(runs).collect::<Vec<_>>().join(&TextRun::new("  ", Tone::Aside))
}

fn signed(sign: &str, tone: Tone, words: &str) -> Vec<TextRun> {
    vec![TextRun::new(sign, tone), TextRun::new(&format!(" {words}"), Tone::Aside)]
}
