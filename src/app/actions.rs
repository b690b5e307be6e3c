//! What the window asks for. Screens draw what is and send these; nothing else changes the state.

use std::path::PathBuf;

use chrono::NaiveDate;

use super::comparing::{Asked, Chosen};
use super::merging::MergeAction;
use super::rounds::RoundAction;
use super::route::Route;
use super::settings::Theme;
use crate::calc::reckoning::Basis;
use crate::model::command::Change;
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::store::working::Snapshot;
use crate::text::Lang;

/// A format of a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaperFormat {
    /// PDF.
    Pdf,
    /// Word.
    Docx,
    /// Plain text.
    Text,
}

/// What a paper is of.
#[derive(Clone, Debug, PartialEq)]
pub enum Subject {
    /// The decision summary of a meeting.
    Decisions(RecordId),
    /// What has changed in the period that is shown.
    Changes,
    /// The derivation of an estimate.
    Derivation {
        /// What is calculated.
        title: String,
        /// The project that it belongs to, if it does.
        project: Option<RecordId>,
        /// What the estimate rests on: its own parameter set, too.
        basis: Box<Basis>,
    },
}

/// Which paper, in which language.
#[derive(Clone, Debug, PartialEq)]
pub struct Paper {
    /// What it is of.
    pub subject: Subject,
    /// The language of the paper.
    pub lang: Lang,
    /// Leave out what is exempt from public access.
    pub public: bool,
}

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
    /// Hold what was typed.
    Draft {
        /// The record.
        id: RecordId,
        /// The field.
        field: String,
        /// What was typed.
        text: String,
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
    /// Make the pages of a paper for the eye.
    Preview(Paper),
    /// Draw a page of the preview, so many pixels wide.
    DrawPage(usize, u32),
    /// The drawn pages are textures now: their pixels need not be kept twice.
    PagesTaken,
    /// Put the preview away.
    ClosePreview,
    /// Choose a place and write a paper there.
    ChooseExport(Paper, PaperFormat),
    /// Write a paper to a place that was chosen.
    Export(Paper, PaperFormat, PathBuf),
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
