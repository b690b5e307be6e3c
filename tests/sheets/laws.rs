//! Whatever a list holds, it goes out and comes back the same.

use std::fs;

use chrono::NaiveDate;
use proptest::option::of;
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::{Config, TestRunner};
use samstyr::export::separated::csv;
use samstyr::export::xlsx;
use samstyr::import::sheet::grid::Workbook;
use samstyr::import::sheet::mapping::Mapping;
use samstyr::import::sheet::{Options, import};
use samstyr::model::column::{ColumnKey, columns_of};
use samstyr::model::fuzzy_date::FuzzyDate;
use samstyr::model::id::{Id, RecordId};
use samstyr::model::kind::{Kind, Portfolio};
use samstyr::model::money::Ore;
use samstyr::model::unseen::says_nothing;
use samstyr::model::value::Value;
use samstyr::report::sheet::{Sheet, sheet_of};
use samstyr::text::cell::Cell;
use samstyr::text::origin::Origin;
use samstyr::text::parse_date::parse_date;
use samstyr::text::{Lang, Texts, show_date};

use super::read;
use crate::support::{Place, field};

/// What other programs break.
pub const NASTY: &[&str] = &[
    "0301",
    "1-24",
    "3-12",
    "12.10",
    "#42",
    "=SUM(A1)",
    "+47 55 00 00 00",
    "-3 dager",
    "a | b",
    ";#",
    "@cmd",
    "'0301",
    "''",
    "'",
    "æøå ÆØÅ",
    "fast\u{a0}mellomrom",
    " foran",
    "bak ",
    "  ",
    "\"sitert\"",
    "a;b",
    "a,b",
    "tab\tulator",
    "linje\nskift",
    "linje\r\nskift",
    "vogn\rretur",
    "_x000D_",
    "_x0041_",
    "\u{1}\u{8}\u{1f}",
    "\u{fffe}",
    "<b>&amp;</b>",
    "😀",
    "1e5",
    "TRUE",
    "ja",
    "2024-01-01",
    "1.1.2024",
    "=1+1",
    "|calc",
    "\u{ff1d}1",
    "1 234,50",
    "null",
    "NaN",
    "\u{2028}",
    "https://x.no/?a=1&b=2",
];

fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => proptest::sample::select(NASTY).prop_map(str::to_owned),
        1 => Just("lang celle ".repeat(40)),
        2 => proptest::collection::vec(any::<char>(), 1..40)
            .prop_map(|chars| chars.into_iter().filter(|c| *c != '\0').collect::<String>())
            .prop_filter("not empty", |text| !text.is_empty()),
    ]
}

fn dates() -> impl Strategy<Value = FuzzyDate> {
    let from = NaiveDate::from_ymd_opt(1850, 1, 1).unwrap();
    let words = [
        "før jul 2022",
        "uke 39 2023",
        "19. eller 24. januar 2024",
        "2021",
        "våren 2025",
        "foreløpig 3.5.2024",
        "ca. mai 2023",
        "1.-4. juni 2024",
        "etter påske 2024",
        "høst 2019",
    ];
    prop_oneof![
        1 => (0_i64..120_000)
            .prop_map(move |days| FuzzyDate::from_day(from + chrono::TimeDelta::days(days))),
        1 => proptest::sample::select(words.to_vec())
            .prop_map(move |text| parse_date(text, from).unwrap()),
        2 => stored_dates(),
    ]
}

/// Dates of every sort, with words that say more than they do, less, or something else.
fn stored_dates() -> impl Strategy<Value = FuzzyDate> {
    let spans = [
        "2024",
        "2024-21",
        "2016-23",
        "2024-02",
        "2024-09-30",
        "../2022-12-23",
        "2022-12-24/..",
        "2024-04/2024-06",
        "2024-01-19/2024-02-03",
        "2023/2025",
        "[2024-01-19,2024-01-24]",
    ];
    let sure = ["", "?", "~"];
    let words = [
        "",
        "i løpet av våren",
        "før jul",
        "høsten",
        "uke 39",
        "snarest",
        "etter påske",
        "våren 2024",
    ];
    let some = |all: Vec<&'static str>| proptest::sample::select(all);
    (some(spans.to_vec()), some(sure.to_vec()), some(words.to_vec())).prop_map(
        |(span, sure, words)| {
            let stored = format!("{span}{sure} {words}");
            FuzzyDate::from_stored(stored.trim()).unwrap()
        },
    )
}

