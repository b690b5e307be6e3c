//! A field whose kind and content the compiler knows: `Meeting::date` is a date of a meeting.

use std::marker::PhantomData;

use super::any_field::AnyField;
use super::field_value::{FieldValue, HasKind};
use super::value::Value;

/// A field of kind `K` whose content is a `T`. `record!` makes one of every field, an associated
/// constant of the kind with the name of the field, so that a misspelt field, a field of another kind
/// and content of another type do not compile:
/// `Change::set(meeting.id, Meeting::date, Some(date))`.
pub struct FieldOf<K, T> {
    index: usize,
    of: PhantomData<fn(K) -> T>,
}

impl<K, T> FieldOf<K, T> {
    /// The field with that number; only `record!` knows the numbers.
    pub(super) const fn at(index: usize) -> Self {
        Self { index, of: PhantomData }
    }

    /// The number of the field in its kind, from 0.
    #[must_use]
    pub const fn index(self) -> usize {
        self.index
    }
}

impl<K: HasKind, T> FieldOf<K, T> {
    /// The same field without its types, for lists of fields of several kinds.
    #[must_use]
    pub const fn any(self) -> AnyField {
        AnyField::at(K::KIND, self.index)
    }

    /// The name of the field in the document, on the command line and in exports.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.any().name()
    }
}

impl<K, T: FieldValue> FieldOf<K, T> {
    /// The field with that content, as `Portfolio::put` and `Portfolio::change` take them.
    #[must_use]
    pub fn with(self, content: T) -> (usize, Value) {
        (self.index, content.to_value())
    }
}

// Derives would ask the same traits of `K` and `T`, which are only marks here.
impl<K, T> Clone for FieldOf<K, T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<K, T> Copy for FieldOf<K, T> {}
