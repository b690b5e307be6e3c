//! A button that is pressed while a field is being typed in does what it does with what was typed.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use samstyr::app::actions::{EditAction, RouteAction};
use samstyr::app::route::Route;
use samstyr::model::case::Case;
use samstyr::model::command::Change;
use samstyr::model::concept::Concept;
use samstyr::model::decision::{Decision, Outcome};
use samstyr::model::id::RecordId;
use samstyr::model::kind::Kind;
use samstyr::model::record::TableRecord as _;
use samstyr::model::time_of_day::TimeOfDay;
use samstyr::report::voice::Voice;

use super::hands::Pace;
use super::meetings::at_a_meeting;
use super::support::{Seat, View};

const CTRL: Modifiers = Modifiers { ctrl: true, command: true, ..Modifiers::NONE };

/// High enough that all of a form is in sight.
fn high(seat: &mut Seat) {
    seat.harness.set_size(egui::Vec2::new(1382.0, 2400.0));
    seat.rest();
}

/// Writes over what stands in a field, and stays there.
#[track_caller]
fn type_over(seat: &mut Seat, role: Role, label: &str, text: &str) {
    let at = seat.all(role, label).last().unwrap_or_else(|| panic!("{}", seat.list(role))).rect();
    seat.click_at(at.left_center() + egui::vec2(12.0, 0.0), Pace::Slow);
    seat.strike_with(CTRL, Key::A);
    seat.strike_text(text);
    assert!(seat.app().drafts.any_is_typed(), "{label} is being typed in");
}

#[track_caller]
fn click_button(seat: &mut Seat, word: &str, pace: Pace) {
    // Of the page, which is read before what stands beside it.
    let at = seat.all(Role::Button, word).first().map(egui_kittest::Node::rect);
    let at = at.unwrap_or_else(|| panic!("{word}: {}", seat.list(Role::Button)));
    seat.click_at(at.center(), pace);
    seat.jobs_done();
}

/// The pages that are shown, as pixels.
#[track_caller]
fn pages(seat: &mut Seat) -> Vec<Vec<u8>> {
    seat.until("the pages are shown", |app| app.preview.is_some());
    let typeset = seat.app().preview.clone().expect("there are pages").typeset;
    let count = typeset.page_sizes().len();
    (0..count).filter_map(|at| typeset.draw(at, 600)).map(|page| page.pixels).collect()
}

fn label(seat: &Seat, kind: Kind, name: &str) -> String {
    seat.texts().field(kind, name)
}

/// The label of a field of a decision, which is another where its body only advises.
fn label_of(seat: &Seat, decision: &Decision, name: &str) -> String {
    Voice::of_decision(&seat.portfolio(), decision).label(seat.texts(), Kind::Decision, name)
}

#[test]
fn a_project_bears_the_name_that_was_just_typed_for_its_idea() {
    for pace in Pace::ALL {
        let (mut seat, word) = an_idea_being_named();
        click_button(&mut seat, &word, pace);
        let portfolio = seat.portfolio();
        let names: Vec<_> = portfolio.projects.iter().map(|p| p.title.as_str()).collect();
        assert!(names.contains(&"Felles chatrobot"), "{pace:?}: {names:?}");
        assert!(!names.contains(&"Ny idé"), "{pace:?}");
    }
}

#[test]
fn a_paper_and_the_question_about_what_is_final_know_what_was_just_typed() {
    for pace in Pace::ALL {
        let (mut seat, meeting, _, decision) = at_a_meeting();
        let outcome = Change::set(decision.id, Decision::outcome, Some(Outcome::Adopted));
        seat.act(EditAction::Change(vec![outcome]));
        seat.jobs_done();
        high(&mut seat);
        let finalise = seat.texts().get("meeting-finalise");
        let show = seat.texts().attribute("paper-advice-summary", "show");
        let name = label_of(&seat, &decision, "text");
        type_over(&mut seat, Role::MultilineTextInput, &name, "Portalen bygges i 2026.");
        click_button(&mut seat, &finalise, pace);
        assert!(seat.app().question().is_some(), "{pace:?}: it is asked");
        assert_eq!(
            seat.portfolio().decisions.get(decision.id).unwrap().text,
            "Portalen bygges i 2026."
        );
        seat.strike(Key::Escape);
        seat.jobs_done();

        seat.go(Route::to_record(Kind::Meeting, meeting.id.raw()));
        type_over(&mut seat, Role::MultilineTextInput, &name, "Portalen bygges i 2027.");
        click_button(&mut seat, &show, pace);
        let first = pages(&mut seat);
        seat.strike(Key::Escape);
        seat.jobs_done();
        click_button(&mut seat, &show, pace);
        assert!(first == pages(&mut seat), "{pace:?}: it says what it says when it is shown again");
    }
}

