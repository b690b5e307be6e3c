//! What stands between a job and the document that is open: the document may be another one than the
//! window knows of, and a fault of the program may have met it.

use super::Keeper;
use crate::app::documents::{DocumentNews, Sitting};
use crate::app::job::Job;
use crate::app::shared::Task;
use crate::model::message::Message;

impl Keeper {
    /// Does a job that was asked of that document. The window may not have heard yet that another one is
    /// open: what is asked of one is not done to the other.
    pub(super) fn asked(&mut self, job: Job, of: Option<Sitting>) {
        let open = self.document.as_ref().map(|_| self.reading.sitting());
        if job.is_of_open_document() && of != open {
            return self.out.send(job.too_late());
        }
        self.job(job);
    }

    /// After a fault of the program nothing that is held here is relied upon: the document is let go of as
    /// it stands on the disk, and the window may open it again.
    pub(super) fn begin_again(self, fault: Message) -> Self {
        let Self { out, copies, tasks, who, looking_back, mut reading, .. } = self;
        looking_back.let_go();
        // A thread that is gone publishes nothing.
        let _ = tasks.send(Task::End);
        // What was to come after closing is told of with all the rest.
        drop(reading.end());
        out.send(DocumentNews::BrokeDown(fault));
        Self { who, ..Self::new(out, copies, tasks, (looking_back, reading)) }
    }
}
