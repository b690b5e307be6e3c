//! What comes of a step, and the buttons that say so.

use egui::{Key, Modifiers, Ui};

use crate::model::command::Change;
use crate::ui::context::Cx;
use crate::ui::icons;
use crate::ui::theme::GRID;
use crate::ui::widgets::basic::{gap, primary_button_if, quiet_button};

/// What comes of a step that is drawn.
pub(super) enum Outcome {
    /// Nothing yet.
    Open,
    /// These changes make what it says.
    Keep(Vec<Change>),
    /// One goes on without it.
    Skip,
}

/// Whether the keys ask for what the step is for, wherever in it one is: no box is ticked by them. Asked before
/// the step is drawn.
pub(super) fn is_to_keep(ui: &Ui) -> bool {
    ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter))
}

/// The buttons under a step: one keeps what it says, which `changes` works out, the other goes on without it.
/// With `enter`, a key has asked for the first.
pub(super) fn outcome_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    (may_keep, enter): (bool, bool),
    changes: impl FnOnce() -> Vec<Change>,
) -> Outcome {
    gap(ui, 2.0);
    let (keep, skip) = ui
        .horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 2.0 * GRID;
            let word = cx.texts.attribute("beginning", "keep");
            let keep = primary_button_if(ui, may_keep, icons::CHECK, &word);
            let skip = quiet_button(ui, "", &cx.texts.attribute("beginning", "skip"));
            (keep.clicked(), skip.clicked())
        })
        .inner;
    if keep || (enter && may_keep) {
        Outcome::Keep(changes())
    } else if skip {
        Outcome::Skip
    } else {
        Outcome::Open
    }
}
