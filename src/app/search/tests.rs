#![allow(clippy::unwrap_used)]

use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::calc::overview::fixture::{Fixture, date, ore, text};
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::model::value::Value;
use crate::text::{Lang, Texts};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 4, 26).unwrap()
}

fn found(f: &Fixture, typed: &str) -> Vec<RecordId> {
    let index = Index::of(&f.portfolio, 1);
    let kinds = KindNames::of(Texts::of(Lang::Nb));
    let hits = index.find(&Query::of(typed, today()), &kinds, 12);
    hits.into_iter().map(|hit| hit.id).collect()
}

fn first(f: &Fixture, typed: &str) -> Option<RecordId> {
    found(f, typed).first().copied()
}

fn titled(f: &mut Fixture, kind: Kind, title: &str) -> RecordId {
    f.put(kind, title, &[("title", text(title))])
}

#[test]
fn norwegian_letters_are_found_however_they_are_typed() {
    let mut f = Fixture::default();
    let names = ["Østre ærfugl", "Aasen bru", "Åmli bru"].map(|t| titled(&mut f, Kind::Project, t));
    for (typed, place) in [
        ("ostre", 0),
        ("Østre", 0),
        ("oestre", 0),
        ("aerfugl", 0),
        ("ærfugl østre", 0),
        ("åsen", 1),
        ("aasen", 1),
        ("asen", 1),
        ("aamli", 2),
        ("amli", 2),
        ("ÅMLI", 2),
    ] {
        assert_eq!(found(&f, typed), [names[place]], "{typed}");
    }
}

#[test]
fn what_waits_comes_before_what_is_over_by_the_state_of_its_own_kind() {
    let mut f = Fixture::default();
    let mut put = |kind: Kind, title: &str, state: &'static str| {
        let name = kind.state().unwrap().1.name;
        f.put(kind, title, &[("title", text(title)), (name, Value::Choice(state))])
    };
    // The same code, and another meaning.
    let treated = put(Kind::Case, "Byggesak", "treated");
    let sent_back = put(Kind::Case, "Byggesak igjen", "returned");
    let returned = put(Kind::Application, "Tilskudd", "returned");
    let awarded = put(Kind::Application, "Tilskudd igjen", "final_award");
    // A project says how it stands in a field of another name.
    let completed = put(Kind::Project, "Skjema", "completed");
    let active = put(Kind::Project, "Skjema igjen", "active");
    assert_eq!(found(&f, "bygges"), [sent_back, treated]);
    assert_eq!(found(&f, "tilsku"), [awarded, returned]);
    assert_eq!(found(&f, "skje"), [active, completed]);
}

fn case(f: &mut Fixture, sequence: i64, year: i64) -> RecordId {
    let fields = [
        ("title", text(&format!("Sak om {sequence} ting"))),
        ("case_sequence", Value::Integer(sequence)),
        ("case_year", Value::Integer(year)),
    ];
    f.put(Kind::Case, &format!("{sequence}/{year}"), &fields)
}

#[test]
fn case_numbers_are_found_in_any_shape() {
    let mut f = Fixture::default();
    let wanted = case(&mut f, 51, 2022);
    let other_year = case(&mut f, 51, 2023);
    for typed in
        ["51/22", "51-22", "51/2022", "sak 51/22", "Sak nr. 51-22", "2022/51", "51/22 ting"]
    {
        assert_eq!(first(&f, typed), Some(wanted), "{typed}");
        assert!(!found(&f, typed).contains(&other_year), "{typed}");
    }
    let both = found(&f, "sak 51");
    assert!(both.contains(&wanted) && both.contains(&other_year));
    titled(&mut f, Kind::Project, "51/22 i tittelen");
    assert_eq!(first(&f, "51/22"), Some(wanted), "the number itself comes first");
}

#[test]
fn sums_and_dates_are_found_however_they_are_written() {
    let mut f = Fixture::default();
    let sum =
        f.put(Kind::Application, "a", &[("title", text("Voss")), ("applied", ore(60_000_000))]);
    for typed in ["600 000", "600000", "0,6 mill", "kr 600000", "600 000 kr", "voss 600 000"] {
        assert_eq!(found(&f, typed), [sum], "{typed}");
    }
    assert!(found(&f, "bergen 600 000").is_empty(), "the words must match too");
    let event = f.put(Kind::Event, "e", &[("title", text("Dag")), ("date", date("2022-09-23"))]);
    for typed in
        ["23.9.22", "23. september 2022", "sept 2022", "2022-09-23", "23/9 2022", "dag 23.9.22"]
    {
        assert!(found(&f, typed).contains(&event), "{typed}");
    }
    assert!(!found(&f, "24.9.22").contains(&event));
}

#[test]
fn the_likeliest_comes_first() {
    let mut f = Fixture::default();
    let note = f.put(
        Kind::Project,
        "note",
        &[("title", text("Noe annet")), ("note", text("byggesøknad"))],
    );
    let inside = titled(&mut f, Kind::Project, "Forebyggesøknader");
    let word = titled(&mut f, Kind::Project, "Digital byggesøknad");
    let begins = titled(&mut f, Kind::Concept, "Byggesøknader på nett");
    let exact = titled(&mut f, Kind::Risk, "Byggesøknad");
    assert_eq!(found(&f, "byggesøknad"), [exact, word, begins, inside, note], "whole words first");
    let both = found(&f, "byggesøkna");
    assert!(both[..2].contains(&exact) && both[..2].contains(&begins), "names that begin so");
    assert_eq!(both[2..], [word, inside, note]);
    let done = [("title", text("Skriv brev")), ("state", Value::Choice("done"))];
    let done = f.put(Kind::FollowUp, "done", &done);
    let open = [("title", text("Skriv brev nå")), ("state", Value::Choice("not_started"))];
    let open = f.put(Kind::FollowUp, "open", &open);
    assert_eq!(found(&f, "skriv"), [open, done], "what is open comes first");
}

