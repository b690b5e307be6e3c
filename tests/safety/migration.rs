//! Documents of older versions.

use std::fs;
use std::io::Read as _;
use std::path::PathBuf;

use samstyr::store::working::{Notice, Reason};
use samstyr::store::{Access, Document};

use super::{edit, open};
use crate::support::{Place, contents, on};

/// A document that version 1 of the schema wrote: the example, edited and undone.
pub fn version_1(place: &Place) -> PathBuf {
    let bytes = include_bytes!("../fixtures/version-1.zip");
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes[..])).unwrap();
    let mut content = Vec::new();
    archive.by_index(0).unwrap().read_to_end(&mut content).unwrap();
    assert_eq!(content[63], 1, "the fixture is of version 1");
    place.file("gammel.samstyr", content)
}

pub const DIGEST: &str = "235cb762e92652a4c2368669a872367d60765f4d69c12fffc876fd67376a6376";
const TIP: &str = "0f9c3b9b5e50991be6d76ea659e9f023d3a133b55a435bd8e7a05e55b891c216";

#[test]
fn an_older_document_is_read_without_being_changed() {
    let place = Place::new();
    let file = version_1(&place);
    let before = fs::read(&file).unwrap();
    let document = Document::open(&file, Access::Read).unwrap();
    assert_eq!((document.tip_hash(), document.state_digest()), (TIP.into(), DIGEST.into()));
    assert_eq!(document.check().unwrap(), []);
    assert_eq!(on(&file, "check", &[]).done().trim(), "ok");
    assert!(on(&file, "list", &["cases"]).done().lines().count() > 10);
    drop(document);
    assert_eq!(fs::read(&file).unwrap(), before);
    assert_eq!(place.names(), ["gammel.samstyr"]);
}

#[test]
fn an_older_document_becomes_one_of_today_with_the_first_change() {
    let place = Place::new();
    let file = version_1(&place);
    let before = fs::read(&file).unwrap();
    // A call that fails leaves it as it was.
    on(&file, "add", &["decisions", "title=x"]).failed(1);
    let mut document = Document::open(&file, Access::Write).unwrap();
    assert!(fs::read(&file).unwrap() == before, "opening alone changes nothing");
    let records = contents(document.portfolio());
    edit(&mut document, 0, "Endret i dag");
    edit(&mut document, 1, "Endret en gang til");
    document.undo("Kari", chrono::Utc::now()).unwrap();
    document.undo("Kari", chrono::Utc::now()).unwrap();
    assert_eq!(contents(document.portfolio()), records);
    document.close().unwrap();
    assert!(fs::read(&file).unwrap()[63] > 1);
    assert_eq!(on(&file, "check", &[]).done().trim(), "ok");
    assert_eq!(place.names(), ["gammel.samstyr"]);
}

#[test]
fn the_window_keeps_the_older_file_and_a_snapshot_of_it() {
    let place = Place::new();
    let file = version_1(&place);
    let before = fs::read(&file).unwrap();
    let mut opened = open(&place, "kari", &file);
    assert!(matches!(opened.notices[..], [Notice::Migrated]), "{:?}", opened.notices);
    assert_eq!(opened.document.state_digest(), DIGEST);
    assert!(fs::read(&file).unwrap() == before);
    let snapshots = opened.working.snapshots();
    assert_eq!((snapshots.len(), snapshots[0].reason), (1, Reason::BeforeMigration));
    assert!(fs::read(&snapshots[0].path).unwrap() == before);
    assert_eq!(snapshots[0].open().unwrap().state_digest(), DIGEST);
    assert!(!opened.working.has_unpublished().unwrap(), "nothing was changed");
    edit(&mut opened.document, 0, "Endret i dag");
    opened.working.publish(&|_| {}).unwrap();
    let published = Document::open(&file, Access::Read).unwrap();
    assert_eq!(published.state_digest(), opened.document.state_digest());
    assert!(fs::read(&file).unwrap()[63] > 1);
}
