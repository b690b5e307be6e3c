//! What stands on the summary of a meeting and in the log, and in which words.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use samstyr::calc::agenda::AgendaIndex;
use samstyr::model::command::Change;
use samstyr::model::kind::Portfolio;
use samstyr::report::outline::{Block, Outline};
use samstyr::report::paper::{Ask, Subject, Within};
use samstyr::report::{decision_log, decisions};
use samstyr::store::{Access, Document};
use samstyr::text::Lang;

use super::both;
use crate::read_pdf::squeezed;
use crate::support::{Place, at, command, day, on};

/// Noon of a day where the machine stands.
fn noon(text: &str) -> chrono::DateTime<chrono::Utc> {
    samstyr::model::local_time::made_on(day(text))
}

/// A document with one meeting of one body.
pub(super) struct Meeting {
    place: Place,
    pub(super) file: PathBuf,
    pub(super) meeting: String,
}

impl Meeting {
    pub(super) fn of(values: &[&str]) -> Self {
        let place = Place::new();
        let file = place.empty_document();
        let body = on(&file, "add", &["bodies", "title=Styringsgruppa"]).done();
        let mut all = vec!["meetings".to_owned(), format!("body_id={}", body.trim())];
        all.extend(values.iter().map(|value| (*value).to_owned()));
        let all: Vec<&str> = all.iter().map(String::as_str).collect();
        let meeting = on(&file, "add", &all).done().trim().to_owned();
        Self { place, file, meeting }
    }

    pub(super) fn add(&self, kind: &str, values: &[&str]) -> String {
        on(&self.file, "add", &[&[kind], values].concat()).done().trim().to_owned()
    }

    /// A case at the meeting, with a decision where there is a text for one.
    pub(super) fn case(
        &self,
        values: &[&str],
        decision: Option<&[&str]>,
    ) -> (String, Option<String>) {
        let at = format!("meeting_id={}", self.meeting);
        let case = self.add("cases", &[&[at.as_str()], values].concat());
        let of_case = format!("case_id={case}");
        let decision =
            decision.map(|values| self.add("decisions", &[&[of_case.as_str()], values].concat()));
        (case, decision)
    }

    pub(super) fn ask(&self, lang: Lang) -> Ask {
        let subject = Subject::Record(self.meeting.parse().unwrap());
        Ask::of(subject, lang, noon("2024-04-26"))
    }

    pub(super) fn summary(&self) -> Outline {
        self.made(&self.ask(Lang::Nb))
    }

    pub(super) fn made(&self, ask: &Ask) -> Outline {
        let document = Document::open(&self.file, Access::Read).unwrap();
        let ask = Ask { undecided: Arc::clone(document.conflicts()), ..ask.clone() };
        (decisions::PAPER.make)(document.portfolio(), &ask).unwrap()
    }

    pub(super) fn portfolio(&self) -> Arc<Portfolio> {
        portfolio(&self.file)
    }
}

fn portfolio(file: &Path) -> Arc<Portfolio> {
    Document::open(file, Access::Read).unwrap().portfolio().clone()
}

/// The text beside a label.
pub(super) fn fact(outline: &Outline, label: &str) -> Option<String> {
    let facts = outline.blocks.iter().filter_map(|block| match block {
        Block::Facts { rows } => Some(rows),
        _ => None,
    });
    facts.flatten().find(|(name, _)| name == label).map(|(_, words)| words.text.clone())
}

pub(super) fn told(outline: &Outline) -> String {
    serde_json::to_string(outline).unwrap()
}

pub(super) const HELD: &[&str] = &["date=2024-03-08", "state=held"];

#[test]
fn those_who_met_stand_a_line_each_as_people_read_names() {
    let meeting = Meeting::of(HELD);
    for name in ["Åse", "Ærlend", "Øystein", "Bjørn"] {
        let at = format!("meeting_id={}", meeting.meeting);
        meeting.add("attendances", &[&at, &format!("title={name}"), "presence=present"]);
    }
    assert_eq!(
        fact(&meeting.summary(), "Til stede").as_deref(),
        Some("Bjørn\nÆrlend\nØystein\nÅse")
    );
}

