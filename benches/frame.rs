//! What a frame of the window costs: `cargo bench --bench frame`. Prints a table of medians and
//! 99th percentiles; nothing here passes or fails by the clock.
//!
//! Frames are own work: the time that the window's thread had a processor, where the system says so.
//! A frame is layout and tessellation at 1920 × 1080, without the accessibility tree, as while no
//! screen reader asks. The pointer moves from frame to frame and the wheel turns, so that no two
//! are alike.

// A benchmark prints, and stops where something is not as it must be.
#![allow(clippy::expect_used, clippy::print_stdout, clippy::disallowed_macros)]

mod support;

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use egui::{Event, Key, Modifiers, MouseWheelUnit, Pos2, RawInput, Rect, Vec2, ViewportId, vec2};
use samstyr::app::list::paste::{self, Target};
use samstyr::app::list::{Data, ListView, Sorting, copy, tsv};
use samstyr::app::route::View;
use samstyr::calc::agenda::AgendaIndex;
use samstyr::model::about::Area;
use samstyr::model::column::ColumnKey;
use samstyr::model::command::Command;
use samstyr::model::fuzzy_date::FuzzyDate;
use samstyr::model::id::RecordId;
use samstyr::model::kind::{Kind, Portfolio};
use samstyr::model::money::Ore;
use samstyr::model::value::Value;
use samstyr::store::{Access, Document};
use samstyr::text::{Lang, Texts};
use samstyr::ui::picture::{Shot, shoot, still};
use samstyr::ui::screens::views;
use samstyr::ui::{Window, theme};
use support::{head, make, peak_memory, report, times_told};

const SIZE: [u32; 2] = [1920, 1080];
/// Seconds from frame to frame.
const STEP: f64 = 1.0 / 60.0;
/// What is typed, letter by letter, and taken away again.
const WORDS: &str = "byggesøknad voss";

fn main() {
    // `cargo test --benches` asks for a run without measuring.
    let quick = std::env::args().any(|argument| argument == "--test");
    // `-- lists` measures the long lists alone.
    let lists_only = std::env::args().any(|argument| argument == "lists");
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (sizes, frames): (&[u32], usize) =
        if quick { (&[50], 3) } else { (&[50, 1_000, 10_000], 200) };
    head();
    for projects in sizes.iter().filter(|_| !lists_only) {
        let file = make(folder.path(), *projects, None);
        println!("\n{projects} projects");
        measure(&file, frames);
        paste_5000(&file);
        std::fs::remove_file(&file).expect("the document can be removed");
    }
    let lists: &[usize] = if quick { &[50] } else { &[10_000, 100_000] };
    for rows in lists {
        println!("\n{rows} rows in one list");
        long_list(*rows, frames);
    }
}

/// A list of so many projects, in memory.
fn many(rows: usize) -> Arc<Portfolio> {
    let mut portfolio = Portfolio::default();
    let name = Kind::Municipality.field("name").expect("it has one").0;
    let town = |n: usize| RecordId::of_example("m", &n.to_string());
    for n in 0..40 {
        let values = [(name, Value::Text(format!("Østre kommune {n}")))];
        portfolio.put(Kind::Municipality, town(n), values).expect("it fits");
    }
    let phases = ["idea", "concept", "planning", "execution", "closing", "realisation"];
    for n in 0..rows {
        let mixed = n.wrapping_mul(2_654_435_761) % 1_000_003;
        let day = chrono::NaiveDate::from_ymd_opt(2015, 1, 1).expect("a day");
        let day = day + chrono::Days::new((mixed % 4_000) as u64);
        let values = [
            ("title", Value::Text(format!("Byggesøknad på nett {mixed} i Ålesund"))),
            ("phase", Value::Choice(phases[mixed % 6])),
            ("lead_municipality_id", Value::Link(town(mixed % 40))),
            ("budget", Value::Money(Ore((mixed as i64) * 1_000))),
            ("start_date", Value::Date(FuzzyDate::from_day(day))),
            ("objective", Value::Text(format!("Innbyggerne får svar på {} dager.", mixed % 90))),
            ("listed_years", Value::Text((2_015 + mixed % 10).to_string())),
        ];
        let values = values.map(|(name, value)| {
            (Kind::Project.field(name).expect("there is such a field").0, value)
        });
        let id = RecordId::of_example("p", &n.to_string());
        portfolio.put(Kind::Project, id, values).expect("it fits");
    }
    Arc::new(portfolio)
}

