//! The explanation under the paths: why the chosen step makes sense.

use super::ui::Paths;
use super::world::World;
use crate::cells::{self, listed};
use crate::domain::{RoleIx, SkillIx, Step, Subject};
use crate::graph::focus::Focus;
use crate::pages::document::{Document, lay_out};
use crate::pages::{Block, step_page, step_summary};
use crate::wording::key;

/// Roles like one in focus that are named where no step leads to it or from it.
const ALIKE: usize = 8;

/// The explanation of the chosen step: a title, and the text in lines.
#[derive(Clone, Debug)]
pub struct Why {
    pub title: String,
    /// Kind and years, in words; empty where the text begins with them because they do not fit beside the title.
    pub aside: String,
    pub text: Document,
}

/// Explains the chosen step in lines of `width` cells; on the role itself, its summary; of a skill, the role that is chosen
/// among those that need it.
pub(super) fn why(world: &World, paths: &Paths, width: usize) -> Option<Why> {
    if let Some(Subject::Skill(skill)) = paths.about {
        return why_needed(world, paths, skill, width);
    }
    let focus = paths.focus(&world.catalogue)?;
    Some(match paths.chosen(&focus) {
        Some((from, step, _)) => why_step(world, from, step, width),
        None => summary(world, &focus, width),
    })
}

/// Whether no step leads to a role or from it: then those like it are told of.
pub(super) fn is_alone(focus: &Focus<'_>) -> bool {
    focus.into.is_empty() && focus.out.is_empty()
}

/// What the role in focus is, and where no step leads to it or from it, which are like it. In a large catalogue that waits
/// for its weights.
fn summary(world: &World, focus: &Focus<'_>, width: usize) -> Why {
    let mut blocks = vec![Block::Paragraph(world.reader().text(&world.catalogue.role(focus.role).summary))];
    if is_alone(focus) {
        blocks.push(Block::Paragraph(world.say(key::NO_STEPS)));
        let moves = world.has_moves().then(|| world.moves().nearest(&world.catalogue, focus.role, ALIKE));
        let alike: Vec<&str> = moves.iter().flatten().map(|alike| world.title(alike.role)).collect();
        if !alike.is_empty() {
            blocks.push(Block::Gap);
            blocks.push(Block::Fact { label: world.say(key::ALIKE), value: listed(alike) });
        }
    }
    let text = lay_out(&blocks, width, world.glyphs);
    Why { title: world.title(focus.role).to_owned(), aside: String::new(), text }
}

fn why_step(world: &World, from: RoleIx, step: &Step, width: usize) -> Why {
    let reader = world.reader();
    let summary = step_summary(&world.catalogue, from, step, &reader);
    let values = [("from", world.title(from).into()), ("to", world.title(step.to).into())];
    let title = world.with(key::STEP_FROM_TO, &values);
    let facts = [Some(summary.kind.clone()), summary.years.clone()];
    let mut aside = listed(facts.into_iter().flatten());
    let mut blocks = step_page(&summary, &reader);
    if cells::width(&title) + cells::width(&aside) + 4 > width {
        blocks.insert(0, Block::Paragraph(std::mem::take(&mut aside)));
    }
    if cells::width(&title) + 2 > width {
        // Both names in full, since the rule above has no room for them.
        blocks.insert(0, Block::Paragraph(title.clone()));
    }
    Why { title, aside, text: lay_out(&blocks, width, world.glyphs) }
}

/// How the chosen role needs the skill, and what that role is.
fn why_needed(world: &World, paths: &Paths, skill: SkillIx, width: usize) -> Option<Why> {
    let chosen = paths.chosen_role(&world.catalogue)?;
    let (_, need) = world.catalogue.roles_needing(skill).find(|(role, _)| *role == chosen)?;
    let reader = world.reader();
    let level = need.level.map(|level| reader.word(level));
    let facts = [Some(reader.word(need.need)), level];
    let text =
        lay_out(&[Block::Paragraph(reader.text(&world.catalogue.role(chosen).summary))], width, world.glyphs);
    let aside = listed(facts.into_iter().flatten());
    Some(Why { title: reader.title(&world.catalogue, chosen), aside, text })
}
