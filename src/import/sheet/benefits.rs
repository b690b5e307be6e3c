//! Two workbooks in which Norwegian public projects reckon their benefits: Digdir's
//! "Gevinstberegninger" and KS KommIT's "Gevinstverktøy". Each benefit becomes one record with its
//! yearly sums; kroner and freed time stay apart.

mod digdir;
mod kommit;

use chrono::Datelike as _;

use super::Options;
use super::grid::Workbook;
use super::labels::{Labels, Named};
use super::mapping::{Mapping, remember, remembered};
use super::outcome::{Added, Changed, Outcome, Place, ReadAs, Recognised, Refused, Similar};
use super::reading::{Reader, short};
use super::whole;
use crate::model::benefit::BenefitType;
use crate::model::choice::Choice as _;
use crate::model::column::ColumnKey;
use crate::model::command::Change;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::message::{Message, Tell as _};
use crate::model::money::Ore;
use crate::model::plan::plan;
use crate::model::value::Value;
use crate::text::cell::Cell;
use crate::text::sort::same;

/// Hours in a full-time equivalent where nobody said: what KS and vendors reckon with.
const HOURS_PER_FTE: f64 = 1_695.0;

/// Stands for the headings of such a workbook, by which a mapping is remembered.
const BENEFITS: &str = "benefits by year";

/// A benefit as a workbook has it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Found {
    place: Place,
    title: String,
    benefit_type: BenefitType,
    /// Year and what it brings: kroner, or hours.
    years: Vec<(i32, Brings)>,
    /// Fields of the benefit, by name.
    details: Vec<(&'static str, Cell)>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Brings {
    Kroner(f64),
    Hours(f64),
}

/// What a workbook of this sort holds.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Benefits {
    found: Vec<Found>,
    notes: Vec<Message>,
    source: String,
    /// The year that the first column is read as, where its columns are not named by their years.
    first_year: Option<i32>,
}

/// Works out what such a workbook would do to a portfolio; nothing when it is of neither sort. The
/// first year that somebody has said of a file is remembered with its name.
pub(super) fn import(
    portfolio: &Portfolio,
    workbook: &Workbook,
    options: &Options<'_>,
) -> Option<Outcome> {
    let headings = [BENEFITS.to_owned(), workbook.name.clone()];
    let mut options = options.clone();
    if let Some(kept) = remembered(portfolio, &headings) {
        let said = &mut options.mapping;
        said.first_year = said.first_year.or(kept.first_year);
        said.hours_per_fte = said.hours_per_fte.or(kept.hours_per_fte);
        said.kroner_per_unit = said.kroner_per_unit.or(kept.kroner_per_unit);
    }
    let found = read(workbook, &options)?;
    let first_year = found.first_year;
    let mut outcome = take(portfolio, found, &options);
    outcome.first_year = first_year;
    if options.remember {
        let kind = Some(Kind::Benefit.plural().to_owned());
        let mapping = Mapping { kind, ..options.mapping };
        outcome.remember = remember(portfolio, &workbook.name, &headings, &mapping);
    }
    Some(outcome)
}

/// The benefits of a workbook; nothing when it is of neither sort.
fn read(workbook: &Workbook, options: &Options<'_>) -> Option<Benefits> {
    let mut benefits =
        kommit::read(workbook, options).or_else(|| digdir::read(workbook, options))?;
    benefits.source.clone_from(&workbook.name);
    if benefits.found.is_empty() {
        benefits.notes.push(Message::new("sheet-note-no-benefits"));
    }
    Some(benefits)
}

/// The year that the first column stands for, and whether somebody said so.
fn first_year(options: &Options<'_>) -> (i32, bool) {
    match options.mapping.first_year {
        Some(year) => (year, true),
        None => (options.today.year(), false),
    }
}

fn year_note(year: i32) -> Message {
    Message::new("sheet-note-first-year").text("year", year.to_string())
}

