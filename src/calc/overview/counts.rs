//! How many records there are of each choice.

use super::tally::Tally;
use super::{By, Figure};
use crate::model::choice::{Choice, ChoiceSet};
use crate::model::id::RecordId;

/// The name of a breakdown and its choices.
pub(super) type Breakdown = (&'static str, &'static ChoiceSet);

/// One record with its choices, each as its place in its set; past the end where it does not say.
#[derive(Clone, Copy)]
pub(super) struct Row<const N: usize> {
    pub id: RecordId,
    pub is_example: bool,
    pub choices: [usize; N],
}

/// The place of a choice in its set.
pub(super) fn place_of<T: Choice>(choice: Option<T>) -> usize {
    let place = choice.and_then(|c| T::SET.codes.iter().position(|other| *other == c.code()));
    place.unwrap_or(T::SET.codes.len())
}

/// How many there are in all; none is a figure too.
pub(super) fn total<const N: usize>(key: &'static str, rows: &[Row<N>]) -> Figure {
    let mut tally = Tally::with_room(rows.len());
    for row in rows {
        tally.take(row.id, row.is_example);
    }
    tally.counted(key, Vec::new())
}

/// How many there are of each choice, or of each combination, that occurs: in the order in which
/// people think of the choices, records that do not say last. Each breakdown comes with the number
/// of the row's choice that it is about.
pub(super) fn by_choice<const N: usize>(
    key: &'static str,
    breakdowns: &[(Breakdown, usize)],
    rows: &[Row<N>],
) -> Vec<Figure> {
    let size = |set: &ChoiceSet| set.codes.len() + 1;
    // One tally for each combination, numbered as the digits of a number are.
    let all = breakdowns.iter().map(|((_, set), _)| size(set)).product();
    let number = |row: &Row<N>| {
        breakdowns.iter().fold(0, |number, ((_, set), choice)| {
            number * size(set) + row.choices.get(*choice).copied().unwrap_or(set.codes.len())
        })
    };
    let mut counts = vec![0_usize; all];
    for row in rows {
        if let Some(count) = counts.get_mut(number(row)) {
            *count += 1;
        }
    }
    let mut tallies: Vec<Tally> = counts.into_iter().map(Tally::with_room).collect();
    for row in rows {
        if let Some(tally) = tallies.get_mut(number(row)) {
            tally.take(row.id, row.is_example);
        }
    }
    let mut figures = Vec::new();
    for (number, tally) in tallies.into_iter().enumerate().filter(|(_, tally)| !tally.is_empty()) {
        let mut rest = number;
        let mut by = Vec::with_capacity(breakdowns.len());
        for ((name, set), _) in breakdowns.iter().rev() {
            by.push((*name, By::Choice(set, set.codes.get(rest % size(set)).copied())));
            rest /= size(set);
        }
        by.reverse();
        figures.push(tally.counted(key, by));
    }
    figures
}
