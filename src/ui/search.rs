//! The search over records and commands, from anywhere: Ctrl+K, words in any order, Enter does it. Before
//! anything is typed it offers what was opened lately and what is likely.

mod line;
mod results;

#[cfg(test)]
pub use line::shortcut;

use egui::{Key, Modifiers, Response, RichText, TextEdit, Ui};

use self::line::{Marked, layer, results_ui};
use self::results::{Does, Line, results, shown};
use crate::app::actions::{
    DocumentAction, EditAction, MergeAction, RouteAction, SearchAction, SettingsAction,
    SnapshotAction,
};
use crate::app::route::{Route, View};
use crate::app::search::commands::{Command, ListTask};
use crate::app::sheets::{SheetAction, SheetFormat};
use crate::model::about::Area;
use crate::model::kind::Kind;
use crate::report::paper::Paper;
use crate::ui::context::Cx;
use crate::ui::focus;
use crate::ui::grid::{self, MenuWish};
use crate::ui::help_page::HelpPage;
use crate::ui::icons;
use crate::ui::keys::SEARCH;
use crate::ui::room::{names_keys, search_width};
use crate::ui::screens::decide_here;
use crate::ui::theme::{self, tokens};
use crate::ui::typing::note_typing;
use crate::ui::waiting::show_list;
use crate::ui::widgets::convert::becomes_here;
use crate::ui::widgets::exchange;
use crate::ui::widgets::record::{open_new, read, show_field};
use crate::ui::widgets::sealing::ask_to_finalise;

/// What the search remembers.
#[derive(Default)]
struct Kept {
    /// Which result is marked.
    marked: usize,
    /// Somebody asked for what is offered before anything is typed. The focus alone, which may come back
    /// from what stood over the window, opens nothing.
    is_open: bool,
    /// What had the focus when the keys opened it.
    before: Option<egui::Id>,
}

/// The key of the box, so that the shortcut can give it the focus.
pub fn id() -> egui::Id {
    egui::Id::unique("search")
}

/// Goes to the box, and opens what it offers.
pub fn open(ui: &Ui, cx: &mut Cx<'_>) {
    let before = ui.memory(|memory| memory.focused()).filter(|before| *before != id());
    let kept = cx.memory.of::<Kept>();
    (kept.is_open, kept.before) = (true, before.or(kept.before));
    focus::ask(ui.ctx(), id());
}

/// Draws the box, and the results below it while it is being typed in or was opened.
pub fn search_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let mut typed = ui.data(|data| data.get_temp::<String>(id())).unwrap_or_default();
    let has_focus = ui.memory(|memory| memory.has_focus(id()));
    let was_open = cx.memory.of::<Kept>().is_open;
    let keys = Keys::of(ui, has_focus, was_open || !typed.is_empty());
    let response = box_ui(ui, cx, &mut typed);
    let kept = cx.memory.of::<Kept>();
    if response.changed() || response.gained_focus() {
        kept.marked = 0;
    }
    kept.is_open = (kept.is_open || response.clicked() || keys.down > 0 || !typed.is_empty())
        && (response.has_focus() || response.clicked() || is_pressed(ui));
    let is_open = kept.is_open;
    // Escape takes the focus away before anybody is asked.
    let escape = ui.input(|input| input.key_pressed(Key::Escape));
    let mut done = escape && (response.has_focus() || response.lost_focus());
    if cx.open().is_some() && !done && is_open {
        done = offered_ui(ui, cx, &response, &typed, (&keys, was_open));
    }
    if done {
        // What gets the keyboard back is not left by the same key.
        if escape {
            ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        }
        let kept = cx.memory.of::<Kept>();
        kept.is_open = false;
        let before = kept.before.take();
        typed.clear();
        response.surrender_focus();
        match before {
            // Nothing came of it: the keyboard is where it was.
            Some(before) if escape => focus::ask(ui.ctx(), before),
            None if escape => focus::to_main_here(ui.ctx()),
            Some(_) | None => {}
        }
    }
    // Somebody went elsewhere: what had the focus before is no way back any more.
    if !done && response.lost_focus() {
        cx.memory.of::<Kept>().before = None;
    }
    ui.data_mut(|data| data.insert_temp(id(), typed));
}

