//! Layers, families, categories and skills.

use super::{Resolver, broken, codes, list, plain, title};
use crate::domain::{Category, CategoryIx, Family, FamilyIx, Layer, Skill, SkillIx, SkillKind};
use crate::loading::layers::{Entry, EntryTexts, LayerWritten, line};
use crate::loading::rulebook::ACCEPTABLE;
use crate::loading::tree::Node;
use crate::wording::{Words, key};

impl Resolver<'_, '_> {
    pub(super) fn layer(&mut self, written: &LayerWritten<'_>) -> Layer {
        let mut layer = Layer { place: written.place.clone(), ..Layer::default() };
        let Some(about) = written.about else { return layer };
        layer.id = plain(about.get("id"));
        layer.version = plain(about.get("version"));
        layer.licence = plain(about.get("licence"));
        layer.name = line(about.get("name"));
        layer.credit = line(about.get("credit"));
        for (_, rule) in about.get("accept").into_iter().flat_map(Node::items) {
            match rule.text() {
                Some(name) if ACCEPTABLE.contains(&name) => layer.accepted.push((name.into(), 0)),
                _ => {
                    let expected = Words::of(key::EXPECTED_ACCEPTABLE).text("rules", ACCEPTABLE.join(", "));
                    broken(self.problems, rule, expected, None);
                }
            }
        }
        for (_, tag) in about.get("languages").into_iter().flat_map(Node::items) {
            if let Some(lang) = self.language(tag)
                && !layer.languages.contains(&lang)
            {
                layer.languages.push(lang);
            }
        }
        layer
    }

    pub(super) fn family(&mut self, entry: &Entry<'_>, texts: EntryTexts) -> Family {
        let parent = entry.field("parent").and_then(|id| self.families.find(id, self.problems));
        Family {
            id: entry.id.clone(),
            name: title(&self.families, self.problems, entry, texts.title),
            summary: texts.summary,
            parent: parent.map(FamilyIx),
        }
    }

    pub(super) fn category(&mut self, entry: &Entry<'_>, texts: EntryTexts) -> Category {
        Category {
            id: entry.id.clone(),
            name: title(&self.categories, self.problems, entry, texts.title),
            summary: texts.summary,
        }
    }

    pub(super) fn skill(&mut self, entry: &Entry<'_>, texts: EntryTexts) -> Skill {
        let category = entry.field("category").and_then(|id| self.categories.find(id, self.problems));
        let broader = entry.field("broader").and_then(|id| self.skills.find(id, self.problems));
        Skill {
            id: entry.id.clone(),
            name: title(&self.skills, self.problems, entry, texts.title),
            aliases: texts.aliases,
            category: category.map(CategoryIx),
            kind: self.kind(entry),
            broader: broader.map(SkillIx),
            summary: texts.summary,
            codes: codes(self, entry),
            resources: list(self, entry, "resources", Self::resource),
        }
    }

    /// A skill of no kind is taken for a technical one.
    fn kind(&mut self, entry: &Entry<'_>) -> SkillKind {
        let Some(written) = entry.field("kind") else {
            let message =
                Words::of(key::PROBLEM_ASSUMED_SKILL_KIND).text("word", SkillKind::Technical.as_str());
            self.problems.warning("missing-value", entry.home().node, message, None);
            return SkillKind::Technical;
        };
        self.scale(written).unwrap_or(SkillKind::Technical)
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::{Lang, SkillIx, SkillKind};
    use crate::loading::testing::{errors, lines, load_all, load_layered};

    #[test]
    fn a_layer_describes_itself() {
        let loaded = load_all(&["\
catalogue:
  id: acme
  name: {en: Acme ladders}
  version: 1.10
  languages: [en, fr, en, 'not a language']
  credit: Acme
  licence: CC0
"]);
        let layer = &loaded.catalogue.layers()[0];
        assert_eq!((&*layer.id, &*layer.version, &*layer.licence), ("acme", "1.10", "CC0"));
        assert_eq!((layer.name.get(Lang::EN), &*layer.place), ("Acme ladders", "0.yaml"));
        assert_eq!(layer.languages, [Lang::EN, Lang::FR]);
        assert_eq!(
            lines(&loaded),
            [
                "0.yaml:5:27 (catalogue › languages › 4): error[broken-value]: `not a language` is not a language tag \
              such as `en`, `fr` or `pt-br`"
            ]
        );
    }

    #[test]
    fn a_layer_that_describes_itself_twice_is_told() {
        let loaded = load_all(&["catalogue: {id: a}\n", "catalogue: {id: b}\n"]);
        assert_eq!(
            lines(&loaded),
            [
                "1.yaml:1:1 (catalogue): error[duplicate-catalogue]: this layer describes itself in another file \
              already: the first is at 0.yaml:1:1"
            ]
        );
        let loaded = load_layered(&["catalogue: {id: a}\n", "catalogue: {id: b}\n"]);
        assert_eq!((errors(&loaded).len(), loaded.catalogue.layers().len()), (0, 2));
    }

    #[test]
    fn skills_know_category_kind_and_broader_skill() {
        let loaded = load_all(&["\
categories: [{id: c, name: C}]
skills:
  - {id: a, name: A, category: c, kind: soft}
  - {id: b, name: B, category: cc, kind: sofft, broader: a}
  - {id: d, name: D}
"]);
        let [a, b, d] = loaded.catalogue.skills() else { panic!("three skills") };
        assert!(a.category.is_some() && b.category.is_none());
        assert_eq!((a.kind, b.kind, d.kind), (SkillKind::Soft, SkillKind::Technical, SkillKind::Technical));
        assert_eq!(b.broader, Some(SkillIx(0)));
        let rules: Vec<&str> = loaded.problems.iter().map(|problem| problem.rule).collect();
        assert_eq!(rules, ["unknown-id", "broken-value", "missing-value"]);
    }

    #[test]
    fn rings_of_parents_are_cut() {
        let loaded = load_all(&["\
families:
  - {id: f, name: F, parent: g}
  - {id: g, name: G, parent: f}
skills:
  - {id: s, name: S, kind: soft, broader: s}
"]);
        assert_eq!(
            lines(&loaded),
            [
                "0.yaml:2:30 (families › f › parent): error[cycle]: this family would be part of itself: `f` → `g` \
                 → `f`; this `parent` is left out",
                "0.yaml:5:43 (skills › s › broader): error[cycle]: this skill would be part of itself: `s` → `s`; \
                 this `broader` is left out",
            ]
        );
        assert_eq!(loaded.catalogue.families()[0].parent, None);
        assert!(loaded.catalogue.families()[1].parent.is_some());
        assert_eq!(loaded.catalogue.skills()[0].broader, None);
    }
}
