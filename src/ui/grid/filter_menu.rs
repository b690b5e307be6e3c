//! What a column is filtered by, after its type. The list follows every keystroke.

use std::collections::{BTreeSet, HashSet};

use chrono::NaiveDate;
use egui::{ScrollArea, TextEdit, Ui};

use super::entry::entry;
use super::state::Menu;
use crate::app::list::filter::FilteredBy;
use crate::app::list::parts::Parts;
use crate::app::list::{CellType, Column, Filter, Listed};
use crate::model::column::ColumnKey;
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::model::money::Ore;
use crate::model::time_of_day::TimeOfDay;
use crate::model::value::Value;
use crate::text::Lang;
use crate::text::parse_date::parse_date;
use crate::text::parse_number::{parse_kroner, parse_number};
use crate::text::parse_time::parse_time;
use crate::text::sort::{self, fold};
use crate::ui::context::Cx;
use crate::ui::focus;
use crate::ui::icons;
use crate::ui::names::full_name;
use crate::ui::widgets::basic::{checkbox, gap, hairline, heading, muted};
use crate::ui::widgets::radio::Radios;

/// How many records are offered at once.
const OFFERED: usize = 200;

/// The conditions that a column of that type can be held against.
pub fn filter_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    kind: Kind,
    listed: &Listed,
    menu: &mut Menu,
    key: ColumnKey,
) {
    let Some(column) = listed.data.column(key) else { return ui.close() };
    let before = cx.lists.view(kind).filters.get(&key).cloned();
    let mut parts = Parts::of(before.clone());
    heading(ui, column.title.clone());
    gap(ui, 1.0);
    if menu.fresh {
        menu.texts = written(cx, parts.what.as_ref());
        menu.not = parts.not;
        menu.whole = matches!(parts.what, Some(Filter::Is(_)));
    }
    // Also where nothing is chosen yet that could be left out.
    parts.not = menu.not;
    let has_empty = not_ui(ui, cx, menu, &column.cell, &mut parts);
    let mut filter = parts.what.take();
    what_ui(ui, cx, menu, (listed, column), (&mut parts.not, &mut filter));
    parts.what = filter;
    if has_empty {
        checkbox(ui, &mut parts.empty, cx.t("list-filter-blank"));
    }
    menu.not = parts.not;
    let mut filter = parts.whole();
    if filter.is_some() {
        gap(ui, 1.0);
        hairline(ui);
        if entry(ui, menu, icons::X, &cx.t("list-filter-remove")).clicked() {
            filter = None;
            ui.close();
        }
    }
    menu.fresh = false;
    if filter != before {
        let filters = &mut cx.lists.view_mut(kind).filters;
        match filter {
            Some(filter) => filters.insert(key, filter),
            None => filters.remove(&key),
        };
        ui.ctx().request_repaint();
    }
}

/// What the column can be held against, after its type.
fn what_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    menu: &mut Menu,
    (listed, column): (&Listed, &Column),
    (not, filter): (&mut bool, &mut Option<Filter>),
) {
    match &column.cell {
        CellType::Text { .. } | CellType::File => {
            text_ui(ui, cx, menu, not, filter);
        }
        CellType::Choice(set) => {
            let codes = set.codes.iter();
            let choices = codes.map(|code| ((*code).to_owned(), cx.texts.choice(set, code)));
            choices_ui(ui, &choices.collect::<Vec<_>>(), filter);
        }
        CellType::OwnChoice(choices) => {
            let choices = choices.iter().map(|choice| (choice.clone(), choice.clone()));
            choices_ui(ui, &choices.collect::<Vec<_>>(), filter);
        }
        CellType::Link(_) | CellType::AnyLink => {
            links_ui(ui, cx, menu, (listed, column), filter);
        }
        CellType::Bool => yes_ui(ui, cx, menu, filter),
        CellType::Integer
        | CellType::Number
        | CellType::Money
        | CellType::Date
        | CellType::Time => {
            range_ui(ui, cx, menu, column, filter);
        }
    }
}

