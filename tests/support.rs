//! What the tests share: folders of their own, the real program, the example made once and copied
//! for each test, commands in short.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command as Process, Output, Stdio};
use std::sync::{Arc, LazyLock};
use std::time::{Duration, Instant};

use chrono::{DateTime, NaiveDate, TimeZone as _, Utc};
use samstyr::model::command::{Change, Command};
use samstyr::model::conflict::Conflicts;
use samstyr::model::history::Entry;
use samstyr::model::id::RecordId;
use samstyr::model::kind::{Kind, Portfolio};
use samstyr::model::value::Value;
use samstyr::store::{Access, Document, Draft, PastMerge};
use serde_json::Value as Json;
use tempfile::TempDir;

/// The example as the real program makes it, made once.
static EXAMPLE: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let place = Place::new();
    let file = place.path("example.samstyr");
    run(["demo".as_ref(), file.as_os_str()]).done();
    fs::read(file).unwrap()
});

/// The example's portfolio, read once.
static EXAMPLE_PORTFOLIO: LazyLock<Arc<Portfolio>> = LazyLock::new(|| {
    let place = Place::new();
    let document = Document::open(&place.example(), Access::Read).unwrap();
    Arc::clone(document.portfolio())
});

/// The portfolio of the example.
pub fn example_portfolio() -> &'static Portfolio {
    &EXAMPLE_PORTFOLIO
}

/// A folder for one test, gone afterwards.
pub struct Place(TempDir);

impl Place {
    pub fn new() -> Self {
        Self(tempfile::Builder::new().prefix("samstyr-test-").tempdir().unwrap())
    }

    pub fn folder(&self) -> &Path {
        self.0.path()
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// A file with that content.
    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::write(&path, content).unwrap();
        path
    }

    /// A copy of the example.
    pub fn example(&self) -> PathBuf {
        self.file("eksempel.samstyr", EXAMPLE.as_slice())
    }

    /// A document without records.
    pub fn empty_document(&self) -> PathBuf {
        let path = self.path("tom.samstyr");
        Draft::begin(&path, RecordId::new(), at(0)).unwrap().finish().unwrap();
        path
    }

    /// A named pipe that nobody is at the other end of.
    #[cfg(unix)]
    pub fn pipe(&self, name: &str) -> PathBuf {
        let path = self.path(name);
        assert!(Process::new("mkfifo").arg(&path).status().unwrap().success());
        path
    }

    /// The names of what lies in the folder.
    pub fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.0.path()).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into()).collect();
        names.sort();
        names
    }
}

/// Says that something was not tested: at once, past the harness, and in the file that `.ci/run`
/// repeats at the end of a run.
#[allow(clippy::disallowed_methods, reason = "for whoever runs the tests, past their capture")]
pub fn skipped(what: &str) {
    use std::io::Write as _;
    let line = format!("skipped: {what}\n");
    let _ = std::io::stderr().write_all(line.as_bytes());
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("skipped.txt");
    let mut file = fs::File::options().create(true).append(true).open(file).unwrap();
    file.write_all(line.as_bytes()).unwrap();
}

/// What a call of the program came to.
#[derive(Debug)]
pub struct Run {
    pub status: i32,
    pub out: String,
    pub err: String,
}

impl Run {
    /// It was done, and said nothing on standard error. Gives standard output.
    #[track_caller]
    pub fn done(self) -> String {
        assert_eq!((self.status, self.err.as_str()), (0, ""), "{}", self.out);
        self.out
    }

    /// It was done, and one sentence on standard error says what to know of it. Gives standard output and the
    /// sentence.
    #[track_caller]
    pub fn remarked(self) -> (String, String) {
        assert_eq!((self.status, self.err.lines().count()), (0, 1), "{self:?}");
        (self.out, self.err)
    }

    /// It was done, and printed one JSON value.
    #[track_caller]
    pub fn json(self) -> Json {
        serde_json::from_str(&self.done()).unwrap()
    }

    /// It failed with that status and one sentence on standard error. Gives the sentence.
    #[track_caller]
    pub fn failed(self, status: i32) -> String {
        assert_eq!(self.status, status, "{self:?}");
        assert_eq!(self.out, "", "a failed call prints nothing");
        assert_eq!(self.err.lines().count(), 1, "{self:?}");
        assert!(self.err.ends_with('\n'), "{self:?}");
        for word in ["panicked", "RUST_BACKTRACE", "Some(", "Err(", "error-", "{ $", "\u{2068}"] {
            assert!(!self.err.contains(word), "{self:?}");
        }
        self.err
    }
}

/// Calls the program.
#[track_caller]
pub fn run<I: IntoIterator<Item = S>, S: AsRef<OsStr>>(arguments: I) -> Run {
    run_in(Path::new(env!("CARGO_MANIFEST_DIR")), arguments)
}

/// A call of the program that has not begun, without a display.
pub fn program<I: IntoIterator<Item = S>, S: AsRef<OsStr>>(arguments: I) -> Process {
    let mut process = Process::new(env!("CARGO_BIN_EXE_samstyr"));
    process
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .env("USER", "tester")
        .stdin(Stdio::null());
    process
}

/// Calls the program in a folder, without a display.
#[track_caller]
pub fn run_in<I: IntoIterator<Item = S>, S: AsRef<OsStr>>(folder: &Path, arguments: I) -> Run {
    came_to(program(arguments).current_dir(folder).output().unwrap())
}

