//! What comes: the next days as a time line, each date once.

use chrono::{Days, NaiveDate};

use super::{Card, Cell, Content, Looked, Picture, Table, TableRow};
use crate::calc::overview::{DAYS_AHEAD, Occasion, Upcoming};
use crate::model::fuzzy_date::{FuzzyDate, Span};
use crate::model::kind::Kind;
use crate::report::draw::timeline::{Happening, Lane, TimeLine, When};
use crate::report::draw::{Fill, Series, Symbol};
use crate::report::paper::Holds;
use crate::text::{named, parted, show_date_short};

/// The card.
pub(super) const CARD: Card = Card { key: "ahead", make, first: Some(Kind::Meeting) };

/// How many rows of a sort are drawn; the rest is counted, and stands in the table.
const ROWS: usize = 3;

/// What stands in one lane: meetings, deadlines, milestones, events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    Meetings,
    Deadlines,
    Milestones,
    Events,
}

impl Sort {
    const ALL: [Self; 4] = [Self::Meetings, Self::Deadlines, Self::Milestones, Self::Events];

    fn of(occasion: Occasion) -> Self {
        match occasion {
            Occasion::Meeting => Self::Meetings,
            Occasion::CallDeadline | Occasion::ReportDeadline | Occasion::FollowUpDeadline => {
                Self::Deadlines
            }
            Occasion::Milestone => Self::Milestones,
            Occasion::Event => Self::Events,
        }
    }

    /// The attribute of its name.
    fn name(self) -> &'static str {
        match self {
            Self::Meetings => "meetings",
            Self::Deadlines => "deadlines",
            Self::Milestones => "milestones",
            Self::Events => "events",
        }
    }

    fn look(self) -> (Symbol, Series) {
        match self {
            Self::Meetings => (Symbol::Square, Series::Blue),
            Self::Deadlines => (Symbol::Triangle, Series::Vermilion),
            Self::Milestones => (Symbol::Diamond, Series::Green),
            Self::Events => (Symbol::Disc, Series::Purple),
        }
    }
}

fn make(looked: &Looked<'_>) -> Content {
    let ahead = &looked.counted.ahead;
    let days = DAYS_AHEAD.to_string();
    let first = ahead
        .first()
        .map(|item| (name_of(looked, item), show_date_short(looked.texts, &item.date)));
    let (name, date) = first.unwrap_or_default();
    let arguments = [("days", days.as_str()), ("name", &name), ("date", &date)];
    let answer = looked.count("card-ahead-answer", ahead.len(), &arguments);
    let row = |item: &Upcoming| TableRow {
        cells: vec![
            Cell::words(show_date_short(looked.texts, &item.date)),
            Cell::words(what(looked, item)),
            Cell::words(name_of(looked, item)),
        ],
        ids: vec![item.id],
    };
    let heads = ["card-date", "card-what", "card-name"].map(|key| looked.texts.get(key));
    let table = Table { heads: heads.into(), rows: ahead.iter().map(row).collect() };
    let pictures = if ahead.is_empty() { Vec::new() } else { vec![picture(looked)] };
    // It names them, where other cards count.
    let holds = Holds::naming(looked.portfolio, ahead.iter().map(|item| item.id));
    Content { answer, pictures, tables: vec![table], holds, ..Content::default() }
}

fn name_of(looked: &Looked<'_>, item: &Upcoming) -> String {
    named(looked.texts, looked.portfolio, item.id)
}

/// What falls on the day; its name says that it was made up too, and may be cut.
fn what(looked: &Looked<'_>, item: &Upcoming) -> String {
    let what = looked.texts.attribute("occasion", item.what.code());
    match item.is_example {
        true => format!("{what} · {}", looked.texts.get("example-mark")),
        false => what,
    }
}

fn picture(looked: &Looked<'_>) -> Picture {
    let today = looked.counted.today;
    let last = today.checked_add_days(Days::new(DAYS_AHEAD.into())).unwrap_or(today);
    let lane = |sort: Sort| {
        let of_sort = looked.counted.ahead.iter().filter(|item| Sort::of(item.what) == sort);
        Lane {
            name: looked.texts.attribute("card-lane", sort.name()),
            happenings: of_sort.map(|item| happening(looked, item, (today, last))).collect(),
        }
    };
    Picture::TimeLine(TimeLine {
        first: today,
        last,
        today: Some((today, looked.texts.get("card-today"))),
        lanes: Sort::ALL.into_iter().map(lane).collect(),
        rows: ROWS,
    })
}

fn happening(looked: &Looked<'_>, item: &Upcoming, days: (NaiveDate, NaiveDate)) -> Happening {
    let (symbol, series) = Sort::of(item.what).look();
    let label = looked.portfolio.label(item.id);
    let (name, ending) = parted(looked.texts, looked.portfolio, item.id, label);
    let date = show_date_short(looked.texts, &item.date);
    Happening {
        label: format!("{}, {date}: {name}{ending}", what(looked, item)),
        name,
        ending,
        when: when(&item.date, days),
        symbol,
        fill: Fill::Series(series),
        ids: vec![item.id],
    }
}

/// Where a date stands: on its day, or somewhere within the days that it may be. Where it has no end, it may be
/// as long as one looks.
fn when(date: &FuzzyDate, (first, last): (NaiveDate, NaiveDate)) -> When {
    let (from, to) = (date.earliest().unwrap_or(first), date.latest().unwrap_or(last));
    // Of some days that one can be, the first that is still to come is drawn, as a day that may move.
    let from = match date.span() {
        Span::OneOf(days) => days.iter().copied().find(|day| *day >= first).unwrap_or(from),
        Span::Part(_) | Span::Interval(..) => from,
    };
    if from == to { When::On(from) } else { When::Within(from, to) }
}
