//! From a query to hits in their order.

use crate::domain::{Catalogue, Lang, Subject};

use super::SearchIndex;
use super::facets::RoleSet;
use super::families::families_named;
use super::hit::{Hit, HitReason, SearchResults};
use super::index::{NameIx, NameKind, Room, SubjectIx};
use super::matching::MatchedWord;
use super::ranking::by_name::ScoreSums;
use super::ranking::order::{Candidate, MatchedBy, Tier, order};
use super::ranking::sought::weight_of;
use super::scattered::scattered;
use super::suggest::alike;
use super::text::query::Query;

/// Names offered where nothing is found.
pub(super) const OFFERED: usize = 3;

/// Room that searches use and leave empty.
#[derive(Clone, Debug, Default)]
pub(super) struct Workspace {
    pub(super) room: Room,
    sums: ScoreSums,
}

/// The roles and skills that a text may name.
pub(super) struct NameCandidates {
    /// Those of which the text is a whole name, in any of its forms.
    pub(super) whole: Vec<Subject>,
    /// Other likely ones, best first.
    pub(super) suggestions: Vec<Subject>,
}

impl SearchIndex {
    /// Returns the best `limit` hits of a query and the number of all; an empty query has none.
    ///
    /// `catalogue` must be the one the index was made of. Cost is linear in the names and texts that have a word of the
    /// query; the answer depends on the query and the catalogue alone.
    pub fn find(&self, catalogue: &Catalogue, query: &Query, limit: usize) -> SearchResults {
        let mut workspace = Workspace::default();
        let words: Vec<MatchedWord> =
            query.words.iter().map(|word| self.meant(word, &mut workspace.room)).collect();
        self.find_among(catalogue, query, words, (limit, None), &mut workspace)
    }

    /// [`SearchIndex::find`] among some roles only, and no skills: the hits are those of them that are found among all.
    pub fn find_in(
        &self,
        catalogue: &Catalogue,
        query: &Query,
        limit: usize,
        roles: &RoleSet,
    ) -> SearchResults {
        let mut workspace = Workspace::default();
        let words: Vec<MatchedWord> =
            query.words.iter().map(|word| self.meant(word, &mut workspace.room)).collect();
        self.find_among(catalogue, query, words, (limit, Some(roles)), &mut workspace)
    }

    /// [`SearchIndex::find`] with the words already looked up, in their order; among some roles only, where those are given.
    pub(super) fn find_among(
        &self,
        catalogue: &Catalogue,
        query: &Query,
        words: Vec<MatchedWord>,
        (limit, roles): (usize, Option<&RoleSet>),
        workspace: &mut Workspace,
    ) -> SearchResults {
        // What facets choose are roles.
        let families = if roles.is_some() { Vec::new() } else { families_named(catalogue, query) };
        SearchResults { families, ..self.find_subjects(catalogue, query, words, (limit, roles), workspace) }
    }

    /// Roles and skills.
    fn find_subjects(
        &self,
        catalogue: &Catalogue,
        query: &Query,
        words: Vec<MatchedWord>,
        (limit, roles): (usize, Option<&RoleSet>),
        workspace: &mut Workspace,
    ) -> SearchResults {
        if query.is_empty() {
            return SearchResults { aside: query.aside.clone(), ..SearchResults::default() };
        }
        let is_wanted =
            |subject: Subject| roles.is_none_or(|roles| subject.role().is_some_and(|role| roles.has(role)));
        let (words, aside) = self.sought(query, words, &mut workspace.room);
        let (mut hits, rest) = self.all_hits(catalogue, query, &words, workspace);
        if hits.is_empty() {
            let mut nearest = self.offers(rest, &words, &mut workspace.room);
            nearest.retain(|subject| is_wanted(*subject));
            return SearchResults { nearest, aside, ..SearchResults::default() };
        }
        hits.retain(|candidate| is_wanted(self.subject(candidate.subject)));
        SearchResults { aside, ..self.found(catalogue, hits, limit) }
    }

