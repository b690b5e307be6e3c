//! Whatever is written – a paper, a table, a picture, mail drafts, settings – and however the place
//! is named: no document ever gives way to it. One sentence says so, and nothing has changed.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use samstyr::app::actions::{Action, MessageAction};
use samstyr::app::papers::{PaperAction, Shown, Wanted};
use samstyr::app::settings::Settings;
use samstyr::app::sheets::{SheetAction, SheetFormat, SheetWanted};
use samstyr::files::write::{WriteError, write_new, write_whole};
use samstyr::report::decisions;
use samstyr::report::paper::{Ask, PaperFormat, Subject};
use samstyr::store::working::Copies;
use samstyr::store::{Access, Document};
use samstyr::text::Lang;

use crate::safety::version_1;
use crate::support::{Place, example_id, list, on, run, run_in, run_to_an_end};
use crate::ui::support::{Seat, View};

/// Every way to have a file written: DOC is a document, IN an input, OUT the place.
const ROUTES: &[&str] = &[
    "export DOC decisions --meeting 2022-09-23 --format pdf --out OUT",
    "export DOC decisions --from 2022-09-01 --to 2022-09-30 --format docx --out OUT",
    "export DOC changes --format pdf --out OUT",
    "export DOC changes --format docx --out OUT",
    "export DOC changes --format txt --out OUT",
    "export DOC changes --format json --out OUT",
    "export DOC figure --key waiting --format svg --out OUT",
    "export DOC figure --id money --format png --out OUT",
    "export DOC table --format xlsx --out OUT",
    "export DOC table --format json --out OUT",
    "export DOC table --kind projects --format csv --out OUT",
    "calc plain-language --input IN --format pdf --out OUT",
    "calc plain-language --input IN --format docx --out OUT",
    "render DOC --view overview --size 640x480 --out OUT",
    "new OUT",
    "demo OUT",
    "demo OUT --projects 2 --history 20",
];

/// Those that cost next to nothing, one for each way in which a file comes about.
const QUICK: &[&str] = &["export DOC table --kind projects --format csv --out OUT", "new OUT"];

const INPUT: &str = r#"{"case_types": [{"before_per_year": 100, "reduction": 0.5,
    "minutes_per_case": 10}], "hourly_cost": 500, "lifetime_years": 5, "discount_rate": 0.04}"#;

/// All that lies below a folder: bytes of files, where links lead.
#[derive(Debug, PartialEq, Eq)]
struct Tree(BTreeMap<PathBuf, Vec<u8>>);

impl Tree {
    fn of(folder: &Path) -> Self {
        let mut all = BTreeMap::new();
        let mut folders = vec![folder.to_path_buf()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                let metadata = fs::symlink_metadata(&path).unwrap();
                let bytes = if metadata.is_dir() {
                    folders.push(path.clone());
                    Vec::new()
                } else if metadata.is_symlink() {
                    fs::read_link(&path).unwrap().into_os_string().into_encoded_bytes()
                } else {
                    fs::read(&path).unwrap()
                };
                all.insert(path, bytes);
            }
        }
        Self(all)
    }

    #[track_caller]
    fn assert_same(&self, folder: &Path, after: &str) {
        let now = Self::of(folder);
        let changed: Vec<_> = self.0.iter().filter(|(k, v)| now.0.get(*k) != Some(*v)).collect();
        let changed: Vec<_> = changed.into_iter().map(|(path, _)| path).collect();
        let new: Vec<_> = now.0.keys().filter(|path| !self.0.contains_key(*path)).collect();
        assert!(changed.is_empty() && new.is_empty(), "{after}: changed {changed:?}, new {new:?}");
    }
}

/// A folder with documents in it, and every way to name one of them.
struct Documents {
    place: Place,
    file: PathBuf,
    names: Vec<String>,
}

