//! A document that was changed behind the program's back is found out: by the digest when it is
//! opened, by `check` in every cell, row of the log and link of the chain.

use std::fs;
use std::path::Path;

use rusqlite::Connection;
use samstyr::model::kind::Kind;
use samstyr::store::{Access, Document, Merging, StoreError};

use crate::support::{Place, at, command, contents, find, on, set, text};

/// Changes the file as any SQLite program can.
fn tamper(path: &Path, sql: &str) {
    let connection = Connection::open(path).unwrap();
    connection.pragma_update(None, "foreign_keys", false).unwrap();
    connection.execute_batch(sql).unwrap();
    connection.close().unwrap();
}

/// The codes of what `check` finds in a document that is open while it is changed.
fn found(sql: &str) -> Vec<&'static str> {
    let place = Place::new();
    let path = place.example();
    let document = Document::open(&path, Access::Read).unwrap();
    assert_eq!(document.check().unwrap(), [], "the example is whole");
    tamper(&path, sql);
    let mut codes: Vec<&str> = document.check().unwrap().iter().map(|p| p.code).collect();
    codes.dedup();
    codes
}

#[track_caller]
fn assert_damaged(path: &Path) {
    for access in [Access::Read, Access::Write] {
        let error = Document::open(path, access).unwrap_err();
        assert!(matches!(error, StoreError::Damaged { .. }), "{error:?}");
    }
    let report = on(path, "check", &["--json"]);
    assert_eq!(report.status, 1);
    let json: serde_json::Value = serde_json::from_str(&report.out).unwrap();
    assert_eq!(json["ok"], false);
    assert_eq!(json["problems"][0]["code"], "damaged");
}

#[test]
fn a_changed_cell_is_found_on_opening_and_by_check() {
    let sql = "UPDATE cases SET title = title || '!' WHERE id = (SELECT min(id) FROM cases)";
    let codes = found(sql);
    assert!(codes.contains(&"state") && codes.contains(&"digest"), "{codes:?}");
    let place = Place::new();
    let path = place.example();
    tamper(&path, sql);
    assert_damaged(&path);
}

/// What is counted next is counted from the checksum that stands there: where that is another one than
/// was read, nothing is written, so that no damage is covered up.
#[test]
fn a_checksum_that_was_changed_meanwhile_is_not_written_over() {
    let place = Place::new();
    let path = place.example();
    let mut document = Document::open(&path, Access::Write).unwrap();
    tamper(&path, "UPDATE document SET state_digest = zeroblob(16)");
    let case = document.portfolio().cases.iter().next().unwrap().id.raw();
    let change = set(Kind::Case, case, "title", text("Endret"));
    let error = document.apply(&command(vec![change]), at(1)).unwrap_err();
    assert!(matches!(error, StoreError::Damaged { .. }), "{error:?}");
    let merging = Merging { by: "Kari", at: at(2), dry_run: false, before_merge: None };
    let other = place.path("kopi.samstyr");
    on(&other, "demo", &[]).done();
    on(&other, "set", &[&case.to_string(), "title=Endret"]).done();
    let error = document.merge(&other, merging).unwrap_err();
    assert!(matches!(error, StoreError::Damaged { .. }), "{error:?}");
    drop(document);
    assert_damaged(&path);
}

#[test]
fn a_record_taken_out_or_put_in_is_found() {
    for sql in [
        "DELETE FROM links WHERE id = (SELECT min(id) FROM links)",
        "UPDATE projects SET alive = 0 WHERE id = (SELECT min(id) FROM projects)",
        "INSERT INTO people (id, alive, title) VALUES (randomblob(16), 1, 'Ingen')",
    ] {
        let codes = found(sql);
        assert!(codes.contains(&"state") && codes.contains(&"digest"), "{sql}: {codes:?}");
        let place = Place::new();
        let path = place.example();
        tamper(&path, sql);
        assert_damaged(&path);
    }
}

#[test]
fn a_changed_row_of_the_log_is_found() {
    for (sql, also) in [
        (
            "UPDATE change SET value = 'x' WHERE id =
             (SELECT max(id) FROM change WHERE field = 'status_note')",
            "",
        ),
        ("UPDATE change SET value = replace(value, 'a', 'b') WHERE id = 1", ""),
        ("UPDATE change SET value = '{' WHERE id = 1", "log"),
        ("UPDATE change SET field = 'no_such_field' WHERE field = 'note'", "log"),
        ("UPDATE change SET record = record + 1 WHERE id = 1", ""),
        ("UPDATE txn SET actor = 'en annen' WHERE id = 2", ""),
        ("UPDATE txn SET note = 'en annen grunn' WHERE id = 3", ""),
        ("UPDATE txn SET at = at - 86400000 WHERE id = 4", ""),
        ("UPDATE txn SET hash = randomblob(32) WHERE id = 5", ""),
    ] {
        let codes = found(sql);
        assert!(codes.contains(&"chain"), "{sql}: {codes:?}");
        assert!(also.is_empty() || codes.contains(&also), "{sql}: {codes:?}");
    }
}

