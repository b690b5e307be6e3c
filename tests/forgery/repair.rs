//! `repair`: whatever is wrong with what follows from the log, the document made anew from it is equal
//! to the undamaged one; where the log itself is not whole, nothing is made.

use std::fs;
use std::path::Path;

use samstyr::model::id::RecordId;
use samstyr::model::kind::Kind;
use samstyr::store::{
    Access, Document, Lost, LostRecord, Repaired, StoreError, is_repairable, repair,
};

use super::{found, pry_open, rich};
use crate::support::{Place, Said, at, command, on, said, set, text};

/// What follows from the log, and a way to damage it.
const DERIVED: &[(&str, &str)] = &[
    ("a value", "UPDATE cases SET title = 'Noe annet'"),
    ("a record is gone", "DELETE FROM projects"),
    ("a record is deleted", "UPDATE people SET alive = 0"),
    ("a deleted record is back", "UPDATE people SET alive = 1"),
    ("a record is made up", "INSERT INTO people (id, alive, title) VALUES (zeroblob(16), 1, 'X')"),
    (
        "a deleted record is made up",
        "INSERT INTO people (id, alive, title) VALUES (zeroblob(16), 0, 'X')",
    ),
    ("a deleted record is gone", "DELETE FROM people WHERE alive = 0"),
    ("all records are gone", "DELETE FROM cases; DELETE FROM decisions; DELETE FROM meetings"),
    ("a value of no type", "UPDATE decisions SET outcome = 'kanskje'"),
    ("the seal is gone", "DELETE FROM seal"),
    ("the seal says something else", "UPDATE seal SET content = replace(content, 'slik', 'ikke')"),
    ("the seal cannot be read", "UPDATE seal SET content = '{'"),
    ("the seal is another step's", "UPDATE seal SET txn = 1"),
    ("no end of the log", "DELETE FROM tip"),
    ("another end of the log", "UPDATE tip SET txn = 2"),
    ("too many ends of the log", "INSERT INTO tip VALUES (1)"),
    ("nothing undecided", "DELETE FROM conflict"),
    ("too much undecided", "INSERT INTO conflict SELECT min(id), 'note' FROM record"),
    ("all changes stand", "UPDATE change SET superseded = 0"),
    ("no change stands", "UPDATE change SET superseded = 1"),
    ("the checksum of the records", "UPDATE document SET state_digest = zeroblob(16)"),
    ("the checksum of the sessions", "UPDATE document SET session_digest = zeroblob(16)"),
    ("a session of nobody", "INSERT INTO session (uuid, program) VALUES (zeroblob(16), 'x')"),
    (
        "a record that no step tells of",
        "INSERT INTO record (uuid, kind) VALUES (zeroblob(16), 'x')",
    ),
];

/// The log, and a way to damage it.
const LOG: &[&str] = &[
    "UPDATE change SET value = 'x' WHERE field = 'objective'",
    "UPDATE change SET prev = NULL WHERE field = 'note'",
    "UPDATE change SET field = 'source' WHERE field = 'objective'",
    "DELETE FROM change WHERE id = (SELECT max(id) FROM change)",
    "DELETE FROM replaced",
    "UPDATE txn SET actor = 'en annen' WHERE id = 2",
    "UPDATE txn SET undo_of = NULL",
    "DELETE FROM txn WHERE id = 3",
    "DELETE FROM txn WHERE id = (SELECT max(id) FROM txn)",
    "UPDATE session SET uuid = zeroblob(16) WHERE id = 1",
    "UPDATE session SET program = 'x' WHERE id = 1",
    "DELETE FROM session WHERE id = (SELECT max(id) FROM session)",
    "UPDATE record SET uuid = zeroblob(16) WHERE id = 1",
    "UPDATE record SET kind = 'people' WHERE id = 1",
    "DELETE FROM record WHERE id = (SELECT max(id) FROM record)",
    "UPDATE document SET uuid = zeroblob(16)",
    "UPDATE document SET created_at = created_at + 1",
    "DELETE FROM document",
];

fn damage(file: &Path, sql: &str) {
    let connection = pry_open(file);
    connection.execute_batch(sql).unwrap();
    connection.close().unwrap();
}

#[track_caller]
fn whole(file: &Path) -> Said {
    assert_eq!(found(file), Vec::<&str>::new());
    said(&Document::open(file, Access::Read).unwrap())
}

fn repaired(file: &Path, place: &Place) -> (Repaired, Said) {
    let before = fs::read(file).unwrap();
    let new = place.path("hel.samstyr");
    let _ = fs::remove_file(&new);
    let repaired = repair(file, &new).unwrap();
    assert!(fs::read(file).unwrap() == before, "the damaged file is only read");
    (repaired, whole(&new))
}

