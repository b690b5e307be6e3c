//! The command line keeps its contract, through the real program: what each subcommand prints, its
//! exit status, and what it does to the document.

use std::fs;

use serde_json::{Value as Json, json};

use samstyr::model::field::FieldType;
use samstyr::model::kind::Kind;
use samstyr::model::time_of_day::TimeOfDay;

use crate::support::{Place, example_id, find, list, on, program, run, run_in};

/// The kinds that the contract names.
const KINDS: &[&str] = &[
    "projects",
    "concepts",
    "applications",
    "schemes",
    "meetings",
    "cases",
    "decisions",
    "actions",
    "benefits",
    "estimates",
    "municipalities",
    "rollouts",
    "events",
    "risks",
];

#[test]
fn new_makes_a_portfolio_with_municipalities_and_never_overwrites() {
    let place = Place::new();
    let path = place.path("ny.samstyr");
    let file = path.to_str().unwrap();
    assert_eq!(run(["new", file]).done().trim(), file);
    assert_eq!(list(&path, "municipalities").len(), 43);
    assert_eq!(list(&path, "projects"), Vec::<Json>::new());
    assert_eq!(on(&path, "check", &["--json"]).json(), json!({ "ok": true, "problems": [] }));
    let bytes = std::fs::read(&path).unwrap();
    for subcommand in ["new", "demo"] {
        let sentence = run([subcommand, file]).failed(1);
        assert!(sentence.contains("already exists"), "{sentence}");
    }
    assert_eq!(std::fs::read(&path).unwrap(), bytes);
    assert_eq!(place.names(), ["ny.samstyr"]);
}

#[test]
fn demo_makes_a_synthetic_portfolio_of_a_size_the_same_for_the_same_seed() {
    let place = Place::new();
    let titles = |name: &str, seed: &str| -> Vec<Json> {
        let path = place.path(name);
        on(&path, "demo", &["--projects", "30", "--history", "3000", "--seed", seed]).done();
        let projects = list(&path, "projects");
        assert_eq!(projects.len(), 30);
        assert_eq!(on(&path, "check", &[]).done().trim(), "ok");
        let title = |project: Json| json!([project["title"], project["phase"], project["budget"]]);
        projects.into_iter().map(title).collect()
    };
    let first = titles("a.samstyr", "7");
    assert_eq!(first, titles("b.samstyr", "7"));
    assert_ne!(first, titles("c.samstyr", "8"));
    let Json::Array(log) = on(&place.path("a.samstyr"), "history", &["--json"]).json() else {
        panic!("no history")
    };
    assert!(log.len() > 500, "{}", log.len());
}

#[test]
fn list_gives_every_field_of_every_kind_in_the_order_of_its_definition() {
    let place = Place::new();
    let path = place.example();
    for kind in Kind::ALL {
        let records = list(&path, kind.plural());
        // What no public document of the time tells, users make in the program.
        let made_by_users = kind.about().example.is_empty();
        assert_eq!(records.is_empty(), made_by_users, "the example and {}", kind.plural());
        for record in &records {
            let record = record.as_object().unwrap();
            assert_eq!(record["kind"], kind.plural());
            let mut keys = record.keys().map(String::as_str);
            assert_eq!((keys.next(), keys.next()), (Some("id"), Some("kind")));
            let own: Vec<&str> = keys.filter(|key| kind.field(key).is_some()).collect();
            let defined: Vec<&str> = kind.fields().iter().map(|field| field.name).collect();
            assert_eq!(own, defined, "{}", kind.plural());
            for field in kind.fields() {
                assert_is_of_its_type(&record[field.name], field.name, field.field_type);
            }
        }
    }
    for kind in KINDS {
        assert!(Kind::from_plural(kind).is_some(), "{kind} is promised");
    }
}

fn assert_is_of_its_type(value: &Json, name: &str, field_type: FieldType) {
    let fits = match field_type {
        _ if value.is_null() => field_type != FieldType::Bool,
        FieldType::Text => value.as_str().is_some_and(|text| !text.is_empty()),
        FieldType::Integer => value.is_i64(),
        FieldType::Number | FieldType::Money => value.is_number(),
        FieldType::Bool => value.is_boolean(),
        FieldType::Date => value.as_str().is_some_and(|date| !date.contains(' ')),
        FieldType::Time => {
            value.as_str().is_some_and(|time| TimeOfDay::from_stored(time).is_some())
        }
        FieldType::File => value["sha256"].is_string() && value["size"].is_u64(),
        FieldType::Choice(set) => value.as_str().is_some_and(|code| set.code(code).is_some()),
        FieldType::Link(_) | FieldType::AnyLink => {
            assert!(name.ends_with("_id"), "{name}");
            value.as_str().is_some_and(|id| id.parse::<uuid::Uuid>().is_ok())
        }
    };
    assert!(fits, "{name}: {value}");
}

