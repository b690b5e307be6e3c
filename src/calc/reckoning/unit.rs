//! What a number counts.

/// What a number counts. Its Fluent key takes `$value`, the number already written out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Things: cases, letters, tasks.
    Count,
    /// Minutes.
    Minutes,
    /// Hours.
    Hours,
    /// Kroner.
    Kroner,
    /// Kroner for one hour.
    KronerPerHour,
    /// A fraction of one; shown as a percentage, that is multiplied by 100.
    Share,
    /// Years.
    Years,
    /// A percentage that is already multiplied by 100.
    Percent,
    /// A pure number: a ratio or a factor.
    Ratio,
}

impl Unit {
    /// Whether its values are kroner, with øre where there are any.
    #[must_use]
    pub fn is_money(self) -> bool {
        match self {
            Self::Kroner | Self::KronerPerHour => true,
            Self::Count
            | Self::Minutes
            | Self::Hours
            | Self::Share
            | Self::Years
            | Self::Percent
            | Self::Ratio => false,
        }
    }

    /// The Fluent key; argument `$value`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Count => "reckoning-unit-count",
            Self::Minutes => "reckoning-unit-minutes",
            Self::Hours => "reckoning-unit-hours",
            Self::Kroner => "reckoning-unit-kroner",
            Self::KronerPerHour => "reckoning-unit-kroner-per-hour",
            Self::Share => "reckoning-unit-share",
            Self::Years => "reckoning-unit-years",
            Self::Percent => "reckoning-unit-percent",
            Self::Ratio => "reckoning-unit-ratio",
        }
    }
}
