//! What a command answers, in every shape that it comes in.

use std::cell::LazyCell;
use std::fmt;

use super::super::Paper;
use super::super::drawing::Drawing;
use crate::pages::Block;

/// What formats are made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerShape {
    Text,
    Json,
    Page,
    Drawing,
}

/// Shapes of what is told: lists, roles, steps, comparisons.
pub const PAGES: &[AnswerShape] = &[AnswerShape::Text, AnswerShape::Json, AnswerShape::Page];
/// Shapes of routes, which can be told and drawn.
pub const ROUTES: &[AnswerShape] =
    &[AnswerShape::Text, AnswerShape::Json, AnswerShape::Page, AnswerShape::Drawing];
/// Shapes of maps.
pub const MAPS: &[AnswerShape] = &[AnswerShape::Drawing];

/// Makes a shape whenever it is asked for.
type Maker<'a, T> = Box<dyn Fn() -> T + 'a>;
/// Makes the text of a paper.
type TextMaker<'a> = Box<dyn Fn(&Paper) -> String + 'a>;
/// A drawing that is made once, when it is first asked for.
type LazyDrawing<'a> = LazyCell<Drawing<'a>, Box<dyn FnOnce() -> Drawing<'a> + 'a>>;

/// An answer that can be written in several formats. Each shape is made when a format asks for it.
#[derive(Default)]
pub struct WritableAnswer<'a> {
    text: Option<TextMaker<'a>>,
    json: Option<Maker<'a, String>>,
    page: Option<Maker<'a, Vec<Block>>>,
    drawing: Option<LazyDrawing<'a>>,
}

impl<'a> WritableAnswer<'a> {
    /// What is told: as text, as JSON and as a page.
    pub fn told(
        text: impl Fn(&Paper) -> String + 'a,
        json: impl Fn() -> String + 'a,
        page: impl Fn() -> Vec<Block> + 'a,
    ) -> Self {
        Self {
            text: Some(Box::new(text)),
            json: Some(Box::new(json)),
            page: Some(Box::new(page)),
            drawing: None,
        }
    }

    /// The same, and drawn.
    #[must_use]
    pub fn drawn(mut self, drawing: impl FnOnce() -> Drawing<'a> + 'a) -> Self {
        self.drawing = Some(LazyCell::new(Box::new(drawing)));
        self
    }

    /// The drawing, where there is one.
    pub fn as_drawing(&self) -> Option<&Drawing<'a>> {
        self.drawing.as_deref()
    }

    pub(super) fn as_text(&self, paper: &Paper) -> Option<String> {
        self.text.as_ref().map(|text| text(paper))
    }

    pub(super) fn as_json(&self) -> Option<String> {
        self.json.as_ref().map(|json| json())
    }

    pub(super) fn as_page(&self) -> Option<Vec<Block>> {
        self.page.as_ref().map(|page| page())
    }
}

impl fmt::Debug for WritableAnswer<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shapes = [self.text.is_some(), self.json.is_some(), self.page.is_some(), self.drawing.is_some()];
        out.debug_tuple("WritableAnswer").field(&shapes).finish()
    }
}
