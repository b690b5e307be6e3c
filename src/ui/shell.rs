//! The frame: navigation to the left, the bar above, the quiet line below, messages, the one
//! question that is asked before what cannot be undone.

use egui::{Frame, Key, KeyboardShortcut, Label, Margin, Panel, RichText, Ui};

use super::context::Cx;
use super::focus::{self, Region};
use super::icons;
use super::screens;
use super::shortcuts::{self, REDO, UNDO};
use super::theme::{self, GRID, NAVIGATION_WIDTH, tokens};
use super::widgets::basic::{
    at_right, button, chosen, gap, icon_button, marked, muted, primary_button, title,
};
use super::widgets::dialog::dialog;
use super::widgets::past;
use super::widgets::preview::preview_ui;
use crate::app::actions::Action;
use crate::app::messages::Tone;
use crate::app::route::{Route, View};
use crate::app::settings::Theme;
use crate::text::{Lang, describe_foreign_step, describe_step};

/// Draws the whole window.
pub fn shell_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    focus::begin(ui.ctx());
    // A field that was only tabbed into has nothing of its own to undo.
    let typing = (std::mem::take(&mut cx.memory.typing), std::mem::take(&mut cx.memory.retyping));
    shortcuts::take(ui, cx, typing);
    if cx.open().is_none() {
        screens::start::start_ui(ui, cx);
    } else {
        let tokens = *tokens(ui);
        let side = Frame::new().fill(tokens.side);
        let narrow = ui.available_width() < WIDE;
        let (width, margin) = if narrow { (NARROW_NAVIGATION, 6) } else { (NAVIGATION_WIDTH, 12) };
        Panel::left("navigation")
            .exact_size(width)
            .resizable(false)
            .frame(side.inner_margin(Margin::symmetric(margin, 16)))
            .show(ui, |ui| navigation_ui(ui, cx, narrow));
        let bar = Frame::new().fill(tokens.canvas).inner_margin(Margin::symmetric(24, 10));
        Panel::top("bar").frame(bar).show(ui, |ui| bar_ui(ui, cx));
        let foot = Frame::new().fill(tokens.side).inner_margin(Margin::symmetric(24, 5));
        Panel::bottom("foot").frame(foot).show(ui, |ui| foot_ui(ui, cx));
        past::banner_ui(ui, cx);
        banner_ui(ui, cx);
        let content = egui::UiBuilder::new().max_rect(ui.available_rect_before_wrap());
        ui.scope_builder(content, |ui| {
            focus::region(ui, Region::Content, &cx.texts.attribute("region", "content"));
            screens::screen_ui(ui, cx);
        });
        preview_ui(ui, cx);
    }
    message_ui(ui, cx);
    question_ui(ui, cx);
    place_ui(ui, cx);
    past::escape(ui, cx);
    shortcuts::help_ui(ui, cx);
    focus::end(ui.ctx());
}

fn icon_of(view: View) -> &'static str {
    match view {
        View::Start => icons::HOUSE,
        View::Overview | View::Changes => icons::SQUARES_FOUR,
        View::Meetings => icons::CALENDAR_CHECK,
        View::Decisions => icons::GAVEL,
        View::Ideas => icons::LIGHTBULB,
        View::Applications => icons::PAPER_PLANE_TILT,
        View::Projects => icons::STACK,
        View::Benefits => icons::TREND_UP,
        View::PlainLanguage => icons::CALCULATOR,
    }
}

/// The width of the window from which the navigation has its words beside its icons.
const WIDE: f32 = 860.0;
/// The width of the navigation with icons only.
const NARROW_NAVIGATION: f32 = 52.0;

/// The views. In a narrow window the icons stand alone, and their words are spoken and shown under
/// the pointer.
fn navigation_ui(ui: &mut Ui, cx: &mut Cx<'_>, narrow: bool) {
    focus::region(ui, Region::Navigation, &cx.texts.attribute("region", "navigation"));
    ui.spacing_mut().item_spacing.y = 2.0;
    if narrow {
        egui::ScrollArea::vertical().id_salt("navigation").show(ui, |ui| {
            views_ui(ui, cx, narrow);
            gap(ui, 3.0);
            settings_ui(ui, cx, narrow);
            focus::follow(ui);
        });
        return;
    }
    ui.horizontal(|ui| {
        ui.add_space(2.0 * GRID);
        ui.add(Label::new(RichText::new("Samstyr").font(theme::heading())).selectable(false));
    });
    gap(ui, 4.0);
    views_ui(ui, cx, narrow);
    // At the foot, and drawn from above downwards, as Tab goes.
    let room = ui.available_height() - 2.0 * 30.0 - 2.0;
    ui.add_space(room.max(0.0));
    settings_ui(ui, cx, narrow);
}

