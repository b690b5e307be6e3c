//! How do we stand: money applied for, awarded and used; projects by layer and phase; what the next
//! 90 days bring; what waits for follow-up; benefits planned per year. Every figure is a click from
//! its records.

use std::sync::Arc;

use egui::{Align, Label, Layout, RichText, ScrollArea, Sense, Ui, vec2};

use super::records::page;
use crate::app::actions::Action;
use crate::app::route::{Route, Subset, View};
use crate::calc::overview::{Amount, By, Figure, Upcoming, overview, upcoming};
use crate::model::action::Action as FollowUp;
use crate::model::body::Layer;
use crate::model::field::Choice as _;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::project::Phase;
use crate::text::show_date_short;
use crate::ui::context::Cx;
use crate::ui::icons;
use crate::ui::theme::{self, GRID, tokens};
use crate::ui::widgets::basic::{empty, gap, hairline, heading, link, muted, title};
use crate::ui::widgets::columns::two_columns;

/// How far ahead the page looks, in days.
const AHEAD: u32 = 90;
/// Height of a line of a small table.
const LINE: f32 = 28.0;
/// Size of a sum in a small table.
const SUM_SIZE: f32 = 13.5;
/// Room between columns of a small table.
const BETWEEN: f32 = 8.0;
/// How many things ahead are listed.
const LISTED: usize = 12;

/// What the page shows, worked out once for each version.
#[derive(Debug)]
pub struct Shown {
    figures: Vec<Figure>,
    ahead: Vec<Upcoming>,
    /// The follow-ups that are overdue, the longest first.
    overdue: Vec<RecordId>,
}

fn shown(cx: &mut Cx<'_>) -> Arc<Shown> {
    let version = cx.version();
    if let Some((at, shown)) = &cx.memory.overview
        && *at == version
    {
        return Arc::clone(shown);
    }
    let portfolio = cx.portfolio();
    let figures = overview(&portfolio, cx.today);
    let mut waiting: Vec<&FollowUp> = total(&figures, "actions.overdue")
        .into_iter()
        .flat_map(|figure| &figure.ids)
        .filter_map(|id| portfolio.actions.get_raw(*id))
        .collect();
    waiting.sort_by(|a, b| a.deadline.cmp(&b.deadline));
    let overdue = waiting.into_iter().map(|action| action.id.raw()).collect();
    let ahead = upcoming(&portfolio, cx.today, AHEAD);
    let shown = Arc::new(Shown { figures, ahead, overdue });
    cx.memory.overview = Some((version, Arc::clone(&shown)));
    shown
}

/// How many follow-ups are overdue: what the navigation shows.
pub fn overdue(cx: &mut Cx<'_>) -> usize {
    shown(cx).overdue.len()
}

fn total<'a>(figures: &'a [Figure], key: &str) -> Option<&'a Figure> {
    figures.iter().find(|figure| figure.key == key && figure.by.is_empty())
}

/// Draws the view.
pub fn overview_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let shown = shown(cx);
    let figures = &shown.figures;
    let portfolio = cx.portfolio();
    page(ui, |ui| {
        title(ui, cx.t("overview-title"));
        gap(ui, 2.0);
        ScrollArea::vertical().id_salt("overview").auto_shrink(false).show(ui, |ui| {
            tiles_ui(ui, cx, figures);
            gap(ui, 6.0);
            let width = ui.available_width();
            if width >= 1000.0 {
                let left = (width * 0.66).min(width - 330.0);
                two_columns(
                    ui,
                    left,
                    10.0 * GRID,
                    cx,
                    |ui, cx| {
                        money_ui(ui, cx, &portfolio, figures);
                        gap(ui, 8.0);
                        projects_ui(ui, cx, figures);
                        gap(ui, 8.0);
                        benefits_ui(ui, cx, figures);
                    },
                    |ui, cx| {
                        ahead_ui(ui, cx, &portfolio, &shown.ahead);
                        gap(ui, 8.0);
                        follow_up_ui(ui, cx, &portfolio, &shown.overdue);
                    },
                );
            } else {
                money_ui(ui, cx, &portfolio, figures);
                gap(ui, 6.0);
                ahead_ui(ui, cx, &portfolio, &shown.ahead);
                gap(ui, 6.0);
                projects_ui(ui, cx, figures);
                gap(ui, 6.0);
                follow_up_ui(ui, cx, &portfolio, &shown.overdue);
                gap(ui, 6.0);
                benefits_ui(ui, cx, figures);
            }
            gap(ui, 8.0);
        });
    });
}

