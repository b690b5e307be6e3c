//! What the window hands to its threads: to the right document, and answered whatever happens.

use std::path::Path;
use std::time::{Duration, Instant};

use chrono::Utc;

use super::*;
use crate::app::App;
use crate::app::actions::{
    Action, DocumentAction, EditAction, FieldText, MergeAction, PaperAction, PlaceAction,
    RoundAction, SheetAction,
};
use crate::app::documents::{make_example, make_new};
use crate::app::papers::Wanted;
use crate::app::settings::Settings;
use crate::app::shared::Shared;
use crate::model::command::{Change, Command};
use crate::model::id::RecordId;
use crate::model::project::Project;
use crate::model::record::TableRecord as _;
use crate::model::settings::Language;
use crate::report::paper::{Ask, Paper, PaperFormat, Scope, Subject, any};
use crate::store::{Access, Document};

fn window(folder: &Path) -> App {
    App::new(Settings::load(Some(folder.join("own"))), Arc::new(|| {}))
}

/// Waits until all that is under way has been answered.
fn rest(app: &mut App) {
    let until = Instant::now() + Duration::from_secs(60);
    loop {
        app.receive();
        if !app.is_busy() {
            return;
        }
        assert!(Instant::now() < until, "somebody still waits: {app:?}");
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// Waits until the document has been verified: before that, closing and opening it again at once finds it
/// in use.
fn checked(app: &mut App) {
    let until = Instant::now() + Duration::from_secs(60);
    while app.open.as_ref().is_some_and(|open| matches!(open.shared, Shared::Checking(_))) {
        assert!(Instant::now() < until, "it is never verified: {app:?}");
        std::thread::sleep(Duration::from_millis(5));
        app.receive();
    }
}

fn is_told(app: &App, key: &'static str) -> bool {
    let begins = app.texts().with(key, &[("detail", "")]);
    let begins: String = begins.chars().take_while(|letter| *letter != '(').collect();
    app.messages.all().iter().any(|note| note.text.starts_with(&begins))
}

/// A document with one step that can be taken back, made by somebody else.
fn of_ola(folder: &Path) -> std::path::PathBuf {
    let file = folder.join("b.samstyr");
    make_new(&file, "Ola".to_owned(), Language::Bokmal, Utc::now()).unwrap();
    let mut document = Document::open(&file, Access::Write).unwrap();
    let id = RecordId::new();
    let project = Project { title: "Olas prosjekt".to_owned(), ..Project::empty(id) };
    let changes = vec![Change::add(&project)];
    let command = Command { by: "Ola".to_owned(), note: String::new(), changes };
    document.apply(&command, Utc::now()).unwrap();
    document.close().unwrap();
    file
}

#[test]
fn what_is_asked_of_one_document_is_not_done_to_the_next() {
    let folder = tempfile::tempdir().unwrap();
    let (first, second) = (folder.path().join("a.samstyr"), of_ola(folder.path()));
    make_example(&first).unwrap();
    let stood = Document::open(&second, Access::Read).unwrap().tip_hash();
    let mut app = window(folder.path());
    app.act(DocumentAction::Open(first.clone()));
    rest(&mut app);
    checked(&mut app);
    let id = app.portfolio().unwrap().projects.iter().next().unwrap().id.raw();
    app.act(DocumentAction::Open(second.clone()));
    // The window has not heard yet that the other one is open by now.
    app.act(EditAction::Undo);
    let (field, text) = ("title".to_owned(), "Ny tittel".to_owned());
    app.act(EditAction::Leave(FieldText { id, field, text, made: None }));
    rest(&mut app);
    let open = app.open.as_ref().unwrap();
    assert_eq!(open.path.as_deref(), Some(second.as_path()));
    assert_eq!(open.steps.identity.state, stood, "nothing was done to it");
    assert!(is_told(&app, "message-closed-before"), "{:?}", app.messages.all());
    assert!(app.drafts.is_empty(), "what was typed is of the other one");
    // How it stands to the folder is told of the one that is open.
    assert!(!matches!(open.shared, Shared::InPlace), "{:?}", open.shared);
    app.act(DocumentAction::Open(first));
    rest(&mut app);
    assert_eq!(app.drafts.get(id, "title"), Some("Ny tittel"), "and waits there");
    // What is asked of the one that is open is done.
    app.messages = Default::default();
    app.act(EditAction::Undo);
    rest(&mut app);
    assert!(!is_told(&app, "message-closed-before"));
}

#[test]
fn a_file_that_was_chosen_for_one_document_is_not_put_into_the_next() {
    let folder = tempfile::tempdir().unwrap();
    let (first, second) = (folder.path().join("a.samstyr"), of_ola(folder.path()));
    make_example(&first).unwrap();
    let mut app = window(folder.path());
    // The window asks for places itself.
    app.jobs.dialogues = channel().0;
    app.act(DocumentAction::Open(first.clone()));
    rest(&mut app);
    checked(&mut app);
    app.act(MergeAction::Choose);
    rest(&mut app);
    let then = app.place.take().expect("it is asked for");
    app.act(DocumentAction::Open(second));
    rest(&mut app);
    app.place = Some(then);
    app.act(PlaceAction::Type("b.samstyr".to_owned()));
    app.act(PlaceAction::Confirm);
    assert!(!app.is_busy() && is_told(&app, "message-closed-before"));
    // Which document is opened does not hang on the one that is open.
    app.act(DocumentAction::Close);
    rest(&mut app);
    app.act(DocumentAction::ChooseOpen);
    rest(&mut app);
    app.act(PlaceAction::Type(first.display().to_string()));
    app.act(PlaceAction::Confirm);
    rest(&mut app);
    assert!(app.open.is_some(), "{:?}", app.messages.all());
}

/// A paper that breaks down whenever it is made.
static BROKEN: Paper = Paper {
    name: "broken",
    called: |_, _| "paper-changes",
    genre: "report",
    scope: Scope::Changes,
    formats: &[PaperFormat::Pdf],
    public: false,
    suits: any,
    make: |_, _| panic!("a fault"),
    data: None,
};

#[test]
fn a_paper_that_breaks_down_is_told_of_and_the_next_one_is_set() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = window(folder.path());
    app.act(DocumentAction::OpenExample);
    rest(&mut app);
    let subject = Subject::Record(RecordId::new());
    let ask = Ask::of(subject, app.lang(), Utc::now());
    let wanted = Wanted { paper: &BROKEN, ask };
    for _ in 0..2 {
        app.messages = Default::default();
        app.act(PaperAction::Show(wanted.clone()));
        rest(&mut app);
        assert!(is_told(&app, "error-own-fault"), "{:?}", app.messages.all());
    }
}

/// Where the machine gave no thread, or one is gone, whatever is asked of it is answered with the reason.
#[test]
fn whatever_is_asked_of_a_thread_that_is_gone_is_answered() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = window(folder.path());
    app.act(DocumentAction::OpenExample);
    rest(&mut app);
    (app.jobs.papers, app.jobs.sheets) = (channel().0, channel().0);
    (app.jobs.rounds, app.jobs.indexes) = (channel().0, channel().0);
    let subject = Subject::Record(RecordId::new());
    let ask = Ask::of(subject, app.lang(), Utc::now());
    let id = app.portfolio().unwrap().projects.iter().next().unwrap().id.raw();
    let asked: Vec<Action> = vec![
        PaperAction::Show(Wanted { paper: &BROKEN, ask }).into(),
        RoundAction::Read(id, folder.path().to_path_buf()).into(),
    ];
    for asked in asked {
        app.messages = Default::default();
        app.act(asked.clone());
        rest(&mut app);
        assert!(is_told(&app, "error-thread-gone"), "{asked:?}: {:?}", app.messages.all());
    }
    app.act(SheetAction::Read(folder.path().join("t.csv")));
    rest(&mut app);
    let failed = app.importing.as_ref().and_then(|importing| importing.failed.clone());
    assert_eq!(failed.map(|why| why.key), Some("error-thread-gone"), "its page says so");
    let portfolio = Arc::clone(app.portfolio().unwrap());
    app.messages = Default::default();
    for version in [7, 8] {
        app.jobs.index(SearchJob { portfolio: Arc::clone(&portfolio), version });
        rest(&mut app);
    }
    let told = app.messages.all().len();
    assert_eq!((told, is_told(&app, "error-thread-gone")), (1, true), "said once");
    // What is typed stays where it is, with the reason.
    app.jobs.document = channel().0;
    let (field, text) = ("title".to_owned(), "Ny tittel".to_owned());
    app.act(EditAction::Leave(FieldText { id, field, text, made: None }));
    rest(&mut app);
    let why = app.reason(id, "title").map(|why| why.key);
    assert_eq!((app.drafts.get(id, "title"), why), (Some("Ny tittel"), Some("error-thread-gone")));
    // The window closes all the same.
    app.act(DocumentAction::Quit);
    rest(&mut app);
    assert!(app.documents.may_quit(app.open.is_some()));
}
