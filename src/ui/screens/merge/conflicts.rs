//! What is to be decided, by record: each cell with what stood there before the copies parted, what
//! each of them says, and the choices.

use std::collections::BTreeSet;

use egui::text::{LayoutJob, TextFormat};
use egui::{Button, Frame, Label, Margin, Response, RichText, Stroke, Ui, vec2};

use super::other::{field_of, other_ui, room_for_other, turn_other};
use crate::app::actions::{Action, EditAction, RouteAction};
use crate::app::merging::MergeAction;
use crate::calc::difference::difference;
use crate::model::command::Change;
use crate::model::conflict::{Candidate, Conflict, Side};
use crate::model::decision::Decision;
use crate::model::field::FieldType;
use crate::model::history::What;
use crate::model::id::RecordId;
use crate::model::record::{Record as _, TableRecord as _};
use crate::model::seal::{besides, seal_words};
use crate::model::value::Value;
use crate::text::show_value;
use crate::text::{by_whom, named};
use crate::ui::context::Cx;
use crate::ui::focus;
use crate::ui::icons;
use crate::ui::standing::clock;
use crate::ui::theme::{self, GRID, tokens};
use crate::ui::widgets::basic::capital;
use crate::ui::widgets::basic::{button, gap, hairline, heading, link_of, marked, muted, stop_of};

/// So many records are shown at once; the next ones come as these are decided.
const MOST: usize = 50;
/// A text of more letters than these is long.
const SHORT: usize = 60;
/// The width of a button that takes a value.
const CHOICE: f32 = 176.0;

/// Draws all that is undecided, money and decisions first.
pub fn conflicts_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(conflicts) = cx.open().map(|open| open.steps.conflicts.clone()) else { return };
    let groups = conflicts.by_weight();
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    heading(ui, cx.texts.count("merge-undecided", count(conflicts.len()), &[]));
    for (record, group) in groups.iter().take(MOST) {
        ui.push_id(record, |ui| record_ui(ui, cx, *record, group));
    }
    if let Some(more) = groups.len().checked_sub(MOST).filter(|more| *more > 0) {
        gap(ui, 2.0);
        muted(ui, cx.texts.count("merge-more", count(more), &[]));
    }
}

fn record_ui(ui: &mut Ui, cx: &mut Cx<'_>, record: RecordId, group: &[&Conflict]) {
    gap(ui, 3.0);
    hairline(ui);
    gap(ui, 1.0);
    let name = named(cx.texts, &cx.portfolio(), record);
    if let Some(first) = group.first() {
        muted(ui, capital(&cx.texts.kind(first.kind)));
    }
    record_link(ui, cx, record, theme::heading());
    let theirs = |conflict: &&Conflict| !conflict.sealed && conflict.tells_sides();
    // Where there is one thing to decide, taking it says the same.
    if group.len() > 1 && group.iter().any(theirs) {
        let spoken = cx.texts.with("merge-all-theirs-of", &[("record", &name)]);
        if named_button(ui, icons::CHECK, &cx.t("merge-all-theirs"), &spoken).clicked() {
            cx.send(MergeAction::DecideAll(record, Side::Theirs));
        }
    }
    for conflict in group {
        ui.push_id(conflict.field_name(), |ui| conflict_ui(ui, cx, conflict, &name));
    }
}

/// What is put off.
#[derive(Default)]
struct Later(BTreeSet<(RecordId, What)>);

/// Says that the record is final, and that what is decided stands beside its seal.
fn sealed_ui(ui: &mut Ui, cx: &Cx<'_>, conflict: &Conflict) {
    let besides = besides(cx.portfolio().seals.get(&conflict.record).map(AsRef::as_ref));
    let words = cx.texts.message(&seal_words(conflict.kind, besides), None);
    let colour = tokens(ui).muted;
    marked(ui, icons::SEAL_CHECK, &words, theme::small(), colour);
}

