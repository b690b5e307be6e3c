//! Folders and disks that refuse: nothing is lost, what people see stays whole, and it is said.

use std::fs;

use rusqlite::{Connection, OpenFlags};
use samstyr::store::working::{Look, Notice, Phase, Refusal};
use samstyr::store::{Access, Document, StoreError};

use super::{edit, open, strace};
use crate::bad_input::SmallDisk;
use crate::support::{Place, list, on, said};

#[test]
fn a_file_that_was_removed_is_put_back() {
    let place = Place::new();
    let file = place.example();
    let mut kari = open(&place, "kari", &file);
    kari.working.settle().unwrap();
    fs::remove_file(&file).unwrap();
    assert_eq!(kari.working.look(), Look::Gone);
    edit(&mut kari.document, 0, "Endret");
    let published = kari.working.publish(&|_| {}).unwrap();
    assert!(published.put_back);
    let there = Document::open(&file, Access::Read).unwrap();
    assert_eq!(there.state_digest(), kari.document.state_digest());
    // Gone again, and the program too: what this machine has is opened, and that is said.
    fs::remove_file(&file).unwrap();
    drop(kari);
    let again = open(&place, "kari", &file);
    assert!(matches!(again.notices[..], [Notice::FileGone]), "{:?}", again.notices);
    assert_eq!(again.document.state_digest(), there.state_digest());
}

#[test]
fn a_file_that_was_renamed_stays_what_it_is() {
    let place = Place::new();
    let file = place.example();
    let mut kari = open(&place, "kari", &file);
    let elsewhere = place.path("omdøpt.samstyr");
    fs::rename(&file, &elsewhere).unwrap();
    let before = fs::read(&elsewhere).unwrap();
    edit(&mut kari.document, 0, "Endret");
    assert!(kari.working.publish(&|_| {}).unwrap().put_back);
    assert!(fs::read(&elsewhere).unwrap() == before);
}

#[test]
fn a_folder_that_is_gone_and_comes_back() {
    let place = Place::new();
    let (folder, away) = (place.path("delt"), place.path("borte"));
    fs::create_dir(&folder).unwrap();
    let file = folder.join("p.samstyr");
    fs::copy(place.example(), &file).unwrap();
    let mut kari = open(&place, "kari", &file);
    kari.working.settle().unwrap();
    fs::rename(&folder, &away).unwrap();
    assert_eq!(kari.working.look(), Look::FolderGone);
    edit(&mut kari.document, 0, "Endret");
    let refusal = kari.working.publish(&|_| {}).unwrap_err();
    assert!(matches!(refusal, Refusal::Folder(_)), "{refusal:?}");
    let digest = kari.document.state_digest();
    drop(kari);
    let mut kari = open(&place, "kari", &file);
    assert_eq!(kari.document.state_digest(), digest);
    fs::rename(&away, &folder).unwrap();
    edit(&mut kari.document, 1, "Og mer");
    kari.working.publish(&|_| {}).unwrap();
    assert_eq!(on(&file, "check", &[]).done().trim(), "ok");
}

#[test]
fn a_file_that_is_read_only_is_not_replaced() {
    let place = Place::new();
    let file = place.example();
    let mut permissions = fs::metadata(&file).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&file, permissions).unwrap();
    let before = fs::read(&file).unwrap();
    let mut kari = open(&place, "kari", &file);
    edit(&mut kari.document, 0, "Endret");
    let refusal = kari.working.publish(&|_| {}).unwrap_err();
    assert!(matches!(refusal, Refusal::Folder(StoreError::NotWritable(..))), "{refusal:?}");
    assert!(fs::read(&file).unwrap() == before);
    let named = kari.working.publish_named("kopi fra Kari", &|_| {}).unwrap();
    let there = Document::open(&named.path, Access::Read).unwrap();
    assert_eq!(there.state_digest(), kari.document.state_digest());
}

