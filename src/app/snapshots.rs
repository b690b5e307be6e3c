//! Snapshots of the open document: which there are, what one holds, and bringing one back.

use std::sync::Arc;

use super::App;
use super::held::Held;
use super::past::Earlier;
use super::steps::Now;
use crate::model::command::Command;
use crate::model::kind::Portfolio;
use crate::model::message::{Message, Tell as _};
use crate::store::working::{Reason, Snapshot, Working, restoring};
use crate::store::{StoreError, Upon};
use crate::text::Format;

/// Something asked for about snapshots.
#[derive(Clone, Debug, PartialEq)]
pub enum SnapshotAction {
    /// Show which there are.
    Show,
    /// Put their list away.
    Hide,
    /// Look into one.
    LookInside(Snapshot),
    /// Bring one back.
    Restore(Snapshot),
}

/// A job on the open document.
#[derive(Debug)]
pub(super) enum SnapshotJob {
    /// Read which there are.
    List,
    /// Read one.
    LookInside(Snapshot),
    /// Bring one back; who asks, and a note for the log.
    Restore(Snapshot, String, String),
}

/// News of the jobs on snapshots.
#[derive(Debug)]
pub(super) enum SnapshotNews {
    /// Those that there are, newest first.
    List(Vec<Snapshot>),
    /// What one holds.
    Inside(Arc<Portfolio>, Snapshot),
    /// One was brought back.
    Restored(Now),
}

impl SnapshotJob {
    /// Whether it changes the document.
    pub fn writes(&self) -> bool {
        match self {
            Self::Restore(..) => true,
            Self::List | Self::LookInside(_) => false,
        }
    }

    /// Carries the job out.
    pub fn work(self, held: &mut Held<'_>) -> Result<SnapshotNews, Message> {
        let came = match self {
            Self::List => {
                let list = held.working.map(Working::snapshots).unwrap_or_default();
                Ok(SnapshotNews::List(list))
            }
            Self::LookInside(snapshot) => look_inside(snapshot),
            Self::Restore(snapshot, by, note) => restore(held, &snapshot, by, note),
        };
        came.map_err(|error| {
            if matches!(error, StoreError::Overtaken(_)) {
                Message::new("snapshot-overtaken")
            } else {
                error.message()
            }
        })
    }
}

fn look_inside(snapshot: Snapshot) -> Result<SnapshotNews, StoreError> {
    let inside = snapshot.open()?;
    Ok(SnapshotNews::Inside(Arc::clone(inside.portfolio()), snapshot))
}

fn restore(
    held: &mut Held<'_>,
    snapshot: &Snapshot,
    by: String,
    note: String,
) -> Result<SnapshotNews, StoreError> {
    // Another window may have written since this one last looked: nobody takes back unseen what others
    // have done.
    if held.document.refresh()? {
        return Err(StoreError::Overtaken(held.document.path().to_path_buf()));
    }
    held.settle()?;
    let upon = held.document.tip_hash();
    let earlier = snapshot.open()?;
    if let Some(working) = held.working {
        working.take_snapshot(Reason::BeforeRestore)?;
    }
    let changes = restoring(held.document, earlier.portfolio())?;
    let files = held.document.files_brought_back(&changes, &earlier)?;
    held.apply_upon(&Command { by, note, changes }, &files, &Upon::State(upon))?;
    Ok(SnapshotNews::Restored(held.changed()))
}

impl SnapshotNews {
    /// Whether a job is done with it.
    pub fn ends_job(&self) -> bool {
        match self {
            Self::List(_) | Self::Inside(..) | Self::Restored(_) => true,
        }
    }
}

impl App {
    /// Carries out an action.
    pub(super) fn act_on_snapshots(&mut self, action: SnapshotAction) {
        match action {
            SnapshotAction::Show => self.send(SnapshotJob::List),
            SnapshotAction::Hide => self.snapshots = None,
            SnapshotAction::LookInside(snapshot) => self.send(SnapshotJob::LookInside(snapshot)),
            SnapshotAction::Restore(snapshot) => {
                self.leave_past();
                self.snapshots = None;
                let time = Format::of(self.lang()).moment(snapshot.at);
                let note = self.texts().with("snapshot-restored-note", &[("time", &time)]);
                let by = self.actor();
                self.send(SnapshotJob::Restore(snapshot, by, note));
            }
        }
    }

    /// Takes a piece of news.
    pub(super) fn take_snapshots(&mut self, news: SnapshotNews) {
        match news {
            SnapshotNews::List(list) => self.snapshots = Some(list),
            SnapshotNews::Inside(portfolio, snapshot) => {
                if self.open.is_some() {
                    self.show_earlier(Earlier::Snapshot(snapshot), portfolio);
                }
            }
            SnapshotNews::Restored(now) => {
                self.stands_now(now);
                self.tell_done(Message::new("snapshot-restored"));
            }
        }
    }
}
