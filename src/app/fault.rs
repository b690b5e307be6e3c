//! A fault of the program itself ends the one job that met it: the thread goes on with the next, and
//! whoever waits for the job is told.

use std::any::Any;
use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::model::message::Message;

thread_local! {
    /// What the last fault on this thread was, and where.
    static LAST: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Keeps what a fault on this thread is, and where, until the job that met it is answered.
pub fn note(what_and_where: String) {
    // A thread that is ending has nobody left to answer.
    let _ = LAST.try_with(|last| last.replace(Some(what_and_where)));
}

/// Does some work. A fault of the program in it comes back as what a person is told; what the work was
/// changing in memory is not to be relied upon any more.
pub(super) fn caught<T>(work: impl FnOnce() -> T) -> Result<T, Message> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|fault| {
        let what = LAST.take().unwrap_or_else(|| said(fault.as_ref()));
        Message::new("error-own-fault").text("detail", what)
    })
}

fn said(fault: &(dyn Any + Send)) -> String {
    let text = fault.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| fault.downcast_ref::<String>().cloned()).unwrap_or_else(|| "unknown".to_owned())
}
