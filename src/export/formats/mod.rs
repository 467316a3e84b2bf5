//! The registry of formats: one row says what a format is called, which endings of file names stand for it, and what
//! it is written from.
//!
//! A command gives its answer in some shapes ([`WritableAnswer`]); a format is made from one of them. Options, help,
//! endings of files and what is said of wrong ones all come from [`FORMATS`], so that a format more is a row and the
//! file that writes it.

mod answer;
mod html;
pub(super) mod markdown;

pub use answer::{AnswerShape, MAPS, PAGES, ROUTES, WritableAnswer};

use crate::glyphs::Glyphs;
use crate::graph::map::Zoom;
use crate::pages::{Block, Reader};
use crate::wording::{Key, key};

use super::Paper;
use super::drawing::{Drawing, dot, mermaid, outline, svg};

/// A format that answers can be written in.
#[derive(Debug)]
pub struct OutputFormat {
    /// What `--format` calls it.
    pub name: &'static str,
    /// Words for what it is.
    pub about: Key,
    /// Endings of file names, without their dot, the usual one first.
    pub endings: &'static [&'static str],
    /// How it is written; the first that is made from a shape of the answer counts.
    pub writers: &'static [FormatWriter],
}

/// A function that writes a format, by the shape that it is made from.
#[derive(Debug)]
pub enum FormatWriter {
    /// The text of the answer as it is.
    Text,
    /// The JSON of the answer as it is.
    Json,
    /// A page: anything that can be said in blocks.
    Page(fn(&[Block], &Reader<'_>, &Glyphs) -> String),
    /// Roles and steps, which whoever reads the file arranges.
    Chart(fn(&Drawing<'_>) -> String),
    /// Roles and steps where they are to stand, their titles at a zoom level.
    Picture(fn(&Drawing<'_>, Zoom) -> String),
}

/// Every format, in the order of help.
pub static FORMATS: &[OutputFormat] = &[
    OutputFormat {
        name: "text",
        about: key::HELP_FORMAT_TEXT,
        endings: &["txt"],
        writers: &[FormatWriter::Text],
    },
    OutputFormat {
        name: "json",
        about: key::HELP_FORMAT_JSON,
        endings: &["json"],
        writers: &[FormatWriter::Json],
    },
    OutputFormat {
        name: "markdown",
        about: key::HELP_FORMAT_MARKDOWN,
        endings: &["md", "markdown"],
        writers: &[FormatWriter::Page(markdown::write), FormatWriter::Chart(outline::write)],
    },
    OutputFormat {
        name: "html",
        about: key::HELP_FORMAT_HTML,
        endings: &["html", "htm"],
        writers: &[FormatWriter::Page(html::write)],
    },
    OutputFormat {
        name: "svg",
        about: key::HELP_FORMAT_SVG,
        endings: &["svg"],
        writers: &[FormatWriter::Picture(svg::write)],
    },
    OutputFormat {
        name: "mermaid",
        about: key::HELP_FORMAT_MERMAID,
        endings: &["mmd", "mermaid"],
        writers: &[FormatWriter::Chart(mermaid::write)],
    },
    OutputFormat {
        name: "dot",
        about: key::HELP_FORMAT_DOT,
        endings: &["dot", "gv"],
        writers: &[FormatWriter::Chart(dot::write)],
    },
];

/// The formats that can be made from one of the shapes.
pub fn fitting(shapes: &[AnswerShape]) -> impl Iterator<Item = &'static OutputFormat> {
    FORMATS.iter().filter(|format| format.fits(shapes))
}

/// The format of a name.
pub fn named(name: &str) -> Option<&'static OutputFormat> {
    FORMATS.iter().find(|format| format.name == name)
}

/// The format that the ending of a file's name stands for, in capitals or not.
pub fn of_ending(ending: &str) -> Option<&'static OutputFormat> {
    FORMATS.iter().find(|format| format.endings.iter().any(|known| known.eq_ignore_ascii_case(ending)))
}

impl OutputFormat {
    /// Whether the format can be made from one of the shapes.
    pub fn fits(&self, shapes: &[AnswerShape]) -> bool {
        self.writers.iter().any(|writer| shapes.contains(&writer.shape()))
    }

    /// Whether it is the text of a terminal or a pipe, with styles.
    pub fn is_text(&self) -> bool {
        matches!(self.writers, [FormatWriter::Text])
    }

    /// Whether programs read it, to whom an empty answer is an answer, too.
    pub fn is_for_programs(&self) -> bool {
        matches!(self.writers, [FormatWriter::Json])
    }

    /// Whether roles are put in their places, which takes room: a picture has a zoom level, and not any number of roles.
    pub fn is_picture(&self) -> bool {
        matches!(self.writers, [FormatWriter::Picture(_)])
    }

    /// The answer in this format; `None` where it comes in no shape that fits. `zoom` is for pictures, `paper` decides on
    /// text and on signs.
    pub fn write(
        &self,
        answer: &WritableAnswer<'_>,
        reader: &Reader<'_>,
        paper: &Paper,
        zoom: Zoom,
    ) -> Option<String> {
        self.writers.iter().find_map(|writer| match writer {
            FormatWriter::Text => answer.as_text(paper),
            FormatWriter::Json => answer.as_json(),
            FormatWriter::Page(write) => answer.as_page().map(|page| write(&page, reader, paper.glyphs)),
            FormatWriter::Chart(write) => answer.as_drawing().map(write),
            FormatWriter::Picture(write) => answer.as_drawing().map(|drawing| write(drawing, zoom)),
        })
    }
}

impl FormatWriter {
    fn shape(&self) -> AnswerShape {
        match self {
            Self::Text => AnswerShape::Text,
            Self::Json => AnswerShape::Json,
            Self::Page(_) => AnswerShape::Page,
            Self::Chart(_) | Self::Picture(_) => AnswerShape::Drawing,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{AnswerShape, FORMATS, MAPS, PAGES, ROUTES, fitting, named, of_ending};

    #[test]
    fn names_and_endings_are_unique_and_found() {
        let mut words = BTreeSet::new();
        for format in FORMATS {
            assert!(words.insert(format.name), "{}", format.name);
            assert!(!format.endings.is_empty() && !format.writers.is_empty());
            assert_eq!(named(format.name).map(|found| found.name), Some(format.name));
        }
        let mut endings = BTreeSet::new();
        for (ending, format) in
            FORMATS.iter().flat_map(|format| format.endings.iter().map(move |end| (end, format)))
        {
            assert!(endings.insert(ending), "{ending}");
            assert!(ending.bytes().all(|byte| byte.is_ascii_lowercase()), "{ending}");
            assert_eq!(of_ending(&ending.to_uppercase()).map(|found| found.name), Some(format.name));
        }
    }

    #[test]
    fn every_format_writes_something_and_every_answer_has_a_format() {
        let shapes = [PAGES, ROUTES, MAPS];
        for format in FORMATS {
            assert!(shapes.iter().any(|shapes| format.fits(shapes)), "{}", format.name);
        }
        let names = |shapes: &[AnswerShape]| fitting(shapes).map(|format| format.name).collect::<Vec<_>>();
        assert!(names(PAGES).contains(&"text") && names(MAPS).contains(&"svg"));
        assert!(!names(PAGES).contains(&"svg") && !names(MAPS).contains(&"json"));
        assert_eq!(names(ROUTES).len(), FORMATS.len());
    }
}
