//! What one chooses for the program on this machine, and what holds for the whole portfolio.

use egui::{ScrollArea, Ui};

use crate::app::actions::{RouteAction, SettingsAction};
use crate::app::route::{Route, View};
use crate::app::settings::Theme;
use crate::model::kind::Kind;
use crate::model::record::Record;
use crate::model::settings::Settings;
use crate::text::Lang;
use crate::ui::context::Cx;
use crate::ui::page::page;
use crate::ui::screen::Screen;
use crate::ui::theme::{GRID, LABEL_WIDTH};
use crate::ui::widgets::basic::{button, button_if, follow_focus, gap, heading, muted, title};
use crate::ui::widgets::field::field_ui;
use crate::ui::widgets::radio::Radios;
use crate::ui::widgets::sealing::own_name_ui;
use crate::ui::{focus, icons};

/// The screen.
pub const SCREEN: Screen = Screen { views: &[View::SETTINGS], draw: settings_ui, ..Screen::PLAIN };

/// The widest that the page is.
const WIDTH: f32 = 640.0;

/// The lists that a portfolio begins with.
const LISTS: [Kind; 3] = [Kind::Municipality, Kind::Body, Kind::Person];

fn settings_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    page(ui, |ui| {
        ScrollArea::vertical().id_salt("settings").auto_shrink(false).show(ui, |ui| {
            ui.set_max_width(WIDTH.min(ui.available_width()));
            title(ui, View::SETTINGS.title(cx.texts));
            gap(ui, 3.0);
            heading(ui, cx.texts.attribute("settings", "here"));
            gap(ui, 1.0);
            here_ui(ui, cx);
            gap(ui, 5.0);
            heading(ui, cx.texts.attribute("settings", "portfolio"));
            gap(ui, 1.0);
            portfolio_ui(ui, cx);
            gap(ui, 6.0);
            follow_focus(ui);
        });
    });
}

/// What holds for this machine, whichever portfolio is open.
fn here_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let label = cx.t("name-label");
    row_ui(ui, &label, |ui| {
        let name = own_name_ui(ui, cx);
        focus::may_be_main(ui.ctx(), name.id);
    });
    let words = |lang: &Lang| cx.texts.attribute("choice-language", lang.code());
    let label = cx.texts.attribute("settings", "language");
    let languages = Radios {
        name: &label,
        choices: Lang::ALL.iter().map(|lang| (*lang, words(lang))).collect(),
        chosen: Some(cx.app.lang()),
        columns: Lang::ALL.len(),
        wants_focus: false,
    };
    row_ui(ui, &label, |ui| {
        if let Some(lang) = languages.show(ui) {
            cx.send(SettingsAction::Lang(lang));
        }
    });
    let label = cx.texts.attribute("settings", "theme");
    let words = |theme: Theme| {
        cx.texts.attribute(
            "settings",
            match theme {
                Theme::Light => "light",
                Theme::Dark => "dark",
                Theme::System => "system",
            },
        )
    };
    let themes = Radios {
        name: &label,
        choices: Theme::ALL.iter().map(|theme| (*theme, words(*theme))).collect(),
        chosen: Some(cx.app.settings.theme),
        columns: Theme::ALL.len(),
        wants_focus: false,
    };
    row_ui(ui, &label, |ui| {
        if let Some(theme) = themes.show(ui) {
            cx.send(SettingsAction::Theme(theme));
        }
    });
    let label = cx.texts.attribute("settings", "size");
    row_ui(ui, &label, |ui| size_ui(ui, cx));
}

/// The size of everything, a tenth at a time.
fn size_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let zoom = cx.app.settings.zoom;
    let steps =
        [(zoom > 0.8, "−", "command-smaller", -0.1), (zoom < 2.0, "+", "command-larger", 0.1)];
    for (place, (may, sign, name, by)) in steps.into_iter().enumerate() {
        if place == 1 {
            ui.label(format!("{} %", (zoom * 100.0).round()));
        }
        let name = cx.t(name);
        if button_if(ui, may, "", sign).accessible_name(&name).on_hover_text(&name).clicked() {
            cx.send(SettingsAction::Zoom(zoom + by));
        }
    }
}

/// What holds for the portfolio, for everybody who opens it.
fn portfolio_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let portfolio = cx.portfolio();
    if let Some(settings) = portfolio.settings() {
        ui.push_id("portfolio", |ui| {
            for field in [Settings::title.index(), Settings::language.index()] {
                field_ui(ui, cx, settings as &dyn Record, field);
            }
        });
    }
    gap(ui, 2.0);
    ui.horizontal_wrapped(|ui| {
        for kind in LISTS {
            if button(ui, icons::ARROW_RIGHT, &cx.texts.kind_plural(kind)).clicked() {
                let route = Route { kind: Some(kind), ..Route::to(View::home_of(kind)) };
                cx.send(RouteAction::Go(route));
            }
        }
    });
}

/// A choice beside its label, as the fields of a form stand.
fn row_ui(ui: &mut Ui, label: &str, draw: impl FnOnce(&mut Ui)) {
    ui.horizontal(|ui| {
        let size = egui::vec2(LABEL_WIDTH, ui.spacing().interact_size.y);
        ui.allocate_ui_with_layout(size, egui::Layout::left_to_right(egui::Align::Center), |ui| {
            ui.set_min_size(size);
            muted(ui, label);
        });
        ui.add_space(2.0 * GRID);
        draw(ui);
    });
}