/// A filter as it is written into the fields of the menu.
fn written(cx: &Cx<'_>, filter: Option<&Filter>) -> [String; 2] {
    let day = |day: &Option<NaiveDate>| {
        day.map_or_else(String::new, |day| day.format("%d.%m.%Y").to_string())
    };
    let time = |time: &Option<TimeOfDay>| time.map_or_else(String::new, |t| cx.format.time(t));
    let number =
        |number: &Option<f64>| number.map_or_else(String::new, |n| cx.format.edited_number(n, 6));
    let amount =
        |amount: &Option<Ore>| amount.map_or_else(String::new, |a| cx.format.edited_amount(a));
    match filter {
        Some(Filter::Contains(text) | Filter::Is(text)) => [text.clone(), String::new()],
        Some(Filter::Numbers(from, to)) => [number(from), number(to)],
        Some(Filter::Amounts(from, to)) => [amount(from), amount(to)],
        Some(Filter::Dates(from, to)) => [day(from), day(to)],
        Some(Filter::Times(from, to)) => [time(from), time(to)],
        Some(
            Filter::Empty
            | Filter::Filled
            | Filter::Choices(_)
            | Filter::Links(_)
            | Filter::Yes(_)
            | Filter::Not(_)
            | Filter::OrEmpty(_),
        )
        | None => Default::default(),
    }
}

/// Whether what is chosen is what is shown, or what is left out. Gives whether a column of that type has
/// cells that say nothing.
fn not_ui(ui: &mut Ui, cx: &Cx<'_>, menu: &mut Menu, cell: &CellType, parts: &mut Parts) -> bool {
    let has_empty = *cell != CellType::Bool;
    let is_text = cell.filtered_by() == [FilteredBy::Words];
    if has_empty && !is_text {
        // What is chosen from has no field to type in.
        let is_chosen = cell.filtered_by().contains(&FilteredBy::Choices);
        let ways = Radios {
            name: &cx.t("list-filter-ways"),
            choices: vec![(false, cx.t("list-filter-one-of")), (true, cx.t("list-filter-not"))],
            chosen: Some(parts.not),
            columns: 2,
            wants_focus: is_chosen && std::mem::take(&mut menu.fresh),
        };
        parts.not = ways.show(ui).unwrap_or(parts.not);
        gap(ui, 0.5);
    }
    has_empty
}

fn field(ui: &mut Ui, menu: &mut Menu, place: usize, name: &str) -> bool {
    let Some(text) = menu.texts.get_mut(place) else { return false };
    let edit = TextEdit::singleline(text).desired_width(f32::INFINITY);
    let response = ui.add(edit.margin(egui::Margin::symmetric(8, 6))).accessible_name(name);
    if place == 0 && std::mem::take(&mut menu.fresh) {
        response.request_focus();
    }
    if response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter)) {
        ui.close();
    }
    response.changed()
}

fn text_ui(ui: &mut Ui, cx: &Cx<'_>, menu: &mut Menu, not: &mut bool, filter: &mut Option<Filter>) {
    let mut way = (menu.whole, *not);
    let before = way;
    let ways = [
        (false, ["list-filter-contains", "list-filter-is"]),
        (true, ["list-filter-contains-not", "list-filter-not"]),
    ];
    let both = |(leaves_out, [part, whole]): (bool, [&str; 2])| {
        [((false, leaves_out), cx.t(part)), ((true, leaves_out), cx.t(whole))]
    };
    let ways = Radios {
        name: &cx.t("list-filter-ways"),
        choices: ways.into_iter().flat_map(both).collect(),
        chosen: Some(way),
        columns: 2,
        wants_focus: false,
    };
    way = ways.show(ui).unwrap_or(way);
    let mut changed = way != before;
    let whole = way.0;
    (menu.whole, *not) = way;
    changed |= field(ui, menu, 0, &cx.t("list-filter-text"));
    if changed {
        let [text, _] = &menu.texts;
        *filter = Some(match whole {
            true => Filter::Is(text.clone()),
            false => Filter::Contains(text.clone()),
        });
        if text.trim().is_empty() {
            *filter = None;
        }
    }
}

fn choices_ui(ui: &mut Ui, choices: &[(String, String)], filter: &mut Option<Filter>) {
    let mut codes = BTreeSet::new();
    if let Some(Filter::Choices(chosen)) = filter {
        codes.clone_from(chosen);
    }
    ScrollArea::vertical().max_height(300.0).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        for (code, word) in choices {
            let mut on = codes.contains(code);
            if checkbox(ui, &mut on, word).changed() {
                match on {
                    true => codes.insert(code.clone()),
                    false => codes.remove(code),
                };
                *filter = Some(Filter::Choices(codes.clone()));
            }
        }
        focus::follow(ui);
    });
}

