//! What was decided between copies, told once it has been: whoever typed into a cell, or struck a key once more,
//! sees what it settled and what no longer counts.

use std::sync::Arc;

use crate::app::App;
use crate::app::messages::Tone;
use crate::app::steps::Now;
use crate::model::conflict::Conflict;
use crate::model::history::What;
use crate::model::kind::Portfolio;
use crate::model::value::Value;
use crate::text::{Texts, by_whom, show_value};

impl App {
    /// A step of this window has come: what copies disagreed about and is settled by it is told.
    pub(in crate::app) fn stands_decided(&mut self, now: Now) {
        let before = self.open.as_ref().map(|open| Arc::clone(&open.steps.conflicts));
        let is_settled = |conflict: &&Conflict| {
            // A record that was deleted is told of as deleted.
            let is_there = now.portfolio.record(conflict.record).is_some();
            (is_there || conflict.cell == What::Alive)
                && now.steps.conflicts.get(conflict.record, conflict.cell).is_none()
        };
        let settled: Vec<Conflict> =
            before.iter().flat_map(|before| before.iter()).filter(is_settled).cloned().collect();
        let portfolio = Arc::clone(&now.portfolio);
        self.stands_now(now);
        match &settled[..] {
            [] => {}
            [one] => {
                let one = one.clone();
                self.tell(Tone::Done, move |texts| decided(texts, &portfolio, &one));
            }
            several => {
                let count = i64::try_from(several.len()).unwrap_or(i64::MAX);
                self.tell(Tone::Done, move |texts| texts.count("merge-decided-many", count, &[]));
            }
        }
    }
}

/// What a cell says since it was decided about, and what copies said of it besides.
fn decided(texts: &Texts, portfolio: &Portfolio, conflict: &Conflict) -> String {
    let record = portfolio.record(conflict.record);
    let now = match conflict.cell {
        What::Field(index) => record.map_or(Value::Null, |record| record.get(index)),
        What::Birth | What::Alive | What::Seal => Value::Bool(record.is_some()),
    };
    let field = match conflict.cell {
        What::Field(_) => texts.field(conflict.kind, conflict.field_name()),
        What::Birth | What::Alive | What::Seal => texts.get("merge-exists"),
    };
    let others = others(texts, portfolio, conflict, &now);
    let (name, value) = (portfolio.label(conflict.record), said(texts, portfolio, conflict, &now));
    let arguments =
        [("field", &*field), ("record", &*name), ("value", &*value), ("others", &*others)];
    match others.is_empty() {
        true => texts.with("merge-decided", &arguments),
        false => texts.with("merge-decided-against", &arguments),
    }
}

/// What copies say of a cell besides a value, each with who wrote it.
pub fn others(texts: &Texts, portfolio: &Portfolio, conflict: &Conflict, than: &Value) -> String {
    let others = conflict.values.iter().filter(|candidate| candidate.value != *than);
    let said = others.map(|candidate| {
        let value = said(texts, portfolio, conflict, &candidate.value);
        match by_whom(texts, &candidate.by) {
            None => texts.with("quoted", &[("text", &value)]),
            Some(by) => texts.with("drafts-said-by", &[("value", &value), ("by", &by)]),
        }
    });
    said.collect::<Vec<_>>().join(", ")
}

fn said(texts: &Texts, portfolio: &Portfolio, conflict: &Conflict, value: &Value) -> String {
    let field = conflict.cell.field().and_then(|index| conflict.kind.fields().get(index));
    let text = match (field, value) {
        (Some(field), value) => show_value(texts, portfolio, field, value),
        (None, Value::Bool(true)) => texts.get("merge-there"),
        (None, _) => texts.get("merge-gone"),
    };
    let line = text.lines().map(str::trim).collect::<Vec<_>>().join(" ");
    let short: String = line.chars().take(SHORT).collect();
    match (short.trim().is_empty(), short.len() < line.len()) {
        (true, _) => texts.get("merge-empty"),
        (false, true) => format!("{}…", short.trim_end()),
        (false, false) => line,
    }
}

/// So much of a long text is told, in letters.
const SHORT: usize = 60;
