//! Work that was done once under strace, and the disk as a power cut or a kill at any of its calls
//! would have left it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command as Process;

use rand_chacha::ChaCha8Rng;

use super::disk::{Disk, Event, Ignored, events};
use super::strace;
use crate::support::Place;

const CALLS: &str = "trace=openat,write,pwrite64,ftruncate,fsync,fdatasync,rename,renameat,\
                     renameat2,link,linkat,unlink,unlinkat,lseek,mkdir,copy_file_range";

/// The work that was traced, and the disk before it.
pub struct Traced {
    folder: PathBuf,
    before: Vec<(PathBuf, Vec<u8>)>,
    pub events: Vec<Event>,
}

impl Traced {
    /// Does the work, in a folder whose files are safe on disk; nothing where nothing can be traced.
    pub fn new(what: &str, folder: &Path, process: &Process) -> Option<Self> {
        if !strace::is_here(what) {
            return None;
        }
        let folder = folder.canonicalize().unwrap();
        let before = files(&folder);
        let elsewhere = Place::new();
        let trace = elsewhere.path("trace");
        let options = ["-y", "-xx", "-s", "100000000", "-e", CALLS, "-o"];
        let options = [&options[..], &[trace.to_str().unwrap()]].concat();
        let run = strace::under(&options, process).output().unwrap();
        assert!(run.status.success(), "{what}: {run:?}");
        let events = events(&fs::read_to_string(&trace).unwrap(), &folder);
        assert!(events.iter().any(|event| matches!(event, Event::Sync(_))), "{what}: no trace");
        Some(Self { folder, before, events })
    }

    /// The moments right after a file got or lost a name.
    pub fn at_names(&self) -> Vec<usize> {
        let names = |event: &Event| matches!(event, Event::Rename(..) | Event::Unlink(_));
        (1..=self.events.len()).filter(|at| names(&self.events[at - 1])).collect()
    }

    /// What the process had said by then.
    pub fn said(&self, at: usize, what: &str) -> Option<usize> {
        self.events[..at].iter().rev().find_map(|event| match event {
            Event::Said(said, number) if said == what => Some(*number),
            _ => None,
        })
    }

    /// Puts the files there as a power cut after so many calls may leave them.
    pub fn cut(&self, at: usize, ignored: Ignored, random: &mut ChaCha8Rng) {
        self.restore(self.disk(at, ignored).after_a_cut(random));
    }

    /// Puts the files there as they are when the process is killed after so many calls.
    pub fn kill(&self, at: usize) {
        self.restore(self.disk(at, Ignored::Nothing).after_a_kill());
    }

    fn disk(&self, at: usize, ignored: Ignored) -> Disk {
        let mut disk = Disk::new(&self.before, ignored);
        self.events[..at].iter().for_each(|event| disk.take(event));
        disk
    }

    fn restore(&self, disk: Vec<(PathBuf, Vec<u8>)>) {
        for (path, _) in files(&self.folder) {
            fs::remove_file(path).unwrap();
        }
        for (path, bytes) in disk {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
    }
}

/// Every file below a folder.
fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push((path.clone(), fs::read(path).unwrap()));
        }
    }
    found
}
