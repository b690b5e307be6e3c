//! Who was at a meeting, with what they were then.

use super::meeting::Meeting;
use super::person::Person;
use crate::model::about::{About, Area, Group, Listed};
use crate::model::choice::choice;
use crate::model::id::Id;
use crate::model::record::record;

choice! {
    /// How somebody took part.
    Presence, "choice-presence" {
        /// Member, there.
        Present = "present" | "mott" | "motte" | "deltok" | "tilstede" | "ja" | "motande"
            | "attended" | "yes",
        /// Member, not there.
        Absent = "absent" | "meldt forfall" | "fravaerende" | "fraverande" | "ikke mott"
            | "ikkje mott" | "nei" | "no",
        /// There without a say.
        Observer = "observer",
        /// There for the secretariat.
        Secretariat = "secretariat" | "sekretaer" | "referent",
        /// There for one case.
        Guest = "guest",
    }
}

record! {
    /// Somebody's part in a meeting.
    Attendance "attendances" {
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

impl Attendance {
    /// What is known of the kind.
    pub const ABOUT: About = About {
        area: Area::Meetings,
        listed: Listed::Tab(3),
        made_by_hand: true,
        belongs_to: &["meeting_id"],
        goes_with_it: true,
        form: &[Group::What(&[
            "meeting_id",
            "title",
            "presence",
            "person_id",
            "organisation",
            "source",
        ])],
        example: include_str!("../../../data/example/attendances.toml"),
        headings: &[
            ("title", "deltaker, deltakar, deltager, navn på deltaker, participant, attendee"),
            ("organisation", "kommune, stilling, virksomhet, verksemd, organisasjon, rolle"),
            ("presence", "oppmøte, status, møtt, til stede, deltok, tilstede, frammøte"),
            ("meeting_id", "møtedato, dato"),
        ],
        ..About::PLAIN
    };
}
