//! Files in a document: each once by its hash, vouched for by the log, carried by every copy, read by
//! nobody who does not ask for one.

mod mending;

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use samstyr::files::ReadError;
use samstyr::model::attached_file::AttachedFile;
use samstyr::model::id::RecordId;
use samstyr::model::kind::Kind;
use samstyr::model::value::Value;
use samstyr::store::working::{Copies, Reason, restoring};
use samstyr::store::{
    Access, Attachment, Document, Lost, MergeReport, Merging, StoreError, is_repairable, repair,
};
use serde_json::json;

use crate::forgery::pry_open;
use crate::support::{Place, add, at, command, contents, list, on, run_to_an_end, set, text};

const LETTER: &[u8] = b"%PDF-1.7 brevet";

/// A document with a paper that has that file; gives both, and the file.
fn with_letter(place: &Place) -> (PathBuf, RecordId, AttachedFile) {
    let file = place.example();
    let mut document = Document::open(&file, Access::Write).unwrap();
    let (paper, attached) = attach(place, &mut document, "Brev.pdf", LETTER, 4000);
    document.close().unwrap();
    (file, paper, attached)
}

fn attach(
    place: &Place,
    document: &mut Document,
    name: &str,
    bytes: &[u8],
    day: i64,
) -> (RecordId, AttachedFile) {
    let file = Attachment::read(&place.file(name, bytes)).unwrap();
    let values = [("title", text(name)), ("file", Value::File(file.file().clone()))];
    let (paper, change) = add(Kind::Document, &values);
    document.apply_with(&command(vec![change]), at(day), std::slice::from_ref(&file)).unwrap();
    (paper, file.file().clone())
}

fn count(file: &Path) -> i64 {
    let connection = Connection::open(file).unwrap();
    connection.query_row("SELECT count(*) FROM attachment", [], |row| row.get(0)).unwrap()
}

/// What `check` finds: code and place.
fn problems(file: &Path) -> Vec<(&'static str, String)> {
    let document = Document::open(file, Access::Read).unwrap();
    document.check().unwrap().into_iter().map(|p| (p.code, p.place)).collect()
}

fn damage(file: &Path, sql: &str) {
    let connection = pry_open(file);
    connection.execute_batch(sql).unwrap();
    connection.close().unwrap();
}

fn merge(into: &Path, from: &Path) -> MergeReport {
    let mut document = Document::open(into, Access::Write).unwrap();
    let merging = Merging { by: "Kari", at: at(5000), dry_run: false, before_merge: None };
    let report = document.merge(from, merging).unwrap();
    document.close().unwrap();
    report
}

#[test]
fn the_same_bytes_lie_there_once_and_come_out_as_they_went_in() {
    let place = Place::new();
    let (file, paper, attached) = with_letter(&place);
    let mut document = Document::open(&file, Access::Write).unwrap();
    let (other, again) = attach(&place, &mut document, "Brev i kopi.pdf", LETTER, 4001);
    assert_eq!((again.sha256(), again.size()), (attached.sha256(), 15));
    assert_eq!(count(&file), 1);
    for id in [paper, other] {
        let Value::File(named) = document.portfolio().record(id).unwrap().value("file") else {
            panic!("no file");
        };
        assert_eq!(document.bytes_of(&named).unwrap(), LETTER);
    }
    assert_eq!(document.check().unwrap(), []);
    let (_, empty) = attach(&place, &mut document, "tom.txt", b"", 4002);
    assert_eq!(document.bytes_of(&empty).unwrap(), b"");
    assert_eq!(document.check().unwrap(), []);
}

