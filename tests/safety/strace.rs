//! strace, where it is: it shows what a process asks of the system, holds it up before a call, or
//! kills it there.

use std::collections::HashMap;
use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command as Process, Stdio};
use std::sync::LazyLock;

use crate::support::skipped;

static IS_HERE: LazyLock<bool> = LazyLock::new(|| {
    let mut process = Process::new("strace");
    process.args(["-o", "/dev/null", "true"]).stdin(Stdio::null());
    process.output().is_ok_and(|run| run.status.success())
});

/// Whether processes can be traced here. Where not, the run says at its end what was not tested, and
/// fails where it decides about anything.
pub fn is_here(what: &str) -> bool {
    if !*IS_HERE {
        skipped(&format!("{what}: strace is not installed, or may not trace"));
        let decides = std::env::var_os("CI").is_some_and(|ci| !ci.is_empty());
        assert!(!decides, "{what} needs strace");
    }
    *IS_HERE
}

/// The same call under strace. Environment and folder come along; pipes are the caller's.
pub fn under<S: AsRef<OsStr>>(options: &[S], process: &Process) -> Process {
    let mut strace = Process::new("strace");
    strace.arg("-f").args(options).arg(process.get_program()).args(process.get_args());
    for (name, value) in process.get_envs() {
        match value {
            Some(value) => strace.env(name, value),
            None => strace.env_remove(name),
        };
    }
    if let Some(folder) = process.get_current_dir() {
        strace.current_dir(folder);
    }
    strace.stdin(Stdio::null());
    strace
}

/// Something that is done to a process at a system call.
#[derive(Clone, Copy, Debug)]
pub enum At {
    /// Held up for so many milliseconds.
    HeldUp(u32),
    /// Killed.
    Killed,
    /// Told that the disk failed.
    Refused,
    /// The same, and so at every call after it.
    RefusedFromThen,
}

/// One system call among those that a process makes. strace counts each name, and each thread, by itself.
#[derive(Clone, Debug)]
pub struct Moment {
    /// Its name.
    pub name: String,
    /// Which of that name, from 1.
    pub nth: usize,
}

impl Moment {
    /// The nth call of a name.
    pub fn of(name: &str, nth: usize) -> Self {
        Self { name: name.to_owned(), nth }
    }
}

/// Which system calls are meant.
#[derive(Clone, Copy, Debug)]
pub struct Calls<'a> {
    /// Their names.
    pub names: &'a str,
    /// The file that they are about, where only those are meant.
    pub about: Option<&'a Path>,
}

impl<'a> Calls<'a> {
    /// All calls of those names.
    pub fn of(names: &'a str) -> Self {
        Self { names, about: None }
    }

    /// Only those about that file.
    pub fn about(self, file: &'a Path) -> Self {
        Self { about: Some(file), ..self }
    }

    fn options(&self, log: &Path) -> Vec<String> {
        let log = log.to_str().unwrap().to_owned();
        let trace = format!("trace={}", self.names);
        let mut options = vec!["-qq".to_owned(), "-o".into(), log, "-e".into(), trace];
        if let Some(file) = self.about {
            options.extend(["-P".to_owned(), file.to_str().unwrap().to_owned()]);
        }
        options
    }

    /// The same call, with that done at one of these.
    pub fn at(&self, moment: &Moment, at: At, process: &Process) -> Process {
        let what = match at {
            At::HeldUp(milliseconds) => format!("delay_enter={}", u64::from(milliseconds) * 1000),
            At::Killed => "signal=KILL".to_owned(),
            At::Refused | At::RefusedFromThen => "error=EIO".to_owned(),
        };
        let on = if matches!(at, At::RefusedFromThen) { "+" } else { "" };
        let Moment { name, nth } = moment;
        let mut options = self.options(Path::new("/dev/null"));
        options.extend(["-e".into(), format!("inject={name}:{what}:when={nth}{on}")]);
        under(&options, process)
    }

    /// Each of these that a call makes, in order.
    pub fn moments(&self, process: &Process) -> Vec<Moment> {
        let folder = tempfile::tempdir().unwrap();
        let log = folder.path().join("calls");
        let run = under(&self.options(&log), process).output().unwrap();
        assert!(run.status.success(), "{run:?}");
        let log = std::fs::read_to_string(log).unwrap();
        // A thread, a name, what it was called with.
        let call = |line| -> Option<(&str, &str)> {
            let (thread, call) = str::split_once(line, ' ')?;
            let (name, _) = call.trim_start().split_once('(')?;
            (!name.starts_with(['<', '-', '+'])).then_some((thread, name))
        };
        let mut times: HashMap<(&str, &str), usize> = HashMap::new();
        let mut moments = Vec::new();
        for (thread, name) in log.lines().filter_map(call) {
            let nth = times.entry((thread, name)).or_default();
            *nth += 1;
            moments.push(Moment::of(name, *nth));
        }
        moments
    }
}
