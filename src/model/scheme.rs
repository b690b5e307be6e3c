//! Grant schemes and their calls.

use super::field::choice;
use super::fuzzy_date::FuzzyDate;
use super::id::Id;
use super::money::Ore;
use super::organisation::Organisation;
use super::record::record;

record! {
    /// A grant scheme.
    Scheme {
        /// Its name.
        title: String => required column,
        /// The name that people use.
        short_name: String => column,
        /// Who gives the money.
        funder_id: Option<Id<Organisation>> => column,
        /// What it is for.
        purpose: String => long,
        /// Who may apply.
        eligible: String => long,
        /// What is asked of the applicant's own share.
        own_share_rule: String => long,
        /// What is not funded, what reports are asked for.
        terms: String => long,
        /// Its page.
        url: String,
        /// Notes.
        note: String => long,
        /// Where this is known from.
        source: String,
    }
}

choice! {
    /// How far a call has come.
    CallState, "choice-call-state" {
        /// Expected.
        Expected = "expected",
        /// Open for applications.
        Open = "open",
        /// The deadline has passed.
        Closed = "closed",
        /// Awards are known.
        Awarded = "awarded",
    }
}

record! {
    /// One round of a scheme. The sums of the round are those that the funder published, for all
    /// applicants together.
    Call {
        /// Its name.
        title: String => required column,
        /// Which scheme.
        scheme_id: Option<Id<Scheme>> => required column,
        /// The year that the money is for.
        call_year: Option<i64> => year required column,
        /// How far it has come.
        state: Option<CallState> => column,
        /// The last day to apply.
        deadline: Option<FuzzyDate> => column ahead,
        /// The time of that day, as "23:59".
        deadline_time: String,
        /// An earlier deadline that was extended.
        former_deadline: Option<FuzzyDate> => past,
        /// The last day to report.
        report_deadline: Option<FuzzyDate> => column ahead,
        /// The sum to be handed out.
        frame: Option<Ore> => column,
        /// Applications received.
        applications_received: Option<i64> => count column,
        /// The sum applied for by all.
        applied_total: Option<Ore> => column,
        /// Applications that got money.
        applications_awarded: Option<i64> => count column,
        /// The sum handed out.
        awarded_total: Option<Ore> => column,
        /// Of these, applications of the network.
        network_awarded: Option<i64> => count,
        /// Of the sum handed out, the network's part.
        network_awarded_total: Option<Ore>,
        /// Its page.
        url: String,
        /// Notes.
        note: String => long,
        /// Where this is known from.
        source: String,
    }
}
