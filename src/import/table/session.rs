//! Row by row: what each one adds, changes, or is refused for, held against the document as it is
//! after the rows before it.

use std::collections::HashMap;

use super::grid::Row;
use super::identity::Identity;
use super::labels::Labels;
use super::mapping::{Target, plain};
use super::outcome::{Added, Changed, Outcome, Place, Recognised, Refused};
use super::reading::{Reader, Unread, column_name, is_final, short};
use super::sheets::Laid;
use super::show;
use crate::model::column::ColumnKey;
use crate::model::command::Change;
use crate::model::field::FieldType;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::message::{Argument, Message, Tell as _};
use crate::model::plan::plan;
use crate::model::rules::check_value;
use crate::model::value::Value;
use crate::text::cell::{Cell, to_csv, write_cell};
use crate::text::{Lang, Texts};

/// What holds for all sheets of a workbook.
#[derive(Debug)]
pub struct Session<'a> {
    /// How cells are read.
    pub reader: Reader<'a>,
    /// The language in which the workbook was written, where Samstyr has written it from this very
    /// document.
    pub written_in: Option<Lang>,
    /// The document as it would be by now.
    pub portfolio: Portfolio,
    /// What has come of it.
    pub outcome: Outcome,
    labels: Labels,
    /// Where each record was met in the file.
    met: HashMap<RecordId, Place>,
    /// Cells that name a record which may come further down.
    later: Vec<Later>,
}

#[derive(Debug)]
struct Later {
    place: Place,
    kind: Kind,
    id: RecordId,
    key: ColumnKey,
    cell: Cell,
    why: Message,
    added: bool,
}

/// What a row says.
#[derive(Debug, Default)]
struct Said {
    values: Vec<(ColumnKey, Value)>,
    later: Vec<(ColumnKey, Cell, Message)>,
}

impl<'a> Session<'a> {
    /// Before the first row.
    #[must_use]
    pub fn new(reader: Reader<'a>, written_in: Option<Lang>, portfolio: &Portfolio) -> Self {
        Self {
            reader,
            written_in,
            portfolio: portfolio.clone(),
            outcome: Outcome::default(),
            labels: Labels::default(),
            met: HashMap::new(),
            later: Vec::new(),
        }
    }

    /// Takes all rows of a sheet below its headings.
    pub fn take(&mut self, laid: &Laid<'_>, identity: &mut Identity) {
        let rows = laid.sheet.rows.iter().filter(|row| row.number > laid.header_row);
        for row in rows.filter(|row| !row.is_blank()) {
            let place = Place { sheet: laid.sheet.name.clone(), row: row.number };
            if let Err((column, why)) = self.row(laid, identity, row, &place) {
                self.refuse(&place, laid.kind, column, why);
            }
        }
    }

    /// After the last row: what names records that came further down.
    pub fn finish(mut self) -> Outcome {
        for later in std::mem::take(&mut self.later) {
            let Later { place, kind, id, key, cell, why, added } = later;
            let read = self.reader.read(&self.portfolio, &mut self.labels, kind, key, &cell);
            let change = read
                .ok()
                .and_then(|value| Some((key.change(&self.portfolio, id, value.clone())?, value)));
            let done = change.and_then(|(change, value)| {
                let next = plan(&self.portfolio, std::slice::from_ref(&change)).ok()?;
                Some((next.portfolio, change, value))
            });
            let Some((portfolio, change, value)) = done else {
                self.refuse(&place, kind, Some(key), why);
                continue;
            };
            let old = self.portfolio.record(id).map(|record| key.value(&self.portfolio, record));
            self.portfolio = portfolio;
            self.outcome.changes.push(change);
            let new_record = self.outcome.added.iter_mut().find(|new| added && new.id == id);
            match new_record {
                Some(new) => new.fields.push((key, value)),
                None => self.outcome.changed.push(Changed {
                    place,
                    kind,
                    id,
                    column: key,
                    old: old.unwrap_or_default(),
                    new: value,
                }),
            }
        }
        self.outcome
    }

    fn refuse(&mut self, place: &Place, kind: Kind, column: Option<ColumnKey>, why: Message) {
        self.outcome.refused.push(Refused { place: place.clone(), kind, column, why });
    }

