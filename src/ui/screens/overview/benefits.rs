//! Which benefits are planned for each year, kroner and hours apart.

use std::collections::BTreeSet;

use egui::Ui;

use super::figure::{go_to_records, name, value};
use crate::app::figures::made_up;
use crate::calc::overview::{Figure, message_of};
use crate::report::draw::bars::{Bar, Bars, Series, bars};
use crate::ui::context::Cx;
use crate::ui::widgets::basic::{gap, heading, muted};
use crate::ui::widgets::drawing::drawing_ui;

/// What is drawn, each by a scale of its own.
const KEYS: [&str; 2] = ["benefits.planned_kroner", "benefits.planned_hours"];

pub(super) fn benefits_ui(ui: &mut Ui, cx: &mut Cx<'_>, figures: &[Figure]) {
    heading(ui, cx.t("overview-benefits"));
    gap(ui, 1.0);
    let planned: Vec<(&Figure, i64)> = figures
        .iter()
        .filter(|figure| KEYS.contains(&figure.key))
        .filter_map(|figure| year_of(figure).map(|year| (figure, year)))
        .collect();
    let years: BTreeSet<i64> = planned.iter().map(|(_, year)| *year).collect();
    if years.is_empty() {
        muted(ui, cx.texts.attribute("kind-benefits", "empty"));
        return;
    }
    let find = |key: &str, year: i64| {
        planned.iter().find(|(figure, of)| figure.key == key && *of == year).map(|(f, _)| *f)
    };
    let series = KEYS.map(|key| Series {
        title: cx.t(&message_of(key)),
        bars: years
            .iter()
            .map(|year| find(key, *year).map(|figure| bar(cx, figure, *year)))
            .collect(),
    });
    let data = Bars { rows: years.iter().map(i64::to_string).collect(), series: series.into() };
    if let Some(mark) = drawing_ui(ui, cx.texts, "benefits", |width, hand| bars(&data, width, hand))
    {
        go_to_records(cx, mark.ids, mark.label);
    }
    gap(ui, 1.0);
    muted(ui, cx.t("overview-benefits-note"));
}

fn year_of(figure: &Figure) -> Option<i64> {
    let [(_, by)] = figure.by.as_slice() else { return None };
    by.year()
}

fn bar(cx: &Cx<'_>, figure: &Figure, year: i64) -> Bar {
    let mut value = value(cx, figure.value);
    let label = format!("{} {year}: {value}", name(cx, figure));
    // What is made up says so where it is drawn, and not only where the pointer rests.
    if figure.examples == figure.ids.len() && figure.examples > 0 {
        value = format!("{value} · {}", cx.t("example-mark"));
    } else if let Some(made_up) = made_up(cx.texts, figure) {
        value = format!("{value} · {made_up}");
    }
    Bar { length: figure.value.number(), value, label, ids: figure.ids.clone() }
}
