//! Documents of older versions and of the published one, as the programs of their time wrote them.
//!
//! `version-N.zip` holds a document and what that program listed of it; from version 2 on there is a
//! merge, a conflict, an undo and a seal in it, and a working copy with edits that its window had
//! not published when it was killed.

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use samstyr::model::kind::Kind;
use samstyr::store::working::{BroughtIn, Copies, Notice, Opened, Reason};
use samstyr::store::{Access, Document, StoreError};
use serde_json::Value as Json;

use super::{edit, open};
use crate::forgery::pry_open;
use crate::support::{Place, contents, on};

/// A document of an older version: its file, what it held, the end of its log.
pub struct Older {
    /// Its version of the schema.
    pub version: u8,
    zip: &'static [u8],
    tip: &'static str,
}

/// One of each older version: tests that hold for all of them go through these.
pub const OLDER: &[Older] = &[
    Older {
        version: 1,
        zip: include_bytes!("../fixtures/version-1.zip"),
        tip: "0f9c3b9b5e50991be6d76ea659e9f023d3a133b55a435bd8e7a05e55b891c216",
    },
    Older {
        version: 2,
        zip: include_bytes!("../fixtures/version-2.zip"),
        tip: "f368ddd7c7a44fc75f15617d851284d1920e7863bfeaba0fdb477450b89f8512",
    },
    Older {
        version: 3,
        zip: include_bytes!("../fixtures/version-3.zip"),
        tip: "935b3bc73e22aea3472088280a93d2042480988ce318da9c557dcdc7a5a4c0f2",
    },
];

/// A document of the version that is written today, by the program that was published with it: its schema
/// stays as it was then. It becomes an older one when the next version comes.
const PUBLISHED: Older = Older {
    version: 4,
    zip: include_bytes!("../fixtures/version-4.zip"),
    tip: "d4c2c7e0e2418bfa34f24ef5e4d47fc68893df8a50e133adb6785851023788df",
};

impl Older {
    fn part(&self, name: &str) -> Vec<u8> {
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(self.zip)).unwrap();
        let mut content = Vec::new();
        archive.by_name(name).unwrap().read_to_end(&mut content).unwrap();
        content
    }

    /// The document, as its program left it.
    pub fn document(&self, place: &Place) -> PathBuf {
        let content = self.part(&format!("version-{}.samstyr", self.version));
        assert_eq!(content[63], self.version, "the fixture is of that version");
        place.file("gammel.samstyr", content)
    }

    /// What the program of that time listed, kind by kind.
    fn lists(&self) -> serde_json::Map<String, Json> {
        let text = self.part(&format!("version-{}.json", self.version));
        serde_json::from_slice(&text).unwrap()
    }
}

/// A document that version 1 of the schema wrote: the example, edited and undone.
pub fn version_1(place: &Place) -> PathBuf {
    OLDER[0].document(place)
}

/// A document that version 2 of the schema wrote.
pub fn version_2(place: &Place) -> PathBuf {
    OLDER[1].document(place)
}

/// A document that version 3 of the schema wrote.
pub fn version_3(place: &Place) -> PathBuf {
    OLDER[2].document(place)
}

/// Holds what the program lists now against what was listed then, in each field that there was.
#[track_caller]
fn assert_lists_the_same(file: &Path, older: &Older) {
    let mut records = 0;
    for (kind, then) in older.lists() {
        let now = on(file, "list", &[&kind, "--json"]).json();
        let (then, now) = (then.as_array().unwrap().clone(), now.as_array().unwrap().clone());
        assert_eq!(then.len(), now.len(), "{kind}");
        for (then, now) in then.iter().zip(&now) {
            for (field, value) in then.as_object().unwrap() {
                assert_eq!(value, &now[field], "{kind} {} {field}", then["id"]);
            }
            records += 1;
        }
    }
    assert!(records > 600, "{records}");
    let listed: Vec<String> = older.lists().keys().cloned().collect();
    for kind in Kind::ALL.iter().filter(|kind| !listed.contains(&kind.plural().to_owned())) {
        assert_eq!(on(file, "list", &[kind.plural(), "--json"]).json(), Json::Array(Vec::new()));
    }
}

#[test]
fn an_older_document_is_read_without_being_changed() {
    for older in OLDER {
        let place = Place::new();
        let file = older.document(&place);
        let before = fs::read(&file).unwrap();
        let document = Document::open(&file, Access::Read).unwrap();
        assert_eq!(document.tip_hash(), older.tip);
        assert_eq!(document.check().unwrap(), []);
        assert_eq!(on(&file, "check", &[]).done().trim(), "ok");
        assert_lists_the_same(&file, older);
        drop(document);
        assert!(fs::read(&file).unwrap() == before);
        assert_eq!(place.names(), ["gammel.samstyr"]);
    }
}

