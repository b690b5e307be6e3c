//! The example holds what its sources say, on the days they say it, with a source for each record,
//! and is the same on every machine.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use samstyr::model::command::StepKind;
use samstyr::model::history::What;
use samstyr::model::id::RecordId;
use samstyr::model::kind::Kind;
use samstyr::model::value::Value;
use samstyr::report::paper::{Ask, Subject};
use samstyr::store::{Access, Document};
use samstyr::text::Lang;
use samstyr::text::parse_value::parse_value;
use toml::{Table, Value as Toml};

use crate::support::{Place, at, contents, day, example_id, example_portfolio, field};

/// The files of the example as they lie in the repository.
fn files() -> BTreeMap<Kind, Vec<Table>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/example");
    let mut files = BTreeMap::new();
    for kind in Kind::ALL {
        let path = folder.join(format!("{}.toml", kind.plural()));
        // Not every kind is told of in public documents.
        if kind.about().example.is_empty() {
            assert!(!path.exists(), "nobody reads {}", path.display());
            continue;
        }
        let text = fs::read_to_string(path).unwrap();
        let mut table: Table = text.parse().unwrap();
        let Some(Toml::Array(records)) = table.remove(kind.plural()) else { panic!("{kind:?}") };
        assert!(table.is_empty(), "{kind:?} has something else at the top");
        let table = |record: Toml| match record {
            Toml::Table(table) => table,
            other => panic!("{other} in {kind:?}"),
        };
        files.insert(*kind, records.into_iter().map(table).collect());
    }
    assert!(files.len() > 30, "the example tells of {} kinds", files.len());
    files
}

fn logged(record: &Table) -> NaiveDate {
    day(&record["logged"].as_datetime().unwrap().to_string())
}

fn changes(record: &Table) -> Vec<&Table> {
    let changes = record.get("changes").and_then(Toml::as_array).into_iter().flatten();
    changes.map(|change| change.as_table().unwrap()).collect()
}

fn titles(kind: Kind, holds: impl Fn(&dyn samstyr::model::record::Record) -> bool) -> Vec<String> {
    let portfolio = example_portfolio();
    let records = portfolio.records(kind).filter(|record| holds(*record));
    records.map(|record| portfolio.label_of(record)).collect()
}

#[test]
fn each_record_is_logged_on_the_day_of_its_source() {
    let place = Place::new();
    let document = Document::open(&place.example(), Access::Read).unwrap();
    let history = document.history(None, None).unwrap();
    let mut days = BTreeSet::new();
    let mut births = BTreeMap::new();
    for entry in &history {
        assert_eq!(entry.step, StepKind::Create);
        days.insert(entry.at.date_naive());
        let born = entry.changes.iter().filter(|change| change.what == What::Birth);
        births.extend(born.map(|change| (change.id, entry.at.date_naive())));
    }
    assert!(history.is_sorted_by(|a, b| a.at >= b.at), "newest first");
    let mut expected = BTreeSet::new();
    let mut keys = BTreeSet::new();
    for (kind, records) in files() {
        for record in &records {
            let id = RecordId::of_example(kind.plural(), record["key"].as_str().unwrap());
            assert!(keys.insert(id), "{} stands twice", record["key"]);
            assert_eq!(births.get(&id), Some(&logged(record)), "{kind:?} {}", record["key"]);
            expected.insert(logged(record));
            for change in changes(record) {
                assert!(logged(change) >= logged(record), "{kind:?} {}", record["key"]);
                expected.insert(logged(change));
            }
        }
    }
    assert_eq!(days, expected);
    assert_eq!(births.len(), keys.len());
    assert_eq!(days.last(), Some(&day("2024-04-26")));
    assert_eq!(days.first(), Some(&day("2015-04-14")));
    assert_eq!(document.check().unwrap(), []);
}

#[test]
fn the_ids_are_the_same_on_every_machine() {
    let id = example_id("meetings", "sg-2022-09-23");
    assert_eq!(id.to_string(), "58aeff0d-4511-5bad-9a70-cf3a8f6eb7e1");
    assert!(example_portfolio().meetings.get_raw(id).is_some());
    let (here, there) = (Place::new(), Place::new());
    let read = |place: &Place| {
        let document = Document::open(&place.example(), Access::Read).unwrap();
        contents(document.portfolio())
    };
    assert_eq!(read(&here), read(&there));
}

