//! What is counted, what counts as ahead, what counts as overdue.

mod adds_up;
mod anything;
mod money;
mod narrow;
mod proposals;
mod standing;
mod undecided;
mod waiting;

use super::fixture::{Fixture, code, date, day, ore, text};
use super::*;
use crate::model::application::ApplicationState;
use crate::model::benefit::BenefitType;
use crate::model::body::Layer;
use crate::model::call::CallState;
use crate::model::choice::Choice as _;
use crate::model::concept::ConceptState;
use crate::model::decision::DecisionState;
use crate::model::follow_up::FollowUpState;
use crate::model::kind::Kind;
use crate::model::meeting::MeetingState;
use crate::model::milestone::MilestoneState;
use crate::model::project::{Lifecycle, Phase};
use crate::model::value::Value;

const TODAY: &str = "2024-04-26";

impl Fixture {
    fn figures(&self) -> Vec<Figure> {
        overview(&self.portfolio, day(TODAY))
    }

    fn figure(&self, key: &str, by: &[(&'static str, By)]) -> Option<Figure> {
        assert!(KEYS.contains(&key), "{key} is no key");
        self.figures().into_iter().find(|figure| figure.key == key && figure.by == by)
    }

    fn value(&self, key: &str, by: &[(&'static str, By)]) -> Option<Amount> {
        self.figure(key, by).map(|figure| figure.value)
    }

    fn scheme(&mut self, key: &str, title: &str) -> RecordId {
        self.put(Kind::Scheme, key, &[("title", text(title))])
    }

    fn call(&mut self, key: &str, scheme: RecordId, year: i64) -> RecordId {
        let fields = [("scheme_id", Value::Link(scheme)), ("call_year", Value::Integer(year))];
        self.put(Kind::Call, key, &fields)
    }

    fn application(&mut self, key: &str, call: RecordId, sums: &[(&str, Value)]) -> RecordId {
        let mut fields = vec![("call_id", Value::Link(call))];
        fields.extend_from_slice(sums);
        self.put(Kind::Application, key, &fields)
    }

    fn action(&mut self, key: &str, deadline: Option<&str>, state: FollowUpState) -> RecordId {
        let mut fields = vec![("state", code(state))];
        fields.extend(deadline.map(|deadline| ("deadline", date(deadline))));
        self.put(Kind::FollowUp, key, &fields)
    }
}

#[test]
fn projects_by_layer_and_phase_keep_those_that_do_not_say() {
    let mut f = Fixture::default();
    let layer = |layer| ("layer", code(layer));
    let phase = |phase| ("phase", code(phase));
    f.put(Kind::Project, "1", &[layer(Layer::Regional), phase(Phase::Execution)]);
    f.put(Kind::Project, "2", &[layer(Layer::Regional), ("lifecycle", code(Lifecycle::OnHold))]);
    f.put(Kind::Project, "3", &[layer(Layer::National), ("source", text("eksempel: et"))]);
    f.put(Kind::Project, "4", &[phase(Phase::Idea)]);
    let count = |n| Some(Amount::Count(n));
    let layer = |code| ("layer", By::Choice(&Layer::SET, code));
    let phase = |code| ("phase", By::Choice(&Phase::SET, code));
    assert_eq!(f.value("projects.count", &[]), count(4));
    assert_eq!(f.value("projects.count", &[layer(Some("regional"))]), count(2));
    assert_eq!(f.value("projects.count", &[layer(None)]), count(1));
    assert_eq!(f.value("projects.count", &[layer(Some("local"))]), None);
    assert_eq!(f.value("projects.count", &[phase(None)]), count(2));
    assert_eq!(f.value("projects.count", &[layer(Some("regional")), phase(None)]), count(1));
    let lifecycle = |code| ("lifecycle", By::Choice(&Lifecycle::SET, code));
    assert_eq!(f.value("projects.count", &[lifecycle(Some("on_hold"))]), count(1));
    assert_eq!(f.figure("projects.count", &[]).unwrap().examples, 1);
    let layers: Vec<_> = f
        .figures()
        .into_iter()
        .filter(|figure| figure.key == "projects.count" && figure.by.len() == 1)
        .map(|figure| figure.by[0])
        .take(3)
        .collect();
    assert_eq!(layers, [layer(Some("national")), layer(Some("regional")), layer(None)]);
}

#[test]
fn counts_of_states() {
    let mut f = Fixture::default();
    f.put(Kind::Concept, "1", &[("state", code(ConceptState::Idea))]);
    f.put(Kind::Concept, "2", &[("state", code(ConceptState::Merged))]);
    f.put(Kind::Decision, "1", &[("state", code(DecisionState::Draft))]);
    f.put(Kind::Application, "1", &[("state", code(ApplicationState::Rejected))]);
    let one = Some(Amount::Count(1));
    let state = |set, code| [("state", By::Choice(set, Some(code)))];
    assert_eq!(f.value("concepts.count", &state(&ConceptState::SET, "merged")), one);
    assert_eq!(f.value("decisions.count", &state(&DecisionState::SET, "draft")), one);
    assert_eq!(f.value("decisions.count", &state(&DecisionState::SET, "final")), None);
    assert_eq!(f.value("applications.count", &state(&ApplicationState::SET, "rejected")), one);
    assert_eq!(f.value("concepts.count", &[]), Some(Amount::Count(2)));
}

#[test]
fn a_date_counts_as_ahead_when_it_may_lie_within_the_ninety_days() {
    for (stored, ahead) in [
        ("2024-04-25", false),
        ("2024-04-26", true),
        ("2024-07-25", true),
        ("2024-07-26", false),
        ("2024-04", true),
        ("2024-03", false),
        ("2024-07?", true),
        ("2024-08", false),
        ("2024-22 sommeren", true),
        ("2024", true),
        ("../2024-12-23 før jul", true),
        ("../2024-04-25", false),
        ("2024-07-20/2024-09-01", true),
        ("[2024-04-20,2024-08-20]", false),
        ("[2024-04-20,2024-05-20]", true),
    ] {
        let mut f = Fixture::default();
        f.put(Kind::Event, "1", &[("date", date(stored))]);
        let count = f.value("next_90_days.events", &[]);
        assert_eq!(count, Some(Amount::Count(i64::from(ahead))), "{stored}");
    }
}

#[test]
fn what_is_over_or_owed_by_nobody_is_not_ahead() {
    let mut f = Fixture::default();
    let soon = || date("2024-05-15");
    for state in MeetingState::ALL {
        f.put(Kind::Meeting, state.code(), &[("date", soon()), ("state", code(*state))]);
    }
    for state in CallState::ALL {
        f.put(Kind::Call, state.code(), &[("deadline", soon()), ("state", code(*state))]);
    }
    for state in MilestoneState::ALL {
        let fields = [("baseline_date", soon()), ("state", code(*state))];
        f.put(Kind::Milestone, state.code(), &fields);
    }
    let moved = [("baseline_date", soon()), ("revised_date", date("2024-12"))];
    f.put(Kind::Milestone, "moved", &moved);
    let count = |key| f.value(key, &[]);
    assert_eq!(count("next_90_days.meetings"), Some(Amount::Count(3)));
    assert_eq!(count("next_90_days.call_deadlines"), Some(Amount::Count(2)));
    assert_eq!(count("next_90_days.milestones"), Some(Amount::Count(1)));
}

#[test]
fn reports_are_owed_by_those_who_hold_an_award() {
    let mut f = Fixture::default();
    let call = f.put(Kind::Call, "c", &[("report_deadline", date("2024-06-03"))]);
    let awarded = ("awarded", ore(1));
    let of_call = f.application("1", call, std::slice::from_ref(&awarded));
    f.application("2", call, &[("awarded", ore(0))]);
    f.application("3", call, &[]);
    let state = |state| ("state", code(state));
    f.application("4", call, &[awarded.clone(), state(ApplicationState::FinalReported)]);
    f.application("5", call, &[awarded.clone(), ("report_deadline", date("2025-06-03"))]);
    let own = f.application("6", call, &[awarded, ("report_deadline", date("2024-05-02"))]);
    let figure = f.figure("next_90_days.report_deadlines", &[]).unwrap();
    assert_eq!(figure.ids, [own, of_call], "by date");
}

#[test]
fn what_lies_ahead_comes_by_date() {
    let mut f = Fixture::default();
    let late = f.put(Kind::Event, "late", &[("date", date("2024-06-30"))]);
    let meeting = f.put(Kind::Meeting, "m", &[("date", date("2024-05-15"))]);
    let action = f.action("a", Some("2024-05-01"), FollowUpState::NotStarted);
    let early = f.put(Kind::Event, "early", &[("date", date("2024-05"))]);
    f.put(Kind::Event, "next year", &[("date", date("2025-05"))]);
    let ahead = upcoming(&f.portfolio, day(TODAY), 90);
    let order: Vec<_> = ahead.iter().map(|item| (item.what, item.id)).collect();
    let expected = [
        (Occasion::FollowUpDeadline, action),
        (Occasion::Event, early),
        (Occasion::Meeting, meeting),
        (Occasion::Event, late),
    ];
    assert_eq!(order, expected);
    assert_eq!(f.figure("next_90_days.events", &[]).unwrap().ids, [early, late]);
    assert_eq!(upcoming(&f.portfolio, day(TODAY), 19).len(), 3);
    assert_eq!(upcoming(&f.portfolio, chrono::NaiveDate::MAX, u32::MAX), []);
}

#[test]
fn a_milestone_that_a_meeting_reaches_stands_once_and_moves_with_it() {
    let mut f = Fixture::default();
    let held = f.put(Kind::Meeting, "held", &[("date", date("2024-05-15"))]);
    let late = f.put(Kind::Meeting, "late", &[("date", date("2025-05-15"))]);
    let planned = ("baseline_date", date("2024-05-01"));
    let of = |meeting| [planned.clone(), ("date_from_id", Value::Link(meeting))];
    f.put(Kind::Milestone, "at a meeting", &of(held));
    f.put(Kind::Milestone, "at a late meeting", &of(late));
    let alone = f.put(Kind::Milestone, "alone", std::slice::from_ref(&planned));
    let there = |f: &Fixture| -> Vec<RecordId> {
        upcoming(&f.portfolio, day(TODAY), 90).iter().map(|item| item.id).collect()
    };
    assert_eq!(there(&f), [alone, held]);
    let milestones = f.figure("next_90_days.milestones", &[]).unwrap();
    assert_eq!(milestones.value, Amount::Count(2), "it is reached all the same");
}

#[test]
fn overdue_is_an_open_follow_up_whose_deadline_has_passed_altogether() {
    for (deadline, state, overdue) in [
        (Some("2024-04-25"), FollowUpState::NotStarted, 1),
        (Some("2024-04-25"), FollowUpState::InProgress, 1),
        (Some("2024-04-26"), FollowUpState::NotStarted, 0),
        (Some("2024-04"), FollowUpState::NotStarted, 0),
        (Some("2024-03"), FollowUpState::NotStarted, 1),
        (Some("../2024-04-25"), FollowUpState::NotStarted, 1),
        (Some("2024-04-01/.."), FollowUpState::NotStarted, 0),
        (Some("[2024-04-20,2024-05-20]"), FollowUpState::NotStarted, 0),
        (None, FollowUpState::NotStarted, 0),
        (Some("2024-04-25"), FollowUpState::Done, 0),
        (Some("2024-04-25"), FollowUpState::Dropped, 0),
    ] {
        let mut f = Fixture::default();
        f.action("1", deadline, state);
        let value = f.value("actions.overdue", &[]);
        assert_eq!(value, Some(Amount::Count(overdue)), "{deadline:?} {state:?}");
    }
}

#[test]
fn follow_ups_by_the_body_of_their_decision_or_case() {
    let mut f = Fixture::default();
    let body = f.put(Kind::Body, "sg", &[("title", text("Styringsgruppen"))]);
    let other = f.put(Kind::Body, "duve", &[("title", text("DuVe"))]);
    let meeting = f.put(Kind::Meeting, "m", &[("body_id", Value::Link(body))]);
    let met = f.put(Kind::Case, "met", &[("meeting_id", Value::Link(meeting))]);
    let unmet = f.put(Kind::Case, "unmet", &[("body_id", Value::Link(other))]);
    let decision = f.put(Kind::Decision, "d", &[("case_id", Value::Link(met))]);
    let state = |state| ("state", code(state));
    let open = FollowUpState::NotStarted;
    f.put(Kind::FollowUp, "1", &[("decision_id", Value::Link(decision)), state(open)]);
    f.put(Kind::FollowUp, "2", &[("case_id", Value::Link(met)), state(FollowUpState::Done)]);
    f.put(Kind::FollowUp, "3", &[("case_id", Value::Link(unmet)), state(open)]);
    f.put(Kind::FollowUp, "4", &[state(open)]);
    let by_any = |id| [("body", By::Record(id))];
    let by = |id| by_any(Some(id));
    assert_eq!(f.value("actions.open", &[]), Some(Amount::Count(3)));
    assert_eq!(f.value("actions.open", &by(body)), Some(Amount::Count(1)));
    assert_eq!(f.value("actions.open", &by(other)), Some(Amount::Count(1)));
    assert_eq!(f.value("actions.open", &by_any(None)), Some(Amount::Count(1)), "of no body");
    assert_eq!(f.value("actions.done", &by_any(None)), None);
    assert_eq!(f.value("actions.done", &by(body)), Some(Amount::Count(1)));
    assert_eq!(f.value("actions.done", &by(other)), None);
}

#[test]
fn kroner_hours_and_quality_are_never_added_together() {
    let mut f = Fixture::default();
    let benefit =
        |f: &mut Fixture, key, kind| f.put(Kind::Benefit, key, &[("benefit_type", code(kind))]);
    let kroner = benefit(&mut f, "kroner", BenefitType::AvoidedCost);
    let hours = benefit(&mut f, "hours", BenefitType::TimeSaved);
    benefit(&mut f, "quality", BenefitType::Quality);
    let plan = |f: &mut Fixture, key, benefit, year, sum: (&str, Value)| {
        let fields = [
            ("benefit_id", Value::Link(benefit)),
            ("year", Value::Integer(year)),
            ("source", text("eksempel: laget")),
            sum,
        ];
        f.put(Kind::BenefitYear, key, &fields);
    };
    plan(&mut f, "1", kroner, 2024, ("amount", ore(9_500_000)));
    plan(&mut f, "2", kroner, 2024, ("amount", ore(-500_000)));
    plan(&mut f, "3", kroner, 2025, ("amount", ore(9_500_000)));
    plan(&mut f, "4", hours, 2024, ("hours", Value::Number(44.5)));
    let year = |year| [("year", By::Year(Some(year)))];
    let planned = f.figure("benefits.planned_kroner", &year(2024)).unwrap();
    assert_eq!(planned.value, Amount::Money(Ore(9_000_000)));
    assert_eq!((planned.ids, planned.among, planned.examples), (vec![kroner], 2, 1));
    assert_eq!(f.value("benefits.planned_hours", &year(2024)), Some(Amount::Hours(44.5)));
    assert_eq!(f.value("benefits.planned_hours", &year(2025)), None);
    let quality = [("benefit_type", By::Choice(&BenefitType::SET, Some("quality")))];
    assert_eq!(f.value("benefits.count", &quality), Some(Amount::Count(1)));
    assert_eq!(f.value("benefits.count", &[]), Some(Amount::Count(3)));
}

#[test]
fn made_up_records_count_and_are_told() {
    let mut f = Fixture::default();
    let real = [("applied", ore(100)), ("source", text("Sak 08-23"))];
    f.put(Kind::Application, "real", &real);
    let made_up = [("applied", ore(50)), ("source", text(" Eksempel: tall"))];
    f.put(Kind::Application, "made up", &made_up);
    let applied = f.figure("money.applied", &[]).unwrap();
    assert_eq!((applied.value, applied.examples), (Amount::Money(Ore(150)), 1));
    assert_eq!(f.figure("applications.count", &[]).unwrap().examples, 1);
}

#[test]
fn figures_come_in_the_order_of_the_keys_and_no_group_twice() {
    let mut f = Fixture::default();
    let scheme = f.scheme("a", "A");
    let call = f.call("a-23", scheme, 2023);
    f.application("1", call, &[("applied", ore(2)), ("awarded", ore(1))]);
    f.action("1", Some("2024-05"), FollowUpState::NotStarted);
    let figures = f.figures();
    let place = |figure: &Figure| KEYS.iter().position(|key| *key == figure.key).unwrap();
    assert!(figures.is_sorted_by_key(place));
    for (number, figure) in figures.iter().enumerate() {
        let same = |other: &Figure| other.key == figure.key && other.by == figure.by;
        assert_eq!(figures.iter().position(same), Some(number), "{figure:?}");
        assert!(figure.examples <= figure.ids.len() && figure.ids.len() <= figure.among);
    }
    assert!(message_of("money.to_return") == "figure-money-to-return");
}

#[test]
fn an_empty_portfolio_counts_nothing_and_states_no_sum() {
    let figures = overview(&Portfolio::default(), day(TODAY));
    assert!(figures.iter().all(|figure| figure.value == Amount::Count(0)));
    assert!(figures.iter().all(|figure| figure.by.is_empty()));
}
