//! What lies in a folder of replies: workbooks as they are, mails with workbooks attached.

use std::fs;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use chrono::{DateTime, Utc};
use mail_parser::{Message as Eml, MessageParser, MimeHeaders as _, PartType};

use crate::import::sheet::grid::Workbook;
use crate::import::sheet::isolated::{Limits, ReadError, read_workbook};
use crate::model::message::{Argument, Message, Tell};

/// The most files that are looked at.
const MOST_FILES: usize = 5_000;
/// The largest mail that is read, in bytes.
const LARGEST_MAIL: u64 = 64 << 20;
/// The most attachments of a mail that are looked at.
const MOST_ATTACHMENTS: usize = 50;
/// How deep mails may lie in mails.
const DEEPEST: usize = 3;

/// One workbook, or one file that is none.
#[derive(Debug)]
pub struct Found {
    /// The name of the file, and of the attachment where it was one.
    pub name: String,
    /// When it was sent, else when the file was last written.
    pub at: DateTime<Utc>,
    /// The workbook in the file, or why it cannot be read.
    pub content: Result<Workbook, Message>,
}

/// Why a folder cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// The path names no folder.
    #[error("{0} is no folder")]
    NoFolder(PathBuf),
    /// The system refuses.
    #[error("{path} cannot be read: {detail}")]
    NotReadable {
        /// The folder.
        path: PathBuf,
        /// What the system says.
        detail: String,
    },
    /// The folder holds more files than a folder of replies does.
    #[error("{0} has too many files")]
    TooMany(PathBuf),
    /// Somebody stopped it, or the reader cannot be started.
    #[error(transparent)]
    Read(#[from] ReadError),
}

impl Tell for FolderError {
    fn message(&self) -> Message {
        let about = |key, path: &Path| Message::new(key).text("path", path.display().to_string());
        match self {
            Self::NoFolder(path) => about("round-error-folder", path),
            Self::NotReadable { path, detail } => {
                about("round-error-folder-not-readable", path).text("detail", detail.clone())
            }
            Self::TooMany(path) => {
                about("round-error-too-many-files", path).text("most", MOST_FILES.to_string())
            }
            Self::Read(error) => error.message(),
        }
    }
}

/// How files are read.
#[derive(Debug)]
pub struct Means<'a> {
    /// The program, which reads each workbook in a process of its own.
    pub program: &'a Path,
    /// What that process may use.
    pub limits: Limits,
    /// Ends it early.
    pub stop: &'a AtomicBool,
}

/// Reads all files of a folder; folders within it are left alone. `tell` hears how many are done of
/// how many.
///
/// # Errors
/// Why the folder cannot be read. A file that cannot is said among the rest.
pub fn read_folder(
    program: &Path,
    folder: &Path,
    stop: &AtomicBool,
    mut tell: impl FnMut(usize, usize),
) -> Result<Vec<Found>, FolderError> {
    let means = Means { program, limits: Limits::default(), stop };
    let files = files_of(folder)?;
    let mut found = Vec::new();
    for (done, file) in files.iter().enumerate() {
        tell(done, files.len());
        read_file(&means, file, &mut found)?;
    }
    Ok(found)
}

fn files_of(folder: &Path) -> Result<Vec<PathBuf>, FolderError> {
    if !folder.is_dir() {
        return Err(FolderError::NoFolder(folder.to_path_buf()));
    }
    let fault = |error: std::io::Error| FolderError::NotReadable {
        path: folder.to_path_buf(),
        detail: std::io::Error::from(error.kind()).to_string(),
    };
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(fault)? {
        let path = entry.map_err(fault)?.path();
        let name = name_of(&path);
        // What spreadsheet programs lay beside an open file, and what systems hide.
        if name.starts_with('.') || name.starts_with("~$") || !path.is_file() {
            continue;
        }
        files.push(path);
        if files.len() > MOST_FILES {
            return Err(FolderError::TooMany(folder.to_path_buf()));
        }
    }
    files.sort();
    Ok(files)
}

fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn written_at(path: &Path) -> DateTime<Utc> {
    let time = path.metadata().and_then(|data| data.modified());
    time.map(DateTime::<Utc>::from).unwrap_or_default()
}

