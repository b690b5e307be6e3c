//! Norwegian keyboards: AltGr writes characters and does nothing else, dead keys and composed text
//! go into fields, å, æ and ø are letters like the others.

use egui::accesskit::Role;
use egui::{Event, ImeEvent, Key, Modifiers};
use samstyr::model::kind::Kind;
use samstyr::model::value::Value;

use super::support::{Seat, View};

/// What Windows sends for AltGr and a key.
const ALT_GR: Modifiers =
    Modifiers { alt: true, ctrl: true, shift: false, mac_cmd: false, command: true };

/// What AltGr writes on a Norwegian keyboard, and the key that it is on.
const WRITTEN: [(Key, &str); 9] = [
    (Key::Num2, "@"),
    (Key::Num3, "£"),
    (Key::Num4, "$"),
    (Key::Num7, "{"),
    (Key::Num8, "["),
    (Key::Num9, "]"),
    (Key::Num0, "}"),
    (Key::Backslash, "\\"),
    (Key::E, "€"),
];

fn press(seat: &mut Seat, modifiers: Modifiers, key: Key, text: Option<&str>) {
    let event = |pressed| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers };
    seat.harness.event(event(true));
    if let Some(text) = text {
        seat.harness.event(Event::Text(text.to_owned()));
    }
    seat.harness.event(event(false));
    seat.rest();
}

fn name_field(seat: &mut Seat) -> String {
    seat.go(super::calculator::page());
    let name = super::calculator::name(seat.texts());
    seat.find(Role::TextInput, &name).focus();
    seat.rest();
    name
}

#[test]
fn altgr_writes_and_does_nothing_else() {
    let mut seat = Seat::with_example(View::default());
    let name = name_field(&mut seat);
    let (route, zoom) = (seat.app().route.clone(), seat.app().settings.zoom);
    for (key, text) in WRITTEN {
        press(&mut seat, ALT_GR, key, Some(text));
    }
    let all: String = WRITTEN.iter().map(|(_, text)| *text).collect();
    assert_eq!(seat.find(Role::TextInput, &name).value(), Some(all));
    assert_eq!(seat.app().route, route, "no view was gone to");
    assert!((seat.app().settings.zoom - zoom).abs() < f32::EPSILON, "nor was the size changed");
}

#[test]
fn no_shortcut_is_given_with_altgr() {
    let mut seat = Seat::with_example(View::default());
    let name = name_field(&mut seat);
    let before = seat.portfolio();
    let route = seat.app().route.clone();
    for key in [Key::Z, Key::Y, Key::K, Key::O, Key::Num1, Key::Plus, Key::Minus, Key::ArrowLeft] {
        press(&mut seat, ALT_GR, key, None);
    }
    seat.jobs_done();
    assert_eq!(seat.app().route, route);
    assert!(seat.app().place.is_none() && seat.app().messages.fresh().is_none());
    assert_eq!(seat.portfolio().projects.len(), before.projects.len());
    assert_eq!(seat.focused(), Some((Role::TextInput, name)), "the focus stays in the field");
}

#[test]
fn dead_keys_and_composed_text_go_into_the_field() {
    let mut seat = Seat::with_example(View::default());
    let name = name_field(&mut seat);
    // ´ and e, as X11 and Windows send them: a composition that ends with one character.
    let preedit = ImeEvent::Preedit { text: "´".to_owned(), active_range_chars: None };
    seat.harness.event(Event::Ime(preedit));
    seat.rest();
    seat.harness.event(Event::Ime(ImeEvent::Commit("é".to_owned())));
    seat.rest();
    // ~ and space, ^ and o, as plain text; and the letters after z.
    for text in ["~", "ô", "ærø", "ÅÆØ", "«ja»", "½ §"] {
        seat.type_text(text);
    }
    let written = seat.find(Role::TextInput, &name).value();
    assert_eq!(written.as_deref(), Some("é~ôærøÅÆØ«ja»½ §"));
}

#[test]
fn a_question_mark_in_a_field_is_a_question_mark() {
    let mut seat = Seat::with_example(View::default());
    let name = name_field(&mut seat);
    // Shift and + on a Norwegian keyboard.
    press(&mut seat, Modifiers::SHIFT, Key::Questionmark, Some("?"));
    assert_eq!(seat.find(Role::TextInput, &name).value().as_deref(), Some("?"));
    let title = seat.texts().attribute("shortcut", "title");
    assert!(seat.all(Role::Dialog, &title).is_empty());
    // Where nothing is typed, it opens the page.
    let button = seat.texts().attribute("view", "projects");
    seat.find(Role::Tab, &button).focus();
    seat.rest();
    press(&mut seat, Modifiers::SHIFT, Key::Questionmark, Some("?"));
    assert!(!seat.all(Role::Dialog, &title).is_empty());
}

#[test]
fn shift_and_ctrl_z_does_again_what_ctrl_z_took_back() {
    let mut seat = Seat::with_example(View::default());
    let project = seat.portfolio().projects.iter().next().map(|p| p.id.raw()).expect("a project");
    let (field, _) = Kind::Project.field("title").expect("a project has a title");
    let title = |seat: &Seat| seat.portfolio().label(project);
    let before = title(&seat);
    let value = Value::Text("Et annet navn".to_owned());
    let change = samstyr::model::command::Change::Set { id: project, field, value };
    seat.act(samstyr::app::actions::EditAction::Change(vec![change]));
    seat.jobs_done();
    assert_ne!(title(&seat), before);
    seat.ctrl(Key::Z);
    seat.jobs_done();
    assert_eq!(title(&seat), before);
    let held = Modifiers { ctrl: true, command: true, shift: true, ..Modifiers::NONE };
    press(&mut seat, held, Key::Z, None);
    seat.jobs_done();
    assert_eq!(title(&seat), "Et annet navn", "it is done again");
}
