//! The keyboard alone: one sees where it is, Tab goes as the eye does and comes round, F6 goes from
//! region to region, dialogues keep the focus and give it back.

use std::collections::{BTreeSet, HashSet};

use egui::accesskit::Role;
use egui::{Key, Modifiers, Rect, Shape, WidgetRect};
use samstyr::app::actions::{Question, QuestionAction};
use samstyr::app::route::{Route, View as Place};
use samstyr::model::about::Area;
use samstyr::model::kind::Kind;
use samstyr::model::method::Method;
use samstyr::text::Lang;
use samstyr::ui::tokens::LIGHT;

use super::places::{longest, spots};
use super::support::{Seat, View};

/// Lines in the colour of the focus, as thick as it is drawn.
fn rings(seat: &Seat) -> Vec<Rect> {
    fn collect(shape: &Shape, clip: Rect, rings: &mut Vec<Rect>) {
        match shape {
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(shape, clip, rings)),
            Shape::Rect(rect) if rect.stroke.color == LIGHT.accent && rect.stroke.width >= 1.5 => {
                rings.push(rect.rect.intersect(clip));
            }
            _ => {}
        }
    }
    let mut rings = Vec::new();
    for shape in &seat.harness.output().shapes {
        collect(&shape.shape, shape.clip_rect, &mut rings);
    }
    rings
}

fn close_to(ring: &Rect, control: &Rect) -> bool {
    let apart =
        (ring.min - control.min).abs().max_elem().max((ring.max - control.max).abs().max_elem());
    apart <= 6.0
}

/// The controls that do not show that they have the focus, by name.
fn unseen(seat: &mut Seat, place: &str) -> Vec<String> {
    let mut unseen = Vec::new();
    for control in seat.controls() {
        seat.harness.ctx.memory_mut(|memory| memory.request_focus(control.id));
        seat.rest();
        if seat.harness.ctx.memory(|memory| memory.focused()) != Some(control.id) {
            unseen.push(format!("{place}: something does not keep the focus: {control:?}"));
            continue;
        }
        let Some(now) = seat.controls().into_iter().find(|other| other.id == control.id) else {
            continue;
        };
        if !now.interact_rect.is_positive() {
            unseen.push(format!(
                "{place}: not brought into sight: {:?} at {:?}",
                seat.focused(),
                now.rect
            ));
        } else if !rings(seat).iter().any(|ring| {
            // A list shows it at the cell where the keyboard is.
            let in_list = seat.focused().is_some_and(|(role, _)| role == Role::Cell);
            close_to(ring, &now.interact_rect)
                || (in_list && now.interact_rect.expand(2.0).contains_rect(*ring))
        }) {
            unseen.push(format!(
                "{place}: no ring: {:?} at {:?}",
                seat.focused(),
                now.interact_rect
            ));
        }
    }
    unseen
}

#[test]
fn one_sees_where_the_focus_is() {
    let mut found = Vec::new();
    let mut seat = Seat::at_start(View::default());
    found.extend(unseen(&mut seat, "start page"));
    let mut seat = Seat::with_example(View::default());
    for view in [
        Place::OVERVIEW,
        Place::Area(Area::Meetings),
        Place::Area(Area::Decisions),
        Place::Calculator(Method::PlainLanguage),
    ] {
        seat.go(Route::to(view));
        found.extend(unseen(&mut seat, view.name()));
    }
    let project = longest(&seat.portfolio(), Kind::Project).expect("there are projects");
    seat.go(Route::to_record(Kind::Project, project));
    found.extend(unseen(&mut seat, "project"));
    assert!(found.is_empty(), "{} faults:\n{}", found.len(), found.join("\n"));
}

/// Whether the eye would have to go back from one to the other.
fn goes_back(a: &WidgetRect, b: &WidgetRect) -> bool {
    let (a, b) = (a.rect, b.rect);
    let beside = a.y_range().intersection(b.y_range()).span() > 0.5 * a.height().min(b.height());
    if beside {
        return b.right() <= a.left() + 1.0;
    }
    // Up is only well where it is the next column.
    b.bottom() <= a.top() + 1.0 && b.left() < a.right() - 1.0
}

/// The regions as they lie on the screen.
fn regions(seat: &Seat) -> Vec<Rect> {
    use egui_kittest::kittest::NodeT as _;
    let roles =
        [Role::Complementary, Role::Navigation, Role::Banner, Role::ContentInfo, Role::Main];
    let mut rects = Vec::new();
    for role in roles {
        let nodes = seat.harness.root().children_recursive();
        rects.extend(nodes.filter(|n| n.accesskit_node().role() == role).map(|n| n.rect()));
    }
    rects
}

