//! A power cut in the midst of a change where the file lies: some pages have reached the disk, others
//! have not, and the journal that heals them lies beside the file.

use std::fs;
use std::path::Path;

use rusqlite::Connection;
use samstyr::store::{Access, Document};

use super::open;
use crate::support::{Place, list, on, said};

/// Of a rollback journal as SQLite writes it.
const MAGIC: [u8; 8] = [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7];
const SECTOR: usize = 512;
const NONCE: u32 = 7;

/// The journal of a change: the pages that it has written, as they were before.
fn journal(before: &[u8], pages: &[usize], page: usize) -> Vec<u8> {
    let number = |value: usize| u32::try_from(value).unwrap().to_be_bytes();
    let mut journal = MAGIC.to_vec();
    for value in [number(pages.len()), NONCE.to_be_bytes(), number(before.len() / page)] {
        journal.extend(value);
    }
    journal.extend([number(SECTOR), number(page)].concat());
    journal.resize(SECTOR, 0);
    for at in pages.iter().filter(|at| (*at + 1) * page <= before.len()) {
        let content = &before[at * page..(at + 1) * page];
        journal.extend(number(at + 1));
        journal.extend(content);
        let places =
            (1..).map_while(|step| page.checked_sub(200 * step)).filter(|place| *place > 0);
        let sum = places.fold(NONCE, |sum, place| sum.wrapping_add(u32::from(content[place])));
        journal.extend(sum.to_be_bytes());
    }
    journal
}

fn page_size(file: &Path) -> usize {
    let connection = Connection::open(file).unwrap();
    let size: i64 = connection.pragma_query_value(None, "page_size", |row| row.get(0)).unwrap();
    usize::try_from(size).unwrap()
}

/// Whichever single page has reached the disk, with or without the first one: the file is as it was
/// before the change, or as it is after it, and never a mixture that `check` calls whole.
#[test]
fn whatever_has_reached_the_disk_of_a_change_it_is_taken_back_whole() {
    let place = Place::new();
    let file = place.example();
    let id = list(&file, "projects")[0]["id"].as_str().unwrap().to_owned();
    on(&file, "set", &[&id, "note=Først"]).done();
    let undone = place.path("angret.samstyr");
    for (command, rest) in [("set", &[id.as_str(), "note=Så"][..]), ("undo", &[])] {
        let page = page_size(&file);
        let before = fs::read(&file).unwrap();
        let told = said(&Document::open(&file, Access::Read).unwrap());
        on(&file, command, rest).done();
        let after = fs::read(&file).unwrap();
        let part =
            |bytes: &[u8], at: usize| bytes.get(at * page..(at + 1) * page).map(<[u8]>::to_vec);
        let written: Vec<usize> =
            (0..after.len() / page).filter(|at| part(&before, *at) != part(&after, *at)).collect();
        assert!(written.len() > 3, "{written:?}");
        let journal = journal(&before, &written, page);
        let alone = written.iter().map(|at| vec![*at]);
        let with_first = written.iter().filter(|at| **at > 0).map(|at| vec![0, *at]);
        for reached in alone.chain(with_first) {
            let mut torn = before.clone();
            torn.resize(after.len().max(before.len()), 0);
            for at in &reached {
                torn[at * page..(at + 1) * page]
                    .copy_from_slice(&after[at * page..(at + 1) * page]);
            }
            torn.truncate(if reached.iter().any(|at| (at + 1) * page > before.len()) {
                after.len()
            } else {
                before.len()
            });
            fs::write(&undone, torn).unwrap();
            let beside = undone.with_extension("samstyr-journal");
            fs::write(&beside, &journal).unwrap();
            assert_eq!(on(&undone, "check", &[]).done(), "ok\n", "{command}, {reached:?}");
            let now = fs::read(&undone).unwrap();
            // The first page counts changes; where it alone has come, nothing has changed.
            assert!(now[page..] == before[page..], "{command}, {reached:?}: taken back");
            assert_eq!(said(&Document::open(&undone, Access::Read).unwrap()), told);
            for left in [beside.clone(), beside.with_extension("samstyr-journal.1")] {
                let _ = fs::remove_file(left);
            }
        }
    }
}

