//! One record beside the list: its fields, its thread, its history.

use std::sync::Arc;

use egui::{Frame, Label, Margin, RichText, ScrollArea, Sense, Ui, UiBuilder};

use super::basic::{
    at_right, badge, button_if, capital, chosen, follow_focus, gap, hairline, heading, icon_button,
    marked, muted, state_ui, title,
};
use super::field::{begin_at, seek};
use super::form::{self, form_ui};
use super::papers::papers_ui;
use super::sealing::{
    Finalising, apart_ui, final_beside_ui, finalise_ui, lacking_ui, seal_line_ui, since_ui,
    why_kept,
};
use super::thread::thread_ui;
use crate::app::actions::{EditAction, HistoryAction, RouteAction};
use crate::app::cached::Cached;
use crate::app::calculator::{Typed, draft_key, kept_estimate};
use crate::app::making::Made;
use crate::app::papers::of_record;
use crate::app::route::{Route, View};
use crate::calc::is_example;
use crate::calc::reckoning::{Basis, Calculator};
use crate::calc::thread::linked;
use crate::model::command::{Change, StepKind};
use crate::model::estimate::Estimate;
use crate::model::history::{Entry, EntryChange, What};
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::message::Tell as _;
use crate::model::record::Record;
use crate::model::value::Value;
use crate::text::{Lang, by_whom, describe_step, named, show_value};
use crate::ui::agenda::agenda_of;
use crate::ui::context::Cx;
use crate::ui::names::{apart, full_name};
use crate::ui::theme::{self, GRID, tokens};
use crate::ui::{focus, icons, voice};

/// Which side of a record is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tab {
    /// Its fields.
    #[default]
    Details,
    /// The chain it belongs to.
    Thread,
    /// Who changed what.
    History,
}

/// What a record is linked to, by kind.
type LinkedRecords = Vec<(Kind, Vec<RecordId>)>;

/// What a record is linked to, by version.
#[derive(Default)]
struct Linked(Cached<(u64, RecordId), LinkedRecords>);

/// A kept calculation as it is typed, by version and language.
#[derive(Default)]
struct Reopened(Cached<(u64, RecordId, Lang), Option<InForm>>);

