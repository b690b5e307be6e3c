//! Reading an input file. By hand, because the inputs are data: a key that is not among them is
//! refused and named, and so is one that stands twice; what is of the wrong type says what is
//! expected, with line and column.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::{Entry, Given};
use crate::calc::reckoning::calculator::Calculator;
use crate::calc::reckoning::discounting::{DiscountRate, R109_NAME};
use crate::calc::reckoning::input::{Input, InputKind};

impl Given {
    /// Reads a JSON object whose keys are the names of the inputs.
    ///
    /// # Errors
    /// What is wrong, with its line and column.
    pub fn read(calculator: &'static Calculator, text: &str) -> Result<Self, serde_json::Error> {
        let mut from = serde_json::Deserializer::from_str(text);
        let fields = Object(calculator.inputs).deserialize(&mut from)?;
        from.end()?;
        Ok(Self { calculator, fields })
    }
}

/// An object with these inputs as its keys.
#[derive(Clone, Copy)]
struct Object(&'static [Input]);

impl<'a> DeserializeSeed<'a> for Object {
    type Value = Vec<Entry>;

    fn deserialize<D: Deserializer<'a>>(self, from: D) -> Result<Vec<Entry>, D::Error> {
        from.deserialize_map(self)
    }
}

impl<'a> Visitor<'a> for Object {
    type Value = Vec<Entry>;

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("an object with the keys ")?;
        list(self.0, to)
    }

    fn visit_map<A: MapAccess<'a>>(self, mut map: A) -> Result<Vec<Entry>, A::Error> {
        let mut entries: Vec<Option<Entry>> = vec![None; self.0.len()];
        while let Some(key) = map.next_key::<String>()? {
            let known = self.0.iter().zip(&mut entries).find(|(input, _)| input.name == key);
            let Some((input, entry)) = known else {
                return Err(Error::custom(format!("unknown field `{key}`, expected {self}")));
            };
            if entry.is_some() {
                return Err(Error::custom(format!("duplicate field `{key}`")));
            }
            *entry = Some(map.next_value_seed(One(input))?);
        }
        Ok(entries.into_iter().map(|entry| entry.unwrap_or(Entry::Left)).collect())
    }
}

impl fmt::Display for Object {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        list(self.0, to)
    }
}

fn list(inputs: &[Input], to: &mut fmt::Formatter<'_>) -> fmt::Result {
    for (place, input) in inputs.iter().enumerate() {
        let between = if place == 0 { "" } else { ", " };
        write!(to, "{between}`{}`", input.name)?;
    }
    Ok(())
}

/// The value of one input.
struct One(&'static Input);

impl<'a> DeserializeSeed<'a> for One {
    type Value = Entry;

    fn deserialize<D: Deserializer<'a>>(self, from: D) -> Result<Entry, D::Error> {
        from.deserialize_any(self)
    }
}

impl One {
    fn number<E: Error>(&self, number: f64) -> Result<Entry, E> {
        match self.0.kind {
            InputKind::Number(_) | InputKind::Rate => Ok(Entry::Number(number)),
            InputKind::Text | InputKind::Rows(_) => {
                Err(E::invalid_type(serde::de::Unexpected::Float(number), self))
            }
        }
    }
}

impl<'a> Visitor<'a> for One {
    type Value = Entry;

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.kind {
            InputKind::Number(_) => to.write_str("a number")?,
            InputKind::Rate => write!(to, "a rate as a fraction (0.04), or \"{R109_NAME}\"")?,
            InputKind::Text => to.write_str("a text")?,
            InputKind::Rows(_) => to.write_str("a list of objects")?,
        }
        write!(to, " for `{}`", self.0.name)
    }

    fn visit_unit<E: Error>(self) -> Result<Entry, E> {
        Ok(Entry::Left)
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Entry, E> {
        self.number(number)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Entry, E> {
        self.number(number as f64)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Entry, E> {
        self.number(number as f64)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Entry, E> {
        match self.0.kind {
            InputKind::Text => Ok(Entry::Text(text.to_owned())),
            InputKind::Rate if text == R109_NAME => Ok(Entry::Rate(DiscountRate::R109)),
            InputKind::Rate => Err(E::invalid_value(serde::de::Unexpected::Str(text), &self)),
            InputKind::Number(_) | InputKind::Rows(_) => {
                Err(E::invalid_type(serde::de::Unexpected::Str(text), &self))
            }
        }
    }

    fn visit_seq<A: SeqAccess<'a>>(self, mut list: A) -> Result<Entry, A::Error> {
        let InputKind::Rows(table) = &self.0.kind else {
            return Err(A::Error::invalid_type(serde::de::Unexpected::Seq, &self));
        };
        let mut rows = Vec::new();
        while let Some(row) = list.next_element_seed(Object(table.inputs))? {
            rows.push(row);
        }
        Ok(Entry::Rows(rows))
    }
}

#[cfg(test)]
mod tests {
    use crate::calc::reckoning::plain_language::CALCULATOR;

    use super::*;

    fn refused(text: &str) -> String {
        Given::read(&CALCULATOR, text).unwrap_err().to_string()
    }

    #[test]
    fn what_is_not_understood_is_named_with_its_place() {
        for (text, told) in [
            (r#"{"case_types": [], "hourly_kost": 1}"#, "unknown field `hourly_kost`, expected"),
            (r#"{"case_types": [{"minutes": 1}]}"#, "unknown field `minutes`, expected `name`"),
            (r#"{"hourly_cost": 1, "hourly_cost": 2}"#, "duplicate field `hourly_cost`"),
            (r#"{"hourly_cost": "520"}"#, "expected a number for `hourly_cost`"),
            (r#"{"hourly_cost": true}"#, "expected a number for `hourly_cost`"),
            (r#"{"hourly_cost": [1]}"#, "expected a number for `hourly_cost`"),
            (r#"{"hourly_cost": {"a": 1}}"#, "expected a number for `hourly_cost`"),
            (r#"{"discount_rate": "R-110"}"#, "a rate as a fraction (0.04), or \"R-109\""),
            (r#"{"case_types": 4}"#, "a list of objects for `case_types`"),
            (r#"{"case_types": [{"name": 4}]}"#, "a text for `name`"),
            (r#"{"case_types": [4]}"#, "an object with the keys `name`, `before_per_year`"),
            ("[1, 2]", "an object with the keys `case_types`"),
            ("{} {}", "trailing characters"),
            ("", "EOF"),
        ] {
            let said = refused(text);
            assert!(said.contains(told) && said.contains("line 1"), "{text}: {said}");
        }
    }

    #[test]
    fn what_is_read_is_written_again_without_what_was_left_out() {
        let text = r#"{"case_types":[{"name":"telefon","before_per_year":1200.0,"reduction":0.4}],"hourly_cost":520.5,"discount_rate":"R-109"}"#;
        let given = Given::read(&CALCULATOR, text).unwrap();
        assert_eq!(given.to_json().to_string(), text);
        let null = r#"{"case_types": null, "hourly_cost": null}"#;
        assert_eq!(Given::read(&CALCULATOR, null).unwrap().to_json().to_string(), "{}");
    }
}
