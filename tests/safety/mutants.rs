//! Files that were changed at random: refused with a sentence, or the same data. Never a crash, never
//! silently something else.

use std::fs;
use std::path::Path;

use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use samstyr::model::message::Tell as _;
use samstyr::store::{Access, Document, StoreError};
use samstyr::text::{Lang, Texts};

use super::rounds;
use crate::forgery::counting::count_anew;
use crate::forgery::{pry_open, rich};
use crate::support::{Place, Said, contents, said};

const PAGE: usize = 4096;

/// Changes a file in one of seven ways.
fn mutate(bytes: &mut Vec<u8>, way: usize, random: &mut ChaCha8Rng) {
    let pages = bytes.len() / PAGE;
    match way {
        0 => {
            let page = random.random_range(0..pages);
            bytes[page * PAGE..(page + 1) * PAGE].fill(0);
        }
        1 => {
            let (one, two) = (random.random_range(0..pages), random.random_range(0..pages));
            for at in 0..PAGE {
                bytes.swap(one * PAGE + at, two * PAGE + at);
            }
        }
        2 => bytes.truncate(random.random_range(1..bytes.len())),
        3 => {
            let page = random.random_range(1..pages);
            bytes[page * PAGE + random.random_range(0..12)] = random.random();
        }
        4 => bytes[random.random_range(0..100)] = random.random(),
        5 => {
            let at = random.random_range(0..bytes.len());
            bytes[at] ^= 1 << random.random_range(0..8);
        }
        _ => {
            for _ in 0..random.random_range(1..30) {
                let at = random.random_range(0..bytes.len());
                bytes[at] = random.random();
            }
        }
    }
}

/// What a document says, but for the report of merges and what undo makes of it: that is vouched for
/// by nothing that a tamperer cannot count anew.
fn of_the_log(mut said: Said) -> Said {
    said.merges.clear();
    (said.next_undo, said.next_redo) = (None, None);
    said
}

/// What came of the changed files.
#[derive(Debug, Default)]
struct Outcomes {
    refused: usize,
    found: usize,
    same: usize,
}

impl Outcomes {
    /// Opens a changed file: it is refused with a sentence, or `check` finds something, or it holds
    /// the same.
    #[track_caller]
    fn of(&mut self, file: &Path, original: &Said, what: &str, as_told: fn(Said) -> Said) {
        let document = match Document::open(file, Access::Read) {
            Ok(document) => document,
            Err(error) => {
                let sentence = Texts::of(Lang::Nb).message(&error.message(), None);
                let named = sentence.contains("endret.samstyr") && sentence.ends_with('.');
                assert!(named, "{what}: {sentence}");
                self.refused += 1;
                return;
            }
        };
        match document.check() {
            Ok(problems) if problems.is_empty() => {
                assert!(as_told(said(&document)) == *original, "{what}: something else");
                self.same += 1;
            }
            Ok(_) | Err(StoreError::Damaged { .. }) => self.found += 1,
            Err(error) => panic!("{what}: {error:?}"),
        }
    }
}

/// Bytes that were changed by a disk or a network: what the records say is found out on opening, what
/// the log says by `check`.
#[test]
fn a_changed_file_is_refused_or_holds_the_same() {
    let place = Place::new();
    for (number, original) in [place.example(), rich::document(&place).0].into_iter().enumerate() {
        let whole = fs::read(&original).unwrap();
        let original = Document::open(&original, Access::Read).unwrap();
        let all = said(&original);
        let mut random = ChaCha8Rng::seed_from_u64(35_000);
        let mut outcomes = Outcomes::default();
        for round in 0..rounds(105, 35_000) {
            let mut bytes = whole.clone();
            mutate(&mut bytes, round % 7, &mut random);
            let file = place.file("endret.samstyr", &bytes);
            let what = format!("document {number}, round {round}");
            if let Ok(document) = Document::open(&file, Access::Read) {
                assert_eq!(document.state_digest(), all.digest, "{what}");
                assert!(contents(document.portfolio()) == all.contents, "{what}: other data");
            }
            outcomes.of(&file, &all, &what, |said| said);
            assert!(fs::read(&file).unwrap() == bytes, "{what}: the file was touched");
        }
        println!("{outcomes:?}");
        assert!(outcomes.refused > 0 && outcomes.same > 0, "{outcomes:?}");
    }
}

/// The same by somebody who counts the checksums anew: `check` finds it in the log.
#[test]
fn a_changed_file_with_its_checksums_counted_anew_is_found_or_holds_the_same() {
    let place = Place::new();
    let (file, _) = rich::document(&place);
    let whole = fs::read(&file).unwrap();
    let all = of_the_log(said(&Document::open(&file, Access::Read).unwrap()));
    let mut random = ChaCha8Rng::seed_from_u64(3500);
    let mut outcomes = Outcomes::default();
    for round in 0..rounds(150, 20_000) {
        let mut bytes = whole.clone();
        // Single bits and bytes: with a page gone, nobody can count anything.
        mutate(&mut bytes, [3, 5, 5, 6][round % 4], &mut random);
        let file = place.file("endret.samstyr", &bytes);
        let counted = std::panic::catch_unwind(|| count_anew(&pry_open(&file)));
        if counted.is_ok() {
            outcomes.of(&file, &all, &format!("round {round}"), of_the_log);
        }
    }
    println!("{outcomes:?}");
    assert!(outcomes.found > 0 && outcomes.same > 0, "{outcomes:?}");
}
