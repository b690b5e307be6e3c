//! That two cases of a body have one number in one year.

use crate::model::case::Case;
use crate::model::doubt::{Against, doubts, of_one_number};
use crate::model::kind::Portfolio;
use crate::model::message::Tell as _;
use crate::text::Texts;

/// Tells it of each case of which it is so now and was not before, in a sentence each.
pub(super) fn told(texts: &Texts, before: &Portfolio, after: &Portfolio) -> Vec<String> {
    let number = |portfolio: &Portfolio, id| {
        let case = portfolio.cases.get(id)?;
        let mut doubts = doubts(portfolio, case, None);
        doubts.find(|doubt| matches!(doubt.against, Against::SameNumber(_)))
    };
    // Nobody else is asked: each is held against all cases.
    let mut shared: Vec<&Case> = of_one_number(after).into_iter().flatten().collect();
    shared.sort_by_key(|case| case.id.raw());
    let new = shared.into_iter().filter_map(|case| {
        let doubt = number(after, case.id)?;
        (number(before, case.id).as_ref() != Some(&doubt)).then_some((case, doubt))
    });
    new.map(|(case, doubt)| {
        let told = texts.message(&doubt.message(), Some(after));
        format!("{}: {told}", after.label(case.id.raw()))
    })
    .collect()
}
