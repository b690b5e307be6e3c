//! A list of records: columns from the definition of the fields, sorted by a click on a head,
//! filtered by words; only the rows in sight are drawn.

use std::sync::Arc;

use egui::{Align, Label, Layout, RichText, ScrollArea, Sense, TextEdit, Ui};
use egui_extras::{Column, TableBuilder, TableRow};

use super::basic::{Mark, badge, empty, muted, primary_button};
use crate::app::actions::Action;
use crate::app::listing::Sorting;
use crate::model::defaults::defaults;
use crate::model::field::{Field, FieldType};
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::record::Record;
use crate::model::value::Value;
use crate::text::show_value;
use crate::ui::context::{Cx, Tab};
use crate::ui::icons;
use crate::ui::theme::{self, GRID, ROW_HEIGHT, tokens};

/// The bar above a list: filter, count, new.
pub fn bar_ui(ui: &mut Ui, cx: &mut Cx<'_>, kind: Kind) {
    let shown = cx.list(kind).len();
    let all = cx.portfolio().count(kind);
    ui.horizontal(|ui| {
        let mut filter = cx.listings.filters.get(&kind).cloned().unwrap_or_default();
        let name = cx.t("list-filter");
        let edit = TextEdit::singleline(&mut filter)
            .hint_text(format!("{}  {name}", icons::FUNNEL))
            .desired_width(220.0)
            .margin(egui::Margin::symmetric(8, 6));
        let response = ui.add(edit).accessible_name(&name);
        cx.memory.typing |= response.has_focus() && !filter.is_empty();
        if response.changed() {
            cx.listings.filters.insert(kind, filter);
        }
        if let Some(subset) = &cx.app.route.subset {
            let text = format!("{}  {}", subset.title, icons::X);
            let clear = ui.button(text).accessible_name(cx.t("list-show-all"));
            if clear.on_hover_text(cx.t("list-show-all")).clicked() {
                let mut route = cx.app.route.clone();
                route.subset = None;
                cx.send(Action::Go(route));
            }
        }
        let (shown_text, all_text) =
            (cx.format.integer(shown as i64), cx.format.integer(all as i64));
        let count = if shown == all {
            all_text
        } else {
            cx.texts.with("list-count", &[("shown", &shown_text), ("all", &all_text)])
        };
        muted(ui, count);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let word = cx.texts.attribute(&format!("kind-{}", kind.plural()), "new");
            if cx.may_edit() && primary_button(ui, icons::PLUS, &word).clicked() {
                add(cx, kind);
            }
        });
    });
}

/// Adds a record with the values that a new one begins with, and opens it.
pub fn add(cx: &mut Cx<'_>, kind: Kind) {
    let id = RecordId::new();
    let values = new_values(cx, kind);
    cx.listings.filters.remove(&kind);
    cx.memory.added = Some(id);
    cx.memory.tab = Tab::Details;
    cx.send(Action::Add { kind, id, values });
    cx.send(Action::Go(crate::app::route::Route::to_record(kind, id)));
}

fn new_values(cx: &Cx<'_>, kind: Kind) -> Vec<(usize, Value)> {
    let mut values = defaults(kind);
    let portfolio = cx.portfolio();
    for (index, field) in kind.fields().iter().enumerate().filter(|(_, field)| field.required) {
        if values.iter().any(|(other, _)| *other == index) {
            continue;
        }
        // What the work requires is filled with the nearest sensible value; the user goes on there.
        let value = match field.field_type {
            FieldType::Text => {
                Value::Text(cx.texts.attribute(&format!("kind-{}", kind.plural()), "new"))
            }
            FieldType::Date => Value::Date(FuzzyDate::from_day(cx.today)),
            FieldType::Integer => Value::Integer(i64::from(chrono::Datelike::year(&cx.today))),
            FieldType::Choice(set) => set.codes.first().map_or(Value::Null, |c| Value::Choice(c)),
            FieldType::Link(target) => first_of(&portfolio, target),
            _ => Value::Null,
        };
        values.push((index, value));
    }
    values
}

fn first_of(portfolio: &Portfolio, kind: Kind) -> Value {
    let deciding = portfolio.settings().and_then(|settings| settings.deciding_body_id);
    match (kind, deciding) {
        (Kind::Body, Some(body)) => Value::Link(body.raw()),
        _ => portfolio.records(kind).next().map_or(Value::Null, |r| Value::Link(r.record_id())),
    }
}

