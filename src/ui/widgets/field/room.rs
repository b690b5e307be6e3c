//! The room that a field takes while it is shown. One that has been entered keeps the room that it took
//! then, for its help and all of its text: what stands below it moves under nobody's pointer.

use std::collections::HashMap;

use egui::{Id, Ui};

use crate::ui::context::Cx;

/// What a field takes besides its value.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Room {
    /// It has had the focus while it was shown.
    pub entered: bool,
    /// It had the focus, or what was opened from it, in the frame before.
    pub within: bool,
    /// All of a long text is shown.
    pub unfolded: bool,
    /// The height of what stands under it.
    pub below: f32,
    /// The frame that it was drawn in last.
    drawn: u64,
}

/// The rooms of the fields that are shown.
#[derive(Default)]
struct Rooms(HashMap<Id, Room>);

/// The room that a field took in the frame before.
pub(super) fn room_of(ui: &Ui, cx: &mut Cx<'_>, id: Id) -> Room {
    let frame = ui.ctx().cumulative_frame_nr();
    let known = cx.memory.of::<Rooms>().0.get(&id).copied();
    known.filter(|room| room.drawn + 1 >= frame).unwrap_or_default()
}

/// Remembers it for the next frame.
pub(super) fn keep_room(ui: &Ui, cx: &mut Cx<'_>, id: Id, room: Room) {
    let frame = ui.ctx().cumulative_frame_nr();
    let rooms = &mut cx.memory.of::<Rooms>().0;
    match room.entered || room.unfolded {
        true => {
            rooms.insert(id, Room { drawn: frame, ..room });
        }
        false => {
            rooms.remove(&id);
        }
    }
}
