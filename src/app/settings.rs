//! What the user has chosen for the program on this machine; kept in the user's folder of settings.

use std::path::{Path, PathBuf};

use directories::ProjectDirs;
use serde::{Deserialize, Serialize};

use super::App;
use crate::files::read_small;
use crate::files::write::write_private;
use crate::model::arrangement::Arrangement;
use crate::model::seal::{LONGEST_NAME, can_sign, nobody};
use crate::model::unseen::is_unseen;
use crate::text::{Lang, Texts};

/// How many documents the start page remembers.
const REMEMBERED: usize = 8;

/// A longer file of choices was not written by us.
const LONGEST: u64 = 1 << 20;

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// All of them, in the order in which they are offered.
    pub const ALL: &'static [Self] = &[Self::Light, Self::Dark, Self::System];
}

/// Something that the user chooses for the program.
#[derive(Clone, Debug, PartialEq)]
pub enum SettingsAction {
    /// The name that changes are logged under, as it is typed.
    Name(String),
    /// The field of the name was left.
    NameLeft,
    /// The language of the window.
    Lang(Lang),
    /// Light or dark.
    Theme(Theme),
    /// The size of everything.
    Zoom(f32),
    /// Which cards the overview shows here, and in which order; nothing where it is as for everybody.
    Cards(Option<Arrangement>),
}

/// How large the window was when it was closed last.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct WindowSize {
    /// Its width when it does not fill the screen, in points at 100 %.
    pub width: f32,
    /// Its height.
    pub height: f32,
    /// Whether it filled the screen.
    pub maximised: bool,
}

/// The choices.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The language of the window.
    pub lang: Lang,
    /// Light or dark.
    pub theme: Theme,
    /// Size of everything: 1 is 100 %.
    pub zoom: f32,
    /// The name that changes are logged under.
    pub name: String,
    /// Documents opened lately, newest first.
    pub recent: Vec<PathBuf>,
    /// How large the window was when it was closed last.
    pub window: Option<WindowSize>,
    /// Which cards the overview shows here, and in which order, where somebody has arranged them for themselves.
    pub cards: Option<Arrangement>,
    /// The name is being typed, and does not stand in the file yet.
    pub name_is_new: bool,
    /// Where choices and drafts are kept; nowhere for a window that leaves no traces.
    pub folder: Option<PathBuf>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            lang: Lang::Nb,
            theme: Theme::System,
            zoom: 1.0,
            name: person(),
            recent: Vec::new(),
            window: None,
            cards: None,
            name_is_new: false,
            folder: None,
        }
    }
}

/// The file. What a later or earlier version does not know is left at its default.
#[derive(Serialize, Deserialize, Default)]
#[serde(default)]
struct File {
    lang: String,
    theme: Theme,
    zoom: Option<f32>,
    name: Option<String>,
    recent: Vec<PathBuf>,
    window: Option<WindowSize>,
    cards: Option<Arrangement>,
}

impl Settings {
    /// Reads the choices from a folder, the user's own as `folder` gives it; defaults where there
    /// are none or they cannot be read.
    #[must_use]
    pub fn load(folder: Option<PathBuf>) -> Self {
        let settings = Self { folder, ..Self::default() };
        settings.written().unwrap_or(settings)
    }

    /// The choices as the file says them now; nothing where it cannot be read.
    fn written(&self) -> Option<Self> {
        let text = read_small(&self.file()?, LONGEST).ok()?;
        let file: File = serde_json::from_str(&text).ok()?;
        let unsaid = Self::default();
        Some(Self {
            lang: Lang::from_code(&file.lang).unwrap_or(unsaid.lang),
            theme: file.theme,
            zoom: file.zoom.unwrap_or(1.0).clamp(0.8, 2.0),
            name: file.name.unwrap_or(unsaid.name),
            recent: file.recent,
            window: file.window.filter(WindowSize::is_plausible),
            // One that says nothing is none.
            cards: file.cards.filter(|cards| *cards != Arrangement::default()),
            name_is_new: false,
            folder: self.folder.clone(),
        })
    }

    /// Keeps all choices. A machine that cannot keep them is no reason to stop anybody.
    pub fn keep(&self) {
        let file = File {
            lang: self.lang.code().to_owned(),
            theme: self.theme,
            zoom: Some(self.zoom),
            name: Some(self.name.clone()),
            recent: self.recent.clone(),
            window: self.window,
            cards: self.cards.clone(),
        };
        if let (Some(path), Ok(text)) = (self.file(), serde_json::to_string_pretty(&file)) {
            let _ = keep_file(&path, text.as_bytes(), crate::files::Until::OnItsWay);
        }
    }

    /// Makes a choice, and writes it into what the file says by now: whatever another window has chosen
    /// meanwhile stays in the file, as what this one goes by stays here.
    fn choose(&mut self, choice: impl Fn(&mut Self)) {
        choice(self);
        let mut now = self.written().unwrap_or_else(|| self.clone());
        choice(&mut now);
        if std::mem::take(&mut self.name_is_new) {
            now.name.clone_from(&self.name);
        }
        now.keep();
    }

    /// Keeps a name that is still being typed.
    pub(super) fn keep_name(&mut self) {
        if self.name_is_new {
            self.choose(|_| {});
        }
    }

    /// Keeps how large the window is, and a name that is still being typed.
    pub fn keep_window(&mut self) {
        let window = self.window;
        self.choose(|settings| settings.window = window);
    }

