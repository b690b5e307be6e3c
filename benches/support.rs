//! What the benchmarks share: making documents, taking times, telling them.

// Each benchmark takes what it needs of it, prints, and stops where something is not as it must be.
#![allow(dead_code, clippy::expect_used, clippy::print_stdout, clippy::disallowed_macros)]

use std::path::{Path, PathBuf};
use std::process::Command as Process;
use std::time::{Duration, Instant};

/// Makes a synthetic document of so many projects, and so many logged changes where that is said.
pub fn make(folder: &Path, projects: u32, history: Option<u64>) -> PathBuf {
    let file = folder.join(format!("{projects}-{}.samstyr", history.unwrap_or(0)));
    let mut process = Process::new(env!("CARGO_BIN_EXE_samstyr"));
    process.args(["demo", &file.to_string_lossy(), "--projects", &projects.to_string()]);
    if let Some(history) = history {
        process.args(["--history", &history.to_string()]);
    }
    let made = process.output().expect("the program runs");
    assert!(made.status.success(), "demo failed");
    file
}

/// The size of a file in megabytes.
pub fn megabytes(file: &Path) -> u64 {
    std::fs::metadata(file).map(|metadata| metadata.len() / 1_000_000).unwrap_or(0)
}

/// How long something took, so many times, the quickest first.
pub fn times(count: usize, mut work: impl FnMut()) -> Vec<Duration> {
    times_told(count, || {
        let started = Instant::now();
        work();
        started.elapsed()
    })
}

/// The same, where the work itself says what counts.
pub fn times_told(count: usize, mut work: impl FnMut() -> Duration) -> Vec<Duration> {
    let mut times: Vec<Duration> = (0..count).map(|_| work()).collect();
    times.sort();
    times
}

/// The one in the middle.
pub fn median(count: usize, work: impl FnMut()) -> Duration {
    times(count, work)[count / 2]
}

/// One line of the table: the median and the 99th percentile in milliseconds.
pub fn report(what: &str, times: Vec<Duration>) {
    if times.is_empty() {
        return;
    }
    let at = |share: f64| {
        let index = ((times.len() - 1) as f64 * share).round() as usize;
        times[index].as_secs_f64() * 1000.0
    };
    println!("  {what:<52} {:>10.2} {:>10.2}", at(0.5), at(0.99));
}

/// The head of that table.
pub fn head() {
    println!("{:<54} {:>10} {:>10}", "", "p50 ms", "p99 ms");
}

/// The most memory that this process has had, in megabytes.
pub fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM"))?;
    let kilobytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes / 1000)
}
