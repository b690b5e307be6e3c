//! The command line, killed or cut off at any call it makes: what it was told to do is done or not
//! begun, in one piece; what it has said to be done stays; and the next call finds a whole document.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command as Process;

use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use samstyr::model::kind::Kind;
use samstyr::store::{Access, Document};

use super::disk::Ignored;
use super::migration::{OLDER, Older};
use super::rounds;
use super::strace::{self, At, Calls, Moment};
use super::trace::Traced;
use crate::forgery::rich;
use crate::support::{Place, Said, command, on, program, said, set, text};

/// A call of the command line, and the file that it makes or changes.
struct Call {
    place: Place,
    file: PathBuf,
    arguments: Vec<String>,
}

impl Call {
    fn new(place: Place, file: PathBuf, subcommand: &str, rest: &[&str]) -> Self {
        let named = [subcommand, file.to_str().unwrap()];
        let arguments = named.iter().chain(rest).map(ToString::to_string).collect();
        Self { place, file, arguments }
    }

    /// A change of the rich document.
    fn rich(subcommand: &str, rest: impl Fn(&rich::Ids) -> Vec<String>) -> Self {
        let place = Place::new();
        let (file, ids) = rich::document(&place);
        let rest = rest(&ids);
        let rest: Vec<&str> = rest.iter().map(String::as_str).collect();
        Self::new(place, file, subcommand, &rest)
    }

    fn process(&self) -> Process {
        program(&self.arguments)
    }
}

fn set_on(older: &Older) -> Call {
    let place = Place::new();
    let file = older.document(&place);
    let document = Document::open(&file, Access::Read).unwrap();
    let project = document.portfolio().projects.iter().next().unwrap().id.raw().to_string();
    Call::new(place, file, "set", &[&project, "note=Endret", "--by=Kari"])
}

fn merge() -> Call {
    let place = Place::new();
    let (file, ids) = rich::document(&place);
    let other = rich::before_the_seal(&place);
    let mut theirs = Document::open(&other, Access::Write).unwrap();
    for (field, value) in [("note", "en tredje"), ("source", "et sted"), ("objective", "Billigere")]
    {
        let change = set(Kind::Project, ids.project, field, text(value));
        theirs.apply(&command(vec![change]), crate::support::at(20)).unwrap();
    }
    theirs.close().unwrap();
    let other = other.to_string_lossy().into_owned();
    Call::new(place, file, "merge", &[&other])
}

fn import() -> Call {
    let place = Place::new();
    let (file, _) = rich::document(&place);
    let rows: String = (0..40).map(|row| format!("Prosjekt {row};Fra tabellen\n")).collect();
    let table = place.file("tabell.csv", format!("title;note\n{rows}"));
    let table = table.to_string_lossy().into_owned();
    Call::new(place, file, "import", &[&table, "--as=projects"])
}

fn finalise() -> Call {
    let place = Place::new();
    let (_, ids) = rich::document(&place);
    let file = rich::before_the_seal(&place);
    Call::new(place, file, "finalise", &[&ids.decision.to_string()])
}

/// Makes a new file of a damaged one.
fn repair() -> Call {
    let place = Place::new();
    let (damaged, _) = rich::document(&place);
    let connection = rusqlite::Connection::open(&damaged).unwrap();
    connection.execute_batch("UPDATE cases SET title = 'Noe annet'").unwrap();
    connection.close().unwrap();
    let new = place.path("ny.samstyr");
    let out = format!("--out={}", new.display());
    let damaged = damaged.to_string_lossy().into_owned();
    Call { place, file: new, arguments: vec!["repair".into(), damaged, out] }
}

fn new() -> Call {
    let place = Place::new();
    let file = place.path("ny.samstyr");
    Call::new(place, file, "new", &[])
}

/// What a file holds; nothing where there is none.
fn look(file: &Path) -> Result<Option<Said>, String> {
    if !file.exists() {
        return Ok(None);
    }
    let document = Document::open(file, Access::Read).map_err(|error| error.to_string())?;
    match document.check().map_err(|error| error.to_string())?.as_slice() {
        [] => Ok(Some(said(&document))),
        problems => Err(format!("{problems:?}")),
    }
}

struct Done {
    call: Call,
    traced: Traced,
    before: Option<Said>,
    after: Option<Said>,
}

impl Done {
    fn new(name: &str, call: Call) -> Option<Self> {
        let before = look(&call.file).unwrap();
        let what = format!("power cuts and kills of “samstyr {name}”");
        let traced = Traced::new(&what, call.place.folder(), &call.process())?;
        let after = look(&call.file).unwrap();
        assert!(before != after, "{name} has changed something");
        Some(Self { call, traced, before, after })
    }

