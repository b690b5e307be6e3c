//! A figure says how many of the amounts that it is made of copies disagree about.

use std::collections::BTreeSet;

use super::anything::anything;
use super::*;

/// Whether a figure is more than a number of records.
fn is_of_fields(figure: &Figure) -> bool {
    match figure.value {
        Amount::Money(_) | Amount::Hours(_) | Amount::Share(_) => true,
        Amount::Count(_) => figure.key.starts_with("calls."),
    }
}

/// Each sum, share and published number knows the fields that it is made of, and tells of each of them that is
/// undecided.
#[test]
fn each_figure_of_amounts_tells_which_of_them_are_undecided() {
    let mut seen = BTreeSet::new();
    for number in 0..40 {
        let portfolio = anything(number);
        for figure in overview(&portfolio, day(TODAY)) {
            assert_eq!(!figure.fields.is_empty(), is_of_fields(&figure), "{}", figure.key);
            assert_eq!(figure.undecided(&portfolio), 0, "{}", figure.key);
            for (id, field) in
                figure.made_of().iter().flat_map(|id| figure.fields.iter().map(move |it| (*id, it)))
            {
                let kind = portfolio.record(id).map(|record| record.kind());
                assert_eq!(kind, Some(field.kind()), "{}", figure.key);
                let mut disagreed = portfolio.clone();
                disagreed.besides.insert((id, field.index()), vec![Value::Null]);
                assert_eq!(figure.undecided(&disagreed), 1, "{} of {}", field.name(), figure.key);
                seen.insert(figure.key);
            }
            for id in figure.made_of() {
                // What it is not made of does not concern it.
                let mut disagreed = portfolio.clone();
                disagreed.besides.insert((*id, usize::MAX), vec![Value::Null]);
                assert_eq!(figure.undecided(&disagreed), 0, "{}", figure.key);
            }
        }
    }
    let is_told = |key: &&&str| {
        ["money.", "calls.", "benefits.planned"].iter().any(|part| key.starts_with(part))
    };
    let told: BTreeSet<&str> = KEYS.iter().filter(is_told).copied().collect();
    let counted = BTreeSet::from(["money.year_without_letter"]);
    assert_eq!(seen, &told - &counted);
}
