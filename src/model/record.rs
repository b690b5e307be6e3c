//! Records: typed structs whose fields can also be read and written by number.
//!
//! `record!` is the one place where a kind's fields are defined; the struct and
//! the table of fields come from the same lines, so they cannot drift apart.

use super::defaults::defaults;
use super::field::{Field, FieldType};
use super::field_value::{HasKind, WrongType};
use super::id::RecordId;
use super::kind::Kind;
use super::value::Value;

/// What every record offers, whatever its kind.
pub trait Record: Send + Sync + std::fmt::Debug {
    /// Its kind.
    fn kind(&self) -> Kind;
    /// Its key.
    fn record_id(&self) -> RecordId;
    /// The fields of its kind, in the order of their definition.
    fn fields(&self) -> &'static [Field];
    /// The content of the field with that number; `Null` past the last one.
    fn get(&self, index: usize) -> Value;
    /// Replaces the content of the field with that number.
    ///
    /// # Errors
    /// `WrongType` when the value does not fit, or there is no such field.
    fn set(&mut self, index: usize, value: Value) -> Result<(), WrongType>;

    /// The content of a field by name, for the names in `About`, which a test looks up; `Null` when the
    /// kind has no such field. Whoever knows the kind reads the field itself.
    fn value(&self, name: &str) -> Value {
        self.fields()
            .iter()
            .position(|field| field.name == name)
            .map_or(Value::Null, |index| self.get(index))
    }

    /// Whether nothing waits in it any more, as far as its state says.
    fn is_closed(&self) -> bool {
        let Some((index, field)) = self.kind().state() else { return false };
        let (FieldType::Choice(set), Value::Choice(code)) = (field.field_type, self.get(index))
        else {
            return false;
        };
        set.standing(code).is_closed()
    }
}

/// A record type that stands in a table of the portfolio.
pub trait TableRecord: Record + HasKind + Clone + 'static {
    /// A record with empty fields.
    fn empty(id: RecordId) -> Self;

    /// A record that says what a new one of its kind begins with, and nothing else.
    #[must_use]
    fn begun(id: RecordId) -> Self {
        let mut record = Self::empty(id);
        for (index, value) in defaults(Self::KIND) {
            let fits = record.set(index, value);
            debug_assert!(fits.is_ok(), "a state begins with one of its own choices");
        }
        record
    }

    /// What a record says, by field number: its fields but for the empty ones. A yes-or-no that says
    /// no is empty.
    #[must_use]
    fn said(&self) -> Vec<(usize, Value)> {
        let nothing = Self::empty(self.record_id());
        (0..self.fields().len())
            .map(|index| (index, self.get(index)))
            .filter(|(index, value)| *value != nothing.get(*index))
            .collect()
    }
}

/// Declares a kind: its plural name, struct, table of fields, reading and writing by number, and a
/// constant for each field that says its number and the type of its content (`FieldOf`). The constants
/// are called as the fields are, in lower case: a macro cannot make other letters of a name.
macro_rules! record {
    (
        $(#[doc = $purpose:literal])*
        $name:ident $plural:literal {
            $( $(#[$fmeta:meta])* $field:ident : $type:ty $( => $($flag:ident)+ )? , )*
        }
    ) => {
        $(#[doc = $purpose])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name {
            /// Its key.
            pub id: $crate::model::id::Id<$name>,
            $( $(#[$fmeta])* pub $field: $type, )*
        }

        impl $name {
            /// Its name on the command line and in the files of the example: plural, with hyphens.
            pub const PLURAL: &'static str = $plural;

            /// What a record of this kind is, in the words that stand above its definition.
            pub const PURPOSE: &'static str = concat!($($purpose),*);

            /// Its fields, in the order of their definition.
            pub const FIELDS: &'static [$crate::model::field::Field] = &[$(
                $crate::model::field::Field::new(
                    stringify!($field),
                    <$type as $crate::model::field_value::FieldValue>::TYPE,
                )$( $(.$flag())+ )?,
            )*];
        }

        const _: () = {
            #[allow(non_camel_case_types)]
            enum Place { $( $field, )* }

            #[allow(non_upper_case_globals)]
            impl $name {
                $(
                    $(#[$fmeta])*
                    pub const $field: $crate::model::field_of::FieldOf<$name, $type> =
                        $crate::model::field_of::FieldOf::at(Place::$field as usize);
                )*
            }
        };

        impl $crate::model::field_value::HasKind for $name {
            const KIND: $crate::model::kind::Kind = $crate::model::kind::Kind::$name;
        }

        impl $crate::model::record::Record for $name {
            fn kind(&self) -> $crate::model::kind::Kind {
                $crate::model::kind::Kind::$name
            }

            fn record_id(&self) -> $crate::model::id::RecordId {
                self.id.raw()
            }

            fn fields(&self) -> &'static [$crate::model::field::Field] {
                Self::FIELDS
            }

            #[allow(unused_assignments)]
            fn get(&self, index: usize) -> $crate::model::value::Value {
                let mut number = 0;
                $(
                    if index == number {
                        return $crate::model::field_value::FieldValue::to_value(&self.$field);
                    }
                    number += 1;
                )*
                $crate::model::value::Value::Null
            }

            #[allow(unused_assignments)]
            fn set(
                &mut self,
                index: usize,
                value: $crate::model::value::Value,
            ) -> Result<(), $crate::model::field_value::WrongType> {
                let mut number = 0;
                $(
                    if index == number {
                        self.$field = $crate::model::field_value::FieldValue::from_value(value)?;
                        return Ok(());
                    }
                    number += 1;
                )*
                Err($crate::model::field_value::WrongType)
            }
        }

        impl $crate::model::record::TableRecord for $name {
            fn empty(id: $crate::model::id::RecordId) -> Self {
                Self { id: $crate::model::id::Id::from_raw(id), $( $field: Default::default(), )* }
            }
        }
    };
}
pub(crate) use record;
