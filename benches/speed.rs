//! What things cost: `cargo bench`. Prints a table of medians and 99th percentiles; nothing here
//! passes or fails by the clock.
//!
//! Synthetic portfolios are made by the program's own `demo`; documents lie on the disk that holds
//! the temporary folder, and every commit is as durable as in use.

// A benchmark prints, and stops where something is not as it must be.
#![allow(clippy::expect_used, clippy::print_stdout, clippy::disallowed_macros)]

mod support;

use std::path::Path;
use std::process::Command as Process;
use std::time::Instant;

use chrono::{NaiveDate, Utc};
use samstyr::app::search::{Index, KindNames, Query};
use samstyr::calc::agenda::AgendaIndex;
use samstyr::calc::overview::{self, Filter, Followed};
use samstyr::calc::thread::{ChainIndex, thread_in};
use samstyr::export::hand::PaperHand;
use samstyr::export::pdf;
use samstyr::model::command::{Change, Command};
use samstyr::model::id::{Id, RecordId};
use samstyr::model::kind::{Kind, Portfolio};
use samstyr::model::meeting::Meeting;
use samstyr::model::project::Project;
use samstyr::model::record::TableRecord as _;
use samstyr::model::value::Value;
use samstyr::report::cards::{CARDS, Counted, Looked};
use samstyr::report::decisions::PAPER;
use samstyr::report::draw::scatter::{Dot, Scatter, scatter};
use samstyr::report::draw::{Drawing, Hand, Measure};
use samstyr::report::paper::{Ask, Subject};
use samstyr::report::thread::Told;
use samstyr::store::{Access, Document};
use samstyr::text::{Lang, Texts};
use support::{head, make, median, megabytes, peak_memory, report, times, times_told};

const COMMITS: usize = 200;

/// Figures, answers and drawings of all cards, as a change asks for them.
fn cards(portfolio: &Portfolio, today: NaiveDate) -> Vec<Drawing> {
    let texts = Texts::of(Lang::Nb);
    let counted = Counted::of(portfolio, today);
    let looked = Looked { portfolio, counted: &counted, texts };
    let hand = PaperHand::of(texts);
    CARDS.iter().map(|card| card.content(&looked).draw(560.0, &hand)).collect()
}

/// A drawing of as many marks as there may be.
fn scattered(hand: &dyn Hand) -> Drawing {
    let dot = |number: u32| Dot {
        name: format!("Forslag {number}"),
        sort: number as usize % 3,
        across: f64::from(number * 7 % 997),
        up: f64::from(number * 13 % 991),
        label: String::new(),
        ids: Vec::new(),
    };
    let data = Scatter {
        sorts: ["Ny", "Vurdert", "Anbefalt"].map(str::to_owned).to_vec(),
        dots: (0..10_000).map(dot).collect(),
        across: Measure::counted("Gjennomførbarhet"),
        up: Measure::counted("Nytte"),
    };
    scatter(&data, 1_200.0, hand)
}

fn main() {
    // `cargo test --benches` asks for a run without measuring.
    let quick = std::env::args().any(|argument| argument == "--test");
    let folder = tempfile::tempdir().expect("a temporary folder");
    let hand = PaperHand::of(Texts::of(Lang::Nb));
    report("a drawing of 10,000 marks", times(20, || drop(scattered(&hand))));
    let sizes: &[(u32, u64)] = if quick {
        &[(50, 500)]
    } else {
        &[(1_000, 10_000), (1_000, 100_000), (1_000, 1_000_000), (10_000, 1_000_000)]
    };
    head();
    let mut first: Option<f64> = None;
    for (projects, history) in sizes {
        let file = make(folder.path(), *projects, Some(*history));
        let size = megabytes(&file);
        println!("\n{projects} projects, {history} logged changes, {size} MB");
        let took = measure(&file);
        let fewest = *first.get_or_insert(took);
        let ratio = took / fewest.max(f64::EPSILON);
        println!("  {:<52} {ratio:>10.1}", "figures after a change: times those of the first size");
        std::fs::remove_file(&file).expect("the document can be removed");
    }
}

/// What is typed into the search, letter by letter: words, a slip, a number, a sum, a date.
const TYPED: &[&str] = &[
    "byggesøknad voss",
    "bygesøknader",
    "a",
    "sak 51/22",
    "600 000",
    "23. september 2022",
    "møte 2022",
];

/// What a search looks in, and each keystroke in it.
fn search(document: &Document) {
    let portfolio = document.portfolio();
    report("index for the search, beside the window", times(5, || drop(Index::of(portfolio, 1))));
    let index = Index::of(portfolio, 1);
    let kinds = KindNames::of(Texts::of(Lang::Nb));
    let today = Utc::now().date_naive();
    let mut keystrokes: Vec<String> = Vec::new();
    for typed in TYPED {
        let ends = typed.char_indices().map(|(at, letter)| at + letter.len_utf8());
        keystrokes.extend(ends.map(|end| typed[..end].to_owned()));
    }
    let mut number = 0;
    let found = times(keystrokes.len() * 4, || {
        number += 1;
        let typed = &keystrokes[number % keystrokes.len()];
        drop(index.find(&Query::of(typed, today), &kinds, 12));
    });
    report(&format!("a keystroke in the search, {} records", index.len()), found);
}

