//! No row of a sheet is lost without a word: each that holds anything is new, changed, as it was, refused or named
//! among what is left out, however few of its cells are filled in.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use samstyr::import::sheet::grid::{Row, Sheet, Workbook};
use samstyr::import::sheet::left_out::LeftOut;
use samstyr::import::sheet::look::Look;
use samstyr::import::sheet::mapping::Mapping;
use samstyr::import::sheet::outcome::Outcome;
use samstyr::import::sheet::{Options, import};
use samstyr::model::kind::{Kind, Portfolio};
use samstyr::text::cell::Cell;
use samstyr::text::{Lang, Texts};

use crate::support::example_portfolio;

/// What stands in cells that people fill in halfway.
const CELLS: &[&str] = &[
    "-",
    "–",
    "?",
    "0",
    "7",
    "1 000",
    "2 024",
    "x",
    "ja",
    "nei",
    " ",
    "1.1.2024",
    "før jul",
    "Sum",
    "Totalt",
    "Delsum 2",
    "Avsluttet",
    "Innbyggertorg",
    "DigiBarnevern",
    "Kari Nordmann",
    "Bergen",
    "0301",
    "Merk: foreløpig",
    "Dette er en setning som sier noe om tabellen.",
    "Del 1",
    "Del 2",
    "kr",
    "1-24",
];

/// A sheet: a kind, which of its columns, and the cells of its rows, none where nothing is filled in.
#[derive(Clone, Debug)]
struct Drawn {
    kind: Kind,
    columns: Vec<usize>,
    rows: Vec<Vec<Option<usize>>>,
    whole: Option<bool>,
    all_rows: bool,
}

fn drawn() -> impl Strategy<Value = Drawn> {
    let kinds: Vec<Kind> = Kind::ALL.iter().copied().filter(|kind| kind.about().imported).collect();
    let cell = prop_oneof![3 => Just(None), 2 => (0..CELLS.len() + 6).prop_map(Some)];
    let rows = proptest::collection::vec(proptest::collection::vec(cell, 1..7), 1..31);
    let columns = proptest::collection::vec(0_usize..100, 2..7);
    let said = (prop_oneof![Just(None), Just(Some(true)), Just(Some(false))], any::<bool>());
    (proptest::sample::select(kinds), columns, rows, said).prop_map(
        |(kind, columns, rows, (whole, all_rows))| {
            let fields = kind.fields().len();
            let mut columns: Vec<usize> = columns.into_iter().map(|one| one % fields).collect();
            // Most sheets have the name of what they list.
            columns.extend(kind.name().map(|(index, _)| index));
            columns.sort_unstable();
            columns.dedup();
            Drawn { kind, columns, rows, whole, all_rows }
        },
    )
}

fn text_of(portfolio: &Portfolio, kind: Kind, cell: usize) -> String {
    match CELLS.get(cell) {
        Some(text) => (*text).to_owned(),
        // What is there already.
        None => {
            let mut known = portfolio.records(kind).map(|record| portfolio.label_of(record));
            known.nth(cell - CELLS.len()).unwrap_or_else(|| format!("Ny {cell}"))
        }
    }
}

fn workbook(drawn: &Drawn, portfolio: &Portfolio, texts: &Texts) -> Workbook {
    let head = drawn.columns.iter().map(|index| {
        let name = drawn.kind.fields()[*index].name;
        Cell::Text(texts.field(drawn.kind, name))
    });
    let mut rows = vec![Row { number: 1, cells: head.collect() }];
    for (number, row) in (2..).zip(&drawn.rows) {
        let cells = row.iter().take(drawn.columns.len()).map(|cell| match cell {
            Some(cell) => Cell::Text(text_of(portfolio, drawn.kind, *cell)),
            None => Cell::Empty,
        });
        rows.push(Row { number, cells: cells.collect() });
    }
    let sheet = Sheet { name: String::new(), visible: true, rows, look: Look::default() };
    Workbook { name: "a.csv".to_owned(), is_csv: true, sheets: vec![sheet], remarks: Vec::new() }
}

/// How many rows an outcome says something of.
fn told(outcome: &Outcome) -> usize {
    let added = outcome.added.iter().map(|one| one.place.row);
    let changed = outcome.changed.iter().map(|one| one.place.row);
    let refused = outcome.refused.iter().map(|one| one.place.row);
    let mut rows: BTreeSet<u32> = added.chain(changed).chain(refused).collect();
    let mut others = outcome.unchanged;
    for left in &outcome.left_out {
        match left {
            LeftOut::Row { row, .. } => _ = rows.insert(*row),
            LeftOut::Hidden { rows: hidden, .. } | LeftOut::InPart { rows: hidden, .. } => {
                rows.extend(hidden);
            }
            LeftOut::Table { rows, .. } | LeftOut::Above { rows, .. } => others += rows,
            LeftOut::Column { .. } | LeftOut::Sheet { .. } | LeftOut::Beside { .. } => {}
        }
    }
    rows.len() + others
}

#[test]
fn each_row_of_a_sheet_that_is_filled_in_halfway_is_told_of_once() {
    let (portfolio, texts) = (example_portfolio(), Texts::of(Lang::Nb));
    let config = Config { cases: 400, failure_persistence: None, ..Config::default() };
    let read = std::cell::Cell::new(0_usize);
    TestRunner::new(config)
        .run(&drawn(), |drawn| {
            let workbook = workbook(&drawn, portfolio, texts);
            let mapping =
                Mapping { whole_rows: drawn.whole, all_rows: drawn.all_rows, ..Mapping::default() };
            let options = Options {
                kind: Some(drawn.kind),
                mapping,
                remember: false,
                document: "d",
                texts,
                today: NaiveDate::from_ymd_opt(2024, 4, 26).unwrap(),
            };
            // A sheet that cannot be read at all says so.
            let Ok(outcome) = import(portfolio, &workbook, &options) else { return Ok(()) };
            let is_filled = |cell: &Cell| match cell {
                Cell::Text(text) => !text.trim().is_empty(),
                _ => false,
            };
            let rows = workbook.sheets[0].rows.iter().skip(1);
            let rows = rows.filter(|row| row.cells.iter().any(is_filled));
            let rows = rows.count();
            read.set(read.get() + rows);
            prop_assert_eq!(told(&outcome), rows, "{:#?}", outcome);
            Ok(())
        })
        .unwrap();
    assert!(read.get() > 1_000, "{} rows were read", read.get());
}
