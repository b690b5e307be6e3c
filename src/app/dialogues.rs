//! The system's file dialogues, beside the window. A dialogue knows nothing of what its file is for: who
//! asks says what is asked of the window once a file has been chosen.

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::App;
use super::fault::caught;
use super::handed::Handed;

/// The name and the endings of our own files.
const OURS: (&str, &[&str]) = ("Samstyr", &["samstyr"]);

/// No person says no faster.
const SEEN: Duration = Duration::from_millis(250);

/// What is chosen.
#[derive(Clone, Copy, Debug)]
enum Choice {
    Existing,
    New,
    Folder,
}

/// A file dialogue.
#[derive(Clone, Debug)]
pub(super) struct Dialogue {
    choice: Choice,
    /// Which files are shown: their name, their endings.
    files: Option<(&'static str, Vec<&'static str>)>,
    /// The name that is proposed for a new file.
    name: String,
    /// What is asked, as its title says.
    title: String,
}

impl Dialogue {
    /// To find one of our own files.
    pub fn open_document() -> Self {
        Self::open(OURS.0, OURS.1)
    }

    /// To place one of our own files.
    pub fn save_document() -> Self {
        let (files, endings) = OURS;
        let name = "portefolje.samstyr".to_owned();
        Self {
            choice: Choice::New,
            files: Some((files, endings.to_vec())),
            name,
            title: String::new(),
        }
    }

    /// To place a copy of one of our own files, whose name is proposed without its ending.
    pub fn save_copy(name: &str) -> Self {
        let (files, endings) = OURS;
        let ending = endings.first().copied().unwrap_or_default();
        let name = format!("{name}.{ending}");
        Self {
            choice: Choice::New,
            files: Some((files, endings.to_vec())),
            name,
            title: String::new(),
        }
    }

    /// To find a file with one of these endings.
    pub fn open(files: &'static str, endings: &[&'static str]) -> Self {
        let files = Some((files, endings.to_vec()));
        Self { choice: Choice::Existing, files, name: String::new(), title: String::new() }
    }

    /// To find any file.
    pub fn any_file() -> Self {
        Self { choice: Choice::Existing, files: None, name: String::new(), title: String::new() }
    }

    /// To place a file.
    pub fn save(files: &'static str, ending: &'static str, name: String) -> Self {
        Self { choice: Choice::New, files: Some((files, vec![ending])), name, title: String::new() }
    }

    /// To find a folder.
    pub fn folder() -> Self {
        Self { choice: Choice::Folder, files: None, name: String::new(), title: String::new() }
    }

    /// The same under a title, which says what is asked.
    pub fn entitled(self, title: String) -> Self {
        Self { title, ..self }
    }

    /// What is asked.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The name that is proposed; empty where there is none.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The place of a new file with an ending of its kind: one that was typed without is found again by
    /// nobody who looks for such files. Nothing that lies there is replaced by that.
    pub fn completed(&self, path: PathBuf) -> PathBuf {
        let (Choice::New, Some((_, endings))) = (self.choice, &self.files) else { return path };
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
        let is_complete = ending.is_some_and(|ending| endings.contains(&ending.as_str()));
        let (Some(ending), Some(name), false) = (endings.first(), path.file_name(), is_complete)
        else {
            return path;
        };
        let named = |number: u32| {
            let mut name = name.to_owned();
            if number > 1 {
                name.push(format!(" ({number})"));
            }
            name.push(format!(".{ending}"));
            path.with_file_name(name)
        };
        (1..).map(named).find(|path| !path.exists()).unwrap_or_else(|| path.clone())
    }

    /// Shows it, until something has been chosen or not.
    fn show(&self) -> Option<PathBuf> {
        let mut dialogue = rfd::FileDialog::new().set_title(&self.title);
        if let Some((files, endings)) = &self.files {
            dialogue = dialogue.add_filter(*files, endings);
        }
        match self.choice {
            Choice::Existing => dialogue.pick_file(),
            Choice::New => dialogue.set_file_name(&self.name).save_file(),
            Choice::Folder => dialogue.pick_folder(),
        }
    }
}

/// What the window does once a file has been chosen; again, where that place was refused and another one is
/// chosen.
#[derive(Clone)]
pub(super) struct Then(Arc<GoOn>);

type GoOn = dyn Fn(&mut App, PathBuf) + Send + Sync;

impl Then {
    pub fn new(then: impl Fn(&mut App, PathBuf) + Send + Sync + 'static) -> Self {
        Self(Arc::new(then))
    }

    /// Goes on with the file that was picked.
    pub fn go_on(&self, app: &mut App, path: PathBuf) {
        (self.0)(app, path);
    }
}

impl fmt::Debug for Then {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Then")
    }
}

/// A dialogue that is to be shown, and what comes then.
#[derive(Debug)]
pub(super) struct Asked(pub Dialogue, pub Then);

/// News of the system's dialogues.
#[derive(Debug)]
pub(super) enum DialogueNews {
    /// A file was chosen.
    Chosen(PathBuf, Then),
    /// None was.
    Cancelled,
    /// The system has no file dialogue to show; the window asks for the place itself.
    NoDialogue(Dialogue, Then),
}

impl DialogueNews {
    /// Whether a job is done with it.
    pub fn ends_job(&self) -> bool {
        match self {
            Self::Chosen(..) | Self::Cancelled | Self::NoDialogue(..) => true,
        }
    }
}

impl Handed for Asked {
    type News = DialogueNews;
}

/// Shows a dialogue.
pub(super) fn show(Asked(dialogue, then): Asked) -> DialogueNews {
    let asked = Instant::now();
    match caught(|| dialogue.show()) {
        Ok(Some(path)) => DialogueNews::Chosen(dialogue.completed(path), then),
        // A person cannot say no this fast: there was no dialogue to say it in.
        Ok(None) if asked.elapsed() < SEEN => DialogueNews::NoDialogue(dialogue, then),
        Ok(None) => DialogueNews::Cancelled,
        // One that breaks down is none: the window asks instead, and nothing is lost.
        Err(_) => DialogueNews::NoDialogue(dialogue, then),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_was_typed_without_its_ending_gets_it() {
        let folder = tempfile::tempdir().unwrap();
        let place = |name: &str| folder.path().join(name);
        let document = Dialogue::save_document();
        let paper = Dialogue::save("Word", "docx", String::new());
        let any = Dialogue::any_file();
        for (dialogue, typed, comes) in [
            (&document, "Digi Hardanger", "Digi Hardanger.samstyr"),
            (&document, "Digi 2.0", "Digi 2.0.samstyr"),
            (&document, "digi.samstyr", "digi.samstyr"),
            (&document, "DIGI.SAMSTYR", "DIGI.SAMSTYR"),
            (&paper, "Vedtak 3 des", "Vedtak 3 des.docx"),
            (&paper, "vedtak.docx", "vedtak.docx"),
            (&any, "uten", "uten"),
        ] {
            assert_eq!(dialogue.completed(place(typed)), place(comes), "{typed}");
        }
        // What lies there was not what was chosen.
        std::fs::write(place("Vedtak 3 des.docx"), "gammelt").unwrap();
        let again = paper.completed(place("Vedtak 3 des"));
        assert_eq!(again, place("Vedtak 3 des (2).docx"));
    }
}
