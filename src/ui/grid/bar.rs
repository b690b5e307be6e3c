//! The bar above a list: words to filter by, saved views, columns, the count, a new record.

use egui::{Id, Key, Response, RichText, TextEdit, Ui};

use super::keys::step_record;
use super::new_row::add;
use super::state::{Menu, Page, States};
use super::views_menu::applied;
use crate::app::list::Listed;
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::ui::context::Cx;
use crate::ui::theme::{self, tokens};
use crate::ui::typing::{note_typing, put_cursor};
use crate::ui::widgets::basic::{at_right, icon_button, muted, primary_button};
use crate::ui::widgets::exchange::exchange_menu;
use crate::ui::{focus, icons};

/// How many records can be held beside each other.
const COMPARED: std::ops::RangeInclusive<usize> = 2..=4;

/// What an icon takes, and the least that the name of a view does.
const ICON: f32 = 30.0;
const VIEW: f32 = 96.0;

/// How the bar is divided, so that nothing leaves it: first the name of the view is cut, then the button of a
/// new record shows its icon alone.
struct Shares {
    filter: f32,
    /// How many letters of the name of the view are shown.
    letters: usize,
    /// Whether the button of a new record has room for its word.
    says_new: bool,
}

impl Shares {
    /// `new`: the word on the button of a new record, where there is one; `compares`: the one on that which
    /// holds rows beside each other.
    fn of(ui: &Ui, new: Option<&str>, compares: Option<&str>) -> Self {
        let room = ui.available_width();
        let filter = if room < 620.0 { 130.0 } else { 220.0 };
        let between = ui.spacing().item_spacing.x;
        let wide = |word: &str| {
            let colour = tokens(ui).ink;
            let words = ui.painter().layout_no_wrap(word.to_owned(), theme::medium(), colour);
            words.size().x + 2.0 * ui.spacing().button_padding.x
        };
        let icon = wide(&format!("{}  ", icons::PLUS));
        let new = new.map_or(0.0, |word| icon + wide(word) - 2.0 * ui.spacing().button_padding.x);
        let compares = compares.map_or(0.0, |word| wide(word) + between);
        // The field with its margins, the two icons, the mark and the arrow of the view.
        let fixed = filter + 16.0 + 2.0 * ICON + icon + compares + 6.0 * between;
        let left = room - fixed;
        let says_new = left - new >= VIEW;
        let left = if says_new { left - new } else { left - ICON };
        let letter = wide("nnnnnnnnnn") / 10.0;
        let letters = (left / letter).clamp(4.0, 28.0) as usize;
        Self { filter, letters, says_new }
    }
}

/// Draws the bar.
pub fn bar_ui(ui: &mut Ui, cx: &mut Cx<'_>, kind: Kind) {
    step_record(ui, cx, kind);
    let listed = cx.list(kind);
    let word = cx.texts.attribute(&format!("kind-{}", kind.plural()), "new");
    // An empty list has the button in its middle.
    let nothing = !listed.stale && listed.arranged.all == 0;
    let may_add = cx.may_edit() && kind.about().made_by_hand && !nothing;
    let comparable = comparable(cx, kind, &listed);
    let compare = cx.t("list-compare");
    let compares = comparable.as_ref().map(|_| compare.as_str());
    let shares = Shares::of(ui, may_add.then_some(word.as_str()), compares);
    ui.horizontal(|ui| {
        words_ui(ui, cx, kind, shares.filter);
        let (title, changed) = applied(cx, kind);
        let mark = if changed { " *" } else { "" };
        let name = match changed {
            true => cx.texts.with("list-view-changed", &[("title", &title)]),
            false => cx.texts.with("list-view", &[("title", &title)]),
        };
        let text = short(&title, shares.letters);
        let text = format!("{text}{mark}  {}", icons::CARET_DOWN);
        let views = ui.add(egui::Button::new(text)).accessible_name(&name);
        if views.clicked() {
            open(cx, kind, Page::Views, views.rect);
        }
        let columns = icon_button(ui, icons::SIDEBAR_SIMPLE, &cx.t("list-columns"), true);
        if columns.clicked() {
            open(cx, kind, Page::Columns, columns.rect);
        }
        if let Some(chosen) = comparable {
            compare_ui(ui, cx, kind, (&compare, chosen));
        }
        // The sum row says it too.
        if ui.available_width() > 250.0 {
            count_ui(ui, cx, kind, &listed);
        }
        at_right(ui, "list bar", |ui| {
            exchange_menu(ui, cx, kind);
            let shown = if shares.says_new { word.as_str() } else { "" };
            if may_add && new_ui(ui, shown, &word).clicked() {
                add(cx, kind);
            }
        });
    });
}

/// The button of a new record, with its word or with the icon alone.
fn new_ui(ui: &mut Ui, shown: &str, name: &str) -> Response {
    if !shown.is_empty() {
        return primary_button(ui, icons::PLUS, shown);
    }
    primary_button(ui, "", icons::PLUS).accessible_name(name).on_hover_text(name)
}

fn open(cx: &mut Cx<'_>, kind: Kind, page: Page, anchor: egui::Rect) {
    cx.memory.of::<States>().entry(kind).or_default().menu = Some(Menu::new(page, anchor));
}

/// The field of the words that a list is filtered by, these, and the frame that it was drawn in last.
#[derive(Default)]
struct FilterField(Option<(Id, String, u64)>);

/// Goes to the words that the list in sight is filtered by, all of which typing replaces. False where no list
/// is in sight.
pub fn go_to_filter(ui: &Ui, cx: &mut Cx<'_>) -> bool {
    let frame = ui.ctx().cumulative_frame_nr();
    let field = cx.memory.of::<FilterField>().0.clone();
    let Some((id, words, _)) = field.filter(|(.., drawn)| drawn + 1 >= frame) else { return false };
    put_cursor(ui, id, &words, true);
    focus::ask(ui.ctx(), id);
    true
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
    let frame = ui.ctx().cumulative_frame_nr();
    cx.memory.of::<FilterField>().0 = Some((response.id, words.clone(), frame));
    note_typing(cx, response.has_focus() && !words.is_empty());
    // The list stands below its words.
    if response.has_focus() && ui.input(|input| input.key_pressed(Key::ArrowDown)) {
        focus::to_main_here(ui.ctx());
    }
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

/// The rows that are chosen, where they can be held beside each other: two to four.
fn comparable(cx: &mut Cx<'_>, kind: Kind, listed: &Listed) -> Option<Vec<RecordId>> {
    let state = cx.memory.of::<States>().get_mut(&kind)?;
    let chosen = state.anchor.map(|_| state.chosen(&listed.arranged.rows))?;
    let waits = !state.compared.is_empty() || state.pasting.is_some() || state.working.is_some();
    (COMPARED.contains(&chosen.len()) && !waits).then_some(chosen)
}

fn compare_ui(ui: &mut Ui, cx: &mut Cx<'_>, kind: Kind, (word, chosen): (&str, Vec<RecordId>)) {
    let text = RichText::new(word).font(theme::body()).color(tokens(ui).accent);
    if ui.add(egui::Button::new(text)).clicked() {
        cx.memory.of::<States>().entry(kind).or_default().compared = chosen;
    }
}
