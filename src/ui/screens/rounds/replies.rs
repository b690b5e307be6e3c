//! Replies before they are taken in: what each adds and changes, what is refused and why, which
//! files are none, who is silent.

use egui::{Frame, Label, Margin, RichText, Ui};

use crate::app::rounds::{Replies, RoundAction};
use crate::import::round::Answer;
use crate::import::sheet::show;
use crate::model::column::ColumnKey;
use crate::model::kind::Portfolio;
use crate::model::message::Message;
use crate::model::round::Round;
use crate::model::value::Value;
use crate::ui::context::Cx;
use crate::ui::icons;
use crate::ui::theme::{self, GRID, tokens};
use crate::ui::widgets::basic::{button, gap, heading, marked, muted, primary_button};

/// Draws them while there are any of this round. They are of today, and are not seen in an earlier day.
pub fn replies_ui(ui: &mut Ui, cx: &mut Cx<'_>, portfolio: &Portfolio, round: &Round) {
    let app = cx.app;
    let of_round = |replies: &&Replies| replies.round == round.id.raw();
    let replies = app.rounds.replies.as_ref().filter(of_round);
    let Some(replies) = replies.filter(|_| cx.may_edit()) else { return };
    let fill = tokens(ui).side;
    Frame::new().fill(fill).corner_radius(8).inner_margin(Margin::same(16)).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        let folder = replies.folder.display().to_string();
        heading(ui, cx.texts.with("rounds-replies", &[("folder", &folder)]));
        gap(ui, 1.0);
        buttons_ui(ui, cx, replies);
        gap(ui, 2.0);
        if replies.intake.answers.is_empty() {
            muted(ui, cx.t("rounds-replies-none"));
        }
        for answer in &replies.intake.answers {
            answer_ui(ui, cx, portfolio, answer);
        }
        for note in &replies.intake.notes {
            ui.add(Label::new(cx.texts.message(note, Some(portfolio))).wrap());
        }
        passed_ui(ui, cx, portfolio, replies);
        silent_ui(ui, cx, portfolio, replies);
    });
    gap(ui, 4.0);
}

fn buttons_ui(ui: &mut Ui, cx: &mut Cx<'_>, replies: &Replies) {
    // What was worked out from another state of the portfolio would overwrite what came since.
    let stale = cx.open().is_none_or(|open| !replies.is_upon(&open.steps.identity.state));
    ui.horizontal_wrapped(|ui| {
        let ready = !stale && replies.taking.is_none() && !replies.intake.changes.is_empty();
        ui.add_enabled_ui(ready, |ui| {
            if primary_button(ui, icons::CHECK, &cx.t("rounds-take-in")).clicked() {
                cx.send(RoundAction::TakeIn);
            }
        });
        if button(ui, icons::X, &cx.t("rounds-put-away")).clicked() {
            cx.send(RoundAction::PutAway);
        }
    });
    if stale {
        problem(ui, &cx.t("rounds-stale"));
    }
}

fn answer_ui(ui: &mut Ui, cx: &mut Cx<'_>, portfolio: &Portfolio, answer: &Answer) {
    let name = portfolio.label(answer.respondent);
    ui.add(Label::new(RichText::new(name).font(theme::medium())).wrap());
    let at = cx.format.day_of(answer.at);
    let from = [answer.file.as_str(), answer.by.as_str(), at.as_str()];
    let from: Vec<&str> = from.into_iter().filter(|part| !part.is_empty()).collect();
    muted(ui, from.join(" · "));
    ui.indent(answer.respondent, |ui| {
        for one in &answer.added {
            let subject = one.fields.iter().find_map(|(_, value)| {
                let Value::Link(id) = value else { return None };
                let asked = portfolio.rounds.get_raw(*id).is_some()
                    || portfolio.municipalities.get_raw(*id).is_some();
                (!asked).then(|| portfolio.label(*id))
            });
            let said: Vec<String> = one
                .fields
                .iter()
                .filter(|(key, value)| {
                    let is_source =
                        one.kind.source().is_some_and(|(field, _)| *key == ColumnKey::Field(field));
                    !is_source && !matches!(value, Value::Link(_))
                })
                .map(|(key, value)| {
                    let label = cx.texts.field(one.kind, &key.name(one.kind));
                    format!("{label}: {}", show(cx.texts, portfolio, one.kind, *key, value))
                })
                .collect();
            let text = format!("{} – {}", subject.unwrap_or_default(), said.join(", "));
            let colour = tokens(ui).done;
            marked(ui, icons::PLUS, &text, theme::body(), colour);
        }
        for one in &answer.changed {
            let shown = |value: &Value| {
                let text = show(cx.texts, portfolio, one.kind, one.column, value);
                if text.is_empty() { cx.t("history-empty") } else { text }
            };
            let label = cx.texts.field(one.kind, &one.column.name(one.kind));
            let (old, new) = (shown(&one.old), shown(&one.new));
            let text = format!("{} · {label}: {old} → {new}", portfolio.label(one.id));
            let colour = tokens(ui).ink;
            marked(ui, icons::PENCIL_SIMPLE, &text, theme::body(), colour);
        }
        for one in &answer.refused {
            problem_of(ui, cx, portfolio, &one.why);
        }
        if answer.unchanged > 0 {
            let count = i64::try_from(answer.unchanged).unwrap_or(0);
            muted(ui, cx.texts.count("rounds-unchanged", count, &[]));
        }
    });
    gap(ui, 2.0);
}

fn passed_ui(ui: &mut Ui, cx: &Cx<'_>, portfolio: &Portfolio, replies: &Replies) {
    if replies.intake.passed.is_empty() {
        return;
    }
    gap(ui, 2.0);
    heading(ui, cx.t("rounds-passed"));
    for one in &replies.intake.passed {
        let why = cx.texts.message(&one.why, Some(portfolio));
        ui.add(Label::new(RichText::new(&one.file).font(theme::medium())).wrap());
        muted(ui, why);
    }
}

fn silent_ui(ui: &mut Ui, cx: &Cx<'_>, portfolio: &Portfolio, replies: &Replies) {
    if replies.intake.unanswered.is_empty() {
        return;
    }
    gap(ui, 2.0);
    heading(ui, cx.t("rounds-silent"));
    let names: Vec<String> =
        replies.intake.unanswered.iter().map(|id| portfolio.label(*id)).collect();
    ui.spacing_mut().item_spacing.y = GRID;
    ui.add(Label::new(names.join(", ")).wrap());
}

fn problem_of(ui: &mut Ui, cx: &Cx<'_>, portfolio: &Portfolio, why: &Message) {
    problem(ui, &cx.texts.message(why, Some(portfolio)));
}

fn problem(ui: &mut Ui, text: &str) {
    let colour = tokens(ui).problem;
    marked(ui, icons::WARNING_CIRCLE, text, theme::body(), colour);
}
