//! Two threads for work that falls into pieces.

use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Does `work` for each number below `count`, on two threads that take what comes next; the results stand in order.
pub(crate) fn map<T: Send>(count: usize, work: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let next = AtomicUsize::new(0);
    let share = || {
        let mut done = Vec::new();
        while let number = next.fetch_add(1, Ordering::Relaxed)
            && number < count
        {
            done.push((number, work(number)));
        }
        done
    };
    let mut done = thread::scope(|scope| {
        let other = scope.spawn(share);
        let mut done = share();
        match other.join() {
            Ok(theirs) => done.extend(theirs),
            Err(panic) => resume_unwind(panic),
        }
        done
    });
    done.sort_unstable_by_key(|(number, _)| *number);
    done.into_iter().map(|(_, done)| done).collect()
}

#[cfg(test)]
mod tests {
    use super::map;

    #[test]
    fn everything_is_done_once_and_in_order() {
        for count in [0, 1, 2, 1000] {
            assert_eq!(
                map(count, |number| number * 2),
                (0..count).map(|number| number * 2).collect::<Vec<_>>()
            );
        }
    }
}
