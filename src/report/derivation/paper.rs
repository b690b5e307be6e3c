//! The derivation as a paper: the result, what was assumed and where it is from, each step.

use chrono::{DateTime, Utc};

use super::{DerivationLine, case_name, derivation, with_unit};
use crate::calc::plain_language::assumptions::{CaseType, Change};
use crate::calc::plain_language::expression::Unit;
use crate::calc::plain_language::field::{CasePart, Field};
use crate::calc::plain_language::outcome::Notice;
use crate::calc::plain_language::{Estimate, LABEL_KEY, METHOD_VERSION};
use crate::report::outline::{Block, Column, Outline, Table};
use crate::text::{Format, Lang, Texts};

/// What the paper says besides the figures.
#[derive(Clone, Debug)]
pub struct Options {
    /// The language of the paper.
    pub lang: Lang,
    /// What the text is called.
    pub title: String,
    /// What it belongs to; may be empty.
    pub subtitle: String,
    /// When the paper is made.
    pub made_at: DateTime<Utc>,
}

/// The paper.
#[must_use]
pub fn derivation_paper(estimate: &Estimate, options: &Options) -> Outline {
    let texts = Texts::of(options.lang);
    let made = Format::of(options.lang).day_short(options.made_at.date_naive());
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
    Outline {
        lang: options.lang.code(),
        genre: texts.get("derivation-title"),
        title: options.title.clone(),
        subtitle: options.subtitle.clone(),
        author: String::new(),
        footer: texts.with("log-footer", &[("title", &options.title), ("made", &made)]),
        page_words: (texts.get("paper-page"), texts.get("paper-of")),
        mark: None,
        made_at: options.made_at,
        blocks,
    }
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
