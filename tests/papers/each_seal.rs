//! Each seal of a meeting is told of for itself: what was changed after an earlier one stays told whatever is sealed
//! later, on paper, on the page of the meeting and to whoever asks with a code.

use samstyr::model::id::RecordId;
use samstyr::report::outline::{Block, Outline};

use super::content::{HELD, Meeting, fact};
use super::sealed::{final_meeting, section};
use crate::support::on;

const YES: &[&str] = &["title=Ja", "text=Det blir slik.", "outcome=adopted"];

fn code(meeting: &Meeting, decision: &str) -> String {
    let key: RecordId = decision.parse().unwrap();
    meeting.portfolio().seals[&key].short_hash().to_owned()
}

fn witness(meeting: &Meeting, code: &str) -> String {
    on(&meeting.file, "check", &["--hash", code, "--lang", "nb"]).done()
}

/// The decision that is final from the start.
fn first(meeting: &Meeting) -> String {
    meeting.portfolio().seals.keys().next().unwrap().to_string()
}

/// The proposals that a paper prints.
fn proposals(outline: &Outline) -> Vec<String> {
    let quotes = outline.blocks.iter().filter_map(|block| match block {
        Block::Quote { text, strong: false, .. } => Some(text.text.clone()),
        _ => None,
    });
    quotes.collect()
}

/// What may come after a meeting was made final, each with the decision that it adds, and whether that is made
/// final too.
fn later(meeting: &Meeting, which: usize, case: &str) -> (String, bool) {
    let (of_case, decision) = (format!("case_id={case}"), first(meeting));
    let beside = |more: &[&str]| {
        // One that does not say what it is to the other is asked about.
        let values = [&["decisions", of_case.as_str()], more, YES].concat();
        on(&meeting.file, "add", &values).out.trim().to_owned()
    };
    match which {
        0 => (meeting.case(&["title=Glemt"], Some(YES)).1.unwrap(), true),
        1 => (beside(&[]), true),
        2 => (beside(&[&format!("supersedes_id={decision}")]), true),
        3 => (beside(&[&format!("corrects_id={decision}")]), true),
        _ => (meeting.case(&["title=Glemt"], Some(YES)).1.unwrap(), false),
    }
}

#[test]
fn no_later_seal_hides_what_was_changed_after_an_earlier_one() {
    for which in 0..5 {
        let (meeting, case, _) = final_meeting();
        let old = code(&meeting, &first(&meeting));
        let now = meeting.portfolio();
        let jon = now.attendances.iter().find(|it| it.title == "Jon Vik").unwrap().id.raw();
        let ase = now.attendances.iter().find(|it| it.title == "Åse Ås").unwrap().id.raw();
        on(&meeting.file, "set", &[&meeting.meeting, "chair=Kåre Mo"]).done();
        on(&meeting.file, "set", &[&case, "responsible=Mona Lie"]).done();
        on(&meeting.file, "set", &[&ase.to_string(), "title=Åse Aas"]).done();
        on(&meeting.file, "delete", &[&jon.to_string()]).done();
        let (decision, is_final) = later(&meeting, which, &case);
        if is_final {
            on(&meeting.file, "finalise", &[&decision]).done();
        }
        let outline = meeting.summary();
        let told = section(&outline);
        let shown = on(&meeting.file, "show", &[&meeting.meeting, "--lang", "nb"]).done();
        let answer = witness(&meeting, &old);
        for (label, words) in [
            ("Møteleder", "Kari Mo → Kåre Mo"),
            ("5/24 – Saksansvarlig", "Mona Eide → Mona Lie"),
            ("Jon Vik", "Slettet etterpå"),
        ] {
            let row = (label.to_owned(), words.to_owned());
            assert_eq!(told.iter().filter(|it| **it == row).count(), 1, "{which}: {told:?}");
            for text in [&shown, &answer] {
                assert!(text.contains(&format!("{label}: {words}")), "{which}: {label}: {text}");
            }
        }
        assert!(answer.contains("Åse Ås → Åse Aas"), "{which}: {answer}");
        if is_final {
            // The later code covers what stood by then, and is told of nothing but what came after it.
            let new = code(&meeting, &decision);
            assert!(!witness(&meeting, &new).contains("Endret etter"), "{which}");
            on(&meeting.file, "set", &[&meeting.meeting, "place=Voss"]).done();
            for code in [&old, &new] {
                assert!(witness(&meeting, code).contains("Teams → Voss"), "{which}");
            }
        }
    }
}

