//! What a paper must not say in silence: that it is of an example, holds what is exempt, is of a meeting that nobody
//! has recorded as held; and that nothing is made final before its day, whichever way it is asked for.

use samstyr::report::decision_log;
use samstyr::report::outline::{Block, Outline, Table, Words};
use samstyr::report::paper::{Ask, Subject, Within};
use samstyr::text::Lang;

use super::content::{HELD, Meeting, fact, told};
use crate::support::{at, day, example_portfolio, on};

const DECIDED: &[&str] = &["title=Vedtak", "text=Ja.", "outcome=adopted"];

fn log_of(meeting: &Meeting, from: &str, to: &str, public: bool) -> Outline {
    let within = Within { from: Some(day(from)), to: Some(day(to)), body: None };
    let ask = Ask { public, ..Ask::of(Subject::Period(within), Lang::Nb, at(1800)) };
    (decision_log::PAPER.make)(&meeting.portfolio(), &ask).unwrap()
}

fn first_table(outline: &Outline) -> &Table {
    let mut tables = outline.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    tables.next().unwrap()
}

#[test]
fn nothing_is_made_final_before_its_day_whichever_way_it_is_asked_for() {
    for ahead in [["date=2099-01-01", ""], ["date=2024-03-08", "date=2099-01-01"]] {
        let meeting = Meeting::of(&[ahead[0]]);
        let decided: Vec<&str> = DECIDED
            .iter()
            .copied()
            .chain([ahead[1]].into_iter().filter(|it| !it.is_empty()))
            .collect();
        let (case, decision) = meeting.case(&["title=Sak"], Some(&decided));
        let decision = decision.unwrap();
        let of_case = format!("case_id={case}");
        let born = [&["decisions", &of_case, "state=final"][..], &decided].concat();
        for (command, arguments) in [
            ("finalise", vec![decision.as_str()]),
            ("finalise", vec![meeting.meeting.as_str()]),
            ("set", vec![decision.as_str(), "state=final"]),
            ("add", born.clone()),
        ] {
            let refused = on(&meeting.file, command, &arguments).failed(1);
            assert!(refused.contains("2099"), "{command}: {refused}");
            assert!(meeting.portfolio().seals.is_empty(), "{command}");
        }
    }
}

#[test]
fn what_is_recorded_along_with_a_seal_and_what_it_lacks_is_told_and_so_is_its_code() {
    let meeting = Meeting::of(&["date=2024-03-08", "state=fixed"]);
    let (_, decision) = meeting.case(&["title=Sak", "exempt=yes"], Some(DECIDED));
    let run = on(&meeting.file, "set", &[&decision.unwrap(), "state=final"]);
    let code = meeting.portfolio().seals.values().next().unwrap().short_hash().to_owned();
    assert!(run.out.contains(&code), "{run:?}");
    for words in ["not recorded as held", "chair", "present", "ground"] {
        assert!(run.out.contains(words), "{words}: {run:?}");
    }
    assert_eq!(fact(&meeting.summary(), "Status").as_deref(), Some("Vedtaket er endelig."));
}

#[test]
fn papers_of_an_example_say_so_on_each_page() {
    let ask = Ask::of(Subject::Period(Within::default()), Lang::Nb, at(1800));
    let log = (decision_log::PAPER.make)(example_portfolio(), &ask).unwrap();
    assert!(log.footer.starts_with("Eksempelportefølje"), "{}", log.footer);
    assert!(!Meeting::of(HELD).summary().footer.contains("Eksempel"));
}

#[test]
fn what_is_exempt_is_marked_wherever_it_is_named_and_on_each_page() {
    let meeting = Meeting::of(HELD);
    let (case, _) = meeting.case(&["title=HEMMELIGSAK", "exempt=yes"], Some(DECIDED));
    meeting.case(&["title=Neste", &format!("continues_id={case}")], None);
    let marked = "HEMMELIGSAK (unntatt offentlighet)";
    let log = log_of(&meeting, "2024-01-01", "2024-12-31", false);
    let summary = meeting.summary();
    for paper in [&log, &summary] {
        assert!(told(paper).contains(marked), "{}", told(paper));
        assert!(paper.footer.contains("Inneholder opplysninger unntatt offentlighet"));
    }
    let public = log_of(&meeting, "2024-01-01", "2024-12-31", true);
    assert!(!told(&public).contains("HEMMELIG") && !public.footer.contains("Inneholder"));
}