/// Whoever alters the schema of a version that is published is told here, and makes a step of it.
#[test]
fn what_the_published_program_wrote_is_read_and_written_as_it_was() {
    let place = Place::new();
    let file = PUBLISHED.document(&place);
    let document = Document::open(&file, Access::Read).unwrap();
    assert_eq!(document.tip_hash(), PUBLISHED.tip);
    assert_eq!(on(&file, "check", &[]).done().trim(), "ok");
    assert_lists_the_same(&file, &PUBLISHED);
    assert_eq!((document.conflicts().len(), document.portfolio().seals.len()), (1, 1));
    assert_eq!(on(&file, "history", &["--json"]).json().as_array().unwrap().len(), 105);
    let letter = document.portfolio().documents.iter().find_map(|paper| paper.file.clone());
    assert_eq!(document.bytes_of(&letter.unwrap()).unwrap(), b"Brev om tilsagn\n");
    drop(document);
    let copies = place.path("kari");
    leave_copy_of(&PUBLISHED, &file, &copies);
    let mut opened = Copies::new(&copies).open(&file).unwrap();
    assert!(unpublished_is_there(&opened));
    edit(&mut opened.document, 0, "Endret i dag");
    opened.working.publish(&|_| {}).unwrap();
    assert_eq!(on(&file, "check", &[]).done().trim(), "ok");
    assert_eq!(fs::read(&file).unwrap()[63], PUBLISHED.version);
}

#[test]
fn an_older_document_becomes_one_of_today_with_the_first_change() {
    for older in OLDER {
        let place = Place::new();
        let file = older.document(&place);
        let before = fs::read(&file).unwrap();
        // A call that fails leaves it as it was.
        on(&file, "add", &["decisions", "title=x"]).failed(1);
        let mut document = Document::open(&file, Access::Write).unwrap();
        assert!(fs::read(&file).unwrap() == before, "opening alone changes nothing");
        let (records, conflicts) =
            (contents(document.portfolio()), document.conflicts().as_ref().clone());
        edit(&mut document, 0, "Endret i dag");
        edit(&mut document, 1, "Endret en gang til");
        document.undo("Kari", chrono::Utc::now()).unwrap();
        document.undo("Kari", chrono::Utc::now()).unwrap();
        assert_eq!(contents(document.portfolio()), records);
        assert!(*document.conflicts().as_ref() == conflicts);
        document.close().unwrap();
        assert!(fs::read(&file).unwrap()[63] > older.version);
        assert_eq!(on(&file, "check", &[]).done().trim(), "ok");
        assert_lists_the_same(&file, older);
        assert_eq!(place.names(), ["gammel.samstyr"]);
    }
}

#[test]
fn the_window_keeps_the_older_file_and_a_snapshot_of_it() {
    for older in OLDER {
        let place = Place::new();
        let file = older.document(&place);
        let before = fs::read(&file).unwrap();
        let digest = Document::open(&file, Access::Read).unwrap().state_digest();
        let mut opened = open(&place, "kari", &file);
        assert!(matches!(opened.notices[..], [Notice::Migrated]), "{:?}", opened.notices);
        assert_eq!(opened.document.state_digest(), digest);
        assert!(fs::read(&file).unwrap() == before);
        let snapshots = opened.working.snapshots();
        assert_eq!((snapshots.len(), snapshots[0].reason), (1, Reason::BeforeMigration));
        assert!(fs::read(&snapshots[0].path).unwrap() == before);
        assert_eq!(snapshots[0].open().unwrap().state_digest(), digest);
        assert!(!opened.working.has_unpublished().unwrap(), "nothing was changed");
        edit(&mut opened.document, 0, "Endret i dag");
        opened.working.publish(&|_| {}).unwrap();
        let published = Document::open(&file, Access::Read).unwrap();
        assert_eq!(published.state_digest(), opened.document.state_digest());
        assert!(fs::read(&file).unwrap()[63] > older.version);
    }
}

/// What undo takes back, what is undecided and what is final is told as it was told then.
#[test]
fn the_past_of_an_older_document_is_what_it_was() {
    for (make, steps, seals) in [(version_2 as fn(&Place) -> PathBuf, 105, 6), (version_3, 106, 1)]
    {
        let place = Place::new();
        let file = make(&place);
        let history = on(&file, "history", &["--json"]).json();
        let history = history.as_array().unwrap();
        assert_eq!(history.len(), steps);
        let document = Document::open(&file, Access::Read).unwrap();
        assert_eq!(document.conflicts().len(), 1);
        assert_eq!(document.portfolio().seals.len(), seals);
        let undone = document.next_undo().unwrap();
        assert_eq!((undone.by.as_str(), history[0]["kind"].as_str()), ("not stated", Some("redo")));
        let seal = document.portfolio().seals.values().next().unwrap();
        assert!(on(&file, "check", &["--hash", &seal.transaction_hash]).done().contains("seal"));
    }
}

