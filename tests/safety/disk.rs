//! A disk as a power cut may leave it, built up from a trace of system calls.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

use rand::RngExt as _;
use rand_chacha::ChaCha8Rng;

const SECTOR: usize = 512;

/// Something that happened to the disk, or that the program said.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    Create(PathBuf),
    Write(PathBuf, usize, Vec<u8>),
    /// So many bytes of one file, from there, into another, to there.
    Copy((PathBuf, usize), (PathBuf, usize), usize),
    Truncate(PathBuf, usize),
    Sync(PathBuf),
    Rename(PathBuf, PathBuf),
    /// A second name.
    Link(PathBuf, PathBuf),
    Unlink(PathBuf),
    Said(String, usize),
}

/// Which synchronising is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ignored {
    Nothing,
    Files,
    Folders,
}

/// Reads a trace of `strace -f -y -xx`; only what happens below that folder counts.
pub fn events(trace: &str, root: &Path) -> Vec<Event> {
    let mut events = Vec::new();
    let mut unfinished: HashMap<&str, String> = HashMap::new();
    let mut positions: HashMap<PathBuf, usize> = HashMap::new();
    for line in trace.lines() {
        let Some((process, call)) = line.split_once(' ') else { continue };
        let call = call.trim_start();
        if let Some(begun) = call.strip_suffix("<unfinished ...>") {
            unfinished.insert(process, begun.to_owned());
        } else if call.starts_with("<... ") {
            let rest = call.split_once("resumed>").map_or("", |(_, rest)| rest);
            let whole = unfinished.remove(process).unwrap_or_default() + rest;
            events.extend(event(&whole, root, &mut positions));
        } else {
            events.extend(event(call, root, &mut positions));
        }
    }
    events
}

fn event(call: &str, root: &Path, positions: &mut HashMap<PathBuf, usize>) -> Vec<Event> {
    let Some((name, rest)) = call.split_once('(') else { return Vec::new() };
    let Some((arguments, result)) = rest.rsplit_once(" = ") else { return Vec::new() };
    if result.starts_with('-') || result.starts_with('?') {
        return Vec::new();
    }
    let texts = quoted(arguments);
    let target = || file_of(arguments).filter(|path| path.starts_with(root));
    let path = |index: usize| -> Option<PathBuf> {
        let path = to_path(texts.get(index)?);
        path.starts_with(root).then_some(path)
    };
    // Numbers stand behind the data, which holds no comma in hexadecimal.
    let number = |from_end: usize| -> usize {
        let part = arguments.rsplit(',').nth(from_end).unwrap_or("");
        part.trim().trim_end_matches(')').parse().unwrap_or(0)
    };
    let data = || unhex(texts.first().copied().unwrap_or(""));
    match name {
        "openat" => {
            let Some(path) = path(0) else { return Vec::new() };
            positions.insert(path.clone(), 0);
            let mut events = Vec::new();
            if arguments.contains("O_CREAT") {
                events.push(Event::Create(path.clone()));
            }
            if arguments.contains("O_TRUNC") {
                events.push(Event::Truncate(path, 0));
            }
            events
        }
        "write" if arguments.starts_with("1<") => {
            let text = String::from_utf8_lossy(&data()).into_owned();
            let text = text.trim().trim_end_matches(';');
            let said = text.rsplit_once(' ').and_then(|(what, number)| {
                let what = what.rsplit('\n').next()?.trim();
                let known = what == "ack" || what == "published";
                known.then(|| Some(Event::Said(what.to_owned(), number.parse().ok()?)))?
            });
            said.into_iter().collect()
        }
        "write" => target()
            .map(|path| {
                let bytes = data();
                let position = positions.entry(path.clone()).or_default();
                let at = *position;
                *position += bytes.len();
                Event::Write(path, at, bytes)
            })
            .into_iter()
            .collect(),
        "lseek" => {
            if let (Some(path), Ok(at)) = (target(), result.trim().parse()) {
                positions.insert(path, at);
            }
            Vec::new()
        }
        "pwrite64" => {
            target().map(|path| Event::Write(path, number(0), data())).into_iter().collect()
        }
        "copy_file_range" => {
            let length = result.trim().parse().unwrap_or(0);
            let mut files = arguments.split('<').skip(1).filter_map(|rest| rest.split_once('>'));
            let mut next = || {
                let path = to_path(files.next()?.0);
                let position = positions.entry(path.clone()).or_default();
                let at = *position;
                *position += length;
                Some((path, at))
            };
            match (next(), next()) {
                (Some(from), Some(to)) if length > 0 && to.0.starts_with(root) => {
                    vec![Event::Copy(from, to, length)]
                }
                _ => Vec::new(),
            }
        }
        "link" | "linkat" => match (path(0), path(1)) {
            (Some(from), Some(to)) => vec![Event::Link(from, to)],
            _ => Vec::new(),
        },
        "ftruncate" => target().map(|path| Event::Truncate(path, number(0))).into_iter().collect(),
        "fsync" | "fdatasync" => target().map(Event::Sync).into_iter().collect(),
        "rename" | "renameat" | "renameat2" => match (path(0), path(1)) {
            (Some(from), Some(to)) => vec![Event::Rename(from, to)],
            _ => Vec::new(),
        },
        "unlink" | "unlinkat" => path(0).map(Event::Unlink).into_iter().collect(),
        _ => Vec::new(),
    }
}

