//! Tables of text, read row by row; the only place that knows the parser.

use std::fs::File;
use std::io::{self, Cursor, Read};
use std::path::Path;
use std::sync::Arc;

use csv::{ErrorKind, Reader, ReaderBuilder, StringRecord, Terminator};

use super::decoding::decode;
use super::failure::ImportError;
use super::quotes::{open_quote, unquoted};
use super::row_damage::RowDamage;
use super::text;

/// Largest file that is read, in bytes.
const LARGEST: u64 = 64 * 1024 * 1024;
/// Most columns a table may have.
const MOST_COLUMNS: usize = 1_000;
/// What may set fields apart; of several in a header, the one that is there most often does.
const DELIMITERS: [u8; 4] = *b",;\t|";

/// How a publisher sets fields apart. What a spreadsheet has made of that is seen from the header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// By commas, in double quotes where needed.
    Commas,
    /// By tabs; quotes mean nothing, unless a spreadsheet has put whole fields in them.
    Tabs,
}

/// A file with a header line, and the row that was read last.
#[derive(Debug)]
pub(super) struct CsvTable {
    name: Arc<str>,
    reader: Reader<Cursor<Vec<u8>>>,
    header: StringRecord,
    record: StringRecord,
    /// What the file was in, where that was not UTF-8.
    pub(super) encoding: Option<&'static str>,
    /// Lines before the header.
    skipped: u64,
    /// Whether fields may stand in quotes that the parser leaves alone.
    unquotes: bool,
    /// Rows that were sound, and the first that was broken with how many there were.
    sound: u64,
    broken: Option<(u64, RowDamage, u64)>,
}

/// Index of a column; `None` for an optional column that the file lacks.
#[derive(Clone, Copy, Debug)]
pub(super) struct ColumnPosition(Option<usize>);

/// One row of a table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Record<'a> {
    pub(super) file: &'a Arc<str>,
    /// Line of the file, counted from 1.
    pub(super) line: u64,
    fields: &'a StringRecord,
}

/// The outcome of reading the next row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Advance {
    Row,
    /// A row with wrongly decoded text that was put right, and the names of its columns.
    Mended(Vec<String>),
    /// The line of a row that is no text or has another number of fields than the header, and what is wrong with it.
    Broken(u64, RowDamage),
    /// The end of the file; `empty` if it had no row at all.
    End {
        empty: bool,
    },
}

impl CsvTable {
    /// Reads a file as it may have been saved by a spreadsheet, and its header. Refuses what is no table, is too large, or
    /// has a quote that is never closed.
    pub(super) fn open(path: &Path, name: &str, style: Style) -> Result<Self, ImportError> {
        let unreadable = |source| ImportError::Unreadable { path: path.to_owned(), source };
        let decoded =
            decode(bytes(path)?).map_err(|why| ImportError::Undecodable { file: name.to_owned(), why })?;
        let (skipped, said, text) = without_separator_line(decoded.bytes);
        let start = text.split(|byte| *byte == b'\n').next().unwrap_or_default();
        let delimiter = said.unwrap_or_else(|| delimiter(start, style));
        let quotes = style == Style::Commas || delimiter != b'\t';
        if let Some(line) = quotes.then(|| open_quote(&text, delimiter)).flatten() {
            return Err(ImportError::OpenQuote { file: name.to_owned(), line: line + skipped });
        }
        let mut reader = parser(text, delimiter, quotes);
        let header = header(&mut reader, quotes).map_err(unreadable)?;
        if header.len() > MOST_COLUMNS {
            return Err(ImportError::TooManyColumns { file: name.to_owned(), most: MOST_COLUMNS });
        }
        Ok(Self {
            name: name.into(),
            reader,
            header,
            record: StringRecord::new(),
            encoding: decoded.encoding,
            skipped,
            unquotes: !quotes,
            sound: 0,
            broken: None,
        })
    }

