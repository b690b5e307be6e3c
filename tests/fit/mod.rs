//! Whatever way a value comes in, it gets the same answer: by the rules, by the plan that writes, by a
//! list and a paste, as typed text in a form or a draft, by an import, by the reply of a round.

mod awkward;
mod routes;

use std::collections::BTreeMap;

use samstyr::app::list::Column;
use samstyr::calc::round::rows;
use samstyr::import::sheet::grid::{Row, Sheet, Workbook};
use samstyr::import::sheet::mapping::Mapping;
use samstyr::import::sheet::{Options, import};
use samstyr::model::column::{ColumnKey, columns_of};
use samstyr::model::field::FieldType;
use samstyr::model::kind::Kind;
use samstyr::model::plan::plan;
use samstyr::model::rules::is_sealing;
use samstyr::model::value::Value;
use samstyr::text::cell::Cell;
use samstyr::text::plain_value;

use self::awkward::{awkward_texts, awkward_values, ground};
use self::routes::{
    Answer, TODAY, by_fit, by_import, by_list, by_paste, by_plan, by_reply, by_typing, texts,
};
use crate::support::{add, day, example_id, example_portfolio, field, text};
#[test]
fn a_value_gets_the_same_answer_on_every_way_in() {
    let ground = ground();
    let portfolio = &ground.portfolio;
    let mut seen: BTreeMap<Answer, usize> = BTreeMap::new();
    for (kind, id) in &ground.records {
        for key in columns_of(portfolio, *kind) {
            let column = Column::of(portfolio, texts(), *kind, key).expect("a column");
            for value in awkward_values(&ground, *kind, *id, key) {
                let told = format!("{kind:?} {} {:?}", column.name(), short(&value));
                let answer = by_fit(portfolio, *id, key, &value);
                *seen.entry(answer).or_default() += 1;
                assert_eq!(by_list(portfolio, *id, &column, &value), answer, "list: {told}");
                // Final is a decision made by its button, which is a command of its own; a choice of
                // one's own is held against its list, which may change, before it is a command.
                let apart = (is_sealing(*kind, column.field, &value) && !column.is_own())
                    || column.title.starts_with("Eget choice");
                let written = by_plan(portfolio, *id, key, &value);
                let told_apart = apart && answer == Answer::Refused;
                // That one date comes after another is a rule about two cells, which the plan holds.
                let mut ordered = kind.about().in_order.iter();
                let is_ordered = ordered.any(|(a, b)| [*a, *b].contains(&&*column.name()));
                let too_early = is_ordered && written == Answer::Refused;
                assert!(
                    told_apart || too_early || written == answer,
                    "plan: {written:?} {answer:?} {told}"
                );
            }
        }
    }
    assert!(seen.values().all(|count| *count > 200) && seen.len() == 3, "{seen:?}");
}

#[test]
fn a_text_gets_the_same_answer_wherever_it_is_typed_pasted_or_brought_in() {
    let ground = ground();
    let portfolio = &ground.portfolio;
    let mut seen: BTreeMap<Answer, usize> = BTreeMap::new();
    for (kind, id) in &ground.records {
        for key in columns_of(portfolio, *kind) {
            let column = Column::of(portfolio, texts(), *kind, key).expect("a column");
            for typed in awkward_texts(&ground, *kind, *id, key) {
                let told = format!("{kind:?} {} {:?}", column.name(), short(&text(&typed)));
                let answer = by_typing(portfolio, *id, &column.name(), &typed);
                *seen.entry(answer).or_default() += 1;
                assert_eq!(by_paste(portfolio, *id, &column, &typed), answer, "paste: {told}");
                // A row with a key that is not there is a new record in a file.
                if *id != ground.gone {
                    let brought = by_import(portfolio, *id, &column, &typed);
                    assert_eq!(brought, answer, "import: {told}");
                }
            }
        }
    }
    assert!(seen.values().all(|count| *count > 200) && seen.len() == 3, "{seen:?}");
}

