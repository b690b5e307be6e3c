//! What stands beside the words of the decisions: in the log who answers, what is to be done and which principles
//! hold; on a derivation whose it is and when it was made; in the name of a file what the paper is.

use samstyr::model::kind::Kind;
use samstyr::report::outline::{Block, Outline, Table};
use samstyr::report::paper::{Ask, PaperFormat, Subject, Within};
use samstyr::report::{decision_log, decisions, derivation};
use samstyr::text::{Lang, Texts};

use super::content::{HELD, Meeting, fact, told};
use crate::support::{at, day, example_portfolio, on};

const YES: &[&str] = &["title=Ja", "text=Ja.", "outcome=adopted"];

fn log_of(meeting: &Meeting, lang: Lang, public: bool) -> Outline {
    let made = samstyr::model::local_time::made_on(day("2024-04-26"));
    let ask = Ask { public, ..Ask::of(Subject::Period(Within::default()), lang, made) };
    (decision_log::PAPER.make)(&meeting.portfolio(), &ask).unwrap()
}

/// The table under a heading.
fn under<'a>(outline: &'a Outline, heading: &str) -> Option<&'a Table> {
    let is_it =
        |block: &Block| matches!(block, Block::Heading { text, .. } if text.text == heading);
    let at = outline.blocks.iter().position(is_it)?;
    match outline.blocks.get(at + 1) {
        Some(Block::Table(table)) => Some(table),
        _ => None,
    }
}

fn texts_of(table: &Table) -> Vec<Vec<&str>> {
    table.rows.iter().map(|row| row.iter().map(|it| it.text.as_str()).collect()).collect()
}

#[test]
fn the_log_says_who_answers_what_is_still_to_be_done_and_which_principles_hold() {
    let meeting = Meeting::of(HELD);
    let principle = [YES, &["principle=yes"]].concat();
    let (case, first) = meeting.case(&["title=Portal", "responsible=Mona Eide"], Some(&principle));
    let of_case = format!("case_id={case}");
    let of_first = format!("decision_id={}", first.as_ref().unwrap());
    meeting.add("actions", &["title=Bygge", &of_first, "owner=Ola", "deadline=2024-06-01"]);
    meeting.add("actions", &["title=Ferdig", &of_case, "state=done"]);
    let secret = ["title=Løynd", "exempt=yes", "responsible=Skjult"];
    let (secret, _) = meeting.case(&secret, Some(&principle));
    meeting.add("actions", &["title=Hemmelig oppgave", &format!("case_id={secret}")]);
    meeting.case(&["title=Kladd"], Some(&principle));
    let draft = log_of(&meeting, Lang::Nb, false);
    assert!(under(&draft, "Prinsippvedtak som gjelder").is_none(), "nothing is final yet");
    for case in ["Portal", "Løynd"] {
        let now = meeting.portfolio();
        let case = now.cases.iter().find(|it| it.title == case).unwrap().id;
        let decision = now.decisions.iter().find(|it| it.case_id == Some(case)).unwrap();
        on(&meeting.file, "finalise", &[&decision.id.raw().to_string()]).done();
    }
    let log = log_of(&meeting, Lang::Nb, false);
    assert!(told(&log).contains("Mona Eide"));
    let holds = under(&log, "Prinsippvedtak som gjelder").unwrap();
    let cases: Vec<&str> = texts_of(holds).into_iter().map(|row| row[1]).collect();
    assert_eq!(cases, ["Portal", "Løynd (unntatt offentlighet)"]);
    let open = under(&log, "Åpen oppfølging 26.04.2024").unwrap();
    let rows = texts_of(open);
    assert_eq!(rows[0], ["Bygge", "Portal", "Ola", "01.06.2024", "49 dager"]);
    assert_eq!(rows[1][0], "Hemmelig oppgave (unntatt offentlighet)");
    assert_eq!(rows.len(), 2, "{rows:?}");
    let public = told(&log_of(&meeting, Lang::Nb, true));
    for hidden in ["Løynd", "Skjult", "Hemmelig"] {
        assert!(!public.contains(hidden), "{hidden}: {public}");
    }
    // One that is corrected still holds, and says that it was.
    let of = [format!("case_id={case}"), format!("corrects_id={}", first.as_ref().unwrap())];
    let rewritten = ["title=Ja, rettet", "text=Ja!", "outcome=adopted"];
    let of: Vec<&str> = of.iter().map(String::as_str).chain(rewritten).collect();
    let correction = meeting.add("decisions", &of);
    on(&meeting.file, "finalise", &[&correction]).done();
    let log = log_of(&meeting, Lang::Nb, false);
    let holds = texts_of(under(&log, "Prinsippvedtak som gjelder").unwrap());
    assert_eq!(holds.len(), 2, "{holds:?}");
    assert!(holds[0][2].starts_with("Ja\nRettet"), "{holds:?}");
    // What replaces it holds in its place.
    let replaces = format!("supersedes_id={}", first.unwrap());
    let (_, later) = meeting.case(&["title=Nytt"], Some(&[YES, &[replaces.as_str()]].concat()));
    on(&meeting.file, "finalise", &[&later.unwrap()]).done();
    let log = log_of(&meeting, Lang::Nb, false);
    let holds = under(&log, "Prinsippvedtak som gjelder").unwrap();
    assert_eq!(holds.rows.len(), 1, "{holds:?}");
}