#[test]
fn whole_words_come_before_those_that_only_hold_it() {
    let mut f = Fixture::default();
    let mut put = |key: &str, note: &str| {
        f.put(Kind::Project, key, &[("title", text(key)), ("note", text(note))])
    };
    let inside = put("a", "Forskjønning av torget");
    let begins = put("b", "Skjønnsmidler fra staten");
    let whole = put("c", "Etter skjønn");
    assert_eq!(found(&f, "skjønn"), [whole, begins, inside]);
}

#[test]
fn a_record_is_found_by_what_it_names_after_what_says_it_itself() {
    let mut f = Fixture::default();
    let scheme = titled(&mut f, Kind::Scheme, "Prosjektskjønn Vestland");
    let call = [("title", text("Utlysning 2024")), ("scheme_id", Value::Link(scheme))];
    let call = f.put(Kind::Call, "call", &call);
    let named = [("title", text("Digital hjelper")), ("call_id", Value::Link(call))];
    let named = f.put(Kind::Application, "named", &named);
    let says = f.put(
        Kind::Project,
        "says",
        &[("title", text("Noe annet")), ("note", text("om prosjektskjønn"))],
    );
    let other = titled(&mut f, Kind::Application, "Uten utlysning");
    let hits = found(&f, "prosjektskj");
    assert_eq!(hits[..2], [scheme, says], "what says it itself");
    assert!(hits[2..].contains(&call) && hits.contains(&named) && !hits.contains(&other));
    assert_eq!(found(&f, "hjelper skjønn"), [named], "each word, wherever");
    assert!(found(&f, "uten prosjektskjønn").is_empty());

    let texts = Texts::of(Lang::Nb);
    let query = Query::of("prosjektskjønn hjelper", today());
    let hits = Index::of(&f.portfolio, 1).find(&query, &KindNames::of(texts), 12);
    let told = why(texts, &f.portfolio, &query, &hits[0]).unwrap();
    let field = texts.field(Kind::Call, "scheme_id");
    assert_eq!(told.label, format!("i {field}"));
    assert_eq!(told.text, "Prosjektskjønn Vestland");
}

#[test]
fn what_one_sees_is_found_however_it_is_composed() {
    let mut f = Fixture::default();
    for (number, (stands, typed)) in [
        ("E\u{2010}post til innbyggere", "e-post"),
        ("E\u{2010}post til innbyggere", "epost"),
        ("KS\u{2019} tilskudd", "KS' tilskudd"),
        ("Zero\u{200b}width", "zerowidth"),
        ("Snåasen tjïelte", "tjielte"),
        ("Íssát", "issat"),
        ("Nguyễn Thị", "Nguyen"),
        ("Łódź", "Lodz"),
        ("E-helse", "ehelse"),
        ("A\u{30a}lesund", "ålesund"),
    ]
    .into_iter()
    .enumerate()
    {
        let id = f.put(Kind::Project, &number.to_string(), &[("title", text(stands))]);
        assert!(found(&f, typed).contains(&id), "{typed:?} {stands:?}");
    }
}

#[test]
fn words_stand_in_any_order_and_one_slip_is_forgiven() {
    let mut f = Fixture::default();
    let wanted = titled(&mut f, Kind::Project, "Digitale byggesøknader i Voss");
    titled(&mut f, Kind::Project, "Digitale skjema i Voss");
    for typed in ["voss bygge", "bygge digi", "søknader voss", "byggesøkander", "bygesøknader voss"]
    {
        assert_eq!(first(&f, typed), Some(wanted), "{typed}");
    }
    assert!(found(&f, "bygesknader").is_empty(), "two slips are another word");
}

#[test]
fn why_says_the_field_and_the_piece_that_matched() {
    let mut f = Fixture::default();
    let long = format!("{} skjønnsmidler til slutt", "mange ord ".repeat(30));
    let id = f.put(Kind::Project, "p", &[("title", text("Tittel")), ("note", text(&long))]);
    let texts = Texts::of(Lang::Nb);
    let query = Query::of("skjonnsmidler", today());
    let hits = Index::of(&f.portfolio, 1).find(&query, &KindNames::of(texts), 12);
    assert_eq!(hits[0].id, id);
    let why = why(texts, &f.portfolio, &query, &hits[0]).unwrap();
    assert_eq!(why.label, texts.field(Kind::Project, "note"));
    let text = &why.text;
    assert!(text.contains("skjønnsmidler") && text.chars().count() < 120, "{text}");
}

proptest! {
    /// Whatever stands in a name finds it: each of its words, in any order, folded or not.
    #[test]
    fn every_name_is_found_by_its_words(
        words in prop::collection::vec("[a-zæøåA-ZÆØÅ]{3,9}", 1..5), turn in 0usize..5
    ) {
        let mut f = Fixture::default();
        let id = titled(&mut f, Kind::Project, &words.join(" "));
        let mut typed = words;
        let by = turn % typed.len();
        typed.rotate_left(by);
        let typed = typed.join(" ");
        prop_assert_eq!(first(&f, &typed), Some(id));
        let folded = crate::text::sort::fold(&typed);
        prop_assert_eq!(first(&f, &folded), Some(id));
    }

    /// Nothing that is typed stops the search.
    #[test]
    fn anything_can_be_typed(typed in ".{0,40}") {
        let mut f = Fixture::default();
        case(&mut f, 51, 2022);
        found(&f, &typed);
    }
}
