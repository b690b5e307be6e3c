//! Values at random, such as people write them.

use std::ops::Range;

use chrono::{Days, NaiveDate};
use rand::RngExt as _;
use rand::seq::IndexedRandom as _;
use rand_chacha::ChaCha8Rng;

use crate::model::choice::{Choice, ChoiceSet};
use crate::model::field::{Field, FieldType};
use crate::model::field_value::FieldValue as _;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::money::Ore;
use crate::model::time_of_day::TimeOfDay;
use crate::model::value::Value;

/// Any value of a choice.
pub(super) fn any<C: Choice>(random: &mut ChaCha8Rng) -> Option<C> {
    C::SET.codes.choose(random).and_then(|code| C::from_code(code))
}

pub(super) fn any_code(set: &'static ChoiceSet, random: &mut ChaCha8Rng) -> Value {
    set.codes.choose(random).map_or(Value::Null, |code| Value::Choice(code))
}

pub(super) fn any_day(random: &mut ChaCha8Rng) -> Option<FuzzyDate> {
    day_within(random, 0..SPREAD)
}

/// How many days the dates of a portfolio lie apart at most.
const SPREAD: u64 = 4_000;

/// A day so many days after the beginning of 2016.
fn day_within(random: &mut ChaCha8Rng, days: Range<u64>) -> Option<FuzzyDate> {
    let first = NaiveDate::from_ymd_opt(2016, 1, 1)?;
    let day = first.checked_add_days(Days::new(random.random_range(days)))?;
    Some(FuzzyDate::from_day(day))
}

/// Two days, the earlier one first.
pub(super) fn any_period(random: &mut ChaCha8Rng) -> [Option<FuzzyDate>; 2] {
    let mut days = [any_day(random), any_day(random)];
    days.sort_by_key(|day| day.as_ref().and_then(FuzzyDate::earliest));
    days
}

pub(super) fn any_amount(random: &mut ChaCha8Rng) -> Option<Ore> {
    Some(Ore(random.random_range(10..600_i64) * 1_000_000))
}

/// A new value of an edited field; a sentence has a running number, so that it is new each time.
pub(super) fn edited(field: &Field, number: u64, random: &mut ChaCha8Rng) -> Value {
    match field.field_type {
        FieldType::Text => Value::Text(format!("Oppdatert i runde {number}, se referatet.")),
        FieldType::Money => Value::Money(Ore(random.random_range(1_000..6_000_000_i64) * 100)),
        // Put off, behind all that was planned at first: an end stays behind its beginning.
        FieldType::Date => day_within(random, SPREAD..SPREAD + 1_000).to_value(),
        FieldType::Time => {
            TimeOfDay::new(random.random_range(8..16), 15 * random.random_range(0..4))
                .map_or(Value::Null, Value::Time)
        }
        FieldType::Integer => any_integer(field, random),
        FieldType::Number => Value::Number(f64::from(random.random_range(1..5_000_u32))),
        FieldType::Bool => Value::Bool(random.random_bool(0.5)),
        FieldType::Choice(set) => any_code(set, random),
        FieldType::Link(_) | FieldType::AnyLink | FieldType::File => Value::Null,
    }
}

/// A whole number that the field allows.
fn any_integer(field: &Field, random: &mut ChaCha8Rng) -> Value {
    let (low, high) = field.range.unwrap_or((0, 1_000));
    Value::Integer(random.random_range(low..=high.min(low.saturating_add(200))))
}
