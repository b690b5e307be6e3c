//! What a copy brings, record by record, in words: for the page of the merge and for the command line.

use crate::calc::incoming::{Becomes, Cell, Incoming};
use crate::model::field::Field;
use crate::model::history::What;
use crate::model::kind::Kind;
use crate::model::value::Value;
use crate::text::{Texts, show_unlinked};

/// So much of a long text is shown, in letters.
const SHORT: usize = 80;

/// That what comes makes so many records final, for good; nothing where it makes none.
#[must_use]
pub fn told_final(texts: &Texts, count: usize) -> Option<String> {
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    (count > 0).then(|| texts.count("merge-makes-final", count, &[]))
}

/// All that there is to say of a record, a line each: what is to be decided with all values, then what comes.
#[must_use]
pub fn lines(texts: &Texts, one: &Incoming) -> Vec<String> {
    let undecided = one.undecided.iter().map(|cell| undecided(texts, one.kind, cell));
    undecided.chain(coming(texts, one)).collect()
}

/// What becomes of a record and is not to be decided, a line each, with the value that a new one takes the place
/// of.
#[must_use]
pub fn coming(texts: &Texts, one: &Incoming) -> Vec<String> {
    let becomes = match one.becomes {
        Becomes::New => Some("merge-comes-new"),
        Becomes::Back => Some("merge-comes-back"),
        Becomes::Gone => Some("merge-comes-gone"),
        Becomes::Changed => None,
    };
    let becomes = becomes.map(|key| texts.get(key));
    let changed = one.changed.iter().map(|cell| changed(texts, one.kind, cell));
    becomes.into_iter().chain(changed).collect()
}

fn undecided(texts: &Texts, kind: Kind, cell: &Cell) -> String {
    let values = values(texts, kind, cell).join(&format!(" {} ", texts.get("date-or")));
    texts.with(
        "merge-comes-undecided",
        &[("field", &named(texts, kind, cell.cell)), ("values", &values)],
    )
}

fn changed(texts: &Texts, kind: Kind, cell: &Cell) -> String {
    format!("{}: {}", named(texts, kind, cell.cell), values(texts, kind, cell).join(" → "))
}

fn values(texts: &Texts, kind: Kind, cell: &Cell) -> Vec<String> {
    cell.values.iter().map(|value| shown(texts, kind, cell.cell, value)).collect()
}

fn field_of(kind: Kind, cell: What) -> Option<&'static Field> {
    kind.fields().get(cell.field()?)
}

fn named(texts: &Texts, kind: Kind, cell: What) -> String {
    match field_of(kind, cell) {
        Some(field) => texts.field(kind, field.name),
        None => texts.get("merge-exists"),
    }
}

fn shown(texts: &Texts, kind: Kind, cell: What, value: &Value) -> String {
    let text = match field_of(kind, cell) {
        // Names of records stand in the value already.
        Some(field) => show_unlinked(texts, field, value),
        None if *value == Value::Bool(true) => texts.get("merge-there"),
        None => texts.get("merge-gone"),
    };
    let line = text.lines().map(str::trim).collect::<Vec<_>>().join(" ");
    let short: String = line.chars().take(SHORT).collect();
    match (short.is_empty(), short.len() < line.len()) {
        (true, _) => texts.get("merge-empty"),
        (false, true) => format!("{}…", short.trim_end()),
        (false, false) => line,
    }
}
