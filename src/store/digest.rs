//! Checksums: of the state, so that a flipped bit is found on opening, and of transactions, so that
//! an archived paper can bear witness for the document.
//!
//! The state digest finds damage and keeps nobody out: whoever changes a file can count it anew. It
//! is SipHash-1-3 with 128 bits, for its speed. What tampering has to get past are the SHA-256
//! hashes of the transactions and the seals.

use std::hash::Hasher as _;
use std::sync::OnceLock;

use sha2::{Digest as _, Sha256};
use siphasher::sip128::{Hasher128 as _, SipHasher13};

use super::cell;
use super::register::Identity;
use crate::model::field::Field;
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::model::record::Record;
use crate::model::value::Value;

/// A SHA-256.
pub(super) type Hash = [u8; 32];

/// A checksum of 128 bits.
pub(super) type Checksum = [u8; 16];

/// What a document is, whatever is in it: all copies have the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct DocumentKey {
    /// Its key.
    pub id: RecordId,
    /// When it was made, in milliseconds since 1970.
    pub created_at_ms: i64,
}

/// The digest of a document: the exclusive or of the checksums of what it is, of all living records
/// and of the seals, so that an edit changes it by two rows and not by all. Copies with equal
/// records have the same one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct StateDigest(pub Checksum);

impl StateDigest {
    /// The digest of a document with nothing in it.
    pub fn of(document: &DocumentKey) -> Self {
        let mut sum = Summer::new("document");
        sum.bytes(document.id.bytes());
        sum.bytes(&document.created_at_ms.to_be_bytes());
        Self(sum.finish())
    }

    /// Puts a record in, or takes it out again. Fields go in by their name, and one that says
    /// nothing adds nothing, so that a field may be moved or added without changing any digest.
    pub fn toggle(&mut self, record: &dyn Record) {
        let mut sum = Summer::of_record(record.kind(), record.record_id());
        for (index, field) in by_name(record.kind()) {
            sum.field(field, &record.get(*index));
        }
        self.mix(&sum.finish());
    }

    /// The same for a record that was just read: its values, in the order of the names of their fields.
    pub fn toggle_read(&mut self, kind: Kind, id: RecordId, values: &[(usize, Value)]) {
        let mut sum = Summer::of_record(kind, id);
        for (index, value) in values {
            if let Some(field) = kind.fields().get(*index) {
                sum.field(field, value);
            }
        }
        self.mix(&sum.finish());
    }

    /// Puts a seal in, or takes it out again.
    pub fn toggle_seal(&mut self, record: RecordId, content: &str) {
        let mut sum = Summer::new("seal");
        sum.bytes(record.bytes());
        sum.bytes(content.as_bytes());
        self.mix(&sum.finish());
    }

    fn mix(&mut self, other: &Checksum) {
        mix(&mut self.0, other);
    }
}

/// The exclusive or of two checksums: what is put in twice is out again.
pub(super) fn mix(sum: &mut Checksum, other: &Checksum) {
    for (mine, theirs) in sum.iter_mut().zip(other) {
        *mine ^= theirs;
    }
}

/// The checksum of a writing session.
pub(super) fn session(uuid: &[u8; 16], program: &str) -> Checksum {
    let mut sum = Summer::new("session");
    sum.bytes(uuid);
    sum.bytes(program.as_bytes());
    sum.finish()
}

/// The checksum of a row of the report of merges. It is each copy's own.
pub(super) fn row_of_merges(numbers: [i64; 4], texts: [&str; 3]) -> Checksum {
    let mut sum = Summer::new("merge_report");
    numbers.iter().for_each(|number| sum.bytes(&number.to_be_bytes()));
    texts.iter().for_each(|text| sum.bytes(text.as_bytes()));
    sum.finish()
}

/// The fields of a kind with their numbers, in the order of their names.
pub(super) fn by_name(kind: Kind) -> &'static [(usize, &'static Field)] {
    static ORDERS: OnceLock<Vec<Vec<(usize, &Field)>>> = OnceLock::new();
    let orders = ORDERS.get_or_init(|| {
        let order = |kind: &Kind| {
            let mut order: Vec<_> = kind.fields().iter().enumerate().collect();
            order.sort_by_key(|(_, field)| field.name);
            order
        };
        Kind::ALL.iter().map(order).collect()
    });
    // Kinds are numbered in the order of the list of all.
    orders.get(kind as usize).map_or(&[], Vec::as_slice)
}

