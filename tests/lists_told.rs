//! Columns of a list that are only to be read: they say what the table says that goes out, are sorted and filtered by
//! as what they hold, follow what they are told of, and take nothing in.

use std::sync::Arc;

use samstyr::app::list::arrange::arrange;
use samstyr::app::list::block::Fate;
use samstyr::app::list::paste::{self, Target};
use samstyr::app::list::{CellType, Column, Data, Filter, ListView, SortBy};
use samstyr::model::column::{ColumnKey, columns_of, listed_columns_of};
use samstyr::model::fit::is_open;
use samstyr::model::fuzzy_date::FuzzyDate;
use samstyr::model::id::RecordId;
use samstyr::model::kind::{Kind, Portfolio};
use samstyr::model::told_column::ToldColumn;
use samstyr::model::value::Value;
use samstyr::report::sheet::sheet_of;
use samstyr::text::cell::Cell;
use samstyr::text::{Lang, Texts};

use crate::support::{day, example_portfolio, field};

const NB: Lang = Lang::Nb;

fn data(portfolio: &Arc<Portfolio>, version: u64, before: Option<&Data>) -> Data {
    Data::after(Arc::clone(portfolio), version, NB, Kind::Decision, before)
}

fn example() -> Arc<Portfolio> {
    Arc::new(example_portfolio().clone())
}

fn value(portfolio: &Portfolio, id: RecordId, told: ToldColumn) -> Value {
    let record = portfolio.record(id).expect("it is there");
    ColumnKey::Told(told).value(portfolio, record)
}

#[test]
fn the_list_of_decisions_shows_what_its_table_tells() {
    let portfolio = example();
    let data = data(&portfolio, 1, None);
    let shown = arrange(&data, &ListView::default(), None).columns;
    let sheet = sheet_of(
        Texts::of(NB),
        &portfolio,
        Kind::Decision,
        &data.ids,
        &listed_columns_of(&portfolio, Kind::Decision),
    );
    for told in ToldColumn::ALL {
        assert!(shown.contains(&ColumnKey::Told(*told)), "{told:?} is shown from the start");
        let places = sheet.columns.iter().enumerate();
        let places: Vec<usize> =
            places.filter(|(_, one)| one.name == told.field().name).map(|(at, _)| at).collect();
        let [place] = places.as_slice() else { panic!("{told:?} stands at {places:?}") };
        let mut filled = 0;
        for row in &sheet.rows {
            let value = value(&portfolio, row.id.expect("a row of a record"), *told);
            assert_eq!(value.is_null(), row.cells[*place] == Cell::Empty, "{told:?}");
            if let Value::Text(text) = &value {
                assert_eq!(row.cells[*place], Cell::Text(text.clone()), "{told:?}");
            }
            filled += usize::from(!value.is_null());
        }
        assert!(filled > 1, "{told:?} says something");
    }
    for kind in Kind::ALL.iter().filter(|kind| **kind != Kind::Decision) {
        assert_eq!(listed_columns_of(&portfolio, *kind), columns_of(&portfolio, *kind), "{kind:?}");
    }
}

#[test]
fn they_are_sorted_and_filtered_by_as_what_they_hold() {
    let portfolio = example();
    let data = data(&portfolio, 1, None);
    let key = ColumnKey::Told(ToldColumn::MeetingDay);
    assert_eq!(data.column(key).map(|column| column.cell.clone()), Some(CellType::Date));
    let sort = vec![SortBy { column: key, descending: true }];
    let sorted = arrange(&data, &ListView { sort, ..ListView::default() }, None).ids;
    let days: Vec<FuzzyDate> = sorted
        .iter()
        .filter_map(|id| value(&portfolio, *id, ToldColumn::MeetingDay).as_date().cloned())
        .collect();
    assert!(days.len() > 3 && days.windows(2).all(|two| two[0] >= two[1]), "{days:?}");
    let since = day("2022-01-01");
    let filters = [(key, Filter::Dates(Some(since), None))].into();
    let found = arrange(&data, &ListView { filters, ..ListView::default() }, None).ids;
    assert!(!found.is_empty() && found.len() < sorted.len());
    for id in &sorted {
        let day =
            value(&portfolio, *id, ToldColumn::MeetingDay).as_date().and_then(FuzzyDate::latest);
        assert_eq!(found.contains(id), day.is_some_and(|day| day >= since), "{id}");
    }
    // A view with them is saved by their names.
    for told in ToldColumn::ALL {
        let name = ColumnKey::Told(*told).name(Kind::Decision);
        assert_eq!(ColumnKey::from_name(Kind::Decision, &name), Some(ColumnKey::Told(*told)));
        assert_eq!(ColumnKey::from_name(Kind::Case, &name), None);
    }
}

