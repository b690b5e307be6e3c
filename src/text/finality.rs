//! What is said of records that are final: by which seal, and what was changed afterwards of what was sealed.

use super::bundle::Texts;
use super::format::Format;
use super::show::{show_date, show_value};
use crate::model::decision::{AsSealed, Decision, Done, Since};
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::seal::Seal;
use crate::model::value::Value;

/// When and by whom a record was made final, and the code that papers print of it.
#[must_use]
pub fn seal_line(texts: &Texts, seal: &Seal) -> String {
    let date = Format::of(texts.lang()).day_short(seal.day());
    let hash = seal.short_hash();
    match &seal.by {
        Some(by) => texts.with("paper-sealed", &[("date", &date), ("by", by), ("hash", hash)]),
        None => texts.with("paper-sealed-unnamed", &[("date", &date), ("hash", hash)]),
    }
}

/// What was changed after it was sealed: what of which record, and how it stood and stands.
#[must_use]
pub fn describe_since(
    texts: &Texts,
    now: &Portfolio,
    sealed: &AsSealed,
    since: &Since,
) -> (String, String) {
    let name = name(now, sealed, since);
    match &since.what {
        Done::Added => (name, texts.get("since-added")),
        Done::Deleted => (name, texts.get("since-deleted")),
        Done::Changed { field, then, now: value } => {
            let Some(definition) = since.kind.fields().get(*field) else {
                return (name, String::new());
            };
            let label = texts.field(since.kind, definition.name);
            let label = match name.is_empty() {
                true => label,
                false => texts.with("since-of", &[("record", &name), ("field", &label)]),
            };
            let shown = |portfolio: &Portfolio, value: &Value| {
                let text = show_value(texts, portfolio, definition, value);
                if text.is_empty() { texts.get("since-nothing") } else { text }
            };
            let (then, now) = (shown(&sealed.portfolio, then), shown(now, value));
            let key = if definition.long { "since-now" } else { "since-then-now" };
            (label, texts.with(key, &[("then", &then), ("now", &now)]))
        }
    }
}

/// The same of all in one sentence; nothing where nothing was changed. Long texts are named only.
#[must_use]
pub fn told_since(texts: &Texts, now: &Portfolio, sealed: &AsSealed) -> Option<String> {
    let told = sealed.since.iter().map(|since| {
        let (label, words) = describe_since(texts, now, sealed, since);
        let is_long = match &since.what {
            Done::Changed { field, .. } => {
                since.kind.fields().get(*field).is_some_and(|it| it.long)
            }
            Done::Added | Done::Deleted => false,
        };
        if is_long { label } else { format!("{label}: {words}") }
    });
    let told: Vec<String> = told.collect();
    let changes = told.join("; ");
    (!told.is_empty()).then(|| texts.with("since-told", &[("changes", &changes)]))
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
    let label = |id: RecordId| match sealed.portfolio.record(id) {
        Some(record) => sealed.portfolio.label_of(record),
        None => now.label(id),
    };
    if matches!(since.kind, Kind::Meeting | Kind::Settings) {
        return String::new();
    }
    let case = sealed.portfolio.cases.get_raw(since.record);
    let number = case.and_then(|case| sealed.portfolio.case_number(case));
    let is_changed = matches!(since.what, Done::Changed { .. });
    number.filter(|_| is_changed).unwrap_or_else(|| label(since.record))
}
