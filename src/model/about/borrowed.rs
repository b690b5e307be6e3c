//! Dates that are held once, in the record whose day they are.

/// A date that is read elsewhere while a link says so: the deadline of a follow-up that is due at a
/// meeting moves with the meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Borrowed {
    /// The field of the date. What stands in it counts while the link names nothing, or something
    /// whose date nobody knows.
    pub date: &'static str,
    /// The field of the link, to any kind with a date of its own.
    pub from: &'static str,
}
