//! One cell as a value of the column that it goes into.

use chrono::NaiveDate;

use super::labels::{Labels, Named, case_number};
use crate::model::column::ColumnKey;
use crate::model::field::{FieldType, Tense};
use crate::model::fuzzy_date::{FuzzyDate, Part};
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::message::{Argument, Message};
use crate::model::money::{MoneyError, Ore};
use crate::model::own_column::OwnColumnType;
use crate::model::value::Value;
use crate::model::when::When;
use crate::text::cell::{Cell, clock};
use crate::text::date_cell::whole_date;
use crate::text::origin::CUT_MARK;
use crate::text::parse_date::{ParseDateError, parse_date_in};
use crate::text::parse_number::{ParseNumberError, parse_integer, parse_kroner, parse_number};
use crate::text::parse_time::{parse_time, parse_times};
use crate::text::words;
use crate::text::{Format, Lang, Texts};

/// The largest whole number that an `f64` holds exactly.
const MAX_EXACT: f64 = 9_007_199_254_740_992.0;

/// What reading a cell depends on.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a> {
    /// The language of what is said about cells.
    pub texts: &'a Texts,
    /// The year of dates that have none follows from this day.
    pub today: NaiveDate,
    /// Text is taken as it stands, with spaces at its ends: the file is one of our own.
    pub exact: bool,
}

/// Why a cell is no value of its column.
#[derive(Debug)]
pub enum Unread {
    /// The text is no value of this column, and never will be.
    Wrong(Message),
    /// The text names a record that may come further down in the file.
    NotYet(Message),
}

/// A cell that is being read, for what is said of it.
struct Told<'a> {
    reader: &'a Reader<'a>,
    portfolio: &'a Portfolio,
    kind: Kind,
    key: ColumnKey,
    cell: &'a Cell,
}

impl Told<'_> {
    fn say(&self, message: &'static str) -> Message {
        let column = column_name(self.portfolio, self.kind, self.key);
        let text = short(&self.reader.shown(self.cell));
        Message::new(message).with("column", column).text("text", text)
    }

    fn wrong(&self, message: &'static str) -> Unread {
        Unread::Wrong(self.say(message))
    }

    /// A text, or one of the choices of a column of one's own.
    fn text(&self, text: String) -> Result<Value, Unread> {
        if let Some(choices) = own_choices(self.portfolio, self.key) {
            return own_choice(&choices, &text).ok_or_else(|| {
                Unread::Wrong(self.say("sheet-cell-choice").text("choices", choices.join(", ")))
            });
        }
        if text.contains('\0') {
            return Err(self.wrong("sheet-cell-text"));
        }
        if text.ends_with(CUT_MARK) {
            return Err(self.wrong("sheet-cell-cut"));
        }
        if self.key.field(self.portfolio, self.kind).is_some_and(|field| field.clock) {
            let said = time_of(self.cell).unwrap_or(text);
            return Ok(Value::Text(parse_times(&said).unwrap_or(said)));
        }
        Ok(Value::Text(text))
    }

    /// The record of a kind that a text names.
    fn link(&self, labels: &mut Labels, target: Kind, text: &str) -> Result<Value, Unread> {
        match labels.find(self.portfolio, target, text) {
            Named::One(id) => Ok(Value::Link(id)),
            Named::Several => Err(self.wrong("sheet-cell-several")),
            Named::Similar(other) => {
                let message = self.say("sheet-cell-similar").with("kind", Argument::Kind(target));
                Err(Unread::NotYet(message.text("other", self.portfolio.label(other))))
            }
            Named::None => {
                let message = self.say("sheet-cell-missing").with("kind", Argument::Kind(target));
                Err(Unread::NotYet(message))
            }
        }
    }

    /// The record of whatever kind that a text names, by its id or as it is called.
    fn any_link(&self, labels: &mut Labels, text: &str) -> Result<Value, Unread> {
        if let Ok(id) = text.parse::<RecordId>()
            && self.portfolio.record(id).is_some()
        {
            return Ok(Value::Link(id));
        }
        match labels.find_any(self.portfolio, text) {
            Named::One(id) => Ok(Value::Link(id)),
            Named::Several => Err(self.wrong("sheet-cell-several")),
            Named::Similar(other) => Err(Unread::NotYet(
                self.say("sheet-cell-similar-any").text("other", self.portfolio.label(other)),
            )),
            Named::None => Err(Unread::NotYet(self.say("sheet-cell-missing-any"))),
        }
    }
}

