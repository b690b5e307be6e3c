//! The search over records and commands, from anywhere: Ctrl+K, words in any order, Enter does it.

use std::sync::Arc;

use egui::{Frame, Key, Label, Layout, Modifiers, RichText, Sense, TextEdit, Ui};

use crate::app::actions::{DocumentAction, EditAction, RouteAction, SearchAction, SettingsAction};
use crate::app::cached::Cached;
use crate::app::route::Route;
use crate::app::search::commands::{self, Command, Found};
use crate::app::search::{Hit, KindNames, Matched, Query, why};
use crate::model::id::RecordId;
use crate::report::paper::Paper;
use crate::text::Lang;
use crate::ui::context::Cx;
use crate::ui::icons;
use crate::ui::keys::{BACK, LARGER, OPEN, REDO, SEARCH, SMALLER, UNDO};
use crate::ui::room::search_width;
use crate::ui::screens::{screen_of, views};
use crate::ui::theme::{self, tokens};
use crate::ui::typing::note_typing;
use crate::ui::widgets::basic::capital;
use crate::ui::widgets::basic::{chosen, muted};

/// How many results are shown.
const SHOWN: usize = 12;
/// How many commands stand before the records, and after them.
const COMMANDS: usize = 3;
/// The width of the results without what they take besides.
const WIDTH: f32 = 300.0;
/// How much wider the results are.
const WIDER: f32 = 220.0;

/// What was found.
#[derive(Debug)]
struct Results(Vec<Line>);

/// What the search remembers.
#[derive(Default)]
struct Kept {
    /// Which result is marked.
    marked: usize,
    /// The words for the kinds, folded, by language.
    kinds: Cached<Lang, KindNames>,
    /// Results, by versions of the document and of the index, language and words.
    found: Cached<(u64, u64, Lang, String), Results>,
}

/// The result that is marked.
#[derive(Clone, Copy)]
struct Marked {
    line: usize,
    /// It was just moved there by a key, and must be in sight.
    moved: bool,
}

#[derive(Debug)]
enum Line {
    /// A record: its kind, its name, why it was found.
    Record {
        hit: Hit,
        kind: String,
        name: String,
        why: Option<String>,
    },
    Command(Found),
}

/// The key of the box, so that the shortcut can give it the focus.
pub fn id() -> egui::Id {
    egui::Id::unique("search")
}

/// Draws the box, and the results below it while it is being typed in.
pub fn search_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let mut typed = ui.data(|data| data.get_temp::<String>(id())).unwrap_or_default();
    let is_open = !typed.trim().is_empty() && ui.memory(|memory| memory.has_focus(id()));
    let keys = Keys::of(ui, is_open);
    let shortcut = ui.ctx().format_shortcut(&SEARCH);
    let (name, hint) = (cx.t("search"), cx.t("search-hint"));
    let edit = TextEdit::singleline(&mut typed)
        .id(id())
        .prefix(icons::MAGNIFYING_GLASS)
        .hint_text(hint)
        .suffix(keys_of(ui, &shortcut))
        .desired_width(search_width(ui))
        .margin(egui::Margin::symmetric(10, 6));
    let response = ui.add(edit).accessible_name(&name);
    if response.has_focus() && cx.app.needs_index() {
        cx.send(SearchAction::Index);
    }
    note_typing(cx, response.has_focus() && !typed.is_empty());
    if response.changed() {
        cx.memory.of::<Kept>().marked = 0;
    }
    // Escape takes the focus away before anybody is asked.
    let escape = ui.input(|input| input.key_pressed(Key::Escape));
    let mut done = escape && (response.has_focus() || response.lost_focus());
    if !typed.trim().is_empty() && (response.has_focus() || response.lost_focus() || is_pressed(ui))
    {
        let results = results(cx, &typed);
        let last = results.0.len().saturating_sub(1);
        let marked = &mut cx.memory.of::<Kept>().marked;
        *marked = match (keys.down, keys.up) {
            (true, _) => (*marked + 1).min(last),
            (false, true) => marked.saturating_sub(1),
            (false, false) => (*marked).min(last),
        };
        let marked = Marked { line: *marked, moved: keys.down || keys.up };
        let clicked = results_ui(ui, cx, &results, response.rect, marked);
        let chosen = clicked.or_else(|| keys.enter.then_some(marked.line));
        if let Some(line) = chosen.and_then(|place| results.0.get(place)) {
            act(cx, line);
            done = true;
        }
    }
    if done {
        typed.clear();
        response.surrender_focus();
    }
    ui.data_mut(|data| data.insert_temp(id(), typed));
}

