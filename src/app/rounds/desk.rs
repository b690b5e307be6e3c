//! What the window asks of rounds, and the news of it.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Receiver;

use chrono::Utc;

use super::{Incoming, Outgoing, Written, proposals, read_replies, write_round};
use crate::app::App;
use crate::app::dialogues::Dialogue;
use crate::app::messages::Tone;
use crate::app::out::Out;
use crate::app::steps::Ticket;
use crate::import::round::Intake;
use crate::model::command::Change;
use crate::model::id::{Id, RecordId};
use crate::model::kind::Portfolio;
use crate::model::message::{Message, Tell as _};

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

/// Replies that were read and are looked at before they are taken in.
#[derive(Clone, Debug, PartialEq)]
pub struct Replies {
    /// The round.
    pub round: RecordId,
    /// The folder that they lie in.
    pub folder: PathBuf,
    /// What they would do.
    pub intake: Intake,
    /// The version of the document that they were held against.
    pub version: u64,
    /// The command that takes them in, until there is news of it.
    pub taking: Option<Ticket>,
}

/// What was shown when work was asked for, and so what its news is about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::app) struct AskedOf {
    /// Which document or earlier state (`App::shown`).
    shown: Option<u64>,
    /// Its version then.
    version: u64,
}

/// A job.
#[derive(Debug)]
pub(in crate::app) enum RoundJob {
    /// Write sheets and drafts.
    Write(Arc<Portfolio>, AskedOf, Outgoing),
    /// Read replies.
    Read(Arc<Portfolio>, AskedOf, Incoming),
}

/// News of the jobs of a round.
#[derive(Debug)]
pub(in crate::app) enum RoundNews {
    /// So many are done of so many.
    Progress(usize, usize),
    /// Files were written, and the changes that mark it.
    Written(AskedOf, Vec<Written>, Vec<Change>, PathBuf),
    /// Replies were read.
    Read(AskedOf, RecordId, PathBuf, Box<Intake>),
    /// It could not be done.
    Failed(Message),
}

impl RoundNews {
    /// Whether a job is done with it.
    pub fn ends_job(&self) -> bool {
        match self {
            Self::Written(..) | Self::Read(..) | Self::Failed(_) => true,
            // What is told along the way ends nothing.
            Self::Progress(..) => false,
        }
    }
}

/// What is known of the work on a round.
#[derive(Debug, Default)]
pub struct Rounds {
    /// Replies that are looked at before they are taken in.
    pub replies: Option<Replies>,
    /// How far the work has come: so many of so many.
    pub progress: Option<(usize, usize)>,
}

/// The thread that works on rounds.
pub(in crate::app) fn work(jobs: Receiver<RoundJob>, out: &Out<RoundNews>, stop: &AtomicBool) {
    for job in jobs {
        let mut tell = |done: usize, all: usize| {
            out.send(RoundNews::Progress(done, all));
            !stop.load(Ordering::Relaxed)
        };
        let news = match job {
            RoundJob::Write(portfolio, of, outgoing) => {
                let folder = outgoing.folder.clone();
                write_round(&portfolio, &outgoing, &mut tell)
                    .map(|(written, changes)| RoundNews::Written(of, written, changes, folder))
                    .map_err(|error| error.message())
            }
            RoundJob::Read(portfolio, of, incoming) => {
                let (round, folder) = (incoming.round, incoming.folder.clone());
                let heard = |done, all| {
                    tell(done, all);
                };
                read_replies(&portfolio, &incoming, stop, heard)
                    .map(|intake| RoundNews::Read(of, round, folder, Box::new(intake)))
            }
        };
        out.send(news.unwrap_or_else(RoundNews::Failed));
    }
}

