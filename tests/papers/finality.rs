//! What a summary says of what is final in it: which decisions, by which code, and which of them hold.

use samstyr::calc::agenda::AgendaIndex;
use samstyr::export::docx::docx;
use samstyr::model::command::Change;
use samstyr::model::id::RecordId;
use samstyr::report::decision_log;
use samstyr::report::decisions;
use samstyr::report::outline::{Block, Outline};
use samstyr::report::paper::{Ask, Subject, Within};
use samstyr::store::{Access, Document};
use samstyr::text::Lang;

use super::content::{HELD, Meeting, fact, told};
use super::part;
use crate::support::{at, command};

const YES: &[&str] = &["title=Ja", "text=Det blir slik.", "outcome=adopted"];

impl Meeting {
    fn decided(&self, title: &str) -> (String, String) {
        let (case, decision) = self.case(&[&format!("title={title}")], Some(YES));
        (case, decision.unwrap())
    }

    fn finalise(&self, decisions: &[&str]) {
        let mut document = Document::open(&self.file, Access::Write).unwrap();
        let seals = decisions.iter().map(|id| Change::Seal { record: id.parse().unwrap() });
        document.apply(&command(seals.collect()), chrono::Utc::now()).unwrap();
    }

    fn code(&self, decision: &str) -> String {
        let key: RecordId = decision.parse().unwrap();
        self.portfolio().seals[&key].short_hash().to_owned()
    }

    fn correct(&self, (case, decision): (&str, &str), values: &[&str]) -> String {
        let of = [format!("case_id={case}"), format!("corrects_id={decision}")];
        self.add("decisions", &[&[of[0].as_str(), of[1].as_str()], values].concat())
    }
}

/// Under which heading each text stands that holds a word.
fn headings_over(outline: &Outline, word: &str) -> Vec<String> {
    let (mut over, mut found) = (String::new(), Vec::new());
    for block in &outline.blocks {
        match block {
            Block::Heading { text, .. } => over.clone_from(&text.text),
            Block::Note { text } if text.text.contains(word) => found.push(over.clone()),
            _ => {}
        }
    }
    found
}

/// The rows of the first table.
fn rows(outline: &Outline) -> Vec<Vec<String>> {
    let table = outline.blocks.iter().find_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    let rows = table.unwrap().rows.iter();
    rows.map(|row| row.iter().map(|words| words.text.clone()).collect()).collect()
}

fn quotes(outline: &Outline) -> Vec<(String, String)> {
    let quotes = outline.blocks.iter().filter_map(|block| match block {
        Block::Quote { label, text, .. } => Some((label.clone(), text.text.clone())),
        _ => None,
    });
    quotes.collect()
}

#[test]
fn each_code_stands_once_below_the_cases_with_those_that_it_covers() {
    let meeting = Meeting::of(HELD);
    let [(_, first), (_, second), (_, third)] = ["En", "To", "Tre"].map(|it| meeting.decided(it));
    meeting.finalise(&[&first, &second]);
    let code = meeting.code(&first);
    let outline = meeting.summary();
    assert_eq!(outline.mark.as_deref(), Some("Utkast"));
    assert_eq!(headings_over(&outline, &code).len(), 1, "{}", told(&outline));
    assert!(told(&outline).contains("Gjelder En, To."), "{}", told(&outline));
    meeting.finalise(&[&third]);
    let outline = meeting.summary();
    for code in [code, meeting.code(&third)] {
        assert_eq!(headings_over(&outline, &code), ["Kontrollkoder"]);
        let said = outline.blocks.iter().flat_map(|block| block.texts());
        let times: usize = said.map(|text| text.matches(&code).count()).sum();
        assert_eq!(times, 1, "{}", told(&outline));
    }
    assert!(told(&outline).contains("Gjelder En, To."), "{}", told(&outline));
    assert!(told(&outline).contains("Gjelder Tre."), "{}", told(&outline));
}

#[test]
fn a_code_says_what_it_covers_of_one_decision_and_of_several() {
    let meeting = Meeting::of(HELD);
    let (_, first) = meeting.decided("En");
    assert!(!told(&meeting.summary()).contains("check"), "a draft has no code");
    meeting.finalise(&[&first]);
    let outline = meeting.summary();
    assert_eq!(outline.mark.as_deref(), Some("Vedtaket er endelig"));
    assert_eq!(fact(&outline, "Status").as_deref(), Some("Vedtaket er endelig."));
    for (lang, words) in [
        (Lang::Nb, ["Kontrollkoden dekker", "hvem som møtte", "godkjenningen av referatet"]),
        (Lang::Nn, ["Kontrollkoden dekkjer", "kven som møtte", "godkjenninga av referatet"]),
        (Lang::En, ["The verification code covers", "who met", "approval of the minutes"]),
    ] {
        let all = told(&meeting.made(&meeting.ask(lang)));
        assert!(all.contains("--hash"), "{all}");
        assert!(words.iter().all(|word| all.contains(word)), "{all}");
    }
    let (_, second) = meeting.decided("To");
    meeting.finalise(&[&second]);
    assert!(told(&meeting.summary()).contains("Kontrollkoden til et vedtak dekker"));
}