/// The texts between quotation marks, still in hexadecimal.
fn quoted(arguments: &str) -> Vec<&str> {
    arguments.split('"').skip(1).step_by(2).collect()
}

/// The file of the first descriptor, as `-y` names it.
fn file_of(arguments: &str) -> Option<PathBuf> {
    let (_, rest) = arguments.split_once('<')?;
    Some(to_path(rest.split_once('>')?.0))
}

fn to_path(hex: &str) -> PathBuf {
    PathBuf::from(String::from_utf8_lossy(&unhex(hex)).into_owned())
}

fn unhex(text: &str) -> Vec<u8> {
    text.split("\\x").skip(1).map(|byte| u8::from_str_radix(byte, 16).unwrap_or(0)).collect()
}

#[derive(Clone, Debug)]
enum Change {
    Write(usize, Vec<u8>),
    Truncate(usize),
}

#[derive(Clone, Debug)]
enum Naming {
    Link(PathBuf, usize),
    Unlink(PathBuf),
    Rename(PathBuf, PathBuf, usize),
}

/// The disk: what is safe, and what is only in memory.
pub struct Disk {
    ignored: Ignored,
    safe: Vec<Vec<u8>>,
    pending: Vec<Vec<Change>>,
    /// As the running program sees it.
    names: HashMap<PathBuf, usize>,
    safe_names: BTreeMap<PathBuf, usize>,
    pending_names: Vec<Naming>,
}

impl Disk {
    pub fn new(before: &[(PathBuf, Vec<u8>)], ignored: Ignored) -> Self {
        let safe: Vec<_> = before.iter().map(|(_, bytes)| bytes.clone()).collect();
        let names = before.iter().enumerate().map(|(index, (path, _))| (path.clone(), index));
        Self {
            ignored,
            pending: vec![Vec::new(); safe.len()],
            safe,
            names: names.clone().collect(),
            safe_names: names.collect(),
            pending_names: Vec::new(),
        }
    }

    pub fn take(&mut self, event: &Event) {
        match event {
            Event::Create(path) => {
                if !self.names.contains_key(path) {
                    let index = self.safe.len();
                    self.safe.push(Vec::new());
                    self.pending.push(Vec::new());
                    self.names.insert(path.clone(), index);
                    self.pending_names.push(Naming::Link(path.clone(), index));
                }
            }
            Event::Write(path, at, bytes) => {
                if let Some(index) = self.names.get(path) {
                    self.pending[*index].push(Change::Write(*at, bytes.clone()));
                }
            }
            Event::Copy((from, from_at), (to, to_at), length) => {
                if let (Some(from), Some(to)) = (self.names.get(from), self.names.get(to)) {
                    let mut bytes = self.safe[*from].clone();
                    self.pending[*from].iter().for_each(|change| apply(&mut bytes, change));
                    let bytes = bytes[*from_at..from_at + length].to_vec();
                    self.pending[*to].push(Change::Write(*to_at, bytes));
                }
            }
            Event::Link(from, to) => {
                if let Some(index) = self.names.get(from).copied() {
                    self.names.insert(to.clone(), index);
                    self.pending_names.push(Naming::Link(to.clone(), index));
                }
            }
            Event::Truncate(path, length) => {
                if let Some(index) = self.names.get(path) {
                    self.pending[*index].push(Change::Truncate(*length));
                }
            }
            Event::Sync(path) => self.sync(path),
            Event::Rename(from, to) => {
                if let Some(index) = self.names.remove(from) {
                    self.names.insert(to.clone(), index);
                    self.pending_names.push(Naming::Rename(from.clone(), to.clone(), index));
                }
            }
            Event::Unlink(path) => {
                if self.names.remove(path).is_some() {
                    self.pending_names.push(Naming::Unlink(path.clone()));
                }
            }
            Event::Said(..) => {}
        }
    }

