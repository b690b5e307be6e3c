//! Records and what is typed into them: changes, undo and redo, drafts until they have come, and what
//! waits for somebody.

mod desk;
mod settling;
mod waiting;
mod work;

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::drafts::Drafts;
use super::list::partly::Partly;
use super::steps::{Now, Ticket};
use crate::import::sheet::labels::Labels;
use crate::model::command::{Change, Command};
use crate::model::history::{Entry, Passed};
use crate::model::id::RecordId;
use crate::model::message::Message;
use crate::store::Upon;

pub use waiting::Waiting;

/// Something asked for about records.
#[derive(Clone, Debug, PartialEq)]
pub enum EditAction {
    /// Change the document, as one step.
    Change(Vec<Change>),
    /// The same of what was chosen of many and what was not, which says itself what came of it: what goes is no
    /// deletion to whoever has chosen.
    Choose(Vec<Change>),
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
    /// Hold what is being typed where leaving does not make it a step: it waits until somebody says so.
    Keep {
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
    PutBlock(Block),
    /// Say that nothing of many cells could be changed, and why.
    TellPartly(Partly),
    /// Write what was typed over what has come to stand in its field meanwhile, which has been seen.
    KeepMine {
        /// The record.
        id: RecordId,
        /// The field.
        field: String,
    },
    /// Give up what was typed, in its field: what was typed elsewhere stays there.
    DropDraft {
        /// The record.
        id: RecordId,
        /// The field.
        field: String,
    },
    /// Let go of what was typed, wherever it lies.
    Discard {
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

/// Values for many cells.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// The changes.
    pub changes: Vec<Change>,
    /// The cells: record and name of the column.
    pub cells: Vec<(RecordId, String)>,
    /// Where somebody has looked at what it does before it is done.
    pub seen: Option<Seen>,
    /// What is told once it has been written, where not all of it went in.
    pub partly: Option<Partly>,
}

/// What somebody has looked at and said yes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen {
    /// A name of its own, by which whoever showed it asks what has come of it.
    pub name: RecordId,
    /// The state of the document that it was worked out from: in another one it is not done.
    pub upon: String,
}

/// What has come of a block that was looked at and said yes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockFate {
    /// It is on its way.
    UnderWay(Ticket),
    /// It has been written.
    Written,
    /// It was refused; why has been told.
    Refused,
}

/// A job on the open document.
#[derive(Debug)]
pub(super) enum EditJob {
    /// Change it.
    Apply {
        /// What is done.
        command: Command,
        /// What the document must still hold, else it is not done.
        upon: Upon,
        /// The day that counts as today, where the window was started on one.
        today: Option<NaiveDate>,
        /// Which command it is.
        ticket: Ticket,
    },
    /// Take a step back; who asks.
    Undo(String),
    /// Do it again; who asks.
    Redo(String),
    /// Tell who wrote last into a field.
    WhoWrote(RecordId, String),
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
    /// A command was not carried out: another process has changed a cell of it.
    Outrun(Now, Ticket),
    /// Who wrote last into a field, as they called themselves.
    Wrote(RecordId, String, String),
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
            | Self::Outrun(..)
            | Self::Wrote(..)
            | Self::Refused(..) => true,
        }
    }
}

/// The records by name, as they were in one version of the document.
#[derive(Debug, Default)]
struct Names {
    version: Cell<u64>,
    labels: RefCell<Labels>,
}

impl Names {
    /// Those of a version: kept as far as they have been worked out for it.
    fn of(&self, version: u64) -> &RefCell<Labels> {
        if self.version.replace(version) != version {
            self.labels.take();
        }
        &self.labels
    }
}

/// What is known of drafts and commands besides the drafts of the open document.
#[derive(Debug, Default)]
pub(super) struct Editing {
    /// The step of what was chosen of many, while it is on its way.
    chosen: Option<Ticket>,
    /// Whether what goes now is no deletion to whoever has made the step.
    pub(super) hides_deletions: bool,
    /// The drafts of documents that were open before and could not be kept yet.
    unkept: Vec<Drafts>,
    /// Whether it was said that what is typed cannot be kept while it is typed.
    told_unkept: bool,
    /// How often what was being typed has lost its field.
    stranded: u64,
    /// How many commands there have been.
    tickets: Ticket,
    /// The last of them that there has been news of.
    answered: Ticket,
    /// The blocks under way that are carried out upon what stood in their cells.
    in_sight: BTreeSet<Ticket>,
    /// The records by name, of one version.
    names: Names,
    /// What has come of the blocks that were looked at in this document, by their names.
    blocks: BTreeMap<RecordId, BlockFate>,
    /// Who wrote last into the fields in which something else is typed.
    writers: BTreeMap<(RecordId, String), String>,
    /// What is told once a command has been written.
    partly: BTreeMap<Ticket, Partly>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::sheet::labels::Named;
    use crate::model::kind::{Kind, Portfolio};
    use crate::model::plan::plan;
    use crate::model::project::Project;
    use crate::model::record::TableRecord as _;

    #[test]
    fn names_are_worked_out_once_for_each_version_of_the_document() {
        let id = RecordId::new();
        let project = Project { title: "Nytt".to_owned(), ..Project::empty(id) };
        let with = plan(&Portfolio::default(), &[Change::add(&project)]).unwrap().portfolio;
        let without = Portfolio::default();
        let names = Names::default();
        let find = |version: u64, portfolio: &Portfolio| {
            names.of(version).borrow_mut().find(portfolio, Kind::Project, "Nytt")
        };
        assert_eq!(find(1, &with), Named::One(id));
        // Whoever went over all names again would not find it.
        assert_eq!(find(1, &without), Named::One(id));
        assert_eq!(find(2, &without), Named::None);
    }
}
