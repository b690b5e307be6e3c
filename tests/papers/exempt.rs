//! What is exempt from public access: wherever a paper names it, the word stands beside the name, and a paper for the
//! public does not name it at all.

use std::sync::Arc;

use samstyr::calc::changes::{Comparison, Period};
use samstyr::model::kind::Portfolio;
use samstyr::report::PAPERS;
use samstyr::report::outline::{Block, Outline};
use samstyr::report::paper::Ask;
use samstyr::store::{Access, Document};
use samstyr::text::Lang;

use super::content::{HELD, Meeting, told};
use super::subjects;
use crate::support::{at, day, on};

/// What the title of each exempt record begins with.
const SECRET: &str = "HEMMELIG";

/// The word that stands beside it, in each language.
const MARKS: [(Lang, &str); 3] = [
    (Lang::Nb, "unntatt offentlighet"),
    (Lang::Nn, "unnateke offentlegheit"),
    (Lang::En, "exempt from public access"),
];

pub(super) fn compared(file: &std::path::Path) -> Arc<Comparison> {
    let document = Document::open(file, Access::Read).unwrap();
    let period = Period { from: day("2024-01-01"), to: day("2024-04-26") };
    let log = document.log_reader().unwrap();
    let entries = log.history_between(day("1999-01-01"), day("9999-12-31")).unwrap();
    let after = Arc::clone(document.portfolio());
    Arc::new(Comparison::of(period, Arc::new(Portfolio::default()), after, &entries))
}

/// Each text of a paper, with what stands beside it: a label and its words, a row, a heading and the frame under it.
fn places(outline: &Outline) -> Vec<String> {
    let mut places = vec![outline.title.text.clone(), outline.subtitle.text.clone()];
    for (at, block) in outline.blocks.iter().enumerate() {
        match block {
            Block::Heading { text, .. } => {
                let under = match outline.blocks.get(at + 1) {
                    Some(Block::Label { text }) => text.text.as_str(),
                    _ => "",
                };
                places.push(format!("{} {under}", text.text));
            }
            Block::Paragraph { text } | Block::Note { text } | Block::Label { text } => {
                places.extend(text.text.lines().map(str::to_owned));
            }
            Block::Facts { rows } => places.extend(rows.iter().flat_map(|(label, words)| {
                words.text.lines().map(|line| format!("{label} {line}")).collect::<Vec<_>>()
            })),
            Block::Quote { label, text, .. } => places.push(format!("{label} {}", text.text)),
            Block::Table(table) => places.extend(table.rows.iter().map(|row| {
                row.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join(" ")
            })),
            Block::Drawing { alt, .. } => places.push(alt.clone()),
            Block::Signatures { .. } => {}
        }
    }
    places
}

/// A meeting with exempt cases in each place in which papers name a case: decided and corrected, undecided, withdrawn,
/// gone since, gone on from, tied to the follow-up of another, with a number and without one; each changed after the
/// meeting was made final.
fn meeting() -> Meeting {
    let meeting = Meeting::of(HELD);
    let secret = |title: &str, more: &[&str], decided: Option<&[&str]>| {
        let title = format!("title={SECRET} {title}");
        meeting.case(&[&[title.as_str(), "exempt=yes"][..], more].concat(), decided)
    };
    let decided = |title: &'static str| ["title=HEMMELIG ja", title, "outcome=adopted"];
    let numbered = ["case_year=2024", "case_sequence=5"];
    let (first, yes) = secret("vedtatt", &numbered, Some(&decided("text=Ja.")));
    let (_, later) =
        secret("utsatt", &[], Some(&["title=HEMMELIG", "text=Nei.", "outcome=postponed"]));
    secret("slettet", &[], Some(&decided("text=Kanskje.")));
    secret("uten vedtak", &["state=postponed"], None);
    secret("trukket", &["state=withdrawn"], None);
    let supersedes = format!("supersedes_id={}", later.unwrap());
    let next = ["title=Neste", &*format!("continues_id={first}")];
    let (next, _) =
        meeting.case(&next, Some(&["title=Nytt", "text=Nytt.", "outcome=adopted", &supersedes]));
    let tied = [format!("case_id={next}"), format!("decision_id={}", yes.as_ref().unwrap())];
    meeting.add("actions", &["title=HEMMELIG oppgave", &tied[0], &tied[1], "owner=Kari"]);
    meeting.add("actions", &["title=HEMMELIG annen", &format!("case_id={first}")]);
    let project = meeting.add("projects", &["title=HEMMELIG prosjekt"]);
    let application = meeting.add("applications", &["title=HEMMELIG søknad"]);
    let of = format!("project_id={project}");
    meeting.add("milestones", &["title=HEMMELIG milepæl", &of]);
    for (from, to) in [(&first, &application), (&application, &project)] {
        let ends = [format!("from_id={from}"), format!("to_id={to}")];
        meeting.add("links", &[&ends[0], &ends[1], "link_type=led_to"]);
    }
    on(&meeting.file, "finalise", &[&meeting.meeting]).done();
    let corrects = format!("corrects_id={}", yes.unwrap());
    meeting.add(
        "decisions",
        &[
            "title=HEMMELIG rettelse",
            "text=Nei.",
            "outcome=adopted",
            &format!("case_id={first}"),
            &corrects,
        ],
    );
    on(&meeting.file, "set", &[&first, "title=HEMMELIG ny tittel", "advice=HEMMELIG råd"]).done();
    let (unnumbered, _) = secret("etterpå", &[], None);
    on(&meeting.file, "set", &[&next, &format!("continues_id={unnumbered}")]).done();
    meeting
}

