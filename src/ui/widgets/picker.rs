//! Choosing a record by typing part of its name.

use egui::{PopupCloseBehavior, RichText, ScrollArea, TextEdit, Ui};

use crate::model::field::FieldType;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::text::sort;
use crate::ui::context::Cx;
use crate::ui::theme::tokens;
use crate::ui::widgets::basic::menu;

/// How many names are offered at once.
const OFFERED: usize = 40;

/// What came of a picker.
pub enum Picked {
    /// Nothing yet.
    Unchanged,
    /// The field is emptied.
    Nothing,
    /// A record.
    Record(RecordId),
}

/// A picker for a link field.
pub fn picker_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    name: &str,
    field_type: FieldType,
    current: Option<RecordId>,
) -> Picked {
    let portfolio = cx.portfolio();
    let label = current.map(|id| portfolio.label(id)).unwrap_or_default();
    let id = ui.make_persistent_id(("picker", name));
    let mut picked = Picked::Unchanged;
    let shown = if label.is_empty() {
        RichText::new(cx.t("picker-none")).color(tokens(ui).muted)
    } else {
        RichText::new(label)
    };
    let width = ui.available_width();
    menu(id)
        .width(width)
        .selected_text(shown)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show_ui(ui, |ui| {
            crate::ui::focus::hold(ui);
            ui.set_min_width(width.max(280.0));
            let typed = cx.memory.picker.entry(id).or_default();
            let hint = cx.texts.get("picker-search");
            let edit = TextEdit::singleline(typed).hint_text(&hint).desired_width(f32::INFINITY);
            ui.add(edit).accessible_name(hint);
            let enter = ui.input(|input| input.key_pressed(egui::Key::Enter));
            let typed = typed.clone();
            let offers = offers(&portfolio, field_type, &typed, cx);
            ScrollArea::vertical().max_height(260.0).show(ui, |ui| {
                if current.is_some() && ui.selectable_label(false, cx.t("picker-empty")).clicked() {
                    picked = Picked::Nothing;
                    ui.close();
                }
                for (offer, text) in &offers {
                    if ui.selectable_label(current == Some(*offer), text).clicked() {
                        picked = Picked::Record(*offer);
                        ui.close();
                    }
                }
                if offers.is_empty() {
                    ui.label(RichText::new(cx.t("picker-no-match")).color(tokens(ui).muted));
                }
            });
            if let (true, false, Some((first, _))) = (enter, typed.is_empty(), offers.first()) {
                picked = Picked::Record(*first);
                ui.close();
            }
        })
        .response
        .accessible_name(name);
    if !matches!(picked, Picked::Unchanged) {
        cx.memory.picker.remove(&id);
    }
    picked
}

/// The records whose name holds what was typed, best first.
fn offers(
    portfolio: &Portfolio,
    field_type: FieldType,
    typed: &str,
    cx: &Cx<'_>,
) -> Vec<(RecordId, String)> {
    let kinds: Vec<Kind> = match field_type {
        FieldType::Link(kind) => vec![kind],
        _ => vec![
            Kind::Project,
            Kind::Application,
            Kind::Concept,
            Kind::Decision,
            Kind::Case,
            Kind::Benefit,
            Kind::Goal,
            Kind::Municipality,
        ],
    };
    let folded = sort::fold(typed);
    let words: Vec<&str> = folded.split_whitespace().collect();
    let mut found: Vec<(bool, RecordId, String)> = Vec::new();
    for kind in kinds {
        for record in portfolio.records(kind) {
            let label = portfolio.label_of(record);
            let text = sort::fold(&label);
            if words.iter().all(|word| text.contains(word)) {
                let begins = !folded.is_empty() && text.starts_with(&folded);
                found.push((!begins, record.record_id(), label));
            }
        }
    }
    let lang = cx.texts.lang();
    found.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| sort::compare(lang, &a.2, &b.2)));
    found.into_iter().take(OFFERED).map(|(_, id, label)| (id, label)).collect()
}