fn number(cell: &Cell) -> Option<f64> {
    match cell {
        Cell::Number(number) if number.is_finite() => Some(*number),
        Cell::Text(text) => crate::text::parse_number::parse_number(text).ok(),
        Cell::Empty
        | Cell::Number(_)
        | Cell::Day(_)
        | Cell::Time(_)
        | Cell::Moment(_)
        | Cell::Percent(_)
        | Cell::Yes(_)
        | Cell::Fault(_)
        | Cell::Unreckoned => None,
    }
}

/// Works out what the benefits would do to a portfolio.
fn take(portfolio: &Portfolio, found: Benefits, options: &Options<'_>) -> Outcome {
    let reader = Reader { texts: options.texts, today: options.today, exact: false };
    let read_as =
        ReadAs { sheet: String::new(), kind: Kind::Benefit, guessed: options.kind.is_none() };
    let mut taking = Taking {
        portfolio: portfolio.clone(),
        labels: Labels::with_said(&options.mapping.same),
        reader,
        source: found.source,
        outcome: Outcome { read: vec![read_as], notes: found.notes, ..Outcome::default() },
        whole: options.mapping.whole_rows == Some(true),
        left: Vec::new(),
    };
    let mut met = std::collections::HashMap::new();
    for benefit in found.found {
        let place = benefit.place.clone();
        let name = same(&benefit.title);
        if let Some(row) = met.get(&name) {
            let why = Message::new("sheet-benefit-twice").text("text", short(&benefit.title));
            let why = why.with("row", crate::model::message::Argument::Number(*row));
            taking.refuse(place, None, why);
            continue;
        }
        met.insert(name, i64::from(place.row));
        if let Err(why) = taking.all_or_nothing(benefit) {
            taking.refuse(place, None, why);
        }
    }
    taking.outcome.left_out = whole::left_out(&taking.left);
    taking.outcome
}

struct Taking<'a> {
    portfolio: Portfolio,
    labels: Labels,
    reader: Reader<'a>,
    source: String,
    outcome: Outcome,
    /// Whether new benefits of which something is refused are left out.
    whole: bool,
    /// Where those stand.
    left: Vec<Place>,
}

fn column(kind: Kind, name: &str) -> Option<ColumnKey> {
    ColumnKey::from_name(kind, name)
}