#[test]
fn what_is_exempt_is_never_named_without_the_word_nor_to_the_public_at_all() {
    let meeting = meeting();
    let comparison = compared(&meeting.file);
    let whole = meeting.portfolio();
    // A copy that knew of no decision may have deleted a case.
    let mut without = Portfolio::clone(&whole);
    let gone = whole.cases.iter().find(|it| it.title.contains("slettet")).unwrap();
    without.remove(gone.id.raw());
    let named: usize =
        [&*whole, &without].map(|it| named_with_the_word(it, &comparison)).iter().sum();
    assert!(named > 120, "{named}");
}

#[test]
fn the_public_does_not_read_the_name_of_what_is_exempt_out_of_where_its_row_stands() {
    let mut orders = Vec::new();
    for names in
        [["HEMMELIG A", "HEMMELIG B", "HEMMELIG C"], ["HEMMELIG C", "HEMMELIG B", "HEMMELIG A"]]
    {
        let meeting = Meeting::of(HELD);
        let numbers = [Some("7"), None, Some("3")];
        for (name, number) in names.iter().zip(numbers) {
            let number = number.map(|number| format!("case_sequence={number}"));
            let year = number.as_ref().map(|_| "case_year=2024");
            let title = format!("title={name}");
            let values = [Some("exempt=yes"), Some(&*title), number.as_deref(), year];
            let values: Vec<&str> = values.into_iter().flatten().collect();
            let decided = [&*title, "text=Ja.", "outcome=adopted"];
            meeting.case(&values, Some(&decided));
        }
        let open = ["title=Åpen", "text=Ja.", "outcome=adopted"];
        meeting.case(&["title=Åpen sak"], Some(&open));
        let (portfolio, comparison) = (meeting.portfolio(), compared(&meeting.file));
        for paper in
            PAPERS.iter().filter(|paper| paper.public && paper.genre != "paper-decision-summary")
        {
            for subject in subjects::of(paper, &portfolio, &comparison) {
                let ask = Ask { public: true, ..Ask::of(subject, Lang::Nb, at(1800)) };
                let said = told(&(paper.make)(&portfolio, &ask).unwrap());
                let hidden = "Sak unntatt offentlighet";
                if !said.contains(hidden) {
                    continue;
                }
                let place = |words: &str| {
                    said.find(words).unwrap_or_else(|| panic!("{words}, {}: {said}", paper.genre))
                };
                let [third, seventh] = ["3/24", "7/24"].map(|it| place(&format!("{it} {hidden}")));
                let unnumbered = place(&format!("\"{hidden}\""));
                let order = [third, seventh, unnumbered];
                let is_last = place("Åpen sak") < unnumbered;
                assert!(order.is_sorted() && is_last, "{}: {order:?} {said}", paper.genre);
                orders.push(paper.genre);
            }
        }
    }
    assert!(orders.len() >= 4, "{orders:?}");
}

/// How many exempt names stand on all papers, each with the word.
fn named_with_the_word(portfolio: &Portfolio, comparison: &Arc<Comparison>) -> usize {
    let mut named = 0;
    for paper in PAPERS.iter().filter(|paper| paper.public) {
        for subject in subjects::of(paper, portfolio, comparison) {
            for (lang, mark) in MARKS {
                let ask = |public| Ask { public, ..Ask::of(subject.clone(), lang, at(1800)) };
                let whole = (paper.make)(portfolio, &ask(false)).unwrap();
                let bare = places(&whole).into_iter().filter(|place| place.contains(SECRET));
                for place in bare {
                    named += 1;
                    assert!(
                        place.to_lowercase().contains(mark),
                        "{} {lang:?}: {place}",
                        paper.genre
                    );
                }
                let public = (paper.make)(portfolio, &ask(true)).unwrap();
                assert!(!told(&public).contains(SECRET), "{}: {}", paper.genre, told(&public));
                if let Some(data) = paper.data {
                    let json = data(portfolio, &ask(true)).unwrap().to_string();
                    assert!(!json.contains(SECRET), "{}: {json}", paper.genre);
                }
            }
        }
    }
    named
}

