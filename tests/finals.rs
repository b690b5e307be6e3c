//! What a final decision settles around it: its case stays at the meeting that decided it, and the
//! meeting on its day and with its body. Whatever a merge brings, papers say what was made final.

use std::fs;
use std::path::{Path, PathBuf};

use samstyr::app::list::Column;
use samstyr::app::list::block::{Block, Fate};
use samstyr::model::column::ColumnKey;
use samstyr::model::command::Change;
use samstyr::model::id::RecordId;
use samstyr::model::kind::Portfolio;
use samstyr::model::plan::plan;
use samstyr::model::rules::RuleError;
use samstyr::model::settled::SettledCells;
use samstyr::model::value::Value;
use samstyr::report::outline::{Block as PaperBlock, Outline};
use samstyr::report::paper::{Ask, Subject, Within};
use samstyr::report::{decision_log, decisions};
use samstyr::store::{Access, Document};
use samstyr::text::{Lang, Texts};

use crate::support::{Place, at, command, field, find, list, on, text};

/// A decision of one meeting, and another meeting with a draft of its own.
struct Two {
    place: Place,
    file: PathBuf,
    body: String,
    meeting: String,
    other: String,
    case: String,
    decision: String,
}

fn two() -> Two {
    let place = Place::new();
    let file = place.empty_document();
    let add = |kind: &str, values: &[&str]| -> String {
        let mut arguments = vec![kind];
        arguments.extend(values);
        on(&file, "add", &arguments).done().trim().to_owned()
    };
    let body = add("bodies", &["title=Styringsgruppa"]);
    let group = add("bodies", &["title=Digitaliseringsutvalet"]);
    let meeting = add("meetings", &[&format!("body_id={body}"), "date=2024-03-08"]);
    let other = add("meetings", &[&format!("body_id={group}"), "date=2025-01-01"]);
    let case = add("cases", &["title=Innbyggerportal", &format!("meeting_id={meeting}")]);
    let of_case = format!("case_id={case}");
    let decided = ["title=Vedtak om portal", "text=Det blir slik.", "outcome=adopted", &of_case];
    let decision = add("decisions", &decided);
    let next = add("cases", &["title=Neste sak", &format!("meeting_id={other}")]);
    let of_next = format!("case_id={next}");
    add("decisions", &["title=Et utkast", "text=Kanskje.", "outcome=adopted", &of_next]);
    Two { place, file, body, meeting, other, case, decision }
}

impl Two {
    fn finalise(&self) {
        on(&self.file, "finalise", &[&self.decision]).done();
    }

    fn copy(&self, name: &str) -> PathBuf {
        let copy = self.place.path(name);
        fs::copy(&self.file, &copy).unwrap();
        copy
    }

    /// The consequences of merging that copy, by code and by text.
    fn merge(&self, other: &Path) -> Vec<(String, String)> {
        let report = on(&self.file, "merge", &[&other.to_string_lossy(), "--json"]).json();
        let told = report["consequences"].as_array().unwrap().iter();
        let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
        told.map(|told| (text(&told["code"]), text(&told["text"]))).collect()
    }
}

fn portfolio(file: &Path) -> std::sync::Arc<Portfolio> {
    Document::open(file, Access::Read).unwrap().portfolio().clone()
}

fn paper(portfolio: &Portfolio, meeting: &str, public: bool) -> Outline {
    let subject = Subject::Record(meeting.parse().unwrap());
    let ask = Ask { public, ..Ask::of(subject, Lang::Nb, at(1800)) };
    (decisions::PAPER.make)(portfolio, &ask).unwrap()
}

fn told(outline: &Outline) -> String {
    serde_json::to_string(outline).unwrap()
}

/// A paper without what was changed afterwards, and the labels of that.
fn apart(mut outline: Outline) -> (String, Vec<String>) {
    let at = outline.blocks.iter().position(
        |block| matches!(block, PaperBlock::Heading { text, .. } if text.text.starts_with("Endret etter")),
    );
    let mut labels = Vec::new();
    if let Some(at) = at {
        outline.blocks.remove(at);
        if let PaperBlock::Facts { rows } = outline.blocks.remove(at) {
            labels = rows.into_iter().map(|(label, _)| label).collect();
        }
    }
    (told(&outline), labels)
}

