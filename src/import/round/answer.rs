//! One reply, row by row: what it adds, changes, and is refused for.

use std::borrow::Cow;
use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::reply::{Reply, cell};
use super::reply_outcome::{Answer, CONFLICT};
use crate::calc::round::{Ask, Row as Known, rows};
use crate::import::sheet::day_order::{DayOrder, day_first, of_columns};
use crate::import::sheet::grid::Row;
use crate::import::sheet::labels::Labels;
use crate::import::sheet::outcome::{Added, Changed, Place, Refused};
use crate::import::sheet::reading::{Reader, Unread, column_name, short};
use crate::import::sheet::show;
use crate::model::any_field::AnyField;
use crate::model::column::ColumnKey;
use crate::model::command::Change;
use crate::model::field::FieldType;
use crate::model::field_value::FieldValue as _;
use crate::model::fit::{Fit, fit_new};
use crate::model::fitting::fit;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::local_time;
use crate::model::message::{Message, Tell as _};
use crate::model::plan::plan;
use crate::model::respondent::Respondent;
use crate::model::round::Round;
use crate::model::rules::RuleError;
use crate::model::value::Value;
use crate::model::when::When;
use crate::text::Texts;
use crate::text::cell::{Cell, write_cell};

/// What a reply answers to.
#[derive(Debug)]
pub struct Asked<'a> {
    /// What the type of round asks for.
    pub ask: &'static Ask,
    /// In which round.
    pub round: &'a Round,
    /// Whom.
    pub respondent: &'a Respondent,
    /// What their replies wrote before.
    pub said_before: SaidBefore,
    /// The language of what is said about cells.
    pub texts: &'a Texts,
    /// The day that counts as today.
    pub today: NaiveDate,
    /// When the reply was sent.
    pub at: DateTime<Utc>,
}

/// What a respondent's replies wrote last into cells, by record and number of the field.
pub type SaidBefore = HashMap<(RecordId, usize), Value>;

/// What is the same for all replies, and what they leave behind for those after them.
#[derive(Debug)]
pub struct Ground<'a> {
    /// The document, as it will be once the replies so far are in.
    pub portfolio: &'a mut Portfolio,
    /// Its records by name.
    pub labels: &'a mut Labels,
}

/// Takes a reply in: `portfolio` moves on, so that the rows after it are held against what it will
/// be. Gives what there is to show, and the changes.
pub fn take(
    ground: Ground<'_>,
    asked: &Asked<'_>,
    reply: &Reply,
    file: String,
) -> (Answer, Vec<Change>) {
    let Ground { portfolio, labels } = ground;
    let known = rows(portfolio, asked.round, asked.respondent, &str::cmp);
    let answer = Answer {
        respondent: asked.respondent.id.raw(),
        file,
        at: asked.at,
        by: reply.by.clone(),
        added: Vec::new(),
        changed: Vec::new(),
        refused: Vec::new(),
        unchanged: 0,
    };
    let day_orders = day_orders(asked.ask, reply);
    let changes = Vec::new();
    let mut taking = Taking { portfolio, labels, asked, reply, day_orders, answer, changes };
    for (subject, _) in &reply.origin.rows {
        let row = known.iter().find(|row| row.subject == *subject).copied();
        taking.row(*subject, row);
    }
    (taking.answer, taking.changes)
}

/// How the dates in each column of a reply are written, judged by all of its rows.
fn day_orders(ask: &Ask, reply: &Reply) -> Vec<DayOrder> {
    let columns = reply.origin.columns.iter().enumerate();
    let cells = columns.map(|(column, name)| {
        let field = ask.asked.iter().find(|field| field.name() == name)?;
        let is_date = field.definition().is_some_and(|one| one.field_type == FieldType::Date);
        let rows = || reply.origin.rows.iter().filter_map(|(subject, _)| reply.row(*subject));
        is_date.then(|| rows().map(|row| row.cell(column)).collect())
    });
    of_columns(&cells.collect::<Vec<_>>())
}

struct Taking<'a> {
    portfolio: &'a mut Portfolio,
    labels: &'a mut Labels,
    asked: &'a Asked<'a>,
    reply: &'a Reply,
    /// How the dates in each column are written.
    day_orders: Vec<DayOrder>,
    answer: Answer,
    changes: Vec<Change>,
}

