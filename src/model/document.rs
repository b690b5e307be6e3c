//! Papers and pages that records point to.

use super::field::choice;
use super::fuzzy_date::FuzzyDate;
use super::id::{Id, RecordId};
use super::organisation::Organisation;
use super::record::record;

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
    Document {
        /// Its title.
        title: String => required column,
        /// What sort of paper it is.
        document_type: Option<DocumentType> => column,
        /// Who published it.
        publisher_id: Option<Id<Organisation>> => column,
        /// Its date.
        date: Option<FuzzyDate> => column,
        /// Its version.
        version: String,
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
