//! Sorting, and filling maps, with one sorting routine for all types.
//!
//! Comes in: a slice and what to compare. Goes out: the slice in order, equal elements as they stood. Does not:
//! compete with the standard library's sort, which is faster, and is compiled anew for every type and key, some
//! 8 KB of program each time. For long lists of small values call that one.

use std::cmp::Ordering;

/// Sorts by the order of the elements.
pub fn sort<T: Ord>(list: &mut [T]) {
    sort_by(list, T::cmp);
}

/// Sorts by a key of each element.
pub fn sort_by_key<T, K: Ord>(list: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(list, |a, b| key(a).cmp(&key(b)));
}

/// Sorts by a comparison.
pub fn sort_by<T>(list: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let mut places = places(list.len(), &|a, b| match (list.get(a), list.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    // `places` says whence each element comes; going round its circles, each is swapped to where it belongs.
    for start in 0..places.len() {
        let mut at = start;
        while let Some(place) = places.get_mut(at) {
            let from = std::mem::replace(place, at);
            if from == start {
                break;
            }
            list.swap(at, from);
            at = from;
        }
    }
}

/// Gathers a map or set by adding one after the other; `collect` would sort first, by a routine of that type's own.
pub fn gather<C: Default + Extend<T>, T>(items: impl IntoIterator<Item = T>) -> C {
    let mut out = C::default();
    out.extend(items);
    out
}

/// The numbers up to `count` in the order of what stands there.
fn places(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|&a, &b| compare(a, b));
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every list of six numbers below four is sorted as the standard library does it, equals kept in place.
    #[test]
    fn like_the_standard_library() {
        for seed in 0..4_u32.pow(6) {
            let list: Vec<(u32, usize)> = (0..6).map(|at| (seed / 4_u32.pow(at as u32) % 4, at)).collect();
            let (mut ours, mut theirs) = (list.clone(), list);
            sort_by_key(&mut ours, |(number, _)| *number);
            theirs.sort_by_key(|(number, _)| *number);
            assert_eq!(ours, theirs);
        }
    }

    #[track_caller]
    fn check(words: &str, expect: &str) {
        let mut words: Vec<&str> = words.split(' ').collect();
        sort(&mut words);
        assert_eq!(words.join(" "), expect);
    }

    #[test]
    fn words_in_order() {
        check("", "");
        check("b", "b");
        check("b a", "a b");
        check("c a d b a", "a a b c d");
    }
}