#[test]
fn every_record_has_a_source_and_what_is_made_up_says_so() {
    for kind in Kind::ALL.iter().copied().filter(|kind| *kind != Kind::Settings) {
        for record in example_portfolio().records(kind) {
            // Rounds are the network's own: what is told of them in public says so in the note.
            let place = if kind.field("source").is_some() { "source" } else { "note" };
            let Value::Text(source) = record.value(place) else {
                panic!("{kind:?} {} has no source", record.record_id())
            };
            // Said in one way, so that every view and paper can tell.
            let says = source.to_lowercase().contains("eksempel");
            assert_eq!(says, samstyr::calc::is_example(&source), "{source}");
        }
    }
}

/// Lists, charts, papers and search show a record by its name: there it says that it was made up.
#[test]
fn what_is_made_up_says_so_in_its_name() {
    let portfolio = example_portfolio();
    let mut made_up = 0;
    // Who is asked in a round stands on its page, and the round says it.
    let says_source = |kind: &Kind| kind.source().is_some() && kind.names_itself();
    for kind in Kind::ALL.iter().copied().filter(says_source) {
        for record in portfolio.records(kind) {
            let Value::Text(source) = record.value("source") else { continue };
            let label = portfolio.label_of(record).to_lowercase();
            let says = label.contains("eksempel");
            assert_eq!(says, samstyr::calc::is_example(&source), "{kind:?} {label}");
            made_up += usize::from(says);
        }
    }
    assert!(made_up > 15, "{made_up}");
}

/// A proposal or an assessment that no source gives says so itself, wherever it is shown or printed.
#[test]
fn what_no_source_says_is_marked_as_reconstructed() {
    let portfolio = example_portfolio();
    let given = ["kommit-2016-arbeidsform", "duve-0927-kobo"].map(|key| example_id("cases", key));
    let mut marked = 0;
    for case in portfolio.cases.iter().filter(|case| !case.proposal.is_empty()) {
        let says = case.proposal.starts_with("(Rekonstruert)");
        assert_eq!(says, !given.contains(&case.id.raw()), "{}", case.title);
        marked += usize::from(says);
    }
    assert!(marked > 10, "{marked}");
    for decision in portfolio.decisions.iter() {
        let is_assumed = decision.note.contains("Utfallet er lagt til grunn");
        assert_eq!(decision.text.starts_with("(Rekonstruert)"), is_assumed, "{}", decision.title);
        // Who wrote the text wrote its title too.
        let is_ours = decision.text.starts_with("(Rekonstruert");
        assert_eq!(decision.title.ends_with("(rekonstruert)"), is_ours, "{}", decision.title);
    }
    // Nobody is named as the owner of what a summary tells of without saying who does it.
    for key in ["npisk-operasjonalisere", "oppvekst-handlingsplaner", "skille-relevans"] {
        let action = portfolio.actions.get_raw(example_id("actions", key)).unwrap();
        assert_eq!(action.owner, "", "{}", action.title);
    }
}

#[test]
fn a_paper_says_what_of_it_is_made_up_or_reconstructed() {
    let subject = Subject::Record(example_id("meetings", "sg-2022-09-23"));
    let ask = Ask::of(subject, Lang::Nb, at(1577));
    let paper = (samstyr::report::decisions::PAPER.make)(example_portfolio(), &ask).unwrap();
    let said = format!("{paper:?}");
    assert!(said.contains("medlemskap (eksempel) (ferdig)"), "in the table of all cases");
    assert!(!said.contains("(eksempel) (eksempel)"));
    assert!(said.contains("(Rekonstruert)"));
}