impl Documents {
    fn new() -> Self {
        let place = Place::new();
        let file = place.example();
        fs::create_dir(place.path("under")).unwrap();
        let old = version_1(&place);
        fs::copy(old, place.path("gammel.xlsx")).unwrap();
        // The mark alone, and then what is no database.
        let mut damaged = fs::read(&file).unwrap();
        damaged[100..].fill(0xa5);
        place.file("skadet.png", &damaged);
        place.file("kort.pdf", &damaged[..72]);
        // No mark any more, but the name.
        damaged.fill(0);
        place.file("nullet.samstyr", &damaged);
        // Somebody's window has it open too: a working copy and its snapshots.
        let opened = Copies::new(place.path("kopier")).open(&file).unwrap();
        opened.working.settle().unwrap();
        opened.working.take_snapshot(samstyr::store::working::Reason::Daily).unwrap();
        drop(opened);
        let mut names = [
            "eksempel.samstyr",
            "./eksempel.samstyr",
            "under/../eksempel.samstyr",
            "eksempel.samstyr/.",
            "gammel.samstyr",
            "gammel.xlsx",
            "skadet.png",
            "kort.pdf",
            "nullet.samstyr",
            "eksempel.samstyr-journal",
            "eksempel.samstyr-wal",
            "eksempel.samstyr-shm",
            "EKSEMPEL.SAMSTYR-JOURNAL",
            "gammel.xlsx-journal",
            "kort.pdf-WAL",
        ]
        .map(str::to_owned)
        .to_vec();
        // Where small and capital letters are the same, the name in capitals is one more.
        let folds = place.path("EKSEMPEL.SAMSTYR").exists();
        names.retain(|name| folds || name != "EKSEMPEL.SAMSTYR-JOURNAL");
        if folds {
            names.push("EKSEMPEL.SAMSTYR".to_owned());
        }
        for entry in Tree::of(&place.path("kopier")).0.into_keys() {
            if entry.extension().is_some_and(|ending| ending == "samstyr") {
                names.push(entry.display().to_string());
                names.push(format!("{}-wal", entry.display()));
            }
        }
        assert!(names.iter().any(|name| name.ends_with("working.samstyr")), "{names:?}");
        assert!(names.iter().any(|name| name.contains("-daily")), "{names:?}");
        names.push(file.display().to_string());
        let mut documents = Self { place, file, names };
        documents.add_links();
        documents
    }

    #[cfg(unix)]
    fn add_links(&mut self) {
        use std::os::unix::fs::symlink;
        let path = |name: &str| self.place.path(name);
        symlink("eksempel.samstyr", path("lenke.pdf")).unwrap();
        symlink(path("lenke.pdf"), path("under/lenke.csv")).unwrap();
        symlink(".", path("hit")).unwrap();
        symlink("eksempel.samstyr-journal", path("lenke-til-journal.pdf")).unwrap();
        fs::hard_link(&self.file, path("samme.csv")).unwrap();
        for name in [
            "lenke.pdf",
            "under/lenke.csv",
            "hit/eksempel.samstyr",
            "hit/under/../hit/lenke.pdf",
            "lenke-til-journal.pdf",
            "lenke.pdf-journal",
            "samme.csv",
            "samme.csv-shm",
        ] {
            self.names.push(name.to_owned());
        }
    }

    #[cfg(not(unix))]
    fn add_links(&mut self) {
        fs::hard_link(&self.file, self.place.path("samme.csv")).unwrap();
        self.names.push("samme.csv".to_owned());
    }

    fn call(&self, route: &str, out: &str) -> crate::support::Run {
        let input = self.place.path("inn.json").display().to_string();
        let file = self.file.display().to_string();
        let arguments = route.split(' ').map(|word| match word {
            "DOC" => file.as_str(),
            "IN" => input.as_str(),
            "OUT" => out,
            word => word,
        });
        run_in(self.place.folder(), arguments)
    }
}

#[test]
fn no_call_ever_writes_over_a_document_however_it_is_named() {
    let documents = Documents::new();
    documents.place.file("inn.json", INPUT);
    let before = Tree::of(documents.place.folder());
    // Every route to the most dangerous names, and the quick ones to all of them.
    let dangerous = ["eksempel.samstyr", "skadet.png", "eksempel.samstyr-journal"];
    for route in ROUTES {
        for name in &documents.names {
            if !QUICK.contains(route) && !dangerous.contains(&name.as_str()) {
                continue;
            }
            let what = format!("{route} {name}");
            let sentence = documents.call(route, name).failed(1);
            assert!(sentence.contains(name.as_str()), "{what}: {sentence}");
            before.assert_same(documents.place.folder(), &what);
        }
    }
    // The same calls with a name that nobody has do what they are for.
    for (number, route) in ROUTES.iter().enumerate() {
        documents.call(route, &format!("fri-{number}.x")).done();
        assert!(documents.place.path(&format!("fri-{number}.x")).is_file(), "{route}");
    }
    assert_eq!(on(&documents.file, "check", &[]).done().trim(), "ok");
}

