//! In which words a paper speaks: of advice where a body only advises, of a case that was withdrawn or is exempt,
//! of a meeting that was called off.

use samstyr::report::changes;
use samstyr::report::decision_log;
use samstyr::report::outline::{Block, Outline};
use samstyr::report::paper::{Ask, Subject, Within};
use samstyr::text::Lang;

use super::both;
use super::content::{HELD, Meeting, fact, told};
use crate::read_pdf::squeezed;
use crate::support::{at, on};

const ADVICE: &[&str] = &["title=Si ja", "text=Vi rår til det.", "outcome=adopted"];

impl Meeting {
    /// The same meeting of a body that may do so much.
    fn authority(self, authority: &str) -> Self {
        let body = self.portfolio().bodies.iter().next().unwrap().id.raw().to_string();
        on(&self.file, "set", &[&body, &format!("authority={authority}")]).done();
        self
    }
}

#[test]
fn the_paper_of_a_body_that_only_advises_speaks_of_advice_throughout() {
    let words = [(Lang::Nb, "vedtak"), (Lang::Nn, "vedtak"), (Lang::En, "decision")];
    for authority in ["advisory", "preparing", "professional"] {
        let meeting = Meeting::of(HELD).authority(authority);
        meeting.case(&["title=Portal", "proposal=Vi gjør det."], Some(ADVICE));
        meeting.case(&["title=Uten tekst"], Some(&["title=Nei", "outcome=rejected"]));
        meeting.case(&["title=Uten noe", "proposal=Vi venter."], None);
        for (lang, word) in words {
            says_nowhere(&meeting.made(&meeting.ask(lang)), word);
        }
        let outline = meeting.summary();
        assert_eq!(outline.genre, "Oversikt over råd");
        let labels = outline.blocks.iter().filter_map(|block| match block {
            Block::Quote { label, .. } => Some(label.as_str()),
            _ => None,
        });
        let labels: Vec<&str> = labels.collect();
        assert_eq!(labels, ["Forslag til råd", "Råd", "Forslag til råd", "Råd"]);
        let within = Within {
            body: meeting.portfolio().bodies.iter().next().map(|it| it.id),
            ..Within::default()
        };
        for within in [within, Within::default()] {
            let ask = Ask::of(Subject::Period(within), Lang::Nb, at(1577));
            let log = (decision_log::PAPER.make)(&meeting.portfolio(), &ask).unwrap();
            assert!(!told(&log).to_lowercase().contains("vedtak"), "{}", told(&log));
        }
    }
}

fn says_nowhere(outline: &Outline, word: &str) {
    let said = told(outline).to_lowercase();
    let around: Vec<&str> = said.split(word).skip(1).map(|it| it.get(..40).unwrap_or(it)).collect();
    assert!(around.is_empty(), "{word}: {around:?}");
}

#[test]
fn advice_that_is_final_is_advice_in_what_its_code_covers_too() {
    let meeting = Meeting::of(HELD).authority("advisory");
    let text = ["title=Si ja", "text=Vi rår til det."];
    let with = |outcome| [&text[..], &[outcome]].concat();
    let [(_, first), _] = [("A", "outcome=adopted"), ("B", "outcome=rejected")]
        .map(|(title, outcome)| meeting.case(&[&format!("title={title}")], Some(&with(outcome))));
    let of_all = || {
        let langs = [(Lang::Nb, "vedtak"), (Lang::Nn, "vedtak"), (Lang::En, "decision")];
        for (lang, word) in langs {
            says_nowhere(&meeting.made(&meeting.ask(lang)), word);
            let ask = Ask::of(Subject::Period(Within::default()), lang, at(1577));
            says_nowhere(&(decision_log::PAPER.make)(&meeting.portfolio(), &ask).unwrap(), word);
        }
    };
    of_all();
    on(&meeting.file, "finalise", &[&first.unwrap()]).done();
    of_all();
    assert!(told(&meeting.summary()).contains("så lenge noe i møtet er utkast"));
    on(&meeting.file, "finalise", &[&meeting.meeting]).done();
    of_all();
    let outline = meeting.summary();
    assert!(told(&outline).contains("koden til det siste"), "two codes: {}", told(&outline));
    assert!(told(&outline).contains("Frarådd"), "{}", told(&outline));
    let nynorsk = told(&meeting.made(&meeting.ask(Lang::Nn)));
    assert!(nynorsk.contains("Frårådd") && nynorsk.contains("framlegget"), "{nynorsk}");
}

