//! Tables of text, read row by row; the only place that knows the parser.

use std::fs::File;
use std::io;
use std::path::Path;
use std::sync::Arc;

use csv::{ErrorKind, Reader, ReaderBuilder, StringRecord, Terminator};

use super::failure::ImportError;
use super::text;

/// How fields are set apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// By commas, in double quotes where needed.
    Commas,
    /// By tabs; quotes mean nothing.
    Tabs,
}

/// A file with a header line, and the row that was read last.
#[derive(Debug)]
pub(super) struct Table {
    name: Arc<str>,
    reader: Reader<File>,
    header: StringRecord,
    record: StringRecord,
}

/// Place of a column; one that need not be there may have none.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column(Option<usize>);

/// One row of a table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row<'a> {
    pub(super) file: &'a Arc<str>,
    /// Line of the file, counted from 1.
    pub(super) line: u64,
    record: &'a StringRecord,
}

/// What came of reading on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Advance {
    Row,
    /// A row in which text that had been decoded wrongly was put right; the columns it stands in.
    Mended(Vec<String>),
    /// A row that is no text or has not as many fields as the header, and what is wrong with it.
    Broken(u64, String),
    End,
}

impl Table {
    /// Opens a file and reads its header.
    pub(super) fn open(path: &Path, name: &str, style: Style) -> Result<Self, ImportError> {
        let unreadable = |source| ImportError::Unreadable { path: path.to_owned(), source };
        let file = File::open(path).map_err(unreadable)?;
        let mut builder = ReaderBuilder::new();
        // A carriage return before the line end is white space like any other. Left to itself, the parser takes
        // it for the end and counts the line too late.
        builder.terminator(Terminator::Any(b'\n'));
        if style == Style::Tabs {
            builder.delimiter(b'\t').quoting(false);
        }
        let mut reader = builder.flexible(true).from_reader(file);
        let mut header = reader.headers().map_err(|error| unreadable(io::Error::from(error)))?.clone();
        header.trim();
        Ok(Self { name: name.into(), reader, header, record: StringRecord::new() })
    }

    /// A column by the name in the header.
    pub(super) fn column(&self, name: &str) -> Result<Column, ImportError> {
        let column = self.column_if_any(name);
        if column.0.is_none() {
            return Err(ImportError::MissingColumn {
                file: self.name.to_string(),
                column: name.to_owned(),
                there: self.header.iter().map(str::to_owned).collect(),
            });
        }
        Ok(column)
    }

    /// A column that goes by one name or another.
    pub(super) fn column_called(&self, names: [&str; 2]) -> Result<Column, ImportError> {
        let found = names.map(|name| self.column_if_any(name)).into_iter().find(|column| column.0.is_some());
        found.map_or_else(|| self.column(names[0]), Ok)
    }

    /// A column that older or newer releases may not have; where it is absent, every row is empty there.
    pub(super) fn column_if_any(&self, name: &str) -> Column {
        Column(self.header.iter().position(|column| column == name))
    }

    /// Reads the next row; lines with nothing on them are none.
    pub(super) fn advance(&mut self) -> Result<Advance, ImportError> {
        loop {
            let line = self.reader.position().line();
            match self.reader.read_record(&mut self.record) {
                Ok(false) => return Ok(Advance::End),
                Ok(true) if self.record.iter().all(|field| field.trim().is_empty()) => {}
                Ok(true) if self.record.len() == self.header.len() => return Ok(self.mend()),
                Ok(true) => {
                    let (has, should) = (self.record.len(), self.header.len());
                    return Ok(Advance::Broken(
                        self.row().line,
                        format!("fields: {has} instead of {should}"),
                    ));
                }
                Err(error) if matches!(error.kind(), ErrorKind::Utf8 { .. }) => {
                    return Ok(Advance::Broken(line, "not UTF-8".to_owned()));
                }
                Err(error) => {
                    return Err(ImportError::Unreadable { path: (*self.name).into(), source: error.into() });
                }
            }
        }
    }

