//! Which trunk runs in which lane of a gutter.
//!
//! A trunk takes a span of rows. Two trunks whose spans meet need different lanes, and which of them is further
//! left decides how often one crosses what hangs on the other. Where a row has a node on either side of the
//! gutter, what hangs on the left node must end before what hangs on the right one begins.

use super::lattice::shift;

/// A trunk as far as lanes are concerned: the rows it is tied to on the left and on the right, ascending.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct TrunkSpan {
    pub(super) left: Vec<usize>,
    pub(super) right: Vec<usize>,
}

/// Trunks up to which all pairs are weighed against each other.
const WEIGHED: usize = 60;
/// Times every trunk is moved to its best place.
const ROUNDS: usize = 4;

/// The lane of each trunk and how many lanes there are; `None` where the rows of both sides ask for an order that
/// goes round in a circle. Cost is the square of the number of trunks.
pub(super) fn assign(spans: &[TrunkSpan]) -> Option<(Vec<usize>, usize)> {
    let before = before(spans);
    let mut order = first_order(spans, &before)?;
    if spans.len() <= WEIGHED {
        improve(&mut order, spans, &before);
    }
    Some(pack(&order, spans, &before))
}

/// Crossings of trunks in the lanes they have, each pair counted on its own.
pub(super) fn crossings(spans: &[TrunkSpan], lanes: &[usize]) -> usize {
    let mut crossings = 0;
    for (one, lane) in spans.iter().zip(lanes) {
        for (two, other_lane) in spans.iter().zip(lanes) {
            // A straight line has no lane; what it passes under lies to its right as well as anywhere.
            let is_right = other_lane > lane || one.is_straight();
            crossings += if is_right && !two.is_straight() { one.crossings_left_of(two) } else { 0 };
        }
    }
    crossings
}

impl TrunkSpan {
    pub(super) fn top(&self) -> usize {
        self.left.first().into_iter().chain(self.right.first()).copied().min().unwrap_or_default()
    }

    pub(super) fn bottom(&self) -> usize {
        self.left.last().into_iter().chain(self.right.last()).copied().max().unwrap_or_default()
    }

    /// A straight line takes no lane: it runs under whatever trunk is in its way.
    fn is_straight(&self) -> bool {
        self.top() == self.bottom()
    }

    fn meets(&self, other: &Self) -> bool {
        !self.is_straight()
            && !other.is_straight()
            && self.top() <= other.bottom()
            && other.top() <= self.bottom()
    }

    /// How often the lines of this trunk cross another that lies to its right, or its lines this one.
    fn crossings_left_of(&self, other: &Self) -> usize {
        let inside = |rows: &[usize], span: &Self| {
            let (top, bottom) = (span.top(), span.bottom());
            rows.partition_point(|row| *row <= bottom) - rows.partition_point(|row| *row < top)
        };
        if self.top() <= other.bottom() && other.top() <= self.bottom() {
            inside(&self.right, other) + inside(&other.left, self)
        } else {
            0
        }
    }
}

/// For each trunk, those that must lie further left.
fn before(spans: &[TrunkSpan]) -> Vec<Vec<usize>> {
    let mut on_left: Vec<(usize, usize)> = Vec::new();
    for (at, span) in spans.iter().enumerate().filter(|(_, span)| !span.is_straight()) {
        on_left.extend(span.left.iter().map(|row| (*row, at)));
    }
    on_left.sort_unstable();
    let earlier = |(at, span): (usize, &TrunkSpan)| {
        let mut earlier: Vec<usize> = Vec::new();
        for row in span.right.iter().filter(|_| !span.is_straight()) {
            let first = on_left.partition_point(|(other, _)| other < row);
            let same = on_left[first..].iter().take_while(|(other, _)| other == row);
            earlier.extend(same.map(|(_, other)| *other).filter(|other| *other != at));
        }
        earlier.sort_unstable();
        earlier.dedup();
        earlier
    };
    spans.iter().enumerate().map(earlier).collect()
}