fn views_ui(ui: &mut Ui, cx: &mut Cx<'_>, narrow: bool) {
    let waiting = screens::overview::overdue(cx);
    for view in View::NAVIGATION {
        let here = cx.app.route.view == *view
            || (*view == View::Benefits && cx.app.route.view == View::PlainLanguage)
            || (*view == View::Overview && cx.app.route.view == View::Changes);
        let word = cx.texts.attribute("view", view.name());
        let waits = *view == View::Decisions && waiting > 0;
        let badge = waits.then(|| match waiting {
            1..=99 => waiting.to_string(),
            _ => "99+".to_owned(),
        });
        // The number in words: red alone says nothing.
        let count = i64::try_from(waiting).unwrap_or(i64::MAX);
        let told = waits.then(|| cx.texts.count("navigation-overdue", count, &[]));
        let entry = Entry { icon: icon_of(*view), word, badge, told, here, narrow };
        if entry_ui(ui, &entry).clicked() {
            cx.send(Action::Go(Route::to(*view)));
        }
    }
}

/// One entry of the navigation: icon, word, and a number where something waits.
struct Entry {
    icon: &'static str,
    word: String,
    badge: Option<String>,
    told: Option<String>,
    here: bool,
    narrow: bool,
}

fn entry_ui(ui: &mut Ui, entry: &Entry) -> egui::Response {
    let tokens = tokens(ui);
    let size = egui::vec2(ui.available_width(), 34.0);
    let name = match &entry.told {
        Some(told) => format!("{}, {told}", entry.word),
        None => entry.word.clone(),
    };
    // 1. size and place, 2. what the pointer does, 3. what a screen reader hears, 4. paint.
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::click());
    chosen(&response, egui::Role::Tab, entry.here, &entry.word);
    if let Some(told) = &entry.told {
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(told.as_str()));
    }
    let fill = if entry.here {
        tokens.chosen
    } else if response.hovered() {
        tokens.hover
    } else {
        tokens.side
    };
    let painter = ui.painter();
    painter.rect_filled(rect, 6.0, fill);
    let (ink, font) =
        if entry.here { (tokens.accent, theme::medium()) } else { (tokens.ink, theme::body()) };
    let icon_font = egui::FontId::proportional(18.0);
    let number = entry
        .badge
        .as_ref()
        .map(|number| painter.layout_no_wrap(number.clone(), theme::small(), tokens.problem));
    if entry.narrow {
        // The number stands beside the icon, which gives way.
        let aside = number.as_ref().map_or(0.0, |number| number.size().x / 2.0 + 1.0);
        let at = rect.center() - egui::vec2(aside, 0.0);
        painter.text(at, egui::Align2::CENTER_CENTER, entry.icon, icon_font, ink);
        if let Some(number) = number {
            let at = at + egui::vec2(10.0, -number.size().y / 2.0);
            painter.galley(at, number, tokens.problem);
        }
    } else {
        let mut at = rect.left_center() + egui::vec2(10.0, 0.0);
        painter.text(at, egui::Align2::LEFT_CENTER, entry.icon, icon_font, ink);
        at.x += 28.0;
        let number_room = number.as_ref().map_or(0.0, |galley| galley.size().x + 2.0 * GRID);
        let room = rect.right() - at.x - 6.0 - number_room;
        let mut job = egui::text::LayoutJob::simple_singleline(entry.word.clone(), font, ink);
        job.wrap = egui::text::TextWrapping::truncate_at_width(room);
        let galley = painter.layout_job(job);
        painter.galley(at - egui::vec2(0.0, galley.size().y / 2.0), galley, ink);
        if let Some(number) = number {
            let aside = egui::vec2(6.0 + number.size().x, number.size().y / 2.0);
            painter.galley(rect.right_center() - aside, number, tokens.problem);
        }
    }
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    if entry.narrow || entry.told.is_some() { response.on_hover_text(name) } else { response }
}

/// Language, light or dark, the shortcuts, and the way out: two lines, or one below the other.
fn settings_ui(ui: &mut Ui, cx: &mut Cx<'_>, narrow: bool) {
    if narrow {
        ui.vertical_centered_justified(|ui| {
            languages_ui(ui, cx);
            theme_ui(ui, cx);
            help_button_ui(ui, cx);
            if icon_button(ui, icons::FOLDER_OPEN, &cx.t("document-close"), true).clicked() {
                cx.send(Action::Close);
            }
        });
        return;
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GRID;
        languages_ui(ui, cx);
        at_right(ui, "theme", |ui| {
            help_button_ui(ui, cx);
            theme_ui(ui, cx);
        });
    });
    ui.horizontal(|ui| {
        if button(ui, icons::FOLDER_OPEN, &cx.t("document-close")).clicked() {
            cx.send(Action::Close);
        }
    });
}

