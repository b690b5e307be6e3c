//! Changes, undo and redo, on the thread that owns the document.

use chrono::Utc;

use super::{EditJob, EditNews};
use crate::app::held::Held;
use crate::app::steps::Ticket;
use crate::model::history::Entry;
use crate::model::id::RecordId;
use crate::model::message::{Message, Tell as _};
use crate::store::{StoreError, Upon};

/// How far back it is looked who wrote into a field.
const NEWEST: usize = 200;

impl EditJob {
    /// Whether it changes the document.
    pub fn writes(&self) -> bool {
        match self {
            Self::Apply { .. } | Self::Undo(_) | Self::Redo(_) => true,
            Self::WhoWrote(..) => false,
        }
    }

    /// The ticket of a command.
    pub fn ticket(&self) -> Option<Ticket> {
        match self {
            Self::Apply { ticket, .. } => Some(*ticket),
            Self::Undo(_) | Self::Redo(_) | Self::WhoWrote(..) => None,
        }
    }

    /// Carries the job out.
    pub fn work(self, held: &mut Held<'_>) -> Result<EditNews, Message> {
        self.carry_out(held).map_err(|error| {
            // Only what was worked out from many values is carried out upon something.
            if matches!(error, StoreError::Overtaken(_)) {
                Message::new("message-not-upon")
            } else {
                error.message()
            }
        })
    }

    fn carry_out(self, held: &mut Held<'_>) -> Result<EditNews, StoreError> {
        match self {
            Self::Apply { command, upon, today, ticket } => {
                held.settle()?;
                held.document.count_as_today(today);
                match (held.apply_upon(&command, &[], &upon), upon) {
                    // Whoever typed it is to see first what has come there.
                    (Err(StoreError::Overtaken(_)), Upon::Cells(_)) => {
                        return Ok(EditNews::Outrun(held.now(), ticket));
                    }
                    (applied, Upon::Whatever | Upon::State(_) | Upon::Cells(_)) => applied?,
                }
                Ok(EditNews::Applied(held.changed(), ticket))
            }
            // Another window may have written since this one last looked: nobody takes back unseen
            // what others have done, so the window shows it first.
            Self::Undo(_) | Self::Redo(_) if held.document.refresh()? => {
                Ok(EditNews::Overtaken(held.now()))
            }
            Self::WhoWrote(id, field) => {
                let by = who_wrote(held, id, &field)?;
                Ok(EditNews::Wrote(id, field, by))
            }
            Self::Undo(by) => {
                held.settle()?;
                let reversed = held.document.undo(&by, Utc::now())?;
                Ok(EditNews::Undone(held.changed(), reversed.step, reversed.passed))
            }
            Self::Redo(by) => {
                held.settle()?;
                let reversed = held.document.redo(&by, Utc::now())?;
                // What was done again counts as done here.
                held.own.extend(held.document.next_undo().map(|step| step.transaction));
                Ok(EditNews::Redone(held.changed(), reversed.step, reversed.passed))
            }
        }
    }
}

/// Who wrote last into a field; empty where its history does not tell.
fn who_wrote(held: &Held<'_>, id: RecordId, field: &str) -> Result<String, StoreError> {
    let history = held.document.history(Some(id), Some(NEWEST))?;
    let touches = |entry: &&Entry| {
        entry.changes.iter().any(|change| change.id == id && change.field_name() == field)
    };
    Ok(history.iter().find(touches).map(|entry| entry.by.clone()).unwrap_or_default())
}
