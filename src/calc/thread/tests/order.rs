//! Where a step stands in the chain, and among the others of its stage.

use super::*;

#[test]
fn the_day_of_sending_parts_decisions_to_apply_from_those_that_follow() {
    let mut f = Fixture::default();
    let call = f.titled(Kind::Call, "call", &[("deadline", date("2022-23 høsten 2022"))]);
    let mut about = |day: &str, fields: &[(&str, Value)]| {
        let sent = f.titled(Kind::Application, day, fields);
        let (_, decision) = f.decided(day, day, &[]);
        f.link(decision, LinkType::Concerns, sent);
        f.step(decision)
    };
    let (call, awarded) = (("call_id", link(call)), ("awarded", ore(1)));
    let both = [call.clone(), awarded.clone()];
    assert_eq!(about("2022-09-23", &both), StepKind::DecisionToApply);
    assert_eq!(about("2022-12-01", &both), StepKind::DecisionOnScaling);
    assert_eq!(about("2022-12-02", &[call]), StepKind::Decision, "nothing to scale after");
    assert_eq!(about("2022-12-03", &[awarded]), StepKind::DecisionToApply, "day not known");

    let sent = f.titled(Kind::Application, "sent", &[]);
    let (case, decision) = f.decided("by its case", "2022-09-23", &[]);
    f.link(case, LinkType::Concerns, sent);
    assert_eq!(f.step(decision), StepKind::DecisionToApply);
}

#[test]
fn what_one_meeting_did_stays_together_case_by_case() {
    let mut f = Fixture::default();
    let meeting = f.put(Kind::Meeting, "m", &[("date", date("2022-09-23"))]);
    for (key, place) in [("b", 2), ("a", 1)] {
        let fields = [("meeting_id", link(meeting)), ("agenda_order", Value::Integer(place))];
        let case = f.titled(Kind::Case, &format!("case {key}"), &fields);
        let key = |what: &str| format!("{what} {key}");
        let decision = f.titled(Kind::Decision, &key("decision"), &[("case_id", link(case))]);
        let asked = ("decision_id", link(decision));
        f.titled(Kind::FollowUp, &key("autumn"), &[asked.clone(), ("deadline", date("2022-23"))]);
        f.titled(Kind::FollowUp, &key("undated"), &[asked]);
    }
    let titles: Vec<_> = f.thread(meeting).steps.into_iter().map(|step| step.title).collect();
    let expected = ["case", "decision", "autumn", "undated"];
    let expected = ["a", "b"].map(|key| expected.map(|what| format!("{what} {key}"))).concat();
    assert_eq!(titles, expected);
}

#[test]
fn steps_without_a_day_stand_by_their_year_and_those_without_a_year_last() {
    let mut f = Fixture::default();
    let idea = f.titled(Kind::Concept, "idea", &[]);
    let call = f.titled(Kind::Call, "2023", &[("call_year", Value::Integer(2023))]);
    let from_idea = ("concept_id", link(idea));
    f.titled(Kind::Application, "no year", std::slice::from_ref(&from_idea));
    f.titled(Kind::Application, "in 2023", &[from_idea.clone(), ("call_id", link(call))]);
    f.titled(Kind::Application, "before", &[from_idea, ("submitted_on", date("2022-11-01"))]);
    let titles: Vec<_> = f.thread(idea).steps.into_iter().map(|step| step.title).collect();
    assert_eq!(titles, ["idea", "before", "in 2023", "no year"]);
}