#[test]
fn a_decision_whose_day_is_not_known_is_named_in_the_log_of_each_period_that_may_hold_it() {
    let meeting = Meeting::of(&["date=../2023-12-10", "state=held"]);
    meeting.case(&["title=Uten nummer"], Some(&["title=Ukjent dag", "text=Ja."]));
    let numbered = ["title=Møteplan", "case_year=2023", "case_sequence=39"];
    meeting.case(&numbered, Some(&["title=Plan", "text=Ja."]));
    for (from, to, unknown, numbered) in [
        ("1800-01-01", "2199-12-31", true, true),
        ("2023-01-01", "2023-12-31", true, true),
        ("2023-10-01", "2023-10-31", true, true),
        ("2019-01-01", "2019-12-31", true, false),
        ("2024-01-01", "2024-12-31", false, false),
    ] {
        let log = told(&log_of(&meeting, from, to, false));
        assert_eq!(log.contains("Ukjent dag"), unknown, "{from}: {log}");
        assert_eq!(log.contains("Møteplan"), numbered, "{from}: {log}");
        assert_eq!(log.contains("Dato usikker"), unknown, "{from}: {log}");
    }
}

#[test]
fn a_day_that_may_lie_in_several_periods_is_a_row_of_none_of_them() {
    for (date, inside, across) in [
        ("date=2024-21", ["2024-01-01", "2024-12-31"], ["2024-03-01", "2024-03-31"]),
        ("date=../2024-05-10", ["1800-01-01", "2024-05-31"], ["2024-05-01", "2024-05-31"]),
        ("date=2024-03-30/2024-04-02", ["2024-03-30", "2024-04-02"], ["2024-04-01", "2024-04-30"]),
        (
            "date=[2024-03-30,2024-04-02]",
            ["2024-03-01", "2024-04-30"],
            ["2024-04-01", "2024-04-30"],
        ),
    ] {
        let meeting = Meeting::of(&[date, "state=held"]);
        // Before the year of its number nothing is decided in a case; this one has none.
        meeting.case(&["title=Sak"], Some(&["title=Ja", "text=Ja."]));
        let [within, apart] = [inside, across].map(|[from, to]| {
            let log = told(&log_of(&meeting, from, to, false));
            assert!(log.contains("\"Ja\""), "{date}: {log}");
            log.contains("Dato usikker")
        });
        let is_open = date.contains("..");
        assert_eq!((within, apart), (is_open, true), "{date}");
    }
}

#[test]
fn a_past_meeting_that_nobody_recorded_as_held_and_one_that_was_called_off_say_so() {
    let meeting = Meeting::of(&["date=2024-03-08", "state=fixed"]);
    meeting.case(&["title=Sak"], None);
    let summary = meeting.summary();
    assert!(told(&summary).contains("Det er ikke ført at møtet er holdt."));
    assert!(!told(&summary).contains("Ikke noe vedtak"), "{}", told(&summary));
    for state in ["state=fixed", "state=provisional", "state=proposed"] {
        let empty = Meeting::of(&["date=2024-03-08", state]).summary();
        let status = fact(&empty, "Status");
        assert_eq!(status.as_deref(), Some("Det er ikke ført at møtet er holdt."), "{state}");
    }
    let off = Meeting::of(&["date=2024-03-08", "state=cancelled"]);
    off.case(&["title=Sak"], Some(DECIDED));
    let log = told(&log_of(&off, "2024-01-01", "2024-12-31", false));
    assert!(log.contains("Møtet står som avlyst."), "{log}");
}

#[test]
fn how_a_meeting_was_held_stands_behind_its_place() {
    for (place, said) in
        [("place=Rådhuset, Florø", "Rådhuset, Florø (fysisk)"), ("place=", "Fysisk")]
    {
        let meeting = Meeting::of(&[&["mode=physical", place][..], HELD].concat());
        assert_eq!(fact(&meeting.summary(), "Sted").as_deref(), Some(said));
    }
}

#[test]
fn a_paper_is_sent_by_whose_body_it_is() {
    let meeting = Meeting::of(HELD);
    let owner = meeting.add("organisations", &["title=Voss herad"]);
    let body = meeting.portfolio().bodies.iter().next().unwrap().id.raw().to_string();
    on(&meeting.file, "set", &[&body, &format!("organisation_id={owner}")]).done();
    let summary = meeting.summary();
    assert_eq!(fact(&summary, "Avsender").as_deref(), Some("Voss herad"));
    assert_eq!(summary.author, "Voss herad");
}

#[test]
fn the_next_meeting_is_one_within_a_year() {
    let meeting = Meeting::of(&["date=2016-12-02", "state=held"]);
    let body = meeting.portfolio().bodies.iter().next().unwrap().id.raw().to_string();
    let body = format!("body_id={body}");
    meeting.add("meetings", &[&body, "date=2022-09-02", "state=held"]);
    assert!(!told(&meeting.summary()).contains("Neste møte"));
    meeting.add("meetings", &[&body, "date=2017-06?", "state=held"]);
    let summary = told(&meeting.summary());
    assert!(summary.contains("juni 2017") && !summary.contains("(holdt)"), "{summary}");
}