#[test]
fn whatever_follows_from_the_log_is_made_anew() {
    let place = Place::new();
    let (file, _) = rich::document(&place);
    let undamaged = whole(&file);
    assert_eq!(repaired(&file, &place).1, undamaged);
    for (what, sql) in DERIVED {
        let (file, _) = rich::document(&place);
        damage(&file, sql);
        assert!(what.contains("end of the log") || !found(&file).is_empty(), "{what}");
        assert!(is_repairable(&file), "{what}");
        let (repaired, now) = repaired(&file, &place);
        assert_eq!(now, undamaged, "{what}");
        assert_eq!(repaired.transactions, undamaged.history.len(), "{what}");
    }
}

#[test]
fn a_log_that_is_not_whole_is_not_repaired() {
    for sql in LOG {
        let place = Place::new();
        let (file, _) = rich::document(&place);
        damage(&file, sql);
        let new = place.path("ny.samstyr");
        assert!(!is_repairable(&file), "{sql}");
        let error = repair(&file, &new).unwrap_err();
        let told = matches!(error, StoreError::NotRepairable { .. } | StoreError::Damaged { .. });
        assert!(told, "{sql}: {error:?}");
        assert_eq!(place.names(), ["rik.samstyr"], "{sql}: nothing is left behind");
        let report = on(&file, "check", &[]);
        assert!(report.status == 1 && !report.out.contains("repairable"), "{sql}: {report:?}");
        let sentence = on(&file, "repair", &["--out", &new.to_string_lossy()]).failed(1);
        assert!(sentence.contains("rik.samstyr"), "{sentence}");
    }
}

#[test]
fn what_no_step_had_written_is_named() {
    let place = Place::new();
    let (file, rich::Ids { case, decision, .. }) = rich::document(&place);
    damage(
        &file,
        "UPDATE cases SET title = 'Noe annet';
         INSERT INTO people (id, alive, title) VALUES (zeroblob(16), 1, 'Ingen');
         UPDATE seal SET content = replace(content, 'slik', 'ikke')",
    );
    let lost = repaired(&file, &place).0.lost;
    let document = Document::open(&place.path("hel.samstyr"), Access::Read).unwrap();
    let named = |kind, id| LostRecord::named(kind, id, document.portfolio());
    let id: RecordId = "00000000-0000-0000-0000-000000000000".parse().unwrap();
    let nobody = LostRecord { kind: Kind::Person, id, label: "Ingen".to_owned() };
    let expected = [
        Lost::Value { record: named(Kind::Case, case), field: "title" },
        Lost::Record(nobody.clone()),
        Lost::Seal(Some(named(Kind::Decision, decision))),
    ];
    assert_eq!(lost.len(), expected.len(), "{lost:?}");
    assert!(expected.iter().all(|one| lost.contains(one)), "{lost:?}");
    let new = place.path("nyere.samstyr");
    let out = new.to_string_lossy();
    let told = on(&file, "repair", &["--out", &out]).done();
    // In people's words, and for programs by kind and key.
    assert!(told.contains("“Ingen” (") && told.contains("“Title”"), "{told}");
    assert!(told.contains("3 things") && !told.contains("nothing that was ever"), "{told}");
    let again = place.path("enda-nyere.samstyr");
    let json = on(&file, "repair", &["--out", &again.to_string_lossy(), "--json"]).json();
    let what: Vec<&str> =
        json["lost"].as_array().unwrap().iter().filter_map(|one| one["what"].as_str()).collect();
    assert!(what.contains(&nobody.to_string().as_str()), "{what:?}");
    assert_eq!(on(&new, "check", &[]).done(), "ok\n");
}

#[test]
fn tables_that_cannot_be_read_are_named_too() {
    let place = Place::new();
    let (file, _) = rich::document(&place);
    damage(&file, "UPDATE decisions SET outcome = 'kanskje'");
    assert_eq!(repaired(&file, &place).0.lost, [Lost::Tables]);
}

