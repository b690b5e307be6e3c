//! A view as JSON, for saved views. What a later version adds, or a column that is gone, is left out
//! when it is read, so that a view of another version still opens.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use super::filter::Filter;
use super::view::{ListView, MOST_GROUPS, SortBy};
use crate::model::column::ColumnKey;
use crate::model::kind::Kind;
use crate::model::money::Ore;
use crate::model::time_of_day::TimeOfDay;

/// The version that is written.
const VERSION: u32 = 1;

#[derive(Serialize, Deserialize, Default)]
#[serde(default)]
struct Stored {
    version: u32,
    words: String,
    filters: Vec<Json>,
    sort: Vec<StoredSort>,
    columns: Option<Vec<String>>,
    widths: BTreeMap<String, f32>,
    frozen: Option<usize>,
    groups: Vec<String>,
    collapsed: Vec<Vec<String>>,
}

#[derive(Serialize, Deserialize)]
struct StoredSort {
    column: String,
    #[serde(default)]
    descending: bool,
}

#[derive(Serialize, Deserialize)]
struct StoredFilter {
    column: String,
    #[serde(flatten)]
    filter: Condition,
}

/// A filter in words that stay as they are.
#[derive(Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
enum Condition {
    Empty,
    Filled,
    Contains { text: String },
    Equal { text: String },
    Choices { of: Vec<String> },
    Numbers { from: Option<f64>, to: Option<f64> },
    Amounts { from: Option<i64>, to: Option<i64> },
    Dates { from: Option<NaiveDate>, to: Option<NaiveDate> },
    Times { from: Option<String>, to: Option<String> },
    Links { of: Vec<String> },
    Yes { yes: bool },
    Not { filter: Box<Condition> },
    OrEmpty { filter: Box<Condition> },
}

/// The view as JSON.
#[must_use]
pub fn to_json(kind: Kind, view: &ListView) -> String {
    let name = |column: &ColumnKey| column.name(kind);
    let filters = view.filters.iter().filter_map(|(column, filter)| {
        let stored = StoredFilter { column: name(column), filter: condition(filter) };
        serde_json::to_value(stored).ok()
    });
    let stored = Stored {
        version: VERSION,
        words: view.words.clone(),
        filters: filters.collect(),
        sort: view
            .sort
            .iter()
            .map(|by| StoredSort { column: name(&by.column), descending: by.descending })
            .collect(),
        columns: view.columns.as_ref().map(|columns| columns.iter().map(name).collect()),
        widths: view.widths.iter().map(|(column, width)| (name(column), *width)).collect(),
        frozen: Some(view.frozen),
        groups: view.groups.iter().map(name).collect(),
        collapsed: view.collapsed.iter().cloned().collect(),
    };
    serde_json::to_string(&stored).unwrap_or_default()
}

/// The view that JSON tells of; the default where it tells of none.
#[must_use]
pub(super) fn from_json(kind: Kind, text: &str) -> ListView {
    let stored: Stored = serde_json::from_str(text).unwrap_or_default();
    let key = |name: &String| ColumnKey::from_name(kind, name);
    let filters = stored.filters.into_iter().filter_map(|json| {
        let stored: StoredFilter = serde_json::from_value(json).ok()?;
        Some((key(&stored.column)?, filter(stored.filter)))
    });
    let mut groups: Vec<ColumnKey> = stored.groups.iter().filter_map(key).collect();
    groups.dedup();
    groups.truncate(MOST_GROUPS);
    ListView {
        words: stored.words,
        filters: filters.collect(),
        sort: stored
            .sort
            .iter()
            .filter_map(|by| Some(SortBy { column: key(&by.column)?, descending: by.descending }))
            .collect(),
        columns: stored
            .columns
            .map(|columns| columns.iter().filter_map(key).collect::<Vec<_>>())
            .filter(|columns| !columns.is_empty()),
        widths: stored
            .widths
            .iter()
            .filter(|(_, width)| width.is_finite())
            .filter_map(|(name, width)| Some((key(name)?, *width)))
            .collect(),
        frozen: stored.frozen.unwrap_or(ListView::default().frozen),
        groups,
        collapsed: stored.collapsed.into_iter().collect(),
    }
}