#[test]
fn the_overview_has_a_column_for_the_outcome_and_one_deadline_a_row() {
    let meeting = Meeting::of(HELD);
    let said =
        ["title=Avtale", "text=1. Avtalen godkjennes.\n2. Den gjelder fra mai.", "outcome=adopted"];
    let numbered = ["title=Avtale", "case_year=2024", "case_sequence=3"];
    let (case, _) = meeting.case(&numbered, Some(&said));
    let of_case = format!("case_id={case}");
    for [owner, deadline] in
        [["owner=Ola", "deadline=2024-05-01"], ["owner=Kari", "deadline=2024-06-01"]]
    {
        meeting.add("actions", &["title=Gjør det", &of_case, owner, deadline]);
    }
    let summary = meeting.summary();
    let table = first_table(&summary);
    let heads: Vec<&str> = table.columns.iter().map(|column| column.head.as_str()).collect();
    assert_eq!(heads, ["Nr.", "Sak", "Utfall", "Vedtaket kort", "Ansvarlig", "Frist"]);
    let cell = |row: usize, at: usize| table.rows[row][at].text.as_str();
    assert_eq!((cell(0, 2), cell(0, 3)), ("Vedtatt", "Avtalen godkjennes."));
    // Of several things to do, each stands in a row of its own with its name.
    assert_eq!((cell(0, 4), cell(1, 4), cell(2, 4), table.rows.len()), ("", "Ola", "Kari", 3));
    assert_eq!((cell(1, 3), cell(2, 3)), ("Oppfølging: Gjør det", "Oppfølging: Gjør det"));
    for row in 0..3 {
        let case = (cell(row, 0), cell(row, 1));
        assert_eq!(case, ("3/24", "Avtale"), "a row may stand alone on a page");
    }
}

#[test]
fn each_decision_of_a_case_has_a_row_with_its_own_outcome_owner_and_deadline() {
    let meeting = Meeting::of(HELD);
    let (case, first) = meeting.case(&["title=Portal"], Some(&["title=Ja", "outcome=adopted"]));
    let of_case = format!("case_id={case}");
    let later = ["decisions", &of_case, "title=Utsatt del", "outcome=postponed", "text=Seinere."];
    let later = on(&meeting.file, "add", &later).out.trim().to_owned();
    for (decision, task) in [
        (first.unwrap(), ["title=Bygge", "owner=Ola", "deadline=2024-05-01", "state=done"]),
        (later, ["title=Utrede", "owner=Kari", "deadline=2024-06-01", "state=not_started"]),
    ] {
        let of = format!("decision_id={decision}");
        let task: Vec<&str> = task.into_iter().filter(|it| !it.ends_with("not_started")).collect();
        meeting.add("actions", &[&[of.as_str()], &task[..]].concat());
    }
    meeting.add("actions", &["title=Annet", &of_case, "owner=Per"]);
    let summary = meeting.summary();
    let rows = first_table(&summary).rows.iter();
    let rows: Vec<Vec<&str>> =
        rows.map(|row| row.iter().skip(1).map(|it| it.text.as_str()).collect()).collect();
    assert_eq!(
        rows,
        [
            ["Portal", "Vedtatt", "Ja\nOppfølging: Bygge (ferdig)", "Ola", "01.05.2024"],
            ["Portal", "Utsatt", "Utsatt del\nOppfølging: Utrede", "Kari", "01.06.2024"],
            ["Portal", "", "Oppfølging: Annet", "Per", ""],
        ]
    );
    // And in the paper each box bears the name that other papers know the decision by.
    let labels = summary.blocks.iter().filter_map(|block| match block {
        Block::Quote { label, .. } => Some(label.as_str()),
        _ => None,
    });
    assert_eq!(labels.collect::<Vec<_>>(), ["Vedtak: Ja", "Vedtak: Utsatt del"]);
}

#[test]
fn what_was_decided_as_proposed_says_so_and_votes_are_a_sentence() {
    let meeting = Meeting::of(HELD);
    let said =
        ["title=Avtale", "text=Slik.", "outcome=adopted", "agreement=unanimous", "votes=8 stemmer"];
    meeting.case(&["title=Avtale", "proposal=Slik."], Some(&said));
    let summary = meeting.summary();
    assert_eq!(fact(&summary, "Utfall").as_deref(), Some("Vedtatt, som foreslått"));
    let votes = fact(&summary, "Stemmer").unwrap();
    assert!(votes.starts_with("Enstemmig") && votes.ends_with(", 8 stemmer"), "{votes}");
}