#[test]
fn names_and_numbers_stand_as_their_sources_have_them() {
    let portfolio = example_portfolio();
    let projects = titles(Kind::Project, |_| true);
    for name in [
        "Fremtidens arbeid med drift og forvaltning av IKT i kommunal sektor",
        "Velferdsteknologi til barn og unge med medfødt eller tidlig ervervet funksjonsnedsetting",
        "Prismodell KS Fiks tjenester",
        "Barrierer og muligheter i kommunal sektors arbeid med kunstig intelligens",
    ] {
        assert!(projects.iter().any(|title| title == name), "{name}");
    }
    let schemes = titles(Kind::Scheme, |_| true);
    assert!(schemes.contains(&"Tilskot til digitale hjelparar".to_owned()), "{schemes:?}");
    let forum = portfolio.events.get_raw(example_id("events", "eforum-2015")).unwrap();
    assert_eq!(forum.attendance, None, "more than forty is no number");
    assert!(forum.note.contains("overkant av 40"), "{}", forum.note);
    let idea = portfolio.concepts.get_raw(example_id("concepts", "design-thinking")).unwrap();
    assert!(idea.note.contains("ikke søkt om tilskudd"), "{}", idea.note);
    assert_ne!(idea.state, Some(samstyr::model::concept::ConceptState::Decided));
}

/// What others did in 2015 and 2016 is history, and nothing that the network is at.
#[test]
fn what_other_networks_did_is_not_under_way() {
    let active = Value::Choice("active");
    let old = titles(Kind::Project, |project| {
        let Value::Text(source) = project.value("source") else { return false };
        let is_old = source.contains("2015") || source.contains("2016");
        is_old && project.value("lifecycle") == active
    });
    assert_eq!(old, Vec::<String>::new());
}

/// A milestone that is a meeting is held by the meeting's date, and stands there once among what is ahead.
#[test]
fn a_milestone_that_is_a_meeting_stands_once_among_what_is_ahead() {
    let portfolio = example_portfolio();
    let ahead = samstyr::calc::overview::upcoming(portfolio, day("2024-04-26"), 90);
    let meetings = ahead.iter().filter(|one| one.kind == Kind::Meeting).count();
    assert!(meetings >= 6, "{meetings}");
    let id = |key| example_id("milestones", key);
    for key in ["avtale-utkast-sg", "prismodell-styret", "kompetanseloft-konsept"] {
        assert!(ahead.iter().all(|one| one.id != id(key)), "{key}");
        let milestone = portfolio.milestones.get_raw(id(key)).unwrap();
        assert!(milestone.date_from_id.is_some(), "{key} moves with its meeting");
    }
    assert!(ahead.iter().any(|one| one.id == id("avtale-sendes-kommunene")), "no meeting");
}

#[test]
fn what_the_presentation_of_2024_lists_is_there() {
    let listed =
        titles(Kind::Project, |project| project.value("listed_years") == "2024".into_value());
    assert_eq!(listed.len(), 22, "{listed:#?}");
    let services = titles(Kind::Solution, |solution| {
        solution.value("layer") == Value::Choice("ks_fiks")
            && solution.value("owner_id") == Value::Link(example_id("organisations", "ks-dif"))
    });
    assert_eq!(services.len(), 15, "{services:#?}");
    assert_eq!(example_portfolio().municipalities.len(), 43);
    let conferences = titles(Kind::Event, |event| {
        let Value::Date(date) = event.value("date") else { return false };
        let kinds = [Value::Choice("conference"), Value::Choice("professional_day")];
        date.overlaps(day("2024-03-01"), day("2024-06-30"))
            && kinds.contains(&event.value("event_type"))
    });
    assert_eq!(conferences.len(), 10, "{conferences:#?}");
    for layer in ["national", "ks_fiks", "regional"] {
        let of = titles(Kind::Project, |project| project.value("layer") == Value::Choice(layer));
        assert!(of.len() >= 10, "{layer}: {}", of.len());
    }
    let milestones = example_portfolio().milestones.iter();
    assert!(
        milestones.filter(|m| m.baseline_date.is_some() && m.revised_date.is_some()).count() >= 2
    );
}

/// A text as the content of a field.
trait IntoValue {
    fn into_value(self) -> Value;
}

impl IntoValue for &str {
    fn into_value(self) -> Value {
        Value::Text(self.to_owned())
    }
}

