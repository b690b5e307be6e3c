//! How a document stands between this machine and the folder that people share, and the thread that
//! publishes: never the window's, and never the one that commits.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::Receiver;
use std::time::{Duration, Instant, SystemTime};

use chrono::{DateTime, Utc};

use crate::model::message::{Message, Tell as _};
use crate::store::working::{Courtesy, Incoming, Look, Published, Refusal, Working};
use crate::store::{Repaired, StoreError};

pub use crate::store::working::{OpenElsewhere, Phase, SameDocument, Snapshot};

/// How often the mark that says who has the document open is renewed.
const SIGN_OF_LIFE: Duration = Duration::from_secs(60);

/// Where the document stands, in one word each.
#[derive(Clone, Debug, PartialEq)]
pub enum Shared {
    /// It is changed where it lies.
    InPlace,
    /// It is being verified before anything is published; it was published last at that time.
    Checking(Option<DateTime<Utc>>),
    /// What is here is in the folder, since that time.
    Published(DateTime<Utc>),
    /// What is here will be published in a moment; it was published last at that time.
    Waiting(Option<DateTime<Utc>>),
    /// It is being published.
    Publishing(Phase),
    /// The folder does not take it; it is tried again.
    Retrying(Message),
    /// The file or its folder can only be read: what is changed stays on this machine.
    ReadOnly,
    /// The file in the folder cannot be read, or is no copy of this document; nothing waits for it.
    NotRead(Message),
    /// It lies beside the visible file, under a name of its own.
    Beside(PathBuf),
    /// Damage was found: nothing is published.
    Held(Message),
    /// The file is gone from the folder; the next change puts it back.
    Gone,
    /// The file in the folder is damaged, and stays as it is until somebody says what is to be done.
    Damaged {
        /// How.
        why: Message,
        /// Whether the log in it is whole, so that all steps in it can be had back.
        log_is_whole: bool,
    },
}

impl Shared {
    /// Whether others may have seen what is here.
    pub(super) fn is_seen_by_others(&self) -> bool {
        match self {
            Self::Publishing(_) | Self::Published(_) | Self::Beside(_) => true,
            Self::InPlace
            | Self::Checking(_)
            | Self::Waiting(_)
            | Self::Retrying(_)
            | Self::ReadOnly
            | Self::NotRead(_)
            | Self::Held(_)
            | Self::Gone
            | Self::Damaged { .. } => false,
        }
    }

    /// Whether what is here is on its way to others already, or says why it is not.
    pub(super) fn is_told_of(&self) -> bool {
        match self {
            Self::Held(_) | Self::Retrying(_) | Self::Publishing(_) => true,
            Self::InPlace
            | Self::Checking(_)
            | Self::Published(_)
            | Self::Waiting(_)
            | Self::ReadOnly
            | Self::NotRead(_)
            | Self::Beside(_)
            | Self::Gone
            | Self::Damaged { .. } => false,
        }
    }

    /// Whether a document that is being closed waits for others to get what is here.
    #[must_use]
    pub fn keeps_waiting(&self) -> bool {
        match self {
            Self::Publishing(_) | Self::Retrying(_) | Self::ReadOnly | Self::Checking(_) => true,
            Self::InPlace
            | Self::Published(_)
            | Self::Waiting(_)
            | Self::NotRead(_)
            | Self::Beside(_)
            | Self::Held(_)
            | Self::Gone
            | Self::Damaged { .. } => false,
        }
    }
}

/// What the publishing thread is sent for.
pub(super) enum Task {
    /// A document was opened: what was copied is made safe and verified.
    Begin(Arc<Working>, String),
    Publish(Arc<Working>),
    /// Publish beside the visible file, with these words in the name.
    PublishNamed(Arc<Working>, String),
    Fetch(Arc<Working>),
    /// Read what the log of the damaged visible file holds.
    Repair(Arc<Working>),
    /// Publish in the place of the damaged file, which is kept with these words in its name.
    PublishOver(Arc<Working>, String),
    Look(Arc<Working>),
    /// The document is closed.
    End,
}

/// What it comes back with. A report about a document that is closed by then is of no use.
pub(super) enum Report {
    Checked(Result<Option<Message>, StoreError>),
    Phase(Phase),
    Published(Result<Published, Refusal>),
    Named(Result<Published, Refusal>),
    Fetched(Result<Box<Incoming>, StoreError>),
    Repaired(Result<(Box<Incoming>, Repaired), StoreError>),
    Replaced(Result<(Published, PathBuf), Refusal>),
    Looked(Look),
    Copies(Vec<SameDocument>),
    OpenElsewhere(Option<OpenElsewhere>),
}