#[test]
fn a_click_within_the_text_leaves_it_where_it_is() {
    let (mut seat, _, _, decision) = at_a_meeting();
    high(&mut seat);
    let name = label_of(&seat, &decision, "text");
    type_over(&mut seat, Role::MultilineTextInput, &name, "Portalen");
    let at = seat.all(Role::MultilineTextInput, &name).last().unwrap().rect();
    for pace in Pace::ALL {
        seat.click_at(at.left_center() + egui::vec2(12.0, 0.0), pace);
        assert!(seat.harness.ctx.text_edit_focused(), "{pace:?}");
        assert!(seat.app().drafts.any_is_typed(), "{pace:?}");
    }
}

/// A new idea, with another name typed and not left yet; and the word on the button that makes a project of it.
fn an_idea_being_named() -> (Seat, String) {
    let mut seat = Seat::with_example(View::default());
    let idea = Concept { title: "Ny idé".to_owned(), ..Concept::begun(RecordId::new()) };
    seat.act(EditAction::Change(vec![Change::add(&idea)]));
    seat.jobs_done();
    seat.go(Route::to_record(Kind::Concept, idea.id.raw()));
    high(&mut seat);
    let title = label(&seat, Kind::Concept, "title");
    type_over(&mut seat, Role::TextInput, &title, "Felles chatrobot");
    let word = seat.texts().get("concept-to-project");
    (seat, word)
}

#[track_caller]
fn is_named_as_typed(seat: &Seat, how: &str) {
    let portfolio = seat.portfolio();
    let has = |title: &str| portfolio.projects.iter().any(|project| project.title == title);
    assert!(has("Felles chatrobot") && !has("Ny idé"), "{how}");
}

/// The letters and the click come together, on a machine that is busy.
#[test]
fn a_click_that_comes_with_the_letters_waits_for_them() {
    let (mut seat, word) = an_idea_being_named();
    seat.strike(Key::Tab);
    seat.jobs_done();
    let title = label(&seat, Kind::Concept, "title");
    let field = seat.all(Role::TextInput, &title).pop().expect("it is there").rect();
    seat.click_at(field.left_center() + egui::vec2(12.0, 0.0), Pace::Slow);
    seat.strike(Key::End);
    assert!(!seat.app().drafts.any_is_typed(), "nothing is being typed yet");
    let at = seat.all(Role::Button, &word).first().map(egui_kittest::Node::rect);
    seat.strike_and_click(" 2", at.expect("it is there").center());
    seat.jobs_done();
    let portfolio = seat.portfolio();
    let names: Vec<_> = portfolio.projects.iter().map(|project| project.title.as_str()).collect();
    assert!(names.contains(&"Felles chatrobot 2"), "{names:?}");
}

#[test]
fn a_press_through_a_screen_reader_waits_for_what_was_typed() {
    let (mut seat, word) = an_idea_being_named();
    seat.press(Role::Button, &word);
    seat.jobs_done();
    is_named_as_typed(&seat, "pressed");
}

/// Back by Tab from the field to the button, and Enter or Space, faster than what was typed comes into the document.
#[test]
fn keys_that_press_a_button_wait_for_what_was_typed() {
    let back = (Modifiers::SHIFT, Key::Tab);
    let (mut seat, word) = an_idea_being_named();
    let mut steps = 0;
    while seat.focused() != Some((Role::Button, word.clone())) {
        seat.strike_with(back.0, back.1);
        steps += 1;
        assert!(steps < 12, "Tab leads to the button: {:?}", seat.focused());
    }
    for last in [Key::Enter, Key::Space] {
        let press = (Modifiers::NONE, last);
        let keys: Vec<_> = std::iter::repeat_n(back, steps).chain([press]).collect();
        let (mut seat, _) = an_idea_being_named();
        seat.strike_in_frames(&keys, 1);
        seat.jobs_done();
        is_named_as_typed(&seat, &format!("{last:?}"));
    }
}

