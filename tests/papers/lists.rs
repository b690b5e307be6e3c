//! Lists of every length and depth that people paste, in each format of a paper.

use std::fmt::Write as _;

use samstyr::export::docx::docx;
use samstyr::report::outline::{Block, Outline};

use super::{both, full_of, part};

fn paper(text: &str) -> Outline {
    let text = text.to_owned().into();
    Outline { blocks: vec![Block::Paragraph { text }], ..full_of("Ord") }
}

/// So many lists that begin at one again, each with a letter under it.
fn restarts(count: usize) -> String {
    (0..count).fold(String::new(), |mut text, at| {
        let _ = writeln!(text, "1. Kommune{at}e\na) kurs{at}e");
        text
    })
}

/// Bullets that each stand further in than the one before.
fn bullets(count: usize) -> String {
    (0..count).fold(String::new(), |mut text, at| {
        let _ = writeln!(text, "{}- punkt{at}e", "  ".repeat(at));
        text
    })
}

#[test]
fn a_list_that_begins_again_or_goes_deep_is_set_in_each_format() {
    for (text, words) in [
        (restarts(20), ["Kommune", "kurs"]),
        (restarts(1500), ["Kommune", "kurs"]),
        (bullets(16), ["punkt", "punkt"]),
        (bullets(400), ["punkt", "punkt"]),
    ] {
        let outline = paper(&text);
        for said in both(&outline) {
            let all = (0..text.lines().count() / if words[0] == words[1] { 1 } else { 2 })
                .flat_map(|at| words.map(|word| format!("{word}{at}e")));
            let missing: Vec<String> = all.filter(|word| !said.contains(word.as_str())).collect();
            assert!(missing.is_empty(), "{missing:?}");
        }
    }
}

#[test]
fn a_word_processor_counts_a_restarted_list_on_the_level_where_it_began() {
    let document = part(&docx(&paper(&restarts(20))).unwrap(), "word/document.xml");
    let on = |level: usize| document.matches(&format!("<w:ilvl w:val=\"{level}\"/>")).count();
    assert_eq!([on(0), on(1), on(2)], [20, 20, 0]);
}