#[test]
fn votes_that_say_how_it_was_come_to_say_it_once_in_every_language_of_the_paper() {
    for (agreement, votes) in [
        ("unanimous", "Enstemmig vedtatt, 8 stemmer"),
        ("unanimous", "Samrøystes, 8 røyster"),
        ("unanimous", "Einstemmig"),
        ("consensus", "Konsensus i møtet"),
        ("vote", "For: 5 stemmer, mot: 2"),
    ] {
        let meeting = Meeting::of(HELD);
        let how = [format!("agreement={agreement}"), format!("votes={votes}")];
        let said = ["title=Avtale", "text=Slik.", "outcome=adopted", &how[0], &how[1]];
        meeting.case(&["title=Avtale"], Some(&said));
        for (lang, label) in [(Lang::Nb, "Stemmer"), (Lang::Nn, "Røyster"), (Lang::En, "Votes")] {
            let outline = meeting.made(&meeting.ask(lang));
            assert_eq!(fact(&outline, label).as_deref(), Some(votes), "{lang:?}");
        }
    }
}

#[test]
fn every_task_stands_in_the_overview_by_its_name_and_many_of_them_in_one_row() {
    let meeting = Meeting::of(HELD);
    let said = ["title=Ja", "text=Ja.", "outcome=adopted"];
    let (case, _) = meeting.case(&["title=Sak"], Some(&said));
    let of_case = format!("case_id={case}");
    let rows = || -> Vec<Vec<String>> {
        let summary = meeting.summary();
        let table = first_table(&summary);
        let heads: Vec<&str> = table.columns.iter().map(|column| column.head.as_str()).collect();
        let at = |head: &str| heads.iter().position(|it| *it == head);
        let places = ["Vedtaket kort", "Ansvarlig", "Frist"].map(at);
        let cell = |row: &Vec<Words>, at: Option<usize>| {
            at.map_or_else(String::new, |at| row[at].text.clone())
        };
        table.rows.iter().map(|row| places.map(|at| cell(row, at)).to_vec()).collect()
    };
    meeting.add("actions", &["title=Uten noen", &of_case, "state=done"]);
    assert_eq!(rows(), [["Ja\nOppfølging: Uten noen (ferdig)", "", ""]]);
    meeting.add("actions", &["title=Annet", &of_case, "owner=Ola", "deadline=2024-05-01"]);
    let two = rows();
    assert_eq!(two.len(), 3, "{two:?}");
    assert!(two.iter().any(|row| *row == ["Oppfølging: Annet", "Ola", "01.05.2024"]), "{two:?}");
    for number in 0..7 {
        let title = format!("title=Oppgave {number}");
        meeting.add("actions", &[&title, &of_case, "owner=Kari", "deadline=2024-06-01"]);
    }
    let all = rows();
    assert_eq!(all.len(), 1, "{all:?}");
    assert!(all[0][0].starts_with("Ja\nOppfølging: 9 oppgaver, 8 gjenstår"), "{all:?}");
    assert!(all[0][1].contains("Ola") && all[0][1].contains("Kari"), "{all:?}");
    assert_eq!(all[0][2], "første 01.05.2024");
}

#[test]
fn an_agenda_has_no_column_for_what_is_decided() {
    let meeting = Meeting::of(&["date=2024-06-14", "state=fixed"]);
    let (case, _) = meeting.case(&["title=Sak"], None);
    meeting.add("actions", &["title=Lag notat", &format!("case_id={case}"), "owner=Ola"]);
    let summary = meeting.summary();
    let table = first_table(&summary);
    let heads: Vec<&str> = table.columns.iter().map(|column| column.head.as_str()).collect();
    assert_eq!(heads, ["Nr.", "Sak", "Oppfølging", "Ansvarlig"]);
    assert_eq!(table.rows[0][2].text, "Lag notat");
}

#[test]
fn what_is_exempt_without_a_ground_says_so() {
    let meeting = Meeting::of(HELD);
    meeting.case(&["title=Sak", "exempt=yes"], Some(DECIDED));
    assert!(told(&meeting.summary()).contains("hjemmel ikke oppgitt"));
}

/// The texts that are set apart on a paper.
fn quotes(outline: &Outline) -> Vec<String> {
    let quote = |block: &Block| match block {
        Block::Quote { text, .. } => Some(text.text.clone()),
        _ => None,
    };
    outline.blocks.iter().filter_map(quote).collect()
}

#[test]
fn what_was_proposed_stands_beside_what_was_not_decided_as_proposed() {
    for (outcome, told) in [("adopted", 1), ("rejected", 2), ("postponed", 2)] {
        let meeting = Meeting::of(HELD);
        let outcome = format!("outcome={outcome}");
        let said = ["title=Avtale", "text=Slik skal det være.", &outcome];
        meeting.case(&["title=Avtale", "proposal=Slik skal det være."], Some(&said));
        let summary = quotes(&meeting.summary()).join("|");
        assert_eq!(summary.matches("Slik skal det være.").count(), told, "{outcome}");
    }
}