#[test]
fn whoever_asks_with_the_code_is_told_what_the_paper_tells() {
    let (meeting, _, undecided) = final_meeting();
    let elsewhere = meeting.add("cases", &["title=Flyttet sak"]);
    on(&meeting.file, "set", &[&elsewhere, &format!("meeting_id={}", meeting.meeting)]).done();
    on(&meeting.file, "set", &[&undecided, "meeting_id=", "title=Melding"]).done();
    on(&meeting.file, "set", &[&meeting.meeting, "place=Voss"]).done();
    let told = section(&meeting.summary());
    let added = ("Flyttet sak".to_owned(), "Ført opp etterpå".to_owned());
    assert!(told.contains(&added) && told.len() >= 4, "{told:?}");
    let decision = first(&meeting);
    let answer = witness(&meeting, &code(&meeting, &decision));
    let shown = on(&meeting.file, "show", &[&decision, "--lang", "nb"]).done();
    for (label, words) in &told {
        for text in [&answer, &shown] {
            assert!(text.contains(&format!("{label}: {words}")), "{label}: {text}");
        }
    }
}

#[test]
fn a_correction_stands_by_the_proposal_of_what_it_corrects() {
    let (meeting, case, _) = final_meeting();
    assert_eq!(proposals(&meeting.summary()), ["Portalen bygges."]);
    on(&meeting.file, "set", &[&case, "proposal=Falskt forslag"]).done();
    let of = [format!("case_id={case}"), format!("corrects_id={}", first(&meeting))];
    let correction = meeting.add("decisions", &[&[of[0].as_str(), of[1].as_str()], YES].concat());
    let proposed = |when: &str| {
        let outline = meeting.summary();
        assert_eq!(proposals(&outline), ["Portalen bygges."], "{when}");
        let label = "5/24 – Forslag til vedtak";
        assert!(section(&outline).iter().any(|(it, _)| it == label), "{when}");
    };
    proposed("as a draft");
    on(&meeting.file, "finalise", &[&correction]).done();
    proposed("made final");
    // Nor does one that corrects the correction know another.
    let of = [format!("case_id={case}"), format!("corrects_id={correction}")];
    let again = meeting.add("decisions", &[&[of[0].as_str(), of[1].as_str()], YES].concat());
    on(&meeting.file, "finalise", &[&again]).done();
    proposed("corrected again");
    assert!(fact(&meeting.summary(), "Møteleder").is_some());
}

#[test]
fn a_case_that_was_drafted_when_another_was_made_final_was_there_all_the_time() {
    for sealed_again in [false, true] {
        let meeting = Meeting::of(&[HELD, &["chair=Kari Mo"]].concat());
        let (_, first) = meeting.case(&["title=Vedtatt"], Some(YES));
        let (_, draft) = meeting.case(&["title=Kladdet"], Some(YES));
        let (_, last) = meeting.case(&["title=Siste"], Some(YES));
        on(&meeting.file, "finalise", &[first.as_deref().unwrap()]).done();
        let begun = meeting.case(&["title=Sein"], None).0;
        on(&meeting.file, "delete", &[&draft.unwrap()]).done();
        if sealed_again {
            on(&meeting.file, "finalise", &[last.as_deref().unwrap()]).done();
        } else {
            on(&meeting.file, "delete", &[last.as_deref().unwrap()]).done();
        }
        let outline = meeting.summary();
        assert!(super::content::told(&outline).contains("Kladdet"));
        let added: Vec<String> = section(&outline)
            .into_iter()
            .filter(|(_, words)| words == "Ført opp etterpå")
            .map(|(label, _)| label)
            .collect();
        // What came in between was not there when the first was made final.
        assert_eq!(added, ["Sein"], "{sealed_again}: {begun}");
    }
}

#[test]
fn cases_that_are_made_final_at_once_are_no_drafts_of_each_other() {
    let (meeting, ..) = final_meeting();
    let portfolio = meeting.portfolio();
    assert!(portfolio.seals.values().all(|seal| seal.decision().unwrap().drafted.is_empty()));
}

/// What a paper tells as added afterwards.
fn added(outline: &Outline) -> Vec<String> {
    let added = section(outline).into_iter().filter(|(_, words)| words == "Ført opp etterpå");
    added.map(|(label, _)| label).collect()
}

