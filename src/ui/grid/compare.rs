//! Two to four records beside each other: a line a field, with a mark where they differ.

use egui::{Align, Label, Layout, RichText, ScrollArea, Ui, UiBuilder, vec2};

use super::state::State;
use crate::app::actions::RouteAction;
use crate::app::list::Listed;
use crate::model::record::Record;
use crate::ui::context::Cx;
use crate::ui::icons;
use crate::ui::theme::{self, GRID, LABEL_WIDTH, tokens};
use crate::ui::widgets::basic::{button, gap, hairline, heading, link, muted};

/// The room of the mark beside a field.
const MARK: f32 = 20.0;

/// Draws the records that are compared in the place of the list. True while some are.
pub fn compare_ui(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, listed: &Listed) -> bool {
    let portfolio = cx.portfolio();
    state.compared.retain(|id| portfolio.record(*id).is_some());
    let records: Vec<&dyn Record> =
        state.compared.iter().filter_map(|id| portfolio.record(*id)).collect();
    if records.is_empty() {
        return false;
    }
    // Asked before the input is locked: the two cannot be held at once.
    let unfocused = ui.memory(|memory| memory.focused().is_none());
    let mut close = unfocused
        && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::Escape));
    ui.horizontal(|ui| {
        heading(ui, cx.t("list-compared"));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            close |= button(ui, icons::X, &cx.t("record-close")).clicked();
        });
    });
    let room = ui.available_width() - LABEL_WIDTH - MARK;
    let width = (room / records.len() as f32 - 2.0 * GRID).max(80.0);
    ui.horizontal_top(|ui| {
        ui.add_space(LABEL_WIDTH + MARK + 2.0 * GRID);
        for record in &records {
            part_ui(ui, width, |ui| {
                if link(ui, portfolio.label_of(*record)).clicked() {
                    cx.send(RouteAction::Select(Some(record.record_id())));
                }
            });
        }
    });
    hairline(ui);
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        gap(ui, 1.0);
        fields_ui(ui, cx, listed, &records, width);
    });
    if close {
        state.compared.clear();
        ui.ctx().request_repaint();
    }
    true
}

/// A line for each field of which one of the records says something, and how many of them differ.
fn fields_ui(ui: &mut Ui, cx: &Cx<'_>, listed: &Listed, records: &[&dyn Record], width: f32) {
    let portfolio = cx.portfolio();
    let (mut same, mut apart) = (0, 0);
    for column in &listed.data.columns {
        let shown = |record: &&dyn Record| {
            column.show(cx.texts, &portfolio, &column.key.value(&portfolio, *record))
        };
        let texts: Vec<String> = records.iter().map(shown).collect();
        if texts.iter().all(String::is_empty) {
            continue;
        }
        let differs = texts.windows(2).any(|pair| matches!(pair, [a, b] if a != b));
        if differs {
            apart += 1
        } else {
            same += 1
        }
        line_ui(ui, cx, (&column.title, differs), &texts, width);
    }
    gap(ui, 2.0);
    let number = |count: i64| cx.format.integer(count);
    let counts = [("apart", number(apart)), ("same", number(same))];
    let counts = counts.each_ref().map(|(name, text)| (*name, text.as_str()));
    muted(ui, cx.texts.with("list-compared-count", &counts));
}

fn part_ui(ui: &mut Ui, width: f32, contents: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
        ui.set_width(width);
        contents(ui);
    });
}

fn line_ui(ui: &mut Ui, cx: &Cx<'_>, (title, differs): (&str, bool), texts: &[String], width: f32) {
    let colours = *tokens(ui);
    let name = match differs {
        true => cx.texts.with("list-compared-differs", &[("column", title)]),
        false => title.to_owned(),
    };
    let builder = UiBuilder::new()
        .id_salt(("compared", title))
        .accessibility_role(egui::Role::Row)
        .accessibility_label(name);
    ui.scope_builder(builder, |ui| {
        ui.horizontal_top(|ui| {
            part_ui(ui, MARK, |ui| {
                if differs {
                    ui.label(RichText::new("≠").color(colours.accent));
                }
            });
            part_ui(ui, LABEL_WIDTH - 2.0 * GRID, |ui| {
                let title = RichText::new(title).font(theme::small()).color(colours.muted);
                ui.add(Label::new(title).wrap());
            });
            for text in texts {
                let shown = if text.is_empty() { "–" } else { text };
                let font = if differs { theme::medium() } else { theme::body() };
                let ink = if text.is_empty() { colours.muted } else { colours.ink };
                part_ui(ui, width, |ui| {
                    ui.add(Label::new(RichText::new(shown).font(font).color(ink)).wrap());
                });
            }
        });
    });
}
