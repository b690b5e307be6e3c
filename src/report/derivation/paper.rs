//! The derivation as a paper: the result, what was assumed and where it is from, each step.

use super::decimals::entered;
use super::lines::{DerivationLine, derivation, remarks, row_name, with_unit};
use super::sentence::sentences;
use crate::calc::reckoning::{self, Basis, Input, Part, Unit, Value};
use crate::model::benefit::Benefit;
use crate::model::estimate::Estimate;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::message::Message;
use crate::report::network::network;
use crate::report::outline::{Block, Column, Outline, Table, Words};
use crate::report::paper::{Ask, Calculation, Holds, Paper, PaperFormat, Scope, misfit};
use crate::text::{Texts, named};

/// How a benefit was reckoned: of an estimate, or of what stands in a calculator.
pub const PAPER: Paper = Paper {
    name: "derivation",
    genre: "paper-derivation",
    called: |_, _| "paper-derivation",
    scope: Scope::Record(Kind::Estimate),
    formats: &[PaperFormat::Pdf, PaperFormat::Docx],
    // It holds nothing that could be exempt.
    public: false,
    suits: |portfolio, _, id| of_estimate(portfolio, id).is_some(),
    make: derivation_paper,
    data: None,
};

/// What a stored estimate was reckoned from, its own parameter set too, where a calculator made it.
fn of_estimate(portfolio: &Portfolio, id: RecordId) -> Option<Calculation> {
    let estimate = portfolio.estimates.get_raw(id)?;
    let project = portfolio.benefits.find(estimate.benefit_id).and_then(|b| b.project_id);
    Some(Calculation {
        title: estimate.title.clone(),
        project: project.map(Into::into),
        basis: Basis::of(estimate).ok()?,
    })
}

fn derivation_paper(portfolio: &Portfolio, ask: &Ask) -> Result<Outline, Message> {
    let calculation = match ask.calculation() {
        Some(calculation) => calculation.clone(),
        None => of_estimate(portfolio, ask.record()?).ok_or_else(misfit)?,
    };
    let estimate = calculation
        .basis
        .calculate()
        .map_err(|faults| Message::new("error-export-failed").text("detail", faults.to_string()))?;
    // Said once, where the estimate is called as its project.
    let project = calculation.project.map(|id| portfolio.label(id));
    let project = project.filter(|project| *project != calculation.title);
    let mut blocks = blocks(portfolio, ask, &estimate);
    blocks.insert(0, head(portfolio, ask, calculation.project));
    Ok(Outline {
        subtitle: ask.typed(portfolio, project.unwrap_or_default()),
        author: network(portfolio),
        blocks,
        ..ask.outline(
            portfolio,
            (PAPER.genre, ask.typed(portfolio, calculation.title)),
            Holds::Open,
        )
    })
}

/// Whose paper it is, of which benefit and project, and who made the estimate when; of a calculation that nobody has
/// kept, its day.
fn head(portfolio: &Portfolio, ask: &Ask, project: Option<RecordId>) -> Block {
    let texts = ask.texts();
    let estimate = ask.record().ok().and_then(|id| portfolio.estimates.get_raw(id));
    let named = |id: RecordId| {
        let label = ask.typed(portfolio, portfolio.label(id));
        Words::quoting(named(texts, portfolio, id), &label)
    };
    let typed = |text: &str| ask.typed(portfolio, text);
    let dated = |date: &FuzzyDate| Words::from(ask.date(portfolio, date));
    let day = FuzzyDate::from_day(ask.day());
    let made_on = match estimate {
        Some(estimate) => estimate.made_on.as_ref().map(dated),
        None => Some(dated(&day)),
    };
    let benefit = estimate.and_then(|estimate| estimate.benefit_id);
    let rows = [
        (texts.get("paper-sender"), Some(typed(&network(portfolio)))),
        (texts.label_of(Benefit::project_id.any()), project.map(named)),
        (texts.label_of(Estimate::benefit_id.any()), benefit.map(|it| named(it.raw()))),
        (texts.label_of(Estimate::made_on.any()), made_on),
        (
            texts.label_of(Estimate::made_by.any()),
            estimate.map(|estimate| typed(&estimate.made_by)),
        ),
    ];
    let said = rows.into_iter().filter_map(|(label, words)| Some((label, words?)));
    Block::Facts { rows: said.filter(|(_, words)| !words.text.trim().is_empty()).collect() }
}