fn read_file(means: &Means<'_>, path: &Path, found: &mut Vec<Found>) -> Result<(), FolderError> {
    let (name, at) = (name_of(path), written_at(path));
    let refused = |key: &'static str| Err(Message::new(key));
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let content = match ending.as_deref() {
        Some("xlsx" | "xlsm" | "xlsb" | "xls" | "ods") => workbook(means, path)?,
        Some("eml") => return read_mail(means, path, found),
        Some("csv" | "txt" | "tsv") => refused("round-file-lost"),
        Some("msg") => refused("round-file-msg"),
        Some("pdf" | "docx" | "doc" | "odt") => refused("round-file-no-workbook"),
        _ => refused("round-file-other"),
    };
    found.push(Found { name, at, content });
    Ok(())
}

/// A workbook; what is wrong with it is a sentence, what is wrong with us is an error.
fn workbook(means: &Means<'_>, path: &Path) -> Result<Result<Workbook, Message>, ReadError> {
    match read_workbook(means.program, path, &means.limits, means.stop) {
        Ok(workbook) => Ok(Ok(workbook)),
        Err(error @ (ReadError::Stopped | ReadError::NoReader(_))) => Err(error),
        Err(error) => Ok(Err(error.message())),
    }
}

fn read_mail(means: &Means<'_>, path: &Path, found: &mut Vec<Found>) -> Result<(), FolderError> {
    let (name, at) = (name_of(path), written_at(path));
    let refused =
        |key: &'static str| Found { name: name.clone(), at, content: Err(Message::new(key)) };
    let mut bytes = Vec::new();
    let read =
        fs::File::open(path).and_then(|file| file.take(LARGEST_MAIL + 1).read_to_end(&mut bytes));
    let size = read.map(|read| u64::try_from(read).unwrap_or(u64::MAX));
    match size {
        Ok(size) if size <= LARGEST_MAIL => {}
        Ok(_) => {
            found.push(refused("round-file-large-mail"));
            return Ok(());
        }
        Err(error) => {
            let message = Message::new("round-file-not-read").text("detail", error.to_string());
            found.push(Found { name, at, content: Err(message) });
            return Ok(());
        }
    }
    let Some(mail) = MessageParser::default().parse(&bytes) else {
        found.push(refused("round-file-no-mail"));
        return Ok(());
    };
    if mail.header("X-Unsent").is_some() {
        found.push(refused("round-file-own-draft"));
        return Ok(());
    }
    let sent = mail.date().and_then(|date| DateTime::from_timestamp(date.to_timestamp(), 0));
    let at = sent.unwrap_or(at);
    let mut sheets = Vec::new();
    attached(&mail, 0, &mut sheets);
    if sheets.is_empty() {
        found.push(refused("round-file-no-attachment"));
        return Ok(());
    }
    for (attachment, bytes) in sheets {
        let content = apart(means, &attachment, &bytes)?;
        found.push(Found { name: format!("{name} › {attachment}"), at, content });
    }
    Ok(())
}

/// The workbooks in a mail, and in the mails in it.
fn attached(mail: &Eml<'_>, depth: usize, sheets: &mut Vec<(String, Vec<u8>)>) {
    for part in mail.attachments() {
        if sheets.len() >= MOST_ATTACHMENTS {
            return;
        }
        match &part.body {
            PartType::Message(inner) if depth < DEEPEST => attached(inner, depth + 1, sheets),
            PartType::Binary(bytes) | PartType::InlineBinary(bytes) => {
                let name = part.attachment_name().unwrap_or_default();
                let lower = name.to_lowercase();
                let is_sheet = [".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"]
                    .iter()
                    .any(|ending| lower.ends_with(ending));
                // Some programs name no file; a workbook begins like the archive that it is.
                if is_sheet || (name.is_empty() && bytes.starts_with(b"PK\x03\x04")) {
                    sheets.push((name.to_owned(), bytes.to_vec()));
                }
            }
            _ => {}
        }
    }
}

/// A message about a file that is gone when somebody reads of it: it is called as in the mail.
fn called(mut message: Message, name: &str) -> Message {
    for (_, argument) in message.arguments.iter_mut().filter(|(of, _)| *of == "path") {
        *argument = Argument::Text(name.to_owned());
    }
    message
}

/// An attachment is read like any file: from one, by the process that may break down.
fn apart(
    means: &Means<'_>,
    name: &str,
    bytes: &[u8],
) -> Result<Result<Workbook, Message>, ReadError> {
    let file = tempfile::Builder::new().prefix("samstyr-").suffix(".xlsx").tempfile().and_then(
        |mut file| {
            file.write_all(bytes)?;
            file.flush()?;
            Ok(file)
        },
    );
    match file {
        Ok(file) => Ok(workbook(means, file.path())?.map_err(|why| called(why, name))),
        Err(error) => Err(ReadError::NoReader(error.to_string())),
    }
}