fn logged(portfolio: &Portfolio, public: bool) -> String {
    let subject = Subject::Period(Within::default());
    let ask = Ask { public, ..Ask::of(subject, Lang::Nb, at(1800)) };
    told(&(decision_log::PAPER.make)(portfolio, &ask).unwrap())
}

/// What would take a final decision out of its meeting: record, field and value as they are typed.
fn moves(two: &Two) -> Vec<(&str, String)> {
    vec![
        (&two.case, format!("meeting_id={}", two.other)),
        (&two.case, "meeting_id=".to_owned()),
        (&two.meeting, "date=2024-03-09".to_owned()),
        (&two.meeting, format!("body_id={}", body_of(two, &two.other))),
    ]
}

fn body_of(two: &Two, meeting: &str) -> String {
    let meetings = list(&two.file, "meetings");
    find(&meetings, "id", meeting)["body_id"].as_str().unwrap().to_owned()
}

#[test]
fn what_would_take_a_final_decision_out_of_its_meeting_is_refused_on_every_way() {
    let two = two();
    for (record, change) in moves(&two) {
        let back = two.copy("prøve.samstyr");
        on(&back, "set", &[record, &change]).done();
    }
    two.finalise();
    let before = portfolio(&two.file);
    for (record, change) in moves(&two) {
        let refused = on(&two.file, "set", &[record, &change]).failed(1);
        assert!(refused.contains("Vedtak om portal"), "{change}: {refused}");
        let (name, typed) = change.split_once('=').unwrap();
        by_import(&two, record, name, typed);
        by_paste(&before, record, name, typed);
    }
    for record in [&two.case, &two.meeting] {
        let refused = on(&two.file, "delete", &[record]).failed(1);
        assert!(refused.contains("Vedtak om portal") && refused.contains("final"), "{refused}");
    }
    assert!(told(&paper(&portfolio(&two.file), &two.meeting, false)).contains("Det blir slik."));
    // What else is said of them is as open as before, and so is what they say already.
    on(&two.file, "set", &[&two.case, "summary=Kort", &format!("meeting_id={}", two.meeting)])
        .done();
    on(&two.file, "set", &[&two.meeting, "place=Voss", "date=2024-03-08"]).done();
}

fn by_import(two: &Two, record: &str, name: &str, typed: &str) {
    let heading = if name == "date" { "date" } else { name };
    let csv = two.place.file("inn.csv", format!("id;{heading}\n{record};{typed}\n"));
    let kind = if record == two.case { "cases" } else { "meetings" };
    let (told, csv) = (format!("{name}={typed}"), csv.to_string_lossy().into_owned());
    let run = on(&two.file, "import", &[&csv, "--as", kind, "--json"]);
    // An empty cell of a table that is brought in empties nothing.
    if typed.is_empty() {
        return;
    }
    assert_eq!(run.status, 0, "{told}: {run:?}");
    let outcome: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    let refused = outcome["refused"].to_string();
    assert!(refused.contains("Vedtak om portal"), "{told}: {outcome}");
}

fn by_paste(portfolio: &Portfolio, record: &str, name: &str, typed: &str) {
    let id: RecordId = record.parse().unwrap();
    let kind = portfolio.record(id).unwrap().kind();
    let key = ColumnKey::Field(field(kind, name));
    let column = Column::of(portfolio, Texts::of(Lang::Nb), kind, key).unwrap();
    let value = match (typed, name) {
        ("", _) => Value::Null,
        (date, "date") => {
            Value::Date(samstyr::model::fuzzy_date::FuzzyDate::parse_edtf(date).unwrap())
        }
        (id, _) => Value::Link(id.parse().unwrap()),
    };
    let fate = Block::new(portfolio).put(id, &column, &value);
    assert!(matches!(fate, Fate::Refused(_)), "{name}={typed}: {fate:?}");
}

#[test]
fn what_was_done_before_the_decision_was_final_is_not_undone_after_it() {
    let two = two();
    let (record, change) = (&two.meeting, "date=2024-03-10");
    on(&two.file, "set", &[record, change]).done();
    // The seal came with a merge, so that the step before it is the next one to take back.
    let copy = two.copy("kopi.samstyr");
    on(&copy, "finalise", &[&two.decision]).done();
    on(&two.file, "merge", &[&copy.to_string_lossy()]).done();
    let refused = on(&two.file, "undo", &[]).failed(1);
    assert!(refused.contains("Vedtak om portal"), "{refused}");
    assert_eq!(find(&list(&two.file, "meetings"), "id", record)["date"], "2024-03-10");
}

