//! Dates of a file whose year does not stand there in full: what they were read as is told.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::mapping::Target;
use super::outcome::Outcome;
use super::placing::Laid;
use super::reading::{column_name, short};
use crate::model::column::ColumnKey;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::kind::Portfolio;
use crate::model::message::{Argument, Message};
use crate::model::value::Value;
use crate::text::parse_date::guesses_year;
use crate::text::{Texts, show_days};

/// So many of a column are told.
const TOLD: usize = 5;

/// What is to be said of them, a sentence a column.
pub(super) fn told(
    portfolio: &Portfolio,
    laid: &[Laid<'_>],
    outcome: &Outcome,
    (texts, today): (&Texts, NaiveDate),
) -> Vec<Message> {
    let read = dates(outcome);
    let mut said = Vec::new();
    for laid in laid {
        for (column, target) in laid.targets.iter().enumerate() {
            let Some(Target::Column(key)) = target else { continue };
            let guessed: Vec<String> = laid
                .below()
                .filter_map(|row| {
                    let date = read.get(&(laid.sheet.name.as_str(), row.number, *key))?;
                    let text = row.cell(column).as_text()?;
                    let shown = || format!("{} = {}", short(text), show_days(texts, date));
                    guesses_year(text, today).then(shown)
                })
                .collect();
            if guessed.is_empty() {
                continue;
            }
            let mut dates: Vec<&str> = guessed.iter().take(TOLD).map(String::as_str).collect();
            dates.extend((guessed.len() > TOLD).then_some("…"));
            let count = i64::try_from(guessed.len()).unwrap_or(i64::MAX);
            said.push(
                Message::new("sheet-note-year")
                    .with("column", column_name(portfolio, laid.kind, *key))
                    .with("count", Argument::Number(count))
                    .text("dates", dates.join(", ")),
            );
        }
    }
    said
}

/// The dates that come in, by sheet, row and column.
fn dates(outcome: &Outcome) -> HashMap<(&str, u32, ColumnKey), &FuzzyDate> {
    let added = outcome
        .added
        .iter()
        .flat_map(|new| new.fields.iter().map(move |(key, value)| (&new.place, *key, value)));
    let changed = outcome.changed.iter().map(|cell| (&cell.place, cell.column, &cell.new));
    let mut dates = HashMap::new();
    for (place, key, value) in added.chain(changed) {
        if let Value::Date(date) = value {
            dates.insert((place.sheet.as_str(), place.row, key), date);
        }
    }
    dates
}