/// What a long list costs: frames at any time, and how long its answers take.
fn long_list(rows: usize, frames: usize) {
    let portfolio = many(rows);
    let desk = || Desk::new(&portfolio, &shot(View::Area(Area::Projects), None));
    let mut first = desk();
    let (shown, worst) = first.settle();
    println!("  {:<42} {shown:>10.2} {worst:>10.2}", "first order: ms until shown, worst frame");
    // What follows in the background, so that the first letter is quick.
    std::thread::sleep(Duration::from_millis(if rows > 1_000 { 4_000 } else { 10 }));
    report("scrolling", moving(desk_settled(desk()), frames));
    first.focus_filter();
    report("frames while typing in the filter", typing_in(&mut first, frames));
    first.settle();
    let column = |name: &str| ColumnKey::Field(Kind::Project.field(name).expect("a field").0);
    for (what, change) in [
        ("a filter", Box::new(|view: &mut ListView| view.words = "ostre 7 dager".to_owned())),
        (
            "a sort by text",
            Box::new(move |view: &mut ListView| view.turn_sort(column("title"), Sorting::Alone)),
        ),
        (
            "a second sort",
            Box::new(move |view: &mut ListView| view.turn_sort(column("budget"), Sorting::Besides)),
        ),
        ("groups with sums", Box::new(move |view: &mut ListView| view.turn_group(column("phase")))),
    ] as [(&str, Box<dyn Fn(&mut ListView)>); 4]
    {
        *first.window.app.lists.view_mut(Kind::Project) = ListView::default();
        first.settle();
        change(first.window.app.lists.view_mut(Kind::Project));
        let (shown, worst) = first.settle();
        println!(
            "  {:<42} {shown:>10.2} {worst:>10.2}",
            format!("{what}: ms until shown, worst frame")
        );
    }
}

fn desk_settled(mut desk: Desk) -> Desk {
    desk.settle();
    desk
}

/// A paste of 5 000 rows of four cells: worked out and held against the rules, then written.
fn paste_5000(file: &Path) {
    let mut document = Document::open(file, Access::Write).expect("opens");
    let portfolio = document.portfolio().clone();
    if portfolio.count(Kind::Project) < 5_000 {
        return;
    }
    let data = Data::new(Arc::clone(&portfolio), 1, Lang::Nb, Kind::Project);
    let columns = ["phase", "budget", "start_date", "lead_municipality_id"].map(|name| {
        let key = ColumnKey::Field(Kind::Project.field(name).expect("a field").0);
        data.column(key).expect("a column")
    });
    let town = portfolio.municipalities.iter().next().expect("a municipality").name.clone();
    let row = ["Planlegge".to_owned(), "1 234 567,50".to_owned(), "20.3.04".to_owned(), town];
    let text = tsv::write(&vec![row.to_vec(); 5_000]);
    let started = Instant::now();
    let target = Target {
        portfolio: &portfolio,
        texts: Texts::of(Lang::Nb),
        kind: Kind::Project,
        columns: columns.into(),
        records: &data.ids,
        today: chrono::NaiveDate::from_ymd_opt(2024, 6, 1).expect("a day"),
    };
    let pasted = paste::paste(&target, &copy::read(&text));
    let previewed = started.elapsed();
    assert!(pasted.refused.is_none());
    let command = Command { by: "Kari".to_owned(), note: String::new(), changes: pasted.changes };
    document.apply(&command, chrono::Utc::now()).expect("it can be written");
    let [preview, all] = [previewed, started.elapsed()].map(|time| time.as_secs_f64() * 1_000.0);
    println!("  {:<42} {preview:>10.2} {all:>10.2}", "paste 5 000 rows: ms to preview, to disk");
}