/// Each move was made in a copy that knew of no seal; papers are the same as without it, and it is told.
#[test]
fn a_merge_takes_no_final_decision_out_of_its_papers() {
    for which in 0..4 {
        let two = two();
        let (record, change) = moves(&two)[which].clone();
        let record = record.to_owned();
        let copy = two.copy("kopi.samstyr");
        on(&copy, "set", &[&record, &change]).done();
        two.finalise();
        let now = portfolio(&two.file);
        let (here, there) = (paper(&now, &two.meeting, false), paper(&now, &two.other, false));
        let told_before = logged(&now, false);
        let consequences = two.merge(&copy);
        let led_to: Vec<&(String, String)> =
            consequences.iter().filter(|(code, _)| code == "changed-after-final").collect();
        assert_eq!(led_to.len(), 1, "{change}: {consequences:?}");
        assert!(led_to[0].1.contains("Vedtak om portal"), "{led_to:?}");
        let after = portfolio(&two.file);
        let head = |outline: &Outline| {
            (outline.title.clone(), outline.subtitle.clone(), outline.footer.clone())
        };
        let (text, labels) = apart(paper(&after, &two.meeting, false));
        assert_eq!(text, told(&here), "{change}");
        // What stood fast and no longer does is told beside it, and to whoever asks with the code.
        let label = ["Innbyggerportal – Møte", "Innbyggerportal – Møte", "Dato", "Utvalg"][which];
        assert_eq!(labels, [label], "{change}");
        let code = after.seals.values().next().unwrap().short_hash().to_owned();
        let answer = on(&two.file, "check", &["--hash", &code, "--lang", "nb"]).done();
        assert!(answer.contains(&format!("{label}: ")), "{change}: {answer}");
        assert_eq!(head(&paper(&after, &two.other, false)), head(&there), "{change}");
        assert!(!told(&paper(&after, &two.other, false)).contains("Det blir slik."), "{change}");
        assert_eq!(logged(&after, false), told_before, "{change}");
        assert_eq!(on(&two.file, "check", &[]).done(), "ok\n");
        // Nobody is told again, and what was sealed can be put back.
        assert_eq!(two.merge(&copy), []);
        let back = match which {
            0 | 1 => format!("meeting_id={}", two.meeting),
            2 => "date=2024-03-08".to_owned(),
            _ => format!("body_id={}", two.body),
        };
        on(&two.file, "set", &[&record, &back]).done();
        on(&two.file, "set", &[&record, &change]).failed(1);
    }
}

#[test]
fn a_final_decision_whose_case_a_copy_deleted_is_in_the_papers_of_its_meeting() {
    let two = two();
    on(&two.file, "delete", &[&two.decision]).done();
    // Nothing of the case changes with the seal, which needs it all the same.
    on(&two.file, "set", &[&two.case, "state=treated"]).done();
    let copy = two.copy("kopi.samstyr");
    on(&copy, "delete", &[&two.case]).done();
    let of_case = format!("case_id={}", two.case);
    let values = ["title=Vedtak om portal", "text=Det blir slik.", "outcome=adopted", &of_case];
    let mut arguments = vec!["decisions"];
    arguments.extend(values);
    let decision = on(&two.file, "add", &arguments).done();
    on(&two.file, "finalise", &[decision.trim()]).done();
    let codes: Vec<String> = two.merge(&copy).into_iter().map(|(code, _)| code).collect();
    assert!(codes.is_empty(), "{codes:?}");
    let undecided = on(&two.file, "conflicts", &["--json"]).json();
    assert!(undecided[0]["id"] == *two.case && undecided[0]["field"] == "exists", "{undecided}");
    // A seal of an earlier version has not said what it needs.
    let mut now = Portfolio::clone(&portfolio(&two.file));
    now.remove(two.case.parse().unwrap());
    let inside = told(&paper(&now, &two.meeting, false));
    for said in ["Det blir slik.", "Innbyggerportal", "Styringsgruppa", "8. mars 2024"] {
        assert!(inside.contains(said), "{said}: {inside}");
    }
    // Whether the case was exempt went with it.
    for outside in [told(&paper(&now, &two.meeting, true)), logged(&now, true)] {
        for secret in ["Det blir slik.", "Innbyggerportal", "Vedtak om portal"] {
            assert!(!outside.contains(secret), "{secret}: {outside}");
        }
    }
    assert_eq!(on(&two.file, "check", &[]).done(), "ok\n");
}

