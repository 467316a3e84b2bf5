//! Roles and what stands in their lists.

use super::{DraftRole, Item, Resolver, line_of, lines, plain, refer, title};
use crate::domain::{
    Contact, Education, FamilyIx, Field, FieldLayers, LayerIx, Need, Role, RoleIx, SkillIx, SkillNeed,
    Source, Step, StepKind, Text,
};
use crate::loading::finding::{Finding, Trail, quoted};
use crate::loading::merge::Merged;
use crate::loading::overlay::{Listed, Overlaid, Piece, Place};
use crate::loading::schema::{
    ContactEntry, EducationEntry, List, NeedEntry, RawText, RoleEntry, SourceEntry, StepEntry,
};

impl Resolver<'_> {
    pub(super) fn role(&mut self, entry: &Merged<RoleEntry>) -> DraftRole {
        let family = entry.field(|entry| entry.family.as_ref());
        let family =
            family.and_then(|(trail, id)| refer(&self.families, self.findings, id, &trail.key("family")));
        let stage = entry.field(|entry| entry.stage.as_ref());
        let role = Role {
            id: entry.id.clone(),
            title: title(&self.roles, self.findings, entry),
            aliases: entry.names(),
            family: family.map(FamilyIx),
            stage: stage.and_then(|(trail, written)| self.scale(written, &trail.key("stage"))),
            summary: lines(entry, |entry| entry.summary.as_ref()),
            description: entry.text(|entry| entry.description.as_ref()),
            tasks: self.values(entry, "tasks", |entry| entry.tasks.as_ref(), Self::task),
            skills: Vec::new(),
            contacts: Vec::new(),
            education: self.values(entry, "education", |entry| entry.education.as_ref(), Self::education),
            pay: self.values(entry, "pay", |entry| entry.pay.as_ref(), Self::pay),
            steps: Vec::new(),
            codes: entry
                .field(|entry| entry.codes.as_ref())
                .map(|(_, codes)| codes.codes())
                .unwrap_or_default(),
            sources: self.values(entry, "sources", |entry| entry.sources.as_ref(), Self::source),
        };
        DraftRole {
            role,
            skills: self.items(entry, Self::need),
            contacts: self.items(entry, Self::contact),
            steps: self.items(entry, Self::step),
            origins: origins(entry),
        }
    }

    /// Reads each item of a list that layers can change; those for which `read` gives nothing are left out.
    fn items<'a, T: Listed, V>(
        &mut self,
        entry: &'a Merged<RoleEntry>,
        read: impl Fn(&mut Self, &Piece<'a, T>) -> Option<V>,
    ) -> Vec<Item<V>> {
        let Overlaid { pieces, unknown } = entry.list::<T>();
        for (trail, id) in unknown {
            let message = format!("{} is not in the list of the layers below", quoted(&id));
            let ids: Vec<_> = pieces.iter().filter_map(Piece::about).collect();
            let hint = self.roles.nearest(&id, ids.iter().map(|id| &**id));
            self.report(Finding::warning("unknown-id", trail.spot(), message).maybe_hint(hint));
        }
        let item = |piece: &Piece<'a, T>| Some(Item { place: piece.place(), value: read(self, piece)? });
        pieces.iter().filter_map(item).collect()
    }

    /// Reads each item of a list with `read`; those it gives nothing for are left out.
    fn values<'a, T, V>(
        &mut self,
        entry: &'a Merged<RoleEntry>,
        key: &'static str,
        pick: impl Fn(&'a RoleEntry) -> Option<&'a List<T>>,
        read: impl Fn(&mut Self, &'a T, &Trail<'_>) -> Option<V>,
    ) -> Vec<V>
    where
        T: 'a,
    {
        let Some((trail, list)) = entry.field(pick) else { return Vec::new() };
        let trail = trail.key(key);
        list.items().filter_map(|(index, item)| read(self, item, &trail.item(index))).collect()
    }

    fn task(&mut self, text: &RawText, trail: &Trail<'_>) -> Option<Text> {
        let text = text.lines();
        if text.is_empty() {
            self.report(Finding::error("empty-text", trail.spot(), "this task has no words"));
            return None;
        }
        Some(text)
    }

    fn need(&mut self, need: &Piece<'_, NeedEntry>) -> Option<SkillNeed> {
        let (place, id) = self.reference(need)?;
        let skill = refer(&self.skills, self.findings, id, &need.trail(place).key("skill"))?;
        let level = need.field(|entry| entry.level.as_ref());
        Some(SkillNeed {
            skill: SkillIx(skill),
            need: match need.field(|entry| entry.need.as_ref()) {
                Some((place, written)) => self.scale(written, &need.trail(place).key("need")),
                None => self.assumed(need, "need", Need::Essential.as_str()),
            }
            .unwrap_or(Need::Essential),
            level: level.and_then(|(place, written)| self.level(written, &need.trail(place).key("level"))),
        })
    }

    fn contact(&mut self, contact: &Piece<'_, ContactEntry>) -> Option<Contact> {
        let (place, id) = self.reference(contact)?;
        let role = refer(&self.roles, self.findings, id, &contact.trail(place).key("role"))?;
        let why = contact.field(|entry| entry.why.as_ref());
        Some(Contact { role: RoleIx(role), why: line_of(why.map(|(_, why)| why)) })
    }

    fn step(&mut self, step: &Piece<'_, StepEntry>) -> Option<Step> {
        let (place, id) = self.reference(step)?;
        let to = refer(&self.roles, self.findings, id, &step.trail(place).key("to"))?;
        let why = step.field(|entry| entry.why.as_ref());
        Some(Step {
            to: RoleIx(to),
            kind: match step.field(|entry| entry.kind.as_ref()) {
                Some((place, written)) => self.scale(written, &step.trail(place).key("kind")),
                None => self.assumed(step, "kind", StepKind::Related.as_str()),
            }
            .unwrap_or(StepKind::Related),
            years: self.years(step),
            why: line_of(why.map(|(_, why)| why)),
        })
    }

    #[expect(clippy::unnecessary_wraps, reason = "one of the readers of list items, some of which leave out")]
    fn education(&mut self, entry: &EducationEntry, trail: &Trail<'_>) -> Option<Education> {
        let eqf = entry.eqf.as_deref();
        Some(Education {
            level: line_of(entry.level.as_ref()),
            eqf: eqf.and_then(|written| self.eqf(written, &trail.key("eqf"))),
            text: entry.text.as_ref().map(RawText::blocks).unwrap_or_default(),
        })
    }

    fn source(&mut self, entry: &SourceEntry, trail: &Trail<'_>) -> Option<Source> {
        let title = line_of(entry.title.as_ref());
        if title.is_empty() {
            let message = "this source has no `title` and is left out";
            self.report(Finding::error("missing-value", trail.spot(), message));
            return None;
        }
        let dated = entry.dated.as_deref();
        let url = entry.url.as_deref();
        Some(Source {
            title,
            dated: dated.and_then(|written| self.date(written, &trail.key("dated"))),
            url: url.and_then(|written| self.url(written, &trail.key("url"))),
        })
    }

    /// An address to be shown and followed.
    fn url(&mut self, written: &str, trail: &Trail<'_>) -> Option<Box<str>> {
        let url = plain(written);
        let sound = (url.starts_with("https://") || url.starts_with("http://")) && !url.contains(' ');
        if !sound {
            self.report(super::broken(trail, written, "an address that begins with `https://`"));
        }
        sound.then_some(url)
    }

    /// The id of what an item is about, without which it is nothing, and where that was written.
    fn reference<'a, T: Listed>(&mut self, item: &Piece<'a, T>) -> Option<(Place, &'a str)> {
        let (place, id) = item.written_about();
        if id.is_none() {
            let message = format!("this entry has no `{}` and is left out", T::ABOUT);
            self.report(Finding::error("missing-value", item.trail(place).spot(), message));
        }
        Some((place, id?))
    }

    /// Reports that a word is missing and which one is assumed.
    fn assumed<T: Listed, V>(&mut self, item: &Piece<'_, T>, key: &str, word: &str) -> Option<V> {
        let message = format!("this entry has no `{key}`; it is taken for `{word}`");
        self.report(Finding::warning("missing-value", item.trail(item.place()).spot(), message));
        None
    }
}

/// The layer of each field: the highest that writes it.
fn origins(entry: &Merged<RoleEntry>) -> FieldLayers {
    FieldLayers::new(|field| {
        let writes = |role: &RoleEntry| match field {
            Field::Title => role.title.is_some(),
            Field::Aliases => role.aliases.is_some(),
            Field::Family => role.family.is_some(),
            Field::Stage => role.stage.is_some(),
            Field::Summary => role.summary.is_some(),
            Field::Description => role.description.is_some(),
            Field::Tasks => role.tasks.is_some(),
            Field::Skills => role.skills.is_some(),
            Field::Contacts => role.contacts.is_some(),
            Field::Education => role.education.is_some(),
            Field::Pay => role.pay.is_some(),
            Field::Steps => role.steps.is_some(),
            Field::Codes => role.codes.is_some(),
            Field::Sources => role.sources.is_some(),
        };
        let (layer, ..) = entry.layered(|role| writes(role).then_some(role))?;
        u16::try_from(layer).ok().map(LayerIx)
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
            "(roles › a › skills › 1 › level): error[broken-value]: `5` is not a level: 1 (awareness), 2 \
             (working), 3 (practitioner) or 4 (expert)",
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