impl Taking<'_> {
    fn refuse(&mut self, place: Place, column: Option<ColumnKey>, why: Message) {
        self.outcome.refused.push(Refused { place, kind: Kind::Benefit, column, why });
    }

    /// Takes a benefit with all its years, or leaves everything as it was before it.
    fn all_or_nothing(&mut self, benefit: Found) -> Result<(), Message> {
        let before = (self.portfolio.clone(), self.outcome.clone());
        let taken = self.take(benefit);
        if taken.is_err() {
            (self.portfolio, self.outcome) = before;
        }
        taken
    }

    fn take(&mut self, benefit: Found) -> Result<(), Message> {
        let known = self.labels.find(&self.portfolio, Kind::Benefit, &benefit.title);
        let id = match known {
            Named::One(id) => {
                self.outcome.recognised.push(Recognised { place: benefit.place.clone(), id });
                Some(id)
            }
            Named::Several => return Err(Message::new("sheet-row-several")),
            Named::Similar(_) | Named::None => None,
        };
        let similar = match known {
            Named::Similar(other) => Some(other),
            Named::One(_) | Named::Several | Named::None => None,
        };
        let mut fields = vec![
            ("title", Value::Text(benefit.title.clone())),
            ("benefit_type", Value::Choice(benefit.benefit_type.code())),
        ];
        let refused = self.outcome.refused.len();
        for (name, cell) in &benefit.details {
            let Some(key) = column(Kind::Benefit, name) else { continue };
            let when = self.reader.today.into();
            let portfolio = &self.portfolio;
            let read =
                self.reader.read(portfolio, &mut self.labels, Kind::Benefit, key, cell, when);
            match read {
                Ok(value) => fields.push((name, value)),
                Err(super::reading::Unread::Wrong(why) | super::reading::Unread::NotYet(why)) => {
                    self.refuse(benefit.place.clone(), Some(key), why);
                }
            }
        }
        if self.whole && id.is_none() && self.outcome.refused.len() > refused {
            self.left.push(benefit.place);
            return Ok(());
        }
        let before = self.outcome.changes.len();
        let id = self.record(Kind::Benefit, id, fields, &benefit.place)?;
        self.outcome.similar.extend(similar.map(|other| Similar {
            place: benefit.place.clone(),
            kind: Kind::Benefit,
            id,
            name: benefit.title.clone(),
            other,
        }));
        for (year, brings) in &benefit.years {
            self.year(id, *year, *brings, &benefit.place)?;
        }
        if self.outcome.changes.len() == before {
            self.outcome.unchanged += 1;
        }
        Ok(())
    }

    fn year(
        &mut self,
        benefit: RecordId,
        year: i32,
        brings: Brings,
        place: &Place,
    ) -> Result<(), Message> {
        let content = match brings {
            Brings::Kroner(kroner) => {
                let ore = Ore::from_kroner_f64((kroner * 100.0).round() / 100.0);
                ("amount", ore.map(Value::Money).map_err(|_| Message::new("sheet-benefit-sum"))?)
            }
            Brings::Hours(hours) => ("hours", Value::Number((hours * 100.0).round() / 100.0)),
        };
        let there = self.portfolio.benefit_years.iter().find(|row| {
            row.benefit_id.is_some_and(|id| id.raw() == benefit)
                && row.year == Some(i64::from(year))
        });
        let id = there.map(|row| row.id.raw());
        let fields = vec![
            ("benefit_id", Value::Link(benefit)),
            ("year", Value::Integer(i64::from(year))),
            content,
        ];
        self.record(Kind::BenefitYear, id, fields, place).map(|_| ())
    }

    /// Adds a record with those fields, or changes those of the one that is there.
    fn record(
        &mut self,
        kind: Kind,
        id: Option<RecordId>,
        fields: Vec<(&'static str, Value)>,
        place: &Place,
    ) -> Result<RecordId, Message> {
        let mut fields: Vec<(ColumnKey, Value)> = fields
            .into_iter()
            .filter_map(|(name, value)| Some((column(kind, name)?, value)))
            .collect();
        let changes: Vec<Change>;
        let target = id.unwrap_or_default();
        if id.is_some() {
            let Some(record) = self.portfolio.record(target) else { return Ok(target) };
            let differing: Vec<(ColumnKey, Value, Value)> = fields
                .into_iter()
                .map(|(key, new)| (key, key.value(&self.portfolio, record), new))
                .filter(|(_, old, new)| old != new)
                .collect();
            changes = differing
                .iter()
                .filter_map(|(key, _, new)| key.change(&self.portfolio, target, new.clone()))
                .collect();
            self.apply(&changes)?;
            self.outcome.changed.extend(differing.into_iter().map(|(column, old, new)| Changed {
                place: place.clone(),
                kind,
                id: target,
                column,
                old,
                new,
            }));
        } else {
            if let Some(source) = column(kind, "source") {
                fields.push((source, Value::Text(self.source.clone())));
            }
            let values = fields.iter().filter_map(|(key, value)| match key {
                ColumnKey::Field(index) => Some((*index, value.clone())),
                ColumnKey::Told(_) | ColumnKey::Own(_) => None,
            });
            changes = vec![Change::Add { kind, id: target, values: values.collect() }];
            self.apply(&changes)?;
            self.outcome.added.push(Added { place: place.clone(), kind, id: target, fields });
        }
        self.outcome.changes.extend(changes);
        Ok(target)
    }

    fn apply(&mut self, changes: &[Change]) -> Result<(), Message> {
        let next = plan(&self.portfolio, changes).map_err(|error| error.message())?;
        self.portfolio = next.portfolio;
        Ok(())
    }
}
