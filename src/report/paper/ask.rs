//! What somebody asks for when they ask for a paper, and what each paper needs of that.

use chrono::{DateTime, Utc};

use super::{Calculation, Subject, Within};
use crate::calc::changes::Comparison;
use crate::model::id::RecordId;
use crate::model::message::Message;
use crate::model::record::TableRecord;
use crate::model::table::Table;
use crate::report::outline::Outline;
use crate::text::{Format, Lang, Texts};

/// The paper that somebody asks for: of what, in which language, for whom.
#[derive(Clone, Debug, PartialEq)]
pub struct Ask {
    /// The record, period or estimate that the paper is of.
    pub subject: Subject,
    /// The language of the paper.
    pub lang: Lang,
    /// Leave out what is exempt from public access.
    pub public: bool,
    /// When it is made, on the day that counts as today ([`crate::model::local_time::made_on`]).
    pub made_at: DateTime<Utc>,
}

impl Ask {
    /// The texts in the language of the paper.
    #[must_use]
    pub fn texts(&self) -> &'static Texts {
        Texts::of(self.lang)
    }

    /// The key of the record that the paper is of.
    ///
    /// # Errors
    /// When it is of something else.
    pub fn record(&self) -> Result<RecordId, Message> {
        match &self.subject {
            Subject::Record(id) => Ok(*id),
            Subject::Period(_) | Subject::Changes(_) | Subject::Calculation(_) => Err(misfit()),
        }
    }

    /// The record of a kind that the paper is of.
    ///
    /// # Errors
    /// When there is no such record.
    pub(crate) fn record_of<'a, R: TableRecord>(
        &self,
        table: &'a Table<R>,
    ) -> Result<&'a R, Message> {
        let id = self.record()?;
        let none = || Message::new("error-no-such-record").text("id", id.to_string());
        table.get_raw(id).ok_or_else(none)
    }

    /// The period that the paper is over.
    ///
    /// # Errors
    /// When it is of something else.
    pub fn within(&self) -> Result<&Within, Message> {
        match &self.subject {
            Subject::Period(within) => Ok(within),
            Subject::Record(_) | Subject::Changes(_) | Subject::Calculation(_) => Err(misfit()),
        }
    }

    /// The two states that the paper tells apart.
    ///
    /// # Errors
    /// When it is of something else.
    pub fn comparison(&self) -> Result<&Comparison, Message> {
        match &self.subject {
            Subject::Changes(comparison) => Ok(comparison),
            Subject::Record(_) | Subject::Period(_) | Subject::Calculation(_) => Err(misfit()),
        }
    }

    /// The calculation that the paper is of, where no record holds it.
    #[must_use]
    pub fn calculation(&self) -> Option<&Calculation> {
        match &self.subject {
            Subject::Calculation(calculation) => Some(calculation),
            Subject::Record(_) | Subject::Period(_) | Subject::Changes(_) => None,
        }
    }

    /// A paper of that genre with nothing in it yet: its words, and a footer with its title and the
    /// day on which it is made.
    #[must_use]
    pub fn outline(&self, genre: &str, title: String) -> Outline {
        let texts = self.texts();
        let footer = [("title", title.as_str()), ("made", &self.made_on())];
        Outline {
            lang: self.lang.code(),
            genre: texts.get(genre),
            footer: self.footed(texts.with("paper-footer", &footer), false),
            title,
            subtitle: String::new(),
            author: String::new(),
            page_words: (texts.get("paper-page"), texts.get("paper-of")),
            mark: self.mark(false),
            made_at: self.made_at,
            blocks: Vec::new(),
        }
    }

    /// What a footer begins with, on each page since pages come apart: that the paper is a draft, and that it
    /// is the version for the public.
    #[must_use]
    pub fn footed(&self, footer: String, is_draft: bool) -> String {
        match self.mark(is_draft) {
            Some(mark) => format!("{mark} · {footer}"),
            None => footer,
        }
    }

    /// The words that mark a paper as a draft, as the version for the public, or as both.
    #[must_use]
    pub fn mark(&self, is_draft: bool) -> Option<String> {
        let texts = self.texts();
        let draft = is_draft.then(|| texts.get("paper-draft"));
        let public = self.public.then(|| texts.get("paper-public"));
        let words: Vec<String> = draft.into_iter().chain(public).collect();
        Some(words.join(" · ")).filter(|words| !words.is_empty())
    }

    /// The day on which it is made, in short.
    #[must_use]
    pub fn made_on(&self) -> String {
        Format::of(self.lang).day_of(self.made_at)
    }
}

/// The paper is of something else than what is asked for.
pub(in crate::report) fn misfit() -> Message {
    Message::new("error-paper-subject")
}
