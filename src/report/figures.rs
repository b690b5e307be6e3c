//! What a figure says of itself besides its value: of how many it is the sum, and how many of them are made up.

use crate::calc::overview::{Amount, Figure};
use crate::model::value::Value;
use crate::text::{Format, Texts};

/// What is to be said beside a figure, a few words each.
#[must_use]
pub fn remarks(texts: &Texts, figure: &Figure) -> Vec<String> {
    partly_of(texts, figure).into_iter().chain(made_up(texts, figure)).collect()
}

/// Of how many records a figure is the sum, where it is one and not of all.
#[must_use]
pub fn partly_of(texts: &Texts, figure: &Figure) -> Option<String> {
    let of = (figure.ids.len(), figure.among);
    match figure.value {
        Amount::Money(ore) => partly(texts, &Value::Money(ore), of),
        Amount::Hours(hours) => partly(texts, &Value::Number(hours), of),
        // A count of some is no sum of all, and a share says of what it is.
        Amount::Count(_) | Amount::Share(_) => None,
    }
}

/// A figure's value in words.
#[must_use]
pub fn value(texts: &Texts, amount: Amount) -> String {
    let format = Format::of(texts.lang());
    match amount {
        Amount::Money(ore) => format.kroner(ore),
        Amount::Count(count) => format.integer(count),
        Amount::Hours(hours) => texts.with("unit-hours", &[("value", &format.number(hours, 0))]),
        Amount::Share(share) => format.percent(share, 0),
    }
}

/// The name of a figure, with of how many it is the sum, and a word where some of it was made up.
#[must_use]
pub fn name(texts: &Texts, figure: &Figure) -> String {
    let name = texts.get(&figure.message());
    let remarks = remarks(texts, figure);
    if remarks.is_empty() { name } else { format!("{name} ({})", remarks.join(", ")) }
}

/// How many of the records behind a figure were made up, in words; nothing where none was.
#[must_use]
pub fn made_up(texts: &Texts, figure: &Figure) -> Option<String> {
    let count = i64::try_from(figure.examples).unwrap_or(i64::MAX);
    (count > 0).then(|| texts.count("figure-examples", count, &[]))
}

/// Of how many records a sum is, where it is not of all: "beløp oppgitt for 2 av 11".
#[must_use]
pub fn partly(texts: &Texts, sum: &Value, (stated, all): (usize, usize)) -> Option<String> {
    let format = Format::of(texts.lang());
    let number = |count: usize| format.integer(i64::try_from(count).unwrap_or(i64::MAX));
    let key = match sum {
        Value::Money(_) => "figure-amount-stated",
        Value::Null
        | Value::Text(_)
        | Value::Integer(_)
        | Value::Number(_)
        | Value::Bool(_)
        | Value::Date(_)
        | Value::Time(_)
        | Value::File(_)
        | Value::Choice(_)
        | Value::Link(_) => "figure-stated",
    };
    let words = || texts.with(key, &[("stated", &number(stated)), ("all", &number(all))]);
    (stated < all).then(words)
}
