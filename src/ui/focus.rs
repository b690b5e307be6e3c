//! Where the keyboard is: the ring around what has the focus, the regions that F6 goes through, and
//! the focus that a dialogue or an open menu keeps inside and gives back.
//!
//! It stands beside the toolkit and not in each control, so that no control can forget it.

use egui::accesskit::Role;
use egui::{Context, Event, Id, Key, LayerId, Memory, Rect, Stroke, StrokeKind, Ui, WidgetRect};

use super::theme::{DARK, LIGHT};

/// No control stands in more places than that, one in the other.
const DEEP: usize = 100;

/// A part of the window that F6 goes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Region {
    /// The views.
    Navigation,
    /// The document, the search, undo.
    Top,
    /// The list, board or page.
    Content,
    /// The record that is open beside it.
    Record,
    /// The quiet line.
    Foot,
}

impl Region {
    /// In the order in which F6 goes through them.
    const ALL: [Self; 5] = [Self::Navigation, Self::Top, Self::Content, Self::Record, Self::Foot];

    fn role(self) -> Role {
        match self {
            Self::Navigation => Role::Navigation,
            Self::Top => Role::Banner,
            Self::Content => Role::Main,
            Self::Record => Role::Complementary,
            Self::Foot => Role::ContentInfo,
        }
    }
}

/// What is remembered of the focus from frame to frame.
#[derive(Clone, Debug, Default)]
struct Keeper {
    /// The regions of this frame, where they are.
    regions: Vec<(Region, Rect)>,
    /// What had the focus last in each.
    last: Vec<(Region, Id)>,
    /// What had the focus last while nothing stood over the window.
    previous: Option<Id>,
    /// What keeps the focus inside in this frame, from below to above.
    held: Vec<LayerId>,
    /// The same of the frame before, with what had the focus when each was opened.
    open: Vec<(LayerId, Option<Id>)>,
    /// Regions to go on by.
    step_of_regions: i32,
    /// Controls to go on by, within what keeps the focus.
    step: i32,
    /// What was brought into sight last.
    followed: Option<Id>,
    /// Where the focus stood in what scrolls.
    stood: Option<Stood>,
    /// What is to have the focus when the frame of that number is drawn.
    asked: Option<(Wish, u64)>,
    /// What the page is for: the list, the meeting that is shown.
    main: Option<Id>,
    /// Somebody has taken what is typed in this frame.
    typed: bool,
    /// Something was given the focus after it was drawn, and has not seen what was typed meanwhile.
    gave: bool,
    /// What was typed then, in its order.
    late: Vec<String>,
}

/// Where the focus stood in what scrolls.
#[derive(Clone, Copy, Debug)]
struct Stood {
    /// What scrolls.
    place: Id,
    /// What had the focus.
    id: Option<Id>,
    /// How far it stood below the top of what scrolls.
    below: f32,
}

/// What is to have the focus.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Wish {
    /// This.
    Control(Id),
    /// The first control inside a place of a layer.
    Within(LayerId, Rect),
    /// What the page is for.
    Main,
}

fn keeper<R>(context: &Context, with: impl FnOnce(&mut Keeper) -> R) -> R {
    let id = Id::unique("focus keeper");
    context.data_mut(|data| with(data.get_temp_mut_or_default::<Keeper>(id)))
}

/// Names a region: for F6, and for screen readers, whose users go from landmark to landmark.
pub fn region(ui: &Ui, region: Region, name: &str) {
    let rect = ui.max_rect();
    keeper(ui.ctx(), |keeper| keeper.regions.push((region, rect)));
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(region.role());
        node.set_label(name);
        node.set_bounds(bounds(rect));
    });
}

/// A place as screen readers take it, which find what is drawn there by it.
#[must_use]
pub fn bounds(rect: Rect) -> egui::accesskit::Rect {
    egui::accesskit::Rect {
        x0: rect.min.x.into(),
        y0: rect.min.y.into(),
        x1: rect.max.x.into(),
        y1: rect.max.y.into(),
    }
}

/// Asks for the focus to go on by that many regions, when the frame is drawn.
pub fn to_region(context: &Context, step: i32) {
    keeper(context, |keeper| keeper.step_of_regions = step);
}

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

