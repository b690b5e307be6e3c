//! Applications for grants, from draft to report. Six sums are kept apart: applied for, awarded,
//! accepted, paid, spent, to be returned.

use super::body::Body;
use super::concept::Concept;
use super::field::choice;
use super::fuzzy_date::FuzzyDate;
use super::id::Id;
use super::money::Ore;
use super::municipality::Municipality;
use super::organisation::Organisation;
use super::project::Project;
use super::record::record;
use super::scheme::Call;

choice! {
    /// Where an application stands on its way, from the decision to apply to the last report.
    ApplicationState, "choice-application-state" {
        /// Laid before the deciding body with advice.
        Recommended = "recommended",
        /// Decided to be applied for.
        DecidedToApply = "decided_to_apply",
        /// Decided against.
        NotDecided = "not_decided",
        /// The decision was put off.
        Postponed = "postponed",
        /// Being written.
        InPreparation = "in_preparation",
        /// Sent to the funder.
        Submitted = "submitted",
        /// The funder is at it.
        UnderReview = "under_review",
        /// Taken back.
        Withdrawn = "withdrawn",
        /// Turned down for its form.
        FormallyRejected = "formally_rejected",
        /// Passed on to another scheme.
        Transferred = "transferred",
        /// Promised for the time being.
        ProvisionalAward = "provisional_award",
        /// Promised for good after a provisional award.
        FinalAward = "final_award",
        /// Awarded in full.
        AwardedInFull = "awarded_in_full",
        /// Awarded less than applied for.
        AwardedReduced = "awarded_reduced",
        /// Turned down.
        Rejected = "rejected",
        /// The money is held back.
        Withheld = "withheld",
        /// The deciding body has looked at what the cut means.
        ScalingAssessed = "scaling_assessed",
        /// The award was accepted.
        Accepted = "accepted",
        /// The award was declined.
        Declined = "declined",
        /// The work goes on.
        InProgress = "in_progress",
        /// Reported on the way.
        InterimReported = "interim_reported",
        /// The money was paid out.
        Disbursed = "disbursed",
        /// The last report was handed in.
        FinalReported = "final_reported",
        /// Closed.
        Closed = "closed",
        /// Unspent money was moved to next year.
        CarriedOver = "carried_over",
        /// Unspent money was returned.
        Returned = "returned",
    }
}

record! {
    /// An application for a grant.
    Application {
        /// Its title.
        title: String => required column,
        /// The round it answers.
        call_id: Option<Id<Call>> => column,
        /// Where it stands.
        state: Option<ApplicationState> => required column,
        /// The concept it grew from.
        concept_id: Option<Id<Concept>>,
        /// The project that it pays for.
        project_id: Option<Id<Project>> => column,
        /// The municipality that formally applies.
        applicant_id: Option<Id<Municipality>> => column,
        /// The body that decided to apply.
        deciding_body_id: Option<Id<Body>>,
        /// Its number with the funder.
        external_number: String => column,
        /// The rank that the preparing body proposed.
        proposed_rank: Option<i64> => count,
        /// The rank that the deciding body set.
        decided_rank: Option<i64> => count column,
        /// What it is about, at most 500 characters.
        summary: String => long,
        /// How it is backed: decisions and letters.
        anchoring: String => long,
        /// What all of it costs.
        total_cost: Option<Ore>,
        /// The applicant's own share.
        own_share: Option<Ore>,
        /// The sum applied for.
        applied: Option<Ore> => column,
        /// The day it was sent.
        submitted_on: Option<FuzzyDate> => past,
        /// The sum awarded.
        awarded: Option<Ore> => column,
        /// The day of the award.
        awarded_on: Option<FuzzyDate> => past,
        /// Of that, the sum accepted.
        accepted: Option<Ore> => column,
        /// The sum paid out.
        paid: Option<Ore> => column,
        /// The sum spent.
        spent: Option<Ore> => column,
        /// The sum to be returned.
        to_return: Option<Ore> => column,
        /// What the award letter asks for.
        conditions: String => long,
        /// What the cut means for scope, time and benefits.
        consequence: String => long,
        /// The last day to report.
        report_deadline: Option<FuzzyDate> => column ahead,
        /// Who pays the rest.
        co_funder_id: Option<Id<Organisation>>,
        /// Notes.
        note: String => long,
        /// Where this is known from.
        source: String,
    }
}
