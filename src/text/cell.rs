//! A value as it stands in one cell of a spreadsheet or a CSV file, and back to plain text.
//!
//! What is written must read back as the same value: a date that is not one plain day is written so
//! that `parse_date` finds it again, a whole number that a spreadsheet would round is written as
//! text, and text stays text whatever it looks like.

use chrono::{NaiveDate, NaiveDateTime, Timelike as _};

use super::bundle::Texts;
use super::date_cell::date_cell;
use super::lang::Lang;
use crate::model::field::FieldType;
use crate::model::kind::Portfolio;
use crate::model::money::MAX_KRONER;
use crate::model::time_of_day::TimeOfDay;
use crate::model::unseen::says_nothing;
use crate::model::value::Value;

/// The largest whole number that a spreadsheet keeps exactly.
const MAX_EXACT: i64 = 9_007_199_254_740_992;

/// The content of one cell of a sheet.
#[derive(Clone, Debug, PartialEq, Default)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Text, never a formula.
    Text(String),
    /// A number; an amount is in kroner.
    Number(f64),
    /// A day.
    Day(NaiveDate),
    /// A time of day.
    Time(TimeOfDay),
    /// A day and a time of it.
    Moment(NaiveDateTime),
    /// A share, which the sheet shows as per cent: 0.125 is 12.5 %.
    Percent(f64),
    /// True or false, as spreadsheets have them.
    Yes(bool),
    /// A formula that failed; what it shows.
    Fault(String),
    /// A formula that no program has reckoned yet.
    Unreckoned,
}

impl Cell {
    /// Whether nothing stands in it, or only white space.
    #[must_use]
    pub(crate) fn is_blank(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => says_nothing(text),
            Self::Number(_)
            | Self::Day(_)
            | Self::Time(_)
            | Self::Moment(_)
            | Self::Percent(_)
            | Self::Yes(_)
            | Self::Fault(_)
            | Self::Unreckoned => false,
        }
    }

    /// Whether something stands in it that cannot be read: a fault, a formula without a value.
    #[must_use]
    pub(crate) fn is_unread(&self) -> bool {
        match self {
            Self::Fault(_) | Self::Unreckoned => true,
            Self::Empty
            | Self::Text(_)
            | Self::Number(_)
            | Self::Day(_)
            | Self::Time(_)
            | Self::Moment(_)
            | Self::Percent(_)
            | Self::Yes(_) => false,
        }
    }

    /// Whether a text that says the same is written after the language: with a comma, day before month.
    #[must_use]
    pub(crate) fn is_spelt(&self) -> bool {
        match self {
            Self::Number(_) | Self::Day(_) | Self::Time(_) => true,
            Self::Empty
            | Self::Text(_)
            | Self::Moment(_)
            | Self::Percent(_)
            | Self::Yes(_)
            | Self::Fault(_)
            | Self::Unreckoned => false,
        }
    }

    /// The text, where it holds one.
    #[must_use]
    pub(crate) fn as_text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// The number, where it holds one.
    #[must_use]
    pub(crate) fn as_number(&self) -> Option<f64> {
        if let Self::Number(number) = self { Some(*number) } else { None }
    }

    /// What it says, in figures that no language changes: for headings, samples and sentences.
    #[must_use]
    pub fn plain(&self) -> String {
        match self {
            Self::Empty | Self::Unreckoned => String::new(),
            Self::Text(text) | Self::Fault(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Moment(moment) => format!("{} {}", moment.date(), clock(*moment)),
            Self::Percent(share) => format!("{} %", hundredths(*share)),
            Self::Day(day) => day.to_string(),
            Self::Time(time) => time.to_string(),
            Self::Yes(yes) => yes.to_string(),
        }
    }

    /// Eight letters that are the same for two cells when a spreadsheet program makes no difference
    /// between them: numbers to fifteen figures, every line break alike. Equal letters by chance
    /// are as likely as one in 2⁴⁸.
    #[must_use]
    pub(crate) fn fingerprint(&self) -> Option<String> {
        let canonical = match self {
            Self::Empty => return None,
            Self::Text(text) if text.is_empty() => return None,
            Self::Text(text) => format!("t{}", text.replace("\r\n", "\n").replace('\r', "\n")),
            Self::Number(number) | Self::Percent(number) => format!("n{:.14e}", number + 0.0),
            Self::Moment(moment) => format!("d{moment}"),
            Self::Unreckoned => "f".to_owned(),
            Self::Day(day) => format!("d{day}"),
            // A time comes back from a spreadsheet as the text that stands there.
            Self::Time(time) => format!("t{time}"),
            Self::Yes(yes) => format!("b{yes}"),
            Self::Fault(text) => format!("e{text}"),
        };
        Some(letters(fnv(canonical.as_bytes())))
    }
}