/// Whether a value is what a field says of which nothing was said: yes-or-no fields are no until
/// somebody says yes.
pub(super) fn says_nothing(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::Text(text) => text.is_empty(),
        Value::Integer(_)
        | Value::Number(_)
        | Value::Bool(true)
        | Value::Money(_)
        | Value::Date(_)
        | Value::Time(_)
        | Value::File(_)
        | Value::Choice(_)
        | Value::Link(_) => false,
    }
}

/// Adds up one checksum. Parts go in with their length, so that no two sequences of parts give the
/// same bytes.
struct Summer {
    /// Summed up in one go: a part alone is often shorter than what is summed at a time.
    bytes: Vec<u8>,
}

impl Summer {
    fn new(what: &str) -> Self {
        let mut summer = Self { bytes: Vec::with_capacity(1024) };
        summer.bytes(what.as_bytes());
        summer
    }

    fn of_record(kind: Kind, id: RecordId) -> Self {
        let mut summer = Self::new(kind.table());
        summer.bytes(id.bytes());
        summer
    }

    fn field(&mut self, field: &Field, value: &Value) {
        if !says_nothing(value) {
            self.bytes(field.name.as_bytes());
            self.value(value);
        }
    }

    fn bytes(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(&(bytes.len() as u64).to_be_bytes());
        self.bytes.extend_from_slice(bytes);
    }

    fn text(&mut self, text: &str) {
        self.bytes.push(3);
        self.bytes(text.as_bytes());
    }

    fn value(&mut self, value: &Value) {
        use rusqlite::types::Value as Sql;
        // The commonest ones without a copy.
        match value {
            Value::Text(text) => return self.text(text),
            Value::Choice(code) => return self.text(code),
            Value::Link(id) => {
                self.bytes.push(4);
                return self.bytes(id.bytes());
            }
            Value::Null
            | Value::Integer(_)
            | Value::Number(_)
            | Value::Bool(_)
            | Value::Money(_)
            | Value::Date(_)
            | Value::Time(_)
            | Value::File(_) => {}
        }
        match cell::to_sql(value) {
            Sql::Null => self.bytes.push(0),
            Sql::Integer(number) => {
                self.bytes.push(1);
                self.bytes.extend_from_slice(&number.to_be_bytes());
            }
            Sql::Real(number) => {
                self.bytes.push(2);
                self.bytes.extend_from_slice(&number.to_bits().to_be_bytes());
            }
            Sql::Text(text) => self.text(&text),
            Sql::Blob(bytes) => {
                self.bytes.push(4);
                self.bytes(&bytes);
            }
        }
    }

    fn finish(self) -> Checksum {
        let mut hasher = SipHasher13::new();
        hasher.write(&self.bytes);
        hasher.finish128().as_bytes()
    }
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
    pub document: &'a DocumentKey,
    pub program: &'a str,
}

/// What goes into the hash of a transaction. No transaction has an older format than one that it
/// was made upon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Format {
    /// Without what a change replaced: schema 1.
    First,
    /// Without the document, the program and the kinds of the records: schema 2.
    Second,
    /// All of it: from schema 3 on.
    Third,
}

impl Format {
    /// All of them, today's first.
    pub const ALL: [Self; 3] = [Self::Third, Self::Second, Self::First];
}

/// Hashes a transaction while its changes are written.
pub(super) struct TransactionHasher(Sha256, Format);

impl TransactionHasher {
    pub fn new(format: Format, head: &TransactionHead<'_>) -> Self {
        let mut hasher = Sha256::new();
        match format {
            Format::First => feed(&mut hasher, b"samstyr transaction 1"),
            Format::Second => feed(&mut hasher, b"samstyr transaction 2"),
            Format::Third => {
                feed(&mut hasher, b"samstyr transaction 3");
                feed(&mut hasher, head.document.id.bytes());
                feed(&mut hasher, &head.document.created_at_ms.to_be_bytes());
                feed(&mut hasher, head.program.as_bytes());
            }
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
        (record, kind): (RecordId, &str),
        field: &str,
        value: &rusqlite::types::Value,
        replaces: &[Identity],
    ) {
        feed(&mut self.0, record.bytes());
        if self.1 >= Format::Third {
            feed(&mut self.0, kind.as_bytes());
        }
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
pub(super) fn feed(hasher: &mut Sha256, bytes: &[u8]) {
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
