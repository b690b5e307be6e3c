//! Keys of records: a UUID that says, in its type, what it is the key of.

use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use uuid::Uuid;

/// The namespace from which the keys of the example portfolio are derived, so
/// that its records have the same ids on every machine.
const EXAMPLE_NAMESPACE: Uuid = Uuid::from_u128(0x5a6d_7374_7972_4578_616d_706c_6500_0001);

/// The key of any record, whatever its kind.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct RecordId(pub Uuid);

impl RecordId {
    /// A key that no other machine makes: UUIDv7, so that newer records sort last.
    #[must_use]
    pub fn new() -> Self {
        Self(Uuid::now_v7())
    }

    /// The key of a record of the example portfolio: the same on every machine.
    #[must_use]
    pub fn of_example(kind: &str, key: &str) -> Self {
        Self(Uuid::new_v5(&EXAMPLE_NAMESPACE, format!("{kind}/{key}").as_bytes()))
    }

    /// The sixteen bytes as they stand in the document.
    #[must_use]
    pub fn bytes(&self) -> &[u8; 16] {
        self.0.as_bytes()
    }
}

impl Default for RecordId {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Display for RecordId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for RecordId {
    type Err = uuid::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Uuid::parse_str(text.trim()).map(Self)
    }
}

/// The key of a record of kind `T`: a link field can hold no other.
pub struct Id<T> {
    raw: RecordId,
    kind: PhantomData<fn() -> T>,
}

impl<T> Id<T> {
    /// Wraps a key that is known to belong to a `T`.
    #[must_use]
    pub fn from_raw(raw: RecordId) -> Self {
        Self { raw, kind: PhantomData }
    }

    /// The key without its kind.
    #[must_use]
    pub fn raw(self) -> RecordId {
        self.raw
    }
}

// Derives would ask the same traits of `T`, which is only a mark here.
impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Id<T> {}
impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.raw == other.raw
    }
}
impl<T> Eq for Id<T> {}
impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.raw.cmp(&other.raw)
    }
}
impl<T> std::hash::Hash for Id<T> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.raw.hash(state);
    }
}
impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.raw.fmt(f)
    }
}
impl<T> From<Id<T>> for RecordId {
    fn from(id: Id<T>) -> Self {
        id.raw
    }
}
