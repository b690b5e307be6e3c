//! What is typed into a field is what one reads there: times of day, texts that say something, advice
//! that is not refused when it is followed, one value a field.

use chrono::NaiveDate;
use samstyr::model::column::ColumnKey;
use samstyr::model::field::{Field, FieldType};
use samstyr::model::fit::Fit;
use samstyr::model::fitting::fit;
use samstyr::model::fuzzy_date::FuzzyDate;
use samstyr::model::kind::{Kind, Portfolio};
use samstyr::model::message::Tell as _;
use samstyr::model::plan::{plan, plan_back};
use samstyr::model::rules::{self, RuleError};
use samstyr::model::value::Value;
use samstyr::text::parse_value::parse_value;
use samstyr::text::{Lang, Texts, show_value};

use crate::support::{Place, add, day, field, find, list, on, set, text};

fn today() -> NaiveDate {
    day("2026-11-29")
}

/// The fields that hold a time of day as text.
fn clocks() -> Vec<(Kind, &'static Field)> {
    let all = Kind::ALL.iter().flat_map(|kind| kind.fields().iter().map(|field| (*kind, field)));
    all.filter(|(_, field)| field.clock).collect()
}

#[test]
fn a_time_is_held_as_a_time_and_what_is_none_is_refused_on_every_way() {
    let place = Place::new();
    let file = place.empty_document();
    let body = on(&file, "add", &["bodies", "title=Styringsgruppa"]).done();
    let body = format!("body_id={}", body.trim());
    let of_meeting = ["meetings", &body, "date=2027-01-12"];
    let meeting = on(&file, "add", &of_meeting).done();
    let meeting = meeting.trim();
    for (typed, held) in [
        ("9", "09:00"),
        ("kl. 9.30", "09:30"),
        ("8.30–11.30", "08:30–11:30"),
        ("8.30 - 11.30", "08:30–11:30"),
        ("0930", "09:30"),
    ] {
        on(&file, "set", &[meeting, &format!("start_time={typed}")]).done();
        assert_eq!(find(&list(&file, "meetings"), "id", meeting)["start_time"], held, "{typed}");
    }
    for typed in ["25:00", "halv tolv", "9.75", "11–9", "9–", "snart"] {
        let value = format!("start_time={typed}");
        for refused in [
            on(&file, "set", &[meeting, &value]).failed(1),
            on(&file, "add", &[&of_meeting[..], &[&value]].concat()).failed(1),
        ] {
            assert!(refused.contains(typed) && refused.contains("09:30"), "{refused}");
        }
        let csv = format!("id;start_time;place\n{meeting};{typed};Voss\n");
        let csv = place.file("inn.csv", csv).to_string_lossy().into_owned();
        let done = on(&file, "import", &[&csv, "--as", "meetings", "--dry-run", "--json"]).json();
        assert_eq!(done["refused"][0]["field"], "start_time", "{typed}: {done}");
        assert_eq!(done["changed"].as_array().unwrap().len(), 1, "{typed}: {done}");
    }
    assert_eq!(find(&list(&file, "meetings"), "id", meeting)["start_time"], "09:30");
    let shown = on(&file, "show", &[meeting, "--lang", "nb"]).done();
    assert!(shown.contains("09.30"), "{shown}");
}

