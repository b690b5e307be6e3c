//! What an estimate rests on, as sentences: one for each row of a table, and one for the rest.

use super::decimals::entered;
use super::lines::row_name;
use crate::calc::reckoning::input::fields;
use crate::calc::reckoning::{Estimate, Input, Part, Unit, Value};
use crate::text::Texts;

/// The sentences, in the order of the form. A part that its calculator has no words for is left out.
#[must_use]
pub fn sentences(texts: &Texts, estimate: &Estimate) -> Vec<String> {
    let words = estimate.calculator().words();
    let tables = estimate.calculator().inputs.iter().filter(|input| input.table().is_some());
    let mut said = Vec::new();
    for table in tables {
        let sentence = format!("sentence-{}", table.name);
        for (index, row) in estimate.values.rows(table).iter().enumerate() {
            let name = row_name(texts, estimate, table.name, index);
            said.extend(filled(texts, (&words, &sentence), row, Some(name)));
        }
    }
    said.extend(filled(texts, (&words, "sentence"), &estimate.values.whole(), None));
    said
}

fn filled(
    texts: &Texts,
    (words, sentence): (&str, &str),
    part: &Part<'_>,
    name: Option<String>,
) -> Option<String> {
    if !texts.has_attribute(words, sentence) {
        return None;
    }
    let mut arguments: Vec<(&str, String)> =
        part.each().map(|(input, value)| (input.name, shown(texts, input.unit(), value))).collect();
    let paired = |(first, second): (&'static Input, Option<&'static Input>)| {
        second.map(|second| if part.number(first).is_some() { first } else { second })
    };
    let which = fields(part.inputs()).find_map(paired);
    arguments.extend(which.map(|which| ("which", which.name.to_owned())));
    if let Some(name) = name {
        arguments.retain(|(argument, _)| *argument != "name");
        arguments.push(("name", name));
    }
    let arguments: Vec<(&str, &str)> =
        arguments.iter().map(|(name, text)| (*name, text.as_str())).collect();
    Some(texts.attribute_with(words, sentence, &arguments))
}

fn shown(texts: &Texts, unit: Option<Unit>, value: &Value) -> String {
    match value {
        Value::Number(number) => unit.map_or_else(String::new, |u| entered(texts, *number, u)),
        Value::Rate(rate) => entered(texts, rate.in_year(1), Unit::Share),
        Value::Text(text) => text.clone(),
        Value::Blank | Value::Rows(_) => String::new(),
    }
}