#[test]
fn undo_takes_the_file_back_and_redo_brings_it_again() {
    let place = Place::new();
    let (file, paper, _) = with_letter(&place);
    let mut document = Document::open(&file, Access::Write).unwrap();
    let new = Attachment::read(&place.file("Nytt.pdf", b"nytt")).unwrap();
    let change = set(Kind::Document, paper, "file", Value::File(new.file().clone()));
    document.apply_with(&command(vec![change]), at(4001), &[new]).unwrap();
    let name = |document: &Document| match document.portfolio().record(paper).unwrap().value("file")
    {
        Value::File(file) => {
            assert!(document.bytes_of(&file).is_ok());
            file.name().to_owned()
        }
        _ => "ingen".to_owned(),
    };
    assert_eq!(name(&document), "Nytt.pdf");
    document.undo("Kari", at(4002)).unwrap();
    assert_eq!(name(&document), "Brev.pdf");
    document.redo("Kari", at(4003)).unwrap();
    assert_eq!(name(&document), "Nytt.pdf");
    document
        .apply(&command(vec![set(Kind::Document, paper, "file", Value::Null)]), at(4004))
        .unwrap();
    assert_eq!(name(&document), "ingen");
    // Bytes stay as long as the log names them: the past shows and undo needs them.
    assert_eq!(count(&file), 2);
    document.undo("Kari", at(4005)).unwrap();
    assert_eq!(name(&document), "Nytt.pdf");
    assert_eq!(document.check().unwrap(), []);
}

#[test]
fn a_file_comes_with_its_bytes_or_not_at_all() {
    let place = Place::new();
    let (file, paper, attached) = with_letter(&place);
    let before = fs::read(&file).unwrap();
    let mut document = Document::open(&file, Access::Write).unwrap();
    let stranger = Attachment::read(&place.file("Annet.pdf", b"annet")).unwrap();
    let change = set(Kind::Document, paper, "file", Value::File(stranger.file().clone()));
    let error = document.apply(&command(vec![change]), at(4001)).unwrap_err();
    assert!(matches!(error, StoreError::FileMissing { .. }), "{error:?}");
    // What no change names is not kept, and a step that is refused keeps nothing.
    let title = set(Kind::Document, paper, "title", text("Brev"));
    document.apply_with(&command(vec![title]), at(4001), std::slice::from_ref(&stranger)).unwrap();
    document.undo("Kari", at(4001)).unwrap();
    let refused = [
        set(Kind::Document, paper, "file", Value::File(stranger.file().clone())),
        set(Kind::Document, paper, "title", Value::Null),
    ];
    document.apply_with(&command(refused.into()), at(4001), &[stranger]).unwrap_err();
    assert_eq!(count(&file), 1);
    // A file that is there already may be named by others without its bytes.
    let (_, change) = add(
        Kind::Document,
        &[("title", text("Samme brev")), ("file", Value::File(attached.clone()))],
    );
    document.apply(&command(vec![change]), at(4002)).unwrap();
    assert_eq!(document.bytes_of(&attached).unwrap(), LETTER);
    assert!(before != fs::read(&file).unwrap());
    assert_eq!(document.check().unwrap(), []);
}

