//! A click leaves the focus somewhere: where nothing else takes it, at what was clicked, or where that is
//! gone with its page, at what the new page is for; where it is only out of use, at what stands beside it.

use egui::{Context, Id, WidgetRect};

use super::keeper::{CARRIED_OUT, Clicked, focused, give, is_edge, keeper};
use super::lost::{beside, next_to};
use super::wish::main_of;

/// After so many frames a click that has given the focus to nothing is forgotten.
const FORGOTTEN: u64 = 4;

/// Called after everything is drawn and everybody else has had their wish.
pub(super) fn settle(context: &Context, controls: &[WidgetRect]) {
    let frame = context.cumulative_frame_nr();
    let at = context.input(|input| {
        let pointer = &input.pointer;
        pointer.any_click().then(|| pointer.interact_pos()).flatten()
    });
    if let Some(at) = at {
        let hit = |widget: &&WidgetRect| widget.interact_rect.contains(at) && !is_edge(widget);
        let clicked = under(context, at, controls.iter().filter(hit));
        let clicked = clicked.map(|id| Clicked { id, frame, beside: beside(context, id, true) });
        keeper(context, |keeper| keeper.clicked = clicked);
    }
    let Some(clicked) = keeper(context, |keeper| keeper.clicked.clone()) else { return };
    let is_settled = keeper(context, |keeper| !keeper.open.is_empty() || keeper.asked.is_some());
    if frame > clicked.frame + FORGOTTEN || is_settled || focused(context).is_some() {
        if frame > clicked.frame {
            keeper(context, |keeper| keeper.clicked = None);
        }
        return;
    }
    context.request_repaint();
    if frame < clicked.frame + CARRIED_OUT {
        return;
    }
    let is_there = controls.iter().any(|widget| widget.id == clicked.id);
    let to = if is_there { Some(clicked.id) } else { next_to(controls, &clicked.beside) };
    if let Some(id) = to.or_else(|| main_of(context, controls)) {
        give(context, id);
        keeper(context, |keeper| (keeper.clicked, keeper.by_pointer) = (None, Some(id)));
    }
}

/// The last of some controls that the layer under the pointer holds.
fn under<'a>(
    context: &Context,
    at: egui::Pos2,
    controls: impl Iterator<Item = &'a WidgetRect>,
) -> Option<Id> {
    let layer = context.layer_id_at(at)?;
    controls.filter(|widget| widget.layer_id == layer).last().map(|widget| widget.id)
}

/// Whether what has the focus has it because it was clicked: then it is not shown until a key is struck.
pub(super) fn is_by_pointer(context: &Context, id: Id) -> bool {
    keeper(context, |keeper| keeper.by_pointer == Some(id))
}
