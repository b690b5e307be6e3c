//! Each end finds the other, rings end, hubs pull nothing in, and a step says what it should.

mod order;

use super::*;
use crate::calc::overview::fixture::{Fixture, code, date, ore, text};
use crate::model::application::ApplicationState;
use crate::model::body::Authority;
use crate::model::case::{CaseState, CaseType};
use crate::model::concept::ConceptState;
use crate::model::link::LinkType;
use crate::model::value::Value;

impl Fixture {
    fn titled(&mut self, kind: Kind, key: &str, fields: &[(&str, Value)]) -> RecordId {
        let mut all = vec![("title", text(key))];
        all.extend_from_slice(fields);
        self.put(kind, key, &all)
    }

    /// A case at a meeting on that day, and its decision.
    fn decided(&mut self, key: &str, day: &str, case: &[(&str, Value)]) -> (RecordId, RecordId) {
        let meeting = self.put(Kind::Meeting, key, &[("date", date(day))]);
        let mut fields = vec![("meeting_id", Value::Link(meeting))];
        fields.extend_from_slice(case);
        let case = self.titled(Kind::Case, key, &fields);
        let decision = self.titled(Kind::Decision, key, &[("case_id", Value::Link(case))]);
        (case, decision)
    }

    fn thread(&self, id: RecordId) -> Thread {
        thread(&self.portfolio, id)
    }

    /// The records of a thread, each once.
    fn members(&self, id: RecordId) -> Vec<RecordId> {
        let mut ids: Vec<RecordId> = self.thread(id).steps.iter().map(|step| step.id).collect();
        ids.sort();
        ids.dedup();
        ids
    }

    fn has(&self, id: RecordId, other: RecordId) -> bool {
        self.members(id).contains(&other)
    }

    fn step(&self, id: RecordId) -> StepKind {
        self.thread(id).steps.iter().find(|step| step.id == id).unwrap().step
    }
}

fn link(id: RecordId) -> Value {
    Value::Link(id)
}

/// The links of a thread by the names of their ends.
fn edges(thread: &Thread) -> Vec<(String, EdgeType, String)> {
    let name = |place: usize| thread.steps[place].title.clone();
    thread.edges.iter().map(|edge| (name(edge.from), edge.link, name(edge.to))).collect()
}

/// Two years of a benefit.
fn plan(f: &mut Fixture, benefit: RecordId) {
    for (year, amount) in [(2024, 4_400), (2025, 8_801)] {
        let year = ("year", Value::Integer(year));
        let row = [("benefit_id", link(benefit)), year.clone(), ("amount", ore(amount))];
        f.put(Kind::BenefitYear, &format!("{year:?}"), &row);
    }
}