#[test]
fn what_was_done_to_the_bytes_is_found() {
    for (sql, code) in [
        ("UPDATE attachment SET content = x'00'", "file-damaged"),
        ("UPDATE attachment SET content = CAST(content || x'00' AS BLOB)", "file-damaged"),
        ("UPDATE attachment SET size = size + 1", "file-damaged"),
        ("UPDATE attachment SET sha256 = zeroblob(32)", "file-missing"),
        ("DELETE FROM attachment", "file-missing"),
    ] {
        let place = Place::new();
        let (file, paper, attached) = with_letter(&place);
        damage(&file, sql);
        let found = on(&file, "check", &["--json"]);
        assert_eq!(found.status, 1, "{sql}");
        assert!(found.out.contains(code) || found.out.contains("damaged"), "{sql}: {}", found.out);
        let Ok(document) = Document::open(&file, Access::Read) else { continue };
        let problems = problems(&file);
        assert!(problems.contains(&(code, format!("documents {paper}"))), "{sql}: {problems:?}");
        if code == "file-damaged" && !sql.contains("size") {
            let error = document.bytes_of(&attached).unwrap_err();
            assert!(matches!(error, StoreError::FileDamaged { .. }), "{error:?}");
        }
    }
    // Bytes that no step brought are none of the document's.
    let place = Place::new();
    let (file, ..) = with_letter(&place);
    damage(&file, "INSERT INTO attachment VALUES (zeroblob(32), 3, x'616263')");
    assert_eq!(problems(&file), [("file-unnamed", "attachment".to_owned())]);
    // However many there are, it is one line with their number.
    damage(&file, "INSERT INTO attachment VALUES (randomblob(32), 3, x'616263')");
    damage(&file, "INSERT INTO attachment VALUES (randomblob(32), 3, x'616263')");
    assert_eq!(problems(&file), [("file-unnamed", "attachment".to_owned())]);
    assert!(on(&file, "check", &[]).err.contains(": 3 (attachment)"));
    let report = on(&file, "check", &[]);
    assert!(report.status == 1 && report.out.contains("repairable"), "{report:?}");
}

#[test]
fn repair_gathers_what_matches_and_names_what_is_missing() {
    let place = Place::new();
    let (file, paper, attached) = with_letter(&place);
    let mut document = Document::open(&file, Access::Write).unwrap();
    let (lost, _) = attach(&place, &mut document, "Tapt.txt", b"tapt", 4001);
    let (kept, note) = attach(&place, &mut document, "Notat.txt", &[1; 50_000], 4002);
    let records = contents(document.portfolio());
    document.close().unwrap();
    // One lies under a wrong hash, one is another, and one is nobody's.
    damage(
        &file,
        "UPDATE attachment SET sha256 = zeroblob(32) WHERE size = 15;
         UPDATE attachment SET content = x'00010203' WHERE size = 4;
         INSERT INTO attachment VALUES (randomblob(32), 3, x'616263')",
    );
    assert!(is_repairable(&file));
    let new = place.path("hel.samstyr");
    let repaired = repair(&file, &new).unwrap();
    let [Lost::File { record: of, name }] = &repaired.lost[..] else { panic!("{repaired:?}") };
    assert_eq!((of.kind, of.id, name.as_str()), (Kind::Document, lost, "Tapt.txt"));
    assert_eq!(problems(&new), [("file-missing", format!("documents {lost}"))]);
    let document = Document::open(&new, Access::Read).unwrap();
    assert_eq!(contents(document.portfolio()), records);
    assert_eq!(document.bytes_of(&attached).unwrap(), LETTER);
    assert_eq!(document.bytes_of(&note).unwrap(), [1; 50_000]);
    assert_eq!(count(&new), 2);
    assert!(paper != kept);
    let told = on(&file, "repair", &["--out", &place.path("ny.samstyr").to_string_lossy()]).done();
    assert!(told.contains("“Tapt.txt”"), "{told}");
    // What is missing cannot be made anew, so nothing is promised.
    let report = on(&new, "check", &[]);
    assert!(report.status == 1 && !report.out.contains("repairable"), "{report:?}");
    // The file is attached again: everything is as it should be.
    let mut document = Document::open(&new, Access::Write).unwrap();
    attach(&place, &mut document, "Tapt.txt", b"tapt", 4003);
    assert_eq!(document.check().unwrap(), []);
}

