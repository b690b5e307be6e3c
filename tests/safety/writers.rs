//! Several at one file at the same time, with readers beside them: everything that was acknowledged is
//! in the history once, and the document is whole at every moment that somebody looks.

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Barrier, Mutex};
use std::time::Duration;

use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use samstyr::model::command::StepKind;
use samstyr::store::{Access, BeforeMerge, Document, Merging};

use super::migration::OLDER;
use super::{edit, open, publish, rounds};
use crate::support::{Place, Run, at, list, on};

/// What all the writers have been told to be done.
#[derive(Default)]
struct Acknowledged {
    notes: Mutex<Vec<String>>,
    undone: AtomicUsize,
    /// Calls that were refused because others were at it, and made again.
    refused: AtomicUsize,
}

/// Whether a call was refused with the one sentence that others are at it.
fn is_busy(run: &Run) -> bool {
    let sentences = ["is in use by another program", "was written to by others"];
    run.status == 1
        && run.out.is_empty()
        && run.err.lines().count() == 1
        && sentences.iter().any(|sentence| run.err.contains(sentence))
}

impl Acknowledged {
    /// Makes a call, again where others were at it; gives what it said.
    #[track_caller]
    fn call(&self, file: &Path, subcommand: &str, rest: &[&str]) -> Run {
        loop {
            let run = on(file, subcommand, rest);
            if !is_busy(&run) {
                return run;
            }
            self.refused.fetch_add(1, Ordering::Relaxed);
        }
    }

    #[track_caller]
    fn noted(&self, file: &Path, subcommand: &str, rest: &[&str], note: &str) {
        self.call(file, subcommand, rest).done();
        self.notes.lock().unwrap().push(note.to_owned());
    }

    /// Holds the history against it.
    #[track_caller]
    fn hold(&self, file: &Path) {
        let document = Document::open(file, Access::Read).unwrap();
        assert_eq!(document.check().unwrap(), []);
        let history = document.history(None, None).unwrap();
        for note in self.notes.lock().unwrap().iter() {
            let found = history.iter().filter(|entry| entry.note == *note).count();
            assert_eq!(found, 1, "{note} was acknowledged");
        }
        let undone = history.iter().filter(|entry| entry.step == StepKind::Undo).count();
        assert_eq!(undone, self.undone.load(Ordering::Relaxed), "steps taken back");
        let refused = self.refused.load(Ordering::Relaxed);
        println!("{} acknowledged, {refused} refused once", self.notes.lock().unwrap().len());
    }
}

/// One writer: values, records, a table, another copy's steps, and steps back.
fn write(all: &Acknowledged, place: &Place, file: &Path, who: usize, steps: usize, ids: &[String]) {
    let by = format!("--by=skriver {who}");
    for step in 0..steps {
        let note = format!("s{who}-{step}");
        match (who + step) % 5 {
            0 | 1 => {
                let value = format!("note={note}");
                let id = &ids[(who + step) % ids.len()];
                all.noted(file, "set", &[id, &value, &by, "--note", &note], &note);
            }
            2 => {
                let title = format!("title={note}");
                all.noted(file, "add", &["projects", &title, &by, "--note", &note], &note);
            }
            3 => {
                let table = place.file(&format!("{note}.csv"), format!("title\nTabell {note}\n"));
                let table = table.to_string_lossy().into_owned();
                let note = format!("{note}.csv");
                all.noted(file, "import", &[&table, "--as=projects", &by], &note);
            }
            _ => {
                let copy = place.path(&format!("kopi-{note}.samstyr"));
                fs::copy(place.path("felles.samstyr"), &copy).unwrap();
                on(&copy, "set", &[&ids[0], "source=en kopi", "--note", &note]).done();
                all.noted(file, "merge", &[&copy.to_string_lossy(), &by], &note);
            }
        }
        if step % 4 == 3 {
            let run = all.call(file, "undo", &[&by]);
            let done = run.status == 0;
            // All of the step may have moved on meanwhile, or somebody else's may be what is newest.
            assert!(done || run.failed(1).contains("changed since"), "undo");
            all.undone.fetch_add(usize::from(done), Ordering::Relaxed);
        }
    }
}

