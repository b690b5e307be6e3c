//! Bringing what has the focus into sight.

use egui::{Context, Id, Memory, Rect, Ui};

use super::keeper::{Stood, keeper};

/// No control stands in more places than that, one in the other.
const DEEP: usize = 100;

/// The room below what has the focus that is brought into sight with it: two lines of help.
const BELOW: f32 = 40.0;

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
pub(super) fn is_inside(context: &Context, id: Id, place: Id) -> bool {
    context.viewport(|viewport| {
        let above = |id: &Id| {
            let parent = viewport.this_pass.widgets.get(*id)?.parent_id;
            (parent != *id).then_some(parent)
        };
        std::iter::successors(Some(id), above).take(DEEP).any(|id| id == place)
    })
}

/// Where the focus is in what scrolls here, brought into sight where it is new.
fn brought_into_sight(ui: &Ui) -> Option<Rect> {
    let id = ui.memory(Memory::focused)?;
    let response = ui.ctx().read_response(id)?;
    // What scrolls reaches out of sight, under other parts of the window: what stands there is not of it.
    let is_here = ui.min_rect().contains(response.rect.center())
        && response.layer_id == ui.layer_id()
        && is_inside(ui.ctx(), id, ui.unique_id());
    if !is_here {
        return None;
    }
    if keeper(ui.ctx(), |keeper| keeper.followed.replace(id) != Some(id)) {
        let mut place = response.rect.expand(8.0);
        // What there is to say of it stands under it, and comes with the focus.
        place.max.y = (place.max.y + BELOW).min(ui.min_rect().bottom().max(place.max.y));
        ui.scroll_to_rect(place, None);
    }
    Some(response.rect)
}
