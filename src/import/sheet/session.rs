//! Row by row: what each one adds, changes, or is refused for, held against the document as it is
//! after the rows before it.

mod altered;
mod change;
mod row;
mod worded;

use std::collections::{HashMap, HashSet};

use super::day_order::DayOrder;
use super::grid::Row;
use super::identity::{Found, Identity};
use super::labels::Labels;
use super::left_out::LeftOut;
use super::mapping::Target;
use super::outcome::{Changed, Outcome, Place, Recognised, Refused, Similar, by_sheet};
use super::placing::Laid;
use super::reading::{Reader, column_name, short};
use super::show;
use change::Against;
use row::begin;

use crate::model::column::ColumnKey;
use crate::model::fit::Fit;
use crate::model::fitting::fit;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::message::{Argument, Message, Tell as _};
use crate::model::plan::plan;
use crate::model::rules::{RuleError, check_date_seen};
use crate::model::value::Value;
use crate::model::when::When;
use crate::text::Lang;
use crate::text::cell::Cell;

/// So many names that are known again are told.
const NAMES_TOLD: usize = 8;

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
    /// How the dates in the columns of the sheet at hand are written.
    pub(super) day_orders: Vec<DayOrder>,
    /// Whether texts may bear the mark that keeps them from being formulas in a CSV file.
    pub(super) is_guarded: bool,
    /// Rows that are left out.
    pub(super) without: HashSet<Place>,
    labels: Labels,
    /// Other names of records that rows are known by.
    kept_names: Vec<(String, RecordId)>,
    /// Names that the file writes with other capitals or spaces than the records that they stand for.
    spelled: Vec<(String, RecordId)>,
    /// Codes of the document, and the numbers that stand for them in the file.
    as_numbers: Vec<(String, String)>,
    /// What new records begin with that do not say it themselves.
    begun: Vec<(Kind, ColumnKey, Value)>,
    /// Where each record was met in the file.
    met: HashMap<RecordId, Place>,
    /// Cells that name a record which may come further down.
    later: Vec<Later>,
    /// Rows of records that say nothing else but what such cells come to.
    open: Vec<Place>,
    /// Rows that say which record they are and nothing else.
    cleared: Vec<Place>,
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

/// What the rows have written so far, by record.
#[derive(Debug)]
struct Written {
    /// Where each new record stands among those that are added.
    added: HashMap<RecordId, usize>,
    /// The columns that got a value.
    columns: HashMap<RecordId, Vec<ColumnKey>>,
}

impl Written {
    fn of(outcome: &Outcome) -> Self {
        let added = outcome.added.iter().enumerate().map(|(place, new)| (new.id, place)).collect();
        let mut columns: HashMap<RecordId, Vec<ColumnKey>> = HashMap::new();
        for new in &outcome.added {
            columns.entry(new.id).or_default().extend(new.fields.iter().map(|(key, _)| *key));
        }
        for cell in &outcome.changed {
            columns.entry(cell.id).or_default().push(cell.column);
        }
        Self { added, columns }
    }

    /// A date that the file itself brings is not hidden by a link that it brings as well.
    fn still_seen(&self, after: &Portfolio, id: RecordId) -> Result<(), RuleError> {
        let Some(record) = after.record(id) else { return Ok(()) };
        for key in self.columns.get(&id).into_iter().flatten() {
            if let ColumnKey::Field(index) = key {
                check_date_seen(after, record, *index)?;
            }
        }
        Ok(())
    }
}

impl<'a> Session<'a> {
    /// Before the first row.
    #[must_use]
    pub fn new(
        reader: Reader<'a>,
        written_in: Option<Lang>,
        portfolio: &Portfolio,
        labels: Labels,
    ) -> Self {
        Self {
            reader,
            written_in,
            portfolio: portfolio.clone(),
            outcome: Outcome::default(),
            day_orders: Vec::new(),
            is_guarded: false,
            without: HashSet::new(),
            labels,
            kept_names: Vec::new(),
            spelled: Vec::new(),
            as_numbers: Vec::new(),
            begun: Vec::new(),
            met: HashMap::new(),
            later: Vec::new(),
            open: Vec::new(),
            cleared: Vec::new(),
        }
    }

