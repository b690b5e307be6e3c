//! What have we applied for, got and used: one row a scheme and year.

use egui::{Label, RichText, ScrollArea, Ui};

use super::figure::{LISTED, go_to, more, name, value};
use super::small_table::{Columns, line_ui, right, text_width, widest_word, wrapped_head_ui};
use crate::app::actions::RouteAction;
use crate::app::route::Route;
use crate::calc::overview::{Amount, By, Figure, message_of};
use crate::model::about::Area;
use crate::model::kind::Portfolio;
use crate::ui::context::Cx;
use crate::ui::theme::tokens;
use crate::ui::widgets::basic::capital;
use crate::ui::widgets::basic::{gap, hairline, link, link_of, muted};

/// Size of a sum in the table.
const SUM_SIZE: f32 = 13.5;

/// The sums, in the order in which they come about.
const SUMS: &[&str] = &[
    "money.applied",
    "money.awarded",
    "money.accepted",
    "money.paid",
    "money.spent",
    "money.to_return",
];

pub(super) fn money_ui(ui: &mut Ui, cx: &mut Cx<'_>, portfolio: &Portfolio, figures: &[Figure]) {
    let width = ui.available_width();
    // Sums are never cut: where they need more room than there is, they are a scroll away.
    ScrollArea::horizontal().id_salt("money").show(ui, |ui| {
        ui.set_max_width(width);
        sums_ui(ui, cx, portfolio, figures);
    });
}