#[test]
fn all_that_is_known_of_a_meeting_a_case_and_a_decision_stands_on_the_summary() {
    let meeting = Meeting::of(
        &[HELD, &["number=3/2024", "theme=Velferdsteknologi", "minutes_approval=Per e-post"]]
            .concat(),
    );
    meeting.add("settings", &["title=Digi Vest"]);
    let owner = meeting.add("organisations", &["title=Vertskommunen"]);
    let owner = format!("cost_owner_id={owner}");
    meeting.case(
        &[
            "title=Portal",
            "archive_reference=24/117-3",
            "responsible=Mona Eide",
            "advice=Si ja.",
            "economic_consequences=Koster litt.",
            "matter_of_principle=true",
        ],
        Some(&["title=Ja", "text=Ja.", "outcome=adopted", &owner, "review_on=2025-06-01"]),
    );
    let outline = meeting.summary();
    for (label, text) in
        [("Møtenummer", "3/2024"), ("Tema", "Velferdsteknologi"), ("Arkivreferanse", "24/117-3")]
    {
        assert_eq!(fact(&outline, label).as_deref(), Some(text), "{}", told(&outline));
    }
    let all = told(&outline);
    for text in
        ["Per e-post", "Mona Eide", "Si ja.", "Koster litt.", "Vertskommunen", "1. juni 2025"]
    {
        assert!(all.contains(text), "{text}: {all}");
    }
    let sender = fact(&outline, "Avsender").unwrap();
    assert!(!sender.is_empty() && outline.author == sender);
}

#[test]
fn a_meeting_that_was_called_off_has_no_summary() {
    let meeting = Meeting::of(&["date=2024-03-08", "state=cancelled"]);
    meeting.case(&["title=Portal"], None);
    let portfolio = meeting.portfolio();
    let id = meeting.meeting.parse().unwrap();
    let agenda = AgendaIndex::of(&portfolio);
    assert!(!(decisions::PAPER.suits)(&portfolio, &agenda, id), "it is not offered");
    let out = meeting.place.path("ut.pdf");
    let rest = ["decisions", "--meeting", "2024-03-08", "--out", out.to_str().unwrap()];
    let refused = on(&meeting.file, "export", &rest).failed(1);
    assert!(refused.contains("called off") && refused.contains("08.03.2024"), "{refused}");
    assert!(!out.exists());
}

#[test]
fn what_is_still_to_come_is_called_an_agenda_and_nobody_signs_it() {
    let meeting = Meeting::of(&["date=2024-06-08", "state=fixed"]);
    meeting.case(&["title=Portal", "proposal=Vi gjør det."], None);
    let outline = meeting.summary();
    assert_eq!((outline.genre.as_str(), outline.mark.as_deref()), ("Saksliste", Some("Utkast")));
    assert!(fact(&outline, "Status").unwrap().contains("ikke holdt"));
    let is_signed = |outline: &Outline| {
        outline.blocks.iter().any(|block| matches!(block, Block::Signatures { .. }))
    };
    assert!(!is_signed(&outline) && !told(&outline).contains("Ikke registrert"));
    // The day after, nobody has said anything yet: it is a draft of a summary.
    let later = Ask { made_at: noon("2024-06-09"), ..meeting.ask(Lang::Nb) };
    let outline = meeting.made(&later);
    assert_eq!(
        (outline.genre.as_str(), outline.mark.as_deref()),
        ("Vedtaksoversikt", Some("Utkast"))
    );
    assert!(!is_signed(&outline));
}

#[test]
fn a_final_paper_names_the_cases_without_a_decision_and_those_who_sign() {
    let meeting = Meeting::of(&[HELD, &["chair=Kari Mo", "minute_taker=Ola Li"]].concat());
    meeting.case(&["title=Portal"], Some(&["title=Ja", "text=Ja.", "outcome=adopted"]));
    meeting.case(&["title=Løypemelding", "case_year=2024", "case_sequence=7"], None);
    let (_, third) = meeting
        .case(&["title=Råd"], Some(&["title=Råd", "text=Vi rår til det.", "outcome=advised"]));
    let mut document = Document::open(&meeting.file, Access::Write).unwrap();
    let decisions = document.portfolio().decisions.iter();
    let seals = decisions.map(|it| Change::Seal { record: it.id.raw() }).collect();
    document.apply(&command(seals), at(1577)).unwrap();
    drop(document);
    let outline = meeting.summary();
    assert_eq!(outline.mark.as_deref(), Some("Alle vedtak er endelige"));
    assert!(outline.footer.starts_with("Alle vedtak er endelige · "), "{}", outline.footer);
    assert!(fact(&outline, "Status").unwrap().contains("Uten vedtak: 7/24"), "{}", told(&outline));
    let labels: Vec<&str> = outline
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Quote { label, strong: true, .. } => Some(label.as_str()),
            _ => None,
        })
        .collect();
    assert!(labels.contains(&"Råd") && labels.contains(&"Vedtak"), "{labels:?}");
    assert!(third.is_some());
    // One code, told once, since all were made final together.
    let code = portfolio(&meeting.file).seals.values().next().unwrap().short_hash().to_owned();
    for text in both(&outline) {
        assert_eq!(text.matches(&code).count(), 1, "{text}");
        assert!(text.contains("KariMo") && text.contains("OlaLi") && text.contains("Stedogdato"));
    }
}