fn languages_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    for lang in Lang::ALL {
        let here = cx.app.lang() == *lang;
        let name = cx.texts.attribute("choice-language", lang.code());
        let response = ui.selectable_label(here, lang.code()).accessible_name(&name);
        if response.on_hover_text(name).clicked() {
            cx.send(Action::SetLang(*lang));
        }
    }
}

fn theme_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let (icon, key, next) = if ui.visuals().dark_mode {
        (icons::SUN, "theme-light", Theme::Light)
    } else {
        (icons::MOON, "theme-dark", Theme::Dark)
    };
    if icon_button(ui, icon, &cx.t(key), true).clicked() {
        cx.send(Action::SetTheme(next));
    }
}

fn help_button_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let name = format!("{} (F1)", cx.texts.attribute("shortcut", "title"));
    if icon_button(ui, "?", &name, true).clicked() {
        cx.memory.help = true;
    }
}

fn bar_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    focus::region(ui, Region::Top, &cx.texts.attribute("region", "top"));
    ui.horizontal(|ui| {
        let can_go_back = cx.app.can_go_back();
        if icon_button(ui, icons::ARROW_LEFT, &cx.t("back"), can_go_back).clicked() {
            cx.send(Action::Back);
        }
        document_ui(ui, cx);
        at_right(ui, "bar", |ui| {
            screens::search::search_ui(ui, cx);
            past::day_ui(ui, cx);
            steps_ui(ui, cx);
        });
    });
}

/// The room that the search, the past, undo and redo need.
const RIGHT_OF_THE_BAR: f32 = 450.0;

fn document_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let Some(open) = cx.open() else { return };
    let name = open.portfolio.settings().map_or_else(String::new, |s| s.title.clone());
    // What stands to the right comes first: the search, undo and redo.
    let room = (ui.available_width() - RIGHT_OF_THE_BAR).clamp(60.0, 420.0);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.set_max_width(room);
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
    // In the past there is nothing to take back.
    let steps = if cx.may_edit() { open.steps.clone() } else { Default::default() };
    let (undo, redo) = (steps.undo, steps.redo);
    let portfolio = cx.portfolio();
    let foreign = open.steps.undo_is_foreign;
    let named =
        |key: &str, step: Option<&crate::model::history::Entry>, keys: &KeyboardShortcut| {
            let keys = ui.ctx().format_shortcut(keys);
            // Nobody takes back what another window did without knowing it.
            let step = step.map(|step| match foreign && key == "undo" {
                true => describe_foreign_step(cx.texts, &portfolio, step),
                false => describe_step(cx.texts, &portfolio, step),
            });
            let word = cx.t(key);
            match step {
                Some(step) => format!("{word}: {step} ({keys})"),
                None => format!("{word} ({keys})"),
            }
        };
    let undo_name = named("undo", undo.as_ref(), &UNDO);
    let redo_name = named("redo", redo.as_ref(), &REDO);
    if icon_button(ui, icons::ARROW_COUNTER_CLOCKWISE, &undo_name, undo.is_some()).clicked() {
        cx.send(Action::Undo);
    }
    if icon_button(ui, icons::ARROW_CLOCKWISE, &redo_name, redo.is_some()).clicked() {
        cx.send(Action::Redo);
    }
}

/// The example says that it is one, and which day it is there.
fn banner_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let portfolio = cx.portfolio();
    let fixed = portfolio.settings().and_then(|s| s.fixed_today.as_ref()?.day());
    let Some(day) = fixed.filter(|_| cx.may_edit()) else { return };
    let tokens = *tokens(ui);
    let frame = Frame::new().fill(tokens.chosen).inner_margin(Margin::symmetric(24, 6));
    Panel::top("banner").frame(frame).show_separator_line(false).show(ui, |ui| {
        let day = cx.format.day_long(day);
        let text = cx.texts.with("example-banner", &[("day", &day)]);
        marked(ui, icons::INFO, &text, theme::small(), tokens.ink);
    });
}

