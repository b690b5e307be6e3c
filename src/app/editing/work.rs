//! Changes, undo and redo, on the thread that owns the document.

use chrono::Utc;

use super::{EditJob, EditNews};
use crate::app::held::Held;
use crate::app::steps::Ticket;
use crate::model::message::{Message, Tell as _};
use crate::store::StoreError;

impl EditJob {
    /// Whether it changes the document.
    pub fn writes(&self) -> bool {
        match self {
            Self::Apply { .. } | Self::Undo(_) | Self::Redo(_) => true,
        }
    }

    /// The ticket of a command.
    pub fn ticket(&self) -> Option<Ticket> {
        match self {
            Self::Apply { ticket, .. } => Some(*ticket),
            Self::Undo(_) | Self::Redo(_) => None,
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
                match upon {
                    Some(upon) => held.apply_upon(&command, &[], &upon)?,
                    None => held.apply(&command)?,
                }
                Ok(EditNews::Applied(held.changed(), ticket))
            }
            // Another window may have written since this one last looked: nobody takes back unseen
            // what others have done, so the window shows it first.
            Self::Undo(_) | Self::Redo(_) if held.document.refresh()? => {
                Ok(EditNews::Overtaken(held.now()))
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