fn blocks(portfolio: &Portfolio, ask: &Ask, estimate: &reckoning::Estimate) -> Vec<Block> {
    let texts = ask.texts();
    let words = estimate.calculator().words();
    let mut blocks = Vec::new();
    if texts.has_attribute(&words, "label") {
        blocks.push(Block::Note { text: texts.attribute(&words, "label").into() });
    }
    let sentences = sentences(texts, estimate);
    if !sentences.is_empty() {
        blocks.push(Block::Paragraph { text: sentences.join("\n").into() });
    }
    let mut part = |key: &str, block: Block| {
        blocks.push(Block::Heading { level: 1, number: None, text: texts.get(key).into() });
        blocks.push(block);
    };
    part("derivation-result", result(texts, estimate));
    part("derivation-assumptions", assumptions(texts, estimate));
    let lines = derivation(texts, estimate);
    // Said once of all lines of which it is so.
    let unrounded = lines.iter().map(|line| line.remark.clone()).find(|remark| !remark.is_empty());
    let remarks = unrounded.into_iter().chain(remarks(texts, estimate)).map(Words::from);
    let undecided = ask.record().ok();
    let undecided = undecided.map(|id| ask.undecided_in(portfolio, &[id])).unwrap_or_default();
    let about = Words::from(about(texts, estimate));
    let text = texts.get("derivation-steps").into();
    blocks.push(Block::Heading { level: 1, number: None, text });
    // Above the steps that they are of, under their heading: there none of them stands alone on a page.
    let notes = remarks.chain(undecided).chain([about]);
    blocks.extend(notes.map(|text| Block::Note { text }));
    blocks.push(steps(texts, &lines));
    blocks
}

/// By which method, with which parameters.
fn about(texts: &Texts, estimate: &reckoning::Estimate) -> String {
    let method = estimate.calculator().version;
    // Where all was entered, no set of defaults says anything.
    let set = match estimate.values.defaults_used.is_empty() {
        true => "",
        false => estimate.values.set.code,
    };
    match set {
        "" => texts.with("derivation-method-only", &[("method", method)]),
        set => texts.with("derivation-method", &[("method", method), ("set", set)]),
    }
}

/// What a reader looks for first.
fn result(texts: &Texts, estimate: &reckoning::Estimate) -> Block {
    let headline = estimate.calculator().headline.iter();
    let rows = headline.filter_map(|figure| {
        let value = estimate.figure(figure)?;
        Some((texts.get(figure.key), with_unit(texts, value, figure.unit).into()))
    });
    Block::Facts { rows: rows.collect() }
}

fn assumptions(texts: &Texts, estimate: &reckoning::Estimate) -> Block {
    let mut rows = Vec::new();
    let whole = estimate.values.whole();
    for (input, value) in whole.each() {
        for (index, part) in estimate.values.rows(input).iter().enumerate() {
            let name = row_name(texts, estimate, input.name, index);
            let each = part.each();
            rows.extend(each.filter_map(|(input, value)| {
                let [label, value, from] = assumption(texts, estimate, part, input, value)?;
                Some([format!("{name}: {label}"), value, from].map(Words::from).to_vec())
            }));
        }
        rows.extend(
            assumption(texts, estimate, &whole, input, value)
                .map(|row| row.map(Words::from).to_vec()),
        );
    }
    let columns = vec![
        Column::names(texts.get("derivation-what"), 56),
        Column::figures(texts.get("derivation-value"), 22),
        Column::new(texts.get("derivation-from"), 22),
    ];
    Block::Table(Table { summary: texts.get("derivation-assumptions"), columns, rows })
}

/// What a number is, how much, and where it is from; none of what is no number.
fn assumption(
    texts: &Texts,
    estimate: &reckoning::Estimate,
    part: &Part<'_>,
    input: &'static Input,
    value: &Value,
) -> Option<[String; 3]> {
    let (value, unit) = match value {
        Value::Number(number) => (*number, input.unit()?),
        Value::Rate(rate) => (rate.in_year(1), Unit::Share),
        Value::Blank | Value::Text(_) | Value::Rows(_) => return None,
    };
    let is_default = estimate.values.defaults_used.contains(&part.place(input));
    let from = if is_default { "derivation-default" } else { "derivation-given" };
    Some([texts.get(input.key), entered(texts, value, unit), texts.get(from)])
}

fn steps(texts: &Texts, lines: &[DerivationLine]) -> Block {
    let columns = vec![
        Column::names(texts.get("derivation-what"), 36),
        Column::new(texts.get("derivation-how"), 42),
        Column::figures(texts.get("derivation-value"), 22),
    ];
    let row = |line: &DerivationLine| {
        let words = [line.label.clone(), line.formula.clone(), line.result.clone()];
        words.map(Words::from).to_vec()
    };
    let rows = lines.iter().map(row).collect();
    Block::Table(Table { summary: texts.get("derivation-steps"), columns, rows })
}