    /// What is wrong with what lies there after so many calls, if anything is.
    fn judge(&self, at: usize) -> Result<(), String> {
        let there = look(&self.call.file)?;
        if there == self.after || (there == self.before && at < self.traced.events.len()) {
            return Ok(());
        }
        let what = if there == self.before { "it was done, and is lost" } else { "a part of it" };
        Err(what.to_owned())
    }

    fn cut(&self, at: usize, ignored: Ignored, random: &mut ChaCha8Rng) -> Result<(), String> {
        self.traced.cut(at, ignored, random);
        self.judge(at)
    }
}

/// Each of these calls, cut off and killed at calls all over it; without the synchronising, something
/// must be wrong.
#[track_caller]
fn hold(name: &str, call: Call) {
    let Some(done) = Done::new(name, call) else { return };
    let mut random = ChaCha8Rng::seed_from_u64(1978);
    let all = done.traced.events.len();
    let anywhere: Vec<usize> =
        (0..rounds(10, 500)).map(|_| random.random_range(1..=all)).chain([all]).collect();
    let moments = anywhere.iter().copied().chain(done.traced.at_names());
    for at in moments {
        let cut = done.cut(at, Ignored::Nothing, &mut random);
        cut.unwrap_or_else(|what| panic!("{name}, cut at {at} of {all}: {what}"));
        done.traced.kill(at);
        done.judge(at).unwrap_or_else(|what| panic!("{name}, killed at {at} of {all}: {what}"));
    }
    for ignored in [Ignored::Files, Ignored::Folders] {
        let at = |random: &mut ChaCha8Rng, round: usize| {
            if round.is_multiple_of(2) { all } else { random.random_range(1..=all) }
        };
        let is_wrong = (0..60).any(|round| {
            let at = at(&mut random, round);
            done.cut(at, ignored, &mut random).is_err()
        });
        assert!(is_wrong, "{name}: without synchronising {ignored:?} something must be lost");
    }
}

#[test]
fn set_is_done_or_not_begun() {
    hold(
        "set",
        Call::rich("set", |ids| {
            vec![ids.project.to_string(), "note=Endret".into(), "source=Et sted".into()]
        }),
    );
}

#[test]
fn undo_and_redo_are_done_or_not_begun() {
    hold("undo", Call::rich("undo", |_| Vec::new()));
    hold("redo", Call::rich("redo", |_| Vec::new()));
}

#[test]
fn merge_is_done_or_not_begun() {
    hold("merge", merge());
}

#[test]
fn import_is_done_or_not_begun() {
    hold("import", import());
}

#[test]
fn finalise_is_done_or_not_begun() {
    hold("finalise", finalise());
}

#[test]
fn the_first_change_of_an_older_document_is_done_or_not_begun() {
    for older in OLDER {
        hold(&format!("set on version {}", older.version), set_on(older));
    }
}

#[test]
fn repair_and_new_make_a_whole_file_or_none() {
    hold("repair", repair());
    hold("new", new());
}

/// The real thing: killed by the system before a call, and another call right after.
#[test]
fn the_call_after_a_killed_one_finds_a_whole_document() {
    if !strace::is_here("kills of the command line") {
        return;
    }
    let calls = Calls::of("pwrite64,fsync,fdatasync,unlink,rename");
    for make in [|| set_on(&OLDER[0]), merge, finalise] {
        let call = make();
        let whole = fs::read(&call.file).unwrap();
        let moments = calls.moments(&call.process());
        fs::write(&call.file, &whole).unwrap();
        let (mut killed, mut journals) = (0, 0);
        for moment in some(&moments, rounds(6, 200)) {
            let before = look(&call.file).unwrap().unwrap();
            let run = calls.at(moment, At::Killed, &call.process()).output().unwrap();
            assert!(!run.status.success(), "{moment:?}: not killed");
            killed += 1;
            let journal = format!("{}-journal", call.file.display());
            journals += usize::from(Path::new(&journal).exists());
            on(&call.file, "add", &["people", "title=Etterpå"]).done();
            let after = look(&call.file).unwrap().unwrap();
            let new = after.history.len() - before.history.len();
            assert!(after.history.ends_with(&before.history), "nothing is lost");
            assert!(new >= 1, "what came after it is there");
            fs::write(&call.file, &whole).unwrap();
        }
        assert!(killed > 0, "nothing was killed");
        println!("{:?}: {killed} killed, {journals} journals left", call.arguments[0]);
    }
}

/// About so many of the moments, the last one and those before it among them.
fn some(moments: &[Moment], most: usize) -> impl Iterator<Item = &Moment> {
    moments.iter().rev().step_by((moments.len() / most).max(1))
}

