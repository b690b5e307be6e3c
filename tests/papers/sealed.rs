//! What is sealed of a meeting: papers say it whatever is edited afterwards, and tell the edits beside it.

use std::sync::Arc;

use proptest::prelude::*;
use samstyr::model::attendance::Attendance;
use samstyr::model::case::Case;
use samstyr::model::command::Change;
use samstyr::model::field::FieldType;
use samstyr::model::fuzzy_date::FuzzyDate;
use samstyr::model::id::RecordId;
use samstyr::model::kind::{Kind, Portfolio};
use samstyr::model::meeting::Meeting as MeetingRecord;
use samstyr::model::plan::plan;
use samstyr::model::record::TableRecord as _;
use samstyr::model::value::Value;
use samstyr::report::decisions;
use samstyr::report::outline::{Block, Outline};
use samstyr::report::paper::Ask;
use samstyr::store::{Access, Document};
use samstyr::text::Lang;

use super::content::{HELD, Meeting, fact, told};
use crate::support::{day, on};

const HEADINGS: [&str; 3] = [
    "Endret etter at møtet ble ferdigstilt",
    "Endra etter at møtet vart ferdigstilt",
    "Changed after the meeting was made final",
];

/// A meeting with all that papers print of one, made final: the case that was decided, and the other one.
fn final_meeting() -> (Meeting, String, String) {
    let of = ["number=3/2024", "theme=Velferd", "start_time=09:30", "end_time=11:00"];
    let who = ["mode=digital", "place=Teams", "chair=Kari Mo", "minute_taker=Ola Li"];
    let meeting = Meeting::of(&[HELD, &of, &who].concat());
    meeting.add("settings", &["title=Digi Vest"]);
    let here = format!("meeting_id={}", meeting.meeting);
    for (name, presence) in [("Åse Ås", "present"), ("Jon Vik", "absent")] {
        let presence = format!("presence={presence}");
        let values = [here.as_str(), &format!("title={name}"), "organisation=Voss", &presence];
        meeting.add("attendances", &values);
    }
    let earlier = meeting.add("cases", &["title=Forstudie", "case_year=2023", "case_sequence=4"]);
    let continues = format!("continues_id={earlier}");
    let about = ["title=Portal", "case_year=2024", "case_sequence=5", "agenda_order=2"];
    let texts = ["summary=Kort om saken.", "proposal=Portalen bygges.", "advice=Si ja."];
    let facts = ["responsible=Mona Eide", "archive_reference=24/117", &continues];
    let decided = ["title=Ja", "text=Portalen bygges nå.", "outcome=adopted"];
    let (case, _) = meeting.case(&[&about[..], &texts, &facts].concat(), Some(&decided));
    let other =
        ["title=Løypemelding", "agenda_order=1", "summary=Til orientering.", "case_year=2024"];
    let (undecided, _) = meeting.case(&other, None);
    on(&meeting.file, "finalise", &[&meeting.meeting]).done();
    (meeting, case, undecided)
}

fn paper(portfolio: &Portfolio, ask: &Ask) -> Outline {
    (decisions::PAPER.make)(portfolio, ask).unwrap()
}

/// A paper without the section of what was changed afterwards, and whether it has one.
pub(super) fn apart(mut outline: Outline) -> (String, bool) {
    let is_heading = |block: &Block| matches!(block, Block::Heading { text, .. } if HEADINGS.contains(&text.text.as_str()));
    let at = outline.blocks.iter().position(is_heading);
    if let Some(at) = at {
        outline.blocks.drain(at..at + 2);
    }
    (told(&outline), at.is_some())
}

