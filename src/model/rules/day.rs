//! What is decided on a day that has not come cannot be final.

use chrono::NaiveDate;

use super::RuleError;
use crate::model::field::Tense;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::value::Value;

/// The record whose day has not come, of those on which it depends what is about to be final, with that day and
/// the name of the field: a meeting that is to be held, or the record itself where it says when it came about.
#[must_use]
pub fn to_come(
    portfolio: &Portfolio,
    id: RecordId,
    today: NaiveDate,
) -> Option<(RecordId, &'static str, FuzzyDate)> {
    let settled = portfolio.settled_by(id).into_iter().filter_map(|settled| {
        let Some(Value::Date(date)) = settled.kept.only().cloned() else { return None };
        Some((settled.record, settled.field, date))
    });
    let record = portfolio.record(id)?;
    let own = record.fields().iter().enumerate().filter(|(_, field)| field.tense == Tense::Past);
    let own = own.filter_map(|(index, field)| {
        let Value::Date(date) = record.get(index) else { return None };
        Some((id, field.name, date))
    });
    settled.chain(own).find(|(_, _, date)| date.is_after(today))
}

/// Whether the day has come on which it came about what is to be final.
///
/// # Errors
/// `NotYet`, naming what is still to come.
pub fn check_day_has_come(
    portfolio: &Portfolio,
    id: RecordId,
    today: NaiveDate,
) -> Result<(), RuleError> {
    match to_come(portfolio, id, today) {
        Some((record, _, date)) => Err(RuleError::NotYet { record, date, today }),
        None => Ok(()),
    }
}
