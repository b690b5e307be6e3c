//! How much of a result rests on each input: one at a time at 80 % and at 120 % of its value, all
//! others as they are, the usual first test in Norwegian cost-benefit analyses.

use serde_json::{Map, Value as Json, json};

use super::calculator::Calculator;
use super::discounting::{DiscountRate, Rate};
use super::input::{Input, InputKind};
use super::place::Place;
use super::unit::Unit;
use super::values::{Part, Value, Values};

/// The factor of the low variant.
const LOW: f64 = 0.8;
/// The factor of the high variant.
const HIGH: f64 = 1.2;

/// The result with one input changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Variant {
    /// The input's value here, in its own unit. A share stops at all of it; what is given in whole
    /// numbers may be broken (2.4 years count two years and 0.4 of the third); none for stepped
    /// discount rates, each of which is scaled.
    pub value: Option<f64>,
    /// What is watched, in the calculator's order; none for what does not exist.
    pub figures: Vec<Option<f64>>,
}

/// What one input does to the result.
#[derive(Clone, Debug, PartialEq)]
pub struct Swing {
    /// Which input.
    pub place: Place,
    /// The value of the input in the estimate; `None` for stepped discount rates.
    pub value: Option<f64>,
    /// The input at 80 %.
    pub low: Variant,
    /// The input at 120 %.
    pub high: Variant,
    /// How far the first of what is watched lies apart in the two, never negative; 0 where it does
    /// not exist in both.
    pub swing: f64,
}

impl Swing {
    /// As other programs read it.
    #[must_use]
    pub fn to_json(&self, calculator: &Calculator) -> Json {
        let variant = |variant: &Variant| {
            let names = calculator.watched.iter().map(|figure| figure.name.unwrap_or(figure.key));
            let figures = names.zip(&variant.figures).map(|(name, value)| (name, json!(value)));
            let all = std::iter::once(("value", json!(variant.value))).chain(figures);
            Json::Object(all.map(|(name, value)| (name.to_owned(), value)).collect::<Map<_, _>>())
        };
        json!({
            "input": self.place.to_string(),
            "value": self.value,
            "low": variant(&self.low),
            "high": variant(&self.high),
            "swing": self.swing,
        })
    }
}

/// Every input that what is watched depends on, greatest swing first; equal ones in the order of the
/// input.
///
/// Left out are inputs of zero, of which 80 and 120 % are the same, and those that count only in
/// figures that stand apart.
pub(super) fn swings(values: &Values) -> Vec<Swing> {
    if values.calculator.watched.is_empty() {
        return Vec::new();
    }
    let mut swings: Vec<Swing> =
        varied(values).iter().map(|(place, value)| swing(values, place, value)).collect();
    swings.sort_by(|a, b| b.swing.total_cmp(&a.swing));
    swings
}

/// The inputs with something to vary, in their order, each with its value.
fn varied(values: &Values) -> Vec<(Place, Value)> {
    let mut found = Vec::new();
    let whole = values.whole();
    for (input, value) in whole.each() {
        match value {
            Value::Rows(_) => {
                for row in values.rows(input) {
                    let each = row.each().map(|(input, value)| (row, input, value));
                    found.extend(each.filter_map(varying));
                }
            }
            Value::Blank | Value::Number(_) | Value::Rate(_) | Value::Text(_) => {
                found.extend(varying((whole, input, value)));
            }
        }
    }
    found
}

fn varying((part, input, value): (Part<'_>, &'static Input, &Value)) -> Option<(Place, Value)> {
    (!input.apart && varies(value)).then(|| (part.place(input), value.clone()))
}

fn varies(value: &Value) -> bool {
    match value {
        Value::Number(number) => *number != 0.0,
        Value::Rate(rate) => rate.rate != DiscountRate::Constant(0.0),
        Value::Blank | Value::Text(_) | Value::Rows(_) => false,
    }
}

fn swing(values: &Values, place: &Place, value: &Value) -> Swing {
    let [low, high] = [LOW, HIGH].map(|factor| variant(values, place, value, factor));
    let first = |variant: &Variant| variant.figures.first().copied().flatten();
    let swing = first(&low).zip(first(&high)).map_or(0.0, |(low, high)| (high - low).abs());
    Swing { place: *place, value: number_of(value), low, high, swing }
}

/// The estimate with one input multiplied by `factor`.
fn variant(values: &Values, place: &Place, value: &Value, factor: f64) -> Variant {
    let changed = scaled(place, value, factor);
    let number = number_of(&changed);
    let working = values.calculator.work(&values.with(place, changed));
    let watched = values.calculator.watched.iter();
    Variant { value: number, figures: watched.map(|figure| working.figure(figure)).collect() }
}

fn scaled(place: &Place, value: &Value, factor: f64) -> Value {
    match value {
        Value::Number(number) => {
            let most = place.input.map_or(f64::INFINITY, |input| match &input.kind {
                InputKind::Number(range) if range.unit == Unit::Share => {
                    range.most.unwrap_or(f64::INFINITY)
                }
                InputKind::Number(_) | InputKind::Rate | InputKind::Text | InputKind::Rows(_) => {
                    f64::INFINITY
                }
            });
            Value::Number((number * factor).min(most))
        }
        Value::Rate(rate) => Value::Rate(Rate { scale: factor, ..*rate }),
        Value::Blank | Value::Text(_) | Value::Rows(_) => value.clone(),
    }
}

/// The number that a value is; none for stepped rates and for what is no single number.
fn number_of(value: &Value) -> Option<f64> {
    match value {
        Value::Number(number) => Some(*number),
        Value::Rate(rate) => match rate.rate {
            DiscountRate::Constant(constant) => Some(constant * rate.scale),
            DiscountRate::R109 => None,
        },
        Value::Blank | Value::Text(_) | Value::Rows(_) => None,
    }
}
