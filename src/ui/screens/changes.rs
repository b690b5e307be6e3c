//! What has changed since the last meeting: by topic, each a click from its record; and the way to
//! the paper.

mod told;

use chrono::NaiveDate;
use egui::{Align, Label, Layout, RichText, ScrollArea, Ui, vec2};

use crate::app::actions::{CompareAction, RouteAction};
use crate::app::comparing::{Asked, Chosen};
use crate::app::papers::of_changes;
use crate::app::route::View;
use crate::calc::meetings::{held_before, last_before};
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::kind::Portfolio;
use crate::model::meeting::Meeting;
use crate::ui::context::Cx;
use crate::ui::page::page;
use crate::ui::screen::{Place, Screen};
use crate::ui::theme::{self, GRID, tokens};
use crate::ui::widgets::basic::{
    badge, button, empty, follow_focus, gap, heading, link, menu, muted, primary_button, title,
};
use crate::ui::widgets::day::day_ui;
use crate::ui::widgets::papers::papers_ui;
use crate::ui::{focus, icons};
use told::{Group, Page, Told, known};

/// The screen.
pub const SCREEN: Screen = Screen {
    views: &[View::CHANGES],
    place: Place::Under(View::OVERVIEW),
    draw: changes_ui,
    ..Screen::PLAIN
};

/// The comparison that has been asked for.
#[derive(Default)]
struct Waited(Option<Asked>);

/// How many meetings are offered.
const OFFERED: usize = 12;
/// The width of the page, beyond which lines are hard to follow.
const WIDTH: f32 = 920.0;

/// The title of the overview, the way from there to what has changed, and what stands behind it.
pub fn way_ui(ui: &mut Ui, cx: &mut Cx<'_>, behind: impl FnOnce(&mut Ui, &mut Cx<'_>)) {
    ui.horizontal_wrapped(|ui| {
        title(ui, cx.t("overview-title"));
        ui.add_space(4.0 * GRID);
        let way = button(ui, icons::CLOCK_COUNTER_CLOCKWISE, &cx.t("changes-open"));
        focus::may_be_main(ui.ctx(), way.id);
        if way.clicked() {
            cx.send(CompareAction::Show(Chosen::default()));
        }
        behind(ui, cx);
    });
}

/// The time from the meeting before to this one, or to today where it is still to come.
pub fn before(cx: &Cx<'_>, portfolio: &Portfolio, meeting: &Meeting) -> Option<Chosen> {
    let day = meeting.date.as_ref().and_then(FuzzyDate::latest)?;
    let (from, _) = last_before(portfolio, meeting.body_id, day.min(cx.today))?;
    Some(Chosen { from: Some(from), to: (day < cx.today).then_some(day) })
}

fn changes_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    page(ui, |ui| {
        title(ui, cx.t("changes-title"));
        gap(ui, 1.0);
        period_ui(ui, cx);
        gap(ui, 2.0);
        let Some(asked) = cx.app.compared() else {
            empty(ui, &cx.t("changes-no-meeting"));
            return;
        };
        if asked.period.from >= asked.period.to {
            let to = cx.format.day_long(asked.period.to);
            empty(ui, &cx.texts.with("changes-same-period", &[("to", &to)]));
            return;
        }
        answer_ui(ui, cx, asked);
    });
}

/// From when to when: a meeting, or two days.
fn period_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let portfolio = cx.portfolio();
    let chosen = cx.app.comparing.chosen;
    let asked = cx.app.compared();
    let period = ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(2.0 * GRID, GRID);
        let from = asked.map(|asked| asked.period.from);
        if let Some(day) = day_ui(ui, cx, "changes-from", (from, FuzzyDate::latest)) {
            cx.send(CompareAction::Show(Chosen { from: day, ..chosen }));
        }
        let to = asked.map(|asked| asked.period.to);
        if let Some(day) = day_ui(ui, cx, "changes-to", (to, FuzzyDate::latest)) {
            cx.send(CompareAction::Show(Chosen { to: day, ..chosen }));
        }
        meetings_ui(ui, cx, &portfolio, (from, chosen));
        if let Some(Ok(comparison)) = cx.app.comparison() {
            papers_ui(ui, cx, of_changes(comparison), primary_button);
        }
    });
    focus::may_be_main_within(ui, period.response.rect);
}

