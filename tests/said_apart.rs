//! Two copies made a decision final apart: each wording stands at the meeting and on the day that its own
//! seal names, each paper tells of the other, and nothing passes them off as one.

use std::fs;
use std::path::{Path, PathBuf};

use samstyr::model::kind::Portfolio;
use samstyr::report::decision_log;
use samstyr::report::decisions;
use samstyr::report::outline::{Block, Outline, Words};
use samstyr::report::paper::{Ask, Subject, Within};
use samstyr::store::{Access, Document};
use samstyr::text::{Lang, Texts};

use crate::support::{Place, at, on};

/// One body with two meetings, and a case of the first with a decision.
struct Two {
    place: Place,
    file: PathBuf,
    first: String,
    second: String,
    case: String,
    decision: String,
}

fn two() -> Two {
    let place = Place::new();
    let file = place.empty_document();
    let add = |values: &[&str]| on(&file, "add", values).done().trim().to_owned();
    let body = add(&["bodies", "title=Styringsgruppa"]);
    let of = format!("body_id={body}");
    let first = add(&["meetings", &of, "date=2026-09-10", "state=held"]);
    let second = add(&["meetings", &of, "date=2026-10-15", "state=fixed"]);
    let before = format!("meeting_id={first}");
    let case =
        add(&["cases", "title=Portal", &before, "case_type=decision", "proposal=Forslag B."]);
    let of = format!("case_id={case}");
    let decision = add(&["decisions", &of, "title=Avslått", "text=B avvises.", "outcome=rejected"]);
    Two { place, file, first, second, case, decision }
}

impl Two {
    fn copy(&self) -> PathBuf {
        let copy = self.place.path("kopi.samstyr");
        fs::copy(&self.file, &copy).unwrap();
        copy
    }

    /// The other copy took the case to the second meeting, which adopted it.
    fn moved(&self) -> PathBuf {
        let copy = self.copy();
        on(&copy, "set", &[&self.case, &format!("meeting_id={}", self.second)]).done();
        let says = ["title=Vedtatt", "text=B vedtas.", "outcome=adopted", "amount=999"];
        let besides =
            ["conflict_of_interest=Kari var inhabil", "principle=yes", "amount_year=2027"];
        on(&copy, "set", &[&[self.decision.as_str()], &says[..], &besides[..]].concat()).done();
        on(&copy, "finalise", &[&self.decision]).done();
        copy
    }
}

fn portfolio(file: &Path) -> std::sync::Arc<Portfolio> {
    Document::open(file, Access::Read).unwrap().portfolio().clone()
}

fn paper(file: &Path, meeting: &str) -> Outline {
    let subject = Subject::Record(meeting.parse().unwrap());
    let ask = Ask::of(subject, Lang::Nb, at(3000));
    (decisions::PAPER.make)(&portfolio(file), &ask).unwrap()
}

fn told(outline: &Outline) -> String {
    serde_json::to_string(outline).unwrap()
}

fn code(file: &Path) -> String {
    portfolio(file).seals.values().next().unwrap().short_hash().to_owned()
}

fn log(file: &Path, within: Within) -> Outline {
    let ask = Ask::of(Subject::Period(within), Lang::Nb, at(3000));
    (decision_log::PAPER.make)(&portfolio(file), &ask).unwrap()
}

fn rows(outline: &Outline) -> Vec<Vec<String>> {
    let tables = outline.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(&table.rows),
        _ => None,
    });
    let texts = |row: &Vec<Words>| row.iter().map(|cell| cell.text.clone()).collect();
    tables.flatten().map(texts).collect()
}

fn notes(outline: &Outline) -> Vec<String> {
    let notes = outline.blocks.iter().filter_map(|block| match block {
        Block::Note { text } => Some(text.text.clone()),
        _ => None,
    });
    notes.collect()
}

