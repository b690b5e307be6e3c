//! The sheet of one respondent, free of format: what is known and locked, what is to be filled in.

use std::collections::HashSet;

use chrono::{DateTime, SecondsFormat, Utc};

use super::error::AskError;
use crate::calc::round::{Ask, Row, ask, rows};
use crate::model::any_field::AnyField;
use crate::model::column::ColumnKey;
use crate::model::exempt::Past;
use crate::model::field::FieldType;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::respondent::Respondent;
use crate::model::round::{Round, RoundType};
use crate::model::value::Value;
use crate::report::dates::date;
use crate::report::network::network;
use crate::report::sheet::{self, Column, Shape, Shown};
use crate::text::cell::{Cell, write_cell};
use crate::text::{Lang, Texts, named, sort};

/// What a spreadsheet says when something else is typed than fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// Anything fits.
    Nothing,
    /// None of the choices.
    Choice,
    /// No plain day; it may still be meant.
    Date,
    /// No number.
    Number,
}

/// A column.
#[derive(Clone, Debug, PartialEq)]
pub struct FormColumn {
    /// The heading, look, choices and width of the column.
    pub column: Column,
    /// The field that is filled in; nothing where the column is only to be read.
    pub field: Option<&'static str>,
    /// What helps whoever fills it in, shown beside the cell.
    pub hint: String,
    /// What can be wrong there.
    pub wrong: Wrong,
}

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct FormRow {
    /// The record that the row asks about.
    pub subject: RecordId,
    /// Its cells, one a column.
    pub cells: Vec<Cell>,
}

/// The sheet of one respondent.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    /// The language of its words.
    pub lang: Lang,
    /// The title of the sheet: that of the round.
    pub title: String,
    /// The name of the sheet.
    pub sheet: String,
    /// The question that stands above the rows.
    pub question: String,
    /// Who asks, and by when an answer is awaited.
    pub from: String,
    /// What to do.
    pub help: String,
    /// The words beside the cell for the name of whoever answers.
    pub by: String,
    /// What stands over the columns to be read, and over those to be filled in.
    pub groups: [String; 2],
    /// The columns, those to be read first.
    pub columns: Vec<FormColumn>,
    /// The rows.
    pub rows: Vec<FormRow>,
    /// The round.
    pub round: RecordId,
    /// The respondent.
    pub respondent: RecordId,
    /// When it was made, as RFC 3339.
    pub at: String,
}

/// The sheet of a respondent, in that language, filled in with what is known.
///
/// # Errors
/// Why there is nothing to ask.
pub fn form(
    portfolio: &Portfolio,
    round: &Round,
    (respondent, lang): (&Respondent, Lang),
    at: DateTime<Utc>,
) -> Result<Form, AskError> {
    let round_type = round.round_type.ok_or(AskError::NoType)?;
    let ask = ask(round_type);
    let texts = Texts::of(lang);
    let found = rows(portfolio, round, respondent, &|a, b| sort::compare(lang, a, b));
    if round_type != RoundType::StatusReports && respondent.municipality_id.is_none() {
        return Err(AskError::NoMunicipality(respondent.title.clone()));
    }
    if found.is_empty() {
        return Err(match round_type {
            RoundType::Hearing => AskError::NoCase,
            RoundType::StatusReports
            | RoundType::Rollout
            | RoundType::Measurements
            | RoundType::Pledges => AskError::NothingToAsk(respondent.title.clone()),
        });
    }
    let plan = plan(ask);
    let rows: Vec<FormRow> = found.iter().map(|row| cells(texts, portfolio, &plan, row)).collect();
    let mut columns: Vec<FormColumn> = Vec::with_capacity(plan.len());
    for (place, planned) in plan.iter().enumerate() {
        columns.push(column(texts, portfolio, ask, *planned, widest(&rows, place)));
    }
    let groups = [texts.get("round-form-known"), texts.get("round-form-fill")];
    Ok(Form {
        lang,
        title: round.title.clone(),
        sheet: texts.get("round-form-sheet"),
        question: texts.attribute("round-question", crate::model::choice::Choice::code(round_type)),
        from: from_line(texts, portfolio, round),
        help: texts.with("round-form-help", &[("fill", &groups[1])]),
        by: texts.get("round-form-by"),
        groups,
        columns,
        rows,
        round: round.id.raw(),
        respondent: respondent.id.raw(),
        at: at.to_rfc3339_opts(SecondsFormat::Secs, true),
    })
}

fn from_line(texts: &Texts, portfolio: &Portfolio, round: &Round) -> String {
    let network = network(portfolio);
    match &round.deadline {
        Some(deadline) => {
            let deadline = date(texts, portfolio, deadline);
            let arguments = [("network", network.as_str()), ("deadline", &deadline)];
            texts.with("round-form-from-deadline", &arguments)
        }
        None => texts.with("round-form-from", &[("network", &network)]),
    }
}

