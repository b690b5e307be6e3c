//! How the records of a kind are made final.

use super::{Brought, Settled};
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::seal::SealContent;

/// Content of a seal without what the seals of a portfolio, or those that are set along with it, hold already; `None`
/// when it cannot be written.
pub type Once = fn(SealContent, &Portfolio, &[(RecordId, SealContent)]) -> Option<SealContent>;

/// How the records of a kind are made final: what must be there first, what is sealed, and what the
/// program says of it. A record is made final by its state (`About::state`), for good.
#[derive(Clone, Copy, Debug)]
pub struct Sealing {
    /// The code of the state that calls a record final. A new one begins with `About::begins`.
    pub calls_final: &'static str,
    /// The field that is still empty before a record can be made final, if any: its own, or one of a record that it
    /// rests on.
    pub lacks: fn(&Portfolio, RecordId) -> Option<(RecordId, &'static str)>,
    /// The fields that a question about it shows, so that who answers sees what will be final.
    pub shows: &'static [&'static str],
    /// What is sealed, of the record as it stands; `None` when there is no such record.
    pub content: fn(&Portfolio, RecordId) -> Option<SealContent>,
    /// What is written of it into the document: without what other seals hold already, those that stand or those
    /// that are set along with it.
    pub once: Once,
    /// Reads what was sealed once; `None` when the text cannot be read.
    pub parse: fn(&str) -> Option<SealContent>,
    /// The records whose values go into the seal, the sealed one first: none of them may be
    /// undecided between copies.
    pub rests_on: fn(&Portfolio, RecordId) -> Vec<RecordId>,
    /// The fields of other records that such a record settles when it is made final.
    pub settled: &'static [(Kind, &'static str)],
    /// What it settles of the records around it, or would if it were made final now: cells of those
    /// fields.
    pub settles: fn(&Portfolio, RecordId) -> Vec<Settled>,
    /// What is written into the records around it along with the seal, and may change later on.
    pub brings: fn(&Portfolio, RecordId) -> Vec<Brought>,
    /// Whether a record, in a portfolio that holds it with the values of the moment of sealing, says
    /// what the seal says.
    pub agrees: fn(&SealContent, &Portfolio, RecordId) -> bool,
    /// The message of Fluent in whose attributes the sentences about sealing stand: those of
    /// [`Sealing::WORDS`].
    pub words: &'static str,
}

impl Sealing {
    /// The sentences that a kind has about its seal, each an attribute of its message: it is final
    /// already (`final`), something is missing first (`lacking`), or undecided (`undecided`), or contrary to
    /// it (`contrary`), it cannot be undone (`stays`), it settles something of another record (`settles`;
    /// `fixed` beside the field there), or rules something out there (`excludes`), which is needed
    /// (`needed`) and was changed by a merge all the same (`unsettled`), it is made by its button (`by-button`), something typed is not
    /// written yet (`unwritten`), what copies propose besides (`proposed`), or have made final
    /// otherwise (`apart`), so many were made final (`made`), and the button with its question (`do`, `title`, `text`, `confirm`), which also says
    /// what is recorded along with it (`brings`).
    pub const WORDS: &'static [&'static str] = &[
        "final",
        "lacking",
        "undecided",
        "contrary",
        "stays",
        "settles",
        "excludes",
        "fixed",
        "needed",
        "unsettled",
        "by-button",
        "unwritten",
        "proposed",
        "apart",
        "made",
        "do",
        "title",
        "text",
        "confirm",
        "brings",
    ];
}