#[test]
fn the_sentence_says_what_where_and_what_to_do_in_three_languages() {
    let place = Place::new();
    let file = place.example();
    for (lang, words) in [
        ("nb", ["Samstyr-dokument", "annet navn", "en del av dokumentet"]),
        ("nn", ["Samstyr-dokument", "anna namn", "ein del av dokumentet"]),
        ("en", ["Samstyr document", "another name", "a part of the document"]),
    ] {
        let out = file.display().to_string();
        let rest = ["table", "--kind", "cases", "--format", "csv", "--lang", lang, "--out"];
        let said = on(&file, "export", &[&rest[..], &[out.as_str()]].concat()).failed(1);
        assert!(said.contains(words[0]) && said.contains(words[1]), "{said}");
        let journal = format!("{out}-journal");
        let said = on(&file, "export", &[&rest[..], &[&journal]].concat()).failed(1);
        assert!(said.contains(words[2]) && said.contains(words[1]), "{said}");
    }
}

/// The demonstration writes to names of its own, which may have become documents or links to some.
#[cfg(unix)]
#[test]
fn the_demonstration_writes_over_no_document_either() {
    let place = Place::new();
    let elsewhere = place.example();
    fs::create_dir(place.path("her")).unwrap();
    let demonstrate = || run_in(&place.path("her"), [""; 0]);
    let told = demonstrate().done();
    let written: Vec<PathBuf> = told.lines().map(|line| place.path("her").join(line)).collect();
    for target in &written[1..] {
        let paper = fs::read(target).unwrap();
        for how in ["copy", "link", "second name"] {
            fs::remove_file(target).unwrap();
            match how {
                "copy" => drop(fs::copy(&elsewhere, target).unwrap()),
                "link" => std::os::unix::fs::symlink(&elsewhere, target).unwrap(),
                _ => fs::hard_link(&elsewhere, target).unwrap(),
            }
            let before = fs::read(&elsewhere).unwrap();
            let run = demonstrate();
            assert_eq!(run.status, 1, "{} as {how}: {run:?}", target.display());
            assert!(run.err.contains("is a Samstyr document"), "{run:?}");
            assert!(fs::read(target).unwrap() == before && fs::read(&elsewhere).unwrap() == before);
        }
        fs::remove_file(target).unwrap();
        fs::write(target, paper).unwrap();
    }
    demonstrate().done();
}

#[test]
fn sheets_and_mails_of_a_round_take_new_names_beside_documents() {
    let place = Place::new();
    let file = place.example();
    let round = on(&file, "add", &["rounds", "title=Runde", "round_type=rollout"]).done();
    on(&file, "round", &[round.trim(), "propose"]).done();
    let out = place.path("ut");
    fs::create_dir(&out).unwrap();
    for name in ["Runde - Alver.xlsx", "Runde - Alver.eml"] {
        fs::copy(&file, out.join(name)).unwrap();
    }
    let before = fs::read(out.join("Runde - Alver.eml")).unwrap();
    let folder = out.display().to_string();
    on(&file, "round", &[round.trim(), "write", "--out", &folder]).done();
    for name in ["Runde - Alver.xlsx", "Runde - Alver.eml"] {
        assert!(fs::read(out.join(name)).unwrap() == before, "{name}");
    }
    assert!(out.join("Runde - Alver (2).xlsx").is_file());
    // A document as the folder is none, and stays.
    let document = fs::read(&file).unwrap();
    let path = file.display().to_string();
    on(&file, "round", &[round.trim(), "write", "--out", &path]).failed(1);
    assert!(fs::read(&file).unwrap() == document);
    // Nor does a new name ever make a journal of somebody's.
    fs::copy(&file, place.path("base.x")).unwrap();
    let made = write_new(place.folder(), "base", "x-journal", b"x").unwrap();
    assert_eq!(made, place.path("base (2).x-journal"));
}