impl Reader<'_> {
    /// Reads a cell that is not blank; `when` gives the year of a date without one.
    ///
    /// # Errors
    /// Why it is no value of the column.
    pub fn read(
        &self,
        portfolio: &Portfolio,
        labels: &mut Labels,
        kind: Kind,
        key: ColumnKey,
        cell: &Cell,
        when: When,
    ) -> Result<Value, Unread> {
        let told = Told { reader: self, portfolio, kind, key, cell };
        let wrong = |message: &'static str| Unread::Wrong(told.say(message));
        if let Cell::Fault(_) = cell {
            return Err(wrong("sheet-cell-fault"));
        }
        if *cell == Cell::Unreckoned {
            return Err(wrong("sheet-cell-unreckoned"));
        }
        let Some(field_type) = key.field_type(portfolio, kind) else {
            return Err(wrong("sheet-cell-text"));
        };
        let text = self.text(cell);
        match field_type {
            FieldType::Text => told.text(text),
            FieldType::Integer => integer(cell, &text).ok_or_else(|| wrong("sheet-cell-integer")),
            FieldType::Number if matches!(cell, Cell::Percent(_)) => {
                Err(wrong("sheet-cell-percent"))
            }
            FieldType::Number => cell
                .as_number()
                .or_else(|| parse_number(&text).ok())
                .map(Value::Number)
                .ok_or_else(|| wrong("sheet-cell-number")),
            FieldType::Money => money(cell, &text).map_err(wrong),
            FieldType::Bool => yes_or_no(cell, &text).ok_or_else(|| wrong("sheet-cell-bool")),
            FieldType::Date => {
                let tense = match key {
                    ColumnKey::Field(_) => {
                        key.field(portfolio, kind).map(|field| when.tense(kind, field))
                    }
                    ColumnKey::Told(_) | ColumnKey::Own(_) => None,
                };
                self.date(cell, &text, tense.unwrap_or_default()).map_err(wrong)
            }
            FieldType::Time => parse_time(&time_of(cell).unwrap_or(text))
                .map(Value::Time)
                .ok_or_else(|| wrong("sheet-cell-time")),
            FieldType::File => Err(wrong("sheet-cell-file")),
            FieldType::Choice(set) => {
                words::choice(set, &text).map(Value::Choice).ok_or_else(|| {
                    let known: Vec<String> =
                        set.codes.iter().map(|code| self.texts.choice(set, code)).collect();
                    Unread::Wrong(told.say("sheet-cell-choice").text("choices", known.join(", ")))
                })
            }
            FieldType::Link(target) => told.link(labels, target, &text),
            FieldType::AnyLink => told.any_link(labels, &text),
        }
    }

    /// The number and the year of a case.
    ///
    /// # Errors
    /// When the cell is none.
    pub fn case_number(&self, cell: &Cell) -> Result<(i64, i64), Message> {
        case_number(&cell.plain()).ok_or_else(|| {
            Message::new("sheet-cell-case-number").text("text", short(&self.shown(cell)))
        })
    }

    fn text(&self, cell: &Cell) -> String {
        match cell {
            Cell::Text(text) if self.exact => text.clone(),
            Cell::Text(text) => text.trim().to_owned(),
            Cell::Number(number) => self.decimals(&number.to_string()),
            Cell::Day(day) => Format::of(self.texts.lang()).day_short(*day),
            Cell::Moment(moment) => {
                let day = Format::of(self.texts.lang()).day_short(moment.date());
                format!("{day} {}", clock(*moment))
            }
            Cell::Percent(_) => self.decimals(&cell.plain()),
            Cell::Yes(yes) => self.texts.get(if *yes { "value-yes" } else { "value-no" }),
            other => other.plain(),
        }
    }

    /// A number that is written with a point, with the sign that the language has for it.
    pub(super) fn decimals(&self, number: &str) -> String {
        match self.texts.lang() {
            Lang::Nb | Lang::Nn => number.replace('.', ","),
            Lang::En | Lang::Pseudo => number.to_owned(),
        }
    }

    /// What a cell says, for a sentence: as people write it.
    fn shown(&self, cell: &Cell) -> String {
        match cell {
            Cell::Number(number) => {
                let plain = number.to_string();
                let decimals = plain.split_once('.').map_or(0, |(_, decimals)| decimals.len());
                Format::of(self.texts.lang()).number(*number, decimals)
            }
            other => self.text(other),
        }
    }

    /// The date that a cell says, or the sentence that says why it says none.
    fn date(&self, cell: &Cell, text: &str, tense: Tense) -> Result<Value, &'static str> {
        let none = "sheet-cell-date";
        let whole = cell.as_text().and_then(|text| whole_date(text.trim()));
        if let Some(date) = whole {
            return Ok(Value::Date(date));
        }
        let date = match cell {
            // What a workbook holds as a day may lie beyond the years that a date can have.
            Cell::Day(day) => FuzzyDate::from_part(Part::Day(*day)).map_err(|_| none)?,
            // The field has no room for the time; that it stays behind is told of all cells at once.
            Cell::Moment(moment) => {
                FuzzyDate::from_part(Part::Day(moment.date())).map_err(|_| none)?
            }
            #[allow(clippy::cast_possible_truncation)]
            Cell::Number(year) if year.fract() == 0.0 && (1800.0..2200.0).contains(year) => {
                FuzzyDate::from_part(Part::Year(*year as i32)).map_err(|_| none)?
            }
            Cell::Number(_) | Cell::Percent(_) | Cell::Unreckoned => return Err(none),
            Cell::Empty | Cell::Text(_) | Cell::Time(_) | Cell::Yes(_) | Cell::Fault(_) => {
                parse_date_in(text, self.today, tense).map_err(|error| match error {
                    ParseDateError::Ambiguous { .. } => "sheet-cell-date-ambiguous",
                    ParseDateError::Reversed { .. } => "sheet-cell-date-reversed",
                    ParseDateError::NotUnderstood { .. }
                    | ParseDateError::Impossible { .. }
                    | ParseDateError::YearOutOfRange { .. } => none,
                })?
            }
        };
        Ok(Value::Date(date))
    }
}