/// Whether a date reads the same as another in every language, though its words may be others.
fn reads_alike(a: &Value, b: &Value) -> bool {
    let (Value::Date(a), Value::Date(b)) = (a, b) else { return a == b };
    let sure = |date: &FuzzyDate| (date.is_uncertain(), date.is_approximate());
    let shown = |date: &FuzzyDate, lang: &Lang| show_date(Texts::of(*lang), date);
    a.same_days(b)
        && sure(a) == sure(b)
        && [Lang::Nb, Lang::Nn, Lang::En].iter().all(|lang| shown(a, lang) == shown(b, lang))
}

/// Nobody is to read the notation in which the program keeps its dates.
fn says_dates_in_words(workbook: &Workbook, lines: &[Line], lang: Lang) {
    let cells = workbook.sheets.iter().filter(|sheet| sheet.visible).flat_map(|sheet| &sheet.rows);
    let said: Vec<String> = cells.flat_map(|row| &row.cells).map(Cell::plain).collect();
    for date in lines.iter().filter_map(|line| line.date.as_ref()).filter(|it| it.day().is_none()) {
        let (shown, stored) = (show_date(Texts::of(lang), date), date.to_stored());
        assert!(said.contains(&shown), "{shown} is not among {said:?}");
        assert!(shown == stored || !said.contains(&stored), "{stored}");
    }
}

/// One record: title, and values for fields of every type and for columns of one's own.
#[derive(Clone, Debug)]
struct Line {
    title: String,
    long: Option<String>,
    number: Option<String>,
    date: Option<FuzzyDate>,
    amount: Option<i64>,
    phase: Option<&'static str>,
    municipality: Option<usize>,
    own_text: Option<String>,
    own_number: Option<f64>,
    own_amount: Option<i64>,
    own_choice: Option<&'static str>,
}

fn lines() -> impl Strategy<Value = Vec<Line>> {
    let title = texts().prop_filter("no blank title", |text| !says_nothing(text));
    let amounts = || prop_oneof![0..9_000_000_000_000_i64, Just(i64::MAX), 0..1_000_i64];
    let numbers = prop_oneof![
        (-2_000_000_000_i32..2_000_000_000).prop_map(|n| f64::from(n) / 1000.0),
        any::<i32>().prop_map(f64::from),
        Just(0.1 + 0.2),
    ];
    let fields = (title, of(texts()), of(texts()), of(dates()), of(amounts()));
    let more = (
        of(proptest::sample::select(vec!["idea", "planning", "realisation"])),
        of(0_usize..3),
        of(texts()),
        of(numbers),
        of(amounts()),
        of(proptest::sample::select(vec!["Ja, delvis", "=Nei", "12.10"])),
    );
    proptest::collection::vec(
        (fields, more).prop_map(|((title, long, number, date, amount), more)| Line {
            title,
            long,
            number,
            date,
            amount,
            phase: more.0,
            municipality: more.1,
            own_text: more.2,
            own_number: more.3,
            own_amount: more.4,
            own_choice: more.5,
        }),
        1..12,
    )
}

/// A portfolio with columns of one's own and municipalities, and no projects.
fn ground() -> (Portfolio, Vec<ColumnKey>, Vec<RecordId>) {
    let mut portfolio = Portfolio::default();
    let mut put = |kind: Kind, key: &str, values: &[(&str, Value)]| {
        let id = RecordId::of_example(kind.plural(), key);
        let values = values.iter().map(|(name, value)| (field(kind, name), value.clone()));
        portfolio.put(kind, id, values).unwrap();
        id
    };
    let text = |text: &str| Value::Text(text.to_owned());
    let own = [("Fritekst", "text"), ("=Tall", "number"), ("Navn", "amount"), ("Valg", "choice")];
    let columns = own.map(|(title, of)| {
        let values = [
            ("title", text(title)),
            ("listed_kind", text("projects")),
            ("column_type", Value::Choice(of)),
            ("choices", text("Ja, delvis\n=Nei\n12.10")),
        ];
        ColumnKey::Own(Id::from_raw(put(Kind::OwnColumn, title, &values)))
    });
    let municipalities =
        [("4601", "Bergen"), ("0301", "Oslo"), ("4640", "Sogndal")].map(|(number, name)| {
            let values = [("number", text(number)), ("name", text(name))];
            put(Kind::Municipality, number, &values)
        });
    (portfolio, columns.to_vec(), municipalities.to_vec())
}

