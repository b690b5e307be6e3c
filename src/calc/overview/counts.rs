//! How many records there are of each choice.

use std::collections::BTreeMap;

use super::tally::Tally;
use super::{By, Figure};
use crate::model::field::ChoiceSet;
use crate::model::id::RecordId;

/// One record with its codes, in the order of the breakdowns.
#[derive(Clone, Copy)]
pub(super) struct Row<const N: usize> {
    pub id: RecordId,
    pub is_example: bool,
    pub codes: [Option<&'static str>; N],
}

/// How many there are in all; none is a figure too.
pub(super) fn total<const N: usize>(key: &'static str, rows: &[Row<N>]) -> Figure {
    let mut tally = Tally::default();
    for row in rows {
        tally.take(row.id, row.is_example);
    }
    tally.counted(key, Vec::new())
}

/// How many there are of each choice, or of each pair of choices, that occurs: in the order in
/// which people think of the choices, records that do not say last.
pub(super) fn by_choice<const N: usize>(
    key: &'static str,
    breakdowns: [(&'static str, &'static ChoiceSet); N],
    rows: &[Row<N>],
) -> Vec<Figure> {
    let mut groups: BTreeMap<[usize; N], ([Option<&'static str>; N], Tally)> = BTreeMap::new();
    for row in rows {
        let place = std::array::from_fn(|n| place(breakdowns[n].1, row.codes[n]));
        let (_, tally) = groups.entry(place).or_insert_with(|| (row.codes, Tally::default()));
        tally.take(row.id, row.is_example);
    }
    let mut figures = Vec::with_capacity(groups.len());
    for (codes, tally) in groups.into_values() {
        let by = breakdowns.into_iter().zip(codes);
        let by = by.map(|((name, set), code)| (name, By::Choice(set, code)));
        figures.push(tally.counted(key, by.collect()));
    }
    figures
}

fn place(set: &ChoiceSet, code: Option<&'static str>) -> usize {
    code.and_then(|code| set.codes.iter().position(|other| *other == code)).unwrap_or(usize::MAX)
}