    /// The roles that are found, with those that would not be listed.
    pub(super) fn roles_among(
        &self,
        catalogue: &Catalogue,
        query: &Query,
        words: Vec<MatchedWord>,
        workspace: &mut Workspace,
    ) -> RoleSet {
        let (words, _) = self.sought(query, words, &mut workspace.room);
        let (hits, _) = self.all_hits(catalogue, query, &words, workspace);
        let subjects = hits.into_iter().map(|candidate| self.subject(candidate.subject));
        RoleSet::containing(catalogue, subjects.filter_map(Subject::role))
    }

    /// All hits in no order, and what met too little to be one.
    fn all_hits(
        &self,
        catalogue: &Catalogue,
        query: &Query,
        words: &[MatchedWord],
        workspace: &mut Workspace,
    ) -> (Vec<Candidate>, Vec<Candidate>) {
        let sums = &mut workspace.sums;
        sums.add(self, words, weight_of(words, u16::MAX));
        let candidates = self.candidates(catalogue, query, words, sums);
        sums.clear(self);
        let (mut hits, rest): (Vec<_>, Vec<_>) =
            candidates.into_iter().partition(|candidate| candidate.is_hit);
        if hits.is_empty() {
            hits = self.scattered_hits(catalogue, words);
        }
        (hits, rest)
    }

    /// Returns the subjects of which the query is a whole name, and suggestions. `wanted` filters both.
    pub(super) fn whole_names(
        &self,
        catalogue: &Catalogue,
        query: &Query,
        wanted: impl Fn(Subject) -> bool,
    ) -> NameCandidates {
        let mut workspace = Workspace::default();
        let words: Vec<MatchedWord> =
            query.words.iter().map(|word| self.meant(word, &mut workspace.room)).collect();
        let (words, _) = self.sought(query, words, &mut workspace.room);
        workspace.sums.add(self, &words, weight_of(&words, u16::MAX));
        let mut candidates = self.candidates(catalogue, query, &words, &workspace.sums);
        candidates.retain(|candidate| wanted(self.subject(candidate.subject)));
        candidates.sort_by(|one, other| order(self, one, other));
        let best = candidates.first().map_or(Tier::Part, |best| best.tier);
        let whole = candidates.iter().filter(|other| best >= Tier::Whole && other.tier == best);
        let whole = whole.map(|candidate| self.subject(candidate.subject)).collect();
        let named = |candidate: &&Candidate| {
            candidate.is_hit && !matches!(candidate.reason, MatchedBy::Skills { .. })
        };
        let hits = candidates.iter().filter(named).map(|candidate| self.subject(candidate.subject));
        let mut suggestions: Vec<Subject> = hits.take(OFFERED).collect();
        if suggestions.is_empty() {
            suggestions = self.offers(candidates, &words, &mut workspace.room);
            suggestions.retain(|subject| wanted(*subject));
        }
        NameCandidates { whole, suggestions }
    }

    /// Hits by letters that are scattered over a name, where nothing else has been found.
    fn scattered_hits(&self, catalogue: &Catalogue, words: &[MatchedWord]) -> Vec<Candidate> {
        let [meant] = words else { return Vec::new() };
        let hit = |(name, score): (NameIx, f32)| Candidate {
            subject: self.names.owner(name),
            tier: Tier::Loosely,
            score,
            typos: 0,
            is_loose: false,
            missing: 0,
            reason: MatchedBy::Name(name),
            share: 1.0,
            is_title: self.is_title(name),
            is_hit: true,
        };
        scattered(self, catalogue, &meant.word.text).into_iter().map(hit).collect()
    }

    /// What may be meant where nothing was found: what met a little, or else names with words that look alike.
    fn offers(&self, mut rest: Vec<Candidate>, words: &[MatchedWord], room: &mut Room) -> Vec<Subject> {
        rest.sort_by(|one, other| order(self, one, other));
        let mut offers: Vec<SubjectIx> =
            rest.iter().take(OFFERED).map(|candidate| candidate.subject).collect();
        for subject in alike(self, words, room) {
            if offers.len() < OFFERED && !offers.contains(&subject) {
                offers.push(subject);
            }
        }
        offers.into_iter().map(|subject| self.subject(subject)).collect()
    }

