//! A document as version 1 wrote it, with a decision that was changed before it was sealed. That
//! version did not note what a seal knew of, and its hashes do not take in what a change replaced.

use std::path::{Path, PathBuf};

use rusqlite::Connection;
use rusqlite::types::Value as Sql;
use samstyr::model::command::Change;
use samstyr::model::fuzzy_date::FuzzyDate;
use samstyr::model::id::RecordId;
use samstyr::model::kind::Kind;
use samstyr::model::value::Value;
use samstyr::store::{Access, Document, Draft, Merging};
use sha2::{Digest as _, Sha256};

use super::format::rehash_all;
use super::steps::{newest, record_row};
use super::{found, pry_open};
use crate::support::{Place, add, at, command, on, set, text};

const SCHEMA: &str = include_str!("../../src/store/schema/0001.sql");

const SEALED: &str = "Slik ble det.";

/// Something that is done to the log, given the decision's number in it.
type Alter = fn(&Connection, i64);

/// A document of today that holds nothing that version 1 did not know.
fn of_today(place: &Place) -> (PathBuf, RecordId) {
    let (body, new_body) = add(Kind::Body, &[("title", text("Styringsgruppa"))]);
    let date = Value::Date(FuzzyDate::parse_edtf("2019-12-02").unwrap());
    let (meeting, new_meeting) =
        add(Kind::Meeting, &[("body_id", Value::Link(body)), ("date", date)]);
    let (case, new_case) =
        add(Kind::Case, &[("title", text("Sak")), ("meeting_id", Value::Link(meeting))]);
    let (decision, new_decision) = add(
        Kind::Decision,
        &[
            ("case_id", Value::Link(case)),
            ("state", Value::Choice("draft")),
            ("outcome", Value::Choice("adopted")),
            ("title", text("Vedtak")),
            ("text", text("Slik var det tenkt.")),
        ],
    );
    let file = place.path("i-dag.samstyr");
    let mut draft = Draft::begin(&file, RecordId::new(), at(0)).unwrap();
    let changes = vec![new_body, new_meeting, new_case, new_decision];
    draft.apply(&command(changes), at(0)).unwrap();
    draft.finish().unwrap();
    let mut document = Document::open(&file, Access::Write).unwrap();
    for (day, words) in [(1, "Slik ble det nesten."), (2, SEALED)] {
        let edit = set(Kind::Decision, decision, "text", text(words));
        document.apply(&command(vec![edit]), at(day)).unwrap();
    }
    document.apply(&command(vec![Change::Seal { record: decision }]), at(3)).unwrap();
    document.close().unwrap();
    (file, decision)
}

/// The same in the file format of version 1; `alter` may do something to its log before everything
/// is counted.
fn of_version_1(place: &Place, alter: impl Fn(&Connection, i64)) -> (PathBuf, RecordId) {
    let (today, decision) = of_today(place);
    let file = place.path("gammel.samstyr");
    let old = pry_open(&file);
    old.execute_batch(SCHEMA).unwrap();
    old.execute("ATTACH ? AS today", [today.to_string_lossy()]).unwrap();
    for table in tables(&old) {
        let columns = columns(&old, &table);
        let from = match table.as_str() {
            "document" => columns.replace("state_digest", "zeroblob(32)"),
            "seal" => columns.replace("decision", "record"),
            _ => columns.clone(),
        };
        let sql = format!("INSERT INTO {table} ({columns}) SELECT {from} FROM today.{table}");
        old.execute_batch(&sql).unwrap();
    }
    old.execute_batch(
        "DETACH today;
         -- What a seal knew of was not noted.
         DELETE FROM replaced WHERE change IN (SELECT id FROM change WHERE field = '@seal');
         PRAGMA application_id = 0x53737952; PRAGMA user_version = 1;",
    )
    .unwrap();
    alter(&old, record_row(&old, decision));
    rehash_all(&old, 1);
    let digest = digest(&old);
    old.execute("UPDATE document SET state_digest = ?", [&digest[..]]).unwrap();
    old.close().unwrap();
    (file, decision)
}

