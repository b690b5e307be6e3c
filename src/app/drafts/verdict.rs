//! What a text comes to in a cell: read as a person means it, and held against the question that
//! every way into the document asks (`model::fit`).

use std::cell::RefCell;

use chrono::NaiveDate;

use crate::app::list::Column;
use crate::app::list::cell::Reader;
use crate::import::sheet::labels::{Labels, case_number};
use crate::model::column::ColumnKey;
use crate::model::command::Change;
use crate::model::fit::Fit;
use crate::model::fitting::fit;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::message::{Message, Tell as _};
use crate::model::plan::plan;
use crate::model::record::Record;
use crate::model::rules::RuleError;
use crate::model::value::Value;
use crate::model::when::When;
use crate::text::date_and_time::date_and_time;
use crate::text::{Texts, words};

/// What a text that fits its cell comes to.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// What it says stands there already.
    Same,
    /// These changes, which stand or fall together, put it there.
    Fits(Vec<Change>),
}

/// What a text is held against.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'a> {
    /// The records as they are.
    pub portfolio: &'a Portfolio,
    /// The texts of the window: choices are read in its words.
    pub texts: &'a Texts,
    /// A date without a year is near this day.
    pub today: NaiveDate,
    /// The records by name, worked out when the first link is read and kept for those after it: what is
    /// typed is judged in every frame in which it is seen.
    pub names: &'a RefCell<Labels>,
}