/// Gives something the focus, whatever else the frame says of it. The toolkit takes the focus away from
/// what is drawn after a click that was not on it, and draws some frames twice.
pub fn ask(context: &Context, id: Id) {
    context.memory_mut(|memory| memory.request_focus(id));
    wish(context, Wish::Control(id), 0);
}

/// Gives the focus to the first control of a place that has just been drawn.
pub fn ask_within(ui: &Ui, place: Rect) {
    wish(ui.ctx(), Wish::Within(ui.layer_id(), place), 0);
}

/// Gives the focus to what the page is for, once the next frame is drawn: one has gone to it.
pub fn to_main(context: &Context) {
    wish(context, Wish::Main, 1);
}

fn wish(context: &Context, wish: Wish, later: u64) {
    let frame = context.cumulative_frame_nr() + later;
    keeper(context, |keeper| (keeper.asked, keeper.gave) = (Some((wish, frame)), true));
    context.request_repaint();
}

/// Says what the page is for.
pub fn is_main(context: &Context, id: Id) {
    keeper(context, |keeper| keeper.main = Some(id));
}

/// Says that what is typed in this frame has come somewhere.
pub fn take_typed(context: &Context) {
    keeper(context, |keeper| keeper.typed = true);
}

/// Whether something was typed in this frame and nothing takes it. What has just been given the focus gets
/// it in the next frame. Called after everything is drawn.
#[must_use]
pub fn is_typed_nowhere(context: &Context) -> bool {
    let text = |event: &Event| {
        let Event::Text(text) = event else { return None };
        Some(text.clone())
    };
    let texts: Vec<String> = context.input(|input| input.events.iter().filter_map(text).collect());
    let is_field = context.text_edit_focused();
    keeper(context, |keeper| {
        if keeper.typed || texts.is_empty() {
            return false;
        }
        if keeper.gave {
            keeper.late = texts;
            return false;
        }
        // The question mark opens the page of shortcuts.
        !is_field && texts.iter().any(|text| !matches!(text.trim(), "" | "?"))
    })
}