    /// Takes all rows of a sheet below its headings.
    pub fn take(&mut self, laid: &Laid<'_>, identity: &mut Identity) {
        for row in laid.records() {
            let place = Place { sheet: laid.sheet.name.clone(), row: row.number };
            if self.without.contains(&place) {
                continue;
            }
            if let Err((column, why)) = self.row(laid, identity, row, &place) {
                self.refuse(&place, laid.kind, column, why);
            }
        }
    }

    /// After the last row: what names records that came further down.
    pub fn finish(mut self) -> Outcome {
        let mut written = Written::of(&self.outcome);
        for later in std::mem::take(&mut self.later) {
            let Later { place, kind, id, key, cell, why, added } = later;
            let when = When::of(&self.portfolio, id, self.reader.today);
            let read = self.reader.read(&self.portfolio, &mut self.labels, kind, key, &cell, when);
            let (value, change) = match read {
                Err(_) => {
                    self.refuse(&place, kind, Some(key), why);
                    continue;
                }
                Ok(value) => match fit(&self.portfolio, id, key, &value) {
                    Ok(Fit::Fits(change)) => (value, change),
                    Ok(Fit::Same) => continue,
                    Err(error) => {
                        self.refuse(&place, kind, Some(key), error.message());
                        continue;
                    }
                },
            };
            let portfolio = match plan(&self.portfolio, std::slice::from_ref(&change)) {
                Ok(next) => next.portfolio,
                Err(error) => {
                    self.refuse(&place, kind, Some(key), error.message());
                    continue;
                }
            };
            if let Err(error) = written.still_seen(&portfolio, id) {
                self.refuse(&place, kind, Some(key), error.message());
                continue;
            }
            let old = self.portfolio.record(id).map(|record| key.value(&self.portfolio, record));
            self.portfolio = portfolio;
            self.outcome.changes.push(change);
            written.columns.entry(id).or_default().push(key);
            let new_record = written.added.get(&id).filter(|_| added);
            match new_record.and_then(|place| self.outcome.added.get_mut(*place)) {
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
        self.close_open();
        let cleared = by_sheet(&self.cleared).into_iter();
        let cleared = cleared.map(|(sheet, rows)| LeftOut::Cleared { sheet, rows });
        self.outcome.left_out.extend(cleared);
        self.tell_names();
        self.tell_codes();
        self.tell_begun();
        self.outcome
    }

    /// Rows that waited and came to nothing are as they were.
    fn close_open(&mut self) {
        let Outcome { changed, refused, .. } = &self.outcome;
        let told: HashSet<&Place> = changed
            .iter()
            .map(|one| &one.place)
            .chain(refused.iter().map(|one| &one.place))
            .collect();
        self.outcome.unchanged += self.open.iter().filter(|place| !told.contains(place)).count();
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
        let whole_row = self.with_whole_dates(laid, row, id);
        let row = whole_row.as_ref();
        if let Some(id) = there {
            if self.portfolio.record(id).is_some_and(|record| record.kind() != laid.kind) {
                return Err(whole(Message::new("sheet-row-other-kind")));
            }
            self.meet(id, place)?;
            let prints = laid.block.filter(|_| self.written_in.is_some());
            let prints = prints.and_then(|block| block.prints.get(&id));
            let prints = prints.map(Vec::as_slice);
            let against = Against { laid, row, place, id, prints, own: true };
            if self.is_cleared(&against) {
                self.cleared.push(place.clone());
                return Ok(());
            }
            return self.change(&against);
        }
        let gone = laid
            .block
            .filter(|_| self.written_in.is_some())
            .is_some_and(|block| id.is_some_and(|id| block.prints.contains_key(&id)));
        if gone {
            return Err(whole(Message::new("sheet-row-deleted")));
        }
        let mut said = self.read_all(laid, row);
        let refused = said.refused.iter().filter_map(|(column, _)| *column).collect::<Vec<_>>();
        let by = identity.find(&self.portfolio, &mut self.labels, laid.kind, &said.values);
        let Found { id: known, similar } = by.map_err(whole)?;
        if let Some(id) = known {
            self.meet(id, place)?;
            self.outcome.recognised.push(Recognised { place: place.clone(), id });
            // Its cells are read once more, against the record: what is no value is told of there.
            return self.change(&Against { laid, row, place, id, prints: None, own: false });
        }
        for (column, why) in std::mem::take(&mut said.refused) {
            self.refuse(place, laid.kind, column, why);
        }
        let id = id.filter(|id| id.0.get_version_num() != 0).unwrap_or_default();
        let begun = begin(laid.kind, &mut said, &refused);
        // What a cell names and is not there says more than that its field is needed.
        let not_there = said.later.first().map(|(key, _, why)| (Some(*key), why.clone()));
        let added = self.add(laid.kind, id, said, place, identity);
        added.map_err(|why| not_there.unwrap_or((None, why)))?;
        self.begun.extend(begun.into_iter().map(|(key, value)| (laid.kind, key, value)));
        self.outcome.similar.extend(similar.map(|(name, other)| Similar {
            place: place.clone(),
            kind: laid.kind,
            id,
            name,
            other,
        }));
        Ok(())
    }

    /// What is told of new records that do not say what they have to, and get what a new one begins with.
    fn tell_begun(&mut self) {
        let mut begun = std::mem::take(&mut self.begun);
        while let Some((kind, key, value)) = begun.first().cloned() {
            let before = begun.len();
            begun.retain(|(of, other, _)| (*of, *other) != (kind, key));
            let count = i64::try_from(before - begun.len()).unwrap_or(i64::MAX);
            let shown = show(self.reader.texts, &self.portfolio, kind, key, &value);
            let note = Message::new("sheet-note-begun").with("count", Argument::Number(count));
            let column = column_name(&self.portfolio, kind, key);
            self.outcome.notes.push(note.with("column", column).text("value", shown));
        }
    }

    /// What is told of names that are not those of the records they stand for.
    fn tell_names(&mut self) {
        for (name, id) in self.labels.take_former() {
            let note = Message::new("sheet-note-former").text("name", short(&name));
            self.outcome.notes.push(note.with("record", Argument::Record(id)));
        }
        let called = std::mem::take(&mut self.kept_names);
        self.tell_kept("sheet-note-called", called);
        let spelled = std::mem::take(&mut self.spelled);
        self.outcome.spelled_otherwise = spelled.len();
        self.tell_kept("sheet-note-spelled", spelled);
    }

    /// What is told of codes that the document keeps though the file has numbers for them.
    fn tell_codes(&mut self) {
        let kept = std::mem::take(&mut self.as_numbers);
        if kept.is_empty() {
            return;
        }
        let mut named: Vec<String> =
            kept.iter().take(NAMES_TOLD).map(|(code, said)| format!("{said} = {code}")).collect();
        named.extend((kept.len() > NAMES_TOLD).then(|| "…".to_owned()));
        let count = i64::try_from(kept.len()).unwrap_or(i64::MAX);
        let note = Message::new("sheet-note-codes").with("count", Argument::Number(count));
        self.outcome.notes.push(note.text("codes", named.join(", ")));
    }

    /// Tells of names that the document keeps, of some each.
    fn tell_kept(&mut self, key: &'static str, mut kept: Vec<(String, RecordId)>) {
        kept.dedup();
        if kept.is_empty() {
            return;
        }
        let name = |(name, id): &(String, RecordId)| {
            format!("{} = {}", short(name), self.portfolio.label(*id))
        };
        let mut names: Vec<String> = kept.iter().take(NAMES_TOLD).map(name).collect();
        names.extend((kept.len() > NAMES_TOLD).then(|| "…".to_owned()));
        let count = i64::try_from(kept.len()).unwrap_or(i64::MAX);
        let note = Message::new(key).with("count", Argument::Number(count));
        self.outcome.notes.push(note.text("names", names.join(", ")));
    }

    /// Two rows cannot both be one record.
    fn meet(&mut self, id: RecordId, place: &Place) -> Result<(), (Option<ColumnKey>, Message)> {
        if let Some(first) = self.met.get(&id) {
            let is_elsewhere = first.sheet != place.sheet;
            let key = if is_elsewhere { "sheet-row-twice-sheet" } else { "sheet-row-twice" };
            let message = Message::new(key)
                .with("record", Argument::Record(id))
                .with("row", Argument::Number(i64::from(first.row)))
                .text("sheet", &first.sheet);
            return Err((None, message));
        }
        self.met.insert(id, place.clone());
        Ok(())
    }
}
