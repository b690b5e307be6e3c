//! Nothing that a document, a file name or an attachment holds does anything to a terminal: every
//! subcommand over a document whose every text is hostile, and every argument likewise.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use samstyr::model::command::{Change, Command};
use samstyr::model::field::FieldType;
use samstyr::model::fuzzy_date::FuzzyDate;
use samstyr::model::id::RecordId;
use samstyr::model::kind::{Kind, Portfolio};
use samstyr::model::plan::plan;
use samstyr::model::value::Value;
use samstyr::store::{Access, Document};
use samstyr::text::{Lang, Texts};
use serde_json::Value as Json;

use crate::support::{Place, Run, at, day, list, on, run};

/// Titles, clears, colours, hides; turns the direction; ends lines in every way that there is; hides
/// a letter as a tag. What is honest in it must still be read.
const HOSTILE: &str = "\u{1b}]0;tatt\u{7}\u{1b}[2J\u{1b}[8mHei\u{9b}31m\rskjult\u{202e}gnp\u{2066}å\
    \u{2028}b\u{feff}c\u{e0041}\u{7f}\u{85}\td\nHei igjen\r\nslutt\u{200f}.";

/// What must never reach a terminal; said here once more, apart from the program's own list.
fn acts(c: char) -> bool {
    matches!(c, '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{61c}' | '\u{200b}' | '\u{200e}'
        | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}'
        | '\u{e0000}'..='\u{e007f}')
}

#[track_caller]
fn assert_harmless(text: &str, what: &str) {
    let found = text.chars().find(|c| acts(*c) && *c != '\n');
    assert!(found.is_none(), "{what}: {found:?} in {text:?}");
}

#[track_caller]
fn harmless(run: Run, what: &str) -> Run {
    assert!((0..=2).contains(&run.status), "{what}: {run:?}");
    assert!(!run.err.contains("panicked"), "{what}: {run:?}");
    assert_harmless(&run.out, what);
    assert_harmless(&run.err, what);
    run
}

/// Whether something hostile was shown, so that a silent call does not pass for a careful one.
fn shows(run: &Run) -> bool {
    let all = format!("{}{}", run.out, run.err);
    all.contains("<U+001B>") || all.contains("\\u001b")
}

/// Values for a new record of a kind: text that is hostile, and of the rest what has to be there.
fn values(portfolio: &Portfolio, kind: Kind) -> Vec<(usize, Value)> {
    let first = |kind: Kind| portfolio.records(kind).next().map(|r| Value::Link(r.record_id()));
    let fields = kind.fields().iter().enumerate();
    let values = fields.filter_map(|(index, field)| {
        let value = match field.field_type {
            FieldType::Text if field.name == "listed_kind" => Value::Text("projects".to_owned()),
            FieldType::Text => Value::Text(HOSTILE.to_owned()),
            FieldType::Choice(set) if field.required => Value::Choice(set.codes[0]),
            FieldType::Date if field.required => {
                Value::Date(FuzzyDate::from_day(day("2024-01-02")))
            }
            FieldType::Link(kind) if field.required => first(kind)?,
            FieldType::AnyLink if field.required => first(Kind::Project)?,
            _ => return None,
        };
        Some((index, value))
    });
    values.collect()
}

/// The example with every text hostile, the words of dates among them, and of every kind a record.
fn hostile_document(place: &Place) -> PathBuf {
    let path = place.path(&name("p.samstyr"));
    fs::rename(place.example(), &path).unwrap();
    let mut document = Document::open(&path, Access::Write).unwrap();
    let apply = |document: &mut Document, changes: Vec<Change>| {
        let (by, note) = (HOSTILE.to_owned(), HOSTILE.to_owned());
        document.apply(&Command { by, note, changes }, at(2000)).unwrap();
    };
    for kind in Kind::ALL {
        let portfolio = document.portfolio().clone();
        if portfolio.count(*kind) == 0 {
            let (id, values) = (RecordId::new(), values(&portfolio, *kind));
            apply(&mut document, vec![Change::Add { kind: *kind, id, values }]);
        }
    }
    let portfolio = document.portfolio().clone();
    let mut changes = Vec::new();
    for kind in Kind::ALL {
        for record in portfolio.records(*kind) {
            for (index, field) in kind.fields().iter().enumerate() {
                let value = match (field.field_type, record.get(index)) {
                    (FieldType::Text, _) if field.name != "listed_kind" => {
                        Value::Text(HOSTILE.to_owned())
                    }
                    (FieldType::Date, Value::Date(date)) => Value::Date(date.with_words(HOSTILE)),
                    _ => continue,
                };
                let change = Change::Set { id: record.record_id(), field: index, value };
                // What a rule refuses cannot be in any document.
                if plan(&portfolio, std::slice::from_ref(&change)).is_ok() {
                    changes.push(change);
                }
            }
        }
    }
    assert!(changes.len() > 1000, "{}", changes.len());
    apply(&mut document, changes);
    document.close().unwrap();
    path
}