/// Whose step is whose is told by the report of merges alone: where it cannot be believed, none of
/// the steps so far is taken back, and those to come are.
#[test]
fn without_its_report_of_merges_undo_aims_at_nobody_elses_step() {
    for sql in [
        "DELETE FROM merge_report",
        "UPDATE merge_report SET first_txn = first_txn + 1",
        "UPDATE merge_report SET last_txn = 1",
        "UPDATE document SET merge_digest = zeroblob(16)",
    ] {
        let place = Place::new();
        let (file, rich::Ids { project, .. }) = rich::document(&place);
        let undamaged = whole(&file);
        damage(&file, sql);
        let (repaired, now) = repaired(&file, &place);
        assert_eq!(repaired.lost, [Lost::Merges], "{sql}");
        assert_eq!(
            (now.contents, now.digest, now.history),
            (undamaged.contents, undamaged.digest, undamaged.history)
        );
        let new = place.path("hel.samstyr");
        let mut document = Document::open(&new, Access::Write).unwrap();
        assert!(matches!(document.undo("Kari", at(50)), Err(StoreError::NothingToUndo)), "{sql}");
        assert!(matches!(document.redo("Kari", at(50)), Err(StoreError::NothingToRedo)), "{sql}");
        let edit = set(samstyr::model::kind::Kind::Project, project, "source", text("ny"));
        document.apply(&command(vec![edit]), at(51)).unwrap();
        document.undo("Kari", at(52)).unwrap();
        assert!(matches!(document.undo("Kari", at(53)), Err(StoreError::NothingToUndo)), "{sql}");
        assert_eq!(document.check().unwrap(), []);
    }
}

#[test]
fn nothing_is_put_where_something_is() {
    let place = Place::new();
    let (file, _) = rich::document(&place);
    let other = place.file("annen.samstyr", "noe annet");
    let before = fs::read(&file).unwrap();
    for taken in [&file, &other] {
        let sentence = on(&file, "repair", &["--out", &taken.to_string_lossy()]).failed(1);
        assert!(sentence.contains("never overwritten"), "{sentence}");
    }
    let sentence = on(&file, "repair", &["--out", &place.folder().to_string_lossy()]).failed(1);
    assert!(sentence.contains("folder"), "{sentence}");
    let nowhere = place.path("borte").join("ny.samstyr");
    on(&file, "repair", &["--out", &nowhere.to_string_lossy()]).failed(1);
    on(&place.path("finnes-ikke.samstyr"), "repair", &["--out", "x.samstyr"]).failed(1);
    let text = on(&other, "repair", &["--out", &place.path("x.samstyr").to_string_lossy()]);
    assert!(text.failed(1).contains("annen.samstyr"));
    assert_eq!(place.names(), ["annen.samstyr", "rik.samstyr"]);
    assert!(fs::read(&file).unwrap() == before && fs::read(&other).unwrap() == b"noe annet");
}

#[test]
fn a_damaged_document_of_an_older_version_is_made_anew_in_the_one_of_today() {
    for older in crate::safety::migration::OLDER {
        // Who made a document and when went into its digest with version 3.
        let lost = if older.version < 3 { vec![Lost::Identity] } else { Vec::new() };
        let place = Place::new();
        let file = older.document(&place);
        let undamaged = whole(&file);
        damage(&file, "UPDATE cases SET title = 'Noe annet'; DELETE FROM seal");
        assert_eq!(found(&file), ["damaged"]);
        let (repaired, now) = repaired(&file, &place);
        assert_eq!(repaired.lost, lost);
        assert_eq!(now, undamaged);
    }
}

/// Whoever wants to use a damaged file is told in one sentence what is wrong and what to do, in one
/// language.
#[test]
fn whoever_meets_a_damaged_file_is_told_what_to_do_in_their_language() {
    let place = Place::new();
    let (file, rich::Ids { project, .. }) = rich::document(&place);
    damage(&file, "UPDATE cases SET title = 'Noe annet'");
    let project = project.to_string();
    for (lang, words, way) in [
        ("nb", "postene stemmer ikke med kontrollsummen", "samstyr repair FIL --out NY"),
        ("nn", "postane stemmer ikkje med kontrollsummen", "samstyr repair FIL --out NY"),
        ("en", "the records do not match their checksum", "samstyr repair FILE --out NEW"),
    ] {
        for call in
            [vec!["set", &project, "note=x"], vec!["list", "projects"], vec!["undo"], vec!["check"]]
        {
            let rest: Vec<&str> = call[1..].iter().copied().chain(["--lang", lang]).collect();
            let said = on(&file, call[0], &rest);
            assert_eq!(said.status, 1);
            let sentence = said.err.trim();
            // `check` tells the way out among what it finds.
            let finds = if call == ["check"] { said.out.as_str() } else { sentence };
            assert!(sentence.contains(words) && finds.contains(way), "{call:?}: {sentence}{finds}");
            assert_eq!(sentence.lines().count(), 1, "{sentence}");
            let is_english = sentence.contains("checksum");
            assert_eq!(is_english, lang == "en", "{sentence}");
        }
    }
    // Where its log is damaged as well, nobody is sent there.
    damage(&file, "UPDATE txn SET actor = 'en annen' WHERE id = 2");
    let sentence = on(&file, "set", &[&project, "note=x", "--lang", "nb"]).failed(1);
    assert!(!sentence.contains("repair") && sentence.contains("Bruk en kopi"), "{sentence}");
}
