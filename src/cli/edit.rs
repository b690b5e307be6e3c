//! What `set` and `add` share: fields and values as they stand in the call.

use chrono::NaiveDate;

use super::error::CliError;
use crate::model::kind::{Kind, Portfolio};
use crate::model::value::Value;
use crate::text::parse_value::parse_value;

/// Reads `FIELD=VALUE` arguments. An unknown field is a fault of the call, a value that is none is
/// a fault of the input.
pub fn values(
    kind: Kind,
    arguments: &[String],
    today: NaiveDate,
    portfolio: &Portfolio,
) -> Result<Vec<(usize, Value)>, CliError> {
    arguments
        .iter()
        .map(|argument| {
            let (name, text) = argument.split_once('=').ok_or_else(|| {
                CliError::Usage(format!("“{argument}” is not of the form FIELD=VALUE"))
            })?;
            let (index, field) = kind.field(name).ok_or_else(|| {
                let names: Vec<&str> = kind.fields().iter().map(|field| field.name).collect();
                let kind = kind.plural();
                CliError::Usage(format!(
                    "{kind} have no field “{name}”. Choose one of: {}",
                    names.join(", ")
                ))
            })?;
            let value = parse_value(kind, field, text, today)
                .map_err(|error| CliError::within(&error, portfolio))?;
            Ok((index, value))
        })
        .collect()
}
