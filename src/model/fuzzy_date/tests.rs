use proptest::prelude::*;

use super::*;

fn date(text: &str) -> FuzzyDate {
    FuzzyDate::from_stored(text).expect(text)
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect(text)
}

#[test]
fn reads_and_writes_every_form() {
    for (text, earliest, latest) in [
        ("2022-09-23", Some("2022-09-23"), Some("2022-09-23")),
        ("2024-02", Some("2024-02-01"), Some("2024-02-29")),
        ("2022-21", Some("2022-03-01"), Some("2022-05-31")),
        ("2022-22", Some("2022-06-01"), Some("2022-08-31")),
        ("2022-23", Some("2022-09-01"), Some("2022-11-30")),
        ("2024-24", Some("2023-12-01"), Some("2024-02-29")),
        ("2199", Some("2199-01-01"), Some("2199-12-31")),
        ("../2022-12-23", None, Some("2022-12-23")),
        ("2022-12/..", Some("2022-12-01"), None),
        ("2022-10/2022-11", Some("2022-10-01"), Some("2022-11-30")),
        ("2015/2016-06-30", Some("2015-01-01"), Some("2016-06-30")),
        ("[2024-01-19,2024-01-24]", Some("2024-01-19"), Some("2024-01-24")),
        ("2016-09-30?", Some("2016-09-30"), Some("2016-09-30")),
        ("2016-09~", Some("2016-09-01"), Some("2016-09-30")),
        ("../2016-09%", None, Some("2016-09-30")),
    ] {
        let read = FuzzyDate::parse_edtf(text).expect(text);
        assert_eq!(read.to_string(), text);
        assert_eq!(read.earliest(), earliest.map(day), "{text}");
        assert_eq!(read.latest(), latest.map(day), "{text}");
    }
}

/// A text, the error it gives, and the piece that the error shows.
type Refusal = (&'static str, fn(String) -> DateError, &'static str);

#[test]
fn refuses_what_cannot_be() {
    use DateError::*;
    let cases: [Refusal; 20] = [
        ("", NotEdtf, ""),
        ("jul", NotEdtf, "jul"),
        ("22-09-23", NotEdtf, "22-09-23"),
        ("2022-9-23", NotEdtf, "2022-9-23"),
        ("2022-09-23-", NotEdtf, "2022-09-23-"),
        ("+022", NotEdtf, "+022"),
        ("2022-09-23??", NotEdtf, "2022-09-23?"),
        ("[2022-09,2022-10-01]", NotEdtf, "2022-09"),
        ("2022/2023/2024", NotEdtf, "2023/2024"),
        ("2023-02-29", Impossible, "2023-02-29"),
        ("2023-13", Impossible, "2023-13"),
        ("2023-00-01", Impossible, "2023-00-01"),
        ("2023-21-01", Impossible, "2023-21-01"),
        ("1799", YearOutOfRange, "1799"),
        ("2200-01-01", YearOutOfRange, "2200-01-01"),
        ("../..", BadInterval, "../.."),
        ("2022-10/2022-09", BadInterval, "2022-10/2022-09"),
        ("2022-21/2022-23", BadInterval, "2022-21/2022-23"),
        ("[2022-09-01]", BadChoice, "[2022-09-01]"),
        ("[2022-09-01,2022-09-01]", BadChoice, "[2022-09-01]"),
    ];
    for (text, error, piece) in cases {
        assert_eq!(FuzzyDate::parse_edtf(text), Err(error(piece.to_owned())), "{text}");
    }
    let many = format!("[{}]", ["2022-09-01"; 51].join(","));
    assert!(matches!(FuzzyDate::parse_edtf(&many), Err(BadChoice(_))));
    assert!(FuzzyDate::from_part(Part::Month(2022, 13)).is_err());
    assert!(FuzzyDate::interval(Some(Part::Month(2022, 0)), None).is_err());
}

#[test]
fn keeps_words() {
    let christmas = date("../2022-12-23 før  jul\n");
    assert_eq!(christmas.words.as_deref(), Some("før jul"));
    assert_eq!(christmas.to_stored(), "../2022-12-23 før jul");
    assert_eq!(christmas.to_string(), "../2022-12-23");
    assert_eq!(christmas.with_words(" ").to_stored(), "../2022-12-23");
    let mut set_by_hand = date("2022");
    set_by_hand.words = Some("  a\tb ".to_owned());
    assert_eq!(set_by_hand.to_stored(), "2022 a b");
}

#[test]
fn an_exact_day_is_one_day() {
    assert_eq!(date("2022-09-23").day(), Some(day("2022-09-23")));
    assert_eq!(date("2022-09-23?").day(), Some(day("2022-09-23")));
    assert_eq!(date("2022-09-23/2022-09-23").day(), Some(day("2022-09-23")));
    for text in ["2022-09-23~", "2022-09", "../2022-09-23", "2022-09-23/.."] {
        assert_eq!(date(text).day(), None, "{text}");
    }
}

#[test]
fn a_day_outside_the_years_is_brought_inside() {
    assert_eq!(FuzzyDate::from_day(NaiveDate::MIN).to_string(), "1800-01-01");
    assert_eq!(FuzzyDate::from_day(NaiveDate::MAX).to_string(), "2199-12-31");
}

#[test]
fn years() {
    for (text, year) in [("2024-24", 2024), ("../2022-12", 2022), ("2021/2022", 2021)] {
        assert_eq!(date(text).year(), Some(year), "{text}");
    }
}

