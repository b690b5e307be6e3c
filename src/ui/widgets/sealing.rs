//! Making records final: what they still lack, or is not saved, is said before anybody is asked, and the question shows what
//! will be final.

use std::collections::{BTreeSet, HashMap};

use egui::{Label, Response, RichText, Ui};

use super::basic::{gap, link_of, marked, muted, quiet_button};
use super::field::seek;
use crate::app::actions::{
    EditAction, MessageAction, Question, QuestionAction, RouteAction, SettingsAction,
};
use crate::app::questions::Shown;
use crate::calc::consequences::Consequence;
use crate::model::about::Sealing;
use crate::model::command::Change;
use crate::model::decision::Decision;
use crate::model::doubt::doubts;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::message::{Message, Tell as _};
use crate::model::rules::to_come;
use crate::model::seal::Seal;
use crate::text::named;
use crate::text::{
    Lang, OnPage, ToldBefore, describe_final_beside, seal_line, told_before_final, told_since,
};
use crate::ui::context::Cx;
use crate::ui::icons;
use crate::ui::settled::settled;
use crate::ui::theme::{self, tokens};
use crate::ui::voice;

/// How many records are told of that lack something.
const TOLD: usize = 4;

/// A button that is drawn in use or out of use.
pub type DrawButton = fn(&mut Ui, bool, &str, &str) -> Response;

/// What stands in the way of a record's being final: a field of it, or of one whose values are sealed
/// with it.
#[derive(Clone, Copy, PartialEq)]
struct Lack {
    record: RecordId,
    field: &'static str,
    why: Why,
}

/// Somebody has asked for what the button does without its being in sight: until which frame it may come
/// into sight.
#[derive(Debug, Default)]
struct Wanted(Option<u64>);

/// The frames after which a page that one goes to is drawn.
const UNTIL_DRAWN: u64 = 3;

/// Asks the question of the button that makes the records of the page final, once that is drawn. What the
/// records still lack is in sight there.
pub fn ask_to_finalise(context: &egui::Context, cx: &mut Cx<'_>) {
    cx.memory.of::<Wanted>().0 = Some(context.cumulative_frame_nr() + UNTIL_DRAWN);
}

/// How a field stands in the way.
#[derive(Clone, Copy, PartialEq)]
enum Why {
    /// It says nothing.
    Missing,
    /// What is typed there is not saved, and would not be what is seen.
    Unsaved,
    /// It is a day that has not come.
    NotYet,
}

/// What a record lacks before it can be final; `None` where nothing.
fn lacks(cx: &Cx<'_>, portfolio: &Portfolio, id: RecordId) -> Option<Lack> {
    let sealing = portfolio.record(id)?.kind().about().sealing?;
    let typed = cx.app.waiting_in_seal(id);
    let missing = (sealing.lacks)(portfolio, id);
    let (cell, why) = match missing {
        Some(cell) if !typed.contains(&cell) => (cell, Why::Missing),
        Some(cell) => (cell, Why::Unsaved),
        None => match (typed.first(), to_come(portfolio, id, cx.today)) {
            (Some(cell), _) => (*cell, Why::Unsaved),
            (None, Some((record, field, _))) => ((record, field), Why::NotYet),
            (None, None) => return None,
        },
    };
    Some(Lack { record: cell.0, field: cell.1, why })
}

/// What several lack, each thing once.
fn lacking(cx: &Cx<'_>, portfolio: &Portfolio, ids: &[RecordId]) -> Vec<Lack> {
    let mut all: Vec<Lack> = Vec::new();
    for lack in ids.iter().filter_map(|id| lacks(cx, portfolio, *id)) {
        if !all.contains(&lack) {
            all.push(lack);
        }
    }
    all
}

/// When and by whom a record was made final, and the code that papers print of it.
pub fn seal_line_ui(ui: &mut Ui, cx: &Cx<'_>, seal: &Seal) {
    let line = seal_line(cx.texts, seal);
    let colour = tokens(ui).done;
    marked(ui, icons::SEAL_CHECK, &line, theme::small(), colour);
}

/// What is told of changes, by version.
#[derive(Default)]
struct ToldSince {
    version: u64,
    told: HashMap<(RecordId, Lang), Option<String>>,
}

