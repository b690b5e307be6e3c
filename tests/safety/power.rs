//! Power cuts, by replay: the work is done once under strace; then the disk is built up as a cut at a
//! random call may have left it, and opened by the real loader.
//!
//! What was synchronised is there; what was not is kept sector by sector with some chance, and of the
//! unsynchronised names of a folder a random first part. The controls leave the synchronising out,
//! and must fail: otherwise the test would prove nothing.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command as Process, Stdio};

use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use samstyr::store::working::Copies;
use samstyr::store::{Access, Document};

use super::disk::{Disk, Event, Ignored, events};
use super::work::{Work, arguments, copy_with_more, done, process};
use super::{edit, open, rounds};
use crate::support::Place;

const CALLS: &str = "trace=openat,write,pwrite64,ftruncate,fsync,fdatasync,rename,renameat,\
                     renameat2,link,linkat,unlink,unlinkat,lseek,mkdir,copy_file_range";

/// The work that was traced, and the disk before it.
struct Traced {
    place: Place,
    file: PathBuf,
    before: Vec<(PathBuf, Vec<u8>)>,
    events: Vec<Event>,
}

impl Traced {
    fn new(work: Work, steps: usize) -> Option<Self> {
        let place = Place::new();
        let file = place.example().canonicalize().unwrap();
        // What is there before is safe: a working copy, published once.
        let mut first = open(&place, "kari", &file);
        first.working.settle().unwrap();
        edit(&mut first.document, 1, "nr 1");
        first.working.publish(&|_| {}).unwrap();
        first.document.close().unwrap();
        drop(first.working);
        copy_with_more(&place, &file);
        let before = files(place.folder());
        let elsewhere = Place::new();
        let trace = elsewhere.path("trace");
        let mut strace = Process::new("strace");
        strace.args(["-f", "-y", "-xx", "-s", "100000000", "-e", CALLS, "-o"]).arg(&trace);
        strace.arg(std::env::current_exe().unwrap());
        arguments(&mut strace);
        for (name, value) in process(work, &file, &place.path("kari"), steps).get_envs() {
            match value {
                Some(value) => strace.env(name, value),
                None => strace.env_remove(name),
            };
        }
        let run = strace.stdin(Stdio::null()).output();
        if let Ok(run) = &run {
            let (said, wrong) = (&run.stdout, String::from_utf8_lossy(&run.stderr));
            let began = String::from_utf8_lossy(said).contains("ack");
            assert!(run.status.success() || !began, "the work itself failed: {wrong}");
        }
        if !run.is_ok_and(|run| run.status.success()) {
            println!("skipped: strace is not here, or may not trace");
            return None;
        }
        let text = fs::read_to_string(&trace).unwrap();
        let events = events(&text, &place.folder().canonicalize().unwrap());
        assert!(events.iter().any(|event| matches!(event, Event::Said(..))), "nothing was traced");
        Some(Self { place, file, before, events })
    }

    /// Cuts the power at a random call; what is wrong afterwards, if anything is.
    fn cut(&self, ignored: Ignored, random: &mut ChaCha8Rng) -> Result<(), String> {
        let at = random.random_range(1..=self.events.len());
        self.cut_at(at, ignored, random)
    }

    /// The moments right after a file got or lost a name.
    fn at_names(&self) -> Vec<usize> {
        let names = |event: &Event| matches!(event, Event::Rename(..) | Event::Unlink(_));
        (1..=self.events.len()).filter(|at| names(&self.events[at - 1])).collect()
    }

    fn cut_at(&self, at: usize, ignored: Ignored, random: &mut ChaCha8Rng) -> Result<(), String> {
        let mut disk = Disk::new(&self.before, ignored);
        let (mut acknowledged, mut published) = (1, 1);
        for event in &self.events[..at] {
            match event {
                Event::Said(what, number) if what == "ack" => acknowledged = *number,
                Event::Said(_, number) => published = *number,
                other => disk.take(other),
            }
        }
        for (path, _) in files(self.place.folder()) {
            fs::remove_file(path).unwrap();
        }
        for (path, bytes) in disk.after_a_cut(random) {
            fs::write(path, bytes).unwrap();
        }
        self.look(acknowledged, published).map_err(|what| format!("cut at {at}: {what}"))
    }