/// The meetings that were held before the last day, where there are any.
fn meetings_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    portfolio: &Portfolio,
    (from, chosen): (Option<NaiveDate>, Chosen),
) {
    let held = held_before(portfolio, chosen.to.unwrap_or(cx.today));
    if held.is_empty() {
        return;
    }
    let name = cx.t("changes-choose-meeting");
    let shown = menu("changes meeting").width(190.0).selected_text(&name).show_ui(ui, |ui| {
        for (day, meeting) in held.into_iter().take(OFFERED) {
            let here = from == Some(day);
            if ui.selectable_label(here, portfolio.label(meeting.id.raw())).clicked() {
                cx.send(CompareAction::Show(Chosen { from: Some(day), ..chosen }));
            }
        }
    });
    shown.response.accessible_name(&name);
}

fn answer_ui(ui: &mut Ui, cx: &mut Cx<'_>, asked: Asked) {
    let Some(answer) = cx.app.comparison().cloned() else {
        // Once: the answer comes when the thread of the document has the time.
        if cx.memory.of::<Waited>().0.replace(asked) != Some(asked) {
            cx.send(CompareAction::WorkOut(asked));
        }
        muted(ui, cx.t("changes-reading"));
        return;
    };
    match answer {
        Ok(comparison) => {
            let known = known(cx, asked, &comparison);
            page_ui(ui, cx, &known);
        }
        Err(why) => empty(ui, &cx.app.why_not(asked, &why)),
    }
}

fn page_ui(ui: &mut Ui, cx: &mut Cx<'_>, page: &Page) {
    ScrollArea::vertical().id_salt(("changes", cx.app.document())).auto_shrink(false).show(
        ui,
        |ui| {
            let size = vec2(ui.available_width().min(WIDTH), 0.0);
            ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
                for (name, sum) in &page.sums {
                    ui.add(Label::new(format!("{name}: {sum}")).wrap());
                }
                if page.groups.is_empty() {
                    gap(ui, 4.0);
                    ui.label(&page.none);
                }
                for group in &page.groups {
                    group_ui(ui, cx, group);
                }
                gap(ui, 5.0);
                for note in &page.notes {
                    let text = RichText::new(note).font(theme::small()).color(tokens(ui).muted);
                    ui.add(Label::new(text).wrap());
                }
            });
            gap(ui, 8.0);
            follow_focus(ui);
        },
    );
}

fn group_ui(ui: &mut Ui, cx: &mut Cx<'_>, group: &Group) {
    gap(ui, 5.0);
    heading(ui, &group.name);
    for line in &group.lines {
        gap(ui, 2.0);
        line_ui(ui, cx, line);
    }
    if group.more > 0 {
        let more = i64::try_from(group.more).unwrap_or(i64::MAX);
        muted(ui, cx.texts.count("changes-more", more, &[]));
    }
}

fn line_ui(ui: &mut Ui, cx: &mut Cx<'_>, line: &Told) {
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.horizontal_wrapped(|ui| {
        for (word, mark) in &line.events {
            badge(ui, word, *mark);
        }
        if line.is_there {
            if link(ui, &line.title).clicked() {
                cx.send(RouteAction::Show(line.id));
            }
        } else {
            ui.add(Label::new(&line.title).truncate());
        }
    });
    if !line.about.is_empty() {
        muted(ui, &line.about);
    }
    for field in &line.fields {
        ui.add(Label::new(RichText::new(field).font(theme::small())).wrap());
    }
}