fn condition(filter: &Filter) -> Condition {
    match filter {
        Filter::Empty => Condition::Empty,
        Filter::Filled => Condition::Filled,
        Filter::Contains(text) => Condition::Contains { text: text.clone() },
        Filter::Is(text) => Condition::Equal { text: text.clone() },
        Filter::Choices(codes) => Condition::Choices { of: codes.iter().cloned().collect() },
        Filter::Numbers(from, to) => Condition::Numbers { from: *from, to: *to },
        Filter::Amounts(from, to) => {
            Condition::Amounts { from: from.map(|from| from.0), to: to.map(|to| to.0) }
        }
        Filter::Dates(from, to) => Condition::Dates { from: *from, to: *to },
        Filter::Times(from, to) => {
            let text = |time: &Option<TimeOfDay>| time.map(|time| time.to_string());
            Condition::Times { from: text(from), to: text(to) }
        }
        Filter::Links(targets) => {
            Condition::Links { of: targets.iter().map(ToString::to_string).collect() }
        }
        Filter::Yes(yes) => Condition::Yes { yes: *yes },
        Filter::Not(inner) => Condition::Not { filter: Box::new(condition(inner)) },
        Filter::OrEmpty(inner) => Condition::OrEmpty { filter: Box::new(condition(inner)) },
    }
}

fn filter(condition: Condition) -> Filter {
    match condition {
        Condition::Empty => Filter::Empty,
        Condition::Filled => Filter::Filled,
        Condition::Contains { text } => Filter::Contains(text),
        Condition::Equal { text } => Filter::Is(text),
        Condition::Choices { of } => Filter::Choices(of.into_iter().collect()),
        Condition::Numbers { from, to } => Filter::Numbers(from, to),
        Condition::Amounts { from, to } => Filter::Amounts(from.map(Ore), to.map(Ore)),
        Condition::Dates { from, to } => Filter::Dates(from, to),
        Condition::Times { from, to } => {
            let time = |text: Option<String>| TimeOfDay::from_stored(&text?);
            Filter::Times(time(from), time(to))
        }
        Condition::Links { of } => {
            Filter::Links(of.iter().filter_map(|target| target.parse().ok()).collect())
        }
        Condition::Yes { yes } => Filter::Yes(yes),
        Condition::Not { filter: inner } => filter(*inner).but(),
        Condition::OrEmpty { filter: inner } => filter(*inner).or_empty(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::id::RecordId;

    #[test]
    fn a_view_comes_back_as_it_was() {
        let column = |index| ColumnKey::Field(index);
        let target = RecordId::of_example("municipalities", "voss");
        let view = ListView {
            words: "bygg \"voss\"".to_owned(),
            filters: [
                (column(0), Filter::Contains("æøå".to_owned())),
                (column(1), Filter::Is("1-24".to_owned())),
                (column(2), Filter::Choices(["planning".to_owned()].into())),
                (column(3), Filter::Numbers(Some(0.1), None)),
                (column(4), Filter::Amounts(None, Some(Ore(12_50)))),
                (column(5), Filter::Dates(NaiveDate::from_ymd_opt(2024, 2, 29), None)),
                (column(6), Filter::Links([target].into())),
                (column(7), Filter::Yes(false)),
                (column(8), Filter::Empty),
                (column(9), Filter::Filled),
                (column(10), Filter::Times(TimeOfDay::new(9, 30), None)),
                (column(11), Filter::Choices(["idea".to_owned()].into()).or_empty().but()),
            ]
            .into(),
            sort: vec![SortBy { column: column(3), descending: true }],
            columns: Some(vec![column(2), column(0)]),
            widths: [(column(0), 321.5)].into(),
            frozen: 2,
            groups: vec![column(2)],
            collapsed: [vec!["planning".to_owned()]].into(),
        };
        assert_eq!(from_json(Kind::Project, &to_json(Kind::Project, &view)), view);
    }

    #[test]
    fn what_is_not_known_is_left_out() {
        let text = r#"{"version":9,"words":"a","sort":[{"column":"gone"},{"column":"title"}],
            "filters":[{"column":"title","is":"like","text":"x"},{"column":"phase","is":"empty"}],
            "columns":["gone"],"colour":"red"}"#;
        let view = from_json(Kind::Project, text);
        assert_eq!((view.words.as_str(), view.sort.len(), view.filters.len()), ("a", 1, 1));
        assert_eq!(view.columns, None, "a view without columns shows the usual ones");
        assert_eq!(from_json(Kind::Project, "no json"), ListView::default());
    }
}
