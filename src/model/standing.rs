//! How a value of a choice stands: the meaning that its colour shows, and whether anything still
//! waits.

/// How a value of a choice stands. It belongs to the value of that very choice and never to the text
/// of its code: money that was returned is over, a case that was sent back waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// The value says what sort of thing a record is, not how the record stands.
    Sort,
    /// Nobody knows.
    Unknown,
    /// The work lies ahead: nothing has begun that could go well or badly.
    Ahead,
    /// Somebody has to act or to decide before it goes on.
    Waiting,
    /// The work is on its way.
    UnderWay,
    /// The work goes on, and goes well.
    Good,
    /// The work goes on, and goes badly.
    Bad,
    /// The work came to a good end.
    Done,
    /// The matter was turned down, called off or withdrawn.
    Refused,
    /// The matter is over, without having been done or turned down.
    Over,
}

impl Standing {
    /// Whether nothing waits any more.
    #[must_use]
    pub fn is_closed(self) -> bool {
        match self {
            Self::Done | Self::Refused | Self::Over => true,
            Self::Sort
            | Self::Unknown
            | Self::Ahead
            | Self::Waiting
            | Self::UnderWay
            | Self::Good
            | Self::Bad => false,
        }
    }
}