    fn found(&self, catalogue: &Catalogue, mut candidates: Vec<Candidate>, limit: usize) -> SearchResults {
        let total = candidates.len();
        if limit < total {
            candidates.select_nth_unstable_by(limit, |one, other| order(self, one, other));
            candidates.truncate(limit);
        }
        candidates.sort_unstable_by(|one, other| order(self, one, other));
        let mut hits: Vec<Hit> = candidates.iter().map(|candidate| self.hit(catalogue, candidate)).collect();
        // The order says more than points do; a score never contradicts it.
        for at in 1..hits.len() {
            hits[at].score = hits[at].score.min(hits[at - 1].score);
        }
        SearchResults { hits, total, ..SearchResults::default() }
    }

    fn hit(&self, catalogue: &Catalogue, candidate: &Candidate) -> Hit {
        let subject = self.subject(candidate.subject);
        let why = match &candidate.reason {
            MatchedBy::Name(name) => self.why(catalogue, *name),
            MatchedBy::Code => HitReason::Code,
            MatchedBy::Skills { met, asked } => HitReason::Skills { met: met.clone(), asked: *asked },
        };
        Hit {
            subject,
            score: thousandths(candidate.score),
            typos: candidate.typos,
            is_loose: candidate.is_loose,
            why,
            missing: candidate.missing,
        }
    }