/// The time of day of a moment as it is stored, with seconds where it has any.
pub(crate) fn clock(moment: NaiveDateTime) -> String {
    let format = if moment.second() == 0 { "%H:%M" } else { "%H:%M:%S" };
    moment.format(format).to_string()
}

/// A share in hundredths, without the dust that multiplying leaves.
pub(crate) fn hundredths(share: f64) -> f64 {
    let many = share * 100.0;
    format!("{many:.10}").parse().unwrap_or(many)
}

/// FNV-1a: no secret is kept here, and it must be the same in every version of the program.
fn fnv(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

fn letters(hash: u64) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    // The upper bits mix into the lower ones, which are all that is kept.
    let mixed = hash ^ (hash >> 48);
    (0..8)
        .map(|place| {
            let index = usize::try_from((mixed >> (place * 6)) & 63).unwrap_or_default();
            char::from(ALPHABET.get(index).copied().unwrap_or(b'A'))
        })
        .collect()
}

/// A value as a cell, in the words of a language.
#[must_use]
pub fn write_cell(
    texts: &Texts,
    portfolio: &Portfolio,
    field_type: FieldType,
    value: &Value,
) -> Cell {
    match value {
        Value::Null => Cell::Empty,
        Value::Text(text) => Cell::Text(text.clone()),
        #[allow(clippy::cast_precision_loss)]
        Value::Integer(number) if number.abs() <= MAX_EXACT => Cell::Number(*number as f64),
        Value::Integer(number) => Cell::Text(number.to_string()),
        Value::Number(number) => Cell::Number(*number),
        Value::Bool(yes) => Cell::Text(texts.get(if *yes { "value-yes" } else { "value-no" })),
        Value::Money(amount) if amount.kroner().abs() <= MAX_KRONER => {
            Cell::Number(amount.kroner())
        }
        Value::Money(amount) => {
            let (sign, ore) = (if amount.0 < 0 { "-" } else { "" }, amount.0.unsigned_abs());
            Cell::Text(format!("{sign}{},{:02}", ore / 100, ore % 100))
        }
        Value::Date(date) => date_cell(texts, date),
        Value::Time(time) => Cell::Time(*time),
        Value::File(file) => Cell::Text(file.name().to_owned()),
        Value::Choice(code) => Cell::Text(match field_type.choices() {
            Some(set) => texts.choice(set, code),
            None => (*code).to_owned(),
        }),
        Value::Link(id) => {
            let label = portfolio.label(*id);
            Cell::Text(if says_nothing(&label) { id.to_string() } else { label })
        }
    }
}

/// Characters at which a spreadsheet program that opens a CSV file begins to reckon.
const FORMULA_STARTS: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－'];

/// Whether text could be taken for a formula, or for the mark that keeps it from being one.
fn is_dangerous(text: &str) -> bool {
    let start = text.trim_start_matches([' ', '\u{a0}']);
    start.starts_with(FORMULA_STARTS) || start.starts_with(['\'', '＠', '|', '%'])
}

/// A cell as the text of a CSV file: a decimal comma in Norwegian, and before text that a receiver
/// could carry out as a formula an apostrophe (the OWASP advice on CSV injection). [`from_csv`]
/// takes exactly that apostrophe away again.
#[must_use]
pub(crate) fn to_csv(lang: Lang, cell: &Cell) -> String {
    match cell {
        Cell::Empty | Cell::Unreckoned => String::new(),
        Cell::Moment(_) | Cell::Percent(_) => cell.plain(),
        Cell::Text(text) | Cell::Fault(text) if is_dangerous(text) => format!("'{text}"),
        Cell::Text(text) | Cell::Fault(text) => text.clone(),
        Cell::Number(number) => match lang {
            Lang::Nb | Lang::Nn => number.to_string().replace('.', ","),
            Lang::En | Lang::Pseudo => with_point(*number),
        },
        Cell::Day(day) => match lang {
            Lang::Nb | Lang::Nn => day.format("%d.%m.%Y").to_string(),
            Lang::En | Lang::Pseudo => day.to_string(),
        },
        Cell::Time(time) => time.to_string(),
        Cell::Yes(yes) => yes.to_string(),
    }
}

