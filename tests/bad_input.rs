//! Whatever is wrong with a file, a value or a place to write: one clear sentence, the right exit
//! status, nothing changed and nothing left behind.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command as Process;

use crate::support::{Place, Run, example_id, on, run, run_in, skipped};

/// Calls of every subcommand that opens a document.
const CALLS: &[&[&str]] = &[
    &["list", "cases"],
    &["list", "cases", "--json"],
    &["history"],
    &["undo"],
    &["redo"],
    &["show", "00000000-0000-0000-0000-000000000000"],
    &["figures"],
    &["set", "00000000-0000-0000-0000-000000000000", "title=x"],
    &["add", "cases", "title=x"],
    &["delete", "00000000-0000-0000-0000-000000000000"],
    &["finalise", "00000000-0000-0000-0000-000000000000"],
    &["export", "decisions", "--meeting", "2022-09-23", "--out", "never.pdf"],
];

/// A folder with one file in it, which must stay as it is.
struct Untouched {
    place: Place,
    path: PathBuf,
    bytes: Option<Vec<u8>>,
    names: Vec<String>,
}

impl Untouched {
    fn new(place: Place, path: PathBuf) -> Self {
        let (bytes, names) = (fs::read(&path).ok(), place.names());
        Self { place, path, bytes, names }
    }

    #[track_caller]
    fn assert(&self) {
        assert!(fs::read(&self.path).ok() == self.bytes, "{} was changed", self.path.display());
        assert_eq!(self.place.names(), self.names, "something was left behind");
    }
}

/// The call failed with that status, in one sentence that holds the word, and changed nothing.
#[track_caller]
fn refused(run: Run, status: i32, word: &str, untouched: &Untouched) -> String {
    let sentence = run.failed(status);
    assert!(sentence.starts_with("samstyr: "), "{sentence}");
    assert!(sentence.contains(word), "no “{word}” in: {sentence}");
    // Where it went wrong is said, but not by the name of a file that nobody knows.
    assert!(!sentence.contains(".partial"), "{sentence}");
    untouched.assert();
    sentence
}

/// Every subcommand refuses that file, and `check` does in its own way.
#[track_caller]
fn refused_by_all(untouched: &Untouched, word: &str) {
    for call in CALLS {
        let mut arguments: Vec<&std::ffi::OsStr> = vec![call[0].as_ref(), untouched.path.as_ref()];
        arguments.extend(call[1..].iter().map(std::ffi::OsStr::new));
        let sentence = refused(run_in(untouched.place.folder(), arguments), 1, word, untouched);
        let name = untouched.path.file_name().unwrap().to_string_lossy();
        assert!(sentence.contains(&*name), "{call:?} does not say where: {sentence}");
    }
    let sentence = refused(on(&untouched.path, "check", &[]), 1, word, untouched);
    assert!(sentence.lines().count() == 1, "{sentence}");
    let run = on(&untouched.path, "check", &["--json"]);
    assert_eq!((run.status, run.err.as_str()), (1, ""));
    let json: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(json["ok"], false);
    assert_eq!(json["problems"].as_array().unwrap().len(), 1);
}

/// The example, to be left as it is.
fn example() -> Untouched {
    let place = Place::new();
    let path = place.example();
    Untouched::new(place, path)
}

#[test]
fn a_file_that_is_not_ours() {
    for content in [
        &b"Dette er et notat.\n"[..],
        b"\x00",
        b"PK\x03\x04 et regneark",
        b"SQLite format 3\x00 og ikke mer",
        &[0xff; 8192],
    ] {
        let place = Place::new();
        let path = place.file("notat.txt", content);
        refused_by_all(&Untouched::new(place, path), "not a Samstyr document");
    }
}

#[test]
fn a_database_of_another_program() {
    let place = Place::new();
    let path = place.path("annet.db");
    let other = rusqlite::Connection::open(&path).unwrap();
    other.execute_batch("CREATE TABLE cases (id INTEGER); INSERT INTO cases VALUES (1)").unwrap();
    other.close().unwrap();
    refused_by_all(&Untouched::new(place, path), "not a Samstyr document");
}

#[test]
fn a_folder() {
    let place = Place::new();
    let path = place.path("mappe");
    fs::create_dir(&path).unwrap();
    refused_by_all(&Untouched::new(place, path), "is a folder");
}

#[test]
fn a_file_that_is_not_there() {
    let place = Place::new();
    let path = place.path("borte.samstyr");
    refused_by_all(&Untouched::new(place, path), "Cannot find");
    // Below a file there can be nothing.
    let place = Place::new();
    let path = place.file("fil", "x").join("borte.samstyr");
    refused_by_all(&Untouched::new(place, path), "Cannot find");
}

