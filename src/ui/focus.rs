//! Where the keyboard is: the ring around what has the focus, the regions that F6 goes through, and
//! the focus that a dialogue or an open menu keeps inside and gives back.
//!
//! It stands beside the toolkit and not in each control, so that no control can forget it.

mod clicked;
mod keeper;
mod lost;
mod region;
mod regions;
mod sight;
mod wish;

use egui::{Context, Event, EventFilter, Id, Key, Rect, Stroke, StrokeKind, Ui, WidgetRect};

use self::keeper::{controls, focused, give, keeper};
pub use self::lost::is_escaped;
pub use self::region::Region;
pub use self::regions::{bounds, region, to_region};
pub use self::sight::follow;
pub use self::wish::{
    Standing, ask, ask_within, destroys, is_any_left_for_a_moment, is_being_made,
    is_left_for_a_moment, is_main, is_typed_nowhere, is_under_way, leave_for_a_moment, lose_typed,
    may_be_main, may_be_main_within, note_page, note_under_way, take_typed, take_untaken, to_main,
    to_main_here,
};
use super::theme::{DARK, LIGHT};

/// Keeps the focus inside the place that is being drawn, until it is drawn no more.
pub fn hold(ui: &Ui) {
    let layer = ui.layer_id();
    ui.memory_mut(|memory| memory.set_modal_layer(layer));
    keeper(ui.ctx(), |keeper| keeper.held.push(layer));
}

/// Whether what keeps the focus inside is being opened in this frame: then it may say where the focus
/// begins, which is the first control otherwise.
#[must_use]
pub fn is_opening(ui: &Ui) -> bool {
    let layer = ui.layer_id();
    keeper(ui.ctx(), |keeper| keeper.open.iter().all(|(open, _)| *open != layer))
}

/// Where what keeps the focus inside lies, the uppermost of it, as it was drawn last.
#[must_use]
pub fn open_place(context: &Context) -> Option<Rect> {
    let layer = keeper(context, |keeper| keeper.open.last().map(|(layer, _)| *layer))?;
    context.memory(|memory| memory.area_rect(layer.id))
}

/// Whether the focus is in a place that has just been drawn, or in a menu that was opened from there.
#[must_use]
pub fn is_within(ui: &Ui, place: Rect) -> bool {
    let opener = keeper(ui.ctx(), |keeper| keeper.open.last().and_then(|(_, before)| *before));
    let there = opener.or_else(|| focused(ui.ctx()));
    let there = there.and_then(|id| ui.ctx().read_response(id));
    there.is_some_and(|it| it.layer_id == ui.layer_id() && place.contains(it.rect.center()))
}

/// Whether the last that somebody did was done with the pointer, and not with a key.
#[must_use]
pub fn is_by_pointer(context: &Context) -> bool {
    keeper(context, |keeper| keeper.pointer_last)
}

/// What has the focus goes on with the arrows itself, in this frame.
pub fn keep_arrows(context: &Context) {
    keeper(context, |keeper| keeper.step = 0);
}

/// The arrows go through a group that is one stop of Tab, and nowhere else, while that of it has the focus.
pub fn keep_arrows_in(ui: &Ui, id: Id) {
    let filter =
        EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    keep_arrows(ui.ctx());
}

/// What is drawn in this frame shows by itself where in it the keyboard is, and needs no ring.
pub fn shows_itself(context: &Context, id: Id) {
    keeper(context, |keeper| keeper.shown = Some(id));
}

/// Called before anything is drawn.
pub fn begin(context: &Context) {
    // Keys may come faster than the window draws: each counts.
    let (tab, up, down) = context.input(|input| {
        let times = |key| i32::try_from(input.num_presses(key)).unwrap_or(0);
        (input.key_pressed(Key::Tab), times(Key::ArrowUp), times(Key::ArrowDown))
    });
    wish::begin(context);
    if context.input(|input| input.events.iter().any(is_key)) {
        keeper(context, |keeper| (keeper.by_pointer, keeper.pointer_last) = (None, false));
    }
    if context.input(|input| input.pointer.any_pressed() || input.pointer.any_released()) {
        keeper(context, |keeper| keeper.pointer_last = true);
    }
    if context.input(|input| input.pointer.any_click() || input.events.iter().any(asks)) {
        let frame = context.cumulative_frame_nr();
        keeper(context, |keeper| keeper.acted = frame);
    }
    let (over, previous) = keeper(context, |keeper| {
        keeper.regions.clear();
        keeper.held.clear();
        keeper.shown = None;
        let over = !keeper.open.is_empty();
        keeper.step = if over { down - up } else { 0 };
        (over, keeper.previous)
    });
    if over && up + down > 0 {
        // The toolkit would also go to what lies under the menu.
        context.memory_mut(|memory| memory.move_focus(egui::FocusDirection::None));
    }
    // Who left a field with Escape goes on from there, not from the start of the window.
    let nowhere = context.memory(|memory| memory.focused().is_none());
    if let (true, true, false, Some(id)) = (tab, nowhere, over, previous)
        && context.viewport(|viewport| viewport.prev_pass.widgets.contains(id))
    {
        context.memory_mut(|memory| memory.request_focus(id));
    }
}

/// Whether a key was struck.
fn is_key(event: &Event) -> bool {
    matches!(event, Event::Key { pressed: true, .. })
}

