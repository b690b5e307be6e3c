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
    /// What of a sentence of the paper is in another language.
    pub quoted: Option<Quoted>,
}

/// A piece of a text that is quoted in a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Quoted {
    /// The piece, on one line and not empty.
    pub line: String,
    /// Its language.
    pub lang: &'static str,
}

impl Words {
    /// A text that somebody typed into the document.
    #[must_use]
    pub fn typed(portfolio: &Portfolio, text: impl Into<String>) -> Self {
        Self { text: text.into(), lang: Some(Lang::of(portfolio).code()), quoted: None }
    }

    /// The same text without a language of its own where it is in that of the paper.
    #[must_use]
    pub fn within(self, paper: Lang) -> Self {
        Self { lang: self.lang.filter(|lang| *lang != paper.code()), ..self }
    }

    /// A sentence of the paper that quotes a text.
    #[must_use]
    pub fn quoting(sentence: impl Into<String>, quoted: &Self) -> Self {
        let line = quoted.one_line();
        let lang = quoted.lang.filter(|_| !line.is_empty());
        let quoted = lang.map(|lang| Quoted { line, lang });
        Self { text: sentence.into(), lang: None, quoted }
    }

    /// Some of the text by its languages, in their order.
    #[must_use]
    pub fn spoken<'a>(&self, text: &'a str) -> Vec<(Option<&'static str>, &'a str)> {
        let Some(quoted) = &self.quoted else { return vec![(self.lang, text)] };
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once(quoted.line.as_str()) {
            let at = before.len();
            pieces.push((self.lang, before));
            pieces.extend(rest.get(at..rest.len() - after.len()).map(|it| (Some(quoted.lang), it)));
            rest = after;
        }
        pieces.push((self.lang, rest));
        pieces.retain(|(_, piece)| !piece.is_empty());
        pieces
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
        Self { text, lang: None, quoted: None }
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
            quoted: Option<&'a Quoted>,
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
        Set { lang: self.lang, quoted: self.quoted.as_ref(), line, parts }.serialize(serializer)
    }
}
