//! Conferences, gatherings and other days that matter.

use super::field::choice;
use super::fuzzy_date::FuzzyDate;
use super::id::Id;
use super::meeting::Mode;
use super::organisation::Organisation;
use super::record::record;

choice! {
    /// What sort of day it is.
    EventType, "choice-event-type" {
        /// A conference.
        Conference = "conference",
        /// A day of a professional group.
        ProfessionalDay = "professional_day",
        /// A gathering of the network.
        Gathering = "gathering",
        /// A webinar.
        Webinar = "webinar",
        /// A deadline that belongs to no call.
        Deadline = "deadline",
        /// A newsletter or other publication.
        Publication = "publication",
    }
}

record! {
    /// An event.
    Event {
        /// Its name.
        title: String => required column,
        /// When.
        date: Option<FuzzyDate> => required column,
        /// From, as "09:30".
        start_time: String,
        /// To, as "15:15".
        end_time: String,
        /// What sort of day it is.
        event_type: Option<EventType> => column,
        /// Where.
        place: String => column,
        /// How.
        mode: Option<Mode> => column,
        /// Who holds it.
        host_id: Option<Id<Organisation>> => column,
        /// For whom.
        audience: String => column,
        /// What it costs to take part, in words.
        price: String,
        /// Where to sign up.
        sign_up_url: String,
        /// The last day to sign up.
        sign_up_deadline: Option<FuzzyDate> => ahead,
        /// How many took part, where it was counted.
        attendance: Option<i64> => count,
        /// Notes.
        note: String => long,
        /// Where this is known from.
        source: String,
    }
}
