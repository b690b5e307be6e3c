//! A list as a sheet, free of format: columns with a heading, a type and a width, and typed cells.

mod choices;
mod told;

use std::collections::HashSet;

pub(crate) use choices::Shown;
use choices::choices;

use crate::model::column::ColumnKey;
use crate::model::exempt::Past;
use crate::model::field::FieldType;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::record::Record;
use crate::model::time_of_day::TimeOfDay;
use crate::model::told_column::ToldColumn;
use crate::text::Texts;
use crate::text::cell::{Cell, write_cell};
use crate::text::date_cell::in_words;
use crate::text::told_column::{Told, title_of};

/// How the cells of a column are to look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Text of one line.
    Text,
    /// Text of several lines.
    Long,
    /// A whole number with thousands apart.
    Integer,
    /// A year or a running number: no thousands.
    Label,
    /// A number with decimals where it has any.
    Number,
    /// Kroner.
    Kroner,
    /// A date.
    Date,
    /// A time of day.
    Time,
}

/// A column of a sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The name by which it is known in text (`ColumnKey::name`).
    pub name: String,
    /// The heading of the column; no two columns of a sheet have the same.
    pub heading: String,
    /// How its cells look.
    pub shape: Shape,
    /// What can stand in it, where that is a fixed set.
    pub choices: Vec<String>,
    /// Whether nothing but the choices fits.
    pub strict: bool,
    /// Whether it is only to be read: what stands in it does not come back.
    pub read_only: bool,
    /// The width of the column, in characters.
    pub width: u16,
}

/// A row of a sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The record that it shows; none in a row of sums.
    pub id: Option<RecordId>,
    /// Its cells, one a column.
    pub cells: Vec<Cell>,
    /// The dates that their cells do not say all of.
    pub worded: Vec<Worded>,
}

/// A date as people read it and as it is stored, where the one does not say all that the other does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worded {
    /// The number of its column, from nought.
    pub column: usize,
    /// The date as people read it.
    pub words: String,
    /// The date as it is stored.
    pub stored: String,
}

/// One list.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// Its title: the plural of the kind.
    pub title: String,
    /// The kind of its records.
    pub kind: Kind,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// The kinds that make sense as a list of their own when everything is exported.
#[must_use]
pub(crate) fn listed_kinds(portfolio: &Portfolio) -> Vec<Kind> {
    let listed = |kind: &Kind| kind.about().exported && portfolio.count(*kind) > 0;
    Kind::ALL.iter().copied().filter(listed).collect()
}

/// A column that is to be written.
#[derive(Clone, Copy)]
enum Planned {
    Own(ColumnKey, FieldType),
    Told(Told),
}

/// The records of a kind in the given order, with the given columns, in the language of `texts`. What is only to be
/// read stands behind the first of them.
#[must_use]
pub fn sheet_of(
    texts: &Texts,
    portfolio: &Portfolio,
    kind: Kind,
    ids: &[RecordId],
    columns: &[ColumnKey],
) -> Sheet {
    // What is only to be read goes out whatever columns a list shows.
    let written = columns.iter().filter(|key| !matches!(key, ColumnKey::Told(_)));
    let own = written.filter_map(|key| Some(Planned::Own(*key, key.field_type(portfolio, kind)?)));
    let mut plan: Vec<Planned> = own.collect();
    let behind = 1.min(plan.len());
    let exempt = Past::default().with_what_came_of_it(&[portfolio]);
    let told = told::told_of((portfolio, &exempt), kind, (ids, columns));
    plan.splice(behind..behind, told.into_iter().map(Planned::Told));
    let records = ids.iter().filter_map(|id| portfolio.record(*id));
    let rows: Vec<Row> = records
        .filter(|record| record.kind() == kind)
        .map(|record| row(texts, (portfolio, &exempt), record, (&plan, columns)))
        .collect();
    let shown = Shown { exempt: &exempt, here: told::shown_in(portfolio, ids, columns) };
    let mut taken = HashSet::new();
    let columns = plan
        .iter()
        .enumerate()
        .map(|(place, planned)| {
            let (name, mut heading) = match planned {
                Planned::Own(key, _) => (key.name(kind), heading(texts, portfolio, kind, *key)),
                Planned::Told(told) => (told.name().to_owned(), told.heading(texts)),
            };
            if !taken.insert(heading.to_lowercase()) {
                heading = format!("{heading} ({name})");
                taken.insert(heading.to_lowercase());
            }
            let widest = widest(&rows, place);
            match planned {
                Planned::Own(key, of) => {
                    column(texts, portfolio, kind, (*key, *of), (heading, widest), &shown)
                }
                Planned::Told(told) => told_column(*told, heading, widest),
            }
        })
        .collect();
    Sheet { title: texts.kind_plural(kind), kind, columns, rows }
}

