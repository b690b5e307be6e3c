//! The work on rounds beside the window: files are written and read on a thread of its own, and replies
//! held against the document by whoever answers questions about the past, since the log is asked.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::{Incoming, Outgoing, Weighed, Wrote, read_replies, weigh, write_round};
use crate::app::handed::{Handed, Refusal};
use crate::app::out::Out;
use crate::import::round::Found;
use crate::model::kind::Portfolio;
use crate::model::message::{Message, Tell as _};
use crate::store::LogReader;

/// Which reading of replies: the window counts them, so that an old answer is known as one.
pub(in crate::app) type Reading = u64;

/// Files of a round to be written or read; each ends early when its own flag says so.
#[derive(Debug)]
pub(in crate::app) enum RoundJob {
    /// Write sheets and drafts. What was shown when it was asked for comes back with the news.
    Write(Arc<Portfolio>, Option<u64>, Outgoing, Arc<AtomicBool>),
    /// Read replies.
    Read(Reading, Incoming, Arc<AtomicBool>),
}

/// Replies that have been read.
#[derive(Debug)]
pub(in crate::app) struct Batch {
    /// Where they come from.
    pub incoming: Incoming,
    /// What lay there.
    pub found: Vec<Found>,
}

/// Replies that are to be held against the document as it stands.
#[derive(Clone, Debug)]
pub(in crate::app) struct WeighJob {
    /// Which reading.
    pub reading: Reading,
    /// What was read.
    pub batch: Arc<Batch>,
}

/// News of the jobs of a round.
#[derive(Debug)]
pub(in crate::app) enum RoundNews {
    /// So many are done of so many.
    Progress(usize, usize),
    /// Files were written; of what was shown then, and into which folder.
    Written(Option<u64>, Box<Wrote>, PathBuf),
    /// Replies were read.
    Read(Reading, Arc<Batch>),
    /// They were held against the document in that state.
    Weighed(WeighJob, String, Box<Weighed>),
    /// It could not be done.
    Failed(Message),
}

impl RoundNews {
    /// Whether a job is done with it.
    pub fn ends_job(&self) -> bool {
        match self {
            Self::Written(..) | Self::Read(..) | Self::Weighed(..) | Self::Failed(_) => true,
            // What is told along the way ends nothing.
            Self::Progress(..) => false,
        }
    }
}

impl WeighJob {
    /// Whether it changes the document.
    pub fn writes(&self) -> bool {
        false
    }

    /// Carries the job out, on the document in a state.
    pub fn work(&self, now: &Portfolio, upon: String, log: &LogReader) -> RoundNews {
        let Batch { incoming, found } = self.batch.as_ref();
        let weighed = weigh(now, incoming, found, &|record| log.history(record));
        match weighed {
            Ok(weighed) => RoundNews::Weighed(self.clone(), upon, Box::new(weighed)),
            Err(message) => RoundNews::Failed(message),
        }
    }
}

impl Handed for RoundJob {
    type News = RoundNews;

    fn refusal(&self) -> Refusal<RoundNews> {
        Box::new(|why| Ok(RoundNews::Failed(why)))
    }
}

/// Writes or reads the files of a round.
pub(in crate::app) fn work(job: RoundJob, out: &Out<RoundNews>) -> RoundNews {
    let tell = |done: usize, all: usize, stop: &AtomicBool| {
        out.send(RoundNews::Progress(done, all));
        !stop.load(Ordering::Relaxed)
    };
    let news = match job {
        RoundJob::Write(portfolio, shown, outgoing, stop) => {
            let folder = outgoing.folder.clone();
            write_round(&portfolio, &outgoing, |done, all| tell(done, all, &stop))
                .map(|wrote| RoundNews::Written(shown, Box::new(wrote), folder))
                .map_err(|error| error.message())
        }
        RoundJob::Read(reading, incoming, stop) => {
            let heard = |done, all| {
                tell(done, all, &stop);
            };
            read_replies(&incoming, &stop, heard)
                .map(|found| RoundNews::Read(reading, Arc::new(Batch { incoming, found })))
        }
    };
    news.unwrap_or_else(RoundNews::Failed)
}
