//! What is offered below a cell that holds a choice or a link: narrowed by what is typed, taken by
//! Enter or a click.

use egui::{Popup, PopupCloseBehavior, Rect, RichText, ScrollArea, Ui};

use super::shown::Grid;
use super::state::{Edit, Offer, Offers};
use crate::app::list::{CellType, Column};
use crate::app::making::{Ground, Made, Making, can_be_made};
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::model::value::Value;
use crate::text::sort::{fold, plain};
use crate::text::words::called;
use crate::ui::context::Cx;
use crate::ui::icons;
use crate::ui::names::apart;
use crate::ui::theme::tokens;

/// How many names are offered at once.
const OFFERED: usize = 40;

/// Whether the cells of a column are chosen rather than written.
#[must_use]
pub fn has_offers(cell: &CellType) -> bool {
    match cell {
        CellType::Choice(_)
        | CellType::OwnChoice(_)
        | CellType::Link(_)
        | CellType::AnyLink
        | CellType::Bool => true,
        CellType::Text { .. }
        | CellType::Integer
        | CellType::Number
        | CellType::Money
        | CellType::Date
        | CellType::Time
        | CellType::File => false,
    }
}

/// Works out what is offered, anew only when something else is typed.
pub fn update(cx: &mut Cx<'_>, grid: &Grid<'_>, column: &Column, edit: &mut Edit) {
    if edit.offers.as_ref().is_some_and(|offers| offers.typed == edit.text) {
        return;
    }
    let (all, first) = match edit.offers.take() {
        Some(offers) => (offers.all, false),
        None => (all_of(cx, grid, column), true),
    };
    let wanted = fold(&edit.text);
    let words: Vec<&str> = wanted.split_whitespace().collect();
    let mut found: Vec<(usize, &Offer)> =
        all.iter().filter_map(|offer| Some((offer.fit(&wanted, &words)?, offer))).collect();
    found.sort_by_key(|(fit, _)| *fit);
    let list: Vec<(Value, String)> = found
        .iter()
        .take(OFFERED)
        .map(|(_, offer)| (offer.value.clone(), offer.text.clone()))
        .collect();
    let current = grid
        .portfolio
        .record(edit.record)
        .map_or(Value::Null, |record| column.key.value(grid.portfolio, record));
    let marked = match first && edit.text.is_empty() {
        true => list.iter().position(|(value, _)| *value == current).unwrap_or(0),
        false => 0,
    };
    let typed = edit.text.clone();
    let new = new_of(cx, grid, column, (&typed, &all));
    edit.offers = Some(Offers { typed, list, new, marked, all, place: Rect::NOTHING });
}

/// What is taken of what is offered.
#[derive(Clone, Debug, PartialEq)]
pub enum Taken {
    /// A value.
    Value(Value),
    /// A record that is made with it, of that name.
    New(Box<Made>),
}

impl Offer {
    /// How well it fits what is typed, the best first: its word begins so, it is called besides what begins so, its
    /// word holds all of the words, or another name of it does.
    fn fit(&self, wanted: &str, words: &[&str]) -> Option<usize> {
        let (own, besides) = self.names.split_first()?;
        let called = plain(wanted);
        let holds = |name: &String| words.iter().all(|word| name.contains(&plain(word)));
        let is_begun = !called.is_empty() && besides.iter().any(|name| name.starts_with(&called));
        let fits = [
            own.starts_with(wanted),
            is_begun,
            words.iter().all(|word| own.contains(word)),
            besides.iter().any(holds),
        ];
        fits.iter().position(|fits| *fits)
    }
}

impl Offers {
    /// The last line.
    pub fn last(&self) -> usize {
        (self.list.len() + usize::from(self.new.is_some())).saturating_sub(1)
    }

    /// What the line that is marked stands for.
    pub fn taken(&self, cx: &Cx<'_>, grid: &Grid<'_>) -> Option<Taken> {
        self.taken_at(cx, grid, self.marked)
    }

    fn taken_at(&self, cx: &Cx<'_>, grid: &Grid<'_>, line: usize) -> Option<Taken> {
        if let Some((value, _)) = self.list.get(line) {
            return Some(Taken::Value(value.clone()));
        }
        let (kind, _) = self.new.as_ref().filter(|_| line == self.list.len())?;
        made(cx, grid, *kind, &self.typed).map(|made| Taken::New(Box::new(made)))
    }
}

/// A record of the name that is typed, where a name is all that one lacks and none has it yet.
fn new_of(
    cx: &Cx<'_>,
    grid: &Grid<'_>,
    column: &Column,
    (typed, all): (&str, &[Offer]),
) -> Option<(Kind, String)> {
    let CellType::Link(kind) = column.cell else { return None };
    let name = fold(typed.trim());
    if name.is_empty()
        || all.iter().any(|offer| offer.names.first() == Some(&name))
        || !can_be_made(kind)
    {
        return None;
    }
    made(cx, grid, kind, typed)?;
    let word = cx.texts.attribute(&format!("kind-{}", kind.plural()), "new");
    Some((kind, cx.texts.with("picker-new", &[("new", &word), ("name", typed.trim())])))
}

