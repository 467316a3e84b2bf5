//! The explanation under the paths: why the chosen step makes sense, laid out when what it tells of changes.

use super::Paths;
use crate::cells;
use crate::domain::{SkillIx, Subject};
use crate::graph::focus::Focus;
use crate::graph::similar::Move;
use crate::pages::document::{Document, lay_out};
use crate::pages::{Block, step_page, step_summary};
use crate::tui::world::World;
use crate::wording::key;

/// The explanation of the chosen step: a title, and the text in lines of `width` cells.
#[derive(Clone, Debug)]
pub struct Why {
    pub title: String,
    /// Kind and years, in words; empty where the text begins with them because they do not fit beside the title.
    pub aside: String,
    pub text: Document,
}

/// Explains the chosen step; on the role itself, its summary; of a skill, the role that is chosen among those that
/// need it.
pub(super) fn why(world: &World, paths: &Paths, alike: &[Move], width: usize) -> Option<Why> {
    if let Some(Subject::Skill(skill)) = paths.about {
        return why_needed(world, paths, skill, width);
    }
    let focus = paths.role().map(|role| Focus::on(&world.catalogue, role))?;
    let reader = world.reader();
    let title = |role| world.catalogue.name_of(Subject::Role(role), world.lang);
    let Some((from, step, _)) = paths.chosen(&focus) else {
        let role = world.catalogue.role(focus.role);
        let mut blocks = vec![Block::Paragraph(reader.text(&role.summary))];
        if focus.into.is_empty() && focus.out.is_empty() {
            blocks.push(Block::Paragraph(world.wording.say(key::NO_STEPS)));
            if !alike.is_empty() {
                let names: Vec<&str> = alike.iter().map(|alike| title(alike.role)).collect();
                blocks.push(Block::Gap);
                blocks.push(Block::Fact { label: world.wording.say(key::ALIKE), value: names.join(" · ") });
            }
        }
        let text = lay_out(&blocks, width, world.glyphs);
        return Some(Why { title: title(focus.role).to_owned(), aside: String::new(), text });
    };
    let summary = step_summary(&world.catalogue, from, step, &reader);
    let values = [("from", title(from).into()), ("to", title(step.to).into())];
    let title = world.wording.with(key::STEP_FROM_TO, &values);
    let facts = [Some(summary.kind.clone()), summary.years.clone()];
    let mut aside = facts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let mut blocks = step_page(&summary, &reader);
    if cells::width(&title) + cells::width(&aside) + 4 > width {
        blocks.insert(0, Block::Paragraph(std::mem::take(&mut aside)));
    }
    if cells::width(&title) + 2 > width {
        // Both names in full, since the rule above has no room for them.
        blocks.insert(0, Block::Paragraph(title.clone()));
    }
    Some(Why { title, aside, text: lay_out(&blocks, width, world.glyphs) })
}

/// How the chosen role needs the skill, and what that role is.
fn why_needed(world: &World, paths: &Paths, skill: SkillIx, width: usize) -> Option<Why> {
    let chosen = paths.chosen_role(&world.catalogue)?;
    let (_, need) = world.catalogue.roles_needing(skill).find(|(role, _)| *role == chosen)?;
    let reader = world.reader();
    let level = need.level.map(|level| reader.word(level));
    let facts = [Some(reader.word(need.need)), level];
    let role = world.catalogue.role(chosen);
    let text = lay_out(&[Block::Paragraph(reader.text(&role.summary))], width, world.glyphs);
    let aside = facts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    Some(Why { title: reader.text(&role.title), aside, text })
}