#[test]
fn list_filters_by_folded_words_in_any_field() {
    let place = Place::new();
    let path = place.example();
    on(&path, "add", &["organisations", "title=Østre Ærfugl IKS"]).done();
    let filtered = |text: &str| {
        let found = on(&path, "list", &["organisations", "--json", "--filter", text]).json();
        found.as_array().unwrap().iter().filter(|o| o["title"] == "Østre Ærfugl IKS").count()
    };
    for words in ["ostre", "ØSTRE", "aerfugl ostre", "Ærfugl", "iks ost"] {
        assert_eq!(filtered(words), 1, "{words}");
    }
    assert_eq!(filtered("ostre vestre"), 0);
    let all = list(&path, "cases").len();
    let some = on(&path, "list", &["cases", "--json", "--filter", "fylkesgrensen"]).json();
    assert!((1..all).contains(&some.as_array().unwrap().len()));
    // For people, a table with a head.
    let table = on(&path, "list", &["cases", "--filter", "fylkesgrensen"]).done();
    assert!(table.starts_with("id ") && table.lines().count() > 1, "{table}");
}

#[test]
fn add_set_delete_undo_redo_and_history_go_together() {
    let place = Place::new();
    let path = place.example();
    let fields = ["projects", "title=Nytt prosjekt", "budget=1234567,50", "start_date=23.9.2022"];
    let id = on(&path, "add", &[&fields[..], &["--by", "Kari"]].concat()).done();
    let id = id.trim();
    let projects = list(&path, "projects");
    let project = find(&projects, "id", id);
    assert_eq!(project["title"], "Nytt prosjekt");
    assert_eq!(project["budget"], json!(1_234_567.5));
    assert_eq!(project["start_date"], "2022-09-23");
    let change = ["budget=400000", "phase=execution", "--by", "Ola", "--note", "vedtatt"];
    assert_eq!(on(&path, "set", &[&[id], &change[..]].concat()).done(), "");
    let again = on(&path, "set", &[&[id], &change[..]].concat()).done();
    assert!(again.contains("the note was not kept"), "{again}");
    on(&path, "set", &[id, "budget="]).done();
    assert_eq!(find(&list(&path, "projects"), "id", id)["budget"], Json::Null);
    on(&path, "undo", &[]).done();
    assert_eq!(find(&list(&path, "projects"), "id", id)["budget"], json!(400_000));
    let step = on(&path, "redo", &["--lang", "nb"]).done();
    assert!(step.contains("Nytt prosjekt"), "{step}");
    on(&path, "delete", &[id]).done();
    assert_eq!(list(&path, "projects").len(), projects.len() - 1);
    on(&path, "undo", &["--by", "Ola"]).done();

    let Json::Array(log) = on(&path, "history", &[id, "--json"]).json() else { panic!() };
    let kinds: Vec<&str> = log.iter().map(|entry| entry["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["undo", "edit", "redo", "undo", "edit", "edit", "edit"]);
    for entry in &log {
        let keys: Vec<&str> = entry.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(keys, ["transaction", "at", "by", "kind", "note", "undo_of", "changes"]);
    }
    assert_eq!(log[0]["undo_of"], log[1]["transaction"]);
    assert_eq!(log[1]["by"], "tester", "without --by, the user of the machine");
    assert_eq!((&log[5]["by"], &log[5]["note"]), (&json!("Ola"), &json!("vedtatt")));
    let change = json!({ "id": id, "field": "budget", "old": 1_234_567.5, "new": 400_000 });
    assert!(log[5]["changes"].as_array().unwrap().contains(&change), "{}", log[5]);
    let Json::Array(all) = on(&path, "history", &["--json"]).json() else { panic!() };
    let times: Vec<&str> = all.iter().map(|entry| entry["at"].as_str().unwrap()).collect();
    assert!(times.is_sorted_by(|a, b| a >= b), "newest first");
    assert!(on(&path, "history", &[]).done().lines().count() == all.len());
    assert_eq!(on(&path, "check", &[]).done().trim(), "ok");
}

#[test]
fn the_day_that_counts_as_today_is_the_documents_own_or_the_calls() {
    let place = Place::new();
    let path = place.example();
    let id = example_id("cases", "medlemskap").to_string();
    let action = on(&path, "add", &["actions", "title=x", &format!("case_id={id}")]).done();
    let deadline = |arguments: &[&str]| {
        on(&path, "set", &[&[action.trim()], arguments].concat()).remarked();
        find(&list(&path, "actions"), "id", action.trim())["deadline"].clone()
    };
    // A date without a year takes it from today.
    assert_eq!(deadline(&["deadline=3. mai"]), "2024-05-03");
    assert_eq!(deadline(&["deadline=3. mai", "--today", "2030-01-15"]), "2030-05-03");
    let run = on(&path, "list", &["cases", "--today", "2030-02-30"]);
    assert_eq!(run.status, 2);
}

#[test]
fn show_gives_the_record_its_thread_and_what_it_is_linked_to() {
    let place = Place::new();
    let path = place.example();
    let id = example_id("decisions", "sok-skjonnsmidler").to_string();
    let shown = on(&path, "show", &[&id, "--json"]).json();
    for key in ["record", "thread", "linked"] {
        assert!(shown.get(key).is_some(), "no {key}");
    }
    assert_eq!(&shown["record"], find(&list(&path, "decisions"), "id", &id));
    let thread = shown["thread"].as_array().unwrap();
    assert!(!thread.is_empty());
    for step in thread {
        let keys: Vec<&str> = step.as_object().unwrap().keys().map(String::as_str).collect();
        let expected = ["step", "kind", "id", "title", "date", "amount", "case_number"];
        assert_eq!(keys[..7], expected, "{step}");
    }
    assert!(thread.iter().any(|step| step["id"] == id.as_str()));
    for kind in shown["linked"].as_object().unwrap().keys() {
        assert!(Kind::from_plural(kind).is_some(), "{kind}");
    }
    assert!(on(&path, "show", &[&id]).done().contains("skjønnsmidler"));
    on(&path, "show", &["00000000-0000-0000-0000-000000000000"]).failed(1);
}

#[test]
fn finalise_prints_the_code_and_the_paper_bears_it() {
    let place = Place::new();
    let path = place.example();
    let id = example_id("decisions", "medlemskap").to_string();
    let told = on(&path, "finalise", &[&id, "--by", "Kari"]).done();
    let code = told.lines().next().unwrap().split_whitespace().last().unwrap();
    assert!(code.len() == 12 && code.chars().all(|c| c.is_ascii_hexdigit()), "{told}");
    assert_eq!(find(&list(&path, "decisions"), "id", &id)["state"], "final");
    for refused in [&["set", &id, "title=Nei"][..], &["delete", &id], &["undo"], &["finalise", &id]]
    {
        let sentence = on(&path, refused[0], &refused[1..]).failed(1);
        assert!(sentence.contains("final"), "{sentence}");
    }
    let meeting = example_id("meetings", "sg-2022-09-23").to_string();
    let told = on(&path, "finalise", &[&meeting]).done();
    assert!(told.lines().count() >= 4, "{told}");
    on(&path, "finalise", &[&meeting]).failed(1);
    assert_eq!(on(&path, "check", &[]).done().trim(), "ok");
}

#[test]
fn a_decision_set_or_added_as_final_is_sealed_like_any_other() {
    let place = Place::new();
    let path = place.example();
    let case = format!("case_id={}", example_id("cases", "medlemskap"));
    let fields = ["decisions", &case, "outcome=adopted", "title=Ny", "text=Tekst", "state=final"];
    let added = on(&path, "add", &fields);
    let id = added.out.trim();
    // The code of a new record stands beside its id.
    assert!(added.status == 0 && added.err.contains(id), "{added:?}");
    on(&path, "set", &[id, "title=Nei"]).failed(1);
    let other = example_id("decisions", "kompetansetiltak").to_string();
    on(&path, "set", &[&other, "state=final", "title=Dekkes"]).done();
    let decisions = list(&path, "decisions");
    assert_eq!(find(&decisions, "id", &other)["title"], "Dekkes");
    on(&path, "undo", &[]).failed(1);
    let log = on(&path, "history", &["--json"]).json();
    assert_eq!((&log[0]["kind"], &log[1]["kind"]), (&json!("seal"), &json!("seal")));
}

#[test]
fn export_writes_the_decisions_as_pdf_and_docx_in_three_languages() {
    let place = Place::new();
    let path = place.example();
    for lang in ["nb", "nn", "en"] {
        for (ending, magic) in [("pdf", &b"%PDF-"[..]), ("docx", b"PK\x03\x04")] {
            let out = place.path(&format!("ut-{lang}.{ending}"));
            let rest = ["decisions", "--meeting", "2022-09-23", "--lang", lang, "--out"];
            on(&path, "export", &[&rest[..], &[out.to_str().unwrap()]].concat()).done();
            assert!(std::fs::read(&out).unwrap().starts_with(magic), "{lang} {ending}");
        }
    }
    let log = place.path("logg");
    let rest = ["decisions", "--from", "2022-01-01", "--to", "2023-12-31", "--format", "pdf"];
    on(&path, "export", &[&rest[..], &["--public", "--out", log.to_str().unwrap()]].concat())
        .done();
    assert!(std::fs::read(&log).unwrap().starts_with(b"%PDF-"));
    assert!(place.names().iter().all(|name| !name.ends_with(".partial")));
}

#[test]
fn a_call_that_names_what_is_not_there_lists_what_is() {
    let place = Place::new();
    let path = place.example();
    let id = example_id("cases", "medlemskap").to_string();
    let sentence = on(&path, "list", &["dragons"]).failed(2);
    assert!(KINDS.iter().all(|kind| sentence.contains(kind)), "{sentence}");
    let sentence = on(&path, "set", &[&id, "colour=red"]).failed(2);
    assert!(sentence.contains("colour") && sentence.contains("proposal"), "{sentence}");
    assert!(on(&path, "set", &[&id, "title"]).failed(2).contains("FIELD=VALUE"));
    let sentence = on(&path, "export", &["poetry", "--out", "x.pdf"]).failed(2);
    assert!(sentence.contains("decisions"), "{sentence}");
    let sentence = on(&path, "export", &["decisions", "--from", "2022-01-01", "--out", "x.txt"]);
    assert!(sentence.failed(2).contains("docx"));
    for usage in [&["list"][..], &["new"], &["list", "x", "cases", "--bogus"]] {
        let run = run(usage);
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{usage:?}");
        assert!(!run.err.is_empty() && !run.err.contains("panicked"), "{}", run.err);
    }
    let run = run(["--help"]);
    assert_eq!(run.status, 0);
    for subcommand in ["new", "demo", "check", "list", "show", "set", "add", "delete", "undo"] {
        assert!(run.out.contains(subcommand), "{subcommand}");
    }
}

#[test]
fn without_a_display_the_demonstration_is_written_and_never_overwritten() {
    let place = Place::new();
    let told = run_in(place.folder(), [""; 0]).done();
    let files: Vec<&str> = told.lines().collect();
    assert!(files.iter().all(|file| place.path(file).is_file()), "{told}");
    for (lang, ending) in [("nb", "pdf"), ("nb", "docx"), ("nn", "pdf"), ("nn", "docx")] {
        let wanted = |file: &&str| file.contains("2022-09-23") && file.contains(lang);
        assert!(files.iter().any(|f| wanted(f) && f.ends_with(ending)), "{lang} {ending}: {told}");
    }
    let document = files.iter().find(|file| file.ends_with(".samstyr")).unwrap();
    let document = place.path(document);
    // Somebody works on it: a second call leaves that alone.
    let id = example_id("cases", "medlemskap").to_string();
    on(&document, "set", &[&id, "title=Min egen tittel"]).done();
    let bytes = std::fs::read(&document).unwrap();
    assert_eq!(run_in(place.folder(), [""; 0]).done(), told);
    assert_eq!(std::fs::read(&document).unwrap(), bytes);
    assert_eq!(place.names(), ["samstyr-demo"]);
    let sentence = run_in(place.folder(), [document.as_os_str()]).failed(1);
    assert!(sentence.contains("samstyr help"), "{sentence}");
}

#[cfg(unix)]
#[test]
fn standard_output_by_name_is_written_to_as_a_stream() {
    let place = Place::new();
    let file = place.example();
    let to_a_file = place.path("ut.csv");
    on(&file, "export", &["table", "--kind", "projects", "--out", &to_a_file.to_string_lossy()])
        .done();
    let made = fs::read(&to_a_file).unwrap();
    for name in ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"] {
        if !std::path::Path::new(name).exists() {
            continue;
        }
        let log = place.file("logg.txt", "Før\n");
        let mut output = fs::File::options().append(true).open(&log).unwrap();
        let call = ["export".as_ref(), file.as_os_str(), "table".as_ref()].into_iter();
        let call = call.chain(
            ["--kind", "projects", "--format", "csv", "--out", name].map(std::ffi::OsStr::new),
        );
        let status = program(call).stdout(output.try_clone().unwrap()).status().unwrap();
        assert!(status.success());
        std::io::Write::write_all(&mut output, b"Etter\n").unwrap();
        let all = fs::read(&log).unwrap();
        assert!(all == [b"F\xc3\xb8r\n".as_slice(), &made, b"Etter\n"].concat(), "{name}");
    }
    // A pipe is what the name is for: it is written to and never waited for.
    let call = ["export".as_ref(), file.as_os_str(), "table".as_ref()].into_iter();
    let call = call.chain(
        ["--kind", "projects", "--format", "csv", "--out", "/dev/stdout"].map(std::ffi::OsStr::new),
    );
    let piped = program(call).stdout(std::process::Stdio::piped()).output().unwrap();
    assert!(piped.status.success() && piped.stdout == made, "{piped:?}");
    // A document is written to on no way.
    let before = fs::read(&file).unwrap();
    let output = fs::File::options().append(true).open(&file).unwrap();
    let call = ["export".as_ref(), file.as_os_str(), "table".as_ref()].into_iter();
    let call = call.chain(
        ["--kind", "projects", "--format", "csv", "--out", "/dev/stdout"].map(std::ffi::OsStr::new),
    );
    let status = program(call).stdout(output).status().unwrap();
    assert!(!status.success() && fs::read(&file).unwrap() == before);
}

/// What a process left that was killed goes when somebody next writes; reading takes nothing away.
#[test]
fn what_was_half_made_is_cleared_away_by_whoever_writes_next() {
    let place = Place::new();
    let file = place.example();
    let left = place.file(".samstyr-AbCdEf.partial", "halvt");
    let fresh = place.file(".samstyr-GhIjKl.partial", "halvt");
    let long_ago = std::time::SystemTime::now() - std::time::Duration::from_secs(90_000);
    fs::File::options().write(true).open(&left).unwrap().set_modified(long_ago).unwrap();
    on(&file, "list", &["projects"]).done();
    assert!(left.exists());
    on(&file, "undo", &[]);
    assert!(!left.exists() && fresh.exists());
}

/// The thread of a record is a drawing too: each of its steps with what `show` tells of it.
#[test]
fn the_thread_of_a_record_is_drawn() {
    let place = Place::new();
    let path = place.example();
    let id = list(&path, "benefits")[0]["id"].as_str().unwrap().to_owned();
    let (svg, png) = (place.path("tråd.svg"), place.path("tråd.png"));
    let draw = |out: &std::path::Path, rest: &[&str]| {
        let call = ["figure", "--key", "thread", "--out", out.to_str().unwrap()];
        on(&path, "export", &[&call, rest].concat())
    };
    draw(&svg, &["--id", &id]).done();
    let written = std::fs::read_to_string(&svg).unwrap();
    let shown = on(&path, "show", &[&id, "--json"]).json();
    let steps = shown["thread"].as_array().unwrap();
    assert!(steps.len() > 3 && written.starts_with("<svg "), "{shown}");
    for number in steps.iter().filter_map(|step| step["case_number"].as_str()) {
        assert!(written.contains(&format!("sak {number}")), "{number}");
    }
    draw(&png, &["--id", &id]).done();
    let image = image::load_from_memory(&std::fs::read(&png).unwrap()).unwrap();
    assert!(image.width() >= 1_440);
    let out = place.path("ingen.svg");
    assert!(draw(&out, &[]).failed(2).contains("--id"));
    assert!(draw(&out, &["--id", &id, "--format", "pdf"]).failed(2).contains("svg"));
    draw(&out, &["--id", "kake"]).failed(1);
    assert!(!out.exists());
}

#[test]
fn a_call_that_is_at_fault_is_told_in_the_language_that_was_asked_for() {
    let place = Place::new();
    let file = place.example();
    let case = example_id("cases", "medlemskap").to_string();
    for (command, rest, nb, nn) in [
        ("list", vec!["sker"], "ukjent slag", "ukjent slag"),
        ("set", vec![&*case, "titel=x"], "har ikke noe felt", "har ikkje noko felt"),
        ("set", vec![&*case, "title=x", "title=y"], "to ganger", "to gonger"),
        ("set", vec![&*case, "title"], "FELT=VERDI", "FELT=VERDI"),
        ("finalise", vec![&*case], "kan gjøres endelig", "kan gjerast endeleg"),
        ("export", vec!["decisions", "--out", "ut.pdf"], "oppgi et møte", "oppgi eit møte"),
        ("export", vec!["papir", "--out", "ut.pdf"], "ukjent papir", "ukjent papir"),
        ("export", vec!["table", "--out", "ut.txt"], "ikke et format", "ikkje eit format"),
        ("export", vec!["figure", "--out", "ut.svg"], "hvilken tegning", "kva teikning"),
        (
            "export",
            vec!["figure", "--key", "thread", "--out", "ut.svg"],
            "oppgi med --id hva",
            "oppgi med --id kva",
        ),
        ("export", vec!["papers", "--year", "2022", "--out", "ut.pdf"], "avgrenser", "avgrensar"),
        ("figures", vec!["--layer", "kake"], "Velg en av", "Vel ein av"),
        ("check", vec!["--hash", "xyz"], "ingen kontrollkode", "ingen kontrollkode"),
    ] {
        for (lang, words) in [("nb", nb), ("nn", nn)] {
            let told = on(&file, command, &[&rest[..], &["--lang", lang]].concat()).failed(2);
            assert!(told.contains(words), "{command} {lang}: {told}");
        }
    }
    assert_eq!(place.names(), ["eksempel.samstyr"]);
}

/// Every option of `export` narrows what is written, or the call is refused: who asks for the cases of one body does
/// not get all of them without a word.
#[test]
fn an_option_that_means_nothing_for_what_is_exported_is_refused() {
    let place = Place::new();
    let file = place.example();
    let meeting = example_id("meetings", "sg-2022-09-23").to_string();
    let body = list(&file, "bodies")[0]["title"].as_str().unwrap().to_owned();
    let municipality = list(&file, "municipalities")[0]["name"].as_str().unwrap().to_owned();
    let options: &[(&str, &[&str])] = &[
        ("--meeting", &["--meeting", &meeting]),
        ("--id", &["--id", &meeting]),
        ("--key", &["--key", "money"]),
        ("--body", &["--body", &body]),
        ("--from", &["--from", "2022-01-01"]),
        ("--to", &["--to", "2023-12-31"]),
        ("--public", &["--public"]),
        ("--kind", &["--kind", "cases"]),
        ("--filter", &["--filter", "digi"]),
        ("--year", &["--year", "2023"]),
        ("--layer", &["--layer", "regional"]),
        ("--service-area", &["--service-area", "education"]),
        ("--municipality", &["--municipality", &municipality]),
    ];
    let figure = ["--key", "--body", "--year", "--layer", "--service-area", "--municipality"];
    let all: &[(&[&str], &str, &[&str])] = &[
        (&["table"], "xlsx", &["--kind", "--filter"]),
        (&["figure", "--key", "money"], "svg", &figure),
        (&["figure", "--id", "money"], "svg", &figure[1..]),
        (&["decisions", "--meeting", &meeting], "docx", &["--meeting", "--public"]),
        (&["decisions", "--id", &meeting], "docx", &["--id", "--public"]),
        (&["decisions", "--from", "2022-01-01"], "docx", &["--from", "--to", "--body", "--public"]),
        (&["changes", "--from", "2024-01-01"], "docx", &["--from", "--to", "--public"]),
    ];
    let mut refused = 0;
    for (call, ending, meant) in all {
        for (option, given) in options.iter().filter(|(option, _)| !call.contains(option)) {
            if meant.contains(option) {
                continue;
            }
            let out = place.path(&format!("ut.{ending}"));
            let shown = out.display().to_string();
            let call = [*call, *given, &["--out", &shown]].concat();
            // A key says which drawing it is before an id does.
            let sentence = on(&file, "export", &call).failed(2);
            assert!(!out.exists(), "{call:?}");
            assert_eq!(sentence.lines().count(), 1, "{call:?}: {sentence}");
            let is_told = ["--year", "--layer", "--service-area", "--municipality"]
                .contains(option)
                || sentence.contains(option);
            assert!(is_told, "{call:?}: {sentence}");
            refused += 1;
        }
    }
    assert!(refused > 50, "{refused}");
    // What means something is taken: of two bodies that met on a day, the one that is named.
    let whole = place.path("hele.docx").display().to_string();
    let day = ["decisions", "--from", "2022-01-01", "--body", &body, "--public", "--out", &whole];
    on(&file, "export", &day).done();
    let drawing = place.path("tall.svg").display().to_string();
    let of = ["figure", "--key", "money", "--year", "2023", "--body", &body, "--out", &drawing];
    on(&file, "export", &of).done();
}