/// The name of the keys, apart from the words beside it.
fn keys_of(ui: &Ui, keys: &str) -> RichText {
    RichText::new(keys).font(theme::small()).color(tokens(ui).muted)
}

/// What the keys ask for while the results are open, taken before the box sees them.
#[derive(Default)]
struct Keys {
    down: bool,
    up: bool,
    enter: bool,
}

impl Keys {
    fn of(ui: &Ui, is_open: bool) -> Self {
        if !is_open {
            return Self::default();
        }
        ui.input_mut(|input| Self {
            down: input.consume_key(Modifiers::NONE, Key::ArrowDown),
            up: input.consume_key(Modifiers::NONE, Key::ArrowUp),
            enter: input.consume_key(Modifiers::NONE, Key::Enter),
        })
    }
}

/// A press on a result takes the focus from the box before it is a click.
fn is_pressed(ui: &Ui) -> bool {
    ui.ctx().layer_id_at(ui.input(|input| input.pointer.interact_pos()).unwrap_or_default())
        == Some(egui::LayerId::new(egui::Order::Foreground, id().with("results")))
}

/// The lines for what is typed; worked out once for each version and words.
fn results(cx: &mut Cx<'_>, typed: &str) -> Arc<Results> {
    let (version, lang, app) = (cx.version(), cx.texts.lang(), cx.app);
    let of_index = app.search.index.as_ref().map_or(0, |index| index.version);
    let kinds = cx.memory.of::<Kept>().kinds.get(lang, || KindNames::of(cx.texts));
    let (portfolio, texts, today) = (cx.portfolio(), cx.texts, cx.today);
    let shown = shown(cx);
    cx.memory.of::<Kept>().found.get((version, of_index, lang, typed.to_owned()), || {
        let query = Query::of(typed, today);
        let index = app.search.index.as_ref();
        let hits = index.map(|index| index.find(&query, &kinds, SHOWN)).unwrap_or_default();
        // Where no record has it in its name, what can be done comes first.
        let named = hits.iter().any(|hit| hit.matched == Matched::Name);
        let records = hits.into_iter().filter_map(|hit| {
            // An older index may still know what is gone.
            let record = portfolio.record(hit.id)?;
            let kind = capital(&texts.kind(record.kind()));
            let why = why(texts, &portfolio, &query, &hit);
            Some(Line::Record { hit, kind, name: portfolio.label_of(record), why })
        });
        let (first, last): (Vec<Found>, Vec<Found>) = commands::find(app, views(), shown, typed)
            .into_iter()
            .partition(|found| found.begins || !named);
        let command = |found: Vec<Found>| found.into_iter().take(COMMANDS).map(Line::Command);
        Results(command(first).chain(records).chain(command(last)).take(SHOWN + COMMANDS).collect())
    })
}

fn results_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    found: &Results,
    below: egui::Rect,
    marked: Marked,
) -> Option<usize> {
    let mut clicked = None;
    egui::Area::new(id().with("results"))
        .order(egui::Order::Foreground)
        .fixed_pos(below.left_bottom() + egui::vec2(-WIDER, 6.0))
        .show(ui.ctx(), |ui| {
            Frame::popup(ui.style()).show(ui, |ui| {
                ui.set_width(WIDTH + WIDER);
                ui.spacing_mut().item_spacing.y = 0.0;
                if found.0.is_empty() {
                    let key = if cx.app.search.index.is_some() {
                        "search-none"
                    } else {
                        "search-reading"
                    };
                    muted(ui, cx.t(key));
                }
                let room = ui.ctx().content_rect().bottom() - ui.cursor().top() - 24.0;
                let scroll = egui::ScrollArea::vertical().max_height(room.max(120.0));
                scroll.min_scrolled_height(room.max(120.0)).show(ui, |ui| {
                    for (place, line) in found.0.iter().enumerate() {
                        if line_ui(ui, cx, line, (place == marked.line, marked.moved)) {
                            clicked = Some(place);
                        }
                    }
                });
            });
        });
    clicked
}