    /// Puts a document first among those opened lately, in this window and in others.
    pub fn remember(&mut self, document: &Path) {
        let document = std::path::absolute(document).unwrap_or_else(|_| document.to_path_buf());
        self.choose(|settings| settings.put_first(&document));
        self.recent = self.written().map_or_else(|| self.recent.clone(), |now| now.recent);
    }

    fn put_first(&mut self, document: &Path) {
        self.recent.retain(|other| *other != document);
        self.recent.insert(0, document.to_path_buf());
        self.recent.truncate(REMEMBERED);
    }

    fn file(&self) -> Option<PathBuf> {
        self.folder.as_ref().map(|folder| folder.join("settings.json"))
    }

    /// Where working copies and snapshots lie: on this machine, never in a folder of settings that
    /// wanders from machine to machine.
    #[must_use]
    pub fn copies_folder(&self) -> PathBuf {
        match (&self.folder, ProjectDirs::from("", "", "samstyr")) {
            (Some(own), Some(dirs)) if own == dirs.config_dir() => {
                dirs.data_local_dir().join("documents")
            }
            (Some(own), _) => own.join("documents"),
            (None, _) => std::env::temp_dir().join("samstyr-documents"),
        }
    }
}

impl WindowSize {
    /// Whether a window of that size can be used: the file may say anything.
    fn is_plausible(&self) -> bool {
        let side = |length: f32| (300.0..=20_000.0).contains(&length);
        side(self.width) && side(self.height)
    }
}

impl App {
    /// Carries out an action.
    pub(super) fn act_on_settings(&mut self, action: SettingsAction) {
        let settings = &mut self.settings;
        match action {
            // Written once the field is left: not letter by letter.
            SettingsAction::Name(name) => {
                settings.name =
                    name.chars().filter(|it| !is_unseen(*it)).take(LONGEST_NAME).collect();
                settings.name_is_new = true;
            }
            SettingsAction::NameLeft => settings.keep_name(),
            SettingsAction::Lang(lang) => {
                settings.choose(|settings| settings.lang = lang);
                let texts = self.texts();
                self.messages.say_in(texts);
            }
            SettingsAction::Theme(theme) => settings.choose(|settings| settings.theme = theme),
            SettingsAction::Zoom(zoom) => {
                settings.choose(|settings| settings.zoom = zoom.clamp(0.8, 2.0));
            }
            SettingsAction::Cards(cards) => {
                settings.choose(|settings| settings.cards.clone_from(&cards));
            }
        }
        self.jobs.tell_who(self.actor(), self.settings.lang);
    }
}

/// The name that whoever is at the machine logs in with, as the machine knows it; empty where it does not.
fn login() -> String {
    ["USER", "USERNAME"].into_iter().find_map(|name| std::env::var(name).ok()).unwrap_or_default()
}

/// What accounts are called that stand for no person: a system's own, and those that a machine comes with.
const NOBODYS: [&str; 10] = [
    "root",
    "system",
    "administrator",
    "admin",
    "user",
    "guest",
    "nobody",
    "daemon",
    "default",
    "bruker",
];

/// Whether a name is a person's: an account that is shared says nothing of who has done something.
fn is_of_a_person(name: &str) -> bool {
    !name.is_empty() && !NOBODYS.iter().any(|account| name.eq_ignore_ascii_case(account))
}

/// The full name of whoever is at the machine, where the machine knows it, else the login; empty where that is
/// nobody's name, so that it is asked for.
fn person() -> String {
    let login = login();
    // Who works as somebody else for a while is not called as the one who logged in.
    let is_own = whoami::username().is_ok_and(|name| name == login);
    let full = whoami::realname().ok().filter(|_| is_own || login.is_empty());
    let full = full.map(|name| name.trim().to_owned());
    [full, Some(login)].into_iter().flatten().find(|name| is_of_a_person(name)).unwrap_or_default()
}

/// The name that a change is logged under, in the window and on the command line: as given, else
/// that of the machine's user, else a word that says that nobody has said.
#[must_use]
pub fn actor(given: &str, texts: &Texts) -> String {
    known_actor(given).unwrap_or_else(|| nobody(texts.lang().code()).to_owned())
}

/// The same where somebody has said: what is made final bears a name.
#[must_use]
pub fn known_actor(given: &str) -> Option<String> {
    let names = [given.trim().to_owned(), person().trim().to_owned()];
    names.into_iter().find(|name| can_sign(name))
}

/// The user's folder for what the program keeps.
#[must_use]
pub fn folder() -> Option<PathBuf> {
    ProjectDirs::from("", "", "samstyr").map(|dirs| dirs.config_dir().to_path_buf())
}

/// A place for a new file of that name: the user's folder of documents, else the home folder.
#[must_use]
pub(super) fn suggested(name: &str) -> String {
    let dirs = directories::UserDirs::new();
    let folder = dirs.as_ref().map(|dirs| dirs.document_dir().unwrap_or(dirs.home_dir()));
    folder.map_or_else(|| name.to_owned(), |folder| folder.join(name).display().to_string())
}

/// Writes a small file whole, making its folder where there is none.
pub(super) fn keep_file(
    path: &Path,
    bytes: &[u8],
    until: crate::files::Until,
) -> std::io::Result<()> {
    // Where it cannot be made, writing the file says why.
    let _ = std::fs::create_dir_all(path.parent().unwrap_or(Path::new(".")));
    write_private(path, bytes, until).map_err(std::io::Error::other)
}

#[cfg(test)]
mod tests;
