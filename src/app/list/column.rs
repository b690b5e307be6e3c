//! A column as a list handles it: its name, what its cells hold, how they are shown.

use crate::model::choice::ChoiceSet;
use crate::model::column::ColumnKey;
use crate::model::field::{Field, FieldType};
use crate::model::kind::{Kind, Portfolio};
use crate::model::own_column::OwnColumnType;
use crate::model::value::Value;
use crate::text::told_column::title_of;
use crate::text::{Texts, show_value};

/// What the cells of a column hold.
#[derive(Clone, Debug, PartialEq)]
pub enum CellType {
    /// Text of one line, or of several.
    Text {
        /// Of several.
        long: bool,
    },
    /// A whole number.
    Integer,
    /// A number with decimals.
    Number,
    /// Yes or no.
    Bool,
    /// Kroner.
    Money,
    /// A date.
    Date,
    /// A time of day.
    Time,
    /// A file.
    File,
    /// One of a fixed set.
    Choice(&'static ChoiceSet),
    /// One of the choices that the network has written for its own column.
    OwnChoice(Vec<String>),
    /// A record of one kind.
    Link(Kind),
    /// A record of any kind.
    AnyLink,
}

/// A column of a kind's list.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Which.
    pub key: ColumnKey,
    /// The kind that is listed.
    pub kind: Kind,
    /// The field that keeps what it holds.
    pub field: &'static Field,
    /// What it holds.
    pub cell: CellType,
    /// Its name in the language of the window.
    pub title: String,
}

impl Column {
    /// The column of that key; nothing when there is none any more.
    #[must_use]
    pub fn of(portfolio: &Portfolio, texts: &Texts, kind: Kind, key: ColumnKey) -> Option<Self> {
        let field = key.field(portfolio, kind)?;
        let (cell, title) = match key {
            ColumnKey::Field(_) => (cell_type(field), texts.field(kind, field.name)),
            ColumnKey::Told(told) => (cell_type(field), title_of(texts, told)),
            ColumnKey::Own(id) => {
                let own = portfolio.own_columns.get(id)?;
                let cell = match own.column_type? {
                    OwnColumnType::Choice => {
                        let choices = own.choice_list();
                        CellType::OwnChoice(choices.into_iter().map(str::to_owned).collect())
                    }
                    OwnColumnType::Text => CellType::Text { long: false },
                    OwnColumnType::Number
                    | OwnColumnType::Amount
                    | OwnColumnType::Date
                    | OwnColumnType::Person
                    | OwnColumnType::Municipality => cell_type(field),
                };
                (cell, own.title.clone())
            }
        };
        Some(Self { key, kind, field, cell, title })
    }

    /// Its name where columns are named in text: in saved views, and for drafts.
    #[must_use]
    pub fn name(&self) -> String {
        self.key.name(self.kind)
    }

    /// Whether it is one of the network's own.
    #[must_use]
    pub fn is_own(&self) -> bool {
        matches!(self.key, ColumnKey::Own(_))
    }

    /// Whether it is only to be read.
    #[must_use]
    pub fn is_told(&self) -> bool {
        matches!(self.key, ColumnKey::Told(_))
    }

    /// Whether it is a field of the kind.
    fn is_field(&self) -> bool {
        matches!(self.key, ColumnKey::Field(_))
    }

    /// Whether it says how the record stands.
    #[must_use]
    pub fn is_state(&self) -> bool {
        self.is_field() && self.kind.about().state == Some(self.field.name)
    }

    /// Whether it is what the record is called.
    #[must_use]
    pub fn is_name(&self) -> bool {
        self.is_field() && self.kind.name().is_some_and(|(_, field)| field == self.field)
    }

    /// Whether a record cannot stand without it.
    #[must_use]
    pub fn required(&self) -> bool {
        self.is_field() && self.field.required
    }

    /// Whether its cells stand to the right, as figures do; years do not.
    #[must_use]
    pub fn is_figure(&self) -> bool {
        self.field.field_type.is_number() && self.field.range.is_none_or(|(low, _)| low < 1800)
    }

    /// Whether a sum of it says something: of kroner, hours and counts it does, of places in a row,
    /// years and steps from one to five it does not.
    #[must_use]
    pub(super) fn adds_up(&self) -> bool {
        let counts = self.field.range.is_none_or(|(low, _)| low == 0);
        self.field.field_type.is_number() && counts && !self.field.level
    }

    /// A cell as people read it.
    #[must_use]
    pub fn show(&self, texts: &Texts, portfolio: &Portfolio, value: &Value) -> String {
        show_value(texts, portfolio, self.field, value)
    }
}

fn cell_type(field: &Field) -> CellType {
    match field.field_type {
        FieldType::Text => CellType::Text { long: field.long },
        FieldType::Integer => CellType::Integer,
        FieldType::Number => CellType::Number,
        FieldType::Bool => CellType::Bool,
        FieldType::Money => CellType::Money,
        FieldType::Date => CellType::Date,
        FieldType::Time => CellType::Time,
        FieldType::File => CellType::File,
        FieldType::Choice(set) => CellType::Choice(set),
        FieldType::Link(kind) => CellType::Link(kind),
        FieldType::AnyLink => CellType::AnyLink,
    }
}