    fn sync(&mut self, path: &Path) {
        if let Some(index) = self.names.get(path) {
            if self.ignored != Ignored::Files {
                for change in std::mem::take(&mut self.pending[*index]) {
                    apply(&mut self.safe[*index], &change);
                }
            }
        } else if self.ignored != Ignored::Folders {
            let (here, elsewhere) = std::mem::take(&mut self.pending_names)
                .into_iter()
                .partition::<Vec<_>, _>(|naming| naming.folder() == Some(path));
            self.pending_names = elsewhere;
            here.iter().for_each(|naming| naming.apply(&mut self.safe_names));
        }
    }

    /// What a killed process leaves: everything that it did.
    pub fn after_a_kill(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let shared = |path: &Path| path.to_string_lossy().ends_with("-shm");
        self.names
            .iter()
            .filter(|(path, _)| !shared(path))
            .map(|(path, index)| {
                let mut bytes = self.safe[*index].clone();
                self.pending[*index].iter().for_each(|change| apply(&mut bytes, change));
                (path.clone(), bytes)
            })
            .collect()
    }

    /// What a cut may leave.
    pub fn after_a_cut(&self, random: &mut ChaCha8Rng) -> Vec<(PathBuf, Vec<u8>)> {
        let mut names = self.safe_names.clone();
        let kept = random.random_range(0..=self.pending_names.len());
        self.pending_names[..kept].iter().for_each(|naming| naming.apply(&mut names));
        let chance = [0.0, 0.1, 0.5, 0.9, 1.0][random.random_range(0..5)];
        names
            .into_iter()
            // The memory that processes share is made anew.
            .filter(|(path, _)| !path.to_string_lossy().ends_with("-shm"))
            .map(|(path, index)| {
                let mut bytes = self.safe[index].clone();
                for change in &self.pending[index] {
                    partly(&mut bytes, change, chance, random);
                }
                (path, bytes)
            })
            .collect()
    }
}

impl Naming {
    fn folder(&self) -> Option<&Path> {
        match self {
            Self::Link(path, _) | Self::Unlink(path) | Self::Rename(_, path, _) => path.parent(),
        }
    }

    fn apply(&self, names: &mut BTreeMap<PathBuf, usize>) {
        match self {
            Self::Link(path, index) => {
                names.insert(path.clone(), *index);
            }
            Self::Unlink(path) => {
                names.remove(path);
            }
            Self::Rename(from, to, index) => {
                names.remove(from);
                names.insert(to.clone(), *index);
            }
        }
    }
}

fn apply(bytes: &mut Vec<u8>, change: &Change) {
    match change {
        Change::Write(at, data) => {
            if bytes.len() < at + data.len() {
                bytes.resize(at + data.len(), 0);
            }
            bytes[*at..at + data.len()].copy_from_slice(data);
        }
        Change::Truncate(length) => bytes.resize(*length, 0),
    }
}

/// A change of which some sectors reached the disk.
fn partly(bytes: &mut Vec<u8>, change: &Change, chance: f64, random: &mut ChaCha8Rng) {
    match change {
        Change::Truncate(_) => {
            if random.random_bool(chance) {
                apply(bytes, change);
            }
        }
        Change::Write(at, data) => {
            let mut from = 0;
            while from < data.len() {
                let to = (((at + from) / SECTOR + 1) * SECTOR - at).min(data.len());
                if random.random_bool(chance) {
                    apply(bytes, &Change::Write(at + from, data[from..to].to_vec()));
                }
                from = to;
            }
        }
    }
}
