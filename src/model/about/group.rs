//! The headings of a form.

/// The fields that stand under one heading of a form, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Fields that say what a record is: name, state, sort, figures.
    What(&'static [&'static str]),
    /// People, bodies, municipalities.
    Who(&'static [&'static str]),
    /// Dates, times, years.
    When(&'static [&'static str]),
    /// Sums.
    Money(&'static [&'static str]),
    /// Other records.
    Links(&'static [&'static str]),
    /// Texts of several lines.
    Text(&'static [&'static str]),
    /// Fields that say where a record is known from, and those that fit nowhere else.
    More(&'static [&'static str]),
}

impl Group {
    /// The Fluent key of the heading.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::What(_) => "group-what",
            Self::Who(_) => "group-who",
            Self::When(_) => "group-when",
            Self::Money(_) => "group-money",
            Self::Links(_) => "group-links",
            Self::Text(_) => "group-text",
            Self::More(_) => "group-more",
        }
    }

    /// The names of its fields.
    #[must_use]
    pub fn fields(self) -> &'static [&'static str] {
        match self {
            Self::What(fields)
            | Self::Who(fields)
            | Self::When(fields)
            | Self::Money(fields)
            | Self::Links(fields)
            | Self::Text(fields)
            | Self::More(fields) => fields,
        }
    }
}