#[test]
fn a_merge_brings_the_bytes_that_match_and_tells_of_the_others() {
    let place = Place::new();
    let file = place.example();
    let other = place.path("annen.samstyr");
    fs::copy(&file, &other).unwrap();
    let mut theirs = Document::open(&other, Access::Write).unwrap();
    let (_, letter) = attach(&place, &mut theirs, "Brev.pdf", LETTER, 4000);
    let (damaged, _) = attach(&place, &mut theirs, "Skadet.txt", b"skadet", 4001);
    let (gone, lost) = attach(&place, &mut theirs, "Borte.txt", "borte nå".as_bytes(), 4002);
    let whole = place.path("hel kopi.samstyr");
    theirs.close().unwrap();
    fs::copy(&other, &whole).unwrap();
    damage(
        &other,
        "UPDATE attachment SET content = x'010203040506' WHERE size = 6;
         DELETE FROM attachment WHERE content = CAST('borte nå' AS BLOB);
         INSERT INTO attachment VALUES (zeroblob(32), 1, x'00')",
    );
    // Somebody's own bytes that hash right and that no step names stay where they are.
    let stowaway = Attachment::read(&place.file("blind.txt", b"blind passasjer")).unwrap();
    let connection = pry_open(&other);
    connection
        .execute(
            "INSERT INTO attachment VALUES (?, 15, ?)",
            rusqlite::params![&stowaway.file().sha256().0[..], b"blind passasjer"],
        )
        .unwrap();
    connection.close().unwrap();
    let report = merge(&file, &other);
    assert_eq!(report.transactions, 3, "the records come all the same");
    let mut missing: Vec<_> = report.missing_files.iter().map(|m| (m.record, &*m.name)).collect();
    missing.sort_by_key(|(_, name)| *name);
    assert_eq!(missing, [(gone, "Borte.txt"), (damaged, "Skadet.txt")]);
    let document = Document::open(&file, Access::Read).unwrap();
    assert_eq!(document.bytes_of(&letter).unwrap(), LETTER);
    assert_eq!(count(&file), 1);
    let mut found = problems(&file);
    found.sort();
    let mut expected =
        [gone, damaged].map(|id| ("file-missing", format!("documents {id}"))).to_vec();
    expected.sort();
    assert_eq!(found, expected);
    let error = document.bytes_of(&lost).unwrap_err();
    assert!(matches!(error, StoreError::FileMissing { .. }), "{error:?}");
    drop(document);
    // A copy that has them makes it good, although it brings no step.
    let dry = on(&file, "merge", &[&whole.to_string_lossy(), "--dry-run", "--json"]).json();
    let codes: Vec<&str> =
        dry["consequences"].as_array().unwrap().iter().filter_map(|c| c["code"].as_str()).collect();
    assert_eq!((&dry["changes"], codes), (&json!(0), vec!["file-mended"; 2]));
    assert_eq!(count(&file), 1, "a dry run brings nothing");
    let report = merge(&file, &whole);
    assert_eq!((report.transactions, report.missing_files), (0, Vec::new()));
    assert_eq!(problems(&file), []);
    assert_eq!(merge(&whole, &file).missing_files, []);
}

#[test]
fn the_command_line_tells_of_bytes_that_did_not_come() {
    let place = Place::new();
    let file = place.example();
    let other = place.path("annen.samstyr");
    fs::copy(&file, &other).unwrap();
    let mut theirs = Document::open(&other, Access::Write).unwrap();
    let (paper, _) = attach(&place, &mut theirs, "Brev.pdf", LETTER, 4000);
    theirs.close().unwrap();
    damage(&other, "DELETE FROM attachment");
    let other = other.to_string_lossy();
    let dry = on(&file, "merge", &[&other, "--dry-run", "--json"]).json();
    let missing = &dry["consequences"][0];
    assert_eq!(
        (&missing["code"], &missing["ids"][0]),
        (&json!("file-missing"), &json!(paper.to_string()))
    );
    let told = on(&file, "merge", &[&other, "--lang", "nb"]).done();
    assert!(
        told.contains("Brev.pdf") && told.contains("mangler eller er skadet i begge kopiene"),
        "{told}"
    );
}

