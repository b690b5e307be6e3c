//! Steps that would get round a seal, each with hashes that hold and tables that follow from the log:
//! the decision stands in every copy, `check` tells of the step, and the code from the paper is
//! answered rightly.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use rusqlite::types::Value as Sql;
use samstyr::model::id::RecordId;
use samstyr::model::kind::Kind;
use samstyr::model::seal::Seal;
use samstyr::store::{Access, Document, Merging, StoreError, repair};

use super::rich::{self, Ids};
use super::steps::{Forged, Forgery, append, newest, record_row, standing};
use super::{copy, found, pry_open};
use crate::support::{Place, at, command, contents, on, set, text};

const TRUE_TEXT: &str = "Det blir slik.";
const FORGED_TEXT: &str = "Det blir noe ganske annet.";

/// A way to get round a seal: the steps, and what `check` says of the last of them.
type Forge = fn(&Connection, RecordId) -> Vec<Forged>;

/// Those that are made upon the seal: `check` names each.
const UPON_THE_SEAL: &[(&str, Forge, &str)] = &[
    ("replaced", replaced, "seal-replaced"),
    ("replaced by the same", sealed_again, "seal-replaced"),
    ("deleted", deleted, "seal-deleted"),
    ("let go", let_go, "seal-deleted"),
    ("edited", edited, "seal-changed"),
    ("edited as a step back", edited_as_undo, "seal-changed"),
    ("born again", born_again, "seal-changed"),
];

/// Those that claim not to have known of it: what anybody's copy may hold.
const BESIDE_THE_SEAL: &[(&str, Forge)] =
    &[("edited", edited_beside), ("deleted", deleted_beside), ("born again", born_again_beside)];

fn seal_change(connection: &Connection, record: i64) -> i64 {
    newest(connection, record, "@seal").unwrap()
}

fn text_change(connection: &Connection, record: i64) -> i64 {
    newest(connection, record, "text").unwrap()
}

/// The transaction that a change belongs to.
fn transaction_of(connection: &Connection, change: i64) -> i64 {
    let sql = "SELECT max(id) FROM txn WHERE first_change <= ?";
    connection.query_row(sql, [change], |row| row.get(0)).unwrap()
}

fn forged_content(connection: &Connection, record: i64) -> String {
    let content: String = connection
        .query_row(
            "SELECT value FROM change WHERE id = ?",
            [seal_change(connection, record)],
            |row| row.get(0),
        )
        .unwrap();
    assert!(content.contains(TRUE_TEXT));
    content.replace(TRUE_TEXT, FORGED_TEXT)
}

fn edit(connection: &Connection, record: i64) -> Forgery {
    Forgery {
        record,
        field: "text",
        value: Sql::Text(FORGED_TEXT.into()),
        pointers: vec![text_change(connection, record)],
    }
}

fn seal(connection: &Connection, record: i64, content: String) -> Forgery {
    let old = seal_change(connection, record);
    let known = standing(connection, record).into_iter().filter(|change| *change != old);
    let pointers = std::iter::once(old).chain(known).collect();
    Forgery { record, field: "@seal", value: Sql::Text(content), pointers }
}

fn death(connection: &Connection, record: i64, code: i64) -> Forgery {
    let pointers = standing(connection, record);
    Forgery { record, field: "@alive", value: Sql::Integer(code), pointers }
}

fn birth(record: i64) -> Forgery {
    let values = format!("{{\"title\":\"Vedtak\",\"text\":\"{FORGED_TEXT}\",\"state\":\"draft\"}}");
    Forgery { record, field: "@birth", value: Sql::Text(values), pointers: Vec::new() }
}

fn replaced(connection: &Connection, decision: RecordId) -> Vec<Forged> {
    let record = record_row(connection, decision);
    let content = forged_content(connection, record);
    let changes = vec![edit(connection, record), seal(connection, record, content)];
    // By a session that would come before every other one.
    vec![Forged { session: [0; 16], ..Forged::upon_all("seal", changes) }]
}

fn sealed_again(connection: &Connection, decision: RecordId) -> Vec<Forged> {
    let record = record_row(connection, decision);
    let content = forged_content(connection, record).replace(FORGED_TEXT, TRUE_TEXT);
    let changes = vec![seal(connection, record, content)];
    vec![Forged { session: [0; 16], ..Forged::upon_all("seal", changes) }]
}

fn deleted(connection: &Connection, decision: RecordId) -> Vec<Forged> {
    let record = record_row(connection, decision);
    vec![Forged::upon_all("edit", vec![death(connection, record, 0)])]
}

fn let_go(connection: &Connection, decision: RecordId) -> Vec<Forged> {
    let record = record_row(connection, decision);
    vec![Forged::upon_all("edit", vec![death(connection, record, -1)])]
}

