//! Portfolios with some records of each kind, whose fields say anything that their types can say.

use super::*;
use crate::model::field::{Field, FieldType};

/// How many records of each kind there are.
const OF_EACH: usize = 3;

/// Numbers that come in the same order each time.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit.max(1)
    }
}

/// One such portfolio, another for each number.
pub(super) fn anything(number: u64) -> Portfolio {
    let mut numbers = Numbers(number);
    let mut f = Fixture::default();
    for kind in Kind::ALL {
        for place in 0..OF_EACH {
            let fields = kind.fields().iter();
            let values: Vec<(&str, Value)> =
                fields.map(|field| (field.name, value(field, &mut numbers))).collect();
            f.put(*kind, &place.to_string(), &values);
        }
    }
    f.portfolio
}

fn value(field: &Field, numbers: &mut Numbers) -> Value {
    let number = numbers.below(8);
    let empty = if field.required { 8 } else { 6 };
    if number >= empty {
        return Value::Null;
    }
    match field.field_type {
        FieldType::Text if field.clock => Value::Null,
        FieldType::Text => text("noe"),
        FieldType::Integer => {
            let year = 2023 + i64::from(number > 2);
            Value::Integer(field.range.map_or(year, |(low, high)| year.clamp(low, high)))
        }
        FieldType::Number => Value::Number(1.5),
        FieldType::Bool => Value::Bool(number > 2),
        FieldType::Money => ore(250_000),
        FieldType::Date => date(["2023-03-01", "2024-05-14", "2024-06"][number % 3]),
        FieldType::Choice(set) => Value::Choice(set.codes[numbers.below(set.codes.len())]),
        FieldType::Link(kind) => {
            let place = numbers.below(OF_EACH).to_string();
            Value::Link(RecordId::of_example(kind.plural(), &place))
        }
        FieldType::Time | FieldType::File | FieldType::AnyLink => Value::Null,
    }
}
