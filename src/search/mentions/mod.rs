//! Skills named in a text: a CV, a job advert, a sentence.
//!
//! # How they are found
//!
//! 1. **Passages** (`passages`). The text is cut where a sentence, a line of a list or a paragraph ends; a long line may go
//!    on in the next. Addresses of the web and of mail are no words.
//! 2. **Words** (`spoken`). Each distinct word is looked up once among the words of all names, in all languages: itself,
//!    other forms of its stem, British for American spelling, the two words that it writes as one, with one typo. Words
//!    that hold sentences together weigh nothing, words that lead up to a skill (“proven experience with”) hardly anything.
//! 3. **Names** (`named`, `passage`). Each name of a skill that a word of the passage has is marked with it. What of a name
//!    is met is judged by the best **window** (`windows`) of the passage: the share of the name's weight that is met, the share
//!    of the window's weight that meets it, and how much that weighs. Weights are the inverse frequencies of the index.
//! 4. **Closely** (`passage`). The best 25 skills are weighed by what they say of themselves, by the triples of letters their
//!    names share with the passage, and by how many roles need them.
//! 5. **Sure or not** (`sure`). A skill is sure where a whole name of it stands in the text, in its own words, not spread over
//!    many others, and not within the name of another skill; a single word that several skills have in their names is no
//!    name of one of them.
//! 6. **Gathered** (`gather`). Each skill once, by its best score, with the first place where it is sure.
//!
//! A passage costs a look at each name that has one of its words; nothing is held but one passage, the distinct words and
//! the skills.
//!
//! # Where it stands
//!
//! On sentences of job adverts with the skills of ESCO that people marked in them (Decorte et al., *Design of negative
//! sampling strategies for distantly supervised skill extraction*, 2022), asked of all 13,896 skills of ESCO 1.1.1. RP@k are
//! the right ones among the first k, over the smaller of k and their number.
//!
//! | set | word TF-IDF | letter TF-IDF | here, RP@5 | here, RP@10 |
//! |---|---|---|---|---|
//! | tech (75 sentences) | RP@10 .692 | .586 | .734 | .785 |
//! | house (61) | .478 | .383 | .517 | .595 |
//!
//! Neural models that were trained on such sentences are reported 15 to 25 points of RP@5 above literal matching. What is
//! missed here are skills that no word of the sentence names (“highly motivated” for “show determination”), and which of
//! several near names people chose.
//!
//! # What was tried and is not here
//!
//! Verbs of names at less than their weight (RP@10 of tech falls by 4 to 5 points); the roles that need what was found
//! before as context (±1); two hundred latent dimensions of names and texts (±1); skills counting less where better ones
//! have the same words already (−2 to −6); words that stand for one another in the names of one skill (rare words have
//! none, frequent ones too many).

mod gather;
mod mention;
mod named;
mod passage;
mod passages;
mod points;
mod spoken;
mod sure;
mod windows;

use crate::domain::Catalogue;

use super::index::SearchIndex;
use gather::Gathered;
pub use mention::Mention;
use passage::PassageReader;

