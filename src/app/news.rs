//! What the threads tell the window: one variant a feature, whose news it is, and what any of them may
//! answer.

use super::attachments::FileNews;
use super::comparing::Compared;
use super::desktop::DesktopNews;
use super::dialogues::DialogueNews;
use super::documents::DocumentNews;
use super::editing::EditNews;
use super::folder::FolderNews;
use super::gather::gather;
use super::history::HistoryNews;
use super::merging::MergeNews;
use super::out::Done;
use super::overview::OverviewNews;
use super::papers::PaperNews;
use super::past::PastNews;
use super::rounds::RoundNews;
use super::search::SearchNews;
use super::sheets::SheetNews;
use super::snapshots::SnapshotNews;
use crate::model::message::Message;

gather! {
    /// What came of a job, or came by itself.
    #[derive(Debug)]
    pub(super) enum News {
        /// Of a document as a whole.
        Document(DocumentNews),
        /// Of the folder that people share.
        Folder(FolderNews),
        /// Of a change.
        Edit(EditNews),
        /// Of the history of a record.
        History(HistoryNews),
        /// Of a day in the past.
        Past(PastNews),
        /// Of what has changed.
        Compared(Compared),
        /// Of snapshots.
        Snapshot(SnapshotNews),
        /// Of copies.
        Merge(MergeNews),
        /// Of a paper.
        Paper(PaperNews),
        /// Of the file of a record.
        File(FileNews),
        /// Of a table from outside or for others.
        Sheet(SheetNews),
        /// Of a round.
        Round(RoundNews),
        /// Of the overview.
        Overview(OverviewNews),
        /// Of the search.
        Search(SearchNews),
        /// Of the desktop.
        Desktop(DesktopNews),
        /// Of a file dialogue.
        Dialogue(DialogueNews),
        /// There is nothing to tell.
        Done(Done),
        /// A job could not be done.
        Failed(Message),
    }
}

impl News {
    /// Whether a job is done with it. Each feature says so of its own.
    pub fn ends_job(&self) -> bool {
        match self {
            Self::Document(news) => news.ends_job(),
            Self::Folder(news) => news.ends_job(),
            Self::Edit(news) => news.ends_job(),
            Self::History(news) => news.ends_job(),
            Self::Past(news) => news.ends_job(),
            Self::Compared(news) => news.ends_job(),
            Self::Snapshot(news) => news.ends_job(),
            Self::Merge(news) => news.ends_job(),
            Self::Paper(news) => news.ends_job(),
            Self::File(news) => news.ends_job(),
            Self::Sheet(news) => news.ends_job(),
            Self::Round(news) => news.ends_job(),
            Self::Overview(news) => news.ends_job(),
            Self::Search(news) => news.ends_job(),
            Self::Desktop(news) => news.ends_job(),
            Self::Dialogue(news) => news.ends_job(),
            Self::Done(Done) | Self::Failed(_) => true,
        }
    }
}