/// The disk fails at one call, or from it on: what is said of the document is true of it.
#[test]
fn what_is_said_when_the_disk_fails_is_true() {
    if !strace::is_here("failing disks") {
        return;
    }
    let calls = Calls::of("pwrite64,fsync,fdatasync,unlink,ftruncate");
    let (mut unchanged, mut unknown, mut all) = (0, 0, 0);
    for make in [|| Call::rich("undo", |_| Vec::new()), finalise] {
        let call = make();
        let whole = fs::read(&call.file).unwrap();
        let before = look(&call.file).unwrap().unwrap().history;
        let moments = calls.moments(&call.process());
        let journal = format!("{}-journal", call.file.display());
        // What was written is safe, or not, at one of these.
        let is_of_safety = |at: &&Moment| matches!(&*at.name, "fsync" | "fdatasync" | "unlink");
        let of_safety = moments.iter().filter(is_of_safety);
        for moment in some(&moments, rounds(10, 200)).chain(of_safety) {
            for at in [At::Refused, At::RefusedFromThen] {
                fs::write(&call.file, &whole).unwrap();
                let _ = fs::remove_file(&journal);
                let run = calls.at(moment, at, &call.process()).output().unwrap();
                let told = String::from_utf8(run.stderr).unwrap().to_lowercase();
                let stands = look(&call.file).unwrap().unwrap().history != before;
                let says_unchanged = told.contains("nothing has been changed");
                let says_unknown = told.contains("may stand or not");
                let case = format!("{:?} {moment:?} {at:?}: {told}", call.arguments[0]);
                assert_eq!(run.status.success(), told.is_empty(), "{case}");
                assert!(!run.status.success() || stands, "{case}: done and not there");
                assert!(!stands || !says_unchanged, "{case}: changed all the same");
                assert!(run.status.success() || says_unchanged != says_unknown, "{case}");
                unchanged += usize::from(says_unchanged);
                unknown += usize::from(says_unknown);
                all += 1;
            }
        }
    }
    println!("{all} failures: {unchanged} unchanged, {unknown} unknown");
    assert!(unchanged > unknown && unknown > 0, "{unchanged} {unknown}");
}

/// A copy as publishing makes it: it counts its changes anew.
fn published(file: &Path, to: &Path) -> Vec<u8> {
    let connection = rusqlite::Connection::open(file).unwrap();
    connection.execute("VACUUM INTO ?", [to.to_str().unwrap()]).unwrap();
    let bytes = fs::read(to).unwrap();
    fs::remove_file(to).unwrap();
    bytes
}

/// A file, and the journal that a call which was killed at its last moment has left beside it.
struct Left {
    call: Call,
    file: PathBuf,
    journal: PathBuf,
    /// The file before the call.
    calm: Vec<u8>,
    /// What the call has left of it.
    half: Vec<u8>,
    left: Vec<u8>,
}

impl Left {
    fn new() -> Self {
        let place = Place::new();
        let file = place.example();
        let calm = published(&file, &place.path("publisert.samstyr"));
        fs::write(&file, &calm).unwrap();
        let call = Call::new(place, file.clone(), "add", &["people", "title=Drept"]);
        let at = Moment::of("unlink", 1);
        Calls::of("unlink").at(&at, At::Killed, &call.process()).output().unwrap();
        let journal = PathBuf::from(format!("{}-journal", file.display()));
        let (half, left) = (fs::read(&file).unwrap(), fs::read(&journal).unwrap());
        fs::remove_file(&journal).unwrap();
        fs::write(&file, &calm).unwrap();
        Self { call, file, journal, calm, half, left }
    }

    /// The file with that, and the journal beside it.
    fn lay(&self, bytes: &[u8]) {
        fs::write(&self.file, bytes).unwrap();
        fs::write(&self.journal, &self.left).unwrap();
    }

    /// The file three steps later, published again.
    fn newer(&self) -> Vec<u8> {
        fs::write(&self.file, &self.calm).unwrap();
        for number in 0..3 {
            on(&self.file, "add", &["people", &format!("title=Nyere {number}")]).done();
        }
        published(&self.file, &self.call.place.path("publisert.samstyr"))
    }

    fn spoilt(&self, bytes: &[u8], sql: &str) -> Vec<u8> {
        fs::write(&self.file, bytes).unwrap();
        let connection = rusqlite::Connection::open(&self.file).unwrap();
        connection.execute_batch(sql).unwrap();
        connection.close().unwrap();
        // As a tool changes it that does not count, or a disk.
        let mut bytes = fs::read(&self.file).unwrap();
        bytes[24..28].copy_from_slice(&1_u32.to_be_bytes());
        bytes
    }
}

