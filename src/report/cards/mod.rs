//! The cards of the overview: each asks a question, answers it in a sentence that is true of nothing, one and many,
//! draws what it says, and has the same numbers as a table. Window, papers and command line show the same ones.
//!
//! One file a card, and [`CARDS`] is the only list of them, what waits first.

mod ahead;
mod benefits;
mod content;
mod money;
mod now;
mod paper;
mod priorities;
mod projects;
#[cfg(test)]
mod tests;
mod waiting;

use chrono::NaiveDate;

use crate::calc::overview::{Amount, Figure, Filter, Followed, Upcoming, message_of};
use crate::model::kind::{Kind, Portfolio};
use crate::report::draw::{Drawing, Hand, headed};
use crate::report::figures;
use crate::text::{Format, Texts};

pub use content::{Cell, Content, Numeral, Picture, Table, TableRow};
pub use now::{Said, now};
pub use paper::paper;

/// A card.
#[derive(Clone, Copy, Debug)]
pub struct Card {
    /// Its name on the command line, and of the attributes of its words.
    pub key: &'static str,
    /// What it says of a portfolio.
    make: fn(&Looked<'_>) -> Content,
    /// The kind of record that the first step makes, where it says nothing yet.
    pub first: Option<Kind>,
}

/// Every card, in the order in which they are shown.
pub const CARDS: &[Card] =
    &[waiting::CARD, ahead::CARD, projects::CARD, money::CARD, benefits::CARD, priorities::CARD];

impl Card {
    /// How wide it is drawn in a file of its own, in points.
    pub const WIDTH: f32 = 720.0;

    /// What it asks.
    #[must_use]
    pub fn question(&self, texts: &Texts) -> String {
        texts.attribute("card", self.key)
    }

    /// What it says of a portfolio as a drawing that stands by itself, that wide in points: with question and
    /// answer, or with what would fill it.
    #[must_use]
    pub fn alone(&self, content: &Content, texts: &Texts, width: f32, hand: &dyn Hand) -> Drawing {
        let drawing = content.draw(width, hand);
        let mut notes: Vec<String> = content.notes.iter().map(|note| capital(note)).collect();
        if content.pictures.is_empty() {
            notes.push(content.instead.clone());
        }
        notes.extend(content.part.iter().chain(&content.marks).cloned());
        headed((&self.question(texts), &content.answer), &notes, drawing, hand)
    }

    /// What it says, with what is to be known of the filter.
    #[must_use]
    pub fn content(&self, looked: &Looked<'_>) -> Content {
        let mut content = (self.make)(looked);
        let filter = looked.counted.filter;
        content.marks = content.holds.marks(looked.portfolio, looked.texts);
        if filter.is_any() {
            let sought: Vec<String> = filter
                .sought()
                .map(|it| figures::sought(looked.texts, looked.portfolio, it))
                .collect();
            let sought = sought.join(", ");
            content.part = Some(looked.texts.with("card-filtered", &[("sought", &sought)]));
        }
        if content.pictures.is_empty() {
            content.instead = match filter.is_any() {
                true => looked.texts.get("card-nothing-here"),
                false => looked.texts.attribute("card-empty", self.key),
            };
        }
        for (property, kinds) in filter.passes_over(looked.portfolio, &content.ids()) {
            let property = looked.texts.attribute("filter-by", property.name()).to_lowercase();
            let kinds: Vec<String> = kinds
                .into_iter()
                .map(|kind| looked.texts.kind_plural(kind).to_lowercase())
                .collect();
            let arguments = [("property", property.as_str()), ("kinds", &looked.and(&kinds))];
            content.notes.push(looked.texts.with("card-not-filtered", &arguments));
        }
        content
    }
}

/// A note begins as a sentence does.
fn capital(note: &str) -> String {
    let mut letters = note.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The card of that name.
#[must_use]
pub fn card_named(key: &str) -> Option<&'static Card> {
    CARDS.iter().find(|card| card.key == key)
}

/// The figures of a portfolio, worked out once for all cards.
#[derive(Clone, Debug)]
pub struct Counted {
    /// Every figure of the overview.
    pub figures: Vec<Figure>,
    /// What the next days bring, by date.
    pub ahead: Vec<Upcoming>,
    /// The day that counts as today.
    pub today: NaiveDate,
    /// What they are of.
    pub filter: Filter,
}

impl Counted {
    /// Those of a portfolio on a day.
    #[must_use]
    pub fn of(portfolio: &Portfolio, today: NaiveDate) -> Self {
        Self::within(portfolio, Filter::default(), today)
    }