impl Taking<'_> {
    fn row(&mut self, subject: RecordId, known: Option<Known>) {
        let sheet = self.reply.sheet.clone();
        let (Some(known), Some(row)) = (known, self.reply.row(subject)) else {
            // Either it is asked about no longer, or the respondent has taken the row out.
            let label = self.portfolio.label(subject);
            let why = Message::new("round-row-gone").text("name", label);
            self.refuse(Place { sheet, row: 0 }, None, why);
            return;
        };
        let place = Place { sheet, row: row.number };
        let refused = self.answer.refused.len();
        let values = self.values(&place, subject, known);
        if values.is_empty() && self.answer.refused.len() > refused {
            // What was said cannot be taken in, which is not the same as nothing new.
            return;
        }
        match known.target {
            Some(target) => self.change(place, target, values),
            None => self.add(place, known, values),
        }
    }

    /// What the respondent has written into a row, where it is a value and nobody else has changed
    /// the same.
    fn values(&mut self, place: &Place, subject: RecordId, known: Known) -> Vec<(usize, Value)> {
        let kind = self.asked.ask.target;
        let (reply, asked) = (self.reply, self.asked);
        let prints = reply.origin.prints(subject).unwrap_or_default();
        let Some(row) = reply.row(subject) else { return Vec::new() };
        let when = self.row_stands(row, known);
        let mut values = Vec::new();
        for (column, name) in reply.origin.columns.iter().enumerate() {
            // Only what we asked about is taken, whatever the sheet says that we asked.
            let is_it = |field: &&AnyField| field.name() == name;
            let Some(field) = asked.ask.asked.iter().copied().find(|field| is_it(&field)) else {
                continue;
            };
            let (index, Some(definition)) = (field.index(), field.definition()) else { continue };
            let said = cell(row, column);
            let sent = prints.get(column).copied().flatten();
            if said.fingerprint().as_deref() == sent {
                continue;
            }
            if definition.field_type == FieldType::Money
                && let Some(heading) = reply.other_unit(column)
            {
                let key = ColumnKey::Field(index);
                let why = Message::new("round-cell-unit")
                    .with("column", column_name(self.portfolio, kind, key))
                    .text("heading", short(heading));
                self.refuse(place.clone(), Some(key), why);
                continue;
            }
            let current = known.known_value(self.portfolio, field);
            let value = match self
                .dated(kind, index, column, &said)
                .and_then(|said| self.read(kind, index, &said, when))
            {
                Ok(value) => value,
                Err(why) => {
                    self.refuse(place.clone(), Some(ColumnKey::Field(index)), why);
                    continue;
                }
            };
            if value == current {
                continue;
            }
            if self.has_moved_on((known, index), definition.field_type, &current, sent) {
                let why = self.conflict(kind, index, &current, &value);
                self.refuse(place.clone(), Some(ColumnKey::Field(index)), why);
                continue;
            }
            match self.changes(known, index, &value) {
                Ok(true) => values.push((index, value)),
                Ok(false) => {}
                Err(error) => {
                    self.refuse(place.clone(), Some(ColumnKey::Field(index)), error.message());
                }
            }
        }
        values
    }

    /// A cell with the day of its date first.
    fn dated<'b>(
        &self,
        kind: Kind,
        index: usize,
        column: usize,
        said: &'b Cell,
    ) -> Result<Cow<'b, Cell>, Message> {
        let Some(order) = self.day_orders.get(column) else { return Ok(Cow::Borrowed(said)) };
        let name = || column_name(self.portfolio, kind, ColumnKey::Field(index));
        day_first(name, order, Cow::Borrowed(said))
    }

    /// Whether a value, put into the record that the row is about, or into one that is yet to be
    /// added, changes anything.
    fn changes(&self, known: Known, field: usize, value: &Value) -> Result<bool, RuleError> {
        let key = ColumnKey::Field(field);
        match known.target {
            Some(id) => Ok(fit(self.portfolio, id, key, value)? != Fit::Same),
            None => fit_new(self.portfolio, self.asked.ask.target, key, value).map(|()| true),
        }
    }

    /// When the dates of a row are read: for a record that stands as the row says.
    fn row_stands(&mut self, row: &Row, known: Known) -> When {
        let (kind, today) = (self.asked.ask.target, self.asked.today);
        let when = known.target.map_or(today.into(), |id| When::of(self.portfolio, id, today));
        let Some((index, state)) = kind.state() else { return when };
        let column = self.reply.origin.columns.iter().position(|name| name == state.name);
        let said = column.and_then(|column| {
            let said = cell(row, column);
            self.read(kind, index, &said, when).ok()
        });
        when.stands(said.as_ref())
    }

    fn read(
        &mut self,
        kind: Kind,
        index: usize,
        said: &Cell,
        when: When,
    ) -> Result<Value, Message> {
        if said.is_blank() {
            return Ok(Value::Null);
        }
        let reader = Reader { texts: self.asked.texts, today: self.asked.today, exact: false };
        let key = ColumnKey::Field(index);
        reader
            .read(self.portfolio, self.labels, kind, key, said, when)
            .map_err(|(Unread::Wrong(why) | Unread::NotYet(why))| why)
    }

    /// Whether the document says something else than when the sheet was sent, and that is not what
    /// the same respondent answered before: what somebody has corrected since then is theirs.
    fn has_moved_on(
        &self,
        (known, field): (Known, usize),
        field_type: FieldType,
        current: &Value,
        sent: Option<&str>,
    ) -> bool {
        let texts = Texts::of(self.reply.origin.lang);
        let now = write_cell(texts, self.portfolio, field_type, current).fingerprint();
        let said = known.target.and_then(|id| self.asked.said_before.get(&(id, field)));
        now.as_deref() != sent && said != Some(current)
    }

    fn conflict(&self, kind: Kind, index: usize, current: &Value, value: &Value) -> Message {
        let key = ColumnKey::Field(index);
        let shown = |value: &Value| {
            let shown = show(self.asked.texts, self.portfolio, kind, key, value);
            if shown.is_empty() { self.asked.texts.get("sheet-nothing") } else { short(&shown) }
        };
        Message::new(CONFLICT)
            .with("column", column_name(self.portfolio, kind, key))
            .text("document", shown(current))
            .text("file", shown(value))
    }

    fn change(&mut self, place: Place, target: RecordId, values: Vec<(usize, Value)>) {
        let ask = self.asked.ask;
        let kind = ask.target;
        if values.is_empty() {
            self.answer.unchanged += 1;
            return;
        }
        let shown: Vec<Changed> = values
            .iter()
            .map(|(field, new)| Changed {
                place: place.clone(),
                kind,
                id: target,
                column: ColumnKey::Field(*field),
                old: self.portfolio.record(target).map_or(Value::Null, |record| record.get(*field)),
                new: new.clone(),
            })
            .collect();
        let said = self.said_besides(&values);
        let changes = values
            .into_iter()
            .chain(said)
            .map(|(field, value)| Change::Set { id: target, field, value })
            .collect();
        if self.carry_out(&place, changes) {
            self.answer.changed.extend(shown);
        }
    }

    fn add(&mut self, place: Place, known: Known, mut values: Vec<(usize, Value)>) {
        let ask = self.asked.ask;
        let kind = ask.target;
        // A report says how all of it stands, also where that is as it was.
        let whole = kind == Kind::StatusReport && (!values.is_empty() || !self.reply.by.is_empty());
        if whole {
            for field in ask.asked {
                if values.iter().all(|(other, _)| *other != field.index()) {
                    values.push((field.index(), known.known_value(self.portfolio, *field)));
                }
            }
        }
        values.retain(|(_, value)| !value.is_null());
        if values.is_empty() {
            self.answer.unchanged += 1;
            return;
        }
        values.extend(self.said_besides(&values));
        let respondent = self.asked.respondent;
        let source = self.source();
        let besides = [
            (Some(ask.link), Value::Link(known.subject)),
            (ask.municipality, respondent.municipality_id.to_value()),
            (ask.round, Value::Link(self.asked.round.id.raw())),
            (Some(ask.source), Value::Text(source)),
        ];
        let told = besides.into_iter().filter(|(_, value)| !value.is_null());
        values.extend(told.filter_map(|(field, value)| Some((field?.index(), value))));
        values.sort_by_key(|(index, _)| *index);
        let id = RecordId::new();
        let fields: Vec<(ColumnKey, Value)> =
            values.iter().map(|(index, value)| (ColumnKey::Field(*index), value.clone())).collect();
        if self.carry_out(&place, vec![Change::Add { kind, id, values }]) {
            self.answer.added.push(Added { place, kind, id, fields });
        }
    }

    fn source(&self) -> String {
        let (round, name) = (&self.asked.round.title, &self.asked.respondent.title);
        self.asked.texts.with("round-source", &[("round", round), ("name", name)])
    }

    /// Who answered, and on which day, where the record has a place for it and the row says nothing.
    fn said_besides(&self, values: &[(usize, Value)]) -> Vec<(usize, Value)> {
        let ask = self.asked.ask;
        let day = local_time::day_of(self.asked.at).min(self.asked.today);
        let by = match self.reply.by.as_str() {
            "" => Value::Null,
            by => Value::Text(by.chars().take(200).collect()),
        };
        let day = Value::Date(FuzzyDate::from_day(day));
        [(ask.by, by), (ask.on, day)]
            .into_iter()
            .filter(|(_, value)| !value.is_null())
            .filter_map(|(field, value)| Some((field?.index(), value)))
            .filter(|(index, _)| values.iter().all(|(other, _)| other != index))
            .collect()
    }

    /// Carries changes out on the portfolio as it will be, or refuses them with the rule that they
    /// would break.
    fn carry_out(&mut self, place: &Place, changes: Vec<Change>) -> bool {
        match plan(self.portfolio, &changes) {
            Ok(planned) => {
                *self.portfolio = planned.portfolio;
                // What has a name of its own by now is found by it.
                self.labels.forget(self.asked.ask.target);
                self.changes.extend(changes);
                true
            }
            Err(error) => {
                self.refuse(place.clone(), None, error.message());
                false
            }
        }
    }

    fn refuse(&mut self, place: Place, column: Option<ColumnKey>, why: Message) {
        let kind = self.asked.ask.target;
        self.answer.refused.push(Refused { place, kind, column, why });
    }
}
