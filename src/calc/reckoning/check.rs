//! From the input as given to [`Values`]: defaults filled in, every fault found.

use super::calculator::Calculator;
use super::discounting::{DiscountRate, Rate};
use super::fault::{Fault, InputFault, InputFaults, Limits};
use super::given::{Entry, Given};
use super::input::{Input, InputKind, LARGEST_INPUT, Range, Rows, fields};
use super::parameters::ParameterSet;
use super::place::Place;
use super::unit::Unit;
use super::values::{Value, Values};
use crate::model::unseen::says_nothing;

/// Checks `given` and fills what is left out from `set`.
///
/// # Errors
/// All faults, in the order of the inputs.
pub(super) fn resolve(
    calculator: &'static Calculator,
    given: &Given,
    set: &'static ParameterSet,
) -> Result<Values, InputFaults> {
    let mut check = Check { set, faults: Vec::new(), defaults_used: Vec::new() };
    let fields = check.part(Place::part(None), calculator.inputs, given.fields());
    if check.faults.is_empty() {
        Ok(Values { calculator, set, defaults_used: check.defaults_used, fields })
    } else {
        Err(InputFaults(check.faults))
    }
}

/// Collects faults and defaults while the inputs are read. What is at fault reads as blank or 0,
/// which is never seen: with a fault there are no values.
struct Check {
    set: &'static ParameterSet,
    faults: Vec<InputFault>,
    defaults_used: Vec<Place>,
}

impl Check {
    fn part(&mut self, part: Place, inputs: &'static [Input], entries: &[Entry]) -> Vec<Value> {
        let mut values = vec![Value::Blank; inputs.len()];
        let at = |input: &Input| inputs.iter().position(|other| other.name == input.name);
        let entry = |input: &Input| at(input).and_then(|index| entries.get(index));
        let mut put = |input: &Input, value| {
            if let Some(field) = at(input).and_then(|index| values.get_mut(index)) {
                *field = value;
            }
        };
        for (input, other) in fields(inputs) {
            let first = entry(input).unwrap_or(&Entry::Left);
            let Some(other) = other else {
                put(input, self.input(part.at(input), input, first));
                continue;
            };
            let second = entry(other).unwrap_or(&Entry::Left);
            match (first.is_left(), second.is_left()) {
                (false, true) => put(input, self.input(part.at(input), input, first)),
                (true, false) => put(other, self.input(part.at(other), other, second)),
                (false, false) => self.fault(part, Fault::Both(input, other)),
                (true, true) => self.fault(part, Fault::Neither(input, other)),
            }
        }
        values
    }

    fn fault(&mut self, place: Place, fault: Fault) {
        self.faults.push(InputFault { place, fault });
    }

    fn input(&mut self, place: Place, input: &'static Input, entry: &Entry) -> Value {
        match &input.kind {
            InputKind::Number(range) => {
                let given = match entry {
                    Entry::Number(number) => Some(*number),
                    Entry::Left | Entry::Rate(_) | Entry::Text(_) | Entry::Rows(_) => None,
                };
                let number = given.or_else(|| self.default(place, input));
                number
                    .map_or(Value::Blank, |number| Value::Number(self.number(place, range, number)))
            }
            InputKind::Rate => {
                let given = match entry {
                    Entry::Number(number) => Some(DiscountRate::Constant(*number)),
                    Entry::Rate(rate) => Some(*rate),
                    Entry::Left | Entry::Text(_) | Entry::Rows(_) => None,
                };
                let rate = given.or_else(|| self.default(place, input).map(DiscountRate::Constant));
                rate.map_or(Value::Blank, |rate| self.rate(place, rate))
            }
            InputKind::Text => match entry {
                Entry::Text(text) if !says_nothing(text) => Value::Text(text.trim().to_owned()),
                Entry::Left
                | Entry::Text(_)
                | Entry::Number(_)
                | Entry::Rate(_)
                | Entry::Rows(_) => Value::Blank,
            },
            InputKind::Rows(table) => self.rows(place, input, table, entry),
        }
    }

    fn rows(
        &mut self,
        place: Place,
        input: &'static Input,
        table: &'static Rows,
        entry: &Entry,
    ) -> Value {
        let rows = match entry {
            Entry::Rows(rows) => rows.as_slice(),
            Entry::Left | Entry::Number(_) | Entry::Rate(_) | Entry::Text(_) => &[],
        };
        if rows.is_empty() {
            self.fault(place, Fault::NoRows);
        }
        let rows = rows
            .iter()
            .enumerate()
            .map(|(index, row)| self.part(Place::part(Some((input, index))), table.inputs, row));
        Value::Rows(rows.collect())
    }

    /// The default of what is left out. Without one something is missing, unless it may be blank.
    fn default(&mut self, place: Place, input: &Input) -> Option<f64> {
        let default = self.set.of(input.name).map(|parameter| parameter.value);
        match default {
            Some(_) => self.defaults_used.push(place),
            None if input.may_be_blank => {}
            None => self.fault(place, Fault::Missing),
        }
        default
    }

    fn number(&mut self, place: Place, range: &Range, value: f64) -> f64 {
        match fault_of(range, value) {
            None => value,
            Some(fault) => {
                self.fault(place, fault);
                0.0
            }
        }
    }

    fn rate(&mut self, place: Place, rate: DiscountRate) -> Value {
        if rate.checked().is_err() {
            self.fault(place, Fault::Rate(rate.rate_in_year(1)));
        }
        Value::Rate(Rate::from(rate))
    }
}

/// The fault of a number that is outside its range; `None` for one within.
fn fault_of(range: &Range, value: f64) -> Option<Fault> {
    let least = range.least.unwrap_or(-LARGEST_INPUT);
    let most = range.most.unwrap_or(LARGEST_INPUT);
    let (inside, limits) = ((least..=most).contains(&value), Limits { least, most });
    if range.whole {
        return (!inside || value.fract() != 0.0).then_some(Fault::NotWhole(value, limits));
    }
    if !value.is_finite() {
        return Some(Fault::NotFinite);
    }
    if value.abs() > LARGEST_INPUT {
        return Some(Fault::TooLarge(value));
    }
    if inside {
        return None;
    }
    Some(match (value < 0.0 && least == 0.0, range.unit == Unit::Share && most == 1.0) {
        (true, _) => Fault::Negative(value),
        (false, true) if value > most => Fault::MoreThanAll(value),
        (false, _) => Fault::OutOfRange(value, limits),
    })
}
