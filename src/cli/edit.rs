//! What `set` and `add` share: fields and values as they stand in the call, and the files they name.

use std::path::Path;

use super::error::CliError;
use crate::model::field::{Field, FieldType};
use crate::model::kind::{Kind, Portfolio};
use crate::model::message::Message;
use crate::model::value::Value;
use crate::model::when::When;
use crate::store::Attachment;
use crate::text::date_and_time::date_and_time;
use crate::text::parse_value::parse_value;
use crate::text::words;

/// What the arguments of a call come to.
#[derive(Debug, Default)]
pub struct Given {
    /// Values by the number of their field.
    pub values: Vec<(usize, Value)>,
    /// The files among them, with their bytes.
    pub files: Vec<Attachment>,
}

/// Reads `FIELD=VALUE` arguments; of a field that holds a file, `FIELD=@PATH`. An unknown field is a
/// fault of the call, a value that is none is a fault of the input.
pub fn given(
    kind: Kind,
    arguments: &[String],
    when: When,
    portfolio: &Portfolio,
) -> Result<Given, CliError> {
    let mut given = Given::default();
    let when = when.stands(said_state(kind, arguments).as_ref());
    for argument in arguments {
        let (name, text) = argument.split_once('=').ok_or_else(|| {
            CliError::Usage(Message::new("usage-not-a-pair").text("argument", argument.as_str()))
        })?;
        let (index, field) = kind.field(name).ok_or_else(|| no_field(kind, name))?;
        if given.values.iter().any(|(other, _)| *other == index) {
            return Err(CliError::Usage(Message::new("usage-twice").text("name", name)));
        }
        let path = text.strip_prefix('@').filter(|_| field.field_type == FieldType::File);
        let value = match path {
            Some(path) => {
                let file = Attachment::read(Path::new(path))?;
                let value = Value::File(file.file().clone());
                given.files.push(file);
                value
            }
            None => match (printed_number(field, text), date_and_time(kind, field, text, when)) {
                (Some(number), _) => number,
                // Said by itself, the time is the one that counts.
                (None, Some([(_, date), (clock, time)])) => {
                    if !is_given(arguments, kind, clock) {
                        given.values.push((clock, time));
                    }
                    date
                }
                (None, None) => parse_value(kind, field, text, when)
                    .map_err(|error| CliError::within(&error, portfolio))?,
            },
        };
        given.values.push((index, value));
    }
    Ok(given)
}

/// How the record stands by what the arguments say.
fn said_state(kind: Kind, arguments: &[String]) -> Option<Value> {
    let (_, state) = kind.state()?;
    let of =
        |argument: &String| Some(argument.strip_prefix(state.name)?.strip_prefix('=')?.to_owned());
    let choices = state.field_type.choices()?;
    words::choice(choices, arguments.iter().find_map(of)?.trim()).map(Value::Choice)
}

/// Whether the arguments name a field.
fn is_given(arguments: &[String], kind: Kind, index: usize) -> bool {
    let names = |argument: &String| argument.split_once('=').and_then(|(name, _)| kind.field(name));
    arguments.iter().any(|argument| names(argument).is_some_and(|(other, _)| other == index))
}

/// A number as `list --json` prints one: whatever is printed can be given back, so that a point is a
/// decimal point here, also where three figures follow it.
fn printed_number(field: &Field, text: &str) -> Option<Value> {
    if field.field_type != FieldType::Number {
        return None;
    }
    let number = serde_json::from_str::<f64>(text).ok()?;
    number.is_finite().then_some(Value::Number(number))
}

/// Likewise, where no file can come along.
pub fn values(
    kind: Kind,
    arguments: &[String],
    when: When,
    portfolio: &Portfolio,
) -> Result<Vec<(usize, Value)>, CliError> {
    let given = given(kind, arguments, when, portfolio)?;
    if given.files.is_empty() {
        return Ok(given.values);
    }
    Err(CliError::Usage(Message::new("usage-no-file")))
}

fn no_field(kind: Kind, name: &str) -> CliError {
    let names: Vec<&str> = kind.fields().iter().map(|field| field.name).collect();
    let message = Message::new("usage-no-field").text("kind", kind.plural()).text("name", name);
    CliError::Usage(message.text("names", names.join(", ")))
}