/// The thread. Each report goes with the document that it is about.
pub(super) fn run_tasks<R>(tasks: Receiver<Task>, report: R)
where
    R: Fn(&Arc<Working>, Report) + Clone + Send + Sync + 'static,
{
    let mut courtesy: Option<(Courtesy, Instant)> = None;
    let mut beside = Beside::default();
    for task in tasks {
        let tell = &report;
        let phases = |working: &Arc<Working>| {
            let (working, report) = (Arc::clone(working), report.clone());
            move |phase| report(&working, Report::Phase(phase))
        };
        match task {
            Task::Begin(working, who) => {
                let mut mark = Courtesy::new(working.visible(), &who, Utc::now());
                tell(&working, Report::OpenElsewhere(mark.renew(Utc::now())));
                courtesy = Some((mark, Instant::now()));
                tell(&working, Report::Checked(verify(&working)));
                beside = Beside::default();
                tell_of_copies(&mut beside, &working, tell);
                // Without room for a snapshot the day goes on.
                let _ = working.take_daily_snapshot();
            }
            Task::Publish(working) => {
                let published = working.publish(&phases(&working));
                tell(&working, Report::Published(published));
            }
            Task::PublishNamed(working, words) => {
                let named = working.publish_named(&words, &phases(&working));
                tell(&working, Report::Named(named));
            }
            Task::Fetch(working) => {
                tell(&working, Report::Fetched(working.fetch().map(Box::new)));
            }
            Task::Repair(working) => {
                let repaired = working.fetch_repaired();
                let repaired = repaired.map(|(incoming, made)| (Box::new(incoming), made));
                tell(&working, Report::Repaired(repaired));
            }
            Task::PublishOver(working, words) => {
                let replaced = working.publish_over_damaged(&words, &phases(&working));
                tell(&working, Report::Replaced(replaced));
            }
            Task::Look(working) => {
                tell(&working, Report::Looked(working.look()));
                tell_of_copies(&mut beside, &working, tell);
                let due = courtesy.as_mut().filter(|(_, last)| last.elapsed() > SIGN_OF_LIFE);
                if let Some((mark, last)) = due {
                    *last = Instant::now();
                    tell(&working, Report::OpenElsewhere(mark.renew(Utc::now())));
                }
            }
            Task::End => courtesy = None,
        }
    }
}

/// Tells of the copies beside a document, where they may have changed.
fn tell_of_copies(
    beside: &mut Beside,
    working: &Arc<Working>,
    tell: impl Fn(&Arc<Working>, Report),
) {
    if let Some(copies) = beside.look(working) {
        tell(working, Report::Copies(copies));
    }
}

/// The copies beside the document, as they were when last looked for.
#[derive(Default)]
struct Beside {
    folder: Option<SystemTime>,
    found: Vec<SameDocument>,
}

impl Beside {
    /// Looks again where a name in the folder has changed; the copies, where they are others.
    fn look(&mut self, working: &Working) -> Option<Vec<SameDocument>> {
        let changed = working.folder_changed_at();
        if changed.is_none() || changed == self.folder {
            return None;
        }
        let found = working.copies_beside().ok()?;
        self.folder = changed;
        if found == self.found {
            return None;
        }
        self.found.clone_from(&found);
        Some(found)
    }
}

/// Makes what was copied safe, and verifies all of it. Says what is wrong, if anything is.
fn verify(working: &Working) -> Result<Option<Message>, StoreError> {
    working.settle()?;
    let mut problems = working.check()?;
    if !problems.is_empty() {
        // A glitch of reading looks like damage.
        problems = working.check()?;
    }
    // What no repair takes away is told of by `check`; holding everything else back for ever would lose
    // what is done from here on.
    Ok(problems.iter().find(|problem| !problem.outlasts_repair()).map(|problem| {
        Message::new("error-damaged-here")
            .text("path", working.visible().display().to_string())
            .words("detail", problem.damage().message())
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::documents::make_example;
    use crate::store::working::Copies;

    #[test]
    fn copies_are_looked_for_when_the_folder_changes() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("delt.samstyr");
        make_example(&file).unwrap();
        let elsewhere = tempfile::tempdir().unwrap();
        let opened = Copies::new(elsewhere.path()).open(&file).unwrap();
        let mut beside = Beside::default();
        assert_eq!(beside.look(&opened.working), None, "there is none");
        assert_eq!(beside.look(&opened.working), None, "nothing has changed");
        std::thread::sleep(Duration::from_millis(20));
        let copy = folder.path().join("delt-KARIS-PC.samstyr");
        std::fs::copy(&file, &copy).unwrap();
        let found = beside.look(&opened.working).unwrap();
        assert!(matches!(found.as_slice(), [one] if one.path.ends_with("delt-KARIS-PC.samstyr")));
        assert_eq!(beside.look(&opened.working), None, "told once");
    }
}
