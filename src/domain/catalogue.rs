//! The whole set in view, with look-up by id and the links that point backwards.

use serde::{Deserialize, Serialize};

use super::employment::Certification;
use super::field::{FieldLayers, LayerIx};
use super::gendered::{GenderedTitle, TitleForm, both_in_full, gendered};
use super::ids::IdIndex;
use super::lang::Lang;
use super::level::Level;
use super::links::{IncomingLink, Links};
use super::role::{Family, FamilyIx, Field, Role, RoleIx, SkillNeed, Step};
use super::skill::{Category, CategoryIx, Skill, SkillIx};
use super::text::Text;

/// Everything a catalogue is made of, references resolved. [`Catalogue::new`] adds what can be derived.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parts {
    pub layers: Vec<Layer>,
    pub families: Vec<Family>,
    pub categories: Vec<Category>,
    pub skills: Vec<Skill>,
    pub roles: Vec<Role>,
    /// Where the fields of each role come from; empty where there is but one layer.
    pub origins: Vec<FieldLayers>,
}

impl Parts {
    /// Whether every index names an entry. Costs a pass over all links.
    pub fn is_whole(&self) -> bool {
        let within = |index: u32, length: usize| (index as usize) < length;
        let role = |at: RoleIx| within(at.0, self.roles.len());
        let skill = |at: SkillIx| within(at.0, self.skills.len());
        let family = |at: Option<FamilyIx>| at.is_none_or(|at| within(at.0, self.families.len()));
        let category = |at: Option<CategoryIx>| at.is_none_or(|at| within(at.0, self.categories.len()));
        self.families.iter().all(|entry| family(entry.parent))
            && self.skills.iter().all(|entry| category(entry.category) && entry.broader.is_none_or(skill))
            && self.roles.iter().all(|entry| {
                family(entry.family)
                    && entry.skills.iter().all(|need| skill(need.skill))
                    && entry.contacts.iter().all(|contact| role(contact.role))
                    && entry.steps.iter().all(|step| role(step.to))
                    && entry.certifications.iter().filter_map(|told| told.skill).all(skill)
            })
            && (self.origins.is_empty() || self.origins.len() == self.roles.len())
            && self.origins.iter().all(|origins| origins.fit(self.layers.len()))
    }
}

/// A layer that went into the catalogue, as it names itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layer {
    pub id: Box<str>,
    pub name: Text,
    pub version: Box<str>,
    pub languages: Vec<Lang>,
    pub credit: Text,
    pub licence: Box<str>,
    /// Where it was read from: a path, or `built-in`.
    pub place: Box<str>,
    /// Rules it breaks on purpose, and how often it does: those are not listed among the problems.
    pub accepted: Vec<(Box<str>, u32)>,
}

/// A text as it is written in French; one of no language may be in any.
fn french(text: &Text) -> Option<&str> {
    text.versions().find(|(lang, _)| *lang == Lang::FR).map(|(_, text)| text)
}

/// What a link, a hit or a page is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Subject {
    Role(RoleIx),
    Skill(SkillIx),
}

impl Subject {
    /// The role, where it is one.
    pub fn role(self) -> Option<RoleIx> {
        match self {
            Self::Role(role) => Some(role),
            Self::Skill(_) => None,
        }
    }

    /// The skill, where it is one.
    pub fn skill(self) -> Option<SkillIx> {
        match self {
            Self::Role(_) => None,
            Self::Skill(skill) => Some(skill),
        }
    }
}

/// All roles, skills, families and steps in view. Immutable; indices are valid for this value only.
#[derive(Debug, Default)]
pub struct Catalogue {
    parts: Parts,
    role_ids: IdIndex,
    skill_ids: IdIndex,
    steps_into: Links,
    needed_by: Links,
    /// What roles are called in French instead of their titles, where that differs; empty where nothing does.
    french: Vec<Option<ShownTitle>>,
}

/// A title as it is shown.
#[derive(Debug)]
struct ShownTitle {
    /// For a row or a box.
    short: Box<str>,
    /// For a heading.
    full: Box<str>,
}

impl Catalogue {
    /// Takes resolved parts and adds look-ups; cost is linear in their size.
    ///
    /// Every index inside `parts` must name an entry of `parts`: see [`Parts::is_whole`].
    pub fn new(parts: Parts) -> Self {
        let role_ids = IdIndex::new(parts.roles.iter().map(|role| &*role.id));
        let skill_ids = IdIndex::new(parts.skills.iter().map(|skill| &*skill.id));
        let roles = || (0..).map(RoleIx).zip(&parts.roles);
        let steps = roles().flat_map(|(role, written)| {
            let link = move |place| IncomingLink { weight: 0, role, place };
            (0..).zip(&written.steps).map(move |(place, step)| (step.to.0, link(place)))
        });
        let needs = roles().flat_map(|(role, written)| {
            let link = move |need, place| IncomingLink { weight: weight(need), role, place };
            (0..).zip(&written.skills).map(move |(place, need)| (need.skill.0, link(need, place)))
        });
        let steps_into = Links::new(parts.roles.len(), steps);
        let needed_by = Links::new(parts.skills.len(), needs);
        Self { parts, role_ids, skill_ids, steps_into, needed_by, french: Vec::new() }
    }