    fn look(&self, acknowledged: usize, published: usize) -> Result<(), String> {
        let look = || {
            let visible = Document::open(&self.file, Access::Read).map_err(|e| e.to_string())?;
            if !visible.check().map_err(|e| e.to_string())?.is_empty() {
                return Err("the visible file is damaged".to_owned());
            }
            if done(&visible) < published {
                return Err(format!("{published} was published, {} is there", done(&visible)));
            }
            let copies = Copies::new(self.place.path("kari"));
            let opened = copies.open(&self.file).map_err(|e| e.to_string())?;
            let here = done(&opened.document);
            if here < acknowledged {
                return Err(format!("{acknowledged} was acknowledged, {here} is here"));
            }
            if here > done(&visible) && !opened.working.has_unpublished().unwrap_or(false) {
                return Err(format!("{here} is here and would never be published"));
            }
            match opened.document.check().map_err(|e| e.to_string())?.as_slice() {
                [] => Ok(()),
                problems => Err(format!("{problems:?}")),
            }
        };
        // A step that is missing among others stops the counting.
        std::panic::catch_unwind(std::panic::AssertUnwindSafe(look))
            .unwrap_or_else(|_| Err("a step in the middle is missing".to_owned()))
    }
}

/// Every file below a folder.
fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder.canonicalize().unwrap()).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push((path.clone(), fs::read(path).unwrap()));
        }
    }
    found
}

fn failures(traced: &Traced, ignored: Ignored, times: usize) -> Vec<String> {
    let mut random = ChaCha8Rng::seed_from_u64(1500);
    (0..times).filter_map(|_| traced.cut(ignored, &mut random).err()).collect()
}

#[test]
fn a_power_cut_while_editing_loses_nothing() {
    let Some(traced) = Traced::new(Work::Edit, 12) else { return };
    let failed = failures(&traced, Ignored::Nothing, rounds(25, 750));
    assert!(failed.is_empty(), "{} failed, the first: {}", failed.len(), failed[0]);
    let control = failures(&traced, Ignored::Files, rounds(25, 200));
    assert!(!control.is_empty(), "without synchronising something must be lost");
    println!("without fsync {} of {} failed", control.len(), rounds(25, 200));
}

#[test]
fn a_power_cut_while_publishing_leaves_a_whole_file() {
    let Some(traced) = Traced::new(Work::Publish, 7) else { return };
    let failed = failures(&traced, Ignored::Nothing, rounds(25, 750));
    assert!(failed.is_empty(), "{} failed, the first: {}", failed.len(), failed[0]);
    for ignored in [Ignored::Files, Ignored::Folders] {
        let control = failures(&traced, ignored, rounds(40, 200));
        assert!(!control.is_empty(), "without synchronising {ignored:?} something must be lost");
        println!("without fsync of {ignored:?} {} of {} failed", control.len(), rounds(40, 200));
    }
}

#[test]
fn a_power_cut_while_a_merge_is_taken_back_loses_nothing() {
    let Some(traced) = Traced::new(Work::TakeBack, 4) else { return };
    let failed = failures(&traced, Ignored::Nothing, rounds(25, 750));
    assert!(failed.is_empty(), "{} failed, the first: {}", failed.len(), failed[0]);
    // Where one copy takes the place of the other, at each step of it.
    let mut random = ChaCha8Rng::seed_from_u64(1500);
    for _ in 0..rounds(2, 20) {
        for at in traced.at_names() {
            traced.cut_at(at, Ignored::Nothing, &mut random).unwrap();
        }
    }
    let control = failures(&traced, Ignored::Files, rounds(25, 200));
    assert!(!control.is_empty(), "without synchronising something must be lost");
    println!("without fsync {} of {} failed", control.len(), rounds(25, 200));
}
