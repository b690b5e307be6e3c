//! The page of one round.

use egui::{Align, Label, Layout, RichText, ScrollArea, Ui, vec2};

use super::{replies, respondents};
use crate::app::actions::RouteAction;
use crate::app::cached::Cached;
use crate::app::rounds::RoundAction;
use crate::calc::round::{Progress, progress};
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::message::Message;
use crate::model::message::Tell as _;
use crate::model::respondent::Respondent;
use crate::model::round::Round;
use crate::report::round::{form, lang_of, mail};
use crate::text::show_value;
use crate::ui::context::Cx;
use crate::ui::theme::{self, GRID, tokens};
use crate::ui::widgets::basic::{
    button, follow_focus, gap, hairline, heading, icon_button, muted, state_ui, title,
};
use crate::ui::widgets::columns::two_columns;
use crate::ui::widgets::form::form_ui;
use crate::ui::widgets::record::bin_ui;
use crate::ui::{focus, icons};

/// The width from which the round and its respondents stand side by side.
const WIDE: f32 = 820.0;

/// Draws the page.
pub fn page_ui(ui: &mut Ui, cx: &mut Cx<'_>, portfolio: &Portfolio, round: &Round) {
    head_ui(ui, cx, portfolio, round);
    gap(ui, 2.0);
    let asked = respondents::of(cx, portfolio, round.id);
    ScrollArea::vertical().id_salt(("round", round.id.raw())).auto_shrink(false).show(ui, |ui| {
        replies::replies_ui(ui, cx, portfolio, round);
        if ui.available_width() >= WIDE {
            let left = (ui.available_width() * 0.44).min(460.0);
            two_columns(
                ui,
                left,
                8.0 * GRID,
                cx,
                |ui, cx| about_ui(ui, cx, round),
                |ui, cx| respondents::respondents_ui(ui, cx, portfolio, round, &asked),
            );
        } else {
            about_ui(ui, cx, round);
            gap(ui, 4.0);
            respondents::respondents_ui(ui, cx, portfolio, round, &asked);
        }
        gap(ui, 4.0);
        mail_ui(ui, cx, portfolio, round, &asked);
        gap(ui, 8.0);
        follow_focus(ui);
    });
}

fn head_ui(ui: &mut Ui, cx: &mut Cx<'_>, portfolio: &Portfolio, round: &Round) {
    let id = round.id.raw();
    ui.horizontal(|ui| {
        let back = icon_button(ui, icons::ARROW_LEFT, &cx.t("rounds-all"), true);
        focus::may_be_main(ui.ctx(), back.id);
        if back.clicked() {
            cx.send(RouteAction::Select(None));
        }
        let round_type = Round::round_type.any();
        if let Some(field) = round_type.definition() {
            muted(ui, show_value(cx.texts, portfolio, field, &round_type.of(round)));
        }
        state_ui(ui, cx.texts, round);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            bin_ui(ui, cx, id);
        });
    });
    title(ui, &round.title);
    gap(ui, 1.0);
    actions_ui(ui, cx, portfolio, round);
}

fn actions_ui(ui: &mut Ui, cx: &mut Cx<'_>, portfolio: &Portfolio, round: &Round) {
    let id = round.id.raw();
    let asked = respondents::of(cx, portfolio, round.id);
    let how_many = |wanted: &dyn Fn(Progress) -> bool| {
        let found = asked.iter().filter_map(|id| portfolio.respondents.get_raw(*id));
        found.filter(|respondent| wanted(progress(respondent))).count()
    };
    let waiting = how_many(&|p| p != Progress::Answered);
    let silent = how_many(&Progress::is_waited_for);
    let busy = cx.app.rounds.progress.is_some();
    // The one thing that is next stands out: asking, until somebody is asked; then reading.
    let buttons = [
        (true, false, icons::USERS, "rounds-propose", RoundAction::Propose(id)),
        (
            waiting > 0 && !busy,
            silent == 0,
            icons::PAPER_PLANE_TILT,
            "rounds-write",
            RoundAction::ChooseOut(id, false),
        ),
        (
            !asked.is_empty() && !busy,
            silent > 0,
            icons::FOLDER_OPEN,
            "rounds-read",
            RoundAction::ChooseIn(id),
        ),
        (
            silent > 0 && !busy,
            false,
            icons::BELL,
            "rounds-remind",
            RoundAction::ChooseOut(id, true),
        ),
    ];
    ui.horizontal_wrapped(|ui| {
        for (enabled, first, icon, key, action) in buttons {
            if action_ui(ui, enabled, first, icon, &cx.t(key)).clicked() {
                cx.send(action);
            }
        }
        if let Some((done, all)) = cx.app.rounds.progress {
            let (done, all) = (cx.format.integer(done as i64), cx.format.integer(all as i64));
            muted(ui, cx.texts.with("rounds-working", &[("done", &done), ("all", &all)]));
            if button(ui, icons::X, &cx.t("rounds-stop")).clicked() {
                cx.send(RoundAction::Stop);
            }
        }
    });
}

