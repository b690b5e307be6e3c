//! The first step: what the network is called, the language of its papers, and who one is.

use egui::{Key, Response, TextEdit, Ui};

use super::outcome::{Outcome, is_to_keep, outcome_ui};
use crate::app::actions::SettingsAction;
use crate::app::beginning::Beginning;
use crate::model::choice::Choice as _;
use crate::model::kind::Portfolio;
use crate::model::settings::{Language, Settings};
use crate::ui::context::Cx;
use crate::ui::typing::note_typing;
use crate::ui::widgets::basic::{gap, muted};
use crate::ui::widgets::radio::Radios;

/// How wide a field is.
const FIELD: f32 = 380.0;

/// What has been done.
pub(super) fn told(cx: &Cx<'_>, portfolio: &Portfolio) -> String {
    let name = Beginning::default().network_name(portfolio);
    cx.texts.with("beginning-network-told", &[("name", &name), ("by", &cx.app.settings.name)])
}

/// Draws the step.
pub(super) fn step_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    portfolio: &Portfolio,
    beginning: &mut Beginning,
) -> Outcome {
    let keep = is_to_keep(ui);
    let mut name = beginning.network_name(portfolio);
    let label = cx.texts.attribute("beginning-network", "name");
    let hint = cx.texts.attribute("beginning-network", "example");
    let (field, enter) = field_ui(ui, cx, &label, &hint, &mut name);
    if field.changed() {
        beginning.network = Some(name.clone());
    }
    gap(ui, 1.0);
    language_ui(ui, cx, portfolio, beginning);
    gap(ui, 1.0);
    let mut own = cx.app.settings.name.clone();
    let label = cx.t("name-label");
    let (field, enter_own) = field_ui(ui, cx, &label, "", &mut own);
    if field.changed() {
        cx.send(SettingsAction::Name(own));
    }
    if field.lost_focus() {
        cx.send(SettingsAction::NameLeft);
    }
    muted(ui, cx.texts.attribute("beginning-network", "own-name-help"));
    let may_keep = !name.trim().is_empty();
    outcome_ui(ui, cx, (may_keep, keep || enter || enter_own), || {
        beginning.network_changes(portfolio)
    })
}

/// A field under its label, and whether Enter was typed in it.
fn field_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    label: &str,
    hint: &str,
    text: &mut String,
) -> (Response, bool) {
    muted(ui, label);
    let edit = TextEdit::singleline(text)
        .id_salt(label)
        .hint_text(hint)
        .desired_width(FIELD.min(ui.available_width()))
        .margin(egui::Margin::symmetric(8, 6));
    let response = ui.add(edit).accessible_name(label);
    note_typing(cx, response.has_focus() && !text.is_empty());
    let enter = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    (response, enter)
}

fn language_ui(ui: &mut Ui, cx: &mut Cx<'_>, portfolio: &Portfolio, beginning: &mut Beginning) {
    let label = cx.texts.label_of(Settings::language.any());
    muted(ui, &label);
    let words = |language: &Language| cx.texts.choice(&Language::SET, language.code());
    let languages = Radios {
        name: &label,
        choices: Language::ALL.iter().map(|language| (*language, words(language))).collect(),
        chosen: Some(beginning.papers_in(portfolio)),
        columns: Language::ALL.len(),
        wants_focus: false,
    };
    if let Some(language) = languages.show(ui) {
        beginning.language = Some(language.code().to_owned());
    }
}
