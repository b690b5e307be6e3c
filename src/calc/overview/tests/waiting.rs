use super::*;
use crate::model::application::ApplicationState;
use crate::model::case::CaseType;
use crate::model::round::RoundState;

#[test]
fn a_report_is_overdue_when_its_whole_deadline_has_passed_and_it_is_still_owed() {
    let mut f = Fixture::default();
    let by = |deadline: &str| ("report_deadline", date(deadline));
    f.put(Kind::Application, "late", &[by("2024-04-25")]);
    f.put(Kind::Application, "this month", &[by("2024-04")]);
    let closed = ("state", code(ApplicationState::Closed));
    f.put(Kind::Application, "closed", &[by("2023-01-31"), closed]);
    let figure = f.figure("waiting.reports_overdue", &[]).unwrap();
    assert_eq!((figure.value, figure.among), (Amount::Count(1), 3));
}

#[test]
fn answers_are_awaited_of_rounds_that_are_out() {
    let mut f = Fixture::default();
    let out = f.put(Kind::Round, "out", &[("state", code(RoundState::Sent))]);
    let draft = f.put(Kind::Round, "draft", &[("state", code(RoundState::Draft))]);
    for (key, round, answered) in
        [("1", out, None), ("2", out, Some("2024-04-24")), ("3", draft, None)]
    {
        let mut fields = vec![("round_id", Value::Link(round))];
        fields.extend(answered.map(|day| ("answered_on", date(day))));
        f.put(Kind::Respondent, key, &fields);
    }
    let figure = f.figure("waiting.answers", &[]).unwrap();
    assert_eq!((figure.value, figure.among), (Amount::Count(1), 2));
}

#[test]
fn a_project_of_the_network_is_silent_after_half_a_year() {
    let mut f = Fixture::default();
    let active = ("lifecycle", code(Lifecycle::Active));
    let ours = ("layer", code(Layer::Regional));
    let told = f.put(Kind::Project, "told", &[ours.clone(), active.clone()]);
    let long_ago = f.put(Kind::Project, "long ago", &[ours.clone(), active.clone()]);
    f.put(Kind::Project, "never", &[ours.clone(), active.clone()]);
    f.put(Kind::Project, "national", &[("layer", code(Layer::National)), active]);
    f.put(Kind::Project, "ended", &[ours, ("lifecycle", code(Lifecycle::Completed))]);
    for (key, project, day) in [("1", told, "2024-03-01"), ("2", long_ago, "2023-09-01")] {
        let fields = [("project_id", Value::Link(project)), ("reported_on", date(day))];
        f.put(Kind::StatusReport, key, &fields);
    }
    let figure = f.figure("waiting.silent_projects", &[]).unwrap();
    assert_eq!((figure.value, figure.among), (Amount::Count(2), 3));
    assert!(figure.ids.contains(&long_ago) && !figure.ids.contains(&told));
}

#[test]
fn the_next_meeting_counts_its_cases_and_what_they_lack() {
    let mut f = Fixture::default();
    assert!(!f.figures().iter().any(|figure| figure.key.starts_with("next_meeting")));
    let later = f.put(Kind::Meeting, "later", &[("date", date("2024-09-01"))]);
    let next = f.put(Kind::Meeting, "next", &[("date", date("2024-06-14"))]);
    let decision = ("case_type", code(CaseType::Decision));
    let at = |meeting| ("meeting_id", Value::Link(meeting));
    f.put(Kind::Case, "1", &[at(next), decision.clone(), ("proposal", text("1. Det søkes."))]);
    f.put(Kind::Case, "2", &[at(next), decision.clone(), ("proposal", text("  "))]);
    f.put(Kind::Case, "3", &[at(next), ("case_type", code(CaseType::Information))]);
    f.put(Kind::Case, "4", &[at(later), decision]);
    let by = [("meeting", By::Record(Some(next)))];
    assert_eq!(f.value("next_meeting.cases", &by), Some(Amount::Count(3)));
    let without = f.figure("next_meeting.without_proposal", &by).unwrap();
    assert_eq!((without.value, without.among), (Amount::Count(1), 3));
}
