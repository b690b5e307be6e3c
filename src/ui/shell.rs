//! The frame: navigation to the left, the bar above, the quiet line below, messages, the one
//! question that is asked before what cannot be undone.

use egui::{
    Align, Frame, Key, KeyboardShortcut, Label, Layout, Margin, Modifiers, Panel, RichText, Ui,
};

use super::context::Cx;
use super::icons;
use super::screens;
use super::theme::{self, GRID, NAVIGATION_WIDTH, tokens};
use super::widgets::basic::{button, gap, icon_button, muted, primary_button, title};
use super::widgets::preview::preview_ui;
use crate::app::actions::Action;
use crate::app::messages::Tone;
use crate::app::route::{Route, View};
use crate::app::settings::Theme;
use crate::text::{Lang, describe_step};

/// Opens the search.
pub const SEARCH: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::K);
/// Takes a step back.
pub const UNDO: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::Z);
/// Does it again.
pub const REDO: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::Y);
/// Opens a document.
pub const OPEN: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::O);
/// Goes back to where one was.
pub const BACK: KeyboardShortcut = KeyboardShortcut::new(Modifiers::ALT, Key::ArrowLeft);

/// Draws the whole window.
pub fn shell_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    shortcuts(ui, cx);
    if cx.open().is_none() {
        screens::start::start_ui(ui, cx);
    } else {
        let tokens = *tokens(ui);
        let side = Frame::new().fill(tokens.side);
        Panel::left("navigation")
            .exact_size(NAVIGATION_WIDTH)
            .resizable(false)
            .frame(side.inner_margin(Margin::symmetric(12, 16)))
            .show(ui, |ui| navigation_ui(ui, cx));
        let bar = Frame::new().fill(tokens.canvas).inner_margin(Margin::symmetric(24, 10));
        Panel::top("bar").frame(bar).show(ui, |ui| bar_ui(ui, cx));
        let foot = Frame::new().fill(tokens.side).inner_margin(Margin::symmetric(24, 5));
        Panel::bottom("foot").frame(foot).show(ui, |ui| foot_ui(ui, cx));
        banner_ui(ui, cx);
        screens::screen_ui(ui, cx);
        preview_ui(ui, cx);
    }
    message_ui(ui, cx);
    question_ui(ui, cx);
    place_ui(ui, cx);
}

fn shortcuts(ui: &mut Ui, cx: &mut Cx<'_>) {
    // A field that was only tabbed into has nothing of its own to undo.
    let typing = std::mem::take(&mut cx.memory.typing);
    let pressed = |ui: &mut Ui, shortcut: &KeyboardShortcut| {
        ui.input_mut(|input| input.consume_shortcut(shortcut))
    };
    if pressed(ui, &OPEN) {
        cx.send(Action::ChooseOpen);
    }
    if cx.open().is_none() {
        return;
    }
    if pressed(ui, &SEARCH) {
        ui.ctx().memory_mut(|memory| memory.request_focus(screens::search::id()));
    }
    // A field has an undo of its own while it is being typed in.
    if !typing && pressed(ui, &UNDO) {
        cx.send(Action::Undo);
    }
    if !typing && pressed(ui, &REDO) {
        cx.send(Action::Redo);
    }
    if pressed(ui, &BACK) {
        cx.send(Action::Back);
    }
}

fn icon_of(view: View) -> &'static str {
    match view {
        View::Start => icons::HOUSE,
        View::Overview => icons::SQUARES_FOUR,
        View::Meetings => icons::CALENDAR_CHECK,
        View::Decisions => icons::GAVEL,
        View::Ideas => icons::LIGHTBULB,
        View::Applications => icons::PAPER_PLANE_TILT,
        View::Projects => icons::STACK,
        View::Benefits => icons::TREND_UP,
        View::PlainLanguage => icons::CALCULATOR,
    }
}

fn navigation_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.horizontal(|ui| {
        ui.add_space(2.0 * GRID);
        ui.add(Label::new(RichText::new("Samstyr").font(theme::heading())).selectable(false));
    });
    gap(ui, 4.0);
    let waiting = screens::overview::overdue(cx);
    for view in View::NAVIGATION {
        let here = cx.app.route.view == *view
            || (*view == View::Benefits && cx.app.route.view == View::PlainLanguage);
        let word = cx.texts.attribute("view", view.name());
        let badge = (*view == View::Decisions && waiting > 0).then(|| match waiting {
            1..=99 => waiting.to_string(),
            _ => "99+".to_owned(),
        });
        if entry_ui(ui, (icon_of(*view), &word), badge.as_deref(), here).clicked() {
            cx.send(Action::Go(Route::to(*view)));
        }
    }
    ui.with_layout(Layout::bottom_up(Align::Min), |ui| settings_ui(ui, cx));
}

