//! Working copies and publishing, as they should go.

use std::fs;
use std::path::Path;

use samstyr::model::command::Change;
use samstyr::model::kind::Kind;
use samstyr::store::working::{
    BroughtIn, Copies, Look, Notice, Reason, Refusal, TakingBack, restoring,
};
use samstyr::store::{Access, Document, Draft, Merging, StoreError};

use super::{edit, open, working_file};
use crate::support::{Place, add, at, command, contents, on, text};

/// The digest of the records in a file.
fn digest(file: &Path) -> String {
    Document::open(file, Access::Read).unwrap().state_digest()
}

#[test]
fn what_is_done_stays_here_until_it_is_published() {
    let place = Place::new();
    let file = place.example();
    let before = fs::read(&file).unwrap();
    let mut kari = open(&place, "kari", &file);
    edit(&mut kari.document, 0, "Endret");
    assert!(fs::read(&file).unwrap() == before);
    assert!(kari.working.has_unpublished().unwrap());
    let published = kari.working.publish(&|_| {}).unwrap();
    assert_eq!(published.path, file.canonicalize().unwrap());
    assert_eq!((published.put_back, published.more), (false, false));
    assert!(!kari.working.has_unpublished().unwrap());
    assert_eq!(digest(&file), kari.document.state_digest());
    assert_eq!(kari.working.look(), Look::Same);
    assert_eq!(fs::read(&file).unwrap()[18..20], [1, 1], "no WAL is asked for");
    assert_eq!(on(&file, "check", &[]).done().trim(), "ok");
    assert_eq!(place.names(), ["eksempel.samstyr", "kari"]);
}

#[test]
fn publishing_and_opening_again_changes_nothing() {
    let place = Place::new();
    let file = place.example();
    let mut kari = open(&place, "kari", &file);
    for number in 0..12 {
        edit(&mut kari.document, number, &format!("Tittel {number}"));
        if number % 3 == 0 {
            kari.document.undo("Kari", at(3001)).unwrap();
        }
        kari.working.publish(&|_| {}).unwrap();
        let there = Document::open(&file, Access::Read).unwrap();
        assert_eq!(contents(there.portfolio()), contents(kari.document.portfolio()));
        assert_eq!(there.history(None, None).unwrap(), kari.document.history(None, None).unwrap());
        assert_eq!(there.tip_hash(), kari.document.tip_hash());
        assert_eq!(there.check().unwrap(), []);
    }
}

#[test]
fn a_crash_loses_nothing_and_asks_nothing() {
    let place = Place::new();
    let file = place.example();
    let mut kari = open(&place, "kari", &file);
    kari.working.settle().unwrap();
    edit(&mut kari.document, 0, "Ikke publisert");
    let digest = kari.document.state_digest();
    drop(kari);
    let again = open(&place, "kari", &file);
    assert!(matches!(again.notices[..], [Notice::Recovered]), "{:?}", again.notices);
    assert_eq!(again.document.state_digest(), digest);
}

#[cfg(unix)]
#[test]
fn working_copies_and_snapshots_are_their_owners_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let place = Place::new();
    let file = place.example();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o664)).unwrap();
    let mut kari = open(&place, "kari", &file);
    edit(&mut kari.document, 0, "Endret");
    let snapshot = kari.working.take_snapshot(Reason::Daily).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let working = working_file(&place, "kari");
    for path in [&working, &working.with_extension("samstyr-wal"), &snapshot.path] {
        assert_eq!(mode(path), 0o600, "{}", path.display());
    }
    assert_eq!(mode(working.parent().unwrap()), 0o700);
    kari.working.publish(&|_| {}).unwrap();
    assert_eq!(mode(&file), 0o664, "the published file keeps its rights");
}

#[test]
fn a_newer_file_is_taken_in() {
    let place = Place::new();
    let file = place.example();
    let mut kari = open(&place, "kari", &file);
    kari.working.settle().unwrap();
    let mut anne = open(&place, "anne", &file);
    edit(&mut anne.document, 0, "Annes tittel");
    anne.working.settle().unwrap();
    anne.working.publish(&|_| {}).unwrap();
    assert_eq!(kari.working.look(), Look::Changed);
    let incoming = kari.working.fetch().unwrap();
    let brought = kari.working.bring_in(&mut kari.document, incoming, "Kari").unwrap();
    assert!(matches!(brought, BroughtIn::Newer(_)));
    assert_eq!(kari.document.state_digest(), anne.document.state_digest());
    edit(&mut kari.document, 1, "Karis tittel");
    kari.working.publish(&|_| {}).unwrap();
    // And on opening, too.
    drop(anne);
    let anne = open(&place, "anne", &file);
    assert!(anne.notices.is_empty(), "{:?}", anne.notices);
    assert_eq!(anne.document.state_digest(), kari.document.state_digest());
}