#[test]
fn a_meeting_with_a_final_decision_was_held_and_its_case_is_where_the_outcome_puts_it() {
    for (outcome, state) in
        [("adopted", "treated"), ("postponed", "postponed"), ("returned", "returned")]
    {
        let two = two();
        on(&two.file, "set", &[&two.decision, &format!("outcome={outcome}")]).done();
        on(&two.file, "set", &[&two.case, "state=scheduled"]).done();
        two.finalise();
        let (meetings, cases) = (list(&two.file, "meetings"), list(&two.file, "cases"));
        assert_eq!(find(&meetings, "id", &two.meeting)["state"], "held");
        assert_ne!(find(&meetings, "id", &two.other)["state"], "held");
        assert_eq!(find(&cases, "id", &two.case)["state"], state);
    }
    // What somebody said of them already is left.
    let two = two();
    on(&two.file, "set", &[&two.case, "state=withdrawn"]).done();
    two.finalise();
    assert_eq!(find(&list(&two.file, "cases"), "id", &two.case)["state"], "withdrawn");
}

/// Where nobody has said so, as in documents in which it was not written: the agenda and what has
/// changed since the last meeting ask the same question.
#[test]
fn a_proposed_meeting_with_a_final_decision_counts_as_held() {
    let two = two();
    two.finalise();
    on(&two.file, "set", &[&two.meeting, "state=proposed"]).done();
    let now = portfolio(&two.file);
    let index = samstyr::calc::agenda::AgendaIndex::of(&now);
    let state = |id: &str| {
        let meeting = now.meetings.get_raw(id.parse().unwrap()).unwrap();
        index.state_of(meeting).map(samstyr::model::choice::Choice::code)
    };
    assert_eq!((state(&two.meeting), state(&two.other)), (Some("held"), Some("proposed")));
    on(&two.file, "set", &[&two.other, "state=proposed"]).done();
    // Nothing is told of a day before the document began; that it is asked from the day of the meeting on
    // says that the meeting counts.
    let out = two.place.path("endringer.json");
    let to_file = ["changes", "--to", "2026-01-01", "--out", &out.to_string_lossy()];
    let told = on(&two.file, "export", &to_file).failed(1);
    assert!(told.contains("from 8 March 2024"), "{told}");
}

/// A snapshot brings back what was, but for what a final decision settles.
#[test]
fn an_earlier_state_comes_back_around_a_final_decision() {
    let two = two();
    let add = |values: &[&str]| on(&two.file, "add", &[&["actions"], values].concat()).done();
    let task = add(&["title=Legg fram tall", "deadline=2024-01-31"]).trim().to_owned();
    let link = format!("deadline_from_id={}", two.other);
    on(&two.file, "set", &[&task, &link]).done();
    on(&two.file, "set", &[&two.case, "summary=Som det var", "meeting_id="]).done();
    on(&two.file, "set", &[&two.meeting, "date=2024-03-01"]).done();
    let earlier = portfolio(&two.copy("før.samstyr"));
    on(&two.file, "set", &[&task, "deadline_from_id=", "deadline=2024-05-01"]).done();
    let back = format!("meeting_id={}", two.meeting);
    on(&two.file, "set", &[&two.case, "summary=Som det ble", &back]).done();
    on(&two.file, "set", &[&two.meeting, "date=2024-03-08"]).done();
    two.finalise();
    let mut document = Document::open(&two.file, Access::Write).unwrap();
    let changes = samstyr::store::working::restoring(&document, &earlier).unwrap();
    document.apply(&command(changes), at(2600)).unwrap();
    document.close().unwrap();
    let now = portfolio(&two.file);
    let value = |id: &str, name: &str| now.record(id.parse().unwrap()).unwrap().value(name);
    assert_eq!(value(&two.case, "summary"), text("Som det var"));
    assert_eq!(value(&two.case, "meeting_id"), Value::Link(two.meeting.parse().unwrap()));
    assert_eq!(value(&task, "deadline_from_id"), Value::Link(two.other.parse().unwrap()));
    assert_eq!(samstyr::text::plain_value(&value(&task, "deadline")), "31.01.2024");
    assert!(told(&paper(&now, &two.meeting, false)).contains("fredag 8. mars 2024"));
    assert_eq!(on(&two.file, "check", &[]).done(), "ok\n");
}

