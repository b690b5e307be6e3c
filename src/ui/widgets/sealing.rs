//! Making records final: what they still lack is said before anybody is asked, and the question shows what
//! will be final.

use egui::{Label, Response, RichText, Ui};

use super::basic::{gap, link_of, marked, muted};
use super::field::seek;
use crate::app::actions::{Question, QuestionAction, RouteAction};
use crate::app::cached::Cached;
use crate::app::questions::Shown;
use crate::model::choice::Choice as _;
use crate::model::command::Change;
use crate::model::decision::{Decision, Outcome};
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::settled::SettledCells;
use crate::ui::context::Cx;
use crate::ui::icons;
use crate::ui::theme::{self, tokens};

/// How many records are told of that lack something.
const TOLD: usize = 4;

/// A button that is drawn in use or out of use.
pub type DrawButton = fn(&mut Ui, bool, &str, &str) -> Response;

/// What a record lacks before it can be final, by the name of a field; `None` where nothing.
fn lacks(cx: &Cx<'_>, portfolio: &Portfolio, id: RecordId) -> Option<&'static str> {
    let kind = portfolio.record(id)?.kind();
    let lacks = kind.about().sealing.and_then(|sealing| (sealing.lacks)(portfolio, id));
    // What is typed and waits would not be what is seen.
    let waits = |field: &&'static str| {
        cx.app.drafts.draft(id, field).is_some_and(|draft| cx.app.waits(id, field, draft))
    };
    lacks.or_else(|| kind.fields().iter().map(|field| field.name).find(|field| waits(field)))
}

/// Those of several that lack something.
fn lacking(cx: &Cx<'_>, portfolio: &Portfolio, ids: &[RecordId]) -> Vec<(RecordId, &'static str)> {
    ids.iter().filter_map(|id| Some((*id, lacks(cx, portfolio, *id)?))).collect()
}

/// The button that makes records of a kind final, after a question; out of use while one of them lacks
/// something.
pub fn finalise_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    ids: &[RecordId],
    (word, title): (&str, String),
    draw: DrawButton,
) {
    let portfolio = cx.portfolio();
    let Some(kind) = ids.first().and_then(|id| portfolio.record(*id)).map(|r| r.kind()) else {
        return;
    };
    let Some(sealing) = kind.about().sealing else { return };
    let ready = lacking(cx, &portfolio, ids).is_empty();
    if draw(ui, ready, icons::SEAL_CHECK, word).clicked() {
        let question = Question {
            title,
            text: cx.texts.attribute(sealing.words, "text"),
            confirm: cx.texts.attribute(sealing.words, "confirm"),
            shows: ids.iter().map(|id| shown(cx, &portfolio, *id)).collect(),
            changes: ids.iter().map(|record| Change::Seal { record: *record }).collect(),
        };
        cx.send(QuestionAction::Ask(question));
    }
}

/// What is about to be final, as the question shows it.
fn shown(cx: &Cx<'_>, portfolio: &Portfolio, id: RecordId) -> Shown {
    let head = portfolio.label(id);
    let Some(decision) = portfolio.decisions.get_raw(id) else {
        return Shown { head, text: String::new() };
    };
    let outcome = decision.outcome.map(|outcome| {
        let label = cx.texts.label_of(Decision::outcome.any());
        format!("{label}: {}", cx.texts.choice(&Outcome::SET, outcome.code()))
    });
    let text = [outcome, Some(decision.text.clone())].into_iter().flatten();
    Shown { head, text: text.collect::<Vec<_>>().join("\n") }
}

/// What records lack before they can be final, each a click away.
pub fn lacking_ui(ui: &mut Ui, cx: &mut Cx<'_>, ids: &[RecordId]) {
    let portfolio = cx.portfolio();
    let lacking = lacking(cx, &portfolio, ids);
    if lacking.is_empty() {
        return;
    }
    let colour = tokens(ui).waiting;
    marked(ui, icons::INFO, &cx.t("finalise-lacks"), theme::small(), colour);
    for (id, name) in lacking.iter().take(TOLD) {
        let Some(record) = portfolio.record(*id) else { continue };
        let field = cx.texts.field(record.kind(), name);
        let label = portfolio.label_of(record);
        let words = cx.texts.with("finalise-lacks-one", &[("field", &field), ("record", &label)]);
        let text = RichText::new(&words).font(theme::small()).color(tokens(ui).accent);
        if link_of(ui, Label::new(text).truncate(), &words).clicked() {
            if let Some((index, _)) = record.kind().field(name) {
                seek(cx, *id, index);
            }
            cx.send(RouteAction::Select(Some(*id)));
        }
    }
    if let Some(more) = lacking.len().checked_sub(TOLD).filter(|more| *more > 0) {
        muted(ui, cx.texts.count("record-more", i64::try_from(more).unwrap_or(0), &[]));
    }
    gap(ui, 1.0);
}

/// What final records keep from being deleted, by version.
#[derive(Default)]
struct Kept(Cached<u64, SettledCells>);

/// Why a record can never be deleted, in words; nothing where it can, or may at least be tried.
pub fn why_kept(cx: &mut Cx<'_>, id: RecordId) -> Option<String> {
    let (portfolio, version) = (cx.portfolio(), cx.version());
    if portfolio.is_sealed(id) {
        return None;
    }
    let settled = cx.memory.of::<Kept>().0.get(version, || SettledCells::of(&portfolio));
    let record = portfolio.record(settled.kept_by(id)?)?;
    let (name, kind) = (portfolio.label_of(record), cx.texts.kind(record.kind()));
    Some(cx.texts.with("record-delete-final", &[("record", &name), ("kind", &kind)]))
}
