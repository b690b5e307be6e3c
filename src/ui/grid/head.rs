//! The heads of the columns: sort by a click, resize at the edge, move by dragging, everything else
//! in the menu.

use egui::accesskit::SortDirection;
use egui::text::{LayoutJob, TextWrapping};
use egui::{Align2, CursorIcon, FontId, Rect, Sense, Stroke, Ui, UiBuilder, pos2, vec2};

use super::layout::{INSET, NARROWEST, WIDEST};
use super::shown::Grid;
use super::sight::Sight;
use super::state::{Menu, Page, State};
use super::widths::ARROW;
use crate::app::list::{Column, ListView, Listed, Sorting};
use crate::model::column::ColumnKey;
use crate::ui::context::Cx;
use crate::ui::focus;
use crate::ui::icons;
use crate::ui::theme::{self, GRID, tokens};

/// How far from an edge a column can be taken hold of to resize it.
const HOLD: f32 = 4.0;

/// The widget of a head.
pub fn head_id(grid: &Grid<'_>, column: ColumnKey) -> egui::Id {
    grid.id.with(("head", column))
}

/// Draws the heads.
pub fn head_ui(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, grid: &Grid<'_>, sight: &Sight) {
    let rect = Rect::from_min_max(sight.area.left_top(), sight.body.right_top());
    let colours = *tokens(ui);
    let painter = ui.painter().with_clip_rect(rect);
    painter.rect_filled(rect, 0.0, colours.canvas);
    painter.hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, colours.line));
    let view = cx.lists.view(grid.kind);
    let builder = UiBuilder::new()
        .scope_id(grid.id.with("heads"))
        .max_rect(rect)
        .accessibility_role(egui::Role::Row)
        .accessibility_label(cx.t("list-heads"));
    ui.scope_builder(builder, |ui| {
        for (place, column) in grid.layout.columns.iter().enumerate() {
            one_ui(ui, cx, state, grid, sight, (place, column, rect), &view);
        }
        for (place, column) in grid.layout.columns.iter().enumerate() {
            edge_ui(ui, cx, state, grid, sight, (place, column, rect));
        }
    });
    frozen_edge_ui(ui, grid, sight);
}

/// A line where the frozen columns end, once something has gone under them.
fn frozen_edge_ui(ui: &Ui, grid: &Grid<'_>, sight: &Sight) {
    if grid.layout.frozen > 0 && sight.offset.x > 0.5 {
        let x = sight.area.left() + grid.layout.frozen_width;
        let stroke = Stroke::new(1.0, tokens(ui).field_line);
        ui.painter().with_clip_rect(sight.area).vline(x, sight.area.y_range(), stroke);
    }
}

/// How a column is seen: in which place it is sorted by, of how many, and whether it is filtered.
struct Shown {
    sorted: Option<(usize, bool)>,
    by_several: bool,
    filtered: bool,
}

impl Shown {
    fn of(view: &ListView, key: ColumnKey) -> Self {
        let mut sorts = view.sort.iter().enumerate();
        Self {
            sorted: sorts.find(|(_, by)| by.column == key).map(|(at, by)| (at, by.descending)),
            by_several: view.sort.len() > 1,
            filtered: view.filters.contains_key(&key),
        }
    }

    /// For those who hear the head.
    fn tell(&self, cx: &Cx<'_>, response: &egui::Response, place: usize, title: &str) {
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ColumnHeader, true, title));
        let order = self.sorted.map(|(_, descending)| match descending {
            true => (SortDirection::Descending, cx.t("list-head-descending")),
            false => (SortDirection::Ascending, cx.t("list-head-ascending")),
        });
        let filtered = self.filtered.then(|| cx.t("list-head-filtered"));
        response.ctx.accesskit_node_builder(response.id, |node| {
            node.set_column_index(place);
            if let Some((direction, _)) = &order {
                node.set_sort_direction(*direction);
            }
            // Not every system passes the order on; words it does.
            let told: Vec<String> =
                order.map(|(_, words)| words).into_iter().chain(filtered).collect();
            if !told.is_empty() {
                node.set_description(told.join(", "));
            }
        });
    }

    /// For those who see it.
    fn marks(&self) -> String {
        let mut marks = String::new();
        if let Some((at, descending)) = self.sorted {
            marks.push_str(if descending { icons::CARET_DOWN } else { icons::CARET_UP });
            if self.by_several {
                marks.push_str(&(at + 1).to_string());
            }
        }
        if self.filtered {
            marks.push_str(icons::FUNNEL);
        }
        marks
    }
}

