//! From prepared records and a view to what stands in the list: heads of groups, records, sums.

use std::collections::HashSet;

use super::column::{CellType, Column};
use super::data::Data;
use super::filter::Filter;
use super::rank::{EMPTY, Ranks, year_of};
use super::spread;
use super::view::ListView;
use crate::calc::stated::Stated;
use crate::model::column::ColumnKey;
use crate::model::id::RecordId;
use crate::model::money::Ore;
use crate::model::value::Value;
use crate::text::{Summed, Texts, sort};

/// One line of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// The head of a group, by its place among the groups.
    Group(usize),
    /// A record.
    Record(RecordId),
}

/// A group of records that have the same in a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// 0 for the outer ones.
    pub level: usize,
    /// What they have in common, as people read it; empty for nothing.
    pub label: String,
    /// What it is a group of, from the outer to this one: by this it is folded up.
    pub path: Vec<String>,
    /// How many records.
    pub count: usize,
    /// The sums of the columns that add up.
    pub sums: Vec<Sum>,
    /// Folded up: its records are not shown.
    pub collapsed: bool,
}

/// What stands in the list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Arranged {
    /// The lines, in order.
    pub rows: Vec<Row>,
    /// The groups, in order.
    pub groups: Vec<Group>,
    /// The records that the filters let through, in order, those in folded groups too.
    pub ids: Vec<RecordId>,
    /// How many records there are without filters.
    pub all: usize,
    /// The columns, in order.
    pub columns: Vec<ColumnKey>,
    /// The sums of the columns that add up, over `ids`.
    pub sums: Vec<Sum>,
}

/// Works out what stands in the list. `subset` are the records that a figure stands for.
#[must_use]
pub fn arrange(data: &Data, view: &ListView, subset: Option<&[RecordId]>) -> Arranged {
    let columns = shown_columns(data, view);
    let mut places = filtered(data, view, subset);
    sort_places(data, view, &mut places);
    let summed: Vec<&Column> = columns
        .iter()
        .filter_map(|key| data.column(*key))
        .filter(|column| column.adds_up())
        .collect();
    let all = data.ids.len();
    let ids: Vec<RecordId> = data.ids_at(&places).collect();
    let sums = sums(data, &summed, &places);
    let mut arranged = Arranged { rows: Vec::new(), groups: Vec::new(), all, columns, sums, ids };
    let keys: Vec<ColumnKey> =
        view.groups.iter().copied().filter(|key| data.column(*key).is_some()).collect();
    if keys.is_empty() {
        arranged.rows = arranged.ids.iter().copied().map(Row::Record).collect();
    } else {
        Grouping { data, view, keys: &keys, summed: &summed }.add(&mut arranged, &places, &[]);
    }
    arranged
}

/// The columns that a view shows, of those that there are.
fn shown_columns(data: &Data, view: &ListView) -> Vec<ColumnKey> {
    let chosen: Vec<ColumnKey> = match &view.columns {
        Some(columns) => {
            columns.iter().copied().filter(|key| data.column(*key).is_some()).collect()
        }
        None => Vec::new(),
    };
    if !chosen.is_empty() {
        return chosen;
    }
    let usual = data.usual_columns().to_vec();
    // A list of records that say nothing yet still has its first column.
    if usual.is_empty() { data.columns.iter().take(1).map(|c| c.key).collect() } else { usual }
}