/// What is typed into a calculator.
type InForm = (&'static Calculator, Typed);

/// The history that has been asked for, by record and version.
#[derive(Default)]
struct History {
    asked: Option<(RecordId, u64)>,
}

impl History {
    /// Whether it is to be asked for: once for each record and version, since the answer comes when the thread of
    /// the document has the time.
    fn is_to_ask(&mut self, id: RecordId, version: u64) -> bool {
        self.asked.replace((id, version)) != Some((id, version))
    }
}

/// The record that is about to be read: its page takes the keyboard when it is drawn.
#[derive(Default)]
struct ToRead(Option<RecordId>);

/// A record is opened to be read: the keyboard goes to its page, and not to the list beside it, where what is
/// typed would be written over its name.
pub fn read(cx: &mut Cx<'_>, id: RecordId) {
    cx.memory.of::<ToRead>().0 = Some(id);
}

/// How far the page of a record reaches to the left of its text, in points.
const ASIDE: i8 = 8;

/// The page of a record that is about to be added begins with its fields, and the first that is typed has
/// the focus.
pub fn show_new(cx: &mut Cx<'_>, kind: Kind, id: RecordId) {
    *cx.memory.of() = Tab::Details;
    form::begin(cx, id);
    begin_at(cx, kind, id);
}

/// Adds a record that lacks nothing, and opens it.
pub fn open_new(cx: &mut Cx<'_>, Made { kind, id, changes }: Made) {
    show_new(cx, kind, id);
    cx.send(EditAction::Change(changes));
    cx.send(RouteAction::Go(Route::to_record(kind, id)));
}

/// Opens a record where it is at home, at one of its fields, which holds what is not saved.
pub fn show_field(cx: &mut Cx<'_>, kind: Kind, id: RecordId, field: &str) {
    *cx.memory.of() = Tab::Details;
    if let Some((index, _)) = kind.field(field) {
        seek(cx, id, index);
    }
    cx.send(RouteAction::LookAt(id));
}

/// The page of a record.
pub fn record_ui(ui: &mut Ui, cx: &mut Cx<'_>, id: RecordId) {
    let portfolio = cx.portfolio();
    let Some(record) = portfolio.record(id) else { return };
    head_ui(ui, cx, &portfolio, record);
    let is_read = cx.memory.of::<ToRead>().0.take() == Some(id);
    tabs_ui(ui, cx, is_read);
    hairline(ui);
    let tab = *cx.memory.of::<Tab>();
    form::keep(ui, cx, id);
    // Somewhat wider than its text, for the edges of what is written in.
    let inner = ui.available_rect_before_wrap();
    let mut place = inner;
    place.min.x -= f32::from(ASIDE);
    let mut child = ui.new_child(UiBuilder::new().id_salt("side").max_rect(place));
    let area = ScrollArea::vertical().id_salt(("record", id, tab as u8)).auto_shrink(false);
    area.show(&mut child, |ui| {
        let margin = Margin { left: ASIDE, ..Margin::ZERO };
        Frame::new().inner_margin(margin).show(ui, |ui| {
            gap(ui, 2.0);
            match tab {
                Tab::Details => {
                    form_ui(ui, cx, record);
                    links_ui(ui, cx, &portfolio, id);
                }
                Tab::Thread => thread_ui(ui, cx, &portfolio, id),
                Tab::History => history_ui(ui, cx, &portfolio, id),
            }
            gap(ui, 6.0);
        });
        follow_focus(ui);
    });
    ui.advance_cursor_after_rect(inner);
}

fn head_ui(ui: &mut Ui, cx: &mut Cx<'_>, portfolio: &Portfolio, record: &dyn Record) {
    let id = record.record_id();
    ui.horizontal(|ui| {
        muted(ui, capital(&voice::kind(cx, portfolio, record.kind(), id)));
        state_ui(ui, cx.texts, record);
        if let Some(Value::Text(source)) =
            record.kind().source().map(|(field, _)| record.get(field))
            && is_example(&source)
        {
            let name = cx.t("example-mark");
            badge(ui, &name, super::basic::Mark::Waiting).on_hover_text(source);
        }
        at_right(ui, "record", |ui| {
            bin_ui(ui, cx, id);
            if icon_button(ui, icons::X, &cx.t("record-close"), true).clicked() {
                cx.send(RouteAction::Select(None));
            }
        });
    });
    title(ui, named(cx.texts, portfolio, id));
    if let Some(apart) = apart(cx, id) {
        muted(ui, apart);
    }
    super::narrowed::narrowed_ui(ui, cx, portfolio, id);
    super::field::undecided_ui(ui, cx, id, What::Alive);
    gap(ui, 1.0);
    since_ui(ui, cx, portfolio, id);
    seal_ui(ui, cx, portfolio, id, record.kind());
    if let (true, Some(concept)) = (cx.may_edit(), portfolio.concepts.get_raw(id))
        && let Some(made) = super::convert::convert_ui(ui, cx, concept)
    {
        open_new(cx, made);
    }
    let offers = of_record(portfolio, &agenda_of(cx), id);
    papers_ui(ui, cx, offers, super::basic::button);
    if let Some(estimate) = portfolio.estimates.get_raw(id) {
        estimate_ui(ui, cx, portfolio, estimate);
    }
    calculation_ui(ui, cx, portfolio, id);
}

/// The bin of a record; out of use, with the reason, for what can never be deleted.
pub fn bin_ui(ui: &mut Ui, cx: &mut Cx<'_>, id: RecordId) {
    let kept = why_kept(cx, id);
    let may_go = cx.may_edit() && kept.is_none() && !cx.portfolio().is_sealed(id);
    let name = kept.unwrap_or_else(|| cx.t("record-delete"));
    let bin = icon_button(ui, icons::TRASH, &name, may_go);
    focus::destroys(ui.ctx(), bin.id);
    if bin.clicked() {
        cx.send(EditAction::Change(vec![Change::Delete { id }]));
    }
}

/// The way back to the calculator, where what is kept can be typed in there.
fn calculation_ui(ui: &mut Ui, cx: &mut Cx<'_>, portfolio: &Portfolio, id: RecordId) {
    let Some(estimate) = kept_estimate(portfolio, id).filter(|_| cx.may_edit()) else { return };
    let version = cx.version();
    let texts = cx.texts;
    let reopened = cx
        .memory
        .of::<Reopened>()
        .0
        .get((version, id, texts.lang()), || Typed::of_estimate(texts, portfolio, estimate));
    let Some((calculator, typed)) = reopened.as_ref() else { return };
    if super::basic::button(ui, icons::CALCULATOR, &cx.t("calculator-open")).clicked() {
        let before = Typed::of(&cx.app.drafts, calculator);
        let typed = before.replaced_by(typed.clone(), (texts, portfolio, calculator));
        cx.send(RouteAction::Go(Route::to(View::Calculator(calculator.method))));
        let (id, field) = draft_key(calculator);
        cx.send(EditAction::Draft { id, field, text: typed.to_text() });
        focus::to_main(ui.ctx());
    }
}

/// Why a stored estimate cannot be worked out again, where it cannot.
fn estimate_ui(ui: &mut Ui, cx: &Cx<'_>, portfolio: &Portfolio, estimate: &Estimate) {
    if estimate.inputs.is_empty() {
        return;
    }
    if let Err(why) = Basis::of(estimate) {
        let told = cx.texts.message(&why.message(), Some(portfolio));
        marked(ui, icons::WARNING_CIRCLE, &told, theme::small(), tokens(ui).muted);
    }
}

/// What makes a record final, or that it is; nothing for a kind that knows no seal.
fn seal_ui(ui: &mut Ui, cx: &mut Cx<'_>, portfolio: &Portfolio, id: RecordId, kind: Kind) {
    let Some(sealing) = kind.about().sealing else { return };
    let voice = voice::of_record(portfolio, id);
    let word = |cx: &Cx<'_>, said| voice::sealing(cx.texts, voice, sealing.words, said);
    if let Some(seal) = portfolio.seals.get(&id) {
        seal.and_rivals().for_each(|seal| seal_line_ui(ui, cx, seal));
        if let Some(decision) = portfolio.decisions.get_raw(id) {
            apart_ui(ui, cx, portfolio, decision);
        }
        return;
    }
    if let Some(draft) = portfolio.decisions.get_raw(id) {
        final_beside_ui(ui, cx, portfolio, draft);
    }
    if cx.may_edit() {
        let [word, title, confirm] = ["do", "title", "confirm"].map(|said| word(cx, said));
        let asks = Finalising { word, title, confirm, about: None, warns: Vec::new() };
        lacking_ui(ui, cx, &[id]);
        finalise_ui(ui, cx, &[id], asks, button_if);
    }
}

fn tabs_ui(ui: &mut Ui, cx: &mut Cx<'_>, is_read: bool) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 5.0 * GRID;
        for (tab, key) in [
            (Tab::Details, "tab-details"),
            (Tab::Thread, "tab-thread"),
            (Tab::History, "tab-history"),
        ] {
            let here = *cx.memory.of::<Tab>() == tab;
            let word = cx.t(key);
            let colour = if here { tokens(ui).accent } else { tokens(ui).muted };
            let font = if here { theme::medium() } else { theme::body() };
            let label = Label::new(RichText::new(&word).font(font).color(colour));
            let response = ui.add(label.selectable(false).sense(Sense::click()));
            chosen(&response, egui::Role::Tab, here, &word);
            if here {
                focus::may_be_main(ui.ctx(), response.id);
            }
            if here && is_read {
                focus::ask(ui.ctx(), response.id);
            }
            if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
                *cx.memory.of() = tab;
            }
        }
    });
}