fn line_ui(ui: &mut Ui, cx: &Cx<'_>, line: &Line, (marked, moved): (bool, bool)) -> bool {
    let tokens = *tokens(ui);
    let fill = if marked { tokens.chosen } else { tokens.canvas };
    let (above, name) = match line {
        Line::Record { kind, name, why: None, .. } => (kind.clone(), name),
        Line::Record { kind, name, why: Some(why), .. } => (format!("{kind} · {why}"), name),
        Line::Command(found) => (cx.t("search-command"), &found.title),
    };
    let inner = Frame::new().fill(fill).corner_radius(6.0).inner_margin(6.0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let small = RichText::new(&above).font(theme::small()).color(tokens.muted);
        ui.add(Label::new(small).truncate().selectable(false));
        ui.horizontal(|ui| {
            let keys = shortcut_of(ui, line);
            ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
                if let Some(keys) = keys {
                    muted(ui, keys);
                }
                ui.with_layout(Layout::left_to_right(egui::Align::Center), |ui| {
                    let text = RichText::new(name).font(theme::medium());
                    ui.add(Label::new(text).truncate().selectable(false));
                });
            });
        });
    });
    let response = inner.response.interact(Sense::click());
    if marked && moved {
        response.scroll_to_me(None);
    }
    chosen(&response, egui::Role::ListBoxOption, marked, name);
    response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked()
}

/// The keys that do the same, shown where the command stands.
fn shortcut_of(ui: &Ui, line: &Line) -> Option<String> {
    let Line::Command(found) = line else { return None };
    let shortcut = match found.command {
        Command::Undo => UNDO,
        Command::Redo => REDO,
        Command::Back => BACK,
        Command::Open => OPEN,
        Command::Larger => LARGER,
        Command::Smaller => SMALLER,
        Command::Go(view) => *screen_of(view)?.keys.first()?,
        Command::New(_)
        | Command::Paper(_)
        | Command::NewDocument
        | Command::Example
        | Command::Close
        | Command::Language(_)
        | Command::Theme(_) => return None,
    };
    Some(ui.ctx().format_shortcut(&shortcut))
}

fn act(cx: &mut Cx<'_>, line: &Line) {
    let command = match line {
        Line::Record { hit, .. } => return cx.send(RouteAction::Show(hit.id)),
        Line::Command(found) => found.command,
    };
    let zoom = cx.app.settings.zoom;
    match command {
        Command::Go(view) => cx.send(RouteAction::Go(Route::to(view))),
        Command::New(kind) => crate::ui::grid::add(cx, kind),
        Command::Undo => cx.send(EditAction::Undo),
        Command::Redo => cx.send(EditAction::Redo),
        Command::Back => cx.send(RouteAction::Back),
        Command::Paper(paper) => show(cx, paper),
        Command::Open => cx.send(DocumentAction::ChooseOpen),
        Command::NewDocument => cx.send(DocumentAction::ChooseNew),
        Command::Example => cx.send(DocumentAction::OpenExample),
        Command::Close => cx.send(DocumentAction::Close),
        Command::Language(lang) => cx.send(SettingsAction::Lang(lang)),
        Command::Theme(theme) => cx.send(SettingsAction::Theme(theme)),
        Command::Larger => cx.send(SettingsAction::Zoom(zoom + 0.1)),
        Command::Smaller => cx.send(SettingsAction::Zoom(zoom - 0.1)),
    }
}

/// A paper of what is in sight.
fn show(cx: &mut Cx<'_>, paper: &Paper) {
    let shown = shown(cx);
    if let Some(offer) = cx.app.in_sight(paper, shown) {
        cx.show_paper(offer);
    }
}

/// The record that the view shows without its being opened.
fn shown(cx: &mut Cx<'_>) -> Option<RecordId> {
    let shows = screen_of(cx.app.route.view)?.shows?;
    shows(cx)
}
