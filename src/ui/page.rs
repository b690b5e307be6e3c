//! The middle of the window: a page, and one with the record that is open beside it.

use egui::{CentralPanel, Frame, Id, Margin, Panel, Ui, UiBuilder};

use super::context::Cx;
use super::focus::{self, Region};
use super::room::is_low;
use super::theme::tokens;
use super::widgets::asking::{asking_ui, is_asking};
use super::widgets::record::record_ui;
use crate::app::actions::RouteAction;
use crate::model::id::RecordId;

/// The width below which a record takes the place of the list.
const NARROW: f32 = 900.0;
/// The width of a record beside the list, until somebody moves its edge.
const BESIDE: f32 = 456.0;

/// What stands beside a page.
#[derive(Clone, Copy)]
enum Beside {
    /// The record that is open.
    Record(RecordId),
    /// What a new record needs first.
    Asking,
}

/// A page with the record that is open to the right of it, or in its place where there is no room for
/// both.
pub fn with_record_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    record: Option<RecordId>,
    list: impl FnOnce(&mut Ui, &mut Cx<'_>),
) {
    let is_typing = cx.app.drafts.any_is_typed();
    if record.is_some() && cx.app.past.is_none() && focus::is_escaped(ui.ctx(), is_typing) {
        cx.send(RouteAction::Select(None));
    }
    let asking = is_asking(cx).then_some(Beside::Asking);
    let Some(beside) = asking.or(record.map(Beside::Record)) else {
        return list_place_ui(ui, 0.0, |ui| list(ui, cx));
    };
    if ui.available_width() < NARROW {
        return page(ui, |ui| record_region_ui(ui, cx, beside));
    }
    // The list is drawn first, as one reads and as Tab goes; how wide the record is, is known from
    // the frame before.
    let key = Id::unique("width of the record");
    let before = ui.data(|data| data.get_temp(key)).unwrap_or(BESIDE);
    list_place_ui(ui, before, |ui| list(ui, cx));
    let frame = Frame::new().fill(tokens(ui).canvas).inner_margin(Margin::symmetric(20, 12));
    let panel = Panel::right("record")
        .resizable(true)
        .default_size(BESIDE)
        .size_range(360.0..=760.0)
        .frame(frame)
        .show(ui, |ui| record_region_ui(ui, cx, beside));
    let width = panel.response.rect.width();
    if (width - before).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(key, width));
        ui.ctx().request_discard("the width of the record");
    }
}

/// The place of a list, the same whether a record stands beside it or not.
fn list_place_ui(ui: &mut Ui, taken: f32, list: impl FnOnce(&mut Ui)) {
    let mut place = ui.available_rect_before_wrap();
    place.max.x -= taken;
    // Ids of its own: what stands beside it may come and go, and must not take the focus out of it.
    let id = ui.scope_id().with("list place");
    let mut inside = ui.new_child(UiBuilder::new().scope_id(id).max_rect(place));
    page(&mut inside, list);
}

fn record_region_ui(ui: &mut Ui, cx: &mut Cx<'_>, beside: Beside) {
    focus::region(ui, Region::Record, &cx.texts.attribute("region", "record"));
    // A record that is on its way has no page yet, and the panel would close around nothing.
    ui.set_min_width(ui.available_width());
    match beside {
        Beside::Record(id) => record_ui(ui, cx, id),
        Beside::Asking => {
            asking_ui(ui, cx);
            focus::may_be_main_within(ui, ui.min_rect());
        }
    }
}

/// The middle of the window.
pub fn page(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    let fill = tokens(ui).canvas;
    let margin = match is_low(ui) {
        true => Margin { left: 16, right: 16, top: 6, bottom: 2 },
        false => Margin { left: 24, right: 24, top: 16, bottom: 8 },
    };
    CentralPanel::default().frame(Frame::new().fill(fill).inner_margin(margin)).show(ui, contents);
}
