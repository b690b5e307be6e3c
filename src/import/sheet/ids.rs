//! Ids of a file that no record here has: their rows are new.

use std::collections::HashSet;

use super::mapping::Target;
use super::outcome::Outcome;
use super::placing::Laid;
use super::reading::short;
use crate::model::message::{Argument, Message};

/// So many are told.
const TOLD: usize = 5;

/// That so many rows have such an id. What Samstyr has written for another document is told of as a whole.
pub(super) fn unknown(laid: &[Laid<'_>], outcome: &Outcome) -> Option<Message> {
    let added: HashSet<(&str, u32)> =
        outcome.added.iter().map(|new| (new.place.sheet.as_str(), new.place.row)).collect();
    let mut ids = Vec::new();
    for laid in laid.iter().filter(|laid| laid.block.is_none()) {
        let Some(column) = laid.targets.iter().position(|one| *one == Some(Target::Id)) else {
            continue;
        };
        let is_new = |row: u32| added.contains(&(laid.sheet.name.as_str(), row));
        let said = laid.below().filter(|row| is_new(row.number) && !row.cell(column).is_blank());
        ids.extend(said.map(|row| short(&row.cell(column).plain())));
    }
    let count = i64::try_from(ids.len()).unwrap_or(i64::MAX);
    let more = ids.len() > TOLD;
    ids.truncate(TOLD);
    ids.extend(more.then(|| "…".to_owned()));
    let told = Message::new("sheet-note-unknown-id").with("count", Argument::Number(count));
    (count > 0).then(|| told.text("ids", ids.join(", ")))
}
