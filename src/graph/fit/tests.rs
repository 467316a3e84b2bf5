use proptest::prelude::*;

use super::{Held, HeldSkill, NeedCounts, RoleTerms, Standing, fitting};
use crate::domain::{Catalogue, Level, Need, RoleIx, SkillIx};
use crate::graph::testing::{any_drafts, catalogue, draft};
use crate::graph::weights::NeedWeights;

fn held(skills: &[(u32, Option<Level>)]) -> Held {
    Held::of(skills.iter().map(|(skill, level)| HeldSkill { skill: SkillIx(*skill), level: *level }))
}

fn order(catalogue: &Catalogue, held: &Held) -> Vec<String> {
    let weights = NeedWeights::new(catalogue);
    let (found, count) = fitting(catalogue, &weights, held, usize::MAX, |_| true);
    assert_eq!(found.len(), count);
    found.iter().map(|fit| catalogue.role(fit.role).id.to_string()).collect()
}

#[test]
fn what_lies_idle_costs_more_than_what_is_missing() {
    let catalogue = catalogue(&[
        draft("all-three").essential(&[0, 1, 2, 3, 4, 5]),
        draft("two").essential(&[0, 1]),
        draft("one").essential(&[2]),
        draft("none").essential(&[6]),
    ]);
    assert_eq!(order(&catalogue, &held(&[(0, None), (1, None), (2, None)])), ["all-three", "two", "one"]);
    assert!(order(&catalogue, &held(&[])).is_empty());
}

#[test]
fn a_level_above_what_is_asked_lies_idle() {
    let catalogue = catalogue(&[
        draft("junior").at(0, Level::Awareness).at(1, Level::Awareness),
        draft("senior").at(0, Level::Expert).at(1, Level::Expert),
        draft("middle").at(0, Level::Practitioner).at(1, Level::Practitioner),
    ]);
    let both = |level| held(&[(0, Some(level)), (1, Some(level))]);
    assert_eq!(order(&catalogue, &both(Level::Practitioner)), ["middle", "senior", "junior"]);
    assert_eq!(order(&catalogue, &both(Level::Awareness)), ["junior", "middle", "senior"]);
}

#[test]
fn every_need_stands_somehow() {
    let catalogue = catalogue(&[draft("a")
        .at(0, Level::Working)
        .at(1, Level::Expert)
        .at(2, Level::Working)
        .at(3, Level::Working)
        .useful(&[4, 5])]);
    let weights = NeedWeights::new(&catalogue);
    let told = [(0, Some(Level::Expert)), (1, Some(Level::Working)), (2, None), (4, None)];
    let terms = RoleTerms::of(&catalogue, &weights, &held(&told), RoleIx(0));
    let standing = |skill: u32| terms.needs.iter().find(|term| term.skill.0 == skill).unwrap().standing;
    assert_eq!(standing(0), Standing::Met { held: Some(Level::Expert) });
    assert_eq!(standing(1), Standing::ToGrow { held: Level::Working, asked: Level::Expert });
    assert_eq!(standing(2), Standing::NotTold);
    assert_eq!(standing(3), Standing::Missing);
    assert_eq!(standing(4), Standing::Met { held: None });
    let counts = |met, grow, missing, not_told| NeedCounts { met, grow, missing, not_told };
    assert_eq!(terms.counts(Need::Essential), counts(1, 1, 1, 1));
    assert_eq!(terms.counts(Need::Useful), counts(1, 0, 1, 0));
    assert_eq!((terms.counts(Need::Essential).all(), terms.counts(Need::Essential).held()), (4, 3));
}

#[test]
fn a_skill_told_twice_counts_at_its_higher_level() {
    let twice =
        held(&[(1, None), (0, Some(Level::Working)), (0, Some(Level::Expert)), (1, Some(Level::Awareness))]);
    assert_eq!(twice, held(&[(0, Some(Level::Expert)), (1, Some(Level::Awareness))]));
}

fn level() -> impl Strategy<Value = Option<Level>> {
    prop::option::of(prop::sample::select(Level::ALL))
}

proptest! {
    #[test]
    fn a_score_is_what_its_terms_say(
        drafts in any_drafts(6, 2),
        told in proptest::collection::vec((0_u32..8, level()), 0..5),
    ) {
        let catalogue = catalogue(&drafts);
        let known = u32::try_from(catalogue.skills().len()).unwrap();
        let told: Vec<_> = told.into_iter().filter(|(skill, _)| *skill < known).collect();
        let (held, weights) = (held(&told), NeedWeights::new(&catalogue));
        let (found, count) = fitting(&catalogue, &weights, &held, usize::MAX, |_| true);
        prop_assert_eq!(found.len(), count);
        for (role, _) in catalogue.role_entries() {
            let terms = RoleTerms::of(&catalogue, &weights, &held, role);
            let score = found.iter().find(|fit| fit.role == role).map_or(0.0, |fit| fit.score);
            prop_assert!((score - terms.score).abs() < 1e-12, "{} {}", score, terms.score);
            prop_assert!((0.0..=1.0).contains(&score));
            let of_need = |term: &super::NeedTerm| term.shared + term.missing;
            prop_assert_eq!(terms.needs.iter().map(of_need).sum::<u64>(), terms.shared + terms.missing);
        }
        let (few, all) = fitting(&catalogue, &weights, &held, 2, |_| true);
        prop_assert_eq!((&few[..], all), (&found[..count.min(2)], count));
    }

    #[test]
    fn what_a_role_asks_for_puts_it_first_and_never_worsens_it(
        drafts in any_drafts(6, 2),
        role in 0_u32..6,
        without in 0_usize..8,
    ) {
        let catalogue = catalogue(&drafts);
        let role = RoleIx(role % u32::try_from(drafts.len()).unwrap());
        let weights = NeedWeights::new(&catalogue);
        let mut own: Vec<HeldSkill> = Vec::new();
        for (need, _) in weights.of_role(&catalogue, role) {
            own.push(HeldSkill { skill: need.skill, level: need.level });
        }
        prop_assume!(!own.is_empty());
        let all = Held::of(own.iter().copied());
        let (best, _) = fitting(&catalogue, &weights, &all, 1, |_| true);
        prop_assert!(best[0].score > 1.0 - 1e-12);
        prop_assert!(RoleTerms::of(&catalogue, &weights, &all, role).score > 1.0 - 1e-12);
        own.remove(without % own.len());
        let fewer = Held::of(own);
        let score = |held| RoleTerms::of(&catalogue, &weights, held, role).score;
        prop_assert!(score(&fewer) <= score(&all));
    }
}
