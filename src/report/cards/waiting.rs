//! What waits for us: how many of each sort, the follow-ups that are overdue first.

use super::{Card, Cell, Content, Looked, Picture, Table, TableRow};
use crate::calc::overview::Figure;
use crate::report::draw::bars::{Bar, Bars, Series};

/// The card.
pub(super) const CARD: Card = Card { key: "waiting", make, first: None };

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
    let answer = answer(looked, &waiting);
    let row = |figure: &&Figure| TableRow {
        cells: vec![Cell::words(looked.name_of(figure.key)), looked.cell(figure)],
        ids: figure.ids.clone(),
    };
    let table = Table {
        heads: vec![looked.texts.get("card-sort"), looked.texts.get("card-number")],
        rows: waiting.iter().map(row).collect(),
    };
    let pictures = if waiting.is_empty() { Vec::new() } else { vec![picture(looked, &waiting)] };
    Content { answer, pictures, tables: vec![table], ..Content::default() }
}

/// What comes first in a sentence of its own, and how many other things wait.
fn answer(looked: &Looked<'_>, waiting: &[&Figure]) -> String {
    let [first, rest @ ..] = waiting else { return looked.texts.get("card-waiting-none") };
    let words = first.key.replace(['.', '_'], "-");
    let first = looked.count(&format!("card-waiting-{words}"), first.ids.len(), &[]);
    let rest = rest.iter().map(|figure| figure.ids.len()).sum();
    looked.count("card-waiting-answer", rest, &[("first", &first)])
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
        // Their names say what is counted.
        series: vec![Series { title: String::new(), bars }],
    })
}