    /// A column by the name in the header.
    pub(super) fn column(&self, name: &str) -> Result<ColumnPosition, ImportError> {
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
    pub(super) fn column_called(&self, names: [&str; 2]) -> Result<ColumnPosition, ImportError> {
        let found = names.map(|name| self.column_if_any(name)).into_iter().find(|column| column.0.is_some());
        found.map_or_else(|| self.column(names[0]), Ok)
    }

    /// A column that older or newer releases may not have; where it is absent, every row is empty there.
    pub(super) fn column_if_any(&self, name: &str) -> ColumnPosition {
        ColumnPosition(self.header.iter().position(|column| column == name))
    }

    /// Reads the next row; lines with nothing on them are none. At the end, a table of which most rows were broken is
    /// refused: the little that could be read would pass for all of it.
    pub(super) fn advance(&mut self) -> Result<Advance, ImportError> {
        loop {
            let line = self.reader.position().line() + self.skipped;
            match self.reader.read_record(&mut self.record) {
                Ok(false) => return self.end(),
                Ok(true) if self.record.iter().all(|field| field.trim().is_empty()) => {}
                Ok(true) if self.record.len() == self.header.len() => {
                    self.sound += 1;
                    return Ok(self.mend());
                }
                Ok(true) => {
                    let (has, should) = (self.record.len(), self.header.len());
                    return Ok(self.broken(self.row().line, RowDamage::Fields { has, should }));
                }
                Err(error) if matches!(error.kind(), ErrorKind::Utf8 { .. }) => {
                    return Ok(self.broken(line, RowDamage::NotUtf8));
                }
                Err(error) => {
                    return Err(ImportError::Unreadable { path: (*self.name).into(), source: error.into() });
                }
            }
        }
    }

    fn broken(&mut self, line: u64, what: RowDamage) -> Advance {
        self.broken.get_or_insert((line, what, 0)).2 += 1;
        Advance::Broken(line, what)
    }

    fn end(&mut self) -> Result<Advance, ImportError> {
        match self.broken.take() {
            Some((line, what, count)) if count > self.sound => Err(ImportError::MostlyBroken {
                file: self.name.to_string(),
                broken: count,
                rows: count + self.sound,
                line,
                what,
            }),
            broken => Ok(Advance::End { empty: broken.is_none() && self.sound == 0 }),
        }
    }

    /// The row read last.
    pub(super) fn row(&self) -> Record<'_> {
        let (line, byte) = self.record.position().map_or((0, 0), |at| (at.line(), at.byte()));
        // The parser passes over empty lines before a row and does not count them.
        let text = self.reader.get_ref().get_ref();
        let rest = usize::try_from(byte).ok().and_then(|byte| text.get(byte..)).unwrap_or_default();
        let empty = rest.iter().take_while(|byte| **byte == b'\n').count() as u64;
        Record { file: &self.name, line: line + empty + self.skipped, fields: &self.record }
    }

