//! What stands below a picture: how to read it.

use crate::cells::width;
use crate::graph::map::{MapPicture, Station, Zoom};

use super::super::Drawing;
use super::markup::{CELL, text};
use crate::wording::key;

/// Cells between items.
const GAP: usize = 3;

/// A sign or code with what it means.
struct LegendItem {
    mark: String,
    class: &'static str,
    meaning: String,
}

/// Lines of items, ready to be put below a picture.
pub(super) struct Legend {
    notes: Vec<String>,
    signs: Vec<LegendItem>,
    codes: Vec<LegendItem>,
}

impl Legend {
    /// The signs of the steps shown; titles where only codes are shown.
    pub(super) fn new(drawing: &Drawing<'_>, picture: &MapPicture, zoom: Zoom) -> Self {
        let signs = drawing.kinds().into_iter().map(|kind| LegendItem {
            mark: drawing.glyphs.step(kind).to_owned(),
            class: "sign",
            meaning: drawing.kind(kind),
        });
        let mut codes: Vec<LegendItem> = Vec::new();
        if zoom == Zoom::Codes {
            let code = |station: &Station| LegendItem {
                mark: station.label.clone(),
                class: "name",
                meaning: drawing.name(station.role).to_owned(),
            };
            codes.extend(picture.stations.iter().map(code));
            codes.sort_by(|one, other| one.mark.cmp(&other.mark));
        }
        let signs: Vec<LegendItem> = signs.collect();
        let how = (!signs.is_empty()).then(|| drawing.reader.wording.say(key::DRAWING_LEGEND));
        Self { notes: how.into_iter().chain(drawing.hidden()).collect(), signs, codes }
    }

    /// Cells that the legend needs at least.
    pub(super) fn width(&self) -> usize {
        let notes = self.notes.iter().map(|note| width(note));
        let [mark, meaning] = widest(&self.codes);
        notes.chain([mark + 1 + meaning]).max().unwrap_or(0)
    }

    /// Writes it from a row of pixels downwards, `room` cells wide; gives the row below it.
    pub(super) fn write(&self, out: &mut String, mut y: usize, room: usize) -> usize {
        let (how, more) = self.notes.split_at(self.notes.len().min(1));
        for note in how {
            y = line(out, y, note);
        }
        y = flow(out, y, room, &self.signs, [0, 0]);
        for note in more {
            y = line(out, y, note);
        }
        if !self.codes.is_empty() {
            y = flow(out, y + CELL.1 / 2, room, &self.codes, widest(&self.codes));
        }
        y
    }
}

fn line(out: &mut String, y: usize, note: &str) -> usize {
    text(out, "quiet", (0, y), note, CELL.0);
    y + CELL.1
}

/// Cells of the widest mark and of the widest meaning.
fn widest(items: &[LegendItem]) -> [usize; 2] {
    let most = |of: fn(&LegendItem) -> &str| items.iter().map(|item| width(of(item))).max().unwrap_or(0);
    [most(|item| &item.mark), most(|item| &item.meaning)]
}

/// Items side by side as far as there is room, mark and meaning each at least so many cells wide.
fn flow(out: &mut String, mut y: usize, room: usize, items: &[LegendItem], least: [usize; 2]) -> usize {
    let mut x = 0;
    for item in items {
        let mark = width(&item.mark).max(least[0]) + 1;
        let cells = mark + width(&item.meaning).max(least[1]);
        if x > 0 && x + cells > room {
            (x, y) = (0, y + CELL.1);
        }
        text(out, item.class, (x * CELL.0, y), &item.mark, CELL.0);
        text(out, "quiet", ((x + mark) * CELL.0, y), &item.meaning, CELL.0);
        x += cells + GAP;
    }
    if items.is_empty() { y } else { y + CELL.1 }
}