/// What a record is linked to, worked out once for each version.
fn linked_of(cx: &mut Cx<'_>, portfolio: &Portfolio, id: RecordId) -> Arc<LinkedRecords> {
    let version = cx.version();
    cx.memory.of::<Linked>().0.get((version, id), || linked(portfolio, id))
}

/// What the record is linked to, each a click away.
fn links_ui(ui: &mut Ui, cx: &mut Cx<'_>, portfolio: &Portfolio, id: RecordId) {
    let groups = linked_of(cx, portfolio, id);
    if groups.is_empty() {
        return;
    }
    gap(ui, 3.0);
    heading(ui, cx.t("record-links"));
    for (kind, ids) in groups.iter() {
        gap(ui, 1.0);
        muted(ui, cx.texts.kind_plural(*kind));
        for other in ids.iter().take(20) {
            let label = full_name(cx, *other);
            if super::basic::link(ui, label).clicked() {
                cx.send(RouteAction::Show(*other));
            }
        }
        if let Some(more) = ids.len().checked_sub(20).filter(|more| *more > 0) {
            muted(ui, cx.texts.count("record-more", i64::try_from(more).unwrap_or(0), &[]));
        }
    }
}

fn history_ui(ui: &mut Ui, cx: &mut Cx<'_>, portfolio: &Portfolio, id: RecordId) {
    let version = cx.version();
    let known = cx.app.history.as_ref().filter(|known| known.record == id);
    // What a picture shows lies in no document, and has no history to wait for.
    let lies_somewhere = cx.open().is_some_and(|open| open.path.is_some());
    let is_fresh = known.is_some_and(|known| known.version == version) || !lies_somewhere;
    if !is_fresh && cx.memory.of::<History>().is_to_ask(id, version) {
        cx.send(HistoryAction::Read(id));
    }
    let Some(history) = known else {
        muted(ui, cx.t(if lies_somewhere { "history-reading" } else { "history-none" }));
        return;
    };
    // Seen from the past, what came later has not happened.
    let past = cx.app.past.as_ref();
    let known = |entry: &&Entry| past.is_none_or(|past| past.knows(entry.at));
    let entries: Vec<Entry> = history.entries.iter().filter(known).cloned().collect();
    for entry in &entries {
        entry_ui(ui, cx, portfolio, entry);
    }
    if entries.is_empty() {
        muted(ui, cx.t("history-none"));
    }
}