/// What a final decision names, says something of, or settles that another names, is kept by it; what its
/// case merely names is not. A deletion that is tried is answered likewise.
#[test]
fn what_a_final_decision_keeps_is_what_no_deletion_takes() {
    let two = two();
    let earlier = on(&two.file, "add", &["cases", "title=Første gang"]).done().trim().to_owned();
    on(&two.file, "set", &[&two.case, &format!("continues_id={earlier}")]).done();
    two.finalise();
    let now = portfolio(&two.file);
    let settled = SettledCells::of(&now);
    for (id, is_kept) in [
        (&two.case, true),
        (&two.meeting, true),
        (&two.body, true),
        (&two.other, false),
        (&earlier, false),
    ] {
        let id: RecordId = id.parse().unwrap();
        let by = settled.kept_by(id);
        assert_eq!(by, is_kept.then(|| two.decision.parse().unwrap()), "{}", now.label(id));
        let tried = plan(&now, &[Change::Delete { id }]).map(drop);
        let is_needed =
            matches!(tried, Err(RuleError::Needed { sealed, .. }) if Some(sealed) == by);
        assert_eq!(is_needed, is_kept, "{tried:?}");
    }
}

/// What a meeting's paper is headed with, and the day of a decision, before and after it is final.
#[test]
fn sealing_changes_nothing_of_what_the_papers_say() {
    for (meeting_date, own_date) in
        [("2024-03-08", "2024-04-20"), ("før 11. desember 2023", ""), ("oktober 2023", "")]
    {
        let two = two();
        on(&two.file, "set", &[&two.meeting, &format!("date={meeting_date}")]).done();
        if !own_date.is_empty() {
            on(&two.file, "set", &[&two.decision, &format!("date={own_date}")]).done();
        }
        // By the name that the body had then.
        let of = format!("body_id={}", two.body);
        let years = ["valid_from=2020", "valid_to=2024"];
        let named = ["body-names", "title=Prosjektgruppa", &of, years[0], years[1]];
        on(&two.file, "add", &named).done();
        let said = |file: &Path| {
            let portfolio = portfolio(file);
            let outline = paper(&portfolio, &two.meeting, false);
            let log = logged(&portfolio, false);
            assert!(log.contains("Prosjektgruppa"), "{log}");
            let (stage, footer) = outline.footer.split_once(" · ").unwrap();
            assert!(["Utkast", "Vedtaket er endelig"].contains(&stage), "{stage}");
            let footer = footer.to_owned();
            let head = (outline.title.clone(), outline.subtitle.clone(), footer);
            (head, told(&outline).contains("20. april 2024"), log.contains("20.04.2024"))
        };
        on(&two.file, "set", &[&two.meeting, "state=held"]).done();
        let before = said(&two.file);
        assert_eq!((before.1, before.2), (!own_date.is_empty(), !own_date.is_empty()));
        assert!(before.0.0.text.contains("Prosjektgruppa"), "{before:?}");
        two.finalise();
        assert_eq!(said(&two.file), before, "{meeting_date}");
        assert_eq!(on(&two.file, "check", &[]).done(), "ok\n");
    }
}

/// Two copies make a decision final apart: both codes that were printed are witnessed, and the paper says
/// all of both.
#[test]
fn two_seals_that_stand_beside_each_other_are_both_told_and_witnessed() {
    let two = two();
    let copy = two.copy("kopi.samstyr");
    on(&copy, "set", &[&two.decision, "votes=9-0", "outcome=rejected"]).done();
    on(&copy, "finalise", &[&two.decision]).done();
    two.finalise();
    let code = |file: &Path| {
        let portfolio = portfolio(file);
        portfolio.seals.values().next().unwrap().short_hash().to_owned()
    };
    let codes = [code(&two.file), code(&copy)];
    two.merge(&copy);
    let witnessed = codes.each_ref().map(|code| on(&two.file, "check", &["--hash", code]));
    // Neither is said to be false, and neither is answered with yes: whoever holds one of the papers
    // is told of the other's code.
    for (run, other) in witnessed.iter().zip([&codes[1], &codes[0]]) {
        assert!(run.out.contains("another one stands beside it"), "{run:?}");
        assert!(run.out.contains(other.as_str()) && run.status == 1, "{run:?}");
        assert!(run.err.contains("but not alone"), "{run:?}");
    }
    let paper = told(&paper(&portfolio(&two.file), &two.meeting, false));
    for said in [codes[0].as_str(), &codes[1], "9-0", "Ikke vedtatt", "Vedtatt"] {
        assert!(paper.contains(said), "{said}: {paper}");
    }
}

