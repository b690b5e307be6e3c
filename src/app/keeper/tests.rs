//! The thread as a whole: each job is answered once, and closing ends.

mod damaged;
mod faults;
mod unread;

use super::*;
use crate::app::attachments::{FileJob, FileNews};
use crate::app::editing::{EditJob, EditNews};
use crate::app::past::{PastJob, PastNews};
use crate::model::command::{Change, Command};
use crate::store::working::Refusal;
use crate::store::{StoreError, Upon};

fn nobody_reads() -> Reading {
    Reading::new(channel().0)
}

fn deletion(keeper: &Keeper) -> Job {
    let portfolio = keeper.document.as_ref().unwrap().portfolio();
    let id = portfolio.cases.iter().next().unwrap().id.raw();
    let changes = vec![Change::Delete { id }];
    let command = Command { by: String::new(), note: String::new(), changes };
    EditJob::Apply { command, upon: Upon::Whatever, today: None, ticket: 1 }.into()
}

#[test]
fn what_is_done_does_not_wait_for_a_look_back() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("p.samstyr");
    let (out, news) = Out::<News>::to_nobody();
    let (tasks, _publishing) = channel();
    let (looking_back, questions) = LookingBack::new();
    let copies = Copies::new(folder.path().join("copies"));
    let mut keeper = Keeper::new(out.clone(), copies, tasks, (looking_back, nobody_reads()));
    keeper.job(DocumentJob::Open(Opening::Example(file)).into());
    let day = "2026-03-01".parse().unwrap();
    let opened = |news| matches!(news, News::Document(DocumentNews::Opened(..)));
    assert!(news.try_iter().any(opened));
    // Nobody answers yet.
    keeper.job(PastJob::AsOf(day).into());
    let deletion = deletion(&keeper);
    keeper.job(deletion);
    let told: Vec<News> = news.try_iter().collect();
    let applied = |news: &News| matches!(news, News::Edit(EditNews::Applied(..)));
    assert!(told.iter().any(applied), "{told:?}");
    assert!(!told.iter().any(|news| matches!(news, News::Past(_))), "{told:?}");
    drop(keeper);
    answer(questions, &out);
    let is_it = |news| matches!(news, News::Past(PastNews::AsOf(of, ..)) if of == day);
    assert!(news.try_iter().any(is_it));
}

#[test]
fn every_job_is_answered_once_whatever_comes_before_it_is_done() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("p.samstyr");
    let (out, news) = Out::<News>::to_nobody();
    // Nobody publishes: closing waits, and so does what comes then.
    let (tasks, _publishing) = channel();
    let (looking_back, _questions) = LookingBack::new();
    let copies = Copies::new(folder.path().join("copies"));
    let mut keeper = Keeper::new(out, copies, tasks, (looking_back, nobody_reads()));
    keeper.job(DocumentJob::Open(Opening::Example(file.clone())).into());
    let deletion = deletion(&keeper);
    keeper.job(deletion);
    keeper.job(DocumentJob::Close.into());
    for _ in 0..2 {
        keeper.job(DocumentJob::Open(Opening::File(file.clone())).into());
    }
    keeper.finish_closing();
    let answers: Vec<News> = news.try_iter().filter(News::ends_job).collect();
    assert_eq!(answers.len(), 5, "{answers:?}");
    let last = answers.last().unwrap();
    assert!(matches!(last, News::Document(DocumentNews::Opened(..))), "{last:?}");
}

/// A keeper that is open or closing, with something that is not published, and those who hear of it.
/// Nobody publishes: reports come from the test.
struct Seat {
    keeper: Keeper,
    working: Arc<Working>,
    tasks: Receiver<Task>,
    _inputs: Receiver<Input>,
    news: Receiver<News>,
    folder: tempfile::TempDir,
}

impl Seat {
    fn closing() -> Self {
        let mut seat = Self::open();
        seat.keeper.job(DocumentJob::Close.into());
        seat
    }

    fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (out, news) = Out::<News>::to_nobody();
        let (sender, tasks) = channel();
        let (looking_back, _questions) = LookingBack::new();
        let copies = Copies::new(folder.path().join("copies"));
        let (inbox, inputs) = channel();
        let mut keeper = Keeper::new(out, copies, sender, (looking_back, Reading::new(inbox)));
        let file = folder.path().join("p.samstyr");
        keeper.job(DocumentJob::Open(Opening::Example(file)).into());
        let deletion = deletion(&keeper);
        keeper.job(deletion);
        let working = Arc::clone(keeper.working.as_ref().unwrap());
        keeper.report(&working, Report::Checked(Ok(None)));
        Self { keeper, working, tasks, _inputs: inputs, news, folder }
    }

    /// Puts a file into the folder.
    fn put(&self, name: &str, text: &str) -> std::path::PathBuf {
        let file = self.folder.path().join(name);
        std::fs::write(&file, text).unwrap();
        file
    }

    fn report(&mut self, report: Report) {
        self.keeper.report(&self.working, report);
    }

    /// The wait is over: it is published, and the file is found to hold what is not here.
    fn publishing_finds_more(&mut self) {
        assert!(self.keeper.due.is_some(), "it is tried");
        self.keeper.due = Some(Instant::now());
        self.keeper.tick();
        assert!(self.tasks.try_iter().any(|task| matches!(task, Task::Publish(_))));
        self.report(Report::Published(Err(Refusal::MovedOn)));
        assert!(self.tasks.try_iter().any(|task| matches!(task, Task::Fetch(_))));
    }

    fn is_closed(&self) -> bool {
        let closed = |news| matches!(news, News::Document(DocumentNews::Closed));
        self.news.try_iter().any(closed)
    }
}