    /// Shows French titles in one gender or in both from now on. Looks at every French title.
    pub fn show_titles(&mut self, form: TitleForm) {
        let shown = |role: &Role| {
            let title = french(&role.title)?;
            let GenderedTitle { feminine, short } = gendered(title)?;
            let full =
                if form == TitleForm::Both { both_in_full(title, &feminine) } else { feminine.clone() };
            let short = if form == TitleForm::Both { short } else { feminine };
            Some(ShownTitle { short: short.into(), full: full.into() })
        };
        // As they are written.
        let is_changed = form != TitleForm::Masculine;
        self.french = self.parts.roles.iter().filter(|_| is_changed).map(shown).collect();
    }

    /// What a role is called, for a reader of `lang`, in the gender or genders that are to be shown.
    pub fn title(&self, at: RoleIx, lang: Lang) -> &str {
        self.shown(at, lang).map_or_else(|| self.role(at).title.get(lang), |shown| &shown.short)
    }

    /// The same in full, for a heading: “Développeur / Développeuse back-end”.
    pub fn full_title(&self, at: RoleIx, lang: Lang) -> &str {
        self.shown(at, lang).map_or_else(|| self.role(at).title.get(lang), |shown| &shown.full)
    }

    fn shown(&self, at: RoleIx, lang: Lang) -> Option<&ShownTitle> {
        let shown = self.french.get(at.0 as usize)?.as_ref()?;
        // Another French than that of the title may have a title of its own.
        let title = &self.role(at).title;
        (lang.is_close_to(Lang::FR) && french(title) == Some(title.get(lang))).then_some(shown)
    }

    /// What it was made of.
    pub fn parts(&self) -> &Parts {
        &self.parts
    }

    pub fn layers(&self) -> &[Layer] {
        &self.parts.layers
    }

    pub fn families(&self) -> &[Family] {
        &self.parts.families
    }

    pub fn categories(&self) -> &[Category] {
        &self.parts.categories
    }

    pub fn skills(&self) -> &[Skill] {
        &self.parts.skills
    }

    pub fn roles(&self) -> &[Role] {
        &self.parts.roles
    }

    /// Every role with its index, in the order of the files.
    pub fn role_entries(&self) -> impl Iterator<Item = (RoleIx, &Role)> {
        (0..).map(RoleIx).zip(&self.parts.roles)
    }

    /// Every skill with its index, in the order of the files.
    pub fn skill_entries(&self) -> impl Iterator<Item = (SkillIx, &Skill)> {
        (0..).map(SkillIx).zip(&self.parts.skills)
    }

    pub fn role(&self, at: RoleIx) -> &Role {
        &self.parts.roles[at.0 as usize]
    }

    pub fn skill(&self, at: SkillIx) -> &Skill {
        &self.parts.skills[at.0 as usize]
    }

    pub fn family(&self, at: FamilyIx) -> &Family {
        &self.parts.families[at.0 as usize]
    }

    pub fn category(&self, at: CategoryIx) -> &Category {
        &self.parts.categories[at.0 as usize]
    }

    pub fn role_by_id(&self, id: &str) -> Option<RoleIx> {
        self.role_ids.find(id, |at| &self.parts.roles[at as usize].id).map(RoleIx)
    }

    pub fn skill_by_id(&self, id: &str) -> Option<SkillIx> {
        self.skill_ids.find(id, |at| &self.parts.skills[at as usize].id).map(SkillIx)
    }

    pub fn layer(&self, LayerIx(at): LayerIx) -> &Layer {
        &self.parts.layers[usize::from(at)]
    }

    /// The layer a field of a role comes from: the highest that writes it, if only to change a list. `None` where no
    /// layer does, and where there is but one layer, so that it need not be said.
    pub fn origin(&self, role: RoleIx, field: Field) -> Option<LayerIx> {
        self.parts.origins.get(role.0 as usize)?.get(field)
    }

    /// The written id of a role or skill.
    pub fn id_of(&self, subject: Subject) -> &str {
        match subject {
            Subject::Role(at) => &self.role(at).id,
            Subject::Skill(at) => &self.skill(at).id,
        }
    }

    /// The title of a role or the name of a skill, for a reader of `lang`.
    pub fn name_of(&self, subject: Subject, lang: Lang) -> &str {
        match subject {
            Subject::Role(at) => self.title(at, lang),
            Subject::Skill(at) => self.skill(at).name.get(lang),
        }
    }

    /// The same as the files write it, whatever gender is shown.
    pub fn written_name_of(&self, subject: Subject, lang: Lang) -> &str {
        match subject {
            Subject::Role(at) => self.role(at).title.get(lang),
            Subject::Skill(at) => self.skill(at).name.get(lang),
        }
    }

    /// Steps that lead to `role`: where each starts, and the step. In the order of the files.
    pub fn steps_into(&self, role: RoleIx) -> impl ExactSizeIterator<Item = (RoleIx, &Step)> {
        let step = |link: &IncomingLink| (link.role, &self.role(link.role).steps[link.place as usize]);
        self.steps_into.of(role.0).iter().map(step)
    }