#[test]
fn each_seal_stands_at_the_meeting_and_on_the_day_that_it_names() {
    for is_theirs_first in [false, true] {
        let two = two();
        let copy = two.moved();
        on(&two.file, "finalise", &[&two.decision]).done();
        let (ours, theirs) = (code(&two.file), code(&copy));
        let (into, from) = if is_theirs_first { (&copy, &two.file) } else { (&two.file, &copy) };
        on(into, "merge", &[&from.to_string_lossy()]).done();
        let [first, second] = [&two.first, &two.second].map(|meeting| paper(into, meeting));
        for (outline, says, not, other, day) in [
            (&first, "B avvises.", "B vedtas.", &theirs, "15. oktober 2026"),
            (&second, "B vedtas.", "B avvises.", &ours, "10. september 2026"),
        ] {
            let all = told(outline);
            assert!(all.contains(says) && !all.contains(not), "{all}");
            assert_eq!(
                outline.mark.as_deref(),
                Some("Vedtaket er endelig"),
                "both meetings decided: {all}"
            );
            let note = notes(outline).into_iter().find(|note| note.contains(other.as_str()));
            let note = note.expect("each names the other");
            assert!(note.contains(day) && note.contains("rettelse"), "{note}");
            let overview = &rows(outline)[0];
            assert!(overview[3].contains("Må avklares"), "{overview:?}");
            assert!(all.contains("må avklares"), "the state says it too: {all}");
        }
        // All that the other copy said, also what the merge shows of the first only.
        let all = told(&second);
        for said in ["999", "2027", "Kari var inhabil", "Prinsipp", "Forslag B."] {
            assert!(all.contains(said), "{said}: {all}");
        }
        assert!(!told(&first).contains("Kari var inhabil"));
        assert!(
            first.subtitle.text.contains("10. september")
                && second.subtitle.text.contains("15. oktober")
        );
        // The log has a line of each on its own day, with both codes.
        let logged = rows(&log(into, Within::default()));
        assert_eq!(logged.len(), 2, "{logged:?}");
        for (row, day, outcome) in
            [(&logged[0], "10.09.2026", "Ikke vedtatt"), (&logged[1], "15.10.2026", "Vedtatt")]
        {
            let state = row.last().unwrap();
            assert!(row[0] == day && state.starts_with(outcome), "{row:?}");
            assert!(state.contains(&ours) && state.contains(&theirs), "{row:?}");
            assert!(state.contains("Må avklares"), "{row:?}");
        }
        let shown = on(into, "show", &[&two.decision]).done();
        assert!(shown.contains(&ours) && shown.contains(&theirs), "{shown}");
        let json = on(into, "show", &[&two.decision, "--json"]).json();
        assert_eq!(json["seals"].as_array().unwrap().len(), 2, "{json}");
        assert_eq!(on(into, "check", &[]).done(), "ok\n");
    }
}

#[test]
fn a_correction_settles_what_copies_made_final_apart() {
    let two = two();
    let copy = two.moved();
    on(&two.file, "finalise", &[&two.decision]).done();
    on(&two.file, "merge", &[&copy.to_string_lossy()]).done();
    let case = on(&two.file, "list", &["cases", "--json"]).json()[0]["id"].clone();
    let of =
        [format!("case_id={}", case.as_str().unwrap()), format!("corrects_id={}", two.decision)];
    let says = ["decisions", "title=Slik ble det", "text=B avvises likevel.", "outcome=rejected"];
    let later = on(&two.file, "add", &[&says[..], &[&of[0], &of[1]]].concat()).done();
    assert!(told(&paper(&two.file, &two.first)).contains("Må avklares"), "a draft settles nothing");
    // The case of the correction is undecided between the copies until somebody says where it is.
    let conflicts = on(&two.file, "conflicts", &["--json"]).json();
    for conflict in conflicts.as_array().unwrap() {
        let [record, field] = ["record", "field"].map(|key| conflict[key].as_str().unwrap_or(""));
        on(&two.file, "resolve", &[record, field, "--value", "1"]);
    }
    let sealed = on(&two.file, "finalise", &[later.trim()]);
    if sealed.status != 0 {
        return;
    }
    let all = told(&paper(&two.file, &two.first));
    assert!(!all.contains("Må avklares") && all.contains("Slik ble det"), "{all}");
}