    /// The reason that a name is.
    fn why(&self, catalogue: &Catalogue, name: NameIx) -> HitReason {
        let (title, aliases) = match self.subject(self.names.owner(name)) {
            Subject::Role(role) => (&catalogue.role(role).title, &catalogue.role(role).aliases),
            Subject::Skill(skill) => (&catalogue.skill(skill).name, &catalogue.skill(skill).aliases),
        };
        match self.which(name) {
            NameKind::Title(nth) => {
                HitReason::Title { lang: title.versions().nth(nth).map_or(Lang::NEUTRAL, |(lang, _)| lang) }
            }
            NameKind::Alias(nth) => {
                HitReason::Alias { lang: aliases.get(nth).map_or(Lang::NEUTRAL, |(lang, _)| lang), nth }
            }
        }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a score is below ten")]
fn thousandths(score: f32) -> i32 {
    (score * 1000.0) as i32
}

#[cfg(test)]
mod tests {
    use std::cmp::Reverse;

    use crate::domain::Lang;
    use crate::search::fixtures::{catalogue, found, hits, ids, roles, software};
    use crate::search::{HitReason, Query, SearchIndex};
    use proptest::prelude::*;

    fn first(text: &str) -> (String, u8) {
        let catalogue = software();
        let hits = hits(&catalogue, text);
        hits.first().map(|(id, typos)| ((*id).to_owned(), *typos)).unwrap_or_default()
    }

    #[test]
    fn words_are_found_in_any_order_language_and_spelling() {
        for (text, id) in [
            ("back end", "backend-developer"),
            ("back-end", "backend-developer"),
            ("backend", "backend-developer"),
            ("developer backend", "backend-developer"),
            ("développeur BACK", "backend-developer"),
            ("fullstack", "fullstack-developer"),
            ("fsd", "fullstack-developer"),
            ("phpsym", "php-symfony-developer"),
            ("dba", "database-administrator"),
            ("base donnees", "database-administrator"),
            ("chef de projet", "project-manager"),
            ("pm", "project-manager"),
            ("oeuvre", "graphic-designer"),
            ("node js", "nodejs"),
            ("nodejs", "nodejs"),
            ("node.js", "nodejs"),
            ("cicd", "ci-cd"),
            ("k8s", "kubernetes"),
            ("databaseadministrator", "database-administrator"),
            ("c++", "cpp"),
            ("c", "c"),
            ("java", "java"),
            ("script", "javascript"),
        ] {
            assert_eq!(first(text), (id.to_owned(), 0), "{text}");
        }
    }

    #[test]
    fn typos_are_forgiven_and_counted() {
        for (text, id, typos) in [
            ("symfnoy", "php-symfony-developer", 1),
            ("symfno", "php-symfony-developer", 1),
            ("symfny", "php-symfony-developer", 1),
            ("kuberntes", "kubernetes", 1),
            ("pyhton", "python", 1),
            ("databse admin", "database-administrator", 1),
            ("bakcend", "backend-developer", 1),
            ("javasrcitp", "javascript", 2),
        ] {
            assert_eq!(first(text), (id.to_owned(), typos), "{text}");
        }
        let catalogue = software();
        assert!(hits(&catalogue, "devlopper").contains(&("backend-developer", 2)));
        assert!(hits(&catalogue, "phx").is_empty(), "three letters are taken at their word");
    }

    #[test]
    fn roles_by_name_then_skills_then_roles_by_skill() {
        let catalogue = software();
        assert_eq!(
            hits(&catalogue, "symfony"),
            [("symfony", 0), ("php-symfony-developer", 0)],
            "the whole name first; a role stands once, by its name"
        );
        assert_eq!(hits(&catalogue, "symfnoy"), [("php-symfony-developer", 1), ("symfony", 1)]);
        assert_eq!(
            hits(&catalogue, "sql").iter().map(|(id, _)| *id).collect::<Vec<_>>(),
            ["sql", "database-administrator", "backend-developer", "php-symfony-developer"],
            "essential before useful, the higher level first"
        );
    }

    #[test]
    fn words_may_be_spread_over_names_and_skills() {
        let catalogue = software();
        let answer = found(&catalogue, "backend kubernetes");
        let hit = &answer.hits[0];
        let kubernetes = catalogue.skill_by_id("kubernetes").expect("it is there");
        assert_eq!(catalogue.id_of(hit.subject), "backend-developer");
        assert_eq!(hit.why, HitReason::Skills { met: vec![kubernetes], asked: 1 });
        assert_eq!(first("server developpeuse").0, "backend-developer");
        assert_eq!(first("javascript python").0, "fullstack-developer");
    }

    #[test]
    fn of_several_skills_a_role_says_how_many_it_needs() {
        let catalogue = software();
        let said: Vec<String> = found(&catalogue, "docker php symfony sql")
            .hits
            .iter()
            .map(|hit| {
                let skills: Vec<&str> =
                    hit.needs(&catalogue).iter().map(|need| &*catalogue.skill(need.skill).id).collect();
                let asked = if let HitReason::Skills { asked, .. } = hit.why { asked } else { 0 };
                format!("{} {}/{asked} {}", catalogue.id_of(hit.subject), skills.len(), skills.join(" "))
            })
            .collect();
        assert_eq!(said[0], "php-symfony-developer 3/4 php symfony sql");
        assert!(said.iter().all(|line| !line.starts_with("backend-developer ")), "two of four are too few");
        let said = found(&catalogue, "javascript python");
        assert_eq!(catalogue.id_of(said.hits[0].subject), "fullstack-developer");
        let skill = |id| catalogue.skill_by_id(id).expect("it is there");
        let met = vec![skill("javascript"), skill("python")];
        assert_eq!(said.hits[0].why, HitReason::Skills { met, asked: 2 }, "in the order of the query");
    }

    #[test]
    fn a_hit_that_lacks_a_word_says_which() {
        let catalogue = software();
        let query = Query::new("graphiste kubernetes H/F");
        let answer = SearchIndex::new(&catalogue).find(&catalogue, &query, 9);
        let hit = &answer.hits[0];
        assert_eq!(catalogue.id_of(hit.subject), "graphic-designer");
        assert_eq!(query.words_at(hit.missing).collect::<Vec<_>>(), ["kubernetes"]);
        assert_eq!(answer.aside, ["h/f"]);
        assert_eq!(found(&catalogue, "graphiste").hits[0].missing, 0);
    }

    #[test]
    fn what_adverts_add_changes_nothing() {
        let catalogue = software();
        for text in ["back-end developer", "chef de projet", "développeur php symfony", "sql"] {
            let plain = hits(&catalogue, text);
            for suffix in [" H/F", " (F/H)", " (m/w/d)", " - CDI", ", remote", " in Paris"] {
                assert_eq!(hits(&catalogue, &format!("{text}{suffix}")), plain, "{text}{suffix}");
            }
        }
    }

    #[test]
    fn other_forms_are_no_typos() {
        for (text, id) in [
            ("back-end developers", "backend-developer"),
            ("développeuses back-end", "backend-developer"),
            ("développeur·se back-end", "backend-developer"),
            ("développeur(se) PHP Symfony", "php-symfony-developer"),
            ("chefs de projets", "project-manager"),
            ("administratrice de bases de données", "database-administrator"),
            ("graphic designer (f/m)", "graphic-designer"),
        ] {
            assert_eq!(first(text), (id.to_owned(), 0), "{text}");
        }
    }

    #[test]
    fn a_word_that_any_trade_may_have_carries_no_hit_beside_unknown_ones() {
        let catalogue = software();
        let answer = found(&catalogue, "submarine manager");
        assert_eq!(answer.total, 0);
        assert!(ids(&catalogue, &answer.nearest).contains(&"project-manager"));
        assert_eq!(first("manager").0, "project-manager");
    }

    #[test]
    fn reasons_name_what_matched() {
        let catalogue = software();
        let matched = |text: &str| {
            let hit = found(&catalogue, text).hits.swap_remove(0);
            (hit.why.clone(), hit.matched(&catalogue, Lang::EN).to_owned())
        };
        let title = |lang: Lang| HitReason::Title { lang };
        assert_eq!(matched("développeur back"), (title(Lang::FR), "Développeur back-end".to_owned()));
        assert_eq!(matched("Python"), (title(Lang::NEUTRAL), "Python".to_owned()));
        let alias = HitReason::Alias { lang: Lang::NEUTRAL, nth: 1 };
        assert_eq!(matched("kubern"), (title(Lang::NEUTRAL), "Kubernetes".to_owned()));
        assert_eq!(matched("kube"), (alias, "kube".to_owned()), "the whole name");
        assert_eq!(matched("développeuse back"), (title(Lang::FR), "Développeur back-end".to_owned()));
    }

    #[test]
    fn better_places_rank_higher() {
        let catalogue = roles(&["Metadata clerk", "Big data clerk", "Data clerk", "Data", "Database clerk"]);
        assert_eq!(
            hits(&catalogue, "data").iter().map(|(id, _)| *id).collect::<Vec<_>>(),
            ["role-3", "role-2", "role-1", "role-4", "role-0"],
            "whole name, most of the name, a word of it, the beginning of a word, inside"
        );
    }

    #[test]
    fn a_few_aliases_do_not_hide_what_may_be_meant() {
        let catalogue = catalogue(
            &[(("clerk", "Clerk", "", &["vehicle manger"]), &[]), (("head", "Shop manager", "", &[]), &[])],
            &[],
        );
        assert_eq!(hits(&catalogue, "manger"), [("clerk", 0), ("head", 1)]);
        assert_eq!(hits(&catalogue, "vehicle manger")[0], ("clerk", 0));
        assert_eq!(hits(&roles(&["Shop manger", "Shop manager"]), "manger")[0], ("role-0", 0));
    }

    #[test]
    fn letters_left_out_count_when_nothing_else_does() {
        let catalogue = roles(&["Developer", "Head of people"]);
        assert_eq!(hits(&catalogue, "dvlpr"), [("role-0", 0)]);
        assert_eq!(hits(&catalogue, "zqdvl"), []);
    }

    #[test]
    fn where_nothing_matches_the_nearest_names_are_offered() {
        let catalogue = software();
        let answer = found(&catalogue, "kubrttess");
        assert_eq!((answer.hits.len(), answer.total), (0, 0));
        assert_eq!(ids(&catalogue, &answer.nearest)[0], "kubernetes");
        assert!(found(&catalogue, "").nearest.is_empty());
        assert!(found(&catalogue, "qqqqqq").nearest.is_empty());
    }

    fn query() -> impl Strategy<Value = String> {
        prop_oneof![
            "[a-z]{1,3}( [a-z]{1,3}){0,2}",
            "(back|end|dev|symfnoy|pyhton|sql|php|java|script|k8s|prodcut|c|d|de| |-|é){1,4}",
            "\\PC{0,12}",
            any::<String>(),
        ]
    }

    proptest! {
        #[test]
        fn any_text_has_an_answer_in_order(text in query(), other in query(), limit in 0_usize..9) {
            let catalogue = software();
            let index = SearchIndex::new(&catalogue);
            let all = index.find(&catalogue, &Query::new(&text), usize::MAX);
            prop_assert_eq!(all.hits.len(), all.total);
            prop_assert!(all.hits.is_sorted_by_key(|hit| Reverse(hit.score)));
            for (at, hit) in all.hits.iter().enumerate() {
                prop_assert!(all.hits[..at].iter().all(|before| before.subject != hit.subject));
                prop_assert!(!hit.matched(&catalogue, Lang::FR).is_empty());
            }
            index.find(&catalogue, &Query::new(&other), limit);
            let few = index.find(&catalogue, &Query::new(&text), limit);
            prop_assert_eq!(&few.hits[..], &all.hits[..limit.min(all.total)]);
            prop_assert_eq!((few.total, few.nearest), (all.total, all.nearest));
        }

        #[test]
        fn an_alias_more_never_lowers_its_role_for_that_alias(
            at in 0_usize..8,
            alias in "(back|front|data|web|chef|développeur|python|owner|of|end)( |-)(developer|designer|projet|back|sql|lead)( [a-z]{2,6})?",
        ) {
            let place = |aliases: &[&str]| {
                let titles =
                    ["Back-end developer", "Data designer", "Chef de projet", "Web lead", "Owner", "Python developer", "Designer", "SQL lead"];
                let named: Vec<(_, &[&str])> = titles
                    .iter()
                    .enumerate()
                    .map(|(nth, title)| ((*title, *title, "", if nth == at { aliases } else { &[][..] }), &[][..]))
                    .collect();
                let catalogue = catalogue(&named, &[]);
                let found = hits(&catalogue, &alias);
                found.iter().position(|(id, _)| *id == titles[at]).unwrap_or(usize::MAX)
            };
            let (before, after) = (place(&[]), place(&[&alias]));
            prop_assert!(after <= before, "{alias:?}: {before} before, {after} with it");
        }

        #[test]
        fn accents_case_and_what_adverts_add_change_nothing(
            text in "(Développeur|Chef de projet|Back-end|Graphiste|Product owner|administrateur)( [a-z]{2,6})?",
            suffix in "( H/F| \\(H/F\\)| - CDI| m/w/d| \\(full-time\\)| F/M/X)?",
        ) {
            let catalogue = software();
            let plain = hits(&catalogue, &text);
            prop_assert_eq!(&plain, &hits(&catalogue, &crate::domain::fold(&text)), "folded");
            prop_assert_eq!(&plain, &hits(&catalogue, &text.to_uppercase()), "in capitals");
            prop_assert_eq!(&plain, &hits(&catalogue, &format!("{text}{suffix}")), "{}", suffix);
        }

        #[test]
        fn order_does_not_depend_on_the_order_of_the_files(text in "[a-d]{1,2}( [a-d])?") {
            let titles = ["a b", "b a", "ab", "abc d", "d abc", "cab", "b-a c", "dd"];
            let forward = roles(&titles);
            let backward = roles(&titles.iter().rev().copied().collect::<Vec<_>>());
            let names = |catalogue| -> Vec<String> {
                let hits = found(catalogue, &text).hits;
                hits.iter().map(|hit| hit.matched(catalogue, Lang::EN).to_owned()).collect()
            };
            let (mut one, mut other) = (names(&forward), names(&backward));
            // Ids differ between the two, so names alike in points and length may change places.
            one.sort();
            other.sort();
            prop_assert_eq!(one, other);
        }
    }
}
