//! What a repair did not carry over.

use super::LostRecord;

/// Something that stood in a damaged file and that no step of its log vouches for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lost {
    /// A value in a table of records that no step had written.
    Value {
        /// The record.
        record: LostRecord,
        /// The field.
        field: &'static str,
    },
    /// A seal in the table of seals that no step had set; of which record, where there is one.
    Seal(Option<LostRecord>),
    /// A record in a table that no step had made.
    Record(LostRecord),
    /// The report of merges does not match its checksum: which steps came from elsewhere is not
    /// known any more, so that none of the steps so far can be undone.
    Merges,
    /// A file whose bytes are not there, or not those that the log tells of.
    File {
        /// The record that names it.
        record: LostRecord,
        /// What it is called.
        name: String,
    },
    /// The tables could not be read to compare them.
    Tables,
    /// All steps are older than the version whose hashes say which document they belong to.
    Identity,
}