/// The time of a cell that holds a day as well. That the day stays behind is told of all cells at once.
fn time_of(cell: &Cell) -> Option<String> {
    if let Cell::Moment(moment) = cell { Some(clock(*moment)) } else { None }
}

/// What a column is called, for a sentence.
#[must_use]
pub(crate) fn column_name(portfolio: &Portfolio, kind: Kind, key: ColumnKey) -> Argument {
    match key {
        ColumnKey::Field(index) => match kind.fields().get(index) {
            Some(field) => Argument::Field(kind, field.name),
            None => Argument::Text(String::new()),
        },
        // Nothing is said of a cell that nobody writes into.
        ColumnKey::Told(_) => Argument::Text(String::new()),
        ColumnKey::Own(id) => {
            let title = portfolio.own_columns.get(id).map(|column| column.title.clone());
            Argument::Text(title.unwrap_or_default())
        }
    }
}

/// A text that fits in a sentence.
#[must_use]
pub fn short(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.chars().count() <= 80 {
        return words;
    }
    words.chars().take(79).chain(['…']).collect()
}

fn own_choices(portfolio: &Portfolio, key: ColumnKey) -> Option<Vec<String>> {
    let ColumnKey::Own(id) = key else { return None };
    let column = portfolio.own_columns.get(id)?;
    let choices: Vec<String> = column.choice_list().into_iter().map(str::to_owned).collect();
    (column.column_type == Some(OwnColumnType::Choice) && !choices.is_empty()).then_some(choices)
}

fn own_choice(choices: &[String], text: &str) -> Option<Value> {
    words::own_choice(choices, text).cloned().map(Value::Text)
}

fn integer(cell: &Cell, text: &str) -> Option<Value> {
    #[allow(clippy::cast_possible_truncation)]
    let number = match cell {
        Cell::Number(number) if number.fract() == 0.0 && number.abs() <= MAX_EXACT => {
            *number as i64
        }
        Cell::Number(_) | Cell::Day(_) | Cell::Moment(_) | Cell::Percent(_) | Cell::Unreckoned => {
            return None;
        }
        Cell::Empty | Cell::Text(_) | Cell::Time(_) | Cell::Yes(_) | Cell::Fault(_) => {
            parse_integer(text).ok()?
        }
    };
    Some(Value::Integer(number))
}

/// A computed number without the binary dust behind its fifteenth figure.
pub(super) fn without_dust(number: f64) -> Option<f64> {
    format!("{number:.14e}").parse().ok()
}

/// The dust of a computed amount is taken off, a real third decimal is not.
fn money(cell: &Cell, text: &str) -> Result<Value, &'static str> {
    let none = "sheet-cell-money";
    let ore = match cell {
        Cell::Number(number) => {
            let clean = without_dust(*number).ok_or(none)?;
            Ore::from_kroner_f64(clean).map_err(|error| match error {
                MoneyError::TooLarge { .. } => "sheet-cell-money-large",
                MoneyError::NotFinite | MoneyError::TooPrecise { .. } => none,
            })?
        }
        Cell::Day(_) | Cell::Moment(_) | Cell::Percent(_) | Cell::Unreckoned => return Err(none),
        Cell::Empty | Cell::Text(_) | Cell::Time(_) | Cell::Yes(_) | Cell::Fault(_) => {
            parse_kroner(text).map_err(|error| match error {
                ParseNumberError::TooPrecise { .. } => "sheet-cell-money-decimals",
                ParseNumberError::TooLarge { .. } => "sheet-cell-money-large",
                ParseNumberError::NotUnderstood { .. }
                | ParseNumberError::NotWhole { .. }
                | ParseNumberError::NeedsPercent { .. } => none,
            })?
        }
    };
    Ok(Value::Money(ore))
}

fn yes_or_no(cell: &Cell, text: &str) -> Option<Value> {
    let yes = match cell {
        Cell::Yes(yes) => Some(*yes),
        Cell::Empty
        | Cell::Text(_)
        | Cell::Time(_)
        | Cell::Number(_)
        | Cell::Day(_)
        | Cell::Moment(_)
        | Cell::Percent(_)
        | Cell::Fault(_)
        | Cell::Unreckoned => words::yes_or_no(text),
    };
    yes.map(Value::Bool)
}