/// What it costs to take an import back, and how many times that of a tenth of it: ten, where each row
/// costs the same.
fn undo_of_imports(document: &mut Document) {
    let [small, large] = [300, 3_000].map(|rows| {
        let project = |number| {
            let title = format!("Innlest prosjekt {number}");
            Change::add(&Project { title, ..Project::empty(RecordId::new()) })
        };
        let changes = (0..rows).map(project).collect();
        let command = Command { by: "bench".to_owned(), note: String::new(), changes };
        document.apply(&command, Utc::now()).expect("commits");
        median(1, || drop(document.undo("bench", Utc::now()).expect("undoes"))).as_secs_f64()
    });
    let (ms, times) = (large * 1_000.0, large / small.max(f64::EPSILON));
    println!("  {:<52} {ms:>10.2} {times:>10.1}", "undo of 3 000 new rows: ms, times that of 300");
}

/// How long the figures take after a change of one record, in seconds.
fn measure(file: &Path) -> f64 {
    report("open and load", times(7, || drop(Document::open(file, Access::Read).expect("opens"))));
    let mut document = Document::open(file, Access::Write).expect("opens");
    search(&document);
    let projects: Vec<_> = document.portfolio().projects.iter().map(|p| p.id.raw()).collect();
    let (field, _) = Kind::Project.field("status_note").expect("projects have a status note");
    let mut number = 0;
    report(
        "commit of one field",
        times(COMMITS, || {
            number += 1;
            let id = projects[number * 7 % projects.len()];
            let value = Value::Text(format!("Målt i runde {number}"));
            let changes = vec![Change::Set { id, field, value }];
            let command = Command { by: "bench".to_owned(), note: String::new(), changes };
            document.apply(&command, Utc::now()).expect("commits");
        }),
    );
    report(
        "undo of one field",
        times(COMMITS / 2, || {
            document.undo("bench", Utc::now()).expect("undoes");
        }),
    );
    report(
        "redo of one field",
        times(COMMITS / 2, || {
            document.redo("bench", Utc::now()).expect("redoes");
        }),
    );
    undo_of_imports(&mut document);
    report(
        "history of one record",
        times(50, || {
            number += 1;
            let id = projects[number * 7 % projects.len()];
            document.history(Some(id), None).expect("reads");
        }),
    );
    let today = NaiveDate::from_ymd_opt(2024, 4, 26).expect("a day");
    let took = follow(&mut document, today);
    let portfolio = document.portfolio().clone();
    threads(&portfolio);
    report("figures of the overview", times(50, || drop(overview::overview(&portfolio, today))));
    report("cards of the overview", times(50, || drop(cards(&portfolio, today))));
    let long = longest_meeting(&document);
    let cases = AgendaIndex::of(&portfolio).cases_of(&portfolio, long).len();
    let subject = Subject::Record(long.raw());
    let ask = Ask::of(subject, Lang::Nb, Utc::now());
    report(
        &format!("summary of a meeting with {cases} cases, PDF"),
        times(5, || {
            let outline = (PAPER.make)(&portfolio, &ask).expect("a meeting");
            drop(pdf::pdf(&outline).expect("sets"));
        }),
    );
    document.close().expect("closes");
    let text = file.to_string_lossy().into_owned();
    report(
        "list with a filter, whole process",
        times(7, || {
            Process::new(env!("CARGO_BIN_EXE_samstyr"))
                .args(["list", &text, "projects", "--filter", "byggesøknad voss", "--json"])
                .output()
                .expect("the program runs");
        }),
    );
    if let Some(peak) = peak_memory() {
        println!("{:<44} {peak:>10}", "  peak memory of the measuring process, MB");
    }
    took
}

/// The figures after a change of one record: of a project, and of a meeting, which most of them read.
fn follow(document: &mut Document, today: NaiveDate) -> f64 {
    let mut followed = Followed::of(document.portfolio(), Filter::default(), today);
    let mut all = Vec::new();
    for (kind, name) in [(Kind::Project, "status_note"), (Kind::Meeting, "place")] {
        let (field, _) = kind.field(name).expect("there is such a field");
        let ids: Vec<_> = document.portfolio().records(kind).map(|r| r.record_id()).collect();
        let mut number = 0;
        let after = times_told(50, || {
            number += 1;
            let value = Value::Text(format!("Målt i runde {number}"));
            let changes = vec![Change::Set { id: ids[number * 7 % ids.len()], field, value }];
            let command = Command { by: "bench".to_owned(), note: String::new(), changes };
            document.apply(&command, Utc::now()).expect("commits");
            let started = Instant::now();
            followed = followed.after(document.portfolio(), Filter::default(), today);
            started.elapsed()
        });
        all.push(after.get(after.len() / 2).map_or(0.0, |time| time.as_secs_f64()));
        let what = format!("figures after a change of one of the {}", kind.plural());
        report(&what, after);
    }
    all.into_iter().fold(0.0, f64::max)
}

/// Threads of projects: found, told and drawn.
fn threads(portfolio: &Portfolio) {
    let texts = Texts::of(Lang::Nb);
    let hand = PaperHand::of(texts);
    report("links of all threads", times(20, || drop(ChainIndex::of(portfolio))));
    let index = ChainIndex::of(portfolio);
    let ids: Vec<_> = portfolio.projects.iter().map(|project| project.id.raw()).collect();
    let mut number = 0;
    let drawn = times(100, || {
        number += 1;
        let id = ids[number * 7 % ids.len()];
        let thread = thread_in(portfolio, &index, id);
        drop(Told::of(portfolio, texts, &thread, id).draw(1_100.0, &hand));
    });
    report("a thread as a drawing", drawn);
}

fn longest_meeting(document: &Document) -> Id<Meeting> {
    let portfolio = document.portfolio();
    let agenda = AgendaIndex::of(portfolio);
    let cases = |id| agenda.cases_of(portfolio, id).len();
    let longest = portfolio.meetings.iter().max_by_key(|meeting| cases(meeting.id));
    longest.expect("there are meetings").id
}
