//! The ways in.

use std::collections::BTreeMap;

use samstyr::app::drafts::{Ground, Verdict};
use samstyr::app::list::Column;
use samstyr::app::list::block::{Block, Fate};
use samstyr::app::list::paste::{Target, paste};
use samstyr::calc::round::{ask, rows};
use samstyr::import::round::{Found, intake};
use samstyr::import::sheet::grid::{Row, Sheet, Workbook};
use samstyr::import::sheet::mapping::Mapping;
use samstyr::import::sheet::{Options, import};
use samstyr::model::column::ColumnKey;
use samstyr::model::fit::Fit;
use samstyr::model::fitting::fit;
use samstyr::model::id::RecordId;
use samstyr::model::kind::Portfolio;
use samstyr::model::plan::plan;
use samstyr::model::respondent::Respondent;
use samstyr::model::round::{Round, RoundType};
use samstyr::model::value::Value;
use samstyr::text::cell::{Cell, write_cell};
use samstyr::text::origin::{SHEET, fingerprints};
use samstyr::text::round_origin::RoundOrigin;
use samstyr::text::{Lang, Texts};

use crate::support::{at, day};

pub const TODAY: &str = "2024-04-26";

/// What putting something into a cell comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answer {
    Same,
    Fits,
    Refused,
}

pub fn texts() -> &'static Texts {
    Texts::of(Lang::Nb)
}

pub fn by_fit(portfolio: &Portfolio, id: RecordId, key: ColumnKey, value: &Value) -> Answer {
    match fit(portfolio, id, key, value) {
        Ok(Fit::Same) => Answer::Same,
        Ok(Fit::Fits(_)) => Answer::Fits,
        Err(_) => Answer::Refused,
    }
}

/// What would be written.
pub fn by_plan(portfolio: &Portfolio, id: RecordId, key: ColumnKey, value: &Value) -> Answer {
    let change = key.change(portfolio, id, value.clone()).expect("there is such a column");
    match plan(portfolio, &[change]) {
        Ok(plan) => {
            let stands = |portfolio: &Portfolio| {
                portfolio.record(id).map(|record| key.value(portfolio, record))
            };
            if stands(portfolio) == stands(&plan.portfolio) { Answer::Same } else { Answer::Fits }
        }
        Err(_) => Answer::Refused,
    }
}

pub fn of_fate(fate: &Fate) -> Answer {
    match fate {
        Fate::Unchanged => Answer::Same,
        Fate::Changed | Fate::Added => Answer::Fits,
        Fate::Refused(_) => Answer::Refused,
    }
}

pub fn by_list(portfolio: &Portfolio, id: RecordId, column: &Column, value: &Value) -> Answer {
    of_fate(&Block::new(portfolio).put(id, column, value))
}

/// A form, a cell that is typed in, a draft that is settled: all of them ask this.
pub fn by_typing(portfolio: &Portfolio, id: RecordId, name: &str, typed: &str) -> Answer {
    let ground =
        Ground { portfolio, texts: texts(), today: day(TODAY), names: &Default::default() };
    match ground.judge(id, name, typed) {
        Ok(Verdict::Same) => Answer::Same,
        Ok(Verdict::Fits(_)) => Answer::Fits,
        Err(_) => Answer::Refused,
    }
}

pub fn by_paste(portfolio: &Portfolio, id: RecordId, column: &Column, typed: &str) -> Answer {
    let target = Target {
        portfolio,
        texts: texts(),
        kind: column.kind,
        columns: vec![column],
        records: &[id],
        today: day(TODAY),
    };
    let paste = paste(&target, &[vec![typed.to_owned()]]);
    if paste.refused.is_some() {
        return Answer::Refused;
    }
    // A row that is gone takes nothing.
    paste.cells.first().map_or(Answer::Refused, |cell| of_fate(&cell.fate))
}

