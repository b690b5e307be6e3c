//! What a copy would bring, record by record: what is to be decided, what comes, changes and goes.

use egui::{Label, RichText, Ui};

use super::conflicts::record_link;
use crate::app::merging::words::lines;
use crate::calc::incoming::{Becomes, Incoming};
use crate::ui::context::Cx;
use crate::ui::icons;
use crate::ui::theme::{self, GRID, tokens};
use crate::ui::widgets::basic::capital;
use crate::ui::widgets::basic::{gap, icon, muted};

/// So many records are named.
const MOST: usize = 40;

/// Draws the records that a copy has something to say about.
pub fn coming_ui(ui: &mut Ui, cx: &mut Cx<'_>, incoming: &[Incoming]) {
    gap(ui, 2.0);
    for one in incoming.iter().take(MOST) {
        ui.push_id(one.record, |ui| one_ui(ui, cx, one));
    }
    if let Some(more) = incoming.len().checked_sub(MOST).filter(|more| *more > 0) {
        let more = i64::try_from(more).unwrap_or(i64::MAX);
        muted(ui, cx.texts.count("record-more", more, &[]));
    }
}

fn one_ui(ui: &mut Ui, cx: &mut Cx<'_>, one: &Incoming) {
    let (sign, colour) = match (one.undecided.is_empty(), one.becomes) {
        (false, _) => (icons::WARNING, tokens(ui).waiting),
        (true, Becomes::New | Becomes::Back) => (icons::PLUS, tokens(ui).done),
        (true, Becomes::Changed) => (icons::PENCIL_SIMPLE, tokens(ui).muted),
        (true, Becomes::Gone) => (icons::TRASH, tokens(ui).problem),
    };
    ui.horizontal_wrapped(|ui| {
        icon(ui, sign, colour);
        muted(ui, capital(&cx.texts.kind(one.kind)));
        // Only what is here can be gone to.
        let is_here = one.becomes == Becomes::Changed || one.becomes == Becomes::Gone;
        if is_here && !one.name.is_empty() {
            record_link(ui, cx, one.record, theme::body());
        } else {
            ui.label(RichText::new(&one.name).font(theme::body()));
        }
    });
    ui.horizontal_top(|ui| {
        ui.add_space(16.0 + 2.0 * GRID);
        ui.vertical(|ui| {
            for line in lines(cx.texts, one) {
                ui.add(Label::new(RichText::new(line).font(theme::small())).wrap());
            }
        });
    });
    gap(ui, 0.5);
}