/// A number with a decimal point. Three decimals get a fourth: "1.001" is a thousand and one to
/// everybody who writes a decimal comma.
fn with_point(number: f64) -> String {
    let text = number.to_string();
    match text.split_once('.') {
        Some((_, decimals)) if decimals.len() == 3 => format!("{text}0"),
        _ => text,
    }
}

/// The text of a cell of a CSV file without the apostrophe that [`to_csv`] put before it.
#[must_use]
pub(crate) fn from_csv(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if is_dangerous(rest) => rest,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::fuzzy_date::FuzzyDate;
    use crate::model::money::Ore;
    use crate::text::parse_date::parse_date;
    use crate::text::show_date;

    fn date(text: &str) -> FuzzyDate {
        parse_date(text, NaiveDate::from_ymd_opt(2024, 4, 26).unwrap()).unwrap()
    }

    #[test]
    fn a_number_in_an_english_file_is_no_other_number_to_a_norwegian_reader() {
        for number in [1.001, -365.628, 12.5, 1_234.567_8, 0.125, 1_000.0] {
            let text = to_csv(Lang::En, &Cell::Number(number));
            assert_eq!(crate::text::parse_number::parse_number(&text).unwrap(), number, "{text}");
        }
    }

    #[test]
    fn dates_that_are_no_plain_day_read_back_as_they_were() {
        let portfolio = Portfolio::default();
        let days =
            ["før jul 2022", "uke 39 2023", "19. eller 24. januar 2024", "2024", "våren 2025"];
        for typed in days.into_iter().chain(["foreløpig 3.5.2024", "ca. mai 2023", "1850-01-05"]) {
            for lang in [Lang::Nb, Lang::Nn, Lang::En] {
                let value = Value::Date(date(typed));
                let cell = write_cell(Texts::of(lang), &portfolio, FieldType::Date, &value);
                let Cell::Text(text) = cell else { panic!("{typed} became {cell:?}") };
                let far = NaiveDate::from_ymd_opt(1990, 1, 1).unwrap();
                let read = parse_date(&text, far).unwrap();
                let shown = |date: &FuzzyDate| show_date(Texts::of(lang), date);
                assert!(read.same_days(&date(typed)), "{typed} as {text}: {read:?}");
                assert_eq!(shown(&read), shown(&date(typed)), "{typed} as {text}");
            }
        }
    }

    #[test]
    fn nothing_in_a_csv_file_begins_like_a_formula_and_all_of_it_comes_back() {
        for text in ["=SUM(A1)", "+47 55", "-3 dager", "@x", "'=1", "''", "'", " =1", "\t=1", "＝1"]
        {
            let written = to_csv(Lang::Nb, &Cell::Text(text.to_owned()));
            assert!(written.starts_with('\''), "{written}");
            assert_eq!(from_csv(&written), text);
        }
        for text in ["0301", "1-24", "3-12", "a | b", ";#", "o'Hara", ""] {
            assert_eq!(to_csv(Lang::Nb, &Cell::Text(text.to_owned())), text);
            assert_eq!(from_csv(text), text);
        }
        assert_eq!(to_csv(Lang::Nb, &Cell::Number(-1234.5)), "-1234,5");
    }

    #[test]
    fn a_fingerprint_forgives_what_a_spreadsheet_does() {
        let same = [
            (Cell::Number(0.1 + 0.2), Cell::Number(0.3)),
            (Cell::Number(-0.0), Cell::Number(0.0)),
            (Cell::Text("a\r\nb".to_owned()), Cell::Text("a\nb".to_owned())),
        ];
        for (a, b) in same {
            assert_eq!(a.fingerprint(), b.fingerprint());
        }
        let a = Cell::Text("301".to_owned()).fingerprint();
        assert_ne!(a, Cell::Number(301.0).fingerprint());
        assert_ne!(a, Cell::Text("0301".to_owned()).fingerprint());
    }

    #[test]
    fn amounts_beyond_what_a_spreadsheet_keeps_are_text() {
        let write = |ore| {
            let value = Value::Money(Ore(ore));
            write_cell(Texts::of(Lang::Nb), &Portfolio::default(), FieldType::Money, &value)
        };
        assert_eq!(write(123_450), Cell::Number(1234.5));
        assert_eq!(write(-9_000_000_000_150), Cell::Text("-90000000001,50".to_owned()));
    }
}
