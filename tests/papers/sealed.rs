//! What is sealed of a meeting: papers say it whatever is edited afterwards, and tell the edits beside it.

use std::sync::Arc;

use proptest::prelude::*;
use samstyr::model::any_field::AnyField;
use samstyr::model::attached_file::AttachedFile;
use samstyr::model::attendance::Attendance;
use samstyr::model::case::Case;
use samstyr::model::command::Change;
use samstyr::model::content_hash::ContentHash;
use samstyr::model::decision::SealedDecision;
use samstyr::model::field::FieldType;
use samstyr::model::fuzzy_date::FuzzyDate;
use samstyr::model::id::RecordId;
use samstyr::model::kind::{Kind, Portfolio};
use samstyr::model::meeting::Meeting as MeetingRecord;
use samstyr::model::money::Ore;
use samstyr::model::plan::plan;
use samstyr::model::record::TableRecord as _;
use samstyr::model::seal::{Seal, SealContent};
use samstyr::model::settings::Settings;
use samstyr::model::time_of_day::TimeOfDay;
use samstyr::model::value::Value;
use samstyr::report::decisions;
use samstyr::report::outline::{Block, Outline};
use samstyr::report::paper::Ask;
use samstyr::store::{Access, Document};
use samstyr::text::{Lang, Texts};

use super::content::{HELD, Meeting, fact, told};
use crate::support::{day, on};

const HEADINGS: [&str; 3] = [
    "Endret etter at møtet ble ferdigstilt",
    "Endra etter at møtet vart ferdigstilt",
    "Changed after the meeting was made final",
];