/// What was changed of a record after its meeting was made final: papers go on saying what was sealed.
pub fn since_ui(ui: &mut Ui, cx: &mut Cx<'_>, portfolio: &Portfolio, id: RecordId) {
    let (version, texts) = (cx.version(), cx.texts);
    let known = cx.memory.of::<ToldSince>();
    if known.version != version {
        *known = ToldSince { version, ..ToldSince::default() };
    }
    let told = known
        .told
        .entry((id, texts.lang()))
        .or_insert_with(|| told_since(texts, portfolio, &portfolio.changed_since_final(id)));
    if let Some(told) = told.clone() {
        marked(ui, icons::INFO, &told, theme::small(), tokens(ui).waiting);
    }
}

/// That the case of a draft has a final decision, and what the draft may be to it, each a click away.
pub fn final_beside_ui(ui: &mut Ui, cx: &mut Cx<'_>, portfolio: &Portfolio, draft: &Decision) {
    let Some(told) = describe_final_beside(cx.texts, portfolio, draft) else { return };
    marked(ui, icons::INFO, &told, theme::small(), tokens(ui).waiting);
    let Some(earlier) = portfolio.final_beside(draft).filter(|_| cx.may_edit()) else { return };
    ui.horizontal_wrapped(|ui| {
        for (word, field) in
            [("corrects", Decision::corrects_id), ("replaces", Decision::supersedes_id)]
        {
            let word = cx.texts.attribute("final-beside", word);
            if quiet_button(ui, icons::ARROW_RIGHT, &word).clicked() {
                let change = Change::set(draft.id, field, Some(earlier.id));
                cx.send(EditAction::Change(vec![change]));
            }
        }
    });
}

/// That copies made a decision final apart, until that is settled.
pub fn apart_ui(ui: &mut Ui, cx: &Cx<'_>, portfolio: &Portfolio, decision: &Decision) {
    if portfolio.is_said_apart(decision) {
        let (line, colour) = (cx.texts.get("paper-apart-short"), tokens(ui).problem);
        marked(ui, icons::WARNING_CIRCLE, &line, theme::small(), colour);
    }
}

/// What the button that makes records final says and asks.
pub struct Finalising {
    /// The word on the button.
    pub word: String,
    /// What it asks.
    pub title: String,
    /// The word on the button that answers yes.
    pub confirm: String,
    /// What is said first, where it does not go without saying.
    pub about: Option<String>,
    /// What somebody may want to see to first.
    pub warns: Vec<ToldBefore>,
}

/// The button that makes records of a kind final, after a question; out of use while one of them lacks
/// something.
pub fn finalise_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    ids: &[RecordId],
    Finalising { word, title, confirm, about, warns }: Finalising,
    draw: DrawButton,
) {
    let portfolio = cx.portfolio();
    let Some(kind) = ids.first().and_then(|id| portfolio.record(*id)).map(|r| r.kind()) else {
        return;
    };
    let Some(sealing) = kind.about().sealing else { return };
    let ready = cx.app.knows_who() && lacking(cx, &portfolio, ids).is_empty();
    let clicked = draw(ui, ready, icons::SEAL_CHECK, &word).clicked();
    if clicked || is_wanted(ui, cx, ready) {
        let voice = voice::of_all(&portfolio, ids);
        let meaning = voice::sealing(cx.texts, voice, sealing.words, "text");
        let mut all = warns;
        all.extend(told_before_final(cx.texts, &portfolio, ids));
        all.extend(doubtful(cx, &portfolio, ids));
        let question = Question {
            title,
            text: about.into_iter().chain([meaning]).collect::<Vec<String>>().join("\n\n"),
            warns: all,
            confirm,
            shows: ids.iter().map(|id| shown(cx, &portfolio, &sealing, *id)).collect(),
            changes: ids.iter().map(|record| Change::Seal { record: *record }).collect(),
        };
        cx.send(QuestionAction::Ask(question));
    }
}

/// Whether what is drawn now is asked for by a command; where it cannot be yet, that is said.
fn is_wanted(ui: &Ui, cx: &mut Cx<'_>, ready: bool) -> bool {
    let frame = ui.ctx().cumulative_frame_nr();
    let Some(until) = cx.memory.of::<Wanted>().0 else { return false };
    if !ready && frame <= until {
        // What it waits for may still be on its way.
        ui.ctx().request_repaint();
        return false;
    }
    cx.memory.of::<Wanted>().0 = None;
    let is_late = frame > until + UNTIL_DRAWN;
    if !ready && !is_late {
        cx.send(MessageAction::Tell(Message::new("finalise-cannot-yet")));
    }
    ready && frame <= until
}

