//! The search over all records, from anywhere: Ctrl+K, words in any order, Enter opens.

use std::sync::Arc;

use egui::{Frame, Key, Label, RichText, Sense, TextEdit, Ui};

use crate::app::actions::Action;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::text::sort;
use crate::ui::context::{Cx, FoldedNames};
use crate::ui::icons;
use crate::ui::shortcuts::SEARCH;
use crate::ui::theme::{self, tokens};
use crate::ui::widgets::basic::{chosen, muted};
use crate::ui::widgets::record::capital;

/// How many results are shown.
const SHOWN: usize = 12;
/// The width of the box.
const WIDTH: f32 = 300.0;

/// The key of the box, so that the shortcut can give it the focus.
pub fn id() -> egui::Id {
    egui::Id::unique("search")
}

/// Draws the box, and the results below it while it is being typed in.
pub fn search_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let mut typed = ui.data(|data| data.get_temp::<String>(id())).unwrap_or_default();
    let keys = ui.ctx().format_shortcut(&SEARCH);
    let name = cx.t("search");
    let edit = TextEdit::singleline(&mut typed)
        .id(id())
        .hint_text(format!("{}  {name}  {keys}", icons::MAGNIFYING_GLASS))
        .desired_width(WIDTH)
        .margin(egui::Margin::symmetric(10, 6));
    let (down, up, enter, escape) = ui.input(|input| {
        (
            input.key_pressed(Key::ArrowDown),
            input.key_pressed(Key::ArrowUp),
            input.key_pressed(Key::Enter),
            input.key_pressed(Key::Escape),
        )
    });
    let response = ui.add(edit).accessible_name(&name);
    cx.memory.typing |= response.has_focus() && !typed.is_empty();
    if response.changed() {
        cx.memory.marked = 0;
    }
    let here = response.has_focus() || response.lost_focus();
    let mut clear = escape && here;
    if !typed.trim().is_empty() {
        let found = found(cx, &typed);
        if here && down {
            cx.memory.marked = (cx.memory.marked + 1).min(found.len().saturating_sub(1));
        }
        if here && up {
            cx.memory.marked = cx.memory.marked.saturating_sub(1);
        }
        let clicked = results_ui(ui, cx, &found, response.rect);
        let chosen = clicked
            .or_else(|| (enter && here).then(|| found.get(cx.memory.marked).copied()).flatten());
        if let Some(id) = chosen {
            cx.send(Action::Show(id));
            clear = true;
        }
    }
    if clear {
        typed.clear();
        response.surrender_focus();
    }
    ui.data_mut(|data| data.insert_temp(id(), typed));
}

fn results_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    found: &[RecordId],
    below: egui::Rect,
) -> Option<RecordId> {
    let mut clicked = None;
    let portfolio = cx.portfolio();
    egui::Area::new(id().with("results"))
        .order(egui::Order::Foreground)
        .fixed_pos(below.left_bottom() + egui::vec2(-140.0, 6.0))
        .show(ui.ctx(), |ui| {
            Frame::popup(ui.style()).show(ui, |ui| {
                ui.set_width(WIDTH + 140.0);
                if found.is_empty() {
                    muted(ui, cx.t("search-none"));
                }
                for (place, id) in found.iter().enumerate() {
                    if result_ui(ui, cx, &portfolio, *id, place == cx.memory.marked) {
                        clicked = Some(*id);
                    }
                }
            });
        });
    clicked
}

fn result_ui(ui: &mut Ui, cx: &Cx<'_>, portfolio: &Portfolio, id: RecordId, marked: bool) -> bool {
    let Some(record) = portfolio.record(id) else { return false };
    let tokens = *tokens(ui);
    let fill = if marked { tokens.chosen } else { tokens.canvas };
    let inner = Frame::new().fill(fill).corner_radius(6.0).inner_margin(6.0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 0.0;
        muted(ui, capital(&cx.texts.kind(record.kind())));
        let text = RichText::new(portfolio.label_of(record)).font(theme::medium());
        ui.add(Label::new(text).truncate().selectable(false));
    });
    let response = inner.response.interact(Sense::click());
    let label = portfolio.label_of(record);
    chosen(&response, egui::Role::ListBoxOption, marked, &label);
    response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked()
}

/// The kinds that are searched, the likeliest first.
const KINDS: &[Kind] = &[
    Kind::Case,
    Kind::Project,
    Kind::Application,
    Kind::Decision,
    Kind::Meeting,
    Kind::Concept,
    Kind::Benefit,
    Kind::Action,
    Kind::Event,
    Kind::Milestone,
    Kind::Call,
    Kind::Scheme,
    Kind::Solution,
    Kind::Municipality,
    Kind::Risk,
];

/// The records whose name holds all words, best first; worked out once for each version and words.
fn found(cx: &mut Cx<'_>, typed: &str) -> Vec<RecordId> {
    let version = cx.version();
    if let Some((at, words, found)) = &cx.memory.found
        && *at == version
        && words == typed
    {
        return found.clone();
    }
    let found = look(&names(cx), typed);
    cx.memory.found = Some((version, typed.to_owned(), found.clone()));
    found
}

/// The folded names of all records that are searched, worked out once for each version.
fn names(cx: &mut Cx<'_>) -> Arc<FoldedNames> {
    let version = cx.version();
    if let Some((at, names)) = &cx.memory.names
        && *at == version
    {
        return Arc::clone(names);
    }
    let portfolio = cx.portfolio();
    let mut names = Vec::new();
    for (order, kind) in KINDS.iter().enumerate() {
        for record in portfolio.records(*kind) {
            let label = sort::fold(&portfolio.label_of(record));
            names.push((order, record.record_id(), label));
        }
    }
    let names = Arc::new(names);
    cx.memory.names = Some((version, Arc::clone(&names)));
    names
}

fn look(names: &[(usize, RecordId, String)], typed: &str) -> Vec<RecordId> {
    let folded = sort::fold(typed.trim());
    let folded = folded.strip_prefix("sak ").unwrap_or(&folded).to_owned();
    // Case numbers are written 51/22 and 51-22 alike.
    let number = folded.replace('-', "/");
    let words: Vec<&str> = folded.split_whitespace().collect();
    let mut found: Vec<(u8, usize, RecordId)> = Vec::new();
    for (order, id, label) in names {
        let rank = if label.starts_with(&number) {
            0
        } else if label.starts_with(&folded) {
            1
        } else if words.iter().all(|word| label.contains(word)) {
            2
        } else {
            continue;
        };
        found.push((rank, *order, *id));
    }
    found.sort_by_key(|(rank, order, _)| (*rank, *order));
    found.into_iter().take(SHOWN).map(|(_, _, id)| id).collect()
}
