//! What the window asks for. Screens draw what is and send these; nothing else changes the state. One
//! variant a feature: what can be asked of it, the feature says.

use super::gather::gather;

pub use super::attachments::FileAction;
pub use super::comparing::CompareAction;
pub use super::desktop::DesktopAction;
pub use super::documents::DocumentAction;
pub use super::editing::{Block, BlockFate, EditAction, FieldText, Seen};
pub use super::history::HistoryAction;
pub use super::merging::MergeAction;
pub use super::messages::MessageAction;
pub use super::navigation::RouteAction;
pub use super::overview::OverviewAction;
pub use super::papers::PaperAction;
pub use super::past::PastAction;
pub use super::place::PlaceAction;
pub use super::questions::{Question, QuestionAction};
pub use super::rounds::RoundAction;
pub use super::search::SearchAction;
pub use super::settings::SettingsAction;
pub use super::sheets::SheetAction;
pub use super::snapshots::SnapshotAction;

gather! {
    /// Something asked for.
    #[derive(Clone, Debug, PartialEq)]
    pub enum Action {
        /// About documents as wholes.
        Document(DocumentAction),
        /// About where one is.
        Route(RouteAction),
        /// About records and what is typed into them.
        Edit(EditAction),
        /// About a question before something that cannot be undone.
        Question(QuestionAction),
        /// About the history of a record.
        History(HistoryAction),
        /// About a day in the past.
        Past(PastAction),
        /// About what has changed.
        Compare(CompareAction),
        /// About snapshots.
        Snapshot(SnapshotAction),
        /// About copies of the document.
        Merge(MergeAction),
        /// About a paper.
        Paper(PaperAction),
        /// About the file of a record.
        File(FileAction),
        /// About tables from outside and for others.
        Sheet(SheetAction),
        /// About a round.
        Round(RoundAction),
        /// About the overview.
        Overview(OverviewAction),
        /// About the search.
        Search(SearchAction),
        /// About the place of a file.
        Place(PlaceAction),
        /// About the desktop around the window.
        Desktop(DesktopAction),
        /// About messages.
        Message(MessageAction),
        /// About what the user has chosen for the program.
        Settings(SettingsAction),
    }
}

impl Action {
    /// Whether it is about whichever document is open when it is carried out.
    pub(super) fn is_of_open_document(&self) -> bool {
        match self {
            Self::Document(DocumentAction::SaveCopy(_)) => true,
            // Which one comes to be open.
            Self::Document(_) => false,
            // It brings along what it is about.
            Self::Sheet(SheetAction::ExportOf(..)) => false,
            Self::Message(_) | Self::Settings(_) | Self::Desktop(_) => false,
            Self::Route(_)
            | Self::Edit(_)
            | Self::Question(_)
            | Self::History(_)
            | Self::Past(_)
            | Self::Compare(_)
            | Self::Snapshot(_)
            | Self::Merge(_)
            | Self::Paper(_)
            | Self::File(_)
            | Self::Sheet(_)
            | Self::Round(_)
            | Self::Overview(_)
            | Self::Search(_)
            | Self::Place(_) => true,
        }
    }
}
