//! Exact sums, what is left out, and what is kept apart.

use super::*;

fn scheme_year(scheme: Option<RecordId>, year: Option<i64>) -> [(&'static str, By); 2] {
    [("scheme", By::Record(scheme)), ("year", By::Year(year))]
}

fn money(ore: i64) -> Option<Amount> {
    Some(Amount::Money(Ore(ore)))
}

#[test]
fn the_six_sums_are_exact_to_the_ore_and_kept_apart() {
    let mut f = Fixture::default();
    let scheme = f.scheme("a", "A");
    let (last, this) = (f.call("a-23", scheme, 2023), f.call("a-24", scheme, 2024));
    let six = |applied, awarded, accepted, paid, spent, back| {
        [
            ("applied", ore(applied)),
            ("awarded", ore(awarded)),
            ("accepted", ore(accepted)),
            ("paid", ore(paid)),
            ("spent", ore(spent)),
            ("to_return", ore(back)),
        ]
    };
    f.application("1", last, &six(130_000_010, 40_000_001, 30_000_002, 20_000_003, 10_000_004, 5));
    f.application("2", last, &six(20, 10, 8, 6, 4, 2));
    f.application("3", this, &six(700, 600, 500, 400, 300, 200));
    let by = scheme_year(Some(scheme), Some(2023));
    for (key, in_2023, in_all) in [
        ("money.applied", 130_000_030, 130_000_730),
        ("money.awarded", 40_000_011, 40_000_611),
        ("money.accepted", 30_000_010, 30_000_510),
        ("money.paid", 20_000_009, 20_000_409),
        ("money.spent", 10_000_008, 10_000_308),
        ("money.to_return", 7, 207),
    ] {
        assert_eq!(f.value(key, &by), money(in_2023), "{key}");
        assert_eq!(f.value(key, &[]), money(in_all), "{key}");
    }
}

#[test]
fn an_empty_sum_is_left_out_and_a_stated_zero_is_not() {
    let mut f = Fixture::default();
    let scheme = f.scheme("a", "A");
    let (first, second) = (f.call("a-23", scheme, 2023), f.call("a-24", scheme, 2024));
    let one = f.application("1", first, &[("applied", ore(100)), ("to_return", ore(0))]);
    f.application("2", first, &[]);
    f.application("3", second, &[]);
    let by = scheme_year(Some(scheme), Some(2023));
    let applied = f.figure("money.applied", &by).unwrap();
    assert_eq!((applied.ids, applied.among), (vec![one], 2), "one of two states it");
    assert_eq!(f.value("money.to_return", &by), money(0));
    assert_eq!(f.value("money.awarded", &by), None);
    assert_eq!(f.value("money.awarded", &[]), None, "nobody states it: no total either");
    assert_eq!(f.value("money.applied", &scheme_year(Some(scheme), Some(2024))), None);
    assert_eq!(f.figure("money.applied", &[]).unwrap().among, 3);
}

#[test]
fn schemes_come_by_name_and_applications_without_a_call_last_by_the_year_they_were_sent() {
    let mut f = Fixture::default();
    let (b, a) = (f.scheme("1", "B"), f.scheme("2", "A"));
    let calls = [f.call("b-23", b, 2023), f.call("a-24", a, 2024), f.call("a-23", a, 2023)];
    for (number, call) in calls.into_iter().enumerate() {
        f.application(&number.to_string(), call, &[("applied", ore(1))]);
    }
    let sent = [("applied", ore(1)), ("submitted_on", date("2021-11-25"))];
    f.put(Kind::Application, "sent", &sent);
    f.put(Kind::Application, "loose", &[("applied", ore(1))]);
    let order: Vec<_> = f
        .figures()
        .into_iter()
        .filter(|figure| figure.key == "money.applied")
        .map(|figure| figure.by)
        .collect();
    let expected = [
        scheme_year(Some(a), Some(2023)),
        scheme_year(Some(a), Some(2024)),
        scheme_year(Some(b), Some(2023)),
        scheme_year(None, Some(2021)),
        scheme_year(None, None),
    ];
    assert_eq!(order[0], vec![], "the total before its parts");
    assert_eq!(order[1..], expected.map(Vec::from));
}

#[test]
fn what_was_not_sent_is_told_apart() {
    let mut f = Fixture::default();
    for (key, state, applied) in [
        ("1", ApplicationState::DecidedToApply, 7),
        ("2", ApplicationState::NotDecided, 20),
        ("3", ApplicationState::Submitted, 300),
        ("4", ApplicationState::Withdrawn, 4_000),
    ] {
        f.put(Kind::Application, key, &[("state", code(state)), ("applied", ore(applied))]);
    }
    let figure = |key| f.figure(key, &[]).unwrap();
    let sent = figure("money.applied");
    assert_eq!((sent.value, sent.ids.len(), sent.among), (Amount::Money(Ore(4_300)), 2, 2));
    let planned = figure("money.applied_not_sent");
    assert_eq!((planned.value, planned.ids.len(), planned.among), (Amount::Money(Ore(27)), 2, 2));
    assert_eq!(figure("applications.sent").value, Amount::Count(2));
    assert_eq!(figure("applications.count").value, Amount::Count(4));
}

/// What was never sent is no part of what is held against each other, whatever else stands in it.
#[test]
fn a_draft_is_no_answer_and_waits_for_none() {
    let mut f = Fixture::default();
    let draft = ("state", code(ApplicationState::InPreparation));
    f.put(Kind::Application, "draft", &[draft.clone(), ("applied", ore(70)), ("spent", ore(1))]);
    f.put(Kind::Application, "none", &[draft, ("applied", ore(90)), ("awarded", ore(0))]);
    let answered = [("applied", ore(600)), ("awarded", ore(450))];
    f.put(Kind::Application, "cut", &answered);
    for key in ["money.applied_where_answered", "money.award_share", "money.awarded"] {
        let figure = f.figure(key, &[]).unwrap();
        let among = if key == "money.awarded" { 2 } else { 1 };
        assert_eq!(figure.among, among, "{key}");
    }
    assert_eq!(f.value("money.applied_where_answered", &[]), money(600));
    assert_eq!(f.value("money.award_share", &[]), Some(Amount::Share(0.75)));
}

/// The year is that of the letter, whatever year the call was of; where none is known, the figure says so.
#[test]
fn an_award_is_of_the_year_of_its_letter() {
    let mut f = Fixture::default();
    let scheme = f.scheme("a", "A");
    let call = f.call("a-23", scheme, 2023);
    let sums = [("applied", ore(900)), ("awarded", ore(400))];
    let letter = ("awarded_on", date("2024-01-17"));
    f.application("late", call, &[sums[0].clone(), sums[1].clone(), letter]);
    f.application("without", call, &sums);
    for year in [2023, 2024] {
        let by = [("year", By::Year(Some(year)))];
        assert_eq!(f.value("money.awarded_where_answered", &by), money(400), "{year}");
        let of_scheme = scheme_year(Some(scheme), Some(year));
        assert_eq!(f.value("money.applied", &of_scheme), money(900), "{year}");
        // The call stays known where it is of another year than the award.
        let filter = Filter { year: Some(year), ..Filter::default() };
        let part = Followed::of(&f.portfolio, filter, day(TODAY));
        let same = part.figures().any(|it| it.key == "money.applied" && it.by == of_scheme);
        assert!(same, "{year}");
    }
    let without = f.figure("money.year_without_letter", &[]).unwrap();
    assert_eq!((without.value, without.among), (Amount::Count(1), 2));
}

#[test]
fn the_award_share_counts_refusals_and_waits_for_answers() {
    let mut f = Fixture::default();
    let state = |state| ("state", code(state));
    let asked = ("applied", ore(600));
    f.put(Kind::Application, "cut", &[asked.clone(), ("awarded", ore(450))]);
    f.put(Kind::Application, "no", &[state(ApplicationState::Rejected), ("applied", ore(900))]);
    f.put(Kind::Application, "waiting", &[state(ApplicationState::UnderReview), asked]);
    f.put(Kind::Application, "unknown", &[("awarded", ore(5_000))]);
    let share = f.figure("money.award_share", &[]).unwrap();
    assert_eq!(share.value, Amount::Share(0.3));
    assert_eq!((share.ids.len(), share.among), (2, 4));

    // What was awarded to who asked for nothing is no part of what the others asked for.
    f.put(Kind::Application, "for nothing", &[("applied", ore(0)), ("awarded", ore(9_000))]);
    let share = f.figure("money.award_share", &[]).unwrap();
    assert_eq!((share.value, share.ids.len(), share.among), (Amount::Share(0.3), 2, 5));

    let mut nothing_asked = Fixture::default();
    nothing_asked.put(Kind::Application, "1", &[("applied", ore(0)), ("awarded", ore(0))]);
    assert_eq!(nothing_asked.value("money.award_share", &[]), None, "no share of nothing");
}

#[test]
fn published_totals_stand_by_call_and_are_not_mixed_with_our_applications() {
    let mut f = Fixture::default();
    let scheme = f.scheme("a", "A");
    let fields = [
        ("scheme_id", Value::Link(scheme)),
        ("call_year", Value::Integer(2023)),
        ("applications_received", Value::Integer(31)),
        ("applied_total", ore(4_400_000_000)),
        ("applications_awarded", Value::Integer(18)),
        ("awarded_total", ore(1_197_500_000)),
        ("source", text("eksempel: laget")),
    ];
    let call = f.put(Kind::Call, "a-23", &fields);
    let by = [
        ("scheme", By::Record(Some(scheme))),
        ("year", By::Year(Some(2023))),
        ("call", By::Record(Some(call))),
    ];
    assert_eq!(f.value("calls.applications_received", &by), Some(Amount::Count(31)));
    assert_eq!(f.value("calls.applied_total", &by), money(4_400_000_000));
    assert_eq!(f.value("calls.applications_awarded", &by), Some(Amount::Count(18)));
    assert_eq!(f.value("calls.awarded_total", &by), money(1_197_500_000));
    let share = f.figure("calls.award_share", &by).unwrap();
    assert_eq!((share.unit(), share.examples), (Unit::Share, 1));
    assert!((share.value.number() - 11.975 / 44.0).abs() < 1e-15);
    assert_eq!(f.value("calls.frame", &by), None, "not published");
    assert_eq!(f.value("money.applied", &[]), None);
}

#[test]
fn what_is_held_against_each_other_is_of_the_same_applications() {
    let mut f = Fixture::default();
    let scheme = f.scheme("a", "A");
    let call = f.call("a-23", scheme, 2023);
    let both = [("applied", ore(900)), ("awarded", ore(400)), ("spent", ore(300))];
    f.application("both", call, &both);
    f.application("cut", call, &[("applied", ore(100)), ("awarded", ore(50))]);
    let refused = ("state", code(ApplicationState::Rejected));
    f.application("refused", call, &[("applied", ore(30)), refused]);
    f.application("no answer", call, &[("applied", ore(7_000))]);
    f.application("sum unknown", call, &[("awarded", ore(80_000))]);
    let of = [("year", By::Year(Some(2023)))];
    for by in [&[] as &[_], &of] {
        let figure = |key| {
            let figure = f.figure(key, by).unwrap();
            (figure.value, figure.ids.len(), figure.among)
        };
        let ore = |sum| Amount::Money(Ore(sum));
        assert_eq!(figure("money.applied_where_answered"), (ore(1_030), 3, 5));
        assert_eq!(figure("money.awarded_where_answered"), (ore(450), 3, 5));
        assert_eq!(figure("money.spent_where_answered"), (ore(300), 1, 2));
    }
}
