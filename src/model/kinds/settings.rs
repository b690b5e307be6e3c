//! What holds for the whole portfolio: one record a document.

use chrono::NaiveDate;

use super::body::Body;
use super::organisation::Organisation;
use crate::model::about::{About, Area, Group};
use crate::model::choice::choice;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::Id;
use crate::model::kind::Portfolio;
use crate::model::record::record;

choice! {
    /// The languages that documents are written in.
    Language, "choice-language" {
        /// Bokmål.
        Bokmal = "nb",
        /// Nynorsk.
        Nynorsk = "nn",
        /// English.
        English = "en" | "engelsk",
    }
}

record! {
    /// The portfolio itself.
    Settings "settings" {
        /// Its name.
        title: String => required column,
        /// The network whose portfolio it is.
        network_id: Option<Id<Organisation>> => column,
        /// The body whose decisions count.
        deciding_body_id: Option<Id<Body>>,
        /// The language of its documents, where nothing else is said.
        language: Option<Language> => column,
        /// The day that counts as today, in an example that stands still.
        fixed_today: Option<FuzzyDate> => column one_day,
        /// How a case number is written: `{sequence}`, `{sequence2}` (two digits), `{year}`,
        /// `{year2}`.
        case_number_template: String => numbers,
        /// What readers should know about the data.
        notice: String => long,
    }
}

impl Settings {
    /// What is known of the kind.
    pub const ABOUT: About = About {
        area: Area::Network,
        only_one: true,
        imported: false,
        exported: false,
        searched: false,
        form: &[
            Group::What(&["title", "language", "case_number_template"]),
            Group::Who(&["network_id", "deciding_body_id"]),
            Group::When(&["fixed_today"]),
            Group::Text(&["notice"]),
        ],
        example: include_str!("../../../data/example/settings.toml"),
        ..About::PLAIN
    };
}

impl Portfolio {
    /// The settings of the portfolio, if it has any.
    #[must_use]
    pub fn settings(&self) -> Option<&Settings> {
        self.settings.iter().next()
    }

    /// The day that the portfolio takes for today, where it says one: the example does.
    #[must_use]
    pub fn fixed_today(&self) -> Option<NaiveDate> {
        self.settings()?.fixed_today.as_ref()?.day()
    }

    /// Whether it is an example, of a day that stands still.
    #[must_use]
    pub fn is_example(&self) -> bool {
        self.fixed_today().is_some()
    }
}
