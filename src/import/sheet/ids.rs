//! Ids of a file that no record here has: their rows are new, or known by their names.

use std::collections::HashSet;

use super::grid::Row;
use super::mapping::Target;
use super::outcome::{Outcome, Place};
use super::placing::Laid;
use super::reading::short;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::message::{Argument, Message};

/// So many are told.
const TOLD: usize = 5;

/// That so many rows have such an id. What Samstyr has written for another document is told of as a whole.
pub(super) fn unknown(portfolio: &Portfolio, laid: &[Laid<'_>], outcome: &Outcome) -> Vec<Message> {
    let added = outcome.added.iter().map(|new| &new.place).collect();
    let known = outcome.recognised.iter().map(|one| &one.place).collect();
    let told = [("sheet-note-unknown-id", added), ("sheet-note-id-of-none", known)];
    told.into_iter().filter_map(|(key, rows)| of_rows(portfolio, laid, key, &rows)).collect()
}

fn of_rows(
    portfolio: &Portfolio,
    laid: &[Laid<'_>],
    key: &'static str,
    rows: &HashSet<&Place>,
) -> Option<Message> {
    let mut ids = Vec::new();
    for laid in laid.iter().filter(|laid| laid.block.is_none()) {
        let Some(column) = laid.targets.iter().position(|one| *one == Some(Target::Id)) else {
            continue;
        };
        let is_meant = |row: &&Row| {
            let place = Place { sheet: laid.sheet.name.clone(), row: row.number };
            let id = row.cell(column).plain().trim().parse::<RecordId>();
            let is_known = id.is_ok_and(|id| portfolio.record(id).is_some());
            !row.cell(column).is_blank() && !is_known && rows.contains(&place)
        };
        ids.extend(laid.below().filter(is_meant).map(|row| short(&row.cell(column).plain())));
    }
    let count = i64::try_from(ids.len()).unwrap_or(i64::MAX);
    let more = ids.len() > TOLD;
    ids.truncate(TOLD);
    ids.extend(more.then(|| "…".to_owned()));
    let told = Message::new(key).with("count", Argument::Number(count));
    (count > 0).then(|| told.text("ids", ids.join(", ")))
}
