//! Copies brought in, decided about and taken back, on the thread that owns the document.

use std::path::{Path, PathBuf};

use chrono::Utc;

use super::{MergeJob, MergeNews, Merged, Tally};
use crate::app::held::Held;
use crate::model::id::RecordId;
use crate::model::message::{Message, Tell as _};
use crate::store::working::{Reason, SameDocument, Snapshot, TakingBack, known_as};
use crate::store::{Merging, StoreError};

impl MergeJob {
    /// Whether it changes the document.
    pub fn writes(&self) -> bool {
        match self {
            Self::Merge(..) | Self::TakeBack(_) | Self::Decide(..) | Self::DecideAll(..) => true,
            Self::LookAt(..) | Self::ReadPast | Self::PutOff(_) => false,
        }
    }

    /// Whether the page in sight asks for it by itself.
    pub fn is_of_the_page(&self) -> bool {
        match self {
            Self::ReadPast => true,
            Self::LookAt(..)
            | Self::Merge(..)
            | Self::TakeBack(_)
            | Self::Decide(..)
            | Self::DecideAll(..)
            | Self::PutOff(_) => false,
        }
    }

    /// Carries the job out.
    pub fn work(self, held: &mut Held<'_>) -> Result<MergeNews, Message> {
        let came = match self {
            Self::LookAt(path, dropped) => look_at(held, path, dropped),
            Self::Merge(path, by) => merge(held, &path, &by),
            Self::TakeBack(snapshot) => return take_back(held, &snapshot),
            Self::Decide(choices, by) => decide(held, |held| {
                Ok(held.document.decide(&choices, &by, "", Utc::now())?.transaction)
            }),
            Self::DecideAll(record, side, by) => decide(held, |held| {
                Ok(held.document.decide_all(record, side, &by, Utc::now())?.transaction)
            }),
            Self::ReadPast => held.document.merges().map(MergeNews::Past),
            Self::PutOff(copy) => put_off(held, &copy),
        };
        came.map_err(|error| error.message())
    }
}

impl MergeNews {
    /// Whether a job is done with it.
    pub fn ends_job(&self) -> bool {
        match self {
            Self::LookedAt(_)
            | Self::NotACopy(_)
            | Self::Merged(..)
            | Self::TakenBack(_)
            | Self::Decided(_)
            | Self::Past(_)
            | Self::PutOff => true,
            Self::BroughtIn(..) => false,
        }
    }
}

fn look_at(held: &mut Held<'_>, path: PathBuf, dropped: bool) -> Result<MergeNews, StoreError> {
    let merging = Merging { by: "", at: Utc::now(), dry_run: true, before_merge: None };
    match held.document.merge(&path, merging) {
        Ok(report) => Ok(MergeNews::LookedAt(Tally::of(&path, &report))),
        Err(StoreError::NotACopy(_)) if dropped => Ok(MergeNews::NotACopy(path)),
        Err(error) => Err(error),
    }
}

/// Brings a copy in; the document as it was is kept.
fn merge(held: &mut Held<'_>, path: &Path, by: &str) -> Result<MergeNews, StoreError> {
    held.settle()?;
    let (working, mut before) = (held.working, None);
    let mut keep = |_: &Path| {
        before = working.map(|working| working.take_snapshot(Reason::BeforeMerge)).transpose()?;
        Ok(())
    };
    let merging = Merging { by, at: Utc::now(), dry_run: false, before_merge: Some(&mut keep) };
    let report = held.document.merge_named(path, &known_as(path), merging)?;
    let merged = Box::new(Merged { tally: Tally::of(path, &report), report, before });
    let now = held.changed();
    held.before_merge.clone_from(&merged.before);
    Ok(MergeNews::Merged(now, merged))
}

/// Takes the last merge back, where nothing has happened since and nobody has seen it.
fn take_back(held: &mut Held<'_>, snapshot: &Snapshot) -> Result<MergeNews, Message> {
    let publishing = held.publishing;
    let last = held.before_merge.take_if(|last| *last == *snapshot && !publishing);
    let Some((working, snapshot)) = held.working.zip(last) else {
        return Err(Message::new("merge-take-back-late"));
    };
    let taken = working.take_back(held.document, &snapshot).map_err(|error| error.message())?;
    match taken {
        TakingBack::Done => Ok(MergeNews::TakenBack(held.changed())),
        TakingBack::InUse => Err(Message::new("merge-take-back-shared")),
        TakingBack::GoneOut => Err(Message::new("merge-take-back-late")),
    }
}

fn decide(
    held: &mut Held<'_>,
    decide: impl FnOnce(&mut Held<'_>) -> Result<Option<RecordId>, StoreError>,
) -> Result<MergeNews, StoreError> {
    held.settle()?;
    let transaction = decide(held)?;
    held.own.extend(transaction);
    Ok(MergeNews::Decided(held.changed()))
}

fn put_off(held: &Held<'_>, copy: &SameDocument) -> Result<MergeNews, StoreError> {
    if let Some(working) = held.working {
        working.put_off_copy(copy)?;
    }
    Ok(MergeNews::PutOff)
}
