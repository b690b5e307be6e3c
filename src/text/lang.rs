//! The languages of the program and of documents.

use crate::model::kind::Portfolio;
use crate::model::settings::Language;

/// A language of the program or of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lang {
    /// Bokmål.
    Nb,
    /// Nynorsk.
    Nn,
    /// English.
    En,
    /// English in marks, for tests: text without marks did not come through these files.
    Pseudo,
}

impl Lang {
    /// The languages that people can choose.
    pub const ALL: &'static [Self] = &[Self::Nb, Self::Nn, Self::En];

    /// The code: `nb`, `nn`, `en`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Nb => "nb",
            Self::Nn => "nn",
            Self::En | Self::Pseudo => "en",
        }
    }

    /// The language of a document; bokmål where it says none.
    #[must_use]
    pub fn of(portfolio: &Portfolio) -> Self {
        let said = portfolio.settings().and_then(|settings| settings.language);
        said.map_or(Self::Nb, Self::from)
    }

    /// The language of a code.
    #[must_use]
    pub(crate) fn from_code(code: &str) -> Option<Self> {
        match code {
            "nb" | "no" => Some(Self::Nb),
            "nn" => Some(Self::Nn),
            "en" => Some(Self::En),
            "pseudo" => Some(Self::Pseudo),
            _ => None,
        }
    }
}

impl From<Language> for Lang {
    fn from(language: Language) -> Self {
        match language {
            Language::Bokmal => Self::Nb,
            Language::Nynorsk => Self::Nn,
            Language::English => Self::En,
        }
    }
}