/// A figure's value in words.
fn value(cx: &Cx<'_>, amount: Amount) -> String {
    match amount {
        Amount::Money(ore) => cx.format.kroner(ore),
        Amount::Count(count) => cx.format.integer(count),
        Amount::Hours(hours) => {
            cx.texts.with("unit-hours", &[("value", &cx.format.number(hours, 0))])
        }
        Amount::Share(share) => cx.format.percent(share, 0),
    }
}

/// The name of a figure, with a word where some of it was made up.
fn name(cx: &Cx<'_>, figure: &Figure) -> String {
    let name = cx.t(&figure.message());
    if figure.examples == 0 {
        return name;
    }
    let count = i64::try_from(figure.examples).unwrap_or(i64::MAX);
    format!("{name} ({})", cx.texts.count("figure-examples", count, &[]))
}

/// Goes to the records that a figure was counted from.
fn go_to(cx: &mut Cx<'_>, figure: &Figure, title: String) {
    let kind = figure
        .ids
        .first()
        .and_then(|id| cx.portfolio().record(*id).map(crate::model::record::Record::kind));
    let Some(kind) = kind else { return };
    let mut route = Route::to(View::home_of(kind));
    route.kind = Some(kind);
    route.subset = Some(Subset { title, ids: figure.ids.clone() });
    cx.send(Action::Go(route));
}

/// The figures that come first.
const TILES: &[&str] =
    &["projects.count", "money.applied", "money.awarded", "actions.open", "actions.overdue"];

/// The least width of a tile.
const TILE: f32 = 150.0;

fn tiles_ui(ui: &mut Ui, cx: &mut Cx<'_>, figures: &[Figure]) {
    let tiles: Vec<&Figure> = TILES.iter().filter_map(|key| total(figures, key)).collect();
    let between = 4.0 * GRID;
    // As many side by side as show their sums whole.
    let fit = ((ui.available_width() + between) / (TILE + between)).floor().max(1.0);
    let count = fit.min(tiles.len().max(1) as f32);
    let width = ((ui.available_width() - (count - 1.0) * between) / count).floor();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(between, between);
        for figure in tiles {
            tile_ui(ui, cx, figure, width);
        }
    });
}

fn tile_ui(ui: &mut Ui, cx: &mut Cx<'_>, figure: &Figure, width: f32) {
    let tokens = *tokens(ui);
    let (shown, label) = (value(cx, figure.value), name(cx, figure));
    let (rect, response) = ui.allocate_exact_size(vec2(width, 80.0), Sense::click());
    response.widget_info(|| {
        egui::WidgetInfo::labeled(egui::Role::Button, true, format!("{label}: {shown}"))
    });
    let hovered = response.hovered() || response.has_focus();
    let fill = if hovered { tokens.hover } else { tokens.side };
    ui.painter().rect_filled(rect, 8.0, fill);
    let inner = rect.shrink2(vec2(14.0, 12.0));
    let alarming = figure.key == "actions.overdue" && figure.value.number() > 0.0;
    let ink = if alarming { tokens.problem } else { tokens.ink };
    let fitted = |text: &str, font: egui::FontId, colour, rows| {
        let mut job = egui::text::LayoutJob::simple(text.to_owned(), font, colour, inner.width());
        job.wrap.max_rows = rows;
        job.wrap.overflow_character = Some('…');
        ui.painter().layout_job(job)
    };
    // The longest sums give way in size before they are cut.
    let size = [24.0, 20.0, 17.0, 14.0].into_iter().find(|size| {
        let font = egui::FontId::new(*size, theme::figure().family);
        ui.painter().layout_no_wrap(shown.clone(), font, ink).size().x <= inner.width()
    });
    let font = egui::FontId::new(size.unwrap_or(13.0), theme::figure().family);
    let number = fitted(&shown, font, ink, 1);
    let words = fitted(&label, theme::small(), tokens.muted, 2);
    ui.painter().galley(inner.left_top(), number, ink);
    ui.painter().galley(inner.left_top() + vec2(0.0, 30.0), words, tokens.muted);
    if response.on_hover_text(&label).on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
        go_to(cx, figure, label);
    }
}

/// The sums, in the order in which they come about.
const SUMS: &[&str] = &[
    "money.applied",
    "money.awarded",
    "money.accepted",
    "money.paid",
    "money.spent",
    "money.to_return",
];