impl Ground<'_> {
    /// The column of that name for a record that is there.
    ///
    /// # Errors
    /// That there is no such record, or no such column.
    pub fn column(&self, id: RecordId, name: &str) -> Result<Column, Message> {
        let record = self.portfolio.record(id);
        let kind = record.ok_or_else(|| RuleError::NoSuchRecord(id).message())?.kind();
        self.column_of(kind, name).ok_or_else(|| Message::new("error-no-such-column"))
    }

    /// The column of that name for a kind.
    #[must_use]
    pub(in crate::app) fn column_of(&self, kind: Kind, name: &str) -> Option<Column> {
        let key = ColumnKey::from_name(kind, name)?;
        Column::of(self.portfolio, self.texts, kind, key)
    }

    fn when(&self, id: RecordId) -> When {
        When::of(self.portfolio, id, self.today)
    }

    /// What a text says in a cell of a record.
    ///
    /// # Errors
    /// Why it says nothing there.
    pub fn read(&self, id: RecordId, column: &Column, text: &str) -> Result<Value, Message> {
        let mut own = Labels::default();
        let mut kept = self.names.try_borrow_mut();
        let names = kept.as_deref_mut().unwrap_or(&mut own);
        let when = self.when(id);
        Reader::new(self.portfolio, self.texts, names).read(column, text, when)
    }

    /// What a text comes to in a cell.
    ///
    /// # Errors
    /// Why it cannot stand there.
    pub fn judge(&self, id: RecordId, name: &str, text: &str) -> Result<Verdict, Message> {
        let column = self.column(id, name)?;
        if let Some(verdict) = self.timed(id, &column, text) {
            return verdict;
        }
        let value = match self.read(id, &column, text) {
            Ok(value) => value,
            // Whatever it says, a final record stays as it is.
            Err(_) if !column.is_own() && self.portfolio.is_sealed(id) => {
                let kind = column.kind;
                return Err(RuleError::Sealed { kind, record: id }.message());
            }
            Err(message) => return self.numbered(id, &column, text).unwrap_or(Err(message)),
        };
        match fit(self.portfolio, id, column.key, &value).map_err(|error| error.message())? {
            Fit::Same => Ok(Verdict::Same),
            Fit::Fits(change) => self.in_order(column.kind, vec![change]),
        }
    }

    /// A date and the time of day that was typed with it, where the kind has a field for the time: both are
    /// written.
    fn timed(&self, id: RecordId, column: &Column, text: &str) -> Option<Result<Verdict, Message>> {
        if column.is_own() {
            return None;
        }
        let values = date_and_time(column.kind, column.field, text, self.when(id))?;
        Some(self.judge_values(id, values))
    }

    /// What several values come to in fields of a record, as one step.
    fn judge_values(
        &self,
        id: RecordId,
        values: impl IntoIterator<Item = (usize, Value)>,
    ) -> Result<Verdict, Message> {
        let mut changes = Vec::new();
        for (index, value) in values {
            let fitting = fit(self.portfolio, id, ColumnKey::Field(index), &value);
            match fitting.map_err(|error| error.message())? {
                Fit::Fits(change) => changes.push(change),
                Fit::Same => {}
            }
        }
        let kind = self.portfolio.record(id).map(Record::kind);
        match kind.filter(|_| !changes.is_empty()) {
            Some(kind) => self.in_order(kind, changes),
            None => Ok(Verdict::Same),
        }
    }

    /// Changes that fit each by itself, unless a date would stand before the one that it comes after: said at
    /// once, and not only when they are written.
    fn in_order(&self, kind: Kind, changes: Vec<Change>) -> Result<Verdict, Message> {
        let ordered = kind.about().in_order;
        let is_ordered = |change: &Change| match change {
            Change::Set { field, .. } => kind.fields().get(*field).is_some_and(|field| {
                ordered.iter().any(|(first, second)| [*first, *second].contains(&field.name))
            }),
            Change::Add { .. }
            | Change::Decide { .. }
            | Change::Keep { .. }
            | Change::Reopen { .. }
            | Change::Delete { .. }
            | Change::Restore { .. }
            | Change::Seal { .. } => false,
        };
        if changes.iter().any(is_ordered) {
            plan(self.portfolio, &changes).map_err(|error| error.message())?;
        }
        Ok(Verdict::Fits(changes))
    }

    /// The running number of a record, where it was typed with the year that it counts in, as the program
    /// itself writes it: "7/24".
    fn numbered(
        &self,
        id: RecordId,
        column: &Column,
        text: &str,
    ) -> Option<Result<Verdict, Message>> {
        let (year, sequence) = column.kind.about().numbered_by?;
        let (number, of_year) = case_number(text).filter(|_| column.name() == sequence)?;
        let at = |name| column.kind.field(name).map(|(index, _)| index);
        let values = [(at(year)?, of_year), (at(sequence)?, number)];
        Some(self.judge_values(id, values.map(|(index, number)| (index, Value::Integer(number)))))
    }

    /// What a link to a record comes to that the same step makes.
    ///
    /// # Errors
    /// Why that record cannot be made, or the link cannot stand there.
    pub(in crate::app) fn judge_made(
        &self,
        id: RecordId,
        name: &str,
        (target, made): (RecordId, &[Change]),
    ) -> Result<Verdict, Message> {
        let column = self.column(id, name)?;
        let after = plan(self.portfolio, made).map_err(|error| error.message())?.portfolio;
        let fitting = fit(&after, id, column.key, &Value::Link(target));
        match fitting.map_err(|error| error.message())? {
            Fit::Same => Ok(Verdict::Same),
            Fit::Fits(change) => Ok(Verdict::Fits([made, &[change]].concat())),
        }
    }

    /// A text as it is shown in its cell: what was chosen and not typed, in words. Names that were
    /// typed are not looked up here: that is done where somebody asks why.
    #[must_use]
    pub fn shown(&self, column: &Column, text: &str) -> String {
        self.chosen(column, text).map_or_else(
            || text.to_owned(),
            |value| column.show(self.texts, self.portfolio, &value),
        )
    }

    /// The choice, the record or the yes or no that a text stands for.
    #[must_use]
    pub fn chosen(&self, column: &Column, text: &str) -> Option<Value> {
        use crate::app::list::CellType;
        match &column.cell {
            CellType::Choice(set) => words::choice(set, text).map(Value::Choice),
            CellType::Bool => words::yes_or_no(text).map(Value::Bool),
            CellType::Link(_) | CellType::AnyLink => {
                let id = text.trim().parse().ok().filter(|id| self.portfolio.record(*id).is_some());
                id.map(Value::Link)
            }
            CellType::OwnChoice(_)
            | CellType::Text { .. }
            | CellType::Integer
            | CellType::Number
            | CellType::Money
            | CellType::Date
            | CellType::Time
            | CellType::File => None,
        }
    }
}
