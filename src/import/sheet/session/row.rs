//! What a row says, and the record that comes of one that is not there yet.

use std::borrow::Cow;

use super::{Later, Session};
use crate::import::sheet::amounts::{Quantity, counted, with_its_word};
use crate::import::sheet::day_order::day_first;
use crate::import::sheet::grid::Row;
use crate::import::sheet::identity::Identity;
use crate::import::sheet::mapping::Target;
use crate::import::sheet::outcome::{Added, Place};
use crate::import::sheet::placing::Laid;
use crate::import::sheet::reading::{Unread, column_name};
use crate::model::column::ColumnKey;
use crate::model::command::Change;
use crate::model::defaults::defaults;
use crate::model::field::FieldType;
use crate::model::fit::fit_new;
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::model::message::{Argument, Message, Tell as _};
use crate::model::plan::plan;
use crate::model::value::Value;
use crate::model::when::When;
use crate::text::cell::Cell;

/// What a row says.
#[derive(Debug, Default)]
pub(super) struct Said {
    pub(super) values: Vec<(ColumnKey, Value)>,
    pub(super) later: Vec<(ColumnKey, Cell, Message)>,
    /// Cells that are no value of their column, and why.
    pub(super) refused: Vec<(Option<ColumnKey>, Message)>,
}

/// Lets a new record that does not say what it has to begin as any new one of its kind, and answers what it got.
/// A cell that was refused has said something.
pub(super) fn begin(kind: Kind, said: &mut Said, refused: &[ColumnKey]) -> Vec<(ColumnKey, Value)> {
    let mut begun = Vec::new();
    for (index, value) in defaults(kind) {
        let key = ColumnKey::Field(index);
        let is_needed = kind.fields().get(index).is_some_and(|field| field.required);
        let is_said = refused.contains(&key) || said.values.iter().any(|(known, _)| *known == key);
        if is_needed && !is_said && !said.values.is_empty() {
            begun.push((key, value));
        }
    }
    said.values.extend(begun.iter().cloned());
    begun
}

impl Session<'_> {
    /// Every cell of a row that says something.
    pub(super) fn read_all(&mut self, laid: &Laid<'_>, row: &Row) -> Said {
        let mut said = Said::default();
        let when = self.row_stands(laid, row, self.reader.today.into());
        for (column, target) in laid.targets.iter().enumerate() {
            let cell = row.cell(column);
            if matches!(target, Some(Target::Column(key)) if self.is_blank(laid.kind, *key, cell)) {
                continue;
            }
            match target {
                Some(Target::Column(key)) => {
                    let counted = self.counted(laid, row, column).map_err(Unread::Wrong);
                    let read = counted.and_then(|cell| self.read_new(laid.kind, *key, &cell, when));
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

    /// When the dates of a row are read: for a record that stands as the row says.
    pub(super) fn row_stands(&mut self, laid: &Laid<'_>, row: &Row, when: When) -> When {
        let Some((index, _)) = laid.kind.state() else { return when };
        let key = ColumnKey::Field(index);
        let column = laid.targets.iter().position(|one| *one == Some(Target::Column(key)));
        let Some(cell) = column.map(|column| row.cell(column)).filter(|cell| !cell.is_blank())
        else {
            return when;
        };
        let read = self.reader.read(&self.portfolio, &mut self.labels, laid.kind, key, cell, when);
        when.stands(read.ok().as_ref())
    }

    /// A cell as it counts: a number times what one in its column stands for.
    pub(super) fn counted<'a>(
        &self,
        laid: &Laid<'_>,
        row: &'a Row,
        column: usize,
    ) -> Result<Cow<'a, Cell>, Message> {
        let target = laid.targets.get(column).copied().flatten();
        let is_text = matches!(target, Some(Target::Column(key))
            if key.field_type(&self.portfolio, laid.kind) == Some(FieldType::Text));
        if is_text && let Some(words) = with_its_word(laid, row, column) {
            return Ok(Cow::Owned(Cell::Text(self.reader.decimals(&words))));
        }
        let quantity = Quantity::of(&self.portfolio, laid.kind, target);
        let cell = counted(laid, row, column, quantity)?;
        match self.day_orders.get(column) {
            Some(order) => {
                let name = || match target {
                    Some(Target::Column(key)) => column_name(&self.portfolio, laid.kind, key),
                    Some(Target::Id | Target::CaseNumber) | None => Argument::Text(String::new()),
                };
                day_first(name, order, cell)
            }
            None => Ok(cell),
        }
    }

    fn read_new(
        &mut self,
        kind: Kind,
        key: ColumnKey,
        cell: &Cell,
        when: When,
    ) -> Result<Value, Unread> {
        let unguarded = self.without_guard(cell);
        let cell = unguarded.as_ref().unwrap_or(cell);
        let value = self.reader.read(&self.portfolio, &mut self.labels, kind, key, cell, when)?;
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
                // No target names one.
                ColumnKey::Told(_) => {}
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