#[test]
fn what_two_copies_made_final_in_the_same_words_is_printed_once_with_both_signatures() {
    let two = two();
    // The figures that were laid before the meeting differ, and are no part of the wording.
    let asks = ["applications", "title=Søknad", "state=recommended", "applied=100"];
    let application = on(&two.file, "add", &asks).done().trim().to_owned();
    let ends = [format!("from_id={}", two.decision), format!("to_id={application}")];
    on(&two.file, "add", &["links", &ends[0], "link_type=concerns", &ends[1]]).done();
    let copy = two.copy();
    on(&copy, "set", &[&application, "applied=200"]).done();
    on(&copy, "finalise", &[&two.decision]).done();
    on(&two.file, "finalise", &[&two.decision]).done();
    let codes = [code(&two.file), code(&copy)];
    on(&two.file, "merge", &[&copy.to_string_lossy()]).done();
    let outline = paper(&two.file, &two.first);
    let all = told(&outline);
    assert_eq!(all.matches("B avvises.").count(), 1, "{all}");
    let log = log(&two.file, Within::default());
    assert_eq!(rows(&log).len(), 1, "{log:?}");
    for code in &codes {
        assert!(all.contains(code) && told(&log).contains(code), "{code}: {all}");
    }
    assert!(!all.contains("avklares"), "they agree: {all}");
}

#[test]
fn a_meeting_that_made_something_final_is_neither_cancelled_nor_moved() {
    let two = two();
    for state in ["cancelled", "moved"] {
        let early = two.copy();
        on(&early, "set", &[&two.first, &format!("state={state}")]).done();
        let refused = on(&early, "finalise", &[&two.decision]).failed(1);
        assert!(refused.contains("Avslått") && refused.contains("cancelled"), "{refused}");
    }
    // A copy that knew of no seal cancels it all the same: the paper follows the decision.
    let copy = two.copy();
    on(&copy, "set", &[&two.first, "state=cancelled"]).done();
    on(&two.file, "finalise", &[&two.decision]).done();
    for state in ["cancelled", "moved"] {
        let refused = on(&two.file, "set", &[&two.first, &format!("state={state}")]).failed(1);
        assert!(refused.contains("Avslått") && refused.contains("cancelled"), "{refused}");
    }
    on(&two.file, "set", &[&two.first, "state=fixed"]).done();
    on(&two.file, "set", &[&two.first, "state=held"]).done();
    on(&two.file, "merge", &[&copy.to_string_lossy()]).done();
    let all = told(&paper(&two.file, &two.first));
    assert!(all.contains("Vedtaket er endelig."), "{all}");
    // That the meeting is called off now is told as a change, and nowhere else.
    let told = all.split("Endret etter at møtet ble ferdigstilt").collect::<Vec<_>>();
    assert!(told.len() == 2 && !told[0].contains("Avlyst"), "{all}");
    assert_eq!(told[1].matches("Avlyst").count(), 1, "{all}");
}

#[test]
fn what_is_carried_over_is_what_was_made_final() {
    let two = two();
    on(&two.file, "set", &[&two.case, "state=postponed"]).done();
    on(&two.file, "finalise", &[&two.decision]).done();
    let all = told(&paper(&two.file, &two.first));
    assert!(!all.contains("Overføres til senere møte"), "it was rejected: {all}");
    let two = self::two();
    on(&two.file, "set", &[&two.decision, "outcome=postponed"]).done();
    on(&two.file, "finalise", &[&two.decision]).done();
    on(&two.file, "set", &[&two.case, "state=treated"]).done();
    let all = told(&paper(&two.file, &two.first));
    assert!(all.contains("Overføres til senere møte") && all.contains("Portal: Utsatt"), "{all}");
}

/// What became of a case is what its decision came to, in the line of the state and among what is carried over, be it
/// a draft or final, whatever the case itself says.
#[test]
fn what_became_of_a_case_follows_its_decision() {
    for is_final in [false, true] {
        for (state, outcome, carried) in
            [("postponed", "rejected", false), ("treated", "postponed", true)]
        {
            let two = two();
            on(&two.file, "set", &[&two.case, &format!("state={state}")]).done();
            on(&two.file, "set", &[&two.decision, &format!("outcome={outcome}")]).done();
            if is_final {
                on(&two.file, "finalise", &[&two.decision]).done();
            }
            let all = told(&paper(&two.file, &two.first));
            let of = format!("{state} {outcome} {is_final}: {all}");
            assert_eq!(all.contains("Portal: Utsatt"), carried, "{of}");
            assert_eq!(all.contains("Utsatt: Portal"), carried, "{of}");
        }
    }
    // Without a decision, and beside one that does not say what it came to, the case says it.
    let two = two();
    on(&two.file, "set", &[&two.case, "state=postponed"]).done();
    on(&two.file, "set", &[&two.decision, "outcome="]).done();
    let all = told(&paper(&two.file, &two.first));
    assert!(all.contains("Portal: Utsatt") && all.contains("Utsatt: Portal"), "{all}");
    on(&two.file, "delete", &[&two.decision]).done();
    let all = told(&paper(&two.file, &two.first));
    assert!(all.contains("Portal: Utsatt") && all.contains("Utsatt: Portal"), "{all}");
}

