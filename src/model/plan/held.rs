//! What a plan is held against besides the rules of its cells: what final records settle, and what is
//! typed now.

use super::Plan;
use crate::model::command::Change;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::record::Record;
use crate::model::rules::{self, RuleError};
use crate::model::settled::{SettledCells, is_ever_settled};
use crate::model::value::Value;

impl Plan {
    /// What a final record settled of others is left as it is.
    pub(super) fn check_settled(
        &self,
        kind: Kind,
        id: RecordId,
        field: &'static str,
        value: &Value,
    ) -> Result<(), RuleError> {
        if !is_ever_settled(kind, field) {
            return Ok(());
        }
        self.settled().check((kind, id), field, value)
    }

    pub(super) fn settled(&self) -> &SettledCells {
        self.settled.get_or_init(|| SettledCells::of(&self.portfolio))
    }

    /// What is typed now says a time where one belongs, and is seen: nothing is written where a link reads
    /// another date. Steps that are taken back, and choices among what copies say, bring what once stood there.
    pub(super) fn check_typed(&self, before: &Portfolio, change: &Change) -> Result<(), RuleError> {
        match change {
            Change::Add { kind, .. } if kind.about().only_one && before.count(*kind) > 0 => {
                Err(RuleError::OnlyOne(*kind))
            }
            Change::Add { id, values, .. } => values
                .iter()
                .try_for_each(|(field, value)| self.check_written(before, (*id, *field), value)),
            Change::Set { id, field, value } => self.check_written(before, (*id, *field), value),
            Change::Delete { id } => match before.record(*id).map(Record::kind) {
                Some(kind) if kind.about().only_one => Err(RuleError::OnlyOne(kind)),
                Some(_) | None => Ok(()),
            },
            Change::Decide { .. }
            | Change::Keep { .. }
            | Change::Reopen { .. }
            | Change::Restore { .. }
            | Change::Seal { .. } => Ok(()),
        }
    }

    /// The same of one cell: whether somebody could write that value there.
    ///
    /// # Errors
    /// The rule of what is typed that it breaks.
    pub fn check_written(
        &self,
        before: &Portfolio,
        (id, index): (RecordId, usize),
        value: &Value,
    ) -> Result<(), RuleError> {
        let Some(record) = self.portfolio.record(id) else { return Ok(()) };
        // What a later change of the command wrote over was not typed to be seen.
        if value.is_null() || record.get(index) != *value {
            return Ok(());
        }
        // What stood there already may stay as it was, also where it was hidden already.
        let stood = before.record(id).filter(|old| old.get(index) == *value);
        if let (Some(field), None) = (record.fields().get(index), stood) {
            rules::check_typed(record.kind(), field, value)?;
            rules::check_lasts(&self.portfolio, record, field)?;
            rules::check_order(&self.portfolio, record, field)?;
            rules::check_known_by(&self.portfolio, record.kind(), id, field, value)?;
        }
        if stood.is_some_and(|old| rules::check_date_seen(before, old, index).is_err()) {
            return Ok(());
        }
        rules::check_date_seen(&self.portfolio, record, index)
    }
}
