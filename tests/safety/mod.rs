//! Nothing is lost: working copies and publishing, killed processes, power cuts, full disks, files
//! that are gone or damaged. Quick forms run with all tests; `SAMSTYR_LONG=1` runs the long ones.

mod beside;
mod commands;
mod copy_gone;
mod disk;
mod faults;
mod kill;
mod laws;
pub mod migration;
mod mutants;
mod power;
mod races;
mod strace;
mod torn;
mod trace;
mod work;
mod working;
mod writers;

use std::path::{Path, PathBuf};

pub use migration::version_1;

use samstyr::model::command::Change;
use samstyr::model::kind::Kind;
use samstyr::model::value::Value;
use samstyr::store::working::{Copies, Opened, Refusal};
use samstyr::store::{Document, StoreError};

use crate::support::{Place, at, command, set};

/// How often a thing is tried: a few times, or many when that is asked for.
pub fn rounds(quick: usize, long: usize) -> usize {
    if std::env::var_os("SAMSTYR_LONG").is_some_and(|value| value == "1") { long } else { quick }
}

/// Opens a document for somebody's window.
#[track_caller]
pub fn open(place: &Place, whose: &str, file: &Path) -> Opened {
    Copies::new(place.path(whose)).open(file).unwrap()
}

/// The change that gives a case another title.
pub fn retitle(document: &Document, number: usize, title: &str) -> Change {
    let cases: Vec<_> = document.portfolio().cases.iter().map(|case| case.id.raw()).collect();
    set(Kind::Case, cases[number % cases.len()], "title", Value::Text(title.to_owned()))
}

/// Gives a case another title.
#[track_caller]
pub fn edit(document: &mut Document, number: usize, title: &str) {
    let change = retitle(document, number, title);
    document.apply(&command(vec![change]), at(3000)).unwrap();
}

/// Publishes, and brings in first what is there and not here; again while somebody else holds the file.
#[track_caller]
pub fn publish(seat: &mut Opened, by: &str) {
    seat.working.settle().unwrap();
    loop {
        match seat.working.publish(&|_| {}) {
            Ok(_) => return,
            Err(Refusal::MovedOn) => {
                let incoming = seat.working.fetch().unwrap();
                seat.working.bring_in(&mut seat.document, incoming, by).unwrap();
            }
            Err(Refusal::Folder(StoreError::Busy(_))) => {}
            Err(refusal) => panic!("{refusal:?}"),
        }
    }
}

/// The file of a working copy below somebody's folder.
pub fn working_file(place: &Place, whose: &str) -> PathBuf {
    let folder = std::fs::read_dir(place.path(whose)).unwrap();
    let folders = folder.map(|entry| entry.unwrap().path()).filter(|path| path.is_dir());
    let files: Vec<_> =
        folders.map(|folder| folder.join("working.samstyr")).filter(|f| f.exists()).collect();
    assert_eq!(files.len(), 1);
    files[0].clone()
}
