//! Cases: what is laid before a meeting.

use super::body::Body;
use super::field::choice;
use super::id::Id;
use super::meeting::Meeting;
use super::record::record;

choice! {
    /// What is asked of the body.
    CaseType, "choice-case-type" {
        /// A decision.
        Decision = "decision",
        /// An approval.
        Approval = "approval",
        /// A discussion without a vote.
        Discussion = "discussion",
        /// Information.
        Information = "information",
        /// Advice or a recommendation to another body.
        Recommendation = "recommendation",
        /// Any other business.
        OtherBusiness = "other_business",
    }
}

choice! {
    /// How far a case has come (Noark 5 M052 and M055).
    CaseState, "choice-case-state" {
        /// Being prepared.
        Preparing = "preparing",
        /// On an agenda.
        Scheduled = "scheduled",
        /// Put off to a later meeting of the same body.
        Postponed = "postponed",
        /// Sent back to the body before.
        Returned = "returned",
        /// The body is done with it.
        Treated = "treated",
        /// Withdrawn.
        Withdrawn = "withdrawn",
    }
}

record! {
    /// A case on the agenda of a meeting.
    Case {
        /// What it is about.
        title: String => required column,
        /// The meeting it is laid before.
        meeting_id: Option<Id<Meeting>> => column,
        /// The body, where no meeting is known yet.
        body_id: Option<Id<Body>>,
        /// The year of its number; never parsed out of a text.
        case_year: Option<i64> => year column,
        /// The running number of that year.
        case_sequence: Option<i64> => count column,
        /// Numbers it had before, such as after a merge of two copies.
        former_number: String,
        /// Its place on the agenda.
        agenda_order: Option<i64> => count,
        /// What is asked of the body.
        case_type: Option<CaseType> => column,
        /// How far it has come.
        state: Option<CaseState> => column,
        /// The proposed decision, numbered points on lines of their own.
        proposal: String => long,
        /// The matter in short.
        summary: String => long,
        /// What led to it.
        background: String => long,
        /// Assessment: alternatives, benefit, cost, risk.
        assessment: String => long,
        /// What it means for money.
        economic_consequences: String => long,
        /// What the preparing body advised.
        advice: String => long,
        /// Who answers for the paper.
        responsible: String => column,
        /// The case at an earlier meeting that this one continues.
        continues_id: Option<Id<Case>>,
        /// A matter of principle that each municipality must decide itself.
        matter_of_principle: bool,
        /// Exempt from public access.
        exempt: bool,
        /// The legal ground of the exemption.
        exemption_ground: String,
        /// Reference in the host's archive.
        archive_reference: String,
        /// Notes, never exported.
        note: String => long,
        /// Where this is known from.
        source: String,
    }
}
