//! strace, where it is: it shows what a process asks of the system, holds it up before a call, or
//! kills it there.

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

    /// The same call, with that done before the nth of these.
    pub fn at(&self, nth: usize, at: At, process: &Process) -> Process {
        let what = match at {
            At::HeldUp(milliseconds) => format!("delay_enter={}", u64::from(milliseconds) * 1000),
            At::Killed => "signal=KILL".to_owned(),
        };
        let mut options = self.options(Path::new("/dev/null"));
        options.extend(["-e".into(), format!("inject={}:{what}:when={nth}", self.names)]);
        under(&options, process)
    }

    /// How many of these a call makes.
    pub fn count(&self, process: &Process) -> usize {
        let folder = tempfile::tempdir().unwrap();
        let log = folder.path().join("calls");
        let run = under(&self.options(&log), process).output().unwrap();
        assert!(run.status.success(), "{run:?}");
        let log = std::fs::read_to_string(log).unwrap();
        log.lines().filter(|line| !line.contains("resumed>") && !line.contains("+++")).count()
    }
}