#[test]
fn a_corrected_decision_says_so_on_the_paper_that_it_stands_on() {
    let meeting = Meeting::of(HELD);
    let (case, decision) =
        meeting.case(&["title=Portal"], Some(&["title=Ja", "text=Ja.", "outcome=adopted"]));
    let decision = decision.unwrap();
    on(&meeting.file, "finalise", &[&decision]).done();
    let corrects = format!("corrects_id={decision}");
    let later = meeting.add(
        "decisions",
        &[
            &format!("case_id={case}"),
            &corrects,
            "title=Nei",
            "text=Nei.",
            "outcome=rejected",
            "date=2024-04-02",
        ],
    );
    assert!(!told(&meeting.summary()).contains("Rettet"), "a draft corrects nothing");
    on(&meeting.file, "finalise", &[&later]).done();
    let outline = meeting.summary();
    assert!(told(&outline).contains("Rettet 2. april 2024 av «Nei»."), "{}", told(&outline));
}

#[test]
fn what_was_carried_over_stays_when_its_case_is_deleted() {
    let meeting = Meeting::of(HELD);
    let values = ["title=Utsatt sak", "case_year=2024", "case_sequence=9", "state=postponed"];
    let (case, _) = meeting.case(&values, None);
    let values = ["title=Utsatt", "text=Saken utsettes.", "outcome=postponed"];
    let of_case = format!("case_id={case}");
    let decision = meeting.add("decisions", &[&[of_case.as_str()], &values[..]].concat());
    on(&meeting.file, "finalise", &[&decision]).done();
    // A merge in an earlier version may have deleted it.
    let mut gone = Portfolio::clone(&meeting.portfolio());
    gone.remove(case.parse().unwrap());
    let made = |ask: &Ask| (decisions::PAPER.make)(&gone, ask).unwrap();
    let outline = made(&meeting.ask(Lang::Nb));
    let carried = |outline: &Outline| {
        let heading = |block: &Block| matches!(block, Block::Heading { text, .. } if text.text == "Overføres til senere møte");
        let at = outline.blocks.iter().position(heading)?;
        match outline.blocks.get(at + 1) {
            Some(Block::Paragraph { text }) => Some(text.text.clone()),
            _ => None,
        }
    };
    assert_eq!(carried(&outline).as_deref(), Some("9/24 Utsatt sak: Utsatt"), "{}", told(&outline));
    // Whether it was exempt went with it.
    let public = Ask { public: true, ..meeting.ask(Lang::Nb) };
    assert!(!told(&made(&public)).contains("Utsatt sak"));
}

#[test]
fn what_copies_disagree_about_is_told_where_it_is_printed() {
    let meeting = Meeting::of(HELD);
    let (case, _) = meeting.case(&["title=Portal", "summary=Kort"], None);
    let copy = meeting.place.path("kopi.samstyr");
    std::fs::copy(&meeting.file, &copy).unwrap();
    on(&copy, "set", &[&case, "summary=Lang"]).done();
    assert!(!told(&meeting.summary()).contains("Ikke avklart"));
    on(&meeting.file, "set", &[&case, "summary=Enda kortere"]).done();
    on(&meeting.file, "merge", &[copy.to_str().unwrap()]).done();
    let outline = meeting.summary();
    let all = told(&outline);
    assert!(all.contains("Ikke avklart") && all.contains("er ikke enige om"), "{all}");
    for text in both(&outline) {
        assert!(text.contains(&squeezed("Ikke avklart")), "{text}");
    }
}

#[test]
fn dates_are_in_the_language_of_the_paper() {
    let meeting = Meeting::of(HELD);
    let (case, _) = meeting.case(&["title=Portal"], None);
    meeting.add(
        "actions",
        &[
            "title=Gjør det",
            &format!("case_id={case}"),
            "deadline=høsten 2024",
            "state=not_started",
        ],
    );
    assert!(told(&meeting.summary()).contains("høsten 2024"));
    let english = told(&meeting.made(&meeting.ask(Lang::En)));
    assert!(!english.contains("høsten") && english.contains("autumn 2024"), "{english}");
    let nynorsk = told(&meeting.made(&meeting.ask(Lang::Nn)));
    assert!(!nynorsk.contains("høsten") && nynorsk.contains("hausten 2024"), "{nynorsk}");
}

