//! The navigation: the views in the order of the work, and below them language, theme, shortcuts and
//! the way out.

use egui::{Label, RichText, Ui};

use super::context::Cx;
use super::focus::{self, Region};
use super::icons;
use super::screen::{Place, Waiting};
use super::screens::{SCREENS, screen_of};
use super::theme::{self, GRID, tokens};
use super::widgets::basic::{at_right, button, chosen, gap, icon_button};
use super::widgets::looks::{help_button_ui, theme_ui};
use crate::app::actions::{DocumentAction, RouteAction, SettingsAction};
use crate::app::route::View;
use crate::text::Lang;

/// The width of the window from which the navigation has its words beside its icons.
pub const WIDE: f32 = 860.0;
/// The width of the navigation with icons only.
pub const NARROW: f32 = 52.0;

/// The height of the two lines of settings, with the gap before them.
const SETTINGS: f32 = 2.0 * 30.0 + 4.0;

/// The views. In a narrow window the icons stand alone, and their words are spoken and shown under
/// the pointer.
pub fn navigation_ui(ui: &mut Ui, cx: &mut Cx<'_>, narrow: bool) {
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
    // The settings stand at the foot, however many views there are: these are scrolled where they have no room.
    let room = (ui.available_height() - SETTINGS).max(0.0);
    let views =
        egui::ScrollArea::vertical().id_salt("views").max_height(room).min_scrolled_height(room);
    views.auto_shrink(false).show(ui, |ui| {
        views_ui(ui, cx, narrow);
        focus::follow(ui);
    });
    settings_ui(ui, cx, narrow);
}

fn views_ui(ui: &mut Ui, cx: &mut Cx<'_>, narrow: bool) {
    let marked = marked(cx.app.route.view);
    for screen in SCREENS {
        let Place::Entry(icon) = screen.place else { continue };
        let waiting = screen.waiting.and_then(|waiting| waits(cx, waiting));
        let (badge, told) = waiting.unzip();
        for view in screen.views {
            let (word, here) = (view.title(cx.texts), *view == marked);
            let (badge, told) = (badge.clone(), told.clone());
            let entry = Entry { icon, word, badge, told, here, narrow };
            if entry_ui(ui, &entry).clicked() {
                focus::to_main(ui.ctx());
                cx.send(RouteAction::Go(cx.app.way_to(*view)));
            }
        }
    }
}

/// The view whose entry is marked while one is in a view.
fn marked(view: View) -> View {
    match screen_of(view).map_or(Place::Elsewhere, |screen| screen.place) {
        Place::Under(above) => above,
        Place::Entry(_) | Place::Elsewhere => view,
    }
}

/// How much waits: as a number, and in words, for red alone says nothing.
fn waits(cx: &mut Cx<'_>, waiting: Waiting) -> Option<(String, String)> {
    let count = Some((waiting.count)(cx)).filter(|count| *count > 0)?;
    let badge = if count > 99 { "99+".to_owned() } else { count.to_string() };
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    Some((badge, cx.texts.count(waiting.words, count, &[])))
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
    let painter = ui.painter();
    if entry.here || response.hovered() {
        let fill = if entry.here { tokens.chosen } else { tokens.hover };
        painter.rect_filled(rect, 6.0, fill);
    }
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
            ui.spacing_mut().button_padding.x = GRID;
            languages_ui(ui, cx);
            theme_ui(ui, cx);
            help_button_ui(ui, cx);
            if icon_button(ui, icons::FOLDER_OPEN, &cx.t("document-close"), true).clicked() {
                cx.send(DocumentAction::Close);
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
            cx.send(DocumentAction::Close);
        }
    });
}

fn languages_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    for lang in Lang::ALL {
        let here = cx.app.lang() == *lang;
        let name = cx.texts.attribute("choice-language", lang.code());
        let response = ui.selectable_label(here, lang.code()).accessible_name(&name);
        if response.on_hover_text(name).clicked() {
            cx.send(SettingsAction::Lang(*lang));
        }
    }
}
