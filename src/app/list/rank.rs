//! The place of each record in the order of one column: worked out once, after which sorting by any
//! number of columns compares whole numbers only.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::Arc;

use chrono::Datelike as _;

use super::column::{CellType, Column};
use super::spread;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::record::Record;
use crate::model::value::Value;
use crate::text::Lang;
use crate::text::sort::{self, Digits};

/// The rank of what is empty: last, whichever way one sorts.
pub(super) const EMPTY: u32 = u32::MAX;

/// What one column says of every record, by its place in the natural order.
#[derive(Debug)]
pub struct Ranks {
    /// The place of each cell among those of the column, from 0 without gaps; equal cells share one.
    pub ranks: Vec<u32>,
    /// The largest rank.
    pub last: u32,
    /// The group of each rank, where cells that are not equal share one: dates of one year.
    groups: Option<Vec<u32>>,
}

/// A cell by which equal ones are known, so that a text is prepared for sorting only once.
#[derive(PartialEq, Eq, Hash)]
enum Distinct {
    Text(String),
    Choice(&'static str),
    Link(RecordId),
    Whole(i64),
    Number(u64),
    Date(FuzzyDate),
    Yes(bool),
}

impl Distinct {
    fn of(value: Value) -> Option<Self> {
        Some(match value {
            Value::Null => return None,
            Value::Text(text) => Self::Text(text),
            Value::Choice(code) => Self::Choice(code),
            Value::Link(target) => Self::Link(target),
            Value::Integer(number) => Self::Whole(number),
            Value::Money(amount) => Self::Whole(amount.0),
            Value::Number(number) => Self::Number(number.to_bits()),
            Value::Date(date) => Self::Date(date),
            Value::Time(time) => Self::Whole(i64::from(time.minutes())),
            Value::File(file) => Self::Text(file.name().to_owned()),
            Value::Bool(yes) => Self::Yes(yes),
        })
    }
}

/// What cells of one column are compared by.
#[derive(Debug, PartialEq)]
enum Key {
    Whole(i64),
    Number(f64),
    Bytes(Vec<u8>),
    Date(FuzzyDate),
}

impl Key {
    fn compare(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Whole(a), Self::Whole(b)) => a.cmp(b),
            (Self::Number(a), Self::Number(b)) => a.total_cmp(b),
            (Self::Bytes(a), Self::Bytes(b)) => a.cmp(b),
            (Self::Date(a), Self::Date(b)) => a.cmp(b),
            // Cells of one column are of one type.
            (Self::Whole(_) | Self::Number(_) | Self::Bytes(_) | Self::Date(_), _) => {
                Ordering::Equal
            }
        }
    }

    fn same_group(&self, other: &Self) -> bool {
        if let (Self::Date(a), Self::Date(b)) = (self, other) {
            return year_of(a) == year_of(b);
        }
        self.compare(other).is_eq()
    }
}

/// The year that a date is grouped under: that of its earliest day.
#[must_use]
pub(super) fn year_of(date: &FuzzyDate) -> Option<i32> {
    date.earliest().or(date.latest()).map(|day| day.year())
}

impl Ranks {
    /// Ranks the cells of a column. `rows` are the records in the natural order.
    #[must_use]
    pub fn of(
        portfolio: &Portfolio,
        lang: Lang,
        column: &Column,
        rows: &[Arc<dyn Record>],
    ) -> Self {
        let mut ranks = Vec::with_capacity(rows.len());
        let mut known: HashMap<Distinct, u32> = HashMap::new();
        for row in rows {
            let cell = Distinct::of(column.key.value(portfolio, row.as_ref()));
            ranks.push(cell.map_or(EMPTY, |cell| {
                let next = u32::try_from(known.len()).unwrap_or(EMPTY);
                *known.entry(cell).or_insert(next)
            }));
        }
        let cells: Vec<(Distinct, u32)> = known.into_iter().collect();
        let mut keys: Vec<(Key, u32)> = spread::map(
            &cells,
            || (),
            |(), _, (cell, number)| (key_of(portfolio, lang, column, cell), *number),
        );
        spread::sort(&mut keys, |(a, _), (b, _)| a.compare(b));
        let (mut rank_of, mut group_of) = (vec![EMPTY; keys.len()], Vec::new());
        let (mut last, mut last_group) = (0_u32, 0_u32);
        let mut before: Option<&Key> = None;
        for (key, number) in &keys {
            let differs = before.is_some_and(|before| before.compare(key).is_ne());
            last += u32::from(differs);
            last_group += u32::from(before.is_some_and(|before| !before.same_group(key)));
            if differs || before.is_none() {
                group_of.push(last_group);
            }
            before = Some(key);
            if let Some(rank) = rank_of.get_mut(*number as usize) {
                *rank = last;
            }
        }
        for rank in &mut ranks {
            *rank = rank_of.get(*rank as usize).copied().unwrap_or(EMPTY);
        }
        Self { ranks, last, groups: (last != last_group).then_some(group_of) }
    }

