//! Of how many records a sum is, in one sentence wherever a sum is read.

use super::bundle::Texts;
use super::format::Format;

/// What is added up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Summed {
    /// Money.
    Amounts,
    /// Hours, or any other number.
    Numbers,
}

/// "beløp oppgitt for 2 av 11".
#[must_use]
pub fn stated(texts: &Texts, summed: Summed, by: usize, of: usize) -> String {
    let format = Format::of(texts.lang());
    let number = |count: usize| format.integer(i64::try_from(count).unwrap_or(i64::MAX));
    let key = match summed {
        Summed::Amounts => "figure-amount-stated",
        Summed::Numbers => "figure-stated",
    };
    texts.with(key, &[("stated", &number(by)), ("all", &number(of))])
}
