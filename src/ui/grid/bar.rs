//! The bar above a list: words to filter by, saved views, columns, the count, a new record.

use egui::{RichText, TextEdit, Ui};

use super::keys::step_record;
use super::new_row::add;
use super::state::{Menu, Page, States};
use super::views_menu::applied;
use crate::app::list::Listed;
use crate::model::kind::Kind;
use crate::ui::context::Cx;
use crate::ui::icons;
use crate::ui::theme::{self, tokens};
use crate::ui::typing::note_typing;
use crate::ui::widgets::basic::{at_right, icon_button, muted, primary_button};
use crate::ui::widgets::exchange::exchange_menu;

/// How many records can be held beside each other.
const COMPARED: std::ops::RangeInclusive<usize> = 2..=4;

/// Draws the bar.
pub fn bar_ui(ui: &mut Ui, cx: &mut Cx<'_>, kind: Kind) {
    step_record(ui, cx, kind);
    let listed = cx.list(kind);
    let narrow = ui.available_width() < 620.0;
    ui.horizontal(|ui| {
        words_ui(ui, cx, kind, if narrow { 130.0 } else { 220.0 });
        let (title, changed) = applied(cx, kind);
        let mark = if changed { " *" } else { "" };
        let name = match changed {
            true => cx.texts.with("list-view-changed", &[("title", &title)]),
            false => cx.texts.with("list-view", &[("title", &title)]),
        };
        let text = short(&title, if narrow { 12 } else { 28 });
        let text = format!("{text}{mark}  {}", icons::CARET_DOWN);
        let views = ui.add(egui::Button::new(text)).accessible_name(&name);
        if views.clicked() {
            open(cx, kind, Page::Views, views.rect);
        }
        let columns = icon_button(ui, icons::SIDEBAR_SIMPLE, &cx.t("list-columns"), true);
        if columns.clicked() {
            open(cx, kind, Page::Columns, columns.rect);
        }
        compare_ui(ui, cx, kind, &listed);
        // The sum row says it too.
        if ui.available_width() > 250.0 {
            count_ui(ui, cx, kind, &listed);
        }
        at_right(ui, "list bar", |ui| {
            exchange_menu(ui, cx, kind);
            let word = cx.texts.attribute(&format!("kind-{}", kind.plural()), "new");
            // An empty list has the button in its middle.
            let nothing = !listed.stale && listed.arranged.all == 0;
            let may_add = cx.may_edit() && kind.about().made_by_hand && !nothing;
            if may_add && primary_button(ui, icons::PLUS, &word).clicked() {
                add(cx, kind);
            }
        });
    });
}

fn open(cx: &mut Cx<'_>, kind: Kind, page: Page, anchor: egui::Rect) {
    cx.memory.of::<States>().entry(kind).or_default().menu = Some(Menu::new(page, anchor));
}

fn words_ui(ui: &mut Ui, cx: &mut Cx<'_>, kind: Kind, width: f32) {
    let mut words = cx.lists.view(kind).words;
    let name = cx.t("list-filter");
    let edit = TextEdit::singleline(&mut words)
        .prefix(icons::FUNNEL)
        .hint_text(name.clone())
        .desired_width(width)
        .margin(egui::Margin::symmetric(8, 6));
    let response = ui.add(edit).accessible_name(&name);
    note_typing(cx, response.has_focus() && !words.is_empty());
    if response.changed() {
        cx.lists.view_mut(kind).words = words;
        ui.ctx().request_repaint();
    }
}

/// A name of at most so many letters.
fn short(name: &str, most: usize) -> String {
    match name.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", name.get(..end).unwrap_or_default().trim_end()),
        None => name.to_owned(),
    }
}

/// What is shown of the whole.
fn count_ui(ui: &mut Ui, cx: &mut Cx<'_>, kind: Kind, listed: &Listed) {
    if cx.memory.of::<States>().get(&kind).is_some_and(|state| state.working.is_some()) {
        muted(ui, cx.t("working"));
        return;
    }
    if listed.stale {
        muted(ui, cx.t("list-sorting"));
        return;
    }
    let number = |count: usize| cx.format.integer(i64::try_from(count).unwrap_or(0));
    let (shown, all) = (listed.arranged.ids.len(), listed.arranged.all);
    let count = match shown == all {
        true => number(all),
        false => cx.texts.with("list-count", &[("shown", &number(shown)), ("all", &number(all))]),
    };
    muted(ui, count);
}

/// Two to four rows can be held beside each other.
fn compare_ui(ui: &mut Ui, cx: &mut Cx<'_>, kind: Kind, listed: &Listed) {
    let Some(state) = cx.memory.of::<States>().get_mut(&kind) else { return };
    let chosen = match state.anchor {
        Some(_) => state.chosen(&listed.arranged.rows),
        None => return,
    };
    if !COMPARED.contains(&chosen.len())
        || !state.compared.is_empty()
        || state.pasting.is_some()
        || state.working.is_some()
    {
        return;
    }
    let text = RichText::new(cx.texts.get("list-compare"));
    let text = text.font(theme::body()).color(tokens(ui).accent);
    if ui.add(egui::Button::new(text)).clicked() {
        state.compared = chosen;
    }
}
