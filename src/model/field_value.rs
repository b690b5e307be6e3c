//! Which Rust types can be the content of a field, and how they are read and written as values.

use super::attached_file::AttachedFile;
use super::field::FieldType;
use super::fuzzy_date::FuzzyDate;
use super::id::{Id, RecordId};
use super::kind::Kind;
use super::money::Ore;
use super::time_of_day::TimeOfDay;
use super::value::Value;

/// A value of the wrong type was handed to a field.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the value does not fit the type of the field")]
pub struct WrongType;

/// A Rust type that can be the content of a field.
pub trait FieldValue: Sized {
    /// The field type it belongs to.
    const TYPE: FieldType;
    /// The content as a value.
    fn to_value(&self) -> Value;
    /// The content from a value of the same type or `Null`.
    ///
    /// # Errors
    /// `WrongType` when the value is of another type.
    fn from_value(value: Value) -> Result<Self, WrongType>;
}

impl FieldValue for String {
    const TYPE: FieldType = FieldType::Text;

    fn to_value(&self) -> Value {
        if self.is_empty() { Value::Null } else { Value::Text(self.clone()) }
    }

    fn from_value(value: Value) -> Result<Self, WrongType> {
        if value.is_null() {
            return Ok(Self::new());
        }
        let Value::Text(text) = value else { return Err(WrongType) };
        Ok(text)
    }
}

impl FieldValue for bool {
    const TYPE: FieldType = FieldType::Bool;

    fn to_value(&self) -> Value {
        Value::Bool(*self)
    }

    fn from_value(value: Value) -> Result<Self, WrongType> {
        if value.is_null() {
            return Ok(false);
        }
        let Value::Bool(yes) = value else { return Err(WrongType) };
        Ok(yes)
    }
}

/// Optional contents: one variant of `Value` each.
macro_rules! optional_field_value {
    ($type:ty, $field_type:expr, $variant:ident) => {
        impl FieldValue for Option<$type> {
            const TYPE: FieldType = $field_type;

            fn to_value(&self) -> Value {
                self.clone().map_or(Value::Null, Value::$variant)
            }

            fn from_value(value: Value) -> Result<Self, WrongType> {
                if value.is_null() {
                    return Ok(None);
                }
                let Value::$variant(content) = value else { return Err(WrongType) };
                Ok(Some(content))
            }
        }
    };
}

optional_field_value!(i64, FieldType::Integer, Integer);
optional_field_value!(f64, FieldType::Number, Number);
optional_field_value!(Ore, FieldType::Money, Money);
optional_field_value!(FuzzyDate, FieldType::Date, Date);
optional_field_value!(TimeOfDay, FieldType::Time, Time);
optional_field_value!(AttachedFile, FieldType::File, File);
optional_field_value!(RecordId, FieldType::AnyLink, Link);

/// A kind of record that link fields can name.
pub trait HasKind {
    /// Which kind it is.
    const KIND: Kind;
}

impl<T: HasKind> FieldValue for Option<Id<T>> {
    const TYPE: FieldType = FieldType::Link(T::KIND);

    fn to_value(&self) -> Value {
        self.map_or(Value::Null, |id| Value::Link(id.raw()))
    }

    fn from_value(value: Value) -> Result<Self, WrongType> {
        if value.is_null() {
            return Ok(None);
        }
        let raw = value.as_link().ok_or(WrongType)?;
        Ok(Some(Id::from_raw(raw)))
    }
}
