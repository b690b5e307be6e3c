//! How far proposals came, from the idea to money: each step is a part of the one before.

use super::{Card, Cell, Content, Looked, Picture, Table, TableRow};
use crate::calc::overview::Figure;
use crate::model::kind::Kind;
use crate::report::draw::funnel::{Funnel, Stage};
use crate::report::figures::made_up;

/// The card.
pub(super) const CARD: Card = Card { key: "priorities", make, first: Some(Kind::Concept) };

const STEPS: [&str; 5] = [
    "concepts.count",
    "concepts.prioritised",
    "concepts.decided",
    "concepts.applied_for",
    "concepts.awarded",
];

fn make(looked: &Looked<'_>) -> Content {
    let all = looked.number("concepts.count");
    if all == 0 {
        return Content::default();
    }
    let steps: Vec<&Figure> = STEPS.iter().filter_map(|key| looked.total(key)).collect();
    let said = |figure: &&Figure| match figure.ids.len() {
        0 => looked.texts.get("card-none"),
        _ => looked.value(figure.value),
    };
    let numbers: Vec<String> = steps.iter().map(said).collect();
    let number = |place: usize| numbers.get(place).map_or("", String::as_str);
    let arguments = [
        ("prioritised", number(1)),
        ("decided", number(2)),
        ("applied", number(3)),
        ("awarded", number(4)),
    ];
    let mut answer = looked.count("card-priorities-answer", all, &arguments);
    let changed = looked.number("concepts.rank_changed");
    if changed > 0 {
        answer = format!("{answer} {}", looked.count("card-priorities-changed", changed, &[]));
    }
    let notes = looked.total("concepts.count").and_then(|figure| made_up(looked.texts, figure));
    Content {
        answer,
        pictures: vec![picture(looked, &steps)],
        notes: notes.into_iter().collect(),
        tables: vec![table(looked, &steps)],
        ..Content::default()
    }
}

fn picture(looked: &Looked<'_>, steps: &[&Figure]) -> Picture {
    let stage = |(place, figure): (usize, &&Figure)| {
        let before = place.checked_sub(1).and_then(|before| steps.get(before));
        let share = before.filter(|before| !before.ids.is_empty()).map(|before| {
            let share = figure.ids.len() as f64 / before.ids.len() as f64;
            looked.texts.with("card-of-before", &[("share", &looked.format().percent(share, 0))])
        });
        let value = looked.value(figure.value);
        let words = match share {
            Some(share) => format!("{value} · {share}"),
            None => value,
        };
        Stage {
            name: looked.name_of(figure.key),
            value: figure.value.number(),
            label: looked.label("", figure),
            words,
            ids: figure.ids.clone(),
        }
    };
    Picture::Funnel(Funnel { stages: steps.iter().enumerate().map(stage).collect() })
}

fn table(looked: &Looked<'_>, steps: &[&Figure]) -> Table {
    let row = |figure: &&Figure| TableRow {
        cells: vec![Cell::words(looked.name_of(figure.key)), looked.cell(figure)],
        ids: figure.ids.clone(),
    };
    Table {
        heads: vec![looked.texts.get("card-step"), looked.texts.get("card-number")],
        rows: steps.iter().map(row).collect(),
    }
}
