//! The lists of the window: how each is seen, and what stands in it. A short list is worked out in the
//! frame that asks for it; a long one by a thread, while the order that was stays in sight.

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use super::arrange::Arranged;
use super::data::Data;
use super::view::ListView;
use super::worker::{Broken, Key, Ready, Wanted, Worker};
use crate::app::out::Wake;
use crate::model::column::ColumnKey;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::message::Message;
use crate::text::Lang;

/// Lists up to this length are prepared in the frame that asks for them.
const SHORT: usize = 1_000;
/// Lists up to this length are put in order in the frame, once they have been prepared.
const MIDDLING: usize = 3_000;

/// A list as it can be shown now.
#[derive(Clone, Debug)]
pub struct Listed {
    /// What was prepared.
    pub data: Arc<Data>,
    /// What stands in it.
    pub arranged: Arc<Arranged>,
    /// Whether a newer order is being worked out.
    pub stale: bool,
}

/// The lists of the window.
#[derive(Default)]
pub struct Lists {
    views: HashMap<Kind, ListView>,
    /// The saved view that each list was last seen through.
    pub applied: HashMap<Kind, RecordId>,
    ready: HashMap<Kind, Ready>,
    pending: HashMap<Kind, Key>,
    /// What could not be worked out: it is not asked for again.
    broken: HashMap<Kind, Key>,
    /// Why not, until it is told.
    faults: Vec<Message>,
    worker: Option<Worker>,
    wake: Option<Wake>,
    /// Work everything out in the frame, whatever that takes: for pictures.
    pub at_once: bool,
}

impl fmt::Debug for Lists {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Lists").field("views", &self.views).finish_non_exhaustive()
    }
}

impl Lists {
    /// No lists yet. `wake` is called when a list has been worked out.
    #[must_use]
    pub fn new(wake: Wake) -> Self {
        Self { wake: Some(wake), ..Self::default() }
    }

    /// Forgets all: another document is open.
    pub fn forget(&mut self) {
        let (wake, at_once) = (self.wake.take(), self.at_once);
        *self = Self { wake, at_once, ..Self::default() };
    }

    /// How a list is seen.
    #[must_use]
    pub fn view(&self, kind: Kind) -> ListView {
        self.views.get(&kind).cloned().unwrap_or_default()
    }

    /// How a list is seen, to change it.
    pub fn view_mut(&mut self, kind: Kind) -> &mut ListView {
        self.views.entry(kind).or_default()
    }

    /// Whether a list is being worked on.
    #[must_use]
    pub fn busy(&self) -> bool {
        !self.pending.is_empty()
    }

    /// Takes what the thread has worked out.
    pub fn receive(&mut self) {
        let Some(worker) = &self.worker else { return };
        while let Some(came) = worker.take() {
            let ready = match came {
                Ok(ready) => ready,
                Err(Broken { kind, key, fault }) => {
                    if self.pending.get(&kind) == Some(&key) {
                        self.pending.remove(&kind);
                    }
                    self.broken.insert(kind, key);
                    self.faults.push(fault);
                    continue;
                }
            };
            // An order for something that is not asked for any more is shown all the same: it is
            // nearer than the one before it.
            if self.pending.get(&ready.kind) == Some(&ready.key) {
                self.pending.remove(&ready.kind);
            }
            if let Some(old) = self.ready.insert(ready.kind, ready) {
                worker.let_go(old);
            }
        }
    }

    /// Why lists could not be worked out, since this was last asked.
    pub fn take_faults(&mut self) -> Vec<Message> {
        std::mem::take(&mut self.faults)
    }

