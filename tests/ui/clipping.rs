//! No text is cut off and none lies over another: everywhere in the window, at the sizes and scales
//! of the machines that people have, in each language, from the painted shapes themselves.

use std::collections::BTreeMap;

use egui::accesskit::Role;
use samstyr::app::actions::{EditAction, FieldText, MessageAction, Question, QuestionAction};
use samstyr::app::messages::Tone;
use samstyr::app::route::Route;
use samstyr::model::kind::Kind;
use samstyr::text::Lang;

use super::painted::{faults, lines, raw_keys};
use super::places::spots;
use super::support::{Seat, View};

/// Sizes in pixels and scales: a laptop, a desktop, and a small window, which is not made smaller
/// still.
const VIEWS: [([u32; 2], f32); 7] = [
    ([1366, 768], 2.0),
    ([1920, 1080], 2.0),
    ([1366, 768], 1.0),
    ([1366, 768], 1.5),
    ([1920, 1080], 1.0),
    ([1920, 1080], 1.5),
    ([960, 600], 1.0),
];

/// Faults by what they are, with every place that shows them.
#[derive(Default)]
struct Found(BTreeMap<String, Vec<String>>);

impl Found {
    fn look(&mut self, seat: &Seat, place: &str, view: View, from: usize) {
        let all = lines(seat);
        let lines = all.get(from..).unwrap_or_default();
        assert!(!lines.is_empty(), "{place} shows nothing");
        for fault in faults(seat, lines).into_iter().chain(raw_keys(lines)) {
            // The same fault everywhere is one fault: what differs is where it stands.
            let what = fault.split(" at [").next().unwrap_or_default().to_owned();
            let [width, height] = view.size;
            let code = view.lang.code();
            let at = fault.split_once(" at [").map_or("", |(_, at)| at);
            let place = format!("{place}, {width}×{height} at {}, {code}: {at}", view.scale);
            self.0.entry(what).or_default().push(place);
        }
    }

    #[track_caller]
    fn none(&self) {
        let told: Vec<String> = self
            .0
            .iter()
            .map(|(what, places)| {
                let few: Vec<&str> = places.iter().take(4).map(String::as_str).collect();
                format!("{what} ({} places)\n    {}", places.len(), few.join("\n    "))
            })
            .collect();
        assert!(told.is_empty(), "{} faults:\n{}", told.len(), told.join("\n"));
    }
}

fn everywhere(lang: Lang) {
    let mut found = Found::default();
    for (size, scale) in VIEWS {
        let view = View { size, scale, lang };
        let start = Seat::at_start(view);
        found.look(&start, "start page", view, 0);
        let mut seat = Seat::with_example(view);
        above_the_page(&mut seat, &mut found, view);
        what_waits(&mut seat, &mut found, view);
        for spot in spots(&seat.portfolio()) {
            spot.go(&mut seat);
            found.look(&seat, &spot.name, view, 0);
            // The language of the longest words, at the largest scale, is read to the end.
            if lang == Lang::Nn && (size, scale) == VIEWS[0] {
                scrolled(&mut seat, &mut found, view, &spot.name);
            }
        }
        calculator(&mut seat, &mut found, view);
    }
    found.none();
}

/// A portfolio with nothing in it: its steps, its lists, and what a new record asks for.
#[test]
fn no_text_of_the_first_portfolio_is_cut() {
    let mut found = Found::default();
    for (lang, (size, scale)) in
        Lang::ALL.iter().flat_map(|lang| VIEWS.map(|size_and_scale| (*lang, size_and_scale)))
    {
        let view = View { size, scale, lang };
        let mut seat = super::beginning::new(view);
        let skip = seat.texts().attribute("beginning", "skip");
        for step in ["first", "second", "third"] {
            found.look(&seat, &format!("the {step} step"), view, 0);
            scrolled(&mut seat, &mut found, view, &format!("the {step} step"));
            seat.press(Role::Button, &skip);
        }
        found.look(&seat, "after the steps", view, 0);
        let word = seat.texts().attribute("kind-decisions", "new");
        seat.go(Route::to(samstyr::model::about::Area::Decisions));
        found.look(&seat, "an empty list", view, 0);
        seat.press(Role::Button, &word);
        found.look(&seat, "what a decision asks for", view, 0);
    }
    found.none();
}