/// Whether an event may ask for something, where it is not typed into a field.
fn asks(event: &Event) -> bool {
    let Event::Key { key, pressed: true, modifiers, .. } = event else {
        return matches!(event, Event::AccessKitActionRequest(_));
    };
    let ends = [Key::Enter, Key::Escape, Key::Tab].contains(key);
    ends || modifiers.command
        || modifiers.alt
        || key.name().starts_with('F') && key.name().len() > 1
}

/// Called after everything is drawn.
pub fn end(context: &Context) {
    // Most frames have nothing to settle, and then nobody goes through all controls.
    let over = keeper(context, |keeper| {
        let nothing = keeper.held.is_empty() && keeper.open.is_empty();
        let is_asked = keeper.asked.is_some() || keeper.clicked.is_some();
        let was_somewhere = keeper.had.is_some() || keeper.lost.is_some();
        !nothing || keeper.step_of_regions != 0 || is_asked || was_somewhere
    });
    let is_clicked = context.input(|input| input.pointer.any_click());
    if !over && !is_clicked && focused(context).is_none() {
        return;
    }
    let controls = controls(context);
    settle(context, &controls);
    wish::grant(context, &controls);
    clicked::settle(context, &controls);
    lost::settle(context, &controls);
    regions::go_to_region(context, &controls);
    ring(context, &controls);
}

/// Keeps the focus in what is open over the window, and gives it back when that is gone.
fn settle(context: &Context, controls: &[WidgetRect]) {
    let there = |id: Id| controls.iter().find(|widget| widget.id == id);
    // What is not drawn any more has the focus only until the end of the frame.
    let now = focused(context).filter(|id| there(*id).is_some());
    // The toolkit goes round by itself, and is on its way from the last control to the first.
    let on_the_way = now.is_none() && context.input(|input| input.key_pressed(Key::Tab));
    let back = note_open(context, controls, now);
    let (inside, step) =
        keeper(context, |keeper| (keeper.open.last().map(|(layer, _)| *layer), keeper.step));
    match inside {
        Some(layer) => {
            let within: Vec<Id> =
                controls.iter().filter(|w| w.layer_id == layer).map(|w| w.id).collect();
            let at = now.and_then(|id| within.iter().position(|other| *other == id));
            let next = match at {
                None if on_the_way => None,
                None => within.first(),
                Some(at) if step != 0 => {
                    let next = i64::try_from(at).unwrap_or(0) + i64::from(step);
                    within.get(usize::try_from(next).unwrap_or(0)).or(within.last())
                }
                Some(_) => None,
            };
            if let Some(id) = next {
                give(context, *id);
            }
        }
        None => {
            if let Some(id) = back.filter(|id| now.is_none() && there(*id).is_some()) {
                give(context, id);
            }
        }
    }
}

/// Notes what is open over the window with what had the focus before, and gives what had it before the last that
/// is open no more.
fn note_open(context: &Context, controls: &[WidgetRect], now: Option<Id>) -> Option<Id> {
    let clicked = context
        .input(|input| input.pointer.any_click().then(|| input.pointer.interact_pos()).flatten());
    keeper(context, |keeper| {
        let mut back = None;
        while let Some((layer, before)) = keeper.open.last().copied()
            && !keeper.held.contains(&layer)
        {
            keeper.open.pop();
            back = before;
        }
        for layer in keeper.held.clone() {
            if keeper.open.iter().any(|(open, _)| *open == layer) {
                continue;
            }
            let others = || controls.iter().filter(|widget| widget.layer_id != layer);
            let outside = now.filter(|id| others().any(|widget| widget.id == *id));
            // The pointer opens a menu without giving its button the focus; it comes back there
            // all the same, and not to where somebody was typing, maybe out of sight by now.
            let opener = clicked.and_then(|at| {
                let mut under = others().rev().filter(|widget| widget.interact_rect.contains(at));
                under.next().map(|widget| widget.id)
            });
            // What a click asked for is drawn in the frame after it.
            let opener = opener.or(keeper.clicked.as_ref().map(|clicked| clicked.id));
            keeper.open.push((layer, opener.or(outside).or(keeper.previous)));
            keeper.step = 0;
        }
        if keeper.open.is_empty() {
            keeper.previous = now.or(back).or(keeper.previous);
        }
        back
    })
}

/// What is lower is a text without a frame.
const TEXT: f32 = 24.0;

/// The ring around what has the focus. A field has one of its own.
fn ring(context: &Context, controls: &[WidgetRect]) {
    let Some(id) = focused(context) else { return };
    if keeper(context, |keeper| keeper.shown) == Some(id) {
        return;
    }
    let Some(widget) = controls.iter().find(|widget| widget.id == id) else { return };
    let is_shown = !context.text_edit_focused() && !clicked::is_by_pointer(context, id);
    if !is_shown || !widget.interact_rect.is_positive() {
        return;
    }
    let tokens = if context.global_style().visuals.dark_mode { &DARK } else { &LIGHT };
    let painter = context.layer_painter(widget.layer_id);
    let painter = painter.with_clip_rect(widget.interact_rect.expand(4.0));
    let stroke = Stroke::new(2.0, tokens.accent);
    // Around a bare text it stands off: close to it, its corners would run through the letters.
    let apart = if widget.rect.height() < TEXT { 3.0 } else { 1.0 };
    painter.rect_stroke(widget.rect.expand(apart), 6.0, stroke, StrokeKind::Middle);
}