#[test]
fn what_others_published_is_not_ours_to_take_back() {
    let place = Place::new();
    let file = place.example();
    let other = place.path("kopi.samstyr");
    fs::copy(&file, &other).unwrap();
    let mut copy = Document::open(&other, Access::Write).unwrap();
    edit(&mut copy, 3, "Fra kopien");
    copy.close().unwrap();
    let mut kari = open(&place, "kari", &file);
    kari.working.settle().unwrap();
    let merging = Merging { by: "Kari", at: at(2999), dry_run: false, before_merge: None };
    kari.document.merge(&other, merging).unwrap();
    let merges = kari.document.merges().unwrap();
    assert_eq!(merges.len(), 1);
    edit(&mut kari.document, 1, "Karis");
    edit(&mut kari.document, 1, "Karis siste");
    kari.working.publish(&|_| {}).unwrap();
    let own = kari.document.next_undo();
    let mut anne = open(&place, "anne", &file);
    edit(&mut anne.document, 0, "Annes");
    anne.working.publish(&|_| {}).unwrap();
    // While it is open here,
    let incoming = kari.working.fetch().unwrap();
    let brought = kari.working.bring_in(&mut kari.document, incoming, "Kari").unwrap();
    assert!(matches!(brought, BroughtIn::Newer(_)), "{brought:?}");
    assert!(!kari.working.has_unpublished().unwrap());
    assert_eq!(kari.document.next_undo(), own);
    edit(&mut anne.document, 2, "Annes til");
    anne.working.publish(&|_| {}).unwrap();
    drop(kari);
    // and when it is opened again.
    let mut kari = open(&place, "kari", &file);
    assert!(kari.notices.is_empty(), "{:?}", kari.notices);
    assert!(!kari.working.has_unpublished().unwrap());
    assert_eq!(kari.document.state_digest(), anne.document.state_digest());
    assert_eq!(kari.document.merges().unwrap(), merges, "that it caught up is no merge");
    assert_eq!(kari.document.next_undo(), own);
    kari.document.undo("Kari", at(3001)).unwrap();
    let title = |number: usize| {
        kari.document.portfolio().cases.iter().nth(number).map(|case| case.title.clone()).unwrap()
    };
    assert_eq!(
        (title(0), title(1), title(2)),
        ("Annes".into(), "Karis".into(), "Annes til".into())
    );
    assert_eq!(kari.document.check().unwrap(), []);
}

#[test]
fn nothing_is_laid_over_what_we_do_not_have() {
    let place = Place::new();
    let file = place.example();
    let mut kari = open(&place, "kari", &file);
    let mut anne = open(&place, "anne", &file);
    edit(&mut anne.document, 0, "Annes tittel");
    anne.working.publish(&|_| {}).unwrap();
    let annes = fs::read(&file).unwrap();
    edit(&mut kari.document, 1, "Karis tittel");
    let refusal = kari.working.publish(&|_| {}).unwrap_err();
    assert!(matches!(refusal, Refusal::MovedOn), "{refusal:?}");
    assert!(fs::read(&file).unwrap() == annes);
    assert!(!place.names().iter().any(|name| name.ends_with(".partial")));
}

