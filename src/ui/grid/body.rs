//! The part of the grid that scrolls: rows, and over them the head, the sums and the frozen columns.

use egui::{Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, pos2, vec2};

use super::at::At;
use super::cell::{cell_ui, figure_ui, group_ui};
use super::layout::Foot;
use super::shown::Grid;
use super::sight::Sight;
use super::state::State;
use super::stay::furthest;
use super::{editor, head, select};
use crate::app::list::Row;
use crate::model::id::RecordId;
use crate::report::figures::partly;
use crate::text::named;
use crate::ui::context::Cx;
use crate::ui::focus::bounds;
use crate::ui::theme::{GRID, ROW_HEIGHT, tokens};

/// Draws all of it in one area that scrolls both ways.
pub fn scroll_ui(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, grid: &Grid<'_>) {
    let room = ui.available_size();
    let rows = grid.listed.arranged.rows.len();
    let height = (rows + 1) as f32 * ROW_HEIGHT + grid.layout.foot_height() + GRID;
    let content = vec2(grid.layout.width, height);
    let area = ScrollArea::both().id_salt("scroll").auto_shrink(false).animated(false);
    let (revealed, was_in_sight) = (state.reveal, state.stood.cursor);
    let area = area.scroll_offset(offset(ui, state, grid, (content, room)));
    let output = area.show_viewport(ui, |ui, viewport| {
        ui.set_min_size(vec2(grid.layout.width, height));
        let area = Rect::from_min_size(ui.min_rect().min + viewport.min.to_vec2(), viewport.size());
        let body = Rect::from_min_max(
            pos2(area.left(), area.top() + ROW_HEIGHT),
            pos2(area.right(), area.bottom() - grid.layout.foot_height()),
        );
        let sight = Sight { area, offset: viewport.min.to_vec2(), body };
        state.note_sight(grid, &sight);
        rows_ui(ui, cx, state, grid, &sight);
        head::head_ui(ui, cx, state, grid, &sight);
        sums_ui(ui, cx, grid, &sight);
        select::double_click(ui, cx, state, grid);
        select::drag(ui, state, grid, &sight);
        editor::editor_ui(ui, cx, state, grid, &sight);
    });
    state.offset = output.state.clamped_offset();
    let most = (output.content_size - output.inner_rect.size()).max(Vec2::ZERO);
    let bars = (room - output.inner_rect.size()).max(Vec2::ZERO);
    // What was brought into sight has to be brought there again where the list had another size than was
    // thought; and a bar that has come lies over what was in sight.
    let is_other = std::mem::replace(&mut state.most, most) != most;
    let has_bar = std::mem::replace(&mut state.bars, bars) != bars;
    if (is_other && revealed) || has_bar {
        state.reveal |= revealed || was_in_sight;
        ui.ctx().request_repaint();
    }
}

/// How far the list is scrolled: as it was, as far as there still is anything, or to the cursor where that
/// is to be in sight.
fn offset(ui: &Ui, state: &mut State, grid: &Grid<'_>, (content, room): (Vec2, Vec2)) -> Vec2 {
    let owed = state.owed.take();
    state.offset = owed.unwrap_or(state.offset);
    let wanted = match std::mem::take(&mut state.reveal) {
        true => select::reveal(state, grid, room),
        false => state.offset,
    };
    let wanted = wanted.max(Vec2::ZERO).min(furthest(grid, content, room, state.bars));
    // Beyond what the last frame could scroll to, the area would spring back: the rest follows
    // when it knows its size.
    let allowed = wanted.min(state.most);
    if wanted != allowed && owed.is_none() {
        state.owed = Some(wanted);
        ui.ctx().request_repaint();
    }
    allowed
}

fn rows_ui(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, grid: &Grid<'_>, sight: &Sight) {
    let first = (sight.offset.y / ROW_HEIGHT).max(0.0) as usize;
    let seen = (sight.body.height() / ROW_HEIGHT).ceil() as usize + 1;
    let rows = grid.listed.arranged.rows.iter().enumerate().skip(first).take(seen);
    let block = state.block();
    let hovered = ui.rect_contains_pointer(sight.body).then(|| ui.input(|i| i.pointer.hover_pos()));
    let hovered = hovered.flatten().map(|place| sight.at(grid, place).row);
    for (number, row) in rows {
        let rect = sight.row(number);
        let tokens = tokens(ui);
        let painter = ui.painter().with_clip_rect(sight.body);
        match row {
            Row::Record(id) => {
                let open = cx.app.route.record == Some(*id);
                if open || hovered == Some(number) {
                    let fill = if open { tokens.chosen } else { tokens.hover };
                    painter.rect_filled(rect.shrink2(vec2(0.0, 1.0)), 4.0, fill);
                }
                record_ui(ui, cx, state, grid, sight, (number, *id), block);
            }
            Row::Group(group) => group_ui(ui, cx, state, grid, sight, (number, *group)),
        }
    }
    if let Some(cursor) = state.cursor.filter(|_| !state.gone) {
        cursor_ui(ui, grid, sight, cursor);
    }
}

fn record_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    state: &mut State,
    grid: &Grid<'_>,
    sight: &Sight,
    (number, id): (usize, RecordId),
    block: Option<(At, At)>,
) {
    let Some(record) = grid.portfolio.record(id) else { return };
    let rect = sight.row(number).intersect(sight.body);
    if !rect.is_positive() {
        return;
    }
    let builder = UiBuilder::new()
        .scope_id(grid.id.with(("row", id)))
        .max_rect(rect)
        .sense(Sense::CLICK)
        .accessibility_role(egui::Role::Row)
        .accessibility_label(named(cx.texts, grid.portfolio, id));
    let response = ui.scope_builder(builder, |ui| {
        ui.set_min_size(rect.size());
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_row_index(number + 1);
            node.set_bounds(bounds(rect));
        });
        for column in 0..grid.layout.columns.len() {
            cell_ui(ui, cx, state, grid, sight, At { row: number, column }, (record, block));
        }
    });
    // Cells take the pointer; this is how a screen reader opens a record.
    if response.response.clicked() {
        state.go(grid, At { row: number, column: 0 }, false);
        cx.send(crate::app::actions::RouteAction::Select(Some(id)));
    }
}

