//! The place of each record in the order of one column: worked out once, after which sorting by any
//! number of columns compares whole numbers only.

use std::cmp::Ordering;
use std::collections::HashMap;

use chrono::Datelike as _;

use super::column::{CellType, Column};
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::value::Value;
use crate::text::{Lang, sort};

/// The rank of what is empty: last, whichever way one sorts.
pub const EMPTY: u32 = u32::MAX;

/// What one column says of every record, by its place in the natural order.
#[derive(Debug)]
pub struct Ranks {
    /// The place of each cell among those of the column, from 0 without gaps; equal cells share one.
    pub ranks: Vec<u32>,
    /// The same for groups: dates of one year share a group.
    pub groups: Vec<u32>,
    /// The largest rank.
    pub last: u32,
    /// The largest group.
    pub last_group: u32,
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
            _ => Ordering::Equal,
        }
    }

    fn same_group(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Date(a), Self::Date(b)) => year_of(a) == year_of(b),
            _ => self.compare(other).is_eq(),
        }
    }
}

/// The year that a date is grouped under: that of its earliest day.
#[must_use]
pub fn year_of(date: &FuzzyDate) -> Option<i32> {
    date.earliest().or(date.latest()).map(|day| day.year())
}

impl Ranks {
    /// Ranks the cells of a column.
    #[must_use]
    pub fn of(portfolio: &Portfolio, lang: Lang, column: &Column, ids: &[RecordId]) -> Self {
        let mut names: HashMap<RecordId, Vec<u8>> = HashMap::new();
        let mut filled: Vec<(Key, u32)> = Vec::with_capacity(ids.len());
        for (row, id) in ids.iter().enumerate() {
            let Some(record) = portfolio.record(*id) else { continue };
            let value = column.key.value(portfolio, record);
            let row = u32::try_from(row).unwrap_or(EMPTY);
            if let Some(key) = key_of(portfolio, lang, column, value, &mut names) {
                filled.push((key, row));
            }
        }
        filled.sort_unstable_by(|(a, row), (b, other)| a.compare(b).then(row.cmp(other)));
        let mut ranked = Self {
            ranks: vec![EMPTY; ids.len()],
            groups: vec![EMPTY; ids.len()],
            last: 0,
            last_group: 0,
        };
        let mut before: Option<&Key> = None;
        for (key, row) in &filled {
            if let Some(before) = before {
                ranked.last += u32::from(before.compare(key).is_ne());
                ranked.last_group += u32::from(!before.same_group(key));
            }
            before = Some(key);
            if let Some(place) = ranked.ranks.get_mut(*row as usize) {
                *place = ranked.last;
            }
            if let Some(place) = ranked.groups.get_mut(*row as usize) {
                *place = ranked.last_group;
            }
        }
        ranked
    }
}

fn key_of(
    portfolio: &Portfolio,
    lang: Lang,
    column: &Column,
    value: Value,
    names: &mut HashMap<RecordId, Vec<u8>>,
) -> Option<Key> {
    let place =
        |place: Option<usize>| i64::try_from(place.unwrap_or(usize::MAX)).unwrap_or(i64::MAX);
    Some(match (value, &column.cell) {
        (Value::Null, _) => return None,
        // Choices stand in the order in which people think of them, not by letter.
        (Value::Choice(code), CellType::Choice(set)) => {
            Key::Whole(place(set.codes.iter().position(|other| *other == code)))
        }
        (Value::Text(text), CellType::OwnChoice(choices)) => {
            let at = choices.iter().position(|choice| *choice == text);
            let mut bytes = place(at).to_be_bytes().to_vec();
            // What is no choice any more stands behind them, by name.
            bytes.extend(sort::key(lang, &text));
            Key::Bytes(bytes)
        }
        (Value::Choice(code), _) => Key::Bytes(code.as_bytes().to_vec()),
        (Value::Text(text), _) => Key::Bytes(sort::key(lang, &text)),
        (Value::Link(target), _) => {
            let name = names.entry(target).or_insert_with(|| {
                let mut bytes = sort::key(lang, &portfolio.label(target));
                // Two records of one name are two groups.
                bytes.push(0);
                bytes.extend_from_slice(target.bytes());
                bytes
            });
            Key::Bytes(name.clone())
        }
        (Value::Integer(number), _) => Key::Whole(number),
        (Value::Money(amount), _) => Key::Whole(amount.0),
        (Value::Number(number), _) => Key::Number(number),
        (Value::Date(date), _) => Key::Date(date),
        (Value::Bool(yes), _) => Key::Whole(i64::from(!yes)),
    })
}