    fn mend(&mut self) -> Advance {
        if self.unquotes && self.record.iter().any(|field| field.starts_with('"')) {
            let position = self.record.position().cloned();
            self.record = without_quotes(&self.record);
            self.record.set_position(position);
        }
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

/// A parser that takes rows of any length, so that one with a field too many can be told.
fn parser(text: Vec<u8>, delimiter: u8, quotes: bool) -> Reader<Cursor<Vec<u8>>> {
    let mut builder = ReaderBuilder::new();
    builder.terminator(Terminator::Any(b'\n')).delimiter(delimiter).quoting(quotes).flexible(true);
    builder.from_reader(Cursor::new(text))
}

/// The names of the columns, without white space and, where the parser leaves these alone, without quotes.
fn header(reader: &mut Reader<Cursor<Vec<u8>>>, quotes: bool) -> io::Result<StringRecord> {
    let mut header = reader.headers().map_err(io::Error::from)?.clone();
    header.trim();
    Ok(if quotes { header } else { without_quotes(&header) })
}

/// The bytes of a regular file that is not too large.
fn bytes(path: &Path) -> Result<Vec<u8>, ImportError> {
    let unreadable = |source| ImportError::Unreadable { path: path.to_owned(), source };
    // Looked at before it is opened: opening a pipe would wait for its other end.
    if !std::fs::metadata(path).map_err(unreadable)?.is_file() {
        return Err(ImportError::NoRegularFile { path: path.to_owned() });
    }
    let file = File::open(path).map_err(unreadable)?;
    let mut bytes = Vec::new();
    file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() as u64 > LARGEST {
        return Err(ImportError::TooLarge { path: path.to_owned(), most: LARGEST >> 20 });
    }
    Ok(bytes)
}

/// Takes away the line `sep=;` that spreadsheets begin with; how many lines that is, and what it says.
fn without_separator_line(text: Vec<u8>) -> (u64, Option<u8>, Vec<u8>) {
    let end = text.iter().position(|byte| *byte == b'\n').unwrap_or(text.len());
    let line = text[..end].trim_ascii();
    let line = line.strip_prefix(b"\"").and_then(|line| line.strip_suffix(b"\"")).unwrap_or(line);
    match line {
        [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', delimiter] => {
            (1, Some(*delimiter), text.get(end + 1..).unwrap_or_default().to_vec())
        }
        // A tab is white space at the end of its line.
        [b's' | b'S', b'e' | b'E', b'p' | b'P', b'='] => {
            (1, Some(b'\t'), text.get(end + 1..).unwrap_or_default().to_vec())
        }
        _ => (0, None, text),
    }
}

/// What sets the fields of a header apart.
fn delimiter(header: &[u8], style: Style) -> u8 {
    let usual = if style == Style::Tabs { b'\t' } else { b',' };
    let count = |delimiter: u8| {
        let mut quoted = false;
        let outside = |byte: &&u8| {
            quoted ^= **byte == b'"';
            !quoted && **byte == delimiter
        };
        header.iter().filter(outside).count()
    };
    let most = DELIMITERS.into_iter().max_by_key(|delimiter| (count(*delimiter), *delimiter == usual));
    most.unwrap_or(usual)
}

fn without_quotes(record: &StringRecord) -> StringRecord {
    record.iter().map(|field| unquoted(field.trim()).unwrap_or_else(|| field.to_owned())).collect()
}

impl<'a> Record<'a> {
    /// The field of a column, without white space at its ends.
    pub(super) fn get(&self, column: ColumnPosition) -> &'a str {
        column.0.and_then(|at| self.fields.get(at)).unwrap_or_default().trim()
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{Advance, CsvTable, RowDamage, Style};

    fn table(bytes: &[u8], style: Style) -> (tempfile::TempDir, CsvTable) {
        let dir = tempfile::tempdir().expect("a directory");
        let path = dir.path().join("rows.csv");
        fs::write(&path, bytes).expect("a file");
        let table = CsvTable::open(&path, "rows.csv", style).expect("a header");
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
        assert_eq!(table.advance().expect("an end"), Advance::End { empty: false });
        let missing = table.column("c").expect_err("no such column").to_string();
        assert_eq!(missing, "the file `rows.csv` has no column `c`; its columns are `b`, `more`, `a`");
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
        let damaged = ["a,b\n1\n2,".as_bytes(), b"\xe9\n3,", "é".repeat(20).as_bytes(), b"\n4,5\n"].concat();
        let (_dir, mut table) = table(&damaged, Style::Commas);
        let few = RowDamage::Fields { has: 1, should: 2 };
        assert_eq!(table.advance().expect("a row"), Advance::Broken(2, few));
        assert_eq!(table.advance().expect("a row"), Advance::Broken(3, RowDamage::NotUtf8));
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

    fn rows(bytes: &[u8], style: Style) -> Vec<(u64, String, String)> {
        let (_dir, mut table) = table(bytes, style);
        let (a, b) = (table.column("a").expect("a column"), table.column("b").expect("a column"));
        let mut rows = Vec::new();
        while let Ok(Advance::Row | Advance::Mended(_)) = table.advance() {
            let row = table.row();
            rows.push((row.line, row.get(a).to_owned(), row.get(b).to_owned()));
        }
        rows
    }

    #[test]
    fn spreadsheets_set_fields_apart_in_their_own_ways() {
        let row = |line, a: &str, b: &str| (line, a.to_owned(), b.to_owned());
        assert_eq!(rows(b"a;b\n1;\"x;y\"\n", Style::Commas), [row(2, "1", "x;y")]);
        assert_eq!(rows(b"sep=;\r\na;b\r\n1;2\r\n", Style::Commas), [row(3, "1", "2")]);
        assert_eq!(rows(b"a\tb\n1\t\"x\ty\"\n", Style::Commas), [row(2, "1", "x\ty")]);
        assert_eq!(rows(b"a,b\n1,\"x, y\"\n", Style::Tabs), [row(2, "1", "x, y")]);
        assert_eq!(rows(b"a,b\r1,2\r3,\"x\ny\"\r", Style::Commas), [row(2, "1", "2"), row(3, "3", "x\ny")]);
        assert_eq!(rows(b"\"a\"\tb\n\"say \"\"x\"\", y\"\tz\n", Style::Tabs), [row(2, "say \"x\", y", "z")]);
    }

    #[test]
    fn an_open_quote_is_refused_with_its_line() {
        let dir = tempfile::tempdir().expect("a directory");
        let path = dir.path().join("rows.csv");
        fs::write(&path, "a,b\n1,2\n\"3,4\n5,6\n").expect("a file");
        let refused = CsvTable::open(&path, "rows.csv", Style::Commas).expect_err("refused").to_string();
        assert!(refused.contains("rows.csv:3") && refused.contains("quote"), "{refused}");
    }

    #[test]
    fn a_table_of_which_most_is_broken_is_refused() {
        let (_dir, mut table) = table(b"a,b\n1\n2\n3,4\n", Style::Commas);
        let refused = loop {
            match table.advance() {
                Ok(_) => {}
                Err(error) => break error.to_string(),
            }
        };
        assert!(refused.contains("2 of 3 rows") && refused.contains("line 2"), "{refused}");
    }
}
