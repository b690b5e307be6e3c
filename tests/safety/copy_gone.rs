//! The file that is open loses its name, or another takes it, while a window or a call works in it: what
//! is asked goes on in what was open, never in what merely has the name.

use std::fs;

use rusqlite::Connection;
use samstyr::store::working::{Copies, Look, Notice, Reason, Refusal};
use samstyr::store::{Access, Document, StoreError};

use super::{edit, open, retitle, working_file};
use crate::support::{Place, at, command, on};

fn titles(document: &Document) -> Vec<String> {
    document.portfolio().cases.iter().take(2).map(|case| case.title.clone()).collect()
}

/// Somebody tidies the folder of working copies, whole or in part, or moves a copy elsewhere.
#[test]
fn a_working_copy_that_is_gone_is_put_back_and_the_file_is_not_edited() {
    for endings in [&["", "-wal", "-shm"][..], &[""]] {
        for is_moved in [true, false] {
            let place = Place::new();
            let file = place.example();
            let before = fs::read(&file).unwrap();
            let mut kari = open(&place, "kari", &file);
            kari.working.settle().unwrap();
            edit(&mut kari.document, 0, "Første");
            let copy = working_file(&place, "kari");
            for ending in endings {
                let name = copy.with_file_name(format!("working.samstyr{ending}"));
                match is_moved {
                    true => fs::rename(&name, place.path(&format!("flyttet{ending}"))).unwrap(),
                    false => fs::remove_file(&name).unwrap(),
                }
            }
            let refusal = kari.working.publish(&|_| {}).unwrap_err();
            assert!(matches!(refusal, Refusal::Unsound(StoreError::CopyGone(_))), "{refusal:?}");
            edit(&mut kari.document, 1, "Andre");
            assert!(fs::read(&file).unwrap() == before, "what people see is only published to");
            assert_eq!(titles(&kari.document), ["Første", "Andre"]);
            assert!(copy.is_file());
            drop(kari);
            let mut kari = open(&place, "kari", &file);
            assert!(matches!(kari.notices[..], [Notice::Recovered]), "{:?}", kari.notices);
            assert_eq!(titles(&kari.document), ["Første", "Andre"]);
            kari.document.undo("Kari", at(3001)).unwrap();
            edit(&mut kari.document, 1, "Andre");
            kari.working.publish(&|_| {}).unwrap();
            assert_eq!(on(&file, "check", &[]).done(), "ok\n");
            assert_eq!(titles(&Document::open(&file, Access::Read).unwrap()), ["Første", "Andre"]);
        }
    }
}

/// Nobody has to write first: the window looks every two seconds.
#[test]
fn a_look_puts_a_working_copy_back() {
    let place = Place::new();
    let file = place.example();
    let mut kari = open(&place, "kari", &file);
    kari.working.settle().unwrap();
    edit(&mut kari.document, 0, "Første");
    let folder = working_file(&place, "kari").parent().unwrap().to_path_buf();
    fs::remove_dir_all(&folder).unwrap();
    assert!(!kari.document.refresh().unwrap(), "it holds what it held");
    assert!(kari.working.has_unpublished().unwrap());
    kari.working.publish(&|_| {}).unwrap();
    assert_eq!(titles(&Document::open(&file, Access::Read).unwrap())[0], "Første");
}

/// Another window on the same copy finds what the first one has put back, and not a step is gone.
#[test]
fn two_windows_on_a_copy_that_is_gone_go_on_in_one() {
    let place = Place::new();
    let file = place.example();
    let mut one = open(&place, "kari", &file);
    one.working.settle().unwrap();
    let mut two = open(&place, "kari", &file);
    edit(&mut one.document, 0, "Fra det ene");
    let copy = working_file(&place, "kari");
    fs::remove_file(&copy).unwrap();
    edit(&mut two.document, 1, "Fra det andre");
    one.document.refresh().unwrap();
    edit(&mut one.document, 2, "Til slutt");
    two.document.refresh().unwrap();
    assert_eq!(one.document.state_digest(), two.document.state_digest());
    assert_eq!(titles(&one.document), ["Fra det ene", "Fra det andre"]);
    assert_eq!(one.document.check().unwrap(), []);
}

