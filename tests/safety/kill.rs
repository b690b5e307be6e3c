//! Killed at any moment: nothing that was acknowledged is lost, and everything opens.

use std::io::{BufRead as _, BufReader, Read as _};
use std::path::Path;
use std::time::Duration;

use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use samstyr::store::working::Copies;
use samstyr::store::{Access, Document};

use super::migration::version_1;
use super::rounds;
use super::work::{Work, copy_with_more, done, process, said};
use crate::support::Place;

/// When the work is killed: so many steps after it has begun, and a moment later.
#[derive(Clone, Copy, Debug)]
struct Moment {
    steps: usize,
    later: Duration,
}

impl Moment {
    /// In the midst of something: however slow the machine, something has been done by then.
    fn any(random: &mut ChaCha8Rng) -> Self {
        let later = Duration::from_micros(random.random_range(0..40_000));
        Self { steps: random.random_range(1..12), later }
    }
}

/// Lets the work run until it has said that so many steps are done, and kills it; gives what it had
/// said.
fn killed(work: Work, file: &Path, copies: &Path, moment: Moment) -> String {
    let mut child = process(work, file, copies, 1_000_000).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap());
    let mut output = String::new();
    let mut steps = 0;
    while steps < moment.steps {
        let before = output.len();
        assert!(lines.read_line(&mut output).unwrap() > 0, "{work:?} ended by itself: {output}");
        steps += usize::from(output[before..].contains("ack"));
    }
    std::thread::sleep(moment.later);
    // SIGKILL on Unix, TerminateProcess on Windows.
    child.kill().unwrap();
    lines.read_to_string(&mut output).unwrap();
    child.wait().unwrap();
    output
}

/// Kills it again and again, each time going on from what the last one left.
fn kill_again_and_again(work: Work, place: &Place, file: &Path, times: usize) {
    let copies = place.path("kari");
    let mut random = ChaCha8Rng::seed_from_u64(2026);
    let (mut acknowledged, mut published) = (0, 0);
    for round in 0..times {
        let output = killed(work, file, &copies, Moment::any(&mut random));
        acknowledged = acknowledged.max(said(&output, "ack"));
        published = published.max(said(&output, "published"));
        // What people see is whole, and holds what was published.
        let visible = Document::open(file, Access::Read).unwrap();
        assert_eq!(visible.check().unwrap(), [], "round {round}");
        assert!(done(&visible) >= published, "round {round}: {published} was published");
        if work == Work::InPlace {
            assert!(done(&visible) >= acknowledged, "round {round}: {acknowledged} was said");
            continue;
        }
        let opened = Copies::new(&copies).open(file).unwrap();
        let last = done(&opened.document);
        assert!(last >= acknowledged, "round {round}: {acknowledged} was said, {last} is here");
        assert_eq!(opened.document.check().unwrap(), [], "round {round}");
        let unpublished = opened.working.has_unpublished().unwrap();
        assert!(unpublished || last == done(&visible), "round {round}: {last} would stay here");
    }
}

#[test]
fn killed_while_editing() {
    let place = Place::new();
    let file = place.example();
    kill_again_and_again(Work::Edit, &place, &file, rounds(8, 500));
}

#[test]
fn killed_while_publishing() {
    let place = Place::new();
    let file = place.example();
    kill_again_and_again(Work::Publish, &place, &file, rounds(10, 700));
}

#[test]
fn killed_while_taking_a_merge_back() {
    let place = Place::new();
    let file = place.example();
    copy_with_more(&place, &file);
    kill_again_and_again(Work::TakeBack, &place, &file, rounds(8, 300));
}

#[test]
fn killed_while_editing_in_place() {
    let place = Place::new();
    let file = place.example();
    kill_again_and_again(Work::InPlace, &place, &file, rounds(8, 500));
}

#[test]
fn killed_while_making_an_older_document_anew() {
    // Half of them in place, half on a working copy; each from the old file.
    for round in 0..rounds(6, 300) {
        let place = Place::new();
        let file = version_1(&place);
        let copies = place.path("kari");
        let work = if round % 2 == 0 { Work::InPlace } else { Work::Publish };
        let mut random = ChaCha8Rng::seed_from_u64(round as u64);
        let output = killed(work, &file, &copies, Moment::any(&mut random));
        let visible = Document::open(&file, Access::Read).unwrap();
        assert_eq!(visible.check().unwrap(), []);
        let acknowledged = said(&output, "ack");
        if work == Work::InPlace {
            assert!(done(&visible) >= acknowledged);
        } else {
            let opened = Copies::new(&copies).open(&file).unwrap();
            assert!(done(&opened.document) >= acknowledged);
        }
    }
}