/// The row of a record, whose list has those columns.
fn row(
    texts: &Texts,
    (portfolio, exempt): (&Portfolio, &Past),
    record: &dyn Record,
    (plan, columns): (&[Planned], &[ColumnKey]),
) -> Row {
    let mut row = Row { id: Some(record.record_id()), cells: Vec::new(), worded: Vec::new() };
    for (column, planned) in plan.iter().enumerate() {
        let (key, field_type) = match planned {
            Planned::Own(key, field_type) => (*key, *field_type),
            Planned::Told(told) => {
                row.cells.push(told::cell(texts, (portfolio, exempt), *told, record, columns));
                continue;
            }
        };
        let value = key.value(portfolio, record);
        let words = value.as_date().and_then(|date| Some((date, in_words(texts, date)?)));
        row.worded.extend(words.map(|(date, words)| {
            let stored = date.to_stored();
            Worded { column, words, stored }
        }));
        let cell = write_cell(texts, portfolio, field_type, &value);
        let is_clock = key.field(portfolio, record.kind()).is_some_and(|field| field.clock);
        row.cells.push(if is_clock { as_time(cell) } else { cell });
    }
    row
}

/// A text that says one time of day, as that time.
fn as_time(cell: Cell) -> Cell {
    match cell.as_text().and_then(TimeOfDay::from_stored) {
        Some(time) => Cell::Time(time),
        None => cell,
    }
}

/// A column that is only to be read.
fn told_column(told: Told, heading: String, widest: usize) -> Column {
    let shape = match told {
        Told::Listed(ToldColumn::MeetingDay) => Shape::Date,
        Told::Listed(ToldColumn::CaseNumber | ToldColumn::Body) | Told::Access => Shape::Text,
    };
    let width = widest.clamp(12, 30);
    Column {
        name: told.name().to_owned(),
        heading,
        shape,
        choices: Vec::new(),
        strict: false,
        read_only: true,
        width: u16::try_from(width).unwrap_or(30),
    }
}

/// What a column is called.
#[must_use]
pub fn heading(texts: &Texts, portfolio: &Portfolio, kind: Kind, key: ColumnKey) -> String {
    match key {
        ColumnKey::Field(_) => texts.field(kind, &key.name(kind)),
        ColumnKey::Told(column) => title_of(texts, column),
        ColumnKey::Own(id) => {
            portfolio.own_columns.get(id).map(|column| column.title.clone()).unwrap_or_default()
        }
    }
}

/// A column for a field or a column of one's own; `widest` is the length of its longest text, and `shown` tells of which
/// records whoever gets it may read.
#[must_use]
pub(crate) fn column(
    texts: &Texts,
    portfolio: &Portfolio,
    kind: Kind,
    (key, field_type): (ColumnKey, FieldType),
    (heading, widest): (String, usize),
    shown: &Shown<'_>,
) -> Column {
    let name = key.name(kind);
    let field = match key {
        ColumnKey::Field(index) => kind.fields().get(index),
        ColumnKey::Told(column) => Some(column.field()),
        ColumnKey::Own(_) => None,
    };
    let is_label = field.is_some_and(|field| {
        let is_year = field.range.is_some_and(|(low, _)| low >= 1800);
        is_year || field.from_one || field.code || name.ends_with("number")
    });
    let shape = match field_type {
        FieldType::Text if field.is_some_and(|field| field.long) => Shape::Long,
        FieldType::Text if field.is_some_and(|field| field.clock) => Shape::Time,
        FieldType::Integer if is_label => Shape::Label,
        FieldType::Integer => Shape::Integer,
        FieldType::Number => Shape::Number,
        FieldType::Money => Shape::Kroner,
        FieldType::Date => Shape::Date,
        FieldType::Time => Shape::Time,
        FieldType::Text
        | FieldType::Bool
        | FieldType::Choice(_)
        | FieldType::Link(_)
        | FieldType::AnyLink
        | FieldType::File => Shape::Text,
    };
    let (least, most) = match shape {
        Shape::Long => (24, 60),
        Shape::Kroner => (14, 18),
        Shape::Date | Shape::Time => (12, 24),
        Shape::Text => (8, 44),
        Shape::Integer | Shape::Label | Shape::Number => (8, 14),
    };
    let wanted = widest.max(heading.chars().count().min(28) + 3).clamp(least, most);
    let choices = choices(texts, portfolio, key, field_type, shown);
    Column {
        name,
        heading,
        shape,
        strict: field_type.target().is_none(),
        choices,
        read_only: false,
        width: u16::try_from(wanted).unwrap_or(44),
    }
}

fn widest(rows: &[Row], place: usize) -> usize {
    let length = |row: &Row| {
        let text = row.cells.get(place).and_then(Cell::as_text);
        text.map_or(0, |text| text.lines().next().map_or(0, |line| line.chars().count()) + 1)
    };
    // The first rows say enough about how wide a column is to be.
    rows.iter().take(500).map(length).max().unwrap_or_default()
}