fn foot_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    focus::region(ui, Region::Foot, &cx.texts.attribute("region", "foot"));
    ui.horizontal(|ui| {
        if cx.app.is_busy() {
            let colour = tokens(ui).muted;
            marked(ui, icons::HOURGLASS, &cx.t("working"), theme::small(), colour);
        }
        if let Some(note) = cx.app.messages.all().last() {
            let text = format!("{} {}", note.at, note.text);
            let colour = tokens(ui).muted;
            let label = RichText::new(text).font(theme::small()).color(colour);
            let label = Label::new(label).truncate().sense(egui::Sense::click());
            let response = ui.add(label).on_hover_cursor(egui::CursorIcon::PointingHand);
            let name = cx.texts.with("messages-all", &[("last", &note.text)]);
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
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
        ui.set_width(520.0_f32.min(ui.ctx().content_rect().width() - 48.0));
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
    // What went wrong is said at once; what was done, when there is time.
    let role = match note.tone {
        Tone::Done => egui::Role::Status,
        Tone::Problem => egui::Role::Alert,
    };
    egui::Area::new(egui::Id::unique("message"))
        .role(role)
        .accessible_name(&note.text)
        .anchor(egui::Align2::CENTER_BOTTOM, [0.0, -48.0])
        .order(egui::Order::Foreground)
        .show(ui.ctx(), |ui| {
            let (icon, colour) = match note.tone {
                Tone::Done => (icons::CHECK_CIRCLE, tokens.done),
                Tone::Problem => (icons::WARNING_CIRCLE, tokens.problem),
            };
            let live = match note.tone {
                Tone::Done => egui::accesskit::Live::Polite,
                Tone::Problem => egui::accesskit::Live::Assertive,
            };
            ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_live(live));
            Frame::popup(ui.style()).inner_margin(Margin::symmetric(14, 10)).show(ui, |ui| {
                ui.set_max_width(560.0_f32.min(ui.ctx().content_rect().width() - 64.0));
                ui.horizontal(|ui| {
                    let font = egui::FontId::proportional(18.0);
                    let size = egui::Vec2::splat(18.0);
                    let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
                    let centre = egui::Align2::CENTER_CENTER;
                    ui.painter().text(rect.center(), centre, icon, font, colour);
                    let room = (ui.available_width() - 46.0).max(80.0);
                    ui.scope(|ui| {
                        ui.set_max_width(room);
                        ui.add(Label::new(&note.text).wrap());
                    });
                    if icon_button(ui, icons::X, &cx.t("message-dismiss"), true).clicked() {
                        cx.send(Action::DismissMessage);
                    }
                });
            });
        });
}

fn question_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(question) = cx.app.question.clone() else { return };
    let answered = dialog(ui, "question", &question.title, 440.0, |ui| {
        title(ui, &question.title);
        gap(ui, 2.0);
        ui.add(Label::new(&question.text).wrap());
        gap(ui, 4.0);
        ui.horizontal(|ui| {
            // The way out stands first and has the focus: Enter must not do by habit what cannot be
            // undone.
            at_right(ui, "answers", |ui| {
                if button(ui, "", &cx.t("cancel")).clicked() {
                    cx.send(Action::Cancel);
                }
                if primary_button(ui, icons::SEAL_CHECK, &question.confirm).clicked() {
                    cx.send(Action::Confirm);
                }
            });
        });
    });
    if answered.is_none() {
        cx.send(Action::Cancel);
    }
}

/// Asks for the place of a file, where the system has no dialogue for it.
fn place_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(place) = cx.app.place.clone() else { return };
    let name = cx.t("place-title");
    let answered = dialog(ui, "place", &name, 520.0, |ui| {
        title(ui, &name);
        muted(ui, cx.t("place-text"));
        gap(ui, 2.0);
        let mut path = place.path;
        let edit = egui::TextEdit::singleline(&mut path)
            .desired_width(f32::INFINITY)
            .margin(Margin::symmetric(8, 6));
        let response = ui.add(edit).accessible_name(&name);
        let enter = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let ready = !path.trim().is_empty();
        if response.changed() {
            cx.send(Action::TypePlace(path));
        }
        gap(ui, 4.0);
        ui.horizontal(|ui| {
            at_right(ui, "answers", |ui| {
                if button(ui, "", &cx.t("cancel")).clicked() {
                    cx.send(Action::CancelPlace);
                }
                let confirm = ui.add_enabled_ui(ready, |ui| {
                    primary_button(ui, icons::CHECK, &cx.t("place-confirm")).clicked()
                });
                if ready && (confirm.inner || enter) {
                    cx.send(Action::ConfirmPlace);
                }
            });
        });
    });
    if answered.is_none() {
        cx.send(Action::CancelPlace);
    }
}