/// A hostile name of a file that ends so.
fn name(end: &str) -> String {
    // Windows takes no control characters in a name.
    let hostile: String = HOSTILE.chars().filter(|c| cfg!(unix) || !c.is_control()).collect();
    format!("{hostile}{end}").replace('/', "")
}

/// What the calls are about.
struct Scene {
    place: Place,
    file: PathBuf,
    other: PathBuf,
    input: PathBuf,
    table: PathBuf,
    replies: PathBuf,
    round: String,
}

impl Scene {
    fn set() -> Self {
        let place = Place::new();
        let file = hostile_document(&place);
        // Another copy, which disagrees about the name of a project.
        let other = place.path(&name("annen.samstyr"));
        fs::copy(&file, &other).unwrap();
        for (file, word) in [(&file, "A"), (&other, "B")] {
            let id = of_kind(file, "projects");
            on(file, "set", &[&id, &format!("title={HOSTILE} {word}")]).done();
        }
        let input = place.path(&name("inn.json"));
        fs::write(&input, format!("{{\"{}\": 1}}", "\\u001b[31m\\nx")).unwrap();
        let table = place.path(&name("t.csv"));
        let title = Texts::of(Lang::Nb).field(Kind::Project, "title");
        let start = Texts::of(Lang::Nb).field(Kind::Project, "start_date");
        let row = format!("\"{HOSTILE}\"");
        let rows = format!("{title};{start};{row}\n{row};{row};{row}\n");
        fs::write(&table, rows).unwrap();
        let round = of_kind(&file, "rounds");
        let replies = place.path("svar");
        fs::create_dir(&replies).unwrap();
        fs::write(replies.join(name("a.xlsx")), "ingen arbeidsbok").unwrap();
        fs::write(replies.join(name("b.txt")), "tekst").unwrap();
        let mail = "From: a@b.no\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; \
            boundary=x\r\n\r\n--x\r\nContent-Type: application/octet-stream\r\n\
            Content-Disposition: attachment; filename*=utf-8''%1B%5B31m%E2%80%AE%0Ax.xlsx\r\n\
            Content-Transfer-Encoding: base64\r\n\r\nUEsDBAo=\r\n--x--\r\n";
        fs::write(replies.join(name("c.eml")), mail).unwrap();
        Self { place, file, other, input, table, replies, round }
    }

    fn words(&self, call: &str) -> Vec<OsString> {
        let words = call.split(' ').map(|word| -> OsString {
            let (head, tail) = word.split_once('=').map_or(("", word), |(h, t)| (h, t));
            let tail: OsString = match tail {
                "DOC" => self.file.clone().into(),
                "OTHER" => self.other.clone().into(),
                "INPUT" => self.input.clone().into(),
                "TABLE" => self.table.clone().into(),
                "REPLIES" => self.replies.clone().into(),
                "ROUND" => self.round.clone().into(),
                "BAD" => HOSTILE.into(),
                "BADFILE" => self.place.path(&name("finnes ikke")).into(),
                "NEW" => self.place.path(&name("ny.samstyr")).into(),
                "EXAMPLE" => self.place.path(&name("demo.samstyr")).into(),
                "OUT" => self.place.path(&name("ut")).into(),
                other => match other.strip_prefix('@') {
                    Some(kind) => of_kind(&self.file, kind).into(),
                    None => other.into(),
                },
            };
            if head.is_empty() {
                return tail;
            }
            let mut word = OsString::from(format!("{head}="));
            word.push(tail);
            word
        });
        words.collect()
    }
}

/// The first record of a kind.
fn of_kind(file: &Path, kind: &str) -> String {
    list(file, kind)[0]["id"].as_str().unwrap().to_owned()
}