fn tables(connection: &Connection) -> Vec<String> {
    connection
        .prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY rowid")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap()
}

fn columns(connection: &Connection, table: &str) -> String {
    let names: Vec<String> = connection
        .prepare("SELECT name FROM pragma_table_info(?, 'main') ORDER BY cid")
        .unwrap()
        .query_map([table], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    names.join(", ")
}

fn feed(hasher: &mut Sha256, bytes: &[u8]) {
    hasher.update((bytes.len() as u64).to_be_bytes());
    hasher.update(bytes);
}

/// The digest as version 1 counted it.
fn digest(connection: &Connection) -> [u8; 32] {
    let mut digest = [0; 32];
    let mut mix = |hasher: Sha256| {
        let sum: [u8; 32] = hasher.finalize().into();
        digest.iter_mut().zip(sum).for_each(|(mine, theirs)| *mine ^= theirs);
    };
    let yes_or_no = ["matter_of_principle", "exempt", "principle"];
    for kind in Kind::ALL.iter().filter(|kind| tables(connection).contains(&kind.table().into())) {
        let columns = columns(connection, kind.table());
        let names: Vec<&str> = columns.split(", ").skip(2).collect();
        let sql = format!("SELECT id, {} FROM {} WHERE alive = 1", names.join(", "), kind.table());
        let mut statement = connection.prepare(&sql).unwrap();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let mut hasher = Sha256::new();
            feed(&mut hasher, kind.table().as_bytes());
            feed(&mut hasher, &row.get::<_, Vec<u8>>(0).unwrap());
            for (index, name) in names.iter().enumerate() {
                match row.get(index + 1).unwrap() {
                    Sql::Null if yes_or_no.contains(name) => {
                        hasher.update([1]);
                        hasher.update([0; 8]);
                    }
                    Sql::Null => hasher.update([0]),
                    Sql::Integer(number) => {
                        hasher.update([1]);
                        hasher.update(number.to_be_bytes());
                    }
                    Sql::Text(text) => {
                        hasher.update([3]);
                        feed(&mut hasher, text.as_bytes());
                    }
                    Sql::Blob(bytes) => {
                        hasher.update([4]);
                        feed(&mut hasher, &bytes);
                    }
                    Sql::Real(_) => panic!("no such number in this document"),
                }
            }
            mix(hasher);
        }
    }
    let mut statement = connection.prepare("SELECT decision, content FROM seal").unwrap();
    let mut rows = statement.query([]).unwrap();
    while let Some(row) = rows.next().unwrap() {
        let mut hasher = Sha256::new();
        feed(&mut hasher, b"seal");
        feed(&mut hasher, &row.get::<_, Vec<u8>>(0).unwrap());
        feed(&mut hasher, row.get::<_, String>(1).unwrap().as_bytes());
        mix(hasher);
    }
    digest
}

fn text_of(file: &Path, decision: RecordId) -> Value {
    let document = Document::open(file, Access::Read).unwrap();
    document.portfolio().record(decision).unwrap().value("text")
}

#[test]
fn a_decision_that_version_1_sealed_says_what_was_sealed() {
    let place = Place::new();
    let (file, decision) = of_version_1(&place, |_, _| {});
    assert_eq!(found(&file), Vec::<&str>::new());
    assert_eq!(text_of(&file, decision), text(SEALED));
    // Also when the file becomes one of today, and when somebody proposes something else.
    let other = super::copy(&place, &file, "annen.samstyr");
    on(&file, "add", &["bodies", "title=Et råd"]).done();
    assert_eq!(found(&file), Vec::<&str>::new());
    assert_eq!(text_of(&file, decision), text(SEALED));
    let id = decision.to_string();
    let sentence = on(&other, "set", &[&id, "text=Slik blir det."]).failed(1);
    assert!(sentence.contains("final"), "{sentence}");
    let code = Document::open(&file, Access::Read).unwrap().portfolio().seals[&decision].clone();
    assert!(on(&file, "check", &["--hash", code.short_hash()]).done().contains("is final by"));
}

