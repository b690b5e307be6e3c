//! Two at the same file, one of them held up where it matters. Whatever the machine makes of the
//! times, what was acknowledged is there, and what is whole is not called damaged.

use std::path::{Path, PathBuf};
use std::process::{Command as Process, Stdio};
use std::time::Duration;

use rusqlite::Connection;
use samstyr::store::working::Refusal;
use samstyr::store::{Access, Document};

use super::migration::{version_1, version_2};
use super::strace::{self, At, Calls, Moment};
use super::work::{Work, done, process};
use super::{edit, open, publish, rounds};
use crate::support::{Place, came_to, on, program};

const LOCKS: Calls<'_> = Calls { names: "fcntl", about: None };
const RENAMES: Calls<'_> = Calls { names: "rename,renameat,renameat2", about: None };

const HELD_UP_MS: u32 = 500;

/// How long the other one waits before it begins: the first one is there by then.
const LATER: Duration = Duration::from_millis(200);

/// How often a step with that note is in the history.
#[track_caller]
pub fn times(file: &Path, note: &str) -> usize {
    let history = Document::open(file, Access::Read).unwrap().history(None, None).unwrap();
    history.iter().filter(|entry| entry.note == note).count()
}

fn some_project(file: &Path) -> String {
    let document = Document::open(file, Access::Read).unwrap();
    document.portfolio().projects.iter().next().unwrap().id.raw().to_string()
}

fn set(file: &Path, field: &str, note: &str) -> Process {
    let (file, id) = (file.to_str().unwrap(), some_project(file));
    let value = format!("{field}={note} {}", "x".repeat(20_000));
    program(["set", file, &id, &value, "--note", note])
}

/// Runs one call held up before a system call of that sort, and another one meanwhile; gives
/// what the first came to. Both are done in the end.
#[track_caller]
fn held_up(calls: Calls<'_>, moment: &Moment, first: &Process, mut second: Process) -> String {
    held_up_while(calls, moment, first, || drop(came_to(second.output().unwrap()).done()))
}

/// Runs a call held up before a system call of that sort, while something else is done.
#[track_caller]
fn held_up_while(
    calls: Calls<'_>,
    moment: &Moment,
    call: &Process,
    meanwhile: impl FnOnce(),
) -> String {
    let mut held = calls.at(moment, At::HeldUp(HELD_UP_MS), call);
    let held = held.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    std::thread::sleep(LATER);
    meanwhile();
    came_to(held.wait_with_output().unwrap()).done()
}

/// The races of one sort, each on a file of its own, a few at a time: they mostly wait.
fn at_each<T: Sync>(cases: &[T], race: impl Fn(&T) + Sync) {
    for few in cases.chunks(6) {
        std::thread::scope(|scope| few.iter().for_each(|case| drop(scope.spawn(|| race(case)))));
    }
}

/// The moments that a run tries: all of them where it takes its time.
fn tried(moments: &[Moment]) -> Vec<Moment> {
    moments.iter().step_by(rounds(2, 1)).cloned().collect()
}

#[test]
fn two_set_values_while_one_is_held_up_at_any_lock() {
    if !strace::is_here("two who write, one held up") {
        return;
    }
    let place = Place::new();
    let locks = LOCKS.moments(&set(&place.example(), "note", "først"));
    assert!(locks.len() > 10, "{locks:?}");
    at_each(&tried(&locks), |moment| {
        let place = Place::new();
        let file = place.example();
        held_up(LOCKS, moment, &set(&file, "note", "først"), set(&file, "source", "imens"));
        assert_eq!(on(&file, "check", &[]).done(), "ok\n", "held up at {moment:?}");
        assert_eq!((times(&file, "først"), times(&file, "imens")), (1, 1), "{moment:?}");
    });
}

