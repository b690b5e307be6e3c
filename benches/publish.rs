//! What the working copy and publishing cost: `cargo bench --bench publish`. Prints medians and 99th
//! percentiles; nothing here passes or fails by the clock.

// A benchmark prints, and stops where something is not as it must be.
#![allow(clippy::expect_used, clippy::print_stdout, clippy::disallowed_macros)]

mod support;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use chrono::Utc;
use egui::{Pos2, RawInput, Rect, ViewportId, vec2};
use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use samstyr::app::route::View;
use samstyr::model::about::Area;
use samstyr::model::command::{Change, Command};
use samstyr::model::id::RecordId;
use samstyr::model::kind::{Kind, Portfolio};
use samstyr::model::value::Value;
use samstyr::store::working::{Copies, Opened, Reason};
use samstyr::store::{Access, Attachment, Document};
use samstyr::text::Lang;
use samstyr::ui::picture::{Shot, still};
use samstyr::ui::{Window, theme};
use support::{head, make, megabytes, report, times};

fn main() {
    // `cargo test --benches` asks for a run without measuring.
    let quick = std::env::args().any(|argument| argument == "--test");
    let folder = tempfile::tempdir().expect("a temporary folder");
    let sizes: &[(u32, u64)] =
        if quick { &[(50, 500)] } else { &[(1_000, 10_000), (10_000, 1_000_000)] };
    head();
    for (projects, history) in sizes {
        let file = make(folder.path(), *projects, Some(*history));
        let size = megabytes(&file);
        println!("\n{projects} projects, {history} logged changes, {size} MB");
        measure(&file, folder.path(), if quick { 20 } else { 300 });
        with_files(&file, folder.path(), if quick { 20_000 } else { 20_000_000 });
        println!("\nthe same with ten files, {} MB", megabytes(&file));
        measure(&file, folder.path(), if quick { 20 } else { 300 });
        std::fs::remove_file(&file).expect("the document can be removed");
    }
}

/// Attaches ten files of that size, which nothing makes smaller.
fn with_files(file: &Path, folder: &Path, size: usize) {
    let mut random = ChaCha8Rng::seed_from_u64(7);
    let mut document = Document::open(file, Access::Write).expect("opens");
    let index = |name| Kind::Document.field(name).expect("papers have it").0;
    for number in 0..10 {
        let path = folder.join(format!("vedlegg {number}.pdf"));
        let bytes: Vec<u8> = (0..size).map(|_| random.random()).collect();
        std::fs::write(&path, bytes).expect("is written");
        let attachment = Attachment::read(&path).expect("is read");
        std::fs::remove_file(&path).expect("is removed");
        let values = vec![
            (index("title"), Value::Text(format!("Vedlegg {number}"))),
            (index("file"), Value::File(attachment.file().clone())),
        ];
        let changes = vec![Change::Add { kind: Kind::Document, id: RecordId::new(), values }];
        let command = Command { by: "bench".to_owned(), note: String::new(), changes };
        document.apply_with(&command, Utc::now(), &[attachment]).expect("commits");
    }
    document.close().expect("closes");
}

fn measure(file: &Path, folder: &Path, commits: usize) {
    let mut round = 0;
    report(
        "open for the first time, with the copy",
        times(5, || {
            round += 1;
            drop(Copies::new(folder.join(format!("first-{round}"))).open(file).expect("opens"));
            // Whoever opens it for the first time has not just opened it four times.
        }),
    );
    for number in 1..=round {
        std::fs::remove_dir_all(folder.join(format!("first-{number}"))).expect("can be removed");
    }
    let copies = Copies::new(folder.join("copies"));
    let Opened { working, document, .. } = copies.open(file).expect("opens");
    report("make the copy safe on disk", times(1, || working.settle().expect("settles")));
    document.close().expect("closes");
    drop(working);
    report("open again, nothing to copy", times(7, || drop(copies.open(file).expect("opens"))));
    let Opened { mut document, working, .. } = copies.open(file).expect("opens");
    report("commit of one field", edits(&mut document, commits));
    report(
        "publish, verified",
        times(3, || {
            edits(&mut document, 1);
            working.publish(&|_| {}).expect("publishes");
        }),
    );
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for _ in 0..3 {
                working.publish(&|_| {}).expect("publishes");
            }
            done.store(true, Ordering::Relaxed);
        });
        let mut commits = Vec::new();
        let mut frames = Vec::new();
        let mut desk = Desk::new(document.portfolio());
        for _ in 0..3 {
            desk.frame();
        }
        while !done.load(Ordering::Relaxed) {
            frames.extend((0..8).map(|_| desk.frame()));
            commits.extend(edits(&mut document, 1));
        }
        frames.sort();
        commits.sort();
        report("commit of one field, while publishing", commits);
        let most = frames.last().copied().unwrap_or_default().as_secs_f64() * 1000.0;
        report(&format!("frame of projects, while publishing (most {most:.1})"), frames);
    });
    report("snapshot", times(2, || drop(working.take_snapshot(Reason::Daily).expect("is taken"))));
    report(
        "verify everything, beside the window",
        times(1, || {
            assert!(working.check().expect("reads").is_empty());
        }),
    );
    document.close().expect("closes");
    std::fs::remove_dir_all(folder.join("copies")).expect("the copies can be removed");
}

/// Changes one field so many times; how long each took.
fn edits(document: &mut Document, count: usize) -> Vec<Duration> {
    let projects: Vec<_> = document.portfolio().projects.iter().map(|p| p.id.raw()).collect();
    let (field, _) = Kind::Project.field("status_note").expect("projects have a status note");
    let mut number = 0;
    times(count, || {
        number += 1;
        let id = projects[number * 7 % projects.len()];
        let text = format!("Målt {} {number}", Utc::now().timestamp_micros());
        let changes = vec![Change::Set { id, field, value: Value::Text(text) }];
        let command = Command { by: "bench".to_owned(), note: String::new(), changes };
        document.apply(&command, Utc::now()).expect("commits");
    })
}

/// A window without a screen.
struct Desk {
    context: egui::Context,
    window: Window,
}

impl Desk {
    fn new(portfolio: &Arc<Portfolio>) -> Self {
        let context = egui::Context::default();
        theme::install(&context);
        let shot = Shot {
            view: View::Area(Area::Projects),
            record: None,
            size: [1920, 1080],
            scale: 1.0,
            dark: false,
            lang: Lang::Nb,
        };
        Self { context, window: still(portfolio, &shot) }
    }

    /// What it cost to lay out and to tessellate one frame.
    fn frame(&mut self) -> Duration {
        let mut input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1920.0, 1080.0))),
            max_texture_side: Some(8192),
            ..RawInput::default()
        };
        input.viewports.entry(ViewportId::ROOT).or_default().native_pixels_per_point = Some(1.0);
        let started = Instant::now();
        let output = self.context.run_ui(input, |ui| self.window.ui(ui));
        drop(self.context.tessellate(output.shapes, output.pixels_per_point));
        started.elapsed()
    }
}
