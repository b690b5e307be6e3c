//! What tables cost: 33,000 rows in three sheets out to XLSX and in again, beside LibreOffice
//! loading and saving the same file, in one run.

#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::disallowed_macros, missing_docs)]

mod support;

use std::path::Path;
use std::process::{Command as Process, Stdio};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use chrono::{NaiveDate, Utc};
use samstyr::export::xlsx;
use samstyr::import::sheet::isolated::{Limits, read_workbook};
use samstyr::import::sheet::mapping::Mapping;
use samstyr::import::sheet::{Options, import};
use samstyr::model::column::columns_of;
use samstyr::model::command::{Change, Command};
use samstyr::model::id::RecordId;
use samstyr::model::kind::{Kind, Portfolio};
use samstyr::model::money::Ore;
use samstyr::model::plan::plan;
use samstyr::model::value::Value;
use samstyr::report::sheet::{Sheet, sheet_of};
use samstyr::text::origin::Origin;
use samstyr::text::{Lang, Texts};
use support::median;

const ROWS: usize = 11_000;
const RUNS: usize = 5;

fn main() {
    let place = tempfile::tempdir().unwrap();
    let portfolio = Arc::new(portfolio());
    let file = place.path().join("33000.xlsx");
    let program = Path::new(env!("CARGO_BIN_EXE_samstyr"));
    let texts = Texts::of(Lang::Nb);
    let out = median(RUNS, || {
        let tables: Vec<Sheet> = KINDS
            .iter()
            .map(|kind| {
                let ids: Vec<RecordId> = portfolio.records(*kind).map(|r| r.record_id()).collect();
                sheet_of(texts, &portfolio, *kind, &ids, &columns_of(&portfolio, *kind))
            })
            .collect();
        let origin = Origin {
            document: "d".to_owned(),
            state: String::new(),
            at: String::new(),
            as_of: None,
        };
        let about = xlsx::About { title: "33".to_owned(), lang: Lang::Nb, origin: Some(origin) };
        std::fs::write(&file, xlsx::xlsx(&tables, &about).unwrap()).unwrap();
    });
    let size = std::fs::metadata(&file).unwrap().len() / 1024;
    println!("33,000 rows in three sheets out to XLSX: {out:?} ({size} KiB)");
    let stop = AtomicBool::new(false);
    let read =
        median(RUNS, || drop(read_workbook(program, &file, &Limits::default(), &stop).unwrap()));
    println!("read in a process of its own: {read:?}");
    let workbook = read_workbook(program, &file, &Limits::default(), &stop).unwrap();
    let options = Options {
        kind: None,
        mapping: Mapping::default(),
        remember: false,
        document: "d",
        texts,
        today: NaiveDate::from_ymd_opt(2024, 4, 26).unwrap(),
    };
    let compare = median(RUNS, || {
        let outcome = import(&portfolio, &workbook, &options).unwrap();
        assert_eq!((outcome.unchanged, outcome.rows_taken()), (3 * ROWS, 0));
    });
    println!("compared, nothing changed: {compare:?}");
    let fresh = Options { document: "other", ..options };
    let added = median(RUNS, || {
        let outcome = import(&Portfolio::default(), &workbook, &fresh).unwrap();
        assert_eq!(outcome.added.len(), 3 * ROWS);
    });
    println!("all of it new: {added:?}");
    let ours = out + read + compare;
    match office(&file, place.path()) {
        Some(theirs) => println!(
            "LibreOffice loads and saves it: {theirs:?}; ours out and in: {ours:?}; ratio {:.1}",
            theirs.as_secs_f64() / ours.as_secs_f64()
        ),
        None => println!("LibreOffice is not here; ours out and in: {ours:?}"),
    }
}

const KINDS: [Kind; 3] = [Kind::Project, Kind::Risk, Kind::Milestone];

/// Three lists of as many records, half of the fields filled.
fn portfolio() -> Portfolio {
    let mut changes = Vec::new();
    for kind in KINDS {
        for number in 0..ROWS {
            let mut values = Vec::new();
            for (index, field) in kind.fields().iter().enumerate() {
                let value = match (field.name, field.field_type) {
                    ("title", _) => Value::Text(format!("{} nummer {number}", kind.plural())),
                    ("note" | "source" | "owner", _) => Value::Text(format!("Tekst æøå {number}")),
                    (_, samstyr::model::field::FieldType::Money) => {
                        Value::Money(Ore(number as i64 * 12_345))
                    }
                    (_, samstyr::model::field::FieldType::Choice(set)) => {
                        Value::Choice(set.codes[number % set.codes.len()])
                    }
                    (_, samstyr::model::field::FieldType::Date) => {
                        let first = NaiveDate::from_ymd_opt(2020, 1, 1).unwrap();
                        let day = first + chrono::TimeDelta::days((number % 2_000) as i64);
                        Value::Date(samstyr::model::fuzzy_date::FuzzyDate::from_day(day))
                    }
                    _ => continue,
                };
                values.push((index, value));
            }
            changes.push(Change::Add { kind, id: RecordId::new(), values });
        }
    }
    let command = Command { by: String::new(), note: Utc::now().to_string(), changes };
    plan(&Portfolio::default(), &command.changes).unwrap().portfolio
}

/// The best of two runs of LibreOffice, the first of which makes its profile.
fn office(file: &Path, place: &Path) -> Option<Duration> {
    let profile = format!("-env:UserInstallation=file://{}", place.join("profile").display());
    let run = || {
        let began = Instant::now();
        let status = Process::new("soffice")
            .args([profile.as_str(), "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML"])
            .arg("--outdir")
            .arg(place.join("out"))
            .arg(file)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .ok()?;
        status.success().then(|| began.elapsed())
    };
    let (first, second) = (run()?, run()?);
    Some(first.min(second))
}