/// A journal that a killed call has left is never played into another file that has come there meanwhile,
/// whether that one is damaged, of a newer version, or nobody's.
#[test]
fn the_journal_of_another_file_is_put_aside_whatever_lies_there() {
    if !strace::is_here("a journal that is left") {
        return;
    }
    let left = Left::new();
    let newer = left.newer();
    let damaged =
        left.spoilt(&newer, "UPDATE people SET title = 'Forfalsket' WHERE title = 'Nyere 0'");
    let of_later = left.spoilt(&newer, "PRAGMA user_version = 99");
    let nobodys = left.spoilt(&newer, "PRAGMA application_id = 7");
    let text = b"Bare tekst, i et navn som ligner.".to_vec();
    let (file, journal) = (&left.file, &left.journal);
    let out = left.call.place.path("nytt.samstyr");
    let repaired = format!("--out={}", out.display());
    let other = left.call.place.path("annen.samstyr");
    fs::write(&other, &left.calm).unwrap();
    let is_ours = |bytes: &[u8]| bytes == damaged || bytes == newer;
    for bytes in [&newer, &damaged, &of_later, &nobodys, &text] {
        for arguments in [
            &["check"][..],
            &["list", "people"],
            &["history"],
            &["repair", &repaired],
            &["set", "x", "title=y"],
            &["merge", &other.to_string_lossy()],
        ] {
            left.lay(bytes);
            let _ = fs::remove_file(&out);
            on(file, arguments[0], &arguments[1..]);
            let is_same = fs::read(file).unwrap() == *bytes;
            assert!(is_same || bytes == &newer && arguments[0] == "merge", "{arguments:?}");
            // Of a file that is none of ours, or of a later program, it is not our affair.
            assert_eq!(journal.exists(), !is_ours(bytes), "{arguments:?}");
        }
        // Brought into another one, it is only read.
        left.lay(bytes);
        on(&other, "merge", &[&file.to_string_lossy()]);
        assert!(fs::read(file).unwrap() == *bytes);
        fs::write(&other, &left.calm).unwrap();
    }
    // All that was acknowledged is made anew.
    left.lay(&damaged);
    on(file, "repair", &[&repaired]).done();
    let people = crate::support::list(&out, "people");
    let is_newer = |person: &&serde_json::Value| {
        person["title"].as_str().is_some_and(|title| title.starts_with("Nyere"))
    };
    assert_eq!(people.iter().filter(is_newer).count(), 3);
    // The half-written file is healed as before.
    left.lay(&left.half);
    assert_eq!(on(file, "check", &[]).done(), "ok\n");
}

/// Where the journal of another change cannot be put aside, or looked at, the file beside it is not opened:
/// SQLite would play it in.
#[test]
fn a_journal_that_cannot_be_put_aside_is_not_played_either() {
    if !strace::is_here("a journal that cannot be put aside") {
        return;
    }
    let left = Left::new();
    let newer = left.newer();
    for subcommand in ["check", "history", "undo"] {
        for call in ["rename", "syncfs"] {
            left.lay(&newer);
            let file = left.file.to_string_lossy();
            let at = Moment::of(call, 1);
            let process = program([subcommand, &file]);
            let run = Calls::of(call).at(&at, At::RefusedFromThen, &process).output().unwrap();
            let told = String::from_utf8(run.stderr).unwrap();
            assert!(told.contains("could not be put aside"), "{subcommand} {call}: {told}");
            assert!(fs::read(&left.file).unwrap() == newer, "{subcommand} {call}");
            assert!(left.journal.exists(), "{subcommand} {call}");
        }
    }
    // The system fails once, at any moment at which the journal is looked at.
    let process = program(["check", &left.file.to_string_lossy()]);
    left.lay(&newer);
    let looks = Calls::of("openat,newfstatat,statx,fcntl,pread64,access").about(&left.journal);
    let moments = looks.moments(&process);
    assert!(moments.len() > 3, "{moments:?}");
    for moment in &moments {
        left.lay(&newer);
        let run = looks.at(moment, At::Refused, &process).output().unwrap();
        let is_same = fs::read(&left.file).unwrap() == newer;
        assert!(is_same, "{moment:?} {}", String::from_utf8_lossy(&run.stderr));
    }
}

/// A half-written file is healed where the machine has no folder for what is tried, too.
#[test]
fn a_half_written_file_is_healed_without_a_temporary_folder() {
    if !strace::is_here("a file that a kill left half-written") {
        return;
    }
    let left = Left::new();
    // Half of the pages as they were, half as they are to be.
    let middle = left.half.len().min(left.calm.len()) / 2;
    let torn: Vec<u8> = left.half[..middle].iter().chain(&left.calm[middle..]).copied().collect();
    left.lay(&torn);
    let mut process = program(["check", &left.file.to_string_lossy()]);
    process.env("TMPDIR", "/nowhere/at/all");
    let run = process.output().unwrap();
    assert!(run.status.success(), "{run:?}");
    assert!(!left.journal.exists());
}
