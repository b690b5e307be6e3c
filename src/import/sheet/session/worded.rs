//! Dates that stand in words in a workbook of our own, as whole as they were written.

use std::borrow::Cow;

use super::Session;
use crate::import::sheet::grid::Row;
use crate::import::sheet::mapping::Target;
use crate::import::sheet::placing::Laid;
use crate::model::id::RecordId;
use crate::text::Texts;
use crate::text::cell::Cell;
use crate::text::date_cell::{date_cell, whole_text};

impl Session<'_> {
    /// A row with its dates whole, where the words for them still stand there. In a row that is held against what
    /// was written, they are what is compared.
    pub(super) fn with_whole_dates<'r>(
        &self,
        laid: &Laid<'_>,
        row: &'r Row,
        id: Option<RecordId>,
    ) -> Cow<'r, Row> {
        let block = laid.block.filter(|block| !block.dates.is_empty());
        let Some((block, id)) = block.zip(id) else { return Cow::Borrowed(row) };
        let is_compared = block.prints.contains_key(&id);
        let mut whole = Cow::Borrowed(row);
        for (place, target) in laid.targets.iter().enumerate() {
            let (Some(Target::Column(key)), Cell::Text(text)) = (target, row.cell(place)) else {
                continue;
            };
            let name = key.name(laid.kind);
            let column = block.names.iter().position(|known| *known == name);
            let Some(date) = column.and_then(|column| block.dates.find(id, column, text)) else {
                continue;
            };
            let cell = match self.written_in.filter(|_| is_compared) {
                Some(lang) => date_cell(Texts::of(lang), date),
                None => Cell::Text(whole_text(date)),
            };
            if let Some(at) = whole.to_mut().cells.get_mut(place) {
                *at = cell;
            }
        }
        whole
    }
}
