//! Sheets and mail drafts for those who are asked, and the marks that say so.

use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};

use crate::calc::round::{Progress, Proposal, progress, propose, respondents, unanswered};
use crate::export::{ExportError, mail as eml, xlsx};
use crate::files::write::{WriteError, write_new};
use crate::model::command::Change;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::{Id, RecordId};
use crate::model::kind::Portfolio;
use crate::model::local_time::made_by;
use crate::model::message::{Message, Tell};
use crate::model::record::TableRecord as _;
use crate::model::respondent::Respondent;
use crate::model::round::{Round, RoundState};
use crate::model::unseen::says_nothing;
use crate::report::round::{AskError, form, lang_of, mail};
use crate::text::{Lang, Texts, sort};

/// What is to be written.
#[derive(Clone, Debug)]
pub struct Outgoing {
    /// The round.
    pub round: RecordId,
    /// The folder that the files go into.
    pub folder: PathBuf,
    /// Reminders, to those who have not answered.
    pub reminder: bool,
    /// The name of whoever sends it.
    pub sender: String,
    /// The day that counts as today: the marks and the mails say it.
    pub today: NaiveDate,
    /// When it is written.
    pub at: DateTime<Utc>,
    /// The language that all are written to, whichever each of them has, where somebody asked for one.
    pub lang: Option<Lang>,
}

/// What was written for one respondent.
#[derive(Clone, Debug, PartialEq)]
pub struct Written {
    /// Who.
    pub respondent: RecordId,
    /// Their name.
    pub name: String,
    /// The sheet.
    pub sheet: PathBuf,
    /// The mail draft with the sheet in it.
    pub mail: PathBuf,
    /// Why the draft does not say to whom it goes, where it does not.
    pub unaddressed: Option<Message>,
}

/// What was written of a round.
#[derive(Debug, Default)]
pub struct Wrote {
    /// For whom.
    pub written: Vec<Written>,
    /// The changes that mark it.
    pub changes: Vec<Change>,
    /// For how many nothing was written, although it was to be: somebody stopped it, or a fault did.
    pub left: usize,
    /// The fault, where it was one.
    pub fault: Option<WriteError>,
}

