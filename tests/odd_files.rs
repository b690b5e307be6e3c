//! Pipes, devices, sockets, links and folders in the place of files and beside documents: nothing
//! waits for what will never come, and one sentence names what is in the way.
#![cfg(unix)]

use std::ffi::OsString;
use std::fs;
use std::io::Write as _;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Command as Process, Stdio};

use chrono::Utc;
use samstyr::store::working::{Copies, Courtesy, Look, Notice, Refusal};
use samstyr::store::{Access, Document, StoreError};

use crate::safety::edit;
use crate::support::{Place, Run, example_id, on, run_to_an_end, to_an_end};

/// Every call that opens a document.
const CALLS: &[&str] = &[
    "check DOC",
    "check DOC --json",
    "list DOC cases",
    "show DOC ID",
    "history DOC",
    "figures DOC",
    "conflicts DOC",
    "set DOC ID title=x",
    "add DOC cases title=x",
    "delete DOC ID",
    "finalise DOC ID",
    "undo DOC",
    "redo DOC",
    "resolve DOC ID title=x",
    "round DOC ID status",
    "round DOC ID propose",
    "merge DOC OTHER",
    "merge OTHER DOC",
    "import DOC OTHER",
    "export DOC decisions --meeting 2022-09-23 --out OUT.pdf",
    "export DOC table --out OUT.xlsx",
    "export DOC changes --out OUT.txt",
    "render DOC --view overview --out OUT.png",
];

fn call(place: &Place, call: &str, document: &Path) -> Run {
    let id = example_id("cases", "medlemskap").to_string();
    run_to_an_end(call.split(' ').map(|word| -> OsString {
        match word {
            "DOC" => document.into(),
            "ID" => id.as_str().into(),
            "OTHER" => place.path("annet.samstyr").into(),
            word if word.starts_with("OUT") => place.path(word).into(),
            word => word.into(),
        }
    }))
}

/// All of them refuse it in one sentence that holds the words.
#[track_caller]
fn all_refuse(place: &Place, document: &Path, words: &[&str]) {
    let names = place.names();
    for line in CALLS {
        let run = call(place, line, document);
        assert_eq!(run.status, 1, "{line}: {run:?}");
        if line.ends_with("--json") {
            let json: serde_json::Value = serde_json::from_str(&run.out).unwrap();
            let text = json["problems"][0]["text"].as_str().unwrap();
            assert!(words.iter().all(|word| text.contains(word)), "{line}: {text}");
        } else {
            let sentence = run.failed(1);
            assert!(words.iter().all(|word| sentence.contains(word)), "{line}: {sentence}");
        }
        assert_eq!(place.names(), names, "{line}");
    }
}

#[test]
fn what_is_no_file_is_no_document() {
    let place = Place::new();
    fs::copy(place.example(), place.path("annet.samstyr")).unwrap();
    let pipe = place.pipe("rør.samstyr");
    all_refuse(&place, &pipe, &["rør.samstyr", "a named pipe"]);
    symlink("rør.samstyr", place.path("lenke.samstyr")).unwrap();
    all_refuse(&place, &place.path("lenke.samstyr"), &["lenke.samstyr", "a named pipe"]);
    symlink("/dev/zero", place.path("null.samstyr")).unwrap();
    all_refuse(&place, &place.path("null.samstyr"), &["null.samstyr", "a device"]);
    let socket = place.path("kanal.samstyr");
    let _listener = std::os::unix::net::UnixListener::bind(&socket).unwrap();
    all_refuse(&place, &socket, &["kanal.samstyr", "a socket"]);
}