    /// A list as it can be shown now.
    pub fn list(
        &mut self,
        portfolio: &Arc<Portfolio>,
        version: u64,
        lang: Lang,
        kind: Kind,
        subset: Option<&Arc<Vec<RecordId>>>,
    ) -> Listed {
        self.receive();
        let key = self.key(version, lang, kind, subset);
        if let Some(ready) = self.ready.get(&kind)
            && ready.key == key
        {
            return listed(ready, false);
        }
        let data = self.ready.get(&kind).map(|ready| Arc::clone(&ready.data));
        let wanted =
            Wanted { kind, key: key.clone(), portfolio: Arc::clone(portfolio), data: data.clone() };
        if self.at_once || portfolio.count(kind) <= SHORT || can_be_now(&key, data.as_deref()) {
            return self.work_out(wanted);
        }
        if self.pending.get(&kind) != Some(&key) && self.broken.get(&kind) != Some(&key) {
            if self.worker.is_none() {
                self.worker = self.wake.clone().and_then(Worker::start);
            }
            match &self.worker {
                Some(worker) if worker.ask(wanted) => {
                    self.pending.insert(kind, key);
                }
                _ => {
                    let wanted = Wanted { kind, key, portfolio: Arc::clone(portfolio), data };
                    return self.work_out(wanted);
                }
            }
        }
        match self.ready.get(&kind) {
            Some(ready) => listed(ready, true),
            None => Listed {
                data: Arc::new(Data::new(Arc::default(), version, lang, kind)),
                arranged: Arc::new(Arranged { all: portfolio.count(kind), ..Arranged::default() }),
                stale: true,
            },
        }
    }

    /// The records of a list in order, and the columns that are shown: what an export writes.
    pub fn shown(
        &mut self,
        portfolio: &Arc<Portfolio>,
        version: u64,
        lang: Lang,
        kind: Kind,
        subset: Option<&Arc<Vec<RecordId>>>,
    ) -> (Vec<RecordId>, Vec<ColumnKey>) {
        let key = self.key(version, lang, kind, subset);
        let ready = self.ready.get(&kind).filter(|ready| ready.key == key);
        let arranged = match ready {
            Some(ready) => Arc::clone(&ready.arranged),
            None => {
                let portfolio = Arc::clone(portfolio);
                self.work_out(Wanted { kind, key, portfolio, data: None }).arranged
            }
        };
        (arranged.ids.clone(), arranged.columns.clone())
    }

    fn key(
        &self,
        version: u64,
        lang: Lang,
        kind: Kind,
        subset: Option<&Arc<Vec<RecordId>>>,
    ) -> Key {
        Key { version, lang, view: self.view(kind), subset: subset.cloned() }
    }

    fn work_out(&mut self, wanted: Wanted) -> Listed {
        let ready = wanted.work_out();
        self.pending.remove(&ready.kind);
        let listed = listed(&ready, false);
        let old = self.ready.insert(ready.kind, ready);
        if let (Some(old), Some(worker)) = (old, &self.worker) {
            worker.let_go(old);
        }
        listed
    }
}

fn listed(ready: &Ready, stale: bool) -> Listed {
    Listed { data: Arc::clone(&ready.data), arranged: Arc::clone(&ready.arranged), stale }
}

/// Whether a list that has been prepared can be put in order within a frame.
fn can_be_now(key: &Key, data: Option<&Data>) -> bool {
    let Some(data) = data else { return false };
    let view = &key.view;
    (data.version, data.lang) == (key.version, key.lang)
        && data.ids.len() <= MIDDLING
        && (view.words.trim().is_empty() || data.is_folded())
        && view.sort.iter().all(|by| data.is_ranked(by.column))
        && view.groups.iter().all(|group| data.is_ranked(*group))
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::*;
    use crate::model::command::Change;
    use crate::model::plan::plan;
    use crate::model::project::Project;
    use crate::model::record::TableRecord as _;

    #[test]
    fn a_list_that_breaks_down_is_told_of_once_and_keeps_nobody_waiting() {
        let project = |number: usize| Project {
            title: format!("Prosjekt {number}"),
            ..Project::empty(RecordId::new())
        };
        let many: Vec<Change> = (0..=SHORT).map(|number| Change::add(&project(number))).collect();
        let many = plan(&Portfolio::default(), &many).unwrap().portfolio;
        let worker = Worker::start_with(Arc::new(|| {}), |_| panic!("a fault"));
        let mut lists = Lists { worker, ..Lists::default() };
        let portfolio = Arc::new(many);
        for version in [1, 2] {
            for faults in [1, 0] {
                lists.list(&portfolio, version, Lang::Nb, Kind::Project, None);
                let until = Instant::now() + Duration::from_secs(60);
                while lists.busy() {
                    assert!(Instant::now() < until, "somebody still waits");
                    std::thread::sleep(Duration::from_millis(2));
                    lists.receive();
                }
                let told = lists.take_faults();
                assert_eq!(told.len(), faults, "version {version}: {told:?}");
                assert!(told.iter().all(|fault| fault.key == "error-own-fault"));
            }
        }
    }
}
