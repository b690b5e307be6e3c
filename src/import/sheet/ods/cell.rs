//! One cell of an OpenDocument spreadsheet: what it says of itself, and the text that it shows.

use std::io::BufRead;

use quick_xml::events::{BytesStart, Event as XmlEvent};

use super::{Xml, attribute, ended, repeated};
use crate::import::sheet::child::Stop;
use crate::import::sheet::found::{of_duration, of_iso, text_cell};
use crate::import::sheet::look::Scale;
use crate::import::sheet::units::beside_number;
use crate::text::amount_unit::AmountUnit;
use crate::text::cell::Cell;
use crate::text::parse_number::parse_number;

/// What a cell says in its attributes.
pub(super) struct Said {
    of: String,
    number: Option<f64>,
    text: Option<String>,
    date: Option<String>,
    time: Option<String>,
    yes: Option<String>,
    formula: bool,
    fault: bool,
}

impl Said {
    pub(super) fn of(element: &BytesStart<'_>) -> Self {
        let said = |name| attribute(element, name);
        let is_fault = |of: String| of == "error";
        Self {
            of: said("office:value-type").unwrap_or_default(),
            number: said("office:value").and_then(|number| number.trim().parse().ok()),
            text: said("office:string-value"),
            date: said("office:date-value"),
            time: said("office:time-value"),
            yes: said("office:boolean-value"),
            formula: said("table:formula").is_some(),
            fault: said("calcext:value-type").is_some_and(is_fault),
        }
    }

    /// How its number is shown as another amount, where this text shows it.
    pub(super) fn scale(&self, shown: &str) -> Option<Scale> {
        match (self.of.as_str(), self.number) {
            ("float" | "currency", Some(number)) => scale_of(number, shown),
            _ => None,
        }
    }

    /// The cell that shows this text.
    pub(super) fn cell(self, shown: &str) -> Cell {
        // A program that knows no errors as values writes them as text, or as the number nought.
        let looks_wrong = shown.starts_with('#') || shown.starts_with("Err:");
        if self.fault || (self.formula && looks_wrong) {
            return Cell::Fault(shown.to_owned());
        }
        let as_text = || text_cell(self.text.as_deref().unwrap_or(shown));
        match (self.of.as_str(), self.number) {
            ("float" | "currency", Some(number)) => of_number(number, shown),
            ("percentage", Some(share)) => Cell::Percent(share),
            ("date", _) => self.date.as_deref().map_or_else(as_text, of_iso),
            ("time", _) => {
                let seconds = self.time.as_deref().and_then(seconds);
                seconds.map_or_else(as_text, of_duration)
            }
            ("boolean", _) => match self.yes.as_deref() {
                Some(said) => Cell::Yes(said.eq_ignore_ascii_case("true") || said == "1"),
                None => as_text(),
            },
            ("", _) if self.formula && shown.is_empty() => Cell::Unreckoned,
            _ => as_text(),
        }
    }
}

/// How a number is shown as another amount.
fn scale_of(number: f64, shown: &str) -> Option<Scale> {
    let is_of_number = |c: &char| c.is_ascii_digit() || c.is_whitespace() || ",.-−'".contains(*c);
    let figures: String = shown.chars().filter(is_of_number).collect();
    let figures = figures.trim_matches(|c: char| c.is_whitespace() || ['.', ','].contains(&c));
    let says = beside_number(shown);
    // "900,000" is the whole number, as English sheets show it.
    let all: String = figures.chars().filter(char::is_ascii_digit).collect();
    if says.is_none() && number.fract() == 0.0 && number.abs().to_string() == all {
        return None;
    }
    let read = parse_number(figures).ok()?;
    let decimals = figures.rsplit_once(['.', ',']).map_or(0, |(_, behind)| behind.len());
    // What is shown has been rounded to its last figure.
    let half = 0.500_001 * 10_f64.powi(-i32::try_from(decimals).ok()?);
    let shows = |divided: &AmountUnit| (number / f64::from(divided.kroner()) - read).abs() <= half;
    let divided = AmountUnit::ALL.into_iter().find(shows)?;
    let scale = Scale::of(divided, says);
    (!scale.is_plain()).then_some(scale)
}

/// A number, or the code that it is shown as: figures with a nought before them.
fn of_number(number: f64, shown: &str) -> Cell {
    let is_code = shown.len() > 1
        && shown.starts_with('0')
        && shown.bytes().all(|byte| byte.is_ascii_digit())
        && shown.parse() == Ok(number);
    if is_code { Cell::Text(shown.to_owned()) } else { Cell::Number(number) }
}

