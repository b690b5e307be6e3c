//! What holds for the whole portfolio: one record a document.

use super::body::Body;
use super::field::choice;
use super::fuzzy_date::FuzzyDate;
use super::id::Id;
use super::organisation::Organisation;
use super::record::record;

choice! {
    /// The languages that documents are written in.
    Language, "choice-language" {
        /// Bokmål.
        Bokmal = "nb",
        /// Nynorsk.
        Nynorsk = "nn",
        /// English.
        English = "en",
    }
}

record! {
    /// The portfolio itself.
    Settings {
        /// Its name.
        title: String => required column,
        /// The network whose portfolio it is.
        network_id: Option<Id<Organisation>> => column,
        /// The body whose decisions count.
        deciding_body_id: Option<Id<Body>>,
        /// The language of its documents, where nothing else is said.
        language: Option<Language> => column,
        /// The day that counts as today, in an example that stands still.
        fixed_today: Option<FuzzyDate> => column,
        /// How a case number is written: `{sequence}`, `{sequence2}` (two digits), `{year}`,
        /// `{year2}`.
        case_number_template: String,
        /// What readers should know about the data.
        notice: String => long,
    }
}
