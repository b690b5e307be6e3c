//! Those who are asked in a round.

use super::municipality::Municipality;
use super::person::Person;
use super::project::Project;
use super::round::Round;
use crate::model::about::{About, Area, Group, Listed};
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::Id;
use crate::model::record::record;

record! {
    /// Somebody who is asked in a round.
    Respondent "respondents" {
        /// Their name.
        title: String => required column,
        /// In which round.
        round_id: Option<Id<Round>> => required column,
        /// Their address.
        email: String => column code,
        /// Who they are.
        person_id: Option<Id<Person>>,
        /// For which municipality they answer.
        municipality_id: Option<Id<Municipality>> => column apart,
        /// For which project they answer.
        project_id: Option<Id<Project>> => column,
        /// The day their mail was written.
        sent_on: Option<FuzzyDate> => column past,
        /// The day of the last reminder.
        reminded_on: Option<FuzzyDate> => column past,
        /// The day their answer was read in.
        answered_on: Option<FuzzyDate> => column past,
        /// Notes.
        note: String => long,
    }
}

impl Respondent {
    /// What is known of the kind.
    pub const ABOUT: About = About {
        area: Area::Rounds,
        listed: Listed::OnItsPage,
        in_order: &[("sent_on", "reminded_on")],
        belongs_to: &["round_id"],
        goes_with_it: true,
        form: &[
            Group::What(&["title", "round_id"]),
            Group::Who(&["email", "person_id", "municipality_id"]),
            Group::When(&["sent_on", "reminded_on", "answered_on"]),
            Group::Links(&["project_id"]),
            Group::Text(&["note"]),
        ],
        example: include_str!("../../../data/example/respondents.toml"),
        ..About::PLAIN
    };
}