#[test]
fn tab_goes_as_the_eye_does() {
    let mut found = BTreeSet::new();
    let mut seat = Seat::with_example(View { lang: Lang::Nn, ..View::default() });
    for spot in spots(&seat.portfolio()) {
        spot.go(&mut seat);
        let regions = regions(&seat);
        assert!(regions.len() >= 4, "{}: {regions:?}", spot.name);
        let region_of =
            |w: &WidgetRect| regions.iter().position(|r| r.contains(w.interact_rect.center()));
        let controls = seat.controls();
        for region in 0..regions.len() {
            let inside: Vec<&WidgetRect> = controls
                .iter()
                .filter(|w| w.layer_id.order == egui::Order::Background)
                .filter(|w| w.interact_rect.is_positive() && region_of(w) == Some(region))
                // The edge of a panel stands between what is beside it.
                .filter(|w| w.rect.width().min(w.rect.height()) > 8.0)
                .collect();
            for pair in inside.windows(2) {
                if goes_back(pair[0], pair[1]) {
                    found.insert(format!(
                        "{}: from {:?} back to {:?}",
                        spot.name, pair[0].rect, pair[1].rect
                    ));
                }
            }
        }
    }
    assert!(
        found.is_empty(),
        "{} faults:\n{}",
        found.len(),
        found.into_iter().collect::<Vec<_>>().join("\n")
    );
}

fn shift_tab(seat: &mut Seat) {
    seat.harness.key_press_modifiers(Modifiers::SHIFT, Key::Tab);
    seat.rest();
}

fn focus_of(seat: &Seat) -> Option<egui::Id> {
    seat.harness.ctx.memory(|memory| memory.focused())
}

#[test]
fn tab_comes_round_and_back_again() {
    let mut seat = Seat::with_example(View::default());
    for view in
        [Place::OVERVIEW, Place::Area(Area::Meetings), Place::Calculator(Method::PlainLanguage)]
    {
        seat.go(Route::to(view));
        seat.key(Key::Tab);
        let first = focus_of(&seat).expect("Tab gives something the focus");
        let mut gone = vec![first];
        for _ in 0..400 {
            seat.key(Key::Tab);
            let now = focus_of(&seat);
            if now == Some(first) {
                break;
            }
            gone.extend(now);
        }
        assert_eq!(focus_of(&seat), Some(first), "{view:?}: Tab does not come round");
        // By the ids themselves: what they print is only four digits of each.
        let different: HashSet<egui::Id> = gone.iter().copied().collect();
        assert_eq!(different.len(), gone.len(), "{view:?}: it goes in circles");
        assert!(gone.len() > 12, "{view:?}: only {}", gone.len());
        shift_tab(&mut seat);
        assert_eq!(focus_of(&seat), gone.last().copied(), "{view:?}: Shift+Tab goes back");
    }
}

#[test]
fn f6_goes_from_region_to_region() {
    let mut seat = Seat::with_example(View::default());
    let project = longest(&seat.portfolio(), Kind::Project).expect("there are projects");
    seat.go(Route::to_record(Kind::Project, project));
    let mut seen = Vec::new();
    for _ in 0..6 {
        seat.key(Key::F6);
        let at = focus_of(&seat).expect("it gives something the focus");
        let control = seat.controls().into_iter().find(|w| w.id == at).expect("it is there");
        let at = control.rect.center();
        let place = regions(&seat).iter().position(|r| r.contains(at));
        seen.push(place.expect("in a region"));
    }
    let different: BTreeSet<usize> = seen[..4].iter().copied().collect();
    assert_eq!(different.len(), 4, "{seen:?}: record, navigation, top and list");
    let at = focus_of(&seat);
    let shown = seat.focused();
    seat.key(Key::F6);
    let other = seat.focused();
    seat.harness.key_press_modifiers(Modifiers::SHIFT, Key::F6);
    seat.rest();
    assert_eq!(focus_of(&seat), at, "Shift+F6 goes back to {shown:?} from {other:?}");
}

#[test]
fn a_dialogue_keeps_the_focus_and_gives_it_back() {
    let mut seat = Seat::with_example(View::default());
    seat.key(Key::Tab);
    seat.key(Key::Tab);
    let before = focus_of(&seat).expect("something");
    seat.act(QuestionAction::Ask(Question {
        title: "Sikker?".to_owned(),
        text: "Det kan ikke angres.".to_owned(),
        confirm: "Ja".to_owned(),
        shows: Vec::new(),
        warns: Vec::new(),
        changes: Vec::new(),
    }));
    seat.rest();
    let cancel = seat.texts().get("cancel");
    assert_eq!(seat.focused(), Some((Role::Button, cancel.clone())), "the way out comes first");
    let mut names = BTreeSet::new();
    for _ in 0..7 {
        seat.key(Key::Tab);
        names.extend(seat.focused().map(|(_, name)| name));
    }
    assert_eq!(names, BTreeSet::from([cancel, "Ja".to_owned()]), "Tab stays inside");
    for key in [Key::ArrowUp, Key::ArrowLeft, Key::ArrowDown, Key::F6] {
        seat.key(key);
        let name = seat.focused().map(|(_, name)| name).unwrap_or_default();
        assert!(names.contains(&name), "{key:?} goes to {name:?}");
    }
    seat.key(Key::Escape);
    assert!(seat.app().question().is_none(), "Escape closes it");
    assert_eq!(focus_of(&seat), Some(before), "the focus is back");
}