/// The whole chain, one record a step, in the order in which the steps belong.
fn whole_chain(f: &mut Fixture) -> Vec<(StepKind, RecordId)> {
    let idea_state = ("state", code(ConceptState::Idea));
    let idea = f.titled(Kind::Concept, "idea", &[idea_state, ("proposed_on", date("2022-09"))]);
    let concept = f.titled(Kind::Concept, "concept", &[("rough_cost", ore(70_000_000))]);
    f.link(idea, LinkType::LedTo, concept);
    let body = f.titled(Kind::Body, "DuVe", &[("authority", code(Authority::Preparing))]);
    let advice = [("body_id", link(body)), ("case_type", code(CaseType::Recommendation))];
    let advice = f.titled(Kind::Case, "advice", &advice);
    let numbers = [("case_year", Value::Integer(2022)), ("case_sequence", Value::Integer(50))];
    let (case, apply) = f.decided("apply", "2022-09-23", &numbers);
    f.link(advice, LinkType::LedTo, case);
    let scheme = f.titled(Kind::Scheme, "scheme", &[]);
    let call = [("scheme_id", link(scheme)), ("call_year", Value::Integer(2023))];
    let call = f.titled(Kind::Call, "call", &call);
    let project = f.titled(Kind::Project, "project", &[("start_date", date("2023-04"))]);
    let application = [
        ("call_id", link(call)),
        ("concept_id", link(concept)),
        ("project_id", link(project)),
        ("applied", ore(130_000_000)),
        ("submitted_on", date("2022-11-01")),
        ("awarded", ore(40_000_000)),
        ("awarded_on", date("2023-02-15")),
        ("source", text("eksempel: laget")),
    ];
    let application = f.titled(Kind::Application, "application", &application);
    f.link(apply, LinkType::Concerns, application);
    let (scaling_case, scaling) = f.decided("scaling", "2023-03", &[]);
    f.link(scaling, LinkType::Concerns, application);
    let milestone = [("project_id", link(project)), ("baseline_date", date("2023-06"))];
    let milestone = f.titled(Kind::Milestone, "milestone", &milestone);
    let (later_case, later) = f.decided("later", "2023-10-20", &[]);
    f.link(later, LinkType::Concerns, project);
    let action = [("decision_id", link(later)), ("deadline", date("2023-12"))];
    let action = f.titled(Kind::FollowUp, "action", &action);
    let benefit = f.titled(Kind::Benefit, "benefit", &[("project_id", link(project))]);
    plan(f, benefit);
    let estimate = f.titled(Kind::Estimate, "estimate", &[("benefit_id", link(benefit))]);
    vec![
        (StepKind::Idea, idea),
        (StepKind::Concept, concept),
        (StepKind::Advice, advice),
        (StepKind::Case, case),
        (StepKind::DecisionToApply, apply),
        (StepKind::Application, application),
        (StepKind::Award, application),
        (StepKind::Case, scaling_case),
        (StepKind::DecisionOnScaling, scaling),
        (StepKind::Project, project),
        (StepKind::Milestone, milestone),
        (StepKind::Case, later_case),
        (StepKind::Decision, later),
        (StepKind::FollowUp, action),
        (StepKind::Benefit, benefit),
        (StepKind::Estimate, estimate),
    ]
}

#[test]
fn the_whole_chain_is_seen_from_every_step_of_it() {
    let mut f = Fixture::default();
    let chain = whole_chain(&mut f);
    for (step, id) in &chain {
        let thread = f.thread(*id);
        let found: Vec<_> = thread.steps.iter().map(|step| (step.step, step.id)).collect();
        assert_eq!(found, chain, "from {step:?}");
    }
}

#[test]
fn a_step_says_date_sum_case_number_year_and_scheme() {
    let mut f = Fixture::default();
    let chain = whole_chain(&mut f);
    let thread = f.thread(chain[0].1);
    let step = |kind| thread.steps.iter().find(|step| step.step == kind).unwrap();
    let apply = step(StepKind::DecisionToApply);
    assert_eq!(apply.case_number.as_deref(), Some("50/22"));
    assert_eq!(apply.date.as_ref().map(FuzzyDate::to_stored).as_deref(), Some("2022-09-23"));
    let (application, award) = (step(StepKind::Application), step(StepKind::Award));
    assert_eq!((application.amount, award.amount), (Some(Ore(130_000_000)), Some(Ore(40_000_000))));
    assert_eq!((application.year, award.year), (Some(2023), Some(2023)), "the money's year");
    assert_eq!(award.scheme, Some(RecordId::of_example("schemes", "scheme")));
    assert_eq!(step(StepKind::Concept).amount, Some(Ore(70_000_000)));
    assert_eq!(step(StepKind::Benefit).amount, Some(Ore(13_201)));
    assert_eq!(step(StepKind::Project).amount, None, "an empty budget is not zero");
    let edges = edges(&thread);
    let has = |from: &str, link, to: &str| edges.contains(&(from.into(), link, to.into()));
    assert!(has("concept", EdgeType::GrewInto, "application"));
    assert!(has("application", EdgeType::Awarded, "application"));
    assert!(has("application", EdgeType::Funds, "project"));
    assert!(has("apply", EdgeType::Concerns, "application"));
    let place = |kind| thread.steps.iter().position(|step| step.step == kind).unwrap();
    let scaling = Edge {
        from: place(StepKind::DecisionOnScaling),
        to: place(StepKind::Award),
        link: EdgeType::Concerns,
    };
    assert!(thread.edges.contains(&scaling), "it is the award that is scaled after");
}

