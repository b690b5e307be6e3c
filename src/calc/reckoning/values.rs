//! The input made whole: every number present and within its range. From here on nothing can fail.

use super::calculator::Calculator;
use super::discounting::Rate;
use super::expression::{Expression, Subject, Term};
use super::input::Input;
use super::parameters::ParameterSet;
use super::place::Place;

/// All that an estimate is computed from.
#[derive(Clone, Debug, PartialEq)]
pub struct Values {
    /// Whose inputs these are.
    pub calculator: &'static Calculator,
    /// The parameter set that filled what was left out.
    pub set: &'static ParameterSet,
    /// The inputs that were left out and have their default.
    pub defaults_used: Vec<Place>,
    pub(super) fields: Vec<Value>,
}

/// The value of one input; they stand in the order of the calculator's inputs.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Left out, and allowed to be: there is another in its place, or nothing rests on it.
    Blank,
    /// A number.
    Number(f64),
    /// A discount rate.
    Rate(Rate),
    /// A text, trimmed.
    Text(String),
    /// The rows of a table.
    Rows(Vec<Vec<Value>>),
}

/// The whole, or one row: where inputs are read by name.
#[derive(Clone, Copy, Debug)]
pub struct Part<'a> {
    inputs: &'static [Input],
    fields: &'a [Value],
    row: Option<(&'static Input, usize)>,
}

impl Values {
    /// The inputs that are in no row.
    #[must_use]
    pub fn whole(&self) -> Part<'_> {
        Part { inputs: self.calculator.inputs, fields: &self.fields, row: None }
    }

    /// The rows of a table.
    #[must_use]
    pub fn rows(&self, table: &Input) -> Vec<Part<'_>> {
        let whole = self.whole();
        let Some((table, Value::Rows(rows))) = whole.find(table) else { return Vec::new() };
        let inputs = table.table().map_or(&[][..], |table| table.inputs);
        let part = |(index, fields)| Part { inputs, fields, row: Some((table, index)) };
        rows.iter().map(Vec::as_slice).enumerate().map(part).collect()
    }

    /// What a row is called, if it was given a name.
    #[must_use]
    pub fn row_name(&self, table: &str, index: usize) -> Option<&str> {
        let input = self.calculator.inputs.iter().find(|input| input.name == table)?;
        self.rows(input).get(index)?.name()
    }

    /// The same with another value at a place: what a sensitivity varies, and what a simulation will
    /// draw.
    #[must_use]
    pub fn with(&self, place: &Place, value: Value) -> Self {
        let mut changed = self.clone();
        if let Some(field) = changed.field(place) {
            *field = value;
        }
        changed
    }

    fn field(&mut self, place: &Place) -> Option<&mut Value> {
        let at = |inputs: &[Input], name| inputs.iter().position(|input| input.name == name);
        let (inputs, fields) = match place.row {
            None => (self.calculator.inputs, &mut self.fields),
            Some((table, index)) => {
                let number = at(self.calculator.inputs, table.name)?;
                let Value::Rows(rows) = self.fields.get_mut(number)? else { return None };
                (table.table()?.inputs, rows.get_mut(index)?)
            }
        };
        fields.get_mut(at(inputs, place.input?.name)?)
    }
}

impl<'a> Part<'a> {
    fn find(&self, input: &Input) -> Option<(&'static Input, &'a Value)> {
        let known = |(known, _): &(&Input, &Value)| known.name == input.name;
        self.inputs.iter().zip(self.fields).find(known)
    }

    /// The inputs of this part.
    #[must_use]
    pub fn inputs(&self) -> &'static [Input] {
        self.inputs
    }

    /// Each input with its value, in the order of the calculator.
    pub fn each(&self) -> impl Iterator<Item = (&'static Input, &'a Value)> {
        self.inputs.iter().zip(self.fields)
    }

    /// Where an input of this part stands.
    #[must_use]
    pub fn place(&self, input: &'static Input) -> Place {
        Place::part(self.row).at(input)
    }

    /// The table and the number of the row that this is, if it is one.
    #[must_use]
    pub fn row(&self) -> Option<(&'static str, usize)> {
        self.row.map(|(table, index)| (table.name, index))
    }

    /// The whole estimate or the row that lines of this part are about.
    #[must_use]
    pub fn subject(&self) -> Subject {
        self.row().map_or(Subject::Whole, |(table, index)| Subject::Row { table, index })
    }

    /// A number; none where it was left blank, and of what is no number.
    #[must_use]
    pub fn number(&self, input: &Input) -> Option<f64> {
        match self.find(input)?.1 {
            Value::Number(number) => Some(*number),
            Value::Blank | Value::Rate(_) | Value::Text(_) | Value::Rows(_) => None,
        }
    }

    /// A number as a part of a formula, if it is given.
    #[must_use]
    pub fn given(&self, input: &Input) -> Option<Expression> {
        let (value, unit) = (self.number(input)?, input.unit()?);
        Some(Expression::Term(Term { key: input.key, subject: self.subject(), value, unit }))
    }

    /// A number as a part of a formula, where there must be one: it is required, or has a default.
    /// Of any other input it is no number, which shows in whatever rests on it.
    #[must_use]
    pub fn term(&self, input: &Input) -> Expression {
        self.given(input).unwrap_or(Expression::Constant(f64::NAN))
    }

    /// A discount rate.
    #[must_use]
    pub fn rate(&self, input: &Input) -> Option<Rate> {
        match self.find(input)?.1 {
            Value::Rate(rate) => Some(*rate),
            Value::Blank | Value::Number(_) | Value::Text(_) | Value::Rows(_) => None,
        }
    }

    /// What the row is called: its first text, where it has any.
    #[must_use]
    pub fn name(&self) -> Option<&'a str> {
        self.fields.iter().find_map(|value| match value {
            Value::Text(text) => Some(text.as_str()),
            Value::Blank | Value::Number(_) | Value::Rate(_) | Value::Rows(_) => None,
        })
    }
}