#[test]
fn a_code_that_all_decisions_have_in_common_is_spoken_of_as_one() {
    let meeting = Meeting::of(HELD);
    for title in ["title=A", "title=B"] {
        meeting.case(&[title], Some(ADVICE));
    }
    on(&meeting.file, "finalise", &[&meeting.meeting]).done();
    for (lang, words) in [
        (Lang::Nb, "koden til det siste"),
        (Lang::Nn, "koden til det siste"),
        (Lang::En, "that of the last"),
    ] {
        let all = told(&meeting.made(&meeting.ask(lang)));
        assert!(!all.contains(words), "{all}");
    }
    assert!(told(&meeting.summary()).contains("sak, forslag og vedtak"));
}

#[test]
fn a_body_that_decides_goes_on_deciding() {
    let meeting = Meeting::of(HELD).authority("deciding");
    meeting.case(&["title=Portal"], Some(ADVICE));
    let outline = meeting.summary();
    assert_eq!(outline.genre, "Vedtaksoversikt");
    assert!(told(&outline).contains("Vedtak i sakene") && !told(&outline).contains("Råd"));
}

#[test]
fn a_withdrawn_case_is_called_so_and_is_not_forgotten() {
    let meeting = Meeting::of(HELD);
    meeting.case(&["title=Portal"], Some(ADVICE));
    let values = ["title=Trukket sak", "case_year=2024", "case_sequence=7", "state=withdrawn"];
    meeting.case(&values, None);
    for (lang, words) in [
        (Lang::Nb, ["Trukket", "Saken er trukket.", "Trukket: 7/24."]),
        (Lang::Nn, ["Trekt", "Saka er trekt.", "Trekt: 7/24."]),
        (Lang::En, ["Withdrawn", "The case was withdrawn.", "Withdrawn: 7/24."]),
    ] {
        let outline = meeting.made(&meeting.ask(lang));
        let all = told(&outline);
        assert!(words.iter().all(|word| all.contains(word)), "{all}");
        let table = outline.blocks.iter().find_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        });
        let cells = table.unwrap().rows.iter().flatten();
        assert!(cells.clone().any(|cell| cell.text == words[0]), "{all}");
    }
    let all = told(&meeting.summary());
    assert!(!all.contains("Uten vedtak") && !all.contains("Ingen vedtak registrert"), "{all}");
}

#[test]
fn a_case_without_a_decision_is_told_of_as_its_state_says() {
    for (state, [word, sentence]) in [
        ("postponed", ["Utsatt", "Saken er utsatt."]),
        ("returned", ["Sendt tilbake", "Saken er sendt tilbake."]),
        ("withdrawn", ["Trukket", "Saken er trukket."]),
        ("treated", ["Ikke noe vedtak", "Ingen vedtak registrert i saken."]),
    ] {
        let meeting = Meeting::of(HELD);
        meeting.case(&["title=Portal"], Some(ADVICE));
        let state = format!("state={state}");
        meeting.case(&["title=Sak", "case_year=2024", "case_sequence=7", &state], None);
        let outline = meeting.summary();
        let rows = outline.blocks.iter().find_map(|block| match block {
            Block::Table(table) => Some(&table.rows),
            _ => None,
        });
        assert!(rows.unwrap()[1].iter().any(|cell| cell.text == word), "{state}");
        assert!(told(&outline).contains(sentence), "{state}: {}", told(&outline));
        let status = fact(&outline, "Status").unwrap();
        let left = if word == "Ikke noe vedtak" { "Uten vedtak" } else { word };
        assert!(status.contains(&format!("{left}: 7/24.")), "{state}: {status}");
        assert_eq!(status.contains("Uten vedtak"), left == "Uten vedtak", "{state}: {status}");
    }
}