/// What only a fault of the disk leaves: an index that holds a row too many, or lacks one.
#[test]
fn an_index_that_is_not_that_of_its_table_is_told_and_nothing_is_written_by_it() {
    for sql in [
        "UPDATE change SET superseded = 1 - superseded WHERE id = (SELECT max(id) FROM change)",
        "UPDATE change SET superseded = 0 WHERE id = (SELECT min(id) FROM change WHERE superseded)",
    ] {
        let place = Place::new();
        let file = place.example();
        let id = list(&file, "projects")[0]["id"].as_str().unwrap().to_owned();
        on(&file, "set", &[&id, "note=Først"]).done();
        on(&file, "set", &[&id, "note=Så"]).done();
        let connection = Connection::open(&file).unwrap();
        connection
            .execute_batch(
                "PRAGMA writable_schema = ON; CREATE TABLE aside AS
                 SELECT * FROM sqlite_schema WHERE name = 'change_head';
                 DELETE FROM sqlite_schema WHERE name = 'change_head';",
            )
            .unwrap();
        drop(connection);
        let connection = Connection::open(&file).unwrap();
        connection.execute_batch(sql).unwrap();
        connection
            .execute_batch(
                "PRAGMA writable_schema = ON;
                 INSERT INTO sqlite_schema SELECT * FROM aside;",
            )
            .unwrap();
        drop(connection);
        let connection = Connection::open(&file).unwrap();
        connection.execute_batch("DROP TABLE aside;").unwrap();
        drop(connection);
        let bytes = fs::read(&file).unwrap();
        assert_eq!(on(&file, "check", &[]).status, 1, "{sql}");
        for (command, rest) in [("set", &[id.as_str(), "note=Nei"][..]), ("undo", &[])] {
            let run = on(&file, command, rest);
            assert_eq!(run.status, 1, "{command}: {}", run.out);
        }
        assert!(fs::read(&file).unwrap() == bytes, "nothing is written");
    }
}

/// An older state of the file comes back, from a backup or a folder that is synchronised.
#[test]
fn what_an_older_file_that_came_back_lacks_is_published_again() {
    let place = Place::new();
    let file = place.example();
    let old = fs::read(&file).unwrap();
    let mut kari = open(&place, "kari", &file);
    kari.working.settle().unwrap();
    super::edit(&mut kari.document, 0, "Publisert");
    kari.working.publish(&|_| {}).unwrap();
    assert!(!kari.working.has_unpublished().unwrap());
    let published = fs::read(&file).unwrap();
    fs::write(&file, old).unwrap();
    let incoming = kari.working.fetch().unwrap();
    kari.working.bring_in(&mut kari.document, incoming, "Kari").unwrap();
    assert!(kari.working.has_unpublished().unwrap(), "the folder lacks it");
    kari.working.publish(&|_| {}).unwrap();
    assert_eq!(
        Document::open(&file, Access::Read).unwrap().state_digest(),
        kari.document.state_digest()
    );
    assert!(published.len() <= fs::read(&file).unwrap().len());
}

/// What a working copy remembers is lost: what was never published must not be taken for a copy that was
/// never made safe.
#[test]
fn a_copy_whose_memory_is_lost_keeps_what_was_never_published() {
    for damage in ["", "{", "gone"] {
        let place = Place::new();
        let file = place.example();
        let mut kari = open(&place, "kari", &file);
        kari.working.settle().unwrap();
        super::edit(&mut kari.document, 1, "Ikke publisert ennå");
        let before = kari.document.state_digest();
        drop(kari);
        let memory = super::working_file(&place, "kari").with_file_name("state.json");
        match damage {
            "gone" => fs::remove_file(&memory).unwrap(),
            text => fs::write(&memory, text).unwrap(),
        }
        kari = open(&place, "kari", &file);
        assert_eq!(kari.document.state_digest(), before, "{damage:?}");
        kari.working.settle().unwrap();
        super::edit(&mut kari.document, 0, "Aldri publisert");
        let digest = kari.document.state_digest();
        drop(kari);
        let again = open(&place, "kari", &file);
        assert_eq!(again.document.state_digest(), digest, "{damage:?}");
    }
}
