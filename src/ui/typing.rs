//! Whether somebody is in the middle of typing: a field has an undo of its own, which comes before that
//! of the document.

use egui::text::{CCursor, CCursorRange};
use egui::{Id, Response, TextEdit, Ui};

use super::context::Cx;

/// What the fields of a frame say; the next frame asks.
#[derive(Clone, Copy, Debug, Default)]
pub struct Typing {
    /// Something half-typed stands in the focused field: its own undo comes first.
    pub undo: bool,
    /// The focused field can do again what was undone in it: that comes first.
    pub redo: bool,
}

/// Says that something half-typed stands in the focused field, where that is so.
pub fn note_typing(cx: &mut Cx<'_>, is_half_typed: bool) {
    cx.memory.of::<Typing>().undo |= is_half_typed;
}

/// Puts the cursor behind what stands in a field, or selects all of it, so that typing replaces it.
pub fn put_cursor(ui: &Ui, field: Id, text: &str, all: bool) {
    let mut state = TextEdit::load_state(ui.ctx(), field).unwrap_or_default();
    let end = CCursor::new(text.chars().count());
    let from = if all { CCursor::new(0) } else { end };
    state.cursor.set_char_range(Some(CCursorRange::two(from, end)));
    state.store(ui.ctx(), field);
}

/// What stood in the field that has the focus when it was drawn last.
#[derive(Default)]
struct Stood(Option<(Id, String)>);

/// Puts the cursor behind what stands in a field that has the focus, where that has become another text than the
/// one that was typed in: a date or a sum is written anew when it has been read.
pub fn keep_cursor(ui: &Ui, cx: &mut Cx<'_>, response: &Response, text: &str) {
    if !response.has_focus() {
        return;
    }
    let stood = &mut cx.memory.of::<Stood>().0;
    let is_other = stood.as_ref().is_some_and(|(id, stood)| *id == response.id && stood != text);
    if is_other && !response.changed() {
        put_cursor(ui, response.id, text, false);
    }
    if is_other || stood.as_ref().is_none_or(|(id, _)| *id != response.id) {
        *stood = Some((response.id, text.to_owned()));
    }
}
