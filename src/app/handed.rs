//! What the window hands to the threads beside it. Each job is answered once, also where the program has a
//! fault that breaks it off, and where there is no thread that would do it.

use std::collections::VecDeque;
use std::sync::mpsc::{Receiver, Sender};

use super::fault::caught;
use super::out::Out;
use crate::model::message::Message;

/// The answer to a job that was not done, made of the reason.
pub(super) type Refusal<N> = Box<dyn FnOnce(Message) -> Result<N, Message>>;

/// A job for a thread beside the window.
pub(super) trait Handed {
    /// What the thread tells.
    type News: 'static;

    /// What is answered where it cannot be done, so that nobody goes on waiting for it.
    fn refusal(&self) -> Refusal<Self::News> {
        Box::new(Err)
    }
}

/// That a thread is not there any more, or never was.
pub(super) fn thread_gone() -> Message {
    Message::new("error-thread-gone")
}

/// Hands a job over; where nobody takes it, that is the answer.
pub(super) fn hand<J: Handed>(to: &Sender<J>, job: J, out: &Out<J::News>) {
    let refusal = job.refusal();
    if to.send(job).is_err() {
        out.answer(refusal(thread_gone()));
    }
}

/// Does one job after the other until nobody can hand over any more. `work` sees those that wait
/// already.
pub(super) fn work_through<J: Handed>(
    jobs: &Receiver<J>,
    out: &Out<J::News>,
    work: impl Fn(J, &VecDeque<J>, &Out<J::News>) -> Result<J::News, Message>,
) {
    let mut waiting = VecDeque::new();
    loop {
        if waiting.is_empty() {
            let Ok(job) = jobs.recv() else { return };
            waiting.push_back(job);
        }
        waiting.extend(jobs.try_iter());
        let Some(job) = waiting.pop_front() else { continue };
        let refusal = job.refusal();
        let came = caught(|| work(job, &waiting, out));
        out.answer(came.unwrap_or_else(refusal));
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use super::*;

    /// Divides a number.
    struct Divide(u32);

    impl Handed for Divide {
        type News = (u32, Option<Message>);

        fn refusal(&self) -> Refusal<Self::News> {
            let by = self.0;
            Box::new(move |why| Ok((by, Some(why))))
        }
    }

    fn told(news: &Receiver<Result<(u32, Option<Message>), Message>>) -> Vec<(u32, &'static str)> {
        let told = news.try_iter().map(|came| came.unwrap());
        told.map(|(number, why)| (number, why.map_or("", |why| why.key))).collect()
    }

    #[test]
    fn a_fault_ends_its_own_job_and_no_other() {
        let (sender, news) = channel();
        let out = Out::new(move |came| drop(sender.send(came)));
        let (jobs, wanted) = channel();
        [1, 0, 2].into_iter().for_each(|by| jobs.send(Divide(by)).unwrap());
        drop(jobs);
        work_through(&wanted, &out, |job, _, _| Ok((8 / job.0, None)));
        assert_eq!(told(&news), [(8, ""), (0, "error-own-fault"), (4, "")]);
        let (gone, _) = channel();
        hand(&gone, Divide(3), &out);
        assert_eq!(told(&news), [(3, "error-thread-gone")]);
    }

    #[test]
    fn a_fault_is_told_with_what_and_where() {
        let detail = |came: Result<(), Message>| format!("{:?}", came.unwrap_err().arguments);
        let said = detail(caught(|| std::panic::panic_any("a text".to_owned())));
        assert!(said.contains("a text"), "{said}");
        let noted = detail(caught(|| {
            super::super::fault::note("here.rs:1: a text".to_owned());
            std::panic::panic_any(1);
        }));
        assert!(noted.contains("here.rs:1"), "{noted}");
        let later = detail(caught(|| std::panic::panic_any(1)));
        assert!(!later.contains("here.rs:1"), "told once: {later}");
    }
}
