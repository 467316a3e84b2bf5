//! What is compared: words of folded text, their stems, and what is known of words.

pub(super) mod lexicon;
pub(super) mod query;
pub(super) mod stems;
pub(super) mod words;