#[test]
fn a_portfolio_keeps_its_one_record_of_settings() {
    let place = Place::new();
    let file = place.example();
    let refused = on(&file, "add", &["settings", "title=Falsk"]).failed(1);
    assert!(refused.contains("exactly one"), "{refused}");
    let id = list(&file, "settings")[0]["id"].as_str().unwrap().to_owned();
    let refused = on(&file, "delete", &[&id]).failed(1);
    assert!(refused.contains("exactly one"), "{refused}");
    on(&file, "set", &[&id, "title=Nytt navn"]).done();
}

#[test]
fn whoever_is_registered_as_the_one_to_do_it_stands_on_the_paper() {
    let two = two();
    let person = on(&two.file, "add", &["people", "title=Ola Hansen"]).done();
    let of = [format!("case_id={}", two.case), format!("person_id={}", person.trim())];
    on(&two.file, "add", &["actions", "title=Legg fram tall", &of[0], &of[1]]).done();
    let outline = told(&paper(&portfolio(&two.file), &two.meeting, false));
    assert_eq!(outline.matches("Ola Hansen").count(), 2, "in the table and at the case: {outline}");
}

#[test]
fn a_list_has_no_version_for_the_public() {
    let place = Place::new();
    let file = place.example();
    let out = place.path("ut.csv");
    let to_file = ["table", "--kind", "cases", "--public", "--out", &out.to_string_lossy()];
    let refused = on(&file, "export", &to_file).failed(2);
    assert!(refused.contains("--public") && !out.exists(), "{refused}");
}

/// A seal comes last in its step, wherever it was asked for: nothing of the step is written after it.
#[test]
fn what_is_set_with_a_final_state_is_sealed_with_it_in_any_order() {
    let fields = ["title=Ny tittel", "text=Ny ordlyd", "note=Et notat", "amount=5000"];
    for place in 0..=fields.len() {
        let two = two();
        let mut given: Vec<&str> = fields.to_vec();
        given.insert(place, "state=final");
        on(&two.file, "set", &[&[two.decision.as_str()], &given[..]].concat()).done();
        assert_eq!(on(&two.file, "check", &[]).done(), "ok\n", "{given:?}");
        let now = portfolio(&two.file);
        let seal = now.seals.values().next().unwrap();
        let sealed = seal.decision().unwrap();
        assert_eq!((&*sealed.title, &*sealed.text), ("Ny tittel", "Ny ordlyd"), "{given:?}");
    }
}

/// A step of a copy whose decision another copy has made final in other words is taken back as what it is by
/// then: a proposal.
#[test]
fn a_step_before_a_merge_is_taken_back_without_touching_what_was_made_final_there() {
    for (theirs, ours) in [
        (&["title=AA"][..], &["title=BB"][..]),
        (&["title=AA"], &["title=AA"]),
        (&["note=AA", "amount=5000"], &["note=BB", "amount=7000"]),
        (&["text=AA"], &["text=BB", "title=BB"]),
    ] {
        let two = two();
        let copy = two.copy("annen.samstyr");
        on(&copy, "set", &[&[two.decision.as_str()], ours, &["--by=Ola"]].concat()).done();
        on(&two.file, "set", &[&[two.decision.as_str()], theirs, &["--by=Kari"]].concat()).done();
        two.finalise();
        on(&copy, "merge", &[&two.file.to_string_lossy()]).done();
        let sealed = portfolio(&two.file);
        for step in ["undo", "redo", "undo"] {
            on(&copy, step, &["--by=Ola"]);
            assert_eq!(on(&copy, "check", &[]).done(), "ok\n", "{theirs:?} {ours:?} {step}");
            let now = portfolio(&copy);
            for field in ["title", "text", "note", "amount"] {
                let id = two.decision.parse().unwrap();
                let value = |portfolio: &Portfolio| portfolio.record(id).unwrap().value(field);
                if field != "title" || ours.len() < 2 {
                    assert_eq!(value(&now), value(&sealed), "{theirs:?} {ours:?} {step} {field}");
                }
            }
        }
        on(&two.file, "merge", &[&copy.to_string_lossy()]).done();
        assert_eq!(on(&two.file, "check", &[]).done(), "ok\n", "{theirs:?} {ours:?}");
    }
}