/// The frame around the cell that the keyboard is at.
fn cursor_ui(ui: &Ui, grid: &Grid<'_>, sight: &Sight, cursor: At) {
    let tokens = tokens(ui);
    let focused = ui.memory(|memory| memory.has_focus(grid.id));
    let colour = if focused { tokens.accent } else { tokens.field_line };
    let mut rect = sight.cell(grid, cursor);
    if let Some(Row::Group(_)) = grid.listed.arranged.rows.get(cursor.row) {
        rect = sight.row(cursor.row);
    }
    let clip = sight.clip(grid, cursor.column, sight.body);
    let painter = ui.painter().with_clip_rect(clip.expand(1.0).intersect(sight.area));
    let width = if focused { 2.0 } else { 1.0 };
    painter.rect_stroke(rect, 3.0, Stroke::new(width, colour), StrokeKind::Inside);
}

/// What the first column says in the line below.
fn foot_words(cx: &Cx<'_>, grid: &Grid<'_>) -> String {
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let (shown, all) = (count(grid.listed.arranged.ids.len()), count(grid.listed.arranged.all));
    let rows = match shown == all {
        true => cx.texts.count("list-rows", all, &[("all", &cx.format.integer(all))]),
        false => {
            let (shown, number) = (cx.format.integer(shown), cx.format.integer(all));
            cx.texts.count("list-rows-of", all, &[("shown", &shown), ("all", &number)])
        }
    };
    match grid.layout.foot {
        Foot::Sums => cx.texts.with("list-sum", &[("rows", &rows)]),
        Foot::Count | Foot::Nothing => rows,
    }
}

/// The sums below, over what the filters let through.
fn sums_ui(ui: &mut Ui, cx: &Cx<'_>, grid: &Grid<'_>, sight: &Sight) {
    if grid.layout.foot == Foot::Nothing {
        return;
    }
    let rect = Rect::from_min_max(sight.body.left_bottom(), sight.area.right_bottom());
    let colours = *tokens(ui);
    let painter = ui.painter().with_clip_rect(rect);
    painter.rect_filled(rect, 0.0, colours.canvas);
    painter.hline(rect.x_range(), rect.top() + 0.5, Stroke::new(1.0, colours.line));
    let name = foot_words(cx, grid);
    let builder = UiBuilder::new()
        .scope_id(grid.id.with("sums"))
        .max_rect(rect)
        .accessibility_role(egui::Role::Row)
        .accessibility_label(name.clone());
    ui.scope_builder(builder, |ui| {
        let sums = &grid.listed.arranged.sums;
        if grid.layout.foot == Foot::Count {
            return aside_ui(ui, cx, grid, rect, &name);
        }
        for (place, column) in grid.layout.columns.iter().enumerate() {
            let sum = sums.iter().find(|sum| sum.key == column.key);
            let text = match sum {
                Some(sum) => column.show(cx.texts, grid.portfolio, &sum.value),
                None if place == 0 => name.clone(),
                None => continue,
            };
            let mut span = Rect::from_x_y_ranges(sight.column(grid, place), rect.y_range());
            let mut clip = sight.clip(grid, place, rect);
            // A sum is longer than what it sums, and may reach over a column that has none.
            let neighbour = place.checked_sub(1).filter(|other| {
                let other = grid.layout.columns.get(*other);
                other.is_some_and(|other| sums.iter().all(|sum| sum.key != other.key))
            });
            if let (Some(other), true) = (neighbour.filter(|other| *other > 0), sum.is_some()) {
                span.min.x = sight.column(grid, other).min;
                clip = clip.union(sight.clip(grid, other, rect));
            }
            figure_ui(ui, (span, clip), &text, sum.is_some(), colours.muted);
            let response =
                ui.interact(span.intersect(clip), grid.id.with(("sum", place)), Sense::HOVER);
            let of = sum.and_then(|sum| partly(cx.texts, sum.summed, sum.stated));
            let said = of.as_ref().map_or_else(|| text.clone(), |of| format!("{text}, {of}"));
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Cell, true, &said));
            if let Some(of) = of {
                response.on_hover_text(of);
            }
        }
    });
}

/// The line below while the columns that add up stand further to the side: their sums follow the count.
fn aside_ui(ui: &mut Ui, cx: &Cx<'_>, grid: &Grid<'_>, rect: Rect, rows: &str) {
    let mut said = vec![rows.to_owned()];
    let mut of = Vec::new();
    for sum in &grid.listed.arranged.sums {
        let columns = &grid.layout.columns;
        let Some(column) = columns.iter().find(|column| column.key == sum.key) else { continue };
        let value = column.show(cx.texts, grid.portfolio, &sum.value);
        let told = cx.texts.with("list-sum-aside", &[("column", &column.title), ("sum", &value)]);
        of.extend(partly(cx.texts, sum.summed, sum.stated).map(|of| format!("{told}, {of}")));
        said.push(told);
    }
    let said = said.join("  ·  ");
    figure_ui(ui, (rect, rect), &said, false, tokens(ui).muted);
    let response = ui.interact(rect, grid.id.with("sums aside"), Sense::HOVER);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Cell, true, &said));
    if !of.is_empty() {
        response.on_hover_text(of.join("\n"));
    }
}
