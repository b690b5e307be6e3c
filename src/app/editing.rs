//! Records and what is typed into them: changes, undo and redo, drafts until they have come, and what
//! waits for somebody.

mod desk;
mod settling;
mod waiting;
mod work;

use super::drafts::Drafts;
use super::steps::{Now, Ticket};
use crate::model::command::{Change, Command};
use crate::model::history::{Entry, Passed};
use crate::model::id::RecordId;
use crate::model::message::Message;

pub use waiting::Waiting;

/// Something asked for about records.
#[derive(Clone, Debug, PartialEq)]
pub enum EditAction {
    /// Change the document, as one step.
    Change(Vec<Change>),
    /// Take a step back.
    Undo,
    /// Do it again.
    Redo,
    /// Hold what is being typed.
    Draft {
        /// The record.
        id: RecordId,
        /// The field.
        field: String,
        /// What was typed.
        text: String,
    },
    /// Make what was typed into a field a step, or keep it there with the reason.
    Leave(FieldText),
    /// Change many cells, as one step: what was typed in them before goes with it.
    PutBlock {
        /// The changes.
        changes: Vec<Change>,
        /// The cells: record and name of the column.
        cells: Vec<(RecordId, String)>,
    },
    /// Let go of what was typed.
    DropDraft {
        /// The record.
        id: RecordId,
        /// The field.
        field: String,
    },
}

/// The text of a field that is left, typed or chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldText {
    /// The record.
    pub id: RecordId,
    /// The name of the field or column.
    pub field: String,
    /// The text.
    pub text: String,
    /// A record that the same step makes, with the changes that make it and what it needs: the text is its
    /// name.
    pub made: Option<(RecordId, Vec<Change>)>,
}

/// A job on the open document.
#[derive(Debug)]
pub(super) enum EditJob {
    /// Change it.
    Apply(Command, Ticket),
    /// Take a step back; who asks.
    Undo(String),
    /// Do it again; who asks.
    Redo(String),
}

/// News of the jobs of editing.
#[derive(Debug)]
pub(super) enum EditNews {
    /// A command of this window was carried out.
    Applied(Now, Ticket),
    /// A step was taken back; which ones were passed over.
    Undone(Now, Entry, Vec<Passed>),
    /// A step was done again; which ones were passed over.
    Redone(Now, Entry, Vec<Passed>),
    /// Another process has changed the document, and therefore nothing was taken back or done again.
    Overtaken(Now),
    /// A command was not carried out.
    Refused(Ticket, Message),
}

impl EditNews {
    /// Whether a job is done with it.
    pub fn ends_job(&self) -> bool {
        match self {
            Self::Applied(..)
            | Self::Undone(..)
            | Self::Redone(..)
            | Self::Overtaken(_)
            | Self::Refused(..) => true,
        }
    }
}

/// What is known of drafts and commands besides the drafts of the open document.
#[derive(Debug, Default)]
pub(super) struct Editing {
    /// The drafts of documents that were open before and could not be kept yet.
    unkept: Vec<Drafts>,
    /// Whether it was said that what is typed cannot be kept while it is typed.
    told_unkept: bool,
    /// How many commands there have been.
    tickets: Ticket,
}