#[test]
fn a_menu_is_opened_gone_through_and_left_with_keys() {
    let mut seat = Seat::with_example(View::default());
    let project = longest(&seat.portfolio(), Kind::Project).expect("there are projects");
    seat.go(Route::to_record(Kind::Project, project));
    let phase = seat.texts().field(Kind::Project, "phase");
    seat.find(Role::ComboBox, &phase).focus();
    seat.rest();
    let before = focus_of(&seat);
    let inside = |seat: &Seat| {
        let at = focus_of(seat);
        seat.controls().iter().find(|w| Some(w.id) == at).map(|w| w.layer_id.order)
    };
    seat.key(Key::Enter);
    assert_eq!(inside(&seat), Some(egui::Order::Foreground), "the menu has the focus");
    let first = focus_of(&seat);
    seat.key(Key::ArrowDown);
    assert_ne!(focus_of(&seat), first);
    for _ in 0..30 {
        seat.key(Key::ArrowDown);
        assert_eq!(inside(&seat), Some(egui::Order::Foreground), "arrows stay inside");
    }
    seat.key(Key::Escape);
    assert_eq!(focus_of(&seat), before, "the focus is back");
    assert!(seat.app().route.record.is_some(), "and nothing else was closed");
}

#[test]
fn escape_gives_up_then_leads_to_the_list_then_closes_the_record_and_stays_in_the_list() {
    let mut seat = Seat::with_example(View::default());
    let project = seat.portfolio().projects.iter().next().expect("a project").id.raw();
    seat.go(Route::to_record(Kind::Project, project));
    let title = seat.texts().field(Kind::Project, "title");
    seat.find(Role::TextInput, &title).focus();
    seat.rest();
    seat.type_text("x");
    seat.key(Key::Escape);
    assert_eq!(seat.focused(), Some((Role::TextInput, title)), "what was typed is given up");
    assert!(seat.app().drafts.is_empty());
    seat.key(Key::Escape);
    let is_in_list = |seat: &Seat| matches!(seat.focused(), Some((Role::Cell | Role::Table, _)));
    assert!(is_in_list(&seat), "{:?}", seat.focused());
    assert_eq!(seat.app().route.record, Some(project));
    seat.key(Key::Escape);
    assert_eq!(seat.app().route.record, None, "the record is closed");
    seat.key(Key::Escape);
    assert!(is_in_list(&seat), "one stays in the list: {:?}", seat.focused());
    // Out of the search, too, one comes to what the page is for.
    seat.ctrl(Key::K);
    seat.key(Key::Escape);
    assert!(seat.focused().is_some());
}

#[test]
fn a_choice_that_the_pointer_opened_gives_the_focus_to_its_own_field() {
    // So high that all of the page is in sight for the pointer.
    let mut seat = Seat::with_example(View { size: [1366, 1800], ..View::default() });
    seat.go(super::calculator::page());
    let name = super::calculator::name(seat.texts());
    seat.fill(Role::TextInput, &name, 0, "Nabovarsel");
    let project = seat.texts().field(Kind::Benefit, "project_id");
    seat.find(Role::ComboBox, &project).click();
    seat.rest();
    seat.type_text("byggesak");
    seat.key(Key::Enter);
    assert_eq!(seat.focused(), Some((Role::ComboBox, project)));
}

#[test]
fn the_page_of_shortcuts_is_shown_and_put_away() {
    for (open, name) in [(Key::F1, "F1"), (Key::Questionmark, "?")] {
        let mut seat = Seat::with_example(View { lang: Lang::Nn, ..View::default() });
        seat.key(open);
        let title = seat.texts().attribute("shortcut", "title");
        assert!(!seat.all(Role::Dialog, &title).is_empty(), "{name} opens it");
        for said in ["Ctrl+K", "Ctrl+Z", "Alt+Pil venstre", "Skift+F6", "Hurtigtastar"] {
            assert!(seat.says(said), "{said}");
        }
        seat.key(Key::Escape);
        assert!(seat.all(Role::Dialog, &title).is_empty(), "Escape puts it away");
    }
}

#[test]
fn the_window_grows_and_shrinks_by_keys() {
    let mut seat = Seat::with_example(View::default());
    let zoom = |seat: &Seat| (seat.app().settings.zoom * 10.0).round() as i32;
    seat.ctrl(Key::Plus);
    seat.ctrl(Key::Plus);
    assert_eq!(zoom(&seat), 12);
    seat.ctrl(Key::Minus);
    assert_eq!(zoom(&seat), 11);
    seat.ctrl(Key::Num0);
    assert_eq!(zoom(&seat), 10);
}
