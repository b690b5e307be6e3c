//! The name that the file of a paper gets where nobody has named it.

use super::{Ask, Paper, PaperFormat, Subject};
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;

/// The most words of a title that stand in the name of a file.
const MOST_WORDS: usize = 5;

impl Paper {
    /// The name of its file, in the language of the paper: what it is, of what, whether it is
    /// the version for the public, in which language.
    #[must_use]
    pub fn file_name(&self, portfolio: &Portfolio, ask: &Ask, format: PaperFormat) -> String {
        let what = ask.texts().attribute((self.called)(portfolio, &ask.subject), "file");
        let public = match ask.public {
            true => ask.texts().attribute("paper-public", "file"),
            false => String::new(),
        };
        let parts = [what, of(portfolio, &ask.subject), public, ask.lang.code().to_owned()];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        format!("{}.{}", parts.join("-"), format.ending())
    }
}

/// What tells it from other papers of its sort.
fn of(portfolio: &Portfolio, subject: &Subject) -> String {
    match subject {
        Subject::Record(id) => of_record(portfolio, *id),
        Subject::Period(within) => {
            let body = portfolio.bodies.find(within.body);
            let body = body.map(|body| match body.short_name.as_str() {
                "" => words(&body.title).join("-"),
                short => words(short).join("-"),
            });
            let days = [within.from, within.to].into_iter().flatten().map(|day| day.to_string());
            body.into_iter().chain(days).collect::<Vec<_>>().join("-")
        }
        Subject::Changes(comparison) => comparison.period.from.to_string(),
        Subject::Calculation(calculation) => in_short(&calculation.title),
    }
}

/// A meeting goes by its day, everything else by its name.
fn of_record(portfolio: &Portfolio, id: RecordId) -> String {
    match portfolio.meetings.get_raw(id).and_then(|meeting| meeting.date.as_ref()) {
        Some(date) => words(&date.to_string()).join("-"),
        None => in_short(&portfolio.label(id)),
    }
}

fn in_short(title: &str) -> String {
    let mut words = words(title);
    words.truncate(MOST_WORDS);
    words.join("-")
}

/// The words of a text, in letters and figures that every system takes in a name.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}
