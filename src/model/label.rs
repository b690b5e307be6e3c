//! What a record is called, in one line, wherever it is named, and what it belongs to.

use super::about::Named;
use super::fuzzy_date::FuzzyDate;
use super::id::RecordId;
use super::kind::{Kind, Portfolio};
use super::record::Record;
use super::value::Value;

/// So far a record is followed to what it belongs to: further than any chain of them is, and an end to
/// a ring that a merge has made.
const MOST_STEPS: usize = 8;

/// A date as it stands in a name, which has no language: a day in figures, what somebody wrote in words as they
/// wrote it.
#[must_use]
pub fn date_in_name(date: &FuzzyDate) -> String {
    match date.day() {
        Some(day) => day.format("%d.%m.%Y").to_string(),
        None => date.words.clone().unwrap_or_else(|| date.to_string()),
    }
}

impl Portfolio {
    /// The name of a record: its title, or what stands for one.
    #[must_use]
    pub fn label(&self, id: RecordId) -> String {
        match self.record(id) {
            Some(record) => self.label_of(record),
            None => String::new(),
        }
    }

    /// The name of a record that is at hand.
    #[must_use]
    pub fn label_of(&self, record: &dyn Record) -> String {
        match record.kind().about().named_by {
            Named::Fields([field]) => self.said(record.value(field)),
            Named::Fields(fields) => {
                let parts = fields.iter().map(|field| self.said(record.value(field)));
                parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" – ")
            }
            Named::Own(label, _) => label(self, record.record_id()),
        }
    }

    /// What a value adds to a name.
    fn said(&self, value: Value) -> String {
        match value {
            Value::Link(id) => self.label(id),
            Value::Text(text) => text,
            Value::Integer(number) => number.to_string(),
            Value::Date(date) => date_in_name(&date),
            Value::Time(time) => time.to_string(),
            Value::File(file) => file.name().to_owned(),
            // A code of a choice is no word of any language.
            Value::Null
            | Value::Number(_)
            | Value::Bool(_)
            | Value::Money(_)
            | Value::Choice(_) => String::new(),
        }
    }

    /// The record of a kind that a record is part of, directly or through what it is part of; never
    /// the record itself.
    #[must_use]
    pub fn whole_of(&self, id: RecordId, kind: Kind) -> Option<RecordId> {
        self.whole_within(id, kind, MOST_STEPS)
    }

    fn whole_within(&self, id: RecordId, kind: Kind, steps: usize) -> Option<RecordId> {
        let next = steps.checked_sub(1)?;
        let record = self.record(id)?;
        record.kind().about().belongs_to.iter().find_map(|field| {
            let Value::Link(whole) = record.value(field) else { return None };
            match self.record(whole)?.kind() == kind {
                true => Some(whole),
                false => self.whole_within(whole, kind, next),
            }
        })
    }

    /// All records of a kind that a record is part of, in one way or another.
    #[must_use]
    pub fn wholes_of(&self, id: RecordId, kind: Kind) -> Vec<RecordId> {
        let mut seen = vec![id];
        let mut next = 0;
        while let Some(id) = seen.get(next).copied() {
            next += 1;
            let Some(record) = self.record(id) else { continue };
            for field in record.kind().about().belongs_to {
                if let Value::Link(whole) = record.value(field)
                    && !seen.contains(&whole)
                {
                    seen.push(whole);
                }
            }
        }
        let is_whole = |whole: &RecordId| self.record(*whole).is_some_and(|it| it.kind() == kind);
        seen.into_iter().skip(1).filter(is_whole).collect()
    }

    /// What copies say of a field beside what is shown, as long as nobody has decided.
    #[must_use]
    pub fn said_besides(&self, id: RecordId, field: usize) -> &[Value] {
        self.besides.get(&(id, field)).map_or(&[], Vec::as_slice)
    }

    /// Whether a record carries a seal.
    #[must_use]
    pub fn is_sealed(&self, record: RecordId) -> bool {
        self.seals.contains_key(&record)
    }
}