fn money_ui(ui: &mut Ui, cx: &mut Cx<'_>, portfolio: &Portfolio, figures: &[Figure]) {
    let width = ui.available_width();
    // Sums are never cut: where they need more room than there is, they are a scroll away.
    ScrollArea::horizontal().id_salt("money").show(ui, |ui| {
        ui.set_max_width(width);
        sums_ui(ui, cx, portfolio, figures);
    });
}

fn sums_ui(ui: &mut Ui, cx: &mut Cx<'_>, portfolio: &Portfolio, figures: &[Figure]) {
    heading(ui, cx.t("overview-money"));
    gap(ui, 1.0);
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
        _ => i64::MAX,
    });
    let hidden = rows.len().saturating_sub(LISTED);
    rows.truncate(LISTED);
    let shown: Vec<&&str> =
        SUMS.iter().filter(|key| figures.iter().any(|figure| figure.key == **key)).collect();
    // As wide as the widest sum: a sum that is cut is a wrong sum.
    let widest = figures
        .iter()
        .filter(|figure| SUMS.contains(&figure.key) && figure.by.len() == 2)
        .filter_map(|figure| match figure.value {
            Amount::Money(ore) => Some(cx.format.amount(ore)),
            _ => None,
        })
        .map(|text| text_width(ui, text, SUM_SIZE))
        .chain(shown.iter().map(|key| {
            text_width(ui, cx.t(&crate::calc::overview::message_of(key)), theme::small().size)
        }))
        .fold(60.0, f32::max);
    let column = (widest + BETWEEN + 2.0).min(160.0);
    let first = (ui.available_width() - column * shown.len() as f32).max(120.0);
    let head: Vec<String> =
        shown.iter().map(|key| cx.t(&crate::calc::overview::message_of(key))).collect();
    line_ui(
        ui,
        first,
        column,
        |ui| {
            muted(ui, cx.t("overview-scheme"));
        },
        |ui, place| {
            if let Some(text) = head.get(place) {
                right(ui, RichText::new(text).font(theme::small()).color(tokens(ui).muted));
            }
        },
        shown.len(),
    );
    hairline(ui);
    for by in rows {
        // The year first: a long name may be cut, and the year must not.
        let label: Vec<String> = by.iter().rev().map(|(_, by)| group(cx, portfolio, by)).collect();
        let label = label.join(" ");
        let found: Vec<Option<&Figure>> = shown
            .iter()
            .map(|key| figures.iter().find(|f| f.key == **key && f.by.as_slice() == by))
            .collect();
        let example = found.iter().flatten().any(|figure| figure.examples > 0);
        let mut clicked = None;
        line_ui(
            ui,
            first,
            column,
            |ui| {
                let mark =
                    if example { format!("{}: ", cx.t("example-mark")) } else { String::new() };
                ui.add(Label::new(format!("{mark}{label}")).truncate());
            },
            |ui, place| {
                let Some(Some(figure)) = found.get(place) else {
                    right(ui, RichText::new("–").color(tokens(ui).muted));
                    return;
                };
                let Amount::Money(ore) = figure.value else { return };
                let text = cx.format.amount(ore);
                let text = RichText::new(text).size(SUM_SIZE).color(tokens(ui).ink);
                let response = right(ui, text);
                if response
                    .interact(Sense::click())
                    .on_hover_cursor(egui::CursorIcon::PointingHand)
                    .clicked()
                {
                    clicked = Some(*figure);
                }
            },
            shown.len(),
        );
        if let Some(figure) = clicked {
            go_to(cx, figure, format!("{} · {label}", cx.t(&figure.message())));
        }
    }
    gap(ui, 1.0);
    if hidden > 0 {
        muted(ui, cx.texts.count("record-more", i64::try_from(hidden).unwrap_or(0), &[]));
    }
    muted(ui, cx.t("overview-money-note"));
}

fn text_width(ui: &Ui, text: String, size: f32) -> f32 {
    let font = egui::FontId::new(size, theme::body().family);
    ui.painter().layout_no_wrap(text, font, tokens(ui).ink).size().x
}

/// A line of a small table: a label, then columns of figures.
fn line_ui(
    ui: &mut Ui,
    first: f32,
    column: f32,
    label: impl FnOnce(&mut Ui),
    mut cell: impl FnMut(&mut Ui, usize),
    columns: usize,
) {
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let from_left = Layout::left_to_right(Align::Center);
        ui.allocate_ui_with_layout(vec2(first, LINE), from_left, |ui| {
            ui.set_min_size(vec2(first, LINE));
            label(ui);
        });
        for place in 0..columns {
            // Room between columns, so that heads that fill theirs do not touch.
            ui.add_space(BETWEEN);
            let size = vec2(column - BETWEEN, LINE);
            let from_right = Layout::right_to_left(Align::Center);
            ui.allocate_ui_with_layout(size, from_right, |ui| {
                ui.set_min_size(size);
                cell(ui, place);
            });
        }
    });
}

