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
        Agenda = "agenda" | "sakliste" | "dagsorden" | "innkalling" | "moteinnkalling",
        /// Minutes.
        Minutes = "minutes" | "motereferat" | "protokoll" | "moteprotokoll" | "motebok",
        /// A case paper.
        CasePaper = "case_paper" | "saksfremlegg" | "saksnotat" | "sakspapir" | "notat",
        /// A strategy or plan.
        Strategy = "strategy" | "strategi" | "plan",
        /// A report.
        Report = "report" | "sluttrapport" | "delrapport" | "evaluering",
        /// An agreement.
        Agreement = "agreement" | "samarbeidsavtale" | "kontrakt",
        /// A mandate.
        Mandate = "mandate",
        /// A newsletter.
        Newsletter = "newsletter",
        /// Slides.
        Presentation = "presentation" | "presentasjoner" | "lysark" | "powerpoint" | "pptx",
        /// A page on the web.
        WebPage = "web_page" | "lenke" | "lenkje" | "nettartikkel" | "link",
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
        headings: &[
            ("title", "dokumenttittel, filnavn, filnamn, tittel på dokument"),
            ("document_type", "type, kategori, dokumentkategori"),
            ("publisher_id", "utgitt av, forfatter, forfattar, avsender, avsendar"),
            ("date", "utgitt, publisert, dokumentdato, år"),
            ("url", "url til dokument, adresse"),
            ("about_id", "gjelder, gjeld, tilhører, tilhøyrer"),
        ],
        ..About::PLAIN
    };
}