/// Reads in every way, until the writers are done.
fn read(place: &Place, file: &Path, done: &AtomicBool, who: usize) {
    let out = place.path(&format!("ut-{who}.csv")).to_string_lossy().into_owned();
    let calls: [&[&str]; 4] = [
        &["check"],
        &["list", "projects", "--json"],
        &["history", "--json"],
        &["export", "table", "--kind", "projects", "--out", &out],
    ];
    for number in who.. {
        let call = calls[number % calls.len()];
        on(file, call[0], &call[1..]).done();
        if done.load(Ordering::Relaxed) {
            return;
        }
    }
}

fn projects(file: &Path) -> Vec<String> {
    let id = |record: &serde_json::Value| record["id"].as_str().unwrap().to_owned();
    list(file, "projects").iter().take(6).map(id).collect()
}

fn write_together(writers: usize, steps: usize) {
    let place = Place::new();
    let file = place.example();
    fs::copy(&file, place.path("felles.samstyr")).unwrap();
    let ids = projects(&file);
    let (all, done) = (Acknowledged::default(), AtomicBool::new(false));
    std::thread::scope(|scope| {
        let writing: Vec<_> = (0..writers)
            .map(|who| {
                scope.spawn({
                    let (all, place, file, ids) = (&all, &place, &file, &ids);
                    move || write(all, place, file, who, steps, ids)
                })
            })
            .collect();
        let reading = scope.spawn(|| read(&place, &file, &done, 0));
        let written: Vec<_> = writing.into_iter().map(|thread| thread.join()).collect();
        done.store(true, Ordering::Relaxed);
        reading.join().unwrap();
        written.into_iter().for_each(|result| result.unwrap());
    });
    assert_eq!(all.notes.lock().unwrap().len(), writers * steps);
    all.hold(&file);
    let left = place.names().into_iter().filter(|name| name.contains("-journal"));
    assert_eq!(left.count(), 0);
}

#[test]
fn two_who_write_take_turns() {
    write_together(2, rounds(8, 200));
}

#[test]
fn four_who_write_take_turns() {
    write_together(4, rounds(5, 200));
}

#[test]
fn first_changes_of_an_older_document_take_turns() {
    for older in OLDER {
        for _ in 0..rounds(1, 40) {
            let place = Place::new();
            let file = older.document(&place);
            let (ids, all) = (projects(&file), Acknowledged::default());
            std::thread::scope(|scope| {
                for who in 0..3 {
                    let (all, file, ids) = (&all, &file, &ids);
                    scope.spawn(move || {
                        for step in 0..2 {
                            let note = format!("s{who}-{step}");
                            let value = format!("note={note}");
                            let rest = [&ids[who], value.as_str(), "--note", &note];
                            all.noted(file, "set", &rest, &note);
                        }
                    });
                }
            });
            let before = Document::open(&older.document(&Place::new()), Access::Read).unwrap();
            let undone = before.history(None, None).unwrap();
            let undone = undone.iter().filter(|entry| entry.step == StepKind::Undo).count();
            all.undone.store(undone, Ordering::Relaxed);
            all.hold(&file);
            assert_eq!(place.names(), ["gammel.samstyr"]);
        }
    }
}

/// Each has the other's copy to read and its own to write: neither waits for the other for ever.
#[test]
fn two_who_merge_each_others_copies_do_not_wait_for_each_other() {
    let place = Place::new();
    let mine = place.example();
    let theirs = place.path("annen.samstyr");
    fs::copy(&mine, &theirs).unwrap();
    let (ids, all) = (projects(&mine), Acknowledged::default());
    std::thread::scope(|scope| {
        for (who, file, other) in [(0, &mine, &theirs), (1, &theirs, &mine)] {
            let (all, ids) = (&all, &ids);
            scope.spawn(move || {
                for step in 0..rounds(4, 100) {
                    let note = format!("s{who}-{step}");
                    let value = format!("source={note}");
                    all.noted(file, "set", &[&ids[who], &value, "--note", &note], &note);
                    all.call(file, "merge", &[&other.to_string_lossy()]).done();
                }
            });
        }
    });
    on(&mine, "merge", &[&theirs.to_string_lossy()]).done();
    on(&theirs, "merge", &[&mine.to_string_lossy()]).done();
    all.hold(&mine);
    all.hold(&theirs);
    let digest = |file: &Path| Document::open(file, Access::Read).unwrap().state_digest();
    assert_eq!(digest(&mine), digest(&theirs));
}