fn section(outline: &Outline) -> Vec<(String, String)> {
    let mut blocks = outline.blocks.iter();
    let is_it = |block: &&Block| matches!(block, Block::Heading { text, .. } if HEADINGS.contains(&text.text.as_str()));
    let Some(_) = blocks.find(is_it) else { return Vec::new() };
    match blocks.next() {
        Some(Block::Facts { rows }) => {
            rows.iter().map(|(label, words)| (label.clone(), words.text.clone())).collect()
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_misspelt_chair_is_corrected_and_the_paper_says_both() {
    let (meeting, case, undecided) = final_meeting();
    let before = apart(meeting.summary());
    assert!(!before.1, "{}", before.0);
    on(&meeting.file, "set", &[&meeting.meeting, "chair=Kåre Mo"]).done();
    on(&meeting.file, "set", &[&case, "responsible=Mona Lie", "advice=Si nei."]).done();
    on(&meeting.file, "set", &[&undecided, "summary=Noe annet."]).done();
    let outline = meeting.summary();
    assert_eq!(fact(&outline, "Møteleder").as_deref(), Some("Kari Mo"));
    let told = section(&outline);
    let expected = [
        ("Møteleder", "Kari Mo → Kåre Mo"),
        ("5/24 – Saksansvarlig", "Mona Eide → Mona Lie"),
        ("5/24 – Innstilling", "Står nå slik: Si nei."),
        ("Løypemelding – Saken i korte trekk", "Står nå slik: Noe annet."),
    ];
    for (label, words) in expected {
        assert!(told.contains(&(label.to_owned(), words.to_owned())), "{label}: {told:?}");
    }
    assert_eq!(told[0].0, "Møteleder", "what is said of the meeting stands first");
    assert_eq!(apart(outline).0, before.0, "all else stands");
    let shown = on(&meeting.file, "show", &[&meeting.meeting, "--lang", "nn"]).done();
    assert!(shown.contains("Endra etter at møtet vart ferdigstilt: "), "{shown}");
    assert!(shown.contains("Kari Mo → Kåre Mo"), "{shown}");
    let json = on(&meeting.file, "show", &[&case, "--json"]).json();
    let changed = json["changed_since_final"].as_array().unwrap();
    assert!(
        changed.iter().any(|it| it["field"] == "responsible"
            && it["then"] == "Mona Eide"
            && it["now"] == "Mona Lie"
            && it["what"] == "changed"),
        "{json}"
    );
    assert!(changed.iter().all(|it| it["id"] == case.as_str()), "{json}");
    let seals = meeting.portfolio().seals.clone();
    let code = seals.values().next().unwrap().short_hash().to_owned();
    let answer = on(&meeting.file, "check", &["--hash", &code, "--lang", "nb"]).done();
    assert!(answer.contains("Kari Mo → Kåre Mo"), "{answer}");
    let answer = on(&meeting.file, "check", &["--hash", &code, "--json"]).json();
    assert_eq!(answer[0]["decisions"][0]["changed_since_final"][0]["field"], "chair", "{answer}");
    // Put back, there is nothing to tell.
    on(&meeting.file, "set", &[&meeting.meeting, "chair=Kari Mo"]).done();
    assert!(section(&meeting.summary()).iter().all(|(label, _)| label != "Møteleder"));
    assert_eq!(on(&meeting.file, "check", &[]).done(), "ok\n");
}

#[test]
fn who_is_put_down_or_deleted_afterwards_is_told_and_not_printed_among_those_who_met() {
    let (meeting, ..) = final_meeting();
    let here = format!("meeting_id={}", meeting.meeting);
    meeting.add("attendances", &[&here, "title=Sein Gjest", "presence=guest"]);
    let there = meeting.portfolio();
    let jon = there.attendances.iter().find(|it| it.title == "Jon Vik").unwrap().id.raw();
    on(&meeting.file, "delete", &[&jon.to_string()]).done();
    meeting.case(&["title=Etterpå"], None);
    let outline = meeting.summary();
    assert_eq!(fact(&outline, "Forfall").as_deref(), Some("Jon Vik (Voss)"));
    let told = section(&outline);
    for (name, what) in [
        ("Sein Gjest", "Ført opp etterpå"),
        ("Jon Vik", "Slettet etterpå"),
        ("Etterpå", "Ført opp etterpå"),
    ] {
        assert!(told.contains(&(name.to_owned(), what.to_owned())), "{name}: {told:?}");
    }
}

#[test]
fn what_is_changed_of_an_exempt_case_is_not_told_to_the_public() {
    let (meeting, case, _) = final_meeting();
    on(
        &meeting.file,
        "set",
        &[&case, "exempt=true", "exemption_ground=Hemmelig", "summary=Skjult"],
    )
    .done();
    let public = |lang| {
        let outline = meeting.made(&Ask { public: true, ..meeting.ask(lang) });
        told(&outline)
    };
    for lang in [Lang::Nb, Lang::Nn, Lang::En] {
        let all = public(lang);
        for hidden in ["Skjult", "Portal", "Kort om saken", "Mona Eide"] {
            assert!(!all.contains(hidden), "{hidden}: {all}");
        }
    }
    // Opened again, it is seen, as it was sealed; but not that it goes on from what is not.
    let secret = meeting.add("cases", &["title=Løyndom", "exempt=true"]);
    let continues = format!("continues_id={secret}");
    on(&meeting.file, "set", &[&case, "exempt=", &continues]).done();
    assert!(told(&meeting.summary()).contains("Løyndom") && !public(Lang::Nb).contains("Løyndom"));
    let all = public(Lang::Nb);
    assert!(all.contains("Kort om saken.") && all.contains("Står nå slik: Skjult"), "{all}");
}

#[test]
fn a_meeting_that_is_still_written_is_printed_as_it_stands() {
    let meeting = Meeting::of(&[HELD, &["chair=Kari Mo"]].concat());
    let decided = ["title=Ja", "text=Ja.", "outcome=adopted"];
    let (case, first) = meeting.case(&["title=En", "summary=Slik."], Some(&decided));
    let (_, second) = meeting.case(&["title=To"], Some(&decided));
    on(&meeting.file, "finalise", &[&first.unwrap()]).done();
    on(&meeting.file, "set", &[&meeting.meeting, "chair=Kåre Mo"]).done();
    on(&meeting.file, "set", &[&case, "summary=Annerledes."]).done();
    let outline = meeting.summary();
    assert_eq!(fact(&outline, "Møteleder").as_deref(), Some("Kåre Mo"));
    assert!(told(&outline).contains("så lenge noe i møtet er utkast"));
    assert!(told(&outline).contains("Slik.") && section(&outline).len() == 1, "the case is sealed");
    on(&meeting.file, "finalise", &[&second.unwrap()]).done();
    on(&meeting.file, "set", &[&meeting.meeting, "chair=Kari Mo"]).done();
    let outline = meeting.summary();
    assert_eq!(fact(&outline, "Møteleder").as_deref(), Some("Kåre Mo"), "the last one speaks");
    assert!(section(&outline).contains(&("Møteleder".to_owned(), "Kåre Mo → Kari Mo".to_owned())));
}

#[test]
fn a_seal_bears_the_day_that_counts_as_today_and_the_log_the_time_of_the_clock() {
    let meeting = Meeting::of(HELD);
    let decided = ["title=Ja", "text=Ja.", "outcome=adopted"];
    let (_, decision) = meeting.case(&["title=Portal"], Some(&decided));
    let decision = decision.unwrap();
    let before = chrono::Utc::now();
    on(&meeting.file, "finalise", &[&decision, "--today", "2024-03-09"]).done();
    let key: RecordId = decision.parse().unwrap();
    let seal = Arc::clone(&meeting.portfolio().seals[&key]);
    assert_eq!(seal.day(), day("2024-03-09"));
    assert!(seal.at >= before - chrono::TimeDelta::seconds(1), "the log has the clock");
    assert!(told(&meeting.summary()).contains("Gjort endelig 09.03.2024 av"));
    // Of the example, its own day.
    let place = crate::support::Place::new();
    let file = place.example();
    let drafts = Document::open(&file, Access::Read).unwrap().portfolio().clone();
    let ready = |id: RecordId| samstyr::model::rules::check_ready_for_seal(&drafts, id).is_ok();
    let draft = drafts.decisions.iter().map(|it| it.id.raw()).find(|id| ready(*id)).unwrap();
    on(&file, "finalise", &[&draft.to_string()]).done();
    let now = Document::open(&file, Access::Read).unwrap().portfolio().clone();
    assert_eq!(Some(now.seals[&draft].day()), now.fixed_today());
}

#[test]
fn a_name_that_nobody_has_said_is_none() {
    for word in ["ikke oppgitt", "ikkje oppgitt", "not stated", ""] {
        assert_eq!(samstyr::model::seal::named(word), None);
    }
    assert_eq!(samstyr::model::seal::named(" Kari ").as_deref(), Some("Kari"));
}

#[test]
fn a_decision_beside_a_final_one_is_told_of_and_what_it_is_to_it() {
    let meeting = Meeting::of(HELD);
    let decided = ["title=Ja", "text=Ja.", "outcome=adopted"];
    let (case, decision) = meeting.case(&["title=Portal"], Some(&decided));
    let decision = decision.unwrap();
    let of_case = format!("case_id={case}");
    let quiet = on(&meeting.file, "add", &["decisions", &of_case, "title=To"]);
    assert!(quiet.err.is_empty(), "nothing is final yet: {quiet:?}");
    on(&meeting.file, "delete", &[quiet.out.trim()]).done();
    on(&meeting.file, "finalise", &[&decision]).done();
    let lang = ["--lang", "nb"];
    let told = on(&meeting.file, "add", &["decisions", &of_case, "title=Nytt", lang[0], lang[1]]);
    assert_eq!(told.status, 0, "{told:?}");
    assert!(told.err.contains("endelig vedtak fra 8. mars 2024: «Ja»"), "{told:?}");
    for field in ["corrects_id", "supersedes_id"] {
        assert!(told.err.contains(&format!("{field}={decision}")), "{told:?}");
    }
    let corrects = format!("corrects_id={decision}");
    let quiet = on(&meeting.file, "add", &["decisions", &of_case, "title=Rettet", &corrects]);
    assert!(quiet.err.is_empty(), "it says so itself: {quiet:?}");
}

/// An edit of something that papers print: which record, which field, and what of.
type Edit = (usize, usize, i64);

/// The edit as a change; nothing where it is none. How the minutes are approved is no part of what is sealed.
fn change(
    portfolio: &Portfolio,
    records: &[RecordId],
    (record, field, number): Edit,
) -> Option<Change> {
    let id = records[record % records.len()];
    let record = portfolio.record(id)?;
    let (kind, index) = (record.kind(), field % (record.fields().len() + 1));
    let Some(field) = record.fields().get(index) else { return Some(Change::Delete { id }) };
    let approval = [MeetingRecord::minutes_approved.any(), MeetingRecord::minutes_approval.any()];
    if approval.iter().any(|it| it.kind() == kind && it.index() == index) {
        return None;
    }
    let value = match field.field_type {
        FieldType::Text if number % 5 == 0 && !field.required => Value::Null,
        FieldType::Text if field.clock => Value::Text(format!("1{}:00", number.rem_euclid(10))),
        FieldType::Text => Value::Text(format!("Endret {number}")),
        FieldType::Integer => Value::Integer(number.rem_euclid(40) + 2000),
        FieldType::Bool => Value::Bool(number % 2 == 0),
        FieldType::Choice(set) => {
            let at = usize::try_from(number.rem_euclid(97)).unwrap() % set.codes.len();
            Value::Choice(set.codes[at])
        }
        FieldType::Date => Value::Date(FuzzyDate::from_day(day("2024-03-20"))),
        FieldType::Link(kind) => {
            let others: Vec<RecordId> = portfolio.records(kind).map(|it| it.record_id()).collect();
            let at = usize::try_from(number.rem_euclid(97)).unwrap();
            others.get(at % (others.len() + 1)).map_or(Value::Null, |id| Value::Link(*id))
        }
        FieldType::AnyLink
        | FieldType::Number
        | FieldType::Money
        | FieldType::Time
        | FieldType::File => return None,
    };
    Some(Change::Set { id, field: index, value })
}

/// The records that a summary is made of but for the decision, and what may be put down beside them.
fn around(portfolio: &Portfolio) -> Vec<RecordId> {
    let kinds = [Kind::Meeting, Kind::Case, Kind::Attendance, Kind::Settings];
    kinds.iter().flat_map(|kind| portfolio.records(*kind)).map(|it| it.record_id()).collect()
}

fn added(portfolio: &Portfolio, number: i64) -> Change {
    let meeting = portfolio.meetings.iter().next().map(|meeting| meeting.id);
    let title = format!("Ny {number}");
    match number % 2 {
        0 => Change::add(&Case { title, meeting_id: meeting, ..Case::begun(RecordId::new()) }),
        _ => Change::add(&Attendance {
            title,
            meeting_id: meeting,
            presence: Some(samstyr::model::attendance::Presence::Present),
            ..Attendance::begun(RecordId::new())
        }),
    }
}

#[test]
fn a_sealed_paper_says_the_same_whatever_is_edited_afterwards() {
    let (meeting, ..) = final_meeting();
    let sealed = meeting.portfolio();
    let asks = [Lang::Nb, Lang::En].map(|lang| meeting.ask(lang));
    let before: Vec<(String, bool)> = asks.iter().map(|ask| apart(paper(&sealed, ask))).collect();
    assert!(before.iter().all(|(_, has_section)| !has_section));
    let edit = (any::<usize>(), any::<usize>(), 0..1000_i64);
    let edits = proptest::collection::vec((edit, 0..8_u8), 1..12);
    let config = ProptestConfig { cases: 60, failure_persistence: None, ..Default::default() };
    let mut runner = proptest::test_runner::TestRunner::new_with_rng(
        config,
        proptest::test_runner::TestRng::deterministic_rng(
            proptest::test_runner::RngAlgorithm::ChaCha,
        ),
    );
    let mut made = 0;
    let law = |edits: Vec<(Edit, u8)>| {
        let mut now = Portfolio::clone(&sealed);
        for (edit, sort) in edits {
            let change = match sort {
                0 => Some(added(&now, edit.2)),
                _ => change(&now, &around(&now), edit),
            };
            if let Some(done) = change.and_then(|it| plan(&now, &[it]).ok()) {
                now = done.portfolio;
            }
        }
        for (ask, before) in asks.iter().zip(&before) {
            let (text, _) = apart(paper(&now, ask));
            prop_assert_eq!(&text, &before.0);
        }
        Ok(())
    };
    runner.run(&edits, law).unwrap();
    // One by one, so that each field of each record is tried.
    for record in 0..around(&sealed).len() {
        for field in 0..40 {
            for number in [1, 2] {
                let edit = change(&sealed, &around(&sealed), (record, field, number));
                let Some(done) = edit.clone().and_then(|it| plan(&sealed, &[it]).ok()) else {
                    continue;
                };
                made += 1;
                let outline = paper(&done.portfolio, &asks[0]);
                assert_eq!(apart(outline).0, before[0].0, "{edit:?}");
            }
        }
    }
    assert!(made > 100, "{made}");
}

#[test]
fn decisions_that_are_imported_beside_final_ones_are_counted() {
    let (meeting, ..) = final_meeting();
    let file = meeting.file.with_file_name("vedtak.csv");
    let rows = "Sak;Vedtaket kort;Status\nPortal;Nytt;Utkast\nLøypemelding;Annet;Utkast\n";
    std::fs::write(&file, rows).unwrap();
    let path = file.to_string_lossy().into_owned();
    let arguments = [path.as_str(), "--as", "decisions", "--dry-run", "--lang", "nb"];
    let told = on(&meeting.file, "import", &arguments).done();
    assert!(
        told.contains("Et nytt vedtak gjelder en sak som alt har et endelig vedtak."),
        "{told}"
    );
    assert!(told.contains("«Retter vedtak»") && told.contains("«Erstatter vedtak»"), "{told}");
}