/// The box to type in.
fn box_ui(ui: &mut Ui, cx: &mut Cx<'_>, typed: &mut String) -> Response {
    let shortcut = ui.ctx().format_shortcut(&SEARCH);
    let name = cx.t("search");
    let hint = if names_keys(ui) { cx.t("search-hint") } else { name.clone() };
    let edit = TextEdit::singleline(typed)
        .id(id())
        .prefix(icons::MAGNIFYING_GLASS)
        .hint_text(hint)
        .suffix(keys_of(ui, if names_keys(ui) { &shortcut } else { "" }))
        .desired_width(search_width(ui))
        .margin(egui::Margin::symmetric(10, 6));
    let response = ui.add(edit).accessible_name(&name);
    if response.has_focus() && cx.app.needs_index() {
        cx.send(SearchAction::Index);
    }
    note_typing(cx, response.has_focus() && !typed.is_empty());
    response
}

/// What is offered below the box; whether a line of it was done.
fn offered_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    response: &Response,
    typed: &str,
    (keys, was_open): (&Keys, bool),
) -> bool {
    let results = results(cx, typed);
    let last = results.0.len().saturating_sub(1);
    let marked = &mut cx.memory.of::<Kept>().marked;
    // The arrow that opens what is offered stands on the first of it.
    let opens = usize::from(!was_open && typed.is_empty() && keys.down > 0);
    *marked = (*marked + keys.down - opens).saturating_sub(keys.up).min(last);
    let marked = Marked { line: *marked, moved: keys.down + keys.up > 0 };
    let place = (id(), response.rect);
    let drawn = results_ui(ui, cx, place, &results, (typed, marked));
    if let Some(active) = drawn.marked {
        ui.ctx().accesskit_node_builder(id(), |node| {
            node.set_active_descendant(active.accesskit_id());
        });
    }
    let chosen = drawn.clicked.or_else(|| keys.enter.then_some(marked.line));
    let Some(line) = chosen.and_then(|place| results.0.get(place)) else { return false };
    // The keyboard is where it was, unless what is done leads elsewhere.
    let is_there = |id: &egui::Id| ui.ctx().read_response(*id).is_some();
    match cx.memory.of::<Kept>().before.filter(is_there) {
        Some(before) => focus::ask(ui.ctx(), before),
        None => focus::to_main_here(ui.ctx()),
    }
    act(ui, cx, line);
    true
}

/// The name of the keys, apart from the words beside it.
fn keys_of(ui: &Ui, keys: &str) -> RichText {
    RichText::new(keys).font(theme::small()).color(tokens(ui).muted)
}

/// What the keys ask for while the results are open, taken before the box sees them.
#[derive(Default)]
struct Keys {
    /// How often: keys may come faster than the window draws.
    down: usize,
    up: usize,
    enter: bool,
}

impl Keys {
    fn of(ui: &Ui, has_focus: bool, is_open: bool) -> Self {
        if !has_focus {
            return Self::default();
        }
        ui.input_mut(|input| Self {
            down: input.count_and_consume_key(Modifiers::NONE, Key::ArrowDown),
            up: match is_open {
                true => input.count_and_consume_key(Modifiers::NONE, Key::ArrowUp),
                false => 0,
            },
            enter: is_open && input.consume_key(Modifiers::NONE, Key::Enter),
        })
    }
}

/// A press on a result takes the focus from the box before it is a click.
fn is_pressed(ui: &Ui) -> bool {
    let (at, is_button) = ui.input(|input| {
        let pointer = &input.pointer;
        (pointer.interact_pos(), pointer.any_down() || pointer.any_released())
    });
    let over = at.and_then(|at| ui.ctx().layer_id_at(at));
    is_button && over == Some(layer(id()))
}