#[test]
fn changes_in_advice_are_called_advice_and_in_both_both() {
    let meeting = Meeting::of(HELD).authority("advisory");
    meeting.case(&["title=Portal"], Some(ADVICE));
    let heads = |lang| {
        let comparison = super::exempt::compared(&meeting.file);
        let ask = Ask::of(Subject::Changes(comparison), lang, at(1800));
        told(&(changes::PAPER.make)(&meeting.portfolio(), &ask).unwrap())
    };
    for (lang, head, event) in [
        (Lang::Nb, "Råd (1)", "nytt råd"),
        (Lang::Nn, "Råd (1)", "nytt råd"),
        (Lang::En, "Advice (1)", "new advice"),
    ] {
        let all = heads(lang);
        assert!(all.contains(head) && all.contains(event), "{all}");
    }
    let body = meeting.add("bodies", &["title=Styret", "authority=deciding"]);
    let other = meeting.add("meetings", &[&format!("body_id={body}"), "date=2024-04-02"]);
    let case = meeting.add("cases", &["title=Sak", &format!("meeting_id={other}")]);
    meeting.add("decisions", &[&[&*format!("case_id={case}")], ADVICE].concat());
    for (lang, head) in [
        (Lang::Nb, "Vedtak eller råd (2)"),
        (Lang::Nn, "Vedtak eller råd (2)"),
        (Lang::En, "Decisions or advice (2)"),
    ] {
        assert!(heads(lang).contains(head), "{}", heads(lang));
    }
}

#[test]
fn a_meeting_that_was_called_off_says_so_on_each_page_where_something_stands_as_decided() {
    let meeting = Meeting::of(&["date=2024-03-08", "state=cancelled"]);
    meeting.case(&["title=Portal"], Some(ADVICE));
    let outline = meeting.summary();
    assert_eq!(outline.mark.as_deref(), Some("Avlyst · Utkast"));
    assert!(outline.footer.starts_with("Avlyst · Utkast · "), "{}", outline.footer);
    let state = fact(&outline, "Status").unwrap();
    assert!(state.starts_with("Møtet står som avlyst."), "{state}");
    assert!(!told(&outline).contains("Ikke registrert"), "nobody was there");
    let nynorsk = meeting.made(&meeting.ask(Lang::Nn));
    assert!(fact(&nynorsk, "Status").unwrap().starts_with("Møtet står som avlyst."));
}

#[test]
fn an_exempt_case_says_so_at_its_head_and_in_the_table_of_cases() {
    let meeting = Meeting::of(HELD);
    let values = ["title=Personalsak", "exempt=true", "exemption_ground=offl. § 13"];
    let values =
        [&values[..], &["case_type=decision", "case_year=2024", "case_sequence=3"]].concat();
    meeting.case(&values, Some(ADVICE));
    let words = "Unntatt offentlighet, offl. § 13";
    let outline = meeting.summary();
    let place = |is_it: &dyn Fn(&Block) -> bool| outline.blocks.iter().position(is_it);
    let case =
        place(&|block| matches!(block, Block::Heading { text, .. } if text.text == "Personalsak"));
    let label = place(&|block| matches!(block, Block::Label { text } if text.text == words));
    assert_eq!(label, case.map(|at| at + 1), "{}", told(&outline));
    let in_table = |block: &Block| match block {
        Block::Table(table) => table.rows.iter().flatten().any(|it| it.text.contains(words)),
        _ => false,
    };
    assert!(outline.blocks.iter().any(in_table), "{}", told(&outline));
    assert_eq!(fact(&outline, "Unntatt offentlighet").as_deref(), Some("3/24: offl. § 13"));
    for text in both(&outline) {
        assert_eq!(text.matches(&squeezed(words)).count(), 2, "{text}");
    }
    let public = meeting.made(&Ask { public: true, ..meeting.ask(Lang::Nb) });
    assert!(!told(&public).contains("Personalsak") && told(&public).contains("offl. § 13"));
}

#[test]
fn a_meeting_of_which_only_the_time_is_known_is_to_come_until_that_time_is_over() {
    for (date, state) in [
        ("før jul 2024", "fixed"),
        ("før sommeren 2024", "proposed"),
        ("innen 1. desember 2024", "provisional"),
        ("mai 2024", "proposed"),
    ] {
        let of = [format!("date={date}"), format!("state={state}")];
        let meeting = Meeting::of(&[of[0].as_str(), &of[1]]);
        meeting.case(&["title=Portal", "starts_at=09:30"], None);
        let told = super::content::told(&meeting.summary());
        assert!(told.contains("09.30"), "an agenda says when a case comes up: {told}");
        let on = |day: &str| {
            let made = samstyr::model::local_time::made_on(crate::support::day(day));
            meeting.made(&Ask { made_at: made, ..meeting.ask(Lang::Nb) }).genre
        };
        assert_eq!(on("2024-04-26"), "Saksliste", "{date}");
        assert_eq!(on("2025-01-02"), "Vedtaksoversikt", "{date}");
    }
}