#[test]
fn what_lies_beside_a_document_under_a_name_of_sqlites_is_named() {
    let place = Place::new();
    let file = place.example();
    fs::copy(&file, place.path("annet.samstyr")).unwrap();
    symlink("eksempel.samstyr", place.path("lenke.samstyr")).unwrap();
    let before = fs::read(&file).unwrap();
    for ending in ["-journal", "-wal", "-shm"] {
        let name = format!("eksempel.samstyr{ending}");
        let side = place.path(&name);
        for (sort, make) in SORTS {
            make(&side);
            // Every call for a pipe, which would keep it waiting; the rest are told in the same way.
            if *sort == "a named pipe" {
                all_refuse(&place, &file, &[&name, sort, "Move it away"]);
            }
            for document in [&file, &place.path("lenke.samstyr")] {
                for line in ["list DOC cases", "set DOC ID title=x", "merge OTHER DOC"] {
                    let sentence = call(&place, line, document).failed(1);
                    assert!(sentence.contains(&name) && sentence.contains(sort), "{sentence}");
                }
            }
            assert!(fs::read(&file).unwrap() == before, "{name} as {sort}");
            remove(&side);
        }
    }
    // With nothing in the way it goes on as if nothing had been.
    on(&file, "set", &[&example_id("cases", "medlemskap").to_string(), "title=x"]).done();
    assert_eq!(place.names(), ["annet.samstyr", "eksempel.samstyr", "lenke.samstyr"]);
}

type Make = fn(&Path);

/// What may lie there, as people are told, and how it is made.
const SORTS: &[(&str, Make)] = &[
    ("a named pipe", |path| assert!(Process::new("mkfifo").arg(path).status().unwrap().success())),
    ("a folder", |path| fs::create_dir(path).unwrap()),
    ("a link", |path| symlink("/dev/zero", path).unwrap()),
    ("a link", |path| symlink("finnes-ikke", path).unwrap()),
    ("a socket", |path| drop(std::os::unix::net::UnixListener::bind(path).unwrap())),
];

fn remove(path: &Path) {
    if fs::symlink_metadata(path).unwrap().is_dir() {
        fs::remove_dir(path).unwrap();
    } else {
        fs::remove_file(path).unwrap();
    }
}

#[test]
fn a_table_that_is_no_file_is_not_read() {
    let place = Place::new();
    let file = place.example();
    let pipe = place.pipe("rør.xlsx");
    symlink("/dev/zero", place.path("null.xlsx")).unwrap();
    for (source, word) in [(pipe, "named pipe"), (place.path("null.xlsx"), "device")] {
        let arguments = ["import".as_ref(), file.as_os_str(), source.as_os_str()];
        let sentence = run_to_an_end(arguments).failed(1);
        assert!(sentence.contains(word) && sentence.contains("xlsx"), "{sentence}");
        // The process that reads for another would be asked by nobody else, and does not wait either.
        let reader = ["read-table", "--memory", "500000000", "--"].map(std::ffi::OsStr::new);
        let run = run_to_an_end(reader.into_iter().chain([source.as_os_str()]));
        assert!(run.out.contains("failed"), "{run:?}");
    }
}

#[test]
fn a_folder_of_replies_may_hold_anything() {
    let place = Place::new();
    let file = place.example();
    let round = on(&file, "add", &["rounds", "title=Runde", "round_type=rollout"]).done();
    let round = round.trim();
    on(&file, "round", &[round, "propose"]).done();
    let replies = Place::new();
    for name in ["a.xlsx", "b.eml", "c.csv", "d"] {
        replies.pipe(name);
        symlink("/dev/zero", replies.path(&format!("null-{name}"))).unwrap();
        symlink(name, replies.path(&format!("lenke-{name}"))).unwrap();
    }
    fs::create_dir(replies.path("mappe.xlsx")).unwrap();
    replies.file("notat.eml", "ikke et svar");
    let folder = replies.folder().as_os_str();
    let words = ["round".as_ref(), file.as_os_str(), round.as_ref(), "read".as_ref(), folder];
    let run = run_to_an_end(words.into_iter().chain(["--json".as_ref()]));
    let json = run.json();
    let passed = json["passed"].as_array().unwrap();
    assert_eq!((passed.len(), &passed[0]["file"]), (1, &serde_json::json!("notat.eml")));
}

const INPUT: &str = r#"{"case_types": [{"before_per_year": 100, "reduction": 0.5,
    "minutes_per_case": 10}], "hourly_cost": 500, "lifetime_years": 5, "discount_rate": 0.04}"#;

