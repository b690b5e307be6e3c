//! Named copies beside a file that cannot be replaced: written when there is something to write, never over
//! what somebody else has written to them, and seen by others once they lie there.

use std::cell::RefCell;
use std::fs;
use std::path::Path;

use rusqlite::Connection;
use samstyr::store::working::{Phase, Reason, Refusal, TakingBack};
use samstyr::store::{Access, Document, Merging, StoreError};

use super::{edit, open};
use crate::support::{Place, at};

/// As a colleague's next version would leave the file.
fn make_newer(file: &Path) {
    let connection = Connection::open(file).unwrap();
    connection.pragma_update(None, "user_version", 99).unwrap();
    connection.close().unwrap();
}

fn first_titles(file: &Path) -> Vec<String> {
    let document = Document::open(file, Access::Read).unwrap();
    document.portfolio().cases.iter().take(2).map(|case| case.title.clone()).collect()
}

#[test]
fn what_cannot_be_replaced_is_not_written_for_nothing() {
    let phases = RefCell::new(Vec::new());
    let report = |phase: Phase| phases.borrow_mut().push(phase);
    for is_other in [true, false] {
        let place = Place::new();
        let file = place.example();
        let mut kari = open(&place, "kari", &file);
        kari.working.settle().unwrap();
        edit(&mut kari.document, 0, "Karis");
        match is_other {
            true => drop(fs::copy(place.empty_document(), &file).unwrap()),
            false => make_newer(&file),
        }
        let refusal = kari.working.publish(&report).unwrap_err();
        let is_told = match is_other {
            true => matches!(refusal, Refusal::NotOurs(StoreError::OtherDocument(_))),
            false => matches!(refusal, Refusal::NotOurs(StoreError::Newer { .. })),
        };
        assert!(is_told, "{refusal:?}");
        assert_eq!(phases.take(), [], "no whole file is made to be thrown away");
        let named = kari.working.publish_named("kopi fra Kari", &report).unwrap();
        assert!(!phases.take().is_empty());
        let before = fs::metadata(&named.path).unwrap().modified().unwrap();
        let again = kari.working.publish_named("kopi fra Kari igjen", &report).unwrap();
        assert_eq!((again.path, phases.take()), (named.path.clone(), vec![]), "it is all there");
        assert_eq!(fs::metadata(&named.path).unwrap().modified().unwrap(), before);
        edit(&mut kari.document, 1, "Karis neste");
        let again = kari.working.publish_named("kopi fra Kari igjen", &report).unwrap();
        assert_eq!(again.path, named.path);
        assert_eq!(first_titles(&named.path), ["Karis", "Karis neste"]);
        phases.take();
    }
}

#[cfg(unix)]
#[test]
fn a_named_copy_is_for_those_who_may_see_the_file() {
    use std::os::unix::fs::PermissionsExt as _;
    for (of_file, of_copy) in [(0o600, 0o600), (0o660, 0o660), (0o440, 0o640)] {
        let place = Place::new();
        let file = place.example();
        let mut kari = open(&place, "kari", &file);
        edit(&mut kari.document, 0, "Karis");
        fs::set_permissions(&file, fs::Permissions::from_mode(of_file)).unwrap();
        let named = kari.working.publish_named("kopi fra Kari", &|_| {}).unwrap();
        let mode = fs::metadata(&named.path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, of_copy, "{mode:o} of {of_file:o}");
    }
}

/// Every colleague is offered the copy, and may open it and work on in it.
#[test]
fn a_named_copy_that_somebody_works_in_is_left_to_them() {
    let place = Place::new();
    let file = place.example();
    let mut kari = open(&place, "kari", &file);
    edit(&mut kari.document, 0, "Karis");
    let named = kari.working.publish_named("kopi fra Kari", &|_| {}).unwrap().path;
    let mut ola = Document::open(&named, Access::Write).unwrap();
    edit(&mut ola, 1, "Olas");
    ola.close().unwrap();
    edit(&mut kari.document, 0, "Karis neste");
    let refusal = kari.working.publish_beside(&named, &|_| {}).unwrap_err();
    assert!(matches!(refusal, Refusal::MovedOn), "{refusal:?}");
    let next = kari.working.publish_named("kopi fra Kari", &|_| {}).unwrap().path;
    assert_ne!(next, named);
    assert_eq!(first_titles(&named), ["Karis", "Olas"]);
    assert_eq!(first_titles(&next)[0], "Karis neste");
    let offered = kari.working.copies_beside().unwrap();
    assert!(offered.iter().any(|copy| copy.path == named && copy.holds_more), "{offered:?}");
    // Another document lies there by now.
    fs::copy(place.empty_document(), &next).unwrap();
    let other = fs::read(&next).unwrap();
    edit(&mut kari.document, 0, "Karis siste");
    let last = kari.working.publish_named("kopi fra Kari", &|_| {}).unwrap().path;
    assert!(last != next && fs::read(&next).unwrap() == other);
}

/// A second window of the same person has published the merge, in the file or beside it, and gone on: whoever
/// opened that brings the merge back.
#[test]
fn a_merge_that_has_gone_out_is_not_taken_back() {
    for is_beside in [true, false] {
        let place = Place::new();
        let file = place.example();
        let other = place.path("kopi.samstyr");
        fs::copy(&file, &other).unwrap();
        let mut copy = Document::open(&other, Access::Write).unwrap();
        edit(&mut copy, 1, "Fra kopien");
        copy.close().unwrap();
        let mut kari = open(&place, "kari", &file);
        kari.working.settle().unwrap();
        edit(&mut kari.document, 0, "Karis");
        let snapshot = kari.working.take_snapshot(Reason::BeforeMerge).unwrap();
        let merging = Merging { by: "Kari", at: at(4000), dry_run: false, before_merge: None };
        kari.document.merge(&other, merging).unwrap();
        let mut second = open(&place, "kari", &file);
        match is_beside {
            true => second.working.publish_named("kopi fra Kari", &|_| {}).unwrap(),
            false => second.working.publish(&|_| {}).unwrap(),
        };
        edit(&mut second.document, 2, "Og videre");
        drop(second);
        let taken = kari.working.take_back(&mut kari.document, &snapshot).unwrap();
        assert_eq!(taken, TakingBack::GoneOut, "{is_beside}");
        kari.working.publish(&|_| {}).unwrap();
        assert_eq!(first_titles(&file), ["Karis", "Fra kopien"]);
    }
}
