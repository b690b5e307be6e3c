//! What a field is: defined once for each kind, and from there on the source of
//! list columns, filters, export, import mapping, history and `list`, `set`, `add`.

mod field_type;

pub use field_type::FieldType;

use super::kind::Kind;
use super::standing::Standing;

/// On which side of today the date of a field lies, where what was typed has no year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tense {
    /// On either: the nearest one is meant.
    #[default]
    Nearest,
    /// To come: a deadline, a plan.
    Ahead,
    /// Mostly to come, and written down when it has just been as well: a meeting.
    Scheduled,
    /// Behind: something that was done.
    Past,
}

/// One field of a kind.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Field {
    /// Its name in the document, on the command line and in exports.
    pub name: &'static str,
    /// What it holds.
    pub field_type: FieldType,
    /// A record cannot stand without it.
    pub required: bool,
    /// Text of several lines.
    pub long: bool,
    /// Shown as a column of its kind's list from the start.
    pub column: bool,
    /// Smallest and largest whole number allowed.
    pub range: Option<(i64, i64)>,
    /// Of a date: on which side of today it lies.
    pub tense: Tense,
    /// Of a date to come: it comes after what the state of the record says is done.
    pub outlasts: bool,
    /// Of an amount, or a number that need not be whole: it may be below zero.
    pub negative: bool,
    /// Of a number: a level or a place in an order, so that a sum of several says nothing.
    pub level: bool,
    /// Of a whole number: it is counted from one.
    pub from_one: bool,
    /// A code or a number by which somebody looks a record up.
    pub code: bool,
    /// Of a code: how many figures it has, where it has nothing else.
    pub figures: Option<usize>,
    /// Of a text: it says how the numbers of cases are written.
    pub numbers: bool,
    /// Of a date: it is one day, and the program counts from it.
    pub one_day: bool,
    /// Where two records of one name say something else in it, they are two and not one.
    pub apart: bool,
    /// Of a text: it says a time of day.
    pub clock: bool,
    /// Of a text that says a time of day: it may say from when to when.
    pub span: bool,
    /// Of a link to any kind: only records with a date of their own (`About::date`) fit.
    pub dated: bool,
    /// Of a text: it tells the program how something is seen, and people are told that in words.
    pub view: bool,
}

impl Field {
    /// A field that may be empty and is no column.
    #[must_use]
    pub const fn new(name: &'static str, field_type: FieldType) -> Self {
        Self {
            name,
            field_type,
            required: false,
            long: false,
            column: false,
            range: None,
            tense: Tense::Nearest,
            outlasts: false,
            negative: false,
            level: false,
            from_one: false,
            code: false,
            figures: None,
            numbers: false,
            one_day: false,
            apart: false,
            clock: false,
            span: false,
            dated: false,
            view: false,
        }
    }

    /// The record cannot stand without it.
    #[must_use]
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// Text of several lines.
    #[must_use]
    pub const fn long(mut self) -> Self {
        self.long = true;
        self
    }

    /// A column of the list from the start.
    #[must_use]
    pub const fn column(mut self) -> Self {
        self.column = true;
        self
    }

    /// A date to come: a deadline, a plan.
    #[must_use]
    pub const fn ahead(mut self) -> Self {
        self.tense = Tense::Ahead;
        self
    }

    /// A date that still lies ahead when what the record is about is done: a report on it, a review of it.
    #[must_use]
    pub const fn outlasting(mut self) -> Self {
        self.outlasts = true;
        self
    }

    /// On which side of today it lies in a record that stands so: what was held or done does not lie ahead.
    #[must_use]
    pub fn tense_where(&self, standing: Standing) -> Tense {
        let (is_done, is_over) = match standing {
            Standing::Done => (true, true),
            Standing::Over => (false, true),
            Standing::Sort
            | Standing::Unknown
            | Standing::Ahead
            | Standing::Waiting
            | Standing::UnderWay
            | Standing::Good
            | Standing::Bad
            | Standing::Refused => (false, false),
        };
        match self.tense {
            Tense::Ahead if is_over && !self.outlasts => Tense::Past,
            // What was called off or moved may have been set to a day that is still to come.
            Tense::Scheduled if is_done && !self.outlasts => Tense::Past,
            Tense::Nearest | Tense::Ahead | Tense::Scheduled | Tense::Past => self.tense,
        }
    }