#[test]
fn what_is_open_is_known_without_its_mark_and_even_when_it_is_gone() {
    let place = Place::new();
    let file = place.example();
    let named = place.path("portefølje");
    fs::rename(&file, &named).unwrap();
    let document = Document::open(&named, Access::Read).unwrap();
    let mut bytes = fs::read(&named).unwrap();
    bytes[..100].fill(0);
    fs::write(&named, &bytes).unwrap();
    let second = place.path("annet navn");
    fs::hard_link(&named, &second).unwrap();
    let mut ways = vec![named.clone(), place.path("./portefølje")];
    if cfg!(unix) {
        ways.push(second);
    }
    for way in ways {
        let refused = write_whole(&way, b"x").unwrap_err();
        assert_eq!(refused, WriteError::IsDocument(way));
    }
    let journal = place.path("portefølje-journal");
    let refused = write_whole(&journal, b"x").unwrap_err();
    assert!(matches!(refused, WriteError::BesideDocument { .. }), "{refused:?}");
    assert!(fs::read(&named).unwrap() == bytes);
    // Where it lay, it may come back: a paper would be in its way.
    fs::remove_file(&named).unwrap();
    assert_eq!(write_whole(&named, b"x").unwrap_err(), WriteError::IsDocument(named.clone()));
    drop(document);
    write_whole(&named, b"x").unwrap();
    assert_eq!(fs::read(&named).unwrap(), b"x");
}

#[test]
fn settings_that_have_become_a_document_stay_one() {
    let place = Place::new();
    let folder = place.path("settings");
    let settings = Settings::load(Some(folder.clone()));
    settings.keep();
    let file = folder.join("settings.json");
    assert!(file.is_file());
    fs::copy(place.example(), &file).unwrap();
    let before = fs::read(&file).unwrap();
    settings.keep();
    assert!(fs::read(&file).unwrap() == before);
}

#[test]
fn the_window_writes_no_paper_and_no_table_over_a_document() {
    let mut seat = Seat::with_example(View::default());
    let open = seat.path("eksempel.samstyr");
    let other = seat.path("annet.pdf");
    fs::copy(&open, &other).unwrap();
    let bytes = fs::read(&open).unwrap();
    let meeting = example_id("meetings", "sg-2022-09-23");
    let shown = Shown(seat.portfolio());
    let write = |lang, format, target: &Path| {
        let subject = Subject::Record(meeting);
        let ask = Ask::of(subject, lang, chrono::Utc::now());
        let wanted = Wanted { paper: &decisions::PAPER, ask };
        Action::from(PaperAction::Write(shown.clone(), wanted, format, target.to_path_buf()))
    };
    for target in [&open, &other] {
        let table = SheetWanted { list: None, format: SheetFormat::Xlsx, lang: Lang::Nb };
        for action in [
            write(Lang::Nb, PaperFormat::Pdf, target),
            write(Lang::Nn, PaperFormat::Docx, target),
            SheetAction::Export(table, target.clone()).into(),
        ] {
            let what = format!("{action:?}");
            seat.act(action);
            seat.jobs_done();
            let told = seat.app().messages.all().last().map(|note| note.text.clone());
            assert!(told.is_some_and(|told| told.contains("er et Samstyr-dokument")), "{what}");
            assert!(fs::read(target).unwrap() == bytes, "{what}");
            // What still stands there is not told once more.
            seat.act(MessageAction::Dismiss);
        }
    }
    // The file is gone; where it lay it will be published again.
    fs::remove_file(&open).unwrap();
    seat.act(write(Lang::Nb, PaperFormat::Pdf, &open));
    seat.jobs_done();
    let told = seat.app().messages.all().iter().filter(|note| note.text.contains("Samstyr-dok"));
    assert_eq!(told.count(), 7);
    assert!(!fs::read(&open).is_ok_and(|found| found.starts_with(b"%PDF")));
}