#[test]
fn every_way_of_copying_a_document_carries_its_files() {
    let place = Place::new();
    let (file, _, attached) = with_letter(&place);
    let mut opened = Copies::new(place.path("kari")).open(&file).unwrap();
    let (_, note) = attach(&place, &mut opened.document, "Notat.txt", b"notat", 4001);
    let snapshot = opened.working.take_snapshot(Reason::BeforeRestore).unwrap();
    let taken = snapshot.open().unwrap();
    assert_eq!(taken.bytes_of(&attached).unwrap(), LETTER);
    assert_eq!(Document::open(&file, Access::Read).unwrap().check().unwrap(), []);
    opened.working.publish(&|_| {}).unwrap();
    let published = Document::open(&file, Access::Read).unwrap();
    assert_eq!(published.bytes_of(&attached).unwrap(), LETTER);
    assert_eq!(published.bytes_of(&note).unwrap(), b"notat");
    assert_eq!(published.check().unwrap(), []);
}

/// The bytes of a file lie in pages of their own. Here all of them are overwritten: opening, listing,
/// showing, changing and undoing never look there, so they go on as before; `check` does look.
#[test]
fn nobody_reads_the_bytes_who_does_not_ask_for_them() {
    let place = Place::new();
    let file = place.example();
    let mut document = Document::open(&file, Access::Write).unwrap();
    let filling: Vec<u8> = b"ABCDEFGHIJKLMNOP".iter().copied().cycle().take(20_000_000).collect();
    let (paper, attached) = attach(&place, &mut document, "Stor.bin", &filling, 4000);
    let (_, other) = attach(&place, &mut document, "Stor to.bin", &filling[1..], 4001);
    let before = contents(document.portfolio());
    document.close().unwrap();
    let mut bytes = fs::read(&file).unwrap();
    assert!(bytes.len() > 40_000_000);
    let pages = bytes.chunks_mut(4096).filter(|page| {
        page[100..].starts_with(b"ABCD") || {
            let at = page.iter().position(|byte| *byte == b'A').unwrap_or(4096);
            page.get(at..at + 16) == Some(b"ABCDEFGHIJKLMNOP") && page.len() == 4096 && at < 32
        }
    });
    // The whole page, the pointer to the next one among it: whoever followed it would fall.
    let spoilt = pages.map(|page| page.fill(0xEE)).count();
    assert!(spoilt > 9_000, "{spoilt} pages");
    fs::write(&file, &bytes).unwrap();
    let mut document = Document::open(&file, Access::Write).unwrap();
    assert_eq!(contents(document.portfolio()), before);
    let title = set(Kind::Document, paper, "title", text("Endret"));
    document.apply(&command(vec![title]), at(4002)).unwrap();
    document.undo("Kari", at(4003)).unwrap();
    assert!(document.history(Some(paper), None).is_ok());
    for file in [&attached, &other] {
        assert!(document.bytes_of(file).is_err());
    }
    document.close().unwrap();
    assert!(list(&file, "documents").iter().any(|record| record["file"]["name"] == "Stor.bin"));
    let found = on(&file, "check", &["--json"]);
    assert!(found.status == 1 && found.out.contains("file-damaged"), "{}", found.out);
}

