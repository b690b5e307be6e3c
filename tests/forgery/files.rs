//! Steps whose hashes hold and that name a file as it is not: by the hash of bytes that have another
//! size. The record comes and is told of; nobody else's file comes to harm, and no repair refuses.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::params;
use samstyr::model::attached_file::AttachedFile;
use samstyr::model::id::RecordId;
use samstyr::model::value::Value;
use samstyr::store::{Access, Attachment, Document, Lost, Merging, repair};

use super::steps::{Forged, Forgery, append, newest, record_row};
use super::{copy, pry_open};
use crate::support::{Place, at, list, on};

const BYTES: &[u8] = b"the good bytes";

/// A copy in which one step names the same bytes by these sizes, in as many papers; `with_bytes`: they
/// lie there.
fn forged(place: &Place, file: &Path, sizes: &[(RecordId, u64)], with_bytes: bool) -> PathBuf {
    let good = Attachment::read(&place.file("god.txt", BYTES)).unwrap();
    let forged = copy(place, file, "forfalsket.samstyr");
    let connection = pry_open(&forged);
    let changes = sizes.iter().map(|(paper, size)| {
        let record = record_row(&connection, *paper);
        let before = newest(&connection, record, "file");
        let before = before.or_else(|| newest(&connection, record, "@birth"));
        let named = AttachedFile::new("a.txt", *size, good.file().sha256()).unwrap();
        let pointers = before.into_iter().collect();
        Forgery { record, field: "file", value: named.to_string().into(), pointers }
    });
    append(&connection, &Forged::upon_all("edit", changes.collect()));
    if with_bytes {
        let hash = good.file().sha256();
        let row = params![&hash.0[..], 14, BYTES];
        connection.execute("INSERT INTO attachment VALUES (?, ?, ?)", row).unwrap();
    }
    connection.close().unwrap();
    forged
}

fn problems(file: &Path) -> Vec<(&'static str, String)> {
    let document = Document::open(file, Access::Read).unwrap();
    document.check().unwrap().into_iter().map(|p| (p.code, p.place)).collect()
}

fn bytes(file: &Path, paper: RecordId) -> Option<Vec<u8>> {
    let document = Document::open(file, Access::Read).unwrap();
    let Value::File(named) = document.portfolio().record(paper).unwrap().value("file") else {
        return None;
    };
    document.bytes_of(&named).ok()
}

#[test]
fn a_wrong_size_is_told_of_and_harms_no_other_record() {
    let place = Place::new();
    let file = place.example();
    let papers = list(&file, "documents");
    let paper = |at: usize| papers[at]["id"].as_str().unwrap().parse::<RecordId>().unwrap();
    let (one, two) = (paper(0), paper(1));
    let size = u64::try_from(BYTES.len()).unwrap();
    for sizes in [
        vec![(one, 99)],
        vec![(one, 99), (two, size)],
        vec![(two, size), (one, 99)],
        vec![(one, u64::try_from(i64::MAX).unwrap()), (two, size)],
    ] {
        let clean = copy(&place, &file, "ren.samstyr");
        let hostile = place.path("fiendtlig.samstyr");
        let _ = fs::remove_file(&hostile);
        // What follows from the log is worked out by the repair, which the file keeps from nothing.
        let repaired = repair(&forged(&place, &file, &sizes, true), &hostile).unwrap();
        let is_lost = |lost: &Lost| matches!(lost, Lost::File { record, name } if record.id == one && name == "a.txt");
        assert!(repaired.lost.iter().any(is_lost), "{:?}", repaired.lost);
        let wrong = [("file-damaged", format!("documents {one}"))];
        assert_eq!(problems(&hostile), wrong, "{sizes:?}");

        let mut document = Document::open(&clean, Access::Write).unwrap();
        let merging = Merging { by: "Kari", at: at(5000), dry_run: false, before_merge: None };
        let report = document.merge(&hostile, merging).unwrap();
        document.close().unwrap();
        let missing: Vec<RecordId> = report.missing_files.iter().map(|file| file.record).collect();
        assert_eq!((report.transactions, missing), (1, vec![one]), "{sizes:?}");
        assert_eq!(problems(&clean), wrong, "{sizes:?}");
        let right = (sizes.len() > 1).then(|| BYTES.to_vec());
        assert_eq!((bytes(&clean, one), bytes(&clean, two)), (None, right));

        // Whoever attaches the file as it is has put it right, for ever and in every copy.
        let good = format!("file=@{}", place.file("god.txt", BYTES).display());
        on(&clean, "set", &[&one.to_string(), &good]).done();
        assert_eq!((bytes(&clean, one), problems(&clean)), (Some(BYTES.to_vec()), Vec::new()));
        on(&hostile, "merge", &[&clean.to_string_lossy()]).done();
        assert_eq!(problems(&hostile), []);
        let anew = place.path("anew.samstyr");
        let _ = fs::remove_file(&anew);
        assert_eq!(repair(&clean, &anew).unwrap().lost, []);
        assert_eq!(problems(&anew), []);
    }
}

/// The name came first with a wrong size and without bytes; they come later.
#[test]
fn bytes_come_in_beside_a_name_that_does_not_fit() {
    let place = Place::new();
    let file = place.example();
    let papers = list(&file, "documents");
    let paper = |at: usize| papers[at]["id"].as_str().unwrap().parse::<RecordId>().unwrap();
    let hostile = place.path("fiendtlig.samstyr");
    repair(&forged(&place, &file, &[(paper(0), 99)], false), &hostile).unwrap();
    on(&file, "merge", &[&hostile.to_string_lossy()]).done();
    assert_eq!(problems(&file), [("file-missing", format!("documents {}", paper(0)))]);
    let good = format!("file=@{}", place.file("god.txt", BYTES).display());
    on(&file, "set", &[&paper(1).to_string(), &good]).done();
    assert_eq!(bytes(&file, paper(1)), Some(BYTES.to_vec()));
    assert_eq!(problems(&file), [("file-damaged", format!("documents {}", paper(0)))]);
    on(&file, "set", &[&paper(0).to_string(), "file="]).done();
    assert_eq!(problems(&file), []);
}
