//! How things look: what they are coloured for, and what tells them apart without colour.

/// What something is coloured for; whoever paints knows the colours of its theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ink {
    /// Text.
    Text,
    /// Text of less weight: names of axes, notes.
    Quiet,
    /// Axes and hairlines.
    Rule,
    /// Behind everything: what is cut out of a shape.
    Ground,
    /// The values themselves, where there is one series only.
    Value,
    /// Text over something of a colour.
    Over(Fill),
    /// What fills an area.
    Fill(Fill),
    /// The span around a series, or its likely part: the colour of the series, much lighter.
    Span(Series),
}

/// What an area is filled with, where text may stand over it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fill {
    /// A series of several.
    Series(Series),
    /// How something stands.
    Standing(Standing),
    /// That nothing is known: quieter than whatever is, and told by its pattern.
    Unknown,
    /// The lightest to the strongest of one colour, where more is stronger: 0 to [`Fill::STRONGEST`].
    Strength(u8),
}

impl Fill {
    /// How strong [`Fill::Strength`] is at most.
    pub const STRONGEST: u8 = 4;
}

/// The eight colours that tell series apart, after Okabe and Ito.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Series {
    /// Blue.
    Blue,
    /// Orange.
    Orange,
    /// Bluish green.
    Green,
    /// Reddish purple.
    Purple,
    /// Sky blue.
    Sky,
    /// Vermilion.
    Vermilion,
    /// Yellow.
    Yellow,
    /// Grey, for what is left.
    Grey,
}

impl Series {
    /// All of them, in the order in which they are given out.
    pub const ALL: [Self; 8] = [
        Self::Blue,
        Self::Orange,
        Self::Green,
        Self::Purple,
        Self::Sky,
        Self::Vermilion,
        Self::Yellow,
        Self::Grey,
    ];

    /// The colour of the series with that number; they come round again after the eighth.
    #[must_use]
    pub fn number(number: usize) -> Self {
        Self::ALL.get(number % Self::ALL.len()).copied().unwrap_or(Self::Grey)
    }
}

/// How something stands; each has a symbol of its own too, see [`Symbol::of`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// As it should be.
    Good,
    /// It waits, or asks for attention.
    Waiting,
    /// It is wrong, or late.
    Problem,
    /// Not begun, not known, ended: neither good nor bad.
    Neutral,
}

impl Standing {
    /// All of them, the best first.
    pub const ALL: [Self; 4] = [Self::Good, Self::Waiting, Self::Problem, Self::Neutral];
}

/// A small filled shape that tells something without colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Symbol {
    /// A disc.
    Disc,
    /// A square that stands on its corner.
    Diamond,
    /// A triangle that points upwards.
    Triangle,
    /// A square.
    Square,
    /// A ring.
    Ring,
    /// A cross that stands upright.
    Plus,
    /// A triangle that points downwards.
    Funnel,
    /// A frame on its corner.
    HollowDiamond,
}

impl Symbol {
    /// All of them, in the order in which series get theirs.
    pub const ALL: [Self; 8] = [
        Self::Disc,
        Self::Diamond,
        Self::Triangle,
        Self::Square,
        Self::Ring,
        Self::Plus,
        Self::Funnel,
        Self::HollowDiamond,
    ];

    /// The symbol of the series with that number; they come round again after the eighth.
    #[must_use]
    pub fn number(number: usize) -> Self {
        Self::ALL.get(number % Self::ALL.len()).copied().unwrap_or(Self::Disc)
    }

    /// The symbol of a standing.
    #[must_use]
    pub fn of(standing: Standing) -> Self {
        match standing {
            Standing::Good => Self::Disc,
            Standing::Waiting => Self::Triangle,
            Standing::Problem => Self::Diamond,
            Standing::Neutral => Self::Ring,
        }
    }
}

/// What tells an area from its neighbours without colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Pattern {
    /// Nothing but its colour.
    #[default]
    Plain,
    /// Lines that rise.
    Rising,
    /// Lines that fall.
    Falling,
    /// Upright lines.
    Upright,
    /// Lines that rise and lines that fall.
    Crossed,
}

impl Pattern {
    /// All of them, in the order in which series get theirs.
    pub const ALL: [Self; 5] =
        [Self::Plain, Self::Rising, Self::Falling, Self::Upright, Self::Crossed];

    /// The pattern of the series with that number; they come round again after the fifth.
    #[must_use]
    pub fn number(number: usize) -> Self {
        Self::ALL.get(number % Self::ALL.len()).copied().unwrap_or_default()
    }
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Dash {
    /// In one.
    #[default]
    Whole,
    /// In short strokes.
    Dashed,
    /// In points.
    Dotted,
}

impl Dash {
    /// How long strokes and gaps are, in points; nothing for a line in one.
    #[must_use]
    pub fn lengths(self) -> Option<(f32, f32)> {
        match self {
            Self::Whole => None,
            Self::Dashed => Some((5.0, 3.0)),
            Self::Dotted => Some((1.5, 2.5)),
        }
    }
}