/// Documents from before hold what was typed then.
#[test]
fn a_time_that_was_written_before_stays_readable_and_comes_back_by_undo() {
    assert!(clocks().len() >= 5, "{:?}", clocks());
    for (kind, field_) in clocks() {
        let (id, _) = add(kind, &[]);
        let index = field(kind, field_.name);
        let mut portfolio = Portfolio::default();
        portfolio.put(kind, id, [(index, text("halv tolv"))]).unwrap();
        let key = ColumnKey::Field(index);
        let shown = |value: &str| show_value(Texts::of(Lang::Nb), &portfolio, field_, &text(value));
        assert_eq!(shown("halv tolv"), "halv tolv");
        assert_eq!((shown("9").as_str(), shown("8.30–11.30").as_str()), ("09.00", "08.30–11.30"));
        let typed = parse_value(kind, field_, "halv tolv", today()).unwrap();
        assert_eq!(fit(&portfolio, id, key, &typed), Ok(Fit::Same), "{kind:?}");
        let typed = parse_value(kind, field_, "25:00", today()).unwrap();
        let refused = fit(&portfolio, id, key, &typed);
        assert!(matches!(refused, Err(RuleError::NoTime { .. })), "{refused:?}");
        // Saying it once more changes nothing.
        assert!(plan(&portfolio, &[set(kind, id, field_.name, text("halv tolv"))]).is_ok());
        let now = plan(&portfolio, &[set(kind, id, field_.name, text("11:30"))]).unwrap().portfolio;
        let back = [set(kind, id, field_.name, text("halv tolv"))];
        assert!(plan(&now, &back).is_err());
        let again = plan_back(&now, &back).unwrap().portfolio;
        assert_eq!(again.record(id).unwrap().get(index), text("halv tolv"));
    }
}

/// A deadline is no span, and what ends has begun before, whichever of the two is typed, on every way.
#[test]
fn where_one_time_fits_no_span_is_taken_and_no_end_before_its_start() {
    let place = Place::new();
    let file = place.empty_document();
    let body = on(&file, "add", &["bodies", "title=Styringsgruppa"]).done();
    let meeting = format!("body_id={}", body.trim());
    let add = |kind: &str, values: &[&str]| {
        on(&file, "add", &[&[kind], values].concat()).done().trim().to_owned()
    };
    let scheme = format!("scheme_id={}", add("schemes", &["title=Klarspråk"]));
    let call = add("calls", &["title=Utlysning", &scheme, "call_year=2027"]);
    let one_day = [
        add("meetings", &[&meeting, "date=2027-01-12"]),
        add("events", &["title=Fagdag", "date=2027-01-12"]),
    ];
    on(&file, "set", &[&call, "deadline_time=8.30–11.30"]).failed(1);
    on(&file, "set", &[&call, "deadline_time=23.59"]).done();
    for id in &one_day {
        on(&file, "set", &[id, "end_time=8.30–11.30"]).failed(1);
        let told = on(&file, "set", &[id, "start_time=9", "end_time=8.30"]).failed(1);
        assert!(told.contains("cannot be before"), "{told}");
        on(&file, "set", &[id, "start_time=9", "end_time=9"]).done();
        on(&file, "set", &[id, "end_time=8.30"]).failed(1);
        on(&file, "set", &[id, "start_time=9.30"]).failed(1);
        on(&file, "set", &[id, "start_time=13", "end_time=15"]).done();
        on(&file, "set", &[id, "start_time=", "end_time=8"]).done();
    }
    // From lunch to lunch.
    on(&file, "set", &[&one_day[1], "date=2027-01-12/2027-01-13"]).done();
    on(&file, "set", &[&one_day[1], "start_time=12", "end_time=11.30"]).done();
    let told = on(
        &file,
        "add",
        &["events", "title=Fagdag", "date=2027-01-12", "start_time=9", "end_time=8"],
    );
    told.failed(1);
}

/// Documents from before hold spans and ends that no one could type now, and the rest of the record can
/// be changed all the same.
#[test]
fn an_end_that_was_written_before_stays_as_it_is() {
    let (id, _) = add(Kind::Meeting, &[]);
    let index = |name| field(Kind::Meeting, name);
    let mut portfolio = Portfolio::default();
    let old = [(index("start_time"), text("09:00")), (index("end_time"), text("08:30"))];
    portfolio.put(Kind::Meeting, id, old).unwrap();
    let by = |name, value| plan(&portfolio, &[set(Kind::Meeting, id, name, text(value))]).map(drop);
    let required =
        |told: &Result<(), RuleError>| !matches!(told, Err(RuleError::EndsBefore { .. }));
    assert!(required(&by("place", "Voss")) && required(&by("end_time", "08:30")));
    assert!(!required(&by("end_time", "08:00")));
}