#[test]
fn a_file_that_may_not_be_read() {
    let untouched = example();
    set_mode(&untouched.path, 0o000);
    if fs::File::open(&untouched.path).is_ok() {
        println!("skipped: this user may read every file");
        return;
    }
    let sentence = on(&untouched.path, "list", &["cases"]).failed(1);
    assert!(sentence.contains("cannot be read"), "{sentence}");
    set_mode(&untouched.path, 0o400);
    let call = ["decisions", "title=x"];
    assert!(on(&untouched.path, "add", &call).failed(1).contains("cannot be written"));
    assert!(!on(&untouched.path, "list", &["cases"]).done().is_empty());
    set_mode(&untouched.path, 0o600);
    untouched.assert();
}

#[cfg(unix)]
fn set_mode(path: &Path, mode: u32) {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

#[cfg(not(unix))]
fn set_mode(_: &Path, _: u32) {}

#[test]
fn an_empty_file() {
    let place = Place::new();
    let path = place.file("tom.samstyr", "");
    refused_by_all(&Untouched::new(place, path), "is empty");
}

#[test]
fn a_file_that_was_cut_off() {
    let whole = fs::read(&example().path).unwrap();
    // In the middle of a page, between pages, and within the very first one.
    for keep in [whole.len() / 2 + 100, whole.len() / 8192 * 4096, whole.len() - 1, 2000, 110] {
        let place = Place::new();
        let path = place.file("halv.samstyr", &whole[..keep]);
        let untouched = Untouched::new(place, path);
        for call in [&["list", "cases"][..], &["undo"], &["add", "cases", "title=x"]] {
            let sentence = refused(on(&untouched.path, call[0], &call[1..]), 1, "", &untouched);
            let told = ["is damaged", "not a Samstyr document"];
            assert!(told.iter().any(|words| sentence.contains(words)), "{keep}: {sentence}");
        }
    }
}

#[test]
fn pages_overwritten_in_the_middle() {
    let whole = fs::read(&example().path).unwrap();
    for page in 1..whole.len() / 4096 {
        let place = Place::new();
        let mut bytes = whole.clone();
        bytes[page * 4096..page * 4096 + 512].fill(0xa5);
        let path = place.file("skadet.samstyr", bytes);
        let untouched = Untouched::new(place, path);
        // That the log is whole, where it is, belongs to the report.
        let run = on(&untouched.path, "check", &[]);
        assert!(run.out.lines().all(|line| line.starts_with("repairable: ")), "{}", run.out);
        let said = format!("{}{}", run.err, run.out).matches("samstyr repair").count();
        assert!(said <= 1, "the way out is said once: {run:?}");
        refused(Run { out: String::new(), ..run }, 1, "", &untouched);
        if page % 8 == 1 {
            let run = on(&untouched.path, "set", &["x", "title=x"]);
            refused(run, 1, "", &untouched);
        }
    }
}

#[test]
fn an_unknown_field_or_kind() {
    let untouched = example();
    let id = example_id("cases", "medlemskap").to_string();
    let path = &untouched.path;
    refused(on(path, "list", &["dragons"]), 2, "dragons", &untouched);
    refused(on(path, "add", &["dragons", "title=x"]), 2, "municipalities", &untouched);
    refused(on(path, "add", &["cases", "titel=x"]), 2, "title", &untouched);
    refused(on(path, "set", &[&id, "title=x", "titel=x"]), 2, "titel", &untouched);
    refused(on(path, "set", &[&id, "id=x"]), 2, "id", &untouched);
    refused(on(path, "set", &["tull", "title=x"]), 1, "tull", &untouched);
    refused(on(path, "history", &["tull"]), 1, "tull", &untouched);
}

#[test]
fn an_impossible_date_or_sum_or_other_value() {
    let untouched = example();
    let id = |kind: &str, key: &str| example_id(kind, key).to_string();
    let meeting = id("meetings", "sg-2022-09-23");
    for date in ["2022-02-30", "31.4.2022", "2022-13-01", "i går kanskje", "0000-00-00", "99999"] {
        // What is no date at all may be kept as words; what claims to be one may not.
        if date.chars().next().unwrap().is_ascii_digit() {
            let change = format!("date={date}");
            refused(on(&untouched.path, "set", &[&meeting, &change]), 1, date, &untouched);
        }
    }
    let applications = crate::support::list(&untouched.path, "applications");
    let application = applications[0]["id"].as_str().unwrap();
    for sum in ["mye", "1.234,567", "1e9", "NaN", "inf", "99999999999999999999", "-5", "1/2"] {
        let change = format!("applied={sum}");
        refused(on(&untouched.path, "set", &[application, &change]), 1, "", &untouched);
    }
    let case = id("cases", "medlemskap");
    for (change, word) in [
        ("case_year=22", "1800"),
        ("case_year=2022.5", "whole number"),
        ("case_sequence=-1", "between"),
        ("state=perhaps", "On the agenda"),
        ("exempt=maybe", "true or false"),
        ("title=", "must be filled in"),
        ("title=   ", "must be filled in"),
        ("meeting_id=ett møte", "id of a record"),
        ("meeting_id=00000000-0000-0000-0000-000000000000", "not in the portfolio"),
        (&*format!("meeting_id={case}"), "another kind"),
        (&*format!("continues_id={case}"), "itself"),
    ] {
        refused(on(&untouched.path, "set", &[&case, change]), 1, word, &untouched);
    }
    // One bad value among good ones: none is taken.
    let mixed = ["title=Ny tittel", "case_year=0"];
    refused(on(&untouched.path, "set", &[&[&*case], &mixed[..]].concat()), 1, "", &untouched);
    refused(on(&untouched.path, "add", &["decisions", "title=x"]), 1, "Case", &untouched);
    refused(on(&untouched.path, "delete", &[&meeting]), 1, "Delete or move", &untouched);
}

#[test]
fn a_place_that_cannot_be_written() {
    let untouched = example();
    let (place, path) = (&untouched.place, &untouched.path);
    let below_a_file = path.join("ny.pdf");
    let no_folder = place.path("finnes ikke/ny.pdf");
    for target in [&below_a_file, &no_folder] {
        let target = target.to_str().unwrap();
        let rest = ["decisions", "--meeting", "2022-09-23", "--out", target];
        refused(on(path, "export", &rest), 1, "cannot be written", &untouched);
        refused(run(["new", target]), 1, target, &untouched);
        refused(run(["demo", target]), 1, target, &untouched);
    }
    let sentence = run(["new", below_a_file.to_str().unwrap()]).failed(1);
    assert!(!sentence.contains("is a folder"), "{sentence}");
    let folder = place.folder().to_str().unwrap();
    let rest = ["decisions", "--meeting", "2022-09-23", "--format", "pdf", "--out", folder];
    refused(on(path, "export", &rest), 1, "is a folder", &untouched);
    refused(run(["new", folder]), 1, "is a folder", &untouched);
    refused(run(["demo", folder]), 1, "is a folder", &untouched);
    let rest = ["decisions", "--meeting", "1999-01-01", "--out", "never.pdf"];
    refused(run_in(place.folder(), export(path, &rest)), 1, "1999-01-01", &untouched);
}

/// SQLite writes a journal beside the document, under its name and more: that must have room.
#[cfg(unix)]
#[test]
fn a_name_too_long_to_be_written_beside_is_called_so() {
    let place = Place::new();
    let example = place.example();
    let project = crate::support::list(&example, "projects")[0]["id"].clone();
    let path = place.path(&format!("{}.samstyr", "a".repeat(245)));
    fs::rename(&example, &path).unwrap();
    let untouched = Untouched::new(place, path);
    let path = &untouched.path;
    on(path, "check", &[]).done();
    let rest = [project.as_str().unwrap(), "note=Nytt", "--by=Kari"];
    refused(on(path, "set", &rest), 1, "too long", &untouched);
}

fn export<'a>(path: &'a Path, rest: &'a [&str]) -> Vec<&'a std::ffi::OsStr> {
    let own = ["export".as_ref(), path.as_os_str()];
    own.into_iter().chain(rest.iter().map(std::ffi::OsStr::new)).collect()
}

#[test]
fn an_existing_target_stays() {
    let untouched = example();
    for subcommand in ["new", "demo"] {
        let path = untouched.path.to_str().unwrap();
        refused(run([subcommand, path]), 1, "never overwritten", &untouched);
    }
}

/// A device, a pipe, a socket: a paper must never take its place.
#[cfg(unix)]
#[test]
fn a_target_that_is_no_file_stays_what_it_is() {
    let place = Place::new();
    let path = place.example();
    let socket = place.path("kanal.pdf");
    let _listener = std::os::unix::net::UnixListener::bind(&socket).unwrap();
    let link = place.path("lenke.pdf");
    std::os::unix::fs::symlink(&socket, &link).unwrap();
    let untouched = Untouched::new(place, path);
    for target in [&socket, &link] {
        let rest = ["decisions", "--meeting", "2022-09-23", "--out", target.to_str().unwrap()];
        refused(on(&untouched.path, "export", &rest), 1, "cannot be written", &untouched);
    }
    use std::os::unix::fs::FileTypeExt as _;
    assert!(fs::symlink_metadata(&socket).unwrap().file_type().is_socket());
    assert!(fs::symlink_metadata(&link).unwrap().file_type().is_symlink());
}

/// A small file system of its own, unmounted afterwards; only root can have one.
pub struct SmallDisk(pub Place);

impl SmallDisk {
    pub fn mount(size: &str) -> Option<Self> {
        let place = Place::new();
        let size = format!("size={size}");
        let mount = Process::new("mount")
            .args(["-t", "tmpfs", "-o", &size, "samstyr-test"])
            .arg(place.folder())
            .output();
        if mount.is_ok_and(|output| output.status.success()) {
            return Some(Self(place));
        }
        skipped("full disks: no small one can be mounted here");
        None
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Process::new("umount").arg(self.0.folder()).status();
    }
}

#[test]
fn a_full_disk() {
    let source = example();
    let Some(disk) = SmallDisk::mount("64k") else { return };
    let place = &disk.0;
    for (subcommand, name) in [("new", "ny.samstyr"), ("demo", "demo.samstyr")] {
        let sentence = run([subcommand, place.path(name).to_str().unwrap()]).failed(1);
        assert!(sentence.contains("no room") && sentence.contains(name), "{sentence}");
        assert_eq!(place.names(), Vec::<String>::new());
    }
    fs::write(place.path("fyll"), vec![0; 40_000]).unwrap();
    let out = place.path("ut.pdf");
    let rest = ["decisions", "--meeting", "2022-09-23", "--out", out.to_str().unwrap()];
    let sentence = refused(on(&source.path, "export", &rest), 1, "ut.pdf", &source);
    assert!(sentence.contains("cannot be written"), "{sentence}");
    assert_eq!(place.names(), ["fyll"]);
}

#[test]
fn a_disk_that_fills_up_under_a_document() {
    let Some(disk) = SmallDisk::mount("2m") else { return };
    let place = &disk.0;
    let path = place.example();
    let before = fs::read(&path).unwrap();
    let filled = fs::write(place.path("fyll"), vec![0; 4_000_000]);
    assert!(filled.is_err(), "the disk is full now");
    let long = format!("proposal={}", "x".repeat(100_000));
    let id = example_id("cases", "medlemskap").to_string();
    let sentence = on(&path, "set", &[&id, &long]).failed(1);
    assert!(sentence.contains("no room"), "{sentence}");
    assert!(fs::read(&path).unwrap() == before, "the document was changed");
    // A journal that was left would be rolled back by the next one to open; nothing is lost.
    fs::remove_file(place.path("fyll")).unwrap();
    assert_eq!(on(&path, "check", &[]).done().trim(), "ok");
    on(&path, "set", &[&id, &long]).done();
    assert_eq!(place.names(), ["eksempel.samstyr"]);
}

/// The other copy is only read: it is the document that is written to that there is no room for.
#[test]
fn a_merge_that_fills_the_disk_names_the_file_that_is_written_to() {
    let Some(disk) = SmallDisk::mount("2m") else { return };
    let place = Place::new();
    let other = place.example();
    let file = disk.0.path("fil.samstyr");
    fs::copy(&other, &file).unwrap();
    let large = place.file("stort.bin", vec![7; 3_000_000]);
    let given = format!("file=@{}", large.display());
    on(&other, "add", &["documents", "title=Stort", &given]).done();
    let before = fs::read(&file).unwrap();
    // There is too little room for all of it, and then for the journal that comes first.
    for full in [false, true] {
        if full {
            assert!(fs::write(disk.0.path("fyll"), vec![0; 4_000_000]).is_err(), "it is full now");
        }
        let sentence = on(&file, "merge", &[&other.to_string_lossy()]).failed(1);
        assert!(sentence.contains("no room") && sentence.contains("fil.samstyr"), "{sentence}");
        assert!(!sentence.contains("eksempel.samstyr"), "{sentence}");
        assert!(fs::read(&file).unwrap() == before);
    }
}

/// Nobody puts in less than nothing: of hours as of kroner. What is saved may be less than before.
#[test]
fn what_is_put_in_is_not_below_zero() {
    let place = Place::new();
    let document = place.example();
    let of = |kind: &str, field: &str| {
        let records = crate::support::list(&document, kind);
        format!("{field}={}", records[0]["id"].as_str().unwrap())
    };
    let application = of("applications", "application_id");
    let municipality = of("municipalities", "municipality_id");
    for field in ["hours=-3", "amount=-12500"] {
        let added = on(&document, "add", &["pledges", &application, &municipality, field]);
        let said = added.failed(1);
        assert!(said.contains("mindre enn null") || said.contains("less than zero"), "{said}");
    }
    let benefit = of("benefits", "benefit_id");
    on(&document, "add", &["benefit-years", &benefit, "year=2041", "hours=-3"]).done();
}