fn measure(file: &Path, frames: usize) {
    let rounds = (frames / 20).max(2);
    let mut document = Document::open(file, Access::Read).expect("opens");
    let opened = times_told(rounds, || {
        let started = Instant::now();
        document = Document::open(file, Access::Read).expect("opens");
        started.elapsed()
    });
    report("open and load the document", opened);
    let portfolio = document.portfolio().clone();
    let overview = shot(View::OVERVIEW, None);
    let first = times_told(rounds, || {
        let started = Instant::now();
        Desk::new(&portfolio, &overview).frame(Vec::new());
        started.elapsed()
    });
    report("first frame, fonts and figures from nothing", first);
    let whole = times_told(rounds, || {
        let started = Instant::now();
        drop(shoot(&portfolio, &overview));
        started.elapsed()
    });
    report("first picture, drawn by the processor", whole);
    for view in views() {
        let desk = Desk::new(&portfolio, &shot(view, None));
        report(view.name(), moving(desk, frames));
        if let Some(record) = open_in(&portfolio, view) {
            let desk = Desk::new(&portfolio, &shot(view, Some(record)));
            report(&format!("{}, a record open", view.name()), moving(desk, frames));
        }
    }
    let benefit = portfolio.records(Kind::Benefit).next().map(|record| record.record_id());
    let desk = Desk::new(&portfolio, &shot(View::THREAD, benefit));
    report("a thread across the page", moving(desk, frames));
    let mut desk = Desk::new(&portfolio, &shot(View::Area(Area::Projects), None));
    desk.focus_filter();
    report("a letter in the filter of projects", typing(desk, frames));
    let mut desk = Desk::new(&portfolio, &overview);
    desk.frame(vec![key(Key::K, Modifiers::COMMAND | Modifiers::CTRL)]);
    // What the search looks in is made beside the window.
    while desk.window.app.search.index.is_none() {
        desk.frame(Vec::new());
        std::thread::sleep(Duration::from_millis(5));
    }
    report("a letter in the search", typing(desk, frames));
    if let Some(peak) = peak_memory() {
        println!("  {:<42} {peak:>10}", "peak memory of the measuring process, MB");
    }
}

fn shot(view: View, record: Option<RecordId>) -> Shot {
    Shot { view, record, size: SIZE, scale: 1.0, dark: false, lang: Lang::Nb }
}

/// The record to open in a view: the heaviest meeting, else one from the middle of the list.
fn open_in(portfolio: &Portfolio, view: View) -> Option<RecordId> {
    if view == View::Area(Area::Meetings) {
        let agenda = AgendaIndex::of(portfolio);
        let cases = |id| agenda.cases_of(portfolio, id).len();
        let longest = portfolio.meetings.iter().max_by_key(|meeting| cases(meeting.id))?;
        return Some(longest.id.raw());
    }
    let kind = view.kind()?;
    portfolio.records(kind).nth(portfolio.count(kind) / 2).map(|record| record.record_id())
}

/// A window without a screen, and the time that passes in it.
struct Desk {
    context: egui::Context,
    window: Window,
    frames: u32,
}

impl Desk {
    fn new(portfolio: &Arc<Portfolio>, shot: &Shot) -> Self {
        let context = egui::Context::default();
        theme::install(&context);
        context.set_theme(egui::Theme::Light);
        let mut window = still(portfolio, shot);
        // As on a screen: long lists are worked out beside the window.
        window.app.lists.at_once = false;
        Self { context, window, frames: 0 }
    }

