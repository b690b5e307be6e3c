//! Reading a workbook through a process of its own, with limits on its memory, its time and what it
//! says. A file that breaks the reader costs a sentence.

use std::io::{BufRead as _, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::{Duration, Instant};

use super::form::Other;
use super::grid::{Line, Sheet, Workbook};
use crate::files::Nature;
use crate::model::message::{Message, Tell};
use crate::text::harmless::is_unseen;

/// What the reading process may use.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Memory in bytes.
    pub memory: usize,
    /// Time.
    pub time: Duration,
    /// The longest answer of the reading process, in bytes.
    pub output: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { memory: 512 << 20, time: Duration::from_secs(60), output: 128 << 20 }
    }
}

/// Why a workbook could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// There is no such file.
    #[error("{0} is not there")]
    NotFound(PathBuf),
    /// A folder, or something else that is no file.
    #[error("{0} is no file")]
    NotFile(PathBuf, Nature),
    /// The file is no workbook, or a damaged one.
    #[error("{path} cannot be read as a workbook: {detail}")]
    Broken {
        /// The file.
        path: PathBuf,
        /// What the reader says.
        detail: String,
    },
    /// The workbook opens only with a password.
    #[error("{0} is locked with a password")]
    Locked(PathBuf),
    /// It is something else, and says so itself.
    #[error("{path} is no workbook but {what}")]
    Other {
        /// The file.
        path: PathBuf,
        /// The code of what it is.
        what: &'static str,
    },
    /// The workbook holds more than can be taken in.
    #[error("{0} is too large")]
    TooLarge(PathBuf),
    /// The reader gave up: it ran out of memory, or broke down.
    #[error("the reader of {0} broke down")]
    GaveUp(PathBuf),
    /// Reading the workbook took too long.
    #[error("{0} took too long")]
    TooSlow(PathBuf),
    /// Somebody stopped it.
    #[error("stopped")]
    Stopped,
    /// The program could not start its reader.
    #[error("the reader could not be started: {0}")]
    NoReader(String),
}

impl Tell for ReadError {
    fn message(&self) -> Message {
        let about = |key, path: &Path| Message::new(key).text("path", path.display().to_string());
        match self {
            Self::NotFound(path) => about("error-not-found", path),
            Self::NotFile(path, Nature::Folder) => about("error-is-folder", path),
            Self::NotFile(path, nature) => about("error-no-file", path).text("what", nature.code()),
            Self::Broken { path, detail: _ } => about("sheet-broken", path),
            Self::Other { path, what } => about("sheet-other", path).text("what", *what),
            Self::Locked(path) => about("sheet-locked", path),
            Self::TooLarge(path) => about("sheet-too-large", path),
            Self::GaveUp(path) => about("sheet-gave-up", path),
            Self::TooSlow(path) => about("sheet-too-slow", path),
            Self::Stopped => Message::new("sheet-stopped"),
            Self::NoReader(detail) => Message::new("sheet-no-reader").text("detail", detail),
        }
    }
}

/// Reads a workbook or CSV file. `program` is Samstyr itself; `stop` ends it early.
///
/// # Errors
/// Why it could not be read; whatever the file is, this process goes on.
pub fn read_workbook(
    program: &Path,
    path: &Path,
    limits: &Limits,
    stop: &AtomicBool,
) -> Result<Workbook, ReadError> {
    match path.metadata() {
        Err(_) => return Err(ReadError::NotFound(path.to_path_buf())),
        Ok(data) => match Nature::of(&data) {
            Nature::File => {}
            nature => return Err(ReadError::NotFile(path.to_path_buf(), nature)),
        },
    }
    let mut child = start(program, path, limits)?;
    let outcome = listen(&mut child, path, limits, stop);
    // Whatever it is still at, nobody listens any more.
    let _ = child.kill();
    let _ = child.wait();
    let mut workbook = outcome?;
    workbook.name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(workbook)
}