#[test]
fn what_is_done_since_is_dated_and_the_paper_bears_the_day_that_counts_as_today() {
    let meeting = Meeting::of(HELD);
    let (case, _) = meeting.case(&["title=Portal"], None);
    meeting.add("actions", &["title=Gjør det", &format!("case_id={case}"), "state=done"]);
    let all = told(&meeting.summary());
    assert!(all.contains("Status 26.04.2024"), "{all}");
    let out = meeting.place.path("ut.docx");
    let rest = [
        "decisions",
        "--meeting",
        "8. mars 2024",
        "--today",
        "2024-05-17",
        "--out",
        out.to_str().unwrap(),
    ];
    on(&meeting.file, "export", &rest).done();
    let footer = super::part(&std::fs::read(&out).unwrap(), "word/footer1.xml");
    assert!(footer.contains("utskrift 17.05.2024"), "{footer}");
}

#[test]
fn a_meeting_is_found_by_its_day_however_the_day_is_written() {
    let meeting = Meeting::of(&["date=2024-03-07/2024-03-08", "state=held"]);
    let out = meeting.place.path("ut.pdf");
    let out = out.to_str().unwrap();
    let export = |written: &str| {
        on(&meeting.file, "export", &["decisions", "--meeting", written, "--out", out])
    };
    for written in ["2024-03-07", "08.03.2024", "8. mars 2024", "7.3.2024"] {
        export(written).done();
    }
    for (written, told) in [
        ("2024-13-07", "neither the id of a meeting nor one day"),
        ("mars 2024", "neither the id of a meeting nor one day"),
        ("2024-03-09", "The nearest ones are"),
    ] {
        let refused = export(written).failed(1);
        assert!(refused.contains(told) && refused.contains(written), "{refused}");
    }
}

#[test]
fn the_log_says_how_much_and_has_no_column_in_which_nothing_stands() {
    let meeting = Meeting::of(HELD);
    let log = || {
        let ask = Ask::of(Subject::Period(Within::default()), Lang::Nb, at(1577));
        let outline = (decision_log::PAPER.make)(&meeting.portfolio(), &ask).unwrap();
        let mut tables = outline.blocks.into_iter().filter_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        });
        tables.next_back().unwrap()
    };
    meeting.case(&["title=Portal"], Some(&["title=Ja", "text=Ja.", "outcome=adopted"]));
    assert!(log().columns.iter().all(|column| column.head != "Beløp"));
    meeting.case(&["title=Kurs"], Some(&["title=Ja", "text=Ja.", "amount=12,50"]));
    let table = log();
    let place = table.columns.iter().position(|column| column.head == "Beløp").unwrap();
    assert!(table.rows.iter().any(|row| row[place].text == "12,50\u{a0}kr"), "{table:?}");
}

#[test]
fn letters_that_a_pdf_cannot_show_are_named_with_their_place() {
    let meeting = Meeting::of(HELD);
    meeting.case(&["title=Portal", "summary=Bra 🎉, og Алексей, Ελλάδα, ễ."], None);
    let [pdf, docx] = both(&meeting.summary());
    for word in ["Алексей", "Ελλάδα", "ễ"] {
        assert!(pdf.contains(word), "{word} has a face: {pdf}");
    }
    assert!(pdf.contains("U+1F389(under«Portal»)"), "{pdf}");
    assert!(
        docx.contains('🎉') && !docx.contains("U+1F389"),
        "a word processor has faces of its own"
    );
    let out = meeting.place.path("ut.pdf");
    let rest = ["decisions", "--meeting", "2024-03-08", "--out", out.to_str().unwrap()];
    let said = on(&meeting.file, "export", &rest).done();
    assert!(said.contains("U+1F389"), "{said}");
}

/// A follow-up that is tied to an exempt case, by itself or through its decision, stands in no paper for the
/// public, whatever else it is tied to.
#[test]
fn a_follow_up_of_an_exempt_case_is_not_for_the_public() {
    let meeting = Meeting::of(HELD);
    let decided: &[&str] = &["title=Vedtak", "outcome=adopted", "text=Ja."];
    let (open, open_decision) = meeting.case(&["title=Åpen"], Some(decided));
    let (exempt, exempt_decision) = meeting.case(&["title=Lukket", "exempt=true"], Some(decided));
    for (title, decision, case) in [
        ("En", open_decision.as_ref(), &exempt),
        ("To", exempt_decision.as_ref(), &open),
        ("Tre", open_decision.as_ref(), &open),
    ] {
        let decision = format!("decision_id={}", decision.unwrap());
        let title = format!("title=Oppgave {title}");
        meeting.add("actions", &[&title, &decision, &format!("case_id={case}"), "owner=Hemmelig"]);
    }
    let of = |public: bool| format!("{:?}", meeting.made(&Ask { public, ..meeting.ask(Lang::Nb) }));
    for (title, is_public) in [("Oppgave En", false), ("Oppgave To", false), ("Oppgave Tre", true)]
    {
        assert!(of(false).contains(title), "{title}");
        assert_eq!(of(true).contains(title), is_public, "{title}");
    }
}