#[test]
fn a_target_that_is_full_at_every_step() {
    let source = Place::new();
    let Some(disk) = SmallDisk::mount("3m") else { return };
    let folder = &disk.0;
    let file = folder.path("p.samstyr");
    fs::copy(source.example(), &file).unwrap();
    let mut kari = open(&source, "kari", &file);
    let (mut refused, mut published) = (0, 0);
    for step in 0..24 {
        let filler = folder.file("fyll", vec![0; 3_000_000 - 750_000 - step * 60_000]);
        let before = fs::read(&file).unwrap();
        edit(&mut kari.document, step, &format!("Endret {step}"));
        match kari.working.publish(&|_| {}) {
            Ok(_) => published += 1,
            Err(refusal) => {
                assert!(matches!(refusal, Refusal::Folder(_)), "{refusal:?}");
                assert!(fs::read(&file).unwrap() == before, "the old file stays whole");
                refused += 1;
            }
        }
        fs::remove_file(filler).unwrap();
        assert_eq!(folder.names(), ["p.samstyr"], "nothing is left behind");
    }
    assert!(refused > 0 && published > 0, "{refused} {published}");
    kari.working.publish(&|_| {}).unwrap();
    let there = Document::open(&file, Access::Read).unwrap();
    assert_eq!(there.state_digest(), kari.document.state_digest());
}

#[test]
fn a_machine_that_is_full_says_so_and_loses_nothing() {
    let Some(disk) = SmallDisk::mount("4m") else { return };
    let place = Place::new();
    let file = place.example();
    let copies = samstyr::store::working::Copies::new(disk.0.path("kari"));
    let mut kari = copies.open(&file).unwrap();
    kari.working.settle().unwrap();
    edit(&mut kari.document, 0, "Før");
    let digest = kari.document.state_digest();
    let filled = fs::write(disk.0.path("fyll"), vec![0; 6_000_000]);
    assert!(filled.is_err(), "the disk is full now");
    let long = "x".repeat(200_000);
    let change = super::retitle(&kari.document, 1, &long);
    let error = kari.document.apply(&crate::support::command(vec![change]), crate::support::at(1));
    assert!(matches!(error, Err(StoreError::DiskFull(_))), "{:?}", error.err());
    assert_eq!(kari.document.state_digest(), digest);
    drop(kari);
    let mut kari = copies.open(&file).unwrap();
    assert_eq!(kari.document.state_digest(), digest);
    fs::remove_file(disk.0.path("fyll")).unwrap();
    edit(&mut kari.document, 1, &long);
    kari.working.publish(&|_| {}).unwrap();
}

