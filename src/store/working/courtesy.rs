//! A small file beside the document that says who has it open: a courtesy, never a gate, because
//! what two people write can be brought together.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::files::{Process, Target, Until, give_usual, partial, read_small};

/// Without a sign of life for so long, whoever wrote it is taken to be gone. Folders that are
/// synchronised bring a sign late.
const STALE: TimeDelta = TimeDelta::minutes(10);

/// A longer one was not written by us.
const LONGEST: u64 = 4096;

/// Somebody else who has the document open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenElsewhere {
    /// As they call themselves.
    pub who: String,
    /// Their machine; empty where it has no name.
    pub machine: String,
    /// Since when.
    pub since: DateTime<Utc>,
}

/// Our own mark beside a document; taken away when it is dropped.
#[derive(Debug)]
pub struct Courtesy {
    file: PathBuf,
    mark: Mark,
    placed: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Mark {
    who: String,
    machine: String,
    since: DateTime<Utc>,
    /// The last sign of life.
    alive: DateTime<Utc>,
    /// Which window.
    window: uuid::Uuid,
    /// Whose process; earlier versions did not say.
    #[serde(default)]
    process: Option<Process>,
}

impl Courtesy {
    /// A mark for a document, not placed yet.
    #[must_use]
    pub fn new(visible: &Path, who: &str, now: DateTime<Utc>) -> Self {
        let name = visible.file_name().map(|n| n.to_string_lossy().into_owned());
        let file = visible.with_file_name(format!(".~lock.{}#", name.unwrap_or_default()));
        let mark = Mark {
            who: who.to_owned(),
            machine: machine(),
            since: now,
            alive: now,
            window: uuid::Uuid::now_v7(),
            process: Some(Process::this()),
        };
        Self { file, mark, placed: false }
    }

    /// Gives a sign of life, unless somebody else's mark lies there. Says whose.
    pub fn renew(&mut self, now: DateTime<Utc>) -> Option<OpenElsewhere> {
        if let Some(other) = self.other(now) {
            return Some(other);
        }
        self.mark.alive = now;
        // A folder that does not take it is no reason to stop anybody.
        self.placed = self.place().is_ok();
        None
    }

    fn other(&self, now: DateTime<Utc>) -> Option<OpenElsewhere> {
        let mark = read(&self.file)?;
        // Clocks of two machines differ; a sign from far in the future is none either.
        let fresh = (now - mark.alive).abs() < STALE;
        // A window that was killed on this machine has nothing open, however fresh its mark is.
        let gone = mark.process.as_ref().is_some_and(Process::is_gone);
        (fresh && !gone && mark.window != self.mark.window).then(|| OpenElsewhere {
            who: printable(&mark.who),
            machine: printable(&mark.machine),
            since: mark.since,
        })
    }

    fn place(&self) -> std::io::Result<()> {
        // Somebody else's link, pipe or document of that name stays what it is.
        let target = Target::unnamed(&self.file)?;
        let mut file = partial(target.folder())?;
        file.write_all(&serde_json::to_vec(&self.mark)?)?;
        give_usual(file.path());
        Ok(target.put(file, Until::OnItsWay)?)
    }
}

impl Drop for Courtesy {
    fn drop(&mut self) {
        let ours = read(&self.file).is_some_and(|mark| mark.window == self.mark.window);
        if self.placed && ours {
            // At worst it grows stale.
            let _ = fs::remove_file(&self.file);
        }
    }
}

fn read(file: &Path) -> Option<Mark> {
    serde_json::from_str(&read_small(file, LONGEST).ok()?).ok()
}

/// What somebody else wrote, short and without what could harm a line of text.
fn printable(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(80).collect()
}

/// What this machine calls itself.
fn machine() -> String {
    std::env::var("COMPUTERNAME")
        .or_else(|_| std::env::var("HOSTNAME"))
        .or_else(|_| fs::read_to_string("/etc/hostname"))
        .map(|name| printable(name.trim()))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_tells_others_and_grows_stale() {
        let folder = tempfile::tempdir().unwrap();
        let visible = folder.path().join("a.samstyr");
        let now = Utc::now();
        let mut kari = Courtesy::new(&visible, "Kari", now);
        let mut anne = Courtesy::new(&visible, "Anne", now);
        assert_eq!(kari.renew(now), None);
        assert_eq!(anne.renew(now).unwrap().who, "Kari");
        let later = now + TimeDelta::minutes(11);
        assert_eq!(anne.renew(later), None, "Kari has not been heard of");
        assert_eq!(kari.renew(later).unwrap().who, "Anne");
        drop(kari);
        assert!(read(&anne.file).is_some(), "only one's own mark is taken away");
        drop(anne);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn the_mark_of_a_process_that_is_gone_is_taken_over_at_once() {
        let folder = tempfile::tempdir().unwrap();
        let visible = folder.path().join("a.samstyr");
        let now = Utc::now();
        let mut dead = Courtesy::new(&visible, "Kari", now);
        let mut child = std::process::Command::new("true").spawn().unwrap();
        child.wait().unwrap();
        let this = Process::this().in_names();
        let number = child.id().to_string();
        dead.mark.process =
            Process::of_name(&this.replace(&std::process::id().to_string(), &number));
        assert_eq!(dead.renew(now), None);
        let mut again = Courtesy::new(&visible, "Kari", now);
        let told = again.renew(now);
        assert_eq!(told.is_none(), cfg!(target_os = "linux"), "{told:?}");
        // It is not taken away with the window that is gone, nor told of as another.
        drop(dead);
        assert_eq!(again.renew(now).is_none(), cfg!(target_os = "linux"));
    }

    #[test]
    fn what_is_no_mark_is_nobody() {
        let folder = tempfile::tempdir().unwrap();
        let visible = folder.path().join("a.samstyr");
        let mut kari = Courtesy::new(&visible, "Kari", Utc::now());
        fs::write(&kari.file, vec![b'x'; 10_000]).unwrap();
        assert_eq!(kari.renew(Utc::now()), None);
    }
}