#[test]
fn a_text_that_nobody_sees_is_no_text_where_one_is_required() {
    let required: Vec<(Kind, &Field)> = Kind::ALL
        .iter()
        .flat_map(|kind| kind.fields().iter().map(|field| (*kind, field)))
        .filter(|(_, field)| field.required && field.field_type == FieldType::Text)
        .collect();
    assert!(required.len() > 10);
    for unseen in [" ", "\u{200b}", "\u{ad}", "\u{2800}", "\u{3164}", "\u{feff}\u{2060} \u{202e}"] {
        for (kind, field) in &required {
            let told = rules::check_value(&Portfolio::default(), *kind, field, &text(unseen));
            let refused = matches!(told, Err(RuleError::Required { .. }));
            assert!(refused, "{kind:?}.{} {unseen:?}: {told:?}", field.name);
        }
    }
    let place = Place::new();
    let file = place.example();
    on(&file, "add", &["projects", "title=\u{200b}\u{ad}"]).failed(1);
    let draft = list(&file, "decisions").into_iter().find(|decision| decision["state"] == "draft");
    let draft = draft.expect("there is a draft")["id"].as_str().unwrap().to_owned();
    on(&file, "set", &[&draft, "outcome=adopted", "text=\u{3164}\u{2800}"]).done();
    on(&file, "finalise", &[&draft]).failed(1);
}

/// What a refusal gives as an example is not refused itself.
#[test]
fn the_advice_of_a_refusal_can_be_followed() {
    let mut followed = 0;
    for kind in Kind::ALL {
        for field in kind.fields() {
            for lang in [Lang::Nb, Lang::Nn, Lang::En] {
                let Err(error) = parse_value(*kind, field, "§", today()) else { continue };
                let told = Texts::of(lang).message(&error.message(), None);
                let found = ["for eksempel ", "til dømes ", "for example "]
                    .iter()
                    .find_map(|before| told.split_once(before));
                let Some((_, advice)) = found else { continue };
                let advice = advice.trim_end_matches('.').replace(" eller ", ", ");
                for example in advice.replace(" or ", ", ").split(", ") {
                    let told = format!("{kind:?}.{}: {example} in {told}", field.name);
                    let value = parse_value(*kind, field, example, today());
                    let value = value.unwrap_or_else(|error| panic!("{told}: {error}"));
                    rules::check_value(&Portfolio::default(), *kind, field, &value)
                        .unwrap_or_else(|error| panic!("{told}: {error}"));
                    followed += 1;
                }
            }
        }
    }
    assert!(followed > 300, "{followed}");
}

#[test]
fn a_field_is_given_once() {
    let place = Place::new();
    let file = place.example();
    let project = list(&file, "projects")[0]["id"].as_str().unwrap().to_owned();
    let document = list(&file, "documents")[0]["id"].as_str().unwrap().to_owned();
    let [one, other] = ["en.txt", "to.txt"].map(|name| place.file(name, name));
    let [one, other] = [one, other].map(|path| format!("file=@{}", path.display()));
    for values in [["title=A", "title=B"], ["title=A", "title="], ["title=A", "title=A"]] {
        let told = on(&file, "set", &[&project, values[0], values[1]]).failed(2);
        assert!(told.contains("title"), "{told}");
        on(&file, "add", &["projects", values[0], values[1]]).failed(2);
    }
    let told = on(&file, "set", &[&document, &one, &other]).failed(2);
    assert!(told.contains("file"), "{told}");
    on(&file, "add", &["documents", "title=Ny", &one, &other]).failed(2);
    assert_eq!(on(&file, "check", &[]).done(), "ok\n");
}