#[test]
fn merged_ideas_lead_on_together_and_keep_their_own_pasts() {
    let mut f = Fixture::default();
    let [a, b, c] = ["a", "b", "c"].map(|key| f.titled(Kind::Concept, key, &[]));
    f.link(a, LinkType::MergedInto, c);
    f.link(b, LinkType::MergedInto, c);
    let application = f.titled(Kind::Application, "sent", &[("concept_id", link(c))]);
    let mut all = vec![a, b, c, application];
    all.sort();
    assert_eq!(f.members(application), all);
    assert!(f.has(a, c) && f.has(a, application));
    assert!(!f.has(a, b), "the other one's past");
}

#[test]
fn an_application_sent_again_after_a_refusal() {
    let mut f = Fixture::default();
    let idea = f.titled(Kind::Concept, "idea", &[]);
    let refused = ("state", code(ApplicationState::Rejected));
    let first = f.titled(Kind::Application, "first", &[("concept_id", link(idea)), refused]);
    let awarded = ("awarded", ore(0));
    let second = f.titled(Kind::Application, "second", &[awarded]);
    f.link(first, LinkType::ReappliedAs, second);
    let project = f.titled(Kind::Project, "project", &[]);
    f.link(second, LinkType::LedTo, project);
    assert!(f.has(idea, project) && f.has(project, idea) && f.has(project, first));
    let kinds: Vec<_> = f.thread(idea).steps.iter().map(|step| step.step).collect();
    let awards = kinds.iter().filter(|kind| **kind == StepKind::Award).count();
    assert_eq!(awards, 1, "no award for the refused one; the stated zero is one");
}

#[test]
fn rings_end_and_each_record_stands_once() {
    let mut f = Fixture::default();
    let [a, b, c] = ["a", "b", "c"].map(|key| f.titled(Kind::Application, key, &[]));
    for (from, to) in [(a, b), (b, c), (c, a), (a, a)] {
        f.link(from, LinkType::ReappliedAs, to);
    }
    assert_eq!(f.thread(a).steps.len(), 3);
    assert_eq!(f.thread(a).edges.len(), 3, "a link to itself is none");

    let mut g = Fixture::default();
    let later = RecordId::of_example("cases", "later");
    let first = g.titled(Kind::Case, "first", &[("continues_id", link(later))]);
    g.titled(Kind::Case, "later", &[("continues_id", link(first))]);
    let decision = g.titled(Kind::Decision, "decision", &[("case_id", link(first))]);
    g.link(decision, LinkType::LedTo, first);
    assert_eq!(g.thread(decision).steps.len(), 3);
}

#[test]
fn one_decision_on_many_ideas_mixes_nobodys_threads() {
    let mut f = Fixture::default();
    let (_, decision) = f.decided("apply", "2022-09-23", &[]);
    let mut pairs = Vec::new();
    for number in 0..60 {
        let idea = f.titled(Kind::Concept, &format!("idea {number}"), &[]);
        let fields = [("concept_id", link(idea))];
        let sent = f.titled(Kind::Application, &format!("sent {number}"), &fields);
        f.link(idea, LinkType::LedTo, decision);
        f.link(decision, LinkType::Concerns, sent);
        pairs.push((idea, sent));
    }
    let (idea, sent) = pairs[0];
    assert_eq!(f.members(idea), f.members(sent));
    assert_eq!(f.members(idea).len(), 4, "idea, application, decision, case");
    assert_eq!(f.members(decision).len(), 122, "from the decision forward to all of it");
}