#[test]
fn closing_ends_where_the_file_is_gone_when_it_is_fetched() {
    let mut closing = Seat::closing();
    let gone = || StoreError::NotFound("p.samstyr".into());
    for _ in 0..2 {
        closing.publishing_finds_more();
        closing.report(Report::Fetched(Err(gone())));
        assert!(!closing.is_closed());
    }
    assert!(closing.tasks.try_iter().any(|task| matches!(task, Task::PublishNamed(..))));
    closing.report(Report::Named(Err(Refusal::Folder(gone()))));
    assert_closed_with_the_rest_here(&closing.news);
}

/// It is closed, and it is said that what is here is not published.
fn assert_closed_with_the_rest_here(news: &Receiver<News>) {
    let told: Vec<News> = news.try_iter().collect();
    let left_here = Message::new("shared-left-here");
    let is_said =
        |news: &News| matches!(news, News::Folder(FolderNews::Told(m)) if *m == left_here);
    let closed = |news: &News| matches!(news, News::Document(DocumentNews::Closed));
    assert!(told.iter().any(is_said) && told.iter().any(closed), "{told:?}");
}

#[test]
fn closing_ends_where_the_file_holds_all_of_it_by_then() {
    let mut closing = Seat::closing();
    closing.publishing_finds_more();
    // Another window of the same person has published the same copy.
    closing.working.publish(&|_| {}).unwrap();
    let fetched = closing.working.fetch().map(Box::new);
    closing.report(Report::Fetched(fetched));
    assert!(closing.is_closed());
}

/// The thread that publishes could not be started, or broke down: closing ends all the same, and says that
/// what is here is not published.
#[test]
fn closing_ends_where_nobody_publishes() {
    let mut closing = Seat::closing();
    let (_, gone) = channel();
    drop(std::mem::replace(&mut closing.tasks, gone));
    closing.keeper.due = Some(Instant::now());
    closing.keeper.tick();
    assert_closed_with_the_rest_here(&closing.news);
}

/// What a slow disk gives is waited for by closing, and by nothing else.
#[test]
fn a_file_that_is_being_read_keeps_nobody_waiting_but_closing() {
    let folder = tempfile::tempdir().unwrap();
    let letter = folder.path().join("Brev.txt");
    std::fs::write(&letter, "brev").unwrap();
    for now in [false, true] {
        let file = folder.path().join(format!("{now}.samstyr"));
        let (out, news) = Out::<News>::to_nobody();
        let (tasks, _publishing) = channel();
        let (looking_back, _questions) = LookingBack::new();
        let copies = Copies::new(folder.path().join("copies"));
        let (inbox, inputs) = channel();
        let mut keeper = Keeper::new(out, copies, tasks, (looking_back, Reading::new(inbox)));
        keeper.job(DocumentJob::Open(Opening::Example(file)).into());
        let id = crate::model::id::RecordId::new();
        let kind = crate::model::kind::Kind::Document;
        let (title, _) = kind.field("title").unwrap();
        let values = vec![(title, crate::model::value::Value::Text("Brev".to_owned()))];
        let add = Change::Add { kind, id, values };
        let command = |changes| Command { by: String::new(), note: String::new(), changes };
        let (command, upon) = (command(vec![add]), Upon::Whatever);
        keeper.job(EditJob::Apply { command, upon, today: None, ticket: 1 }.into());
        let (field, _) = kind.field("file").unwrap();
        keeper.job(FileJob::Attach(id, field, letter.clone(), String::new()).into());
        // The file is on its way.
        let deletion = deletion(&keeper);
        keeper.job(deletion);
        let told: Vec<News> = news.try_iter().collect();
        let applied = told.iter().filter(|news| matches!(news, News::Edit(EditNews::Applied(..))));
        assert_eq!(applied.count(), 2, "{told:?}");
        keeper.job(DocumentJob::Close.into());
        assert!(keeper.closing.is_none() && keeper.document.is_some(), "it waits");
        if now {
            keeper.job(DocumentJob::CloseNow.into());
        }
        let Ok(Input::Came(came)) = inputs.recv() else { panic!("nothing came") };
        keeper.came(came);
        let told: Vec<News> = news.try_iter().collect();
        let attached = |news: &News| matches!(news, News::File(FileNews::Attached(_)));
        assert_eq!(told.iter().any(attached), !now, "{told:?}");
        // Whoever would not wait is told.
        let refused =
            |news: &News| matches!(news, News::Failed(m) if m.key == "message-file-not-attached");
        assert_eq!(told.iter().any(refused), now, "{told:?}");
        assert_eq!(keeper.closing.is_some(), !now, "and closes then");
    }
}

/// What is asked for while the last file is being read comes after the document is closed, though closing
/// had begun before that.
#[test]
fn what_is_asked_for_last_is_what_comes_after_closing() {
    let mut seat = Seat::closing();
    let letter = seat.put("Brev.txt", "brev");
    let (field, _) = crate::model::kind::Kind::Document.field("file").unwrap();
    let id = crate::model::id::RecordId::new();
    seat.keeper.job(FileJob::Attach(id, field, letter, String::new()).into());
    let next = seat.folder.path().join("p.samstyr");
    seat.keeper.job(DocumentJob::Open(Opening::File(next)).into());
    let _ = seat.news.try_iter().count();
    seat.keeper.finish_closing();
    let answers: Vec<News> = seat.news.try_iter().filter(News::ends_job).collect();
    let opened = |news: &News| matches!(news, News::Document(DocumentNews::Opened(..)));
    assert_eq!(answers.len(), 2, "closing and opening are answered: {answers:?}");
    assert!(answers.last().is_some_and(opened), "{answers:?}");
}