/// Calls of every subcommand, those that succeed and those that complain.
const CALLS: &[&str] = &[
    "new NEW",
    "new NEW",
    "new BADFILE/x",
    "demo EXAMPLE",
    "demo EXAMPLE",
    "check DOC",
    "check DOC --json",
    "check DOC --hash BAD",
    "check DOC --hash 0123456789",
    "check BADFILE",
    "check BADFILE --json",
    "check TABLE",
    "list DOC BAD",
    "list BADFILE cases",
    "list DOC cases --filter BAD",
    "list DOC cases --as-of BAD",
    "show DOC BAD",
    "set DOC BAD title=x",
    "set DOC @projects BAD",
    "set DOC @projects BAD=x",
    "set DOC @projects start_date=BAD",
    "set DOC @projects budget=BAD",
    "set DOC @projects phase=BAD",
    "set DOC @projects title=BAD --by BAD --note BAD",
    "set DOC @decisions case_id=BAD",
    "set DOC @decisions case_id=@projects",
    "undo DOC --by BAD",
    "redo DOC --by BAD",
    "undo OTHER",
    "redo OTHER",
    "add DOC BAD",
    "add DOC persons BAD",
    "add DOC cases title=BAD meeting_id=@projects",
    "add DOC projects title=BAD --by BAD",
    "attachment DOC BAD --out OUT",
    "attachment DOC @documents --out OUT",
    "attachment DOC @documents --field BAD --out OUT",
    "delete DOC BAD",
    "delete DOC @meetings",
    "delete DOC @municipalities",
    "finalise DOC BAD",
    "finalise DOC @projects",
    "finalise DOC @decisions",
    "set DOC @decisions title=x",
    "history DOC",
    "history DOC --json",
    "history DOC @projects",
    "history DOC BAD",
    "figures DOC",
    "figures DOC --json",
    "figures DOC --lang BAD",
    "repair DOC --out OTHER",
    "repair DOC --out DOC",
    "repair BADFILE --out OUT",
    "calc BAD --input INPUT",
    "calc plain-language --input INPUT",
    "calc plain-language --input INPUT --json",
    "calc plain-language --input BADFILE",
    "export DOC BAD --out OUT",
    "export DOC decisions --meeting BAD --out OUT --format pdf",
    "export DOC decisions --meeting 2022-09-23 --body BAD --out OUT --format pdf",
    "export DOC decisions --meeting 2022-09-23 --out DOC --format pdf",
    "export DOC decisions --meeting 2022-09-23 --out BADFILE/x --format docx",
    "export DOC decisions --meeting 2022-09-23 --out OUT --format BAD",
    "export DOC figure --key BAD --out OUT --format svg",
    "export DOC figure --key money --out OUT --format BAD",
    "export DOC table --kind BAD --out OUT --format csv",
    "export DOC changes --from BAD --out OUT --format txt",
    "import DOC TABLE --as projects --dry-run",
    "import DOC TABLE --as projects --dry-run --json",
    "import DOC TABLE --dry-run",
    "import DOC BADFILE",
    "import DOC TABLE --map INPUT",
    "import DOC REPLIES",
    "import DOC TABLE --as BAD",
    "merge DOC OTHER --dry-run",
    "merge DOC OTHER --dry-run --json",
    "merge DOC OTHER --by BAD",
    "merge DOC OTHER",
    "merge DOC BADFILE",
    "merge DOC NEW",
    "conflicts DOC",
    "conflicts DOC --json",
    "resolve DOC @projects BAD",
    "resolve DOC @projects BAD --take 9",
    "resolve DOC @projects exists=BAD",
    "resolve DOC BAD title=x",
    "render DOC --view BAD --out OUT",
    "render DOC --view overview --theme BAD --out OUT",
    "render DOC --view overview --size BAD --out OUT",
    "render DOC --view overview --record BAD --out OUT",
    "render DOC --view overview --size 640x480 --out DOC",
    "round DOC BAD status",
    "round DOC @projects status",
    "round DOC ROUND propose --by BAD",
    "round DOC ROUND status",
    "round DOC ROUND status --json",
    "round DOC ROUND write --out BADFILE",
    "round DOC ROUND write --out REPLIES --by BAD",
    "round DOC ROUND read REPLIES --dry-run",
    "round DOC ROUND read REPLIES --dry-run --json",
    "round DOC ROUND read BADFILE",
    "read-table --memory 400000000 -- TABLE",
    "help",
    "help BAD",
    "help list",
    "--version",
    "--BAD",
    "list --BAD",
    "list DOC cases BAD",
    "BAD",
    "--today BAD list DOC cases",
    "--lang BAD list DOC cases",
];

