//! The codes in the log of decisions: each once, below the table, with what it is for.

use samstyr::export::docx::docx;
use samstyr::model::id::RecordId;
use samstyr::report::decision_log;
use samstyr::report::outline::{Block, Outline};
use samstyr::report::paper::{Ask, Subject, Within};
use samstyr::text::Lang;

use super::both;
use super::content::{HELD, Meeting};
use crate::support::{at, on};

const YES: &[&str] = &["title=Ja", "text=Det blir slik.", "outcome=adopted"];

fn log(meeting: &Meeting) -> Outline {
    let ask = Ask::of(Subject::Period(Within::default()), Lang::Nb, at(1577));
    (decision_log::PAPER.make)(&meeting.portfolio(), &ask).unwrap()
}

fn notes(outline: &Outline) -> Vec<String> {
    let notes = outline.blocks.iter().filter_map(|block| match block {
        Block::Note { text } => Some(text.text.clone()),
        _ => None,
    });
    notes.collect()
}

fn code(meeting: &Meeting, decision: &str) -> String {
    meeting.portfolio().seals[&decision.parse::<RecordId>().unwrap()].short_hash().to_owned()
}

#[test]
fn one_code_for_all_stands_once_and_several_each_with_its_cases() {
    let meeting = Meeting::of(HELD);
    let case = |number: &str| {
        let number = format!("case_sequence={number}");
        meeting.case(&["title=Sak", "case_year=2024", &number], Some(YES)).1.unwrap()
    };
    let [first, second] = ["1", "2"].map(case);
    assert!(notes(&log(&meeting)).is_empty(), "a draft has no code");
    on(&meeting.file, "finalise", &[&meeting.meeting]).done();
    let common = code(&meeting, &first);
    assert_eq!(common, code(&meeting, &second));
    let outline = log(&meeting);
    let told = notes(&outline).join("\n");
    assert!(told.starts_with(&format!("Kontrollkode {common}.\n")) && told.contains("--hash"));
    for text in both(&outline) {
        assert_eq!(text.matches(&common).count(), 1, "{text}");
    }
    let third = case("3");
    on(&meeting.file, "finalise", &[&third]).done();
    let outline = log(&meeting);
    let told = notes(&outline).join("\n");
    let other = code(&meeting, &third);
    assert!(told.contains(&format!("{common}: 1/24, 2/24\n{other}: 3/24\n")), "{told}");
    assert!(docx(&outline).is_ok());
}