/// Why a round was not written.
#[derive(Debug, thiserror::Error)]
pub enum WriteRoundError {
    /// There is no such round.
    #[error("{0} is no round")]
    NoRound(RecordId),
    /// Nobody is asked.
    #[error("nobody is asked")]
    Nobody,
    /// Everybody has answered.
    #[error("nobody is to be reminded")]
    NobodyToRemind,
    /// The folder is none.
    #[error("{0} is no folder")]
    NoFolder(PathBuf),
    /// Somebody cannot be asked.
    #[error(transparent)]
    Ask(#[from] AskError),
    /// A file could not be made.
    #[error(transparent)]
    Export(#[from] ExportError),
    /// A file could not be written.
    #[error(transparent)]
    Write(#[from] WriteError),
}

impl Tell for WriteRoundError {
    fn message(&self) -> Message {
        match self {
            Self::NoRound(id) => Message::new("round-error-not-round").text("id", id.to_string()),
            Self::Nobody => Message::new("round-error-nobody"),
            Self::NobodyToRemind => Message::new("round-error-nobody-to-remind"),
            Self::NoFolder(path) => {
                Message::new("round-error-folder").text("path", path.display().to_string())
            }
            Self::Ask(error) => error.message(),
            Self::Export(error) => error.message(),
            Self::Write(error) => error.message(),
        }
    }
}

/// Writes a sheet and a mail draft for everybody who is asked, or a reminder for everybody who is
/// silent. `tell` hears how many are done of how many, and says whether to go on. What was written
/// before a fault, or before it was stopped, is there, and so it is given with the changes that mark it.
///
/// All sheets are made before the first file is written, so that a round that cannot be asked
/// leaves nothing behind.
///
/// # Errors
/// Why nothing of it was written.
pub fn write_round(
    portfolio: &Portfolio,
    outgoing: &Outgoing,
    mut tell: impl FnMut(usize, usize) -> bool,
) -> Result<Wrote, WriteRoundError> {
    let round =
        portfolio.rounds.get_raw(outgoing.round).ok_or(WriteRoundError::NoRound(outgoing.round))?;
    if !outgoing.folder.is_dir() {
        return Err(WriteRoundError::NoFolder(outgoing.folder.clone()));
    }
    let asked = whom(portfolio, round, outgoing.reminder)?;
    let mut ready = Vec::with_capacity(asked.len());
    for respondent in &asked {
        ready.push(make(portfolio, round, respondent, outgoing)?);
    }
    let mut written = Vec::with_capacity(ready.len());
    let (all, mut fault) = (ready.len(), None);
    for (respondent, made) in asked.iter().zip(ready) {
        match put(&outgoing.folder, respondent, made) {
            Ok(one) => written.push(one),
            Err(error) if written.is_empty() => return Err(error.into()),
            Err(error) => fault = Some(error),
        }
        if fault.is_some() || !tell(written.len(), all) {
            break;
        }
    }
    let left = all - written.len();
    let marked: Vec<&Respondent> = asked.into_iter().take(written.len()).collect();
    let changes = marks(round, &marked, outgoing);
    Ok(Wrote { written, changes, left, fault })
}

/// Those who get a mail, by name.
fn whom<'a>(
    portfolio: &'a Portfolio,
    round: &Round,
    reminder: bool,
) -> Result<Vec<&'a Respondent>, WriteRoundError> {
    let mut asked = if reminder {
        unanswered(portfolio, round.id)
    } else {
        let mut all = respondents(portfolio, round.id);
        all.retain(|respondent| progress(respondent) != Progress::Answered);
        all
    };
    if asked.is_empty() {
        return Err(if reminder {
            WriteRoundError::NobodyToRemind
        } else {
            WriteRoundError::Nobody
        });
    }
    asked.sort_by(|a, b| sort::compare(Lang::Nb, &a.title, &b.title).then(a.id.cmp(&b.id)));
    Ok(asked)
}

struct Made {
    stem: String,
    workbook: Vec<u8>,
    draft: Vec<u8>,
    unaddressed: Option<Message>,
}

fn make(
    portfolio: &Portfolio,
    round: &Round,
    respondent: &Respondent,
    outgoing: &Outgoing,
) -> Result<Made, WriteRoundError> {
    let lang = outgoing.lang.unwrap_or_else(|| lang_of(portfolio, respondent));
    let workbook = xlsx::form(&form(portfolio, round, (respondent, lang), outgoing.at)?)?;
    let (sender, reminder) = (outgoing.sender.as_str(), outgoing.reminder);
    let mail = mail(portfolio, round, (respondent, lang), sender, reminder)?;
    let dated = made_by(outgoing.at, outgoing.today);
    let draft = eml::draft(&mail, &workbook, dated.timestamp())?;
    let unaddressed = mail.to.is_empty().then(|| unaddressed(respondent));
    Ok(Made { stem: mail.attachment, workbook, draft, unaddressed })
}

/// Why nobody stands as the receiver of a mail.
fn unaddressed(respondent: &Respondent) -> Message {
    let name = respondent.title.as_str();
    match says_nothing(&respondent.email) {
        true => Message::new("rounds-unaddressed-none").text("name", name),
        false => Message::new("rounds-unaddressed-unread")
            .text("name", name)
            .text("address", respondent.email.trim()),
    }
}

/// Which drafts go to nobody, why, and what is to be done about it, with so many of them named; nothing where each
/// has its receiver.
#[must_use]
pub fn told_unaddressed(texts: &Texts, written: &[Written], most: usize) -> Option<String> {
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let without: Vec<&Message> =
        written.iter().filter_map(|one| one.unaddressed.as_ref()).collect();
    let mut names: Vec<String> =
        without.iter().take(most).map(|why| texts.message(why, None)).collect();
    if let Some(more) = without.len().checked_sub(most).filter(|more| *more > 0) {
        names.push(texts.count("rounds-unaddressed-more", count(more), &[]));
    }
    let names = names.join("; ");
    let told = || texts.count("rounds-without-address", count(without.len()), &[("names", &names)]);
    (!without.is_empty()).then(told)
}

fn put(folder: &Path, respondent: &Respondent, made: Made) -> Result<Written, WriteError> {
    let sheet = write_new(folder, &made.stem, "xlsx", &made.workbook)?;
    let mail = write_new(folder, &made.stem, "eml", &made.draft).inspect_err(|_| {
        // A sheet without its mail goes to nobody, and would be in the way of the next one.
        drop(std::fs::remove_file(&sheet));
    })?;
    let (respondent, name) = (respondent.id.raw(), respondent.title.clone());
    Ok(Written { respondent, name, sheet, mail, unaddressed: made.unaddressed })
}

fn marks(round: &Round, marked: &[&Respondent], outgoing: &Outgoing) -> Vec<Change> {
    let day = Some(FuzzyDate::from_day(outgoing.today));
    let told = if outgoing.reminder { Respondent::reminded_on } else { Respondent::sent_on };
    let mut changes: Vec<Change> =
        marked.iter().map(|who| Change::set(who.id, told, day.clone())).collect();
    if !outgoing.reminder {
        changes.push(Change::set(round.id, Round::sent_on, day));
        if round.state.is_none_or(|state| state == RoundState::Draft) {
            changes.push(Change::set(round.id, Round::state, Some(RoundState::Sent)));
        }
    }
    changes
}

/// The changes that add those whom a round should ask and does not yet.
#[must_use]
pub fn proposals(portfolio: &Portfolio, round: Id<Round>, today: NaiveDate) -> Vec<Change> {
    let Some(round) = portfolio.rounds.get(round) else { return Vec::new() };
    let respondent = |proposal: Proposal| Respondent {
        title: proposal.title,
        round_id: Some(round.id),
        email: proposal.email,
        person_id: proposal.person,
        municipality_id: proposal.municipality,
        project_id: proposal.project,
        ..Respondent::empty(RecordId::new())
    };
    let proposed = propose(portfolio, round, today).into_iter();
    proposed.map(|proposal| Change::add(&respondent(proposal))).collect()
}