/// One entry of the navigation: icon, word, and a number where something waits.
fn entry_ui(
    ui: &mut Ui,
    (icon, word): (&str, &str),
    waiting: Option<&str>,
    here: bool,
) -> egui::Response {
    let tokens = tokens(ui);
    let size = egui::vec2(ui.available_width(), 34.0);
    // 1. size and place, 2. what the pointer does, 3. what a screen reader hears, 4. paint.
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::click());
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Tab, true, here, word));
    let fill = if here {
        tokens.chosen
    } else if response.hovered() {
        tokens.hover
    } else {
        tokens.side
    };
    let painter = ui.painter();
    painter.rect_filled(rect, 6.0, fill);
    if response.has_focus() {
        let stroke = egui::Stroke::new(1.5, tokens.accent);
        painter.rect_stroke(rect, 6.0, stroke, egui::StrokeKind::Inside);
    }
    let (ink, font) =
        if here { (tokens.accent, theme::medium()) } else { (tokens.ink, theme::body()) };
    let mut at = rect.left_center() + egui::vec2(10.0, 0.0);
    let icon_font = egui::FontId::proportional(18.0);
    painter.text(at, egui::Align2::LEFT_CENTER, icon, icon_font, ink);
    at.x += 28.0;
    let number = waiting
        .map(|number| painter.layout_no_wrap(number.to_owned(), theme::small(), tokens.problem));
    let number_room = number.as_ref().map_or(0.0, |galley| galley.size().x + 2.0 * GRID);
    let room = rect.right() - at.x - 6.0 - number_room;
    let mut job = egui::text::LayoutJob::simple_singleline(word.to_owned(), font, ink);
    job.wrap = egui::text::TextWrapping::truncate_at_width(room);
    let galley = painter.layout_job(job);
    painter.galley(at - egui::vec2(0.0, galley.size().y / 2.0), galley, ink);
    if let Some(number) = number {
        let at = rect.right_center() - egui::vec2(6.0 + number.size().x, number.size().y / 2.0);
        painter.galley(at, number, tokens.problem);
    }
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

fn settings_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GRID;
        for lang in Lang::ALL {
            let here = cx.app.lang() == *lang;
            let name = cx.texts.attribute("choice-language", lang.code());
            let response = ui.selectable_label(here, lang.code()).accessible_name(&name);
            if response.on_hover_text(name).clicked() {
                cx.send(Action::SetLang(*lang));
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let dark = ui.visuals().dark_mode;
            let (icon, key, next) = if dark {
                (icons::SUN, "theme-light", Theme::Light)
            } else {
                (icons::MOON, "theme-dark", Theme::Dark)
            };
            if icon_button(ui, icon, &cx.t(key), true).clicked() {
                cx.send(Action::SetTheme(next));
            }
        });
    });
    ui.horizontal(|ui| {
        if button(ui, icons::FOLDER_OPEN, &cx.t("document-close")).clicked() {
            cx.send(Action::Close);
        }
    });
}

fn bar_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    ui.horizontal(|ui| {
        let can_go_back = !cx.app.back.is_empty();
        if icon_button(ui, icons::ARROW_LEFT, &cx.t("back"), can_go_back).clicked() {
            cx.send(Action::Back);
        }
        document_ui(ui, cx);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            steps_ui(ui, cx);
            screens::search::search_ui(ui, cx);
        });
    });
}

fn document_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let Some(open) = cx.open() else { return };
    let name = open.portfolio.settings().map_or_else(String::new, |s| s.title.clone());
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.set_max_width(420.0);
        ui.add(Label::new(RichText::new(name).font(theme::medium())).truncate());
        let saved = match open.saved_at {
            Some(at) => cx.texts.with("saved-at", &[("time", &at.format("%H:%M").to_string())]),
            None => cx.t("saved"),
        };
        muted(ui, saved);
    });
}

fn steps_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(open) = cx.open() else { return };
    let (undo, redo) = (open.steps.undo.clone(), open.steps.redo.clone());
    let portfolio = cx.portfolio();
    let named =
        |key: &str, step: Option<&crate::model::history::Entry>, keys: &KeyboardShortcut| {
            let keys = ui.ctx().format_shortcut(keys);
            let step = step.map(|step| describe_step(cx.texts, &portfolio, step));
            let word = cx.t(key);
            match step {
                Some(step) => format!("{word}: {step} ({keys})"),
                None => format!("{word} ({keys})"),
            }
        };
    let undo_name = named("undo", undo.as_ref(), &UNDO);
    let redo_name = named("redo", redo.as_ref(), &REDO);
    if icon_button(ui, icons::ARROW_CLOCKWISE, &redo_name, redo.is_some()).clicked() {
        cx.send(Action::Redo);
    }
    if icon_button(ui, icons::ARROW_COUNTER_CLOCKWISE, &undo_name, undo.is_some()).clicked() {
        cx.send(Action::Undo);
    }
}

/// The example says that it is one, and which day it is there.
fn banner_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let portfolio = cx.portfolio();
    let fixed = portfolio.settings().and_then(|s| s.fixed_today.as_ref()?.day());
    let Some(day) = fixed else { return };
    let tokens = *tokens(ui);
    let frame = Frame::new().fill(tokens.chosen).inner_margin(Margin::symmetric(24, 6));
    Panel::top("banner").frame(frame).show_separator_line(false).show(ui, |ui| {
        let day = cx.format.day_long(day);
        let text = cx.texts.with("example-banner", &[("day", &day)]);
        let text = format!("{}  {text}", icons::INFO);
        ui.add(Label::new(RichText::new(text).font(theme::small()).color(tokens.ink)).truncate());
    });
}

