//! Dates in whatever goes out: as somebody wrote them where that is in the language asked for, else translated.

use crate::model::fuzzy_date::FuzzyDate;
use crate::model::kind::Portfolio;
use crate::text::{Lang, Texts, show_date, show_date_short, show_translated};

/// A date as people read it.
pub(super) fn date(texts: &Texts, portfolio: &Portfolio, date: &FuzzyDate) -> String {
    match is_of_document(texts, portfolio) {
        true => show_date(texts, date),
        false => show_translated(texts, date),
    }
}

/// The same for a narrow column: exact days in figures.
pub(super) fn date_short(texts: &Texts, portfolio: &Portfolio, date: &FuzzyDate) -> String {
    match date.words.is_none() || date.day().is_some() || is_of_document(texts, portfolio) {
        true if date.day().is_some() && !date.is_uncertain() && !date.is_approximate() => {
            // A day is read in one piece.
            show_date_short(texts, date).replacen(' ', "\u{a0}", 2)
        }
        true => show_date_short(texts, date),
        false => show_translated(texts, date),
    }
}

/// Whether the document is in the language of those texts.
fn is_of_document(texts: &Texts, portfolio: &Portfolio) -> bool {
    Lang::of(portfolio) == texts.lang()
}
