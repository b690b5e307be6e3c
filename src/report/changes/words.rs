//! A change in words: the same on paper and on the screen.

use crate::calc::changes::{Comparison, Event, FieldChange, Line, Period, Sum, Topic};
use crate::calc::overview::message_of;
use crate::model::id::Id;
use crate::model::money::Ore;
use crate::model::value::Value;
use crate::text::{Format, Texts, show_value};

/// The name of a topic.
#[must_use]
pub fn topic(texts: &Texts, topic: Topic) -> String {
    texts.attribute("changes-topic", topic.code())
}

/// From when to when.
#[must_use]
pub fn period(texts: &Texts, period: Period) -> String {
    let format = Format::of(texts.lang());
    let (from, to) = (format.day_long(period.from), format.day_long(period.to));
    texts.with("changes-period", &[("from", &from), ("to", &to)])
}

/// What happened, in words: "ny, over fristen".
#[must_use]
pub fn events(texts: &Texts, line: &Line) -> String {
    let words = line.events.iter().map(|event| self::event(texts, line, *event));
    words.collect::<Vec<_>>().join(", ")
}

/// One thing that happened, in words.
#[must_use]
pub fn event(texts: &Texts, line: &Line, event: Event) -> String {
    match event {
        Event::Added => texts.attribute("changes-added", line.topic.code()),
        other => texts.attribute("changes-event", other.code()),
    }
}

/// The case that a line belongs to: "Sak 50/22", or its name where it has no number.
#[must_use]
pub fn case(texts: &Texts, comparison: &Comparison, line: &Line) -> Option<String> {
    let id = Id::from_raw(line.case?);
    let after = &comparison.after;
    let case = after.cases.get(id).or_else(|| comparison.before.cases.get(id))?;
    let name = after.case_number(case).unwrap_or_else(|| case.title.clone());
    Some(texts.with("changes-case", &[("case", &name)]))
}

/// Each field that changed: "Status: Søkt → Innvilget". What a new record says of itself stands in
/// one line.
#[must_use]
pub fn fields(texts: &Texts, comparison: &Comparison, line: &Line) -> Vec<String> {
    let fields = line.fields.iter().filter_map(|change| field(texts, comparison, line, change));
    let fields: Vec<String> = fields.collect();
    if line.events.contains(&Event::Added) && !fields.is_empty() {
        return vec![fields.join(" · ")];
    }
    fields
}

fn field(
    texts: &Texts,
    comparison: &Comparison,
    line: &Line,
    change: &FieldChange,
) -> Option<String> {
    let field = line.kind.fields().get(change.index)?;
    let label = texts.field(line.kind, field.name);
    // Whole paragraphs side by side hide what else has changed.
    if field.long {
        return Some(texts.with("changes-text", &[("field", &label)]));
    }
    let new = show_value(texts, &comparison.after, field, &change.new);
    let new = if new.is_empty() { texts.get("changes-nothing") } else { new };
    if change.old == Value::Null {
        return Some(texts.with("changes-now", &[("field", &label), ("new", &new)]));
    }
    let old = show_value(texts, &comparison.before, field, &change.old);
    Some(texts.with("changes-was", &[("field", &label), ("old", &old), ("new", &new)]))
}

/// When it was last done, and by whom where that is wanted.
#[must_use]
pub fn when(texts: &Texts, line: &Line, by: bool) -> String {
    let Some(seen) = &line.seen else { return String::new() };
    let day = Format::of(texts.lang()).day_of(seen.at);
    if by && !seen.by.trim().is_empty() { format!("{day} · {}", seen.by) } else { day }
}

/// A sum: its name, and what it was and is.
#[must_use]
pub fn sum(texts: &Texts, sum: &Sum) -> (String, String) {
    let format = Format::of(texts.lang());
    let (before, after) = (format.kroner(sum.before), format.kroner(sum.after));
    let text = match sum.after.checked_sub(sum.before) {
        Some(Ore::ZERO) => texts.with("changes-sum-same", &[("after", &after)]),
        difference => {
            let difference = difference.unwrap_or(Ore::ZERO);
            let sign = if difference > Ore::ZERO { "+" } else { "" };
            let difference = format!("{sign}{}", format.kroner(difference));
            let parts = [("before", &*before), ("after", &*after), ("difference", &*difference)];
            texts.with("changes-sum", &parts)
        }
    };
    (texts.get(&message_of(sum.key)), text)
}

/// What was counted and not listed.
#[must_use]
pub fn counted(texts: &Texts, comparison: &Comparison) -> Vec<String> {
    let changes = &comparison.changes;
    let mut counted = Vec::new();
    if !changes.others.is_empty() {
        let kinds = changes
            .others
            .iter()
            .map(|(kind, count)| format!("{} {count}", texts.kind_plural(*kind).to_lowercase()));
        let kinds = kinds.collect::<Vec<_>>().join(", ");
        counted.push(texts.with("changes-others", &[("kinds", &kinds)]));
    }
    if changes.unlisted > 0 {
        let count = i64::try_from(changes.unlisted).unwrap_or(i64::MAX);
        counted.push(texts.count("changes-unlisted", count, &[]));
    }
    counted
}
