//! What was typed into one cell, from the first letter until the news that it has been written.

use std::path::{Path, PathBuf};

use crate::app::steps::Ticket;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::message::Message;

/// How a draft stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Stand {
    /// It is being typed.
    #[default]
    Typing,
    /// Its cell was left, and it waits for what was sent before it.
    Left,
    /// It could not be written: it waits until somebody comes back to it, or what stood in its way is gone.
    /// The reason is given where it does not follow from text and records.
    Held(Option<Message>),
    /// An earlier run left it, or it was typed where leaving decides nothing, and nobody has come back to it
    /// since: it waits until somebody does.
    Aside,
}

/// A text on its way into the document.
#[derive(Clone, Debug, PartialEq)]
pub struct Sent {
    /// The command that carries it.
    pub ticket: Ticket,
    /// What was sent: somebody may have typed on since.
    pub text: String,
}

/// What a draft is about, for when its record is gone.
#[derive(Clone, Debug, PartialEq)]
pub struct About {
    /// The kind of the record.
    pub kind: Kind,
    /// What it was called.
    pub name: String,
}

/// What was typed into one cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// The text.
    pub text: String,
    /// What it is about, where that is known.
    pub about: Option<About>,
    /// What stood in the cell when it was typed, as plain text, where that is known.
    pub over: Option<String>,
    /// What has come to stand there since, where whoever typed has seen it and typed on.
    pub seen: Option<String>,
    /// How it stands.
    pub stand: Stand,
    /// What of it is on its way.
    pub sent: Option<Sent>,
    /// Where it lies.
    pub home: Home,
}

/// Where a draft lies.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Home {
    /// Among the drafts of the file that is open.
    #[default]
    Here,
    /// Where it was typed: among the drafts of another file of the document, which lies there no more.
    /// Which, where that is known. It stays there, for whoever opens the document next, until somebody
    /// comes back to it.
    Elsewhere(Option<PathBuf>),
}

impl About {
    /// What there is to say about a record that is there.
    #[must_use]
    pub fn of(portfolio: &Portfolio, id: RecordId) -> Option<Self> {
        let record = portfolio.record(id)?;
        Some(Self { kind: record.kind(), name: portfolio.label_of(record) })
    }
}

impl Draft {
    /// Whether it is on its way as it stands, so that there is nothing to say about it.
    #[must_use]
    pub(in crate::app) fn is_under_way(&self) -> bool {
        self.sent.as_ref().is_some_and(|sent| sent.text == self.text)
    }

    /// Whether it lies among the drafts of the file that is open.
    #[must_use]
    pub(in crate::app) fn is_here(&self) -> bool {
        self.home == Home::Here
    }

    /// The file that it was typed in, where the document lies there no more.
    #[must_use]
    pub(in crate::app) fn typed_in(&self) -> Option<&Path> {
        match &self.home {
            Home::Here => None,
            Home::Elsewhere(place) => place.as_deref(),
        }
    }

    /// The same, told before the reason why it waits, or what to do with it.
    #[must_use]
    pub(in crate::app) fn with_place(&self, then: Option<Message>) -> Option<Message> {
        let Some(file) = self.typed_in() else { return then };
        let told = Message::new("drafts-elsewhere").text("path", file.display().to_string());
        Some(told.words("then", then.unwrap_or_else(|| Message::new("drafts-save-here"))))
    }

    /// Whether it is being typed, and has not been left yet.
    #[must_use]
    pub fn is_half_typed(&self) -> bool {
        self.stand == Stand::Typing && self.sent.is_none()
    }

    /// Whether it waits for somebody.
    #[must_use]
    pub fn is_held(&self) -> bool {
        let waits = match self.stand {
            Stand::Held(_) | Stand::Aside => true,
            Stand::Typing | Stand::Left => false,
        };
        waits && self.sent.is_none()
    }
}