/// Two people change the same file apart and publish in this order, each bringing in what the other
/// published first; what they both end with.
fn two_publish(first: &str, second: &str) -> String {
    let place = Place::new();
    let file = place.example();
    let mut there = Vec::new();
    for (who, number) in [(first, first.len()), (second, second.len())] {
        let mut seat = open(&place, who, &file);
        edit(&mut seat.document, number, &format!("{who} sin tittel"));
        edit(&mut seat.document, 0, &format!("{who} sitt syn"));
        there.push(seat);
    }
    there[0].working.publish(&|_| {}).unwrap();
    let refusal = there[1].working.publish(&|_| {}).unwrap_err();
    assert!(matches!(refusal, Refusal::MovedOn), "{refusal:?}");
    let late = &mut there[1];
    let incoming = late.working.fetch().unwrap();
    let brought = late.working.bring_in(&mut late.document, incoming, second).unwrap();
    let BroughtIn::Merged(report) = brought else { panic!("{brought:?}") };
    assert_eq!((report.changes, report.conflicts.len()), (2, 1));
    let reasons: Vec<Reason> = late.working.snapshots().iter().map(|s| s.reason).collect();
    assert_eq!(reasons, [Reason::BeforeMerge]);
    late.working.publish(&|_| {}).unwrap();
    let early = &mut there[0];
    let incoming = early.working.fetch().unwrap();
    let brought = early.working.bring_in(&mut early.document, incoming, first).unwrap();
    assert!(matches!(brought, BroughtIn::Newer(_)), "{brought:?}");
    assert_eq!(there[0].document.state_digest(), there[1].document.state_digest());
    assert_eq!(digest(&file), there[0].document.state_digest());
    assert_eq!(there[0].document.conflicts().len(), 1);
    assert_eq!(on(&file, "check", &[]).done().trim(), "ok");
    assert_eq!(contents(there[0].document.portfolio()), contents(there[1].document.portfolio()));
    contents(there[0].document.portfolio()).join("\n")
}

#[test]
fn two_copies_published_in_either_order_are_one() {
    // What is shown of the two titles follows the times they were written at, which are the same
    // here for both, so that the order in which they are published is all that differs.
    let shown = |text: &str, who: &str| text.contains(&format!("{who} sin tittel"));
    for (first, second) in [("anne", "kari1"), ("kari1", "anne")] {
        let text = two_publish(first, second);
        assert!(shown(&text, "anne") && shown(&text, "kari1"), "neither is lost");
    }
}

#[test]
fn a_merge_is_taken_back_by_the_snapshot_before_it() {
    let place = Place::new();
    let file = place.example();
    let mut kari = open(&place, "kari", &file);
    let other = place.path("kopi.samstyr");
    fs::copy(&file, &other).unwrap();
    let mut copy = Document::open(&other, Access::Write).unwrap();
    edit(&mut copy, 1, "Fra kopien");
    copy.close().unwrap();
    edit(&mut kari.document, 0, "Ikke publisert");
    let before = (kari.document.state_digest(), kari.document.tip_hash());
    let snapshot = kari.working.take_snapshot(Reason::BeforeMerge).unwrap();
    let merging = Merging { by: "Kari", at: at(4000), dry_run: false, before_merge: None };
    kari.document.merge(&other, merging).unwrap();
    assert_ne!(kari.document.state_digest(), before.0);
    let taken = kari.working.take_back(&mut kari.document, &snapshot).unwrap();
    assert_eq!(taken, TakingBack::Done);
    assert_eq!((kari.document.state_digest(), kari.document.tip_hash()), before);
    assert_eq!(kari.document.merges().unwrap(), []);
    assert!(kari.working.has_unpublished().unwrap(), "what was not published still is not");
    edit(&mut kari.document, 2, "Og videre");
    kari.working.publish(&|_| {}).unwrap();
    assert_eq!(digest(&file), kari.document.state_digest());
    // With another window on the same copy, nothing is taken from under it.
    let beside = open(&place, "kari", &file);
    let taken = kari.working.take_back(&mut kari.document, &snapshot).unwrap();
    assert_eq!(taken, TakingBack::InUse);
    assert_eq!(beside.document.state_digest(), kari.document.state_digest());
}

#[test]
fn a_change_in_place_by_the_command_line_is_taken_in() {
    let place = Place::new();
    let file = place.example();
    let mut kari = open(&place, "kari", &file);
    let id = kari.document.portfolio().cases.iter().next().unwrap().id.raw().to_string();
    on(&file, "set", &[&id, "title=Fra kommandolinjen"]).done();
    let incoming = kari.working.fetch().unwrap();
    let brought = kari.working.bring_in(&mut kari.document, incoming, "Kari").unwrap();
    assert!(matches!(brought, BroughtIn::Newer(_)));
    let title = &kari.document.portfolio().cases.iter().next().unwrap().title;
    assert_eq!(title, "Fra kommandolinjen");
}