/// A meeting with all that papers print of one, made final: the case that was decided, and the other one.
pub(super) fn final_meeting() -> (Meeting, String, String) {
    let of = ["number=3/2024", "theme=Velferd", "start_time=09:30", "end_time=11:00"];
    let who = ["mode=digital", "place=Teams", "chair=Kari Mo", "minute_taker=Ola Li"];
    let meeting = Meeting::of(&[HELD, &of, &who].concat());
    let [network, owner] = ["title=Digi Vest IKS", "title=Vertskommunen"]
        .map(|title| meeting.add("organisations", &[title]));
    meeting.add("settings", &["title=Digi Vest", &format!("network_id={network}")]);
    let body = meeting.portfolio().bodies.iter().next().unwrap().id.raw().to_string();
    on(&meeting.file, "set", &[&body, "authority=deciding", "short_name=SG"]).done();
    meeting.add("body-names", &["title=Styret", &format!("body_id={body}"), "valid_to=2020"]);
    let person = meeting.add("people", &["title=Ola Li"]);
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
    let owner = format!("cost_owner_id={owner}");
    let decided = ["title=Ja", "text=Portalen bygges nå.", "outcome=adopted", &owner];
    let (case, _) = meeting.case(&[&about[..], &texts, &facts].concat(), Some(&decided));
    let does = [format!("case_id={case}"), format!("person_id={person}")];
    meeting.add("actions", &["title=Bygge", &does[0], &does[1], "deadline=2024-06-01"]);
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

pub(super) fn section(outline: &Outline) -> Vec<(String, String)> {
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
    assert!(told(&outline).contains("Slik."), "the case is sealed");
    // What the first code covers is told, whoever else is still a draft.
    assert!(section(&outline).contains(&("Møteleder".to_owned(), "Kari Mo → Kåre Mo".to_owned())));
    assert_eq!(section(&outline).len(), 2);
    on(&meeting.file, "finalise", &[&second.unwrap()]).done();
    on(&meeting.file, "set", &[&meeting.meeting, "chair=Kari Mo"]).done();
    let outline = meeting.summary();
    assert_eq!(fact(&outline, "Møteleder").as_deref(), Some("Kåre Mo"), "the last one speaks");
    assert!(section(&outline).contains(&("Møteleder".to_owned(), "Kåre Mo → Kari Mo".to_owned())));
}

#[test]
fn a_seal_bears_the_day_and_the_time_of_its_step_whatever_counts_as_today() {
    let meeting = Meeting::of(HELD);
    let decided = ["title=Ja", "text=Ja.", "outcome=adopted"];
    let (_, decision) = meeting.case(&["title=Portal"], Some(&decided));
    let decision = decision.unwrap();
    let before = chrono::Utc::now();
    on(&meeting.file, "finalise", &[&decision, "--today", "2024-03-09"]).done();
    let key: RecordId = decision.parse().unwrap();
    let seal = Arc::clone(&meeting.portfolio().seals[&key]);
    assert!(seal.at >= before - chrono::TimeDelta::seconds(1), "the log has the clock");
    assert_eq!(seal.day(), samstyr::model::local_time::day_of(seal.at));
    let line = |at: chrono::DateTime<chrono::Utc>, lang| {
        samstyr::text::seal_line(Texts::of(lang), &Seal { at, ..(*seal).clone() })
    };
    assert!(told(&meeting.summary()).contains(&line(seal.at, Lang::Nb)));
    let at = samstyr::model::local_time::end_of(day("2024-03-08")) + chrono::TimeDelta::hours(9);
    for (lang, words) in [
        (Lang::Nb, "Gjort endelig 09.03.2024 kl. 09.00 av "),
        (Lang::Nn, "Gjort endeleg 09.03.2024 kl. 09.00 av "),
        (Lang::En, "Made final on 9 Mar 2024 at 09:00 by "),
    ] {
        assert!(line(at, lang).starts_with(words), "{}", line(at, lang));
    }
    // Of the example, which has a day of its own, as well.
    let place = crate::support::Place::new();
    let file = place.example();
    let drafts = Document::open(&file, Access::Read).unwrap().portfolio().clone();
    let ready = |id: RecordId| samstyr::model::rules::check_ready_for_seal(&drafts, id).is_ok();
    let draft = drafts.decisions.iter().map(|it| it.id.raw()).find(|id| ready(*id)).unwrap();
    on(&file, "finalise", &[&draft.to_string()]).done();
    let now = Document::open(&file, Access::Read).unwrap().portfolio().clone();
    assert!(now.fixed_today().is_some() && now.seals[&draft].at >= before);
}

#[test]
fn a_name_that_nobody_has_said_is_none() {
    for word in ["ikke oppgitt", "ikkje oppgitt", "not stated", ""] {
        assert_eq!(samstyr::model::seal::named(word), None);
    }
    assert_eq!(samstyr::model::seal::named(" Kari ").as_deref(), Some("Kari"));
    // It is said in the language of the reader, whichever the log has it in.
    for by in ["ikke oppgitt", "ikkje oppgitt", "not stated"] {
        for (lang, word) in
            [(Lang::Nb, "ikke oppgitt"), (Lang::Nn, "ikkje oppgitt"), (Lang::En, "not stated")]
        {
            let said = samstyr::text::by_whom(samstyr::text::Texts::of(lang), by);
            assert_eq!(said.as_deref(), Some(word));
        }
    }
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

/// The edit as a change; nothing where it is none.
fn change(
    portfolio: &Portfolio,
    records: &[RecordId],
    (record, field, number): Edit,
) -> Option<Change> {
    let id = records[record % records.len()];
    let record = portfolio.record(id)?;
    let (kind, index) = (record.kind(), field % (record.fields().len() + 1));
    let Some(field) = record.fields().get(index) else { return Some(Change::Delete { id }) };
    if STANDS_AS_IT_IS.iter().any(|it| it.kind() == kind && it.index() == index) {
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
        FieldType::AnyLink => {
            Value::Link(records[usize::try_from(number).unwrap() % records.len()])
        }
        FieldType::Number => Value::Number(f64::from(u32::try_from(number).unwrap())),
        FieldType::Money => Value::Money(Ore(number * 100)),
        FieldType::Time => Value::Time(TimeOfDay::from_stored(&format!("1{}:00", number % 10))?),
        FieldType::File => {
            let hash = ContentHash([u8::try_from(number % 200).unwrap(); 32]);
            Value::File(AttachedFile::new("vedlegg.pdf", 12, hash)?)
        }
    };
    Some(Change::Set { id, field: index, value })
}

/// What a paper says as it stands on the day of printing, as it says itself: how the minutes were approved, what
/// is kept from the public, and whether the portfolio is an example.
const STANDS_AS_IT_IS: &[AnyField] = &[
    MeetingRecord::minutes_approved.any(),
    MeetingRecord::minutes_approval.any(),
    Case::exempt.any(),
    Case::exemption_ground.any(),
    Settings::fixed_today.any(),
];

/// The records that may be edited, of each kind, but for what a paper says to stand as it is: what is to be done,
/// with who does it, and the next meeting.
fn around(meeting: &str, portfolio: &Portfolio) -> Vec<RecordId> {
    let stands = |kind: Kind| kind == Kind::FollowUp || kind == Kind::Person;
    let is_next = |id: RecordId| {
        portfolio.meetings.get_raw(id).is_some_and(|it| it.id.raw().to_string() != meeting)
    };
    let kinds = Kind::ALL.iter().copied().filter(|kind| !stands(*kind));
    let records = kinds.flat_map(|kind| portfolio.records(kind)).map(|it| it.record_id());
    records.filter(|id| !is_next(*id)).collect()
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
                _ => change(&now, &around(&meeting.meeting, &now), edit),
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
    let records = around(&meeting.meeting, &sealed);
    for record in 0..records.len() {
        let fields = sealed.record(records[record]).unwrap().fields().len();
        for field in 0..=fields {
            for number in [1, 2] {
                let edit = change(&sealed, &records, (record, field, number));
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
    let kinds = Kind::ALL.iter().filter(|kind| sealed.records(**kind).next().is_some());
    let kinds: Vec<Kind> = kinds.copied().collect();
    for kind in [Kind::Body, Kind::BodyName, Kind::Organisation, Kind::FollowUp, Kind::Person] {
        assert!(kinds.contains(&kind), "{kind:?} is edited too");
    }
}

#[test]
fn what_a_body_decided_stays_decided_when_it_only_advises_later() {
    for (then, later, genre) in
        [("deciding", "advisory", "Vedtaksoversikt"), ("advisory", "deciding", "Oversikt over råd")]
    {
        let meeting = Meeting::of(HELD);
        let body = meeting.portfolio().bodies.iter().next().unwrap().id.raw().to_string();
        let set = |authority: &str| {
            on(&meeting.file, "set", &[&body, &format!("authority={authority}")]).done();
        };
        set(then);
        let outcome = ["title=Ja", "text=Ja.", "outcome=adopted_with_changes"];
        meeting.case(&["title=Portal"], Some(&outcome));
        on(&meeting.file, "finalise", &[&meeting.meeting]).done();
        let log = || {
            let within = samstyr::report::paper::Within::default();
            let subject = samstyr::report::paper::Subject::Period(within);
            let ask = Ask::of(subject, Lang::Nb, crate::support::at(1577));
            let make = samstyr::report::decision_log::PAPER.make;
            told(&make(&meeting.portfolio(), &ask).unwrap())
        };
        let (before, log_before) = (apart(meeting.summary()).0, log());
        set(later);
        let outline = meeting.summary();
        assert_eq!(outline.genre, genre);
        let changed = section(&outline);
        assert!(
            changed.iter().any(|(label, _)| label.starts_with("Styringsgruppa")),
            "{changed:?}"
        );
        assert_eq!(apart(outline).0, before);
        assert_eq!(log(), log_before);
    }
}

#[test]
fn what_is_exempt_is_asked_of_today_in_each_place_of_the_paper() {
    let meeting = Meeting::of(HELD);
    let exempt = ["exempt=true", "exemption_ground=offl. 13"];
    let decided = ["title=Ja", "text=Ja.", "outcome=adopted"];
    let (opened, _) = meeting.case(&[&["title=Portal"][..], &exempt].concat(), Some(&decided));
    let (closed, _) = meeting.case(&["title=Lønn"], Some(&decided));
    let (left, _) = meeting.case(&["title=Personal"], None);
    on(&meeting.file, "finalise", &[&meeting.meeting]).done();
    on(&meeting.file, "set", &[&opened, "exempt=", "exemption_ground="]).done();
    for case in [&closed, &left] {
        on(&meeting.file, "set", &[case, "exempt=true", "exemption_ground=offl. 23"]).done();
    }
    let public = meeting.made(&Ask { public: true, ..meeting.ask(Lang::Nb) });
    let head = fact(&public, "Unntatt offentlighet").unwrap();
    assert_eq!(head.matches("offl. 23").count(), 2, "{head}");
    assert!(!head.contains("offl. 13") && !head.contains("Portal"), "{head}");
    let labels = |outline: &Outline| {
        let label = |block: &Block| match block {
            Block::Label { text } => Some(text.text.clone()),
            _ => None,
        };
        outline.blocks.iter().filter_map(label).collect::<Vec<String>>()
    };
    let frames = ["Unntatt offentlighet, offl. 23"; 2];
    assert_eq!(labels(&public), frames);
    let all = meeting.summary();
    assert_eq!(labels(&all), frames);
    let table = all.blocks.iter().find_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    let rows: Vec<String> = table.unwrap().rows.iter().map(|row| format!("{row:?}")).collect();
    for row in rows {
        let is_open = row.contains("Portal");
        assert!(is_open != row.contains("offl. 23") && !row.contains("offl. 13"), "{row}");
    }
    assert!(!told(&public).contains("Personal") && !told(&public).contains("Lønn"));
}

#[test]
fn the_texts_around_the_decisions_of_a_meeting_are_held_once() {
    let long = "Lang tekst om saken. ".repeat(200);
    let meeting = Meeting::of(HELD);
    let summary = format!("summary={long}");
    let decided = ["title=Ja", "text=Ja.", "outcome=adopted"];
    let decisions: Vec<String> = (0..12)
        .map(|at| meeting.case(&[&format!("title=Sak {at}")], Some(&decided)).1.unwrap())
        .collect();
    let (left, _) = meeting.case(&["title=Løypemelding", &summary], None);
    // The first by itself, the others at once.
    on(&meeting.file, "finalise", &[&decisions[0]]).done();
    on(&meeting.file, "finalise", &[&meeting.meeting]).done();
    let now = meeting.portfolio();
    let held = now.seals.values().map(|seal| seal.content.json().matches(long.trim()).count());
    assert_eq!((held.sum::<usize>(), now.seals.len()), (1, 12));
    on(&meeting.file, "set", &[&left, "summary=Noe annet."]).done();
    let outline = meeting.summary();
    assert!(told(&outline).contains(long.trim()), "it stands as it was sealed");
    let told_of = section(&outline);
    assert!(told_of.iter().any(|(_, words)| words == "Står nå slik: Noe annet."), "{told_of:?}");
    assert!(told_of.iter().all(|(_, words)| !words.starts_with("Kan ikke leses")), "{told_of:?}");
    assert_eq!(on(&meeting.file, "check", &[]).done(), "ok\n");
}

/// The paper of a meeting whose seals say otherwise by that much.
fn with_seals(meeting: &Meeting, alter: impl Fn(&mut serde_json::Value)) -> Outline {
    let mut now = Portfolio::clone(&meeting.portfolio());
    let seals: Vec<_> = now.seals.iter().map(|(id, seal)| (*id, Arc::clone(seal))).collect();
    for (id, seal) in seals {
        let mut json = serde_json::from_str(seal.content.json()).unwrap();
        alter(&mut json);
        let content = SealContent::parse::<SealedDecision>(&json.to_string()).unwrap();
        let seal = Seal { content, ..(*seal).clone() };
        now.seals.insert(id, Arc::new(seal));
    }
    paper(&now, &meeting.ask(Lang::Nb))
}

#[test]
fn what_a_seal_does_not_hold_or_nobody_can_read_is_not_printed_under_its_code() {
    let (meeting, ..) = final_meeting();
    fn around(json: &mut serde_json::Value) -> &mut Vec<serde_json::Value> {
        json["around"].as_array_mut().unwrap()
    }
    // A field that a later version prints: nothing was said of it then.
    let lacking = with_seals(&meeting, |json| {
        for record in around(json).iter_mut().filter(|it| it["kind"] == "meetings") {
            record["says"].as_object_mut().unwrap().remove("chair").unwrap();
        }
    });
    assert_eq!(fact(&lacking, "Møteleder"), None);
    assert!(section(&lacking).is_empty());
    // A choice of a later version.
    let unread = with_seals(&meeting, |json| {
        for record in around(json).iter_mut().filter(|it| it["kind"] == "meetings") {
            record["says"]["mode"] = "telepathic".into();
        }
    });
    assert!(!fact(&unread, "Sted").unwrap().contains("Digitalt"), "{}", told(&unread));
    let told_of = section(&unread);
    assert!(told_of[0].1.starts_with("Kan ikke leses"), "{told_of:?}");
    // What another seal was to hold, and does not.
    let gone = with_seals(&meeting, |json| {
        for record in around(json).iter_mut().filter(|it| it["kind"] == "attendances") {
            record.as_object_mut().unwrap().remove("says").unwrap();
            record["as_sealed"] = "0".repeat(64).into();
        }
    });
    assert_eq!(section(&gone).iter().filter(|it| it.1.starts_with("Kan ikke leses")).count(), 2);
    // Before the body was sealed along, its code covers less.
    let less = with_seals(&meeting, |json| around(json).retain(|it| it["kind"] != "bodies"));
    assert!(told(&less).contains("Den dekker ikke hvem som møtte"), "{}", told(&less));
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
