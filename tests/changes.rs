//! What has changed between two days, held against what stands in data/example, read by hand; and
//! what the papers and the command line say of it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use samstyr::calc::changes::{Comparison, Event, Line, Period, Topic};
use samstyr::export::{docx::docx, pdf::pdf, plain::plain};
use samstyr::model::id::RecordId;
use samstyr::model::kind::Kind;
use samstyr::model::value::Value;
use samstyr::report::changes::PAPER;
use samstyr::report::changes::words::first_and_late;
use samstyr::report::outline::Outline;
use samstyr::report::paper::{Ask, Subject};
use samstyr::store::{Access, Document};
use samstyr::text::Lang;
use serde_json::Value as Json;

use crate::papers::both;
use crate::read_pdf::{read, squeezed};
use crate::support::{Place, at, command, day, example_id, example_portfolio, list, on, set};

/// From the meeting of 23 September 2022 to the end of March 2023.
fn winter() -> Comparison {
    let place = Place::new();
    let document = Document::open(&place.example(), Access::Read).unwrap();
    let period = Period { from: day("2022-09-23"), to: day("2023-03-31") };
    between(&document, period)
}

fn between(document: &Document, period: Period) -> Comparison {
    let log = document.log_reader().unwrap().history_between(period.from, period.to).unwrap();
    let [before, after] =
        [period.from, period.to].map(|day| Arc::new(document.as_of(day).unwrap()));
    Comparison::of(period, before, after, &log)
}

fn line(comparison: &Comparison, id: RecordId) -> &Line {
    comparison.changes.lines.iter().find(|line| line.id == id).expect("it is told of")
}

fn events(line: &Line) -> Vec<&'static str> {
    line.events.iter().map(|event| event.code()).collect()
}

#[test]
fn the_winter_of_2022_is_as_its_sources_have_it() {
    let winter = winter();
    let count = |topic| winter.changes.of(topic).count();
    let counts: Vec<usize> = Topic::ALL.iter().map(|topic| count(*topic)).collect();
    // Decisions, cases, applications, projects, benefits with their years, follow-ups, ideas.
    assert_eq!(counts, [7, 12, 5, 10, 4, 13, 8]);

    let case = line(&winter, example_id("cases", "sok-skjonnsmidler"));
    assert_eq!(case.title, "50/22 Søknader om skjønnsmidler 2023");
    // Its number, and how far it has come.
    let [year, number, state] = case.fields.as_slice() else { panic!("{:?}", case.fields) };
    assert_eq!((&year.new, &number.new), (&Value::Integer(2022), &Value::Integer(50)));
    assert_eq!(state.old, Value::Choice("scheduled"));
    assert_eq!(state.new, Value::Choice("treated"));
    // The number of the case was the last that was set.
    let seen = case.seen.as_ref().expect("the log knows");
    assert_eq!((seen.by.as_str(), seen.at.date_naive()), ("Samstyr", day("2023-03-31")));

    let done = line(&winter, example_id("actions", "ferdigstille-sg-saker"));
    assert_eq!(events(done), ["done"]);
    let new = line(&winter, example_id("actions", "svar-medlemskap"));
    assert_eq!(events(new), ["added", "done"]);
    assert_eq!(events(line(&winter, example_id("concepts", "klart-sprak"))), ["converted"]);

    let report = line(&winter, example_id("applications", "eksempel-skjema-2022"));
    let fields: BTreeMap<&str, String> = report
        .fields
        .iter()
        .map(|change| (report.kind.fields()[change.index].name, format!("{:?}", change.new)))
        .collect();
    assert_eq!(fields.keys().copied().collect::<Vec<_>>(), ["spent", "state", "to_return"]);

    let sums: Vec<(i64, i64)> =
        winter.changes.sums.iter().map(|sum| (sum.before.0, sum.after.0)).collect();
    assert_eq!(sums, [(60_000_000, 340_000_000), (1_115_000_000, 1_710_000_000)]);
    // Five reasons of relevance.
    assert_eq!(winter.changes.unlisted, 5);
    assert!(!winter.changes.others.contains_key(&Kind::Person));
    assert_eq!(winter.changes.others.get(&Kind::Milestone), Some(&2));
}