#[test]
fn a_named_copy_stands_in_while_the_file_cannot_be_replaced() {
    let place = Place::new();
    let file = place.example();
    let mut kari = open(&place, "kari", &file);
    edit(&mut kari.document, 0, "Endret");
    let words = "kopi fra Kari 2026-11-22 1204";
    let named = kari.working.publish_named(words, &|_| {}).unwrap();
    let name = named.path.file_name().unwrap().to_string_lossy().into_owned();
    assert_eq!(name, "eksempel (kopi fra Kari 2026-11-22 1204).samstyr");
    assert_eq!(digest(&named.path), kari.document.state_digest());
    assert!(kari.working.has_unpublished().unwrap(), "the visible file still lacks it");
    edit(&mut kari.document, 0, "Endret mer");
    let again = kari.working.publish_named("kopi fra Kari 2026-11-22 1305", &|_| {}).unwrap();
    assert_eq!(again.path, named.path, "one copy, brought up to date");
    assert_eq!(digest(&named.path), kari.document.state_digest());
    kari.working.publish(&|_| {}).unwrap();
    assert_eq!(kari.working.beside(), None);
}

#[test]
fn two_windows_of_one_person_share_a_copy() {
    let place = Place::new();
    let file = place.example();
    let mut one = open(&place, "kari", &file);
    one.working.settle().unwrap();
    let mut two = open(&place, "kari", &file);
    edit(&mut one.document, 0, "Fra det ene");
    assert!(two.document.refresh().unwrap());
    edit(&mut two.document, 1, "Fra det andre");
    one.document.refresh().unwrap();
    assert_eq!(one.document.state_digest(), two.document.state_digest());
    two.working.publish(&|_| {}).unwrap();
    one.working.publish(&|_| {}).unwrap();
    assert_eq!(digest(&file), one.document.state_digest());
}

#[test]
fn copies_beside_are_known_by_the_document_and_not_by_the_name() {
    let place = Place::new();
    let file = place.example();
    let mut kari = open(&place, "kari", &file);
    let conflict = place.path("eksempel-ANNES-PC.samstyr");
    fs::copy(&file, &conflict).unwrap();
    let mut anne = Document::open(&conflict, Access::Write).unwrap();
    edit(&mut anne, 0, "Annes tittel");
    anne.close().unwrap();
    fs::copy(&file, place.path("arkiv.samstyr")).unwrap();
    fs::write(place.path("eksempel-notat.samstyr"), "ikke en portefølje").unwrap();
    let other = place.path("eksempel-B.samstyr");
    Draft::begin(&other, samstyr::model::id::RecordId::new(), at(0)).unwrap().finish().unwrap();
    edit(&mut kari.document, 1, "Karis tittel");
    let found = kari.working.copies_beside().unwrap();
    let name = |path: &Path| path.file_name().unwrap().to_str().unwrap().to_owned();
    let found: Vec<_> =
        found.iter().map(|c| (name(&c.path), c.by_synchronising, c.holds_more)).collect();
    let expected = [("eksempel-ANNES-PC.samstyr", true, true), ("arkiv.samstyr", false, false)];
    assert_eq!(found, expected.map(|(name, by, more)| (name.to_owned(), by, more)));
    // One that is put off is not offered again, until more is written to it.
    let copies = kari.working.copies_beside().unwrap();
    kari.working.put_off_copy(&copies[0]).unwrap();
    drop(kari);
    let kari = open(&place, "kari", &file);
    assert_eq!(kari.working.copies_beside().unwrap(), copies[1..]);
    let mut anne = Document::open(&conflict, Access::Write).unwrap();
    edit(&mut anne, 0, "Annes nye tittel");
    anne.close().unwrap();
    let again = kari.working.copies_beside().unwrap();
    assert_eq!((again.len(), &again[0].path), (2, &conflict));
}