fn one_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    state: &mut State,
    grid: &Grid<'_>,
    sight: &Sight,
    (place, column, row): (usize, &Column, Rect),
    view: &ListView,
) {
    let rect = Rect::from_x_y_ranges(sight.column(grid, place), row.y_range());
    let clip = sight.clip(grid, place, row);
    let seen = rect.intersect(clip);
    if !seen.is_positive() {
        return;
    }
    let response = ui.interact(seen, head_id(grid, column.key), Sense::CLICK | Sense::DRAG);
    let shown = Shown::of(view, column.key);
    shown.tell(cx, &response, place, &column.title);
    let over = ui.rect_contains_pointer(seen);
    if over {
        ui.painter().with_clip_rect(clip).rect_filled(rect.shrink(2.0), 4.0, tokens(ui).hover);
    }
    let arrow = if over { ARROW } else { 0.0 };
    text_ui(ui, (rect, clip), column, &shown.marks(), arrow);
    let arrow_at = Rect::from_min_max(pos2(rect.right() - ARROW - HOLD, rect.top()), rect.max);
    if over {
        let painter = ui.painter().with_clip_rect(clip);
        let font = FontId::proportional(12.0);
        let at = arrow_at.center() - vec2(HOLD / 2.0, 0.0);
        painter.text(at, Align2::CENTER_CENTER, icons::CARET_DOWN, font, tokens(ui).muted);
    }
    let on_arrow =
        over && response.interact_pointer_pos().is_some_and(|place| arrow_at.contains(place));
    if response.secondary_clicked() || (response.clicked() && on_arrow) {
        state.menu = Some(Menu::new(Page::Head(column.key), seen));
    } else if response.clicked() {
        let add = ui.input(|input| input.modifiers.shift || input.modifiers.command);
        let sorting = if add { Sorting::Besides } else { Sorting::Alone };
        cx.lists.view_mut(grid.kind).turn_sort(column.key, sorting);
        focus::ask(ui.ctx(), grid.id);
        ui.ctx().request_repaint();
    }
    move_ui(ui, cx, state, grid, sight, column, &response);
}

/// A head that is dragged goes where it is let go of.
fn move_ui(
    ui: &Ui,
    cx: &mut Cx<'_>,
    state: &mut State,
    grid: &Grid<'_>,
    sight: &Sight,
    column: &Column,
    response: &egui::Response,
) {
    if response.drag_started() {
        state.moving = Some(column.key);
    }
    if state.moving != Some(column.key) {
        return;
    }
    let Some(place) = ui.input(|input| input.pointer.interact_pos()) else { return };
    // Before the column whose first half one is over, behind it otherwise.
    let over = sight.at(grid, place).column;
    let span = sight.column(grid, over);
    let to = if place.x > span.center() { over + 1 } else { over };
    let x = if to > over { span.max } else { span.min };
    let stroke = Stroke::new(2.0, tokens(ui).accent);
    ui.painter().with_clip_rect(sight.area).vline(x, sight.area.y_range(), stroke);
    ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
    if response.drag_stopped() {
        state.moving = None;
        let shown = &grid.listed.arranged.columns;
        let from = shown.iter().position(|key| *key == column.key).unwrap_or(0);
        let to = if to > from { to - 1 } else { to };
        if to != from {
            cx.lists.view_mut(grid.kind).move_column(shown, column.key, to);
        }
    }
}

fn text_ui(ui: &Ui, (rect, clip): (Rect, Rect), column: &Column, marks: &str, arrow: f32) {
    let colours = tokens(ui);
    let painter = ui.painter().with_clip_rect(clip);
    let marks = painter.layout_no_wrap(marks.to_owned(), theme::small(), colours.accent);
    let taken = if marks.size().x > 0.0 { marks.size().x + GRID } else { 0.0 };
    let room = (rect.width() - 2.0 * INSET - taken - arrow).max(8.0);
    let mut job = LayoutJob::simple_singleline(column.title.clone(), theme::small(), colours.muted);
    job.wrap = TextWrapping::truncate_at_width(room);
    let text = painter.layout_job(job);
    let right = rect.right() - INSET - arrow;
    let left = match column.is_figure() {
        true => right - taken - text.size().x,
        false => rect.left() + INSET,
    };
    let y = rect.center().y - text.size().y / 2.0;
    let marks_at = left + text.size().x + GRID;
    painter.galley(pos2(left, y), text, colours.muted);
    if taken > 0.0 {
        painter.galley(
            pos2(marks_at, rect.center().y - marks.size().y / 2.0),
            marks,
            colours.accent,
        );
    }
}

/// The right edge of a column: dragging makes it wider or narrower, a double click as wide as what stands in it.
fn edge_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    state: &mut State,
    grid: &Grid<'_>,
    sight: &Sight,
    (place, column, row): (usize, &Column, Rect),
) {
    let span = sight.column(grid, place);
    let clip = sight.clip(grid, place, row);
    let edge = Rect::from_x_y_ranges((span.max - HOLD)..=(span.max + HOLD), row.y_range());
    if !clip.x_range().contains(span.max - 1.0) {
        return;
    }
    let id = grid.id.with(("edge", column.key));
    let response = ui.interact(edge.intersect(row), id, Sense::CLICK | Sense::DRAG);
    let response = response.on_hover_and_drag_cursor(CursorIcon::ResizeHorizontal);
    if response.hovered() || response.dragged() {
        let stroke = Stroke::new(1.0, tokens(ui).accent);
        ui.painter().with_clip_rect(row).vline(span.max, row.y_range(), stroke);
    }
    if response.double_clicked() {
        fit(ui, cx, state, grid.listed, column.key);
    } else if response.dragged() && response.drag_delta().x != 0.0 {
        let width = (span.span() + response.drag_delta().x).max(NARROWEST);
        cx.lists.view_mut(grid.kind).widths.insert(column.key, width.round());
    }
}

/// Makes a column as wide as its heading and what stands in it.
pub(super) fn fit(ui: &Ui, cx: &mut Cx<'_>, state: &mut State, listed: &Listed, key: ColumnKey) {
    let Some(width) = state.widths.whole(ui, cx, listed, key) else { return };
    let width = width.clamp(NARROWEST, WIDEST).ceil();
    cx.lists.view_mut(listed.data.kind).widths.insert(key, width);
    ui.ctx().request_repaint();
}