#[test]
fn a_decision_leads_to_what_has_no_other_origin() {
    let mut f = Fixture::default();
    let (case, decision) = f.decided("begin", "2022-09-23", &[]);
    let idea = f.titled(Kind::Concept, "idea", &[]);
    f.link(case, LinkType::Concerns, idea);
    let project = f.titled(Kind::Project, "project", &[]);
    f.link(decision, LinkType::Concerns, project);
    assert!(f.has(idea, project) && f.has(project, idea));
    let thread = f.thread(project);
    let order: Vec<_> = thread.steps.iter().map(|step| step.title.as_str()).collect();
    assert_eq!(order, ["idea", "begin", "begin", "project"]);
    let about = ("begin".to_owned(), EdgeType::Concerns, "idea".to_owned());
    assert_eq!(edges(&thread)[0], about, "read from the case to what it is about");
}

#[test]
fn a_series_of_cases_is_shown_without_the_work_of_other_rounds() {
    let mut f = Fixture::default();
    let (first, before) = f.decided("2022", "2022-09-23", &[("state", code(CaseState::Treated))]);
    let (_, after) = f.decided("2023", "2023-10-20", &[("continues_id", link(first))]);
    let idea = f.titled(Kind::Concept, "idea", &[]);
    f.link(idea, LinkType::LedTo, before);
    let sent = f.titled(Kind::Application, "sent in 2023", &[]);
    f.link(after, LinkType::Concerns, sent);
    assert!(f.has(sent, before) && f.has(before, after), "the series");
    assert!(!f.has(sent, idea) && !f.has(idea, sent) && !f.has(before, sent));

    f.portfolio
        .change(first, [(Kind::Case.field("state").unwrap().0, code(CaseState::Postponed))])
        .unwrap();
    assert!(f.has(sent, idea) && f.has(idea, sent) && f.has(before, sent), "one matter, put off");
}

#[test]
fn parts_share_the_thread_of_the_whole_and_not_that_of_other_parts() {
    let mut f = Fixture::default();
    let programme = f.titled(Kind::Project, "programme", &[]);
    let paid = f.titled(Kind::Application, "paid", &[("project_id", link(programme))]);
    let by_field = f.titled(Kind::Project, "one", &[("programme_id", link(programme))]);
    let by_link = f.titled(Kind::Project, "two", &[]);
    f.link(by_link, LinkType::PartOf, programme);
    let benefit = f.titled(Kind::Benefit, "benefit", &[("project_id", link(by_link))]);
    assert!(f.has(benefit, paid) && f.has(paid, benefit) && f.has(by_field, paid));
    assert!(!f.has(benefit, by_field));
    let edges = edges(&f.thread(by_field));
    assert!(edges.contains(&("one".into(), EdgeType::PartOf, "programme".into())));

    let bundle = f.titled(Kind::Concept, "bundle", &[]);
    let part = f.titled(Kind::Concept, "part", &[]);
    f.link(part, LinkType::PartOf, bundle);
    let sent = f.titled(Kind::Application, "sent", &[("concept_id", link(bundle))]);
    assert!(f.has(part, sent) && f.has(sent, part));
}

#[test]
fn hubs_have_no_thread_and_pull_nothing_in() {
    let mut f = Fixture::default();
    let body = f.titled(Kind::Body, "body", &[]);
    let place = f.put(Kind::Municipality, "bergen", &[]);
    let goal = f.titled(Kind::Goal, "goal", &[]);
    let call = f.titled(Kind::Call, "call", &[]);
    let [a, b] = ["a", "b"].map(|key| {
        let project = f.titled(Kind::Project, key, &[("steering_body_id", link(body))]);
        f.link(project, LinkType::Serves, goal);
        f.link(place, LinkType::ParticipatesIn, project);
        let sent = [("project_id", link(project)), ("call_id", link(call))];
        f.titled(Kind::Application, key, &sent);
        project
    });
    f.link(a, LinkType::Related, b);
    assert_eq!(f.thread(a).steps.len(), 2);
    for hub in [body, place, goal, RecordId::of_example("projects", "no such record")] {
        assert_eq!(f.thread(hub), Thread::default());
    }
    assert_eq!(f.thread(call).steps.len(), 4, "what a call brought");
}

