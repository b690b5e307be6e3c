//! Where an input stands, wherever it has to be pointed at: in a fault, in a sensitivity, in the
//! list of defaults that were used.

use std::fmt;

use super::input::Input;

/// One input, or one row, or the whole. Displayed as its path in an input file, for instance
/// `case_types[1].minutes_per_case`; rows count from 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// The table, and which of its rows.
    pub row: Option<(&'static Input, usize)>,
    /// The input of the row, or of the whole; none for the row itself.
    pub input: Option<&'static Input>,
}

impl Place {
    /// The whole, or a row of a table.
    #[must_use]
    pub fn part(row: Option<(&'static Input, usize)>) -> Self {
        Self { row, input: None }
    }

    /// An input there.
    #[must_use]
    pub fn at(self, input: &'static Input) -> Self {
        Self { input: Some(input), ..self }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some((table, index)) = self.row {
            write!(formatter, "{}[{index}]", table.name)?;
            if self.input.is_some() {
                formatter.write_str(".")?;
            }
        }
        formatter.write_str(self.input.map_or("", |input| input.name))
    }
}