    fn row(
        &mut self,
        laid: &Laid<'_>,
        identity: &mut Identity,
        row: &Row,
        place: &Place,
    ) -> Result<(), (Option<ColumnKey>, Message)> {
        let whole = |why: Message| (None, why);
        let id_cell = laid.targets.iter().position(|target| *target == Some(Target::Id));
        let id: Option<RecordId> = id_cell.and_then(|place| row.cell(place).plain().parse().ok());
        let there = id.filter(|id| self.portfolio.record(*id).is_some());
        if let Some(id) = there {
            if self.portfolio.record(id).is_some_and(|record| record.kind() != laid.kind) {
                return Err(whole(Message::new("table-row-other-kind")));
            }
            self.meet(id, place)?;
            let prints = laid.block.filter(|_| self.written_in.is_some());
            let prints = prints.and_then(|block| block.prints.get(&id));
            return self.change(laid, row, place, id, prints.map(Vec::as_slice), true);
        }
        let gone = laid
            .block
            .filter(|_| self.written_in.is_some())
            .is_some_and(|block| id.is_some_and(|id| block.prints.contains_key(&id)));
        if gone {
            return Err(whole(Message::new("table-row-deleted")));
        }
        let said = self.read_all(laid, row, place);
        let by = identity.find(&self.portfolio, &mut self.labels, laid.kind, &said.values);
        if let Some(id) = by.map_err(whole)? {
            self.meet(id, place)?;
            self.outcome.recognised.push(Recognised { place: place.clone(), id });
            return self.change(laid, row, place, id, None, false);
        }
        let id = id.filter(|id| id.0.get_version_num() != 0).unwrap_or_default();
        self.add(laid.kind, id, said, place, identity).map_err(whole)
    }

    /// Two rows cannot both be one record.
    fn meet(&mut self, id: RecordId, place: &Place) -> Result<(), (Option<ColumnKey>, Message)> {
        if let Some(first) = self.met.get(&id) {
            let message = Message::new("table-row-twice")
                .with("record", Argument::Record(id))
                .with("row", Argument::Number(i64::from(first.row)));
            return Err((None, message));
        }
        self.met.insert(id, place.clone());
        Ok(())
    }

