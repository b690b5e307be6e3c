//! What was kept stays what it was.

use super::*;
use crate::calc::reckoning::Origin;
use crate::calc::reckoning::parameters::Parameter;
use crate::calc::reckoning::plain_language::CALCULATOR as TODAY;
use crate::calc::reckoning::plain_language::tests::worked_example;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::RecordId;
use crate::model::record::TableRecord as _;

/// The calculator as it may be one day: wages have risen and the rate was changed, so a newer set
/// stands at the end of the list; the one that there was is as it was.
fn later() -> &'static Calculator {
    let newer = TODAY.sets[0].parameters.iter().map(|parameter| Parameter {
        value: match parameter.input {
            "hourly_cost" => 700.0,
            "discount_rate" => 0.03,
            "lifetime_years" => 5.0,
            _ => parameter.value,
        },
        origin: Origin::Own,
        source: "",
        ..*parameter
    });
    let parameters = Vec::leak(newer.collect());
    let of_today = |set: &ParameterSet| ParameterSet {
        code: set.code,
        valid_from: set.valid_from,
        price_year: set.price_year,
        parameters: set.parameters,
    };
    let mut sets: Vec<ParameterSet> = TODAY.sets.iter().map(of_today).collect();
    sets.push(ParameterSet {
        code: "klarsprak-2030",
        valid_from: "2030-01-01",
        price_year: 2030,
        parameters,
    });
    Box::leak(Box::new(Calculator {
        method: TODAY.method,
        version: TODAY.version,
        inputs: TODAY.inputs,
        sets: Vec::leak(sets),
        lines: TODAY.lines,
        figures: TODAY.figures,
        headline: TODAY.headline,
        watched: TODAY.watched,
        brings: TODAY.brings,
    }))
}

/// An estimate that left everything out that has a default.
fn stored() -> Stored {
    let mut stored = Stored::empty(RecordId::new());
    stored.method = Some(TODAY.method);
    stored.method_version = "klarspråk v1".to_owned();
    stored.parameter_set = "klarsprak-2022".to_owned();
    stored.inputs = r#"{"case_types": [{"before_per_year": 1200, "after_per_year": 720,
        "minutes_per_case": 6}], "rewriting_hours": 60}"#
        .to_owned();
    stored
}

fn kroner(basis: &Basis) -> u64 {
    basis.calculate().unwrap().get("net_present_value").unwrap().to_bits()
}

#[test]
fn an_old_estimate_gives_the_same_krone_after_the_parameters_changed() {
    let stored = stored();
    let before = kroner(&Basis::of(&stored).unwrap());
    let later = later();
    assert_eq!(later.newest_set().code, "klarsprak-2030");
    let kept = Basis::with(later, &stored).unwrap();
    assert_eq!((kept.set.code, kroner(&kept)), ("klarsprak-2022", before));
    // With the newest set it would be another one: the test can fail.
    let anew = Basis::new(kept.given.clone());
    assert_eq!(anew.set.code, "klarsprak-2030");
    assert_ne!(kroner(&anew), before);
    let mut made_later = stored;
    made_later.parameter_set = "klarsprak-2030".to_owned();
    assert_eq!(kroner(&Basis::with(later, &made_later).unwrap()), kroner(&anew));
}

#[test]
fn one_that_names_no_set_has_that_of_its_day() {
    let mut stored = stored();
    stored.parameter_set = String::new();
    let later = later();
    let mut code = |day: Option<&str>| {
        stored.made_on = day.map(|day| FuzzyDate::from_day(day.parse().unwrap()));
        Basis::with(later, &stored).unwrap().set.code
    };
    assert_eq!(code(Some("2029-12-31")), "klarsprak-2022");
    assert_eq!(code(Some("2030-01-01")), "klarsprak-2030");
    // Before there was any, and where no day is known, the oldest: a newer one changes nothing.
    assert_eq!(code(Some("2015-01-01")), "klarsprak-2022");
    assert_eq!(code(None), "klarsprak-2022");
}

#[test]
fn what_is_not_known_here_is_told_and_not_guessed_at() {
    let with = |change: fn(&mut Stored)| {
        let mut stored = stored();
        change(&mut stored);
        Basis::of(&stored).map(|basis| basis.set.code)
    };
    assert_eq!(with(|_| {}), Ok("klarsprak-2022"));
    assert_eq!(with(|stored| stored.method = None), Err(NotReopened::NoMethod));
    let set = with(|stored| stored.parameter_set = "klarsprak-2041".to_owned());
    assert_eq!(set, Err(NotReopened::UnknownSet("klarsprak-2041".to_owned())));
    let version = with(|stored| stored.method_version = "klarspråk v2".to_owned());
    assert_eq!(version, Err(NotReopened::UnknownVersion("klarspråk v2".to_owned())));
    let read = with(|stored| stored.inputs = "{".to_owned());
    assert!(matches!(read, Err(NotReopened::Unreadable(_))), "{read:?}");
    let unsaid = with(|stored| stored.method_version = String::new());
    assert_eq!(unsaid, Ok("klarsprak-2022"));
}

#[test]
fn what_is_stored_is_what_was_given() {
    let mut stored = stored();
    stored.inputs = worked_example().to_string();
    let basis = Basis::of(&stored).unwrap();
    assert_eq!(basis.calculate().unwrap().values.defaults_used, []);
    stored.inputs = basis.given.to_json().to_string();
    assert_eq!(Basis::of(&stored).unwrap(), basis);
}
