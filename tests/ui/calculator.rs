//! The page of a calculator follows from what the calculator says of itself: every one is filled
//! in, worked out, shown as a paper and attached, without this file knowing any of them.

use egui::Key;
use egui::accesskit::Role;
use samstyr::app::actions::RouteAction;
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

/// Fills in what is typed for one text, and attaches it to a project.
fn attach(seat: &mut Seat, title: &str, number: &str) {
    prepare(seat, title, number);
    seat.press(Role::Button, &seat.texts().get("calculator-keep"));
    seat.jobs_done();
}

/// Fills in what is typed for one text, and chooses a project for it.
pub fn prepare(seat: &mut Seat, title: &str, number: &str) {
    let texts = seat.texts();
    for (key, text) in [
        (name(texts), title),
        (label(texts, "name"), "Spørsmål"),
        (label(texts, "before_per_year"), number),
        (label(texts, "after_per_year"), "40 %"),
        (label(texts, "minutes_per_case"), "7,5"),
        (label(texts, "discount_rate"), "4,5"),
    ] {
        seat.fill(Role::TextInput, &key, 0, text);
    }
    let project = super::places::longest(&seat.portfolio(), Kind::Project).expect("a project");
    let project = seat.portfolio().label(project);
    seat.press(Role::ComboBox, &texts.field(Kind::Benefit, "project_id"));
    seat.type_text(&project);
    seat.key(egui::Key::Enter);
}

fn typed_name(seat: &Seat) -> Option<String> {
    seat.find(Role::TextInput, &name(seat.texts())).value()
}

/// The way from the list of benefits to the calculator.
fn to_the_calculator(seat: &mut Seat) {
    let texts = seat.texts();
    seat.click(Role::Tab, &texts.attribute("view", "benefits"));
    seat.click(Role::Button, &texts.get("calculator-all"));
}

/// A field that has a default is typed into as any other.
#[test]
fn what_is_typed_in_any_one_field_is_there_after_going_elsewhere() {
    let mut seat = Seat::with_example(View { size: [1366, 3000], ..View::default() });
    for calculator in CALCULATORS {
        let own = calculator.inputs.iter().filter(|input| input.table().is_none());
        for (place, input) in own.enumerate() {
            let (label, text) = (calculator::label(seat.texts(), input), plausible(input, place));
            seat.go(Route::to(Place::Calculator(calculator.method)));
            seat.fill(Role::TextInput, &label, 0, &text);
            let new = seat.texts().get("calculator-new");
            seat.find(Role::Button, &new);
            seat.press(Role::Tab, &seat.texts().attribute("view", "projects"));
            seat.act(RouteAction::Go(Route::to(Place::Calculator(calculator.method))));
            seat.rest();
            let kept = seat.find(Role::TextInput, &label).value();
            assert_eq!(kept.as_deref(), Some(text.as_str()), "{label}");
            seat.press(Role::Button, &new);
            let kept = seat.find(Role::TextInput, &label).value();
            assert_eq!(kept.as_deref(), Some(""), "it is put aside: {label}");
        }
    }
}

#[test]
fn another_calculation_begins_anew_and_the_first_stays() {
    let mut seat = Seat::with_example(View::default());
    let texts = seat.texts();
    to_the_calculator(&mut seat);
    assert_eq!(seat.focused(), Some((Role::TextInput, name(texts))), "one can type at once");
    let before = seat.portfolio().benefits.len();
    attach(&mut seat, "Første brev", "1200");
    to_the_calculator(&mut seat);
    assert_eq!(typed_name(&seat).as_deref(), Some(""), "what is kept is not typed over");
    attach(&mut seat, "Andre brev", "3000");
    assert_eq!(seat.portfolio().benefits.len(), before + 2, "two benefits");

    // A kept one is opened from its benefit, as it was typed.
    let first = seat.portfolio().benefits.iter().find(|b| b.title == "Første brev").cloned();
    let first = first.expect("it is still there");
    seat.go(Route::to_record(Kind::Benefit, first.id.raw()));
    seat.press(Role::Button, &texts.get("calculator-open"));
    seat.rest();
    assert_eq!(typed_name(&seat).as_deref(), Some("Første brev"));
    let shown = |seat: &Seat, name| seat.find(Role::TextInput, &label(texts, name)).value();
    assert_eq!(shown(&seat, "minutes_per_case").as_deref(), Some("7,5"));
    assert_eq!(shown(&seat, "after_per_year").as_deref(), Some("40 %"));
    assert_eq!(shown(&seat, "discount_rate").as_deref(), Some("4,5"));
    assert!(seat.says(&texts.get("calculator-kept")));

    // Changed, it says what it would replace, and can be a new one as well.
    seat.fill(Role::TextInput, &name(texts), 0, "Tredje brev");
    assert!(seat.says(&texts.with("calculator-belongs", &[("benefit", "Første brev")])));
    seat.press(Role::Button, &texts.get("calculator-keep-new"));
    seat.jobs_done();
    let titles: Vec<String> = seat.portfolio().benefits.iter().map(|b| b.title.clone()).collect();
    for title in ["Første brev", "Andre brev", "Tredje brev"] {
        assert!(titles.iter().any(|other| other == title), "{title} of {titles:?}");
    }

    // What is kept nowhere is put aside, and comes back.
    seat.fill(Role::TextInput, &name(texts), 0, "Halvferdig");
    seat.press(Role::Button, &texts.get("calculator-new"));
    assert_eq!(typed_name(&seat).as_deref(), Some(""));
    seat.press(Role::Button, &texts.get("calculator-aside"));
    assert_eq!(typed_name(&seat).as_deref(), Some("Halvferdig"));

    // As many as were put aside come back, after a crash too.
    let title = name(texts);
    for next in ["Andre halve", "Tredje halve"] {
        seat.press(Role::Button, &texts.get("calculator-new"));
        seat.fill(Role::TextInput, &title, 0, next);
    }
    let mut seat = super::drafts::again(seat);
    seat.go(page());
    assert_eq!(typed_name(&seat).as_deref(), Some("Tredje halve"));
    for wanted in ["Halvferdig", "Andre halve", "Tredje halve"] {
        seat.press(Role::ComboBox, &texts.get("calculator-asides"));
        seat.press(Role::Button, wanted);
        assert_eq!(typed_name(&seat).as_deref(), Some(wanted));
    }
}

