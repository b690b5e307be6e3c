use super::*;
use crate::import::reference;
use crate::model::body::{Authority, Body};
use crate::model::command::Change;
use crate::model::kind::Kind;
use crate::model::meeting::Meeting;
use crate::model::municipality::{Membership, Municipality};
use crate::model::organisation::Organisation;
use crate::model::plan::plan;
use crate::model::record::{Record as _, TableRecord as _};
use crate::model::settings::Language;
use crate::text::Lang;

fn after(portfolio: &Portfolio, changes: &[Change]) -> Portfolio {
    plan(portfolio, changes).unwrap().portfolio
}

/// As a new document is.
fn new() -> Portfolio {
    after(&Portfolio::default(), &reference::changes(Language::Nynorsk).unwrap())
}

#[test]
fn each_step_is_one_command_after_which_it_is_done() {
    let mut portfolio = new();
    let mut beginning =
        Beginning { network: Some(" DigiNett ".to_owned()), ..Beginning::default() };
    for step in Step::ALL {
        assert_eq!(beginning.current(&portfolio), Some(step));
        let changes = match step {
            Step::Network => beginning.network_changes(&portfolio),
            Step::Municipalities => beginning.municipality_changes(&portfolio),
            Step::Bodies => beginning.body_changes(&portfolio),
        };
        portfolio = after(&portfolio, &changes);
        beginning.keep(step);
        assert_eq!(beginning.stand(&portfolio, step), Stand::Done);
        assert!(is_new(&portfolio), "{step:?} is no work yet");
    }
    assert_eq!(beginning.current(&portfolio), None);
    let settings = portfolio.settings().unwrap();
    let network = portfolio.organisations.find(settings.network_id).unwrap();
    assert_eq!((settings.title.as_str(), network.title.as_str()), ("DigiNett", "DigiNett"));
    assert_eq!(settings.language, Some(Language::Nynorsk));
    let body = |authority: Authority| {
        portfolio.bodies.iter().find(|body| body.authority == Some(authority)).unwrap()
    };
    let (steering, preparing) = (body(Authority::Deciding), body(Authority::Preparing));
    assert_eq!(steering.title, "Styringsgruppa", "in the language of the papers");
    assert_eq!(preparing.reports_to_id, Some(steering.id));
    assert_eq!(settings.deciding_body_id, Some(steering.id));
    assert_eq!(steering.organisation_id, Some(network.id));
    assert_eq!(portfolio.bodies.len(), 2, "the others are offered, not ticked");
}

#[test]
fn a_name_that_is_changed_changes_the_network_and_makes_no_other() {
    let portfolio = new();
    let named = |portfolio: &Portfolio, name: &str| {
        let beginning = Beginning { network: Some(name.to_owned()), ..Beginning::default() };
        after(portfolio, &beginning.network_changes(portfolio))
    };
    let once = named(&portfolio, "DigiNett");
    let twice = named(&once, "Digitalt nettverk");
    assert_eq!(twice.organisations.len(), 1);
    assert_eq!(twice.settings().unwrap().title, "Digitalt nettverk");
    let same = Beginning::default();
    assert!(same.network_changes(&twice).is_empty(), "nothing was typed");
    assert!(same.network_changes(&portfolio).is_empty(), "there is no name");
}

#[test]
fn who_is_unticked_goes_and_can_come_back() {
    let portfolio = new();
    let mut beginning = Beginning::default();
    let bergen = portfolio.municipalities.iter().find(|one| one.number == "4601").unwrap();
    beginning.municipalities.insert(bergen.id.raw().to_string(), false);
    let without = after(&portfolio, &beginning.municipality_changes(&portfolio));
    assert_eq!(without.municipalities.len(), 42);
    assert!(without.municipalities.iter().all(|one| one.membership == Some(Membership::Member)));
    let lines = Beginning::default().municipality_lines(&without, Lang::Nb);
    assert_eq!(lines.len(), 43);
    let bergen = lines.iter().find(|line| line.municipality.number == "4601").unwrap();
    assert!(!bergen.ticked && !bergen.is_there);
    let mut again = Beginning::default();
    again.municipalities.insert("4601".to_owned(), true);
    let back = after(&without, &again.municipality_changes(&without));
    assert_eq!((back.municipalities.len(), Beginning::members(&back)), (43, 43));
    assert!(again.municipality_changes(&back).is_empty(), "it says so already");
}