#[test]
fn a_derivation_says_whose_it_is_of_what_and_who_made_it_when() {
    let portfolio = example_portfolio();
    let mut made = 0;
    for estimate in portfolio.estimates.iter() {
        for (lang, sender) in [(Lang::Nb, "Avsender"), (Lang::Nn, "Avsendar"), (Lang::En, "From")] {
            let ask = Ask::of(Subject::Record(estimate.id.raw()), lang, at(1800));
            let Ok(outline) = (derivation::PAPER.make)(portfolio, &ask) else { continue };
            made += 1;
            let texts = Texts::of(lang);
            assert!(fact(&outline, &texts.get("paper-sender")).is_some(), "{sender}");
            let of = |field: &str| fact(&outline, &texts.field(Kind::Estimate, field));
            assert_eq!(of("benefit_id").is_some(), estimate.benefit_id.is_some());
            assert_eq!(of("made_on").is_some(), estimate.made_on.is_some());
            assert_eq!(of("made_by").unwrap_or_default(), estimate.made_by);
            let factors =
                told(&outline).matches(if lang == Lang::En { "0.8890" } else { "0,8890" }).count();
            assert!(factors >= 2, "where it is worked out and where it is used: {factors}");
            let used = told(&outline).contains(&texts.get("derivation-default"));
            assert_eq!(told(&outline).contains("klarsprak-"), used, "{lang:?}");
        }
    }
    assert!(made > 0);
}

#[test]
fn the_file_of_a_paper_of_advice_is_not_called_after_decisions() {
    for (authority, file, log) in [
        ("advisory", "oversikt-over-råd-", "logg-over-råd-"),
        ("deciding", "vedtaksoversikt-", "vedtakslogg-"),
    ] {
        let meeting = Meeting::of(HELD);
        let portfolio = meeting.portfolio();
        let body = portfolio.bodies.iter().next().unwrap().id;
        on(&meeting.file, "set", &[&body.raw().to_string(), &format!("authority={authority}")])
            .done();
        let portfolio = meeting.portfolio();
        let ask = meeting.ask(Lang::Nb);
        let name = decisions::PAPER.file_name(&portfolio, &ask, PaperFormat::Pdf);
        assert!(name.starts_with(file), "{name}");
        let within = Within { body: Some(body), ..Within::default() };
        let ask = Ask::of(Subject::Period(within), Lang::Nb, at(1800));
        let name = decision_log::PAPER.file_name(&portfolio, &ask, PaperFormat::Docx);
        assert!(name.starts_with(log), "{name}");
    }
}

#[test]
fn what_is_said_of_the_steps_of_a_derivation_stands_between_their_heading_and_them() {
    let portfolio = example_portfolio();
    let mut made = 0;
    for estimate in portfolio.estimates.iter() {
        let ask = Ask::of(Subject::Record(estimate.id.raw()), Lang::Nb, at(1800));
        let Ok(outline) = (derivation::PAPER.make)(portfolio, &ask) else { continue };
        let is_steps = |block: &Block| matches!(block, Block::Heading { text, .. } if text.text == "Steg for steg");
        let steps = outline.blocks.iter().position(is_steps).unwrap();
        let is_method = |block: &Block| matches!(block, Block::Note { text } if text.text.starts_with("Metode"));
        let method = outline.blocks.iter().position(is_method).unwrap();
        let table = outline.blocks.iter().rposition(|it| matches!(it, Block::Table(_))).unwrap();
        assert!(steps < method && method < table, "{:?}", outline.blocks);
        made += 1;
    }
    assert!(made > 0);
}