fn foot_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    ui.horizontal(|ui| {
        if cx.app.is_busy() {
            muted(ui, format!("{}  {}", icons::HOURGLASS, cx.t("working")));
        }
        if let Some(note) = cx.app.messages.all().last() {
            let text = format!("{} {}", note.at, note.text);
            let colour = tokens(ui).muted;
            let label = RichText::new(text).font(theme::small()).color(colour);
            let label = Label::new(label).truncate().sense(egui::Sense::click());
            let response = ui.add(label).on_hover_cursor(egui::CursorIcon::PointingHand);
            if response.clicked() {
                cx.send(Action::DismissMessage);
            }
            messages_ui(&response, cx);
        } else {
            muted(ui, cx.t("foot-hint"));
        }
    });
}

/// All messages since the window was opened, newest first, over the line that shows the last one.
fn messages_ui(line: &egui::Response, cx: &Cx<'_>) {
    egui::Popup::menu(line).show(|ui| {
        ui.set_width(520.0);
        egui::ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
            for note in cx.app.messages.all().iter().rev() {
                muted(ui, &note.at);
                ui.add(Label::new(&note.text).wrap());
            }
        });
    });
}

fn message_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(note) = cx.app.messages.fresh().cloned() else { return };
    let tokens = *tokens(ui);
    egui::Area::new(egui::Id::unique("message"))
        .anchor(egui::Align2::CENTER_BOTTOM, [0.0, -48.0])
        .order(egui::Order::Foreground)
        .show(ui.ctx(), |ui| {
            let (icon, colour) = match note.tone {
                Tone::Done => (icons::CHECK_CIRCLE, tokens.done),
                Tone::Problem => (icons::WARNING_CIRCLE, tokens.problem),
            };
            Frame::popup(ui.style()).inner_margin(Margin::symmetric(14, 10)).show(ui, |ui| {
                ui.set_max_width(560.0);
                ui.horizontal(|ui| {
                    ui.label(RichText::new(icon).size(18.0).color(colour));
                    ui.add(Label::new(&note.text).wrap());
                    if icon_button(ui, icons::X, &cx.t("message-dismiss"), true).clicked() {
                        cx.send(Action::DismissMessage);
                    }
                });
            });
        });
}

fn question_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(question) = cx.app.question.clone() else { return };
    let frame = Frame::window(&ui.ctx().global_style());
    let modal = egui::Modal::new(egui::Id::unique("question")).frame(frame).show(ui.ctx(), |ui| {
        ui.set_width(440.0);
        title(ui, &question.title);
        gap(ui, 2.0);
        ui.add(Label::new(&question.text).wrap());
        gap(ui, 4.0);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if primary_button(ui, icons::SEAL_CHECK, &question.confirm).clicked() {
                cx.send(Action::Confirm);
            }
            let cancel = button(ui, "", &cx.t("cancel"));
            // Enter must not do by habit what cannot be undone.
            if ui.memory(|memory| memory.focused().is_none()) {
                cancel.request_focus();
            }
            if cancel.clicked() {
                cx.send(Action::Cancel);
            }
        });
    });
    if modal.should_close() {
        cx.send(Action::Cancel);
    }
}

/// Asks for the place of a file, where the system has no dialogue for it.
fn place_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(place) = cx.app.place.clone() else { return };
    let frame = Frame::window(&ui.ctx().global_style());
    let modal = egui::Modal::new(egui::Id::unique("place")).frame(frame).show(ui.ctx(), |ui| {
        ui.set_width(520.0);
        title(ui, cx.t("place-title"));
        muted(ui, cx.t("place-text"));
        gap(ui, 2.0);
        let mut path = place.path;
        let edit = egui::TextEdit::singleline(&mut path)
            .desired_width(f32::INFINITY)
            .margin(Margin::symmetric(8, 6));
        let response = ui.add(edit).accessible_name(cx.t("place-title"));
        // Asked before the focus is given back, which would hide that it was left.
        let enter = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if ui.memory(|memory| memory.focused().is_none()) {
            response.request_focus();
        }
        let ready = !path.trim().is_empty();
        if response.changed() {
            cx.send(Action::TypePlace(path));
        }
        gap(ui, 4.0);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let confirm = ui.add_enabled_ui(ready, |ui| {
                primary_button(ui, icons::CHECK, &cx.t("place-confirm")).clicked()
            });
            if ready && (confirm.inner || enter) {
                cx.send(Action::ConfirmPlace);
            }
            if button(ui, "", &cx.t("cancel")).clicked() {
                cx.send(Action::CancelPlace);
            }
        });
    });
    if modal.should_close() {
        cx.send(Action::CancelPlace);
    }
}