/// Two bring the same table in: whoever is late finds the rows there.
#[test]
fn a_table_that_two_bring_in_is_there_once() {
    if !strace::is_here("two who bring the same table in, one held up") {
        return;
    }
    let rows: String = (0..5).map(|row| format!("Prosjekt {row};Fra tabellen\n")).collect();
    let import = |place: &Place, file: &Path| {
        let table = place.file("tabell.csv", format!("title;note\n{rows}"));
        program(["import", file.to_str().unwrap(), table.to_str().unwrap(), "--as=projects"])
    };
    let place = Place::new();
    let locks = LOCKS.moments(&import(&place, &place.example()));
    at_each(&tried(&locks[locks.len() / 2..]), |moment| {
        let place = Place::new();
        let file = place.example();
        held_up(LOCKS, moment, &import(&place, &file), import(&place, &file));
        let document = Document::open(&file, Access::Read).unwrap();
        let projects = document.portfolio().projects.iter();
        let brought = projects.filter(|project| project.note == "Fra tabellen").count();
        assert_eq!(brought, 5, "held up at {moment:?}");
        assert_eq!(document.check().unwrap(), []);
    });
}

#[test]
fn a_whole_document_is_not_called_damaged_because_somebody_writes_to_it() {
    if !strace::is_here("a reader beside a writer, held up") {
        return;
    }
    let place = Place::new();
    let file = place.example();
    let check = |file: &Path| program(["check", file.to_str().unwrap()]);
    let history = |file: &Path| program(["history", file.to_str().unwrap()]);
    let locks = LOCKS.moments(&check(&file));
    at_each(&tried(&locks), |moment| {
        let place = Place::new();
        let file = place.example();
        let said = held_up(LOCKS, moment, &check(&file), set(&file, "note", "imens"));
        assert_eq!(said, "ok\n", "held up at {moment:?}");
        held_up(LOCKS, moment, &history(&file), set(&file, "source", "imens"));
    });
}

/// The window puts a shorter file in the place of a longer one, at any moment of the opening.
#[test]
fn a_document_is_not_called_damaged_because_it_is_replaced() {
    if !strace::is_here("a reader of a file that is replaced, held up") {
        return;
    }
    let looks = Calls::of("openat,newfstatat,statx,fcntl");
    let place = Place::new();
    let file = place.example();
    let check = |file: &Path| program(["check", file.to_str().unwrap()]);
    let moments = looks.about(&file).moments(&check(&file));
    assert!(moments.len() > 10, "{moments:?}");
    at_each(&tried(&moments), |moment| {
        let place = Place::new();
        let file = place.example();
        let shorter = place.path("kortere.samstyr");
        std::fs::copy(&file, &shorter).unwrap();
        came_to(set(&file, "note", "lengre").output().unwrap()).done();
        let said = held_up_while(looks.about(&file), moment, &check(&file), || {
            std::fs::rename(&shorter, &file).unwrap();
        });
        assert_eq!(said, "ok\n", "held up at {moment:?}");
    });
}

/// Who has a file open that has been replaced since takes no journal of the new one for its own.
#[test]
fn the_journal_of_whoever_writes_to_the_new_file_is_left_alone() {
    let place = Place::new();
    let file = place.example();
    let mut late = Document::open(&file, Access::Write).unwrap();
    let new = place.path("ny.samstyr");
    std::fs::copy(&file, &new).unwrap();
    std::fs::rename(&new, &file).unwrap();
    // Somebody is in the midst of a change of the new file, so large that a part of it stands there.
    let writer = Connection::open(&file).unwrap();
    writer
        .execute_batch(
            "PRAGMA cache_size = 1; BEGIN IMMEDIATE; UPDATE cases SET title = title || '!';
             UPDATE change SET superseded = 1 - superseded",
        )
        .unwrap();
    let journal = file.with_extension("samstyr-journal");
    assert!(journal.exists());
    std::thread::scope(|scope| {
        let writing = scope.spawn(|| edit(&mut late, 1, "Sent"));
        std::thread::sleep(LATER);
        assert!(journal.exists(), "a kill or a power cut would be taken back by nothing");
        writer.execute_batch("ROLLBACK").unwrap();
        writing.join().unwrap();
    });
    assert_eq!(on(&file, "check", &[]).done(), "ok\n");
    let there = Document::open(&file, Access::Read).unwrap();
    assert!(there.portfolio().cases.iter().any(|case| case.title == "Sent"));
}