fn conflict_ui(ui: &mut Ui, cx: &mut Cx<'_>, conflict: &Conflict, name: &str) {
    let key = (conflict.record, conflict.cell);
    let field = name_of(cx, conflict);
    gap(ui, 1.5);
    if cx.memory.of::<Later>().0.contains(&key) {
        ui.horizontal(|ui| {
            let stands = standing(cx, conflict);
            let put_off = cx.texts.with("merge-put-off", &[("value", &stands)]);
            muted(ui, format!("{} · {put_off}", capital(&field)));
            let spoken = cx.texts.with("merge-now-of", &[("field", &field), ("record", name)]);
            if named_button(ui, "", &cx.t("merge-now"), &spoken).clicked() {
                cx.memory.of::<Later>().0.remove(&key);
            }
        });
        return;
    }
    ui.horizontal_wrapped(|ui| {
        // What follows a decision stands here: whoever struck a key once more has not read it yet.
        let head = Label::new(RichText::new(capital(&field)).font(theme::medium()));
        let head = stop_of(ui, head);
        focus::may_be_main(ui.ctx(), head.id);
        if let Some(common) = &conflict.common {
            let value = shown(cx, conflict, common);
            muted(ui, cx.texts.with("merge-common", &[("value", &value)]));
        }
    });
    if conflict.sealed {
        sealed_ui(ui, cx, conflict);
    }
    if conflict.values.iter().any(|one| is_long(cx, conflict, one)) {
        muted(ui, cx.t("merge-differs"));
    }
    for (place, candidate) in conflict.values.iter().enumerate() {
        ui.push_id(place, |ui| candidate_ui(ui, cx, conflict, (place, candidate), &field, name));
    }
    ui.horizontal(|ui| {
        let of = [("field", &*field), ("record", name)];
        if room_for_other(conflict) {
            let spoken = cx.texts.with("merge-other-of", &of);
            let other = named_button(ui, icons::PENCIL_SIMPLE, &cx.t("merge-other"), &spoken);
            if other.clicked() {
                turn_other(ui, cx, conflict, other.id);
            }
        }
        let spoken = cx.texts.with("merge-later-of", &of);
        let later = named_button(ui, icons::CLOCK, &cx.t("merge-later"), &spoken);
        let stands = standing(cx, conflict);
        let hint = cx.texts.with("merge-later-hint", &[("value", &stands)]);
        if later.on_hover_text(hint).clicked() {
            cx.memory.of::<Later>().0.insert(key);
        }
    });
    other_ui(ui, cx, conflict, &field);
}

fn name_of(cx: &Cx<'_>, conflict: &Conflict) -> String {
    match field_of(conflict) {
        Some(field) => cx.texts.field(conflict.kind, field.name),
        None => cx.t("merge-exists"),
    }
}

fn candidate_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    conflict: &Conflict,
    (place, candidate): (usize, &Candidate),
    field: &str,
    name: &str,
) {
    let said = shown_by(cx, conflict, candidate);
    // Where all of them came from elsewhere, that tells none from another.
    let side = match (conflict.tells_sides(), candidate.side) {
        (true, Side::Mine) => cx.t("merge-mine"),
        (true, Side::Theirs) => cx.t("merge-theirs"),
        (false, Side::Mine | Side::Theirs) => String::new(),
    };
    let word = match field_of(conflict) {
        Some(_) if conflict.sealed && place > 0 => "merge-correct",
        // What stands now stays by the one; the others take its place, whoever wrote them.
        Some(_) if place == 0 => "merge-keep-this",
        Some(_) => "merge-take-this",
        None if candidate.value == Value::Bool(true) => "merge-keep-record",
        None => "merge-delete-record",
    };
    let frame =
        Frame::new().fill(tokens(ui).side).corner_radius(4).inner_margin(Margin::symmetric(10, 6));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_top(|ui| {
            let spoken = cx.texts.with(
                "merge-take-of",
                &[("action", &cx.t(word)), ("value", &said), ("field", field), ("record", name)],
            );
            let text = format!("{}  {}", icons::CHECK, cx.t(word));
            // As wide as the one below it, so that what is compared stands in one line.
            let choice = Button::new(text).min_size(vec2(CHOICE, 0.0));
            let choice = ui.add(choice).accessible_name(spoken);
            if choice.clicked() {
                cx.send(chosen(cx, conflict, place, candidate));
            }
            ui.add_space(GRID);
            ui.vertical(|ui| {
                value_ui(ui, cx, conflict, candidate, &said);
                let mut who = vec![who_said(cx, candidate), clock(cx, candidate.at), side];
                if conflict.sealed && place > 0 {
                    who.push(cx.t(proposed_or_sealed(cx, conflict, candidate)));
                }
                if place == 0 {
                    // Of a deletion against a change: the record is there until somebody decides.
                    who.push(cx.t("merge-stands"));
                }
                who.retain(|part| !part.is_empty());
                muted(ui, who.join(" · "));
            });
        });
    });
}

