//! Small pieces: texts in the sizes of the theme, buttons, hairlines, empty places.

use egui::{
    Align, EventFilter, Key, Label, Layout, Response, RichText, Sense, Stroke, Ui, Vec2, vec2,
};

pub use super::menu::menu;
pub use super::pill::{Mark, colour_of, mark_of};
use super::pill::{Pill, Sign, sign_of, sign_of_mark};
use crate::model::field::FieldType;
use crate::model::kind::Kind;
use crate::model::record::Record;
use crate::model::value::Value;
use crate::text::Texts;
use crate::ui::theme::{self, GRID, tokens};

/// Text of less weight.
pub fn muted(ui: &mut Ui, text: impl Into<String>) -> Response {
    let colour = tokens(ui).muted;
    ui.label(RichText::new(text).font(theme::small()).color(colour))
}

/// A word with a capital, as a label begins.
pub fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The head of a group.
pub fn heading(ui: &mut Ui, text: impl Into<String>) -> Response {
    let colour = tokens(ui).ink;
    let response =
        ui.add(Label::new(RichText::new(text).font(theme::heading()).color(colour)).wrap());
    head_of(ui, response, 2)
}

/// The head of what is only read: with the keyboard there, its arrows and the keys for pages scroll on.
pub fn reading_head(ui: &mut Ui, text: impl Into<String>) -> Response {
    let colour = tokens(ui).ink;
    let words = RichText::new(text).font(theme::heading()).color(colour);
    let response = stop_of(ui, Label::new(words).wrap());
    if response.has_focus() {
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        let page = ui.clip_rect().height();
        scroll_by_keys(ui, page);
    }
    head_of(ui, response, 2)
}

/// Scrolls on with the arrows and the keys for pages, where there is nothing to go to. `page`: how much is in sight.
pub fn scroll_by_keys(ui: &mut Ui, page: f32) {
    const LINE: f32 = 32.0;
    const ALL: f32 = 1e5;
    let ways = [
        (Key::ArrowDown, LINE),
        (Key::ArrowUp, -LINE),
        (Key::PageDown, 0.8 * page),
        (Key::PageUp, -0.8 * page),
        (Key::End, ALL),
        (Key::Home, -ALL),
    ];
    let times = |key: Key| ui.input(|input| input.num_presses(key)) as f32;
    let down: f32 = ways.iter().map(|(key, down)| times(*key) * down).sum();
    if down != 0.0 {
        ui.scroll_with_delta(vec2(0.0, -down));
    }
}

/// The title of a page or a record.
pub fn title(ui: &mut Ui, text: impl Into<String>) -> Response {
    let colour = tokens(ui).ink;
    let response =
        ui.add(Label::new(RichText::new(text).font(theme::title()).color(colour)).wrap());
    head_of(ui, response, 1)
}

/// Says that a text is a head, and of which level: screen readers go from one to the next.
fn head_of(ui: &Ui, response: Response, level: usize) -> Response {
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(egui::Role::Heading);
        node.set_level(level);
        // A text that is only read has its words as its value.
        if let (None, Some(words)) =
            (node.label().map(str::to_owned), node.value().map(str::to_owned))
        {
            node.set_label(words);
        }
    });
    response
}

/// An icon that stands before what says the same in words: for the eye only.
pub fn icon(ui: &mut Ui, icon: &str, colour: egui::Color32) {
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(16.0), Sense::hover());
    let font = egui::FontId::proportional(16.0);
    ui.painter().text(rect.center(), egui::Align2::CENTER_CENTER, icon, font, colour);
}

/// A text with an icon before it. The icon is for the eye only.
pub fn marked(
    ui: &mut Ui,
    mark: &str,
    text: &str,
    font: egui::FontId,
    colour: egui::Color32,
) -> Response {
    let label = Label::new(RichText::new(text).font(font).color(colour)).wrap();
    let row = ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 1.5 * GRID;
        icon(ui, mark, colour);
        ui.add(label)
    });
    row.inner
}

/// Tells a screen reader of one of several of which one is chosen.
pub fn chosen(response: &Response, role: egui::Role, here: bool, name: &str) {
    response.widget_info(|| egui::WidgetInfo::labeled(role, true, name));
    response.ctx.accesskit_node_builder(response.id, |node| node.set_selected(here));
}

/// An icon with its word, as a quiet button.
pub fn quiet_button(ui: &mut Ui, icon: &str, word: &str) -> Response {
    let text = if icon.is_empty() { word.to_owned() } else { format!("{icon}  {word}") };
    let button = egui::Button::new(RichText::new(text).color(tokens(ui).ink)).frame(false);
    let response = ui.add(button.frame_when_inactive(false).frame(true));
    response.accessible_name(word)
}

/// A button that does something ordinary.
pub fn button(ui: &mut Ui, icon: &str, word: &str) -> Response {
    button_if(ui, true, icon, word)
}

/// The same, which may be out of use.
pub fn button_if(ui: &mut Ui, enabled: bool, icon: &str, word: &str) -> Response {
    let text = if icon.is_empty() { word.to_owned() } else { format!("{icon}  {word}") };
    ui.add_enabled(enabled, egui::Button::new(text)).accessible_name(word)
}

/// The one button of a place that does what the place is for.
pub fn primary_button(ui: &mut Ui, icon: &str, word: &str) -> Response {
    primary_button_if(ui, true, icon, word)
}

/// The same, which may be out of use.
pub fn primary_button_if(ui: &mut Ui, enabled: bool, icon: &str, word: &str) -> Response {
    let tokens = tokens(ui);
    let text = if icon.is_empty() { word.to_owned() } else { format!("{icon}  {word}") };
    let text = RichText::new(text).font(theme::medium());
    // Half of the accent under half of its ink is not read: out of use it is a button as any.
    let button = match enabled && ui.is_enabled() {
        true => egui::Button::new(text.color(tokens.on_accent))
            .fill(tokens.accent_fill)
            .stroke(Stroke::NONE),
        false => egui::Button::new(text),
    };
    ui.add_enabled(enabled, button).accessible_name(word)
}