fn right(ui: &mut Ui, text: RichText) -> egui::Response {
    ui.add(Label::new(text).truncate().selectable(false))
}

fn group(cx: &Cx<'_>, portfolio: &Portfolio, by: &By) -> String {
    let named = match by {
        By::Record(Some(id)) => portfolio.schemes.get_raw(*id).map_or_else(
            || portfolio.label(*id),
            |s| if s.short_name.is_empty() { s.title.clone() } else { s.short_name.clone() },
        ),
        By::Choice(set, Some(code)) => cx.texts.choice(set, code),
        By::Year(Some(year)) => year.to_string(),
        _ => String::new(),
    };
    if named.is_empty() { cx.t("figure-not-stated") } else { named }
}

fn projects_ui(ui: &mut Ui, cx: &mut Cx<'_>, figures: &[Figure]) {
    heading(ui, cx.t("overview-projects"));
    gap(ui, 1.0);
    let cell_of = |layer: Option<&'static str>, phase: Option<Option<&'static str>>| {
        figures.iter().find(|figure| {
            let matches_layer = figure.by.iter().any(|(name, by)| {
                *name == "layer" && matches!(by, By::Choice(_, code) if *code == layer)
            });
            let phase_of = figure.by.iter().find_map(|(name, by)| match by {
                By::Choice(_, code) if *name == "phase" => Some(*code),
                _ => None,
            });
            figure.key == "projects.count" && matches_layer && phase_of == phase
        })
    };
    let layers: Vec<Option<&'static str>> =
        Layer::ALL.iter().map(|layer| Some(layer.code())).chain([None]).collect();
    let phases: Vec<Option<&'static str>> =
        Phase::ALL.iter().map(|phase| Some(phase.code())).chain([None]).collect();
    let phases: Vec<Option<&'static str>> = phases
        .into_iter()
        .filter(|phase| layers.iter().any(|layer| cell_of(*layer, Some(*phase)).is_some()))
        .collect();
    let columns = phases.len() + 1;
    let column = (ui.available_width() / (columns + 2) as f32).clamp(56.0, 96.0);
    let first = (ui.available_width() - column * columns as f32).max(96.0);
    line_ui(
        ui,
        first,
        column,
        |ui| {
            muted(ui, cx.texts.field(Kind::Project, "layer"));
        },
        |ui, place| {
            let text = match phases.get(place) {
                Some(Some(code)) => cx.texts.choice(&Phase::SET, code),
                Some(None) => cx.t("figure-not-stated"),
                None => cx.t("overview-all"),
            };
            right(ui, RichText::new(text).font(theme::small()).color(tokens(ui).muted));
        },
        columns,
    );
    hairline(ui);
    for layer in layers {
        let Some(all) = cell_of(layer, None) else { continue };
        let label = match layer {
            Some(code) => cx.texts.choice(&Layer::SET, code),
            None => cx.t("figure-not-stated"),
        };
        let mut clicked = None;
        line_ui(
            ui,
            first,
            column,
            |ui| {
                ui.add(Label::new(&label).truncate());
            },
            |ui, place| {
                let figure = match phases.get(place) {
                    Some(phase) => cell_of(layer, Some(*phase)),
                    None => Some(all),
                };
                let Some(figure) = figure else {
                    right(ui, RichText::new("–").color(tokens(ui).muted));
                    return;
                };
                let text = RichText::new(value(cx, figure.value)).color(tokens(ui).accent);
                let text = if place == phases.len() { text.font(theme::medium()) } else { text };
                let response = right(ui, text).interact(Sense::click());
                if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
                    clicked = Some(figure);
                }
            },
            columns,
        );
        if let Some(figure) = clicked {
            go_to(cx, figure, label);
        }
    }
}

