//! Ways to take a value out.

use super::patch::{Patch, comma, is_blank, line_begin, line_end, next_line};
use super::place::Place;
use crate::loading::tree::{SpanKind, SpanNode};

/// The ways to take out what a place is, best first. None where it is the whole file.
pub(super) fn patches(text: &str, place: &Place<'_, '_>) -> Vec<Patch> {
    let Some(((parent, nth), above)) = place.way.split_last() else { return Vec::new() };
    let entry = Entry::of(text, parent, *nth);
    match parent.kind {
        SpanKind::FlowList | SpanKind::FlowMap => vec![entry.out_of_flow()],
        _ if entry.is_alone() => entry.leaving_nothing(above.last().copied()),
        _ => entry.out_of_block(),
    }
}

/// An item of a list, or a key with its value.
#[derive(Debug)]
struct Entry<'t> {
    text: &'t str,
    parent: &'t SpanNode,
    begin: usize,
    end: usize,
    whole_end: usize,
    before: Option<&'t SpanNode>,
    next: Option<&'t SpanNode>,
}

impl<'t> Entry<'t> {
    fn of(text: &'t str, parent: &'t SpanNode, nth: usize) -> Self {
        let width = if matches!(parent.kind, SpanKind::FlowMap | SpanKind::BlockMap) { 2 } else { 1 };
        let first = nth * width;
        let (name, value) = (&parent.inside[first], &parent.inside[first + width - 1]);
        let begin = match parent.kind {
            SpanKind::BlockList => text[..name.begin].rfind('-').unwrap_or(name.begin),
            _ => name.begin,
        };
        Self {
            text,
            parent,
            begin,
            end: value.end.max(name.end),
            whole_end: value.whole_end.max(name.end),
            before: first.checked_sub(1).and_then(|before| parent.inside.get(before)),
            next: parent.inside.get(first + width),
        }
    }

    fn is_alone(&self) -> bool {
        self.before.is_none() && self.next.is_none()
    }

    /// The lines of the entry, where nothing else stands on the first of them.
    fn lines(&self) -> Option<(usize, usize)> {
        let Self { text, begin, whole_end, .. } = *self;
        let first = line_begin(text, begin);
        let behind =
            if text[..whole_end].ends_with(['\n', '\r']) { whole_end } else { next_line(text, whole_end) };
        is_blank(&text[first..begin]).then_some((first, behind))
    }

    fn out_of_block(&self) -> Vec<Patch> {
        let Self { text, begin, end, .. } = *self;
        let mut ways = Vec::new();
        if let Some((first, behind)) = self.lines() {
            let ends_file = behind == text.len() && !text.ends_with(['\n', '\r']);
            // The last line of a file that does not end leaves none behind it.
            let first = if ends_file { text[..first].trim_end_matches(['\n', '\r']).len() } else { first };
            ways.push(Patch::default().cut(first, behind));
        } else if let Some(next) = self.next {
            let next_begin = match self.parent.kind {
                SpanKind::BlockList => text[..next.begin].rfind('-').unwrap_or(next.begin),
                _ => next.begin,
            };
            if is_blank(&text[end..next_begin]) {
                ways.push(Patch::default().cut(begin, next_begin));
            }
            ways.push(Patch::default().cut(begin, line_end(text, end)));
        }
        ways
    }

    /// Takes out the only entry there is: an empty list or map is written in its place, behind the key that leads to it
    /// where there is one.
    fn leaving_nothing(&self, above: Option<(&SpanNode, usize)>) -> Vec<Patch> {
        let empty = if self.parent.kind == SpanKind::BlockList { "[]" } else { "{}" };
        let mut ways = Vec::new();
        let key = above.filter(|(node, _)| node.kind == SpanKind::BlockMap);
        let key = key.and_then(|(node, nth)| node.inside.get(2 * nth));
        if let (Some(key), Some((first, behind))) = (key, self.lines())
            && let Some(colon) = self.text[key.end..first].find(':')
        {
            let at = key.end + colon + 1;
            ways.push(Patch::default().put(at, at, format!(" {empty}")).cut(first, behind));
        }
        ways.push(Patch::default().put(self.begin, self.end, empty));
        ways
    }

    fn out_of_flow(&self) -> Patch {
        let Self { text, begin, end, .. } = *self;
        let limit = self.next.map_or(self.parent.end, |next| next.begin);
        if let Some(comma) = comma(text, end, limit) {
            let behind = comma + 1;
            let rest = text[behind..limit].trim_start_matches([' ', '\t']);
            // A comment needs a blank before it.
            let blanks = (limit - behind - rest.len()).saturating_sub(usize::from(rest.starts_with('#')));
            // What stands before the comma may be a comment.
            return if is_blank(&text[end..comma]) {
                Patch::default().cut(begin, behind + blanks)
            } else {
                Patch::default().cut(begin, end).cut(comma, behind)
            };
        }
        let before = self.before.and_then(|before| comma(text, before.end, begin));
        match before {
            Some(comma) if is_blank(&text[comma + 1..begin]) => Patch::default().cut(comma, end),
            Some(comma) => Patch::default().cut(comma, comma + 1).cut(begin, end),
            None => Patch::default().cut(begin, end),
        }
    }
}