#[test]
fn what_copies_disagree_about_in_an_exempt_record_is_marked_and_not_told_to_the_public() {
    let meeting = Meeting::of(HELD);
    let (case, _) = meeting.case(&["title=HEMMELIG sak", "exempt=yes"], None);
    let copy = meeting.file.with_file_name("kopi.samstyr");
    std::fs::copy(&meeting.file, &copy).unwrap();
    for (file, summary) in [(&meeting.file, "summary=Her"), (&copy, "summary=Der")] {
        on(file, "set", &[&case, summary]).done();
    }
    on(&meeting.file, "merge", &[copy.to_str().unwrap()]).done();
    let told = told(&meeting.summary());
    let wanted = "«HEMMELIG sak (unntatt offentlighet)»: Kopiene av dokumentet er ikke enige";
    assert!(told.contains(wanted), "{told}");
    let public = meeting.made(&Ask { public: true, ..meeting.ask(Lang::Nb) });
    assert!(!super::content::told(&public).contains(SECRET));
}

/// Brings a copy with its own steps into the document. What the document wrote first is shown until somebody decides.
fn merged(meeting: &Meeting, [mine, theirs]: [&[&[&str]]; 2]) {
    let copy = meeting.file.with_file_name("kopi.samstyr");
    std::fs::copy(&meeting.file, &copy).unwrap();
    for (file, steps) in [(&meeting.file, mine), (&copy, theirs)] {
        for step in steps {
            on(file, step[0], &step[1..]).done();
        }
    }
    on(&meeting.file, "merge", &[copy.to_str().unwrap()]).done();
}

#[test]
fn what_any_copy_says_is_exempt_is_exempt_until_somebody_decides() {
    for no_first in [true, false] {
        let meeting = Meeting::of(HELD);
        let decided = ["title=HEMMELIG ja", "text=Ja.", "outcome=adopted"];
        let (case, decision) = meeting.case(&["title=HEMMELIG sak"], Some(&decided));
        let tied = format!("decision_id={}", decision.unwrap());
        meeting.add("actions", &["title=HEMMELIG oppgave", &tied]);
        let (yes, no) = (["set", &*case, "exempt=yes"], ["set", &*case, "exempt=no"]);
        let (yes, no): (&[&[&str]], &[&[&str]]) = (&[&yes], &[&yes, &no]);
        merged(&meeting, if no_first { [no, yes] } else { [yes, no] });
        let portfolio = meeting.portfolio();
        assert_eq!(portfolio.cases.get_raw(case.parse().unwrap()).unwrap().exempt, !no_first);
        assert!(named_with_the_word(&portfolio, &compared(&meeting.file)) > 0);
    }
}

#[test]
fn what_any_copy_ties_to_an_exempt_case_is_exempt_until_somebody_decides() {
    for open_first in [true, false] {
        let meeting = Meeting::of(HELD);
        let (exempt, _) = meeting.case(&["title=HEMMELIG sak", "exempt=yes"], None);
        let decided = ["title=Ja", "text=Ja.", "outcome=adopted"];
        let (open, _) = meeting.case(&["title=Åpen"], Some(&decided));
        let (other, _) = meeting.case(&["title=Annen"], None);
        let values = ["title=HEMMELIG oppgave", &*format!("case_id={other}")];
        let action = meeting.add("actions", &values);
        let [open, exempt] = [open, exempt].map(|case| format!("case_id={case}"));
        let (open, exempt) = (["set", &*action, &*open], ["set", &*action, &*exempt]);
        let (open, exempt): (&[&[&str]], &[&[&str]]) = (&[&open], &[&exempt]);
        merged(&meeting, if open_first { [open, exempt] } else { [exempt, open] });
        let portfolio = meeting.portfolio();
        assert!(named_with_the_word(&portfolio, &compared(&meeting.file)) > 0);
    }
}

#[test]
fn what_was_tied_to_an_exempt_case_that_a_copy_deleted_is_not_told_to_the_public_as_changed() {
    let meeting = Meeting::of(HELD);
    let (case, _) = meeting.case(&["title=HEMMELIG sak", "exempt=yes"], None);
    let tied = format!("case_id={case}");
    let copy = meeting.file.with_file_name("kopi.samstyr");
    std::fs::copy(&meeting.file, &copy).unwrap();
    on(&copy, "delete", &[&case]).done();
    let decided = ["title=HEMMELIG utkast", "amount=123456", "outcome=adopted", &tied];
    let decision = meeting.add("decisions", &decided);
    meeting.add("actions", &["title=HEMMELIG oppgave", &format!("decision_id={decision}")]);
    on(&meeting.file, "merge", &[copy.to_str().unwrap()]).done();
    let (portfolio, comparison) = (meeting.portfolio(), compared(&meeting.file));
    assert!(portfolio.cases.get_raw(case.parse().unwrap()).is_none());
    for line in &comparison.changes.lines {
        assert!(line.exempt || !line.title.contains(SECRET), "{line:?}");
    }
    assert!(comparison.changes.lines.iter().any(|line| line.title.contains(SECRET)));
}
