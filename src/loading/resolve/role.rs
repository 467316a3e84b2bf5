//! Roles and what stands in their lists.

use super::employment::region;
use super::{DraftRole, Item, Resolver, broken, codes, list, plain, title};
use crate::domain::{
    Contact, Education, FamilyIx, Field, FieldLayers, LayerIx, Need, Role, RoleIx, SkillIx, SkillNeed,
    Source, Step, StepKind, Text,
};
use crate::loading::format::{CONTACT, ItemTable, NEED, STEP};
use crate::loading::layers::{Entry, EntryTexts, line, text};
use crate::loading::lists::{ItemStack, Items, subject};
use crate::loading::quote::shortened;
use crate::loading::tree::Node;
use crate::wording::{Words, key};

impl Resolver<'_, '_> {
    pub(super) fn role<'t>(&mut self, entry: &Entry<'t>, texts: EntryTexts) -> DraftRole<'t> {
        let family = entry.field("family").and_then(|id| self.families.find(id, self.problems));
        let role = Role {
            id: entry.id.clone(),
            title: title(&self.roles, self.problems, entry, texts.title),
            aliases: texts.aliases,
            family: family.map(FamilyIx),
            stage: entry.field("stage").and_then(|written| self.scale(written)),
            summary: texts.summary,
            description: texts.description,
            tasks: list(self, entry, "tasks", Self::task),
            skills: Vec::new(),
            contacts: Vec::new(),
            education: list(self, entry, "education", Self::education),
            certifications: list(self, entry, "certifications", Self::certification),
            pay: list(self, entry, "pay", Self::pay),
            outlook: list(self, entry, "outlook", Self::outlook),
            employers: list(self, entry, "employers", Self::prevalence),
            status: list(self, entry, "status", Self::prevalence),
            conditions: list(self, entry, "conditions", Self::prevalence),
            steps: Vec::new(),
            codes: codes(self, entry),
            sources: list(self, entry, "sources", Self::source),
        };
        DraftRole {
            role,
            skills: self.items(entry, &NEED, Self::need),
            contacts: self.items(entry, &CONTACT, Self::contact),
            steps: self.items(entry, &STEP, Self::step),
            origins: origins(entry),
        }
    }

    /// Reads each item of a list that layers can change; those for which `read` gives nothing are left out.
    fn items<'t, V>(
        &mut self,
        entry: &Entry<'t>,
        table: &'static ItemTable,
        read: impl Fn(&mut Self, &ItemStack<'t>) -> Option<V>,
    ) -> Vec<Item<'t, V>> {
        let Items { stacks, unknown } = Items::of(entry, table);
        for (node, id) in unknown {
            let message = Words::of(key::PROBLEM_NOTHING_TO_REMOVE).text("id", shortened(&id));
            let ids: Vec<_> = stacks.iter().filter_map(|stack| subject(stack.first(), table)).collect();
            let hint = self.roles.nearest(&id, ids.iter().map(|id| &**id));
            self.problems.warning("unknown-id", node, message, hint);
        }
        let item = |stack: &ItemStack<'t>| {
            // Without what it is about it is nothing.
            if stack.first().get(table.subject).is_none() {
                let message = Words::of(key::PROBLEM_MISSING_SUBJECT).text("key", table.subject);
                self.problems.error("missing-value", stack.first(), message, None);
                return None;
            }
            Some(Item { written: stack.last(), value: read(self, stack)? })
        };
        stacks.iter().filter_map(item).collect()
    }

    fn task(&mut self, node: Node<'_>) -> Option<Text> {
        let text = line(Some(node));
        if text.is_empty() {
            self.problems.error("empty-text", node, key::PROBLEM_EMPTY_TASK, None);
            return None;
        }
        Some(text)
    }

    fn need(&mut self, need: &ItemStack<'_>) -> Option<SkillNeed> {
        let skill = self.skills.find(need.first().get(NEED.subject)?, self.problems)?;
        Some(SkillNeed {
            skill: SkillIx(skill),
            need: match need.field("need") {
                Some(written) => self.scale(written),
                None => self.assumed(need, "need", Need::Essential.as_str()),
            }
            .unwrap_or(Need::Essential),
            level: need.field("level").and_then(|written| self.level(written)),
        })
    }

    fn contact(&mut self, contact: &ItemStack<'_>) -> Option<Contact> {
        let role = self.roles.find(contact.first().get(CONTACT.subject)?, self.problems)?;
        Some(Contact { role: RoleIx(role), why: line(contact.field("why")) })
    }

    fn step(&mut self, step: &ItemStack<'_>) -> Option<Step> {
        let to = self.roles.find(step.first().get(STEP.subject)?, self.problems)?;
        Some(Step {
            to: RoleIx(to),
            kind: match step.field("kind") {
                Some(written) => self.scale(written),
                None => self.assumed(step, "kind", StepKind::Related.as_str()),
            }
            .unwrap_or(StepKind::Related),
            years: self.years(step),
            why: line(step.field("why")),
        })
    }

    #[expect(clippy::unnecessary_wraps, reason = "one of the readers of list items, some of which leave out")]
    fn education(&mut self, node: Node<'_>) -> Option<Education> {
        Some(Education {
            region: region(node),
            level: line(node.get("level")),
            eqf: node.get("eqf").and_then(|written| self.eqf(written)),
            text: node.get("text").map(text).unwrap_or_default(),
        })
    }

    fn source(&mut self, node: Node<'_>) -> Option<Source> {
        let title = line(node.get("title"));
        if title.is_empty() {
            self.problems.error("missing-value", node, key::PROBLEM_SOURCE_WITHOUT_TITLE, None);
            return None;
        }
        Some(Source {
            title,
            dated: node.get("dated").and_then(|written| self.date(written)),
            url: node.get("url").and_then(|written| self.url(written)),
        })
    }

    /// An address to be shown and followed.
    pub(super) fn url(&mut self, node: Node<'_>) -> Option<Box<str>> {
        let url = plain(Some(node));
        let sound = (url.starts_with("https://") || url.starts_with("http://")) && !url.contains(' ');
        if !sound {
            broken(self.problems, node, key::EXPECTED_ADDRESS, None);
        }
        sound.then_some(url)
    }

    /// Tells that a word is missing and which one is assumed.
    fn assumed<V>(&mut self, item: &ItemStack<'_>, key: &str, word: &str) -> Option<V> {
        let message = Words::of(key::PROBLEM_ASSUMED).text("key", key).text("word", word);
        self.problems.warning("missing-value", item.last().node, message, None);
        None
    }
}