fn filled(lines: &[Line]) -> (Portfolio, Vec<RecordId>) {
    let (mut portfolio, own, municipalities) = ground();
    let mut ids = Vec::new();
    for (number, line) in lines.iter().enumerate() {
        let id = RecordId::of_example("law", &number.to_string());
        let text = |text: &Option<String>| text.clone().map_or(Value::Null, Value::Text);
        let money = |ore: Option<i64>| ore.map_or(Value::Null, |ore| Value::Money(Ore(ore)));
        let values = [
            ("title", Value::Text(line.title.clone())),
            ("objective", text(&line.long)),
            ("project_number", text(&line.number)),
            ("start_date", line.date.clone().map_or(Value::Null, Value::Date)),
            ("budget", money(line.amount)),
            ("phase", line.phase.map_or(Value::Null, Value::Choice)),
            (
                "lead_municipality_id",
                line.municipality.map_or(Value::Null, |n| Value::Link(municipalities[n])),
            ),
        ];
        let values = values.map(|(name, value)| (field(Kind::Project, name), value));
        portfolio.put(Kind::Project, id, values).unwrap();
        let cells = [
            text(&line.own_text),
            line.own_number.map_or(Value::Null, Value::Number),
            money(line.own_amount),
            line.own_choice.map_or(Value::Null, |c| Value::Text(c.to_owned())),
        ];
        for (key, value) in own.iter().zip(cells).filter(|(_, value)| !value.is_null()) {
            let change = key.change(&portfolio, id, value).unwrap();
            portfolio = samstyr::model::plan::plan(&portfolio, &[change]).unwrap().portfolio;
        }
        ids.push(id);
    }
    (portfolio, ids)
}

fn cells(portfolio: &Portfolio, id: RecordId) -> Vec<(String, Value)> {
    let record = portfolio.record(id).unwrap();
    columns_of(portfolio, Kind::Project)
        .into_iter()
        .map(|key| (key.name(Kind::Project), key.value(portfolio, record)))
        .collect()
}

fn options<'a>(document: &'a str, lang: Lang) -> Options<'a> {
    Options {
        kind: None,
        mapping: Mapping::default(),
        remember: false,
        document,
        texts: Texts::of(lang),
        today: NaiveDate::from_ymd_opt(2024, 4, 26).unwrap(),
    }
}

fn written(place: &Place, list: &Sheet, lang: Lang, ending: &str) -> std::path::PathBuf {
    let origin =
        Origin { document: "d".to_owned(), state: "s".to_owned(), at: "t".to_owned(), as_of: None };
    let about = xlsx::About { title: "T".to_owned(), lang, origin: Some(origin) };
    let path = place.path(&format!("out.{ending}"));
    let bytes = match ending {
        "csv" => csv(list, lang).unwrap(),
        _ => xlsx::xlsx(std::slice::from_ref(list), &about).unwrap(),
    };
    fs::write(&path, bytes).unwrap();
    path
}

