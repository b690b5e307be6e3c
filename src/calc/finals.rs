//! What keeps a record in the portfolio for good: a final record that points at it, by itself or through
//! one that does.

use crate::model::field::FieldType;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::value::Value;

/// The final record that keeps another from being deleted, if one does: a case has decisions, a meeting
/// has cases.
#[must_use]
pub fn kept_by(portfolio: &Portfolio, id: RecordId) -> Option<RecordId> {
    let mut finals: Vec<RecordId> = portfolio.seals.keys().copied().collect();
    finals.sort();
    let leads_here = |sealed: &RecordId| {
        let near = targets(portfolio, *sealed);
        near.contains(&id) || near.iter().any(|next| targets(portfolio, *next).contains(&id))
    };
    finals.into_iter().find(leads_here)
}

/// The records that one points at.
fn targets(portfolio: &Portfolio, id: RecordId) -> Vec<RecordId> {
    let Some(record) = portfolio.record(id) else { return Vec::new() };
    let links = record.fields().iter().enumerate();
    let links = links
        .filter(|(_, field)| matches!(field.field_type, FieldType::Link(_) | FieldType::AnyLink));
    links
        .filter_map(|(index, _)| {
            let Value::Link(target) = record.get(index) else { return None };
            Some(target)
        })
        .collect()
}