/// The layer of each field: the highest that writes it.
fn origins(entry: &Entry<'_>) -> FieldLayers {
    FieldLayers::new(|field: Field| {
        let (written, _) = entry.written(field.as_str())?;
        u16::try_from(written.layer).ok().map(LayerIx)
    })
}

#[cfg(test)]
mod tests {
    use crate::domain::{FamilyIx, Field, Lang, LayerIx, Level, Need, Span, Stage, StepKind};
    use crate::loading::testing::{errors, lines, load_all, load_layered, role};

    /// Loads one role `a` with the given lines beside a role `b` and a skill `x`, and shows what is told of it.
    fn with(fields: &str) -> (crate::loading::Loaded, Vec<String>) {
        let fields = fields.replace('\n', "\n    ");
        let text = format!(
            "families: [{{id: f, name: F}}]\nskills: [{{id: x, name: Excel, kind: soft}}]\nroles:\n  \
             - {{id: b, title: Baker, aliases: [Boulanger]}}\n  - id: a\n    title: A\n    {fields}\n"
        );
        let loaded = load_all(&[text]);
        let told = lines(&loaded).into_iter().filter(|line| line.contains("roles › a")).collect();
        (loaded, told)
    }

    #[test]
    fn everything_that_can_be_said_of_a_role_arrives() {
        let (loaded, told) = with(
            "\
family: f
stage: entry
summary: {en: One line, fr: Une ligne}
description: |-
  One.

  Two.
tasks: [Do, {en: Check}]
skills: [{skill: x, need: useful, level: 3}]
contacts: [{role: b, why: Bread}]
education: [{level: Bac+3, eqf: 6-7, text: School}]
steps: [{to: b, kind: lateral, years: 2-3, source: editorial, why: Hunger}]
codes: {rome: M1805, esco: 2512.4}
sources: [{title: Book, dated: 2023-01-31, url: 'https://example.org/a'}]",
        );
        assert_eq!(told, [""; 0]);
        let role = role(&loaded.catalogue, "a");
        assert_eq!((role.family, role.stage), (Some(FamilyIx(0)), Some(Stage::Entry)));
        assert_eq!(role.summary.get(Lang::FR), "Une ligne");
        assert_eq!(role.description.get(Lang::EN), "One.\n\nTwo.");
        assert_eq!(role.tasks.len(), 2);
        assert_eq!((role.skills[0].need, role.skills[0].level), (Need::Useful, Some(Level::Practitioner)));
        assert_eq!(role.contacts[0].why.get(Lang::EN), "Bread");
        assert_eq!(role.education[0].eqf, Some(Span { from: 6, to: 7 }));
        assert_eq!(role.steps[0].kind, StepKind::Lateral);
        assert!(role.steps[0].years.is_some());
        assert_eq!(role.codes.iter().count(), 2);
        assert_eq!(role.sources[0].dated.as_deref(), Some("2023-01-31"));
        assert_eq!(role.sources[0].url.as_deref(), Some("https://example.org/a"));
    }