/// An icon alone; its name is spoken and shown under the pointer.
pub fn icon_button(ui: &mut Ui, icon: &str, name: &str, enabled: bool) -> Response {
    icon_button_of(ui, RichText::new(icon), name, enabled)
}

/// The same, with a colour of its own.
pub fn icon_button_of(ui: &mut Ui, icon: RichText, name: &str, enabled: bool) -> Response {
    let response = ui.add_enabled(enabled, small_icon(icon)).accessible_name(name);
    response.on_hover_text(name).on_disabled_hover_text(name)
}

/// A button that is an icon.
pub fn small_icon(icon: RichText) -> egui::Button<'static> {
    // No higher than the button, so that a line of buttons and fields stands on one line.
    let text = icon.size(17.0).line_height(Some(17.0));
    egui::Button::new(text).min_size(Vec2::splat(30.0)).frame_when_inactive(false)
}

/// A box to tick. Its corners are its own: as round as a button, so small a box reads as one of several.
pub fn checkbox(ui: &mut Ui, on: &mut bool, word: impl Into<String>) -> Response {
    ui.scope(|ui| {
        let states = &mut ui.visuals_mut().widgets;
        for state in [&mut states.inactive, &mut states.hovered, &mut states.active] {
            state.corner_radius = egui::CornerRadius::same(3);
        }
        ui.checkbox(on, word.into())
    })
    .inner
}

/// A link in a line of text.
pub fn link(ui: &mut Ui, text: impl Into<String>) -> Response {
    let text: String = text.into();
    let shown = RichText::new(&text).color(tokens(ui).accent);
    link_of(ui, Label::new(shown).truncate(), &text)
}

/// A text that goes somewhere, with the name that a screen reader says.
pub fn link_of(ui: &mut Ui, label: Label, name: &str) -> Response {
    let response = ui.add(label.sense(Sense::click()).selectable(false));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Link, true, name));
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// A text where the keyboard can stand before anything is chosen: no key does anything there.
pub fn stop_of(ui: &mut Ui, label: Label) -> Response {
    ui.add(label.sense(Sense::focusable_noninteractive()).selectable(false))
}

/// Puts things at the right end of a line. They are drawn in the order of reading, so that Tab goes
/// through them as the eye does; how wide they are is known from the frame before.
pub fn at_right<R>(ui: &mut Ui, salt: &'static str, draw: impl FnOnce(&mut Ui) -> R) -> R {
    let id = ui.make_persistent_id(("at right", salt));
    let known: Option<f32> = ui.data(|data| data.get_temp(id));
    // The first time it is only measured, from the left, where nothing is short of room.
    if let Some(known) = known {
        ui.add_space((ui.available_width() - known).max(0.0));
    }
    let inner = ui.horizontal(draw);
    let width = inner.response.rect.width();
    if known.is_none_or(|known| (known - width).abs() > 0.5) {
        ui.data_mut(|data| data.insert_temp(id, width));
        ui.ctx().request_discard("the width of what stands at the right");
    }
    inner.inner
}

/// Brings what a key has given the focus to into sight. Called at the end of what scrolls.
pub fn follow_focus(ui: &Ui) {
    crate::ui::focus::follow(ui);
}

/// A hairline across the place.
pub fn hairline(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(1.0, tokens(ui).line));
}

/// Room between groups.
pub fn gap(ui: &mut Ui, steps: f32) {
    ui.add_space(steps * GRID);
}

/// What an empty place says: what belongs there, and the first step.
pub fn empty(ui: &mut Ui, text: &str) {
    ui.add_space(10.0 * GRID);
    ui.with_layout(Layout::top_down(Align::Center), |ui| {
        ui.set_max_width(460.0);
        let colour = tokens(ui).muted;
        ui.add(Label::new(RichText::new(text).color(colour)).wrap());
    });
}

/// How wide the capsule of a word is.
pub fn badge_width(ui: &Ui, text: &str, mark: Mark) -> f32 {
    let look = (sign_of_mark(mark), colour_of(ui, mark));
    Pill::new(ui.painter(), text, look, f32::INFINITY).size().x
}

/// A word in a capsule.
pub fn badge(ui: &mut Ui, text: &str, mark: Mark) -> Response {
    let colour = colour_of(ui, mark);
    pill_ui(ui, text, (sign_of_mark(mark), colour))
}

fn pill_ui(ui: &mut Ui, text: &str, look: (Sign, egui::Color32)) -> Response {
    let pill = Pill::new(ui.painter(), text, look, ui.available_width());
    let (rect, response) = ui.allocate_exact_size(pill.size(), Sense::hover());
    pill.paint(ui.painter(), rect.min);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, text));
    response
}

/// How a record stands, in a capsule, where its kind has a choice that says so.
pub fn state_ui(ui: &mut Ui, texts: &Texts, record: &dyn Record) {
    let Some((index, _)) = record.kind().state() else { return };
    state_value_ui(ui, texts, record.kind(), &record.get(index));
}

/// A state of a record of that kind, in a capsule.
pub fn state_value_ui(ui: &mut Ui, texts: &Texts, kind: Kind, state: &Value) {
    let Some((_, field)) = kind.state() else { return };
    if let (FieldType::Choice(set), Value::Choice(code)) = (field.field_type, state) {
        let standing = set.standing(code);
        let look = (sign_of(standing), colour_of(ui, mark_of(standing)));
        pill_ui(ui, &texts.choice(set, code), look);
    }
}
