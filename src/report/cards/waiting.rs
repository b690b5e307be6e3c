//! What waits for us: how many of each sort, the follow-ups that are overdue first.

use super::{Card, Content, Looked, Picture, Table, TableRow};
use crate::calc::overview::Figure;
use crate::report::draw::bars::{Bar, Bars, Series};

/// The card.
pub(super) const CARD: Card = Card { key: "waiting", make };

/// What waits, in the order in which it is told.
const KEYS: [&str; 5] = [
    "actions.overdue",
    "waiting.reports_overdue",
    "next_meeting.without_proposal",
    "waiting.answers",
    "waiting.silent_projects",
];

fn make(looked: &Looked<'_>) -> Content {
    // Each is counted in all, or of the one meeting that comes next.
    let of_key = |key: &&str| looked.of(key).find(|figure| is_whole(figure));
    let waiting: Vec<&Figure> =
        KEYS.iter().filter_map(of_key).filter(|figure| !figure.ids.is_empty()).collect();
    let all: usize = waiting.iter().map(|figure| figure.ids.len()).sum();
    let first = waiting.first();
    let name = first.map_or_else(String::new, |figure| looked.name_of(figure.key));
    let number = first.map_or_else(String::new, |figure| looked.value(figure.value));
    let arguments = [("first", name.as_str()), ("number", &number)];
    let answer = looked.count("card-waiting-answer", all, &arguments);
    let row = |figure: &&Figure| TableRow {
        cells: vec![looked.name_of(figure.key), looked.value_marked(figure)],
        ids: figure.ids.clone(),
    };
    let table = Table {
        heads: vec![looked.texts.get("card-sort"), looked.texts.get("card-number")],
        rows: waiting.iter().map(row).collect(),
    };
    let pictures = if waiting.is_empty() { Vec::new() } else { vec![picture(looked, &waiting)] };
    Content { answer, pictures, table, ..Content::default() }
}

/// Whether a figure is no part of another one: a part by body is of the total.
fn is_whole(figure: &Figure) -> bool {
    figure.by.is_empty() || figure.key.starts_with("next_meeting")
}

fn picture(looked: &Looked<'_>, waiting: &[&Figure]) -> Picture {
    let bar = |figure: &&Figure| {
        Some(Bar {
            length: figure.value.number(),
            value: looked.value_marked(figure),
            label: looked.label("", figure),
            ids: figure.ids.clone(),
        })
    };
    let bars = waiting.iter().map(bar).collect();
    Picture::Bars(Bars {
        rows: waiting.iter().map(|figure| looked.name_of(figure.key)).collect(),
        series: vec![Series { title: looked.texts.get("card-number"), bars }],
    })
}