/// One from a backup lies there: what is open knows more, and is not given up for it.
#[test]
fn a_working_copy_that_knows_less_is_not_taken_for_the_one_that_was_open() {
    let place = Place::new();
    let file = place.example();
    let before = fs::read(&file).unwrap();
    let mut kari = open(&place, "kari", &file);
    kari.working.settle().unwrap();
    let backup = kari.working.take_snapshot(Reason::Daily).unwrap();
    edit(&mut kari.document, 0, "Etter sikkerhetskopien");
    let copy = working_file(&place, "kari");
    let moved = place.path("flyttet.samstyr");
    for ending in ["", "-wal", "-shm"] {
        let name = |file: &std::path::Path| format!("{}{ending}", file.display());
        fs::rename(name(&copy), name(&moved)).unwrap();
    }
    fs::copy(&backup.path, &copy).unwrap();
    let change = retitle(&kari.document, 1, "Går ikke");
    let error = kari.document.apply(&command(vec![change]), at(3001)).unwrap_err();
    assert!(matches!(error, StoreError::CopyGone(_)), "{error:?}");
    assert_eq!(titles(&kari.document)[0], "Etter sikkerhetskopien", "it is still in sight");
    assert!(fs::read(&file).unwrap() == before);
}

/// A window that still works in a damaged copy would go on in a file that nobody looks for.
#[test]
fn a_damaged_working_copy_is_set_aside_only_when_nobody_works_in_it() {
    let place = Place::new();
    let file = place.example();
    let mut kari = open(&place, "kari", &file);
    kari.working.settle().unwrap();
    edit(&mut kari.document, 0, "Første");
    let copy = working_file(&place, "kari");
    let connection = Connection::open(&copy).unwrap();
    connection.execute("UPDATE projects SET title = 'x'", []).unwrap();
    connection.close().unwrap();
    let error = Copies::new(place.path("kari")).open(&file).unwrap_err();
    assert!(matches!(error, StoreError::Busy(_)), "{error:?}");
    assert!(copy.is_file(), "it is where the window has it");
    drop(kari);
    let kari = open(&place, "kari", &file);
    assert!(matches!(kari.notices[0], Notice::CopySetAside(_)), "{:?}", kari.notices);
}

/// What is asked of one document is not done to another that has taken its name.
#[test]
fn another_document_in_the_place_of_the_one_that_is_open_is_not_changed() {
    let place = Place::new();
    let file = place.example();
    let mut document = Document::open(&file, Access::Write).unwrap();
    fs::rename(place.empty_document(), &file).unwrap();
    let other = fs::read(&file).unwrap();
    let change = retitle(&document, 0, "Går ikke");
    let error = document.apply(&command(vec![change]), at(3000)).unwrap_err();
    assert!(matches!(error, StoreError::OtherDocument(_)), "{error:?}");
    assert!(matches!(document.refresh(), Err(StoreError::OtherDocument(_))));
    assert!(fs::read(&file).unwrap() == other);
}

/// What works where the file lies sees what somebody has published there, and stays what it was: a
/// document that is only read is not one that can be written to then.
#[test]
fn a_file_that_was_replaced_is_looked_at_without_writing_first() {
    let place = Place::new();
    let file = place.example();
    let mut here = Document::open(&file, Access::Write).unwrap();
    let mut reader = Document::open(&file, Access::Read).unwrap();
    let mut kari = open(&place, "kari", &file);
    edit(&mut kari.document, 0, "Karis");
    kari.working.publish(&|_| {}).unwrap();
    for document in [&mut here, &mut reader] {
        assert!(document.refresh().unwrap());
        assert_eq!(titles(document)[0], "Karis");
        assert!(!document.refresh().unwrap());
    }
    let change = retitle(&reader, 1, "Går ikke");
    reader.apply(&command(vec![change]), at(3001)).unwrap_err();
    edit(&mut here, 1, "Her");
    let there = Document::open(&file, Access::Read).unwrap();
    assert_eq!(titles(&there), ["Karis", "Her"]);
}

/// Who opens the new file in the moment after it was published, and writes to it, has written after what
/// is remembered of it.
#[test]
fn what_is_written_right_after_publishing_is_seen() {
    let place = Place::new();
    let file = place.example();
    let mut kari = open(&place, "kari", &file);
    kari.working.settle().unwrap();
    edit(&mut kari.document, 0, "Karis");
    let looks = || fs::metadata(&file).unwrap().modified().unwrap();
    let before = looks();
    let memory = working_file(&place, "kari").with_file_name("state.lock");
    let memory = fs::File::options().create(true).append(true).open(memory).unwrap();
    memory.lock().unwrap();
    let id = kari.document.portfolio().cases.iter().nth(1).unwrap().id.raw().to_string();
    std::thread::scope(|scope| {
        let publishing = scope.spawn(|| kari.working.publish(&|_| {}).unwrap());
        // It has the name, and is not remembered yet.
        while looks() == before {
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
        on(&file, "set", &[&id, "title=Rett etter"]).done();
        memory.unlock().unwrap();
        publishing.join().unwrap();
    });
    assert_eq!(kari.working.look(), Look::Changed);
    drop(kari);
    let kari = open(&place, "kari", &file);
    assert_eq!(titles(&kari.document), ["Karis", "Rett etter"]);
}
