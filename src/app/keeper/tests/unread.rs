//! What lies in the folder, or the working copy, is not what this window works with.

use super::damaged::tells;
use super::*;
use crate::app::snapshots::{SnapshotJob, SnapshotNews};
use crate::store::working::{Look, Reason};

fn newer() -> StoreError {
    StoreError::Newer { path: "p.samstyr".into(), version: 99 }
}

impl Seat {
    /// All that is here is in the folder.
    fn published() -> Self {
        let mut seat = Self::open();
        let published = seat.working.publish(&|_| {}).unwrap();
        seat.report(Report::Published(Ok(published)));
        seat.keeper.due = None;
        let _ = (seat.sent(), seat.told());
        seat
    }

    /// Gives the file another schema version, which its head says; what it was.
    fn set_version(&self, version: u8) -> u8 {
        let file = self.folder.path().join("p.samstyr");
        let mut bytes = std::fs::read(&file).unwrap();
        let before = std::mem::replace(&mut bytes[63], version);
        std::fs::write(&file, bytes).unwrap();
        before
    }

    /// What comes of looking at the folder, and reading the file where that is asked for.
    fn look(&mut self) -> Look {
        let look = self.working.look();
        self.report(Report::Looked(look));
        if self.sent() == "f" {
            let fetched = self.working.fetch().map(Box::new);
            self.report(Report::Fetched(fetched));
        }
        look
    }
}

/// A colleague with the next version has opened the file, and here nothing waits for it.
#[test]
fn a_file_of_a_newer_version_is_told_of_and_no_copy_is_left_of_nothing() {
    let mut seat = Seat::published();
    let version = seat.set_version(99);
    assert_eq!(seat.look(), Look::Changed);
    assert!(tells(&seat.told(), "error-newer"));
    for _ in 0..5 {
        assert_eq!(seat.look(), Look::Foreign, "it is not read again and again");
        assert!(seat.keeper.due.is_none() && seat.sent().is_empty());
    }
    assert!(seat.told().is_empty(), "told once");
    assert!(matches!(seat.keeper.shared, Shared::NotRead(_)));
    // It is as it was.
    seat.set_version(version);
    seat.look();
    assert!(matches!(seat.keeper.shared, Shared::Published(_)), "{:?}", seat.keeper.shared);
    // However often it cannot be read, closing ends, and nothing is left beside.
    for _ in 0..9 {
        seat.report(Report::Fetched(Err(newer())));
        assert_eq!(seat.sent(), "");
    }
    seat.keeper.job(DocumentJob::Close.into());
    assert!(seat.is_closed());
}

/// What is here and not in the folder goes beside the file, and is told of once.
#[test]
fn what_is_not_published_goes_beside_a_file_of_a_newer_version_once() {
    let mut seat = Seat::open();
    seat.set_version(99);
    for _ in 0..REFUSALS {
        let refused = seat.working.publish(&|_| {});
        seat.report(Report::Published(refused));
    }
    assert_eq!(seat.sent(), "n");
    let mut paths = Vec::new();
    for round in 0..3 {
        let named = seat.working.publish_named("kopi", &|_| {});
        paths.push(named.as_ref().unwrap().path.clone());
        seat.report(Report::Named(named));
        assert_eq!(tells(&seat.told(), "shared-beside-told"), round == 0);
        seat.keeper.due = Some(Instant::now());
        assert_eq!(seat.sent(), "p");
        let refused = seat.working.publish(&|_| {});
        seat.report(Report::Published(refused));
        assert_eq!(seat.sent(), "n");
    }
    assert!(paths.iter().all(|path| *path == paths[0]), "{paths:?}");
}

/// The working copy was missing when it was to be published.
#[test]
fn a_working_copy_that_is_gone_is_no_damaged_file() {
    let gone = || Refusal::Unsound(StoreError::CopyGone("p.samstyr".into()));
    let mut seat = Seat::open();
    seat.keeper.due = None;
    seat.report(Report::Published(Err(gone())));
    assert!(seat.keeper.due.is_some(), "it is there again, and tried");
    // That is tried a few times.
    for _ in 0..REFUSALS {
        seat.keeper.due = None;
        let _ = seat.told();
        seat.report(Report::Published(Err(gone())));
    }
    assert!(seat.keeper.due.is_none() && matches!(seat.keeper.shared, Shared::Held(_)));
}

/// What another window has written since this one last looked is not gone behind unseen.
#[test]
fn an_earlier_state_is_not_brought_back_over_what_nobody_here_has_seen() {
    let mut seat = Seat::open();
    let snapshot = seat.working.take_snapshot(Reason::Daily).unwrap();
    let file = seat.folder.path().join("p.samstyr");
    let mut other = Copies::new(seat.folder.path().join("copies")).open(&file).unwrap();
    let case = other.document.portfolio().cases.iter().next().unwrap().id.raw();
    let delete = Command {
        by: String::new(),
        note: String::new(),
        changes: vec![Change::Delete { id: case }],
    };
    other.document.apply(&delete, Utc::now()).unwrap();
    let restore =
        || SnapshotJob::Restore(snapshot.clone(), "Kari".to_owned(), String::new()).into();
    let _ = seat.told();
    seat.keeper.job(restore());
    let told = seat.told();
    let is_refreshed = |news: &News| matches!(news, News::Folder(FolderNews::Refreshed(_)));
    let is_refused = |news: &News| matches!(news, News::Failed(m) if m.key == "snapshot-overtaken");
    assert!(told.iter().any(is_refreshed) && told.iter().any(is_refused), "{told:?}");
    assert!(!other.document.refresh().unwrap(), "nothing was written");
    seat.keeper.job(restore());
    let told = seat.told();
    let is_done = |news: &News| matches!(news, News::Snapshot(SnapshotNews::Restored(_)));
    assert!(told.iter().any(is_done), "{told:?}");
    let held = seat.keeper.document.as_ref().unwrap().portfolio();
    assert!(held.record(case).is_some());
}