/// What will be decided on a day to come cannot be final; from that day on it can.
#[test]
fn what_is_to_be_decided_on_a_day_to_come_is_not_made_final() {
    let place = Place::new();
    let file = place.empty_document();
    let add = |kind: &str, values: &[&str]| {
        on(&file, "add", &[&[kind][..], values].concat()).done().trim().to_owned()
    };
    let body = add("bodies", &["title=Styringsgruppen"]);
    let meeting = add("meetings", &[&format!("body_id={body}"), "date=2031-06-03"]);
    let case = add("cases", &["title=Avtale", &format!("meeting_id={meeting}")]);
    let decision = [&format!("case_id={case}"), "title=Avtale", "outcome=adopted", "text=Ja."];
    add("decisions", &decision);
    let early = on(&file, "finalise", &[&meeting, "--by", "Kari"]);
    let told = early.failed(1);
    assert!(told.contains("3 June 2031"), "{told}");
    on(&file, "finalise", &[&meeting, "--by", "Kari", "--today", "2031-06-03"]).done();
}

#[test]
fn a_decision_whose_case_is_at_no_meeting_lacks_the_meeting_of_the_case() {
    let two = two();
    let case = on(&two.file, "add", &["cases", "title=Uten møte"]).done().trim().to_owned();
    let of_case = format!("case_id={case}");
    let values = ["decisions", &of_case, "title=Ja", "text=Ja.", "outcome=adopted"];
    let decision = on(&two.file, "add", &values).done().trim().to_owned();
    for (lang, words) in
        [("nb", "«Møte» (sak)"), ("nn", "«Møte» (sak)"), ("en", "“Meeting” (case)")]
    {
        let told = on(&two.file, "finalise", &[&decision, "--lang", lang]).failed(1);
        assert!(told.contains(words), "{told}");
    }
}

#[test]
fn a_merge_says_beforehand_how_many_decisions_it_makes_final() {
    let two = two();
    let copy = two.place.path("kopi.samstyr");
    fs::copy(&two.file, &copy).unwrap();
    on(&copy, "finalise", &[&two.decision]).done();
    let other = copy.to_str().unwrap();
    for (lang, words) in [
        ("nb", "Ett vedtak er endelig i den andre kopien"),
        ("nn", "Eitt vedtak er endeleg i den andre kopien"),
        ("en", "One decision is final in the other copy"),
    ] {
        let told = on(&two.file, "merge", &[other, "--dry-run", "--lang", lang]).done();
        assert!(told.contains(words), "{told}");
    }
    let report = on(&two.file, "merge", &[other, "--json"]).json();
    let told = report["consequences"].as_array().unwrap();
    let told = told.iter().find(|it| it["code"] == "made-final").unwrap();
    assert_eq!(told["ids"][0], two.decision.as_str());
    let again = on(&two.file, "merge", &[other, "--lang", "nb"]).done();
    assert!(!again.contains("blir endelig"), "{again}");
}

/// A seal stands for good, and papers print its name: what shows nothing, has a line of its own or fills a page is none.
#[test]
fn a_name_that_papers_could_not_print_signs_nothing() {
    let two = two();
    let cases = list(&two.file, "cases").len();
    let long = "a".repeat(121);
    let odd = ["\u{200b}", "Ola\nNordmann", "Kari \u{202e}annO", "\u{7}", long.as_str()];
    for name in odd {
        let calls: [(&str, &[&str]); 2] = [
            ("finalise", &[&two.decision, "--by", name]),
            ("set", &[&two.case, "title=Ny", "--by", name]),
        ];
        for (command, arguments) in calls {
            let run = on(&two.file, command, arguments);
            assert_eq!(run.status, 2, "{command} {name:?}");
            assert!(run.err.contains("a name is one line"), "{command} {name:?}: {}", run.err);
        }
    }
    assert_eq!(list(&two.file, "cases").len(), cases);
    let history = on(&two.file, "history", &[&two.case]).done();
    assert!(!history.contains("Ny"), "{history}");
    let longest = "å".repeat(120);
    on(&two.file, "finalise", &[&two.decision, "--by", &longest]).done();
}