    #[test]
    fn unknown_ids_are_told_with_what_was_probably_meant() {
        let (loaded, told) = with(
            "\
family: ff
skills: [{skill: excel, need: useful}, {skill: zzzzzz, need: useful}]
contacts: [{role: boulanger}]",
        );
        assert_eq!(
            told,
            [
                "0.yaml:7:13 (roles › a › family): error[unknown-id]: there is no family with the id `ff`; did you \
                 mean `f`?",
                "0.yaml:8:22 (roles › a › skills › 1 › skill): error[unknown-id]: there is no skill with the id \
                 `excel`; `excel` is a title or name; its id is `x`",
                "0.yaml:8:52 (roles › a › skills › 2 › skill): error[unknown-id]: there is no skill with the id \
                 `zzzzzz`",
                "0.yaml:9:23 (roles › a › contacts › 1 › role): error[unknown-id]: there is no role with the id \
                 `boulanger`; `boulanger` is a title or name; its id is `b`",
            ]
        );
        let role = role(&loaded.catalogue, "a");
        assert_eq!((role.family, role.skills.len(), role.contacts.len()), (None, 0, 0));
    }

    #[test]
    fn broken_values_cost_themselves_and_name_what_is_allowed() {
        let (loaded, told) = with(
            "\
stage: snior
skills: [{skill: x, need: esential, level: 5}]
education: [{level: Bac, eqf: 6-9}]
steps: [{to: b, kind: up, years: many}]
sources: [{title: Book, dated: yesterday, url: 'javascript:alert(1)'}]",
        );
        let expected = [
            "(roles › a › stage): error[broken-value]: `snior` is not a stage; did you mean `senior`? Allowed: \
             `entry`, `intermediate`, `senior`, `lead`, `head` or `executive`",
            "(roles › a › skills › 1 › need): error[broken-value]: `esential` is not a need; did you mean \
             `essential`? Allowed: `essential` or `useful`",
            "(roles › a › skills › 1 › level): error[broken-value]: `5` is not a level: `awareness` or 1, \
             `working` or 2, `practitioner` or 3, `expert` or 4",
            "(roles › a › education › 1 › eqf): error[broken-value]: `6-9` is not an EQF level from 1 to 8 or a \
             span such as `6-7`",
            "(roles › a › steps › 1 › kind): error[broken-value]: `up` is not a kind of step; did you \
             mean `promotion`? Allowed: `promotion`, `specialisation`, `lateral`, `change-of-track` or `related`",
            "(roles › a › steps › 1 › years): error[broken-value]: `many` is not a whole number or a span such \
             as `5-6`",
            "(roles › a › sources › 1 › dated): error[broken-value]: `yesterday` is not a date such as \
             `2023-01-31`, `2023-01` or `2023`",
            "(roles › a › sources › 1 › url): error[broken-value]: `javascript:alert(1)` is not an address that \
             begins with `https://`",
        ];
        for line in expected {
            assert!(told.iter().any(|told| told.ends_with(line)), "{line} in {told:#?}");
        }
        assert_eq!(told.len(), expected.len(), "{told:#?}");
        let role = role(&loaded.catalogue, "a");
        assert_eq!((role.stage, role.skills[0].need, role.skills[0].level), (None, Need::Essential, None));
        assert_eq!((role.steps[0].kind, role.sources.len()), (StepKind::Related, 1));
    }

