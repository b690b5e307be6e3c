use super::*;
use crate::app::Open;
use crate::app::settings::Settings;
use crate::app::steps::Steps;
use crate::files::write::WriteError;
use crate::model::command::Change;
use crate::text::Lang;

fn app_with_document(version: u64) -> App {
    let mut app = App::new(Settings::default(), Arc::new(|| {}));
    app.open = Some(Open::new(None, Arc::default(), version, Steps::default()));
    app
}

fn weighed(reading: Reading, upon: &str) -> RoundNews {
    let incoming = Incoming {
        round: RecordId::new(),
        folder: PathBuf::new(),
        program: PathBuf::new(),
        lang: Lang::Nb,
        today: chrono::NaiveDate::default(),
    };
    let batch = Arc::new(Batch { incoming, found: Vec::new() });
    RoundNews::Weighed(WeighJob { reading, batch }, upon.to_owned(), Box::default())
}

fn told(app: &App) -> String {
    app.messages.all().last().unwrap().text.clone()
}

#[test]
fn replies_are_taken_into_the_state_that_they_were_held_against() {
    let mut app = app_with_document(7);
    app.open.as_mut().unwrap().steps.identity.state = "now".to_owned();
    app.take_round(weighed(0, "then"));
    app.act_on_round(RoundAction::TakeIn);
    assert_eq!(app.rounds.replies.as_ref().and_then(|replies| replies.taking), None);
    app.take_round(weighed(0, "now"));
    app.act_on_round(RoundAction::TakeIn);
    assert!(app.rounds.replies.as_ref().is_some_and(|replies| replies.taking.is_some()));
}

#[test]
fn news_of_a_round_does_not_go_to_another_document() {
    let mut app = app_with_document(7);
    let (shown, reading) = (app.shown(), app.rounds.reading);
    app.forget();
    app.open = app_with_document(9).open;
    app.take_round(weighed(reading, ""));
    assert!(app.rounds.replies.is_none());
    let changes = vec![Change::Delete { id: RecordId::new() }];
    let wrote = Wrote { changes, ..Wrote::default() };
    app.take_round(RoundNews::Written(shown, Box::new(wrote), PathBuf::from("ut")));
    assert!(!app.is_busy(), "nothing is handed over");
    assert!(told(&app).ends_with(&app.texts().get("rounds-not-marked")), "{}", told(&app));
}

#[test]
fn replies_that_were_put_away_do_not_come_back() {
    let mut app = app_with_document(7);
    let reading = app.rounds.reading;
    app.act_on_round(RoundAction::PutAway);
    app.take_round(weighed(reading, ""));
    assert!(app.rounds.replies.is_none());
}

#[test]
fn a_stop_ends_the_jobs_that_are_under_way_and_none_that_comes_after() {
    let mut app = app_with_document(7);
    let first = app.rounds.stop_of_its_own();
    app.act_on_round(RoundAction::Stop);
    let second = app.rounds.stop_of_its_own();
    assert!(first.load(Ordering::Relaxed), "and it stays stopped");
    assert!(!second.load(Ordering::Relaxed));
}

#[test]
fn what_was_written_before_a_fault_is_marked_and_told() {
    let mut app = app_with_document(7);
    let fault = WriteError::ReadOnly(PathBuf::from("ut"));
    let wrote = Wrote {
        changes: vec![Change::Delete { id: RecordId::new() }],
        left: 3,
        fault: Some(fault),
        ..Wrote::default()
    };
    app.take_round(RoundNews::Written(app.shown(), Box::new(wrote), PathBuf::from("ut")));
    let ticket = app.rounds.marking.as_ref().map(|marking| marking.ticket).expect("it is marked");
    app.round_answered(ticket, None);
    let left = app.texts().count("rounds-left-over", 3, &[]);
    assert!(told(&app).contains(&left), "{}", told(&app));
}
