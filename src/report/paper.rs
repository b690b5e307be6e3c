//! What is known of a paper, in one place: its name, its words, what it is of, in which formats it is
//! handed out, how it is made. Each paper is one constant in a file of its own; `report::PAPERS` lists
//! them, and menus, previews, the command line, names of files and tests go through that list.

mod ask;
mod calculation;
mod file_name;
mod format;
mod scope;
mod subject;

pub(super) use ask::misfit;
pub use ask::{Ask, Holds, Stage};
pub use calculation::Calculation;
pub use format::PaperFormat;
pub use scope::Scope;
pub use subject::{Subject, Within};

use serde_json::Value as Json;

use super::outline::Outline;
use crate::calc::agenda::AgendaIndex;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::message::Message;

/// What makes the data of a paper: one JSON value.
pub type Data = fn(&Portfolio, &Ask) -> Result<Json, Message>;

/// A paper that can be handed out.
#[derive(Debug)]
pub struct Paper {
    /// Its name on the command line. Papers that share a name are told apart by their scope.
    pub name: &'static str,
    /// The key of its words, unlike that of any other paper: what sort of paper it is, with `.show`
    /// for what shows it and `.file` for the beginning of its file's name.
    pub genre: &'static str,
    /// The key of the words of the one that is made of that: what only advises is called so. It has the same
    /// attributes, and it is asked in each frame.
    pub called: fn(&Portfolio, &Subject) -> &'static str,
    /// What the paper is of: a record of a kind, a period, an estimate.
    pub scope: Scope,
    /// The formats that people get it in.
    pub formats: &'static [PaperFormat],
    /// Whether it can hold what is exempt from public access, so that there is a version without.
    pub public: bool,
    /// Whether it can be made of that record, which is of the kind of its scope; asked in each frame, so that
    /// what belongs together in meetings comes along.
    pub suits: fn(&Portfolio, &AgendaIndex, RecordId) -> bool,
    /// Makes it.
    pub make: fn(&Portfolio, &Ask) -> Result<Outline, Message>,
    /// The content of the paper as data, where programs read it.
    pub data: Option<Data>,
}

impl PartialEq for Paper {
    fn eq(&self, other: &Self) -> bool {
        self.genre == other.genre
    }
}

/// For [`Paper::suits`]: any record of the kind, or none where the paper is not of a record.
#[must_use]
pub fn any(_: &Portfolio, _: &AgendaIndex, _: RecordId) -> bool {
    true
}