    /// The rank of a record, by its place; `EMPTY` for nothing.
    #[must_use]
    pub fn rank(&self, place: u32) -> u32 {
        self.ranks.get(place as usize).copied().unwrap_or(EMPTY)
    }

    /// The group of a record, by its place; `EMPTY` for nothing.
    #[must_use]
    pub fn group(&self, place: u32) -> u32 {
        let rank = self.rank(place);
        match &self.groups {
            Some(groups) => groups.get(rank as usize).copied().unwrap_or(EMPTY),
            None => rank,
        }
    }

    /// The largest group.
    #[must_use]
    pub(super) fn last_group(&self) -> u32 {
        self.groups.as_ref().map_or(self.last, |groups| groups.last().copied().unwrap_or(0))
    }
}

fn key_of(portfolio: &Portfolio, lang: Lang, column: &Column, cell: &Distinct) -> Key {
    let place =
        |place: Option<usize>| i64::try_from(place.unwrap_or(usize::MAX)).unwrap_or(i64::MAX);
    match (cell, &column.cell) {
        // Choices stand in the order in which people think of them, not by letter.
        (Distinct::Choice(code), CellType::Choice(set)) => {
            Key::Whole(place(set.codes.iter().position(|other| other == code)))
        }
        (Distinct::Text(text), CellType::OwnChoice(choices)) => {
            let at = choices.iter().position(|choice| choice == text);
            let mut bytes = place(at).to_be_bytes().to_vec();
            // What is no choice any more stands behind them, by name.
            bytes.extend(sort::key(lang, text));
            Key::Bytes(bytes)
        }
        (Distinct::Choice(code), _) => Key::Bytes(code.as_bytes().to_vec()),
        (Distinct::Text(text), _) => {
            let digits = if column.field.code { Digits::Code } else { Digits::Number };
            Key::Bytes(sort::key_with(lang, digits, text))
        }
        (Distinct::Link(target), _) => {
            let mut bytes = numbered(portfolio, *target);
            bytes.extend(sort::key(lang, &portfolio.label(*target)));
            // Two records of one name are two groups.
            bytes.push(0);
            bytes.extend_from_slice(target.bytes());
            Key::Bytes(bytes)
        }
        (Distinct::Whole(number), _) => Key::Whole(*number),
        (Distinct::Number(bits), _) => Key::Number(f64::from_bits(*bits)),
        (Distinct::Date(date), _) => Key::Date(date.clone()),
        (Distinct::Yes(yes), _) => Key::Whole(i64::from(!yes)),
    }
}

/// Year and number of a record, before its name: of one year to the next, and within it as they count.
/// Nothing for what has no number; of those that could have one, they come last.
fn numbered(portfolio: &Portfolio, id: RecordId) -> Vec<u8> {
    let Some(record) = portfolio.record(id) else { return Vec::new() };
    let Some((year, sequence)) = record.kind().about().numbered_by else { return Vec::new() };
    let (Value::Integer(year), Value::Integer(sequence)) =
        (record.value(year), record.value(sequence))
    else {
        return i64::MAX.to_be_bytes().to_vec();
    };
    [year, sequence].into_iter().flat_map(|part| part.max(0).to_be_bytes()).collect()
}
