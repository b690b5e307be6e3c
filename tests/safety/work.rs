//! The work of a process that will be killed or traced: this very test binary, called again with
//! what to do in its environment. It says what is done the moment that it may be relied on.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command as Process, Stdio};

use samstyr::model::kind::Kind;
use samstyr::store::working::{Copies, Opened, Reason, TakingBack};
use samstyr::store::{Access, Document, Merging};

use super::{edit, publish};
use crate::support::{Place, add, at, command, text};

const WHAT: &str = "SAMSTYR_WORK";
const FILE: &str = "SAMSTYR_WORK_FILE";
const COPIES: &str = "SAMSTYR_WORK_COPIES";
const COPY: &str = "kopi.samstyr";
const STEPS: &str = "SAMSTYR_WORK_STEPS";

/// What a process does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// Opens a working copy and edits.
    Edit,
    /// Edits and publishes in turn.
    Publish,
    /// Edits, merges a copy and takes the merge back, in turn.
    TakeBack,
    /// Edits the file in place, as the command line does.
    InPlace,
}

impl Work {
    pub fn name(self) -> &'static str {
        match self {
            Self::Edit => "edit",
            Self::Publish => "publish",
            Self::TakeBack => "take back",
            Self::InPlace => "in place",
        }
    }
}

/// The call of this binary that does it, so many steps of it.
pub fn process(work: Work, file: &Path, copies: &Path, steps: usize) -> Process {
    let mut process = Process::new(std::env::current_exe().unwrap());
    process
        .args(["--exact", "safety::work::work", "--nocapture", "--test-threads=1"])
        .env(WHAT, work.name())
        .env(FILE, file)
        .env(COPIES, copies)
        .env(STEPS, steps.to_string())
        .env_remove("SAMSTYR_LONG")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    process
}

/// A copy beside a document that holds something more, for `Work::TakeBack`.
pub fn copy_with_more(place: &Place, file: &Path) {
    let copy = place.path(COPY);
    std::fs::copy(file, &copy).unwrap();
    let mut document = Document::open(&copy, Access::Write).unwrap();
    let (_, addition) = add(Kind::Person, &[("title", text("Fra kopien"))]);
    document.apply(&command(vec![addition]), at(3000)).unwrap();
    document.close().unwrap();
}

/// A process that was killed between the merge and its taking back has left the merge: that is taken
/// back first. Nothing was said to be done after it.
fn take_back_what_was_left(opened: &mut Opened) {
    if opened.document.portfolio().people.iter().all(|person| person.title != "Fra kopien") {
        return;
    }
    let snapshots = opened.working.snapshots();
    let before = snapshots.iter().find(|snapshot| snapshot.reason == Reason::BeforeMerge).unwrap();
    let taken = opened.working.take_back(&mut opened.document, before).unwrap();
    assert_eq!(taken, TakingBack::Done);
}

fn merge_and_take_back(opened: &mut Opened, copy: &Path) {
    let snapshot = opened.working.take_snapshot(Reason::BeforeMerge).unwrap();
    let merging = Merging { by: "Kari", at: at(3000), dry_run: false, before_merge: None };
    let report = opened.document.merge(copy, merging).unwrap();
    assert_eq!(report.transactions, 1, "what was taken back is not there");
    let taken = opened.working.take_back(&mut opened.document, &snapshot).unwrap();
    assert_eq!(taken, TakingBack::Done);
}

/// Does nothing unless the environment says what.
#[test]
fn work() {
    let (Ok(what), Ok(file)) = (std::env::var(WHAT), std::env::var(FILE)) else { return };
    let copies = PathBuf::from(std::env::var(COPIES).unwrap());
    let steps: usize = std::env::var(STEPS).unwrap().parse().unwrap();
    let file = Path::new(&file);
    if what == Work::InPlace.name() {
        let mut document = Document::open(file, Access::Write).unwrap();
        let from = done(&document) + 1;
        for number in from..from + steps {
            edit(&mut document, number, &format!("nr {number}"));
            say("ack", number);
        }
        return;
    }
    let mut opened = Copies::new(copies).open(file).unwrap();
    opened.working.settle().unwrap();
    if what == Work::TakeBack.name() {
        take_back_what_was_left(&mut opened);
    }
    let from = done(&opened.document) + 1;
    for number in from..from + steps {
        edit(&mut opened.document, number, &format!("nr {number}"));
        say("ack", number);
        if what == Work::TakeBack.name() {
            merge_and_take_back(&mut opened, &file.with_file_name(COPY));
        }
        if what == Work::Publish.name() && number % 3 == 0 {
            publish(&mut opened, "Kari");
            say("published", number);
        }
    }
    if what == Work::Publish.name() {
        publish(&mut opened, "Kari");
        say("published", from + steps - 1);
    }
}

/// One line, at once.
#[allow(clippy::disallowed_methods, reason = "the test at the other end reads it")]
fn say(what: &str, number: usize) {
    let mut out = std::io::stdout();
    out.write_all(format!("{what} {number};\n").as_bytes()).unwrap();
    out.flush().unwrap();
}

/// The numbers that were said, by what was said.
pub fn said(output: &str, what: &str) -> usize {
    output
        .split([';', '\n'])
        .filter_map(|part| part.trim().strip_prefix(what)?.trim().parse().ok())
        .max()
        .unwrap_or(0)
}

/// The last step that a document holds; every earlier one must be in it as well.
#[track_caller]
pub fn done(document: &Document) -> usize {
    let titles: Vec<_> = document.portfolio().cases.iter().map(|case| case.title.clone()).collect();
    let number = |title: &String| title.strip_prefix("nr ")?.parse::<usize>().ok();
    let last = titles.iter().filter_map(number).max().unwrap_or(0);
    for step in last.saturating_sub(titles.len() - 1).max(1)..=last {
        let found = number(&titles[step % titles.len()]);
        assert_eq!(found, Some(step), "step {step} of {last} is missing");
    }
    last
}