impl App {
    /// Carries out what is asked of a round.
    pub(in crate::app) fn act_on_round(&mut self, action: RoundAction) {
        let Some(portfolio) = self.portfolio().cloned() else { return };
        let of = AskedOf { shown: self.shown(), version: self.version() };
        match action {
            RoundAction::Propose(round) => {
                let changes = proposals(&portfolio, Id::from_raw(round), self.today());
                if changes.is_empty() {
                    self.tell_problem("rounds-nobody-proposed", &[]);
                } else {
                    self.change(changes);
                }
            }
            RoundAction::ChooseOut(round, reminder) => {
                let then = move |folder| RoundAction::Write(round, reminder, folder);
                self.choose(Dialogue::folder(), then);
            }
            RoundAction::ChooseIn(round) => {
                self.choose(Dialogue::folder(), move |folder| RoundAction::Read(round, folder));
            }
            RoundAction::Write(round, reminder, folder) => {
                let outgoing = Outgoing {
                    round,
                    folder,
                    reminder,
                    sender: self.settings.name.clone(),
                    today: self.today(),
                    at: Utc::now(),
                };
                self.jobs.round(RoundJob::Write(portfolio, of, outgoing));
            }
            RoundAction::Read(round, folder) => {
                let Some(program) = self.program.clone() else {
                    let detail = "current_exe";
                    self.problem(&Message::new("sheet-no-reader").text("detail", detail));
                    return;
                };
                let (lang, today) = (self.lang(), self.today());
                let incoming = Incoming { round, folder, program, lang, today };
                self.jobs.round(RoundJob::Read(portfolio, of, incoming));
            }
            RoundAction::TakeIn => {
                // What was worked out from another state would overwrite what came since.
                let version = self.open.as_ref().map(|open| open.version);
                let ready = |replies: &&Replies| {
                    Some(replies.version) == version && replies.taking.is_none()
                };
                if let Some(replies) = self.rounds.replies.as_ref().filter(ready) {
                    let changes = replies.intake.changes.clone();
                    let ticket = self.change(changes);
                    if let Some(replies) = &mut self.rounds.replies {
                        replies.taking = ticket;
                    }
                }
            }
            RoundAction::PutAway => self.rounds.replies = None,
            RoundAction::Stop => self.jobs.stop_round(),
        }
    }

    /// There is news of a command: it may be the one that takes replies in.
    pub(in crate::app) fn replies_answered(&mut self, ticket: Ticket, refused: Option<&Message>) {
        let taking = |replies: &mut Replies| replies.taking == Some(ticket);
        let Some(replies) = self.rounds.replies.take_if(taking) else { return };
        if refused.is_some() {
            self.rounds.replies = Some(Replies { taking: None, ..replies });
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
            RoundNews::Written(of, written, changes, folder) => {
                self.rounds.progress = None;
                let count = i64::try_from(written.len()).unwrap_or(0);
                let folder = folder.display().to_string();
                let without = written.iter().filter(|one| !one.addressed).count();
                let without = i64::try_from(without).unwrap_or(0);
                // The marks may be of a document that is not the one in the window any more.
                let is_late = of.shown != self.shown();
                self.tell(if is_late { Tone::Problem } else { Tone::Done }, move |texts| {
                    let mut text = texts.count("rounds-written", count, &[("folder", &folder)]);
                    if without > 0 {
                        text.push(' ');
                        text.push_str(&texts.count("rounds-without-address", without, &[]));
                    }
                    if is_late {
                        text.push(' ');
                        text.push_str(&texts.get("rounds-not-marked"));
                    }
                    text
                });
                if !is_late {
                    self.change(changes);
                }
            }
            RoundNews::Read(of, round, folder, intake) => {
                self.rounds.progress = None;
                if of.shown != self.shown() {
                    // Replies to a document that has been closed or left meanwhile are late.
                    return;
                }
                let (intake, version) = (*intake, of.version);
                self.rounds.replies =
                    Some(Replies { round, folder, intake, version, taking: None });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Open;
    use crate::app::settings::Settings;
    use crate::app::steps::Steps;

    fn app_with_document(version: u64) -> App {
        let mut app = App::new(Settings::default(), Arc::new(|| {}));
        app.open = Some(Open::new(None, Arc::default(), version, Steps::default()));
        app
    }

    fn read(of: AskedOf) -> RoundNews {
        RoundNews::Read(of, RecordId::new(), PathBuf::new(), Box::default())
    }

    #[test]
    fn replies_are_of_the_version_that_they_were_held_against() {
        let mut app = app_with_document(7);
        let of = AskedOf { shown: app.shown(), version: app.version() };
        // Something is changed while the replies are read.
        app.open.as_mut().unwrap().version = 8;
        app.take_round(read(of));
        assert_eq!(app.rounds.replies.as_ref().map(|replies| replies.version), Some(7));
        app.act_on_round(RoundAction::TakeIn);
        assert_eq!(app.rounds.replies.as_ref().and_then(|replies| replies.taking), None);
    }

    #[test]
    fn news_of_a_round_does_not_go_to_another_document() {
        let mut app = app_with_document(7);
        let of = AskedOf { shown: app.shown(), version: app.version() };
        app.open = app_with_document(9).open;
        app.take_round(read(of));
        assert!(app.rounds.replies.is_none());
        let changes = vec![Change::Delete { id: RecordId::new() }];
        app.take_round(RoundNews::Written(of, Vec::new(), changes, PathBuf::from("ut")));
        assert!(!app.is_busy(), "nothing is handed over");
        let told = &app.messages.all().last().unwrap().text;
        assert!(told.ends_with(&app.texts().get("rounds-not-marked")), "{told}");
    }
}
