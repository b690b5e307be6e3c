//! What the window asks of rounds, and the news of it.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use chrono::Utc;

use super::work::{Batch, Reading};
use super::{
    Incoming, Outgoing, RoundJob, RoundNews, WeighJob, Weighed, Wrote, proposals, told_unaddressed,
};
use crate::app::App;
use crate::app::dialogues::Dialogue;
use crate::app::messages::{Tone, Written};
use crate::app::questions::{Question, QuestionAction, Shown};
use crate::app::steps::Ticket;
use crate::calc::round::respondents;
use crate::import::round::Intake;
use crate::model::command::{Change, Command};
use crate::model::id::{Id, RecordId};
use crate::model::kind::{Kind, Portfolio};
use crate::model::message::{Message, Tell as _};
use crate::model::respondent::Respondent;

/// So many whose mails go to nobody are named in the line at the foot.
const NAMED: usize = 5;

/// Something asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum RoundAction {
    /// Add those whom a round should ask.
    Propose(RecordId),
    /// Choose a folder and write sheets and drafts there; reminders to those who are silent.
    ChooseOut(RecordId, bool),
    /// Write them into a folder that was chosen.
    Write(RecordId, bool, PathBuf),
    /// Choose a folder of replies.
    ChooseIn(RecordId),
    /// Read a folder that was chosen.
    Read(RecordId, PathBuf),
    /// Take in the replies that are shown.
    TakeIn,
    /// Put them away.
    PutAway,
    /// End what is under way.
    Stop,
}

impl RoundAction {
    /// Whether something comes of it that changes the document, or is to be marked there.
    fn writes(&self) -> bool {
        match self {
            Self::Propose(_)
            | Self::ChooseOut(..)
            | Self::Write(..)
            | Self::ChooseIn(_)
            | Self::Read(..)
            | Self::TakeIn => true,
            Self::PutAway | Self::Stop => false,
        }
    }
}

/// Replies that were read and are looked at before they are taken in.
#[derive(Clone, Debug)]
pub struct Replies {
    /// The round.
    pub round: RecordId,
    /// The folder that they lie in.
    pub folder: PathBuf,
    /// What they would do.
    pub intake: Intake,
    /// What the log is to say of it.
    note: String,
    /// The state of the document that they were held against.
    upon: String,
    /// The replies themselves: they are held against the document anew when that has moved on.
    batch: Arc<Batch>,
    /// The command that takes them in, until there is news of it.
    pub taking: Option<Ticket>,
}

impl Replies {
    /// Whether they were held against the document in that state.
    #[must_use]
    pub fn is_upon(&self, state: &str) -> bool {
        self.upon == state
    }
}

/// A round was written, and the respondents are being marked.
#[derive(Debug)]
struct Marking {
    ticket: Ticket,
    wrote: Wrote,
    folder: PathBuf,
}

/// What is known of the work on a round.
#[derive(Debug, Default)]
pub struct Rounds {
    /// Replies that are looked at before they are taken in.
    pub replies: Option<Replies>,
    /// How far the work has come: so many of so many.
    pub progress: Option<(usize, usize)>,
    /// The newest reading of replies; an answer to another one is late.
    reading: Reading,
    /// The flags that end what is under way, each for its own job.
    stops: Vec<Arc<AtomicBool>>,
    marking: Option<Marking>,
}

impl Rounds {
    /// A flag for a job of its own.
    fn stop_of_its_own(&mut self) -> Arc<AtomicBool> {
        self.stops.retain(|stop| Arc::strong_count(stop) > 1);
        let stop = Arc::new(AtomicBool::new(false));
        self.stops.push(Arc::clone(&stop));
        stop
    }
}

/// How what was written is marked in the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Marked {
    Yes,
    /// The document is another one by now, or none.
    TooLate,
    /// The document was not to be written to; why has been told.
    Refused,
}

/// Who would be asked, and where.
fn proposed(change: &Change) -> Option<String> {
    let Change::Add { kind: Kind::Respondent, values, .. } = change else { return None };
    let said = |index: usize| {
        let found = values.iter().find(|(field, _)| *field == index);
        found.and_then(|(_, value)| value.as_text()).filter(|text| !text.trim().is_empty())
    };
    let parts = [said(Respondent::title.index()), said(Respondent::email.index())];
    Some(parts.into_iter().flatten().collect::<Vec<&str>>().join(" · "))
}

