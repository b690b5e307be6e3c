//! Meetings, and who was there.

use super::body::Body;
use super::field::choice;
use super::fuzzy_date::FuzzyDate;
use super::id::Id;
use super::person::Person;
use super::record::record;

choice! {
    /// How far the date of a meeting is settled.
    MeetingState, "choice-meeting-state" {
        /// Somebody proposed it.
        Proposed = "proposed",
        /// Agreed, and may still move.
        Provisional = "provisional",
        /// Agreed.
        Fixed = "fixed",
        /// Postponed; another meeting took its place.
        Moved = "moved",
        /// Will not be held.
        Cancelled = "cancelled",
        /// Was held.
        Held = "held",
    }
}

choice! {
    /// Where people meet.
    Mode, "choice-mode" {
        /// In one room.
        Physical = "physical",
        /// On screen.
        Digital = "digital",
        /// Some of each.
        Hybrid = "hybrid",
        /// By e-mail, in writing.
        Written = "written",
    }
}

impl MeetingState {
    /// Whether the date may still move.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Proposed | Self::Provisional)
    }
}

record! {
    /// A meeting of a body.
    Meeting {
        /// The body that meets.
        body_id: Option<Id<Body>> => required column,
        /// When, as precisely as it is known.
        date: Option<FuzzyDate> => required column,
        /// The number that the body gives it, if any.
        number: String,
        /// A theme, where the meeting has one.
        theme: String => column,
        /// How far the date is settled.
        state: Option<MeetingState> => column,
        /// From, as "10:00".
        start_time: String => column,
        /// To, as "14:00".
        end_time: String,
        /// Where people meet.
        mode: Option<Mode> => column,
        /// The place.
        place: String => column,
        /// Who leads it.
        chair: String,
        /// Who writes the minutes.
        minute_taker: String,
        /// The meeting that this one replaces.
        replaces_id: Option<Id<Meeting>>,
        /// When the minutes were approved.
        minutes_approved: Option<FuzzyDate> => past,
        /// How the minutes were approved.
        minutes_approval: String,
        /// Notes.
        note: String => long,
        /// Where this is known from.
        source: String,
    }
}

choice! {
    /// How somebody took part.
    Presence, "choice-presence" {
        /// Member, there.
        Present = "present",
        /// Member, not there.
        Absent = "absent",
        /// There without a say.
        Observer = "observer",
        /// There for the secretariat.
        Secretariat = "secretariat",
        /// There for one case.
        Guest = "guest",
    }
}

record! {
    /// Somebody's part in a meeting.
    Attendance {
        /// Which meeting.
        meeting_id: Option<Id<Meeting>> => required column,
        /// Who, where the person is registered.
        person_id: Option<Id<Person>>,
        /// The name as it stood then.
        title: String => required column,
        /// Organisation and position as they stood then.
        organisation: String => column,
        /// How.
        presence: Option<Presence> => required column,
        /// Where this is known from.
        source: String,
    }
}
