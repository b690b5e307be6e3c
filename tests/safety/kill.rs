//! Killed at any moment: nothing that was acknowledged is lost, and everything opens.

use std::io::Read as _;
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

/// Lets the work run and kills it after a while; gives what it had said.
fn killed(work: Work, file: &Path, copies: &Path, after: Duration) -> String {
    let mut child = process(work, file, copies, 1_000_000).spawn().unwrap();
    std::thread::sleep(after);
    // SIGKILL on Unix, TerminateProcess on Windows.
    child.kill().unwrap();
    let mut output = String::new();
    child.stdout.take().unwrap().read_to_string(&mut output).unwrap();
    child.wait().unwrap();
    output
}

/// Kills it again and again, each time going on from what the last one left.
fn kill_again_and_again(work: Work, place: &Place, file: &Path, times: usize) {
    let copies = place.path("kari");
    let mut random = ChaCha8Rng::seed_from_u64(2026);
    let (mut acknowledged, mut published, mut busy) = (0, 0, 0);
    for round in 0..times {
        let after = Duration::from_millis(random.random_range(20..400));
        let output = killed(work, file, &copies, after);
        acknowledged = acknowledged.max(said(&output, "ack"));
        published = published.max(said(&output, "published"));
        busy += usize::from(!output.is_empty() && said(&output, "ack") > 0);
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
    assert!(busy > 0, "it was always killed before it had done anything");
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
        let after = Duration::from_millis(random.random_range(20..350));
        let output = killed(work, &file, &copies, after);
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