fn edited(connection: &Connection, decision: RecordId) -> Vec<Forged> {
    let record = record_row(connection, decision);
    vec![Forged { session: [0; 16], ..Forged::upon_all("edit", vec![edit(connection, record)]) }]
}

fn edited_as_undo(connection: &Connection, decision: RecordId) -> Vec<Forged> {
    let record = record_row(connection, decision);
    let undone = transaction_of(connection, text_change(connection, record));
    let step = Forged::upon_all("undo", vec![edit(connection, record)]);
    vec![Forged { undo_of: Some(undone), ..step }]
}

fn born_again(connection: &Connection, decision: RecordId) -> Vec<Forged> {
    let record = record_row(connection, decision);
    vec![Forged { session: [0; 16], ..Forged::upon_all("edit", vec![birth(record)]) }]
}

/// The end of the log as it was before the seal.
fn before_the_seal(connection: &Connection, decision: RecordId) -> Option<Vec<i64>> {
    let record = record_row(connection, decision);
    Some(vec![transaction_of(connection, text_change(connection, record))])
}

fn beside(
    connection: &Connection,
    decision: RecordId,
    kind: &'static str,
    c: Vec<Forgery>,
) -> Forged {
    let upon = before_the_seal(connection, decision);
    Forged { session: [0; 16], upon, ..Forged::upon_all(kind, c) }
}

fn edited_beside(connection: &Connection, decision: RecordId) -> Vec<Forged> {
    let record = record_row(connection, decision);
    vec![beside(connection, decision, "edit", vec![edit(connection, record)])]
}

fn deleted_beside(connection: &Connection, decision: RecordId) -> Vec<Forged> {
    let record = record_row(connection, decision);
    let known = text_change(connection, record);
    let mut death = death(connection, record, 0);
    death.pointers.retain(|change| *change <= known);
    vec![beside(connection, decision, "edit", vec![death])]
}

fn born_again_beside(connection: &Connection, decision: RecordId) -> Vec<Forged> {
    let record = record_row(connection, decision);
    vec![beside(connection, decision, "edit", vec![birth(record)])]
}

fn rival(connection: &Connection, decision: RecordId) -> Vec<Forged> {
    let record = record_row(connection, decision);
    let mut seal = seal(connection, record, forged_content(connection, record));
    let known = text_change(connection, record);
    // It knows of its own text instead of the true one.
    seal.pointers.retain(|change| *change < known);
    let own: i64 =
        connection.query_row("SELECT max(id) + 1 FROM change", [], |row| row.get(0)).unwrap();
    seal.pointers.push(own);
    vec![beside(connection, decision, "seal", vec![edit(connection, record), seal])]
}

/// A copy of the document with the forged steps in it. The program's own `repair` makes the rest of
/// the file fit the log, so that nothing but the steps themselves is wrong with it.
fn forged(place: &Place, file: &Path, decision: RecordId, forge: Forge) -> PathBuf {
    let raw = copy(place, file, "råforfalsket.samstyr");
    let connection = pry_open(&raw);
    for step in forge(&connection, decision) {
        append(&connection, &step);
    }
    connection.close().unwrap();
    let whole = place.path("forfalsket.samstyr");
    let _ = fs::remove_file(&whole);
    repair(&raw, &whole).unwrap();
    whole
}

fn true_seal(file: &Path, decision: RecordId) -> Seal {
    Document::open(file, Access::Read).unwrap().portfolio().seals[&decision].as_ref().clone()
}

/// The decision says what was sealed, by the seal that was set.
#[track_caller]
fn assert_stands(what: &str, file: &Path, decision: RecordId, seal: &Seal) {
    let document = Document::open(file, Access::Read).unwrap();
    let portfolio = document.portfolio();
    let record = portfolio.record(decision).unwrap_or_else(|| panic!("{what}: it is gone"));
    assert_eq!(record.value("text"), text(TRUE_TEXT), "{what}");
    assert_eq!(portfolio.seals[&decision].as_ref(), seal, "{what}");
    let witness = document.witness(seal.short_hash()).unwrap();
    assert!(witness.len() == 1 && witness[0].stands(), "{what}: {witness:?}");
}

