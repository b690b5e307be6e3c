//! Where a thread says what came of its work, and the window is woken. Knows no feature: what a thread
//! says turns into news of the window where the thread is started.

use std::fmt;
use std::sync::Arc;

use crate::model::message::Message;

/// Called from any thread when there is news.
pub type Wake = Arc<dyn Fn() + Send + Sync>;

/// A job is done, or not needed any more; there is nothing to tell.
#[derive(Debug)]
pub(super) struct Done;

/// Where a thread sends its news.
pub(super) struct Out<N> {
    tell: Arc<dyn Fn(Result<N, Message>) + Send + Sync>,
}

impl<N> Clone for Out<N> {
    fn clone(&self) -> Self {
        Self { tell: Arc::clone(&self.tell) }
    }
}

impl<N> fmt::Debug for Out<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Out")
    }
}

impl<N: 'static> Out<N> {
    /// What is told goes to `tell`: a piece of news, or why a job could not be done.
    pub fn new(tell: impl Fn(Result<N, Message>) + Send + Sync + 'static) -> Self {
        Self { tell: Arc::new(tell) }
    }

    /// Sends a piece of news: anything that turns into it.
    pub fn send(&self, news: impl Into<N>) {
        (self.tell)(Ok(news.into()));
    }

    /// Sends what came of a job, or why it could not be done.
    pub fn answer(&self, came: Result<impl Into<N>, Message>) {
        (self.tell)(came.map(Into::into));
    }

    /// The same, for a thread that knows only its own news.
    pub fn of<M: Into<N> + 'static>(&self) -> Out<M> {
        let out = self.clone();
        Out::new(move |came: Result<M, Message>| out.answer(came))
    }

    /// Sends where nobody is woken.
    #[cfg(test)]
    pub fn to_nobody() -> (Self, std::sync::mpsc::Receiver<N>)
    where
        N: Send + From<Message>,
    {
        let (sender, news) = std::sync::mpsc::channel();
        let tell = move |came: Result<N, Message>| {
            drop(sender.send(came.unwrap_or_else(N::from)));
        };
        (Self::new(tell), news)
    }
}
