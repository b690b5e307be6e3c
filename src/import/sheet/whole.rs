//! New rows of which something is refused, where a person wants whole ones alone: they are left out, and with them
//! every new row that points to one of them.

use std::collections::{HashMap, HashSet};

use super::left_out::LeftOut;
use super::outcome::{Added, Outcome, Place, Refused, by_sheet};
use super::reading::column_name;
use crate::model::column::ColumnKey;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::message::{Argument, Message};

/// What comes of rows of which none is taken in part; `take` takes all but those that it is given. Links are followed
/// to their end at once. What stands otherwise because a row is gone is looked for until there is nothing more: each
/// time there are more rows to leave out.
pub(super) fn whole_rows(
    portfolio: &Portfolio,
    take: impl Fn(&HashSet<Place>) -> Outcome,
) -> Outcome {
    let mut without: HashSet<Place> = HashSet::new();
    let mut left: Vec<Place> = Vec::new();
    let mut refused: Vec<Refused> = Vec::new();
    loop {
        let mut outcome = take(&without);
        let (more, pointing) = not_whole(portfolio, &outcome);
        if more.is_empty() {
            refused.append(&mut outcome.refused);
            let mut left_out = left_out(&left);
            left_out.append(&mut outcome.left_out);
            return Outcome { refused, left_out, ..outcome };
        }
        // A row that was refused for one that is left out is not let in for that.
        let known: HashSet<&Place> = outcome.recognised.iter().map(|one| &one.place).collect();
        let changed: HashSet<&Place> = outcome.changed.iter().map(|one| &one.place).collect();
        let is_refused = |one: &Refused| {
            one.column.is_none() && !known.contains(&one.place) && !changed.contains(&one.place)
        };
        let is_settled = |one: &Refused| is_refused(one) || more.contains(&one.place);
        let settled: Vec<Refused> = outcome.refused.into_iter().filter(is_settled).collect();
        without.extend(settled.iter().map(|one| one.place.clone()));
        without.extend(more.iter().cloned());
        refused.extend(settled);
        refused.extend(pointing);
        let is_more = |place: &Place| more.contains(place);
        left.extend(outcome.added.into_iter().map(|new| new.place).filter(is_more));
    }
}

/// The new rows of which something is refused, those that point to them, and what is refused of the latter.
fn not_whole(portfolio: &Portfolio, outcome: &Outcome) -> (HashSet<Place>, Vec<Refused>) {
    let mut open = outcome.in_part();
    if open.is_empty() {
        return (HashSet::new(), Vec::new());
    }
    let mut pointing: HashMap<RecordId, Vec<(&Added, ColumnKey)>> = HashMap::new();
    for new in &outcome.added {
        for (key, value) in &new.fields {
            if let Some(id) = value.as_link() {
                pointing.entry(id).or_default().push((new, *key));
            }
        }
    }
    let mut gone: HashSet<Place> = open.iter().map(|new| new.place.clone()).collect();
    let mut refused = Vec::new();
    while let Some(to) = open.pop() {
        for (new, key) in pointing.remove(&to.id).unwrap_or_default() {
            let is_here = new.place.sheet == to.place.sheet;
            let why = if is_here { "sheet-cell-left-out" } else { "sheet-cell-left-out-sheet" };
            let why = Message::new(why)
                .with("column", column_name(portfolio, new.kind, key))
                .with("row", Argument::Number(i64::from(to.place.row)))
                .text("sheet", &to.place.sheet);
            let (place, kind) = (new.place.clone(), new.kind);
            refused.push(Refused { place, kind, column: Some(key), why });
            if gone.insert(new.place.clone()) {
                open.push(new);
            }
        }
    }
    (gone, refused)
}

/// What is told of rows that are left out so, sheet by sheet.
pub(super) fn left_out(left: &[Place]) -> Vec<LeftOut> {
    by_sheet(left).into_iter().map(|(sheet, rows)| LeftOut::InPart { sheet, rows }).collect()
}
