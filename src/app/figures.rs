//! What a figure says of itself besides its value: of how many it is the sum, how many of them are made up, and
//! what surprises in it.

use crate::calc::overview::{Amount, Figure};
use crate::calc::stated::Stated;
use crate::model::kind::Portfolio;
use crate::text::{Summed, Texts, stated};

/// What is to be said beside a figure, a few words each.
#[must_use]
pub fn remarks(texts: &Texts, portfolio: &Portfolio, figure: &Figure) -> Vec<String> {
    let of_value = match figure.value {
        Amount::Money(_) => partly(texts, Summed::Amounts, figure.stated()),
        Amount::Hours(_) => partly(texts, Summed::Numbers, figure.stated()),
        Amount::Share(share) => (share > 1.0).then(|| texts.get("figure-more-than-all")),
        // A count of some is no sum of all.
        Amount::Count(_) => None,
    };
    of_value
        .into_iter()
        .chain(made_up(texts, figure))
        .chain(undecided(texts, portfolio, figure))
        .collect()
}

/// How many of the amounts behind a figure copies disagree about, in words; nothing where they are decided.
fn undecided(texts: &Texts, portfolio: &Portfolio, figure: &Figure) -> Option<String> {
    let count = i64::try_from(figure.undecided(portfolio)).unwrap_or(i64::MAX);
    (count > 0).then(|| texts.count("figure-undecided", count, &[]))
}

/// How many of the records behind a figure were made up, in words; nothing where none was.
#[must_use]
pub fn made_up(texts: &Texts, figure: &Figure) -> Option<String> {
    let count = i64::try_from(figure.examples).unwrap_or(i64::MAX);
    (count > 0).then(|| texts.count("figure-examples", count, &[]))
}

/// Of how many records a sum is, where it is not of all: "beløp oppgitt for 2 av 11".
#[must_use]
pub fn partly(texts: &Texts, summed: Summed, of: Stated) -> Option<String> {
    of.is_partial().then(|| stated(texts, summed, of.by, of.of))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::money::Ore;
    use crate::text::Lang;

    fn told(value: Amount, among: usize) -> String {
        let (key, by, ids, examples) = ("money.awarded", Vec::new(), Vec::new(), 0);
        let figure = Figure { key, value, by, ids, among, examples };
        remarks(Texts::of(Lang::Nb), &Portfolio::default(), &figure).join(", ")
    }

    #[test]
    fn what_surprises_in_a_figure_is_told_beside_it() {
        assert_eq!(told(Amount::Money(Ore(1)), 0), "");
        assert_eq!(told(Amount::Money(Ore(1)), 11), "beløp oppgitt for 0 av 11");
        assert_eq!(told(Amount::Hours(1.0), 11), "oppgitt for 0 av 11");
        assert_eq!(told(Amount::Count(1), 11), "");
        assert_eq!(told(Amount::Share(1.0), 11), "");
        assert_eq!(told(Amount::Share(2.0), 11), "tildelt mer enn det ble søkt om");
    }
}
