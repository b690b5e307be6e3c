//! Whether there is a meeting to sum up.

use chrono::NaiveDate;

use super::at;
use crate::calc::agenda::{AgendaIndex, CalledOff};
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::kind::Portfolio;
use crate::model::meeting::{Meeting, MeetingState};
use crate::model::message::Message;
use crate::report::voice::Voice;

/// How a meeting stands to what it was to decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// It has been held, as far as anybody knows.
    Held,
    /// It is still to come, and nothing has been decided: what there is, is what is on its agenda.
    ToCome,
    /// It was called off or moved, and all the same something stands as decided at it.
    CalledOff(MeetingState),
}

/// What is known of a meeting before anybody says which day it is.
pub(super) struct Known {
    /// The last day on which it can be, where nobody says that it was held and nothing has been decided; the first,
    /// where it has no last.
    open: Option<NaiveDate>,
    /// What became of it, where nobody is to meet.
    off: Option<MeetingState>,
}

impl Known {
    pub(super) fn on(&self, today: NaiveDate) -> Standing {
        match (self.off, self.open) {
            (Some(state), _) => Standing::CalledOff(state),
            (None, Some(day)) if day > today => Standing::ToCome,
            (None, Some(_) | None) => Standing::Held,
        }
    }
}

impl Standing {
    /// What the paper of such a meeting is called.
    pub(super) fn genre(&self, voice: Voice) -> &'static str {
        match self {
            Self::Held | Self::CalledOff(_) => match voice {
                Voice::Advises => "paper-advice-summary",
                Voice::Decides | Voice::Both => "paper-decision-summary",
            },
            Self::ToCome => "paper-agenda",
        }
    }

    /// What became of the meeting, where nobody was to meet.
    pub(super) fn called_off(&self) -> Option<MeetingState> {
        match self {
            Self::CalledOff(state) => Some(*state),
            Self::Held | Self::ToCome => None,
        }
    }

    /// What stands above the cases.
    pub(super) fn heading(&self) -> &'static str {
        match self {
            Self::Held | Self::CalledOff(_) => "paper-decisions",
            Self::ToCome => "paper-cases",
        }
    }
}

/// How a meeting stands.
///
/// # Errors
/// When it was called off or moved without having decided anything: there is nothing to sum up.
pub(super) fn standing(
    portfolio: &Portfolio,
    index: &AgendaIndex,
    meeting: &Meeting,
) -> Result<Known, Message> {
    if !at(portfolio, meeting, index.all_at(portfolio, meeting.id)).is_empty() {
        // What was made final there was decided, whatever another copy says of the meeting.
        let off = CalledOff::of(portfolio, index, meeting).filter(|off| !off.is_held);
        return Ok(Known { open: None, off: off.map(|off| off.state) });
    }
    if meeting.state.is_some_and(|state| !state.takes_place()) {
        let name = portfolio.label(meeting.id.raw());
        return Err(Message::new("error-meeting-not-held").text("meeting", name));
    }
    let is_to_come = meeting.state.is_none_or(MeetingState::is_to_come);
    let day = |date: &FuzzyDate| date.latest().or_else(|| date.earliest());
    let open = meeting.date.as_ref().and_then(day).filter(|_| is_to_come);
    Ok(Known { open, off: None })
}
