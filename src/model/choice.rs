//! Choices: a fixed set of codes that are stored, with how each value stands and what it is called.

use super::standing::Standing;

/// A fixed set of choices; each has a code that is stored and a text in Fluent.
#[derive(Debug, PartialEq, Eq)]
pub struct ChoiceSet {
    /// The Fluent message whose attributes are the texts, e.g. `choice-layer`.
    pub name: &'static str,
    /// The codes, in the order in which people think of them.
    pub codes: &'static [&'static str],
    /// How each of them stands.
    pub standings: &'static [Standing],
    /// What other programs and offices call each of them, folded as headings are.
    pub words: &'static [&'static [&'static str]],
}

impl ChoiceSet {
    /// The static code equal to `text`, or nothing when it is no choice of this set.
    #[must_use]
    pub fn code(&self, text: &str) -> Option<&'static str> {
        self.codes.iter().copied().find(|code| *code == text)
    }

    /// How the choice with that code stands; a code that is none of this set says nothing.
    #[must_use]
    pub fn standing(&self, code: &str) -> Standing {
        let place = self.codes.iter().position(|other| *other == code);
        place.and_then(|place| self.standings.get(place)).copied().unwrap_or(Standing::Unknown)
    }

    /// The code that another program's word stands for.
    #[must_use]
    pub fn of_word(&self, word: &str) -> Option<&'static str> {
        let place = self.words.iter().position(|words| words.contains(&word))?;
        self.codes.get(place).copied()
    }
}

/// An enumeration whose codes are stored; declared with `choice!`.
pub trait Choice: Copy + Sized + 'static {
    /// Its codes and Fluent name.
    const SET: ChoiceSet;
    /// The stored code.
    fn code(self) -> &'static str;
    /// The variant of a code.
    fn from_code(code: &str) -> Option<Self>;
}

/// Declares an enumeration with its stored codes and its Fluent message. Behind a code stand how the
/// value stands (a `Standing`: either every value of a set says so, or none does, and it is a set of
/// sorts) and what other programs call it.
macro_rules! choice {
    ($(#[$meta:meta])* $name:ident, $message:literal { $(
        $(#[$vmeta:meta])* $variant:ident = $code:literal $standing:ident $(| $word:literal)*,
    )* }) => {
        $crate::model::choice::choice! { @declare [$(#[$meta])*] $name, $message { $(
            [$(#[$vmeta])*] $variant = $code $standing [$($word),*],
        )* } }
    };
    ($(#[$meta:meta])* $name:ident, $message:literal { $(
        $(#[$vmeta:meta])* $variant:ident = $code:literal $(| $word:literal)*,
    )* }) => {
        $crate::model::choice::choice! { @declare [$(#[$meta])*] $name, $message { $(
            [$(#[$vmeta])*] $variant = $code Sort [$($word),*],
        )* } }
    };
    (@declare [$(#[$meta:meta])*] $name:ident, $message:literal { $(
        [$(#[$vmeta:meta])*] $variant:ident = $code:literal $standing:ident [$($word:literal),*],
    )* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $( $(#[$vmeta])* $variant, )* }

        impl $name {
            /// Every variant, in the order in which people think of them.
            pub const ALL: &'static [Self] = &[$( Self::$variant, )*];

            /// How it stands.
            #[must_use]
            pub const fn standing(self) -> $crate::model::standing::Standing {
                match self { $( Self::$variant => $crate::model::standing::Standing::$standing, )* }
            }
        }

        impl $crate::model::choice::Choice for $name {
            const SET: $crate::model::choice::ChoiceSet = $crate::model::choice::ChoiceSet {
                name: $message,
                codes: &[$( $code, )*],
                standings: &[$( $crate::model::standing::Standing::$standing, )*],
                words: &[$( &[$($word),*], )*],
            };

            fn code(self) -> &'static str {
                match self { $( Self::$variant => $code, )* }
            }

            fn from_code(code: &str) -> Option<Self> {
                match code { $( $code => Some(Self::$variant), )* _ => None }
            }
        }

        impl $crate::model::field_value::FieldValue for Option<$name> {
            const TYPE: $crate::model::field::FieldType = $crate::model::field::FieldType::Choice(
                &<$name as $crate::model::choice::Choice>::SET,
            );

            fn to_value(&self) -> $crate::model::value::Value {
                use $crate::model::choice::Choice as _;
                self.map_or($crate::model::value::Value::Null, |choice| {
                    $crate::model::value::Value::Choice(choice.code())
                })
            }

            fn from_value(
                value: $crate::model::value::Value,
            ) -> Result<Self, $crate::model::field_value::WrongType> {
                use $crate::model::choice::Choice as _;
                if value.is_null() {
                    return Ok(None);
                }
                let $crate::model::value::Value::Choice(code) = value else {
                    return Err($crate::model::field_value::WrongType);
                };
                $name::from_code(code).map(Some).ok_or($crate::model::field_value::WrongType)
            }
        }
    };
}
pub(crate) use choice;
