//! A fault of the program in the thread that owns the document.

use super::*;
use crate::app::news::News;

#[test]
fn after_a_fault_the_document_can_be_opened_again_with_all_that_was_done() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("p.samstyr");
    let (sender, news) = channel();
    let hurt = std::sync::atomic::AtomicBool::new(true);
    let out = Out::<News>::new(move |came: Result<News, Message>| {
        let news = came.unwrap_or_else(News::Failed);
        let applied = matches!(news, News::Edit(EditNews::Applied(..)));
        if applied && hurt.swap(false, std::sync::atomic::Ordering::Relaxed) {
            panic!("a fault");
        }
        drop(sender.send(news));
    });
    let (inbox, inputs) = channel();
    let own = inbox.clone();
    let copies = Copies::new(folder.path().join("copies"));
    let thread = std::thread::Builder::new().name("samstyr document".to_owned());
    let thread = thread.spawn(move || keep_document(inputs, own, &out, copies)).unwrap();
    let ask = |job: Job, of| inbox.send(Input::Job(job, of)).unwrap();
    let next = || loop {
        let news = news.recv_timeout(Duration::from_secs(60)).unwrap();
        if news.ends_job() {
            return news;
        }
    };
    let delete = |id, ticket| {
        let changes = vec![Change::Delete { id }];
        let command = Command { by: String::new(), note: String::new(), changes };
        EditJob::Apply { command, upon: Upon::Whatever, today: None, ticket }
    };
    ask(DocumentJob::Open(Opening::Example(file.clone())).into(), None);
    let News::Document(DocumentNews::Opened(_, now, before)) = next() else { panic!("not open") };
    let mut cases = now.portfolio.cases.iter().map(|case| case.id.raw());
    let (first, second) = (cases.next().unwrap(), cases.next().unwrap());
    ask(delete(first, 1).into(), Some(before));
    let broke = next();
    assert!(
        matches!(&broke, News::Document(DocumentNews::BrokeDown(m)) if m.key == "error-own-fault"),
        "{broke:?}"
    );
    // What the window asked for before it heard of that is answered.
    ask(delete(second, 2).into(), Some(before));
    let late = next();
    assert!(matches!(late, News::Edit(EditNews::Refused(2, _))), "{late:?}");
    ask(DocumentJob::Open(Opening::File(file)).into(), None);
    let News::Document(DocumentNews::Opened(_, now, after)) = next() else { panic!("not open") };
    assert!(now.portfolio.record(first).is_none(), "what was written stands");
    assert!(now.portfolio.record(second).is_some() && after != before);
    ask(delete(second, 3).into(), Some(after));
    let applied = next();
    assert!(matches!(applied, News::Edit(EditNews::Applied(_, 3))), "{applied:?}");
    inbox.send(Input::Leave).unwrap();
    thread.join().unwrap();
}

#[test]
fn without_the_thread_that_publishes_it_is_said_once_and_not_with_every_change() {
    let mut seat = Seat::open();
    let (_, gone) = channel();
    drop(std::mem::replace(&mut seat.tasks, gone));
    let _ = seat.news.try_iter().count();
    let told = |seat: &Seat| {
        let left_here = Message::new("shared-left-here");
        let is_it = |n: &News| matches!(n, News::Folder(FolderNews::Told(m)) if *m == left_here);
        seat.news.try_iter().filter(is_it).count()
    };
    for count in [1, 0] {
        seat.keeper.set_due(Duration::ZERO);
        seat.keeper.due = Some(Instant::now());
        seat.keeper.tick();
        assert_eq!(told(&seat), count);
        let left_here = Shared::Retrying(Message::new("shared-left-here"));
        assert_eq!(seat.keeper.shared, left_here);
    }
}