/// Does what a line stands for.
fn act(ui: &Ui, cx: &mut Cx<'_>, line: &Line) {
    let command = match line.does {
        Does::Open(id) => {
            // The keyboard goes along, to what the page is for: to read the record, and not to write over its name.
            focus::to_main(ui.ctx());
            read(cx, id);
            return cx.send(RouteAction::Show(id));
        }
        Does::Unsaved => return show_list(cx),
        Does::Do(command) => command,
    };
    let zoom = cx.app.settings.zoom;
    match command {
        Command::Go(view) => {
            cx.send(RouteAction::Go(cx.app.way_to(view)));
            focus::to_main(ui.ctx());
        }
        Command::List(kind) => {
            let route = Route { kind: Some(kind), ..Route::to(View::home_of(kind)) };
            cx.send(RouteAction::Go(route));
            focus::to_main(ui.ctx());
        }
        Command::New(kind) => make(cx, kind),
        Command::InList(task) => in_list(ui, cx, task),
        Command::Become(kind, _) => {
            if let Some(made) = becomes_here(cx, kind) {
                open_new(cx, made);
            }
        }
        Command::Award => {
            if let Some(id) = cx.app.route.record {
                show_field(cx, Kind::Application, id, "awarded");
            }
        }
        Command::Undo => cx.send(EditAction::Undo),
        Command::Redo => cx.send(EditAction::Redo),
        Command::Back => cx.send(RouteAction::Back),
        Command::Finalise => finalise(ui, cx),
        Command::Paper(paper) => show(cx, paper),
        Command::Open => cx.send(DocumentAction::ChooseOpen),
        Command::NewDocument => cx.send(DocumentAction::ChooseNew),
        Command::Example => cx.send(DocumentAction::OpenExample),
        Command::SaveCopy => cx.send(DocumentAction::ChooseCopy),
        Command::Close => cx.send(DocumentAction::Close),
        Command::Import => cx.send(SheetAction::ChooseImport),
        Command::ExportList(format) => {
            if let Some(kind) = cx.app.route.kind {
                exchange::choose_list(cx, kind, format);
            }
        }
        Command::ExportAll => exchange::choose(cx, None, SheetFormat::Xlsx),
        Command::Merge => cx.send(MergeAction::Choose),
        Command::Snapshots => cx.send(SnapshotAction::Show),
        Command::Shortcuts => cx.memory.of::<HelpPage>().is_open = true,
        Command::Language(lang) => cx.send(SettingsAction::Lang(lang)),
        Command::Theme(theme) => cx.send(SettingsAction::Theme(theme)),
        Command::Larger => cx.send(SettingsAction::Zoom(zoom + 0.1)),
        Command::Smaller => cx.send(SettingsAction::Zoom(zoom - 0.1)),
    }
}

/// Makes a new record: in the page that is shown, where that has a button of its own for it.
fn make(cx: &mut Cx<'_>, kind: Kind) {
    if kind != Kind::Decision || !decide_here(cx) {
        grid::add(cx, kind);
    }
}

/// Does something with the list that is shown.
fn in_list(ui: &Ui, cx: &mut Cx<'_>, task: ListTask) {
    let Some(kind) = cx.app.route.kind else { return };
    let wish = match task {
        ListTask::Filter => {
            let _ = grid::go_to_filter(ui, cx);
            return;
        }
        ListTask::Sort | ListTask::Group => MenuWish::Head,
        ListTask::Columns => MenuWish::Columns,
        ListTask::Views => MenuWish::Views,
    };
    grid::wish(cx, kind, wish);
}

/// Asks whether the decisions of a meeting are to be final: of the one that is shown, or once the meetings are.
fn finalise(ui: &Ui, cx: &mut Cx<'_>) {
    let portfolio = cx.portfolio();
    let is_meeting = |id| portfolio.meetings.get_raw(id).is_some();
    if !shown(cx).is_some_and(is_meeting) {
        cx.send(RouteAction::Go(Route::to(Area::Meetings)));
        focus::to_main(ui.ctx());
    }
    ask_to_finalise(ui.ctx(), cx);
}

/// A paper of what is in sight.
fn show(cx: &mut Cx<'_>, paper: &Paper) {
    let shown = shown(cx);
    if let Some(offer) = cx.app.in_sight(paper, shown) {
        cx.show_paper(offer);
    }
}
