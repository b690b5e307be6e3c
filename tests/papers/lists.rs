//! Lists of every length and depth that people paste, in each format of a paper.

use std::fmt::Write as _;

use samstyr::export::docx::docx;
use samstyr::report::outline::{Block, Outline};

use super::content::{HELD, Meeting};
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

#[test]
fn a_table_that_is_typed_in_keeps_the_empty_cells_of_its_last_row() {
    let meeting = Meeting::of(HELD);
    let said = ["title=Ja", "text=Post\tKroner\nKurs\t10\nSum\t\n", "outcome=adopted"];
    meeting.case(&["title=Budsjett", "summary=Ord.\t\n \n"], Some(&said));
    let summary = meeting.summary();
    let quote = summary.blocks.iter().find_map(|block| match block {
        Block::Quote { text, .. } => Some(serde_json::to_value(text).unwrap()),
        _ => None,
    });
    let parts = quote.unwrap()["parts"].clone();
    let rows = serde_json::json!([["Post", "Kroner"], ["Kurs", "10"], ["Sum", ""]]);
    assert_eq!(parts.as_array().map(Vec::len), Some(1), "{parts:#}");
    assert_eq!(parts[0]["rows"], rows);
    // What stands at the end of other texts says nothing.
    assert_eq!(meeting.portfolio().cases.iter().next().unwrap().summary, "Ord.");
}
