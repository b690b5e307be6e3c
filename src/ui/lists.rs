//! The page of a view that lists records: its title, the kinds that it lists, and the list. All such
//! views are this one, so that nothing stands elsewhere in one of them.

use egui::{Rect, TextStyle, Ui, UiBuilder, WidgetText, pos2};

use super::context::Cx;
use super::focus;
use super::grid::{bar_ui, list_ui};
use super::icons;
use super::page::with_record_ui;
use super::room::is_low;
use super::theme::GRID;
use super::widgets::basic::{at_right, chosen, gap, title};
use crate::app::actions::RouteAction;
use crate::app::route::Route;
use crate::model::kind::Kind;

/// The height of a line with tabs or a title.
const LINE: f32 = 30.0;

/// What stands at the right end of the first line.
type Aside = Option<fn(&mut Ui, &mut Cx<'_>)>;

/// Draws the page of the view that the user is in.
pub fn lists_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    lists_with_ui(ui, cx, None);
}

/// The same, with something aside.
pub fn lists_with_ui(ui: &mut Ui, cx: &mut Cx<'_>, aside: Aside) {
    let shown = cx.app.route.kind.or_else(|| cx.app.route.view.kind());
    if let Some(kind) = shown {
        list_of_ui(ui, cx, kind, aside);
    }
}

/// The same with the list of that kind.
pub fn list_of_ui(ui: &mut Ui, cx: &mut Cx<'_>, kind: Kind, aside: Aside) {
    let kinds = cx.app.route.view.kinds();
    with_record_ui(ui, cx, cx.app.route.record, |ui, cx| {
        let low = is_low(ui);
        if low {
            ui.spacing_mut().item_spacing.y = GRID;
        }
        let name = cx.app.route.view.title(cx.texts);
        let several = kinds.len() > 1;
        // The tab that is chosen says where one is, in a window that has no room to say it twice.
        if !(low && several) {
            line_ui(ui, cx, aside.filter(|_| !low), |ui, _| {
                title(ui, &name);
            });
        }
        if several {
            gap(ui, if low { 0.0 } else { 1.0 });
            line_ui(ui, cx, aside.filter(|_| low), |ui, cx| kinds_ui(ui, cx, &name, &kinds, kind));
        }
        gap(ui, if low { 0.0 } else { 2.0 });
        bar_ui(ui, cx, kind);
        gap(ui, if low { 0.0 } else { 1.0 });
        list_ui(ui, cx, kind);
        // A list in which nothing stands or can be made is for its tabs and its bar.
        focus::may_be_main_within(ui, ui.min_rect());
    });
}

/// One line, with something at its right end.
fn line_ui(ui: &mut Ui, cx: &mut Cx<'_>, aside: Aside, draw: impl FnOnce(&mut Ui, &mut Cx<'_>)) {
    ui.horizontal(|ui| {
        ui.set_min_height(LINE);
        let Some(aside) = aside else { return draw(ui, cx) };
        // What stands aside is measured first and drawn last, as Tab goes.
        let id = ui.make_persistent_id("aside");
        let taken: f32 = ui.data(|data| data.get_temp(id)).unwrap_or(0.0);
        let room = ui.available_rect_before_wrap();
        let right = (room.right() - taken).max(room.left());
        let left = Rect::from_min_max(room.min, pos2(right, room.max.y));
        let drawn = ui.scope_builder(UiBuilder::new().max_rect(left), |ui| draw(ui, cx));
        ui.advance_cursor_after_rect(drawn.response.rect);
        let width = at_right(ui, "aside", |ui| {
            aside(ui, cx);
            ui.min_rect().width() + 2.0 * GRID
        });
        if (width - taken).abs() > 0.5 {
            ui.data_mut(|data| data.insert_temp(id, width));
            ui.ctx().request_discard("the width of what stands aside");
        }
    });
}

/// Words to go from one kind of a view to another, in one line; those for which there is no room
/// stand in a menu at its end.
pub fn kinds_ui(ui: &mut Ui, cx: &mut Cx<'_>, name: &str, kinds: &[Kind], here: Kind) {
    let (shown, rest) = fitting(ui, cx, kinds, here);
    let builder = UiBuilder::new()
        .accessibility_role(egui::Role::TabList)
        .accessibility_label(name.to_owned());
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.x = GRID;
        for kind in shown {
            kind_ui(ui, cx, kind, here);
        }
        if !rest.is_empty() {
            let more =
                egui::Button::new(format!("{}  {}", cx.t("list-kinds-more"), icons::CARET_DOWN));
            let more = more.frame_when_inactive(false);
            let (button, _) = egui::containers::menu::MenuButton::from_button(more).ui(ui, |ui| {
                focus::hold(ui);
                for kind in rest {
                    kind_ui(ui, cx, kind, here);
                }
            });
            button.accessible_name(cx.t("list-kinds-more"));
        }
    });
}

fn kind_ui(ui: &mut Ui, cx: &mut Cx<'_>, kind: Kind, here: Kind) {
    let word = cx.texts.kind_plural(kind);
    let response = ui.selectable_label(kind == here, &word);
    chosen(&response, egui::Role::Tab, kind == here, &word);
    if response.clicked() {
        let mut route = Route::to(cx.app.route.view);
        route.kind = Some(kind);
        focus::to_main(ui.ctx());
        cx.send(RouteAction::Go(route));
    }
}

/// The kinds that have room in the line, the one that is shown among them, and the others.
fn fitting(ui: &Ui, cx: &Cx<'_>, kinds: &[Kind], here: Kind) -> (Vec<Kind>, Vec<Kind>) {
    let wide = |text: String| {
        let text = WidgetText::from(text);
        let text = text.into_galley(
            ui,
            Some(egui::TextWrapMode::Extend),
            f32::INFINITY,
            TextStyle::Button,
        );
        text.size().x + 2.0 * ui.spacing().button_padding.x + GRID
    };
    let width = |kind: &Kind| wide(cx.texts.kind_plural(*kind));
    let room = ui.available_width();
    if kinds.iter().map(width).sum::<f32>() <= room {
        return (kinds.to_vec(), Vec::new());
    }
    // What is shown has its room first, and the menu.
    let mut left =
        room - width(&here) - wide(format!("{}  {}", cx.t("list-kinds-more"), icons::CARET_DOWN));
    let mut full = false;
    kinds.iter().copied().partition(|kind| {
        if *kind == here {
            return true;
        }
        left -= width(kind);
        full |= left < 0.0;
        !full
    })
}
