//! How the window looks and where its keys are told: two buttons that stand wherever one may begin.

use egui::Ui;

use super::basic::icon_button;
use crate::app::actions::SettingsAction;
use crate::app::settings::Theme;
use crate::ui::context::Cx;
use crate::ui::help_page::HelpPage;
use crate::ui::icons;

/// Light or dark, whichever is not.
pub fn theme_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let (icon, key, next) = if ui.visuals().dark_mode {
        (icons::SUN, "theme-light", Theme::Light)
    } else {
        (icons::MOON, "theme-dark", Theme::Dark)
    };
    if icon_button(ui, icon, &cx.t(key), true).clicked() {
        cx.send(SettingsAction::Theme(next));
    }
}

/// The way to the page of shortcuts.
pub fn help_button_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let name = format!("{} (F1)", cx.texts.attribute("shortcut", "title"));
    if icon_button(ui, "?", &name, true).clicked() {
        cx.memory.of::<HelpPage>().is_open = true;
    }
}
