//! A document with everything in its log: merges, what they left undecided and what was decided of
//! it, a step taken back and one done again, a deletion, a seal.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use samstyr::model::command::Change;
use samstyr::model::conflict::Choice;
use samstyr::model::history::What;
use samstyr::model::id::RecordId;
use samstyr::model::kind::Kind;
use samstyr::model::value::Value;
use samstyr::store::{Access, Attachment, Document, Merging};

use crate::merging::base::Base;
use crate::support::{Place, add, at, command, field, set, text};

/// The records that tests speak of.
#[derive(Clone, Copy, Debug)]
pub struct Ids {
    /// A final decision. Its text was changed before it was sealed.
    pub decision: RecordId,
    /// A case whose proposal is undecided.
    pub case: RecordId,
    /// A project whose note was decided.
    pub project: RecordId,
}

/// What the file held before anybody copied it, and what the finished one holds.
static MADE: LazyLock<(Vec<u8>, Vec<u8>, Ids)> = LazyLock::new(make);

/// A copy of it.
pub fn document(place: &Place) -> (PathBuf, Ids) {
    (place.file("rik.samstyr", &MADE.1), MADE.2)
}

/// A copy from before the decision was made final.
pub fn before_the_seal(place: &Place) -> PathBuf {
    place.file("før.samstyr", &MADE.0)
}

fn apply(document: &mut Document, day: i64, changes: Vec<Change>) {
    document.apply(&command(changes), at(day)).unwrap();
}

fn merge(document: &mut Document, other: &Path, day: i64) {
    let merging = Merging { by: "Kari", at: at(day), dry_run: false, before_merge: None };
    document.merge(other, merging).unwrap();
}

fn decide(
    document: &mut Document,
    kind: Kind,
    record: RecordId,
    name: &str,
    value: &str,
    day: i64,
) {
    let cell = What::Field(field(kind, name));
    let choice = Choice { record, cell, value: text(value) };
    document.decide(&[choice], "Kari", "etter samtale", at(day)).unwrap();
}

/// Three files, one of which only the log still names.
fn attach(place: &Place, document: &mut Document) {
    let mut attached = |name: &str, bytes: &[u8], day| {
        let file = Attachment::read(&place.file(name, bytes)).unwrap();
        let values = [("title", text(name)), ("file", Value::File(file.file().clone()))];
        let (paper, change) = add(Kind::Document, &values);
        document.apply_with(&command(vec![change]), at(day), &[file]).unwrap();
        paper
    };
    attached("Brev.pdf", b"%PDF-1.7 brev", 2);
    attached("Notat.txt", &[7; 20_000], 2);
    let replaced = attached("Utkast.txt", b"utkast", 2);
    let none = set(Kind::Document, replaced, "file", Value::Null);
    apply(document, 2, vec![none]);
}

fn make() -> (Vec<u8>, Vec<u8>, Ids) {
    let place = Place::new();
    let base = Base::new();
    let (case, decision) = (base.case, base.decision);
    let (project, new_project) = add(Kind::Project, &[("title", text("Byggesak"))]);
    let (role, new_role) = add(Kind::Person, &[("title", text("Sekretær"))]);
    let file = base.write(&place, vec![new_project, new_role]);
    let mut mine = Document::open(&file, Access::Write).unwrap();
    let of_decision = |name: &str, value: &str| set(Kind::Decision, decision, name, text(value));
    let of_case = |name: &str, value: &str| set(Kind::Case, case, name, text(value));
    let of_project = |name: &str, value: &str| set(Kind::Project, project, name, text(value));
    apply(&mut mine, 1, vec![of_decision("text", "Det blir kanskje slik.")]);
    apply(&mut mine, 2, vec![of_decision("text", "Det blir slik."), of_case("proposal", "Ja")]);
    attach(&place, &mut mine);
    let before = fs::read(&file).unwrap();
    let other = place.path("annen.samstyr");
    fs::copy(&file, &other).unwrap();
    let mut theirs = Document::open(&other, Access::Write).unwrap();
    let (_, person) = add(Kind::Person, &[("title", text("Fra den andre"))]);
    apply(&mut mine, 3, vec![of_project("note", "min")]);
    apply(&mut theirs, 3, vec![of_project("note", "din"), person]);
    apply(&mut theirs, 4, vec![Change::Delete { id: role }]);
    merge(&mut mine, &other, 5);
    decide(&mut mine, Kind::Project, project, "note", "begges", 6);
    apply(&mut mine, 7, vec![Change::Seal { record: decision }]);
    // A second merge, whose disagreement stays; one of the two knew of the seal.
    apply(&mut mine, 8, vec![of_case("proposal", "Nei")]);
    apply(&mut theirs, 8, vec![of_case("proposal", "Tja")]);
    merge(&mut mine, &other, 9);
    apply(&mut mine, 10, vec![of_project("objective", "Raskere")]);
    apply(&mut mine, 11, vec![of_project("objective", "Raskere og bedre")]);
    for _ in 0..2 {
        mine.undo("Kari", at(12)).unwrap();
    }
    mine.redo("Kari", at(13)).unwrap();
    assert_eq!(mine.conflicts().len(), 1);
    assert_eq!(mine.merges().unwrap().len(), 2);
    assert!(mine.portfolio().is_sealed(decision));
    assert!(mine.next_undo().is_some() && mine.next_redo().is_some());
    assert_eq!(mine.check().unwrap(), []);
    assert!(matches!(mine.portfolio().record(decision).unwrap().value("text"), Value::Text(_)));
    mine.close().unwrap();
    (before, fs::read(&file).unwrap(), Ids { decision, case, project })
}
