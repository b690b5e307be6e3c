//! Decisions that correct or replace what was decided in another case, at another meeting: each speaks of its own case
//! and bears its own day, and says where the other was taken.

use samstyr::report::decision_log;
use samstyr::report::outline::{Block, Outline};
use samstyr::report::paper::{Ask, Subject, Within};
use samstyr::text::Lang;

use super::content::{HELD, Meeting, fact, told};
use crate::support::{at, day, on};

const HOLDS: &str = "Inneholder opplysninger unntatt offentlighet";

/// A meeting of the same body a few weeks later.
fn later_meeting(first: &Meeting) -> String {
    let body = first.portfolio().bodies.iter().next().unwrap().id.raw().to_string();
    first.add("meetings", &[&format!("body_id={body}"), "date=2024-04-02", "state=held"])
}

/// A case there, and the decision in it.
fn decided_at(file: &Meeting, meeting: &str, case: &[&str], decision: &[&str]) -> String {
    let at = format!("meeting_id={meeting}");
    let case = file.add("cases", &[&[at.as_str()], case].concat());
    file.add("decisions", &[&[&*format!("case_id={case}")], decision].concat())
}

fn summary_of(file: &Meeting, meeting: &str, public: bool) -> Outline {
    let subject = Subject::Record(meeting.parse().unwrap());
    file.made(&Ask { public, ..Ask::of(subject, Lang::Nb, at(1800)) })
}

fn log_of(file: &Meeting, from: &str, to: &str) -> Outline {
    let within = Within { from: Some(day(from)), to: Some(day(to)), body: None };
    let ask = Ask::of(Subject::Period(within), Lang::Nb, at(1800));
    (decision_log::PAPER.make)(&file.portfolio(), &ask).unwrap()
}

fn proposals(outline: &Outline) -> Vec<&str> {
    let quotes = outline.blocks.iter().filter_map(|block| match block {
        Block::Quote { label, text, .. } if label == "Forslag til vedtak" => Some(&*text.text),
        _ => None,
    });
    quotes.collect()
}

/// An exempt case with a final decision, and an open case at a later meeting that corrects it, as a draft: the file and
/// that meeting.
fn corrected() -> (Meeting, String) {
    let first = Meeting::of(HELD);
    let secret = ["title=HEMMELIG sak", "exempt=yes", "proposal=HEMMELIG forslag"];
    let said = ["title=HEMMELIG", "text=HEMMELIG vedtak", "outcome=adopted"];
    let (_, wrong) = first.case(&secret, Some(&said));
    on(&first.file, "finalise", &[&first.meeting]).done();
    let meeting = later_meeting(&first);
    let corrects = format!("corrects_id={}", wrong.unwrap());
    let said = ["title=Rettet", "text=Heller slik.", "outcome=adopted", &corrects];
    decided_at(&first, &meeting, &["title=Åpen sak", "proposal=Eget forslag"], &said);
    (first, meeting)
}

/// The same as a draft and made final.
fn as_draft_and_final(mut each: impl FnMut(&Meeting, &str)) {
    let (file, meeting) = corrected();
    each(&file, &meeting);
    on(&file.file, "finalise", &[&meeting]).done();
    each(&file, &meeting);
}

#[test]
fn a_correction_in_another_case_has_the_proposal_of_its_own() {
    as_draft_and_final(|file, meeting| {
        for public in [false, true] {
            let outline = summary_of(file, meeting, public);
            assert_eq!(proposals(&outline), ["Eget forslag"]);
            assert_eq!(told(&outline).contains("HEMMELIG"), !public);
        }
    });
}

#[test]
fn a_correction_that_another_meeting_took_has_the_day_of_that_meeting() {
    as_draft_and_final(|file, meeting| {
        let outline = summary_of(file, meeting, false);
        assert_eq!(fact(&outline, "Vedtaksdato"), None, "that of the meeting");
        let log = log_of(file, "2024-04-02", "2024-04-02");
        assert_eq!(log.subtitle.text, "2. april 2024");
        let log = told(&log);
        assert!(log.contains("Rettet") && !log.contains("Dato usikker"), "{log}");
    });
}

#[test]
fn a_paper_that_names_what_is_exempt_says_so_on_each_page() {
    as_draft_and_final(|file, meeting| {
        for public in [false, true] {
            let outline = summary_of(file, meeting, public);
            assert_eq!(outline.footer.contains(HOLDS), !public, "{}", outline.footer);
            assert_eq!(outline.mark.unwrap().contains(HOLDS), !public);
        }
    });
    let file = replaced();
    for outline in [file.summary(), log_of(&file, "2024-03-01", "2024-03-31")] {
        assert!(outline.footer.contains(HOLDS), "{}", outline.footer);
        assert!(outline.mark.unwrap().contains(HOLDS));
    }
}

/// An open case with a final decision, and an exempt one at a later meeting that replaces it.
fn replaced() -> Meeting {
    let first = Meeting::of(HELD);
    let said = ["title=Kort vedtak", "text=Slik.", "outcome=adopted"];
    let (_, old) = first.case(&["title=Gammel sak"], Some(&said));
    on(&first.file, "finalise", &[&first.meeting]).done();
    let meeting = later_meeting(&first);
    let replaces = format!("supersedes_id={}", old.unwrap());
    let said = ["title=Nytt vedtak", "text=Heller slik.", "outcome=adopted", &replaces];
    let numbered = ["title=Ny sak", "case_year=2024", "case_sequence=33", "exempt=yes"];
    decided_at(&first, &meeting, &numbered, &said);
    on(&first.file, "finalise", &[&meeting]).done();
    first
}

#[test]
fn what_was_replaced_says_by_what_and_where_that_was_decided() {
    let first = replaced();
    let outline = first.summary();
    let name = "«Nytt vedtak (unntatt offentlighet)»";
    for words in [
        format!("Kort vedtak – erstattet, se {name} (33/24, 2. april 2024)"),
        format!("Erstattet 2. april 2024 av {name} (33/24)."),
    ] {
        assert!(told(&outline).contains(&words), "{words}: {}", told(&outline));
    }
    let log = log_of(&first, "2024-03-01", "2024-03-31");
    let words = format!("Erstattet av {name} (33/24, 2. april 2024)");
    assert!(told(&log).contains(&words), "{}", told(&log));
    assert_eq!(log.subtitle.text, "1.–31. mars 2024");
}
