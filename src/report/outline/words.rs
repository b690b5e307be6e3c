//! A text of a paper, with the language that it is in.

use serde::{Serialize, Serializer};

use crate::model::kind::Portfolio;
use crate::report::prose::{self, Part};
use crate::text::Lang;

/// A text of a paper. What is quoted from the document is in the document's language, whichever the paper
/// is in: it is read aloud and parted by the rules of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// The text as it was typed.
    pub text: String,
    /// The language of the text; none where it is that of the paper.
    pub lang: Option<&'static str>,
}

impl Words {
    /// A text that somebody typed into the document.
    #[must_use]
    pub fn typed(portfolio: &Portfolio, text: impl Into<String>) -> Self {
        Self { text: text.into(), lang: Some(Lang::of(portfolio).code()) }
    }

    /// The same text without a language of its own where it is in that of the paper.
    #[must_use]
    pub fn within(self, paper: Lang) -> Self {
        Self { lang: self.lang.filter(|lang| *lang != paper.code()), ..self }
    }

    /// What stands in the text: paragraphs, points, tables.
    #[must_use]
    pub fn parts(&self) -> Vec<Part> {
        prose::parts(&self.text)
    }

    /// The text on one line.
    #[must_use]
    pub fn one_line(&self) -> String {
        prose::one_line(&self.text)
    }
}

impl From<String> for Words {
    fn from(text: String) -> Self {
        Self { text, lang: None }
    }
}

impl From<&str> for Words {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl Serialize for Words {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Set<'a> {
            lang: Option<&'a str>,
            line: String,
            parts: Vec<Part>,
        }
        let (line, parts) = (self.one_line(), self.parts());
        // Most texts are one line, which need not be said twice.
        let is_line = match parts.as_slice() {
            [] => true,
            [Part::Paragraph { lines }] => lines.len() == 1,
            [Part::Paragraph { .. } | Part::List { .. } | Part::Table { .. }, ..] => false,
        };
        let parts = if is_line { Vec::new() } else { parts };
        Set { lang: self.lang, line, parts }.serialize(serializer)
    }
}
