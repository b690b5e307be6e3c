//! The file in the folder is damaged, and something else comes in between.

use super::*;
use crate::store::Damage;
use crate::store::working::Look;

fn spoilt() -> StoreError {
    StoreError::Damaged { path: "p.samstyr".into(), damage: Damage::Records }
}

fn busy() -> StoreError {
    StoreError::Busy("p.samstyr".into())
}

impl Seat {
    /// The file was found damaged when it was to be replaced.
    fn damaged() -> Self {
        let mut seat = Self::open();
        seat.report(Report::Published(Err(Refusal::NotOurs(spoilt()))));
        assert!(seat.keeper.damaged.is_some() && seat.keeper.due.is_none());
        seat
    }

    /// The same, where all that is here is in the folder.
    fn damaged_with_nothing_new() -> Self {
        let mut seat = Self::open();
        let published = seat.working.publish(&|_| {}).unwrap();
        seat.report(Report::Published(Ok(published)));
        seat.keeper.due = None;
        seat.report(Report::Fetched(Err(spoilt())));
        assert!(seat.keeper.damaged.is_some() && seat.keeper.due.is_none());
        seat
    }

    fn make_whole(&mut self) {
        self.keeper.job(DocumentJob::MakeWhole.into());
    }

    /// What the publishing thread is sent for, in one letter each.
    pub(super) fn sent(&mut self) -> String {
        self.keeper.tick();
        let letters = self.tasks.try_iter().map(|task| match task {
            Task::Begin(..) | Task::Look(_) | Task::End => "",
            Task::Publish(_) => "p",
            Task::PublishNamed(..) => "n",
            Task::Fetch(_) => "f",
            Task::Repair(_) => "r",
            Task::PublishOver(..) => "o",
        });
        letters.collect()
    }

    pub(super) fn told(&self) -> Vec<News> {
        self.news.try_iter().collect()
    }
}

pub(super) fn tells(told: &[News], key: &str) -> bool {
    told.iter().any(|news| matches!(news, News::Folder(FolderNews::Told(m)) if m.key == key))
}

fn is_made_whole(told: &[News]) -> bool {
    told.iter().any(|news| matches!(news, News::Document(DocumentNews::MadeWhole(_))))
}

/// Once the damaged file is gone there is nothing to be careful of: what is here goes to the folder.
#[test]
fn what_is_not_published_is_due_again_once_the_damaged_file_is_taken_away() {
    let mut seat = Seat::damaged();
    seat.keeper.has_looked(Look::Gone);
    assert!(seat.keeper.due.is_some() && seat.keeper.damaged.is_none());
    seat.sent();
    seat.keeper.due = Some(Instant::now());
    assert_eq!(seat.sent(), "p");
    let mut seat = Seat::damaged_with_nothing_new();
    seat.keeper.has_looked(Look::Gone);
    assert!(seat.keeper.due.is_none() && seat.keeper.shared == Shared::Gone);
}

#[test]
fn closing_ends_whatever_becomes_of_the_damaged_file_that_is_being_replaced() {
    let gone = || StoreError::NotFound("p.samstyr".into());
    for found in [gone(), busy(), spoilt()] {
        let mut seat = Seat::damaged_with_nothing_new();
        seat.make_whole();
        seat.keeper.job(DocumentJob::Close.into());
        assert!(!seat.is_closed(), "it waits for what is being done");
        seat.report(Report::Replaced(Err(Refusal::MovedOn)));
        let what = format!("{found:?}");
        seat.report(Report::Fetched(Err(found)));
        assert!(seat.is_closed(), "{what}");
    }
    // With something that is not published, where the file is gone it is put back.
    let mut seat = Seat::damaged();
    seat.make_whole();
    seat.keeper.job(DocumentJob::Close.into());
    seat.report(Report::Replaced(Err(Refusal::MovedOn)));
    seat.sent();
    seat.report(Report::Fetched(Err(gone())));
    seat.keeper.due = Some(Instant::now());
    assert_eq!(seat.sent(), "p");
}

#[test]
fn what_is_asked_for_while_the_file_is_read_is_done_once_it_has_been() {
    let mut seat = Seat::damaged();
    seat.sent();
    seat.keeper.has_looked(Look::Changed);
    assert_eq!(seat.sent(), "f");
    seat.make_whole();
    assert_eq!(seat.sent(), "", "one thing at a time");
    seat.report(Report::Fetched(Err(spoilt())));
    assert_eq!(seat.sent(), "r");
    // Asked for once more while it is being done, it is not done twice.
    seat.make_whole();
    seat.report(Report::Repaired(Err(busy())));
    assert_eq!(seat.sent(), "");
}

#[test]
fn a_file_that_is_busy_says_nothing_of_its_log() {
    let lost = StoreError::NotRepairable { path: "p.samstyr".into(), damage: Damage::Records };
    for (error, is_whole) in [(busy(), true), (spoilt(), false), (lost, false)] {
        let mut seat = Seat::damaged();
        seat.make_whole();
        let _ = seat.told();
        seat.report(Report::Repaired(Err(error)));
        let told = seat.told();
        assert_eq!(tells(&told, "damaged-not-read"), !is_whole, "{told:?}");
        let Shared::Damaged { log_is_whole, .. } = &seat.keeper.shared else { panic!("{told:?}") };
        assert_eq!(*log_is_whole, is_whole);
    }
}

#[test]
fn that_a_whole_file_was_made_is_told_once_it_lies_there() {
    for is_taken in [true, false] {
        let mut seat = Seat::damaged();
        seat.make_whole();
        let repaired = seat.working.fetch_repaired().unwrap();
        seat.sent();
        seat.report(Report::Repaired(Ok((Box::new(repaired.0), repaired.1))));
        assert_eq!(seat.sent(), "o");
        assert!(!is_made_whole(&seat.told()), "nothing has been replaced yet");
        seat.report(Report::Replaced(match is_taken {
            true => Ok((seat.working.publish(&|_| {}).unwrap(), "p (skadet).samstyr".into())),
            false => Err(Refusal::Folder(busy())),
        }));
        assert_eq!(is_made_whole(&seat.told()), is_taken);
    }
}

/// What else there is to say of how the document was opened is said too.
#[test]
fn a_damaged_file_keeps_no_other_notice_back() {
    let mut seat = Seat::open();
    let file = seat.folder.path().join("p.samstyr");
    seat.keeper.finish_closing();
    seat.put("p.samstyr", "noe helt annet");
    let _ = seat.told();
    seat.keeper.job(DocumentJob::Open(Opening::File(file)).into());
    let told = seat.told();
    assert!(tells(&told, "damaged-told") && tells(&told, "notice-recovered-here"), "{told:?}");
    assert!(!tells(&told, "notice-recovered"), "nothing is published now: {told:?}");
}
