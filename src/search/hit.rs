//! The results of a search.

use crate::domain::{Catalogue, FamilyIx, Lang, RoleIx, SkillIx, SkillNeed, Subject};

use super::highlights::{covers, words_in};
use super::text::query::Query;

/// The results of a query.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SearchResults {
    /// The best hits, best first; each role and skill at most once.
    pub hits: Vec<Hit>,
    /// How many there are with those not listed.
    pub total: usize,
    /// Where nothing matches: up to three that are named most alike, nearest first.
    pub nearest: Vec<Subject>,
    /// Families that are named so, at most three; they are no hits and not counted.
    pub families: Vec<FamilyIx>,
    /// Words that were set aside: marks and words of adverts that no name has.
    pub aside: Vec<String>,
}

/// A role or skill that matches, for the best of its reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    pub subject: Subject,
    /// Thousandths, never more than the hit before has; see [the order of hits](super#the-order-of-hits).
    pub score: i32,
    /// Letters too many, missing, wrong, or swapped with their neighbour.
    pub typos: u8,
    /// Whether a word of it only looks like one of the query.
    pub is_loose: bool,
    pub why: HitReason,
    /// Words of the query, by place, that nothing of it has, as bits.
    pub missing: u16,
}

/// The reason of a hit: the kind of name or text that matched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HitReason {
    /// By its title or name, in this language.
    Title { lang: Lang },
    /// By its nth alias, which is in this language.
    Alias { lang: Lang, nth: usize },
    /// A role, found by skills that it needs: at least one, in the order of the query.
    Skills {
        met: Vec<SkillIx>,
        /// How many the query asks for.
        asked: usize,
    },
    /// By a code in a public classification.
    Code,
}

impl SearchResults {
    /// Roles that no words were looked for, in their order, each by its title.
    pub fn of_roles(catalogue: &Catalogue, roles: impl Iterator<Item = RoleIx>, lang: Lang) -> Self {
        let hit = |role: RoleIx| {
            let title = &catalogue.role(role).title;
            let shown = title.get(lang);
            let version = title.versions().find(|(_, text)| *text == shown);
            let why = HitReason::Title { lang: version.map_or(Lang::NEUTRAL, |(lang, _)| lang) };
            Hit { subject: Subject::Role(role), score: 0, typos: 0, is_loose: false, why, missing: 0 }
        };
        let hits: Vec<Hit> = roles.map(hit).collect();
        Self { total: hits.len(), hits, ..Self::default() }
    }

    /// Leaves skills and families out, among those listed and those named alike. Skills that are not listed are still counted.
    pub fn keep_roles(&mut self) {
        let is_role = |subject: Subject| matches!(subject, Subject::Role(_));
        let listed = self.hits.len();
        self.hits.retain(|hit| is_role(hit.subject));
        self.nearest.retain(|near| is_role(*near));
        self.families.clear();
        self.total -= listed - self.hits.len();
    }
}

impl Hit {
    /// The name that matched: a title, an alias, or for a role found by skills the name of the first for a reader of
    /// `lang`.
    pub fn matched<'a>(&self, catalogue: &'a Catalogue, lang: Lang) -> &'a str {
        match &self.why {
            HitReason::Skills { met, .. } => {
                met.first().map_or("", |skill| catalogue.skill(*skill).name.get(lang))
            }
            HitReason::Code => catalogue.name_of(self.subject, lang),
            &HitReason::Title { lang } => match self.subject {
                Subject::Role(role) => catalogue.role(role).title.get(lang),
                Subject::Skill(skill) => catalogue.skill(skill).name.get(lang),
            },
            &HitReason::Alias { nth, .. } => {
                let aliases = match self.subject {
                    Subject::Role(role) => &catalogue.role(role).aliases,
                    Subject::Skill(skill) => &catalogue.skill(skill).aliases,
                };
                aliases.get(nth).map_or("", |(_, alias)| alias)
            }
        }
    }

    /// Returns the matching skills of a role that was found by skills, with need and level.
    pub fn needs<'a>(&self, catalogue: &'a Catalogue) -> Vec<&'a SkillNeed> {
        match (&self.why, self.subject) {
            (HitReason::Skills { met, .. }, Subject::Role(role)) => {
                let needs = &catalogue.role(role).skills;
                met.iter().filter_map(|skill| needs.iter().find(|need| need.skill == *skill)).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The same hit for a reader of `lang`: where the name shown to them matches too, it is the reason, even if
    /// another language or an alias matches better. Cost is that of one match for each word of the query, so ask
    /// only for what is on the screen.
    pub fn for_reader(self, catalogue: &Catalogue, query: &Query, lang: Lang) -> Self {
        let title = match self.subject {
            Subject::Role(role) => &catalogue.role(role).title,
            Subject::Skill(skill) => &catalogue.skill(skill).name,
        };
        let shown = title.get(lang);
        if self.matched(catalogue, lang) == shown {
            return self;
        }
        let version = title.versions().find(|(_, text)| *text == shown);
        let wanted = words_in(query, self.matched(catalogue, lang), self.typos);
        match (&self.why, version) {
            (HitReason::Title { .. } | HitReason::Alias { .. }, Some((lang, _)))
                if wanted != 0 && covers(query, shown, wanted, self.typos) =>
            {
                Self { why: HitReason::Title { lang }, ..self }
            }
            _ => self,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::HitReason;
    use crate::domain::Lang;
    use crate::search::Query;
    use crate::search::fixtures::{found, software};

    #[test]
    fn readers_are_told_of_the_name_they_see_where_it_matches() {
        let catalogue = software();
        for (text, lang, why) in [
            ("dev", Lang::EN, HitReason::Title { lang: Lang::EN }),
            ("dev", Lang::FR, HitReason::Title { lang: Lang::FR }),
            ("devloper", Lang::EN, HitReason::Title { lang: Lang::EN }),
            ("développeur", Lang::EN, HitReason::Title { lang: Lang::FR }),
            ("server-side", Lang::EN, HitReason::Alias { lang: Lang::NEUTRAL, nth: 0 }),
            ("js", Lang::EN, HitReason::Alias { lang: Lang::NEUTRAL, nth: 0 }),
        ] {
            let hit = found(&catalogue, text).hits[0].clone();
            assert_eq!(hit.for_reader(&catalogue, &Query::new(text), lang).why, why, "{text} {lang}");
        }
        let by_skill = found(&catalogue, "kubernetes").hits[1].clone();
        assert_eq!(by_skill.clone().for_reader(&catalogue, &Query::new("kubernetes"), Lang::EN), by_skill);
    }
}
