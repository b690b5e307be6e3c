//! Many values held against the cells of one portfolio: what its final records settle is worked out once
//! for all of them.

use std::cell::OnceCell;

use super::column::ColumnKey;
use super::fit::{Fit, canonical, fit_new, is_open, no_such_column};
use super::id::RecordId;
use super::kind::Portfolio;
use super::rules::{self, RuleError};
use super::settled::{SettledCells, is_ever_settled};
use super::value::Value;

/// Whether a value fits a cell of a record that is in the portfolio. Many values are asked about with
/// one [`Fitting`].
///
/// # Errors
/// The rule that it would break there.
pub fn fit(
    portfolio: &Portfolio,
    id: RecordId,
    key: ColumnKey,
    value: &Value,
) -> Result<Fit, RuleError> {
    Fitting::of(portfolio).fit(id, key, value)
}

/// Asks of one value after the other whether it fits its cell.
#[derive(Debug)]
pub struct Fitting<'a> {
    portfolio: &'a Portfolio,
    /// What final records settle, worked out once it is asked for.
    settled: OnceCell<SettledCells>,
}

impl<'a> Fitting<'a> {
    /// Against the cells of that portfolio.
    #[must_use]
    pub const fn of(portfolio: &'a Portfolio) -> Self {
        Self { portfolio, settled: OnceCell::new() }
    }

    /// Whether a value fits a cell of a record that is in the portfolio.
    ///
    /// # Errors
    /// The rule that it would break there.
    pub fn fit(&self, id: RecordId, key: ColumnKey, value: &Value) -> Result<Fit, RuleError> {
        let portfolio = self.portfolio;
        let record = portfolio.record(id).ok_or(RuleError::NoSuchRecord(id))?;
        let kind = record.kind();
        let value = canonical(key.field_type(portfolio, kind), value);
        if key.value(portfolio, record) == value {
            return Ok(Fit::Same);
        }
        is_open(portfolio, record, key)?;
        fit_new(portfolio, kind, key, &value)?;
        if let (ColumnKey::Field(_), Some(field)) = (key, key.field(portfolio, kind)) {
            rules::check_no_ring(portfolio, kind, id, field, &value)?;
            rules::check_known_by(portfolio, kind, id, field, &value)?;
            if is_ever_settled(kind, field.name) {
                let settled = self.settled.get_or_init(|| SettledCells::of(portfolio));
                settled.check((kind, id), field.name, &value)?;
            }
        }
        let change = key.change(portfolio, id, value);
        change.map(Fit::Fits).ok_or_else(|| no_such_column(kind, key))
    }
}