fn filtered(data: &Data, view: &ListView, subset: Option<&[RecordId]>) -> Vec<u32> {
    let mut places: Vec<u32> = (0..u32::try_from(data.ids.len()).unwrap_or(EMPTY)).collect();
    if let Some(subset) = subset {
        let wanted: HashSet<RecordId> = subset.iter().copied().collect();
        places.retain(|place| data.ids.get(*place as usize).is_some_and(|id| wanted.contains(id)));
    }
    let folded = sort::fold(&view.words);
    let words: Vec<&str> = folded.split_whitespace().collect();
    if !words.is_empty() {
        let texts = data.folded();
        spread::keep(&mut places, |place| {
            let text = texts.get(place as usize);
            text.is_some_and(|text| words.iter().all(|word| text.contains(word)))
        });
    }
    let filters: Vec<(ColumnKey, Filter)> = view
        .filters
        .iter()
        .filter(|(_, filter)| !filter.is_idle())
        .filter(|(key, filter)| data.column(**key).is_some_and(|c| filter.suits(&c.cell)))
        .map(|(key, filter)| (*key, filter.prepared()))
        .collect();
    if !filters.is_empty() {
        spread::keep(&mut places, |place| {
            data.rows.get(place as usize).is_some_and(|record| {
                let value = |key: &ColumnKey| key.value(&data.portfolio, record.as_ref());
                filters.iter().all(|(key, filter)| filter.holds(&value(key)))
            })
        });
    }
    places
}

/// Sorts by the groups first, then by what the view sorts by; what is equal keeps the natural order.
fn sort_places(data: &Data, view: &ListView, places: &mut [u32]) {
    let direction = |key: ColumnKey| {
        view.sort.iter().find(|by| by.column == key).is_some_and(|by| by.descending)
    };
    let mut orders: Vec<Order<'_>> = Vec::new();
    for key in &view.groups {
        if let Some(ranks) = data.ranks(*key) {
            orders.push(Order { ranks, grouped: true, descending: direction(*key) });
        }
    }
    for by in &view.sort {
        if let Some(ranks) = data.ranks(by.column) {
            orders.push(Order { ranks, grouped: false, descending: by.descending });
        }
    }
    if orders.is_empty() {
        return;
    }
    // The first column decides nearly always: it is looked up once for each record.
    let mut keyed: Vec<(u32, u32)> = places
        .iter()
        .map(|place| (orders.first().map_or(0, |order| order.rank(*place)), *place))
        .collect();
    spread::sort(&mut keyed, |(first, a), (other, b)| {
        first.cmp(other).then_with(|| {
            orders
                .iter()
                .skip(1)
                .map(|order| order.rank(*a).cmp(&order.rank(*b)))
                .find(|order| order.is_ne())
                .unwrap_or_else(|| a.cmp(b))
        })
    });
    for (place, (_, sorted)) in places.iter_mut().zip(keyed) {
        *place = sorted;
    }
}

/// One column that records are sorted by.
struct Order<'a> {
    ranks: &'a Ranks,
    grouped: bool,
    descending: bool,
}

impl Order<'_> {
    /// What is empty stands last, whichever way one sorts.
    fn rank(&self, place: u32) -> u32 {
        let (rank, last) = if self.grouped {
            (self.ranks.group(place), self.ranks.last_group())
        } else {
            (self.ranks.rank(place), self.ranks.last)
        };
        if self.descending && rank != EMPTY { last - rank } else { rank }
    }
}

struct Grouping<'a> {
    data: &'a Data,
    view: &'a ListView,
    keys: &'a [ColumnKey],
    summed: &'a [&'a Column],
}

