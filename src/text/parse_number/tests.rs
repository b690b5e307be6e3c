use proptest::prelude::*;

use super::*;

#[test]
fn reads_kroner_as_typed() {
    for (text, ore) in [
        ("0", 0),
        ("1 234 567,50", 123_456_750),
        ("1234567.5", 123_456_750),
        ("1.234.567", 123_456_700),
        ("1.234.567,50", 123_456_750),
        ("1,234,567.50", 123_456_750),
        ("1\u{a0}234\u{202f}567", 123_456_700),
        ("1.234", 123_400),
        ("1.5", 150),
        ("1,5", 150),
        ("0,5", 50),
        (",5", 50),
        ("1,3 mill", 130_000_000),
        ("1,3 MNOK", 130_000_000),
        ("MNOK 1,3", 130_000_000),
        ("8 mill.", 800_000_000),
        ("8mill.", 800_000_000),
        ("11,975 mill. kr", 1_197_500_000),
        ("11.975 mill", 1_197_500_000),
        ("kr 11,975 mill.", 1_197_500_000),
        ("NOK 1.3 million", 130_000_000),
        ("8 millioner kroner", 800_000_000),
        ("1,2 mrd", 120_000_000_000),
        ("400 tusen", 40_000_000),
        ("450k", 45_000_000),
        ("12 500 k", 1_250_000_000),
        ("1.250 tkr", 125_000_000),
        ("1 250 tkr", 125_000_000),
        ("1250 tkr", 125_000_000),
        ("12.5 tkr", 1_250_000),
        ("12,5 tkr", 1_250_000),
        ("0,125 tkr", 12_500),
        ("0.125 tkr", 12_500),
        ("1 250,500 tkr", 125_050_000),
        ("1.250,500 tkr", 125_050_000),
        ("kr 400 000,-", 40_000_000),
        ("kr. 400.000,–", 40_000_000),
        ("400000,-", 40_000_000),
        ("400 000,- kr", 40_000_000),
        ("400 000 kr", 40_000_000),
        ("400 000 kr.", 40_000_000),
        ("400 000,00 kr", 40_000_000),
        ("−12", -1_200),
        ("-12", -1_200),
        ("– 12 kr", -1_200),
        ("kr -12", -1_200),
        ("-kr 12", -1_200),
        ("+12", 1_200),
        ("90 mrd", 9_000_000_000_000),
    ] {
        assert_eq!(parse_kroner(text), Ok(Ore(ore)), "{text}");
    }
}

#[test]
fn refuses_what_is_no_amount() {
    for text in [
        "",
        "-",
        "kr",
        "mill",
        "ca 400 000",
        // On its way to "kr".
        "750 000 k",
        "750.000 k",
        "123456,50 k",
        "250000k",
        "400 000 EUR",
        "12 34",
        "1 2345",
        "1.23.456",
        "1,",
        "1..5",
        "1,2,3",
        "--1",
        "-kr -1",
        "1,3 mill mill",
        "12 %",
        "1e6",
        "NaN",
        "inf",
        "٣",
        "1 000.000 000",
        "1 kr 2",
        "123456789012345678901234567890",
    ] {
        let error = NotUnderstood { text: text.to_owned() };
        assert_eq!(parse_kroner(text), Err(error), "{text}");
    }
    for text in ["1,234", "0,005", "1234.567", "0.125", "1,3000001 mill. kr 5"] {
        assert!(parse_kroner(text).is_err(), "{text}");
    }
    // Told apart by nobody: thousands in English, three decimals here.
    for text in
        ["250,000", "1,250 tkr", "12,500 tusen", "NOK 250,000", "75,500", "-1,000 kr", "1.250,000"]
    {
        assert_eq!(parse_kroner(text), Err(TooPrecise { text: text.to_owned() }), "{text}");
    }
    assert_eq!(parse_kroner("1,500 mill."), Ok(Ore(150_000_000)));
    let precise = "0,005".to_owned();
    assert_eq!(parse_kroner("0,005"), Err(TooPrecise { text: precise }));
    let large = "90 000 000 000,01".to_owned();
    assert_eq!(parse_kroner(&large), Err(TooLarge { text: large.clone() }));
    let huge = "999999999999999999999999 mrd".to_owned();
    assert_eq!(parse_kroner(&huge), Err(TooLarge { text: huge.clone() }));
}