impl App {
    /// Asks whether those are to be asked: each by name and address, since two may be called the same.
    fn proposal(&self, portfolio: &Portfolio, round: RecordId, changes: Vec<Change>) -> Question {
        let texts = self.texts();
        let told = changes.iter().filter_map(proposed).collect::<Vec<String>>();
        let count = i64::try_from(told.len()).unwrap_or(i64::MAX);
        let is_sent =
            respondents(portfolio, Id::from_raw(round)).iter().any(|it| it.sent_on.is_some());
        let key = if is_sent { "sent" } else { "text" };
        Question {
            title: texts.count("rounds-proposed", count, &[]),
            text: texts.attribute("rounds-proposed-told", key),
            warns: Vec::new(),
            shows: vec![Shown { head: texts.get("rounds-respondents"), text: told.join("\n") }],
            confirm: texts.attribute("rounds-proposed-told", "confirm"),
            changes,
        }
    }

    /// Carries out what is asked of a round.
    pub(in crate::app) fn act_on_round(&mut self, action: RoundAction) {
        let Some(portfolio) = self.portfolio().cloned() else { return };
        if self.past.is_some() && action.writes() {
            return self.tell_read_only();
        }
        match action {
            RoundAction::Propose(round) => {
                let changes = proposals(&portfolio, Id::from_raw(round), self.today());
                if changes.is_empty() {
                    self.tell_problem("rounds-nobody-proposed", &[]);
                } else {
                    let question = self.proposal(&portfolio, round, changes);
                    self.act_on_question(QuestionAction::Ask(question));
                }
            }
            RoundAction::ChooseOut(round, reminder) => {
                let then = move |folder| RoundAction::Write(round, reminder, folder);
                self.choose("out-to", Dialogue::folder(), then);
            }
            RoundAction::ChooseIn(round) => {
                self.choose("in-from", Dialogue::folder(), move |folder| {
                    RoundAction::Read(round, folder)
                });
            }
            RoundAction::Write(round, reminder, folder) => {
                let outgoing = Outgoing {
                    round,
                    folder,
                    reminder,
                    sender: self.settings.name.clone(),
                    today: self.today(),
                    at: Utc::now(),
                    lang: None,
                };
                let stop = self.rounds.stop_of_its_own();
                self.jobs.round(RoundJob::Write(portfolio, self.document(), outgoing, stop));
            }
            RoundAction::Read(round, folder) => self.read_replies(round, folder),
            RoundAction::TakeIn => self.take_in(),
            RoundAction::PutAway => self.put_replies_away(),
            RoundAction::Stop => {
                for stop in self.rounds.stops.drain(..) {
                    stop.store(true, Ordering::Relaxed);
                }
            }
        }
    }

    fn read_replies(&mut self, round: RecordId, folder: PathBuf) {
        let Some(program) = self.program.clone() else {
            let detail = "current_exe";
            self.problem(&Message::new("sheet-no-reader").text("detail", detail));
            return;
        };
        let (lang, today) = (self.lang(), self.today());
        let incoming = Incoming { round, folder, program, lang, today };
        self.rounds.reading += 1;
        let stop = self.rounds.stop_of_its_own();
        self.jobs.round(RoundJob::Read(self.rounds.reading, incoming, stop));
    }

    /// Takes the replies in, as they are seen.
    fn take_in(&mut self) {
        let state = self.open.as_ref().map(|open| &open.steps.identity.state);
        // What was worked out from another state would overwrite what came since.
        let ready = |replies: &&Replies| {
            replies.taking.is_none() && state.is_some_and(|state| replies.is_upon(state))
        };
        let Some(replies) = self.rounds.replies.as_ref().filter(ready) else { return };
        let (changes, note) = (replies.intake.changes.clone(), replies.note.clone());
        let upon = replies.upon.clone();
        let ticket = self.command_upon(Command { by: self.actor(), note, changes }, upon);
        if let Some(replies) = &mut self.rounds.replies {
            replies.taking = ticket;
        }
    }