    /// The row read last.
    pub(super) fn row(&self) -> Row<'_> {
        let line = self.record.position().map_or(0, csv::Position::line);
        Row { file: &self.name, line, record: &self.record }
    }

    fn mend(&mut self) -> Advance {
        let wrong = |field: &str| text::mended(field).is_some();
        let columns: Vec<String> = self
            .record
            .iter()
            .zip(&self.header)
            .filter(|(field, _)| wrong(field))
            .map(|(_, column)| column.to_owned())
            .collect();
        if columns.is_empty() {
            return Advance::Row;
        }
        let position = self.record.position().cloned();
        let whole = |field: &str| text::mended(field).unwrap_or_else(|| field.to_owned());
        self.record = self.record.iter().map(whole).collect();
        self.record.set_position(position);
        Advance::Mended(columns)
    }
}

impl<'a> Row<'a> {
    /// The field of a column, without white space at its ends.
    pub(super) fn get(&self, column: Column) -> &'a str {
        column.0.and_then(|at| self.record.get(at)).unwrap_or_default().trim()
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{Advance, Style, Table};

    fn table(bytes: &[u8], style: Style) -> (tempfile::TempDir, Table) {
        let dir = tempfile::tempdir().expect("a directory");
        let path = dir.path().join("rows.csv");
        fs::write(&path, bytes).expect("a file");
        let table = Table::open(&path, "rows.csv", style).expect("a header");
        (dir, table)
    }

    #[test]
    fn columns_are_found_by_name_wherever_they_stand() {
        let text = "\u{feff}b,more,a\r\n\"two\nlines\",x,1\r\n\r\n2,y,\"say \"\"hi\"\"\"\n";
        let (_dir, mut table) = table(text.as_bytes(), Style::Commas);
        let (a, b) = (table.column("a").expect("a column"), table.column("b").expect("a column"));
        assert_eq!(table.advance().expect("a row"), Advance::Row);
        assert_eq!((table.row().get(a), table.row().get(b), table.row().line), ("1", "two\nlines", 2));
        assert_eq!(table.advance().expect("a row"), Advance::Row);
        assert_eq!((table.row().get(a), table.row().get(b), table.row().line), ("say \"hi\"", "2", 5));
        assert_eq!(table.advance().expect("an end"), Advance::End);
        let missing = table.column("c").expect_err("no such column").to_string();
        assert_eq!(missing, "the file `rows.csv` has no column `c`; its columns are b, more, a");
        assert_eq!(table.row().get(table.column_if_any("c")), "");
    }

    #[test]
    fn quotes_between_tabs_are_text() {
        let (_dir, mut table) = table(b"a\tb\n\"x\ty\"\"\n", Style::Tabs);
        assert_eq!(table.advance().expect("a row"), Advance::Row);
        assert_eq!(table.row().get(table.column("a").expect("a column")), "\"x");
    }

    #[test]
    fn broken_rows_are_told_and_the_rest_is_read() {
        let (_dir, mut table) = table(b"a,b\n1\n2,\xe9\n3,4\n", Style::Commas);
        let broken = |line, what: &str| Advance::Broken(line, what.to_owned());
        assert_eq!(table.advance().expect("a row"), broken(2, "fields: 1 instead of 2"));
        assert_eq!(table.advance().expect("a row"), broken(3, "not UTF-8"));
        assert_eq!(table.advance().expect("a row"), Advance::Row);
        assert_eq!(table.row().line, 4);
    }

    #[test]
    fn text_decoded_twice_is_put_right() {
        let (_dir, mut table) = table("a,b\nx,students\u{e2}\u{80}\u{99} work\n".as_bytes(), Style::Commas);
        assert_eq!(table.advance().expect("a row"), Advance::Mended(vec!["b".to_owned()]));
        assert_eq!(
            (table.row().get(table.column("b").expect("a column")), table.row().line),
            ("students’ work", 2)
        );
    }
}