#[test]
fn reads_numbers() {
    for (text, number) in [
        ("1 234,5", 1234.5),
        ("1.234", 1234.0),
        ("1234.567", 1234.567),
        ("0.125", 0.125),
        ("−0,5", -0.5),
        ("7,5", 7.5),
        ("12'500", 12_500.0),
    ] {
        assert_eq!(parse_number(text), Ok(number), "{text}");
    }
    assert!(parse_number("-0").is_ok_and(f64::is_sign_positive));
    for text in ["", "tolv", "12 kr", "1,3 mill", "1-2"] {
        assert!(parse_number(text).is_err(), "{text}");
    }
}

#[test]
fn reads_whole_numbers() {
    for (text, number) in [("1 234", 1234), ("1.234", 1234), ("−12", -12), ("12,0", 12)] {
        assert_eq!(parse_integer(text), Ok(number), "{text}");
    }
    assert_eq!(parse_integer("-9223372036854775808"), Ok(i64::MIN));
    let text = "12,5".to_owned();
    assert_eq!(parse_integer("12,5"), Err(NotWhole { text }));
    let text = "9223372036854775808".to_owned();
    assert_eq!(parse_integer(&text), Err(TooLarge { text: text.clone() }));
}

#[test]
fn reads_shares() {
    for (text, share) in [
        ("12 %", 0.12),
        ("12%", 0.12),
        ("12,5 prosent", 0.125),
        ("12.345 %", 0.12345),
        ("120 %", 1.2),
        ("-3 %", -0.03),
        ("1 %", 0.01),
        ("0,12", 0.12),
        ("0", 0.0),
        ("50", 0.5),
        ("100", 1.0),
    ] {
        assert_eq!(parse_share(text), Ok(share), "{text}");
    }
    for text in ["1", "1,5", "101"] {
        assert_eq!(parse_share(text), Err(NeedsPercent { text: text.to_owned() }));
    }
    for text in ["", "%", "halvparten", "12 % %"] {
        assert_eq!(parse_share(text), Err(NotUnderstood { text: text.to_owned() }));
    }
}

/// The whole digits in groups of three.
fn grouped(number: u64, sign: &str) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push_str(sign);
        }
        text.push(digit);
    }
    text
}

proptest! {
    #[test]
    fn any_amount_reads_back(ore in -9_000_000_000_000_i64..=9_000_000_000_000) {
        let (kroner, rest) = (ore.unsigned_abs() / 100, ore.unsigned_abs() % 100);
        let minus = if ore < 0 { "−" } else { "" };
        for sign in [" ", "\u{a0}", "\u{202f}", ".", ""] {
            let text = format!("{minus}{},{rest:02}", grouped(kroner, sign));
            prop_assert_eq!(parse_kroner(&text), Ok(Ore(ore)), "{}", text);
            let text = format!("kr {minus}{},{rest:02} ", grouped(kroner, sign));
            prop_assert_eq!(parse_kroner(&text), Ok(Ore(ore)), "{}", text);
        }
        let text = format!("{minus}{kroner}.{rest:02} kr");
        prop_assert_eq!(parse_kroner(&text), Ok(Ore(ore)), "{}", text);
    }

    #[test]
    fn any_number_reads_back(number in -1e9..1e9_f64, whole in any::<i64>()) {
        let text = format!("{number:.4}").replace('.', ",");
        prop_assert_eq!(parse_number(&text), Ok(format!("{number:.4}").parse::<f64>().expect("f64")));
        prop_assert_eq!(parse_integer(&whole.to_string()), Ok(whole));
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[-−+0-9., '\u{a0}%krmil]{0,16}|.*") {
        let _ = (parse_number(&text), parse_integer(&text), parse_share(&text));
        if let Ok(amount) = parse_kroner(&text) {
            prop_assert!(amount.kroner().abs() <= crate::model::money::MAX_KRONER);
        }
    }
}