    #[test]
    fn entries_without_what_they_are_about_are_left_out() {
        let (loaded, told) = with(
            "\
skills: [{need: useful}, {skill: x}]
contacts: [{why: Bread}]
steps: [{kind: lateral}]
sources: [{dated: 2023}]
tasks: ['', {en: ' '}]",
        );
        let rules: Vec<&str> = told
            .iter()
            .filter_map(|line| line.split_once('[')?.1.split_once(']'))
            .map(|(rule, _)| rule)
            .collect();
        let expected = [
            "missing-value",
            "missing-value",
            "missing-value",
            "missing-value",
            "missing-value",
            "empty-text",
            "empty-text",
        ];
        assert_eq!(rules, expected, "{told:#?}");
        let role = role(&loaded.catalogue, "a");
        let lengths = (role.contacts.len(), role.steps.len(), role.sources.len(), role.tasks.len());
        assert_eq!((role.skills.len(), lengths), (1, (0, 0, 0, 0)));
    }

    #[test]
    fn a_missing_title_is_told_and_the_id_stands_in() {
        let loaded = load_layered(&[
            "roles:\n  - {id: backend-developer, title: Back-end developer}\n",
            "roles:\n  - {id: backend-develper, stage: senior}\n  - {id: backend-developer, stage: lead}\n",
        ]);
        assert_eq!(
            lines(&loaded),
            [
                "1.yaml:2:5 (roles › backend-develper): error[missing-title]: this role has no `title`; its id \
              stands in for it; did you mean `backend-developer`?"
            ]
        );
        assert_eq!(role(&loaded.catalogue, "backend-develper").title.get(Lang::EN), "backend-develper");
        assert_eq!(role(&loaded.catalogue, "backend-developer").stage, Some(Stage::Lead));
    }

    #[test]
    fn problems_stand_in_the_layer_that_wrote_the_field() {
        let loaded = load_layered(&[
            "roles:\n  - {id: a, title: A, skills: [{skill: gone, need: useful}], stage: odd}\n",
            "roles:\n  - {id: a, stage: lead, contacts: [{role: gone}]}\n",
        ]);
        let places: Vec<_> =
            loaded.problems.iter().map(|problem| (problem.rule, &*problem.place.file)).collect();
        assert_eq!(places, [("unknown-id", "0.yaml"), ("unknown-id", "1.yaml")]);
    }

    #[test]
    fn fields_know_the_layer_they_come_from() {
        let loaded = load_layered(&[
            "skills: [{id: x, name: X, kind: soft}]\nroles:\n  - {id: a, title: A, summary: S, stage: entry}\n",
            "roles: [{id: b, title: B, stage: entry}, {id: a, summary: T, skills: {add: [{skill: x, need: useful}]}}]\n",
            "roles: [{id: a, title: }]\n",
        ]);
        let origin = |id, field| loaded.catalogue.origin(loaded.catalogue.role_by_id(id)?, field);
        assert_eq!(origin("a", Field::Title), Some(LayerIx(0)), "nothing is written in the third");
        assert_eq!(origin("a", Field::Summary), Some(LayerIx(1)));
        assert_eq!(origin("a", Field::Skills), Some(LayerIx(1)));
        assert_eq!(origin("a", Field::Pay), None);
        assert_eq!(origin("b", Field::Stage), Some(LayerIx(1)));
        assert_eq!(&*loaded.catalogue.layer(LayerIx(1)).place, "1.yaml");
        let alone = load_all(&["roles: [{id: a, title: A}]\n"]);
        assert_eq!(alone.catalogue.origin(crate::domain::RoleIx(0), Field::Title), None);
    }

    #[test]
    fn ids_with_control_characters_are_found_by_their_harmless_form() {
        let text = "skills: [{id: \"a\\e[2J\", name: A, kind: soft}]\n\
                    roles: [{id: r, title: R, skills: [{skill: \"a\\e[2J\", need: useful}]}]\n";
        let loaded = load_all(&[text]);
        assert_eq!(errors(&loaded), [""; 0]);
        assert_eq!(&*loaded.catalogue.skills()[0].id, "a␛[2J");
        assert_eq!(role(&loaded.catalogue, "r").skills.len(), 1);
    }
}
