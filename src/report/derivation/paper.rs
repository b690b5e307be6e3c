//! The derivation as a paper: the result, what was assumed and where it is from, each step.

use super::{DerivationLine, case_name, derivation, with_unit};
use crate::calc::plain_language::assumptions::{CaseType, Change};
use crate::calc::plain_language::expression::Unit;
use crate::calc::plain_language::field::{CasePart, Field};
use crate::calc::plain_language::outcome::Notice;
use crate::calc::plain_language::{Estimate, LABEL_KEY, METHOD_VERSION, ParameterSet, calculate};
use crate::model::benefit::Method;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::message::Message;
use crate::report::outline::{Block, Column, Outline, Table};
use crate::report::paper::{Ask, Calculation, Paper, PaperFormat, Scope, misfit};
use crate::text::Texts;

/// How a benefit in plain language was reckoned: of an estimate, or of what stands in the calculator.
pub const PAPER: Paper = Paper {
    name: "derivation",
    genre: "paper-derivation",
    scope: Scope::Record(Kind::Estimate),
    formats: &[PaperFormat::Pdf, PaperFormat::Docx],
    // It holds nothing that could be exempt.
    public: false,
    suits: |portfolio, id| of_estimate(portfolio, id).is_some(),
    make: derivation_paper,
    data: None,
};

/// What a stored estimate was reckoned from, where it was in plain language.
fn of_estimate(portfolio: &Portfolio, id: RecordId) -> Option<Calculation> {
    let estimate = portfolio.estimates.get_raw(id)?;
    if estimate.method != Some(Method::PlainLanguage) {
        return None;
    }
    let project = portfolio.benefits.find(estimate.benefit_id).and_then(|b| b.project_id);
    Some(Calculation {
        title: estimate.title.clone(),
        project: project.map(Into::into),
        input: serde_json::from_str(&estimate.inputs).ok()?,
    })
}

fn derivation_paper(portfolio: &Portfolio, ask: &Ask) -> Result<Outline, Message> {
    let calculation = match ask.calculation() {
        Some(calculation) => calculation.clone(),
        None => of_estimate(portfolio, ask.record()?).ok_or_else(misfit)?,
    };
    let estimate = calculate(&calculation.input, ParameterSet::newest())
        .map_err(|errors| Message::new("error-export-failed").text("detail", errors.to_string()))?;
    let project = calculation.project.map(|id| portfolio.label(id));
    Ok(Outline {
        subtitle: project.unwrap_or_default(),
        blocks: blocks(ask.texts(), &estimate),
        ..ask.outline(PAPER.genre, calculation.title)
    })
}

fn blocks(texts: &Texts, estimate: &Estimate) -> Vec<Block> {
    let mut blocks = vec![Block::Note { text: texts.get(LABEL_KEY) }];
    let mut part = |key: &str, block: Block| {
        blocks.push(Block::Heading { level: 1, number: None, text: texts.get(key) });
        blocks.push(block);
    };
    part("derivation-result", result(texts, estimate));
    part("derivation-assumptions", assumptions(texts, estimate));
    part("derivation-steps", steps(texts, &derivation(texts, estimate)));
    blocks.extend(notices(texts, estimate));
    let set = estimate.assumptions.parameter_set;
    let about = texts.with("derivation-method", &[("method", METHOD_VERSION), ("set", set)]);
    blocks.push(Block::Note { text: about });
    blocks
}