#[test]
fn a_file_goes_in_and_comes_out_by_the_command_line() {
    let place = Place::new();
    let file = place.example();
    let letter = place.file("Brev til kommunene.pdf", LETTER);
    let given = format!("file=@{}", letter.display());
    let id = on(&file, "add", &["documents", "title=Brevet", &given]).done().trim().to_owned();
    let record = on(&file, "show", &[&id, "--json"]).json()["record"].clone();
    let held = &record["file"];
    assert_eq!((&held["name"], &held["size"]), (&json!("Brev til kommunene.pdf"), &json!(15)));
    assert_eq!(held.as_object().unwrap().len(), 3);
    assert_eq!(held["sha256"].as_str().unwrap().len(), 64);
    assert!(on(&file, "show", &[&id]).done().contains("Brev til kommunene.pdf"));
    // To a place that is named, which may be written over like any other output.
    let out = place.path("ut.pdf");
    for _ in 0..2 {
        on(&file, "attachment", &[&id, "--out", &out.to_string_lossy()]).done();
        assert_eq!(fs::read(&out).unwrap(), LETTER);
    }
    // Into a folder, under its own name, and nothing there is replaced.
    let folder = place.path("mappe");
    fs::create_dir(&folder).unwrap();
    for _ in 0..2 {
        on(&file, "attachment", &[&id, "--out", &folder.to_string_lossy()]).done();
    }
    assert_eq!(fs::read(folder.join("Brev til kommunene (2).pdf")).unwrap(), LETTER);
    let new = place.file("Ny.txt", "ny");
    on(&file, "set", &[&id, &format!("file=@{}", new.display())]).done();
    let history = on(&file, "history", &[&id, "--json"]).json();
    let change = &history[0]["changes"][0];
    assert_eq!((&change["old"]["name"], &change["new"]["name"]), (&held["name"], &json!("Ny.txt")));
    on(&file, "set", &[&id, "file="]).done();
    let none = on(&file, "attachment", &[&id, "--out", &out.to_string_lossy()]).failed(1);
    assert!(none.contains("has no file"), "{none}");
    assert_eq!(on(&file, "check", &[]).done(), "ok\n");
    // A text that begins so is a text.
    on(&file, "set", &[&id, "note=@Kari: se her"]).done();
    assert_eq!(on(&file, "show", &[&id, "--json"]).json()["record"]["note"], "@Kari: se her");
}

#[test]
fn what_is_no_file_to_attach_is_refused_in_a_sentence() {
    let place = Place::new();
    let (file, paper, _) = with_letter(&place);
    let before = fs::read(&file).unwrap();
    let id = paper.to_string();
    let folder = place.path("mappe");
    fs::create_dir(&folder).unwrap();
    let pipe = place.pipe("rør");
    let large = place.path("stor.bin");
    fs::File::create(&large).unwrap().set_len(Attachment::LARGEST + 1).unwrap();
    let copy = place.path("kopi.txt");
    fs::copy(&file, &copy).unwrap();
    for (path, said) in [
        (place.path("finnes ikke.pdf"), "Cannot find"),
        (folder, "is a folder"),
        (pipe, "named pipe"),
        (large.clone(), "25\u{a0}MB"),
        (file.clone(), "is a Samstyr document"),
        (copy, "is a Samstyr document"),
    ] {
        let given = format!("file=@{}", path.display());
        let call = ["set".into(), file.clone().into_os_string(), id.clone().into(), given.into()];
        let sentence = run_to_an_end(call).failed(1);
        assert!(sentence.contains(said), "{}: {sentence}", path.display());
        assert!(sentence.contains(&*path.file_name().unwrap().to_string_lossy()), "{sentence}");
    }
    let typed = on(&file, "set", &[&id, "file=Brev.pdf"]).failed(1);
    assert!(typed.contains("@PATH"), "{typed}");
    assert!(fs::read(&file).unwrap() == before, "nothing has changed");
    fs::File::options().write(true).open(&large).unwrap().set_len(Attachment::LARGEST).unwrap();
    assert_eq!(Attachment::read(&large).unwrap().file().size(), Attachment::LARGEST);
    let error = Attachment::read(&file).unwrap_err();
    assert!(matches!(error, ReadError::IsDocument(_)), "{error:?}");
    // No document is written over by what comes out.
    let error = on(&file, "attachment", &[&id, "--out", &file.to_string_lossy()]).failed(1);
    assert!(error.contains("eksempel.samstyr"), "{error}");
    on(&file, "attachment", &[&id, "--out", &place.path("x-wal").to_string_lossy()]).done();
    let beside = place.path("eksempel.samstyr-wal");
    on(&file, "attachment", &[&id, "--out", &beside.to_string_lossy()]).failed(1);
    assert!(fs::read(&file).unwrap() == before);
    let cases = list(&file, "cases");
    let case = cases[0]["id"].as_str().unwrap();
    let usage = on(&file, "attachment", &[case, "--out", "x"]).failed(2);
    assert!(usage.contains("cases have no field"), "{usage}");
}