/// A button that goes to the next line whole where there is no room for it.
fn action_ui(ui: &mut Ui, enabled: bool, first: bool, icon: &str, word: &str) -> egui::Response {
    let tokens = tokens(ui);
    let mut text = RichText::new(format!("{icon}  {word}"));
    let mut button = egui::Button::new(text.clone());
    if first && enabled {
        text = text.font(theme::medium()).color(tokens.on_accent);
        button = egui::Button::new(text).fill(tokens.accent_fill).stroke(egui::Stroke::NONE);
    }
    let button = button.wrap_mode(egui::TextWrapMode::Extend);
    ui.add_enabled(enabled, button).accessible_name(word)
}

fn about_ui(ui: &mut Ui, cx: &mut Cx<'_>, round: &Round) {
    heading(ui, cx.t("rounds-about"));
    gap(ui, 1.0);
    form_ui(ui, cx, round);
}

/// The mail as the respondent that is open gets it, or the first one.
fn mail_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    portfolio: &Portfolio,
    round: &Round,
    asked: &[crate::model::id::RecordId],
) {
    let open = cx.app.route.record.filter(|id| asked.contains(id));
    let Some(respondent) =
        open.or(asked.first().copied()).and_then(|id| portfolio.respondents.get_raw(id))
    else {
        return;
    };
    hairline(ui);
    gap(ui, 2.0);
    heading(ui, cx.t("rounds-mail"));
    gap(ui, 1.0);
    let reminder =
        progress(respondent) == Progress::Asked || progress(respondent) == Progress::Reminded;
    let lang = lang_of(portfolio, respondent);
    match mail(portfolio, round, (respondent, lang), &cx.app.settings.name, reminder) {
        Err(error) => {
            muted(ui, cx.texts.message(&error.message(), Some(portfolio)));
        }
        Ok(mail) => {
            let to: Vec<&str> = mail.to.iter().map(|to| to.email.as_str()).collect();
            let to = if to.is_empty() { cx.t("rounds-no-address") } else { to.join("; ") };
            line_ui(ui, &cx.t("rounds-mail-to"), &format!("{} · {to}", respondent.title));
            line_ui(ui, &cx.t("rounds-mail-subject"), &mail.subject);
            line_ui(
                ui,
                &cx.t("rounds-mail-attachment"),
                &sheet_line(cx, portfolio, round, respondent, &mail.attachment),
            );
            gap(ui, 2.0);
            let width = ui.available_width().min(680.0);
            ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_max_width(width);
                ui.add(Label::new(&mail.body).wrap());
            });
        }
    }
}

/// The sheet of a respondent in short, by version: how many rows and which columns, or why there is none.
#[derive(Default)]
struct Sheet(Cached<(u64, RecordId), Result<(usize, String), Message>>);

/// The name of the sheet, and what it asks: as many rows, which columns; or why there is none.
fn sheet_line(
    cx: &mut Cx<'_>,
    portfolio: &Portfolio,
    round: &Round,
    respondent: &Respondent,
    name: &str,
) -> String {
    let key = (cx.version(), respondent.id.raw());
    let told = cx.memory.of::<Sheet>().0.get(key, || {
        let at = chrono::DateTime::<chrono::Utc>::default();
        let lang = lang_of(portfolio, respondent);
        form(portfolio, round, (respondent, lang), at)
            .map(|form| {
                let asked = form.columns.iter().filter(|column| column.field.is_some());
                let headings: Vec<String> =
                    asked.map(|column| column.column.heading.clone()).collect();
                (form.rows.len(), headings.join(", "))
            })
            .map_err(|error| error.message())
    });
    match told.as_ref() {
        Ok((rows, columns)) => {
            let rows = cx.texts.count("rounds-sheet", i64::try_from(*rows).unwrap_or(0), &[]);
            format!("{name}.xlsx · {rows}: {columns}")
        }
        Err(why) => cx.texts.message(why, Some(portfolio)),
    }
}

fn line_ui(ui: &mut Ui, label: &str, text: &str) {
    ui.horizontal_top(|ui| {
        let size = vec2(96.0, 18.0);
        ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Min), |ui| {
            ui.set_min_size(size);
            let label = RichText::new(label).font(theme::small()).color(tokens(ui).muted);
            ui.add(Label::new(label));
        });
        ui.add(Label::new(text).wrap());
    });
}
