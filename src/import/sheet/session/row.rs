//! What a row says, and the record that comes of one that is not there yet.

use std::borrow::Cow;

use super::{Later, Session};
use crate::import::sheet::grid::Row;
use crate::import::sheet::identity::Identity;
use crate::import::sheet::mapping::Target;
use crate::import::sheet::outcome::{Added, Place};
use crate::import::sheet::placing::Laid;
use crate::import::sheet::reading::{Unread, short};
use crate::import::sheet::units::kroner_word;
use crate::model::column::ColumnKey;
use crate::model::command::Change;
use crate::model::fit::fit_new;
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::model::message::{Message, Tell as _};
use crate::model::plan::plan;
use crate::model::value::Value;
use crate::text::cell::Cell;
use crate::text::parse_number::{ParseNumberError, parse_kroner};

/// What a row says.
#[derive(Debug, Default)]
pub(super) struct Said {
    pub(super) values: Vec<(ColumnKey, Value)>,
    pub(super) later: Vec<(ColumnKey, Cell, Message)>,
    /// Cells that are no value of their column, and why.
    pub(super) refused: Vec<(Option<ColumnKey>, Message)>,
}

impl Session<'_> {
    /// Every cell of a row that says something.
    pub(super) fn read_all(&mut self, laid: &Laid<'_>, row: &Row) -> Said {
        let mut said = Said::default();
        for (column, target) in laid.targets.iter().enumerate() {
            let cell = row.cell(column);
            if matches!(target, Some(Target::Column(key)) if self.is_blank(laid.kind, *key, cell)) {
                continue;
            }
            match target {
                Some(Target::Column(key)) => {
                    let counted = self.counted(laid, row, column).map_err(Unread::Wrong);
                    let read = counted.and_then(|cell| self.read_new(laid.kind, *key, &cell));
                    match read {
                        Ok(value) => said.values.push((*key, value)),
                        Err(Unread::Wrong(why)) => said.refused.push((Some(*key), why)),
                        Err(Unread::NotYet(why)) => said.later.push((*key, cell.clone(), why)),
                    }
                }
                Some(Target::CaseNumber) if cell.is_blank() => {}
                Some(Target::CaseNumber) => match self.reader.case_number(cell) {
                    Ok((sequence, year)) => {
                        for (name, number) in [("case_sequence", sequence), ("case_year", year)] {
                            let key = ColumnKey::from_name(laid.kind, name);
                            said.values.extend(key.map(|key| (key, Value::Integer(number))));
                        }
                    }
                    Err(why) => said.refused.push((None, why)),
                },
                Some(Target::Id) | None => {}
            }
        }
        said
    }

    /// A cell as it counts: a number times what its heading says that one stands for.
    pub(super) fn counted<'a>(
        &self,
        laid: &Laid<'_>,
        row: &'a Row,
        column: usize,
    ) -> Result<Cow<'a, Cell>, Message> {
        let cell = row.cell(column);
        let Some(factor) = laid.factors.get(column).copied().flatten() else {
            return Ok(Cow::Borrowed(cell));
        };
        match cell {
            Cell::Number(number) => Ok(Cow::Owned(Cell::Number(number * f64::from(factor)))),
            Cell::Text(text) if text.chars().any(char::is_alphabetic) => {
                Err(Message::new("sheet-cell-two-units")
                    .text("text", short(text))
                    .text("heading", short(laid.headings.get(column).map_or("", String::as_str))))
            }
            // It is read as if the unit stood in the cell, with what is asked about there.
            Cell::Text(text) => {
                let whole = format!("{} {}", text.trim(), kroner_word(factor));
                let is_amount = match parse_kroner(&whole) {
                    Ok(_) | Err(ParseNumberError::TooPrecise { .. }) => true,
                    Err(
                        ParseNumberError::NotUnderstood { .. }
                        | ParseNumberError::TooLarge { .. }
                        | ParseNumberError::NotWhole { .. }
                        | ParseNumberError::NeedsPercent { .. },
                    ) => false,
                };
                Ok(if is_amount { Cow::Owned(Cell::Text(whole)) } else { Cow::Borrowed(cell) })
            }
            Cell::Empty
            | Cell::Day(_)
            | Cell::Time(_)
            | Cell::Moment(_)
            | Cell::Percent(_)
            | Cell::Yes(_)
            | Cell::Fault(_)
            | Cell::Unreckoned => Ok(Cow::Borrowed(cell)),
        }
    }

    fn read_new(&mut self, kind: Kind, key: ColumnKey, cell: &Cell) -> Result<Value, Unread> {
        let value = self.reader.read(&self.portfolio, &mut self.labels, kind, key, cell)?;
        fit_new(&self.portfolio, kind, key, &value)
            .map_err(|error| Unread::Wrong(error.message()))?;
        Ok(value)
    }

    pub(super) fn add(
        &mut self,
        kind: Kind,
        id: RecordId,
        said: Said,
        place: &Place,
        identity: &mut Identity,
    ) -> Result<(), Message> {
        if said.values.is_empty() {
            return Err(Message::new("sheet-row-empty"));
        }
        let mut fields = Vec::new();
        let mut own = Vec::new();
        for (key, value) in &said.values {
            match key {
                ColumnKey::Field(index) => fields.push((*index, value.clone())),
                ColumnKey::Own(_) => own.extend(key.change(&self.portfolio, id, value.clone())),
            }
        }
        let mut changes = vec![Change::Add { kind, id, values: fields }];
        changes.extend(own);
        let next = plan(&self.portfolio, &changes).map_err(|error| error.message())?;
        self.portfolio = next.portfolio;
        self.outcome.changes.extend(changes);
        self.met.insert(id, place.clone());
        if let Some(record) = self.portfolio.record(id) {
            self.labels.add(&self.portfolio, record);
            identity.add(&self.portfolio, record);
        }
        for (key, cell, why) in said.later {
            self.later.push(Later { place: place.clone(), kind, id, key, cell, why, added: true });
        }
        self.outcome.added.push(Added { place: place.clone(), kind, id, fields: said.values });
        Ok(())
    }
}
