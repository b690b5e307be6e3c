//! The focus goes on where what had it is gone, or is out of use: a button that has done all it was for, a
//! page that another one took the place of, a dialogue whose way back is gone with its page. What is left with
//! Enter or Escape keeps it, unless something else was asked for; out of a field to write in, Escape leads to what the
//! page is for.

use egui::{Context, Event, Id, Key, Popup, TextEdit, WidgetRect};

use super::keeper::{Beside, CARRIED_OUT, Lost, focused, give, keeper};
use super::wish::main_of;

/// Called after everything is drawn and everybody else has had their wish.
pub(super) fn settle(context: &Context, controls: &[WidgetRect]) {
    let frame = context.cumulative_frame_nr();
    let is_there = |id: Id| controls.iter().any(|widget| widget.id == id);
    let now = focused(context).filter(|id| is_there(*id));
    let before = keeper(context, |keeper| std::mem::replace(&mut keeper.had, now));
    if now.is_some() {
        return keeper(context, |keeper| keeper.lost = None);
    }
    if let Some(id) = before {
        let is_kept = context
            .input(|input| [Key::Enter, Key::Escape].into_iter().any(|key| input.key_pressed(key)));
        let is_left = is_there(id) && !is_kept;
        // What somebody types on, when its field goes by itself, must press nothing else.
        let acted = keeper(context, |keeper| keeper.acted);
        let is_typing = TextEdit::load_state(context, id).is_some() && acted + CARRIED_OUT < frame;
        let lost = (!is_left && !is_typing).then(|| Lost {
            id,
            frame,
            beside: beside(context, id, false),
        });
        keeper(context, |keeper| keeper.lost = lost);
    }
    let Some(lost) = keeper(context, |keeper| keeper.lost.clone()) else { return };
    let is_settled = keeper(context, |keeper| {
        !keeper.open.is_empty() || keeper.asked.is_some() || keeper.clicked.is_some()
    });
    if is_settled {
        return;
    }
    let stays = is_there(lost.id);
    if !stays && frame < lost.frame + CARRIED_OUT {
        return context.request_repaint();
    }
    let to = match stays {
        true => Some(out_of_text(context, controls, lost.id).unwrap_or(lost.id)),
        false => next_to(controls, &lost.beside),
    };
    if let Some(id) = to.or_else(|| main_of(context, controls)) {
        give(context, id);
        keeper(context, |keeper| {
            (keeper.lost, keeper.had) = (None, Some(id));
            keeper.by_pointer = keeper.by_pointer.filter(|by| *by == lost.id).map(|_| id);
        });
    }
}

/// Where Escape leads out of a field to write in, in which there was nothing to give up: to what the page is for,
/// the list beside a record.
fn out_of_text(context: &Context, controls: &[WidgetRect], id: Id) -> Option<Id> {
    let is_text = |id: Id| TextEdit::load_state(context, id).is_some();
    let by_escape = context.input(|input| input.key_pressed(Key::Escape));
    let main = main_of(context, controls).filter(|_| by_escape && is_text(id))?;
    let is_there = controls.iter().any(|widget| widget.id == main);
    (is_there && main != id && !is_text(main)).then_some(main)
}

/// Whether Escape was struck where nothing else has a use for it: not over what keeps the focus, not in a list, and in
/// a field to write in only the second time, since the first leaves it; where something is typed
/// there, it is given up first. Asked once in a frame, before what may use it
/// is drawn.
#[expect(clippy::wildcard_enum_match_arm, reason = "the events are the toolkit's")]
pub fn is_escaped(context: &Context, is_typing: bool) -> bool {
    let of = |event: &Event| match event {
        Event::Key { key, pressed: true, .. } => Some(*key == Key::Escape),
        Event::Text(_) | Event::Paste(_) => Some(false),
        _ => None,
    };
    let keys: Vec<bool> = context.input(|input| input.events.iter().filter_map(of).collect());
    let escape = keys.last().is_some_and(|escape| *escape);
    let has_use = focused(context).is_some() || Popup::is_any_open(context);
    if keys.is_empty() {
        return false;
    }
    let had = keeper(context, |keeper| keeper.had);
    let text = had.filter(|id| TextEdit::load_state(context, *id).is_some());
    keeper(context, |keeper| {
        let before = std::mem::replace(&mut keeper.escaped, text.filter(|_| escape && !is_typing));
        escape && !has_use && keeper.open.is_empty() && (text.is_none() || text == before)
    })
}

/// What stands in one line with a control, the nearest after it first and then the nearest before it; as it
/// is drawn in this frame, or was in the one before.
pub(super) fn beside(context: &Context, id: Id, in_this_frame: bool) -> Vec<Beside> {
    let destroys = keeper(context, |keeper| keeper.destroys.clone());
    context.viewport(|viewport| {
        let pass = if in_this_frame { &viewport.this_pass } else { &viewport.prev_pass };
        let Some(known) = pass.widgets.get(id) else { return Vec::new() };
        let (parent, layer) = (known.parent_id, known.layer_id);
        let line: Vec<Beside> = pass
            .widgets
            .layers()
            .filter(|(other, _)| **other == layer)
            .flat_map(|(_, widgets)| widgets.iter())
            .filter(|widget| widget.parent_id == parent && widget.sense.is_focusable())
            .map(|widget| Beside { id: widget.id, top: widget.rect.top() })
            .collect();
        let at = line.iter().position(|other| other.id == id).unwrap_or(line.len());
        let (before, after) = line.split_at(at);
        let near = after.iter().skip(1).chain(before.iter().rev()).copied();
        near.filter(|other| !destroys.contains(&other.id)).collect()
    })
}

/// The first of those beside that is still there, where it stood.
pub(super) fn next_to(controls: &[WidgetRect], beside: &[Beside]) -> Option<Id> {
    let stands = |other: &&Beside| {
        let mut there = controls.iter().filter(|widget| widget.id == other.id);
        there.any(|widget| (widget.rect.top() - other.top).abs() < 1.0)
    };
    beside.iter().find(stands).map(|other| other.id)
}
