//! What a steering group is told of two small portfolios.

use chrono::{TimeZone as _, Utc};

use super::*;
use crate::calc::overview::fixture::{Fixture, code, date, day, ore, text};
use crate::model::application::ApplicationState;
use crate::model::command::StepKind;
use crate::model::concept::ConceptState;
use crate::model::follow_up::FollowUpState;
use crate::model::history::{EntryChange, What};

fn period() -> Period {
    Period { from: day("2024-03-01"), to: day("2024-06-01") }
}

fn compare(before: &Fixture, after: &Fixture) -> Changes {
    changes(&before.portfolio, &after.portfolio, &[], period())
}

/// What is told of the record, in short: events, and field, old, new.
fn told(changes: &Changes, id: RecordId) -> (Vec<&'static str>, Vec<(&'static str, Value, Value)>) {
    let Some(line) = changes.lines.iter().find(|line| line.id == id) else {
        return (Vec::new(), Vec::new());
    };
    let fields = line.fields.iter().map(|change| {
        (line.kind.fields()[change.index].name, change.old.clone(), change.new.clone())
    });
    (line.events.iter().map(|event| event.code()).collect(), fields.collect())
}

#[test]
fn nothing_has_changed_in_what_is_the_same() {
    let mut same = Fixture::default();
    same.put(Kind::Project, "p", &[("title", text("Skjema"))]);
    let changes = compare(&same, &same);
    assert_eq!((changes.lines.len(), changes.unlisted, changes.others.len()), (0, 0, 0));
}

#[test]
fn an_application_goes_from_sent_to_awarded_and_the_sums_follow() {
    let mut before = Fixture::default();
    let sent = code(ApplicationState::Submitted);
    let id = before.put(
        Kind::Application,
        "a",
        &[("title", text("A")), ("state", sent.clone()), ("applied", ore(100))],
    );
    let mut after = Fixture::default();
    let cut = code(ApplicationState::AwardedReduced);
    after.put(
        Kind::Application,
        "a",
        &[
            ("title", text("A")),
            ("state", cut.clone()),
            ("applied", ore(100)),
            ("awarded", ore(70)),
            ("note", text("internt")),
        ],
    );
    let changes = compare(&before, &after);
    let fields = vec![("state", sent, cut), ("awarded", Value::Null, ore(70))];
    assert_eq!(told(&changes, id), (vec!["changed"], fields));
    assert_eq!(changes.unlisted, 1, "the note is counted and not told");
    let sums: Vec<_> = changes.sums.iter().map(|s| (s.key, s.before.0, s.after.0)).collect();
    assert_eq!(sums, [("money.applied", 100, 100), ("money.awarded", 0, 70)]);
}

#[test]
fn follow_ups_are_done_late_new_and_moved() {
    let (mut before, mut after) = (Fixture::default(), Fixture::default());
    let open = code(FollowUpState::InProgress);
    let action = |fixture: &mut Fixture, key: &str, state: &Value, deadline: &str| {
        let fields = [("title", text(key)), ("state", state.clone()), ("deadline", date(deadline))];
        fixture.put(Kind::FollowUp, key, &fields)
    };
    // Late at the end and not at the beginning; late at both; done; moved; new and late at once.
    let late = action(&mut before, "late", &open, "2024-05-01");
    action(&mut after, "late", &open, "2024-05-01");
    let always = action(&mut before, "always", &open, "2024-02-01");
    action(&mut after, "always", &open, "2024-02-01");
    let done = action(&mut before, "done", &open, "2024-05-01");
    action(&mut after, "done", &code(FollowUpState::Done), "2024-05-01");
    let moved = action(&mut before, "moved", &open, "2024-05-01");
    action(&mut after, "moved", &open, "2024-07-01");
    let new = action(&mut after, "new", &open, "2024-04-01");
    let changes = compare(&before, &after);
    assert_eq!(told(&changes, late), (vec!["overdue"], vec![]));
    assert_eq!(told(&changes, always), (vec![], vec![]));
    assert_eq!(told(&changes, done).0, ["done"]);
    let deadlines = vec![("deadline", date("2024-05-01"), date("2024-07-01"))];
    assert_eq!(told(&changes, moved), (vec!["changed"], deadlines));
    assert_eq!(told(&changes, new).0, ["added", "overdue"]);
    assert_eq!(
        changes.of(Topic::FollowUps).next().map(|line| line.id),
        Some(new),
        "new ones first"
    );
}