fn start(program: &Path, path: &Path, limits: &Limits) -> Result<Child, ReadError> {
    let mut command = Command::new(program);
    command
        .arg("read-table")
        .args(["--memory", &limits.memory.to_string(), "--"])
        .arg(path)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    #[cfg(windows)]
    {
        use std::os::windows::process::CommandExt as _;
        // No console window of its own.
        command.creation_flags(0x0800_0000);
    }
    command.spawn().map_err(|error| ReadError::NoReader(error.to_string()))
}

fn listen(
    child: &mut Child,
    path: &Path,
    limits: &Limits,
    stop: &AtomicBool,
) -> Result<Workbook, ReadError> {
    let Some(output) = child.stdout.take() else {
        return Err(ReadError::NoReader("no output".to_owned()));
    };
    let (sender, receiver) = mpsc::channel();
    let (most, of) = (limits.output, path.to_path_buf());
    std::thread::Builder::new()
        .name("workbook".to_owned())
        .spawn(move || sender.send(collect(output, most, &of)))
        .map_err(|error| ReadError::NoReader(error.to_string()))?;
    let began = Instant::now();
    loop {
        match receiver.recv_timeout(Duration::from_millis(20)) {
            Ok(outcome) => return outcome,
            Err(RecvTimeoutError::Disconnected) => {
                return Err(ReadError::GaveUp(path.to_path_buf()));
            }
            Err(RecvTimeoutError::Timeout) if stop.load(Ordering::Relaxed) => {
                return Err(ReadError::Stopped);
            }
            Err(RecvTimeoutError::Timeout) if began.elapsed() > limits.time => {
                return Err(ReadError::TooSlow(path.to_path_buf()));
            }
            Err(RecvTimeoutError::Timeout) => {}
        }
    }
}

/// Takes in what the reader says, up to so many bytes.
fn collect(output: impl Read, most: u64, path: &Path) -> Result<Workbook, ReadError> {
    let gave_up = || ReadError::GaveUp(path.to_path_buf());
    let mut output = BufReader::new(output.take(most));
    let mut workbook = Workbook::default();
    let mut line = Vec::new();
    loop {
        line.clear();
        let length = output.read_until(b'\n', &mut line).map_err(|_| gave_up())?;
        if length == 0 || line.last() != Some(&b'\n') {
            // Either it said all that it may, or it broke off.
            let full = output.get_ref().limit() == 0;
            return Err(if full { ReadError::TooLarge(path.to_path_buf()) } else { gave_up() });
        }
        let text = std::str::from_utf8(&line).map_err(|_| gave_up())?;
        match Line::read(text).ok_or_else(gave_up)? {
            Line::Csv => workbook.is_csv = true,
            Line::Remark(remark) => workbook.remarks.push(remark),
            Line::Look(look) => workbook.sheets.last_mut().ok_or_else(gave_up)?.look = look,
            Line::Sheet(name, visible) => {
                workbook.sheets.push(Sheet { name, visible, ..Sheet::default() });
            }
            Line::Row(row) => workbook.sheets.last_mut().ok_or_else(gave_up)?.rows.push(row),
            Line::End => return Ok(workbook),
            Line::Failed(code, detail) => return Err(failed(path, &code, detail)),
        }
    }
}

fn failed(path: &Path, code: &str, detail: String) -> ReadError {
    let path = path.to_path_buf();
    match code {
        "too-large" => ReadError::TooLarge(path),
        "password" => ReadError::Locked(path),
        "other" => ReadError::Other {
            path,
            what: Other::from_code(&detail).unwrap_or(Other::Unknown).code(),
        },
        _ => ReadError::Broken { path, detail: one_line(&detail) },
    }
}

/// A library's message can be long, and quotes what the file says: one line, and nothing in it that
/// does more than stand there.
fn one_line(detail: &str) -> String {
    let plain = |c: char| if is_unseen(c) { ' ' } else { c };
    let detail: String = detail.chars().take(160).map(plain).collect();
    detail.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_file_says_stays_one_line() {
        let said = "Unrecognized state: very\nHid\r\n\0\u{202e}den \u{1b}[31m";
        assert_eq!(one_line(said), "Unrecognized state: very Hid den [31m");
        assert!(one_line(&"æ".repeat(5000)).chars().count() <= 160);
    }
}
