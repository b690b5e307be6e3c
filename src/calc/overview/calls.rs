//! What funders published about their calls: sums and numbers for all applicants together, each
//! call by itself.

use super::tally::{Tally, none_last};
use super::{Amount, By, Figure};
use crate::calc::is_example;
use crate::model::any_field::AnyField;
use crate::model::call::Call;
use crate::model::kind::Portfolio;
use crate::model::money::Ore;

/// What a call says, where it says it.
type Published = fn(&Call) -> Option<Amount>;

/// The key of each figure, the fields that it is made of, and its value.
const PUBLISHED: [(&str, &[AnyField], Published); 8] = [
    ("calls.frame", &[Call::frame.any()], |call| call.frame.map(Amount::Money)),
    ("calls.applications_received", &[Call::applications_received.any()], |call| {
        call.applications_received.map(Amount::Count)
    }),
    ("calls.applied_total", &[Call::applied_total.any()], |call| {
        call.applied_total.map(Amount::Money)
    }),
    ("calls.applications_awarded", &[Call::applications_awarded.any()], |call| {
        call.applications_awarded.map(Amount::Count)
    }),
    ("calls.awarded_total", &[Call::awarded_total.any()], |call| {
        call.awarded_total.map(Amount::Money)
    }),
    ("calls.award_share", SHARED, award_share),
    ("calls.network_awarded", &[Call::network_awarded.any()], |call| {
        call.network_awarded.map(Amount::Count)
    }),
    ("calls.network_awarded_total", &[Call::network_awarded_total.any()], |call| {
        call.network_awarded_total.map(Amount::Money)
    }),
];

/// What the share of an award is made of.
const SHARED: &[AnyField] = &[Call::applied_total.any(), Call::awarded_total.any()];

pub(super) fn figures(portfolio: &Portfolio) -> Vec<Figure> {
    let mut calls: Vec<(&Call, Option<&str>)> = portfolio
        .calls
        .iter()
        .map(|call| (call, portfolio.schemes.find(call.scheme_id).map(|s| s.title.as_str())))
        .collect();
    calls.sort_by_cached_key(|(call, scheme)| {
        (none_last(*scheme), none_last(call.call_year), call.title.clone(), call.id.raw())
    });
    let mut figures = Vec::new();
    for (key, fields, published) in PUBLISHED {
        for (call, _) in &calls {
            if let Some(value) = published(call) {
                let mut tally = Tally::default();
                tally.take(call.id.raw(), is_example(&call.source));
                figures.push(tally.figure(key, by(call), value).of(fields));
            }
        }
    }
    figures
}

fn by(call: &Call) -> Vec<(&'static str, By)> {
    vec![
        ("scheme", By::Record(call.scheme_id.map(Into::into))),
        ("year", By::Year(call.call_year)),
        ("call", By::Record(Some(call.id.raw()))),
    ]
}

fn award_share(call: &Call) -> Option<Amount> {
    let asked = call.applied_total.filter(|sum| *sum > Ore::ZERO)?;
    Some(Amount::Share(call.awarded_total?.kroner() / asked.kroner()))
}
