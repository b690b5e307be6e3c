//! Instants are stored in UTC and read in the zone of the machine: hours, days, the end of a day in the past, the
//! day of printing; and what holds for a whole call holds wherever in the call it stands.

use std::fs;
use std::path::Path;

use samstyr::model::id::RecordId;
use samstyr::model::kind::Kind;
use samstyr::store::Document;
use samstyr::store::Draft;
use serde_json::Value as Json;

use crate::support::{Place, Run, add, at, came_to, command, list, on, program, run, text};

/// Zones in which at one moment it is another day than in the other.
const EAST: &str = "XXX-14";
const WEST: &str = "XXX+11";

/// Calls a subcommand on a document, on a machine in that zone.
#[track_caller]
fn there(zone: &str, file: &Path, subcommand: &str, rest: &[&str]) -> Run {
    let file = file.to_string_lossy();
    let arguments = [&[subcommand, &file], rest].concat();
    came_to(program(arguments).env("TZ", zone).output().unwrap())
}

/// A document with a project that was added at noon, in UTC, of 1 January 2020, and one of the day after.
fn with_a_project(place: &Place) -> std::path::PathBuf {
    let path = place.path("tid.samstyr");
    Draft::begin(&path, RecordId::new(), at(0)).unwrap().finish().unwrap();
    let mut document = Document::open(&path, samstyr::store::Access::Write).unwrap();
    for (moment, title) in [(at(0), "Før"), (at(1), "Tid")] {
        let (_, change) = add(Kind::Project, &[("title", text(title))]);
        document.apply(&command(vec![change]), moment).unwrap();
    }
    document.close().unwrap();
    path
}

#[test]
fn history_is_told_in_the_time_of_the_machine_and_kept_in_utc() {
    let place = Place::new();
    let path = with_a_project(&place);
    for (zone, shown) in
        [(EAST, "2020-01-03 02:00"), ("UTC0", "2020-01-02 12:00"), (WEST, "2020-01-02 01:00")]
    {
        let lines = there(zone, &path, "history", &[]).done();
        assert!(lines.starts_with(shown), "{zone}: {lines}");
        let json: Json = there(zone, &path, "history", &["--json"]).json();
        assert_eq!(json[0]["at"], "2020-01-02T12:00:00.000Z", "{zone}");
    }
}

#[test]
fn a_day_in_the_past_ends_at_midnight_of_the_machine() {
    let place = Place::new();
    let path = with_a_project(&place);
    let count = |zone: &str, day: &str| {
        let Json::Array(list) =
            there(zone, &path, "list", &["projects", "--json", "--as-of", day]).json()
        else {
            panic!("no list")
        };
        list.len()
    };
    // Far in the east it was the second already, and the third.
    assert_eq!((count(EAST, "2020-01-02"), count(EAST, "2020-01-03")), (1, 2));
    assert_eq!((count("UTC0", "2020-01-01"), count("UTC0", "2020-01-02")), (1, 2));
    assert_eq!((count(WEST, "2020-01-01"), count(WEST, "2020-01-02")), (1, 2));
    let early = there(EAST, &path, "list", &["projects", "--as-of", "2020-01-01"]).failed(1);
    assert!(early.contains("2 January 2020") && early.contains("1 January 2020"), "{early}");
}

#[test]
fn what_copies_disagree_about_is_told_in_the_time_of_the_machine() {
    let place = Place::new();
    let mine = with_a_project(&place);
    let theirs = place.path("deres.samstyr");
    fs::copy(&mine, &theirs).unwrap();
    let id = list(&mine, "projects")[0]["id"].as_str().unwrap().to_owned();
    for (path, title) in [(&mine, "Vår"), (&theirs, "Deres")] {
        on(path, "set", &[&id, &format!("title={title}")]).done();
    }
    on(&mine, "merge", &[theirs.to_str().unwrap()]).done();
    let json = on(&mine, "conflicts", &["--json"]).json();
    let instant = json[0]["values"][0]["at"].as_str().unwrap();
    let instant: chrono::DateTime<chrono::Utc> = instant.parse().unwrap();
    for (zone, hours) in [(EAST, 14), (WEST, -11)] {
        let local = instant + chrono::TimeDelta::hours(hours);
        let shown = local.format("%Y-%m-%d %H:%M").to_string();
        let lines = there(zone, &mine, "conflicts", &[]).done();
        assert!(lines.contains(&shown), "{zone}: {shown} is not in {lines}");
    }
}

#[test]
fn a_paper_bears_the_day_that_counts_as_today() {
    let place = Place::new();
    let path = place.example();
    let printed = |rest: &[&str]| {
        let out = place.path("endringer.txt");
        let wanted = ["changes", "--from", "2022-09-23", "--to", "2023-03-31", "--lang", "nb"];
        let out_path = out.to_str().unwrap().to_owned();
        on(&path, "export", &[&wanted, rest, &["--out", &out_path]].concat()).done();
        fs::read_to_string(&out).unwrap()
    };
    assert!(printed(&[]).contains("26.04.2024"), "the example's own day: {}", printed(&[]));
    assert!(printed(&["--today", "2030-01-15"]).contains("15.01.2030"));
}

/// Whatever is asked of all of a call is understood before the command and after it.
#[test]
fn what_holds_for_the_whole_call_stands_before_the_command_or_after() {
    let help = run(["--help"]).done();
    let commands: Vec<&str> = help
        .lines()
        .skip_while(|line| !line.starts_with("Commands:"))
        .skip(1)
        .take_while(|line| !line.is_empty())
        .filter_map(|line| line.strip_prefix("  ")?.split_whitespace().next())
        .filter(|name| name.starts_with(char::is_alphabetic) && *name != "help")
        .collect();
    assert!(commands.len() > 20, "{commands:?}");
    for command in commands {
        let whole = ["--lang", "nn", "--today", "2024-01-02"];
        // Without what a command needs, each says what it misses, and nothing of the rest.
        let complaint = |call: Vec<&str>| {
            let run = run(call);
            let lines = run.err.lines().take_while(|line| !line.starts_with("Usage:"));
            (run.status, lines.map(str::to_owned).collect::<Vec<_>>())
        };
        let before = complaint([&whole[..], &[command]].concat());
        let after = complaint([&[command], &whole[..]].concat());
        // One that has commands of its own shows those, however it is asked.
        let is_group = run([command, "--help"]).done().contains("\nCommands:");
        assert!(is_group || before == after, "{command}: {before:?} {after:?}");
        let said = before.1.concat();
        assert!(!said.contains("--lang") && !said.contains("--today"), "{command}: {said}");
    }
    let place = Place::new();
    let path = place.example();
    let file = path.to_str().unwrap();
    let before = run(["--lang", "nn", "figures", file]).done();
    assert_eq!(before, run(["figures", file, "--lang", "nn"]).done());
    assert_ne!(before, run(["figures", file]).done());
    let turned = run([file, "figures", file]).failed(2);
    assert!(turned.contains("before the file"), "{turned}");
}
