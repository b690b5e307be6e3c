//! A step of the log in words: "Endret status på Digitale byggesøknader".

use super::bundle::Texts;
use super::format::Format;
use super::named::{by_whom as named_by, marked};
use crate::model::command::StepKind;
use crate::model::history::{Entry, EntryChange, Passed, What};
use crate::model::kind::Portfolio;
use crate::model::value::Value;

/// What sort of step it is, in a word.
#[must_use]
pub fn step_kind(texts: &Texts, kind: StepKind) -> String {
    texts.attribute("step-kind", kind.code())
}

/// The label of a field in the middle of a sentence: without its capital, unless all of it is in capitals.
fn within(label: String) -> String {
    let mut letters = label.chars();
    let (first, second) = (letters.next(), letters.next());
    match (first, second) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain([second]).chain(letters).collect()
        }
        _other => label,
    }
}

/// What a step did, in a short phrase.
#[must_use]
pub fn describe_step(texts: &Texts, portfolio: &Portfolio, entry: &Entry) -> String {
    if entry.step == StepKind::Create {
        return texts.get("step-create");
    }
    // The first record is what the person meant; links that went with it follow.
    let Some(first) = entry
        .changes
        .iter()
        .find(|change| !change.kind.about().goes_with_it)
        .or_else(|| entry.changes.first())
    else {
        return texts.get("step-nothing");
    };
    let records = {
        let mut ids: Vec<_> = entry
            .changes
            .iter()
            .filter(|change| !change.kind.about().goes_with_it)
            .map(|change| change.id)
            .collect();
        ids.sort();
        ids.dedup();
        ids.len().saturating_sub(1)
    };
    let phrase = describe_change(texts, portfolio, entry, first);
    if records == 0 {
        phrase
    } else {
        let more = i64::try_from(records).unwrap_or(i64::MAX);
        texts.count("step-and-more", more, &[("step", &phrase)])
    }
}

/// A step that undo, or redo, passed over, and why.
#[must_use]
pub fn describe_passed(texts: &Texts, portfolio: &Portfolio, passed: &Passed) -> String {
    let key = if passed.redoing { "step-passed-redo" } else { "step-passed-undo" };
    let step = describe_step(texts, portfolio, &passed.step);
    let why = texts.message(&passed.why, Some(portfolio));
    texts.with(key, &[("step", &step), ("why", &why)])
}

/// What a step did, and who did it when: for a step that was not made in this window.
#[must_use]
pub fn describe_foreign_step(texts: &Texts, portfolio: &Portfolio, entry: &Entry) -> String {
    by_whom(texts, portfolio, entry, "step-by-elsewhere")
}

/// What a step did, and who made it, wherever.
#[must_use]
pub fn describe_step_by(texts: &Texts, portfolio: &Portfolio, entry: &Entry) -> String {
    by_whom(texts, portfolio, entry, "step-by")
}

fn by_whom(texts: &Texts, portfolio: &Portfolio, entry: &Entry, key: &str) -> String {
    let step = describe_step(texts, portfolio, entry);
    let at = Format::of(texts.lang()).moment(entry.at);
    let by = named_by(texts, &entry.by).unwrap_or_default();
    texts.with(key, &[("step", &step), ("by", &by), ("at", &at)])
}

fn describe_change(
    texts: &Texts,
    portfolio: &Portfolio,
    entry: &Entry,
    change: &EntryChange,
) -> String {
    let name = Some(name_of(portfolio, entry, change)).filter(|name| !name.trim().is_empty());
    let name = name.map(|name| marked(texts, portfolio, change.id, name));
    let name = name.unwrap_or_else(|| texts.get("step-unnamed"));
    let kind = texts.kind(change.kind);
    let arguments = [("kind", kind.as_str()), ("record", name.as_str())];
    match change.what {
        What::Birth => texts.with("step-added", &arguments),
        What::Alive if change.new == Value::Bool(false) => texts.with("step-deleted", &arguments),
        What::Alive => texts.with("step-restored", &arguments),
        What::Seal => texts.with("step-sealed", &arguments),
        What::Field(_) if entry.step == StepKind::Seal => texts.with("step-sealed", &arguments),
        What::Field(index) if change.sealed => {
            // What was sealed stands in the record, and putting a proposal aside says it once more.
            let sealed = portfolio.record(change.id).map(|record| record.get(index));
            let key = match sealed.is_none_or(|sealed| sealed == change.new) {
                true => "step-put-aside",
                false => "step-proposed-again",
            };
            let field = within(texts.field(change.kind, change.field_name()));
            texts.with(key, &[("field", &field), ("kind", &kind), ("record", &name)])
        }
        What::Field(_) => {
            let several = entry.changes.iter().filter(|other| other.id == change.id).count() > 1;
            if several {
                return texts.with("step-changed-several", &arguments);
            }
            let field = within(texts.field(change.kind, change.field_name()));
            texts.with("step-changed", &[("field", &field), ("kind", &kind), ("record", &name)])
        }
    }
}

/// The name of a record, also of one that is gone: then the one it had last, or was born with.
fn name_of(portfolio: &Portfolio, entry: &Entry, change: &EntryChange) -> String {
    let label = portfolio.label(change.id);
    if !label.is_empty() {
        return label;
    }
    if let Some((_, name)) =
        entry.names.iter().find(|(id, name)| *id == change.id && !name.is_empty())
    {
        return name.clone();
    }
    let birth = entry.changes.iter().find(|c| c.id == change.id && c.what == What::Birth);
    let json = birth
        .and_then(|birth| serde_json::from_str::<serde_json::Value>(birth.new.as_text()?).ok());
    let name = change.kind.name().map(|(_, field)| field.name);
    let title = json.as_ref().and_then(|json| json.get(name?)?.as_str());
    title.map_or_else(String::new, ToOwned::to_owned)
}