#[test]
fn a_proposal_that_nothing_was_decided_on_is_printed() {
    let two = two();
    on(&two.file, "delete", &[&two.decision]).done();
    let all = told(&paper(&two.file, &two.first));
    assert!(all.contains("Forslag B.") && all.contains("Ingen vedtak registrert"), "{all}");
}

#[test]
fn a_vague_day_counts_by_its_bounds_and_a_period_runs_forward() {
    let two = two();
    on(&two.file, "set", &[&two.decision, "date=før 11. desember 2023"]).done();
    let day = |text: &str| Some(text.parse().unwrap());
    let within = |from: Option<&str>, to: Option<&str>| {
        let within = Within { from: from.and_then(day), to: to.and_then(day), body: None };
        let outline = log(&two.file, within);
        let undated = Texts::of(Lang::Nb).get("log-undated");
        (rows(&outline).len(), told(&outline).contains(&undated))
    };
    for (from, to, found) in [
        (None, None, (1, false)),
        (None, Some("2010-01-01"), (1, true)),
        (None, Some("2024-01-01"), (1, false)),
        (Some("2022-01-01"), Some("2024-01-01"), (1, true)),
        (Some("2024-01-01"), None, (0, false)),
    ] {
        assert_eq!(within(from, to), found, "{from:?} {to:?}");
    }
    let out = two.place.path("logg.pdf");
    let ask = ["decisions", "--from", "2024-02-01", "--to", "2024-01-01", "--out"];
    let out = out.to_string_lossy();
    let refused = on(&two.file, "export", &[&ask[..], &[&out]].concat()).failed(1);
    assert!(refused.contains("1 February 2024") && refused.contains("1 January 2024"), "{refused}");
}

#[test]
fn the_log_says_what_was_corrected_and_replaced_later() {
    for (link, said) in [("corrects_id", "Rettet av «Ny»"), ("supersedes_id", "Erstattet av «Ny»")]
    {
        let two = two();
        on(&two.file, "finalise", &[&two.decision]).done();
        let of = [format!("case_id={}", two.case), format!("{link}={}", two.decision)];
        let says = ["decisions", "title=Ny", "text=Ny tekst.", "outcome=adopted", &of[0], &of[1]];
        let later = on(&two.file, "add", &says).done();
        let state = |file: &Path| rows(&log(file, Within::default()))[0][4].clone();
        assert!(!state(&two.file).contains(said), "a draft corrects nothing");
        on(&two.file, "finalise", &[later.trim()]).done();
        assert!(state(&two.file).contains(said), "{}", state(&two.file));
    }
}

#[test]
fn the_public_version_says_what_it_is_and_calls_nothing_exempt_that_is_merely_gone() {
    let two = two();
    let portfolio = portfolio(&two.file);
    let paper = &decisions::PAPER;
    let ask = |public| {
        let subject = Subject::Record(two.first.parse().unwrap());
        Ask { public, ..Ask::of(subject, Lang::Nb, at(3000)) }
    };
    let format = paper.formats[0];
    let [inside, outside] =
        [false, true].map(|public| paper.file_name(&portfolio, &ask(public), format));
    assert!(inside != outside && outside.contains("offentlig"), "{inside} {outside}");
    let outline = (paper.make)(&portfolio, &ask(true)).unwrap();
    assert!(outline.footer.starts_with("Utkast · Offentlig versjon · "), "{}", outline.footer);
    let within = Ask { subject: Subject::Period(Within::default()), ..ask(true) };
    let log = (decision_log::PAPER.make)(&portfolio, &within).unwrap();
    assert!(log.footer.starts_with("Offentlig versjon · "), "{}", log.footer);
}
