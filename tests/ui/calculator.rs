//! The page of a calculator follows from what the calculator says of itself: every one is filled
//! in, worked out, shown as a paper and attached, without this file knowing any of them.

use egui::accesskit::Role;
use samstyr::app::calculator;
use samstyr::app::route::{Route, View as Place};
use samstyr::calc::reckoning::input::fields;
use samstyr::calc::reckoning::{CALCULATORS, Input, InputKind, Unit, find};
use samstyr::model::kind::Kind;
use samstyr::model::method::Method;
use samstyr::report::derivation::PAPER;
use samstyr::text::{Lang, Texts};

use super::support::{Seat, View};

/// The page of the plain-language calculator.
pub fn page() -> Route {
    Route::to(Place::Calculator(Method::PlainLanguage))
}

/// The label of the field with the name of what is calculated there.
pub fn name(texts: &Texts) -> String {
    texts.attribute(&find(Method::PlainLanguage).words(), "name")
}

/// The label of the field of an input of the plain-language calculator.
pub fn label(texts: &Texts, name: &str) -> String {
    let whole = find(Method::PlainLanguage).inputs.iter();
    let in_rows = whole.clone().filter_map(Input::table).flat_map(|table| table.inputs);
    let input = whole.chain(in_rows).find(|input| input.name == name);
    calculator::label(texts, input.unwrap_or_else(|| panic!("no input {name}")))
}

/// Something that can be typed into the field of an input: each number less than the one before,
/// as what comes after is meant to be less than what was.
fn plausible(input: &Input, place: usize) -> String {
    match &input.kind {
        InputKind::Rate => "4".to_owned(),
        InputKind::Text => "Mangelbrev".to_owned(),
        InputKind::Number(range) if range.unit == Unit::Share => "40 %".to_owned(),
        InputKind::Number(range) if range.whole => "3".to_owned(),
        InputKind::Number(_) => (1_000 - 40 * place).to_string(),
        InputKind::Rows(_) => panic!("a table has no field of its own"),
    }
}

fn fill(seat: &mut Seat, inputs: &'static [Input]) {
    for (place, (input, _)) in fields(inputs).enumerate() {
        match input.table() {
            Some(table) => fill(seat, table.inputs),
            None => {
                let label = calculator::label(seat.texts(), input);
                seat.fill(Role::TextInput, &label, 0, &plausible(input, place));
            }
        }
    }
}

#[test]
fn every_calculator_is_filled_in_and_worked_out_and_attached() {
    let size = [1366, 3000];
    for calculator in CALCULATORS {
        let mut seat = Seat::with_example(View { lang: Lang::Nn, size, ..View::default() });
        let (texts, words) = (seat.texts(), calculator.words());
        seat.go(Route::to(Place::Calculator(calculator.method)));
        assert!(seat.says(&texts.get(&words)), "{words}: its title");
        assert!(seat.says(&texts.attribute(&words, "begin")), "{words}: how to begin");
        fill(&mut seat, calculator.inputs);
        for figure in calculator.headline {
            assert!(seat.says(&texts.get(figure.key)), "{words}: {}", figure.key);
        }
        assert!(!seat.says("NaN"), "{words}");

        seat.press(Role::Button, &texts.attribute(PAPER.genre, "show"));
        seat.until("the pages are there", |app| app.preview.is_some());
        seat.press(Role::Button, &texts.get("paper-close"));

        let project = super::places::longest(&seat.portfolio(), Kind::Project).expect("a project");
        let project_name = seat.portfolio().label(project);
        let before = seat.portfolio();
        seat.press(Role::ComboBox, &texts.field(Kind::Benefit, "project_id"));
        seat.type_text(&project_name);
        seat.key(egui::Key::Enter);
        seat.press(Role::Button, &texts.get("calculator-keep"));
        seat.jobs_done();
        assert!(seat.says(&texts.get("calculator-kept")), "{words}");
        let after = seat.portfolio();
        let is_new = |id| before.record(id).is_none();
        let estimate = after.estimates.iter().find(|estimate| is_new(estimate.id.raw()));
        let estimate = estimate.unwrap_or_else(|| panic!("{words}: an estimate"));
        assert_eq!(estimate.method, Some(calculator.method));
        let years: Vec<_> = after.benefit_years.iter().filter(|y| is_new(y.id.raw())).collect();
        assert!(!years.is_empty(), "{words}: what it brings");
    }
}

#[test]
fn one_goes_from_the_benefits_to_each_calculator() {
    let mut seat = Seat::with_example(View::default());
    let texts = seat.texts();
    seat.click(Role::Tab, &texts.attribute("view", "benefits"));
    let [first, others @ ..] = CALCULATORS else { panic!("there are none") };
    seat.click(Role::Button, &texts.get("calculator-all"));
    assert_eq!(seat.app().route.view, Place::Calculator(first.method));
    for other in others {
        seat.press(Role::ComboBox, &texts.get("calculator-all"));
        seat.press(Role::Button, &Place::Calculator(other.method).title(texts));
        assert_eq!(seat.app().route.view, Place::Calculator(other.method));
    }
}