/// An award may be waited for as well as have been given: without a year, the nearest is meant.
#[test]
fn an_award_before_christmas_is_before_the_nearest_christmas() {
    let index = field(Kind::Application, "awarded_on");
    let awarded_on = &Kind::Application.fields()[index];
    let read = |today| match parse_value(Kind::Application, awarded_on, "før jul", day(today)) {
        Ok(Value::Date(date)) => date.to_string(),
        other => panic!("{other:?}"),
    };
    assert_eq!(read("2026-11-29"), "../2026-12-23");
    assert_eq!(read("2027-01-15"), "../2026-12-23");
}

/// The dates of a kind of which one comes after the other, each kind by what it says itself.
fn ordered() -> impl Iterator<Item = (Kind, &'static str, &'static str)> {
    let of = |kind: &Kind| {
        let kind = *kind;
        kind.about().in_order.iter().map(move |(first, second)| (kind, *first, *second))
    };
    Kind::ALL.iter().flat_map(of)
}

#[test]
fn no_date_is_before_the_one_that_it_comes_after() {
    let date = |text: &str| Value::Date(FuzzyDate::from_stored(text).unwrap());
    assert!(ordered().count() > 8);
    for (kind, first, second) in ordered() {
        let (id, _) = add(kind, &[]);
        let told = |stands: (&str, &str), typed: (&str, &str)| {
            let mut portfolio = Portfolio::default();
            portfolio.put(kind, id, [(field(kind, stands.0), date(stands.1))]).unwrap();
            plan(&portfolio, &[set(kind, id, typed.0, date(typed.1))]).map(drop)
        };
        let fits = |told: Result<(), RuleError>| !matches!(told, Err(RuleError::OutOfOrder { .. }));
        for (begins, ends, wanted) in [
            ("2024-05-02", "2024-05-01", false),
            ("2024-05-02", "2024-04", false),
            ("2025", "2024-12-31", false),
            ("2024-05-02", "2024-05-02", true),
            ("2024-05-02", "2024-05", true),
            ("2024-05-02", "2024-05-02/..", true),
            ("2024-05-02/..", "../2024-05-03", true),
        ] {
            let late = told((first, begins), (second, ends));
            let early = told((second, ends), (first, begins));
            assert_eq!(fits(late), wanted, "{kind:?}.{second} {ends} after {begins}");
            assert_eq!(fits(early), wanted, "{kind:?}.{first} {begins} before {ends}");
        }
    }
}

/// Who adds a beginning and an end to a kind declares that one comes after the other.
#[test]
fn every_beginning_with_an_end_is_declared() {
    for kind in Kind::ALL {
        let dates: Vec<&str> = kind
            .fields()
            .iter()
            .filter(|field| field.field_type == FieldType::Date)
            .map(|field| field.name)
            .collect();
        for begins in &dates {
            let other = match *begins {
                "valid_from" => "valid_to".to_owned(),
                name => name.replace("start", "end"),
            };
            if other != *begins && dates.contains(&other.as_str()) {
                let pair = (*begins, other.as_str());
                assert!(kind.about().in_order.contains(&pair), "{kind:?}: {pair:?}");
            }
        }
    }
}

#[test]
fn a_reversed_period_is_refused_by_every_way_in() {
    let place = Place::new();
    let file = place.empty_document();
    let reversed = ["title=Snudd", "start_date=2024-05-02", "end_date=2024-05-01"];
    let told = on(&file, "add", &[&["projects"], &reversed[..]].concat()).failed(1);
    assert!(told.contains("cannot be before") && told.contains("End"), "{told}");
    let rows = place.file(
        "snudd.csv",
        "Tittel;Start;Slutt\nSnudd;02.05.2024;01.05.2024\nRett;01.05.2024;02.05.2024\n",
    );
    let rows = rows.to_str().unwrap();
    let outcome = on(&file, "import", &[rows, "--as", "projects", "--json"]).json();
    assert_eq!(outcome["refused"].as_array().map(Vec::len), Some(1), "{outcome}");
    let titles: Vec<String> =
        list(&file, "projects").iter().map(|one| one["title"].to_string()).collect();
    assert_eq!(titles, ["\"Rett\""]);
}