#[test]
fn an_idea_is_converted_a_record_is_gone_and_people_are_left_out() {
    let (mut before, mut after) = (Fixture::default(), Fixture::default());
    let idea = before.put(Kind::Concept, "i", &[("state", code(ConceptState::Decided))]);
    after.put(Kind::Concept, "i", &[("state", code(ConceptState::Converted))]);
    let gone = before.put(Kind::Project, "p", &[("title", text("Borte"))]);
    after.put(Kind::Person, "kari", &[("title", text("Kari"))]);
    after.put(Kind::Risk, "r", &[("title", text("Risiko"))]);
    let changes = compare(&before, &after);
    assert_eq!(told(&changes, idea).0, ["converted"]);
    assert_eq!(told(&changes, gone), (vec!["removed"], vec![]));
    assert_eq!(changes.of(Topic::Projects).next().map(|line| line.title.as_str()), Some("Borte"));
    assert_eq!(changes.others, BTreeMap::from([(Kind::Risk, 1)]));
}

#[test]
fn what_belongs_to_an_exempt_case_is_exempt_even_once_it_was() {
    let (mut before, mut after) = (Fixture::default(), Fixture::default());
    let case = before.put(Kind::Case, "c", &[("exempt", Value::Bool(true))]);
    after.put(Kind::Case, "c", &[("exempt", Value::Bool(false))]);
    let decided = after.put(Kind::Decision, "d", &[("case_id", Value::Link(case))]);
    let action = after.put(Kind::FollowUp, "a", &[("decision_id", Value::Link(decided))]);
    let changes = compare(&before, &after);
    for id in [decided, action] {
        let line = changes.lines.iter().find(|line| line.id == id).unwrap();
        assert!(line.exempt, "{:?}", line.kind);
        assert_eq!(line.case, Some(case));
    }
}

#[test]
fn who_and_when_are_those_of_the_last_step_that_is_told_of() {
    let (mut before, mut after) = (Fixture::default(), Fixture::default());
    let id = before.put(Kind::Project, "p", &[("title", text("A"))]);
    after.put(Kind::Project, "p", &[("title", text("B")), ("note", text("x"))]);
    let entry = |by: &str, hour: u32, field: &str| Entry {
        transaction: RecordId::of_example("transactions", by),
        at: Utc.with_ymd_and_hms(2024, 4, 1, hour, 0, 0).unwrap(),
        by: by.to_owned(),
        step: StepKind::Edit,
        note: String::new(),
        undo_of: None,
        changes: vec![EntryChange {
            id,
            kind: Kind::Project,
            what: What::Field(Kind::Project.field(field).unwrap().0),
            old: Value::Null,
            besides: Vec::new(),
            new: Value::Null,
            beside: false,
            sealed: false,
        }],
        names: Vec::new(),
    };
    // Newest first, as the log is read; the note was written last and is nobody's business.
    let log = [entry("Ola", 12, "note"), entry("Kari", 11, "title"), entry("Per", 10, "title")];
    let changes = changes(&before.portfolio, &after.portfolio, &log, period());
    assert_eq!(changes.lines[0].seen.as_ref().map(|seen| seen.by.as_str()), Some("Kari"));
}

#[test]
fn what_is_tied_to_two_cases_is_exempt_where_either_is() {
    let (mut before, mut after) = (Fixture::default(), Fixture::default());
    let open = after.put(Kind::Case, "open", &[("title", text("Åpen"))]);
    let shut = after.put(Kind::Case, "shut", &[("exempt", Value::Bool(true))]);
    before.put(Kind::Case, "open", &[("title", text("Åpen"))]);
    let decided = after.put(Kind::Decision, "d", &[("case_id", Value::Link(shut))]);
    let tied = [("case_id", Value::Link(open)), ("decision_id", Value::Link(decided))];
    let action = after.put(Kind::FollowUp, "a", &tied);
    let changes = compare(&before, &after);
    let line = changes.lines.iter().find(|line| line.id == action).unwrap();
    assert!(line.exempt, "{line:?}");
}