#[test]
fn what_was_changed_and_changed_back_has_not_changed() {
    let place = Place::new();
    let path = place.example();
    let mut document = Document::open(&path, Access::Write).unwrap();
    let id = example_id("projects", "npisk");
    let before = document.portfolio().projects.get_raw(id).unwrap().title.clone();
    for title in ["Et annet navn", before.as_str()] {
        let change = set(Kind::Project, id, "title", Value::Text(title.to_owned()));
        document.apply(&command(vec![change]), at(1700)).unwrap();
    }
    let period = Period { from: day("2024-08-01"), to: day("2024-09-30") };
    let comparison = between(&document, period);
    assert_eq!(
        document.log_reader().unwrap().history_between(period.from, period.to).unwrap().len(),
        2
    );
    let told = comparison.changes.lines.iter().filter(|line| line.id == id);
    assert_eq!(told.count(), 0);
}

fn paper(comparison: Comparison, lang: Lang, public: bool) -> Outline {
    let subject = Subject::Changes(Arc::new(comparison));
    let ask = Ask { public, ..Ask::of(subject, lang, at(1577)) };
    (PAPER.make)(example_portfolio(), &ask).unwrap()
}

#[test]
fn the_paper_has_title_language_and_text_in_each_format() {
    for (lang, tag, genre, heading, change) in [
        (
            Lang::Nb,
            "nb",
            "Endringer i perioden",
            "Vedtak eller råd (7)",
            "Status: På sakslisten → Behandlet",
        ),
        (
            Lang::Nn,
            "nn",
            "Endringar i perioden",
            "Vedtak eller råd (7)",
            "Status: På sakslista → Handsama",
        ),
        (Lang::En, "en", "Changes in the period", "Decisions or advice (7)", "→"),
    ] {
        let outline = paper(winter(), lang, false);
        let bytes = pdf(&outline).unwrap();
        let read = read(&bytes);
        assert!(read.marked && read.lang.starts_with(tag), "{}", read.lang);
        assert!(read.xmp.contains(&outline.title.text), "{}", read.xmp);
        assert!(docx(&outline).unwrap().starts_with(b"PK"));
        let [pdf, docx] = both(&outline);
        let text = squeezed(&plain(&outline));
        for words in [genre, heading, change, "50/22 Søknader om skjønnsmidler 2023", "Samstyr"] {
            let words = squeezed(words);
            for (format, said) in [("PDF", &pdf), ("DOCX", &docx), ("text", &text)] {
                assert!(said.contains(&words), "{lang:?} {format}: {words}");
            }
        }
    }
}

#[test]
fn the_public_version_says_nothing_of_exempt_cases_and_names_nobody() {
    let mut winter = winter();
    let id = example_id("cases", "sok-skjonnsmidler");
    for line in &mut winter.changes.lines {
        line.exempt = line.id == id || line.case == Some(id);
    }
    let public = plain(&paper(winter.clone(), Lang::Nb, true));
    let open = plain(&paper(winter, Lang::Nb, false));
    assert!(open.contains("Søknader om skjønnsmidler 2023") && open.contains("· Samstyr"));
    assert!(!public.contains("Søknader om skjønnsmidler 2023"), "{public}");
    assert!(!public.contains("· Samstyr"));
    assert!(public.contains("Sak unntatt offentlighet"));
}

fn export(file: &Path, rest: &[&str]) -> crate::support::Run {
    on(file, "export", &[&["changes"], rest].concat())
}