    /// Those of the part of a portfolio that a filter leaves.
    #[must_use]
    pub fn within(portfolio: &Portfolio, filter: Filter, today: NaiveDate) -> Self {
        Self::followed(&Followed::of(portfolio, filter, today))
    }

    /// The same, of figures that follow a portfolio.
    #[must_use]
    pub fn followed(followed: &Followed) -> Self {
        Self {
            figures: followed.figures().cloned().collect(),
            ahead: followed.ahead().to_vec(),
            today: followed.today(),
            filter: followed.filter(),
        }
    }
}

/// What a card is made from.
#[derive(Clone, Copy, Debug)]
pub struct Looked<'a> {
    /// The records.
    pub portfolio: &'a Portfolio,
    /// Their figures.
    pub counted: &'a Counted,
    /// The words of whoever reads it.
    pub texts: &'static Texts,
}

impl<'a> Looked<'a> {
    fn format(&self) -> &'static Format {
        Format::of(self.texts.lang())
    }

    /// The figures of a key.
    fn of<'k>(&self, key: &'k str) -> impl Iterator<Item = &'a Figure> + use<'a, 'k> {
        let counted: &'a Counted = self.counted;
        counted.figures.iter().filter(move |figure| figure.key == key)
    }

    /// The figure of that key over everything.
    fn total(&self, key: &str) -> Option<&'a Figure> {
        self.of(key).find(|figure| figure.by.is_empty())
    }

    /// How many records a figure over everything counts.
    fn number(&self, key: &str) -> usize {
        self.total(key).map_or(0, |figure| figure.ids.len())
    }

    fn value(&self, amount: Amount) -> String {
        figures::value(self.texts, amount)
    }

    /// A value with what is to be said of it: what is drawn says so where it is drawn.
    fn value_marked(&self, figure: &Figure) -> String {
        self.cell(figure).text()
    }

    /// A figure as the cell of a table.
    fn cell(&self, figure: &Figure) -> Cell {
        let said = figures::partly_of(self.texts, figure).into_iter().chain(self.marks(figure));
        self.remarked(figure, said.collect::<Vec<_>>().join(" · "))
    }

    /// A figure as the cell of a table, with that said of it.
    fn remarked(&self, figure: &Figure, remark: String) -> Cell {
        let words = self.value(figure.value);
        Cell { words, remark, figure: Some((figure.key, figure.value)) }
    }

    /// A word where records behind a figure are made up, and how many amounts of it copies disagree about.
    fn marks(&self, figure: &Figure) -> impl Iterator<Item = String> {
        let undecided = figures::undecided(self.texts, self.portfolio, [figure]);
        self.mark(figure).into_iter().chain(undecided)
    }

    fn mark(&self, figure: &Figure) -> Option<String> {
        match figure.examples {
            0 => None,
            all if all == figure.ids.len() => Some(self.texts.get("example-mark")),
            _ => figures::made_up(self.texts, figure),
        }
    }

    /// What a figure says, whole, for who does not see it.
    fn label(&self, group: &str, figure: &Figure) -> String {
        let name = figures::name(self.texts, self.portfolio, figure);
        let value = self.value(figure.value);
        if group.is_empty() {
            format!("{name}: {value}")
        } else {
            format!("{name} {group}: {value}")
        }
    }

    fn name_of(&self, key: &str) -> String {
        self.texts.get(&message_of(key))
    }

    /// Some things in one sentence: commas between them, and a word before the last.
    fn and(&self, parts: &[String]) -> String {
        match parts {
            [before @ .., last] if !before.is_empty() => {
                let before = before.join(", ");
                self.texts.with("card-and", &[("before", &before), ("last", last)])
            }
            parts => parts.concat(),
        }
    }

    /// A text that depends on a number.
    fn count(&self, key: &str, count: usize, arguments: &[(&str, &str)]) -> String {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        // Thousands stand apart as in every other number beside it.
        let number = self.format().integer(count);
        let arguments: Vec<(&str, &str)> =
            arguments.iter().copied().chain([("number", number.as_str())]).collect();
        self.texts.count(key, count, &arguments)
    }
}