fn made(cx: &Cx<'_>, grid: &Grid<'_>, kind: Kind, typed: &str) -> Option<Made> {
    let open = cx.app.route.record;
    let ground = Ground { portfolio: grid.portfolio, texts: cx.texts, today: cx.today, open };
    Making::for_link(ground, kind, typed).made()
}

fn all_of(cx: &mut Cx<'_>, grid: &Grid<'_>, column: &Column) -> Vec<Offer> {
    let mut values: Vec<(Value, String)> = match &column.cell {
        CellType::Choice(set) => {
            // Making a decision final has a button of its own that asks first.
            let is_final = |code: &str| {
                let value = Value::Choice(set.code(code).unwrap_or_default());
                crate::model::rules::is_sealing(grid.kind, column.field, &value)
            };
            set.codes
                .iter()
                .filter(|code| !is_final(code))
                .map(|code| (Value::Choice(code), cx.texts.choice(set, code)))
                .collect()
        }
        CellType::OwnChoice(choices) => {
            choices.iter().map(|choice| (Value::Text(choice.clone()), choice.clone())).collect()
        }
        CellType::Bool => [true, false]
            .map(|yes| {
                let value = Value::Bool(yes);
                let text = column.show(cx.texts, grid.portfolio, &value);
                (value, text)
            })
            .into(),
        CellType::Link(kind) => links(cx, grid, &[*kind]),
        CellType::AnyLink => links(cx, grid, &column.field.offers().collect::<Vec<_>>()),
        CellType::Text { .. }
        | CellType::Integer
        | CellType::Number
        | CellType::Money
        | CellType::Date
        | CellType::Time
        | CellType::File => Vec::new(),
    };
    if !column.required() && column.cell != CellType::Bool {
        values.push((Value::Null, cx.t("picker-empty")));
    }
    values
        .into_iter()
        .map(|(value, text)| {
            let mut names = vec![fold(&text)];
            if let (CellType::Choice(set), Value::Choice(code)) = (&column.cell, &value) {
                names.extend(called(set, code));
            }
            Offer { value, text, names }
        })
        .collect()
}

fn links(cx: &mut Cx<'_>, grid: &Grid<'_>, kinds: &[Kind]) -> Vec<(Value, String)> {
    let mut named: Vec<(Vec<u8>, RecordId, String)> = kinds
        .iter()
        .flat_map(|kind| grid.portfolio.records(*kind))
        .map(|record| {
            let label = grid.portfolio.label_of(record);
            (crate::text::sort::key(cx.texts.lang(), &label), record.record_id(), label)
        })
        .collect();
    named.sort();
    let full = |(id, label): (RecordId, String)| match apart(cx, id) {
        Some(apart) => (Value::Link(id), format!("{label} · {apart}")),
        None => (Value::Link(id), label),
    };
    named.into_iter().map(|(_, id, label)| (id, label)).map(full).collect()
}

/// Draws what is offered. Gives what was clicked.
pub fn offers_ui(
    ui: &Ui,
    cx: &Cx<'_>,
    grid: &Grid<'_>,
    (id, under): (egui::Id, Rect),
    offers: &mut Offers,
) -> Option<Taken> {
    let mut taken = None;
    let shown = Popup::new(id.with("offers"), ui.ctx().clone(), under, ui.layer_id())
        .close_behavior(PopupCloseBehavior::IgnoreClicks)
        .open(true)
        .gap(2.0)
        .show(|ui| {
            ui.set_min_width(under.width().clamp(180.0, 420.0));
            ScrollArea::vertical().max_height(260.0).show(ui, |ui| {
                for (place, (value, text)) in offers.list.iter().enumerate() {
                    let mut text = RichText::new(text);
                    if value.is_null() {
                        text = text.color(tokens(ui).muted);
                    }
                    let response = ui.selectable_label(place == offers.marked, text);
                    if place == offers.marked {
                        response.scroll_to_me(None);
                    }
                    if response.clicked() {
                        taken = Some(place);
                    }
                }
                if let Some((_, said)) = &offers.new {
                    let place = offers.list.len();
                    let said = format!("{}  {said}", icons::PLUS);
                    let response = ui.selectable_label(place == offers.marked, said);
                    if place == offers.marked {
                        response.scroll_to_me(None);
                    }
                    if response.clicked() {
                        taken = Some(place);
                    }
                } else if offers.list.is_empty() {
                    let none = RichText::new(cx.t("picker-no-match")).color(tokens(ui).muted);
                    ui.label(none);
                }
            });
        });
    if let Some(shown) = shown {
        offers.place = shown.response.rect;
    }
    taken.and_then(|line| offers.taken_at(cx, grid, line))
}
