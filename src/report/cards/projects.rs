//! Whether projects stand as they should: how many of each layer, by what was last reported.

use super::{Card, Cell, Content, Looked, Picture, Table, TableRow};
use crate::calc::overview::{Amount, By, Figure};
use crate::model::body::Layer;
use crate::model::choice::Choice as _;
use crate::model::kind::Kind;
use crate::model::status_report::Overall;
use crate::report::draw::parts::{Part, PartSort, Parts, Row};
use crate::report::draw::{Fill, Measure, Pattern, Standing};
use crate::report::figures::made_up;

/// The card.
pub(super) const CARD: Card = Card { key: "projects", make, first: Some(Kind::Project) };

const KEY: &str = "projects.standing";

/// How they stand, the worst first, those of which nothing is known last.
fn standings() -> impl Iterator<Item = Option<Overall>> {
    Overall::ALL.iter().rev().copied().map(Some).chain([None])
}

fn make(looked: &Looked<'_>) -> Content {
    let all = looked.number(KEY);
    if all == 0 {
        return Content::default();
    }
    let told = |standing: Option<Overall>| {
        let figure = of(looked, None, standing)?;
        let key = format!("card-projects-{}", code(standing));
        Some(looked.count(&key, figure.ids.len(), &[]))
    };
    let parts: Vec<String> = standings().filter_map(told).collect();
    let is_told_of = standings().flatten().any(|s| of(looked, None, Some(s)).is_some());
    let answer = match is_told_of {
        true => looked.count("card-projects-answer", all, &[("parts", &looked.and(&parts))]),
        false => looked.count("card-projects-none-reported", all, &[]),
    };
    let layers: Vec<Option<&'static str>> = Layer::ALL
        .iter()
        .map(|layer| Some(layer.code()))
        .chain([None])
        .filter(|layer| standings().any(|s| of(looked, Some(*layer), s).is_some()))
        .collect();
    let notes = looked.total(KEY).and_then(|figure| made_up(looked.texts, figure));
    Content {
        answer,
        pictures: vec![picture(looked, &layers)],
        notes: notes.into_iter().collect(),
        tables: vec![table(looked, &layers)],
        ..Content::default()
    }
}

/// The figure of a standing, in all or of a layer.
fn of<'a>(
    looked: &Looked<'a>,
    layer: Option<Option<&'static str>>,
    standing: Option<Overall>,
) -> Option<&'a Figure> {
    let standing = ("standing", By::Choice(&Overall::SET, standing.map(Overall::code)));
    let layer = layer.map(|code| ("layer", By::Choice(&Layer::SET, code)));
    let by: Vec<(&str, By)> = layer.into_iter().chain([standing]).collect();
    looked.of(KEY).find(|figure| figure.by == by)
}

fn code(standing: Option<Overall>) -> String {
    standing.map_or("not-reported".to_owned(), |one| one.code().replace('_', "-"))
}

fn name(looked: &Looked<'_>, standing: Option<Overall>) -> String {
    match standing {
        Some(standing) => looked.texts.choice(&Overall::SET, standing.code()),
        None => looked.texts.get("card-not-reported"),
    }
}

fn name_of_layer(looked: &Looked<'_>, layer: Option<&'static str>) -> String {
    match layer {
        Some(code) => looked.texts.choice(&Layer::SET, code),
        None => looked.texts.get("figure-not-stated"),
    }
}

fn look(standing: Option<Overall>) -> (Fill, Pattern) {
    match standing {
        Some(Overall::OffPlan) => (Fill::Standing(Standing::Problem), Pattern::Crossed),
        Some(Overall::Watched) => (Fill::Standing(Standing::Waiting), Pattern::Rising),
        Some(Overall::AsPlanned) => (Fill::Standing(Standing::Good), Pattern::Plain),
        None => (Fill::Unknown, Pattern::Falling),
    }
}

fn picture(looked: &Looked<'_>, layers: &[Option<&'static str>]) -> Picture {
    let is_there = |standing: &Option<Overall>| of(looked, None, *standing).is_some();
    let standings: Vec<Option<Overall>> = standings().filter(is_there).collect();
    let sorts = standings.iter().map(|standing| {
        let (fill, pattern) = look(*standing);
        PartSort { name: name(looked, *standing), fill, pattern }
    });
    let row = |layer: &Option<&'static str>| {
        let name_of_row = name_of_layer(looked, *layer);
        let part = |standing: &Option<Overall>| {
            let figure = of(looked, Some(*layer), *standing)?;
            let short = looked.value(figure.value);
            let mut label = format!("{name_of_row}, {}: {short}", name(looked, *standing));
            if let Some(made_up) = made_up(looked.texts, figure) {
                label = format!("{label} ({made_up})");
            }
            Some(Part { value: figure.value.number(), short, label, ids: figure.ids.clone() })
        };
        let parts: Vec<Option<Part>> = standings.iter().map(part).collect();
        let sum: f64 = parts.iter().flatten().map(|part| part.value).sum();
        Row { total: looked.format().number(sum, 0), name: name_of_row, parts }
    };
    Picture::Parts(Parts {
        sorts: sorts.collect(),
        rows: layers.iter().map(row).collect(),
        measure: Measure::counted(looked.name_of(KEY)),
    })
}

fn table(looked: &Looked<'_>, layers: &[Option<&'static str>]) -> Table {
    let layer_word = looked.texts.label_of(crate::model::project::Project::layer.any());
    let names = standings().map(|standing| name(looked, standing));
    let row = |layer: &Option<&'static str>| {
        let figures: Vec<Option<&Figure>> =
            standings().map(|standing| of(looked, Some(*layer), standing)).collect();
        let none = || Cell {
            figure: Some((KEY, Amount::Count(0))),
            ..Cell::words(looked.value(Amount::Count(0)))
        };
        let number = |figure: &Option<&Figure>| {
            figure.map_or_else(none, |figure| looked.remarked(figure, String::new()))
        };
        let name = Cell::words(name_of_layer(looked, *layer));
        TableRow {
            cells: [name].into_iter().chain(figures.iter().map(number)).collect(),
            ids: figures.iter().flatten().flat_map(|figure| figure.ids.clone()).collect(),
        }
    };
    Table {
        heads: [layer_word].into_iter().chain(names).collect(),
        rows: layers.iter().map(row).collect(),
    }
}
