//! From a query to hits in their order.

use std::sync::Arc;

use crate::domain::{Catalogue, Subject};

use super::Index;
use super::candidate::{Candidate, Reason};
use super::combine::{is_whole, own_matches};
use super::fit::{Fit, union};
use super::forgive::Forgiving;
use super::hit::{Found, Hit};
use super::matched::Matched;
use super::nearest::{OFFERED, nearest};
use super::query::Query;
use super::reach::{Reach, beginnings};
use super::through::matches_through_skills;

/// Hits that are enough, however they were found.
const MANY: usize = 10;
/// Letters from which a word that hardly anything matches may well be mistyped.
const LONG_WORD: usize = 6;

impl Index {
    /// The best `limit` hits of a query, and how many there are; nothing for an empty query.
    ///
    /// `catalogue` must be the one the index was made of. Cost is linear in the distinct words and in the names
    /// that match a word; the answer depends on the query and the catalogue alone.
    pub fn find(&self, catalogue: &Catalogue, query: &Query, limit: usize) -> Found {
        let reaches: Vec<_> = query.words.iter().map(|word| Arc::new(Reach::of(self, word, None))).collect();
        self.find_among(catalogue, query, &reaches, limit)
    }

    /// [`Index::find`] with the words already looked up, in their order.
    pub(super) fn find_among(
        &self,
        catalogue: &Catalogue,
        query: &Query,
        reaches: &[Arc<Reach>],
        limit: usize,
    ) -> Found {
        if query.is_empty() {
            return Found::default();
        }
        let joined = self.joined(query);
        for forgiving in [Forgiving::Nothing, Forgiving::Typos, Forgiving::Abbreviations] {
            let matched = reaches.iter().zip(&joined);
            let words: Vec<Matched> =
                matched.map(|(reach, joined)| Matched::new(self, reach, forgiving, joined)).collect();
            if words.iter().any(Matched::is_empty) {
                continue;
            }
            let candidates = self.candidates(catalogue, query, &words);
            let is_last = forgiving != Forgiving::Nothing || self.is_well_found(query, &candidates);
            if !candidates.is_empty() && is_last {
                return self.found(catalogue, candidates, limit);
            }
        }
        Found { nearest: self.offers(catalogue, query, reaches), ..Found::default() }
    }

    /// For each word, names that have it and a neighbour written as one, with its share of the points.
    fn joined(&self, query: &Query) -> Vec<Vec<Fit>> {
        let mut joined = vec![Vec::new(); query.words.len()];
        for (first, pair) in query.pairs() {
            let fits = beginnings(self, &pair);
            for word in [first, first + 1] {
                let letters = query.words[word].len();
                let share = |fit: &Fit| Fit { merit: fit.merit.share(letters, pair.len()), ..*fit };
                joined[word] = union(&joined[word], &fits.iter().map(share).collect::<Vec<_>>());
            }
        }
        joined
    }

    /// Whether typos need not be thought of: much matches, or a title or a whole name does, or no word is long enough
    /// to be sure. Large catalogues have every typo in some alias (“project manger”), so a few hits prove nothing.
    fn is_well_found(&self, query: &Query, candidates: &[Candidate]) -> bool {
        let is_good = |candidate: &Candidate| match candidate.reason {
            Reason::Name(name) => self.names.is_title(name) || is_whole(query, self.names.get(name)),
            Reason::Skill(_) => false,
        };
        candidates.len() >= MANY
            || candidates.iter().any(is_good)
            || query.words.iter().all(|word| word.len() < LONG_WORD)
    }

    /// Names offered where nothing matches: those most like all of it, then the best for each word alone.
    fn offers(&self, catalogue: &Catalogue, query: &Query, reaches: &[Arc<Reach>]) -> Vec<Subject> {
        let mut offers = nearest(self, query, |_| true);
        if query.words.len() > 1 {
            for reach in reaches {
                let alone = Query::of_word(&reach.word);
                let word = Matched::new(self, reach, Forgiving::Typos, &[]);
                let best =
                    self.candidates(catalogue, &alone, &[word]).into_iter().min_by_key(|best| best.place);
                let best = best.map(|best| self.subject(best.subject));
                offers.extend(best.filter(|best| !offers.contains(best)));
            }
        }
        offers.truncate(OFFERED);
        offers
    }

    fn candidates(&self, catalogue: &Catalogue, query: &Query, words: &[Matched]) -> Vec<Candidate> {
        let own = own_matches(self, query, words);
        let through = matches_through_skills(catalogue, self, query, &own, words);
        let by_name = (0..).zip(&own).filter_map(|(subject, own)| {
            own.map(|own| Candidate::new(self, subject, own.merit, Reason::Name(own.name)))
        });
        let by_skill =
            through.into_iter().map(|via| Candidate::new(self, via.role.0, via.merit, Reason::Skill(via)));
        by_name.chain(by_skill).collect()
    }