/// What is made anew is for whom the system lets it be, whatever it is.
#[cfg(unix)]
#[test]
fn a_new_file_has_the_rights_of_any_new_file() {
    use std::os::unix::fs::PermissionsExt as _;
    for (umask, mode) in [("022", 0o644), ("077", 0o600), ("002", 0o664)] {
        let place = Place::new();
        let example = place.example();
        let program = env!("CARGO_BIN_EXE_samstyr");
        let calls =
            ["new ny.samstyr", "demo nytt.samstyr", "export eksempel.samstyr table --out t.xlsx"];
        let script: String = calls
            .iter()
            .map(|call| format!("\"{program}\" {call} >/dev/null || exit 9\n"))
            .collect();
        let shell = std::process::Command::new("sh")
            .args(["-c", &format!("umask {umask}\n{script}")])
            .current_dir(example.parent().unwrap())
            .status();
        assert!(shell.unwrap().success(), "{umask}");
        for name in ["ny.samstyr", "nytt.samstyr", "t.xlsx"] {
            let metadata = fs::metadata(place.path(name)).unwrap();
            let found = metadata.permissions().mode() & 0o777;
            assert_eq!(found, mode, "{name} under {umask}: {found:o}");
        }
    }
}

#[test]
fn a_read_only_file_and_a_folder_stay() {
    let place = Place::new();
    let file = place.example();
    let paper = place.file("gammel.csv", "det som sto der");
    let mut rights = fs::metadata(&paper).unwrap().permissions();
    rights.set_readonly(true);
    fs::set_permissions(&paper, rights).unwrap();
    let export = |out: &Path| {
        let out = out.display().to_string();
        let rest = ["table", "--kind", "cases", "--format", "csv", "--out", &out];
        on(&file, "export", &rest)
    };
    let sentence = export(&paper).failed(1);
    assert!(sentence.contains("write-protected"), "{sentence}");
    assert_eq!(fs::read(&paper).unwrap(), b"det som sto der");
    fs::create_dir(place.path("mappe")).unwrap();
    assert!(export(&place.path("mappe")).failed(1).contains("is a folder"));
    assert_eq!(fs::read_dir(place.path("mappe")).unwrap().count(), 0);
    assert_eq!(place.names(), ["eksempel.samstyr", "gammel.csv", "mappe"]);
}

#[cfg(unix)]
#[test]
fn a_pipe_a_device_and_a_link_stay_what_they_are() {
    use std::os::unix::fs::{FileTypeExt as _, symlink};
    let place = Place::new();
    let file = place.example();
    let pipe = place.pipe("rør.csv");
    symlink("/dev/null", place.path("enhet.csv")).unwrap();
    symlink("finnes-ikke/ny.csv", place.path("ingensteds.csv")).unwrap();
    symlink("ring.csv", place.path("ring.csv")).unwrap();
    let before = place.names();
    for (name, word) in [
        ("rør.csv", "named pipe"),
        ("enhet.csv", "device"),
        ("/dev/null", "device"),
        ("ingensteds.csv", "cannot be written"),
        ("ring.csv", "cannot be written"),
    ] {
        // An absolute name stands for itself.
        let out = place.path(name).display().to_string();
        let rest = ["table", "--kind", "cases", "--format", "csv", "--out", &out];
        let arguments = ["export".as_ref(), file.as_os_str()];
        let arguments = arguments.into_iter().chain(rest.iter().map(std::ffi::OsStr::new));
        let sentence = run_to_an_end(arguments).failed(1);
        assert!(sentence.contains(word) && sentence.contains(name), "{sentence}");
        assert_eq!(place.names(), before);
    }
    assert!(fs::symlink_metadata(&pipe).unwrap().file_type().is_fifo());
    for link in ["enhet.csv", "ingensteds.csv", "ring.csv"] {
        assert!(fs::symlink_metadata(place.path(link)).unwrap().is_symlink(), "{link}");
    }
    // A link to what is not there yet leads there, and stays a link.
    symlink("ny.csv", place.path("hit.csv")).unwrap();
    let out = place.path("hit.csv").display().to_string();
    on(&file, "export", &["table", "--kind", "cases", "--out", &out]).done();
    assert!(fs::symlink_metadata(place.path("hit.csv")).unwrap().is_symlink());
    assert!(fs::symlink_metadata(place.path("ny.csv")).unwrap().is_file());
    // And a paper that is written once more takes the place of the old one.
    on(&file, "export", &["table", "--kind", "projects", "--out", &out]).done();
    let names = run(["list".as_ref(), file.as_os_str(), "projects".as_ref()]).done();
    assert!(fs::read(place.path("ny.csv")).unwrap().len() > 1000 && !names.is_empty());
}

