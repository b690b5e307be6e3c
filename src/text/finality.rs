//! What is said of records that are final: by which seal, and what was changed afterwards of what was sealed.

use super::bundle::Texts;
use super::format::Format;
use super::named::{named, with_mark};
use super::show::{show_date, show_value};
use crate::model::about::Brought;
use crate::model::case::Case;
use crate::model::decision::{AsSealed, Decision, Done, Since};
use crate::model::exempt::is_exempt;
use crate::model::field::Field;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::meeting::Meeting;
use crate::model::seal::Seal;
use crate::model::value::Value;

/// When and by whom a record was made final, and the code that papers print of it.
#[must_use]
pub fn seal_line(texts: &Texts, seal: &Seal) -> String {
    let format = Format::of(texts.lang());
    let (date, time) = (format.day_of(seal.at), format.clock(seal.at));
    let step = [("date", &*date), ("time", &*time), ("hash", seal.short_hash())];
    match &seal.by {
        Some(by) => texts.with("paper-sealed", &[&step[..], &[("by", by)]].concat()),
        None => texts.with("paper-sealed-unnamed", &step),
    }
}

/// Something to know before records are made final, and the place in which it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldBefore {
    /// What there is to know.
    pub text: String,
    /// The record of which it is told.
    pub record: RecordId,
    /// Where on its page.
    pub spot: OnPage,
}

/// Where on the page of a record something is put right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnPage {
    /// Wherever one likes.
    Anywhere,
    /// In a field.
    Field(&'static str),
    /// Where the records of a kind stand that belong to it.
    Parts(Kind),
}

/// What whoever makes records final is to know first: which meeting is recorded as held along with it, and what
/// its paper will lack.
#[must_use]
pub fn told_before_final(
    texts: &Texts,
    portfolio: &Portfolio,
    ids: &[RecordId],
) -> Vec<ToldBefore> {
    let mut told: Vec<ToldBefore> = Vec::new();
    let mut tell = |text: String, record: RecordId, spot: OnPage| {
        if told.iter().all(|before| before.text != text) {
            told.push(ToldBefore { text, record, spot });
        }
    };
    for id in ids {
        let Some(sealing) = portfolio.record(*id).and_then(|it| it.kind().about().sealing) else {
            continue;
        };
        for Brought { record, field, value } in (sealing.brings)(portfolio, *id) {
            let Some(around) = portfolio.record(record) else { continue };
            let Some((index, definition)) = around.kind().field(field) else { continue };
            // That a case has been dealt with goes without saying.
            if around.kind().about().date.is_none() {
                continue;
            }
            let [then, now] = [around.get(index), value].map(|value| {
                let text = show_value(texts, portfolio, definition, &value);
                if text.is_empty() { texts.get("since-nothing") } else { text }
            });
            let (name, label) =
                (named(texts, portfolio, record), texts.field(around.kind(), field));
            let named = [("record", &*name), ("field", &*label), ("then", &*then), ("now", &*now)];
            tell(
                texts.attribute_with(sealing.words, "brings", &named),
                record,
                OnPage::Field(field),
            );
        }
        let Some(decision) = portfolio.decisions.get_raw(*id) else { continue };
        for (key, record, spot) in lacking_around(portfolio, decision) {
            tell(texts.with(key, &[("record", &named(texts, portfolio, record))]), record, spot);
        }
    }
    told
}

/// What is left out around a decision that a paper would say: the texts that tell it, each of a record and
/// where on its page.
fn lacking_around(
    portfolio: &Portfolio,
    decision: &Decision,
) -> Vec<(&'static str, RecordId, OnPage)> {
    let mut lacking = Vec::new();
    if let Some(meeting) = portfolio.meeting_of(decision) {
        let id = meeting.id.raw();
        if meeting.chair.trim().is_empty() {
            lacking.push(("final-unled", id, OnPage::Field(Meeting::chair.name())));
        }
        if portfolio.attending(meeting.id).next().is_none() {
            lacking.push(("final-nobody", id, OnPage::Parts(Kind::Attendance)));
        }
    }
    let case = portfolio.cases.find(decision.case_id);
    let is_groundless = |case: &&Case| case.exempt && case.exemption_ground.trim().is_empty();
    let ground = OnPage::Field(Case::exemption_ground.name());
    let groundless = case.filter(is_groundless);
    lacking.extend(groundless.map(|case| ("final-no-ground", case.id.raw(), ground)));
    lacking
}