    fn found(&self, catalogue: &Catalogue, mut candidates: Vec<Candidate>, limit: usize) -> Found {
        let total = candidates.len();
        if limit < total {
            candidates.select_nth_unstable_by_key(limit, |candidate| candidate.place);
            candidates.truncate(limit);
        }
        candidates.sort_unstable_by_key(|candidate| candidate.place);
        let mut hits: Vec<Hit> = candidates.iter().map(|candidate| candidate.hit(self, catalogue)).collect();
        // The order says more than points do; a score never contradicts it.
        for at in 1..hits.len() {
            hits[at].score = hits[at].score.min(hits[at - 1].score);
        }
        Found { hits, total, nearest: Vec::new() }
    }
}

#[cfg(test)]
mod tests {
    use std::cmp::Reverse;

    use crate::domain::{Lang, Level, Need};
    use crate::search::sample::{catalogue, found, hits, ids, roles, software};
    use crate::search::{Index, Query, Why};
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
        assert_eq!(answer.total, 1);
        let hit = answer.hits[0];
        let kubernetes = catalogue.skill_by_id("kubernetes").expect("it is there");
        assert_eq!(catalogue.id_of(hit.subject), "backend-developer");
        assert_eq!(
            hit.why,
            Why::Skill { skill: kubernetes, need: Need::Useful, level: Some(Level::Awareness) }
        );
        assert_eq!(first("server developpeuse").0, "backend-developer");
        assert_eq!(first("javascript python").0, "fullstack-developer");
        assert!(found(&catalogue, "graphiste kubernetes").hits.is_empty());
    }

    #[test]
    fn reasons_name_what_matched() {
        let catalogue = software();
        let matched = |text: &str| {
            let hit = found(&catalogue, text).hits[0];
            (hit.why, hit.matched(&catalogue, Lang::EN).to_owned())
        };
        let title = |lang: Lang| Why::Title { lang };
        assert_eq!(matched("développeur back"), (title(Lang::FR), "Développeur back-end".to_owned()));
        assert_eq!(matched("Python"), (title(Lang::NEUTRAL), "Python".to_owned()));
        let alias = Why::Alias { lang: Lang::NEUTRAL, nth: 1 };
        assert_eq!(matched("kuber"), (title(Lang::NEUTRAL), "Kubernetes".to_owned()));
        assert_eq!(matched("kube"), (alias, "kube".to_owned()), "the whole name");
        assert_eq!(matched("développeuse back"), (alias, "développeuse back-end".to_owned()));
    }

    #[test]
    fn better_places_rank_higher() {
        let catalogue = roles(&["Metadata clerk", "Big data clerk", "Data clerk", "Data", "Database clerk"]);
        assert_eq!(
            hits(&catalogue, "data").iter().map(|(id, _)| *id).collect::<Vec<_>>(),
            ["role-3", "role-2", "role-4", "role-1", "role-0"],
            "whole name, whole word at the start, start, later word, inside"
        );
    }

    #[test]
    fn a_few_aliases_do_not_hide_what_may_be_meant() {
        let catalogue = catalogue(
            &[(("clerk", "Clerk", "", &["vehicle manger"]), &[]), (("head", "Shop manager", "", &[]), &[])],
            &[],
        );
        assert_eq!(hits(&catalogue, "manger"), [("clerk", 0), ("head", 1)]);
        assert_eq!(hits(&catalogue, "vehicle manger"), [("clerk", 0)]);
        assert_eq!(hits(&roles(&["Shop manger", "Shop manager"]), "manger"), [("role-0", 0)]);
    }

    #[test]
    fn letters_left_out_count_when_nothing_else_does() {
        let catalogue = roles(&["Developer", "Head of people"]);
        assert_eq!(hits(&catalogue, "dvlpr"), [("role-0", 0)]);
        assert_eq!(hits(&catalogue, "hdppl"), []);
    }

    #[test]
    fn where_nothing_matches_the_nearest_names_are_offered() {
        let catalogue = software();
        let answer = found(&catalogue, "kubrttess");
        assert_eq!((answer.hits.len(), answer.total), (0, 0));
        assert_eq!(ids(&catalogue, &answer.nearest), ["kubernetes"]);
        assert_eq!(ids(&catalogue, &found(&catalogue, "grapqc dezigner").nearest), ["graphic-designer"]);
        assert_eq!(
            ids(&catalogue, &found(&catalogue, "graphiste kubernetes").nearest),
            ["graphic-designer", "kubernetes"]
        );
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
            let index = Index::new(&catalogue);
            let all = index.find(&catalogue, &Query::new(&text), usize::MAX);
            prop_assert_eq!(all.hits.len(), all.total);
            prop_assert!(all.hits.is_sorted_by_key(|hit| hit.typos), "fewer typos first");
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
