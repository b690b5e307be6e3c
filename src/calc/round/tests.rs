use chrono::NaiveDate;

use super::*;
use crate::model::field_value::FieldValue as _;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::model::value::Value;

fn id(key: &str) -> RecordId {
    RecordId::of_example("x", key)
}

fn put(portfolio: &mut Portfolio, kind: Kind, key: &str, values: &[(&str, Value)]) {
    let values: Vec<(usize, Value)> =
        values.iter().map(|(name, value)| (kind.field(name).unwrap().0, value.clone())).collect();
    portfolio.put(kind, id(key), values).unwrap();
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 4, day).unwrap()
}

fn round<'a>(portfolio: &'a mut Portfolio, round_type: &'static str) -> &'a Round {
    let values = [("title", text("Runde")), ("round_type", Value::Choice(round_type))];
    put(portfolio, Kind::Round, "round", &values);
    portfolio.rounds.get_raw(id("round")).unwrap()
}

#[test]
fn members_are_asked_once_by_their_contact_with_an_address() {
    let mut portfolio = Portfolio::default();
    for (key, membership) in [("alver", "member"), ("voss", "member"), ("oslo", "outside")] {
        let values =
            [("name", text(key)), ("number", text("1")), ("membership", Value::Choice(membership))];
        put(&mut portfolio, Kind::Municipality, key, &values);
    }
    put(&mut portfolio, Kind::Person, "a", &[("title", text("A"))]);
    put(&mut portfolio, Kind::Person, "b", &[("title", text("B")), ("email", text("b@x.no"))]);
    for person in ["a", "b"] {
        let values = [
            ("person_id", Value::Link(id(person))),
            ("function", Value::Choice("contact_point")),
            ("municipality_id", Value::Link(id("alver"))),
            ("valid_to", Some(FuzzyDate::from_day(day(26))).to_value()),
        ];
        put(&mut portfolio, Kind::Role, &format!("role-{person}"), &values);
    }
    let asked = round(&mut portfolio, "rollout").clone();
    let mut names: Vec<(String, String)> =
        propose(&portfolio, &asked, day(26)).into_iter().map(|p| (p.title, p.email)).collect();
    names.sort();
    let expected = [("alver", "b@x.no"), ("voss", "")];
    assert_eq!(names, expected.map(|(a, b)| (a.to_owned(), b.to_owned())));
    let later = propose(&portfolio, &asked, day(27));
    assert!(later.iter().all(|p| p.email.is_empty()), "the role has ended");
    let values = [
        ("title", text("Alver")),
        ("round_id", Value::Link(id("round"))),
        ("municipality_id", Value::Link(id("alver"))),
    ];
    put(&mut portfolio, Kind::Respondent, "r", &values);
    assert_eq!(propose(&portfolio, &asked, day(26)).len(), 1, "who is asked is not asked twice");
}

#[test]
fn a_leader_of_two_projects_gets_one_sheet_with_two_rows() {
    let mut portfolio = Portfolio::default();
    put(&mut portfolio, Kind::Person, "a", &[("title", text("A"))]);
    for (key, state) in [("one", "active"), ("two", "active"), ("old", "completed")] {
        let values = [("title", text(key)), ("lifecycle", Value::Choice(state))];
        put(&mut portfolio, Kind::Project, key, &values);
        let values = [
            ("person_id", Value::Link(id("a"))),
            ("function", Value::Choice("project_leader")),
            ("project_id", Value::Link(id(key))),
        ];
        put(&mut portfolio, Kind::Role, &format!("role-{key}"), &values);
    }
    let asked = round(&mut portfolio, "status_reports").clone();
    let proposals = propose(&portfolio, &asked, day(26));
    assert_eq!(proposals.len(), 1);
    assert_eq!(proposals[0].project, None);
    let values = [
        ("title", text("A")),
        ("round_id", Value::Link(id("round"))),
        ("person_id", Value::Link(id("a"))),
    ];
    put(&mut portfolio, Kind::Respondent, "r", &values);
    let respondent = portfolio.respondents.get_raw(id("r")).unwrap();
    let found = rows(&portfolio, &asked, respondent, &str::cmp);
    let subjects: Vec<RecordId> = found.iter().map(|row| row.subject).collect();
    assert_eq!(subjects, [id("one"), id("two")]);
}

#[test]
fn a_sheet_begins_with_the_last_report_and_changes_only_that_of_its_round() {
    let mut portfolio = Portfolio::default();
    put(&mut portfolio, Kind::Project, "p", &[("title", text("P"))]);
    let asked = round(&mut portfolio, "status_reports").clone();
    for (key, on) in [("new", 20), ("old", 10)] {
        let values = [
            ("project_id", Value::Link(id("p"))),
            ("reported_on", Some(FuzzyDate::from_day(day(on))).to_value()),
        ];
        put(&mut portfolio, Kind::StatusReport, key, &values);
    }
    let values = [
        ("title", text("A")),
        ("round_id", Value::Link(id("round"))),
        ("project_id", Value::Link(id("p"))),
    ];
    put(&mut portfolio, Kind::Respondent, "r", &values);
    let row = |portfolio: &Portfolio| {
        let respondent = portfolio.respondents.get_raw(id("r")).unwrap();
        rows(portfolio, &asked, respondent, &str::cmp)[0]
    };
    assert_eq!(row(&portfolio), Row { subject: id("p"), target: None, known: Some(id("new")) });
    let values = [
        ("project_id", Value::Link(id("p"))),
        ("reported_on", Some(FuzzyDate::from_day(day(1))).to_value()),
        ("round_id", Value::Link(id("round"))),
    ];
    put(&mut portfolio, Kind::StatusReport, "mine", &values);
    assert_eq!(row(&portfolio).target, Some(id("mine")));
    assert_eq!(row(&portfolio).known, Some(id("mine")));
}

#[test]
fn only_who_was_asked_and_is_silent_is_reminded() {
    let mut portfolio = Portfolio::default();
    round(&mut portfolio, "rollout");
    let on = Some(FuzzyDate::from_day(day(1))).to_value();
    let set: [(&str, &[&str]); 4] = [
        ("new", &[]),
        ("sent", &["sent_on"]),
        ("reminded", &["sent_on", "reminded_on"]),
        ("answered", &["sent_on", "answered_on"]),
    ];
    for (key, fields) in set {
        let mut values = vec![("title", text(key)), ("round_id", Value::Link(id("round")))];
        values.extend(fields.iter().map(|field| (*field, on.clone())));
        put(&mut portfolio, Kind::Respondent, key, &values);
    }
    let mut names: Vec<&str> = unanswered(&portfolio, Id::from_raw(id("round")))
        .iter()
        .map(|respondent| respondent.title.as_str())
        .collect();
    names.sort_unstable();
    assert_eq!(names, ["reminded", "sent"]);
}
