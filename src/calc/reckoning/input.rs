//! An input of a calculator as data: its key, its words, its unit and range, and how it stands to
//! the others. The form, the reading of files, the faults, the defaults and the sensitivity follow
//! from it.

use super::parameters::{Origin, Parameter};
use super::unit::Unit;

/// The largest number accepted in any input, in either direction. Generous for every municipality,
/// and small enough that no product of inputs can leave the range of `f64`.
pub const LARGEST_INPUT: f64 = 1e12;

/// One input.
#[derive(Debug, PartialEq)]
pub struct Input {
    /// The key of the input in an input file. No two inputs of a calculator share one.
    pub name: &'static str,
    /// The Fluent key of its words. The attribute `form`, where there is one, is its label in the
    /// form, with the unit.
    pub key: &'static str,
    /// The sort of content: number, share, text, rows.
    pub kind: InputKind,
    /// The name of the input, later in the same list, that may be given in its place: exactly one of
    /// the two must be. They share one field of the form, where a share is typed with a `%`.
    pub or: Option<&'static str>,
    /// May be left out though it has no default: what rests on it then does not exist.
    pub may_be_blank: bool,
    /// Counts only in figures that stand apart from those that are watched: is not varied.
    pub apart: bool,
    /// The Fluent key of the heading that begins with it in the form.
    pub heading: Option<&'static str>,
}

/// The sort of content that an input takes.
#[derive(Debug, PartialEq)]
pub enum InputKind {
    /// A number.
    Number(Range),
    /// A discount rate: a fraction from 0 to 1, or `"R-109"` for the stepped rates.
    Rate,
    /// A text. The first one of a row is what the row is called.
    Text,
    /// A table: at least one row of inputs.
    Rows(Rows),
}

/// Which numbers are accepted, and what they count.
#[derive(Debug, PartialEq)]
pub struct Range {
    /// What the number counts.
    pub unit: Unit,
    /// The smallest; none for any below zero too.
    pub least: Option<f64>,
    /// The largest; none for any up to [`LARGEST_INPUT`].
    pub most: Option<f64>,
    /// No fractions. A variant of a sensitivity may be a fraction all the same.
    pub whole: bool,
}

/// The rows of a table.
#[derive(Debug, PartialEq)]
pub struct Rows {
    /// The inputs of each row.
    pub inputs: &'static [Input],
    /// One row, as a key of a result points at it by its number from 0.
    pub one: &'static str,
    /// The Fluent key of what a row without a name is called; argument `$number`, from 1.
    pub unnamed: &'static str,
}

impl Input {
    const fn of(name: &'static str, key: &'static str, kind: InputKind) -> Self {
        Self { name, key, kind, or: None, may_be_blank: false, apart: false, heading: None }
    }

    /// A number that is 0 or more.
    #[must_use]
    pub const fn number(name: &'static str, key: &'static str, unit: Unit) -> Self {
        let range = Range { unit, least: Some(0.0), most: None, whole: false };
        Self::of(name, key, InputKind::Number(range))
    }

    /// A whole number.
    #[must_use]
    pub const fn whole(
        name: &'static str,
        key: &'static str,
        unit: Unit,
        (least, most): (f64, f64),
    ) -> Self {
        let range = Range { unit, least: Some(least), most: Some(most), whole: true };
        Self::of(name, key, InputKind::Number(range))
    }

    /// A share of something, from 0 to all of it.
    #[must_use]
    pub const fn share(name: &'static str, key: &'static str) -> Self {
        let range = Range { unit: Unit::Share, least: Some(0.0), most: Some(1.0), whole: false };
        Self::of(name, key, InputKind::Number(range))
    }

    /// The part of something that goes away: at most all of it, and less than nothing where there is
    /// more of it than before.
    #[must_use]
    pub const fn reduction(name: &'static str, key: &'static str) -> Self {
        let range = Range { unit: Unit::Share, least: None, most: Some(1.0), whole: false };
        Self::of(name, key, InputKind::Number(range))
    }

    /// A discount rate.
    #[must_use]
    pub const fn rate(name: &'static str, key: &'static str) -> Self {
        Self::of(name, key, InputKind::Rate)
    }

    /// A text.
    #[must_use]
    pub const fn text(name: &'static str, key: &'static str) -> Self {
        Self::of(name, key, InputKind::Text)
    }

    /// A table.
    #[must_use]
    pub const fn rows(name: &'static str, key: &'static str, rows: Rows) -> Self {
        Self::of(name, key, InputKind::Rows(rows))
    }

    /// The input that may be given in its place.
    #[must_use]
    pub const fn or(mut self, other: &Self) -> Self {
        self.or = Some(other.name);
        self
    }

    /// May be left out though it has no default.
    #[must_use]
    pub const fn may_be_blank(mut self) -> Self {
        self.may_be_blank = true;
        self
    }

    /// Counts only in figures that stand apart.
    #[must_use]
    pub const fn apart(mut self) -> Self {
        self.apart = true;
        self
    }

    /// Begins a part of the form.
    #[must_use]
    pub const fn under(mut self, heading: &'static str) -> Self {
        self.heading = Some(heading);
        self
    }

    /// Its default in a parameter set, with where it is from.
    #[must_use]
    pub const fn default(&self, value: f64, origin: Origin, source: &'static str) -> Parameter {
        Parameter { input: self.name, value, origin, source }
    }

    /// A default that is our own choice.
    #[must_use]
    pub(crate) const fn own_default(&self, value: f64) -> Parameter {
        self.default(value, Origin::Own, "")
    }

    /// The unit of the number; `None` for a table or a text.
    #[must_use]
    pub fn unit(&self) -> Option<Unit> {
        match &self.kind {
            InputKind::Number(range) => Some(range.unit),
            InputKind::Rate => Some(Unit::Share),
            InputKind::Text | InputKind::Rows(_) => None,
        }
    }

    /// The rows of the input, where it is a table.
    #[must_use]
    pub fn table(&self) -> Option<&Rows> {
        match &self.kind {
            InputKind::Rows(rows) => Some(rows),
            InputKind::Number(_) | InputKind::Rate | InputKind::Text => None,
        }
    }
}

/// The inputs of a list that have a field of their own in the form, each with the one that may be
/// given in its place.
pub fn fields(
    inputs: &'static [Input],
) -> impl Iterator<Item = (&'static Input, Option<&'static Input>)> {
    let second = |input: &Input| inputs.iter().any(|other| other.or == Some(input.name));
    let other = |input: &Input| inputs.iter().find(|other| input.or == Some(other.name));
    inputs.iter().filter(move |input| !second(input)).map(move |input| (input, other(input)))
}