/// What is doubtful of what is about to be sealed, a sentence each.
fn doubtful(cx: &Cx<'_>, portfolio: &Portfolio, ids: &[RecordId]) -> Vec<ToldBefore> {
    let rests_on = ids.iter().flat_map(|id| {
        let sealing = portfolio.record(*id).and_then(|record| record.kind().about().sealing);
        sealing.map_or_else(Vec::new, |sealing| (sealing.rests_on)(portfolio, *id))
    });
    let records: BTreeSet<RecordId> = rests_on.collect();
    let said = records.into_iter().filter_map(|id| portfolio.record(id)).flat_map(|record| {
        doubts(portfolio, record, Some(cx.today)).map(|doubt| {
            let (id, spot) = (record.record_id(), OnPage::Field(doubt.field));
            let doubtful = Consequence::Doubtful(id, doubt);
            let text = cx.texts.message(&doubtful.message(), Some(portfolio));
            ToldBefore { text, record: id, spot }
        })
    });
    said.collect()
}

/// What is about to be final, as the question shows it: long texts as they stand, and the rest by name.
fn shown(cx: &Cx<'_>, portfolio: &Portfolio, sealing: &Sealing, id: RecordId) -> Shown {
    let head = named(cx.texts, portfolio, id);
    let Some(record) = portfolio.record(id) else { return Shown { head, text: String::new() } };
    let line = |name: &&str| {
        let (index, field) = record.kind().field(name)?;
        let text = voice::value(cx, id, field, &record.get(index));
        if field.long || text.is_empty() {
            return Some(text).filter(|text| !text.is_empty());
        }
        Some(format!("{}: {text}", voice::label(cx, record.kind(), id, name)))
    };
    let lines: Vec<String> = sealing.shows.iter().filter_map(line).collect();
    Shown { head, text: lines.join("\n") }
}

/// What records lack before they can be final, each a click away; and who one is, where nobody has said.
pub fn lacking_ui(ui: &mut Ui, cx: &mut Cx<'_>, ids: &[RecordId]) {
    // Asked until the field is left, not until the first letter.
    let asks = ui.scope_id().with("who");
    let was_asked = ui.data(|data| data.get_temp::<bool>(asks)).unwrap_or(false);
    if !ids.is_empty() && (!cx.app.knows_who() || was_asked) {
        marked(ui, icons::INFO, &cx.t("finalise-nobody"), theme::small(), tokens(ui).waiting);
        let has_focus = own_name_ui(ui, cx).has_focus();
        ui.data_mut(|data| data.insert_temp(asks, has_focus));
    }
    let portfolio = cx.portfolio();
    let lacking = lacking(cx, &portfolio, ids);
    for (key, why) in [
        ("finalise-lacks", Why::Missing),
        ("finalise-unsaved", Why::Unsaved),
        ("finalise-not-yet", Why::NotYet),
    ] {
        let lacking: Vec<Lack> = lacking.iter().filter(|lack| lack.why == why).copied().collect();
        if !lacking.is_empty() {
            lacks_ui(ui, cx, &portfolio, key, &lacking);
        }
    }
}

fn lacks_ui(ui: &mut Ui, cx: &mut Cx<'_>, portfolio: &Portfolio, key: &str, lacking: &[Lack]) {
    let colour = tokens(ui).waiting;
    marked(ui, icons::INFO, &cx.t(key), theme::small(), colour);
    for Lack { record: id, field: name, .. } in lacking.iter().take(TOLD) {
        let Some(record) = portfolio.record(*id) else { continue };
        let field = voice::label(cx, record.kind(), *id, name);
        let label = named(cx.texts, portfolio, *id);
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

/// The field for the name that changes are logged under.
pub fn own_name_ui(ui: &mut Ui, cx: &mut Cx<'_>) -> Response {
    let mut name = cx.app.settings.name.clone();
    let edit = egui::TextEdit::singleline(&mut name)
        .desired_width(220.0)
        .margin(egui::Margin::symmetric(8, 6));
    let response = ui.add(edit).accessible_name(cx.t("name-label"));
    if response.changed() {
        cx.send(SettingsAction::Name(name));
    }
    if response.lost_focus() {
        cx.send(SettingsAction::NameLeft);
    }
    response
}

/// Why a record can never be deleted, in words; nothing where it can, or may at least be tried.
pub fn why_kept(cx: &mut Cx<'_>, id: RecordId) -> Option<String> {
    let portfolio = cx.portfolio();
    if portfolio.is_sealed(id) {
        return None;
    }
    let record = portfolio.record(settled(cx).kept_by(id)?)?;
    let name = named(cx.texts, &portfolio, record.record_id());
    let kind = cx.texts.kind(record.kind());
    Some(cx.texts.with("record-delete-final", &[("record", &name), ("kind", &kind)]))
}
