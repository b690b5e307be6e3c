//! Who may know whom. The rooms are those of `src/lib.rs`; a `use` or a path from one room to
//! another that it may not know fails here, and so does egui, SQL or the typesetter out of place.

use std::fs;
use std::path::{Path, PathBuf};

/// A room, and the rooms that it may know.
const MAY_KNOW: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("files", &["model"]),
    ("calc", &["model"]),
    ("store", &["model", "files"]),
    ("text", &["model"]),
    ("report", &["model", "calc", "text"]),
    ("export", &["report", "model", "text"]),
    ("import", &["model", "calc", "text", "files"]),
    ("app", &["model", "files", "calc", "store", "text", "report", "export", "import"]),
    ("render", &[]),
    ("ui", &["app", "model", "calc", "text", "report", "export", "import", "render"]),
    (
        "cli",
        &[
            "model", "files", "calc", "store", "text", "report", "export", "import", "app", "ui",
            "render",
        ],
    ),
];

/// A library, and the rooms that may use it.
const ONLY_IN: &[(&str, &[&str])] = &[
    ("rusqlite", &["store"]),
    ("egui", &["ui", "render"]),
    ("egui_extras", &["ui"]),
    ("eframe", &["ui"]),
    ("typst", &["export"]),
    ("typst_pdf", &["export"]),
    ("zip", &["export", "import"]),
    ("mail_builder", &["export"]),
    ("mail_parser", &["import"]),
    ("clap", &["cli"]),
    ("fluent_bundle", &["text"]),
    ("rand", &["import"]),
    ("rust_xlsxwriter", &["export"]),
    ("calamine", &["import"]),
    ("csv", &["export"]),
    ("quick_xml", &["import"]),
    ("encoding_rs", &["import"]),
    ("cap", &[]),
    ("whoami", &["app"]),
    ("rustix", &["store"]),
];

pub fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    files
}

/// The code of a file without its comments: what it names, not what it talks about.
pub fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    text.lines().map(|line| line.split("//").next().unwrap_or("")).collect::<Vec<_>>().join("\n")
}

/// What stands before the tests of a file; those in a file of their own are named at the top, and end nothing.
pub fn without_tests(code: &str) -> &str {
    code.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default()
}

fn rooms() -> Vec<(String, Vec<PathBuf>)> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut rooms = Vec::new();
    for entry in fs::read_dir(&source).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            rooms.push((name, rust_files(&path)));
        }
    }
    rooms
}

/// The rooms that a piece of code names with `crate::room` or `use crate::{room, …}`.
fn named_rooms(code: &str) -> Vec<String> {
    let mut named = Vec::new();
    for part in code.split("crate::").skip(1) {
        if let Some(list) = part.strip_prefix('{') {
            let list = list.split(';').next().unwrap_or("");
            named.extend(list.split(['{', ',', '}']).filter_map(first_word));
        } else {
            named.extend(first_word(part));
        }
    }
    named
}

fn first_word(text: &str) -> Option<String> {
    let word: String =
        text.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    (!word.is_empty()).then_some(word)
}