fn ahead_ui(ui: &mut Ui, cx: &mut Cx<'_>, portfolio: &Portfolio, ahead: &[Upcoming]) {
    heading(ui, cx.t("overview-ahead"));
    gap(ui, 1.0);
    if ahead.is_empty() {
        muted(ui, cx.t("overview-nothing-ahead"));
    }
    for thing in ahead.iter().take(LISTED) {
        let mut what = cx.texts.attribute("occasion", thing.what.code());
        if thing.is_example {
            what = format!("{what} · {}", cx.t("example-mark"));
        }
        let date = show_date_short(cx.texts, &thing.date);
        ui.spacing_mut().item_spacing.y = 0.0;
        muted(ui, format!("{date} · {what}"));
        if link(ui, portfolio.label(thing.id)).clicked() {
            cx.send(Action::Show(thing.id));
        }
        gap(ui, 2.0);
    }
    if let Some(more) = ahead.len().checked_sub(LISTED).filter(|more| *more > 0) {
        muted(ui, cx.texts.count("record-more", i64::try_from(more).unwrap_or(0), &[]));
    }
}

fn follow_up_ui(ui: &mut Ui, cx: &mut Cx<'_>, portfolio: &Portfolio, overdue: &[RecordId]) {
    heading(ui, cx.t("overview-follow-up"));
    gap(ui, 1.0);
    let waiting = overdue;
    if waiting.is_empty() {
        empty(ui, &cx.t("overview-nothing-overdue"));
    }
    let actions = waiting.iter().filter_map(|id| portfolio.actions.get_raw(*id));
    for action in actions.take(LISTED) {
        ui.horizontal(|ui| {
            let colour = tokens(ui).problem;
            ui.label(RichText::new(icons::WARNING_CIRCLE).color(colour));
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                if link(ui, &action.title).clicked() {
                    cx.send(Action::Show(action.id.raw()));
                }
                let deadline = action.deadline.as_ref().map(|date| show_date_short(cx.texts, date));
                let facts = [Some(action.owner.clone()), deadline].into_iter().flatten();
                muted(ui, facts.filter(|t| !t.is_empty()).collect::<Vec<_>>().join(" · "));
            });
        });
    }
}

fn benefits_ui(ui: &mut Ui, cx: &mut Cx<'_>, figures: &[Figure]) {
    heading(ui, cx.t("overview-benefits"));
    gap(ui, 1.0);
    let of = |key: &str, year: i64| {
        figures.iter().find(|figure| {
            figure.key == key
                && matches!(figure.by.as_slice(), [(_, By::Year(Some(of)))] if *of == year)
        })
    };
    let mut years: Vec<i64> = figures
        .iter()
        .filter(|figure| figure.key.starts_with("benefits.planned"))
        .filter_map(|figure| match figure.by.as_slice() {
            [(_, By::Year(year))] => *year,
            _ => None,
        })
        .collect();
    years.sort_unstable();
    years.dedup();
    if years.is_empty() {
        muted(ui, cx.texts.attribute("kind-benefits", "empty"));
        return;
    }
    let largest = |key: &str| {
        years.iter().filter_map(|year| of(key, *year)).map(|f| f.value.number()).fold(0.0, f64::max)
    };
    let keys = ["benefits.planned_kroner", "benefits.planned_hours"];
    let scale = [largest(keys[0]), largest(keys[1])];
    for year in years {
        ui.horizontal(|ui| {
            ui.allocate_ui(vec2(52.0, 24.0), |ui| ui.label(year.to_string()));
            let width = (ui.available_width() - 4.0 * GRID) / 2.0;
            for (key, largest) in keys.iter().zip(scale) {
                bar_ui(ui, cx, of(key, year), largest, width);
            }
        });
    }
    gap(ui, 1.0);
    muted(ui, cx.t("overview-benefits-note"));
}

/// A bar with its value written beside it.
fn bar_ui(ui: &mut Ui, cx: &mut Cx<'_>, figure: Option<&Figure>, largest: f64, width: f32) {
    let (rect, response) = ui.allocate_exact_size(vec2(width, 24.0), Sense::click());
    let Some(figure) = figure else { return };
    let tokens = *tokens(ui);
    let text = value(cx, figure.value);
    let label = format!("{}: {text}", name(cx, figure));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &label));
    let galley = ui.painter().layout_no_wrap(text, theme::small(), tokens.ink);
    let room = (width - galley.size().x - 3.0 * GRID).max(8.0);
    let share = if largest > 0.0 { (figure.value.number() / largest) as f32 } else { 0.0 };
    let bar = egui::Rect::from_min_size(
        rect.left_center() - vec2(0.0, 6.0),
        vec2((room * share).max(2.0), 12.0),
    );
    ui.painter().rect_filled(bar, 3.0, tokens.accent_fill);
    let at = bar.right_center() + vec2(2.0 * GRID, -galley.size().y / 2.0);
    ui.painter().galley(at, galley, tokens.ink);
    if response.on_hover_text(&label).on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
        go_to(cx, figure, label);
    }
}
