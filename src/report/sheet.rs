//! A list as a sheet, free of format: columns with a heading, a type and a width, and typed cells.

use std::collections::HashSet;

use crate::model::column::ColumnKey;
use crate::model::field::FieldType;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::text::Texts;
use crate::text::cell::{Cell, write_cell};

/// The most records of a kind that are offered as choices in a cell that names one.
const MOST_CHOICES: usize = 500;

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

/// The records of a kind in the given order, with the given columns, in the language of `texts`.
#[must_use]
pub fn sheet_of(
    texts: &Texts,
    portfolio: &Portfolio,
    kind: Kind,
    ids: &[RecordId],
    columns: &[ColumnKey],
) -> Sheet {
    let kept: Vec<(ColumnKey, FieldType)> =
        columns.iter().filter_map(|key| Some((*key, key.field_type(portfolio, kind)?))).collect();
    let rows: Vec<Row> = ids
        .iter()
        .filter_map(|id| {
            let record = portfolio.record(*id).filter(|record| record.kind() == kind)?;
            let cell = |(key, field_type): &(ColumnKey, FieldType)| {
                write_cell(texts, portfolio, *field_type, &key.value(portfolio, record))
            };
            Some(Row { id: Some(*id), cells: kept.iter().map(cell).collect() })
        })
        .collect();
    let mut taken = HashSet::new();
    let columns = kept
        .iter()
        .enumerate()
        .map(|(place, (key, field_type))| {
            let mut heading = heading(texts, portfolio, kind, *key);
            if !taken.insert(heading.to_lowercase()) {
                heading = format!("{heading} ({})", key.name(kind));
                taken.insert(heading.to_lowercase());
            }
            column(texts, portfolio, kind, (*key, *field_type), heading, widest(&rows, place))
        })
        .collect();
    Sheet { title: texts.kind_plural(kind), kind, columns, rows }
}

/// What a column is called.
#[must_use]
pub fn heading(texts: &Texts, portfolio: &Portfolio, kind: Kind, key: ColumnKey) -> String {
    match key {
        ColumnKey::Field(_) => texts.field(kind, &key.name(kind)),
        ColumnKey::Own(id) => {
            portfolio.own_columns.get(id).map(|column| column.title.clone()).unwrap_or_default()
        }
    }
}

/// A column for a field or a column of one's own; `widest` is the length of its longest text.
#[must_use]
pub fn column(
    texts: &Texts,
    portfolio: &Portfolio,
    kind: Kind,
    (key, field_type): (ColumnKey, FieldType),
    heading: String,
    widest: usize,
) -> Column {
    let name = key.name(kind);
    let field = match key {
        ColumnKey::Field(index) => kind.fields().get(index),
        ColumnKey::Own(_) => None,
    };
    let is_label = name.ends_with("number")
        || field.and_then(|field| field.range).is_some_and(|(low, _)| low >= 1800);
    let shape = match field_type {
        FieldType::Text if field.is_some_and(|field| field.long) => Shape::Long,
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
    let choices = choices(texts, portfolio, key, field_type);
    Column {
        name,
        heading,
        shape,
        strict: field_type.target().is_none(),
        choices,
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

fn choices(
    texts: &Texts,
    portfolio: &Portfolio,
    key: ColumnKey,
    field_type: FieldType,
) -> Vec<String> {
    match (key, field_type) {
        (_, FieldType::Choice(set)) => {
            set.codes.iter().map(|code| texts.choice(set, code)).collect()
        }
        (_, FieldType::Bool) => vec![texts.get("value-yes"), texts.get("value-no")],
        (_, FieldType::Link(kind)) if portfolio.count(kind) <= MOST_CHOICES => {
            let mut labels: Vec<String> =
                portfolio.records(kind).map(|record| portfolio.label_of(record)).collect();
            labels.retain(|label| !label.trim().is_empty());
            labels.sort_by(|a, b| crate::text::sort::compare(texts.lang(), a, b));
            labels
        }
        (ColumnKey::Own(id), _) => portfolio
            .own_columns
            .get(id)
            .map(|column| column.choice_list().into_iter().map(str::to_owned).collect())
            .unwrap_or_default(),
        (
            ColumnKey::Field(_),
            FieldType::Text
            | FieldType::Integer
            | FieldType::Number
            | FieldType::Money
            | FieldType::Date
            | FieldType::Time
            | FieldType::File
            | FieldType::Link(_)
            | FieldType::AnyLink,
        ) => Vec::new(),
    }
}
