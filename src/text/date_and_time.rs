//! A time of day that was typed along with a date ("23.9 kl 10"), where the kind has a field for it beside the
//! date, and what to say where it has none.

use chrono::Timelike as _;

use super::iso::read_iso;
use super::parse_date::parse_date_in;
use super::parse_time::{BEFORE, parse_times};
use crate::model::field::Field;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::kind::Kind;
use crate::model::value::Value;
use crate::model::when::When;

/// What a text says in a field for a date, where it says a time too and the kind has a field for that: the
/// values of both fields, by number. Nothing where it says a date alone, or no date.
#[must_use]
pub fn date_and_time(
    kind: Kind,
    field: &Field,
    text: &str,
    reference: impl Into<When>,
) -> Option<[(usize, Value); 2]> {
    let clock = kind.about().clock_of(field.name)?;
    let ((date, _), (time, _)) = (kind.field(field.name)?, kind.field(clock)?);
    let (day, said) = apart(text)?;
    let when: When = reference.into();
    let day = parse_date_in(&day, when.today, when.tense(kind, field)).ok()?;
    Some([(date, Value::Date(day)), (time, Value::Text(said))])
}

/// Whether a date that is shown as its day says a time of day in its words, which then nobody sees.
#[must_use]
pub fn hides_time(date: &FuzzyDate) -> bool {
    date.day().is_some() && date.words.as_deref().is_some_and(|words| apart(words).is_some())
}

/// The date and the time of day that a text says, the time as it is stored; nothing where it says no time.
fn apart(text: &str) -> Option<(String, String)> {
    if let Some((day, Some(time))) = read_iso(text) {
        return Some((day.to_string(), format!("{:02}:{:02}", time.hour(), time.minute())));
    }
    let breaks = text.char_indices().filter(|(_, sign)| sign.is_whitespace());
    breaks.map(|(at, _)| text.split_at(at)).find_map(|(day, said)| {
        let said = said.trim();
        let first = said.split_whitespace().next()?.to_lowercase();
        let is_said = BEFORE.contains(&first.as_str()) || said.contains(':');
        let day = day.trim_end_matches(|sign: char| sign == ',' || sign.is_whitespace());
        let time = parse_times(said).filter(|_| is_said && !day.is_empty())?;
        Some((day.to_owned(), time))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_that_is_typed_with_a_date_is_told_from_it() {
        for (text, day, time) in [
            ("23.9 kl 10", "23.9", "10:00"),
            ("23.09.2022 kl. 9.30", "23.09.2022", "09:30"),
            ("tirsdag 3. mai, klokka 8.30–11.30", "tirsdag 3. mai", "08:30–11:30"),
            ("23 September at 14", "23 September", "14:00"),
            ("2022-09-23 23:59", "2022-09-23", "23:59"),
            ("2022-09-23T08:15", "2022-09-23", "08:15"),
            ("23.9. 12:00", "23.9.", "12:00"),
        ] {
            let wanted = Some((day.to_owned(), time.to_owned()));
            assert_eq!(apart(text), wanted, "{text}");
        }
        for text in ["23.9", "uke 39", "19. eller 24. januar", "kl 10", "2022-09-23", "6.–7. mai"]
        {
            assert_eq!(apart(text), None, "{text}");
        }
    }
}