fn sums_ui(ui: &mut Ui, cx: &mut Cx<'_>, portfolio: &Portfolio, figures: &[Figure]) {
    // One row a scheme and year, in the order in which the figures come.
    let mut rows: Vec<&[(&'static str, By)]> = Vec::new();
    for figure in figures.iter().filter(|figure| SUMS.contains(&figure.key)) {
        if figure.by.len() == 2 && !rows.contains(&figure.by.as_slice()) {
            rows.push(&figure.by);
        }
    }
    if rows.is_empty() {
        muted(ui, cx.texts.attribute("kind-applications", "empty"));
        return;
    }
    // The newest years first; the older ones are a click away, in the list of applications.
    rows.sort_by_key(|by| match by.last() {
        Some((_, By::Year(Some(year)))) => -*year,
        Some((_, By::Year(None) | By::Record(_) | By::Choice(..))) | None => i64::MAX,
    });
    let more = more(cx, rows.len());
    rows.truncate(LISTED);
    let sums = Sums::of(ui, cx, figures);
    line_ui(
        ui,
        &sums.columns,
        |ui| {
            muted(ui, cx.t("overview-scheme"));
        },
        |ui, place| wrapped_head_ui(ui, sums.heads.get(place).map_or("", String::as_str)),
    );
    hairline(ui);
    for by in rows {
        row_ui(ui, cx, portfolio, &sums, by);
    }
    gap(ui, 1.0);
    if let Some(more) = more
        && link(ui, more).clicked()
    {
        cx.send(RouteAction::Go(Route::to(Area::Applications)));
    }
    muted(ui, cx.t("overview-money-note"));
    if sums.of_rows().any(|figure| figure.stated().is_partial()) {
        muted(ui, cx.t("overview-money-partly"));
    }
}

/// The sums that stand in the table, and the columns that they stand in.
struct Sums<'a> {
    figures: &'a [Figure],
    shown: Vec<&'static str>,
    heads: Vec<String>,
    columns: Columns,
}

impl<'a> Sums<'a> {
    fn of(ui: &Ui, cx: &Cx<'_>, figures: &'a [Figure]) -> Self {
        let is_there = |key: &&str| figures.iter().any(|figure| figure.key == *key);
        let shown: Vec<&str> = SUMS.iter().copied().filter(is_there).collect();
        let heads: Vec<String> = shown.iter().map(|key| cx.t(&message_of(key))).collect();
        let columns = Columns::fit(0.0, &[], None);
        let mut sums = Self { figures, shown, heads, columns };
        // A sum that is cut is a wrong sum.
        let width =
            |figure: &Figure| sum_of(cx, figure).map_or(0.0, |sum| text_width(ui, &sum, SUM_SIZE));
        let column = |(key, head): (&&str, &String)| {
            let of_key = sums.of_rows().filter(|figure| figure.key == *key).map(width);
            of_key.fold(widest_word(ui, head), f32::max)
        };
        let widest: Vec<f32> = sums.shown.iter().zip(&sums.heads).map(column).collect();
        sums.columns = Columns::fit(ui.available_width(), &widest, None);
        sums
    }

    /// The sums of schemes and years.
    fn of_rows(&self) -> impl Iterator<Item = &'a Figure> {
        let figures = self.figures.iter();
        figures.filter(|figure| SUMS.contains(&figure.key) && figure.by.len() == 2)
    }

    fn cell(&self, place: usize, by: &[(&'static str, By)]) -> Option<&'a Figure> {
        let key = self.shown.get(place)?;
        self.of_rows().find(|figure| figure.key == *key && figure.by.as_slice() == by)
    }
}

/// The line of a scheme and year.
fn row_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    portfolio: &Portfolio,
    sums: &Sums<'_>,
    by: &[(&'static str, By)],
) {
    let label = label_of(cx, portfolio, by);
    let mut found = (0..sums.shown.len()).filter_map(|place| sums.cell(place, by));
    let example = found.any(|figure| figure.examples > 0);
    let mut clicked = None;
    line_ui(
        ui,
        &sums.columns,
        |ui| {
            let mark = if example { format!("{}: ", cx.t("example-mark")) } else { String::new() };
            ui.add(Label::new(format!("{mark}{label}")).truncate());
        },
        |ui, place| {
            let Some(figure) = sums.cell(place, by) else {
                right(ui, RichText::new("–").color(tokens(ui).muted));
                return;
            };
            let Some(text) = sum_of(cx, figure) else { return };
            let text = RichText::new(text).size(SUM_SIZE).color(tokens(ui).ink);
            let name = format!("{}, {label}: {}", name(cx, figure), value(cx, figure.value));
            let link = link_of(ui, Label::new(text).truncate(), &name);
            if link.on_hover_text(&name).clicked() {
                clicked = Some(figure);
            }
        },
    );
    if let Some(figure) = clicked {
        go_to(cx, figure, format!("{} · {label}", cx.t(&figure.message())));
    }
}

/// A sum as it stands in the table, with a mark where it is not that of all applications of its row: a sum
/// beside it may be that of others.
fn sum_of(cx: &Cx<'_>, figure: &Figure) -> Option<String> {
    let mark = if figure.stated().is_partial() { "*" } else { "" };
    match figure.value {
        Amount::Money(ore) => Some(format!("{}{mark}", cx.format.amount(ore))),
        Amount::Count(_) | Amount::Hours(_) | Amount::Share(_) => None,
    }
}

/// What a row is of. The year first: a long name may be cut, and the year must not. What nobody has said
/// is words among words, and not a name beside a year.
fn label_of(cx: &Cx<'_>, portfolio: &Portfolio, by: &[(&'static str, By)]) -> String {
    let parts: Vec<String> = by.iter().rev().map(|(_, by)| group(cx, portfolio, by)).collect();
    match by.iter().any(|(_, by)| by.is_unknown()) {
        true => capital(&parts.join(", ")),
        false => parts.join(" "),
    }
}

fn group(cx: &Cx<'_>, portfolio: &Portfolio, by: &By) -> String {
    let named = match by {
        By::Record(Some(id)) => portfolio.schemes.get_raw(*id).map_or_else(
            || portfolio.label(*id),
            |s| if s.short_name.is_empty() { s.title.clone() } else { s.short_name.clone() },
        ),
        By::Choice(set, Some(code)) => cx.texts.choice(set, code),
        By::Year(Some(year)) => year.to_string(),
        // Which of the two it is that nobody has said.
        By::Record(None) => cx.t("overview-scheme-unknown"),
        By::Year(None) => cx.t("overview-year-unknown"),
        By::Choice(_, None) => String::new(),
    };
    if named.is_empty() { cx.t("figure-not-stated") } else { named }
}