#[test]
fn the_page_begins_at_its_beginning_and_its_buttons_are_whole() {
    let mut seat = Seat::with_example(View::default());
    let texts = seat.texts();
    to_the_calculator(&mut seat);
    seat.fill(Role::TextInput, &name(texts), 0, "Brev");
    seat.fill(Role::TextInput, &label(texts, "before_per_year"), 0, "1200");
    // Down to what stands last.
    let show = texts.attribute(PAPER.genre, "show");
    seat.find(Role::TextInput, &label(texts, "discount_rate")).focus();
    seat.rest();
    let name_of_it = name(texts);
    assert!(!seat.is_seen(&name_of_it), "one has scrolled");
    for button in [texts.get("calculator-keep"), show] {
        let rect = seat.find(Role::Button, &button).rect();
        assert!(rect.height() < 44.0 && rect.width() > 80.0, "{button}: {rect:?}");
    }
    seat.click(Role::Tab, &texts.attribute("view", "benefits"));
    seat.click(Role::Button, &texts.get("calculator-all"));
    assert!(seat.is_seen(&name_of_it), "it opens at its beginning");
    let set = find(Method::PlainLanguage).newest_set().code;
    assert!(!seat.says(set), "{set:?} is no word");
}

/// "20" may be twenty cases a year or a fifth fewer: that is asked at once, and the answer stands in the field.
#[test]
fn a_number_that_may_be_a_share_is_asked_about_while_it_is_typed() {
    for (place, typed, expected) in [(0, "20 i året", "20 i året"), (1, "20 %", "20\u{a0}% færre")]
    {
        let mut seat = Seat::with_example(View { size: [1366, 1400], ..View::default() });
        let texts = seat.texts();
        seat.go(page());
        seat.fill(Role::TextInput, &label(texts, "before_per_year"), 0, "1200");
        let after = label(texts, "after_per_year");
        seat.find(Role::TextInput, &after).focus();
        seat.rest();
        seat.type_text("20");
        assert!(seat.says("Mener du 20 i året"), "while the field has the keyboard");
        let ways = [seat.list(Role::Button)];
        let way = if place == 0 { "20 i året" } else { "20\u{a0}% færre" };
        assert!(!seat.all(Role::Button, way).is_empty(), "{way}: {ways:?}");
        seat.press(Role::Button, way);
        let held = seat.find(Role::TextInput, &after).value().unwrap_or_default();
        assert_eq!(held.replace('\u{a0}', " "), typed);
        assert_eq!(seat.focused(), Some((Role::TextInput, after)), "one goes on from there");
        assert!(seat.says(&format!("Forstått som {expected}")), "{}", seat.list(Role::Label));
    }
}

/// What comes of a calculation has no control in it: its head is where the keyboard stands, and its keys scroll it.
#[test]
fn what_comes_of_a_calculation_is_reached_and_scrolled_by_keys() {
    let mut seat = Seat::with_example(View { size: [1366, 520], ..View::default() });
    seat.go(page());
    prepare(&mut seat, "Mangelbrev", "1000");
    let head = seat.texts().get("calculator-result");
    let stands = |seat: &Seat| seat.focused().is_some_and(|(_, name)| name == head);
    for _ in 0..60 {
        if !stands(&seat) {
            seat.strike(Key::Tab);
        }
    }
    assert!(stands(&seat), "{:?}", seat.focused());
    let top = |seat: &Seat| seat.find(Role::Heading, &head).rect().top();
    let first = top(&seat);
    for (down, up) in
        [(Key::ArrowDown, Key::ArrowUp), (Key::PageDown, Key::PageUp), (Key::End, Key::Home)]
    {
        seat.strike(down);
        assert!(top(&seat) < first - 10.0, "{down:?}");
        seat.strike(up);
        assert!((top(&seat) - first).abs() < 1.0, "{up:?}");
        assert!(stands(&seat), "{up:?} leads nowhere else");
    }
}