/// An order that keeps to `before`, upper trunks first where it leaves a choice.
fn first_order(spans: &[TrunkSpan], before: &[Vec<usize>]) -> Option<Vec<usize>> {
    let mut after = vec![Vec::new(); spans.len()];
    let mut missing: Vec<usize> = before.iter().map(Vec::len).collect();
    for (at, earlier) in before.iter().enumerate() {
        for other in earlier {
            after[*other].push(at);
        }
    }
    let key = |at: usize| (spans[at].top(), spans[at].bottom(), at);
    let mut ready: std::collections::BTreeSet<_> =
        (0..spans.len()).filter(|at| missing[*at] == 0).map(key).collect();
    let mut order = Vec::with_capacity(spans.len());
    while let Some((_, _, at)) = ready.pop_first() {
        order.push(at);
        for later in &after[at] {
            missing[*later] -= 1;
            if missing[*later] == 0 {
                ready.insert(key(*later));
            }
        }
    }
    (order.len() == spans.len()).then_some(order)
}

/// Moves each trunk to where it crosses least, as far as `before` allows, until nothing is gained.
fn improve(order: &mut [usize], spans: &[TrunkSpan], before: &[Vec<usize>]) {
    for _ in 0..ROUNDS {
        let mut gained = false;
        for trunk in 0..spans.len() {
            let start = order.iter().position(|other| *other == trunk).unwrap_or_default();
            let (change, place) = best_place(order, start, spans, before);
            if change < 0 {
                gained = true;
                shift(order, start, place);
            }
        }
        if !gained {
            break;
        }
    }
}

/// Where a trunk crosses least, as far as `before` allows, and by how many crossings that changes their number.
fn best_place(order: &[usize], start: usize, spans: &[TrunkSpan], before: &[Vec<usize>]) -> (i64, usize) {
    let cost = |one: usize, two: usize| spans[one].crossings_left_of(&spans[two]);
    let change = |left: usize, right: usize| {
        i64::try_from(cost(right, left)).unwrap_or(i64::MAX)
            - i64::try_from(cost(left, right)).unwrap_or(i64::MAX)
    };
    let trunk = order[start];
    let mut best = (0, start);
    let mut sum = 0;
    for at in (0..start).rev() {
        if before[trunk].contains(&order[at]) {
            break;
        }
        sum += change(order[at], trunk);
        best = best.min((sum, at));
    }
    sum = 0;
    for at in start + 1..order.len() {
        if before[order[at]].contains(&trunk) {
            break;
        }
        sum += change(trunk, order[at]);
        best = best.min((sum, at));
    }
    best
}

/// Each trunk in the first lane right of all earlier ones that it meets or must follow.
fn pack(order: &[usize], spans: &[TrunkSpan], before: &[Vec<usize>]) -> (Vec<usize>, usize) {
    let mut lanes = vec![0; spans.len()];
    let mut count = 0;
    for (at, trunk) in order.iter().enumerate() {
        let bound = |other: &&usize| spans[**other].meets(&spans[*trunk]) || before[*trunk].contains(other);
        lanes[*trunk] = order[..at].iter().filter(bound).map(|other| lanes[*other] + 1).max().unwrap_or(0);
        count = count.max(lanes[*trunk] + 1);
    }
    (lanes, count)
}

#[cfg(test)]
mod tests {
    use super::{TrunkSpan, assign};

    fn span(left: &[usize], right: &[usize]) -> TrunkSpan {
        TrunkSpan { left: left.to_vec(), right: right.to_vec() }
    }

    #[test]
    fn trunks_that_do_not_meet_share_a_lane() {
        assert_eq!(assign(&[span(&[0], &[2]), span(&[4], &[6])]), Some((vec![0, 0], 1)));
        assert_eq!(assign(&[span(&[0], &[2]), span(&[1], &[3])]).map(|(_, lanes)| lanes), Some(2));
    }

    #[test]
    fn lines_cross_no_more_than_they_must() {
        // Both lead down: the lower one turns first.
        let (lanes, _) = assign(&[span(&[0], &[4]), span(&[2], &[6])]).expect("no circle");
        assert!(lanes[0] > lanes[1]);
    }

    #[test]
    fn what_hangs_on_the_left_of_a_row_ends_before_what_hangs_on_the_right() {
        let (lanes, _) = assign(&[span(&[2], &[0]), span(&[4], &[2])]).expect("no circle");
        assert!(lanes[0] < lanes[1]);
        assert_eq!(assign(&[span(&[2], &[0]), span(&[0], &[2])]), None);
    }
}
