//! What holds for every card.

use chrono::DateTime;

use super::{CARDS, Counted, Looked};
use crate::calc::overview::fixture::{Fixture, code, date, day, ore, text};
use crate::calc::overview::{Amount, Filter};
use crate::model::application::ApplicationState;
use crate::model::body::Layer;
use crate::model::follow_up::FollowUpState;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::project::Lifecycle;
use crate::model::value::Value;
use crate::report::draw::Shape;
use crate::report::draw::tests::{Wide, assert_lawful};
use crate::report::paper::{Ask, Subject, Within};
use crate::text::{Lang, Texts};

/// A portfolio with so many of each that cards tell of.
fn with(number: usize) -> Portfolio {
    let mut f = Fixture::default();
    for n in 0..number {
        let key = n.to_string();
        let name = ("title", text("Et navn som folk skriver dem, med et par ord for mye i seg"));
        let deadline = ("deadline", date("2024-03-01"));
        let state = ("state", code(FollowUpState::NotStarted));
        f.put(Kind::FollowUp, &key, &[name.clone(), deadline, state]);
        f.put(Kind::Meeting, &key, &[("date", date("2024-06-14"))]);
        let lifecycle = ("lifecycle", code(Lifecycle::Active));
        let layer = ("layer", code(Layer::Regional));
        f.put(Kind::Project, &key, &[name.clone(), layer, lifecycle]);
        let state = ("state", code(ApplicationState::AwardedReduced));
        let sums = [("applied", ore(130_000_000)), ("awarded", ore(40_000_000)), state];
        f.put(Kind::Application, &key, &sums);
        f.put(Kind::Concept, &key, &[name.clone(), ("decided_rank", Value::Integer(1))]);
        let benefit = f.put(Kind::Benefit, &key, &[name]);
        let fields = [
            ("benefit_id", Value::Link(benefit)),
            ("year", Value::Integer(2024)),
            ("hours", Value::Number(44.0)),
        ];
        f.put(Kind::BenefitYear, &key, &fields);
    }
    f.portfolio
}