#[test]
fn a_calculator_reads_what_another_program_writes_meanwhile() {
    let place = Place::new();
    let file = place.file("inn.json", INPUT);
    let program = env!("CARGO_BIN_EXE_samstyr");
    let plain = run_to_an_end(["calc", "plain-language", "--input", file.to_str().unwrap()]).done();
    let mut child = Process::new(program)
        .args(["calc", "plain-language", "--input", "/dev/stdin"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(INPUT.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8(output.stdout).unwrap(), plain);
    // A pipe with somebody at its other end, as the shell's <(…) makes one.
    let pipe = place.pipe("rør.json");
    let writer = std::thread::Builder::new();
    let into = pipe.clone();
    let writer = writer.spawn(move || fs::write(into, INPUT).unwrap()).unwrap();
    let read = run_to_an_end(["calc", "plain-language", "--input", pipe.to_str().unwrap()]).done();
    writer.join().unwrap();
    assert_eq!(read, plain);
    // What never comes to an end costs a sentence, and not the memory of the machine.
    let document = place.example().display().to_string();
    for call in [
        &["calc", "plain-language", "--input", "/dev/zero"][..],
        &["import", &document, file.to_str().unwrap(), "--map", "/dev/zero"],
    ] {
        let limited = ["-c", "ulimit -v 4000000; exec \"$0\" \"$@\"", program];
        let output = Process::new("sh").args(limited).args(call).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{call:?}: {said}");
        assert!(said.lines().count() == 1 && said.contains("/dev/zero"), "{call:?}: {said}");
    }
}

#[test]
fn the_window_opens_its_own_copy_where_the_file_has_become_something_else() {
    let place = Place::new();
    let file = place.example();
    let copies = Copies::new(place.path("kopier"));
    let pipe = place.pipe("rør.samstyr");
    let error = to_an_end("a pipe is opened", {
        let copies = copies.clone();
        move || copies.open(&pipe).unwrap_err()
    });
    assert!(matches!(error, StoreError::NoFile { .. }), "{error:?}");
    let mut opened = copies.open(&file).unwrap();
    edit(&mut opened.document, 0, "Endret");
    opened.working.settle().unwrap();
    drop(opened);
    fs::rename(&file, place.path("bort")).unwrap();
    place.pipe("eksempel.samstyr");
    let opened = to_an_end("a pipe lies in its place", {
        let (copies, file) = (copies.clone(), file.clone());
        move || copies.open(&file).unwrap()
    });
    let [Notice::FileUnreadable(StoreError::NoFile { .. }), ..] = opened.notices.as_slice() else {
        panic!("{:?}", opened.notices);
    };
    let refusal = to_an_end("a pipe is published over", move || {
        assert_eq!(opened.working.look(), Look::Gone);
        opened.working.publish(&|_| {}).unwrap_err()
    });
    assert!(matches!(refusal, Refusal::NotOurs(StoreError::NoFile { .. })), "{refusal:?}");
    // The file is back, and a pipe lies beside it.
    fs::rename(place.path("bort"), &file).unwrap();
    place.pipe("eksempel.samstyr-journal");
    let opened = to_an_end("a pipe lies beside it", {
        let (copies, file) = (copies.clone(), file.clone());
        move || copies.open(&file).unwrap()
    });
    // Nobody has touched the file: there was nothing to copy, and what is here can be worked on.
    let refusal = to_an_end("it is published beside a pipe", move || {
        opened.working.publish(&|_| {}).unwrap_err()
    });
    assert!(matches!(refusal, Refusal::NotOurs(StoreError::InTheWay { .. })), "{refusal:?}");
    fs::remove_file(place.path("eksempel.samstyr-journal")).unwrap();
    copies.open(&file).unwrap().working.publish(&|_| {}).unwrap();
    assert_eq!(on(&file, "check", &[]).done().trim(), "ok");
}

#[test]
fn the_working_copy_itself_may_have_a_pipe_beside_it() {
    let place = Place::new();
    let file = place.example();
    let copies = Copies::new(place.path("kopier"));
    // One that is worth keeping; any other would be made anew, pipe and all.
    let opened = copies.open(&file).unwrap();
    opened.working.settle().unwrap();
    drop(opened);
    let working = crate::safety::working_file(&place, "kopier");
    for ending in ["-wal", "-shm", "-journal"] {
        let side = PathBuf::from(format!("{}{ending}", working.display()));
        let _ = fs::remove_file(&side);
        SORTS[0].1(&side);
        let error = to_an_end("the working copy is opened", {
            let (copies, file) = (copies.clone(), file.clone());
            move || copies.open(&file).unwrap_err()
        });
        assert!(matches!(error, StoreError::InTheWay { .. }), "{error:?}");
        fs::remove_file(&side).unwrap();
    }
    for name in ["in-use.lock", "publish.lock"] {
        let lock = working.with_file_name(name);
        let _ = fs::remove_file(&lock);
        SORTS[0].1(&lock);
        to_an_end(name, {
            let (copies, file) = (copies.clone(), file.clone());
            move || match copies.open(&file) {
                Ok(opened) => drop(opened.working.publish(&|_| {}).unwrap_err()),
                Err(error) => assert!(matches!(error, StoreError::Io { .. }), "{error:?}"),
            }
        });
        fs::remove_file(&lock).unwrap();
    }
}

#[test]
fn marks_and_copies_beside_a_document_may_be_anything() {
    let place = Place::new();
    let file = place.example();
    let opened = Copies::new(place.path("kopier")).open(&file).unwrap();
    place.pipe("eksempel-KARIS-PC.samstyr");
    place.pipe("eksempel (conflicted copy).samstyr");
    symlink("/dev/zero", place.path("eksempel-NULL-PC.samstyr")).unwrap();
    fs::copy(&file, place.path("eksempel-ANNES-PC.samstyr")).unwrap();
    fs::copy(&file, place.path("kopi.samstyr")).unwrap();
    place.pipe("kopi.samstyr-journal");
    let found =
        to_an_end("copies beside are looked for", move || opened.working.copies_beside().unwrap());
    let names: Vec<_> = found.iter().map(|copy| copy.path.file_name().unwrap()).collect();
    assert_eq!(names, ["eksempel-ANNES-PC.samstyr"]);
    let mark = place.path(".~lock.eksempel.samstyr#");
    let now = Utc::now();
    // What others have put there stays: they may have meant it, and a link leads to a file of theirs.
    let elsewhere = place.file("annens fil", "annens");
    let document = fs::read(&file).unwrap();
    let links: [Make; 2] = [SORTS[0].1, |path| symlink("annens fil", path).unwrap()];
    for make in links {
        make(&mark);
        let sort = fs::symlink_metadata(&mark).unwrap().file_type();
        let visible = file.clone();
        to_an_end("a mark is placed", move || {
            let mut mark = Courtesy::new(&visible, "Kari", now);
            assert_eq!(mark.renew(now), None);
        });
        assert_eq!(fs::symlink_metadata(&mark).unwrap().file_type(), sort);
        assert_eq!(fs::read(&elsewhere).unwrap(), b"annens");
        fs::remove_file(&mark).unwrap();
    }
    // Even a document of that name.
    fs::copy(&file, &mark).unwrap();
    let mut kari = Courtesy::new(&file, "Kari", now);
    assert_eq!(kari.renew(now), None);
    drop(kari);
    assert!(fs::read(&mark).unwrap() == document);
    Document::open(&mark, Access::Read).unwrap();
}

/// A name that is no text is said to be that, before anything is made under it.
#[cfg(target_os = "linux")]
#[test]
fn a_name_that_is_no_text_is_refused_for_what_it_is() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;
    let place = Place::new();
    let example = place.example();
    let odd = place.folder().join(OsStr::from_bytes(b"Portef\xf8lje.samstyr"));
    let call = |subcommand: &str, rest: &[&str]| {
        let arguments: Vec<&OsStr> = [OsStr::new(subcommand), odd.as_os_str()]
            .into_iter()
            .chain(rest.iter().map(OsStr::new))
            .collect();
        crate::support::run(arguments)
    };
    for subcommand in ["new", "demo"] {
        let told = call(subcommand, &[]).failed(1);
        assert!(told.contains("encoding of their own"), "{told}");
        assert!(!odd.exists());
    }
    std::fs::copy(&example, &odd).unwrap();
    call("list", &["projects"]).done();
    for (subcommand, rest) in [("add", &["people", "title=Kari"][..]), ("undo", &[])] {
        let told = call(subcommand, rest).failed(1);
        assert!(told.contains("encoding of their own"), "{subcommand}: {told}");
    }
}
