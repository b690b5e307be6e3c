//! What the thread that owns the document is asked to do: one variant a feature.

use super::attachments::FileJob;
use super::comparing::CompareJob;
use super::documents::DocumentJob;
use super::editing::EditJob;
use super::gather::gather;
use super::history::HistoryJob;
use super::merging::MergeJob;
use super::past::PastJob;
use super::rounds::WeighJob;
use super::snapshots::SnapshotJob;

gather! {
    /// A job.
    #[derive(Debug)]
    pub(super) enum Job {
        /// With documents as wholes.
        Document(DocumentJob),
        /// A change.
        Edit(EditJob),
        /// The history of a record.
        History(HistoryJob),
        /// A day in the past.
        Past(PastJob),
        /// What has changed.
        Compare(CompareJob),
        /// Snapshots.
        Snapshot(SnapshotJob),
        /// Copies.
        Merge(MergeJob),
        /// The file of a record.
        File(FileJob),
        /// Replies of a round.
        Round(WeighJob),
    }
}

impl Job {
    /// Whether it changes the document that is open. Each feature says so of its own.
    pub fn writes(&self) -> bool {
        match self {
            // Another document comes to be open, or none.
            Self::Document(_) => false,
            Self::Edit(job) => job.writes(),
            Self::History(job) => job.writes(),
            Self::Past(job) => job.writes(),
            Self::Compare(job) => job.writes(),
            Self::Snapshot(job) => job.writes(),
            Self::Merge(job) => job.writes(),
            Self::File(job) => job.writes(),
            Self::Round(job) => job.writes(),
        }
    }
}
