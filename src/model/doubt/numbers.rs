//! Cases that have a number in common.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;

use super::{Doubt, doubt_beside};
use crate::model::body::Body;
use crate::model::case::Case;
use crate::model::field::Field;
use crate::model::id::{Id, RecordId};
use crate::model::kind::{Kind, Portfolio};
use crate::model::record::Record;

/// Which cases have a number in common with another one of their body and year: worked out once for a portfolio,
/// it answers for each cell of a long list what [`doubt_about`] goes over all cases for.
#[derive(Debug, Default)]
pub struct CommonNumbers(HashMap<Number, [RecordId; 2]>);

/// A body, a year and a number within it.
type Number = (Id<Body>, i64, i64);

impl CommonNumbers {
    /// Those of a portfolio.
    #[must_use]
    pub fn of(portfolio: &Portfolio) -> Self {
        let mut first: HashMap<Number, RecordId> = HashMap::new();
        let mut common = HashMap::new();
        for case in portfolio.cases.iter() {
            let Some(number) = number_of(portfolio, case) else { continue };
            match first.entry(number) {
                Entry::Vacant(free) => _ = free.insert(case.id.raw()),
                Entry::Occupied(taken) => {
                    common.entry(number).or_insert([*taken.get(), case.id.raw()]);
                }
            }
        }
        Self(common)
    }

    /// Whether they are told of beside a field: that of the number of a case.
    #[must_use]
    pub fn tell_of(kind: Kind, field: &Field) -> bool {
        (kind, field.name) == (Kind::Case, Case::case_sequence.name())
    }

    /// What is doubtful about a field of a record of the portfolio that they are of.
    #[must_use]
    pub fn doubt_about(
        &self,
        portfolio: &Portfolio,
        record: &dyn Record,
        field: &'static Field,
        today: Option<NaiveDate>,
    ) -> Option<Doubt> {
        let other = || {
            let case = numbered(portfolio, record, field)?;
            let both = self.0.get(&number_of(portfolio, case)?)?;
            portfolio.cases.get_raw(*both.iter().find(|id| **id != case.id.raw())?)
        };
        doubt_beside(portfolio, record, field, today, other)
    }
}

/// The cases that have a number in common with another one of their body and year, those of a number together.
#[must_use]
pub fn of_one_number(portfolio: &Portfolio) -> Vec<Vec<&Case>> {
    let mut numbers: BTreeMap<(Option<RecordId>, i64, i64), Vec<&Case>> = BTreeMap::new();
    for case in portfolio.cases.iter() {
        let Some((year, sequence)) = case.case_year.zip(case.case_sequence) else { continue };
        let meeting = portfolio.meetings.find(case.meeting_id);
        let body = meeting.and_then(|meeting| meeting.body_id).or(case.body_id);
        numbers.entry((body.map(Id::raw), year, sequence)).or_default().push(case);
    }
    numbers.into_values().filter(|cases| cases.len() > 1).collect()
}

/// The case beside whose number something is told of it.
pub(super) fn numbered<'a>(
    portfolio: &'a Portfolio,
    record: &dyn Record,
    field: &Field,
) -> Option<&'a Case> {
    let is_number = CommonNumbers::tell_of(record.kind(), field);
    portfolio.cases.get_raw(record.record_id()).filter(|_| is_number)
}

/// The number of a case: within a year, and of the body whose meeting it is laid before.
pub(super) fn number_of(portfolio: &Portfolio, case: &Case) -> Option<Number> {
    let (year, sequence) = case.case_year.zip(case.case_sequence)?;
    Some((portfolio.meetings.find(case.meeting_id)?.body_id?, year, sequence))
}