#[test]
fn a_snapshot_is_looked_into_and_brought_back() {
    let place = Place::new();
    let file = place.example();
    let mut kari = open(&place, "kari", &file);
    let before = contents(kari.document.portfolio());
    let snapshot = kari.working.take_snapshot(Reason::Daily).unwrap();
    edit(&mut kari.document, 0, "Endret");
    let links: Vec<_> = kari.document.portfolio().links.iter().map(|l| l.id.raw()).collect();
    let deletions = links.into_iter().map(|id| Change::Delete { id }).collect();
    kari.document.apply(&command(deletions), at(3001)).unwrap();
    let (id, addition) = add(Kind::Person, &[("title", text("Ny Person"))]);
    kari.document.apply(&command(vec![addition]), at(3002)).unwrap();
    let later = contents(kari.document.portfolio());
    let earlier = snapshot.open().unwrap();
    let changes = restoring(&kari.document, earlier.portfolio()).unwrap();
    kari.document.apply(&command(changes), at(3003)).unwrap();
    assert!(contents(kari.document.portfolio()) == before);
    assert!(kari.document.portfolio().record(id).is_none());
    assert_eq!(kari.document.check().unwrap(), []);
    // What came after the snapshot is in the log, and one step brings it back.
    kari.document.undo("Kari", at(3004)).unwrap();
    assert!(contents(kari.document.portfolio()) == later);
}

#[test]
fn what_lies_there_and_is_another_document_stays() {
    let place = Place::new();
    let file = place.example();
    let mut kari = open(&place, "kari", &file);
    kari.working.settle().unwrap();
    edit(&mut kari.document, 0, "Endret");
    fs::copy(place.empty_document(), &file).unwrap();
    let bytes = fs::read(&file).unwrap();
    let refusal = kari.working.publish(&|_| {}).unwrap_err();
    assert!(matches!(refusal, Refusal::NotOurs(StoreError::OtherDocument(_))), "{refusal:?}");
    fs::write(&file, "et notat").unwrap();
    let refusal = kari.working.publish(&|_| {}).unwrap_err();
    assert!(matches!(refusal, Refusal::NotOurs(_)), "{refusal:?}");
    assert_eq!(fs::read(&file).unwrap(), b"et notat");
    drop(kari);
    let again = Copies::new(place.path("kari")).open(&file).unwrap();
    assert!(matches!(again.notices[0], Notice::FileUnreadable(_)), "{:?}", again.notices);
    fs::write(&file, bytes).unwrap();
    let other = open(&place, "kari", &file);
    assert_eq!(other.document.portfolio().cases.iter().count(), 0, "each document its own copy");
}

/// A file that somebody has damaged may hold what nobody else has: publishing lays nothing over it, as long as
/// nobody says so, and then it is kept.
#[test]
fn a_damaged_file_is_not_published_over_without_being_kept() {
    let place = Place::new();
    let file = place.example();
    let mut kari = open(&place, "kari", &file);
    edit(&mut kari.document, 0, "Endret");
    let connection = rusqlite::Connection::open(&file).unwrap();
    connection.execute("UPDATE projects SET title = 'x'", []).unwrap();
    connection.close().unwrap();
    let damaged = fs::read(&file).unwrap();
    let refusal = kari.working.publish(&|_| {}).unwrap_err();
    assert!(matches!(refusal, Refusal::NotOurs(StoreError::Damaged { .. })), "{refusal:?}");
    assert!(fs::read(&file).unwrap() == damaged);
    assert_eq!(kari.working.look(), Look::Same, "it is known, and not fetched again and again");
    let (published, kept) = kari.working.publish_over_damaged("skadet", &|_| {}).unwrap();
    assert!(fs::read(&kept).unwrap() == damaged && !published.more);
    assert_eq!(digest(&file), kari.document.state_digest());
    assert_eq!(place.names(), ["eksempel (skadet).samstyr", "eksempel.samstyr", "kari"]);
    // A whole one is not replaced on that way, since nobody has looked at what it holds.
    edit(&mut kari.document, 1, "Endret igjen");
    let refusal = kari.working.publish_over_damaged("skadet", &|_| {}).unwrap_err();
    assert!(matches!(refusal, Refusal::MovedOn), "{refusal:?}");
}