#[test]
fn a_room_knows_only_the_rooms_below_it() {
    let names: Vec<&str> = MAY_KNOW.iter().map(|(room, _)| *room).collect();
    let mut broken = Vec::new();
    for (room, files) in rooms() {
        let Some((_, allowed)) = MAY_KNOW.iter().find(|(name, _)| *name == room) else {
            panic!("src/{room} is a room that tests/layers.rs and src/lib.rs do not know");
        };
        for file in files {
            for other in named_rooms(&code(&file)) {
                let known = names.contains(&other.as_str());
                if known && other != room && !allowed.contains(&other.as_str()) {
                    broken.push(format!("{} names crate::{other}", file.display()));
                }
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn a_library_is_used_only_where_it_belongs() {
    let mut broken = Vec::new();
    for (room, files) in rooms() {
        for file in files {
            let code = code(&file);
            for (library, allowed) in ONLY_IN {
                if code.contains(&format!("{library}::")) && !allowed.contains(&room.as_str()) {
                    broken.push(format!("{} uses {library}", file.display()));
                }
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// What every screen gets is told of none: each keeps what it remembers under a type of its own.
#[test]
fn the_context_of_the_window_names_no_screen_and_no_widget() {
    let window = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui");
    for (file, may_name) in [("context.rs", &["memory"][..]), ("memory.rs", &[])] {
        let code = code(&window.join(file));
        let code = without_tests(&code);
        let parts = code.split("super::").skip(1).chain(code.split("crate::ui::").skip(1));
        for named in parts.filter_map(first_word) {
            assert!(may_name.contains(&named.as_str()), "src/ui/{file} names {named}");
        }
    }
}

/// What gathers all features of the window's state, and the files of `app` that may name it. A feature
/// names its own part, which turns into the whole: so none needs another.
const GATHERS: &[(&str, &[&str])] = &[
    ("news::", &["desk.rs", "job.rs", "keeper.rs", "looking_back.rs", "threads.rs"]),
    ("job::", &["keeper.rs", "keeper/asked.rs", "mod.rs", "threads.rs"]),
    ("keeper::", &["threads.rs"]),
    ("threads::", &["mod.rs"]),
];

#[test]
fn a_feature_of_the_window_does_not_name_the_whole() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/app");
    let mut named = Vec::new();
    for file in rust_files(&source) {
        let name = file.strip_prefix(&source).unwrap().to_string_lossy().replace('\\', "/");
        if name.contains("tests/") {
            continue;
        }
        for (whole, _) in GATHERS {
            let code = code(&file);
            let mut places = code.match_indices(whole).map(|(at, _)| code[..at].chars().last());
            if places.any(|before| before.is_none_or(|c| !c.is_alphanumeric() && c != '_')) {
                named.push((*whole, name.clone()));
            }
        }
    }
    let may = |(whole, name): &(&str, String)| {
        GATHERS.iter().any(|(of, files)| of == whole && files.contains(&name.as_str()))
    };
    let (known, broken): (Vec<_>, Vec<_>) = named.into_iter().partition(may);
    assert!(broken.is_empty(), "a feature names what gathers them all: {broken:?}");
    let listed: usize = GATHERS.iter().map(|(_, files)| files.len()).sum();
    assert_eq!(known.len(), listed, "the list says too much: {known:?}");
}

/// What makes, fills or replaces a file.
const WRITES: &[&str] = &[
    ".persist(",
    ".persist_noclobber(",
    "fs::write(",
    "fs::rename(",
    "fs::copy(",
    "File::create",
    "File::options(",
    "OpenOptions::new(",
    "hard_link(",
    "set_len(",
];

/// The files that do so, and why they may. All others go through `files::write`, which never puts
/// anything in the place of a document.
const WRITERS: &[(&str, &str)] = &[
    ("app/drafts/file.rs", "locks of drafts; a file of them that cannot be read is set aside"),
    ("files/place.rs", "the one place where a file that is no document takes a name"),
    ("files/write.rs", "new names only"),
    ("store/create.rs", "a new document, never over another file"),
    ("store/open.rs", "what SQLite left beside a file that is gone is put aside"),
    ("store/opening.rs", "a document of an older version is made anew in its own place"),
    ("store/repair.rs", "a document made anew, never over another file"),
    ("store/stale.rs", "copies in a folder of their own, to try what a journal would do"),
    ("store/working/aside.rs", "a damaged working copy is set aside"),
    ("store/working/damaged.rs", "a damaged file is kept beside, under a new name"),
    ("store/working/incoming.rs", "copies of documents in the folder of working copies"),
    ("store/working/opening.rs", "a new working copy"),
    ("store/working/place.rs", "locks and working copies in their own folder"),
    ("store/working/publish.rs", "publishing"),
    (
        "store/working/put_back.rs",
        "a working copy that is gone while it is open, never over another",
    ),
    ("store/working/renewing.rs", "a working copy of an older version made anew"),
    ("store/working/replacing.rs", "publishing"),
    (
        "store/working/side_copy.rs",
        "publishing beside the file, and again where nobody else has written",
    ),
    ("store/working/snapshots.rs", "snapshots, under new names only"),
    ("store/working/take_back.rs", "a merge is taken back"),
];

#[test]
fn what_lies_on_the_disk_is_replaced_in_few_places() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut writers = Vec::new();
    for path in rust_files(&source) {
        if path.ends_with("tests.rs") || path.components().any(|part| part.as_os_str() == "tests") {
            continue;
        }
        let code = code(&path);
        let code = without_tests(&code);
        if WRITES.iter().any(|words| code.contains(words)) {
            let name = path.strip_prefix(&source).unwrap().to_string_lossy().replace('\\', "/");
            writers.push(name);
        }
    }
    writers.sort();
    let known: Vec<&str> = WRITERS.iter().map(|(file, _)| *file).collect();
    assert_eq!(writers, known, "files are written by `files::write`, or the list says why not");
}

#[test]
fn no_unsafe_code_and_no_loose_ends() {
    for (_, files) in rooms() {
        for file in files {
            let text = fs::read_to_string(&file).unwrap();
            // Spelled in two parts, so that this very test does not find itself.
            assert!(!text.contains(concat!("unsafe", " {")), "{}", file.display());
            assert!(!text.contains(concat!("todo", "!(")), "{}", file.display());
            assert!(!text.contains(concat!("TO", "DO")), "{}", file.display());
        }
    }
}

#[test]
fn the_check_itself_sees_a_wrong_arrow() {
    assert_eq!(named_rooms("use crate::store::Document;"), ["store"]);
    assert_eq!(named_rooms("use crate::{model, store::Document};"), ["model", "store"]);
    assert_eq!(named_rooms("fn f() { crate::ui::draw() }"), ["ui"]);
}

#[test]
fn an_instant_is_turned_into_a_day_in_one_place() {
    let only = Path::new("model").join("local_time.rs");
    let mut broken = Vec::new();
    for (_, files) in rooms() {
        for file in files.iter().filter(|file| !file.ends_with(&only)) {
            let code = code(file);
            // Tests that stand beside the code know which zone they mean.
            let code = without_tests(&code);
            for sign in ["chrono::Local", "Local::", "Local,", "date_naive()", "with_timezone("] {
                if code.contains(sign) && !file.components().any(|part| part.as_os_str() == "tests")
                {
                    broken.push(format!("{} has {sign}", file.display()));
                }
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}