    /// One frame: what it cost to lay out and to tessellate.
    fn frame(&mut self, events: Vec<Event>) -> Duration {
        let [width, height] = SIZE.map(|side| side as f32);
        let mut input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(width, height))),
            time: Some(f64::from(self.frames) * STEP),
            predicted_dt: STEP as f32,
            max_texture_side: Some(8192),
            events,
            ..RawInput::default()
        };
        input.viewports.entry(ViewportId::ROOT).or_default().native_pixels_per_point = Some(1.0);
        self.frames += 1;
        let (started, worked) = (Instant::now(), work_of_this_thread());
        let output = self.context.run_ui(input, |ui| self.window.ui(ui));
        let primitives = self.context.tessellate(output.shapes, output.pixels_per_point);
        let elapsed = match (worked, work_of_this_thread()) {
            (Some(before), Some(after)) => after.saturating_sub(before),
            _ => started.elapsed(),
        };
        drop(primitives);
        elapsed
    }

    /// Frames until nothing is being worked out: how long that took, and the longest frame, in ms.
    fn settle(&mut self) -> (f64, f64) {
        let started = Instant::now();
        let mut worst = Duration::ZERO;
        loop {
            worst = worst.max(self.frame(Vec::new()));
            if !self.window.app.is_busy() {
                break;
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        (started.elapsed().as_secs_f64() * 1_000.0, worst.as_secs_f64() * 1_000.0)
    }

    /// Clicks down the left edge of the list until its filter has the focus.
    fn focus_filter(&mut self) {
        self.frame(Vec::new());
        for y in (100..400).step_by(8) {
            let at = egui::pos2(320.0, y as f32);
            for pressed in [true, false] {
                self.frame(vec![Event::PointerMoved(at), button(at, pressed)]);
            }
            if self.context.text_edit_focused() {
                return;
            }
        }
        assert!(self.context.text_edit_focused(), "the list has no filter");
    }
}

/// Frames under a pointer on its way across the window, with the wheel turning.
fn moving(mut desk: Desk, frames: usize) -> Vec<Duration> {
    // What is worked out once is worked out; it is measured with the first frame. A list that is not there
    // yet would cost nothing.
    desk.settle();
    for _ in 0..3 {
        desk.frame(Vec::new());
    }
    let mut number = 0;
    times_told(frames, || {
        number += 1;
        let step = number as f32;
        let at = egui::pos2(340.0 + step % 97.0 * 9.0, 260.0 + step % 61.0 * 11.0);
        let down = if number % 80 < 60 { -90.0 } else { 200.0 };
        desk.frame(vec![Event::PointerMoved(at), wheel(down)])
    })
}

/// Frames in which a letter is typed, or the last one taken away.
fn typing(mut desk: Desk, frames: usize) -> Vec<Duration> {
    typing_in(&mut desk, frames)
}

fn typing_in(desk: &mut Desk, frames: usize) -> Vec<Duration> {
    desk.frame(Vec::new());
    assert!(desk.context.text_edit_focused(), "nothing takes what is typed");
    let letters: Vec<char> = WORDS.chars().collect();
    let mut number = 0;
    let typed = times_told(frames, || {
        let place = number % (2 * letters.len());
        number += 1;
        let event = match letters.get(place) {
            Some(letter) => Event::Text(letter.to_string()),
            None => key(Key::Backspace, Modifiers::NONE),
        };
        desk.frame(vec![event])
    });
    assert!(desk.context.text_edit_focused(), "the focus was lost while typing");
    typed
}

fn button(pos: Pos2, pressed: bool) -> Event {
    let button = egui::PointerButton::Primary;
    Event::PointerButton { pos, button, pressed, modifiers: Modifiers::NONE }
}

fn key(key: Key, modifiers: Modifiers) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
}

fn wheel(down: f32) -> Event {
    Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta: Vec2::new(0.0, down),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Unknown,
        modifiers: Modifiers::NONE,
    }
}

/// How long this thread has had a processor, where the system says so: what other programs take
/// meanwhile is no work of ours.
fn work_of_this_thread() -> Option<Duration> {
    // The system counts up to now only for a thread that has just offered its processor.
    std::thread::yield_now();
    let said = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    said.split_whitespace().next()?.parse().ok().map(Duration::from_nanos)
}
