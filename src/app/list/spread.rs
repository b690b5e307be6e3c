//! Work on long lists spread over the processors of the machine. Short ones are not worth a thread.

use std::cmp::Ordering;
use std::num::NonZero;
use std::thread;

/// Below this many items a thread costs more than it saves.
const WORTH_IT: usize = 2_000;
/// The window and the document want to go on meanwhile.
const MOST_THREADS: usize = 4;

/// How many items each thread gets; all of them where it is not worth spreading.
fn share(items: usize) -> usize {
    let threads = thread::available_parallelism().map_or(1, NonZero::get).min(MOST_THREADS);
    if items < WORTH_IT { items.max(1) } else { items.div_ceil(threads).max(1) }
}

/// Makes something of each item, in their order. `with` makes what one thread keeps beside it.
pub fn map<T: Sync, K, R: Send>(
    items: &[T],
    with: impl Fn() -> K + Sync,
    make: impl Fn(&mut K, usize, &T) -> R + Sync,
) -> Vec<R> {
    let share = share(items.len());
    let work = |number: usize, part: &[T]| -> Vec<R> {
        let (mut kept, first) = (with(), number * share);
        part.iter().enumerate().map(|(at, item)| make(&mut kept, first + at, item)).collect()
    };
    if items.len() <= share {
        return work(0, items);
    }
    thread::scope(|scope| {
        let work = &work;
        let mut parts = items.chunks(share).enumerate();
        let own = parts.next();
        let others: Vec<_> = parts
            .map(|(number, part)| (number, part, scope.spawn(move || work(number, part))))
            .collect();
        let mut made = Vec::with_capacity(items.len());
        made.extend(own.into_iter().flat_map(|(number, part)| work(number, part)));
        for (number, part, other) in others {
            // A thread that broke down leaves its part to this one.
            made.extend(other.join().unwrap_or_else(|_| work(number, part)));
        }
        made
    })
}

/// Keeps the items that hold, in their order.
pub fn keep(items: &mut Vec<u32>, holds: impl Fn(u32) -> bool + Sync) {
    let kept = map(items, || (), |(), _, item| holds(*item));
    let mut kept = kept.into_iter();
    items.retain(|_| kept.next().unwrap_or(false));
}

/// Sorts; equal items keep their order.
pub fn sort<T: Send>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering + Sync) {
    let share = share(items.len());
    if items.len() > share {
        thread::scope(|scope| {
            for part in items.chunks_mut(share) {
                scope.spawn(|| part.sort_by(&compare));
            }
        });
    }
    // Parts that are in order are only merged.
    items.sort_by(compare);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spread_over_threads_it_comes_to_the_same() {
        for length in [0_u32, 1, 1_999, 2_000, 10_001] {
            let items: Vec<u32> =
                (0..length).map(|n| n.wrapping_mul(2_654_435_761) % 977).collect();
            let counted = map(&items, || 1, |one, at, item| (at, item + *one));
            let wanted: Vec<(usize, u32)> =
                items.iter().enumerate().map(|(at, item)| (at, item + 1)).collect();
            assert_eq!(counted, wanted);
            let mut sorted: Vec<(u32, u32)> = items.iter().copied().zip(0..).collect();
            sort(&mut sorted, |(a, _), (b, _)| a.cmp(b));
            assert!(sorted.is_sorted(), "equal items keep their order");
            let mut few = items.clone();
            keep(&mut few, |item| item % 3 == 0);
            assert_eq!(few, items.into_iter().filter(|item| item % 3 == 0).collect::<Vec<_>>());
        }
    }
}
