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
//! 4. **Closely** (`passage`). The best 20 skills are weighed by what they say of themselves, by the triples of letters their
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
//! literal here is two thirds of the way: what is left are skills that no word of the sentence names (“highly motivated” for
//! “show determination”), and which of several near names people chose.
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