#[test]
fn nothing_made_upon_a_seal_gets_round_it_and_check_names_it() {
    for (what, forge, code) in UPON_THE_SEAL {
        let place = Place::new();
        let (file, Ids { decision, .. }) = rich::document(&place);
        let seal = true_seal(&file, decision);
        let forged = forged(&place, &file, decision, *forge);
        assert_stands(what, &forged, decision, &seal);
        assert!(found(&forged).contains(code), "{what}: {:?}", found(&forged));
        let about_a_seal = ["seal-replaced", "seal-deleted", "seal-changed"];
        assert!(found(&forged).iter().all(|code| about_a_seal.contains(code)), "{what}");
        // The code from the paper is answered, beside what else was found; the step has a code of its own.
        let answer = on(&forged, "check", &["--hash", seal.short_hash()]);
        assert_eq!(answer.status, 1, "{what}: {answer:?}");
        assert!(answer.err.contains(code), "{what}: {answer:?}");
        assert!(answer.out.contains("is final by"), "{what}: {answer:?}");
        assert!(!answer.err.contains(seal.short_hash()), "{what}: {answer:?}");
        let answer = on(&forged, "check", &["--json", "--hash", seal.short_hash()]);
        let json: serde_json::Value = serde_json::from_str(&answer.out).unwrap();
        assert_eq!((answer.status, json["ok"].as_bool()), (1, Some(false)), "{what}: {json}");
        assert_eq!(json["problems"][0]["code"], *code, "{what}: {json}");
        assert_eq!(json["found"][0]["decisions"][0]["stands"], true, "{what}: {json}");
    }
}

#[test]
fn what_claims_not_to_have_known_of_a_seal_is_a_proposal_at_most() {
    for (what, forge) in BESIDE_THE_SEAL {
        let place = Place::new();
        let (file, Ids { decision, .. }) = rich::document(&place);
        let seal = true_seal(&file, decision);
        let forged = forged(&place, &file, decision, *forge);
        assert_stands(what, &forged, decision, &seal);
        assert_eq!(found(&forged), Vec::<&str>::new(), "{what}");
        let document = Document::open(&forged, Access::Read).unwrap();
        assert!(document.conflicts().of(decision).next().is_some(), "{what}: it is told");
        assert!(
            on(&forged, "check", &["--hash", seal.short_hash()]).done().contains("is final by")
        );
    }
}

/// A second seal that hides what it was made upon: nothing can tell it from one that a colleague set
/// without knowing, so both are there, and the code from the paper is not answered with yes.
#[test]
fn a_seal_that_hides_what_it_was_made_upon_is_a_rival_that_is_told() {
    let place = Place::new();
    let (file, Ids { decision, .. }) = rich::document(&place);
    let seal = true_seal(&file, decision);
    let forged = forged(&place, &file, decision, rival);
    let merged = copy(&place, &file, "flettet.samstyr");
    on(&merged, "merge", &[&forged.to_string_lossy()]).done();
    for file in [&forged, &merged] {
        assert_eq!(found(file), Vec::<&str>::new());
        let document = Document::open(file, Access::Read).unwrap();
        let shown = document.portfolio().seals[&decision].clone();
        let all: Vec<&str> = std::iter::once(shown.as_ref())
            .chain(&shown.rivals)
            .map(|seal| seal.decision().unwrap().text.as_str())
            .collect();
        assert_eq!(all, [FORGED_TEXT, TRUE_TEXT], "the lower session is shown, both are there");
        let answer = on(file, "check", &["--hash", seal.short_hash()]);
        assert_eq!(answer.status, 1, "{answer:?}");
        assert!(answer.out.contains(seal.short_hash()), "{answer:?}");
    }
}

fn merge(file: &Path, other: &Path) {
    let merging = Merging { by: "Kari", at: at(40), dry_run: false, before_merge: None };
    let mut document = Document::open(file, Access::Write).unwrap();
    document.merge(other, merging).unwrap();
    document.close().unwrap();
}

#[test]
fn forged_steps_that_are_merged_in_any_order_leave_the_decision_as_it_is_in_every_copy() {
    let upon = UPON_THE_SEAL.iter().map(|(what, forge, code)| (*what, *forge, Some(*code)));
    let beside = BESIDE_THE_SEAL.iter().map(|(what, forge)| (*what, *forge, None));
    for (what, forge, code) in upon.chain(beside) {
        let place = Place::new();
        let (file, Ids { decision, project, .. }) = rich::document(&place);
        let seal = true_seal(&file, decision);
        let old = rich::before_the_seal(&place);
        let mut early = Document::open(&old, Access::Write).unwrap();
        let note = set(Kind::Project, project, "source", text("den tidlige"));
        early.apply(&command(vec![note]), at(30)).unwrap();
        early.close().unwrap();
        let sources = [file.clone(), old, forged(&place, &file, decision, forge)];
        let mut ends = Vec::new();
        for (number, order) in
            [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]].iter().enumerate()
        {
            let target = copy(&place, &sources[order[0]], &format!("samlet-{number}.samstyr"));
            order[1..].iter().for_each(|other| merge(&target, &sources[*other]));
            assert_stands(what, &target, decision, &seal);
            let codes = found(&target);
            assert_eq!(codes.is_empty(), code.is_none(), "{what}: {codes:?}");
            assert!(code.is_none_or(|code| codes.contains(&code)), "{what}: {codes:?}");
            let document = Document::open(&target, Access::Read).unwrap();
            let mut cells: Vec<_> =
                document.conflicts().iter().map(|c| (c.record, c.cell)).collect();
            cells.sort_unstable();
            ends.push((contents(document.portfolio()), document.state_digest(), cells));
        }
        assert!(ends.iter().all(|end| *end == ends[0]), "{what}: all copies are one");
    }
}

