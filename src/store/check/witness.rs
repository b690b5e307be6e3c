//! A hash printed on a paper: which transaction of the document it is.

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use crate::model::command::StepKind;
use crate::store::digest::hex;
use crate::store::load::time;

/// The transaction that a hash names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Witness {
    /// Its whole hash, in hexadecimal.
    pub hash: String,
    /// What sort of step.
    pub step: StepKind,
    /// When.
    pub at: DateTime<Utc>,
    /// Who, as they called themselves.
    pub by: String,
}

/// The transactions whose hash begins with those hexadecimal digits.
pub(in crate::store) fn witness(
    connection: &Connection,
    digits: &str,
) -> rusqlite::Result<Vec<Witness>> {
    let digits = digits.to_ascii_lowercase();
    connection
        .prepare("SELECT hash, kind, at, actor FROM txn WHERE lower(hex(hash)) LIKE ? || '%'")?
        .query_map([digits], |row| {
            let (hash, kind): (Vec<u8>, String) = (row.get(0)?, row.get(1)?);
            Ok(Witness {
                hash: hex(&hash),
                step: StepKind::from_code(&kind).unwrap_or(StepKind::Edit),
                at: time(row.get(2)?),
                by: row.get(3)?,
            })
        })?
        .collect()
}
