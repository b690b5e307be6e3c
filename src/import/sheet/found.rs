//! What a spreadsheet holds in a cell, as the cell that it shows.

use calamine::{DataType, ExcelDateTime};
use chrono::{NaiveDateTime, NaiveTime, Timelike as _};

use super::shape::Shape;
use crate::text::cell::Cell;
use crate::text::iso::{read_iso, read_iso_time};

/// Text as a cell.
pub(super) fn text_cell(text: &str) -> Cell {
    if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) }
}

/// A cell as the library has it, shown in that shape.
pub(super) fn cell_of(found: &impl DataType, shape: Shape) -> Cell {
    if found.is_empty() {
        return Cell::Empty;
    }
    if let Some(text) = found.get_string() {
        return text_cell(text);
    }
    if let Some(yes) = found.get_bool() {
        return Cell::Yes(yes);
    }
    if let Some(error) = found.get_error() {
        return Cell::Fault(error.to_string());
    }
    if let Some(serial) = found.get_datetime() {
        return of_serial(serial, shape);
    }
    if let Some(text) = found.get_datetime_iso() {
        return of_iso(text);
    }
    match found.get_float().or_else(|| found.as_f64()) {
        Some(number) if number.is_finite() => shape.number(number),
        _ => found.as_string().map_or(Cell::Empty, |text| text_cell(&text)),
    }
}

/// A day, a moment or a time as text of ISO 8601; what says neither stays text.
pub(super) fn of_iso(text: &str) -> Cell {
    match (read_iso(text), read_iso_time(text)) {
        (Some((day, Some(time))), _) => Cell::Moment(day.and_time(time)),
        (Some((day, None)), _) => Cell::Day(day),
        (None, Some(time)) => of_time(time),
        (None, None) => text_cell(text),
    }
}

fn day_or_moment(moment: NaiveDateTime) -> Cell {
    if moment.time() == NaiveTime::MIN { Cell::Day(moment.date()) } else { Cell::Moment(moment) }
}

/// A time of day as the text that stands there, with seconds where it has any.
fn of_time(time: NaiveTime) -> Cell {
    let format = if time.second() == 0 { "%H:%M" } else { "%H:%M:%S" };
    Cell::Text(time.format(format).to_string())
}

const DAY: f64 = 86_400.0;
/// From so many days on, a time that is shown without its day is one of a day.
const A_YEAR: f64 = 366.0;

/// A number that is shown as a day, a time of day or a duration.
fn of_serial(serial: ExcelDateTime, shape: Shape) -> Cell {
    let days = serial.as_f64();
    if !days.is_finite() {
        return Cell::Empty;
    }
    // To the second: what is behind it is the dust of a fraction of a day.
    let seconds = (days * DAY).round();
    // A day whose format shows nothing but its time is that day all the same: nothing lasts for years.
    let is_shown_as_time = shape == Shape::Clock && !(0.0..DAY).contains(&seconds);
    if serial.is_duration() || (is_shown_as_time && days < A_YEAR) {
        return of_duration(seconds);
    }
    if (0.0..DAY).contains(&seconds) {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let time = NaiveTime::from_num_seconds_from_midnight_opt(seconds as u32, 0);
        return time.map_or(Cell::Number(days), of_time);
    }
    let rounded = serial.as_datetime().and_then(|moment| {
        let half = chrono::Duration::milliseconds(500);
        moment.checked_add_signed(half)?.with_nanosecond(0)
    });
    match rounded {
        Some(moment) if seconds > 0.0 => day_or_moment(moment),
        Some(_) | None => Cell::Number(days),
    }
}

/// Hours and minutes, as many as there are: `37:30`.
pub(super) fn of_duration(seconds: f64) -> Cell {
    let sign = if seconds < 0.0 { "-" } else { "" };
    let seconds = seconds.abs();
    let (hours, rest) = ((seconds / 3600.0).floor(), seconds % 3600.0);
    let (minutes, rest) = ((rest / 60.0).floor(), rest % 60.0);
    let text = format!("{sign}{hours:02}:{minutes:02}");
    Cell::Text(if rest.round() > 0.0 { format!("{text}:{:02}", rest.round()) } else { text })
}

#[cfg(test)]
mod tests {
    use calamine::{Data, ExcelDateTimeType};

    use super::*;

    fn day(text: &str) -> chrono::NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_serial_is_what_its_format_shows() {
        use ExcelDateTimeType::{DateTime, TimeDelta};
        let text = |text: &str| Cell::Text(text.to_owned());
        for (days, of, shape, wanted) in [
            (37.5 / 24.0, TimeDelta, Shape::Plain, text("37:30")),
            (37.5 / 24.0, DateTime, Shape::Clock, text("37:30")),
            (-1.5 / 24.0, TimeDelta, Shape::Plain, text("-01:30")),
            (9.5 / 24.0, DateTime, Shape::Clock, text("09:30")),
            (0.395_833_333_333_3, DateTime, Shape::Plain, text("09:30")),
            (45_336.0, DateTime, Shape::Clock, Cell::Day(day("2024-02-14"))),
            (
                45_336.395_833_333_3,
                DateTime,
                Shape::Clock,
                Cell::Moment(day("2024-02-14").and_hms_opt(9, 30, 0).unwrap()),
            ),
            (0.395_85, DateTime, Shape::Plain, text("09:30:01")),
            (45_336.0, DateTime, Shape::Plain, Cell::Day(day("2024-02-14"))),
            (
                45_336.352_083_333,
                DateTime,
                Shape::Plain,
                Cell::Moment(day("2024-02-14").and_hms_opt(8, 27, 0).unwrap()),
            ),
            (-3.0, DateTime, Shape::Plain, Cell::Number(-3.0)),
        ] {
            let found = Data::DateTime(ExcelDateTime::new(days, of, false));
            assert_eq!(cell_of(&found, shape), wanted, "{days}");
        }
    }
}