/// A name comes from another's machine: it leads nowhere, and no terminal obeys it.
#[test]
#[cfg(unix)]
fn a_name_is_made_harmless_on_the_way_in() {
    let place = Place::new();
    let (file, ..) = with_letter(&place);
    let letter = place.file("regning\u{202e}fdp\u{1b}[2J.exe", LETTER);
    let given = format!("file=@{}", letter.display());
    let id = on(&file, "add", &["documents", "title=x", &given]).done().trim().to_owned();
    let name = on(&file, "show", &[&id, "--json"]).json()["record"]["file"]["name"].clone();
    assert_eq!(name, "regning_fdp_[2J.exe");
    // A name that a copy was made to hold all the same is none: it is not taken in.
    let copy = place.path("kopi.samstyr");
    fs::copy(&file, &copy).unwrap();
    damage(&copy, "UPDATE documents SET file = replace(file, 'Brev.pdf', '../../x')");
    let error = Document::open(&copy, Access::Read).unwrap_err();
    assert!(matches!(error, StoreError::Damaged { .. }), "{error:?}");
}

#[test]
fn a_time_of_day_is_typed_as_people_do_and_listed_in_one_way() {
    let place = Place::new();
    let file = place.example();
    let case = list(&file, "cases")[0]["id"].as_str().unwrap().to_owned();
    for (typed, listed) in [
        ("9", json!("09:00")),
        ("kl. 9.30", json!("09:30")),
        ("0915", json!("09:15")),
        ("", json!(null)),
    ] {
        on(&file, "set", &[&case, &format!("starts_at={typed}")]).done();
        let record = on(&file, "show", &[&case, "--json"]).json();
        assert_eq!(record["record"]["starts_at"], listed, "{typed}");
    }
    let wrong = on(&file, "set", &[&case, "starts_at=25:00"]).failed(1);
    assert!(wrong.contains("25:00") && wrong.contains("Taken up at"), "{wrong}");
    on(&file, "set", &[&case, "starts_at=14.10"]).done();
    assert!(on(&file, "show", &[&case, "--lang", "nb"]).done().contains("14.10"));
    assert_eq!(on(&file, "check", &[]).done(), "ok\n");
    // Out as a time that spreadsheets know, and back without a change.
    for name in ["saker.xlsx", "saker.csv"] {
        let table = place.path(name);
        let out = table.to_string_lossy();
        on(&file, "export", &["table", "--kind", "cases", "--out", &out]).done();
        let back = on(&file, "import", &[&out, "--as", "cases", "--dry-run", "--json"]).json();
        assert_eq!(back["changed"], json!([]), "{name}");
        assert_eq!(back["refused"], json!([]), "{name}");
    }
}

/// An earlier state may know of files that the document as it is has never had: they come with it.
#[test]
fn a_state_that_is_brought_back_brings_its_files() {
    let place = Place::new();
    let file = place.example();
    let other = place.path("tidligere.samstyr");
    fs::copy(&file, &other).unwrap();
    let mut earlier = Document::open(&other, Access::Write).unwrap();
    let (paper, letter) = attach(&place, &mut earlier, "Brev.pdf", LETTER, 4000);
    let mut document = Document::open(&file, Access::Write).unwrap();
    let changes = restoring(&document, earlier.portfolio()).unwrap();
    let files = document.files_brought_back(&changes, &earlier).unwrap();
    document.apply_with(&command(changes), at(4001), &files).unwrap();
    assert!(document.portfolio().record(paper).is_some());
    assert_eq!(document.bytes_of(&letter).unwrap(), LETTER);
    assert_eq!(document.check().unwrap(), []);
}