/// Called before anything is drawn.
pub fn begin(context: &Context) {
    let (tab, up, down) = context.input(|input| {
        let pressed = |key| input.key_pressed(key);
        (pressed(Key::Tab), pressed(Key::ArrowUp), pressed(Key::ArrowDown))
    });
    let is_field = context.text_edit_focused();
    let late = keeper(context, |keeper| std::mem::take(&mut keeper.late));
    if !late.is_empty() {
        context
            .input_mut(|input| drop(input.events.splice(0..0, late.into_iter().map(Event::Text))));
    }
    let (over, previous) = keeper(context, |keeper| {
        keeper.gave = false;
        keeper.regions.clear();
        keeper.held.clear();
        keeper.main = None;
        keeper.typed = is_field;
        let over = !keeper.open.is_empty();
        keeper.step = if over { i32::from(down) - i32::from(up) } else { 0 };
        (over, keeper.previous)
    });
    if over && (up || down) {
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

/// Called after everything is drawn.
pub fn end(context: &Context) {
    // Most frames have nothing to settle, and then nobody goes through all controls.
    let over = keeper(context, |keeper| {
        let nothing = keeper.held.is_empty() && keeper.open.is_empty();
        !nothing || keeper.step_of_regions != 0
    });
    if !over && focused(context).is_none() {
        return;
    }
    let controls = controls(context);
    settle(context, &controls);
    grant(context, &controls);
    go_to_region(context, &controls);
    ring(context, &controls);
}

/// Everything that can have the focus, in the order of Tab within a layer.
fn controls(context: &Context) -> Vec<WidgetRect> {
    context.viewport(|viewport| {
        let layers = viewport.this_pass.widgets.layers();
        layers
            .flat_map(|(_, widgets)| widgets.iter().copied())
            .filter(|widget| widget.enabled && widget.sense.is_focusable())
            .collect()
    })
}

fn focused(context: &Context) -> Option<Id> {
    context.memory(Memory::focused)
}

fn give(context: &Context, id: Id) {
    context.memory_mut(|memory| memory.request_focus(id));
    keeper(context, |keeper| keeper.gave = true);
    context.request_repaint();
}

/// Keeps the focus in what is open over the window, and gives it back when that is gone.
fn settle(context: &Context, controls: &[WidgetRect]) {
    let there = |id: Id| controls.iter().find(|widget| widget.id == id);
    // What is not drawn any more has the focus only until the end of the frame.
    let now = focused(context).filter(|id| there(*id).is_some());
    // The toolkit goes round by itself, and is on its way from the last control to the first.
    let on_the_way = now.is_none() && context.input(|input| input.key_pressed(Key::Tab));
    let clicked = context
        .input(|input| input.pointer.any_click().then(|| input.pointer.interact_pos()).flatten());
    let (back, inside, step) = keeper(context, |keeper| {
        let mut back = None;
        while let Some((layer, before)) = keeper.open.last().copied()
            && !keeper.held.contains(&layer)
        {
            keeper.open.pop();
            back = before;
        }
        for layer in keeper.held.clone() {
            if keeper.open.iter().all(|(open, _)| *open != layer) {
                let outside = now.filter(|id| there(*id).is_some_and(|w| w.layer_id != layer));
                // The pointer opens a menu without giving its button the focus; it comes back there
                // all the same, and not to where somebody was typing, maybe out of sight by now.
                let opener = clicked.and_then(|at| {
                    let mut under = controls.iter().rev().filter(|w| w.layer_id != layer);
                    under.find(|w| w.interact_rect.contains(at)).map(|w| w.id)
                });
                keeper.open.push((layer, opener.or(outside).or(keeper.previous)));
                keeper.step = 0;
            }
        }
        if keeper.open.is_empty() {
            keeper.previous = now.or(back).or(keeper.previous);
        }
        (back, keeper.open.last().map(|(layer, _)| *layer), keeper.step)
    });
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
                    usize::try_from(next).ok().and_then(|next| within.get(next))
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

/// Carries out what was asked for, in each pass of the frame that it was asked for.
fn grant(context: &Context, controls: &[WidgetRect]) {
    let frame = context.cumulative_frame_nr();
    let (wish, main) = keeper(context, |keeper| {
        keeper.asked.take_if(|(_, when)| *when < frame);
        (keeper.asked.filter(|(_, when)| *when == frame).map(|(wish, _)| wish), keeper.main)
    });
    let first_in = |layer: Option<LayerId>, place: Rect| {
        let inside = |w: &&WidgetRect| {
            layer.is_none_or(|layer| w.layer_id == layer)
                && w.layer_id.order == egui::Order::Background
                && !is_edge(w)
                && place.contains(w.rect.center())
        };
        controls.iter().find(inside).map(|w| w.id)
    };
    let id = match wish {
        None => None,
        Some(Wish::Control(id)) => Some(id),
        Some(Wish::Within(layer, place)) => first_in(Some(layer), place),
        Some(Wish::Main) => main.or_else(|| {
            let content = keeper(context, |keeper| {
                let mut regions = keeper.regions.iter();
                regions.find(|(region, _)| *region == Region::Content).map(|(_, rect)| *rect)
            });
            first_in(None, content?)
        }),
    };
    if let Some(id) = id.filter(|id| focused(context) != Some(*id)) {
        give(context, id);
    }
}

/// The edge of a panel can be moved, but nobody goes anywhere for it.
fn is_edge(widget: &WidgetRect) -> bool {
    widget.rect.width().min(widget.rect.height()) <= 8.0
}

fn go_to_region(context: &Context, controls: &[WidgetRect]) {
    let now = focused(context);
    let target = keeper(context, |keeper| {
        let region_of = |widget: &WidgetRect| {
            // What stands half out of sight belongs where it is seen; what is quite out of sight
            // lies under another region.
            let at = Some(widget.interact_rect).filter(|seen| seen.is_positive())?.center();
            let mut found = keeper.regions.iter().filter(|(_, rect)| rect.contains(at));
            // A record stands inside the place that the content would have had.
            found
                .clone()
                .find(|(r, _)| *r == Region::Record)
                .or_else(|| found.next())
                .map(|(r, _)| *r)
        };
        let background = |widget: &&WidgetRect| {
            widget.layer_id.order == egui::Order::Background && !is_edge(widget)
        };
        let placed = |widget: &WidgetRect| Some((region_of(widget)?, widget.id));
        let here = controls.iter().filter(|widget| now == Some(widget.id));
        let here = here.filter(background).find_map(placed);
        if let Some((region, id)) = here {
            keeper.last.retain(|(other, _)| *other != region);
            keeper.last.push((region, id));
        }
        let step = std::mem::take(&mut keeper.step_of_regions);
        if step == 0 || !keeper.open.is_empty() {
            return None;
        }
        let all: Vec<(Region, Id)> =
            controls.iter().filter(background).filter_map(placed).collect();
        let there: Vec<Region> = Region::ALL
            .into_iter()
            .filter(|region| all.iter().any(|(other, _)| other == region))
            .collect();
        let count = i32::try_from(there.len()).ok().filter(|count| *count > 0)?;
        let at = here.and_then(|(region, _)| there.iter().position(|other| *other == region));
        let next = match at {
            Some(at) => (i32::try_from(at).unwrap_or(0) + step).rem_euclid(count),
            None if step > 0 => 0,
            None => count - 1,
        };
        let region = *there.get(usize::try_from(next).ok()?)?;
        let last = keeper.last.iter().find(|(other, _)| *other == region).map(|(_, id)| *id);
        let is_there = |id: &Id| all.iter().any(|(_, other)| other == id);
        last.filter(is_there)
            .or_else(|| all.iter().find(|(other, _)| *other == region).map(|(_, id)| *id))
    });
    if let Some(id) = target {
        give(context, id);
    }
}

/// The ring around what has the focus. A field has one of its own.
fn ring(context: &Context, controls: &[WidgetRect]) {
    let Some(id) = focused(context) else { return };
    let Some(widget) = controls.iter().find(|widget| widget.id == id) else { return };
    if context.text_edit_focused() || !widget.interact_rect.is_positive() {
        return;
    }
    let tokens = if context.global_style().visuals.dark_mode { &DARK } else { &LIGHT };
    let painter = context.layer_painter(widget.layer_id);
    let painter = painter.with_clip_rect(widget.interact_rect.expand(4.0));
    let stroke = Stroke::new(2.0, tokens.accent);
    painter.rect_stroke(widget.rect.expand(1.0), 6.0, stroke, StrokeKind::Middle);
}

/// Brings what has just been given the focus by a key into sight, and what has been pushed out of it by
/// what grew above. Called at the end of what scrolls.
pub fn follow(ui: &Ui) {
    let Some(at) = brought_into_sight(ui) else { return };
    // Scrolling moves what scrolls as a whole: then nothing was pushed.
    let below = at.top() - ui.min_rect().top();
    let seen = ui.clip_rect().y_range();
    let in_sight = seen.contains(at.top()) && seen.contains(at.bottom());
    let (place, id) = (ui.unique_id(), ui.memory(Memory::focused));
    let before = keeper(ui.ctx(), |keeper| {
        let before = keeper.stood.replace(Stood { place, id, below });
        before.filter(|before| (before.place, before.id) == (place, id))
    });
    let pushed = before.is_some_and(|before| (before.below - below).abs() > 0.5);
    if pushed && !in_sight && id.is_some_and(|id| is_inside(ui.ctx(), id, place)) {
        ui.scroll_to_rect(at.expand(8.0), None);
    }
}

/// Whether a control stands in a place, and not only where that reaches out of sight.
fn is_inside(context: &Context, id: Id, place: Id) -> bool {
    context.viewport(|viewport| {
        let above = |id: &Id| {
            let parent = viewport.this_pass.widgets.get(*id)?.parent_id;
            (parent != *id).then_some(parent)
        };
        std::iter::successors(Some(id), above).take(DEEP).any(|id| id == place)
    })
}

/// The same at the end of a long list, of which only the rows in sight are drawn.
pub fn follow_rows(ui: &Ui) {
    let _ = brought_into_sight(ui);
}

/// Where the focus is in what scrolls here, brought into sight where it is new.
fn brought_into_sight(ui: &Ui) -> Option<Rect> {
    let id = ui.memory(Memory::focused)?;
    let response = ui.ctx().read_response(id)?;
    let is_here =
        ui.min_rect().contains(response.rect.center()) && response.layer_id == ui.layer_id();
    if !is_here {
        return None;
    }
    if keeper(ui.ctx(), |keeper| keeper.followed.replace(id) != Some(id)) {
        ui.scroll_to_rect(response.rect.expand(8.0), None);
    }
    Some(response.rect)
}
