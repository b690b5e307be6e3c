//! Works on long lists beside the window. What is asked for last counts: a list that was asked for
//! and asked for again otherwise, while another was worked on, is worked out once.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};

use super::arrange::{Arranged, arrange};
use super::data::Data;
use super::view::ListView;
use crate::app::fault::caught;
use crate::app::out::Wake;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::message::Message;
use crate::text::Lang;

/// What a list depends on.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// The version of the document.
    pub version: u64,
    /// The language of the window.
    pub lang: Lang,
    /// How it is seen.
    pub view: ListView,
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

/// A list that could not be worked out, since the program has a fault.
#[derive(Debug)]
pub struct Broken {
    /// Of which kind.
    pub kind: Kind,
    /// What it depends on.
    pub key: Key,
    /// What a person is told.
    pub fault: Message,
}

impl Wanted {
    /// Works it out.
    #[must_use]
    pub fn work_out(self) -> Ready {
        let Self { kind, key, portfolio, data } = self;
        let data = match data {
            Some(data) if (data.version, data.lang) == (key.version, key.lang) => data,
            before => {
                Arc::new(Data::after(portfolio, key.version, key.lang, kind, before.as_deref()))
            }
        };
        let subset = key.subset.as_ref().map(|subset| subset.as_slice());
        let arranged = Arc::new(arrange(&data, &key.view, subset));
        Ready { kind, key, data, arranged }
    }
}

/// What the thread is told.
enum Told {
    /// Work out a list.
    Wanted(Box<Wanted>),
    /// A list is not needed any more: to let go of a long one takes longer than a frame has.
    LetGo(Box<Ready>),
}

/// The thread.
pub struct Worker {
    told: Sender<Told>,
    came: Receiver<Result<Ready, Broken>>,
}

impl Worker {
    /// Starts the thread; nothing where the machine gives none.
    #[must_use]
    pub fn start(wake: Wake) -> Option<Self> {
        Self::start_with(wake, Wanted::work_out)
    }

    pub(super) fn start_with(
        wake: Wake,
        work_out: impl Fn(Wanted) -> Ready + Send + 'static,
    ) -> Option<Self> {
        let (told, jobs) = channel();
        let (done, came) = channel();
        std::thread::Builder::new()
            .name("samstyr lists".to_owned())
            .spawn(move || work(&jobs, &done, &wake, work_out))
            .ok()?;
        Some(Self { told, came })
    }

    /// Asks for a list. False when nobody works any more.
    pub fn ask(&self, wanted: Wanted) -> bool {
        self.told.send(Told::Wanted(Box::new(wanted))).is_ok()
    }

    /// Takes a list that has been worked out, or could not be.
    pub fn take(&self) -> Option<Result<Ready, Broken>> {
        self.came.try_recv().ok()
    }

    /// Lets go of a list beside the window.
    pub fn let_go(&self, ready: Ready) {
        // Without the thread it is let go of here.
        let _ = self.told.send(Told::LetGo(Box::new(ready)));
    }
}

/// Somebody will sort or type into the filter next: columns are ranked and what records say is folded
/// before that, beside the orders that are asked for meanwhile.
fn prepare(data: Arc<Data>) {
    if data.is_prepared() {
        return;
    }
    // Without the thread the first letter waits a little longer.
    let _ = std::thread::Builder::new().name("samstyr words".to_owned()).spawn(move || {
        // Once nobody else has it, the list has changed or is gone.
        let wanted = || Arc::strong_count(&data) > 1;
        let _ = wanted().then(|| data.folded());
        for key in data.usual_columns() {
            if wanted() {
                let _ = data.ranks(*key);
            }
        }
    });
}

fn work(
    jobs: &Receiver<Told>,
    done: &Sender<Result<Ready, Broken>>,
    wake: &Wake,
    work_out: impl Fn(Wanted) -> Ready,
) {
    while let Ok(first) = jobs.recv() {
        let mut told = vec![first];
        loop {
            match jobs.try_recv() {
                Ok(next) => told.push(next),
                Err(TryRecvError::Empty) => break,
                Err(TryRecvError::Disconnected) => return,
            }
        }
        let mut wanted: Vec<Wanted> = Vec::new();
        let mut old: Vec<Ready> = Vec::new();
        for told in told {
            match told {
                Told::Wanted(next) => {
                    wanted.retain(|other| other.kind != next.kind);
                    wanted.push(*next);
                }
                Told::LetGo(ready) => old.push(*ready),
            }
        }
        for job in wanted {
            let (kind, key) = (job.kind, job.key.clone());
            let came = caught(|| work_out(job)).map_err(|fault| Broken { kind, key, fault });
            let data = came.as_ref().ok().map(|ready| Arc::clone(&ready.data));
            if done.send(came).is_err() {
                return;
            }
            wake();
            if let Some(data) = data {
                prepare(data);
            }
        }
        drop(old);
    }
}