#[test]
fn a_correction_without_a_day_has_the_one_on_which_it_was_made_final() {
    let meeting = Meeting::of(HELD);
    let (case, decision) = meeting.decided("Rammeavtale");
    meeting.finalise(&[&decision]);
    let says = ["title=Ja, rettet", "text=Det blir heller slik.", "outcome=adopted"];
    let later = meeting.correct((&case, &decision), &says);
    meeting.finalise(&[&later]);
    let key: RecordId = later.parse().unwrap();
    let sealed = samstyr::model::local_time::day_of(meeting.portfolio().seals[&key].at);
    let (long, short) = (
        samstyr::text::Format::of(Lang::Nb).day_long(sealed),
        sealed.format("%d.%m.%Y").to_string(),
    );
    let all = told(&meeting.summary());
    assert!(all.contains(&format!("Rettet {long} av «Ja, rettet»")), "{all}");
    assert_eq!(fact(&meeting.summary(), "Retter vedtak").as_deref(), Some("Ja (8. mars 2024)"));
    let ask = Ask::of(Subject::Period(Within::default()), Lang::Nb, at(1577));
    let log = (decision_log::PAPER.make)(&meeting.portfolio(), &ask).unwrap();
    let row = rows(&log).into_iter().find(|row| row.contains(&"Ja, rettet".to_owned())).unwrap();
    assert_eq!(row[0], short);
}

#[test]
fn the_log_lies_across_and_hyphenates_nothing() {
    let meeting = Meeting::of(HELD);
    meeting.decided("Portal");
    let ask = Ask::of(Subject::Period(Within::default()), Lang::Nb, at(1577));
    let log = (decision_log::PAPER.make)(&meeting.portfolio(), &ask).unwrap();
    assert!(log.across);
    let bytes = docx(&log).unwrap();
    assert!(part(&bytes, "word/document.xml").contains("landscape"));
    let summary = docx(&meeting.summary()).unwrap();
    assert!(!part(&summary, "word/document.xml").contains("landscape"));
    for bytes in [bytes, summary] {
        assert!(!part(&bytes, "word/settings.xml").contains("autoHyphenation"));
        assert!(!part(&bytes, "word/styles.xml").contains("{text_width}"));
    }
}

#[test]
fn the_overview_says_which_decision_holds_and_a_proposal_stands_once() {
    let meeting = Meeting::of(HELD);
    let proposal = ["title=Rammeavtale", "proposal=Det blir slik."];
    let (case, decision) = meeting.case(&proposal, Some(YES));
    let decision = decision.unwrap();
    meeting.finalise(&[&decision]);
    let later = meeting.correct(
        (&case, &decision),
        &["title=Nei", "text=Det blir heller slik.", "outcome=adopted", "date=2024-04-02"],
    );
    assert!(!told(&meeting.summary()).contains("rettet, se"), "a draft corrects nothing");
    meeting.finalise(&[&later]);
    let outline = meeting.summary();
    let row = rows(&outline).remove(0);
    assert!(row.contains(&"Ja – rettet, se «Nei» (2. april 2024)".to_owned()), "{row:?}");
    assert!(rows(&outline)[1].contains(&"Nei".to_owned()));
    let labels: Vec<String> = quotes(&outline).into_iter().map(|(label, _)| label).collect();
    assert_eq!(labels, ["Vedtak: Ja", "Rettelse: Nei"]);
    // That the words hold no more is read before them.
    let place = |is_it: &dyn Fn(&Block) -> bool| outline.blocks.iter().position(is_it).unwrap();
    let told = place(&|it| matches!(it, Block::Note { text } if text.text.contains("Rettet 2.")));
    let words = place(&|it| matches!(it, Block::Quote { label, .. } if label == "Vedtak: Ja"));
    assert_eq!(told + 1, words);
}

#[test]
fn the_title_of_a_decision_is_not_taken_for_its_wording() {
    let meeting = Meeting::of(HELD);
    meeting.case(&["title=Portal"], Some(&["title=Ja til portal", "outcome=adopted"]));
    let outline = meeting.summary();
    let expected = ("Vedtak".to_owned(), "Vedtaksteksten er ikke skrevet.".to_owned());
    assert_eq!(quotes(&outline), [expected]);
    assert!(told(&outline).contains("Ja til portal"), "nothing is lost");
}

#[test]
fn whether_a_summary_is_offered_goes_by_the_agenda_that_is_kept() {
    let meeting = Meeting::of(&["date=2024-03-08", "state=cancelled"]);
    meeting.decided("Portal");
    let (portfolio, id) = (meeting.portfolio(), meeting.meeting.parse().unwrap());
    let offered = |agenda: &AgendaIndex| (decisions::PAPER.suits)(&portfolio, agenda, id);
    assert!(offered(&AgendaIndex::of(&portfolio)), "something was decided");
    assert!(
        !offered(&AgendaIndex::default()),
        "none is worked out besides the one that comes along"
    );
}
