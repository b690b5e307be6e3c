//! The line under the bar: what is filtered away and grouped, each a click from being taken off.

use egui::{RichText, Ui};

use super::state::{Menu, Page, State};
use crate::app::actions::RouteAction;
use crate::app::list::{CellType, Column, Filter, Listed};
use crate::model::kind::Kind;
use crate::ui::context::Cx;
use crate::ui::icons;
use crate::ui::theme::{self, GRID, tokens};
use crate::ui::widgets::basic::gap;

/// How many choices of a filter are named.
const NAMED: usize = 3;

/// Draws the line, where there is anything to say.
pub fn chips_ui(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, kind: Kind, listed: &Listed) {
    let view = cx.lists.view(kind);
    let subset = cx.app.route.subset.as_ref().map(|subset| subset.title.clone());
    if view.filters.is_empty() && view.groups.is_empty() && subset.is_none() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = GRID;
        if let Some(title) = subset
            && chip(ui, &title, &cx.t("list-show-all")).1
        {
            let mut route = cx.app.route.clone();
            route.subset = None;
            cx.send(RouteAction::Go(route));
        }
        for (key, filter) in &view.filters {
            let Some(column) = listed.data.column(*key) else { continue };
            let text = format!("{}: {}", column.title, words(cx, column, filter));
            let (open, off) = chip(ui, &text, &cx.t("list-filter-remove"));
            if off {
                cx.lists.view_mut(kind).filters.remove(key);
            } else if let Some(anchor) = open {
                state.menu = Some(Menu::new(Page::Filter(*key), anchor));
            }
        }
        for key in &view.groups {
            let Some(column) = listed.data.column(*key) else { continue };
            let text = cx.texts.with("list-grouped-by", &[("column", &column.title)]);
            if chip(ui, &text, &cx.t("list-ungroup")).1 {
                cx.lists.view_mut(kind).turn_group(*key);
            }
        }
    });
    gap(ui, 1.0);
}

/// One word of the line. Gives where it was clicked to see more, and whether it was taken off.
fn chip(ui: &mut Ui, text: &str, off: &str) -> (Option<egui::Rect>, bool) {
    let colours = tokens(ui);
    ui.scope(|ui| {
        ui.spacing_mut().button_padding = egui::vec2(2.0 * GRID, 0.5 * GRID);
        ui.spacing_mut().interact_size.y = 24.0;
        let label = RichText::new(text).font(theme::small()).color(colours.accent);
        let button = egui::Button::new(label).fill(colours.chosen).stroke(egui::Stroke::NONE);
        let response = ui.add(button.truncate()).accessible_name(text);
        let open = response.clicked().then_some(response.rect);
        ui.add_space(-GRID);
        let cross = RichText::new(icons::X).size(12.0).color(colours.muted);
        let cross = egui::Button::new(cross).frame_when_inactive(false);
        let cross = ui.add(cross).accessible_name(format!("{off}: {text}"));
        (open, cross.on_hover_text(off).clicked())
    })
    .inner
}

/// A filter in words.
fn words(cx: &Cx<'_>, column: &Column, filter: &Filter) -> String {
    let range = |from: Option<String>, to: Option<String>| match (from, to) {
        (Some(from), Some(to)) => format!("{from} – {to}"),
        (Some(from), None) => cx.texts.with("list-words-from", &[("value", &from)]),
        (None, Some(to)) => cx.texts.with("list-words-to", &[("value", &to)]),
        (None, None) => String::new(),
    };
    match filter {
        Filter::Empty => cx.t("list-words-empty"),
        Filter::Filled => cx.t("list-words-filled"),
        Filter::Contains(text) => cx.texts.with("quoted", &[("text", text.trim())]),
        Filter::Is(text) => format!("= {}", text.trim()),
        Filter::Choices(codes) => several(
            cx,
            codes.iter().map(|code| {
                let CellType::Choice(set) = &column.cell else { return code.clone() };
                cx.texts.choice(set, code)
            }),
        ),
        Filter::Links(targets) => {
            let portfolio = cx.portfolio();
            several(cx, targets.iter().map(|target| portfolio.label(*target)))
        }
        Filter::Numbers(from, to) => {
            let number = |number: &f64| cx.format.number(*number, 6);
            range(from.as_ref().map(number), to.as_ref().map(number))
        }
        Filter::Amounts(from, to) => {
            range(from.map(|from| cx.format.kroner(from)), to.map(|to| cx.format.kroner(to)))
        }
        Filter::Dates(from, to) => {
            range(from.map(|from| cx.format.day_short(from)), to.map(|to| cx.format.day_short(to)))
        }
        Filter::Times(from, to) => {
            range(from.map(|from| cx.format.time(from)), to.map(|to| cx.format.time(to)))
        }
        Filter::Yes(yes) => cx.t(if *yes { "value-yes" } else { "value-no" }),
        Filter::Not(inner) => {
            cx.texts.with("list-words-not", &[("what", &words(cx, column, inner))])
        }
        Filter::OrEmpty(inner) => {
            let (what, empty) = (words(cx, column, inner), cx.t("list-words-empty"));
            cx.texts.with("list-words-or", &[("one", &what), ("other", &empty)])
        }
    }
}

fn several(cx: &Cx<'_>, names: impl ExactSizeIterator<Item = String>) -> String {
    let more = names.len().saturating_sub(NAMED);
    let named: Vec<String> = names.take(NAMED).collect();
    let named = named.join(", ");
    match i64::try_from(more) {
        Ok(more) if more > 0 => format!("{named} {}", cx.texts.count("record-more", more, &[])),
        _ => named,
    }
}
