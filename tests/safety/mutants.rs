//! Files that were changed at random: refused with a sentence, or the same data. Never a crash, never
//! silently something else.

use std::fs;

use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use samstyr::model::message::Tell as _;
use samstyr::store::{Access, Document};
use samstyr::text::{Lang, Texts};

use super::rounds;
use crate::support::{Place, contents};

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

#[test]
fn a_changed_file_is_refused_or_holds_the_same() {
    let place = Place::new();
    let whole = fs::read(place.example()).unwrap();
    let original = Document::open(&place.example(), Access::Read).unwrap();
    let (digest, all) = (original.state_digest(), contents(original.portfolio()));
    let mut random = ChaCha8Rng::seed_from_u64(35_000);
    let (mut refused, mut same) = (0, 0);
    for round in 0..rounds(140, 35_000) {
        let mut bytes = whole.clone();
        mutate(&mut bytes, round % 7, &mut random);
        let file = place.file("endret.samstyr", &bytes);
        match Document::open(&file, Access::Read) {
            Err(error) => {
                let sentence = Texts::of(Lang::Nb).message(&error.message(), None);
                assert!(
                    sentence.contains("endret.samstyr") && sentence.ends_with('.'),
                    "{sentence}"
                );
                refused += 1;
            }
            Ok(document) => {
                assert_eq!(document.state_digest(), digest, "round {round}");
                assert!(contents(document.portfolio()) == all, "round {round}: other data");
                same += 1;
            }
        }
        assert!(fs::read(&file).unwrap() == bytes, "round {round}: the file was touched");
    }
    println!("{refused} refused, {same} with the same data");
    assert!(refused > 0 && same > 0);
}