fn links_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    menu: &mut Menu,
    (listed, column): (&Listed, &Column),
    filter: &mut Option<Filter>,
) {
    let mut targets = BTreeSet::new();
    if let Some(Filter::Links(chosen)) = filter {
        targets.clone_from(chosen);
    }
    field(ui, menu, 0, &cx.t("picker-search"));
    let wanted = menu.texts.first().map(|text| fold(text)).unwrap_or_default();
    let named = menu.targets.get_or_insert_with(|| targets_of(cx, listed, column));
    ScrollArea::vertical().max_height(260.0).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        let found = named.iter().filter(|(_, name)| fold(name).contains(&wanted));
        for (id, name) in found.take(OFFERED) {
            let mut on = targets.contains(id);
            if checkbox(ui, &mut on, name).changed() {
                match on {
                    true => targets.insert(*id),
                    false => targets.remove(id),
                };
                *filter = Some(Filter::Links(targets.clone()));
            }
        }
        focus::follow(ui);
    });
}

/// The records that stand in a column, by name.
fn targets_of(cx: &mut Cx<'_>, listed: &Listed, column: &Column) -> Vec<(RecordId, String)> {
    let portfolio = &listed.data.portfolio;
    let found: HashSet<RecordId> = portfolio
        .records(listed.data.kind)
        .filter_map(|record| {
            let Value::Link(target) = column.key.value(portfolio, record) else { return None };
            Some(target)
        })
        .collect();
    let mut named: Vec<(RecordId, String)> =
        found.into_iter().map(|id| (id, full_name(cx, id))).collect();
    named.sort_by(|(_, a), (_, b)| sort::compare(cx.texts.lang(), a, b));
    named
}

fn yes_ui(ui: &mut Ui, cx: &Cx<'_>, menu: &mut Menu, filter: &mut Option<Filter>) {
    let yes = if let Some(Filter::Yes(yes)) = filter { Some(*yes) } else { None };
    let answers = Radios {
        name: &cx.t("list-filter-ways"),
        choices: vec![(true, cx.t("value-yes")), (false, cx.t("value-no"))],
        chosen: yes,
        columns: 1,
        wants_focus: std::mem::take(&mut menu.fresh),
    };
    if let Some(yes) = answers.show(ui) {
        *filter = Some(Filter::Yes(yes));
    }
}

fn range_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    menu: &mut Menu,
    column: &Column,
    filter: &mut Option<Filter>,
) {
    let mut changed = false;
    for (place, key) in [(0, "list-filter-from"), (1, "list-filter-to")] {
        let name = cx.t(key);
        muted(ui, &name);
        changed |= field(ui, menu, place, &name);
    }
    let [from, to] = menu.texts.each_ref().map(|text| text.trim());
    let range = match column.cell {
        CellType::Money => amounts(cx.texts.lang(), from, to),
        CellType::Date => dates(cx, from, to),
        CellType::Time => times(from, to),
        CellType::Integer | CellType::Number => numbers(cx.texts.lang(), from, to),
        // These have lists of their own.
        CellType::Text { .. }
        | CellType::Bool
        | CellType::Choice(_)
        | CellType::OwnChoice(_)
        | CellType::Link(_)
        | CellType::AnyLink
        | CellType::File => None,
    };
    match range {
        Some(range) if changed => *filter = Some(range),
        Some(_) => {}
        None => {
            muted(ui, cx.t("list-filter-unread"));
        }
    }
}

/// What is read of both ends; nothing where one of them cannot be read.
fn ends<T>(from: &str, to: &str, read: impl Fn(&str, bool) -> Option<T>) -> Option<[Option<T>; 2]> {
    let end = |text: &str, last: bool| match text {
        "" => Some(None),
        text => read(text, last).map(Some),
    };
    Some([end(from, false)?, end(to, true)?])
}

fn amounts(lang: Lang, from: &str, to: &str) -> Option<Filter> {
    let [from, to] = ends(from, to, |text, _| parse_kroner(&lang.as_read(text)).ok())?;
    Some(Filter::Amounts(from, to))
}

fn numbers(lang: Lang, from: &str, to: &str) -> Option<Filter> {
    let [from, to] = ends(from, to, |text, _| parse_number(&lang.as_read(text)).ok())?;
    Some(Filter::Numbers(from, to))
}

fn times(from: &str, to: &str) -> Option<Filter> {
    let [from, to] = ends(from, to, |text, _| parse_time(text))?;
    Some(Filter::Times(from, to))
}

/// "2024" is the whole year, at either end.
fn dates(cx: &Cx<'_>, from: &str, to: &str) -> Option<Filter> {
    let [from, to] = ends(from, to, |text, last| {
        let date = parse_date(text, cx.today).ok()?;
        if last { date.latest() } else { date.earliest() }
    })?;
    Some(Filter::Dates(from, to))
}
