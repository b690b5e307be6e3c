//! What the columns say that are only to be read.

use std::collections::HashSet;

use crate::model::case::Case;
use crate::model::column::ColumnKey;
use crate::model::decision::Decision;
use crate::model::exempt::{Past, can_be_exempt};
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::record::Record;
use crate::model::value::Value;
use crate::report::decision_log::body_name;
use crate::text::Texts;
use crate::text::cell::Cell;
use crate::text::date_cell::{date_cell, in_words};
use crate::text::told_column::Told;

/// The columns that a list gets besides its own.
pub(super) fn told_of(
    (portfolio, exempt): (&Portfolio, &Past),
    kind: Kind,
    (ids, columns): (&[RecordId], &[ColumnKey]),
) -> Vec<Told> {
    let of_decisions: &[Told] = match kind == Kind::Decision {
        true => &[Told::CaseNumber, Told::Body, Told::MeetingDay],
        false => &[],
    };
    let access = says_access((portfolio, exempt), kind, (ids, columns)).then_some(Told::Access);
    of_decisions.iter().copied().chain(access).collect()
}

/// Whether a list is to say which of its records are exempt from public access: some can be, or name what is, and
/// its own columns do not say as much.
fn says_access(
    (portfolio, exempt): (&Portfolio, &Past),
    kind: Kind,
    (ids, columns): (&[RecordId], &[ColumnKey]),
) -> bool {
    let own = ColumnKey::Field(Case::exempt.index());
    let is_said = kind == Kind::Case && columns.contains(&own);
    if can_be_exempt(kind) && !is_said {
        return true;
    }
    let says_more = |id: &RecordId| {
        let record = portfolio.record(*id).filter(|record| record.kind() == kind);
        record.is_some_and(|record| match access_of((portfolio, exempt), record, columns) {
            Access::Open => false,
            Access::Exempt => !is_said || own.value(portfolio, record) != Value::Bool(true),
            Access::NamesExempt => true,
        })
    };
    ids.iter().any(says_more)
}

/// Who may see a row of a list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Access {
    /// Anybody.
    Open,
    /// It is of what is exempt from public access.
    Exempt,
    /// It is of nothing that is exempt, and names something that is.
    NamesExempt,
}

fn access_of(
    (portfolio, exempt): (&Portfolio, &Past),
    record: &dyn Record,
    columns: &[ColumnKey],
) -> Access {
    if exempt.is_exempt(&[portfolio], record.record_id()) {
        return Access::Exempt;
    }
    let mut named = named_in(portfolio, record, columns);
    match named.any(|id| exempt.is_exempt(&[portfolio], id)) {
        true => Access::NamesExempt,
        false => Access::Open,
    }
}

/// The records that the cells of a row name.
fn named_in<'a>(
    portfolio: &'a Portfolio,
    record: &'a dyn Record,
    columns: &'a [ColumnKey],
) -> impl Iterator<Item = RecordId> + 'a {
    columns.iter().filter_map(|key| key.value(portfolio, record).as_link())
}

/// The records that a list shows or names.
pub(super) fn shown_in(
    portfolio: &Portfolio,
    ids: &[RecordId],
    columns: &[ColumnKey],
) -> HashSet<RecordId> {
    let records = ids.iter().filter_map(|id| portfolio.record(*id));
    let named = records.flat_map(|record| named_in(portfolio, record, columns));
    ids.iter().copied().chain(named).collect()
}

/// What such a column says of a record, whose list has those columns.
pub(super) fn cell(
    texts: &Texts,
    (portfolio, exempt): (&Portfolio, &Past),
    told: Told,
    record: &dyn Record,
    columns: &[ColumnKey],
) -> Cell {
    let decision = || portfolio.decisions.get_raw(record.record_id());
    let text = |text: String| if text.is_empty() { Cell::Empty } else { Cell::Text(text) };
    match told {
        Told::CaseNumber => {
            let number = decision().and_then(|decision| case_number(portfolio, decision));
            text(number.unwrap_or_default())
        }
        Told::Body => {
            let said = decision().and_then(|it| portfolio.said_of(it).into_iter().next());
            text(said.map_or_else(String::new, |said| body_name(portfolio, &said)))
        }
        Told::MeetingDay => {
            let day = decision().and_then(|decision| day_of_meeting(portfolio, decision));
            // Nothing of it comes back, so that it is written for people alone.
            let shown = |day| match in_words(texts, &day) {
                Some(words) => Cell::Text(words),
                None => date_cell(texts, &day),
            };
            day.map_or(Cell::Empty, shown)
        }
        Told::Access => match access_of((portfolio, exempt), record, columns) {
            Access::Open => Cell::Empty,
            Access::Exempt => Cell::Text(texts.get("paper-exempt")),
            Access::NamesExempt => Cell::Text(texts.get("sheet-told-names-exempt")),
        },
    }
}

/// The number of the case of a decision: as it was sealed, else as it is.
fn case_number(portfolio: &Portfolio, decision: &Decision) -> Option<String> {
    match portfolio.sealed(decision) {
        Some(sealed) => sealed.case_number.clone(),
        None => portfolio.case_number(portfolio.cases.find(decision.case_id)?),
    }
}

/// The day of the meeting that decided: as it was sealed, else as it is.
fn day_of_meeting(portfolio: &Portfolio, decision: &Decision) -> Option<FuzzyDate> {
    let sealed = portfolio.sealed(decision).and_then(|sealed| sealed.day_of_meeting(decision));
    sealed.or_else(|| portfolio.meeting_of(decision)?.date.clone())
}