#[test]
fn a_cut_chain_is_found() {
    for sql in [
        // A step out of the middle, with its changes.
        "DELETE FROM change WHERE id BETWEEN (SELECT first_change FROM txn WHERE id = 6)
            AND (SELECT first_change + change_count - 1 FROM txn WHERE id = 6);
         DELETE FROM txn WHERE id = 6",
        // The same, and the numbers closed up behind it: only the chain itself can tell.
        "CREATE TEMP TABLE cut AS SELECT first_change AS first, change_count AS n FROM txn
            WHERE id = 6;
         DELETE FROM change WHERE id >= (SELECT first FROM cut)
            AND id < (SELECT first + n FROM cut);
         UPDATE change SET id = id - (SELECT n FROM cut) WHERE id > (SELECT first FROM cut);
         DELETE FROM txn WHERE id = 6;
         UPDATE txn SET first_change = first_change - (SELECT n FROM cut) WHERE id > 6",
        // Two steps in each other's place.
        "UPDATE txn SET id = -1 WHERE id = 7; UPDATE txn SET id = 7 WHERE id = 8;
         UPDATE txn SET id = 8 WHERE id = -1",
        // Changes that belong to no step.
        "DELETE FROM txn WHERE id = (SELECT max(id) FROM txn)",
        "INSERT INTO change (id, record, field, value, superseded)
         SELECT max(id) + 1, 1, 'note', 'x', 0 FROM change",
        "DELETE FROM change WHERE id = (SELECT max(id) FROM change)",
    ] {
        let codes = found(sql);
        assert!(codes.contains(&"chain"), "{sql}: {codes:?}");
    }
}

#[test]
fn a_forged_seal_is_found() {
    let place = Place::new();
    let path = place.example();
    tamper(
        &path,
        "INSERT INTO seal (record, txn, content)
         SELECT id, 1, '{}' FROM decisions ORDER BY id LIMIT 1",
    );
    assert_damaged(&path);
}

#[test]
fn one_flipped_bit_is_found_wherever_it_is() {
    let place = Place::new();
    let path = place.example();
    let whole = fs::read(&path).unwrap();
    let words = "Medlemskap følger fylkesgrensen".as_bytes();
    let places: Vec<usize> =
        (0..whole.len() - words.len()).filter(|at| whole[*at..].starts_with(words)).collect();
    let read = |document: &Document| {
        (contents(document.portfolio()), document.history(None, None).unwrap())
    };
    let unharmed = read(&Document::open(&path, Access::Read).unwrap());
    let (mut on_opening, mut by_check) = (0, 0);
    for at in places {
        let mut bytes = whole.clone();
        bytes[at + 3] ^= 1;
        let copy = place.file("kopi.samstyr", &bytes);
        match Document::open(&copy, Access::Read) {
            Err(StoreError::Damaged { .. }) => on_opening += 1,
            Err(other) => panic!("{other:?}"),
            Ok(document) if !document.check().unwrap().is_empty() => by_check += 1,
            // Bytes that SQLite no longer uses: nobody reads them.
            Ok(document) => assert!(read(&document) == unharmed, "{at} went unnoticed"),
        }
    }
    // Once in the record, once in the log.
    assert!(on_opening >= 1 && by_check >= 1, "{on_opening} {by_check}");
}

#[test]
fn a_file_of_a_newer_version_is_left_alone() {
    let place = Place::new();
    let path = place.example();
    tamper(&path, "PRAGMA user_version = 7");
    let bytes = fs::read(&path).unwrap();
    let error = Document::open(&path, Access::Write).unwrap_err();
    assert!(matches!(error, StoreError::Newer { version: 7, .. }), "{error:?}");
    let sentence = on(&path, "list", &["cases"]).failed(1);
    assert!(sentence.contains("newer version") && sentence.contains('7'), "{sentence}");
    assert_eq!(fs::read(&path).unwrap(), bytes);
}