    /// Every cell of a row that says something; what is no value is refused on the way.
    fn read_all(&mut self, laid: &Laid<'_>, row: &Row, place: &Place) -> Said {
        let mut said = Said::default();
        for (column, target) in laid.targets.iter().enumerate() {
            let cell = row.cell(column);
            if matches!(target, Some(Target::Column(key)) if self.is_blank(laid.kind, *key, cell)) {
                continue;
            }
            match target {
                Some(Target::Column(key)) => {
                    let read = self.read(laid.kind, *key, cell);
                    match read {
                        Ok(value) => said.values.push((*key, value)),
                        Err(Unread::Wrong(why)) => self.refuse(place, laid.kind, Some(*key), why),
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
                    Err(why) => self.refuse(place, laid.kind, None, why),
                },
                Some(Target::Id) | None => {}
            }
        }
        said
    }

    fn read(&mut self, kind: Kind, key: ColumnKey, cell: &Cell) -> Result<Value, Unread> {
        let value = self.reader.read(&self.portfolio, &mut self.labels, kind, key, cell)?;
        if is_final(kind, &value) {
            return Err(Unread::Wrong(Message::new("table-cell-final")));
        }
        if let ColumnKey::Field(index) = key
            && let Some(field) = kind.fields().get(index)
        {
            check_value(&self.portfolio, kind, field, &value)
                .map_err(|error| Unread::Wrong(error.message()))?;
        }
        Ok(value)
    }

    fn add(
        &mut self,
        kind: Kind,
        id: RecordId,
        said: Said,
        place: &Place,
        identity: &mut Identity,
    ) -> Result<(), Message> {
        if said.values.is_empty() {
            return Err(Message::new("table-row-empty"));
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

    /// Holds a row against the record that it is. `own` says that it was written by Samstyr: an
    /// empty cell then empties the field. `prints` are what was written.
    fn change(
        &mut self,
        laid: &Laid<'_>,
        row: &Row,
        place: &Place,
        id: RecordId,
        prints: Option<&[Option<String>]>,
        own: bool,
    ) -> Result<(), (Option<ColumnKey>, Message)> {
        let mut changed = Vec::new();
        let mut refused = false;
        for (column, target) in laid.targets.iter().enumerate() {
            let Some(Target::Column(key)) = target else { continue };
            let print = prints.and_then(|prints| {
                let name = key.name(laid.kind);
                let written = laid.block?.names.iter().position(|known| *known == name)?;
                prints.get(written)
            });
            match self.cell(laid.kind, id, *key, row.cell(column), print, own) {
                Ok(None) => {}
                Ok(Some((old, new))) => changed.push((*key, old, new)),
                Err(Unread::Wrong(why)) => {
                    refused = true;
                    self.refuse(place, laid.kind, Some(*key), why);
                }
                Err(Unread::NotYet(why)) => self.later.push(Later {
                    place: place.clone(),
                    kind: laid.kind,
                    id,
                    key: *key,
                    cell: row.cell(column).clone(),
                    why,
                    added: false,
                }),
            }
        }
        let changes: Vec<Change> = changed
            .iter()
            .filter_map(|(key, _, new)| key.change(&self.portfolio, id, new.clone()))
            .collect();
        if changes.is_empty() {
            self.outcome.unchanged += usize::from(!refused);
            return Ok(());
        }
        let next = plan(&self.portfolio, &changes).map_err(|error| (None, error.message()))?;
        self.portfolio = next.portfolio;
        self.outcome.changes.extend(changes);
        self.outcome.changed.extend(changed.into_iter().map(|(column, old, new)| Changed {
            place: place.clone(),
            kind: laid.kind,
            id,
            column,
            old,
            new,
        }));
        Ok(())
    }

    /// One cell against the field that it goes into: nothing when they say the same, or when nobody
    /// has touched the cell since it was written.
    fn cell(
        &mut self,
        kind: Kind,
        id: RecordId,
        key: ColumnKey,
        cell: &Cell,
        print: Option<&Option<String>>,
        own: bool,
    ) -> Result<Option<(Value, Value)>, Unread> {
        if print.is_some_and(|print| *print == cell.fingerprint()) {
            return Ok(None);
        }
        let Some(record) = self.portfolio.record(id) else { return Ok(None) };
        let old = key.value(&self.portfolio, record);
        let field_type = key.field_type(&self.portfolio, kind);
        if self.says(field_type, &old, cell) {
            return Ok(None);
        }
        let new = if self.is_blank(kind, key, cell) {
            if !own {
                return Ok(None);
            }
            emptied(&self.portfolio, kind, key).map_err(Unread::Wrong)?
        } else {
            self.read(kind, key, cell)?
        };
        if new == old || (!own && is_same_name(&old, &new)) {
            return Ok(None);
        }
        if let (Some(print), Some(lang), Some(field_type)) = (print, self.written_in, field_type) {
            let now = write_cell(Texts::of(lang), &self.portfolio, field_type, &old).fingerprint();
            if now != *print {
                return Err(Unread::Wrong(self.conflict(kind, key, &old, &new)));
            }
        }
        Ok(Some((old, new)))
    }

    /// Whether a cell says nothing. Spaces alone are text in a file of our own.
    fn is_blank(&self, kind: Kind, key: ColumnKey, cell: &Cell) -> bool {
        let is_text = || key.field_type(&self.portfolio, kind) == Some(FieldType::Text);
        cell.is_blank() && !(self.reader.exact && *cell != Cell::Empty && is_text())
    }

    /// Whether a cell says what stands in the document, as it would be written in any language.
    fn says(&self, field_type: Option<FieldType>, value: &Value, cell: &Cell) -> bool {
        let Some(field_type) = field_type else { return true };
        Lang::ALL.iter().any(|lang| {
            let written = write_cell(Texts::of(*lang), &self.portfolio, field_type, value);
            written.fingerprint() == cell.fingerprint()
                || matches!((cell, &written), (Cell::Text(text), Cell::Number(_) | Cell::Day(_))
                    if *text == to_csv(*lang, &written))
        })
    }

    fn conflict(&self, kind: Kind, key: ColumnKey, old: &Value, new: &Value) -> Message {
        let show = |value: &Value| {
            let shown = show(self.reader.texts, &self.portfolio, kind, key, value);
            if shown.is_empty() { self.reader.texts.get("table-nothing") } else { short(&shown) }
        };
        Message::new("table-cell-conflict")
            .with("column", column_name(&self.portfolio, kind, key))
            .text("document", show(old))
            .text("file", show(new))
    }
}

/// Whether two texts are one name: what a record was known by is not rewritten in capitals.
fn is_same_name(old: &Value, new: &Value) -> bool {
    match (old, new) {
        (Value::Text(old), Value::Text(new)) => plain(old) == plain(new),
        _ => false,
    }
}

/// The value of an emptied cell; a field that must be filled cannot be emptied.
fn emptied(portfolio: &Portfolio, kind: Kind, key: ColumnKey) -> Result<Value, Message> {
    let ColumnKey::Field(index) = key else { return Ok(Value::Null) };
    let Some(field) = kind.fields().get(index) else { return Ok(Value::Null) };
    let value = match field.field_type {
        FieldType::Bool => Value::Bool(false),
        _ => Value::Null,
    };
    check_value(portfolio, kind, field, &value).map_err(|error| error.message())?;
    Ok(value)
}