    /// Puts the replies away, and lets go of those that are being read.
    pub(in crate::app) fn put_replies_away(&mut self) {
        self.rounds.replies = None;
        self.rounds.reading += 1;
    }

    /// The document has changed: replies that are looked at are held against it anew.
    pub(in crate::app) fn replies_again(&mut self) {
        let looked_at = self.rounds.replies.as_ref().filter(|replies| replies.taking.is_none());
        let Some(batch) = looked_at.map(|replies| Arc::clone(&replies.batch)) else { return };
        self.rounds.reading += 1;
        self.send(WeighJob { reading: self.rounds.reading, batch });
    }

    /// There is news of a command: it may be one of a round.
    pub(in crate::app) fn round_answered(&mut self, ticket: Ticket, refused: Option<&Message>) {
        let taking = |replies: &mut Replies| replies.taking == Some(ticket);
        if let Some(replies) = self.rounds.replies.take_if(taking)
            && refused.is_some()
        {
            self.rounds.replies = Some(Replies { taking: None, ..replies });
            // Whatever stood in their way may have come since they were held against the document.
            self.replies_again();
        }
        if let Some(done) = self.rounds.marking.take_if(|marking| marking.ticket == ticket) {
            let marked = if refused.is_some() { Marked::Refused } else { Marked::Yes };
            self.tell_round_written(done.wrote, &done.folder, marked);
        }
    }

    /// Takes the news of a round.
    pub(in crate::app) fn take_round(&mut self, news: RoundNews) {
        match news {
            RoundNews::Progress(done, all) => self.rounds.progress = Some((done, all)),
            RoundNews::Failed(message) => {
                self.rounds.progress = None;
                self.failed(&message);
            }
            RoundNews::Written(of, wrote, folder) => {
                self.rounds.progress = None;
                self.mark(of, *wrote, folder);
            }
            RoundNews::Read(reading, batch) => {
                self.rounds.progress = None;
                if self.open.is_some() && reading == self.rounds.reading {
                    self.send(WeighJob { reading, batch });
                }
            }
            RoundNews::Weighed(WeighJob { reading, batch }, upon, weighed) => {
                // What was left meanwhile, or asked anew, is late.
                if self.open.is_none() || reading != self.rounds.reading {
                    return;
                }
                let Weighed { intake, note } = *weighed;
                let (round, folder) = (batch.incoming.round, batch.incoming.folder.clone());
                self.rounds.replies =
                    Some(Replies { round, folder, intake, note, upon, batch, taking: None });
            }
        }
    }

    /// Marks those for whom something was written. What there is to tell is told once they are marked.
    fn mark(&mut self, of: Option<u64>, wrote: Wrote, folder: PathBuf) {
        // The marks may be of a document that is not the one in the window any more.
        if of != self.document() {
            return self.tell_round_written(wrote, &folder, Marked::TooLate);
        }
        match self.change(wrote.changes.clone()) {
            Some(ticket) => self.rounds.marking = Some(Marking { ticket, wrote, folder }),
            None => self.tell_round_written(wrote, &folder, Marked::Refused),
        }
    }

    fn tell_round_written(&mut self, wrote: Wrote, folder: &std::path::Path, marked: Marked) {
        let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        let place = Written::file(folder.to_path_buf());
        let folder = folder.display().to_string();
        let of = wrote.written.clone();
        let (written, left) = (count(wrote.written.len()), count(wrote.left));
        let why = wrote.fault.as_ref().map(|fault| fault.message());
        let is_whole = marked == Marked::Yes && left == 0;
        self.tell(if is_whole { Tone::Done } else { Tone::Problem }, move |texts| {
            let mut said = vec![texts.count("rounds-written", written, &[("folder", &folder)])];
            said.extend(told_unaddressed(texts, &of, NAMED));
            if left > 0 {
                said.push(texts.count("rounds-left-over", left, &[]));
            }
            said.extend(why.as_ref().map(|why| texts.message(why, None)));
            match marked {
                Marked::Yes => {}
                Marked::TooLate => said.push(texts.get("rounds-not-marked")),
                Marked::Refused => said.push(texts.get("rounds-marks-refused")),
            }
            said.join(" ")
        });
        if written > 0 {
            self.messages.mark_file(place);
        }
    }
}

#[cfg(test)]
mod tests;
