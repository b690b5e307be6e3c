//! Checksums: of the state, so that a flipped bit is found on opening, and of transactions, so that
//! an archived paper can bear witness for the document.

use sha2::{Digest as _, Sha256};

use super::cell;
use super::register::Identity;
use crate::model::id::RecordId;
use crate::model::record::Record;
use crate::model::value::Value;

/// A SHA-256.
pub(super) type Hash = [u8; 32];

/// The digest of all living records: the exclusive or of theirs, so that an edit changes it by two
/// rows and not by all. It finds damage; the chain of transactions finds tampering.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) struct StateDigest(pub Hash);

impl StateDigest {
    /// Puts a record in, or takes it out again.
    pub fn toggle(&mut self, record: &dyn Record) {
        self.mix(&of_record(record));
    }

    /// Puts a record in as a version with fewer fields did: those that it did not have are left out.
    pub fn toggle_known(&mut self, record: &dyn Record, known: &[bool]) {
        let hash = of_fields(record, |index| known.get(index).copied().unwrap_or(false));
        self.mix(&hash);
    }

    /// Puts a seal in.
    pub fn toggle_seal(&mut self, decision: RecordId, content: &str) {
        let mut hasher = Sha256::new();
        feed(&mut hasher, b"seal");
        feed(&mut hasher, decision.bytes());
        feed(&mut hasher, content.as_bytes());
        self.mix(&hasher.finalize().into());
    }

    fn mix(&mut self, other: &Hash) {
        for (mine, theirs) in self.0.iter_mut().zip(other) {
            *mine ^= theirs;
        }
    }
}

fn of_record(record: &dyn Record) -> Hash {
    of_fields(record, |_| true)
}

fn of_fields(record: &dyn Record, known: impl Fn(usize) -> bool) -> Hash {
    let mut hasher = Sha256::new();
    feed(&mut hasher, record.kind().table().as_bytes());
    feed(&mut hasher, record.record_id().bytes());
    for index in (0..record.fields().len()).filter(|index| known(*index)) {
        feed_value(&mut hasher, &record.get(index));
    }
    hasher.finalize().into()
}

/// What goes into the hash of a transaction besides its changes.
pub(super) struct TransactionHead<'a> {
    pub parents: &'a [u8],
    pub session: &'a [u8; 16],
    pub seq: i64,
    pub uuid: RecordId,
    pub at_ms: i64,
    pub actor: &'a str,
    pub kind: &'a str,
    pub note: &'a str,
    pub undo_of: Option<RecordId>,
}

/// What goes into the hash of a transaction: the first version left out what a change replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    First,
    Second,
}

/// Hashes a transaction while its changes are written.
pub(super) struct TransactionHasher(Sha256, Format);

impl TransactionHasher {
    pub fn new(format: Format, head: &TransactionHead<'_>) -> Self {
        let mut hasher = Sha256::new();
        match format {
            Format::First => feed(&mut hasher, b"samstyr transaction 1"),
            Format::Second => feed(&mut hasher, b"samstyr transaction 2"),
        }
        feed(&mut hasher, head.parents);
        feed(&mut hasher, head.session);
        feed(&mut hasher, &head.seq.to_be_bytes());
        feed(&mut hasher, head.uuid.bytes());
        feed(&mut hasher, &head.at_ms.to_be_bytes());
        feed(&mut hasher, head.actor.as_bytes());
        feed(&mut hasher, head.kind.as_bytes());
        feed(&mut hasher, head.note.as_bytes());
        feed(&mut hasher, head.undo_of.as_ref().map_or(&[][..], |id| &id.bytes()[..]));
        Self(hasher, format)
    }

    /// One change, and what it replaces or knows of, the shown one first. The value goes in by its
    /// own hash, so that it can be blacked out one day while the chain still holds.
    pub fn change(
        &mut self,
        record: RecordId,
        field: &str,
        value: &rusqlite::types::Value,
        replaces: &[Identity],
    ) {
        feed(&mut self.0, record.bytes());
        feed(&mut self.0, field.as_bytes());
        let mut inner = Sha256::new();
        feed_sql(&mut inner, value);
        let inner: Hash = inner.finalize().into();
        feed(&mut self.0, &inner);
        if self.1 == Format::First {
            return;
        }
        self.0.update((replaces.len() as u64).to_be_bytes());
        let (first, rest) = replaces.split_at(replaces.len().min(1));
        let mut rest: Vec<&Identity> = rest.iter().collect();
        // Copies number their changes differently.
        rest.sort();
        for (session, seq, number) in first.iter().chain(rest) {
            self.0.update(session);
            self.0.update(seq.to_be_bytes());
            self.0.update(number.to_be_bytes());
        }
    }

    pub fn finish(self) -> Hash {
        self.0.finalize().into()
    }
}

fn feed_value(hasher: &mut Sha256, value: &Value) {
    match value {
        // The commonest ones without a copy.
        Value::Text(text) => {
            hasher.update([3]);
            feed(hasher, text.as_bytes());
        }
        Value::Null => hasher.update([0]),
        other => feed_sql(hasher, &cell::to_sql(other)),
    }
}

fn feed_sql(hasher: &mut Sha256, value: &rusqlite::types::Value) {
    use rusqlite::types::Value as Sql;
    match value {
        Sql::Null => hasher.update([0]),
        Sql::Integer(number) => {
            hasher.update([1]);
            hasher.update(number.to_be_bytes());
        }
        Sql::Real(number) => {
            hasher.update([2]);
            hasher.update(number.to_bits().to_be_bytes());
        }
        Sql::Text(text) => {
            hasher.update([3]);
            feed(hasher, text.as_bytes());
        }
        Sql::Blob(bytes) => {
            hasher.update([4]);
            feed(hasher, bytes);
        }
    }
}

/// Length first, so that no two sequences of parts give the same bytes.
fn feed(hasher: &mut Sha256, bytes: &[u8]) {
    hasher.update((bytes.len() as u64).to_be_bytes());
    hasher.update(bytes);
}

/// Hexadecimal, lower case.
pub(super) fn hex(hash: &[u8]) -> String {
    use std::fmt::Write as _;
    hash.iter().fold(String::with_capacity(hash.len() * 2), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
