//! A field of one kind among fields of others, named by number and never by a text.

use super::field::Field;
use super::kind::Kind;
use super::record::Record;
use super::value::Value;

/// A field of some kind, made of a constant of that kind: `Benefit::target.any()`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnyField {
    kind: Kind,
    index: usize,
}

impl AnyField {
    /// The field of the kind with that number.
    pub(super) const fn at(kind: Kind, index: usize) -> Self {
        Self { kind, index }
    }

    /// The kind that has the field.
    #[must_use]
    pub const fn kind(self) -> Kind {
        self.kind
    }

    /// The number of the field in its kind, from 0.
    #[must_use]
    pub const fn index(self) -> usize {
        self.index
    }

    /// The name of the field in the document, on the command line and in exports.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.definition().map_or("", |field| field.name)
    }

    /// The definition of the field in its kind: type, flags, range.
    #[must_use]
    pub fn definition(self) -> Option<&'static Field> {
        self.kind.fields().get(self.index)
    }

    /// The content of the field in a record; `Null` in a record of another kind.
    #[must_use]
    pub fn of(self, record: &dyn Record) -> Value {
        if record.kind() == self.kind { record.get(self.index) } else { Value::Null }
    }
}