#[test]
fn dates_are_of_the_same_days_however_they_are_written() {
    for (a, b) in [
        ("2022-09-23", "2022-09-23?"),
        ("2022-09", "2022-09-01/2022-09-30"),
        ("2022", "2022-01/2022-12~"),
        ("[2024-01-19,2024-01-24]", "[2024-01-24,2024-01-19]"),
        ("../2022-12-23", "../2022-12-23"),
    ] {
        assert!(date(a).same_days(&date(b)), "{a} {b}");
    }
    assert!(date("2022-12-23").same_days(&date("2022-12-23").with_words("før jul")));
    for (a, b) in [
        ("2022-09-23", "2022-09"),
        ("[2024-01-19,2024-01-24]", "2024-01-19/2024-01-24"),
        ("[2024-01-19,2024-01-24]", "[2024-01-19,2024-01-20,2024-01-24]"),
        ("../2022-12-23", "2022-12-23"),
    ] {
        assert!(!date(a).same_days(&date(b)), "{a} {b}");
    }
}

#[test]
fn overlaps_count_both_ends() {
    let (from, to) = (day("2022-09-10"), day("2022-09-20"));
    for text in ["2022-09-10", "2022-09-20", "2022", "../2022-09-10", "2022-09-20/.."] {
        assert!(date(text).overlaps(from, to), "{text}");
        assert!(!date(text).overlaps(to, from), "{text}");
    }
    for text in ["2022-09-09", "../2022-09-09", "2022-09-21/..", "[2022-09-01,2022-09-30]"] {
        assert!(!date(text).overlaps(from, to), "{text}");
    }
}

#[test]
fn sorts_by_earliest_then_latest() {
    let sorted = [
        "2021-12-31",
        "2022-01-01",
        "2022-01-01?",
        "2022-01-01? a",
        "2022-01",
        "2022-03-01",
        "../2022-03-01",
        "2022-21",
        "2022-03-01/..",
        "[2022-03-02,2022-03-09]",
        "2022-03-03",
    ];
    let mut dates: Vec<FuzzyDate> = sorted.iter().rev().map(|text| date(text)).collect();
    dates.sort();
    let stored: Vec<String> = dates.iter().map(FuzzyDate::to_stored).collect();
    assert_eq!(stored, sorted);
}

pub(crate) fn any_day() -> impl Strategy<Value = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(FIRST_YEAR, 1, 1).expect("a date");
    (0..146_097_i64).prop_map(move |days| first + chrono::TimeDelta::days(days))
}

fn any_part() -> impl Strategy<Value = Part> {
    prop_oneof![
        any_day().prop_map(Part::Day),
        (FIRST_YEAR..=LAST_YEAR, 1..=12_u32).prop_map(|(year, month)| Part::Month(year, month)),
        (FIRST_YEAR..=LAST_YEAR).prop_map(Part::Year),
    ]
}

fn any_date() -> impl Strategy<Value = FuzzyDate> {
    let span = prop_oneof![
        any_part().prop_map(|part| FuzzyDate::from_part(part).expect("a part")),
        (FIRST_YEAR..=LAST_YEAR, 21..=24_u32).prop_map(|(year, code)| {
            let season = Season::from_code(code).expect("a season");
            FuzzyDate::from_part(Part::Season(year, season)).expect("a season")
        }),
        (any_part(), any_part()).prop_filter_map("ends first", |(start, end)| {
            FuzzyDate::interval(Some(start), Some(end)).ok()
        }),
        any_part().prop_map(|end| FuzzyDate::interval(None, Some(end)).expect("open")),
        any_part().prop_map(|start| FuzzyDate::interval(Some(start), None).expect("open")),
        proptest::collection::vec(any_day(), 2..6)
            .prop_filter_map("the same day", |days| FuzzyDate::one_of(days).ok()),
    ];
    (span, any::<(bool, bool)>(), ".{0,20}").prop_map(|(date, (uncertain, approximate), words)| {
        let date = if uncertain { date.uncertain() } else { date };
        let date = if approximate { date.approximate() } else { date };
        date.with_words(&words)
    })
}

proptest! {
    #[test]
    fn stored_form_reads_back(date in any_date()) {
        let stored = date.to_stored();
        prop_assert_eq!(FuzzyDate::from_stored(&stored), Ok(date.clone()));
        prop_assert_eq!(FuzzyDate::from_stored(&stored).map(|d| d.to_stored()), Ok(stored));
        prop_assert_eq!(FuzzyDate::parse_edtf(&date.to_string()), Ok(date.with_words("")));
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[-0-9./,?~%\\[\\] ]{0,30}|.*") {
        if let Ok(date) = FuzzyDate::from_stored(&text) {
            prop_assert_eq!(FuzzyDate::from_stored(&date.to_stored()), Ok(date));
        }
    }

    #[test]
    fn order_agrees_with_equality(a in any_date(), b in any_date(), c in any_date()) {
        prop_assert_eq!(a.cmp(&b) == Ordering::Equal, a == b);
        prop_assert_eq!(a.cmp(&b), b.cmp(&a).reverse());
        if a <= b && b <= c {
            prop_assert!(a <= c);
        }
        if let (Some(first), Some(last)) = (a.earliest(), a.latest()) {
            prop_assert!(first <= last);
            prop_assert!(a.overlaps(first, last));
        }
    }
}
