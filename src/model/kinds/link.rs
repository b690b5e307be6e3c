//! Typed links between records: the chain is no single line.

use crate::model::about::{About, Area, Group, Listed, Named, Thread};
use crate::model::choice::choice;
use crate::model::id::RecordId;
use crate::model::record::record;

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
    Link "links" {
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

impl Link {
    /// What is known of the kind.
    pub const ABOUT: About = About {
        area: Area::Projects,
        listed: Listed::Tab(6),
        made_by_hand: true,
        searched: false,
        named_by: Named::Fields(&["from_id", "to_id"]),
        belongs_to: &["from_id", "to_id"],
        goes_with_it: true,
        thread: Thread::OfWhatItBelongsTo,
        form: &[Group::What(&["from_id", "link_type", "to_id", "note", "source"])],
        example: include_str!("../../../data/example/links.toml"),
        ..About::PLAIN
    };
}

impl LinkType {
    /// Whether the second came of the first.
    #[must_use]
    pub fn leads_on(self) -> bool {
        match self {
            Self::ReappliedAs | Self::ContinuedBy | Self::LedTo => true,
            Self::MergedInto
            | Self::PartOf
            | Self::Concerns
            | Self::ParticipatesIn
            | Self::Serves
            | Self::Related => false,
        }
    }

    /// Whether it names what a decision is about.
    #[must_use]
    pub fn names_subject(self) -> bool {
        match self {
            Self::Concerns | Self::LedTo => true,
            Self::MergedInto
            | Self::ReappliedAs
            | Self::ContinuedBy
            | Self::PartOf
            | Self::ParticipatesIn
            | Self::Serves
            | Self::Related => false,
        }
    }
}
