//! Whether dates in figures stand with the day or the month first: "08/03/2015" alone does not say it, the other
//! cells of its column may, and else the other columns of its sheet.

use std::borrow::Cow;

use super::mapping::Target;
use super::placing::Laid;
use super::reading::{column_name, short};
use crate::model::field::FieldType;
use crate::model::kind::Portfolio;
use crate::model::message::{Argument, Message};
use crate::text::cell::Cell;

/// How the dates in a column are written.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(crate) enum DayOrder {
    /// As people write them here; or nothing says otherwise.
    #[default]
    DayFirst,
    /// The month first, as a cell shows that can be read in no other way.
    MonthFirst(String),
    /// The cells contradict each other.
    Unclear,
}

/// What cells show that can be read in one way alone.
#[derive(Default)]
struct Shown {
    day_first: bool,
    /// The first such cell.
    month_first: Option<String>,
}

impl Shown {
    fn by<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut shown = Self::default();
        for text in texts {
            match figures(text).map(|(first, second, _)| (first > 12, second > 12)) {
                Some((true, false)) => shown.day_first = true,
                Some((false, true)) if shown.month_first.is_none() => {
                    shown.month_first = Some(short(text));
                }
                Some((false, false) | (true, true) | (false, true)) | None => {}
            }
        }
        shown
    }

    fn order(&self) -> Option<DayOrder> {
        match (self.day_first, &self.month_first) {
            (true, Some(_)) => Some(DayOrder::Unclear),
            (true, None) => Some(DayOrder::DayFirst),
            (false, Some(cell)) => Some(DayOrder::MonthFirst(cell.clone())),
            (false, None) => None,
        }
    }
}

/// The first two numbers of a day in figures and what stands behind them, its year among it. Points join days that
/// begin with the day, wherever they are written.
fn figures(text: &str) -> Option<(u32, u32, &str)> {
    let text = text.trim();
    let sign = ['/', '-'].into_iter().find(|sign| text.contains(*sign))?;
    let (first, behind) = text.split_once(sign)?;
    let (second, rest) = behind.split_once(sign)?;
    let number = |part: &str| {
        let is_one =
            (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        part.parse().ok().filter(|_| is_one)
    };
    let (year, _) = rest.split_once(' ').unwrap_or((rest, ""));
    let is_year = year.bytes().all(|byte| byte.is_ascii_digit())
        && (year.len() == 4 || (year.len() == 2 && sign == '/'));
    Some((number(first)?, number(second)?, rest)).filter(|_| is_year)
}

/// How the dates of each column of a sheet are written.
pub(super) fn day_orders(portfolio: &Portfolio, laid: &Laid<'_>) -> Vec<DayOrder> {
    let is_date = |target: &Option<Target>| {
        matches!(target, Some(Target::Column(key))
            if key.field_type(portfolio, laid.kind) == Some(FieldType::Date))
    };
    let shown: Vec<Option<Shown>> = laid
        .targets
        .iter()
        .enumerate()
        .map(|(column, target)| {
            is_date(target)
                .then(|| Shown::by(laid.below().filter_map(|row| row.cell(column).as_text())))
        })
        .collect();
    orders(shown)
}

/// How the columns are written: as their own cells show, else as those of the others.
fn orders(shown: Vec<Option<Shown>>) -> Vec<DayOrder> {
    let columns = || shown.iter().flatten();
    let of_sheet = Shown {
        day_first: columns().any(|shown| shown.day_first),
        month_first: columns().find_map(|shown| shown.month_first.clone()),
    };
    let of_sheet = of_sheet.order().unwrap_or_default();
    let order = |shown: Option<Shown>| {
        shown.map_or_else(DayOrder::default, |it| it.order().unwrap_or_else(|| of_sheet.clone()))
    };
    shown.into_iter().map(order).collect()
}

/// Whether a text is a day in figures that is another one with the month first.
fn is_either(text: &str) -> bool {
    figures(text).is_some_and(|(first, second, _)| first != second && first <= 12 && second <= 12)
}

/// A day in figures that has the month first, with the day first; nothing where a text is none.
fn swapped(text: &str) -> Option<String> {
    let (first, second, rest) = figures(text)?;
    Some(format!("{second:02}/{first:02}/{rest}"))
}

/// How columns of cells are written, judged together; nothing for a column that holds no dates.
#[must_use]
pub(crate) fn of_columns(columns: &[Option<Vec<&Cell>>]) -> Vec<DayOrder> {
    let shown = |cells: &Vec<&Cell>| Shown::by(cells.iter().filter_map(|cell| cell.as_text()));
    orders(columns.iter().map(|column| column.as_ref().map(shown)).collect())
}

/// A text of the clipboard, and whether it is a day that can be read in both ways where its column has both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Pasted {
    pub(crate) text: String,
    pub(crate) is_unclear: bool,
}

