//! Typed links between records: the chain is no single line.

use super::field::choice;
use super::id::RecordId;
use super::record::record;

choice! {
    /// How two records belong together, read from the first to the second.
    LinkType, "choice-link-type" {
        /// The first was merged into the second (slått sammen).
        MergedInto = "merged_into",
        /// The first was applied for again as the second (søkt på nytt).
        ReappliedAs = "reapplied_as",
        /// The first is continued by the second (videreføring).
        ContinuedBy = "continued_by",
        /// The first is part of the second (del av).
        PartOf = "part_of",
        /// The first led to the second.
        LedTo = "led_to",
        /// The first is about the second: a decision about an application.
        Concerns = "concerns",
        /// The first takes part in the second: a municipality in a project.
        ParticipatesIn = "participates_in",
        /// The first serves the second: a project a goal.
        Serves = "serves",
        /// They have to do with each other.
        Related = "related",
    }
}

record! {
    /// A link from one record to another.
    Link {
        /// From.
        from_id: Option<RecordId> => required column,
        /// How.
        link_type: Option<LinkType> => required column,
        /// To.
        to_id: Option<RecordId> => required column,
        /// Notes.
        note: String => long,
        /// Where this is known from.
        source: String,
    }
}