/// The subcommands that `samstyr help` names.
fn subcommands() -> BTreeSet<String> {
    let help = run(["help"]).done();
    let lines = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    let lines = lines.take_while(|line| !line.is_empty());
    lines.map(|line| line.split_whitespace().next().unwrap().to_owned()).collect()
}

#[test]
fn no_subcommand_lets_a_document_at_the_terminal() {
    let scene = Scene::set();
    let mut shown = BTreeSet::new();
    let mut call = |line: &str| {
        let run = harmless(run(scene.words(line)), line);
        if line.ends_with("--json") && run.status == 0 {
            serde_json::from_str::<Json>(&run.out).unwrap_or_else(|e| panic!("{line}: {e}"));
        }
        if shows(&run) {
            shown.insert(line.split(' ').next().unwrap().to_owned());
        }
        run
    };
    for kind in Kind::ALL {
        let records = list(&scene.file, kind.plural());
        let table = call(&format!("list DOC {}", kind.plural()));
        assert_eq!(table.out.lines().count(), records.len() + 1, "{kind:?}: {}", table.out);
        call(&format!("show DOC @{}", kind.plural()));
        call(&format!("show DOC @{} --json", kind.plural()));
    }
    let steps = call("history DOC --json").out;
    let steps = serde_json::from_str::<Vec<Json>>(&steps).unwrap().len();
    assert_eq!(call("history DOC").out.lines().count(), steps, "each step is one line");
    for line in CALLS {
        let run = call(line);
        // A sentence is one line, whatever stands in it; help and faults of the call may have more.
        assert!(run.status != 1 || run.err.lines().count() <= 1, "{line}: {run:?}");
    }
    // Each of them was given something hostile to show, and showed it.
    for subcommand in subcommands() {
        assert!(shown.contains(&subcommand), "{subcommand} has shown nothing hostile: {shown:?}");
    }
}

#[test]
fn json_says_exactly_what_the_document_holds() {
    let place = Place::new();
    let file = place.example();
    let id = of_kind(&file, "projects");
    on(&file, "set", &[&id, &format!("note={HOSTILE}"), "title=T", "--note", HOSTILE]).done();
    let run = harmless(on(&file, "show", &[&id, "--json"]), "show");
    assert!(run.out.contains("\\u202e") && run.out.contains("\\udb40\\udc41"), "{}", run.out);
    assert_eq!(run.json()["record"]["note"], HOSTILE);
    assert_eq!(on(&file, "history", &["--json"]).json()[0]["note"], HOSTILE);
    // And so it does in a file, while a table keeps what was typed as it was typed.
    let out = place.path("t.json").display().to_string();
    on(&file, "export", &["table", "--kind", "projects", "--out", &out]).done();
    let text = fs::read_to_string(&out).unwrap();
    assert_harmless(&text, "table as JSON");
    let tables: Json = serde_json::from_str(&text).unwrap();
    let projects = tables["projects"].as_array().unwrap();
    assert_eq!(crate::support::find(projects, "id", &id)["note"], HOSTILE);
    let out = place.path("t.csv").display().to_string();
    on(&file, "export", &["table", "--kind", "projects", "--out", &out]).done();
    assert!(fs::read_to_string(&out).unwrap().contains("skjult\u{202e}gnp\u{2066}å"));
}

#[test]
fn text_in_a_file_is_harmless_to_whoever_shows_it() {
    let place = Place::new();
    let file = hostile_document(&place);
    for (format, lang) in [("txt", "nb"), ("txt", "en"), ("json", "nb")] {
        let out = place.path(&format!("ut-{lang}.{format}"));
        let path = out.display().to_string();
        let rest = ["changes", "--from", "2020-01-01", "--lang", lang];
        on(&file, "export", &[&rest[..], &["--out", &path]].concat()).done();
        let text = fs::read_to_string(&out).unwrap();
        assert!(text.contains("Hei igjen"), "{text}");
        let found = text.chars().find(|c| acts(*c) && !matches!(c, '\n' | '\t'));
        assert!(found.is_none(), "{format}: {found:?}");
    }
}

/// The name that a program was started by is anybody's, too.
#[cfg(unix)]
#[test]
fn the_name_of_the_program_is_harmless() {
    use std::os::unix::process::CommandExt as _;
    for argument in ["--bogus", "--help", "list"] {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_samstyr"))
            .arg0(HOSTILE)
            .arg(argument)
            .output()
            .unwrap();
        let text = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
        assert!(text.contains("Usage"), "{text}");
        assert_harmless(&text, argument);
    }
}