/// What another value of a final record is: copies may have made it final apart.
fn proposed_or_sealed(cx: &Cx<'_>, conflict: &Conflict, candidate: &Candidate) -> &'static str {
    let portfolio = cx.portfolio();
    let seal = portfolio.seals.get(&conflict.record);
    let mut rivals = seal.into_iter().flat_map(|seal| &seal.rivals);
    match rivals.any(|rival| rival.says(conflict.field_name(), &candidate.value)) {
        true => "merge-sealed-too",
        false => "merge-proposed",
    }
}

/// What stands until somebody decides.
fn standing(cx: &Cx<'_>, conflict: &Conflict) -> String {
    let first = conflict.values.first().map_or(&Value::Null, |first| &first.value);
    let said = shown(cx, conflict, first);
    let short: String = said.chars().take(SHORT).collect();
    let text = if short.len() < said.len() { format!("{}…", short.trim_end()) } else { said };
    cx.texts.with("quoted", &[("text", &text)])
}

/// Whether a value is a text so long that one has to look for where it differs.
fn is_long(cx: &Cx<'_>, conflict: &Conflict, candidate: &Candidate) -> bool {
    field_of(conflict).is_some_and(|field| field.field_type == FieldType::Text)
        && shown(cx, conflict, &candidate.value).chars().count() > SHORT
}

/// A value; of a long text it is marked what the other one has not.
fn value_ui(ui: &mut Ui, cx: &Cx<'_>, conflict: &Conflict, candidate: &Candidate, said: &str) {
    let other = conflict.values.iter().find(|other| other.value != candidate.value);
    let long = conflict.values.iter().any(|one| is_long(cx, conflict, one));
    let Some(other) = other.filter(|_| long) else {
        ui.add(Label::new(RichText::new(said)).wrap());
        return;
    };
    let colours = tokens(ui);
    let plain = TextFormat::simple(theme::body(), colours.ink);
    // A background would cover the line under the row above it.
    let marked = TextFormat { underline: Stroke::new(1.5, colours.accent), ..plain.clone() };
    let mut job = LayoutJob::default();
    // Against the one that stands; that one against the next.
    for (range, differs) in difference(said, &shown(cx, conflict, &other.value)) {
        let format = if differs { &marked } else { &plain };
        job.append(said.get(range).unwrap_or_default(), 0.0, format.clone());
    }
    ui.add(Label::new(job).wrap());
}

/// What a choice asks for. Of a final decision only what was sealed can be chosen: what a copy
/// proposed becomes a correction, a decision of its own.
fn chosen(cx: &Cx<'_>, conflict: &Conflict, place: usize, candidate: &Candidate) -> Action {
    let correction = conflict.sealed && place > 0;
    let sealed = conflict.values.first().map(|first| first.value.clone());
    let decided = sealed.and_then(|sealed| conflict.choice(sealed).as_change());
    if let (true, Some(decided), What::Field(field)) = (correction, decided, conflict.cell) {
        let mut changes = vec![decided];
        changes.extend(correction_of(cx, conflict.record, field, &candidate.value));
        return EditAction::Change(changes).into();
    }
    MergeAction::Decide(vec![conflict.choice(candidate.value.clone())]).into()
}

fn correction_of(cx: &Cx<'_>, of: RecordId, proposed: usize, value: &Value) -> Option<Change> {
    let portfolio = cx.portfolio();
    let decision = portfolio.decisions.get_raw(of)?;
    let title = cx.texts.with("merge-correction", &[("title", &decision.title)]);
    let mut correction = Decision {
        case_id: decision.case_id,
        title,
        corrects_id: Some(decision.id),
        ..Decision::begun(RecordId::new())
    };
    correction.set(proposed, value.clone()).ok()?;
    Some(Change::add(&correction))
}

/// Who said what a copy says.
fn who_said(cx: &Cx<'_>, candidate: &Candidate) -> String {
    by_whom(cx.texts, &candidate.by).unwrap_or_default()
}

/// What a copy says, in words where it is about the record itself.
fn shown_by(cx: &Cx<'_>, conflict: &Conflict, candidate: &Candidate) -> String {
    let by = who_said(cx, candidate);
    let by = [("by", &*by)];
    if field_of(conflict).is_some() {
        shown(cx, conflict, &candidate.value)
    } else if candidate.value == Value::Bool(true) {
        cx.texts.with("merge-changed-by", &by)
    } else {
        cx.texts.with("merge-deleted-by", &by)
    }
}

fn shown(cx: &Cx<'_>, conflict: &Conflict, value: &Value) -> String {
    let text = match (field_of(conflict), value) {
        (Some(field), value) => show_value(cx.texts, &cx.portfolio(), field, value),
        (None, Value::Bool(true)) => cx.t("merge-there"),
        (None, _) => cx.t("merge-gone"),
    };
    if text.trim().is_empty() { cx.t("merge-empty") } else { text }
}

/// A button whose word alone would not say what it is about.
fn named_button(ui: &mut Ui, icon: &str, word: &str, name: &str) -> Response {
    button(ui, icon, word).accessible_name(name)
}

/// The name of a record, which leads there.
pub(super) fn record_link(ui: &mut Ui, cx: &mut Cx<'_>, id: RecordId, font: egui::FontId) {
    let name = named(cx.texts, &cx.portfolio(), id);
    let text = RichText::new(&name).font(font).color(tokens(ui).accent);
    if link_of(ui, Label::new(text).truncate(), &name).clicked() {
        cx.send(RouteAction::Show(id));
    }
}
