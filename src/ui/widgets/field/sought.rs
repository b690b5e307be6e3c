//! The field that somebody is to be brought to: the first of a record that was just added, the one that
//! holds what is not saved; or the place where the records that belong to one stand. It gets the focus, in sight,
//! when it is drawn.

use egui::{Rect, Ui};

use crate::model::field::{Field, FieldType};
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::ui::context::Cx;
use crate::ui::focus;

/// What of a record is sought.
#[derive(Clone, Copy, PartialEq, Eq)]
enum At {
    /// A field, by its index.
    Field(usize),
    /// Where the records of a kind stand that belong to it.
    Parts(Kind),
}

/// Where it is.
#[derive(Clone, Copy)]
struct Place {
    id: RecordId,
    at: At,
    /// Typing replaces what stands there.
    select: bool,
    /// The frame that it was drawn in; the toolkit may draw that twice.
    drawn: Option<u64>,
    /// The last time that frame was drawn.
    pass: Option<u64>,
    /// In how many frames nothing was under way and it was not there all the same.
    missed: u8,
}

/// A record that is there shows its fields within so many frames, or not at all.
const MISSED: u8 = 4;

impl Place {
    fn of(id: RecordId, at: At, select: bool) -> Self {
        Self { id, at, select, drawn: None, pass: None, missed: 0 }
    }
}

/// The field that is sought.
#[derive(Default)]
struct Sought(Option<Place>);

/// Brings one to the field in which a record that was just added begins: its name, or the first that is
/// typed.
pub fn begin_at(cx: &mut Cx<'_>, kind: Kind, id: RecordId) {
    if let Some((index, _)) = kind.about().begins_in.and_then(|name| kind.field(name)) {
        return seek(cx, id, index);
    }
    let typed = |field: &str| {
        kind.field(field).filter(|(_, field)| is_typed(field)).map(|(index, _)| index)
    };
    let mut fields = kind.about().form.iter().flat_map(|group| group.fields());
    let name = kind.name().filter(|(_, field)| is_typed(field)).map(|(index, _)| index);
    if let Some(index) = name.or_else(|| fields.find_map(|field| typed(field))) {
        cx.memory.of::<Sought>().0 = Some(Place::of(id, At::Field(index), true));
    }
}

/// Brings one to a field, behind what stands there.
pub fn seek(cx: &mut Cx<'_>, id: RecordId, index: usize) {
    cx.memory.of::<Sought>().0 = Some(Place::of(id, At::Field(index), false));
}

/// Brings one to where the records of a kind stand that belong to a record.
pub fn seek_parts(cx: &mut Cx<'_>, id: RecordId, kind: Kind) {
    cx.memory.of::<Sought>().0 = Some(Place::of(id, At::Parts(kind), false));
}

/// Whether one is on the way to a place on the page of a record.
pub fn is_sought_of(cx: &mut Cx<'_>, id: RecordId) -> bool {
    cx.memory.of::<Sought>().0.is_some_and(|place| place.id == id)
}

fn is_typed(field: &Field) -> bool {
    match field.field_type {
        FieldType::Text
        | FieldType::Integer
        | FieldType::Number
        | FieldType::Money
        | FieldType::Date
        | FieldType::Time => true,
        FieldType::Choice(_)
        | FieldType::Bool
        | FieldType::Link(_)
        | FieldType::AnyLink
        | FieldType::File => false,
    }
}

/// Whether a field is sought that is still to come: its record is being written, or its page is drawn next.
/// Asked once a frame.
#[must_use]
pub fn is_awaited(ui: &Ui, cx: &mut Cx<'_>) -> bool {
    let sought = cx.memory.of::<Sought>().0.filter(|place| place.drawn.is_none());
    let Some(place) = sought.filter(|place| place.missed < MISSED) else { return false };
    // What was asked for in this frame is carried out behind it.
    if cx.portfolio().record(place.id).is_none() && cx.app.is_working() {
        return true;
    }
    if let Some(place) = &mut cx.memory.of::<Sought>().0 {
        place.missed += 1;
    }
    ui.ctx().request_repaint();
    true
}

/// Whether a field is sought that is being drawn, and then whether all of it is to be selected.
#[must_use]
pub fn is_sought(ui: &Ui, cx: &mut Cx<'_>, id: RecordId, index: usize) -> Option<bool> {
    is_sought_at(ui, cx, id, At::Field(index))
}

fn is_sought_at(ui: &Ui, cx: &mut Cx<'_>, id: RecordId, at: At) -> Option<bool> {
    let frame = ui.ctx().cumulative_frame_nr();
    let sought = &mut cx.memory.of::<Sought>().0;
    sought.take_if(|place| place.drawn.is_some_and(|drawn| drawn != frame));
    sought.filter(|place| (place.id, place.at) == (id, at)).map(|place| place.select)
}

/// Gives the focus to a field that is sought and has just been drawn there.
pub(super) fn arrive(ui: &Ui, cx: &mut Cx<'_>, id: RecordId, index: usize, place: Rect) {
    arrive_at(ui, cx, (id, At::Field(index)), place);
}

/// Gives the focus to the first control of where the records of a kind stand that belong to one, where that is
/// sought and has just been drawn there.
pub fn arrive_at_parts(ui: &Ui, cx: &mut Cx<'_>, id: RecordId, kind: Kind, place: Rect) {
    arrive_at(ui, cx, (id, At::Parts(kind)), place);
}

fn arrive_at(ui: &Ui, cx: &mut Cx<'_>, (id, at): (RecordId, At), place: Rect) {
    if is_sought_at(ui, cx, id, at).is_none() {
        return;
    }
    let (frame, pass) = (ui.ctx().cumulative_frame_nr(), ui.ctx().cumulative_pass_nr());
    let Some(sought) = &mut cx.memory.of::<Sought>().0 else { return };
    // It may be drawn at two places of the page: the first is the one.
    if sought.pass == Some(pass) {
        return;
    }
    (sought.drawn, sought.pass) = (Some(frame), Some(pass));
    focus::ask_within(ui, place);
    ui.scroll_to_rect(place.expand(8.0), None);
}