/// What a colleague saved is gone from the log, and only the records still tell it; or the log has been
/// altered. Such a file holds nothing that we lack, by its log.
#[test]
fn a_log_that_was_altered_is_not_published_over_unkept() {
    let lost = "UPDATE change SET superseded = 0 WHERE id IN (SELECT prev FROM change WHERE id >=
            (SELECT first_change FROM txn ORDER BY id DESC LIMIT 1));
        DELETE FROM tip;
        INSERT INTO tip SELECT id FROM txn WHERE hash =
            (SELECT parents FROM txn ORDER BY id DESC LIMIT 1);
        DELETE FROM change WHERE id >= (SELECT first_change FROM txn ORDER BY id DESC LIMIT 1);
        DELETE FROM txn WHERE id = (SELECT max(id) FROM txn);";
    let known = "UPDATE txn SET seq = -7, session = (SELECT session FROM txn ORDER BY id LIMIT 1)
        WHERE id = (SELECT max(id) FROM txn);";
    let altered = "UPDATE change SET value = 'annet' WHERE id = (SELECT min(id) FROM change
        WHERE field = 'title');";
    for (sql, by_colleague) in [(lost, true), (known, true), (altered, true), (altered, false)] {
        let place = Place::new();
        let file = place.example();
        let mut kari = open(&place, "kari", &file);
        kari.working.settle().unwrap();
        edit(&mut kari.document, 0, "Endret");
        if by_colleague {
            let id = kari.document.portfolio().projects.iter().last().unwrap().id.raw().to_string();
            on(&file, "set", &[&id, "note=KOLLEGA"]).done();
        }
        let connection = rusqlite::Connection::open(&file).unwrap();
        connection.pragma_update(None, "foreign_keys", false).unwrap();
        connection.execute_batch(sql).unwrap();
        connection.close().unwrap();
        assert_ne!(on(&file, "check", &[]).status, 0, "{sql}");
        let damaged = fs::read(&file).unwrap();
        let fetched = kari.working.fetch().unwrap_err();
        assert!(matches!(fetched, StoreError::Damaged { .. }), "{sql}: {fetched:?}");
        let refusal = kari.working.publish(&|_| {}).unwrap_err();
        assert!(matches!(refusal, Refusal::NotOurs(StoreError::Damaged { .. })), "{refusal:?}");
        assert!(fs::read(&file).unwrap() == damaged);
        let (_, kept) = kari.working.publish_over_damaged("skadet", &|_| {}).unwrap();
        assert!(fs::read(&kept).unwrap() == damaged, "{sql}");
        // One that was open elsewhere meanwhile does not lay itself over it either.
        fs::rename(&kept, &file).unwrap();
        drop(kari);
        let mut again = open(&place, "kari", &file);
        edit(&mut again.document, 1, "Etterpå");
        let refusal = again.working.publish(&|_| {}).unwrap_err();
        assert!(matches!(refusal, Refusal::NotOurs(StoreError::Damaged { .. })), "{refusal:?}");
        assert!(fs::read(&file).unwrap() == damaged, "{sql}");
    }
}

/// A step came whose file did not: whoever gets it is told.
#[test]
fn what_comes_without_its_bytes_is_told_of() {
    let place = Place::new();
    let file = place.example();
    let mut kari = open(&place, "kari", &file);
    let letter = place.file("Brev.txt", "brev");
    let given = format!("file=@{}", letter.display());
    on(&file, "add", &["documents", "title=Brev", &given]).done();
    let connection = rusqlite::Connection::open(&file).unwrap();
    connection.execute("DELETE FROM attachment", []).unwrap();
    connection.close().unwrap();
    let brought = kari.working.bring_in(&mut kari.document, kari.working.fetch().unwrap(), "Kari");
    let Ok(BroughtIn::Newer(lacking)) = brought else { panic!("{brought:?}") };
    let names: Vec<&str> = lacking.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names, ["Brev.txt"]);
}

/// What a window has left of a document that lay there before is no part of the one that lies there now.
#[test]
fn what_is_left_of_another_document_keeps_nobody_from_this_one() {
    let place = Place::new();
    let file = place.example();
    let mut kari = open(&place, "kari", &file);
    edit(&mut kari.document, 0, "Ikke publisert");
    kari.working.settle().unwrap();
    drop(kari);
    let copies = Copies::new(place.path("kari"));
    assert!(copies.unpublished(&file).unwrap().is_some());
    std::fs::remove_file(&file).unwrap();
    // Nobody knows yet what is to lie there.
    assert!(copies.unpublished(&file).unwrap().is_some());
    on(&file, "new", &[]).done();
    assert!(copies.unpublished(&file).unwrap().is_none());
}