    /// A date that is set beforehand, and written down as well when it has just been.
    #[must_use]
    pub const fn scheduled(mut self) -> Self {
        self.tense = Tense::Scheduled;
        self
    }

    /// A date of something that was done.
    #[must_use]
    pub const fn past(mut self) -> Self {
        self.tense = Tense::Past;
        self
    }

    /// A year between 1800 and 2199.
    #[must_use]
    pub const fn year(mut self) -> Self {
        self.range = Some((1800, 2199));
        self
    }

    /// A count of something.
    #[must_use]
    pub const fn count(mut self) -> Self {
        self.range = Some((0, 1_000_000_000));
        self
    }

    /// A rank, a running number, a place in an order.
    #[must_use]
    pub const fn place(mut self) -> Self {
        self.from_one = true;
        self.count().level()
    }

    /// A level that was measured or is aimed at: a sum of several says nothing.
    #[must_use]
    pub const fn level(mut self) -> Self {
        self.level = true;
        self
    }

    /// An amount that may be below zero, such as a revised budget that takes back.
    #[must_use]
    pub const fn negative(mut self) -> Self {
        self.negative = true;
        self
    }

    /// A code or a number by which somebody looks a record up.
    #[must_use]
    pub const fn code(mut self) -> Self {
        self.code = true;
        self
    }

    /// A code of four figures, the number of a municipality.
    #[must_use]
    pub const fn four_figures(mut self) -> Self {
        self.figures = Some(4);
        self.code()
    }

    /// A text that says how the numbers of cases are written.
    #[must_use]
    pub const fn numbers(mut self) -> Self {
        self.numbers = true;
        self
    }

    /// A date that is one day.
    #[must_use]
    pub const fn one_day(mut self) -> Self {
        self.one_day = true;
        self
    }

    /// What tells two records of one name apart.
    #[must_use]
    pub const fn apart(mut self) -> Self {
        self.apart = true;
        self
    }

    /// A text that says a time of day.
    #[must_use]
    pub const fn clock(mut self) -> Self {
        self.clock = true;
        self
    }

    /// Of a time of day: it may say from when to when.
    #[must_use]
    pub const fn span(mut self) -> Self {
        self.span = true;
        self
    }

    /// A text that tells the program how something is seen.
    #[must_use]
    pub const fn view(mut self) -> Self {
        self.view = true;
        self
    }

    /// A link to the record whose date it is.
    #[must_use]
    pub const fn dated(mut self) -> Self {
        self.dated = true;
        self
    }

    /// A step from 1 to 5.
    #[must_use]
    pub const fn one_to_five(mut self) -> Self {
        self.range = Some((1, 5));
        self
    }
}

impl Field {
    /// A whole number that the field can hold, to be given as an example of one.
    #[must_use]
    pub fn example(&self) -> i64 {
        const USUAL: [i64; 2] = [12, 2026];
        let Some((low, high)) = self.range else { return USUAL[0] };
        let inside = USUAL.into_iter().find(|number| (low..=high).contains(number));
        inside.unwrap_or_else(|| low.midpoint(high))
    }

    /// Whether records of that kind can be named in it; in what is no link, none can.
    #[must_use]
    pub fn takes(&self, kind: Kind) -> bool {
        match self.field_type {
            FieldType::Link(only) => only == kind,
            FieldType::AnyLink => !self.dated || kind.about().date.is_some(),
            FieldType::Text
            | FieldType::Integer
            | FieldType::Number
            | FieldType::Bool
            | FieldType::Money
            | FieldType::Date
            | FieldType::Time
            | FieldType::File
            | FieldType::Choice(_) => false,
        }
    }

    /// The kinds of the records that it offers to choose from.
    pub fn offers(&self) -> impl Iterator<Item = Kind> + '_ {
        let all = self.dated || self.field_type != FieldType::AnyLink;
        let taken = Kind::ALL.iter().copied().filter(|kind| self.takes(*kind));
        taken.filter(move |kind| all || kind.about().linkable)
    }
}