/// The seconds of a duration as `PT09H30M00S`, with days where it has any.
fn seconds(said: &str) -> Option<f64> {
    let (sign, rest) = said.strip_prefix('-').map_or((1.0, said), |rest| (-1.0, rest));
    let rest = rest.strip_prefix('P')?;
    let (days, time) = rest.split_once('T').unwrap_or((rest, ""));
    let mut sum = 0.0;
    for (text, units) in [(days, &[('D', 86_400.0)][..]), (time, &UNITS[..])] {
        let mut number = String::new();
        for sign in text.chars() {
            match units.iter().find(|(unit, _)| *unit == sign) {
                Some((_, worth)) => {
                    sum += number.parse::<f64>().ok()? * worth;
                    number.clear();
                }
                None => number.push(if sign == ',' { '.' } else { sign }),
            }
        }
        if !number.is_empty() {
            return None;
        }
    }
    Some((sign * sum).round())
}

const UNITS: [(char, f64); 3] = [('H', 3600.0), ('M', 60.0), ('S', 1.0)];

impl<R: BufRead> Xml<R> {
    /// The text that a cell which has begun shows, a line a paragraph. Notes and drawings in it are none.
    pub(super) fn text(&mut self) -> Result<String, Stop> {
        let mut text = String::new();
        let mut paragraphs = 0_usize;
        loop {
            match self.next()? {
                XmlEvent::Start(element) if element.name().as_ref() == "text:p" => {
                    if paragraphs > 0 {
                        text.push('\n');
                    }
                    paragraphs += 1;
                    self.paragraph(&mut text)?;
                }
                XmlEvent::Start(_) => self.skip()?,
                XmlEvent::End(_) => return Ok(text),
                XmlEvent::Eof => return Err(ended()),
                _ => {}
            }
        }
    }

    fn paragraph(&mut self, text: &mut String) -> Result<(), Stop> {
        let mut depth = 0_usize;
        let mut line = String::new();
        loop {
            match self.next()? {
                XmlEvent::Start(element) => match element.name().as_ref() {
                    "office:annotation" | "draw:frame" | "text:note" | "text:ruby-text" => {
                        self.skip()?;
                    }
                    name => {
                        match name {
                            "text:s" => {
                                let spaces = repeated(&element, "text:c").min(1_000);
                                line.extend(std::iter::repeat_n(' ', spaces));
                            }
                            "text:tab" => line.push('\t'),
                            "text:line-break" => line.push('\n'),
                            _ => {}
                        }
                        depth += 1;
                    }
                },
                XmlEvent::End(_) if depth == 0 => break,
                XmlEvent::End(_) => depth -= 1,
                XmlEvent::Text(found) => push_words(&mut line, &found.xml10_content()),
                XmlEvent::CData(found) => push_words(&mut line, &found.xml10_content()),
                XmlEvent::GeneralRef(found) => match found.resolve_char_ref() {
                    Ok(Some(letter)) => line.push(letter),
                    Ok(None) | Err(_) => line.push_str(entity(&found)),
                },
                XmlEvent::Eof => return Err(ended()),
                _ => {}
            }
        }
        text.push_str(&line);
        Ok(())
    }
}

/// The letter that a name stands for in every XML file.
fn entity(name: &str) -> &'static str {
    match name {
        "lt" => "<",
        "gt" => ">",
        "amp" => "&",
        "apos" => "'",
        "quot" => "\"",
        _ => "",
    }
}

/// White space in the file is one space, and none at the beginning of a paragraph.
fn push_words(line: &mut String, found: &str) {
    for letter in found.chars() {
        let space = matches!(letter, ' ' | '\t' | '\r' | '\n');
        if !space {
            line.push(letter);
        } else if !line.is_empty() && !line.ends_with(' ') {
            line.push(' ');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duration_is_counted_in_seconds() {
        for (said, wanted) in [
            ("PT09H30M00S", Some(34_200.0)),
            ("PT37H30M00S", Some(135_000.0)),
            ("P1DT1H", Some(90_000.0)),
            ("-PT1H30M", Some(-5_400.0)),
            ("PT0.5S", Some(1.0)),
            ("09:30", None),
            ("PT9", None),
        ] {
            assert_eq!(seconds(said), wanted, "{said}");
        }
    }

    #[test]
    fn a_number_is_scaled_as_its_text_shows() {
        let scale = |divided, unit| Some(Scale { divided, unit, foreign: false });
        for (number, shown, wanted) in [
            (1_250.0, "1 250", None),
            (1_250.0, "1 250 tkr", scale(AmountUnit::Kroner, Some(AmountUnit::Thousand))),
            (1_250_000.0, "1,3 mill.", scale(AmountUnit::Million, Some(AmountUnit::Million))),
            (1_250_000.0, "1 250", scale(AmountUnit::Thousand, None)),
            (900_000.0, "900,000", None),
            (-900_000.0, "-900,000", None),
            (900_000.0, "900", scale(AmountUnit::Thousand, None)),
            (1_234.56, "1 235", None),
            (-1_250.0, "−1 250 kr", scale(AmountUnit::Kroner, Some(AmountUnit::Kroner))),
            (45.0, "45 €", Some(Scale { foreign: true, ..Scale::of(AmountUnit::Kroner, None) })),
            (45.0, "førtifem", None),
        ] {
            assert_eq!(scale_of(number, shown), wanted, "{shown}");
        }
    }
}
