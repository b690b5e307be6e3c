//! What merging costs, and that an edit, an undo and a merge do not cost more in a document with a
//! long history: `cargo bench --bench merge`. The budget: a dry run of 5,000 changes into 10,000
//! projects with 1,000,000 logged changes takes less than two seconds.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::disallowed_macros
)]

mod support;

use std::path::Path;

use chrono::Utc;
use samstyr::model::command::{Change, Command};
use samstyr::model::id::RecordId;
use samstyr::model::kind::Kind;
use samstyr::model::value::Value;
use samstyr::store::{Access, Document, Merging};
use support::{make, median};

/// How many changes the other copy brings, and how many of them meet one of ours.
const CHANGES: usize = 5000;
const MET: usize = 500;
const A_STEP: usize = 5;

fn main() {
    let folder = tempfile::tempdir().expect("a folder to work in");
    println!("{:>9} {:>9}  milliseconds", "projects", "history");
    println!(
        "{:>9} {:>9}  {:>8} {:>8} {:>9} {:>8} {:>9} {:>8} {:>9}",
        "", "", "edit", "undo", "dry run", "merge", "conflicts", "open", "as of"
    );
    for (projects, history) in
        [(1_000, 10_000), (1_000, 100_000), (1_000, 1_000_000), (10_000, 1_000_000)]
    {
        measure(folder.path(), projects, history);
    }
}

/// Edits so many fields of projects, a few in each step.
fn edit(document: &mut Document, projects: &[RecordId], changes: usize, a_step: usize, by: &str) {
    let (note, _) = Kind::Project.field("status_note").expect("a field");
    let (title, _) = Kind::Project.field("title").expect("a field");
    let numbers: Vec<usize> = (0..changes).collect();
    for step in numbers.chunks(a_step) {
        let changes = step.iter().map(|number| {
            let field = if (number / projects.len()).is_multiple_of(2) { note } else { title };
            let value = Value::Text(format!("{by} {number} {}", number / projects.len()));
            Change::Set { id: projects[number % projects.len()], field, value }
        });
        let command =
            Command { by: by.to_owned(), note: String::new(), changes: changes.collect() };
        document.apply(&command, Utc::now()).expect("commits");
    }
}

fn millis(count: usize, work: impl FnMut()) -> f64 {
    median(count, work).as_secs_f64() * 1000.0
}

fn measure(folder: &Path, projects: u32, history: u32) {
    let file = make(folder, projects, Some(history.into()));
    let other = folder.join("other.samstyr");
    std::fs::copy(&file, &other).expect("a copy");
    let mut theirs = Document::open(&other, Access::Write).expect("opens");
    let ids: Vec<RecordId> = theirs.portfolio().projects.iter().map(|p| p.id.raw()).collect();
    edit(&mut theirs, &ids, CHANGES, A_STEP, "Bjørn");
    theirs.close().expect("closes");
    let mut mine = Document::open(&file, Access::Write).expect("opens");
    edit(&mut mine, &ids, MET, A_STEP, "Anne");
    let edits = millis(41, || edit(&mut mine, &ids, 1, 1, &Utc::now().to_string()));
    let undos = millis(41, || drop(mine.undo("Anne", Utc::now()).expect("undoes")));
    let how = |dry_run| Merging { by: "Anne", at: Utc::now(), dry_run, before_merge: None };
    let dry = millis(5, || drop(mine.merge(&other, how(true)).expect("merges")));
    let mut conflicts = 0;
    let real = millis(1, || {
        conflicts = mine.merge(&other, how(false)).expect("merges").conflicts.len();
    });
    let open = millis(5, || drop(Document::open(&file, Access::Read).expect("opens")));
    let as_of = millis(1, || drop(mine.as_of(Utc::now().date_naive()).expect("reads")));
    println!(
        "{projects:>9} {history:>9}  {edits:>8.2} {undos:>8.2} {dry:>9.0} {real:>8.0} \
         {conflicts:>9} {open:>8.0} {as_of:>9.0}"
    );
    mine.close().expect("closes");
    std::fs::remove_file(&file).expect("the document can be removed");
}
