//! Rounds: the same questions to many who sit outside the program, by a deadline.

use super::field::choice;
use super::fuzzy_date::FuzzyDate;
use super::id::{Id, RecordId};
use super::municipality::Municipality;
use super::person::Person;
use super::project::Project;
use super::record::record;

choice! {
    /// What is asked for.
    RoundType, "choice-round-type" {
        /// How projects stand.
        StatusReports = "status_reports",
        /// How far municipalities have come with solutions.
        Rollout = "rollout",
        /// What municipalities say in a hearing.
        Hearing = "hearing",
        /// What benefits measure.
        Measurements = "measurements",
        /// What municipalities pledge to an application.
        Pledges = "pledges",
    }
}

choice! {
    /// How far a round has come.
    RoundState, "choice-round-state" {
        /// Being prepared.
        Draft = "draft",
        /// Sent, answers are awaited.
        Sent = "sent",
        /// Closed.
        Closed = "closed",
    }
}

record! {
    /// The same questions to many, by a deadline.
    Round {
        /// Its name.
        title: String => required column,
        /// What is asked for.
        round_type: Option<RoundType> => required column,
        /// How far it has come.
        state: Option<RoundState> => column,
        /// Answers are awaited by this day.
        deadline: Option<FuzzyDate> => column ahead,
        /// The day the mails were written.
        sent_on: Option<FuzzyDate> => column past,
        /// What it is about: the case of a hearing, the application of pledges, the solution of a roll-out.
        about_id: Option<RecordId>,
        /// The subject of the mail; nothing for the usual one.
        subject: String,
        /// What the mail says above the usual text.
        message: String => long,
        /// The address that the mails are from.
        sender: String,
        /// Notes.
        note: String => long,
    }
}

record! {
    /// Somebody who is asked in a round.
    Respondent {
        /// Their name.
        title: String => required column,
        /// In which round.
        round_id: Option<Id<Round>> => required column,
        /// Their address.
        email: String => column,
        /// Who they are.
        person_id: Option<Id<Person>>,
        /// For which municipality they answer.
        municipality_id: Option<Id<Municipality>> => column,
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