#[test]
fn whatever_does_not_belong_into_the_schema_is_refused_and_named() {
    for (sql, name) in [
        ("CREATE TABLE trap (id INTEGER)", "trap"),
        ("CREATE VIEW trap AS SELECT 1", "trap"),
        ("CREATE TRIGGER trap AFTER INSERT ON txn BEGIN DELETE FROM change; END", "trap"),
        ("CREATE INDEX trap ON cases(title)", "trap"),
        ("DROP INDEX change_head", "change_head"),
        ("ALTER TABLE cases ADD COLUMN trap TEXT", "cases"),
    ] {
        let place = Place::new();
        let path = place.example();
        tamper(&path, sql);
        assert_damaged(&path);
        let sentence = on(&path, "undo", &[]).failed(1);
        assert!(sentence.contains(name), "{sentence}");
    }
}

#[test]
fn a_value_that_no_field_can_hold_is_refused() {
    for sql in [
        "UPDATE applications SET state = 'perhaps' WHERE id = (SELECT min(id) FROM applications)",
        "UPDATE meetings SET date = '2022-02-30' WHERE id = (SELECT min(id) FROM meetings)",
        "UPDATE cases SET meeting_id = x'00' WHERE id = (SELECT min(id) FROM cases)",
    ] {
        let place = Place::new();
        let path = place.example();
        tamper(&path, sql);
        assert_damaged(&path);
    }
}

/// Pointers that run in a ring are found by `check`, and no walk over the log goes round and round.
#[test]
fn rings_in_the_log_are_found_and_end() {
    let rings = [
        "UPDATE txn SET undo_of = id WHERE id = (SELECT max(id) FROM txn)",
        "UPDATE txn SET undo_of = (SELECT max(id) FROM txn) - 1 WHERE id = (SELECT max(id) FROM txn);
         UPDATE txn SET undo_of = (SELECT max(id) FROM txn) WHERE id = (SELECT max(id) FROM txn) - 1",
        "UPDATE change SET prev = id WHERE id = (SELECT max(id) FROM change)",
        "UPDATE change SET prev = (SELECT max(id) FROM change) WHERE id = (SELECT min(id) FROM change)",
        "INSERT INTO replaced SELECT id, id FROM change WHERE id = (SELECT max(id) FROM change)",
    ];
    for ring in rings {
        let place = Place::new();
        let path = place.example();
        let project = on(&path, "list", &["projects", "--json"]).json()[0]["id"].clone();
        let project = project.as_str().unwrap().to_owned();
        for note in ["note=en", "note=to"] {
            on(&path, "set", &[&project, note]).done();
        }
        tamper(&path, ring);
        let report = on(&path, "check", &["--json"]);
        assert_eq!(report.status, 1, "{ring}");
        // Whether it is refused or done: it ends, and the log is told.
        on(&path, "undo", &[]);
        on(&path, "redo", &[]);
        on(&path, "history", &["--json"]).json();
        on(&path, "conflicts", &[]).done();
    }
}

/// What cannot be taken back is not set upon a log that does not hold.
#[test]
fn nothing_is_made_final_in_a_damaged_document() {
    let place = Place::new();
    let path = place.example();
    let decisions = on(&path, "list", &["decisions", "--json"]).json();
    let ids = decisions.as_array().unwrap().iter().map(|d| d["id"].as_str().unwrap().to_owned());
    let tried = place.path("provd.samstyr");
    let can_be_final = |id: &String| {
        fs::copy(&path, &tried).unwrap();
        on(&tried, "finalise", &[id]).status == 0
    };
    let id = ids.into_iter().find(can_be_final).unwrap();
    tamper(&path, "UPDATE txn SET actor = 'x' WHERE id = (SELECT max(id) FROM txn)");
    let bytes = fs::read(&path).unwrap();
    let decision = find(decisions.as_array().unwrap(), "id", &id);
    let case = format!("case_id={}", decision["case_id"].as_str().unwrap());
    let new = ["decisions", &case, "state=final", "outcome=adopted", "title=Ny", "text=Slik"];
    // Whatever way it is asked for.
    for (subcommand, rest) in
        [("finalise", &[id.as_str()][..]), ("set", &[&id, "state=final"]), ("add", &new)]
    {
        assert!(on(&path, subcommand, rest).failed(1).contains("damaged"), "{subcommand}");
        assert_eq!(fs::read(&path).unwrap(), bytes, "{subcommand}");
    }
}

/// What SQLite does not count in a file that it may only read is counted all the same.
#[test]
fn a_second_row_of_the_document_is_found() {
    let found = found(
        "PRAGMA ignore_check_constraints = ON;
         INSERT INTO document SELECT 7, randomblob(16), created_at, state_digest, session_digest,
             merge_digest FROM document",
    );
    assert!(found.contains(&"pages"), "{found:?}");
}