/// From version 3 on the sessions and the report of merges have checksums too: what was altered in
/// them is told before anything is carried over.
#[test]
fn what_was_altered_in_an_older_document_is_not_carried_over() {
    for sql in [
        "UPDATE session SET program = 'x' WHERE id = 1",
        "UPDATE merge_report SET last_txn = last_txn - 1",
        "UPDATE seal SET content = replace(content, 'e', 'a')",
        "UPDATE projects SET note = 'x' WHERE note = 'Skrevet i versjon 3'",
        "UPDATE cases SET exempt = 1 WHERE id = (SELECT min(id) FROM cases)",
        "UPDATE document SET created_at = created_at + 1",
    ] {
        let place = Place::new();
        let file = version_3(&place);
        let altered = pry_open(&file);
        assert_eq!(altered.execute(sql, []).unwrap(), 1, "{sql}");
        altered.close().unwrap();
        for access in [Access::Read, Access::Write] {
            let error = Document::open(&file, access).unwrap_err();
            assert!(matches!(error, StoreError::Damaged { .. }), "{sql}: {error:?}");
        }
    }
}

/// The window of an older version was killed with edits that only its working copy holds, and meanwhile
/// somebody else publishes in today's schema: both are there after the upgrade.
#[test]
fn what_an_older_window_had_not_published_is_there_after_the_upgrade() {
    for (older, published_meanwhile) in
        OLDER[1..].iter().flat_map(|older| [(older, false), (older, true)])
    {
        let place = Place::new();
        let file = older.document(&place);
        let copies = place.path("kari");
        leave_copy_of(older, &file, &copies);
        if published_meanwhile {
            let mut others = open(&place, "per", &file);
            edit(&mut others.document, 3, "Pers endring");
            others.working.publish(&|_| {}).unwrap();
        }
        let mut opened = Copies::new(&copies).open(&file).unwrap();
        assert!(unpublished_is_there(&opened));
        if published_meanwhile {
            let incoming = opened.working.fetch().unwrap();
            let brought = opened.working.bring_in(&mut opened.document, incoming, "Kari").unwrap();
            assert!(matches!(brought, BroughtIn::Merged(_)), "{brought:?}");
        }
        let kept = opened.working.snapshots();
        assert!(kept.iter().any(|snapshot| snapshot.reason == Reason::BeforeMigration));
        opened.working.publish(&|_| {}).unwrap();
        assert_eq!(on(&file, "check", &[]).done().trim(), "ok");
        let published = Document::open(&file, Access::Read).unwrap();
        let notes: Vec<&str> =
            published.portfolio().projects.iter().map(|project| project.note.as_str()).collect();
        // The fifth edit was taken back before the window was killed.
        for number in 0..4 {
            assert!(notes.contains(&format!("upublisert {number}").as_str()), "{notes:?}");
        }
        assert!(!notes.contains(&"upublisert 4"));
        let titles = |title| published.portfolio().cases.iter().any(|case| case.title == title);
        assert_eq!(titles("Pers endring"), published_meanwhile);
    }
}

/// Puts the working copy of a window of version 2 where that file's would lie.
pub fn leave_unpublished(file: &Path, copies: &Path) {
    leave_copy_of(&OLDER[1], file, copies);
}

fn leave_copy_of(older: &Older, file: &Path, copies: &Path) {
    let id = Document::open(file, Access::Read).unwrap().id();
    let path = file.canonicalize().unwrap();
    let key = uuid::Uuid::new_v5(&uuid::Uuid::NAMESPACE_URL, path.as_os_str().as_encoded_bytes());
    let key: String = key.simple().to_string().chars().take(16).collect();
    let folder = copies.join(format!("{id}-{key}"));
    fs::create_dir_all(&folder).unwrap();
    for name in ["working.samstyr", "working.samstyr-wal", "state.json"] {
        fs::write(folder.join(name), older.part(&format!("unpublished/{name}"))).unwrap();
    }
}

/// Whether all that it held is there, waiting to be published.
pub fn unpublished_is_there(opened: &Opened) -> bool {
    let projects = &opened.document.portfolio().projects;
    let notes: Vec<&str> = projects.iter().map(|project| project.note.as_str()).collect();
    // The fifth edit was taken back before the window was killed.
    (0..4).all(|number| notes.contains(&format!("upublisert {number}").as_str()))
        && !notes.contains(&"upublisert 4")
        && opened.working.has_unpublished().unwrap()
}

/// The file that a link names is made anew, for whom it was, and the link stays one.
#[cfg(unix)]
#[test]
fn the_first_change_of_an_older_document_reaches_it_through_a_link() {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    for older in OLDER {
        let place = Place::new();
        let file = older.document(&place);
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o660)).unwrap();
        // Whoever may give a file to another group tries that too.
        let group = std::os::unix::fs::chown(&file, None, Some(4321)).map(|()| 4321);
        let mine = Place::new();
        let link = mine.path("mitt.samstyr");
        std::os::unix::fs::symlink(&file, &link).unwrap();
        on(&link, "add", &["people", "title=Gjennom lenka"]).done();
        assert!(std::fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(mine.names(), ["mitt.samstyr"]);
        let people = crate::support::list(&file, "people");
        assert!(people.iter().any(|person| person["title"] == "Gjennom lenka"));
        let metadata = std::fs::metadata(&file).unwrap();
        assert_eq!(metadata.permissions().mode() & 0o777, 0o660);
        assert!(group.is_err() || metadata.gid() == 4321);
    }
}