#[test]
fn the_command_line_writes_four_formats_and_refuses_what_makes_no_sense() {
    let place = Place::new();
    let file = place.example();
    let days = ["--from", "2022-09-23", "--to", "2023-03-31"];
    for (name, begins) in [("e.pdf", "%PDF-"), ("e.docx", "PK"), ("e.txt", "Endringer i perioden")]
    {
        let out = place.path(name);
        export(&file, &[&days[..], &["--out", out.to_str().unwrap()]].concat()).done();
        assert!(fs::read(&out).unwrap().starts_with(begins.as_bytes()), "{name}");
    }
    let out = place.path("e.json");
    let out_name = out.to_str().unwrap();
    export(&file, &[&days[..], &["--out", out_name]].concat()).done();
    let json: Json = serde_json::from_slice(&fs::read(&out).unwrap()).unwrap();
    assert_eq!((&json["from"], &json["to"]), (&"2022-09-23".into(), &"2023-03-31".into()));
    assert_eq!(json["sums"][1]["after"], 17_100_000);
    assert_eq!(json["topics"][0]["topic"], "decisions");
    assert_eq!(json["topics"][0]["lines"].as_array().unwrap().len(), 7);

    // Without days: from the last meeting of the steering group to today.
    export(&file, &["--out", out_name]).done();
    let json: Json = serde_json::from_slice(&fs::read(&out).unwrap()).unwrap();
    assert_eq!((&json["from"], &json["to"]), (&"2024-03-08".into(), &"2024-04-26".into()));

    let told = export(&file, &["--from", "2010-01-01", "--out", out_name]).failed(1);
    assert!(told.contains("begins on 14 April 2015"), "{told}");
    let told = export(&file, &["--from", "2024-05-01", "--out", out_name]).failed(1);
    assert!(told.contains("1 May 2024"), "{told}");
}

#[test]
fn lists_and_records_are_shown_as_of_a_day() {
    let place = Place::new();
    let file = place.example();
    let then = on(&file, "list", &["projects", "--json", "--as-of", "2016-06-30"]).json();
    assert!(then.as_array().unwrap().len() < list(&file, "projects").len());
    let id = example_id("cases", "sok-skjonnsmidler").to_string();
    let shown = on(&file, "show", &[&id, "--json", "--as-of", "2022-09-23"]).json();
    assert_eq!(shown["record"]["state"], "scheduled");
    let told = on(&file, "list", &["projects", "--as-of", "2010-01-01"]).failed(1);
    assert!(told.contains("begins on 14 April 2015"), "{told}");
}

#[test]
fn the_paper_is_called_by_the_last_meeting_only_where_it_begins_with_it() {
    let place = Place::new();
    let document = Document::open(&place.example(), Access::Read).unwrap();
    let genre = |from| {
        let period = Period { from: day(from), to: day("2024-04-26") };
        paper(between(&document, period), Lang::Nb, false).genre
    };
    assert_eq!(genre("2024-03-08"), "Endringer siden forrige møte");
    assert_eq!(genre("2024-03-07"), "Endringer i perioden");
}

#[test]
fn what_is_overdue_is_told_however_long_the_list_is() {
    let mut winter = winter();
    let lines = &mut winter.changes.lines;
    let late = lines.iter_mut().rfind(|line| line.topic == Topic::FollowUps).unwrap();
    late.events.push(Event::Overdue);
    let id = late.id;
    let lines: Vec<&Line> = winter.changes.of(Topic::FollowUps).collect();
    let told = first_and_late(&lines, 1);
    assert!(told.len() < lines.len() && told.iter().any(|line| line.id == id), "{told:?}");
}

#[test]
fn a_day_that_has_not_come_ends_no_period() {
    let place = Place::new();
    let file = place.example();
    let out = place.path("ut.pdf");
    let days = ["--from", "2024-03-08", "--to", "2030-01-01", "--out", out.to_str().unwrap()];
    let refused = export(&file, &days).failed(1);
    assert!(refused.contains("1 January 2030") && refused.contains("26 April 2024"), "{refused}");
    assert!(!out.exists());
}
