//! What a field is: defined once for each kind, and from there on the source of
//! list columns, filters, export, import mapping, history and `list`, `set`, `add`.

use super::attached_file::AttachedFile;
use super::fuzzy_date::FuzzyDate;
use super::id::{Id, RecordId};
use super::kind::Kind;
use super::money::Ore;
use super::standing::Standing;
use super::time_of_day::TimeOfDay;
use super::value::Value;

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

/// The type of a field.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum FieldType {
    /// Text; `Field::long` says whether it may have several lines.
    Text,
    /// A whole number.
    Integer,
    /// A number with decimals; amounts of money have a type of their own.
    Number,
    /// Yes or no; empty counts as no.
    Bool,
    /// Kroner and øre.
    Money,
    /// A date as precise as it is known.
    Date,
    /// A time of day, to the minute.
    Time,
    /// One of a fixed set.
    Choice(&'static ChoiceSet),
    /// A record of one kind.
    Link(Kind),
    /// A record of any kind.
    AnyLink,
    /// A file, whose bytes lie in the document beside the records.
    File,
}

impl FieldType {
    /// The kind of the records that it names, where they are of one.
    #[must_use]
    pub fn target(self) -> Option<Kind> {
        match self {
            Self::Link(kind) => Some(kind),
            Self::Text
            | Self::Integer
            | Self::Number
            | Self::Bool
            | Self::Money
            | Self::Date
            | Self::Time
            | Self::Choice(_)
            | Self::AnyLink
            | Self::File => None,
        }
    }

    /// The choices, where it is one of a fixed set.
    #[must_use]
    pub fn choices(self) -> Option<&'static ChoiceSet> {
        match self {
            Self::Choice(set) => Some(set),
            Self::Text
            | Self::Integer
            | Self::Number
            | Self::Bool
            | Self::Money
            | Self::Date
            | Self::Time
            | Self::File
            | Self::Link(_)
            | Self::AnyLink => None,
        }
    }

    /// What a field of this type holds when nobody has said anything: a yes-or-no is no, every other
    /// field is empty.
    #[must_use]
    pub fn unsaid(self) -> Value {
        match self {
            Self::Bool => Value::Bool(false),
            Self::Text
            | Self::Integer
            | Self::Number
            | Self::Money
            | Self::Date
            | Self::Time
            | Self::File
            | Self::Choice(_)
            | Self::Link(_)
            | Self::AnyLink => Value::Null,
        }
    }

    /// Whether it names another record.
    #[must_use]
    pub fn is_link(self) -> bool {
        match self {
            Self::Link(_) | Self::AnyLink => true,
            Self::Text
            | Self::Integer
            | Self::Number
            | Self::Bool
            | Self::Money
            | Self::Date
            | Self::Time
            | Self::Choice(_)
            | Self::File => false,
        }
    }
}

/// On which side of today the date of a field lies, where what was typed has no year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tense {
    /// On either: the nearest one is meant.
    #[default]
    Nearest,
    /// To come: a deadline, a plan.
    Ahead,
    /// Behind: something that was done.
    Past,
}

/// One field of a kind.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Field {
    /// Its name in the document, on the command line and in exports.
    pub name: &'static str,
    /// What it holds.
    pub field_type: FieldType,
    /// A record cannot stand without it.
    pub required: bool,
    /// Text of several lines.
    pub long: bool,
    /// Shown as a column of its kind's list from the start.
    pub column: bool,
    /// Smallest and largest whole number allowed.
    pub range: Option<(i64, i64)>,
    /// Of a date: on which side of today it lies.
    pub tense: Tense,
    /// Of an amount: it may be below zero.
    pub negative: bool,
    /// Of a number: a level or a place in an order, so that a sum of several says nothing.
    pub level: bool,
    /// A code or a number by which somebody looks a record up.
    pub code: bool,
    /// Of a text: it says a time of day, or from when to when.
    pub clock: bool,
    /// Of a link to any kind: only records with a date of their own (`About::date`) fit.
    pub dated: bool,
}

impl Field {
    /// A field that may be empty and is no column.
    #[must_use]
    pub const fn new(name: &'static str, field_type: FieldType) -> Self {
        Self {
            name,
            field_type,
            required: false,
            long: false,
            column: false,
            range: None,
            tense: Tense::Nearest,
            negative: false,
            level: false,
            code: false,
            clock: false,
            dated: false,
        }
    }

    /// The record cannot stand without it.
    #[must_use]
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// Text of several lines.
    #[must_use]
    pub const fn long(mut self) -> Self {
        self.long = true;
        self
    }

    /// A column of the list from the start.
    #[must_use]
    pub const fn column(mut self) -> Self {
        self.column = true;
        self
    }

