//! What somebody asks for when they ask for a paper, and what each paper needs of that.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};

use super::{Calculation, Subject, Within};
use crate::calc::changes::Comparison;
use crate::model::conflict::Conflicts;
use crate::model::exempt::is_exempt;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::local_time;
use crate::model::message::Message;
use crate::model::record::TableRecord;
use crate::model::table::Table;
use crate::report::dates;
use crate::report::outline::{Block, Outline, Words};
use crate::report::voice::Voice;
use crate::text::{Format, Lang, Texts, named};

/// How far what a paper is about has come, which each of its pages says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Something of it is not final.
    Draft,
    /// So many decisions, each of them final, and what they are called. The paper is not: who met is as the
    /// document says it now.
    Final(i64, Voice),
}

/// Whether a paper says anything of what is exempt from public access.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Holds {
    /// All of it may be public.
    #[default]
    Open,
    /// Some of it may not.
    Exempt,
}

impl Holds {
    /// Exempt where any of it is.
    #[must_use]
    pub fn exempt_if(any: bool) -> Self {
        if any { Self::Exempt } else { Self::Open }
    }

    /// Exempt where any of the records that are named is.
    #[must_use]
    pub fn naming(portfolio: &Portfolio, records: impl IntoIterator<Item = RecordId>) -> Self {
        Self::exempt_if(records.into_iter().any(|id| is_exempt(&[portfolio], id)))
    }

    /// What a drawing that leaves the window says of itself: that it is of an example, and holds what is exempt.
    #[must_use]
    pub fn marks(self, portfolio: &Portfolio, texts: &Texts) -> Vec<String> {
        let example = portfolio.is_example().then(|| texts.get("paper-example-portfolio"));
        let exempt = (self == Self::Exempt).then(|| texts.get("paper-holds-exempt"));
        example.into_iter().chain(exempt).collect()
    }
}

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
    /// What copies disagree about, as long as nobody has decided.
    pub undecided: Arc<Conflicts>,
}

impl Ask {
    /// A paper with all that it holds, of the day on which it is made, with nothing undecided.
    #[must_use]
    pub fn of(subject: Subject, lang: Lang, made_at: DateTime<Utc>) -> Self {
        Self { subject, lang, public: false, made_at, undecided: Arc::default() }
    }

    /// The day that it bears: the one that counts as today.
    #[must_use]
    pub fn day(&self) -> NaiveDate {
        local_time::day_of(self.made_at)
    }

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

    /// Whether a paper of those blocks says anything of what is exempt: it is of something that is, or names
    /// something, which bears the word wherever it is printed.
    #[must_use]
    pub fn holds(&self, is_of_exempt: bool, blocks: &[Block]) -> Holds {
        let mark = self.texts().with("paper-exempt-name", &[("name", "")]);
        let mut texts = blocks.iter().flat_map(Block::texts);
        Holds::exempt_if(!self.public && (is_of_exempt || texts.any(|it| it.contains(&mark))))
    }

    /// A paper of that genre with nothing in it yet: its words, and a footer with its title and the
    /// day on which it is made.
    #[must_use]
    pub fn outline(
        &self,
        portfolio: &Portfolio,
        (genre, title): (&str, Words),
        holds: Holds,
    ) -> Outline {
        let texts = self.texts();
        let footer = [("title", title.text.as_str()), ("made", &self.made_on())];
        Outline {
            lang: self.lang.code(),
            genre: texts.get(genre),
            footer: self.footed(portfolio, texts.with("paper-footer", &footer), holds),
            title,
            subtitle: Words::default(),
            author: String::new(),
            page_words: (texts.get("paper-page"), texts.get("paper-of")),
            mark: self.mark(portfolio, None, holds),
            across: false,
            made_at: self.made_at,
            blocks: Vec::new(),
        }
    }

    /// What a footer begins with, on each page since pages come apart: what [`Self::mark`] says.
    #[must_use]
    pub fn footed(&self, portfolio: &Portfolio, footer: String, holds: Holds) -> String {
        match self.mark(portfolio, None, holds) {
            Some(mark) => format!("{mark} · {footer}"),
            None => footer,
        }
    }

    /// The words that say of a paper that it is of an example, how far it has come, and that it is the version for
    /// the public or holds what is exempt.
    #[must_use]
    pub fn mark(
        &self,
        portfolio: &Portfolio,
        stage: Option<Stage>,
        holds: Holds,
    ) -> Option<String> {
        let texts = self.texts();
        let stage = stage.map(|stage| match stage {
            Stage::Draft => texts.get("paper-draft"),
            Stage::Final(count, voice) => texts.count("paper-final", count, &[voice.argument()]),
        });
        let public = self.public.then(|| texts.get("paper-public"));
        let exempt = (holds == Holds::Exempt).then(|| texts.get("paper-holds-exempt"));
        let example = portfolio.is_example().then(|| texts.get("paper-example-portfolio"));
        let words: Vec<String> =
            example.into_iter().chain(stage).chain(public).chain(exempt).collect();
        Some(words.join(" · ")).filter(|words| !words.is_empty())
    }

    /// The day that it bears, in short.
    #[must_use]
    pub fn made_on(&self) -> String {
        Format::of(self.lang).day_of(self.made_at)
    }

    /// A text that somebody typed into the document, in the document's language.
    #[must_use]
    pub fn typed(&self, portfolio: &Portfolio, text: impl Into<String>) -> Words {
        Words::typed(portfolio, text).within(self.lang)
    }

    /// A date as people read it: as it was typed where that is in the language of the paper, else in the paper's
    /// own words.
    #[must_use]
    pub fn date(&self, portfolio: &Portfolio, date: &FuzzyDate) -> String {
        dates::date(self.texts(), portfolio, date)
    }

    /// The same for a narrow column: exact days in figures.
    #[must_use]
    pub fn date_short(&self, portfolio: &Portfolio, date: &FuzzyDate) -> String {
        dates::date_short(self.texts(), portfolio, date)
    }

    /// What copies disagree about in those records, in a sentence each; what stands in the paper may change
    /// when somebody decides. What a final decision says is told beside the decision.
    #[must_use]
    pub fn undecided_in(&self, portfolio: &Portfolio, records: &[RecordId]) -> Vec<Words> {
        let texts = self.texts();
        let may_be_told = |it: &RecordId| !(self.public && is_exempt(&[portfolio], *it));
        let open = self.undecided.iter().filter(|it| !it.sealed && records.contains(&it.record));
        open.filter(|it| may_be_told(&it.record))
            .map(|conflict| {
                let record = named(texts, portfolio, conflict.record);
                let text = match conflict.cell.field() {
                    Some(_) => {
                        let field = texts.field(conflict.kind, conflict.field_name());
                        texts.with("paper-undecided", &[("record", &record), ("field", &field)])
                    }
                    None => texts.with("paper-undecided-whole", &[("record", &record)]),
                };
                Words::quoting(text, &self.typed(portfolio, portfolio.label(conflict.record)))
            })
            .collect()
    }
}

/// The paper is of something else than what is asked for.
pub(in crate::report) fn misfit() -> Message {
    Message::new("error-paper-subject")
}
