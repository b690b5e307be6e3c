//! One cell: what stands in it, what a click does, what a screen reader hears.

use egui::text::{LayoutJob, TextWrapping};
use egui::{Align2, Color32, CursorIcon, FontId, Id, Rect, Response, Sense, Ui, vec2};

use super::at::At;
use super::layout::INSET;
use super::line::{first_line, line};
use super::marks::{self, doubt_ui, draft_ui, undecided_ui};
use super::said::{is_late, is_made_up, words};
use super::shown::Grid;
use super::sight::{Sight, cell_id};
use super::state::State;
use super::{cell_menu, keys, select};
use crate::app::list::{CellType, Column};
use crate::model::record::Record;
use crate::model::standing::Standing;
use crate::model::value::Value;
use crate::ui::context::Cx;
use crate::ui::icons;
use crate::ui::theme::{self, GRID, tokens};
use crate::ui::widgets::pill::{Mark, Pill, Sign, colour_of, mark_of, sign_of};

/// What there is to show in a cell.
struct Shown {
    value: Value,
    text: String,
    /// What stands there is typed and waits.
    held: bool,
    /// Why it is not written.
    refused: Option<String>,
    /// That copies disagree about it, and what they say.
    undecided: Option<String>,
    /// What is doubtful about it.
    doubt: Option<String>,
    /// The row is late; it says so beside its name, which stands still while the rest is scrolled.
    late: bool,
    /// The row is part of an example.
    made_up: bool,
}

/// Draws a cell of a record.
pub fn cell_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    state: &mut State,
    grid: &Grid<'_>,
    sight: &Sight,
    at: At,
    (record, block): (&dyn Record, Option<(At, At)>),
) {
    let Some(column) = grid.layout.columns.get(at.column).copied() else { return };
    let rect = sight.cell(grid, at);
    let clip = sight.clip(grid, at.column, sight.body);
    let seen = rect.intersect(clip);
    let Some(id) = cell_id(grid, at).filter(|_| seen.is_positive()) else { return };
    let chosen = block.is_some_and(|(from, to)| {
        (from.row..=to.row).contains(&at.row) && (from.column..=to.column).contains(&at.column)
    });
    if chosen && block.is_some_and(|(from, to)| from != to) {
        ui.painter().with_clip_rect(clip).rect_filled(rect, 0.0, tokens(ui).chosen);
    }
    let shown = shown(cx, grid, column, at, record);
    let response = ui.interact(seen, id, Sense::CLICK | Sense::DRAG);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Cell, true, &shown.text));
    tell(ui, cx, (id, at), column, &shown, chosen);
    let response = draw(ui, cx, (rect, clip), (column, at), &shown, response);
    let is_at_cursor = state.cursor == Some(at) && ui.memory(|memory| memory.has_focus(grid.id));
    if let Some(told) = shown.told().filter(|_| is_at_cursor && state.menu.is_none()) {
        marks::told_ui(ui, seen, told);
    }
    if at.column == 0 && response.hovered() {
        ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
    }
    if response.secondary_clicked() {
        cell_menu::open(ui, state, grid, at);
    } else if response.clicked() {
        select::click(ui, cx, state, grid, at);
    } else if response.drag_started() {
        select::begin_drag(ui, state, grid, sight, at);
    }
}

/// What there is to show in a cell: what stands there, or what is typed and on its way.
fn shown(cx: &mut Cx<'_>, grid: &Grid<'_>, column: &Column, at: At, record: &dyn Record) -> Shown {
    let id = record.record_id();
    let value = column.key.value(grid.portfolio, record);
    // Almost always there is no draft, and then no cell needs the name of its column.
    let field = if cx.app.drafts.is_empty() { String::new() } else { column.name() };
    let draft = cx.app.drafts.draft(id, &field);
    // What is being typed over something that has come meanwhile is not what stands there.
    let held = draft.is_some_and(|draft| {
        cx.app.waits(id, &field, draft) || (cx.may_edit() && cx.app.moved_on(id, &field).is_some())
    });
    // What is on its way stands there as it will.
    let chosen = draft.and_then(|draft| cx.app.ground()?.chosen(column, &draft.text));
    let text = match (draft, &chosen) {
        (None, _) => words(cx, grid.portfolio, id, column, &value),
        (Some(_), Some(chosen)) => column.show(cx.texts, grid.portfolio, chosen),
        (Some(draft), None) => draft.text.clone(),
    };
    let rests = draft.is_none();
    let undecided = rests.then(|| marks::undecided(cx, id, column)).flatten();
    let doubt = rests.then(|| marks::doubt(cx, record, column)).flatten();
    let value = chosen.unwrap_or(value);
    let late = at.column == 0 && is_late(cx, grid.portfolio, record);
    let made_up = at.column == 0 && is_made_up(record);
    let refused = if held { marks::reason(cx, id, &field) } else { None };
    Shown { value, text, held, refused, undecided, doubt, late, made_up }
}