#[test]
fn a_copy_of_version_1_that_did_not_know_of_the_seal_only_proposes() {
    let place = Place::new();
    let (file, decision) = of_version_1(&place, |_, _| {});
    // As it was before the seal, with another text in the same file format.
    let elsewhere = Place::new();
    let other = super::copy(&elsewhere, &file, "annen.samstyr");
    let connection = pry_open(&other);
    let record = record_row(&connection, decision);
    let last: i64 = connection.query_row("SELECT max(id) FROM txn", [], |row| row.get(0)).unwrap();
    connection
        .execute_batch(&format!(
            "DELETE FROM seal;
             DELETE FROM change WHERE id >= (SELECT first_change FROM txn WHERE id = {last});
             DELETE FROM txn WHERE id = {last};
             UPDATE change SET superseded = 0 WHERE record = {record} AND field = 'state'
                 AND id = (SELECT max(id) FROM change WHERE record = {record} AND field = 'state');
             UPDATE decisions SET state = 'draft';"
        ))
        .unwrap();
    let digest = digest(&connection);
    connection.execute("UPDATE document SET state_digest = ?", [&digest[..]]).unwrap();
    connection.close().unwrap();
    on(&other, "set", &[&decision.to_string(), "text=Slik blir det."]).done();
    let mut mine = Document::open(&file, Access::Write).unwrap();
    let merging = Merging { by: "Kari", at: at(9), dry_run: false, before_merge: None };
    mine.merge(&other, merging).unwrap();
    assert_eq!(mine.portfolio().record(decision).unwrap().value("text"), text(SEALED));
    assert_eq!(mine.conflicts().of(decision).count(), 1);
    assert_eq!(mine.check().unwrap(), []);
}

/// The hashes of version 1 do not take in what a change replaced. Whoever alters that can make the
/// log tell of another text than the one that was sealed; the seal itself says which one it was.
#[test]
fn what_a_seal_of_version_1_says_cannot_be_altered_by_what_its_changes_replaced() {
    let alterations: [(&str, Alter); 3] = [
        ("the seal knew of an earlier text", |connection, record| {
            let seal = newest(connection, record, "@seal").unwrap();
            let earlier = newest(connection, record, "text").unwrap() - 1;
            let first: i64 = connection
                .query_row(
                    "SELECT min(id) FROM change WHERE record = ? AND field = 'text' AND id <= ?",
                    [record, earlier],
                    |row| row.get(0),
                )
                .unwrap();
            connection.execute("INSERT INTO replaced VALUES (?, ?)", [seal, first]).unwrap();
            set_text(connection, "Slik ble det nesten.");
        }),
        ("an earlier text was never replaced", |connection, record| {
            let last = newest(connection, record, "text").unwrap();
            connection
                .execute(
                    "UPDATE change SET prev = (SELECT id FROM change WHERE record = ?1
                         AND field = '@birth') WHERE id = ?2",
                    [record, last],
                )
                .unwrap();
            connection
                .execute(
                    "UPDATE change SET superseded = 0 WHERE record = ? AND field = 'text'",
                    [record],
                )
                .unwrap();
            set_text(connection, "Slik ble det nesten.");
        }),
        ("the seal is said to be replaced", |connection, record| {
            connection
                .execute(
                    "UPDATE change SET superseded = 1 WHERE record = ? AND field = '@seal'",
                    [record],
                )
                .unwrap();
        }),
    ];
    for (what, alter) in alterations {
        let place = Place::new();
        let (file, decision) = of_version_1(&place, alter);
        let document = Document::open(&file, Access::Read).unwrap();
        let seal = &document.portfolio().seals[&decision];
        assert_eq!(seal.decision().unwrap().text, SEALED, "{what}");
        let shown = document.portfolio().record(decision).unwrap().value("text");
        assert!(shown == text(SEALED) || !found(&file).is_empty(), "{what}: {shown:?}");
    }
}

fn set_text(connection: &Connection, words: &str) {
    connection.execute("UPDATE decisions SET text = ?", [words]).unwrap();
}