#[test]
fn a_large_file_that_the_disk_damaged_is_never_published() {
    let place = Place::new();
    let file = place.example();
    let mut kari = open(&place, "kari", &file);
    kari.working.settle().unwrap();
    for number in 0..130 {
        edit(&mut kari.document, 0, &format!("{number} {}", "x".repeat(200_000)));
    }
    edit(&mut kari.document, 0, "Endret");
    let before = fs::read(&file).unwrap();
    // Pages of an index that no opening reads.
    let damage = |phase| {
        if phase != Phase::Verifying {
            return;
        }
        let entries = fs::read_dir(place.folder()).unwrap().map(|entry| entry.unwrap().path());
        let partial = |path: &std::path::PathBuf| path.to_string_lossy().ends_with(".partial");
        let written = entries.into_iter().find(partial).unwrap();
        let reader =
            Connection::open_with_flags(&written, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
        let page: i64 = reader
            .query_row("SELECT rootpage FROM sqlite_schema WHERE name = 'change_head'", [], |row| {
                row.get(0)
            })
            .unwrap();
        drop(reader);
        let page = usize::try_from(page).unwrap();
        let mut bytes = fs::read(&written).unwrap();
        assert!(bytes.len() > 25 << 20, "large enough not to be read whole on opening");
        bytes[(page - 1) * 4096..page * 4096].fill(0);
        fs::write(&written, bytes).unwrap();
    };
    let refusal = kari.working.publish(&damage).unwrap_err();
    assert!(matches!(refusal, Refusal::Unsound(StoreError::Damaged { .. })), "{refusal:?}");
    assert!(fs::read(&file).unwrap() == before, "what people see is as it was");
    kari.working.publish(&|_| {}).unwrap();
}

/// A killed call left its journal, and then the file was taken away: what is put there is not mixed
/// with what the journal remembers of the old one.
#[test]
fn a_journal_that_was_left_without_its_file_is_not_taken_for_the_new_ones() {
    let place = Place::new();
    let file = place.example();
    let mut kari = open(&place, "kari", &file);
    kari.working.settle().unwrap();
    let journal = leave_journal(&place, &file);
    let left = fs::read(&journal).unwrap();
    let new = place.path("ny.samstyr");
    let journal_of_new = new.with_extension("samstyr-journal");
    fs::copy(&journal, &journal_of_new).unwrap();
    fs::remove_file(&file).unwrap();
    edit(&mut kari.document, 0, "Endret");
    assert!(kari.working.publish(&|_| {}).unwrap().put_back);
    on(&new, "new", &[]).done();
    for file in [&file, &new] {
        assert_eq!(on(file, "check", &[]).done(), "ok\n");
    }
    let there = Document::open(&file, Access::Read).unwrap();
    assert_eq!(there.state_digest(), kari.document.state_digest());
    // It may be all that can heal a file that somebody has moved elsewhere.
    let kept = place.names().into_iter().filter(|name| name.contains("-journal"));
    for name in kept.collect::<Vec<_>>() {
        assert!(fs::read(place.path(&name)).unwrap() == left, "{name}");
    }
}

/// A killed call left its journal, and another whole copy came in the place of the file, as a folder that
/// is synchronised does it: nothing of the old one comes into the new one, whoever opens it, and not a
/// step of it is gone.
#[test]
fn a_journal_that_was_left_is_not_played_into_another_whole_document() {
    for (command, arguments) in
        [("list", &["projects"][..]), ("check", &[]), ("history", &[]), ("undo", &[])]
    {
        let place = Place::new();
        let file = place.example();
        let good = place.path("annen.samstyr");
        fs::copy(&file, &good).unwrap();
        let id = list(&good, "cases")[0]["id"].as_str().unwrap().to_owned();
        for number in 0..3 {
            on(&good, "set", &[&id, &format!("title=God {number}")]).done();
        }
        let journal = leave_journal(&place, &file);
        let left = fs::read(&journal).unwrap();
        fs::copy(&good, &file).unwrap();
        on(&file, command, arguments).done();
        assert_eq!(on(&file, "check", &[]).done(), "ok\n", "{command}");
        let steps = |file: &std::path::Path| {
            on(file, "history", &["--json"]).json().as_array().unwrap().len()
        };
        let undone = usize::from(command == "undo");
        assert_eq!(steps(&file), steps(&good) + undone, "{command}");
        // It may heal a file that somebody has moved elsewhere.
        let aside = file.with_extension("samstyr-journal.1");
        assert!(fs::read(aside).unwrap() == left && !journal.exists(), "{command}");
    }
}

/// What was read of a file may lie in memory alone, and a power cut would take it back to what only its
/// journal heals.
#[cfg(target_os = "linux")]
#[test]
fn a_file_is_on_disk_before_its_journal_is_out_of_the_way() {
    if !strace::is_here("a journal that is put aside") {
        return;
    }
    let place = Place::new();
    let file = place.example();
    let good = place.path("annen.samstyr");
    fs::copy(&file, &good).unwrap();
    let journal = leave_journal(&place, &file);
    fs::copy(&good, &file).unwrap();
    let log = place.path("kall.txt");
    let mut check = std::process::Command::new(env!("CARGO_BIN_EXE_samstyr"));
    check.arg("check").arg(&file);
    let calls = "trace=fsync,fdatasync,syncfs,rename,renameat,renameat2";
    let options = ["-qq", "-o", log.to_str().unwrap(), "-e", calls];
    assert!(strace::under(&options, &check).output().unwrap().status.success());
    assert!(!journal.exists(), "it was put aside");
    let log = fs::read_to_string(log).unwrap();
    let lines: Vec<&str> = log.lines().collect();
    let renamed = lines.iter().position(|line| line.contains("-journal.1")).expect("it is renamed");
    let synced = lines[..renamed].iter().any(|line| line.contains("sync") && line.contains("= 0"));
    assert!(synced, "{log}");
}

/// A half-written file is healed by its journal, as before.
#[test]
fn a_journal_that_was_left_heals_the_half_written_file_beside_it() {
    let place = Place::new();
    let file = place.example();
    let before = said(&Document::open(&file, Access::Read).unwrap());
    let journal = leave_journal(&place, &file);
    on(&file, "list", &["projects"]).done();
    assert!(!journal.exists() && !file.with_extension("samstyr-journal.1").exists());
    assert_eq!(on(&file, "check", &[]).done(), "ok\n");
    assert_eq!(said(&Document::open(&file, Access::Read).unwrap()), before);
}

/// Somebody altered an old step, or put something strange into the file, before the call that was killed: its
/// journal heals what that call left all the same, and no more is wrong than was before.
#[test]
fn a_journal_that_was_left_heals_a_file_that_had_something_wrong_with_it_before() {
    for odd in [
        "UPDATE txn SET note = 'x' WHERE id = 5",
        "UPDATE change SET value = 'x' WHERE id = (SELECT max(id) FROM change WHERE superseded = 1)",
        "INSERT INTO attachment (sha256, size, content) VALUES (zeroblob(32), 1, x'00')",
    ] {
        let place = Place::new();
        let file = place.example();
        Connection::open(&file).unwrap().execute_batch(odd).unwrap();
        let found = |file: &std::path::Path| on(file, "check", &["--json"]).out;
        let (before, lists) = (found(&file), list(&file, "cases"));
        assert!(before.contains("\"ok\": false"), "{odd}: {before}");
        let journal = leave_journal(&place, &file);
        assert_eq!(list(&file, "cases"), lists, "{odd}");
        assert!(!journal.exists() && !file.with_extension("samstyr-journal.1").exists(), "{odd}");
        assert_eq!(found(&file), before, "{odd}");
    }
}

/// The journal of a change that was broken off, in place of a process that was killed.
fn leave_journal(place: &Place, file: &std::path::Path) -> std::path::PathBuf {
    let busy = place.path("midt-i.samstyr");
    fs::copy(file, &busy).unwrap();
    let writer = Connection::open(&busy).unwrap();
    writer
        .execute_batch(
            "PRAGMA cache_size = 1; BEGIN IMMEDIATE; UPDATE cases SET title = title || '!';
             UPDATE change SET superseded = superseded;",
        )
        .unwrap();
    let (half, kept) = (fs::read(&busy).unwrap(), busy.with_extension("samstyr-journal"));
    let journal = file.with_extension("samstyr-journal");
    fs::copy(&kept, &journal).unwrap();
    drop(writer);
    fs::write(file, half).unwrap();
    fs::remove_file(&busy).unwrap();
    journal
}

/// Some other tool has turned the file to a write-ahead log, and was killed: what lies in that log is
/// not taken for a part of what is published over it.
#[test]
fn a_write_ahead_log_that_another_tool_left_is_not_taken_for_the_new_files() {
    for is_still_open in [false, true] {
        let place = Place::new();
        let file = place.example();
        let mut kari = open(&place, "kari", &file);
        kari.working.settle().unwrap();
        let tool = Connection::open(&file).unwrap();
        tool.pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(())).unwrap();
        tool.execute_batch(
            "BEGIN; UPDATE cases SET title = title || '!';
             UPDATE cases SET title = substr(title, 1, length(title) - 1); COMMIT",
        )
        .unwrap();
        let log = file.with_extension("samstyr-wal");
        let (bytes, logged) = (fs::read(&file).unwrap(), fs::read(&log).unwrap());
        assert!(!logged.is_empty());
        let tool = is_still_open.then_some(tool);
        if tool.is_none() {
            fs::write(&file, bytes).unwrap();
            fs::write(&log, logged).unwrap();
        }
        for number in 0..40 {
            edit(&mut kari.document, number, &format!("Endret {number}"));
        }
        match kari.working.publish(&|_| {}) {
            Ok(_) => {
                let there = Document::open(&file, Access::Read).unwrap();
                assert_eq!(there.state_digest(), kari.document.state_digest());
            }
            Err(refusal) => {
                assert!(is_still_open, "{refusal:?}");
                assert!(matches!(refusal, Refusal::Folder(StoreError::Busy(_))), "{refusal:?}");
            }
        }
        drop(tool);
        assert_eq!(on(&file, "check", &[]).done(), "ok\n", "still open: {is_still_open}");
    }
}