#[test]
fn the_reply_of_a_round_gets_the_answer_that_a_form_gives() {
    let rollout = example_portfolio().rollouts.get_raw(example_id("rollouts", "askoy-digisos"));
    let municipality = rollout.and_then(|rollout| rollout.municipality_id).expect("it has one");
    let (round, first) =
        add(Kind::Round, &[("title", text("Innføring")), ("round_type", Value::Choice("rollout"))]);
    let (respondent, second) = add(
        Kind::Respondent,
        &[
            ("title", text("Askøy")),
            ("round_id", Value::Link(round)),
            ("municipality_id", Value::Link(municipality.raw())),
        ],
    );
    let portfolio = plan(example_portfolio(), &[first, second]).expect("they fit").portfolio;
    let round = portfolio.rounds.get_raw(round).expect("it was added");
    let respondent = portfolio.respondents.get_raw(respondent).expect("it was added");
    let asked = rows(&portfolio, round, respondent, &str::cmp);
    let target = asked.iter().find_map(|row| row.target).expect("one has a record");
    let mut seen: BTreeMap<Answer, usize> = BTreeMap::new();
    for name in ["state", "planned_date", "actual_date", "reason"] {
        for typed in [
            "",
            "I bruk",
            "in_use",
            "i bruk",
            "kanskje",
            "1. mars",
            "31.02.2022",
            "før jul",
            "2024",
            "12.12.12345",
            "uke 60",
            "med\0null",
            "Noe annet",
        ] {
            let answer = by_typing(&portfolio, target, name, typed);
            *seen.entry(answer).or_default() += 1;
            let replied = by_reply(&portfolio, (round, respondent), name, typed);
            assert_eq!(replied, answer, "{name} {typed:?}");
        }
    }
    assert!(seen[&Answer::Fits] > 10 && seen[&Answer::Refused] > 10, "{seen:?}");
}

#[test]
fn what_stands_somewhere_is_typed_as_it_stands() {
    let ground = ground();
    let portfolio = &ground.portfolio;
    for (kind, id) in &ground.records {
        let Some(record) = portfolio.record(*id) else { continue };
        for key in columns_of(portfolio, *kind) {
            let name = key.name(*kind);
            let typed = plain_value(&key.value(portfolio, record));
            let answer = by_typing(portfolio, *id, &name, &typed);
            assert_eq!(answer, Answer::Same, "{kind:?} {name} {typed:?}");
        }
    }
}

#[test]
fn a_ring_is_refused_in_its_cell_and_the_rest_of_the_row_comes() {
    let ground = ground();
    let portfolio = &ground.portfolio;
    let body = portfolio.bodies.iter().next().expect("there is a body").id.raw();
    let (_, above) = Kind::Body
        .fields()
        .iter()
        .enumerate()
        .find(|(_, field)| field.field_type == FieldType::Link(Kind::Body))
        .expect("bodies report to bodies");
    let row = |number, cells: [&str; 3]| Row {
        number,
        cells: cells.map(|cell| Cell::Text(cell.to_owned())).to_vec(),
    };
    let key = body.to_string();
    let rows = vec![row(1, ["id", "title", above.name]), row(2, [&key, "Et nytt navn", &key])];
    let sheet = Sheet { name: "Ark".to_owned(), visible: true, rows, ..Sheet::default() };
    let workbook = Workbook {
        name: "fil.xlsx".to_owned(),
        is_csv: false,
        sheets: vec![sheet],
        remarks: vec![],
    };
    let options = Options {
        kind: Some(Kind::Body),
        mapping: Mapping::default(),
        remember: false,
        document: "",
        texts: texts(),
        today: day(TODAY),
    };
    let outcome = import(portfolio, &workbook, &options).expect("it is known what the rows are");
    let [refused] = outcome.refused.as_slice() else { panic!("{:?}", outcome.refused) };
    assert_eq!(refused.why.key, "error-circular");
    let [changed] = outcome.changed.as_slice() else { panic!("{:?}", outcome.changed) };
    assert_eq!(changed.column, ColumnKey::Field(field(Kind::Body, "title")));
}

fn short(value: &Value) -> String {
    format!("{value:?}").chars().take(60).collect()
}