#[test]
fn two_first_changes_of_an_older_document_are_both_there() {
    if !strace::is_here("two first changes of an older document, one held up") {
        return;
    }
    let moments = [
        (RENAMES, Moment::of("rename", 1)),
        (LOCKS, Moment::of("fcntl", 9)),
        (LOCKS, Moment::of("fcntl", 12)),
        (LOCKS, Moment::of("fcntl", 16)),
    ];
    let makes = [version_1, version_2];
    let races: Vec<_> =
        makes.iter().flat_map(|make| moments.iter().map(move |moment| (make, moment))).collect();
    at_each(&races, |(make, (calls, moment))| {
        let place = Place::new();
        let file = make(&place);
        held_up(*calls, moment, &set(&file, "note", "først"), set(&file, "source", "imens"));
        assert_eq!(on(&file, "check", &[]).done(), "ok\n");
        assert_eq!((times(&file, "først"), times(&file, "imens")), (1, 1), "{moment:?}");
        assert_eq!(place.names(), ["gammel.samstyr"]);
    });
}

/// A document that somebody has in the window, with something published.
fn published(place: &Place) -> PathBuf {
    let file = place.example().canonicalize().unwrap();
    let mut kari = open(place, "kari", &file);
    edit(&mut kari.document, 1, "nr 1");
    kari.working.settle().unwrap();
    kari.working.publish(&|_| {}).unwrap();
    file
}

#[test]
fn what_is_set_while_somebody_publishes_is_not_lost() {
    if !strace::is_here("a change in place while somebody publishes, held up") {
        return;
    }
    let moments: Vec<_> = (1..=rounds(2, 4)).map(|nth| Moment::of("rename", nth)).collect();
    at_each(&moments, |moment| {
        let place = Place::new();
        let file = published(&place);
        let publishing = process(Work::Publish, &file, &place.path("kari"), 3);
        held_up(RENAMES, moment, &publishing, set(&file, "note", "imens"));
        let mut kari = open(&place, "kari", &file);
        publish(&mut kari, "Kari");
        assert_eq!(on(&file, "check", &[]).done(), "ok\n");
        assert_eq!(times(&file, "imens"), 1);
        assert_eq!(done(&Document::open(&file, Access::Read).unwrap()), 4);
    });
}

/// Who has waited for a file to be let go finds that another one has the name by then, and looks at
/// that one: nothing is laid over what was published meanwhile.
#[test]
fn a_file_that_is_replaced_while_somebody_waits_for_it_is_not_replaced_again() {
    let place = Place::new();
    let file = place.example();
    let mut kari = open(&place, "kari", &file);
    let mut anne = open(&place, "anne", &file);
    edit(&mut kari.document, 1, "Karis");
    edit(&mut anne.document, 2, "Annes");
    // What Anne publishes, as a file that waits beside.
    let annes = place.path("annes.samstyr");
    anne.working.publish_beside(&annes, &|_| {}).unwrap();
    let held = Connection::open(&file).unwrap();
    held.execute_batch("BEGIN IMMEDIATE").unwrap();
    let (reached, waits) = std::sync::mpsc::channel();
    let refusal = std::thread::scope(|scope| {
        let publishing = scope.spawn(|| {
            kari.working.publish(&|phase| {
                let _ = reached.send(phase);
            })
        });
        while waits.recv().unwrap() != samstyr::store::working::Phase::Replacing {}
        // By now she waits for the file, or is about to.
        std::thread::sleep(LATER);
        std::fs::rename(&annes, &file).unwrap();
        held.close().unwrap();
        publishing.join().unwrap().unwrap_err()
    });
    assert!(matches!(refusal, Refusal::MovedOn), "{refusal:?}");
    let there = Document::open(&file, Access::Read).unwrap();
    assert_eq!(there.state_digest(), anne.document.state_digest());
}

/// The same for a first change of an older document.
#[test]
fn an_older_file_that_is_replaced_while_somebody_waits_for_it_is_read_again() {
    let place = Place::new();
    let file = version_2(&place);
    let other = place.path("ny.samstyr");
    std::fs::copy(&file, &other).unwrap();
    let id = some_project(&file);
    on(&other, "set", &[&id, "source=imens", "--note=imens"]).done();
    let held = Connection::open(&file).unwrap();
    held.execute_batch("BEGIN IMMEDIATE").unwrap();
    let mut waiting = set(&file, "note", "først");
    let waiting = waiting.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    std::thread::sleep(LATER * 3);
    std::fs::rename(&other, &file).unwrap();
    held.close().unwrap();
    came_to(waiting.wait_with_output().unwrap()).done();
    assert_eq!((times(&file, "først"), times(&file, "imens")), (1, 1));
    assert_eq!(on(&file, "check", &[]).done(), "ok\n");
}