/// What another program keeps is nobody's paper: a file gives way to one of its own sort alone.
#[test]
fn a_file_of_another_sort_is_not_written_over() {
    let place = Place::new();
    let document = place.example();
    let others: &[(&str, &[u8])] = &[
        ("andres.sqlite", b"SQLite format 3\0\x10\0and more"),
        ("bilde.csv", b"\x89PNG\r\n\x1a\n\0\0"),
        ("rapport.csv", b"%PDF-1.7\n"),
        ("program", b"\x7fELF\0\0"),
    ];
    for (name, bytes) in others {
        let path = place.path(name);
        fs::write(&path, bytes).unwrap();
        let out = path.display().to_string();
        let arguments = ["table", "--kind", "projects", "--format", "csv", "--out", &out];
        let said = on(&document, "export", &arguments).failed(1);
        assert!(said.contains("file of another kind"), "{name}: {said}");
        assert_eq!(fs::read(&path).unwrap(), *bytes, "{name}");
    }
    for (name, bytes) in [("tom.csv", ""), ("gammel.csv", "a;b\n")] {
        let path = place.path(name);
        fs::write(&path, bytes).unwrap();
        let out = path.display().to_string();
        on(&document, "export", &["table", "--kind", "projects", "--out", &out]).done();
        on(&document, "export", &["table", "--kind", "projects", "--out", &out]).done();
    }
}

#[test]
fn a_date_without_its_year_is_told_where_it_is_set() {
    let place = Place::new();
    let document = place.empty_document();
    let day = ["--today", "2026-11-30"];
    let add = [&["actions", "title=A", "deadline=uke 53"][..], &day].concat();
    let (id, told) = on(&document, "add", &add).remarked();
    assert!(told.contains("without a full year"), "{told}");
    let id = id.trim();
    let set = on(&document, "set", &[&[id, "deadline=29. feb"][..], &day].concat());
    let (_, told) = set.remarked();
    assert!(told.contains("29 February 2028"), "{told}");
    on(&document, "set", &[&[id, "deadline=29. feb 2028"][..], &day].concat()).done();
}

/// The name of a file says what it is to whatever opens it.
#[test]
fn a_file_is_not_named_after_another_format() {
    let place = Place::new();
    let document = place.example();
    for rest in [["changes", "--format", "pdf", "--out"], ["table", "--format", "xlsx", "--out"]] {
        let out = place.path("ut.docx").display().to_string();
        let said = on(&document, "export", &[&rest[..], &[out.as_str()]].concat()).failed(2);
        assert!(said.contains(".docx") && said.contains(rest[2]), "{said}");
        assert!(!place.path("ut.docx").exists());
    }
}

#[test]
fn what_refuses_a_new_record_names_it_and_a_place_without_a_folder_is_said_to_be_one() {
    let place = Place::new();
    let document = place.example();
    let cases = list(&document, "cases");
    let case = cases.iter().find(|case| !case["meeting_id"].is_null()).unwrap();
    let case = format!("case_id={}", case["id"].as_str().unwrap());
    let arguments = ["decisions", "state=final", "title=Ny sak", &case, "--lang", "nb"];
    let said = on(&document, "add", &arguments).failed(1);
    assert!(said.contains("«Ny sak»") && !said.contains("slettet"), "{said}");
    let out = place.path("ingen/ut.csv").display().to_string();
    let arguments = ["table", "--kind", "cases", "--out", &out, "--lang", "nb"];
    let said = on(&document, "export", &arguments).failed(1);
    assert!(said.contains("ingen mappe") && !said.contains("entity"), "{said}");
    let gone = place.path("borte.samstyr");
    let said = on(&gone, "check", &["--lang", "nb"]).failed(1);
    assert_eq!(said.matches("borte.samstyr").count(), 1, "{said}");
}
