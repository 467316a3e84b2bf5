//! An index as one piece, to be used again as it lies: its columns one behind the other.

use super::column::{Column, ColumnReader, ColumnWriter, Tape};
use super::{CodeTable, Grams, NameTable, SearchIndex, StemTable, WordTable};
use crate::domain::Lang;

impl SearchIndex {
    /// The index in one piece, which [`SearchIndex::of_piece`] takes apart again. Cost is one copy.
    pub fn to_piece(&self) -> Vec<u64> {
        let mut writing = ColumnWriter::default();
        // Copies share their columns.
        let _ = self.clone().pass(&mut writing);
        writing.0
    }

    /// What [`SearchIndex::to_piece`] wrote of the same catalogue; `None` where it is something else. Nothing is copied. Whether
    /// the piece is the one that was written is for whoever kept it to know.
    pub fn of_piece(piece: Vec<u64>) -> Option<Self> {
        let mut reading = ColumnReader::of(piece);
        let mut index = Self::default();
        index.pass(&mut reading)?;
        reading.is_at_end().then_some(index)
    }

    /// Every column in its place; languages by their tags with blanks between.
    fn pass(&mut self, tape: &mut impl Tape) -> Option<()> {
        let tags: Vec<&str> = self.languages.iter().map(Lang::as_str).collect();
        let mut tags = Column::from(tags.join(" ").as_bytes());
        let mut role_count = Column::from(vec![self.role_count]);
        tape.column(&mut tags)?;
        tape.column(&mut role_count)?;
        let tags = std::str::from_utf8(&tags).ok()?.split(' ').filter(|tag| !tag.is_empty());
        self.languages = tags.map(Lang::parse).collect::<Option<Vec<_>>>()?;
        self.role_count = *role_count.first()?;
        tape.column(&mut self.ranks)?;
        let NameTable { owners, which, weights, letters } = &mut self.names;
        tape.column(owners)?;
        tape.column(which)?;
        tape.column(weights)?;
        tape.column(letters)?;
        let WordTable { all, names, weights, grams } = &mut self.words;
        all.pass(tape)?;
        names.pass(tape)?;
        tape.column(weights)?;
        let Grams { keys, words, weights, lengths } = grams;
        tape.column(keys)?;
        words.pass(tape)?;
        tape.column(weights)?;
        tape.column(lengths)?;
        let StemTable { stems, words, weights, subjects, values } = &mut self.texts;
        stems.pass(tape)?;
        words.pass(tape)?;
        tape.column(weights)?;
        subjects.pass(tape)?;
        tape.column(values)?;
        let CodeTable { all, subjects } = &mut self.codes;
        all.pass(tape)?;
        subjects.pass(tape)
    }
}

#[cfg(test)]
mod tests {
    use crate::search::SearchIndex;
    use crate::search::fixtures::software;

    #[test]
    fn an_index_is_the_same_after_it_was_kept() {
        let index = SearchIndex::new(&software());
        let piece = index.to_piece();
        assert_eq!(SearchIndex::of_piece(piece.clone()), Some(index));
        for length in 0..piece.len() {
            assert_eq!(SearchIndex::of_piece(piece[..length].to_vec()), None, "cut off after {length}");
        }
    }
}