impl Shown {
    /// What there is to tell of it besides what stands there.
    fn told(&self) -> Option<&String> {
        self.refused.as_ref().or(self.undecided.as_ref()).or(self.doubt.as_ref())
    }
}

/// What a screen reader hears of a cell.
fn tell(ui: &Ui, cx: &Cx<'_>, (id, at): (Id, At), column: &Column, shown: &Shown, chosen: bool) {
    let text = &shown.text;
    let spoken = match (shown.late, shown.made_up) {
        (true, _) => format!("{text}, {}", cx.t("action-overdue")),
        (false, true) => format!("{text}, {}", cx.t("example-mark")),
        (false, false) => text.clone(),
    };
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_row_index(at.row + 1);
        node.set_column_index(at.column);
        node.set_description(column.title.clone());
        node.set_value(spoken);
        node.set_selected(chosen);
        if shown.held {
            node.set_invalid(egui::accesskit::Invalid::True);
        }
        if let Some(told) = shown.told() {
            node.set_description(format!("{}. {told}", column.title));
        }
    });
}

/// Draws what stands in a cell, with what the pointer is told of it.
fn draw(
    ui: &Ui,
    cx: &Cx<'_>,
    (rect, clip): (Rect, Rect),
    (column, at): (&Column, At),
    shown: &Shown,
    response: Response,
) -> Response {
    let text = &shown.text;
    if shown.held {
        draft_ui(ui, (rect, clip), text);
        return match &shown.refused {
            Some(told) => response.on_hover_text(told),
            None => response,
        };
    }
    if let Some(told) = &shown.undecided {
        undecided_ui(ui, (rect, clip), text, column.is_figure());
        return response.on_hover_text(told);
    }
    let mut place = rect;
    if shown.doubt.is_some() {
        place.min.x += doubt_ui(ui, (rect, clip));
    }
    if shown.late {
        let look = (Sign::Icon(icons::WARNING), colour_of(ui, Mark::Problem));
        place.max.x -= end_ui(ui, (rect, clip), &cx.t("action-overdue"), look);
    } else if shown.made_up {
        let look = (Sign::Icon(icons::INFO), colour_of(ui, Mark::Waiting));
        place.max.x -= end_ui(ui, (rect, clip), &cx.t("example-mark"), look);
    }
    let is_read = value_ui(ui, (place, clip), (column, at.column == 0), &shown.value, text);
    if let Some(told) = &shown.doubt {
        return response.on_hover_text(told);
    }
    match is_read {
        false if response.hovered() => response.on_hover_text(text),
        true | false => response,
    }
}

/// Says something at the right end of a cell, and gives the room that it took.
fn end_ui(ui: &Ui, (rect, clip): (Rect, Rect), text: &str, look: (Sign, Color32)) -> f32 {
    let painter = ui.painter().with_clip_rect(clip);
    let room = rect.width() / 2.0 - INSET;
    let pill = Pill::new(&painter, text, look, room);
    let taken = pill.size().x + INSET;
    let at = egui::Align2::RIGHT_CENTER;
    let place = at.anchor_size(rect.right_center() - vec2(INSET, 0.0), pill.size());
    pill.paint(&painter, place.min);
    taken
}

/// Draws a value. Says whether its words are read there; where they are not, the pointer tells them.
fn value_ui(
    ui: &Ui,
    (rect, clip): (Rect, Rect),
    (column, name): (&Column, bool),
    value: &Value,
    text: &str,
) -> bool {
    let ink = tokens(ui).ink;
    if text.is_empty() {
        return true;
    }
    match &column.cell {
        CellType::Bool => {
            if *value == Value::Bool(true) {
                let painter = ui.painter().with_clip_rect(clip);
                let at = rect.left_center() + vec2(INSET, 0.0);
                let font = FontId::proportional(15.0);
                painter.text(at, Align2::LEFT_CENTER, icons::CHECK, font, ink);
            }
        }
        CellType::Choice(set) if column.is_state() => {
            let code = if let Value::Choice(code) = value { code } else { "" };
            return pill_ui(ui, (rect, clip), text, set.standing(code));
        }
        CellType::Text { .. }
        | CellType::Integer
        | CellType::Number
        | CellType::Money
        | CellType::Date
        | CellType::Time
        | CellType::File
        | CellType::Choice(_)
        | CellType::OwnChoice(_)
        | CellType::Link(_)
        | CellType::AnyLink => {
            let font = if name { theme::medium() } else { theme::body() };
            line(ui, (rect, clip), first_line(text), font, ink, column.is_figure());
        }
    }
    true
}