/// Scrolls everything that scrolls down by a good half page, again and again, and looks each time.
fn scrolled(seat: &mut Seat, found: &mut Found, view: View, place: &str) {
    let [width, height] = view.size.map(|side| side as f32 / view.scale);
    // A record stands to the right, a list to the left, the page between.
    for x in [0.3, 0.6, 0.9] {
        let at = egui::pos2(width * x, height * 0.75);
        let mut before = positions(seat);
        for page in 1..=12 {
            seat.harness.event(egui::Event::PointerMoved(at));
            seat.harness.event(egui::Event::MouseWheel {
                unit: egui::MouseWheelUnit::Point,
                delta: egui::vec2(0.0, -0.4 * height),
                phase: egui::TouchPhase::Move,
                source: egui::MouseWheelSource::Unknown,
                modifiers: egui::Modifiers::NONE,
            });
            seat.rest();
            // What is said under the pointer lies over the page.
            seat.harness.event(egui::Event::PointerGone);
            seat.rest();
            let now = positions(seat);
            if now == before {
                break;
            }
            before = now;
            found.look(seat, &format!("{place}, page {page} down at {x}"), view, 0);
        }
    }
}

/// What was typed and is not saved: beside its field, in the bar, and in its list.
fn what_waits(seat: &mut Seat, found: &mut Found, view: View) {
    let id = super::places::longest(&seat.portfolio(), Kind::Application).expect("there is one");
    let typed = [("submitted_on", "31.02.2022"), ("decided_rank", "-5"), ("state", "ukjent")];
    for (name, text) in typed {
        let (field, text) = (name.to_owned(), text.to_owned());
        seat.act(EditAction::Leave(FieldText { id, field, text, made: None }));
    }
    seat.go(Route::to_record(Kind::Application, id));
    found.look(seat, "drafts in a form", view, 0);
    let under = lines(seat).len();
    let word = seat.texts().count("drafts-waiting", 3, &[]);
    seat.press(Role::Link, &word);
    found.look(seat, "what waits", view, under);
    seat.key(egui::Key::Escape);
    for (name, _) in typed {
        seat.act(EditAction::DropDraft { id, field: name.to_owned() });
    }
    seat.rest();
}

fn positions(seat: &Seat) -> Vec<(String, i32)> {
    lines(seat).into_iter().map(|line| (line.text, line.ink.top() as i32)).collect()
}

/// What stands over the page for a while: only its own texts are held against each other.
fn above_the_page(seat: &mut Seat, found: &mut Found, view: View) {
    seat.go(Route::to(samstyr::app::route::View::OVERVIEW));
    let under = lines(seat).len();
    let texts = seat.texts();
    seat.act(QuestionAction::Ask(Question {
        title: texts.count("finalise-meeting-title", 12, &[]),
        text: texts.attribute("final-decisions", "text"),
        warns: Vec::new(),
        confirm: texts.attribute("final-decisions", "confirm"),
        shows: Vec::new(),
        changes: Vec::new(),
    }));
    seat.rest();
    found.look(seat, "question", view, under);
    seat.act(QuestionAction::Cancel);
    seat.rest();
    let path = "/home/kari.nordmann/Dokumenter/Styringsgruppen/2024/vedtaksoversikt-2024-03-08.pdf";
    let text = texts.with("message-exported", &[("path", path)]);
    seat.harness.state_mut().app.messages.tell(Tone::Done, texts, move |_| text.clone());
    seat.rest();
    // The line at the foot changes too, but stays one line.
    found.look(seat, "message", view, under);
    seat.act(MessageAction::Dismiss);
    seat.rest();
    seat.harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::K);
    seat.rest();
    seat.type_text("ny");
    found.look(seat, "search", view, under);
    seat.key(egui::Key::Escape);
    seat.key(egui::Key::F1);
    found.look(seat, "shortcuts", view, under);
    seat.key(egui::Key::Escape);
}

fn calculator(seat: &mut Seat, found: &mut Found, view: View) {
    seat.go(super::calculator::page());
    let texts = seat.texts();
    let label = |name| super::calculator::label(texts, name);
    for (key, text) in [
        (super::calculator::name(texts), "Vedtaksbrev om redusert foreldrebetaling i barnehage"),
        (label("before_per_year"), "12 400"),
        (label("after_per_year"), "40 %"),
        (label("minutes_per_case"), "18"),
        (label("external_cost"), "mange"),
    ] {
        seat.fill(Role::TextInput, &key, 0, text);
    }
    found.look(seat, "calculator with a number that is none", view, 0);
    seat.fill(Role::TextInput, &label("external_cost"), 0, "1 250 000");
    found.look(seat, "calculator", view, 0);
}

#[test]
fn no_text_is_cut_in_bokmal() {
    everywhere(Lang::Nb);
}

#[test]
fn no_text_is_cut_in_nynorsk() {
    everywhere(Lang::Nn);
}

#[test]
fn no_text_is_cut_in_english() {
    everywhere(Lang::En);
}