#[test]
fn what_is_added_after_a_seal_is_told_as_added_also_once_it_is_decided_and_final() {
    let (meeting, case, _) = final_meeting();
    let old = code(&meeting, &first(&meeting));
    let (late, draft) = meeting.case(&["title=Sein sak"], None);
    assert_eq!((added(&meeting.summary()), draft), (vec!["Sein sak".to_owned()], None));
    let decide = |case: &str, title: &str| {
        let values = ["decisions", &format!("case_id={case}"), &format!("title={title}")];
        let values = [&values[..], &["text=Det blir slik.", "outcome=adopted"]].concat();
        on(&meeting.file, "add", &values).out.trim().to_owned()
    };
    let tells = |when: &str, names: &[&str]| {
        assert_eq!(added(&meeting.summary()), names, "{when}");
        let answer = witness(&meeting, &old);
        let shown = on(&meeting.file, "show", &[&meeting.meeting, "--lang", "nb"]).done();
        for (name, text) in names.iter().flat_map(|name| [(name, &answer), (name, &shown)]) {
            assert!(text.contains(&format!("{name}: Ført opp etterpå")), "{when}: {name}: {text}");
        }
    };
    let decision = decide(&late, "Seint vedtak");
    tells("decided", &["Sein sak"]);
    on(&meeting.file, "finalise", &[&decision]).done();
    tells("made final", &["Sein sak"]);
    // And of a case that was there, what was decided in it besides.
    let again = decide(&case, "Nytt i samme sak");
    tells("a draft in the first case", &["Sein sak", "Nytt i samme sak"]);
    on(&meeting.file, "finalise", &[&again]).done();
    tells("both made final", &["Sein sak", "Nytt i samme sak"]);
    // The later codes cover what was there when they were set.
    for (later, names) in [(&decision, vec!["Nytt i samme sak"]), (&again, vec![])] {
        let answer = witness(&meeting, &code(&meeting, later));
        let count = answer.matches("Ført opp etterpå").count();
        assert_eq!(count, names.len(), "{answer}");
        assert!(names.iter().all(|name| answer.contains(name)), "{answer}");
    }
}

#[test]
fn a_sealed_meeting_that_is_said_to_be_still_to_come_is_told_of_wherever_seals_are_asked() {
    for (state, words) in [("proposed", "Foreslått"), ("fixed", "Fastsatt"), ("", "ikke oppgitt")]
    {
        let (meeting, ..) = final_meeting();
        let decision = first(&meeting);
        on(&meeting.file, "set", &[&meeting.meeting, &format!("state={state}")]).done();
        let told = section(&meeting.summary());
        let row = told.iter().find(|(_, it)| it.starts_with("Holdt → ")).unwrap();
        assert!(row.1.to_lowercase().ends_with(&words.to_lowercase()), "{state}: {told:?}");
        let show = |id: &str| on(&meeting.file, "show", &[id, "--lang", "nb"]).done();
        let code = code(&meeting, &decision);
        for text in [show(&meeting.meeting), show(&decision), witness(&meeting, &code)] {
            assert!(text.contains(&format!("{}: {}", row.0, row.1)), "{state}: {text}");
        }
    }
}

#[test]
fn a_case_stands_as_it_was_sealed_first_and_each_later_decision_under_what_was_sealed_with_it() {
    let (meeting, case, _) = final_meeting();
    on(&meeting.file, "set", &[&case, "summary=Nå om noe mer.", "responsible=Mona Lie"]).done();
    let values = ["decisions", &format!("case_id={case}"), "title=Mer", "text=Mer av det."];
    let later = on(&meeting.file, "add", &[&values[..], &["outcome=adopted"]].concat());
    on(&meeting.file, "finalise", &[later.out.trim()]).done();
    let outline = meeting.summary();
    let place = |words: &str| {
        let is_it = |block: &Block| block.texts().iter().any(|it| it.contains(words));
        let places = outline.blocks.iter().enumerate().filter(|(_, block)| is_it(block));
        places.map(|(at, _)| at).collect::<Vec<_>>()
    };
    let [before, first] = [place("Kort om saken."), place("Portalen bygges nå.")];
    let [after, second] = [place("Nå om noe mer."), place("Mer av det.")];
    assert!(before[0] < first[0] && first[0] < after[0] && after[0] < second[0], "{outline:#?}");
    assert!(place("Mona Eide")[0] < first[0] && place("Mona Lie")[0] > first[0]);
    // The code of each stands below them, once.
    for decision in [self::first(&meeting), later.out.trim().to_owned()] {
        let places = place(&code(&meeting, &decision));
        assert!(places.len() == 1 && places[0] > second[0], "{places:?}");
    }
}
