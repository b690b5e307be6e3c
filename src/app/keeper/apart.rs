//! Files of records are read and written beside the thread that owns the document: a slow disk keeps
//! nobody from working. What is done to the document is done by its own thread, once the bytes are there.

use std::path::PathBuf;
use std::sync::mpsc::Sender;

use super::{Closing, Input, Keeper};
use crate::app::attachments::{FileJob, FileNews, put_into};
use crate::app::documents::{DocumentNews, Sitting};
use crate::app::fault::caught;
use crate::app::out::Done;
use crate::files::write::write_named;
use crate::model::attached_file::AttachedFile;
use crate::model::message::{Message, Tell as _};
use crate::store::Attachment;

/// A file that was read for the open document, and the job of attaching it; or why it was not read.
pub(in crate::app) struct Came {
    /// Which document it was for.
    sitting: Sitting,
    job: Result<FileJob, Message>,
}

/// The files that are being read for the open document.
pub(super) struct Reading {
    /// Where what was read comes to.
    inbox: Sender<Input>,
    /// Which document is open, or comes to be: how many have been closed before it.
    sitting: Sitting,
    under_way: usize,
    /// What comes once they are read: the document is to be closed.
    then: Option<Closing>,
}

impl Reading {
    pub fn new(inbox: Sender<Input>) -> Self {
        Self { inbox, sitting: 0, under_way: 0, then: None }
    }

    /// Which document is open, or comes to be.
    pub fn sitting(&self) -> Sitting {
        self.sitting
    }

    /// The document is closed, whatever was on its way to it. Gives what was to come then.
    pub fn end(&mut self) -> Option<Closing> {
        (self.sitting, self.under_way) = (self.sitting + 1, 0);
        self.then.take()
    }
}

impl Keeper {
    /// Does what is asked about the file of a record.
    pub(super) fn file(&mut self, job: FileJob) {
        match job {
            FileJob::Attach(id, field, path, by) => {
                let read = move || {
                    let file = Attachment::read(&path).map_err(|error| error.message());
                    file.map(|file| FileJob::Put(id, field, Box::new(file), by))
                };
                self.read_apart(read);
            }
            FileJob::Put(id, field, file, by) => {
                self.work_or_fail(|held| {
                    let put = put_into(held, (id, field), *file, by);
                    put.map(FileNews::Attached).map_err(|error| error.message())
                });
                self.check_again();
            }
            FileJob::TakeOut(file, folder) => self.take_out(file, folder),
        }
    }

    fn read_apart(&mut self, read: impl FnOnce() -> Result<FileJob, Message> + Send + 'static) {
        if self.document.is_none() {
            return self.out.send(DocumentNews::Closed);
        }
        let (inbox, sitting) = (self.reading.inbox.clone(), self.reading.sitting);
        let started = apart(move || {
            let job = caught(read).and_then(|job| job);
            // A keeper that is gone attaches nothing.
            let _ = inbox.send(Input::Came(Came { sitting, job }));
        });
        match started {
            Ok(()) => self.reading.under_way += 1,
            Err(message) => self.fail(message),
        }
    }

    /// A file was read, or not.
    pub(super) fn came(&mut self, came: Came) {
        if came.sitting != self.reading.sitting {
            // Somebody would not wait for it.
            return self.fail(Message::new("message-file-not-attached"));
        }
        self.reading.under_way -= 1;
        match came.job {
            Ok(job) => self.file(job),
            Err(message) => self.fail(message),
        }
        if self.reading.under_way == 0
            && let Some(closing) = self.reading.then.take()
        {
            self.begin_to_close(closing);
        }
    }

    /// Whether closing waits until what is being read is there.
    pub(super) fn closes_once_read(&mut self, closing: Closing) -> Option<Closing> {
        if self.reading.under_way == 0 {
            return Some(closing);
        }
        if self.reading.then.replace(closing).is_some() {
            // What was to come before that is not needed any more.
            self.out.send(Done);
        }
        None
    }

    /// The bytes are on this machine; where they go may be far away.
    fn take_out(&self, file: AttachedFile, folder: PathBuf) {
        let Some(document) = &self.document else {
            return self.out.send(DocumentNews::Closed);
        };
        let bytes = match document.bytes_of(&file) {
            Ok(bytes) => bytes,
            Err(error) => return self.fail(error.message()),
        };
        let out = self.out.clone();
        let started = apart(move || {
            let written = caught(|| write_named(&folder, file.name(), &bytes));
            out.answer(written.and_then(|written| {
                written.map(FileNews::TakenOut).map_err(|error| error.message())
            }));
        });
        if let Err(message) = started {
            self.fail(message);
        }
    }
}

/// Does something on a thread of its own.
fn apart(work: impl FnOnce() + Send + 'static) -> Result<(), Message> {
    let started = std::thread::Builder::new().name("samstyr files".to_owned()).spawn(work);
    started
        .map(drop)
        .map_err(|error| Message::new("error-no-thread").text("detail", error.to_string()))
}