pub fn by_import(portfolio: &Portfolio, id: RecordId, column: &Column, typed: &str) -> Answer {
    let row = |number, cells: [&str; 2]| Row {
        number,
        cells: cells.map(|cell| Cell::Text(cell.to_owned())).to_vec(),
    };
    let rows = vec![row(1, ["id", "Kolonnen"]), row(2, [&id.to_string(), typed])];
    let sheet = Sheet { name: "Ark".to_owned(), visible: true, rows, ..Sheet::default() };
    let workbook = Workbook {
        name: "fil.xlsx".to_owned(),
        is_csv: false,
        sheets: vec![sheet],
        remarks: vec![],
    };
    let target = |name: &str| Some(name.to_owned());
    let columns = BTreeMap::from([
        ("id".to_owned(), target("id")),
        ("Kolonnen".to_owned(), target(&column.name())),
    ]);
    let mapping = Mapping { header_row: Some(1), columns, ..Mapping::default() };
    let options = Options {
        kind: Some(column.kind),
        mapping,
        remember: false,
        document: "",
        texts: texts(),
        today: day(TODAY),
    };
    let outcome = import(portfolio, &workbook, &options).expect("it is known what the rows are");
    match (outcome.refused.is_empty(), outcome.changes.is_empty()) {
        (false, _) => Answer::Refused,
        (true, true) => Answer::Same,
        (true, false) => Answer::Fits,
    }
}

/// A reply to a round in which one cell of a row that a respondent has was written over.
pub fn by_reply(
    portfolio: &Portfolio,
    asked: (&Round, &Respondent),
    name: &str,
    typed: &str,
) -> Answer {
    let (round, respondent) = asked;
    let row = rows(portfolio, round, respondent, &str::cmp);
    let row = row.into_iter().find(|row| row.target.is_some()).expect("one has a record");
    let columns = ["state", "planned_date", "actual_date", "reason"];
    let fields = ask(RoundType::Rollout).asked;
    assert_eq!(fields.iter().map(|field| field.name()).collect::<Vec<_>>(), columns);
    let known = fields.iter().map(|field| {
        let field_type = field.definition().expect("there is such a field").field_type;
        write_cell(texts(), portfolio, field_type, &row.known_value(portfolio, *field))
    });
    let known: Vec<Cell> = known.collect();
    let mut cells = known.clone();
    let place = columns.iter().position(|column| *column == name).expect("it is asked");
    cells[place] = match typed {
        "" => Cell::Empty,
        typed => Cell::Text(typed.to_owned()),
    };
    cells.push(Cell::Text(row.subject.to_string()));
    let origin = RoundOrigin {
        round: round.id.raw(),
        respondent: respondent.id.raw(),
        at: "2024-04-26T10:00:00Z".to_owned(),
        lang: Lang::Nb,
        sheet: "Svar".to_owned(),
        columns: columns.map(str::to_owned).to_vec(),
        rows: vec![(row.subject, fingerprints(&known))],
    };
    let unseen = (1..)
        .zip(origin.lines())
        .map(|(number, line)| Row { number, cells: line.into_iter().map(Cell::Text).collect() });
    let sheets = vec![
        Sheet {
            name: "Svar".to_owned(),
            visible: true,
            rows: vec![Row { number: 1, cells }],
            ..Sheet::default()
        },
        Sheet {
            name: SHEET.to_owned(),
            visible: false,
            rows: unseen.collect(),
            ..Sheet::default()
        },
    ];
    let content =
        Ok(Workbook { name: "svar.xlsx".to_owned(), is_csv: false, sheets, remarks: vec![] });
    let found = Found { name: "svar.xlsx".to_owned(), at: at(1577), content };
    let said_before = |_: &_| Ok::<_, ()>(Default::default());
    let intake = intake(portfolio, round, &[found], (texts(), day(TODAY)), said_before).unwrap();
    let Some(answer) = intake.answers.first() else { return Answer::Same };
    match (answer.refused.is_empty(), answer.changed.is_empty()) {
        (false, _) => Answer::Refused,
        (true, true) => Answer::Same,
        (true, false) => Answer::Fits,
    }
}