/// The list. The record that is open is marked; a click opens another.
pub fn list_ui(ui: &mut Ui, cx: &mut Cx<'_>, kind: Kind) {
    let ids = cx.list(kind);
    let portfolio = cx.portfolio();
    if ids.is_empty() {
        let nothing_there = portfolio.count(kind) == 0;
        let text = if nothing_there {
            cx.texts.attribute(&format!("kind-{}", kind.plural()), "empty")
        } else {
            cx.t("list-no-match")
        };
        empty(ui, &text);
        return;
    }
    let columns = columns(cx, &portfolio, kind, ui.available_width());
    let scroll_to = keys(ui, cx, &ids);
    ui.spacing_mut().item_spacing.y = 0.0;
    // Columns are parted by room, not by lines; the handle shows under the pointer.
    ui.visuals_mut().widgets.noninteractive.bg_stroke = egui::Stroke::NONE;
    // Columns that do not fit are a scroll to the side away; downwards the table scrolls itself, so
    // that only the rows in sight are drawn.
    ScrollArea::horizontal().id_salt(("columns", kind)).auto_shrink(false).show(ui, |ui| {
        table_ui(ui, cx, &portfolio, kind, (&ids, &columns), scroll_to);
    });
}

fn table_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    portfolio: &Portfolio,
    kind: Kind,
    (ids, columns): (&[RecordId], &[Shown]),
    scroll_to: Option<usize>,
) {
    let selected = cx.app.route.record;
    let mut table = TableBuilder::new(ui)
        .id_salt(("list", kind))
        .striped(false)
        .sense(Sense::click())
        .cell_layout(Layout::left_to_right(Align::Center))
        .auto_shrink(false)
        .animate_scrolling(false);
    if let Some(row) = scroll_to {
        table = table.scroll_to_row(row, None);
    }
    for (place, column) in columns.iter().enumerate() {
        // The first takes what is left, also when a record is opened beside the list.
        let sized = match place {
            0 => Column::exact(column.width),
            _ => Column::initial(column.width).at_least(56.0).resizable(true),
        };
        table = table.column(sized.clip(true));
    }
    table
        .header(ROW_HEIGHT, |mut header| {
            for column in columns {
                header.col(|ui| head_ui(ui, cx, kind, column));
            }
        })
        .body(|body| {
            body.rows(ROW_HEIGHT, ids.len(), |mut row| {
                let Some(record) = ids.get(row.index()).and_then(|id| portfolio.record(*id)) else {
                    return;
                };
                row.set_selected(selected == Some(record.record_id()));
                row_ui(&mut row, cx, portfolio, record, columns);
                let response = row.response();
                let label = portfolio.label_of(record);
                response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Row, true, &label));
                if response.clicked() {
                    cx.send(Action::Select(Some(record.record_id())));
                }
            });
        });
}

/// Arrows go from record to record while nothing is being typed. Gives the row to bring into sight.
fn keys(ui: &Ui, cx: &mut Cx<'_>, ids: &[RecordId]) -> Option<usize> {
    if ui.ctx().memory(|memory| memory.focused().is_some()) {
        return None;
    }
    let step: i64 = ui.input(|input| {
        i64::from(input.key_pressed(egui::Key::ArrowDown))
            - i64::from(input.key_pressed(egui::Key::ArrowUp))
    });
    if step == 0 {
        return None;
    }
    let at = cx.app.route.record.and_then(|id| ids.iter().position(|other| *other == id));
    let next = at.map_or(0, |at| i64::try_from(at).unwrap_or(0) + step);
    let next = usize::try_from(next.max(0)).unwrap_or(0).min(ids.len().saturating_sub(1));
    cx.send(Action::Select(ids.get(next).copied()));
    Some(next)
}

struct Shown {
    index: usize,
    field: &'static Field,
    width: f32,
}

/// The columns: those that the kind shows from the start and in which any record has something, as
/// wide as their content wants, the first one taking what is left.
fn columns(cx: &mut Cx<'_>, portfolio: &Portfolio, kind: Kind, available: f32) -> Vec<Shown> {
    let mut columns: Vec<Shown> = filled(cx, portfolio, kind)
        .iter()
        .filter_map(|index| {
            let field = kind.fields().get(*index)?;
            Some(Shown { index: *index, field, width: width_of(field) })
        })
        .collect();
    let wanted: f32 = columns.iter().map(|column| column.width + 2.0 * GRID).sum();
    if let (Some(first), true) = (columns.first_mut(), wanted < available) {
        first.width += available - wanted - 4.0 * GRID;
    }
    columns
}

