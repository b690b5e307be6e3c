//! Why a record was found: the field, and the piece of it that matched.

use super::find::{Hit, Matched};
use super::query::Query;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::text::sort::fold;
use crate::text::{Texts, show_value};

/// How many letters of a text are shown before what matched, and in all.
const BEFORE: usize = 24;
const SHOWN: usize = 80;

/// Why a record was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Why {
    /// The field: "Sammendrag", or "i Utlysning" where another record says it.
    pub label: String,
    /// "… søknaden om skjønnsmidler …"
    pub text: String,
}

/// Why a record was found; nothing where the name says it.
#[must_use]
pub fn why(texts: &Texts, portfolio: &Portfolio, query: &Query, hit: &Hit) -> Option<Why> {
    match hit.matched {
        Matched::Name => None,
        Matched::Field(index) => {
            let (label, value) = said(texts, portfolio, hit.id, index)?;
            Some(Why { label, text: piece(&value, query) })
        }
        Matched::Linked(of, index) => {
            let (field, value) = said(texts, portfolio, of, index)?;
            let label = texts.with("search-linked", &[("field", &field)]);
            Some(Why { label, text: piece(&value, query) })
        }
    }
}

/// The label of a field, and what stands in it.
fn said(
    texts: &Texts,
    portfolio: &Portfolio,
    id: RecordId,
    index: usize,
) -> Option<(String, String)> {
    let record = portfolio.record(id)?;
    let field = record.fields().get(index)?;
    let value = show_value(texts, portfolio, field, &portfolio.value_of(record, index));
    Some((texts.field(record.kind(), field.name), value))
}

/// The piece of a text around the first word that was looked for.
fn piece(text: &str, query: &Query) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let letters: Vec<char> = text.chars().collect();
    if letters.len() <= SHOWN {
        return text;
    }
    let wanted: Vec<&String> = query.readings.iter().flat_map(|r| &r.words).collect();
    let at = begins_of_words(&letters).find(|at| {
        let word: String = letters.iter().skip(*at).take_while(|c| c.is_alphanumeric()).collect();
        let word = fold(&word);
        wanted.iter().any(|wanted| word.contains(wanted.as_str()))
    });
    let at = at.unwrap_or(0);
    let begin = begins_of_words(&letters)
        .find(|begin| begin + BEFORE >= at)
        .filter(|begin| *begin > 0 && at > BEFORE);
    let from = begin.unwrap_or(0);
    let shown: String = letters.iter().skip(from).take(SHOWN).collect();
    let before = if from > 0 { "… " } else { "" };
    let after = if from + SHOWN < letters.len() { " …" } else { "" };
    format!("{before}{}{after}", shown.trim())
}

fn begins_of_words(letters: &[char]) -> impl Iterator<Item = usize> {
    (0..letters.len()).filter(|at| {
        let here = letters.get(*at).is_some_and(|c| c.is_alphanumeric());
        let before = at.checked_sub(1).and_then(|before| letters.get(before));
        here && !before.is_some_and(|c| c.is_alphanumeric())
    })
}
