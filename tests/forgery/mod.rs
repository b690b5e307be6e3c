//! Documents that somebody has tampered with who knows the format as well as the program does: who
//! counts every checksum anew, and adds steps whose hashes hold. What the format vouches for is found
//! out all the same; what it cannot vouch for is named, with the reason.

mod columns;
pub mod counting;
mod files;
mod format;
mod repair;
pub mod rich;
mod rings;
mod seals;
mod steps;
mod version_1;

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::support::Place;

/// Opens a file as a tamperer does: nothing is held to any rule.
pub fn pry_open(file: &Path) -> Connection {
    let connection = Connection::open(file).unwrap();
    connection.pragma_update(None, "foreign_keys", false).unwrap();
    connection.pragma_update(None, "ignore_check_constraints", true).unwrap();
    connection
}

/// A copy of a file under another name.
fn copy(place: &Place, file: &Path, name: &str) -> PathBuf {
    let copy = place.path(name);
    std::fs::copy(file, &copy).unwrap();
    copy
}

/// Codes of what `check` finds, each once; `damaged` for a file that is not even opened.
fn found(file: &Path) -> Vec<&'static str> {
    use samstyr::store::{Access, Document, StoreError};
    let mut codes: Vec<&str> = match Document::open(file, Access::Read) {
        Ok(document) => document.check().unwrap().iter().map(|problem| problem.code).collect(),
        Err(StoreError::Damaged { .. } | StoreError::NotOurs(_)) => vec!["damaged"],
        Err(error) => panic!("{error:?}"),
    };
    codes.sort_unstable();
    codes.dedup();
    codes
}