/// What a reader looks for first. Kroner, freed time and the users' side stand apart.
fn result(texts: &Texts, estimate: &Estimate) -> Block {
    let outcome = &estimate.outcome;
    let figures = [
        ("plain-language-line-hours-total", Some(outcome.hours_per_year), Unit::Hours),
        ("plain-language-line-direct-total", Some(outcome.direct_savings_per_year), Unit::Kroner),
        ("plain-language-line-net", Some(outcome.net_per_year), Unit::Kroner),
        ("plain-language-line-investment", Some(outcome.investment), Unit::Kroner),
        ("plain-language-line-net-present-value", Some(outcome.net_present_value), Unit::Kroner),
        ("plain-language-line-return", outcome.return_percent, Unit::Percent),
        ("plain-language-line-payback", outcome.payback_years, Unit::Years),
        ("plain-language-line-user-hours-total", Some(outcome.user_hours_per_year), Unit::Hours),
    ];
    let rows = figures
        .into_iter()
        .filter_map(|(key, value, unit)| Some((texts.get(key), with_unit(texts, value?, unit))))
        .collect();
    Block::Facts { rows }
}

fn assumptions(texts: &Texts, estimate: &Estimate) -> Block {
    let all = &estimate.assumptions;
    let mut rows = Vec::new();
    let mut row = |name: Option<&str>, field: Field, value: f64, unit: Unit| {
        let label = texts.get(field.key());
        let label = name.map_or_else(|| label.clone(), |name| format!("{name}: {label}"));
        let is_default = all.defaults_used.contains(&field);
        let from = if is_default { "derivation-default" } else { "derivation-given" };
        rows.push(vec![label, with_unit(texts, value, unit), texts.get(from)]);
    };
    for (index, case) in all.case_types.iter().enumerate() {
        let name = case_name(texts, estimate, index);
        for (part, value) in parts_of(case) {
            let field = part.of(index);
            row(Some(&name), field, value, field.unit());
        }
    }
    for (field, value) in [
        (Field::HourlyCost, Some(all.hourly_cost)),
        (Field::RewritingHours, Some(all.rewriting_hours)),
        (Field::ExternalCost, Some(all.external_cost)),
        (Field::MaintenanceHoursPerYear, Some(all.maintenance_hours_per_year)),
        (Field::LifetimeYears, Some(f64::from(all.lifetime_years))),
        (Field::UserHourValue, all.user_hour_value),
    ] {
        if let Some(value) = value {
            row(None, field, value, field.unit());
        }
    }
    row(None, Field::DiscountRate, all.discount_rate.rate_in_year(1), Unit::Share);
    let columns = vec![
        Column::new(texts.get("derivation-what"), 56),
        Column::figures(texts.get("derivation-value"), 22),
        Column::new(texts.get("derivation-from"), 22),
    ];
    Block::Table(Table { summary: texts.get("derivation-assumptions"), columns, rows })
}

fn parts_of(case: &CaseType) -> [(CasePart, f64); 5] {
    let change = match case.change {
        Change::After(after) => (CasePart::AfterPerYear, after),
        Change::Reduction(reduction) => (CasePart::Reduction, reduction),
    };
    [
        (CasePart::BeforePerYear, case.before_per_year),
        change,
        (CasePart::MinutesPerCase, case.minutes_per_case),
        (CasePart::DirectCostPerCase, case.direct_cost_per_case),
        (CasePart::UserMinutesPerCase, case.user_minutes_per_case),
    ]
}

fn steps(texts: &Texts, lines: &[DerivationLine]) -> Block {
    let columns = vec![
        Column::new(texts.get("derivation-what"), 36),
        Column::new(texts.get("derivation-how"), 42),
        Column::figures(texts.get("derivation-value"), 22),
    ];
    let row =
        |line: &DerivationLine| vec![line.label.clone(), line.formula.clone(), line.result.clone()];
    let rows = lines.iter().map(row).collect();
    Block::Table(Table { summary: texts.get("derivation-steps"), columns, rows })
}

fn notices(texts: &Texts, estimate: &Estimate) -> Vec<Block> {
    let told = |notice: &Notice| match *notice {
        Notice::MoreCases { case_type } | Notice::HighReduction { case_type } => {
            texts.with(notice.key(), &[("name", &case_name(texts, estimate, case_type))])
        }
        _ => texts.get(notice.key()),
    };
    let notices = &estimate.outcome.notices;
    notices.iter().map(|notice| Block::Note { text: told(notice) }).collect()
}