#[test]
fn ranks_and_running_numbers_begin_with_one() {
    let places: Vec<(Kind, &Field)> = Kind::ALL
        .iter()
        .flat_map(|kind| kind.fields().iter().map(|field| (*kind, field)))
        .filter(|(_, field)| field.from_one)
        .collect();
    assert!(places.iter().any(|(_, field)| field.name == "decided_rank") && places.len() > 5);
    for (kind, place) in places {
        let (id, _) = add(kind, &[]);
        let mut portfolio = Portfolio::default();
        portfolio.put(kind, id, []).unwrap();
        let told = |number| {
            let change = set(kind, id, place.name, Value::Integer(number));
            plan(&portfolio, &[change]).map(drop)
        };
        assert!(matches!(told(0), Err(RuleError::BelowOne { .. })), "{kind:?}.{}", place.name);
        assert!(told(1).is_ok(), "{kind:?}.{}", place.name);
    }
}

#[test]
fn a_time_that_is_typed_with_a_date_goes_where_there_is_room_for_it() {
    let place = Place::new();
    let file = place.empty_document();
    let body = on(&file, "add", &["bodies", "title=Styringsgruppa"]).done();
    let body = format!("body_id={}", body.trim());
    let meeting = on(&file, "add", &["meetings", &body, "date=23.9.2024 kl 10"]).done();
    let stood = |id: &str| find(&list(&file, "meetings"), "id", id.trim()).clone();
    assert_eq!(stood(&meeting)["date"], "2024-09-23");
    assert_eq!(stood(&meeting)["start_time"], "10:00");
    on(&file, "set", &[meeting.trim(), "date=24.9.2024 kl 12.30"]).done();
    assert_eq!(stood(&meeting)["start_time"], "12:30");
    // Said by itself, the time is the one that counts.
    on(&file, "set", &[meeting.trim(), "date=24.9.2024 kl 12.30", "start_time=9"]).done();
    assert_eq!(stood(&meeting)["start_time"], "09:00");
    // Where a kind has no room for it, what was typed is kept.
    let project = on(&file, "add", &["projects", "title=P", "start_date=23.9.2024 kl 10"]).done();
    let kept = find(&list(&file, "projects"), "id", project.trim()).clone();
    assert_eq!(kept["start_date"], "2024-09-23");
    assert_eq!(kept["start_date_words"], "23.9.2024 kl 10");
}

/// What says how cases are numbered numbers them, and the day that the program counts from is one: on the command line,
/// in a new record and in a cell alike. What is fine is taken.
#[test]
fn settings_that_would_make_papers_wrong_are_refused_with_a_sentence() {
    let place = Place::new();
    let file = place.example();
    let id = list(&file, "settings")[0]["id"].as_str().unwrap().to_owned();
    let before = list(&file, "settings");
    for said in ["{year}", "X", "{}{bad}", "{sequence", "{sequence} {bad}", "{sequence}\n{year}"] {
        let said = format!("case_number_template={said}");
        let refused = on(&file, "set", &[&id, &said, "--lang", "nb"]).failed(1);
        assert!(
            refused.contains("{sequence}") && refused.contains("mal for saksnummer"),
            "{refused}"
        );
    }
    for said in ["våren 2024", "uke 39 2024", "../2024-05-01", "2024"] {
        let said = format!("fixed_today={said}");
        let refused = on(&file, "set", &[&id, &said, "--lang", "nb"]).failed(1);
        assert!(refused.contains("skal være én dag"), "{refused}");
    }
    assert_eq!(list(&file, "settings"), before);
    let fine = ["case_number_template={sequence2}-{year}", "fixed_today=26. april 2024"];
    on(&file, "set", &[&id, fine[0], fine[1]]).done();
    on(&file, "set", &[&id, "case_number_template=", "fixed_today="]).done();
}