/// What was changed after it was sealed, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldChange {
    /// What of which record.
    pub label: String,
    /// How it stood and stands.
    pub words: String,
    /// Whether the words are those of a long text, which is named only where there is little room.
    pub is_long: bool,
}

/// What was changed after it was sealed, each in words that stand once: of a long text, of which several seals say
/// different things, only how it stands now is told.
pub fn describe_all<'s>(
    texts: &Texts,
    now: &Portfolio,
    sealed: &AsSealed,
    since: impl Iterator<Item = &'s Since>,
) -> Vec<ToldChange> {
    let mut all: Vec<ToldChange> = Vec::new();
    for told in since.map(|since| describe_since(texts, now, sealed, since)) {
        if !all.contains(&told) {
            all.push(told);
        }
    }
    all
}

/// What was changed after it was sealed: what of which record, and how it stood and stands.
fn describe_since(texts: &Texts, now: &Portfolio, sealed: &AsSealed, since: &Since) -> ToldChange {
    let states = [now, &sealed.names];
    let name = name(now, sealed, since);
    let name = with_mark(texts, name, is_exempt(&states, since.record));
    let short =
        |label: String, key: &str| ToldChange { label, words: texts.get(key), is_long: false };
    let definition = |field: usize| since.kind.fields().get(field);
    let label = |field: &Field| {
        let label = texts.field(since.kind, field.name);
        match name.is_empty() {
            true => label,
            false => texts.with("since-of", &[("record", &name), ("field", &label)]),
        }
    };
    match &since.what {
        Done::Added => short(name, "since-added"),
        Done::Deleted => short(name, "since-deleted"),
        Done::Unread { field } => {
            short(field.and_then(definition).map_or_else(|| name.clone(), label), "since-unread")
        }
        Done::Changed { field, then, now: value } => {
            let Some(definition) = definition(*field) else {
                return ToldChange { label: name, words: String::new(), is_long: false };
            };
            let shown = |portfolio: &Portfolio, value: &Value| {
                let text = show_value(texts, portfolio, definition, value);
                let text = match value.as_link() {
                    Some(id) => with_mark(texts, text, is_exempt(&states, id)),
                    None => text,
                };
                if text.is_empty() { texts.get("since-nothing") } else { text }
            };
            let (then, now) = (shown(&sealed.names, then), shown(now, value));
            let key = if definition.long { "since-now" } else { "since-then-now" };
            let words = texts.with(key, &[("then", &then), ("now", &now)]);
            ToldChange { label: label(definition), words, is_long: definition.long }
        }
    }
}

/// The same of all in one sentence; nothing where nothing was changed. Long texts are named only.
#[must_use]
pub fn told_since(texts: &Texts, now: &Portfolio, sealed: &AsSealed) -> Option<String> {
    let told = describe_all(texts, now, sealed, sealed.since.iter());
    let told = told.into_iter().map(
        |ToldChange { label, words, is_long }| {
            if is_long { label } else { format!("{label}: {words}") }
        },
    );
    let changes = told.collect::<Vec<String>>().join("; ");
    (!changes.is_empty()).then(|| texts.with("since-told", &[("changes", &changes)]))
}

/// That the case of a draft has a final decision, which the draft says nothing of, with its day and name.
#[must_use]
pub fn describe_final_beside(
    texts: &Texts,
    portfolio: &Portfolio,
    of: &Decision,
) -> Option<String> {
    let earlier = portfolio.final_beside(of)?;
    let all = portfolio.said_of(earlier);
    let said = all.first()?;
    let day = said.day(portfolio).map_or_else(String::new, |day| show_date(texts, &day));
    let known = if day.is_empty() { "no" } else { "yes" };
    let arguments = [("decision", said.title()), ("day", &*day), ("known", known)];
    Some(texts.with("final-beside", &arguments))
}

/// Which record it is, where that does not go without saying.
fn name(now: &Portfolio, sealed: &AsSealed, since: &Since) -> String {
    let label = |id: RecordId| match sealed.names.record(id) {
        Some(record) => sealed.names.label_of(record),
        None => now.label(id),
    };
    if since.kind == Kind::Meeting || since.kind == Kind::Settings {
        return String::new();
    }
    let case = sealed.names.cases.get_raw(since.record);
    let number = case.and_then(|case| sealed.names.case_number(case));
    let is_changed = match &since.what {
        Done::Changed { .. } | Done::Unread { .. } => true,
        Done::Added | Done::Deleted => false,
    };
    number.filter(|_| is_changed).unwrap_or_else(|| label(since.record))
}