/// The skills that a text names, best first, then by their place in the catalogue. `index` must be that of the catalogue.
/// Any text will do; cost is linear in it.
pub fn mentions(catalogue: &Catalogue, index: &SearchIndex, text: &str) -> Vec<Mention> {
    let mut reader = PassageReader::new(catalogue, index);
    let mut gathered = Gathered::default();
    passages::read(text, |passage| {
        let found = reader.read(passage);
        let sure = reader.sure(&found);
        gathered.take(found.into_iter().zip(sure), passage, reader.content());
    });
    gathered.mentions(&passages::lines(text).collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::{Mention, mentions};
    use crate::domain::{Catalogue, Lang};
    use crate::search::SearchIndex;
    use crate::search::fixtures::{catalogue, software};
    use proptest::prelude::*;

    fn skills() -> Catalogue {
        catalogue(
            &[],
            &[
                ("python", "Python", "", &[]),
                ("java", "Java (computer programming)", "", &[]),
                ("teams", "work in teams", "travailler en équipe", &["teamwork"]),
                ("stock", "manage stock", "gérer les stocks", &["stock management"]),
                ("nursing-teams", "lead a nursing team", "", &[]),
                ("integrity", "integrity", "", &[]),
                ("boards", "scaffolding components", "", &["boards"]),
                ("surf", "build surf boards", "", &[]),
                ("skate", "build skate boards", "", &[]),
                ("snow", "build snow boards", "", &[]),
                ("projects", "manage projects", "gérer des projets", &["project management"]),
                ("agile", "agile project management", "", &[]),
            ],
        )
    }

    fn found(text: &str) -> Vec<Mention> {
        let catalogue = skills();
        mentions(&catalogue, &SearchIndex::new(&catalogue), text)
    }

    /// Skills that are sure, with their words, in the order of the text.
    fn sure(text: &str) -> Vec<String> {
        let catalogue = skills();
        let mut found = mentions(&catalogue, &SearchIndex::new(&catalogue), text);
        found.retain(|mention| mention.is_sure);
        found.sort_by_key(|mention| (mention.line, mention.column));
        let told = |mention: &Mention| {
            let skill = catalogue.skill(mention.skill);
            let name = skill.name.get(Lang::EN);
            assert!(!name.is_empty());
            format!("{}: {} {}:{} {}", skill.id, mention.text, mention.line, mention.column, mention.count)
        };
        found.iter().map(told).collect()
    }

    #[test]
    fn names_are_found_in_every_form_with_their_places() {
        assert_eq!(
            sure("I know Python.\nPython again, and stock management"),
            ["python: Python 1:8 2", "stock: stock management 2:19 1"]
        );
        assert_eq!(
            sure("- managing stocks\n- worked in a team"),
            ["stock: managing stocks 1:3 1", "teams: worked in a team 2:3 1"]
        );
        assert_eq!(sure("Gérer des stocks, travail en équipe")[0], "stock: Gérer des stocks 1:1 1");
        assert_eq!(sure("teamwork"), ["teams: teamwork 1:1 1"]);
        assert_eq!(sure("JAVA or java"), ["java: JAVA 1:1 1"], "without what stands in brackets");
    }

    #[test]
    fn other_words_of_a_stem_and_parts_of_names_are_not_sure() {
        assert_eq!(sure("system integration"), [""; 0]);
        assert_eq!(sure("presented to the board"), [""; 0], "several skills have the word");
        assert_eq!(
            sure("agile project management"),
            ["agile: agile project management 1:1 1"],
            "the longest name"
        );
        assert_eq!(
            sure("lead the whole night shift of the nursing home and its team"),
            [""; 0],
            "words far apart"
        );
        assert!(found("nursing team").iter().any(|mention| !mention.is_sure), "but it may be meant");
    }

    #[test]
    fn nothing_is_found_where_nothing_is_said() {
        for text in ["", " \n\t", "1 2 3", "the of and", "zzz", "\u{0}\u{1b}[2J"] {
            assert_eq!(found(text), [], "{text:?}");
        }
        let none = Catalogue::default();
        assert_eq!(mentions(&none, &SearchIndex::new(&none), "Python"), []);
    }

    #[test]
    fn what_is_no_text_is_read_to_its_end() {
        for text in
            ["python ".repeat(50_000), "p".repeat(1_000_000), "p ".repeat(500_000), "python\n".repeat(50_000)]
        {
            assert!(found(&text).len() < 9);
        }
        assert_eq!(found(&"python\n".repeat(5000))[0].count, 5000);
    }

    proptest! {
        #[test]
        fn any_text_has_an_answer_in_order(text in "(Python|JavaScript|docker|sql|en équipe|\\PC{0,6}| |\n|\\. |, |-){0,24}") {
            let catalogue = software();
            let index = SearchIndex::new(&catalogue);
            let found = mentions(&catalogue, &index, &text);
            prop_assert!(found.is_sorted_by_key(|mention| std::cmp::Reverse(mention.score)));
            for mention in &found {
                let line = super::passages::lines(&text).nth(mention.line as usize - 1).expect("a line");
                prop_assert!(mention.score <= 1000 && (mention.column as usize) <= line.chars().count());
                prop_assert!(!mention.text.chars().any(char::is_control));
            }
            prop_assert_eq!(&found, &mentions(&catalogue, &index, &text));
        }
    }
}