/// A meeting with two cases that nothing is decided in, at the first of them.
fn at_a_case(size: egui::Vec2) -> (Seat, Case) {
    let (mut seat, meeting, _, _) = at_a_meeting();
    let case = |title: &str, place: i64| Case {
        title: title.to_owned(),
        meeting_id: Some(meeting.id),
        agenda_order: Some(place),
        case_year: Some(2024),
        starts_at: TimeOfDay::new(12, 0),
        summary: "Kort fortalt".to_owned(),
        ..Case::begun(RecordId::new())
    };
    let (case, other) = (case("Arkiv", 2), case("Skole", 3));
    seat.act(EditAction::Change(vec![Change::add(&case), Change::add(&other)]));
    seat.jobs_done();
    seat.go(Route::to_record(Kind::Meeting, meeting.id.raw()));
    seat.harness.set_size(size);
    seat.rest();
    seat.act(RouteAction::Select(Some(case.id.raw())));
    seat.jobs_done();
    (seat, case)
}

/// What is typed there, in a field of the case, before its button is pressed.
const TYPED: [(&str, &str); 6] = [
    ("proposal", "En lang tekst som tar flere linjer, og som alle de andre skyves ned av. "),
    ("summary", "Det som det gjelder. "),
    ("title", "Nytt "),
    // It is said above the button that the case counts in another year than its meeting.
    ("case_year", "2019"),
    // The cases stand in another order then.
    ("agenda_order", "9"),
    ("starts_at", "13.30"),
];

/// The button of the case, which is the first of its name.
fn new_decision(seat: &Seat) -> egui::Rect {
    let body = seat.portfolio().bodies.iter().next().map(|body| body.id);
    let word = Voice::of(&seat.portfolio(), body).get(seat.texts(), "case-decide");
    seat.all(Role::Button, &word).first().expect("it is there").rect()
}

#[test]
fn a_button_is_pressed_whatever_becomes_of_the_page_with_what_was_typed() {
    let sizes = [egui::vec2(1416.0, 2216.0), egui::vec2(1382.0, 784.0)];
    for (size, (field, text)) in sizes.into_iter().flat_map(|size| TYPED.map(|it| (size, it))) {
        for pace in Pace::ALL {
            let what = format!("{field} {pace:?} {size:?}");
            let (mut seat, case) = at_a_case(size);
            let name = label(&seat, Kind::Case, field);
            let texts = [Role::TextInput, Role::MultilineTextInput];
            let mut into = texts.iter().flat_map(|role| seat.all(*role, &name));
            let into = into.next().expect("it is written in").rect();
            seat.click_at(into.left_top() + egui::vec2(12.0, 12.0), Pace::Slow);
            seat.strike_with(CTRL, Key::A);
            seat.strike_text(text);
            assert!(seat.app().drafts.any_is_typed(), "{what}");
            let before = seat.portfolio();
            let at = new_decision(&seat).center();
            seat.click_at(at, pace);
            seat.jobs_done();
            let portfolio = seat.portfolio();
            let of_case = |it: &&Decision| it.case_id == Some(case.id);
            assert_eq!(portfolio.decisions.iter().filter(of_case).count(), 1, "{what}");
            assert_eq!(portfolio.decisions.len(), before.decisions.len() + 1, "{what}: one more");
            assert!(before.cases.get(case.id) != portfolio.cases.get(case.id), "{what}: it landed");
            assert!(seat.harness.ctx.text_edit_focused(), "{what}: it begins where one types");
        }
    }
}

#[test]
fn what_is_gone_with_what_was_typed_is_not_pressed_and_that_is_said() {
    let (mut seat, case) = at_a_case(egui::vec2(1416.0, 2216.0));
    let name = label(&seat, Kind::Case, "title");
    let into = seat.find(Role::TextInput, &name).rect();
    seat.click_at(into.left_top() + egui::vec2(12.0, 12.0), Pace::Slow);
    seat.strike_text("a");
    let at = new_decision(&seat).center();
    seat.hold_at(at);
    // Somebody decides it meanwhile.
    let title = "Det er gjort".to_owned();
    let decision = Decision { case_id: Some(case.id), title, ..Decision::begun(RecordId::new()) };
    seat.act(EditAction::Change(vec![Change::add(&decision)]));
    seat.jobs_done();
    let before = seat.portfolio();
    seat.let_go_at(at);
    seat.jobs_done();
    assert_eq!(seat.portfolio().decisions.len(), before.decisions.len(), "no other one is pressed");
    assert!(seat.says(&seat.texts().get("pressed-gone")));
}