/// What a column shows.
#[derive(Clone, Copy, Debug)]
enum Planned {
    Name,
    Shown(AnyField),
    Asked(AnyField),
}

fn plan(ask: &Ask) -> Vec<Planned> {
    let shown = ask.shown.iter().copied().map(Planned::Shown);
    let asked = ask.asked.iter().copied().map(Planned::Asked);
    [Planned::Name].into_iter().chain(shown).chain(asked).collect()
}

fn cells(texts: &Texts, portfolio: &Portfolio, plan: &[Planned], row: &Row) -> FormRow {
    // What is only to be read is written for reading, not so that it reads back.
    let told = |field: AnyField, value: &Value| match value {
        Value::Date(days) if days.day().is_none() => Cell::Text(date(texts, portfolio, days)),
        value => written(texts, portfolio, field, value),
    };
    let cells = plan
        .iter()
        .map(|planned| match planned {
            Planned::Name => Cell::Text(named(texts, portfolio, row.subject)),
            Planned::Shown(field) => told(*field, &row.known_value(portfolio, *field)),
            Planned::Asked(field) => {
                written(texts, portfolio, *field, &row.known_value(portfolio, *field))
            }
        })
        .collect();
    FormRow { subject: row.subject, cells }
}

fn written(texts: &Texts, portfolio: &Portfolio, field: AnyField, value: &Value) -> Cell {
    let field_type = field.definition().map_or(FieldType::Text, |field| field.field_type);
    write_cell(texts, portfolio, field_type, value)
}

fn column(
    texts: &Texts,
    portfolio: &Portfolio,
    ask: &Ask,
    planned: Planned,
    widest: usize,
) -> FormColumn {
    let field = match planned {
        Planned::Name => {
            let column = Column {
                name: String::new(),
                heading: capital(&texts.kind(ask.subject)),
                shape: Shape::Long,
                choices: Vec::new(),
                strict: false,
                read_only: true,
                width: u16::try_from(widest.clamp(18, 36)).unwrap_or(36),
            };
            return FormColumn { column, field: None, hint: String::new(), wrong: Wrong::Nothing };
        }
        Planned::Shown(field) | Planned::Asked(field) => field,
    };
    let field_type = field.definition().map_or(FieldType::Text, |field| field.field_type);
    let asked = matches!(planned, Planned::Asked(..));
    let key = (ColumnKey::Field(field.index()), field_type);
    let label = texts.label_of(field);
    let exempt = Past::default().with_what_came_of_it(&[portfolio]);
    let shown = Shown { exempt: &exempt, here: HashSet::new() };
    let mut column = sheet::column(texts, portfolio, field.kind(), key, (label, widest), &shown);
    if column.shape == Shape::Text && column.choices.is_empty() && widest > 20 {
        column.shape = Shape::Long;
    }
    column.width = width(&column, asked);
    if !asked {
        column.choices.clear();
    }
    let wrong = match field_type {
        FieldType::Choice(_) if asked => Wrong::Choice,
        FieldType::Date if asked => Wrong::Date,
        FieldType::Money | FieldType::Number | FieldType::Integer if asked => Wrong::Number,
        FieldType::Choice(_)
        | FieldType::Date
        | FieldType::Time
        | FieldType::File
        | FieldType::Money
        | FieldType::Number
        | FieldType::Integer
        | FieldType::Text
        | FieldType::Bool
        | FieldType::Link(_)
        | FieldType::AnyLink => Wrong::Nothing,
    };
    let hint = match wrong {
        Wrong::Nothing => String::new(),
        Wrong::Choice => texts.get("round-form-hint-choice"),
        Wrong::Date => texts.get("round-form-hint-date"),
        Wrong::Number => texts.get("round-form-hint-number"),
    };
    FormColumn { column, field: asked.then_some(field.name()), hint, wrong }
}

/// Wide enough to write in, narrow enough for one page.
fn width(column: &Column, asked: bool) -> u16 {
    let choice = column.choices.iter().map(|choice| choice.chars().count()).max().unwrap_or(0);
    let choice = u16::try_from(choice + 4).unwrap_or(30).min(30);
    match column.shape {
        Shape::Long if asked => 36,
        Shape::Long => 32,
        Shape::Date | Shape::Time => 17,
        Shape::Kroner => 15,
        Shape::Text => choice.max(16),
        Shape::Integer | Shape::Label | Shape::Number => 13,
    }
}

fn widest(rows: &[FormRow], place: usize) -> usize {
    let length = |row: &FormRow| {
        row.cells.get(place).and_then(Cell::as_text).map_or(0, |text| text.chars().count())
    };
    rows.iter().map(length).max().unwrap_or_default()
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
