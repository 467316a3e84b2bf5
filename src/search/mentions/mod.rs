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
//! 4. **Closely** (`passage`). The best 40 skills are weighed by what they say of themselves, by the triples of letters their
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
//! | tech | RP@10 .692 | .586 | FIGURES | FIGURES |
//! | house | .478 | .383 | FIGURES | FIGURES |

mod gather;
mod named;
mod passage;
mod passages;
mod points;
mod spoken;
mod sure;
mod windows;

use crate::domain::{Catalogue, SkillIx};

use super::index::SearchIndex;
use gather::Gathered;
use passage::PassageReader;

/// A skill that a text names, or may name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    pub skill: SkillIx,
    /// Thousandths, never more than the mention before has.
    pub score: u16,
    /// Whether a whole name of it stands there; others are guesses from some of their words.
    pub is_sure: bool,
    /// In how many sentences or lines, where it is sure; else one.
    pub count: usize,
    /// Where it stands first, counted from 1, columns in characters.
    pub line: u32,
    pub column: u32,
    /// The words as they stand there, on one line and harmless.
    pub text: String,
}

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