/// A figure below the list or beside a group.
pub fn figure_ui(ui: &Ui, place: (Rect, Rect), text: &str, right: bool, colour: Color32) {
    line(ui, place, text, theme::medium(), colour, right);
}

/// A state in its capsule. Its column has room for it, and the edge of the list cuts it as it cuts words.
/// Says whether its word is read there.
fn pill_ui(ui: &Ui, (rect, clip): (Rect, Rect), text: &str, standing: Standing) -> bool {
    let painter = ui.painter().with_clip_rect(clip);
    let room = rect.width() - 2.0 * INSET;
    let look = (sign_of(standing), colour_of(ui, mark_of(standing)));
    let pill = Pill::new(&painter, text, look, room);
    let says = pill.says_its_word() && rect.left() + INSET + pill.size().x <= clip.right();
    // A piece of it says nothing.
    if pill.size().x > room + INSET {
        return says;
    }
    let place = egui::Align2::LEFT_CENTER;
    let place = place.anchor_size(rect.left_center() + vec2(INSET, 0.0), pill.size());
    pill.paint(&painter, place.min);
    says
}

/// The head of a group: a click folds it up or out.
pub fn group_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    state: &mut State,
    grid: &Grid<'_>,
    sight: &Sight,
    (number, group): (usize, usize),
) {
    let Some(shown) = grid.listed.arranged.groups.get(group) else { return };
    let rect = sight.row(number);
    let seen = rect.intersect(sight.body);
    if !seen.is_positive() {
        return;
    }
    let colours = *tokens(ui);
    let count = cx.format.integer(i64::try_from(shown.count).unwrap_or(0));
    let label = if shown.label.is_empty() { cx.t("list-group-empty") } else { shown.label.clone() };
    let response = ui.interact(seen, grid.id.with(("group", group)), Sense::CLICK);
    let name = format!("{label}, {count}");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Row, true, &name));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(!shown.collapsed));
    let painter = ui.painter().with_clip_rect(sight.body);
    let fill = if response.hovered() { colours.hover } else { colours.side };
    painter.rect_filled(rect.shrink2(vec2(0.0, 1.0)), 4.0, fill);
    let icon = if shown.collapsed { icons::CARET_RIGHT } else { icons::CARET_DOWN };
    let left = rect.left() + INSET + shown.level as f32 * 4.0 * GRID;
    let font = FontId::proportional(13.0);
    let at = egui::pos2(left, rect.center().y);
    painter.text(at, Align2::LEFT_CENTER, icon, font, colours.muted);
    group_text_ui(ui, cx, grid, sight, rect, shown, (left + 5.0 * GRID, &label, &count));
    if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
        keys::take_focus(ui, grid);
        state.go(grid, At { row: number, column: 0 }, false);
        keys::fold(cx, grid, group);
    }
}

fn group_text_ui(
    ui: &Ui,
    cx: &Cx<'_>,
    grid: &Grid<'_>,
    sight: &Sight,
    rect: Rect,
    group: &crate::app::list::Group,
    (left, label, count): (f32, &str, &str),
) {
    let colours = tokens(ui);
    // The name may go on until the first sum.
    let mut end = rect.right();
    for (place, column) in grid.layout.columns.iter().enumerate() {
        let Some(sum) = group.sums.iter().find(|sum| sum.key == column.key) else {
            continue;
        };
        let span = Rect::from_x_y_ranges(sight.column(grid, place), rect.y_range());
        let clip = sight.clip(grid, place, sight.body);
        if place > 0 {
            end = end.min(span.left().max(clip.left()));
            let text = column.show(cx.texts, grid.portfolio, &sum.value);
            figure_ui(ui, (span, clip), &text, true, colours.muted);
        }
    }
    let painter = ui.painter().with_clip_rect(sight.body);
    let mut job = LayoutJob::default();
    let text = |job: &mut LayoutJob, text: &str, font, colour| {
        job.append(text, 0.0, egui::TextFormat::simple(font, colour));
    };
    text(&mut job, label, theme::medium(), colours.ink);
    text(&mut job, &format!("   {count}"), theme::small(), colours.muted);
    job.wrap = TextWrapping::truncate_at_width((end - left - GRID).max(24.0));
    let galley = painter.layout_job(job);
    let at = egui::pos2(left, rect.center().y - galley.size().y / 2.0);
    painter.galley(at, galley, colours.ink);
}