/// The same at the worst moment: each has its own file to itself and reads the other's.
#[test]
fn two_who_are_in_the_midst_of_each_others_copies_are_both_done() {
    let place = Place::new();
    let files = [place.example(), place.path("annen.samstyr")];
    fs::copy(&files[0], &files[1]).unwrap();
    let documents: Vec<Document> = (0..2)
        .map(|number| {
            let mut document = Document::open(&files[number], Access::Write).unwrap();
            edit(&mut document, number, &format!("nr {number}"));
            document
        })
        .collect();
    let both = Barrier::new(2);
    std::thread::scope(|scope| {
        for (mut document, other) in documents.into_iter().zip(files.iter().rev()) {
            let both = &both;
            scope.spawn(move || {
                let mut wait = |_: &Path| {
                    both.wait();
                    Ok(())
                };
                let before_merge: BeforeMerge<'_> = &mut wait;
                document.merge(other, merging(false, Some(before_merge))).unwrap();
            });
        }
    });
    let digest = |file: &Path| Document::open(file, Access::Read).unwrap().state_digest();
    assert_eq!(digest(&files[0]), digest(&files[1]));
}

fn merging(dry_run: bool, before_merge: Option<BeforeMerge<'_>>) -> Merging<'_> {
    Merging { by: "Kari", at: at(1), dry_run, before_merge }
}

/// However much a merge brings, what is only tried stays in memory: the file is not written to, and
/// whoever reads it is not waited for.
#[test]
fn a_large_merge_that_is_only_tried_waits_for_nobody() {
    let place = Place::new();
    let file = place.example();
    let other = place.path("annen.samstyr");
    fs::copy(&file, &other).unwrap();
    let mut theirs = Document::open(&other, Access::Write).unwrap();
    for number in 0..60 {
        edit(&mut theirs, number, &format!("{number} {}", "x".repeat(100_000)));
    }
    theirs.close().unwrap();
    let before = fs::read(&file).unwrap();
    let reader = rusqlite::Connection::open(&file).unwrap();
    reader.execute_batch("BEGIN; SELECT count(*) FROM txn").unwrap();
    let mut mine = Document::open(&file, Access::Write).unwrap();
    let report = mine.merge(&other, merging(true, None)).unwrap();
    assert_eq!(report.transactions, 60);
    assert!(fs::read(&file).unwrap() == before);
}

/// The window publishes all the while, and the command line changes the file where it lies.
#[test]
fn who_writes_in_place_and_who_publishes_lose_nothing_of_each_other() {
    let place = Place::new();
    let file = place.example();
    let ids = projects(&file);
    let mut kari = open(&place, "kari", &file);
    kari.working.settle().unwrap();
    let (all, done) = (Acknowledged::default(), AtomicBool::new(false));
    let mut edits = 0;
    std::thread::scope(|scope| {
        let writing: Vec<_> = (0..3_u64)
            .map(|who| {
                scope.spawn({
                    let (all, file, ids) = (&all, &file, &ids);
                    move || {
                        let mut random = ChaCha8Rng::seed_from_u64(who);
                        for step in 0..rounds(6, 200) {
                            // Now and then there is time to publish.
                            let pause = random.random_range(0..1200);
                            std::thread::sleep(Duration::from_millis(pause));

                            let note = format!("s{who}-{step}");
                            // Longer and shorter, so that files of many lengths are published.
                            let value = format!("note={note}{}", "x".repeat(step % 3 * 30_000));
                            let rest = [
                                &ids[usize::try_from(who).unwrap()],
                                value.as_str(),
                                "--note",
                                &note,
                            ];
                            all.noted(file, "set", &rest, &note);
                        }
                    }
                })
            })
            .collect();
        let reading = scope.spawn(|| read(&place, &file, &done, 1));
        while writing.iter().any(|thread| !thread.is_finished()) {
            edits += 1;
            edit(&mut kari.document, edits, &format!("Karis {edits}"));
            publish(&mut kari, "Kari");
        }
        let written: Vec<_> = writing.into_iter().map(|thread| thread.join()).collect();
        done.store(true, Ordering::Relaxed);
        reading.join().unwrap();
        written.into_iter().for_each(|result| result.unwrap());
    });
    publish(&mut kari, "Kari");
    all.hold(&file);
    let history = Document::open(&file, Access::Read).unwrap().history(None, None).unwrap();
    let hers = history.iter().filter(|entry| entry.by == "Kari").count();
    assert_eq!(hers, edits, "everything that was done in the window");
    println!("{edits} edits published");
}
