//! What is exempt from public access says so in the window wherever it is named: whoever shows the screen at a meeting,
//! or reads a name from it, sees that it is.

use chrono::NaiveDate;
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;
use samstyr::app::actions::EditAction;
use samstyr::app::route::{Route, View as Page};
use samstyr::model::case::Case;
use samstyr::model::command::Change;
use samstyr::model::follow_up::FollowUp;
use samstyr::model::fuzzy_date::FuzzyDate;
use samstyr::model::id::RecordId;
use samstyr::model::kind::Kind;
use samstyr::model::record::TableRecord as _;

use super::meetings::at_a_meeting;
use super::support::Seat;

const NAME: &str = "Felles portal";

/// Names of the case on the screen without the word, but for fields in which the name itself is written.
fn bare(seat: &Seat) -> Vec<String> {
    let nodes = seat.harness.root().children_recursive();
    let read = nodes.filter(|node| {
        let role = node.accesskit_node().role();
        role != Role::TextInput && role != Role::MultilineTextInput && role != Role::TextRun
    });
    let said = read.flat_map(|node| {
        let node = node.accesskit_node();
        [node.label(), node.value()].into_iter().flatten().collect::<Vec<_>>()
    });
    said.filter(|text| text.contains(NAME) && !text.contains("unntatt offentlighet")).collect()
}

#[test]
fn an_exempt_case_is_marked_on_the_page_of_its_meeting_in_threads_lists_and_the_search() {
    let (mut seat, _, case, decision) = at_a_meeting();
    seat.act(EditAction::Change(vec![Change::set(case.id, Case::exempt, true)]));
    seat.jobs_done();
    let marked = format!("{NAME} (unntatt offentlighet)");
    assert!(seat.says(&marked), "{}", seat.list(Role::Link));
    assert_eq!(bare(&seat), Vec::<String>::new());
    for (kind, id) in [(Kind::Case, case.id.raw()), (Kind::Decision, decision.id.raw())] {
        seat.go(Route::to_record(kind, id));
        assert!(seat.says(&marked), "{kind:?}");
        assert_eq!(bare(&seat), Vec::<String>::new(), "{kind:?}");
    }
    seat.ctrl(Key::K);
    seat.type_text(NAME);
    seat.jobs_done();
    assert!(seat.says(&marked), "{}", seat.list(Role::ListBoxOption));
}

#[test]
fn what_belongs_to_an_exempt_case_is_marked_on_the_overview_and_in_the_thread_across_the_page() {
    let (mut seat, _, case, decision) = at_a_meeting();
    let follow_up = |day: &str| FollowUp {
        title: format!("{NAME}: avtale {day}"),
        case_id: Some(case.id),
        deadline: day.parse::<NaiveDate>().ok().map(FuzzyDate::from_day),
        ..FollowUp::begun(RecordId::new())
    };
    // One is overdue longer than all others, one comes before most.
    let (overdue, ahead) = (follow_up("2021-01-04"), follow_up("2024-04-27"));
    seat.act(EditAction::Change(vec![
        Change::set(case.id, Case::exempt, true),
        Change::add(&overdue),
        Change::add(&ahead),
    ]));
    seat.jobs_done();
    seat.go(Route::to(Page::OVERVIEW));
    let marked = |it: &FollowUp| format!("{} (unntatt offentlighet)", it.title);
    assert!(seat.says(&marked(&overdue)), "{}", seat.list(Role::Link));
    assert!(seat.says(&marked(&ahead)), "{}", seat.list(Role::Button));
    assert_eq!(bare(&seat), Vec::<String>::new());
    for id in [case.id.raw(), decision.id.raw()] {
        seat.go(Route { record: Some(id), ..Route::to(Page::THREAD) });
        assert!(
            seat.says(&format!("{NAME} (unntatt offentlighet)")),
            "{}",
            seat.list(Role::Button)
        );
        assert_eq!(bare(&seat), Vec::<String>::new());
    }
}