#[test]
fn what_only_belongs_to_a_step_shares_its_thread() {
    let mut f = Fixture::default();
    let project = f.titled(Kind::Project, "project", &[]);
    let benefit = f.titled(Kind::Benefit, "benefit", &[("project_id", link(project))]);
    let year = f.put(Kind::BenefitYear, "year", &[("benefit_id", link(benefit))]);
    let risk = f.titled(Kind::Risk, "risk", &[("project_id", link(project))]);
    let paper = f.titled(Kind::Document, "paper", &[("about_id", link(benefit))]);
    let report = f.put(Kind::StatusReport, "report", &[("project_id", link(project))]);
    let measured = f.put(Kind::Measurement, "measured", &[("benefit_id", link(benefit))]);
    for id in [year, risk, paper, report, measured, benefit] {
        assert_eq!(f.thread(id), f.thread(project), "{:?}", f.portfolio.record(id));
    }
    let event = f.put(Kind::Event, "gathering", &[]);
    let meeting = f.put(Kind::Meeting, "meeting", &[]);
    let idea = f.titled(Kind::Concept, "idea", &[("event_id", link(event))]);
    let case = f.titled(Kind::Case, "case", &[("meeting_id", link(meeting))]);
    let answer = f.put(Kind::HearingAnswer, "answer", &[("case_id", link(case))]);
    assert_eq!(f.members(answer), [case]);
    assert_eq!((f.members(event), f.members(meeting)), (vec![idea], vec![case]));
}

#[test]
fn a_correction_comes_with_the_decision_it_corrects() {
    let mut f = Fixture::default();
    let (_, wrong) = f.decided("wrong", "2022-09-23", &[]);
    let (_, right) = f.decided("right", "2022-10-23", &[]);
    f.titled(Kind::Decision, "right", &[("corrects_id", link(wrong))]);
    let sent = f.titled(Kind::Application, "sent", &[]);
    f.link(wrong, LinkType::Concerns, sent);
    assert!(f.has(sent, right) && f.has(right, sent));
}

#[test]
fn a_field_and_a_link_that_say_the_same_are_one_edge() {
    let mut f = Fixture::default();
    let project = f.titled(Kind::Project, "project", &[]);
    let sent = f.titled(Kind::Application, "sent", &[("project_id", link(project))]);
    f.link(sent, LinkType::LedTo, project);
    let expected = [("sent".to_owned(), EdgeType::AppliesFor, "project".to_owned())];
    assert_eq!(edges(&f.thread(sent)), expected);
}

#[test]
fn only_an_award_pays_for_a_project() {
    for (state, link_type) in [
        ("rejected", EdgeType::AppliesFor),
        ("withdrawn", EdgeType::AppliesFor),
        ("submitted", EdgeType::AppliesFor),
        ("awarded_reduced", EdgeType::Funds),
    ] {
        let mut f = Fixture::default();
        let project = f.titled(Kind::Project, "project", &[]);
        let values = [("project_id", link(project)), ("state", Value::Choice(state))];
        let sent = f.titled(Kind::Application, "sent", &values);
        let between = |(from, link_type, to): &(String, EdgeType, String)| {
            (from == "sent" && to == "project").then_some(*link_type)
        };
        let found: Vec<_> = edges(&f.thread(sent)).iter().filter_map(between).collect();
        assert!(
            found.contains(&link_type) && found.iter().all(|l| *l == link_type),
            "{state}: {found:?}"
        );
    }
}
