//! Papers and pages that records point to.

use super::organisation::Organisation;
use crate::model::about::{About, Area, Group, Listed, Sorted, Thread};
use crate::model::attached_file::AttachedFile;
use crate::model::choice::choice;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::{Id, RecordId};
use crate::model::record::record;

choice! {
    /// What sort of paper it is.
    DocumentType, "choice-document-type" {
        /// An agenda.
        Agenda = "agenda",
        /// Minutes.
        Minutes = "minutes",
        /// A case paper.
        CasePaper = "case_paper",
        /// A strategy or plan.
        Strategy = "strategy",
        /// A report.
        Report = "report",
        /// An agreement.
        Agreement = "agreement",
        /// A mandate.
        Mandate = "mandate",
        /// A newsletter.
        Newsletter = "newsletter",
        /// Slides.
        Presentation = "presentation",
        /// A page on the web.
        WebPage = "web_page",
    }
}

record! {
    /// A paper or page.
    Document "documents" {
        /// Its title.
        title: String => required column,
        /// What sort of paper it is.
        document_type: Option<DocumentType> => column,
        /// Who published it.
        publisher_id: Option<Id<Organisation>> => column,
        /// Its date.
        date: Option<FuzzyDate> => column apart past,
        /// Its version.
        version: String,
        /// The paper itself.
        file: Option<AttachedFile> => column,
        /// Its address.
        url: String => column,
        /// The day somebody last looked whether the address still answers.
        checked_on: Option<FuzzyDate> => past,
        /// The record it belongs to.
        about_id: Option<RecordId>,
        /// Notes.
        note: String => long,
        /// Where this is known from.
        source: String,
    }
}

impl Document {
    /// What is known of the kind.
    pub const ABOUT: About = About {
        area: Area::Network,
        listed: Listed::Tab(6),
        made_by_hand: true,
        ordered_by: &[Sorted::Date(&["date"])],
        belongs_to: &["about_id"],
        thread: Thread::OfWhatItBelongsTo,
        form: &[
            Group::What(&["title", "document_type", "version", "file"]),
            Group::Who(&["publisher_id"]),
            Group::When(&["date", "checked_on"]),
            Group::Links(&["about_id"]),
            Group::Text(&["note"]),
            Group::More(&["url", "source"]),
        ],
        example: include_str!("../../../data/example/documents.toml"),
        awaited: &["date", "file"],
        ..About::PLAIN
    };
}