/// Every card of every number, in every language.
fn all(mut see: impl FnMut(&str, usize, &super::Content, &Looked<'_>)) {
    for number in [0, 1, 3, 40] {
        let portfolio = with(number);
        let counted = Counted::of(&portfolio, day("2024-04-26"));
        for lang in [Lang::Nb, Lang::Nn, Lang::En] {
            let looked =
                Looked { portfolio: &portfolio, counted: &counted, texts: Texts::of(lang) };
            for card in CARDS {
                see(card.key, number, &card.content(&looked), &looked);
            }
        }
    }
}

#[test]
fn a_card_answers_draws_and_counts_or_says_what_would_fill_it() {
    all(|key, number, content, looked| {
        let drawn = content.draw(500.0, &Wide);
        assert_eq!(content.pictures.is_empty(), number == 0, "{key} of {number}");
        assert_eq!(content.pictures.is_empty(), drawn.marks.is_empty(), "{key} of {number}");
        assert_eq!(content.tables.iter().all(|it| it.rows.is_empty()), number == 0, "{key}");
        assert!(number == 0 || !content.answer.is_empty(), "{key} of {number}");
        let texts = looked.texts;
        let words = [content.answer.clone(), texts.attribute("card-empty", key)];
        for words in words.iter().chain(&content.notes) {
            assert!(!words.contains(['{', '}']), "{key} of {number}: {words}");
        }
        for table in &content.tables {
            let whole = |row: &super::TableRow| row.cells.len() == table.heads.len();
            assert!(table.rows.iter().all(whole), "{key} of {number}");
        }
    });
}

/// Behind each mark are the records of a figure, and no others than behind the table.
#[test]
fn behind_each_mark_are_records_of_a_figure_and_of_the_table() {
    all(|key, number, content, looked| {
        let drawn = content.draw(700.0, &Wide);
        let told = content.ids();
        for mark in &drawn.marks {
            // What counts nothing leads nowhere, and says so.
            assert!(!mark.ids.is_empty() || mark.label.ends_with(": 0"), "{key}: {}", mark.label);
            assert!(mark.ids.iter().all(|id| told.contains(id)), "{key}: {}", mark.label);
            let is_figure = looked.counted.figures.iter().any(|figure| figure.ids == mark.ids);
            // What found no room on the time line is several of what is ahead.
            let ahead: Vec<_> = looked.counted.ahead.iter().map(|item| item.id).collect();
            let is_ahead = key == "ahead" && mark.ids.iter().all(|id| ahead.contains(id));
            assert!(is_figure || is_ahead, "{key} of {number}: {}", mark.label);
        }
    });
}

/// Each card has all words of its own in each language: what it asks, what would fill it, the name of its file.
#[test]
fn each_card_has_all_its_words_in_each_language() {
    for lang in [Lang::Nb, Lang::Nn, Lang::En] {
        let texts = Texts::of(lang);
        for key in ["card", "card-empty", "card-file"] {
            let words: Vec<String> =
                CARDS.iter().map(|card| texts.attribute(key, card.key)).collect();
            for (card, words_of_it) in CARDS.iter().zip(&words) {
                assert!(texts.has_attribute(key, card.key), "{key}.{}", card.key);
                let same = words.iter().filter(|it| *it == words_of_it).count();
                assert_eq!(same, 1, "{words_of_it} names two cards");
            }
        }
    }
}

/// Each number in a table is a figure, of records behind its row.
#[test]
fn each_number_in_a_table_is_a_figure_of_the_records_of_its_row() {
    let mut numbers = 0;
    all(|key, number, content, looked| {
        for row in content.tables.iter().flat_map(|table| &table.rows) {
            for (name, value) in row.cells.iter().filter_map(|cell| cell.figure) {
                let is_said = looked.counted.figures.iter().any(|figure| {
                    let of_row = figure.ids.iter().all(|id| row.ids.contains(id));
                    (figure.key, figure.value) == (name, value) && of_row
                });
                let is_none = value == Amount::Count(0);
                assert!(is_said || is_none, "{key} of {number}: {name}");
                numbers += 1;
            }
            let is_number = |cell: &super::Cell| cell.words.parse::<f64>().is_ok();
            let loose = row.cells.iter().skip(1).find(|it| it.figure.is_none() && is_number(it));
            assert_eq!(loose, None, "{key} of {number}");
        }
    });
    assert!(numbers > 100, "{numbers}");
}

/// What leaves the window says which part of the portfolio it is of.
#[test]
fn a_card_of_a_part_says_of_which() {
    let portfolio = with(3);
    let filter = Filter { layer: Some(Layer::Regional), ..Filter::default() };
    let counted = Counted::within(&portfolio, filter, day("2024-04-26"));
    let looked = Looked { portfolio: &portfolio, counted: &counted, texts: Texts::of(Lang::Nb) };
    for card in CARDS {
        let content = card.content(&looked);
        assert_eq!(content.part.as_deref(), Some("Filter: Regionalt"), "{}", card.key);
        let drawn = card.alone(&content, looked.texts, 700.0, &Wide);
        let is_said = drawn.shapes().any(|shape| shape.words() == Some("Filter: Regionalt"));
        assert!(is_said, "{}", card.key);
        let ask = Ask::of(Subject::Period(Within::default()), Lang::Nb, DateTime::UNIX_EPOCH);
        let paper = super::paper(card, &portfolio, content, &ask);
        assert_eq!(paper.subtitle.text, "Filter: Regionalt", "{}", card.key);
    }
}

use proptest::prelude::*;

/// A few of what cards tell of, with names, days and sums as they come.
fn anything() -> impl Strategy<Value = Portfolio> {
    let name = "[A-ZÆØÅ][a-zæøå ]{0,60}";
    let row = (name, 0_i64..400, 0_i64..9_000_000_000, 0_usize..4, 2019_i64..2031);
    proptest::collection::vec(row, 0..25).prop_map(|rows| {
        let mut f = Fixture::default();
        for (n, (name, days, sum, choice, year)) in rows.into_iter().enumerate() {
            let (key, name) = (n.to_string(), ("title", text(&name)));
            let at = day("2024-03-20") + chrono::Days::new(days.unsigned_abs());
            let at = date(&at.to_string());
            let state = ("state", code(FollowUpState::NotStarted));
            f.put(Kind::FollowUp, &key, &[name.clone(), ("deadline", at.clone()), state]);
            f.put(Kind::Event, &key, &[name.clone(), ("date", at.clone())]);
            f.put(Kind::Meeting, &key, &[("date", at.clone())]);
            let layer = Layer::ALL.get(choice).copied().unwrap_or(Layer::Regional);
            let lifecycle = ("lifecycle", code(Lifecycle::Active));
            f.put(Kind::Project, &key, &[name.clone(), ("layer", code(layer)), lifecycle]);
            let sums = [("applied", ore(sum)), ("awarded", ore(sum / 3)), ("submitted_on", at)];
            f.put(Kind::Application, &key, &sums);
            f.put(Kind::Concept, &key, std::slice::from_ref(&name));
            let benefit = f.put(Kind::Benefit, &key, &[name]);
            let planned = [
                ("benefit_id", Value::Link(benefit)),
                ("year", Value::Integer(year)),
                ("amount", ore(sum)),
            ];
            f.put(Kind::BenefitYear, &key, &planned);
        }
        f.portfolio
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    /// Whatever stands in a portfolio, its cards are drawn with everything inside and no text over another.
    #[test]
    fn cards_of_anything_are_lawful(portfolio in anything(), width in 260_f32..1200.0) {
        let counted = Counted::of(&portfolio, day("2024-04-26"));
        let looked =
            Looked { portfolio: &portfolio, counted: &counted, texts: Texts::of(Lang::Nn) };
        for card in CARDS {
            let content = card.content(&looked);
            assert_lawful(card.key, &content.draw(width, &Wide));
            assert_lawful(card.key, &card.alone(&content, looked.texts, width, &Wide));
        }
    }
}

#[test]
fn answers_are_true_of_none_one_and_many() {
    let said = |key: &str, number: usize| {
        let portfolio = with(number);
        let counted = Counted::of(&portfolio, day("2024-04-26"));
        let looked =
            Looked { portfolio: &portfolio, counted: &counted, texts: Texts::of(Lang::Nb) };
        let card = super::card_named(key).unwrap();
        card.content(&looked).answer.replace('\u{a0}', " ")
    };
    assert_eq!(said("waiting", 0), "Ingenting venter på oss.");
    assert_eq!(
        said("waiting", 3),
        "3 oppfølgingspunkter er over fristen. 3 andre ting venter på oss."
    );
    assert_eq!(said("ahead", 0), "Ingenting de neste 90 dagene.");
    assert_eq!(
        said("projects", 1),
        "Ett prosjekt eller tiltak er i arbeid. Det har ingen statusrapport."
    );
    assert_eq!(
        said("projects", 3),
        "3 prosjekter og tiltak er i arbeid. Ingen av dem har statusrapport."
    );
    assert_eq!(said("money", 3), "Vi har fått 1 200 000 kr av 3 900 000 kr vi søkte om (31 %).");
    assert_eq!(said("benefits", 1), "Én gevinst er planlagt. Den er ikke målt ennå.");
    assert_eq!(said("benefits", 3), "3 gevinster er planlagt. Ingen av dem er målt ennå.");
    assert_eq!(
        said("priorities", 3),
        "Av 3 forslag er 3 prioritert og ingen besluttet. Det er søkt om midler til ingen, og ingen har fått."
    );
}

/// A sum of which copies disagree says so in its table, on its bar and below what it answers.
#[test]
fn a_sum_says_how_many_of_its_amounts_are_undecided() {
    let told = |field: Option<&str>| {
        let mut portfolio = with(3);
        let id = portfolio.applications.iter().next().unwrap().id.raw();
        if let Some(field) = field {
            let (index, _) = Kind::Application.field(field).unwrap();
            portfolio.besides.insert((id, index), vec![ore(80_000_000)]);
        }
        let counted = Counted::of(&portfolio, day("2024-04-26"));
        let texts = Texts::of(Lang::Nb);
        let looked = Looked { portfolio: &portfolio, counted: &counted, texts };
        let content = super::card_named("money").unwrap().content(&looked);
        let is_said = |said: &String| said.contains("ett beløp er ikke avklart");
        let rows = content.tables.iter().flat_map(|table| &table.rows);
        let cells: Vec<bool> =
            rows.flat_map(|row| &row.cells).map(|cell| is_said(&cell.text())).collect();
        let drawn = content.draw(720.0, &Wide);
        let marks = drawn.marks.iter().filter(|mark| is_said(&mark.label)).count();
        let words = drawn.shapes().filter_map(Shape::words);
        let words = words.filter(|words| is_said(&(*words).to_owned())).count();
        (cells, marks, words, content.notes.iter().filter(|note| is_said(note)).count())
    };
    assert_eq!(told(None), (vec![false, false, false, false], 0, 0, 0));
    assert_eq!(told(Some("awarded")), (vec![false, false, true, false], 1, 1, 1));
    assert_eq!(told(Some("applied")), (vec![false, true, false, false], 1, 1, 1));
    // Of what was paid nothing is said here.
    assert_eq!(told(Some("paid")), (vec![false, false, false, false], 0, 0, 0));
}

/// What is planned of benefits is stated by their years, and so is what copies disagree about.
#[test]
fn a_plan_says_how_many_of_its_amounts_and_numbers_are_undecided() {
    let told = |field: &str, of: usize| {
        let mut portfolio = with(3);
        let (amount, _) = Kind::BenefitYear.field("amount").unwrap();
        let rows: Vec<RecordId> = portfolio.benefit_years.iter().map(|row| row.id.raw()).collect();
        for row in &rows {
            portfolio.change(*row, [(amount, ore(1_000_000))]).unwrap();
        }
        let (index, _) = Kind::BenefitYear.field(field).unwrap();
        for row in rows.iter().take(of) {
            portfolio.besides.insert((*row, index), vec![ore(80_000_000)]);
        }
        let counted = Counted::of(&portfolio, day("2024-04-26"));
        let texts = Texts::of(Lang::Nb);
        let looked = Looked { portfolio: &portfolio, counted: &counted, texts };
        let content = super::card_named("benefits").unwrap().content(&looked);
        let rows = content.tables.iter().flat_map(|table| &table.rows);
        let cells: Vec<String> =
            rows.flat_map(|row| &row.cells).map(|cell| cell.remark.clone()).collect();
        let marks: Vec<String> =
            content.draw(720.0, &Wide).marks.into_iter().map(|it| it.label).collect();
        [cells, marks, content.notes].map(|said| {
            let of = |what: &str| said.iter().filter(|it| it.contains(what)).count();
            [
                of("ett beløp er ikke avklart"),
                of("2 beløp er ikke avklart"),
                of("2 tall er ikke avklart"),
            ]
        })
    };
    assert_eq!(told("amount", 0), [[0, 0, 0]; 3]);
    assert_eq!(told("amount", 1), [[1, 0, 0]; 3]);
    assert_eq!(told("amount", 2), [[0, 1, 0]; 3]);
    assert_eq!(told("hours", 2), [[0, 0, 1]; 3]);
    assert_eq!(told("year", 2), [[0, 0, 0]; 3]);
}

#[test]
fn what_is_exempt_is_named_with_the_word_in_each_place() {
    let mut f = Fixture::default();
    let case = f.put(Kind::Case, "c", &[("title", text("Lønn")), ("exempt", Value::Bool(true))]);
    let fields = [
        ("title", text("Hemmelig avtale")),
        ("case_id", Value::Link(case)),
        ("deadline", date("2024-05-02")),
        ("state", code(FollowUpState::NotStarted)),
    ];
    f.put(Kind::FollowUp, "f", &fields);
    let counted = Counted::of(&f.portfolio, day("2024-04-26"));
    for (lang, mark) in [
        (Lang::Nb, "(unntatt offentlighet)"),
        (Lang::Nn, "(unnateke offentlegheit)"),
        (Lang::En, "(exempt from public access)"),
    ] {
        let looked = Looked { portfolio: &f.portfolio, counted: &counted, texts: Texts::of(lang) };
        let content = super::card_named("ahead").unwrap().content(&looked);
        assert_eq!(content.marks.len(), 1, "it says so where it leaves the window");
        for width in [260.0, 420.0, 720.0, 1_100.0] {
            let drawing = content.draw(width, &Wide);
            let shapes = drawing.marks.iter().flat_map(|mark| &mark.shapes);
            for words in shapes.filter_map(Shape::words).filter(|it| it.starts_with('H')) {
                assert!(words.ends_with(mark), "not cut with the name: {words}");
            }
        }
        let drawing = content.draw(720.0, &Wide);
        let drawn = drawing.marks.iter().map(|mark| mark.label.clone());
        let rows = content.tables.iter().flat_map(|table| &table.rows);
        let cells = rows.flat_map(|row| row.cells.iter().map(super::Cell::text));
        let told = [content.answer.clone()].into_iter().chain(drawn).chain(cells);
        let named: Vec<String> = told.filter(|it| it.contains("Hemmelig avtale")).collect();
        assert_eq!(named.len(), 3, "{named:?}");
        for place in named {
            assert!(place.contains(&format!("Hemmelig avtale {mark}")), "{place}");
        }
    }
}
