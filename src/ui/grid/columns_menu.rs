//! Which columns are shown, and columns of one's own.

use egui::{ScrollArea, TextEdit, Ui};

use super::entry::entry;
use super::state::{Menu, Page};
use crate::app::actions::EditAction;
use crate::app::list::{Column, Listed, own};
use crate::model::choice::Choice as _;
use crate::model::id::Id;
use crate::model::kind::Kind;
use crate::model::own_column::{OwnColumn, OwnColumnType};
use crate::ui::context::Cx;
use crate::ui::focus;
use crate::ui::icons;
use crate::ui::theme::GRID;
use crate::ui::widgets::basic::{
    gap, hairline, heading, menu as choice_menu, muted, primary_button,
};

/// Every column with a mark for those that are shown.
pub fn columns_ui(ui: &mut Ui, cx: &mut Cx<'_>, kind: Kind, listed: &Listed, menu: &mut Menu) {
    if cx.may_edit() && entry(ui, menu, icons::PLUS, &cx.t("list-own-new")).clicked() {
        menu.page = Page::NewColumn;
    }
    hairline(ui);
    let shown = &listed.arranged.columns;
    // Those that are shown stand in their order, the others behind them.
    let mut columns: Vec<&Column> =
        shown.iter().filter_map(|key| listed.data.column(*key)).collect();
    columns.extend(listed.data.columns.iter().filter(|column| !shown.contains(&column.key)));
    ScrollArea::vertical().max_height(340.0).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        for column in columns {
            let mut on = shown.contains(&column.key);
            let locked = on && shown.len() == 1;
            let boxed = egui::Checkbox::new(&mut on, &column.title);
            if ui.add_enabled(!locked, boxed).changed() {
                cx.lists.view_mut(kind).turn_column(shown, column.key);
                ui.ctx().request_repaint();
            }
        }
        focus::follow(ui);
    });
    hairline(ui);
    if entry(ui, menu, icons::ARROW_COUNTER_CLOCKWISE, &cx.t("list-columns-usual")).clicked() {
        let view = cx.lists.view_mut(kind);
        view.columns = None;
        view.widths.clear();
        ui.close();
    }
}

/// Describes a new column.
pub fn new_ui(ui: &mut Ui, cx: &mut Cx<'_>, kind: Kind, listed: &Listed, menu: &mut Menu) {
    heading(ui, cx.t("list-own-new"));
    gap(ui, 1.0);
    title_ui(ui, cx, menu);
    muted(ui, cx.t("list-own-type"));
    let set = <OwnColumnType as crate::model::choice::Choice>::SET;
    let current = menu.column.column_type;
    choice_menu("own column type")
        .width(ui.available_width())
        .selected_text(cx.texts.choice(&set, current.code()))
        .show_ui(ui, |ui| {
            focus::hold(ui);
            for wanted in OwnColumnType::ALL {
                let word = cx.texts.choice(&set, wanted.code());
                if ui.selectable_label(*wanted == current, word).clicked() {
                    menu.column.column_type = *wanted;
                }
            }
        })
        .response
        .accessible_name(cx.t("list-own-type"));
    if menu.column.column_type == OwnColumnType::Choice {
        choices_ui(ui, cx, menu);
    }
    if done_ui(ui, cx, menu, "list-own-add") {
        let portfolio = cx.portfolio();
        let (id, change) = own::add(&portfolio, kind, &menu.column);
        // Where somebody has chosen the columns, the new one stands among them.
        if cx.lists.view(kind).columns.is_some() {
            let key = crate::model::column::ColumnKey::Own(id);
            cx.lists.view_mut(kind).turn_column(&listed.arranged.columns, key);
        }
        cx.send(EditAction::Change(vec![change]));
        ui.close();
    }
}

/// Another name for a column of one's own, and other choices.
pub fn own_ui(ui: &mut Ui, cx: &mut Cx<'_>, menu: &mut Menu, id: Id<OwnColumn>) {
    let portfolio = cx.portfolio();
    let Some(column) = portfolio.own_columns.get(id) else { return ui.close() };
    heading(ui, cx.t("list-own-change"));
    gap(ui, 1.0);
    title_ui(ui, cx, menu);
    if column.column_type == Some(OwnColumnType::Choice) {
        choices_ui(ui, cx, menu);
    }
    if done_ui(ui, cx, menu, "list-own-keep") {
        let changes = own::change(column, &menu.column.title, &menu.column.choices);
        if !changes.is_empty() {
            cx.send(EditAction::Change(changes));
        }
        ui.close();
    }
}

fn title_ui(ui: &mut Ui, cx: &Cx<'_>, menu: &mut Menu) {
    let name = cx.t("list-own-name");
    muted(ui, &name);
    let edit = TextEdit::singleline(&mut menu.column.title).desired_width(f32::INFINITY);
    let response = ui.add(edit.margin(egui::Margin::symmetric(8, 6))).accessible_name(&name);
    if std::mem::take(&mut menu.fresh) {
        response.request_focus();
    }
    ui.add_space(GRID);
}

fn choices_ui(ui: &mut Ui, cx: &Cx<'_>, menu: &mut Menu) {
    let name = cx.t("list-own-choices");
    gap(ui, 1.0);
    muted(ui, &name);
    let edit = TextEdit::multiline(&mut menu.column.choices).desired_rows(4);
    let lines = ui.add(edit.desired_width(f32::INFINITY)).accessible_name(&name);
    if lines.has_focus() {
        // They go from line to line.
        focus::keep_arrows(ui.ctx());
    }
}

/// The button that does it, or Enter.
fn done_ui(ui: &mut Ui, cx: &Cx<'_>, menu: &Menu, word: &str) -> bool {
    gap(ui, 2.0);
    let ready = !menu.column.title.trim().is_empty();
    let enabled = ui.add_enabled_ui(ready, |ui| primary_button(ui, icons::CHECK, &cx.t(word)));
    enabled.inner.clicked() && ready
}
