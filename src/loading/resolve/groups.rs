//! Layers, families, categories and skills.

use super::{Resolver, broken, line_of, lines, plain, refer, title};
use crate::domain::{Category, CategoryIx, Family, FamilyIx, Layer, Skill, SkillIx, SkillKind};
use crate::loading::finding::{Finding, Trail};
use crate::loading::merge::{LayerWritten, Merged};
use crate::loading::rulebook::ACCEPTABLE;
use crate::loading::schema::{CategoryEntry, FamilyEntry, List, SkillEntry};

impl Resolver<'_> {
    pub(super) fn layer(&mut self, written: &LayerWritten) -> Layer {
        let mut layer = Layer { place: plain(&written.place), ..Layer::default() };
        let Some((file, about)) = &written.about else { return layer };
        let text = |text: &Option<String>| plain(text.as_deref().unwrap_or_default());
        layer.id = text(&about.id);
        layer.version = text(&about.version);
        layer.licence = text(&about.licence);
        layer.name = line_of(about.name.as_ref());
        layer.credit = line_of(about.credit.as_ref());
        let top = Trail::Top { file: *file, key: "catalogue" };
        for (index, rule) in about.accept.iter().flat_map(List::items) {
            let trail = top.key("accept");
            if ACCEPTABLE.contains(&&**rule) {
                layer.accepted.push((rule.as_str().into(), 0));
            } else {
                let expected = format!("a rule that may be accepted: {}", ACCEPTABLE.join(", "));
                self.report(broken(&trail.item(index), rule, &expected));
            }
        }
        let trail = top.key("languages");
        for (index, tag) in about.languages.iter().flat_map(List::items) {
            if let Some(lang) = self.language(tag, &trail.item(index))
                && !layer.languages.contains(&lang)
            {
                layer.languages.push(lang);
            }
        }
        layer
    }

    pub(super) fn family(&mut self, entry: &Merged<FamilyEntry>) -> Family {
        let parent = entry.field(|entry| entry.parent.as_ref());
        let parent =
            parent.and_then(|(trail, id)| refer(&self.families, self.findings, id, &trail.key("parent")));
        Family {
            id: entry.id.clone(),
            name: title(&self.families, self.findings, entry),
            summary: lines(entry, |entry| entry.summary.as_ref()),
            parent: parent.map(FamilyIx),
        }
    }

    pub(super) fn category(&mut self, entry: &Merged<CategoryEntry>) -> Category {
        Category {
            id: entry.id.clone(),
            name: title(&self.categories, self.findings, entry),
            summary: lines(entry, |entry| entry.summary.as_ref()),
        }
    }

    pub(super) fn skill(&mut self, entry: &Merged<SkillEntry>) -> Skill {
        let category = entry.field(|entry| entry.category.as_ref());
        let category = category
            .and_then(|(trail, id)| refer(&self.categories, self.findings, id, &trail.key("category")));
        let broader = entry.field(|entry| entry.broader.as_ref());
        let broader =
            broader.and_then(|(trail, id)| refer(&self.skills, self.findings, id, &trail.key("broader")));
        Skill {
            id: entry.id.clone(),
            name: title(&self.skills, self.findings, entry),
            aliases: entry.names(),
            category: category.map(CategoryIx),
            kind: self.kind(entry),
            broader: broader.map(SkillIx),
            summary: lines(entry, |entry| entry.summary.as_ref()),
            codes: entry
                .field(|entry| entry.codes.as_ref())
                .map(|(_, codes)| codes.codes())
                .unwrap_or_default(),
        }
    }

    /// A skill of no kind is taken for a technical one.
    fn kind(&mut self, entry: &Merged<SkillEntry>) -> SkillKind {
        let Some((trail, written)) = entry.field(|entry| entry.kind.as_ref()) else {
            let (_, trail) = entry.home();
            let message = "this skill has no `kind`; it is taken for `technical`";
            self.report(Finding::warning("missing-value", trail.spot(), message));
            return SkillKind::Technical;
        };
        self.scale(written, &trail.key("kind")).unwrap_or(SkillKind::Technical)
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
