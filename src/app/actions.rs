//! What the window asks for. Screens draw what is and send these; nothing else changes the state.

use std::path::PathBuf;

use chrono::NaiveDate;

use super::attachments::FileAction;
use super::comparing::{Asked, Chosen};
use super::merging::MergeAction;
use super::papers::PaperAction;
use super::rounds::RoundAction;
use super::route::Route;
use super::settings::Theme;
use crate::model::command::Change;
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::store::working::Snapshot;
use crate::text::Lang;

/// Something asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Go somewhere.
    Go(Route),
    /// Go back to where one was.
    Back,
    /// Show the portfolio as of a day in the past.
    LookBack(NaiveDate),
    /// Show today again.
    Today,
    /// Show what has changed in a period.
    ShowChanges(Chosen),
    /// Work out what has changed.
    Compare(Asked),
    /// Open a record where it is at home.
    Show(RecordId),
    /// Open a record beside the list that is shown.
    Select(Option<RecordId>),
    /// Change the document, as one step.
    Change(Vec<Change>),
    /// A new record with its first values; it is opened when it stands.
    Add {
        /// Its kind.
        kind: Kind,
        /// Its key.
        id: RecordId,
        /// Its values.
        values: Vec<(usize, crate::model::value::Value)>,
    },
    /// Make what the search looks in, if it is not of this version.
    Index,
    /// Say why something was not done.
    Tell(crate::model::message::Message),
    /// Take a step back.
    Undo,
    /// Do it again.
    Redo,
    /// Hold what is being typed.
    Draft {
        /// The record.
        id: RecordId,
        /// The field.
        field: String,
        /// What was typed.
        text: String,
    },
    /// Make what was typed into a field a step, or keep it there with the reason.
    Leave(FieldText),
    /// Change many cells, as one step: what was typed in them before goes with it.
    PutBlock {
        /// The changes.
        changes: Vec<Change>,
        /// The cells: record and name of the column.
        cells: Vec<(RecordId, String)>,
    },
    /// Let go of what was typed.
    DropDraft {
        /// The record.
        id: RecordId,
        /// The field.
        field: String,
    },
    /// Choose a file and open it.
    ChooseOpen,
    /// Choose a place and make a new document there.
    ChooseNew,
    /// Open a document.
    Open(PathBuf),
    /// Make a damaged document anew from its log, and open the new one.
    MakeAnew(PathBuf),
    /// Open the example portfolio.
    OpenExample,
    /// Publish what is here, and close the document.
    Close,
    /// Close it without waiting: what is not published stays on this machine.
    CloseNow,
    /// Publish, close the document, and then the window.
    Quit,
    /// Show the snapshots of the document.
    ShowSnapshots,
    /// Put their list away.
    HideSnapshots,
    /// Look into a snapshot.
    LookInside(Snapshot),
    /// Bring a snapshot back.
    Restore(Snapshot),
    /// Read the history of a record.
    ReadHistory(RecordId),
    /// Something about a paper.
    Paper(PaperAction),
    /// Something about the file of a record.
    File(FileAction),
    /// Something about tables.
    Table(super::tables::TableAction),
    /// Ask before something that cannot be undone.
    Ask(Question),
    /// The answer: yes.
    Confirm,
    /// The answer: no.
    Cancel,
    /// What is typed as the place of a file, where the system has no dialogue for it.
    TypePlace(String),
    /// That place it is.
    ConfirmPlace,
    /// No place after all.
    CancelPlace,
    /// Something about a round.
    Round(RoundAction),
    /// Something about copies of the document.
    Merge(MergeAction),
    /// Take the message away.
    DismissMessage,
    /// Choose the name that changes are logged under.
    SetName(String),
    /// Choose the language of the window.
    SetLang(Lang),
    /// Choose light or dark.
    SetTheme(Theme),
    /// Choose the size.
    SetZoom(f32),
}

/// The text of a field that is left, typed or chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldText {
    /// The record.
    pub id: RecordId,
    /// The name of the field or column.
    pub field: String,
    /// The text.
    pub text: String,
    /// A record that the same step makes, with the change that makes it: the text is its name.
    pub made: Option<(RecordId, Change)>,
}

/// A question before something that cannot be undone.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// What is asked.
    pub title: String,
    /// What it means.
    pub text: String,
    /// The word on the button that does it.
    pub confirm: String,
    /// What is done then.
    pub changes: Vec<Change>,
}