/// A copy that was brought in, or a hurried colleague, leaves two records of one number and name.
#[test]
fn a_tick_is_that_of_one_record_whatever_another_is_called() {
    let twins = [RecordId::new(), RecordId::new()].map(|id| Municipality {
        number: String::new(),
        name: "Ny kommune".to_owned(),
        ..Municipality::empty(id)
    });
    // As a merge leaves them, which holds no rule against what each copy did.
    let mut portfolio = new();
    for twin in &twins {
        let values = (0..twin.fields().len()).map(|index| (index, twin.get(index)));
        portfolio.put(Kind::Municipality, twin.id.raw(), values).unwrap();
    }
    let mut beginning = Beginning::default();
    let lines = beginning.municipality_lines(&portfolio, Lang::Nb);
    let line = lines.iter().find(|line| line.municipality.id == twins[0].id).unwrap();
    beginning.municipalities.insert(line.key.clone(), false);
    let lines = beginning.municipality_lines(&portfolio, Lang::Nb);
    let ticked = |id| lines.iter().find(|line| line.municipality.id == id).unwrap().ticked;
    assert_eq!(twins.each_ref().map(|twin| ticked(twin.id)), [false, true]);
    let left = after(&portfolio, &beginning.municipality_changes(&portfolio));
    assert!(left.municipalities.get(twins[0].id).is_none());
    assert!(left.municipalities.get(twins[1].id).is_some());
}

#[test]
fn none_of_them_is_a_choice_and_what_is_named_elsewhere_stands_outside() {
    let portfolio = new();
    let bergen = portfolio.municipalities.iter().find(|one| one.number == "4601").unwrap();
    let organisation = Organisation {
        title: "Bergen kommune".to_owned(),
        municipality_id: Some(bergen.id),
        ..Organisation::empty(RecordId::new())
    };
    let portfolio = after(&portfolio, &[Change::add(&organisation)]);
    let mut none = Beginning::default();
    none.tick_all(&none.municipality_lines(&portfolio, Lang::Nb), false);
    let left = after(&portfolio, &none.municipality_changes(&portfolio));
    let names: Vec<&str> = left.municipalities.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["Bergen"]);
    assert_eq!(left.municipalities.iter().next().unwrap().membership, Some(Membership::Outside));
    assert!(Step::Municipalities.is_done(&left));
    // One that somebody has added is among them.
    let own = Municipality {
        number: "5001".to_owned(),
        name: "Trondheim".to_owned(),
        ..Municipality::empty(RecordId::new())
    };
    let more = after(&left, &[Change::add(&own)]);
    let lines = Beginning::default().municipality_lines(&more, Lang::Nb);
    assert!(lines.iter().any(|line| line.municipality.number == "5001" && line.ticked));
}

#[test]
fn bodies_are_named_as_one_likes_and_none_is_made_twice() {
    let portfolio = new();
    let mut beginning = Beginning::default();
    beginning
        .bodies
        .insert("steering".to_owned(), TypedBody { name: Some("Styret".to_owned()), wanted: None });
    beginning.bodies.insert("preparing".to_owned(), TypedBody { name: None, wanted: Some(false) });
    beginning.add_body();
    beginning.add_body();
    let own = beginning.body_lines(&portfolio);
    assert_eq!(own.iter().filter(|line| line.key.starts_with("own")).count(), 2);
    beginning.bodies.insert(
        "own-001".to_owned(),
        TypedBody { name: Some("Arkivgruppa".to_owned()), wanted: Some(true) },
    );
    let made = after(&portfolio, &beginning.body_changes(&portfolio));
    let mut names: Vec<&str> = made.bodies.iter().map(|body| body.title.as_str()).collect();
    names.sort_unstable();
    assert_eq!(names, ["Arkivgruppa", "Styret"], "a body without a name is none");
    let steering = made.settings().unwrap().deciding_body_id;
    let archive = made.bodies.iter().find(|body| body.title == "Arkivgruppa").unwrap();
    assert_eq!(archive.reports_to_id, steering, "nobody prepares cases here");
    assert!(beginning.body_changes(&made).is_empty());
}

#[test]
fn what_is_skipped_is_come_back_to_and_a_meeting_ends_it() {
    let portfolio = new();
    let mut beginning = Beginning::default();
    beginning.skip(Step::Network);
    assert_eq!(beginning.current(&portfolio), Some(Step::Municipalities));
    beginning.open(&portfolio, Step::Network);
    assert_eq!(beginning.current(&portfolio), Some(Step::Network));
    let text = beginning.to_text();
    assert_eq!(serde_json::from_str::<Beginning>(&text).unwrap(), beginning, "kept as a text");
    assert!(is_new(&portfolio));
    let body = Body { title: "Styret".to_owned(), ..Body::begun(RecordId::new()) };
    let date = chrono::NaiveDate::from_ymd_opt(2026, 1, 1);
    let meeting = Meeting {
        body_id: Some(body.id),
        date: date.map(crate::model::fuzzy_date::FuzzyDate::from_day),
        ..Meeting::begun(RecordId::new())
    };
    assert!(!is_new(&after(&portfolio, &[Change::add(&body), Change::add(&meeting)])));
}