#[test]
fn dates_stand_as_their_sources_wrote_them() {
    let dates: Vec<(String, Option<String>)> = [Kind::Meeting, Kind::Event]
        .iter()
        .flat_map(|kind| example_portfolio().records(*kind))
        .filter_map(|record| match record.value("date") {
            Value::Date(date) => Some((date.to_string(), date.words)),
            _ => None,
        })
        .collect();
    for (date, words) in [
        ("2016-09-30?", "30. september, foreløpig"),
        ("2024-06?", "? juni"),
        ("../2022-12-23", "før jul"),
        ("[2024-01-19,2024-01-24]", "19. eller 24. januar"),
    ] {
        let wanted = (date.to_owned(), Some(words.to_owned()));
        assert!(dates.contains(&wanted), "no {date} {words}");
    }
    // The words that people type lead to the same dates.
    let (_, date) = Kind::Event.field("date").unwrap();
    let typed = parse_value(Kind::Event, date, "30. september, foreløpig", day("2016-02-19"));
    assert!(matches!(typed, Ok(Value::Date(date)) if date.is_uncertain()));
}

#[test]
fn the_meeting_of_september_2022_decided_what_its_summary_says() {
    let portfolio = example_portfolio();
    let meeting = portfolio.meetings.get_raw(example_id("meetings", "sg-2022-09-23")).unwrap();
    assert_eq!(meeting.date.as_ref().and_then(|date| date.day()), Some(day("2022-09-23")));
    let agenda = samstyr::calc::agenda::AgendaIndex::of(portfolio);
    let cases = agenda.cases_of(portfolio, meeting.id);
    let decided = |words: &str| {
        let decisions =
            cases.iter().flat_map(|case| agenda.decisions_at(portfolio, meeting.id, case.id));
        let found: Vec<_> = decisions.filter(|decision| decision.text.contains(words)).collect();
        assert_eq!(found.len(), 1, "{words}");
        found[0].clone()
    };
    let apply = decided("søke om skjønnsmidler");
    assert!(apply.remark.contains("massive"), "{}", apply.remark);
    assert!(decided("følger fylkesgrensen").principle);
    let cover = decided("heve kompetansen");
    assert_eq!(cover.amount, None, "the source gives no sum");
    assert!(portfolio.seals.is_empty(), "the example decides nothing for good");
    // How the bodies hang together.
    let body = portfolio.bodies.find(meeting.body_id).unwrap();
    let below = portfolio.bodies.iter().filter(|b| b.reports_to_id == Some(body.id));
    assert!(below.count() >= 1, "somebody reports to the steering group");
}

/// The sources name contact persons of municipalities; the example holds none of them, only people
/// who held an office in 2015 and 2016, and nobody's address or telephone.
#[test]
fn people_are_only_those_who_held_an_office_then() {
    let portfolio = example_portfolio();
    let files = files();
    let keys: BTreeSet<RecordId> = files[&Kind::Person]
        .iter()
        .map(|person| RecordId::of_example("people", person["key"].as_str().unwrap()))
        .collect();
    assert_eq!(keys.len(), 6);
    assert_eq!(portfolio.people.iter().map(|p| p.id.raw()).collect::<BTreeSet<_>>(), keys);
    for person in portfolio.people.iter() {
        assert_eq!((person.email.as_str(), person.telephone.as_str()), ("", ""));
        assert!(!person.position.is_empty());
        assert!(
            person.source.contains("2015") || person.source.contains("2016"),
            "{}",
            person.source
        );
    }
    for person in &files[&Kind::Person] {
        assert!(logged(person) <= day("2016-12-31"), "{}", person["key"]);
    }
    for role in portfolio.roles.iter() {
        assert!(role.municipality_id.is_none(), "nobody stands for a municipality");
    }
    // Owners and chairs are offices: from 2022 on, no person is linked to anything.
    for action in portfolio.actions.iter() {
        let late = action.deadline.as_ref().and_then(|date| date.year()).is_some_and(|y| y >= 2022);
        assert!(!late || action.person_id.is_none(), "{}", action.title);
    }
    assert!(field(Kind::Person, "email") > 0);
}