/// The columns in which any record has something, worked out once for each version: filtering does
/// not make them come and go.
fn filled(cx: &mut Cx<'_>, portfolio: &Portfolio, kind: Kind) -> Arc<Vec<usize>> {
    let version = cx.version();
    if let Some((at, columns)) = cx.memory.columns.get(&kind)
        && *at == version
    {
        return Arc::clone(columns);
    }
    let columns: Vec<usize> = kind
        .fields()
        .iter()
        .enumerate()
        .filter(|(index, field)| {
            field.column && portfolio.records(kind).any(|record| !record.get(*index).is_null())
        })
        .map(|(index, _)| index)
        .collect();
    let columns = Arc::new(columns);
    cx.memory.columns.insert(kind, (version, Arc::clone(&columns)));
    columns
}

fn width_of(field: &Field) -> f32 {
    match field.field_type {
        FieldType::Text if matches!(field.name, "title" | "name") => 280.0,
        FieldType::Text => 140.0,
        FieldType::Integer | FieldType::Number => 84.0,
        FieldType::Bool => 72.0,
        FieldType::Money => 124.0,
        FieldType::Date => 132.0,
        FieldType::Choice(_) if field.name == "state" => 184.0,
        FieldType::Choice(_) => 148.0,
        FieldType::Link(Kind::Case | Kind::Project | Kind::Call | Kind::Benefit) => 240.0,
        FieldType::Link(_) | FieldType::AnyLink => 170.0,
    }
}

fn is_figure(field: &Field) -> bool {
    matches!(field.field_type, FieldType::Money | FieldType::Number)
        || (field.field_type == FieldType::Integer && field.range.is_none_or(|(low, _)| low < 1800))
}

fn head_ui(ui: &mut Ui, cx: &mut Cx<'_>, kind: Kind, column: &Shown) {
    let sorting = cx.listings.sortings.get(&kind).copied().unwrap_or_default();
    let here = sorting.column == Some(column.index);
    let word = cx.texts.field(kind, column.field.name);
    let arrow = match (here, sorting.descending) {
        (true, false) => icons::CARET_UP,
        (true, true) => icons::CARET_DOWN,
        _ => "",
    };
    let text =
        RichText::new(format!("{word} {arrow}")).font(theme::small()).color(tokens(ui).muted);
    let label = Label::new(text).truncate().selectable(false).sense(Sense::click());
    let layout = if is_figure(column.field) {
        Layout::right_to_left(Align::Center)
    } else {
        Layout::left_to_right(Align::Center)
    };
    let response = ui.with_layout(layout, |ui| ui.add(label)).inner;
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    if response.clicked() {
        let next = match (here, sorting.descending) {
            (true, false) => Sorting { column: Some(column.index), descending: true },
            (true, true) => Sorting::default(),
            _ => Sorting { column: Some(column.index), descending: false },
        };
        cx.listings.sortings.insert(kind, next);
        ui.ctx().request_repaint();
    }
}

fn row_ui(
    row: &mut TableRow<'_, '_>,
    cx: &Cx<'_>,
    portfolio: &Portfolio,
    record: &dyn Record,
    columns: &[Shown],
) {
    for (place, column) in columns.iter().enumerate() {
        row.col(|ui| {
            let value = record.get(column.index);
            let text = show_value(cx.texts, portfolio, column.field, &value);
            if matches!(column.field.field_type, FieldType::Choice(_))
                && column.field.name == "state"
            {
                if !text.is_empty() {
                    badge(ui, &text, mark_of(&value));
                }
                return;
            }
            let weight = if place == 0 { theme::medium() } else { theme::body() };
            let line = text.lines().next().unwrap_or_default().to_owned();
            let label = Label::new(RichText::new(line).font(weight)).truncate().selectable(false);
            if is_figure(column.field) {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.add(label));
            } else {
                ui.add(label);
            }
        });
    }
}

/// How a state is meant. The word stands in the mark; the colour only helps the eye.
pub fn mark_of(value: &Value) -> Mark {
    let Value::Choice(code) = value else { return Mark::Neutral };
    match *code {
        "final" | "done" | "held" | "treated" | "accepted" | "awarded_in_full" | "final_award"
        | "final_reported" | "in_use" | "full_use" | "reached" | "converted" | "decided" => {
            Mark::Done
        }
        "awarded_reduced" | "provisional" | "provisional_award" | "withheld" | "postponed"
        | "scaling_assessed" | "draft" | "proposed" => Mark::Waiting,
        "rejected" | "formally_rejected" | "not_decided" | "cancelled" | "withdrawn" => {
            Mark::Problem
        }
        "in_progress" | "submitted" | "under_review" | "fixed" | "active" => Mark::Accent,
        _ => Mark::Neutral,
    }
}
