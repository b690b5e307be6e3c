//! What was written, handed to the desktop: opened in the program that it has for such files, or shown in
//! its folder. A window without a desktop, as in a test or a picture, has none to hand it to.

#[cfg(target_os = "linux")]
mod linux;
#[cfg(not(target_os = "linux"))]
mod other;

use std::path::{Path, PathBuf};
use std::sync::Arc;

#[cfg(target_os = "linux")]
use self::linux as system;
#[cfg(not(target_os = "linux"))]
use self::other as system;
use super::App;
use super::fault::caught;
use super::handed::{Handed, Refusal, thread_gone};
use super::out::Out;
use crate::model::message::Message;

/// Something asked of the desktop.
#[derive(Clone, Debug, PartialEq)]
pub enum DesktopAction {
    /// Open a file.
    Open(PathBuf),
    /// Show a file, or a folder, where it lies.
    Reveal(PathBuf),
}

impl DesktopAction {
    fn path(&self) -> &Path {
        match self {
            Self::Open(path) | Self::Reveal(path) => path,
        }
    }
}

/// Carries out what is asked; says whether the desktop could.
type Hands = dyn Fn(&DesktopAction) -> bool + Send + Sync;

/// The desktop around the window, which files are handed to and which shows dialogues of files.
#[derive(Clone)]
pub struct Desktop {
    hands: Arc<Hands>,
    /// Whether it has dialogues to show; else the window asks for the place of a file itself.
    pub(super) has_dialogues: bool,
}

impl std::fmt::Debug for Desktop {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Desktop")
    }
}

impl Default for Desktop {
    fn default() -> Self {
        Self::of(|_| false)
    }
}

impl Desktop {
    /// The one of the system.
    #[must_use]
    pub fn system() -> Self {
        // What its programs and scripts say where they fail is for nobody who works here.
        let hands = Self::of(|asked| match asked {
            DesktopAction::Open(path) => system::open(path),
            DesktopAction::Reveal(path) => system::reveal(path),
        });
        Self { has_dialogues: true, ..hands }
    }

    /// One without dialogues that does what else it is asked in a way of its own.
    #[must_use]
    pub fn of(hands: impl Fn(&DesktopAction) -> bool + Send + Sync + 'static) -> Self {
        Self { hands: Arc::new(hands), has_dialogues: false }
    }
}

/// A job for the thread that waits for the desktop.
#[derive(Debug)]
pub(super) struct DesktopJob {
    asked: DesktopAction,
    desktop: Desktop,
}

/// News of the desktop.
#[derive(Debug)]
pub(super) enum DesktopNews {
    /// It has taken the file; nobody needs to be told.
    Taken,
    /// It has not, and why.
    Refused(Message),
}

impl DesktopNews {
    /// Whether a job is done with it: nobody waits for what the desktop does.
    pub fn ends_job(&self) -> bool {
        match self {
            Self::Taken | Self::Refused(_) => false,
        }
    }
}

impl Handed for DesktopJob {
    type News = DesktopNews;

    fn refusal(&self) -> Refusal<DesktopNews> {
        Box::new(|why| Ok(DesktopNews::Refused(why)))
    }
}

/// Hands a file over, on a thread of its own: a program that shows it may run until somebody closes it, and the
/// next file is opened meanwhile.
pub(super) fn work(job: DesktopJob, out: &Out<DesktopNews>) -> DesktopNews {
    let out = out.clone();
    let work = move || {
        let came = caught(|| hand_over(job)).flatten();
        out.send(came.map_or_else(DesktopNews::Refused, |()| DesktopNews::Taken));
    };
    let begun = std::thread::Builder::new().name("samstyr opening".to_owned()).spawn(work);
    begun.map_or_else(|_| DesktopNews::Refused(thread_gone()), |_| DesktopNews::Taken)
}

fn hand_over(DesktopJob { asked, desktop }: DesktopJob) -> Result<(), Message> {
    let told = |key| Message::new(key).text("path", asked.path().display().to_string());
    if !asked.path().exists() {
        return Err(told("desktop-gone"));
    }
    match &asked {
        asked if (desktop.hands)(asked) => Ok(()),
        DesktopAction::Open(_) => Err(told("desktop-no-program")),
        DesktopAction::Reveal(_) => Err(told("desktop-no-folder")),
    }
}

impl App {
    /// Carries out an action.
    pub(super) fn act_on_desktop(&mut self, asked: DesktopAction) {
        let desktop = self.desktop.clone();
        self.jobs.desktop(DesktopJob { asked, desktop });
    }

    /// Takes a piece of news.
    pub(super) fn take_desktop(&mut self, news: DesktopNews) {
        match news {
            DesktopNews::Taken => {}
            DesktopNews::Refused(why) => self.problem(&why),
        }
    }
}
