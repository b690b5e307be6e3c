//! Names of records as people read them: beside the name of what is exempt from public access stands that it is, and
//! the public reads that alone.

use super::bundle::Texts;
use crate::model::exempt::is_exempt;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::seal::named as named_in_log;

/// A name with the word that what it names is exempt from public access, where it is.
#[must_use]
pub fn with_mark(texts: &Texts, name: String, is_exempt: bool) -> String {
    match is_exempt && !name.is_empty() {
        true => texts.with("paper-exempt-name", &[("name", &name)]),
        false => name,
    }
}

/// Who did something, from what the log says: whoever had said no name is so called in the language of the reader,
/// whichever it was written in. Nothing where the log says nothing.
#[must_use]
pub fn by_whom(texts: &Texts, by: &str) -> Option<String> {
    let is_said = !by.trim().is_empty();
    is_said.then(|| named_in_log(by).unwrap_or_else(|| texts.get("since-nothing")))
}

/// The name of a record, with the word that it is exempt where it is.
#[must_use]
pub fn named(texts: &Texts, portfolio: &Portfolio, id: RecordId) -> String {
    marked(texts, portfolio, id, portfolio.label(id))
}

/// Another name of a record, with the same word.
#[must_use]
pub fn marked(texts: &Texts, portfolio: &Portfolio, id: RecordId, name: String) -> String {
    with_mark(texts, name, is_exempt(&[portfolio], id))
}

/// Another name of a record, and behind it the same word where it is exempt: who cuts the one keeps the other.
#[must_use]
pub fn parted(
    texts: &Texts,
    portfolio: &Portfolio,
    id: RecordId,
    name: String,
) -> (String, String) {
    let marked = marked(texts, portfolio, id, name.clone());
    match marked.strip_prefix(&name).map(str::to_owned) {
        Some(ending) => (name, ending),
        None => (marked, String::new()),
    }
}

/// The name of a record in a text for some readers: the public reads no name of what is exempt.
#[must_use]
pub fn named_for(texts: &Texts, name: String, is_exempt: bool, public: bool) -> String {
    match (public, is_exempt) {
        (true, true) => texts.get("paper-exempt"),
        (_, is_exempt) => with_mark(texts, name, is_exempt),
    }
}