    /// A date to come: a deadline, a plan.
    #[must_use]
    pub const fn ahead(mut self) -> Self {
        self.tense = Tense::Ahead;
        self
    }

    /// A date of something that was done.
    #[must_use]
    pub const fn past(mut self) -> Self {
        self.tense = Tense::Past;
        self
    }

    /// A year between 1800 and 2199.
    #[must_use]
    pub const fn year(mut self) -> Self {
        self.range = Some((1800, 2199));
        self
    }

    /// A count of something.
    #[must_use]
    pub const fn count(mut self) -> Self {
        self.range = Some((0, 1_000_000_000));
        self
    }

    /// A rank, a running number, a place in an order.
    #[must_use]
    pub const fn place(self) -> Self {
        self.count().level()
    }

    /// A level that was measured or is aimed at: a sum of several says nothing.
    #[must_use]
    pub const fn level(mut self) -> Self {
        self.level = true;
        self
    }

    /// An amount that may be below zero, such as a revised budget that takes back.
    #[must_use]
    pub const fn negative(mut self) -> Self {
        self.negative = true;
        self
    }

    /// A code or a number by which somebody looks a record up.
    #[must_use]
    pub const fn code(mut self) -> Self {
        self.code = true;
        self
    }

    /// A text that says a time of day, or from when to when.
    #[must_use]
    pub const fn clock(mut self) -> Self {
        self.clock = true;
        self
    }

    /// A link to the record whose date it is.
    #[must_use]
    pub const fn dated(mut self) -> Self {
        self.dated = true;
        self
    }

    /// A step from 1 to 5.
    #[must_use]
    pub const fn one_to_five(mut self) -> Self {
        self.range = Some((1, 5));
        self
    }
}

impl Field {
    /// A whole number that the field can hold, to be given as an example of one.
    #[must_use]
    pub fn example(&self) -> i64 {
        const USUAL: [i64; 2] = [12, 2026];
        let Some((low, high)) = self.range else { return USUAL[0] };
        let inside = USUAL.into_iter().find(|number| (low..=high).contains(number));
        inside.unwrap_or_else(|| low.midpoint(high))
    }

    /// Whether records of that kind can be named in it; in what is no link, none can.
    #[must_use]
    pub fn takes(&self, kind: Kind) -> bool {
        match self.field_type {
            FieldType::Link(only) => only == kind,
            FieldType::AnyLink => !self.dated || kind.about().date.is_some(),
            FieldType::Text
            | FieldType::Integer
            | FieldType::Number
            | FieldType::Bool
            | FieldType::Money
            | FieldType::Date
            | FieldType::Time
            | FieldType::File
            | FieldType::Choice(_) => false,
        }
    }

    /// The kinds of the records that it offers to choose from.
    pub fn offers(&self) -> impl Iterator<Item = Kind> + '_ {
        let all = self.dated || self.field_type != FieldType::AnyLink;
        let taken = Kind::ALL.iter().copied().filter(|kind| self.takes(*kind));
        taken.filter(move |kind| all || kind.about().linkable)
    }
}

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
        $crate::model::field::choice! { @declare [$(#[$meta])*] $name, $message { $(
            [$(#[$vmeta])*] $variant = $code $standing [$($word),*],
        )* } }
    };
    ($(#[$meta:meta])* $name:ident, $message:literal { $(
        $(#[$vmeta:meta])* $variant:ident = $code:literal $(| $word:literal)*,
    )* }) => {
        $crate::model::field::choice! { @declare [$(#[$meta])*] $name, $message { $(
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

        impl $crate::model::field::Choice for $name {
            const SET: $crate::model::field::ChoiceSet = $crate::model::field::ChoiceSet {
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

        impl $crate::model::field::FieldValue for Option<$name> {
            const TYPE: $crate::model::field::FieldType = $crate::model::field::FieldType::Choice(
                &<$name as $crate::model::field::Choice>::SET,
            );

            fn to_value(&self) -> $crate::model::value::Value {
                use $crate::model::field::Choice as _;
                self.map_or($crate::model::value::Value::Null, |choice| {
                    $crate::model::value::Value::Choice(choice.code())
                })
            }

            fn from_value(
                value: $crate::model::value::Value,
            ) -> Result<Self, $crate::model::field::WrongType> {
                use $crate::model::field::Choice as _;
                if value.is_null() {
                    return Ok(None);
                }
                let $crate::model::value::Value::Choice(code) = value else {
                    return Err($crate::model::field::WrongType);
                };
                $name::from_code(code).map(Some).ok_or($crate::model::field::WrongType)
            }
        }
    };
}
pub(crate) use choice;