    /// Roles that need `skill`, with how: essential before useful, higher level first.
    pub fn roles_needing(&self, skill: SkillIx) -> impl ExactSizeIterator<Item = (RoleIx, &SkillNeed)> {
        let need = |link: &IncomingLink| (link.role, &self.role(link.role).skills[link.place as usize]);
        self.needed_by.of(skill.0).iter().map(need)
    }

    /// The certificates that attest `skill` in any role, each name once. Looks at those of all roles.
    pub fn certificates_of(&self, skill: SkillIx) -> Vec<&Certification> {
        let all = self.roles().iter().flat_map(|role| &role.certifications);
        let mut certificates: Vec<&Certification> = Vec::new();
        for told in all.filter(|told| told.skill == Some(skill)) {
            if certificates.iter().all(|known| known.name != told.name) {
                certificates.push(told);
            }
        }
        certificates
    }

    /// Whether a role is in a family or in one below it; in none where none is given.
    pub fn is_within(&self, role: RoleIx, family: Option<FamilyIx>) -> bool {
        let own = self.role(role).family;
        let Some(family) = family else { return own.is_none() };
        std::iter::successors(own, |at| self.family(*at).parent).any(|at| at == family)
    }

    /// Roles in the order a list shows them: by family as the catalogue orders families, then by stage, then
    /// by title in `lang`; roles without family or stage last. Sorts, so keep the result.
    pub fn browsing_order(&self, lang: Lang) -> Vec<RoleIx> {
        let mut order: Vec<RoleIx> = self.role_entries().map(|(at, _)| at).collect();
        order.sort_by_cached_key(|at| {
            let role = self.role(*at);
            (
                role.family.is_none(),
                role.family,
                role.stage.is_none(),
                role.stage,
                role.title.get(lang).to_lowercase(),
                *at,
            )
        });
        order
    }
}

/// How far down a need stands among the needs of a skill: essential before useful, higher level first.
fn weight(need: &SkillNeed) -> u8 {
    let level = need.level.map_or(0, Level::number);
    need.need as u8 * 8 + (4 - level)
}

impl PartialEq for Catalogue {
    /// Two catalogues are equal when their parts are; the rest follows from them.
    fn eq(&self, other: &Self) -> bool {
        self.parts == other.parts
    }
}

#[cfg(test)]
mod tests {
    use super::{Catalogue, Parts, Role, RoleIx, SkillIx, TitleForm};
    use crate::domain::{Certification, CertificationNeed, Lang, Origin, Statement, Text};

    #[test]
    fn a_certificate_of_no_skill_of_the_catalogue_is_told() {
        let told = Statement { region: None, text: Text::default(), origin: Origin::Editorial, dated: None };
        let (name, issuer, need) = (Text::default(), Text::default(), CertificationNeed::Optional);
        let certificate = Certification { name, issuer, need, skill: Some(SkillIx(0)), level: None, told };
        let role = Role { certifications: vec![certificate], ..Role::default() };
        assert!(!Parts { roles: vec![role], ..Parts::default() }.is_whole());
        assert!(Parts { roles: vec![Role::default()], ..Parts::default() }.is_whole());
    }

    #[test]
    fn only_what_is_written_in_french_is_shown_in_both_genders() {
        let canadian = Lang::parse("fr-CA").expect("a tag");
        let title = |versions: &[(Lang, &str)]| Role {
            title: Text::lines(versions.iter().copied()),
            ..Role::default()
        };
        let roles = vec![
            title(&[(Lang::EN, "Tester"), (Lang::FR, "Testeur")]),
            title(&[(Lang::NEUTRAL, "Assistant manager")]),
            title(&[(Lang::FR, "Testeur"), (canadian, "Essayeur")]),
        ];
        let mut catalogue = Catalogue::new(Parts { roles, ..Parts::default() });
        let shown = |catalogue: &Catalogue, at, lang| catalogue.title(RoleIx(at), lang).to_owned();
        assert_eq!(shown(&catalogue, 0, Lang::FR), "Testeur", "before anything is said");
        catalogue.show_titles(TitleForm::Both);
        assert_eq!(shown(&catalogue, 0, Lang::FR), "Testeur/euse");
        assert_eq!(shown(&catalogue, 0, canadian), "Testeur/euse");
        assert_eq!(shown(&catalogue, 0, Lang::EN), "Tester");
        assert_eq!(shown(&catalogue, 1, Lang::FR), "Assistant manager");
        assert_eq!(shown(&catalogue, 2, canadian), "Essayeur");
        assert_eq!(catalogue.full_title(RoleIx(0), Lang::FR), "Testeur / Testeuse");
        catalogue.show_titles(TitleForm::Feminine);
        assert_eq!(shown(&catalogue, 0, Lang::FR), "Testeuse");
        catalogue.show_titles(TitleForm::Masculine);
        assert_eq!(shown(&catalogue, 0, Lang::FR), "Testeur");
    }
}