/// Rows of the clipboard with the day first in columns that show the month first; `dates` says which columns hold
/// dates.
#[must_use]
pub(crate) fn pasted(rows: &[Vec<String>], dates: &[bool]) -> Vec<Vec<Pasted>> {
    let texts =
        |column: usize| rows.iter().filter_map(move |row| row.get(column)).map(String::as_str);
    let shown = dates.iter().enumerate();
    let orders = orders(shown.map(|(at, date)| date.then(|| Shown::by(texts(at)))).collect());
    let read = |(at, text): (usize, &String)| {
        let order = orders.get(at).cloned().unwrap_or_default();
        let is_unclear = order == DayOrder::Unclear && is_either(text);
        let swapped = match order {
            DayOrder::MonthFirst(_) => swapped(text),
            DayOrder::DayFirst | DayOrder::Unclear => None,
        };
        Pasted { text: swapped.unwrap_or_else(|| text.clone()), is_unclear }
    };
    rows.iter().map(|row| row.iter().enumerate().map(read).collect()).collect()
}

/// A cell of a column with the day first.
///
/// # Errors
/// When it can be read in both ways, and the column has both.
pub(crate) fn day_first<'a>(
    column: impl FnOnce() -> Argument,
    order: &DayOrder,
    cell: Cow<'a, Cell>,
) -> Result<Cow<'a, Cell>, Message> {
    let Some(text) = cell.as_text().map(str::to_owned) else { return Ok(cell) };
    let text = text.as_str();
    match order {
        DayOrder::DayFirst => Ok(cell),
        DayOrder::MonthFirst(_) => {
            Ok(swapped(text).map_or(cell, |text| Cow::Owned(Cell::Text(text))))
        }
        DayOrder::Unclear if !is_either(text) => Ok(cell),
        DayOrder::Unclear => {
            let said = Message::new("sheet-cell-date-order").text("text", short(text));
            Err(said.with("column", column()))
        }
    }
}

/// What is to be said of columns that have the month first.
pub(super) fn told(portfolio: &Portfolio, laid: &[Laid<'_>]) -> Vec<Message> {
    let mut said = Vec::new();
    for laid in laid {
        for (column, order) in day_orders(portfolio, laid).into_iter().enumerate() {
            let (DayOrder::MonthFirst(shows), Some(Some(Target::Column(key)))) =
                (order, laid.targets.get(column))
            else {
                continue;
            };
            let has_figures = |cell: &Cell| cell.as_text().and_then(figures).is_some();
            if laid.below().any(|row| has_figures(row.cell(column))) {
                said.push(
                    Message::new("sheet-note-month-first")
                        .with("column", column_name(portfolio, laid.kind, *key))
                        .text("text", shows),
                );
            }
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_pasted_has_the_day_first() {
        let rows = |texts: &[[&str; 3]]| -> Vec<Vec<String>> {
            texts.iter().map(|row| row.map(str::to_owned).to_vec()).collect()
        };
        let given = rows(&[["1/2/3", "03/08/2015", "5/6/2016"], ["", "4/14/2015", "i dag"]]);
        let wanted = rows(&[["1/2/3", "08/03/2015", "06/05/2016"], ["", "14/04/2015", "i dag"]]);
        let texts = |rows: &[Vec<Pasted>]| -> Vec<Vec<String>> {
            let text = |cell: &Pasted| cell.text.clone();
            rows.iter().map(|row| row.iter().map(text).collect()).collect()
        };
        let unclear =
            |rows: &[Vec<Pasted>]| rows.iter().flatten().filter(|cell| cell.is_unclear).count();
        let read = pasted(&given, &[false, true, true]);
        assert_eq!((texts(&read), unclear(&read)), (wanted, 0));
        let given = rows(&[["", "03/08/2015", "5/6/2016"], ["", "31/08/2015", ""]]);
        let read = pasted(&given, &[false, true, true]);
        assert_eq!((texts(&read), unclear(&read)), (given, 0));
        // Where the cells contradict each other, what can be read in both ways is asked about.
        let given =
            rows(&[["", "03/08/2015", "8/8/2015"], ["", "31/08/2015", ""], ["", "04/14/2015", ""]]);
        let read = pasted(&given, &[false, true, true]);
        assert_eq!((texts(&read), unclear(&read)), (given, 1));
        assert!(read[0][1].is_unclear);
    }
}
