//! Saved views: apply, save, save as, rename, delete.

use egui::{TextEdit, Ui};

use super::entry::entry;
use super::state::Menu;
use crate::app::actions::EditAction;
use crate::app::list::{ListView, saved};
use crate::model::command::Change;
use crate::model::kind::Kind;
use crate::ui::context::Cx;
use crate::ui::icons;
use crate::ui::widgets::basic::{button, gap, hairline, muted};

/// What the list is seen through now: the name of the saved view, and whether it is seen otherwise
/// by now.
pub fn applied(cx: &Cx<'_>, kind: Kind) -> (String, bool) {
    let portfolio = cx.portfolio();
    let view = cx.lists.view(kind);
    let saved = cx.lists.applied.get(&kind).and_then(|id| portfolio.saved_views.get_raw(*id));
    match saved {
        Some(saved) => (saved.title.clone(), saved::differs(saved, kind, &view)),
        None => (cx.t("list-view-all"), view != ListView::default()),
    }
}

/// The saved views, and what can be done with the one that is applied.
pub fn views_ui(ui: &mut Ui, cx: &mut Cx<'_>, kind: Kind, menu: &mut Menu) {
    let portfolio = cx.portfolio();
    let current = cx.lists.applied.get(&kind).copied();
    let mark = |here: bool| if here { icons::CHECK } else { icons::CIRCLE_DASHED };
    if entry(ui, menu, mark(current.is_none()), &cx.t("list-view-all")).clicked() {
        cx.lists.applied.remove(&kind);
        *cx.lists.view_mut(kind) = ListView::default();
        ui.close();
    }
    for saved in saved::saved_views(&portfolio, kind) {
        let id = saved.id.raw();
        if entry(ui, menu, mark(current == Some(id)), &saved.title).clicked() {
            *cx.lists.view_mut(kind) = saved::view_of(saved, kind);
            cx.lists.applied.insert(kind, id);
            ui.close();
        }
    }
    if !cx.may_edit() {
        return;
    }
    hairline(ui);
    if let Some(saved) = current.and_then(|id| portfolio.saved_views.get_raw(id)) {
        let (id, title) = (saved.id.raw(), saved.title.clone());
        let view = cx.lists.view(kind);
        if saved::differs(saved, kind, &view) {
            let word = cx.texts.with("list-view-save", &[("title", &title)]);
            if entry(ui, menu, icons::CHECK_CIRCLE, &word).clicked() {
                cx.send(EditAction::Change(saved::save(id, kind, &view)));
                ui.close();
            }
        }
        let word = cx.texts.with("list-view-delete", &[("title", &title)]);
        if entry(ui, menu, icons::TRASH, &word).clicked() {
            cx.lists.applied.remove(&kind);
            cx.send(EditAction::Change(vec![Change::Delete { id }]));
            ui.close();
        }
    }
    name_ui(ui, cx, kind, menu);
}

/// A name, to save the view under or to give the one that is applied.
fn name_ui(ui: &mut Ui, cx: &mut Cx<'_>, kind: Kind, menu: &mut Menu) {
    gap(ui, 1.0);
    let name = cx.t("list-view-name");
    muted(ui, &name);
    let [title, _] = &mut menu.texts;
    let edit = TextEdit::singleline(title).desired_width(f32::INFINITY);
    let response = ui.add(edit.margin(egui::Margin::symmetric(8, 6))).accessible_name(&name);
    let enter = response.lost_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter));
    let title = title.trim().to_owned();
    let ready = !title.is_empty();
    gap(ui, 1.0);
    ui.horizontal(|ui| {
        ui.add_enabled_ui(ready, |ui| {
            if button(ui, icons::PLUS, &cx.t("list-view-save-as")).clicked() || (enter && ready) {
                let portfolio = cx.portfolio();
                let view = cx.lists.view(kind);
                let (id, change) = saved::save_as(&portfolio, kind, &title, &view);
                cx.lists.applied.insert(kind, id);
                cx.send(EditAction::Change(vec![change]));
                ui.close();
            }
            let current = cx.lists.applied.get(&kind).copied();
            if let Some(id) = current
                && button(ui, icons::PENCIL_SIMPLE, &cx.t("list-view-rename")).clicked()
            {
                cx.send(EditAction::Change(saved::rename(id, &title)));
                ui.close();
            }
        });
    });
}