/// A step in an older format says less, so that more of it could be altered: none comes after a step
/// of a newer one.
#[test]
fn a_step_in_an_older_format_is_not_taken() {
    for format in [1, 2] {
        let place = Place::new();
        let (file, Ids { decision, .. }) = rich::document(&place);
        let raw = copy(&place, &file, "nedgradert.samstyr");
        let connection = pry_open(&raw);
        let record = record_row(&connection, decision);
        let txn = append(
            &connection,
            &Forged { format, ..Forged::upon_all("edit", vec![edit(&connection, record)]) },
        );
        // The tables as they were: the seal stands over the step, and it is undecided.
        connection.execute("DELETE FROM tip", []).unwrap();
        connection.execute("INSERT INTO tip VALUES (?)", [txn]).unwrap();
        let prev = text_change(&connection, record) - 1;
        connection
            .execute(
                "UPDATE change SET superseded = 1 WHERE record = ? AND field = 'text'
                      AND id <= ?",
                [record, prev],
            )
            .unwrap();
        connection.execute("INSERT INTO conflict VALUES (?, 'text')", [record]).unwrap();
        super::counting::count_anew(&connection);
        connection.close().unwrap();
        assert_eq!(found(&raw), ["chain", "seal-changed"], "format {format}");
        let error = repair(&raw, &place.path("ny.samstyr")).unwrap_err();
        assert!(matches!(error, StoreError::NotRepairable { .. }), "{error:?}");
        let before = fs::read(&file).unwrap();
        let sentence = on(&file, "merge", &[&raw.to_string_lossy()]).failed(1);
        assert!(sentence.contains("damaged"), "{sentence}");
        assert!(fs::read(&file).unwrap() == before, "nothing of it is taken");
    }
}

/// The seal is taken out of the tables, and the log says that something has replaced it.
#[test]
fn a_seal_that_is_hidden_in_its_own_log_is_found() {
    let place = Place::new();
    let (file, Ids { decision, .. }) = rich::document(&place);
    let connection = pry_open(&file);
    let record = record_row(&connection, decision);
    let seal = seal_change(&connection, record);
    connection.execute("UPDATE change SET superseded = 1 WHERE id = ?", [seal]).unwrap();
    connection.execute("DELETE FROM seal", []).unwrap();
    connection
        .execute("UPDATE decisions SET text = ? WHERE id = ?", (FORGED_TEXT, decision.bytes()))
        .unwrap();
    super::counting::count_anew(&connection);
    connection.close().unwrap();
    let codes = found(&file);
    assert!(codes.contains(&"pointers") && codes.contains(&"state"), "{codes:?}");
    // And the log, which is whole, brings it back.
    let whole = place.path("hel.samstyr");
    repair(&file, &whole).unwrap();
    assert_eq!(found(&whole), Vec::<&str>::new());
    let document = Document::open(&whole, Access::Read).unwrap();
    assert_eq!(document.portfolio().seals[&decision].decision().unwrap().text, TRUE_TEXT);
    assert_eq!(document.portfolio().record(decision).unwrap().value("text"), text(TRUE_TEXT));
}

/// Steps of one name that are not the same: neither file is damaged, and making one anew would not help.
#[test]
fn a_copy_of_another_history_is_called_so_and_is_not_merged() {
    let place = Place::new();
    let (file, Ids { decision, .. }) = rich::document(&place);
    let one = copy(&place, &forged(&place, &file, decision, edited_beside), "en.samstyr");
    let other = forged(&place, &file, decision, deleted_beside);
    let before = fs::read(&one).unwrap();
    for dry_run in [&[][..], &["--dry-run"]] {
        let refused = on(&one, "merge", &[&[&*other.to_string_lossy()], dry_run].concat());
        assert_eq!(refused.status, 1, "{refused:?}");
        assert!(refused.err.contains("has another history"), "{refused:?}");
        assert!(!refused.err.contains("damaged") && !refused.err.contains("repair"), "{refused:?}");
    }
    assert_eq!(fs::read(&one).unwrap(), before);
}