/// A list after a change knows as much as one that is made anew, whatever the change was of.
#[test]
fn they_follow_what_they_are_told_of() {
    let portfolio = example();
    let before = data(&portfolio, 1, None);
    let keys = || ToldColumn::ALL.iter().map(|told| ColumnKey::Told(*told));
    assert!(keys().all(|key| before.ranks(key).is_some()));
    assert_eq!(before.folded().len(), before.ids.len());
    let mut changed = portfolio.as_ref().clone();
    for (number, meeting) in (1..).zip(portfolio.meetings.iter()) {
        let moved = FuzzyDate::from_day(day("2031-01-01") - chrono::TimeDelta::days(number));
        changed
            .change(meeting.id.raw(), [(field(Kind::Meeting, "date"), Value::Date(moved))])
            .unwrap();
    }
    let changed = Arc::new(changed);
    let (after, anew) = (data(&changed, 2, Some(&before)), data(&changed, 2, None));
    let mut is_other = false;
    for key in keys() {
        let ranks = |data: &Data| data.ranks(key).map(|ranks| ranks.ranks.clone());
        assert_eq!(ranks(&after), ranks(&anew), "{key:?}");
        is_other |= ranks(&after) != ranks(&before);
    }
    assert!(is_other, "the change changes something");
    assert_eq!(after.folded(), anew.folded());
}

#[test]
fn nothing_is_written_into_them_and_a_block_goes_into_the_columns_beside() {
    let portfolio = example();
    let data = data(&portfolio, 1, None);
    let texts = Texts::of(NB);
    let drafts = data.rows.iter().filter(|row| !portfolio.is_sealed(row.record_id()));
    let ids: Vec<RecordId> = drafts.map(|row| row.record_id()).take(2).collect();
    for told in ToldColumn::ALL {
        let key = ColumnKey::Told(*told);
        let record = portfolio.record(ids[0]).unwrap();
        assert!(is_open(&portfolio, record, key).is_err(), "{told:?}");
        assert!(key.change(&portfolio, ids[0], Value::Null).is_none(), "{told:?}");
    }
    let columns: Vec<&Column> =
        [ColumnKey::Told(ToldColumn::Body), ColumnKey::Field(field(Kind::Decision, "votes"))]
            .into_iter()
            .filter_map(|key| data.column(key))
            .collect();
    let target = |columns: Vec<&Column>| Target {
        portfolio: &portfolio,
        texts,
        kind: Kind::Decision,
        columns: columns.into_iter().map(|one| data.column(one.key).unwrap()).collect(),
        records: &ids,
        today: day("2024-04-26"),
    };
    let rows = vec![vec!["Et annet organ".to_owned(), "7 mot 2".to_owned()]];
    let pasted = paste::paste(&target(columns.clone()), &rows);
    let fates: Vec<bool> =
        pasted.cells.iter().map(|cell| matches!(cell.fate, Fate::Refused(_))).collect();
    assert_eq!((fates, pasted.changes.len()), (vec![true, false], 1));
    let emptied = paste::empty(&target(columns.clone()));
    assert!(emptied.cells.iter().all(|cell| cell.column == 1), "the column beside alone");
    let all_told = paste::empty(&target(columns[..1].to_vec()));
    assert!(all_told.cells.iter().all(|cell| matches!(cell.fate, Fate::Refused(_))));
    assert_eq!((all_told.cells.len(), all_told.changes.len()), (2, 0), "and it is said why");
}