/// What a finished call came to.
#[track_caller]
pub fn came_to(output: Output) -> Run {
    Run {
        status: output.status.code().expect("the program was not killed"),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Longer than any call takes, on any machine: who has not come to an end by then waits for what will
/// never come.
const FOR_EVER: Duration = Duration::from_secs(120);

/// Calls the program, which comes to an end by itself.
#[track_caller]
pub fn run_to_an_end<I: IntoIterator<Item = S>, S: AsRef<OsStr>>(arguments: I) -> Run {
    let arguments: Vec<OsString> = arguments.into_iter().map(|a| a.as_ref().to_owned()).collect();
    let what = format!("{arguments:?}");
    let mut child = program(&arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let listen = |mut from: Box<dyn Read + Send>| {
        std::thread::Builder::new()
            .spawn(move || {
                let mut text = String::new();
                from.read_to_string(&mut text).unwrap();
                text
            })
            .unwrap()
    };
    let out = listen(Box::new(child.stdout.take().unwrap()));
    let err = listen(Box::new(child.stderr.take().unwrap()));
    let begun = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        if begun.elapsed() > FOR_EVER {
            child.kill().unwrap();
            panic!("it waits for ever: {what}");
        }
        std::thread::sleep(Duration::from_millis(5));
    };
    Run {
        status: status.code().expect("the program was not killed"),
        out: out.join().unwrap(),
        err: err.join().unwrap(),
    }
}

/// What comes to an end by itself; gives what came of it.
#[track_caller]
pub fn to_an_end<T: Send + 'static>(what: &str, work: impl FnOnce() -> T + Send + 'static) -> T {
    let (sender, receiver) = std::sync::mpsc::channel();
    std::thread::Builder::new().spawn(move || sender.send(work())).unwrap();
    receiver.recv_timeout(FOR_EVER).unwrap_or_else(|error| panic!("{what}: {error}"))
}

/// Calls a subcommand on a document.
#[track_caller]
pub fn on(file: &Path, subcommand: &str, rest: &[&str]) -> Run {
    let mut arguments = vec![OsString::from(subcommand), file.into()];
    arguments.extend(rest.iter().map(OsString::from));
    run(arguments)
}

/// The records of a kind as `list --json` gives them.
#[track_caller]
pub fn list(file: &Path, kind: &str) -> Vec<Json> {
    let Json::Array(list) = on(file, "list", &[kind, "--json"]).json() else { panic!("no list") };
    list
}

/// The first of those whose field is that text.
#[track_caller]
pub fn find<'a>(list: &'a [Json], field: &str, text: &str) -> &'a Json {
    list.iter().find(|record| record[field] == text).unwrap_or_else(|| panic!("no {text}"))
}

/// Noon of a day, so many days after 2020-01-01.
pub fn at(day: i64) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2020, 1, 1, 12, 0, 0).unwrap() + chrono::TimeDelta::days(day)
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn command(changes: Vec<Change>) -> Command {
    Command { by: "Kari".to_owned(), note: String::new(), changes }
}

/// The number of a field.
#[track_caller]
pub fn field(kind: Kind, name: &str) -> usize {
    kind.field(name).unwrap_or_else(|| panic!("{kind:?} has no {name}")).0
}

pub fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

/// A new record, with its key.
#[track_caller]
pub fn add(kind: Kind, values: &[(&str, Value)]) -> (RecordId, Change) {
    let id = RecordId::new();
    let values = values.iter().map(|(name, value)| (field(kind, name), value.clone())).collect();
    (id, Change::Add { kind, id, values })
}

/// A new value.
#[track_caller]
pub fn set(kind: Kind, id: RecordId, name: &str, value: Value) -> Change {
    Change::Set { id, field: field(kind, name), value }
}

/// Everything that a portfolio holds: kind and values of each record, in the order of the keys,
/// and the seals.
pub fn contents(portfolio: &Portfolio) -> Vec<String> {
    let mut all = Vec::new();
    for kind in Kind::ALL {
        for record in portfolio.records(*kind) {
            let values: Vec<Value> =
                (0..record.fields().len()).map(|index| record.get(index)).collect();
            all.push(format!("{kind:?} {} {values:?}", record.record_id()));
        }
    }
    all.extend(portfolio.seals.iter().map(|(id, seal)| format!("seal {id} {seal:?}")));
    all
}

/// All that a document says.
#[derive(Debug, PartialEq)]
pub struct Said {
    pub contents: Vec<String>,
    pub digest: String,
    pub tip: String,
    pub conflicts: Conflicts,
    pub history: Vec<Entry>,
    pub merges: Vec<PastMerge>,
    pub next_undo: Option<Entry>,
    pub next_redo: Option<Entry>,
}

pub fn said(document: &Document) -> Said {
    Said {
        contents: contents(document.portfolio()),
        digest: document.state_digest(),
        tip: document.tip_hash(),
        conflicts: document.conflicts().as_ref().clone(),
        history: document.history(None, None).unwrap(),
        merges: document.merges().unwrap(),
        next_undo: document.next_undo(),
        next_redo: document.next_redo(),
    }
}

/// The key of a record of the example.
pub fn example_id(kind: &str, key: &str) -> RecordId {
    RecordId::of_example(kind, key)
}