fn entry_ui(ui: &mut Ui, cx: &Cx<'_>, portfolio: &Portfolio, entry: &Entry) {
    let by = by_whom(cx.texts, &entry.by).unwrap_or_default();
    muted(ui, format!("{} · {by}", cx.format.moment(entry.at)));
    let text = if entry.step == StepKind::Create {
        cx.t("history-created")
    } else {
        describe_step(cx.texts, portfolio, entry)
    };
    ui.add(Label::new(RichText::new(text).font(theme::medium())).wrap());
    if !entry.note.is_empty() {
        muted(ui, &entry.note);
    }
    for change in entry.changes.iter().filter(|c| matches!(c.what, What::Field(_))) {
        change_ui(ui, cx, portfolio, change);
    }
    gap(ui, 3.0);
}

fn change_ui(ui: &mut Ui, cx: &Cx<'_>, portfolio: &Portfolio, change: &EntryChange) {
    let Some((_, field)) = change.kind.field(change.field_name()) else { return };
    let shown = |value: &Value| {
        let text = show_value(cx.texts, portfolio, field, value);
        if text.is_empty() { cx.t("history-empty") } else { text }
    };
    let label = cx.texts.field(change.kind, field.name);
    let line = if change.sealed {
        let other = if change.old == change.new { change.besides.first() } else { None };
        let value = shown(other.unwrap_or(&change.old));
        cx.texts.with("history-put-aside", &[("field", &label), ("value", &value)])
    } else {
        format!("{label}: {} → {}", shown(&change.old), shown(&change.new))
    };
    ui.add(Label::new(RichText::new(line).font(theme::small())).wrap());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_history_is_asked_for_once_until_the_record_or_the_document_is_another() {
        let (one, other) = (RecordId::of_example("r", "1"), RecordId::of_example("r", "2"));
        let mut history = History::default();
        let asked = [(one, 1), (one, 1), (one, 2), (one, 2), (other, 2), (other, 2)]
            .map(|(id, version)| history.is_to_ask(id, version));
        assert_eq!(asked, [true, false, true, false, true, false]);
    }
}
