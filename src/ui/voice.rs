//! In which words the window speaks of what a body comes to: one that only advises decides nothing.

use super::context::Cx;
use crate::model::body::Body;
use crate::model::choice::{Choice as _, ChoiceSet};
use crate::model::decision::Outcome;
use crate::model::field::{Field, FieldType};
use crate::model::id::{Id, RecordId};
use crate::model::kind::{Kind, Portfolio};
use crate::model::value::Value;
use crate::report::voice::Voice;
use crate::text::{Texts, show_value};

/// The words that advice has instead of those of a decision, where it has its own.
const ADVICE: &str = "final-advice";

/// The voice of a record; of what is no decision, that of decisions.
#[must_use]
pub fn of_record(portfolio: &Portfolio, id: RecordId) -> Voice {
    let decision = portfolio.decisions.get_raw(id);
    decision.map_or(Voice::Decides, |decision| Voice::of_decision(portfolio, decision))
}

/// The voice in which all of these are spoken of: of several, advice only where each is.
#[must_use]
pub fn of_all(portfolio: &Portfolio, ids: &[RecordId]) -> Voice {
    Voice::of_all(ids.iter().map(|id| of_record(portfolio, *id)))
}

/// The voice of what comes before a body.
#[must_use]
pub fn of_body(portfolio: &Portfolio, body: Option<Id<Body>>) -> Voice {
    Voice::of(portfolio, body)
}

/// What a record is called by its kind.
#[must_use]
pub fn kind(cx: &Cx<'_>, portfolio: &Portfolio, kind: Kind, id: RecordId) -> String {
    match kind == Kind::Decision {
        true => of_record(portfolio, id).get(cx.texts, "paper-decision"),
        false => cx.texts.kind(kind),
    }
}

/// The label of a field of a record.
#[must_use]
pub fn label(cx: &Cx<'_>, kind: Kind, id: RecordId, field: &str) -> String {
    match kind == Kind::Decision {
        true => of_record(&cx.portfolio(), id).label(cx.texts, kind, field),
        false => cx.texts.field(kind, field),
    }
}

/// The word for a choice in a field of a record.
#[must_use]
pub fn choice(cx: &Cx<'_>, set: &'static ChoiceSet, id: RecordId, code: &str) -> String {
    match set.name == Outcome::SET.name {
        true => of_record(&cx.portfolio(), id).outcome(cx.texts, code),
        false => cx.texts.choice(set, code),
    }
}

/// What a field of a record says.
#[must_use]
pub fn value(cx: &Cx<'_>, id: RecordId, field: &Field, value: &Value) -> String {
    match (field.field_type, value) {
        (FieldType::Choice(set), Value::Choice(code)) => choice(cx, set, id, code),
        _other => show_value(cx.texts, &cx.portfolio(), field, value),
    }
}

/// A sentence about making records final, in that voice.
#[must_use]
pub fn sealing(texts: &Texts, voice: Voice, words: &str, sentence: &str) -> String {
    match voice == Voice::Advises && texts.has_attribute(ADVICE, sentence) {
        true => texts.attribute(ADVICE, sentence),
        false => texts.attribute(words, sentence),
    }
}
