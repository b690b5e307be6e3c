//! Rounds: the same questions to many who sit outside the program, by a deadline.

use crate::model::about::{About, Area, Group, Listed, Sorted};
use crate::model::choice::choice;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::RecordId;
use crate::model::record::record;

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
        Draft = "draft" Waiting | "kladd" | "ikke sendt" | "ikkje sendt",
        /// Sent, answers are awaited.
        Sent = "sent" UnderWay | "utsendt" | "pagar" | "apen" | "open",
        /// Closed.
        Closed = "closed" Done | "lukket" | "ferdig" | "lukka" | "fullfort",
    }
}

record! {
    /// The same questions to many, by a deadline.
    Round "rounds" {
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

impl Round {
    /// What is known of the kind.
    pub const ABOUT: About = About {
        area: Area::Rounds,
        listed: Listed::Tab(0),
        in_order: &[("sent_on", "deadline")],
        made_by_hand: true,
        ordered_by: &[Sorted::Date(&["deadline"])],
        state: Some("state"),
        begins: Some("draft"),
        form: &[
            Group::What(&["title", "round_type", "state", "subject", "sender"]),
            Group::When(&["deadline", "sent_on"]),
            Group::Links(&["about_id"]),
            Group::Text(&["message", "note"]),
        ],
        example: include_str!("../../../data/example/rounds.toml"),
        awaited: &["deadline", "message"],
        needed_in: &[(&["sent"], &["sent_on"])],
        ..About::PLAIN
    };
}