fn law(lines: &[Line], lang: Lang, ending: &str) {
    let place = Place::new();
    let (portfolio, ids) = filled(lines);
    let columns = columns_of(&portfolio, Kind::Project);
    let list = sheet_of(Texts::of(lang), &portfolio, Kind::Project, &ids, &columns);
    let workbook = read(&written(&place, &list, lang, ending)).unwrap();

    if ending == "xlsx" {
        says_dates_in_words(&workbook, lines, lang);
    }
    // Into the document it came from: nothing is another.
    let same = import(&portfolio, &workbook, &options("d", lang)).unwrap();
    assert_eq!((&same.added, &same.changed, &same.refused), (&vec![], &vec![], &vec![]));
    assert_eq!(same.unchanged, ids.len());

    // Into a document without these records: every value is read back as it was.
    let (empty, _, _) = ground();
    let fresh = import(&empty, &workbook, &options("another", lang)).unwrap();
    let after = samstyr::model::plan::plan(&empty, &fresh.changes).unwrap().portfolio;
    let named_alike = lines.iter().enumerate().any(|(at, line)| {
        lines.iter().take(at).any(|other| {
            samstyr::text::sort::plain(&line.title) == samstyr::text::sort::plain(&other.title)
        })
    });
    // Two rows of one name are one record for a document that knows neither of their keys.
    if !named_alike {
        // An amount beyond what the program reads is refused, and said to be.
        let beyond = |ore: &Option<i64>| *ore == Some(i64::MAX);
        for (id, line) in ids.iter().zip(lines) {
            for (was, is) in cells(&portfolio, *id).into_iter().zip(cells(&after, *id)) {
                if matches!(was.1, Value::Money(Ore(i64::MAX))) {
                    assert_eq!(is.1, Value::Null);
                } else if ending == "csv" {
                    assert!(was.0 == is.0 && reads_alike(&was.1, &is.1), "{was:?}: {is:?}");
                } else {
                    assert_eq!(was, is, "{}", line.title);
                }
            }
        }
        let refused: usize = lines
            .iter()
            .map(|l| usize::from(beyond(&l.amount)) + usize::from(beyond(&l.own_amount)))
            .sum();
        assert_eq!(fresh.refused.len(), refused, "{:?}", fresh.refused);
    }
}

fn runs(cases: u32, ending: &str) {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let lang = proptest::sample::select(vec![Lang::Nb, Lang::Nn, Lang::En]);
    TestRunner::new(config)
        .run(&(lines(), lang), |(lines, lang)| {
            law(&lines, lang, ending);
            Ok(())
        })
        .unwrap();
}

#[test]
fn any_list_goes_out_to_xlsx_and_comes_back() {
    runs(40, "xlsx");
}

#[test]
fn any_list_goes_out_to_csv_and_comes_back() {
    runs(40, "csv");
}

#[test]
fn what_others_break_survives_one_by_one() {
    let line = |text: &str, number: usize| Line {
        title: format!("Tittel {number}"),
        long: Some(text.to_owned()),
        number: Some(text.to_owned()),
        date: None,
        amount: Some(123_450),
        phase: None,
        municipality: Some(1),
        own_text: Some(text.to_owned()),
        own_number: Some(-0.5),
        own_amount: Some(5),
        own_choice: Some("=Nei"),
    };
    let mut nasty: Vec<String> = NASTY.iter().map(|text| (*text).to_owned()).collect();
    nasty.push("x".repeat(300));
    let lines: Vec<Line> = nasty.iter().zip(1..).map(|(text, n)| line(text, n)).collect();
    for lang in [Lang::Nb, Lang::Nn, Lang::En] {
        law(&lines, lang, "xlsx");
        law(&lines, lang, "csv");
    }
}

#[test]
fn a_text_too_long_for_a_cell_is_marked_and_never_read_back() {
    let mut line = lines().new_tree(&mut TestRunner::deterministic()).unwrap().current()[0].clone();
    line.title = "Lang".to_owned();
    line.long = Some("æ".repeat(40_000));
    let place = Place::new();
    let (portfolio, ids) = filled(&[line]);
    let columns = columns_of(&portfolio, Kind::Project);
    let list = sheet_of(Texts::of(Lang::Nb), &portfolio, Kind::Project, &ids, &columns);
    let workbook = read(&written(&place, &list, Lang::Nb, "xlsx")).unwrap();
    let same = import(&portfolio, &workbook, &options("d", Lang::Nb)).unwrap();
    assert_eq!((same.changed.len(), same.refused.len(), same.unchanged), (0, 0, 1));
    let (empty, _, _) = ground();
    let fresh = import(&empty, &workbook, &options("another", Lang::Nb)).unwrap();
    assert!(fresh.refused.iter().any(|one| one.why.key == "sheet-cell-cut"));
}