impl Grouping<'_> {
    /// Adds the groups of one level, and what stands in them.
    fn add(&self, arranged: &mut Arranged, places: &[u32], path: &[String]) {
        let level = path.len();
        let Some(key) = self.keys.get(level).copied() else {
            arranged.rows.extend(self.data.ids_at(places).map(Row::Record));
            return;
        };
        let Some(ranks) = self.data.ranks(key) else { return };
        for chunk in places.chunk_by(|a, b| ranks.group(*a) == ranks.group(*b)) {
            let (name, label) = self.name_of(key, chunk.first().copied());
            let mut path = path.to_vec();
            path.push(name);
            let collapsed = self.view.collapsed.contains(&path);
            let group = Group {
                level,
                label,
                path: path.clone(),
                count: chunk.len(),
                sums: sums(self.data, self.summed, chunk),
                collapsed,
            };
            arranged.rows.push(Row::Group(arranged.groups.len()));
            arranged.groups.push(group);
            if !collapsed {
                self.add(arranged, chunk, &path);
            }
        }
    }

    /// What a group is called in a view, and for people, after one of its records.
    fn name_of(&self, key: ColumnKey, member: Option<u32>) -> (String, String) {
        let data = self.data;
        let record = member.and_then(|place| data.rows.get(place as usize));
        let (Some(record), Some(column)) = (record, data.column(key)) else {
            return (String::new(), String::new());
        };
        let value = key.value(&data.portfolio, record.as_ref());
        let label = match &value {
            Value::Date(date) => year_of(date).map_or_else(String::new, |year| year.to_string()),
            Value::Null
            | Value::Text(_)
            | Value::Integer(_)
            | Value::Number(_)
            | Value::Bool(_)
            | Value::Money(_)
            | Value::Choice(_)
            | Value::Link(_)
            | Value::Time(_)
            | Value::File(_) => column.show(Texts::of(data.lang), &data.portfolio, &value),
        };
        let name = match value {
            Value::Choice(code) => code.to_owned(),
            Value::Link(target) => target.to_string(),
            Value::Null => String::new(),
            Value::Text(_)
            | Value::Integer(_)
            | Value::Number(_)
            | Value::Bool(_)
            | Value::Money(_)
            | Value::Date(_)
            | Value::Time(_)
            | Value::File(_) => label.clone(),
        };
        (name, label)
    }
}

/// What a column adds up to.
#[derive(Clone, Debug, PartialEq)]
pub struct Sum {
    /// The column.
    pub key: ColumnKey,
    /// The sum of what is stated.
    pub value: Value,
    /// How many of the records state something.
    pub stated: Stated,
    /// What was added up.
    pub summed: Summed,
}

/// The sums of columns over some records. A column without any value there has none.
fn sums(data: &Data, columns: &[&Column], places: &[u32]) -> Vec<Sum> {
    let mut totals: Vec<(i128, f64, usize)> = vec![(0, 0.0, 0); columns.len()];
    if columns.is_empty() {
        return Vec::new();
    }
    for place in places {
        let Some(record) = data.rows.get(*place as usize) else { continue };
        for (column, (whole, fraction, stated)) in columns.iter().zip(&mut totals) {
            match column.key.value(&data.portfolio, record.as_ref()) {
                Value::Money(amount) => *whole += i128::from(amount.0),
                Value::Integer(number) => *whole += i128::from(number),
                Value::Number(number) => *fraction += number,
                Value::Null
                | Value::Text(_)
                | Value::Bool(_)
                | Value::Date(_)
                | Value::Time(_)
                | Value::File(_)
                | Value::Choice(_)
                | Value::Link(_) => continue,
            }
            *stated += 1;
        }
    }
    let in_range =
        |whole: i128| i64::try_from(whole).unwrap_or(if whole < 0 { i64::MIN } else { i64::MAX });
    columns
        .iter()
        .zip(totals)
        .filter(|(_, (.., stated))| *stated > 0)
        .map(|(column, (whole, fraction, stated))| {
            let (value, summed) = match column.cell {
                CellType::Money => (Value::Money(Ore(in_range(whole))), Summed::Amounts),
                CellType::Integer => (Value::Integer(in_range(whole)), Summed::Numbers),
                CellType::Number
                | CellType::Text { .. }
                | CellType::Bool
                | CellType::Date
                | CellType::Time
                | CellType::File
                | CellType::Choice(_)
                | CellType::OwnChoice(_)
                | CellType::Link(_)
                | CellType::AnyLink => (Value::Number(fraction), Summed::Numbers),
            };
            let stated = Stated { by: stated, of: places.len() };
            Sum { key: column.key, value, stated, summed }
        })
        .collect()
}
