//! Works on long lists beside the window. What is asked for last counts: a list that was asked for
//! and asked for again otherwise, while another was worked on, is worked out once.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};

use super::arrange::{Arranged, arrange};
use super::data::Data;
use super::view::TableView;
use crate::app::jobs::Wake;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::text::Lang;

/// What a list depends on.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// The version of the document.
    pub version: u64,
    /// The language of the window.
    pub lang: Lang,
    /// How it is seen.
    pub view: TableView,
    /// The records that a figure stands for.
    pub subset: Option<Arc<Vec<RecordId>>>,
}

/// A list to work out.
pub struct Wanted {
    /// Of which kind.
    pub kind: Kind,
    /// What it depends on.
    pub key: Key,
    /// The records.
    pub portfolio: Arc<Portfolio>,
    /// What has been prepared for that version already.
    pub data: Option<Arc<Data>>,
}

/// A list that has been worked out.
#[derive(Clone, Debug)]
pub struct Ready {
    /// Of which kind.
    pub kind: Kind,
    /// What it depends on.
    pub key: Key,
    /// What was prepared.
    pub data: Arc<Data>,
    /// What stands in it.
    pub arranged: Arc<Arranged>,
}

impl Wanted {
    /// Works it out.
    #[must_use]
    pub fn work_out(self) -> Ready {
        let Self { kind, key, portfolio, data } = self;
        let data = match data {
            Some(data) if (data.version, data.lang) == (key.version, key.lang) => data,
            before => Arc::new(Data::new(portfolio, key.version, key.lang, kind).after(before)),
        };
        let subset = key.subset.as_ref().map(|subset| subset.as_slice());
        let arranged = Arc::new(arrange(&data, &key.view, subset));
        Ready { kind, key, data, arranged }
    }
}

/// The thread.
pub struct Worker {
    wanted: Sender<Wanted>,
    ready: Receiver<Ready>,
}

impl Worker {
    /// Starts the thread; nothing where the machine gives none.
    #[must_use]
    pub fn start(wake: Wake) -> Option<Self> {
        let (wanted, jobs) = channel();
        let (done, ready) = channel();
        std::thread::Builder::new()
            .name("samstyr lists".to_owned())
            .spawn(move || work(&jobs, &done, &wake))
            .ok()?;
        Some(Self { wanted, ready })
    }

    /// Asks for a list. False when nobody works any more.
    pub fn ask(&self, wanted: Wanted) -> bool {
        self.wanted.send(wanted).is_ok()
    }

    /// Takes a list that has been worked out.
    pub fn take(&self) -> Option<Ready> {
        self.ready.try_recv().ok()
    }
}

/// Somebody will type into the filter next: what records say is folded before that, beside the orders
/// that are asked for meanwhile.
fn fold_ahead(data: Arc<Data>) {
    if !data.is_folded() {
        // Without the thread the first letter waits a little longer.
        let _ = std::thread::Builder::new().name("samstyr words".to_owned()).spawn(move || {
            let _ = data.folded();
        });
    }
}

fn work(jobs: &Receiver<Wanted>, done: &Sender<Ready>, wake: &Wake) {
    while let Ok(first) = jobs.recv() {
        let mut wanted = vec![first];
        loop {
            match jobs.try_recv() {
                Ok(next) => {
                    wanted.retain(|other| other.kind != next.kind);
                    wanted.push(next);
                }
                Err(TryRecvError::Empty) => break,
                Err(TryRecvError::Disconnected) => return,
            }
        }
        for job in wanted {
            let ready = job.work_out();
            let data = Arc::clone(&ready.data);
            if done.send(ready).is_err() {
                return;
            }
            wake();
            fold_ahead(data);
        }
    }
}
