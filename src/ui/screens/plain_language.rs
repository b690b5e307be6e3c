//! The plain-language calculator as a page: it computes while one types, shows how, and attaches
//! the estimate to a benefit.

use egui::{Align, Label, Layout, RichText, ScrollArea, TextEdit, Ui, vec2};

use super::records::page;
use crate::app::actions::Action;
use crate::calc::discounting::DiscountRate;
use crate::calc::plain_language::error::InputErrors;
use crate::calc::plain_language::parameters::ParameterSet;
use crate::calc::plain_language::{
    CaseTypeInput, Estimate, Input, LABEL_KEY, METHOD_VERSION, calculate,
};
use crate::model::command::Change;
use crate::model::field::FieldType;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::model::value::Value;
use crate::report::derivation::derivation;
use crate::text::parse_number::{parse_number, parse_share};
use crate::ui::context::Cx;
use crate::ui::icons;
use crate::ui::theme::{self, GRID, tokens};
use crate::ui::widgets::basic::{
    button, follow_focus, gap, hairline, heading, icon_button, muted, primary_button, title,
};
use crate::ui::widgets::columns::two_columns;
use crate::ui::widgets::picker::{Picked, picker_ui};

/// What is typed on the page.
#[derive(Clone, Debug)]
pub struct Page {
    name: String,
    cases: Vec<CaseTexts>,
    common: [String; 7],
    project: Option<RecordId>,
    /// The inputs that were kept last, so that nobody keeps the same estimate twice.
    kept_inputs: Option<String>,
}

/// What is typed for one type of contact or error.
#[derive(Clone, Debug, Default)]
struct CaseTexts {
    name: String,
    numbers: [String; 5],
}

/// The numbers of a case type, by their Fluent key.
const CASE_FIELDS: [&str; 5] = [
    "calculator-before",
    "calculator-after",
    "calculator-minutes",
    "calculator-direct-cost",
    "calculator-user-minutes",
];

/// The numbers of the whole, by their Fluent key.
const COMMON_FIELDS: [&str; 7] = [
    "calculator-hourly-cost",
    "calculator-rewriting-hours",
    "calculator-external-cost",
    "calculator-maintenance-hours",
    "calculator-lifetime",
    "calculator-discount-rate",
    "calculator-user-hour-value",
];

impl Default for Page {
    fn default() -> Self {
        Self {
            name: String::new(),
            cases: vec![CaseTexts::default()],
            common: Default::default(),
            project: None,
            kept_inputs: None,
        }
    }
}

/// Draws the page.
pub fn plain_language_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    page(ui, |ui| {
        title(ui, cx.texts.attribute("view", "plain-language"));
        muted(ui, cx.t(LABEL_KEY));
        gap(ui, 2.0);
        ScrollArea::vertical().id_salt("calculator").auto_shrink(false).show(ui, |ui| {
            let mut typed = std::mem::take(&mut cx.memory.calculator);
            let (input, unread) = read(&typed);
            let result = calculate(&input, ParameterSet::newest());
            if ui.available_width() > 840.0 {
                let left = (ui.available_width() * 0.46).min(520.0);
                let mut both = (&mut *cx, &mut typed);
                two_columns(
                    ui,
                    left,
                    12.0 * GRID,
                    &mut both,
                    |ui, (cx, typed)| inputs_ui(ui, cx, typed),
                    |ui, (cx, typed)| results_ui(ui, cx, typed, &result, &unread),
                );
            } else {
                inputs_ui(ui, cx, &mut typed);
                gap(ui, 6.0);
                results_ui(ui, cx, &typed, &result, &unread);
            }
            attach_ui(ui, cx, &mut typed, &input, result.is_ok() && unread.is_empty());
            cx.memory.calculator = typed;
            gap(ui, 8.0);
            follow_focus(ui);
        });
    });
}

fn inputs_ui(ui: &mut Ui, cx: &mut Cx<'_>, typed: &mut Page) {
    heading(ui, cx.t("calculator-text"));
    number_ui(ui, &cx.t("calculator-name"), &mut typed.name, "");
    gap(ui, 3.0);
    let count = typed.cases.len();
    let mut removed = None;
    for (place, case) in typed.cases.iter_mut().enumerate() {
        ui.push_id(place, |ui| {
            ui.horizontal(|ui| {
                let number = (place + 1).to_string();
                heading(ui, cx.texts.with("plain-language-case-unnamed", &[("number", &number)]));
                if count > 1 {
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                        if icon_button(ui, icons::X, &cx.t("calculator-remove"), true).clicked() {
                            removed = Some(place);
                        }
                    });
                }
            });
            number_ui(ui, &cx.t("calculator-case-name"), &mut case.name, "");
            for (key, text) in CASE_FIELDS.iter().zip(case.numbers.iter_mut()) {
                number_ui(ui, &cx.t(key), text, "");
            }
        });
        gap(ui, 3.0);
    }
    if let Some(place) = removed {
        typed.cases.remove(place);
    }
    if button(ui, icons::PLUS, &cx.t("calculator-add")).clicked() {
        typed.cases.push(CaseTexts::default());
    }
    gap(ui, 4.0);
    heading(ui, cx.t("calculator-cost"));
    let set = ParameterSet::newest();
    let defaults = [
        set.hourly_cost.value,
        set.rewriting_hours.value,
        set.external_cost.value,
        set.maintenance_hours_per_year.value,
        set.lifetime_years.value,
        set.discount_rate.value.map(|rate| rate * 100.0),
        set.user_hour_value.value,
    ];
    for ((key, text), default) in COMMON_FIELDS.iter().zip(typed.common.iter_mut()).zip(defaults) {
        let hint = default.map(|number| cx.format.number(number, 2)).unwrap_or_default();
        number_ui(ui, &cx.t(key), text, &hint);
    }
    muted(ui, cx.texts.with("calculator-defaults", &[("set", set.code)]));
}

/// A labelled line; `hint` is what counts while nothing is typed.
fn number_ui(ui: &mut Ui, label: &str, text: &mut String, hint: &str) {
    ui.horizontal(|ui| {
        let size = vec2(230.0, 32.0);
        ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_size(size);
            ui.set_max_width(size.x);
            let text = RichText::new(label).font(theme::small()).color(tokens(ui).muted);
            ui.add(Label::new(text).wrap().selectable(false));
        });
        let edit = TextEdit::singleline(text)
            .hint_text(hint.to_owned())
            .desired_width(f32::INFINITY)
            .margin(egui::Margin::symmetric(8, 6));
        ui.add(edit).accessible_name(label);
    });
}

/// What is typed as the calculator's input, and what could not be read.
fn read(typed: &Page) -> (Input, Vec<&'static str>) {
    let mut unread = Vec::new();
    let mut number = |text: &str, key: &'static str| -> Option<f64> {
        if text.trim().is_empty() {
            return None;
        }
        let read = parse_number(text).ok();
        if read.is_none() {
            unread.push(key);
        }
        read
    };
    let mut cases = Vec::new();
    for case in &typed.cases {
        let [before, after, minutes, direct, user] = &case.numbers;
        // "40 %" is a reduction, "720" is a count.
        let share = after.contains('%').then(|| parse_share(after).ok()).flatten();
        cases.push(CaseTypeInput {
            name: Some(case.name.clone()).filter(|name| !name.trim().is_empty()),
            before_per_year: number(before, CASE_FIELDS[0]),
            after_per_year: match share {
                Some(_) => None,
                None => number(after, CASE_FIELDS[1]),
            },
            reduction: share,
            minutes_per_case: number(minutes, CASE_FIELDS[2]),
            direct_cost_per_case: number(direct, CASE_FIELDS[3]),
            user_minutes_per_case: number(user, CASE_FIELDS[4]),
        });
    }
    let [hourly, rewriting, external, maintenance, lifetime, rate, user_value] = &typed.common;
    let rate = number(rate.trim_end_matches([' ', '%']), COMMON_FIELDS[5]);
    let input = Input {
        case_types: cases,
        hourly_cost: number(hourly, COMMON_FIELDS[0]),
        user_hour_value: number(user_value, COMMON_FIELDS[6]),
        rewriting_hours: number(rewriting, COMMON_FIELDS[1]),
        external_cost: number(external, COMMON_FIELDS[2]),
        maintenance_hours_per_year: number(maintenance, COMMON_FIELDS[3]),
        lifetime_years: number(lifetime, COMMON_FIELDS[4]),
        discount_rate: rate.map(|percent| DiscountRate::Constant(percent / 100.0)),
    };
    (input, unread)
}

fn results_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    typed: &Page,
    result: &Result<Estimate, InputErrors>,
    unread: &[&'static str],
) {
    heading(ui, cx.t("calculator-result"));
    gap(ui, 1.0);
    let nothing_typed = typed.cases.iter().all(|case| case.numbers.iter().all(String::is_empty));
    if nothing_typed {
        muted(ui, cx.t("calculator-begin"));
        return;
    }
    for key in unread {
        let text = cx.texts.with("calculator-unread", &[("field", &cx.t(key))]);
        problem(ui, &text);
    }
    if !unread.is_empty() {
        return;
    }
    match result {
        Err(errors) => {
            for error in &errors.0 {
                let field = cx.t(error.field().key());
                let value = error.value().map_or_else(String::new, |v| cx.format.number(v, 2));
                problem(ui, &cx.texts.with(error.key(), &[("field", &field), ("value", &value)]));
            }
        }
        Ok(estimate) => {
            let last = estimate.derivation().len().saturating_sub(1);
            for (place, line) in derivation(cx.texts, estimate).iter().enumerate() {
                ui.horizontal(|ui| {
                    let room = (ui.available_width() - 150.0).max(120.0);
                    ui.allocate_ui_with_layout(
                        vec2(room, 0.0),
                        Layout::top_down(Align::Min),
                        |ui| {
                            ui.spacing_mut().item_spacing.y = 0.0;
                            ui.set_min_width(room);
                            ui.add(Label::new(&line.label).wrap());
                            if !line.formula.is_empty() {
                                let formula = RichText::new(&line.formula)
                                    .font(theme::small())
                                    .color(tokens(ui).muted);
                                ui.add(Label::new(formula).wrap());
                            }
                        },
                    );
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                        ui.add(
                            Label::new(RichText::new(&line.result).font(theme::medium())).wrap(),
                        );
                    });
                });
                if place < last {
                    hairline(ui);
                }
            }
        }
    }
}

fn problem(ui: &mut Ui, text: &str) {
    let text =
        RichText::new(format!("{}  {text}", icons::WARNING_CIRCLE)).color(tokens(ui).problem);
    ui.add(Label::new(text).wrap());
}

/// Keeps the estimate: a benefit of a project, with the inputs, the parameters and the date.
fn attach_ui(ui: &mut Ui, cx: &mut Cx<'_>, typed: &mut Page, input: &Input, ready: bool) {
    let inputs =
        format!("{:?} {}", typed.project, serde_json::to_string(input).unwrap_or_default());
    gap(ui, 6.0);
    heading(ui, cx.t("calculator-attach"));
    muted(ui, cx.t("calculator-attach-text"));
    ui.horizontal(|ui| {
        ui.allocate_ui(vec2(360.0, 32.0), |ui| {
            let name = cx.texts.field(Kind::Benefit, "project_id");
            match picker_ui(ui, cx, &name, FieldType::Link(Kind::Project), typed.project) {
                Picked::Record(project) => typed.project = Some(project),
                Picked::Nothing => typed.project = None,
                Picked::Unchanged => {}
            }
        });
        let changed = typed.kept_inputs.as_deref() != Some(inputs.as_str());
        ui.add_enabled_ui(ready && typed.project.is_some() && changed, |ui| {
            if primary_button(ui, icons::CHECK, &cx.t("calculator-keep")).clicked() {
                cx.send(Action::Change(kept(cx, typed, input)));
                typed.kept_inputs = Some(inputs.clone());
            }
        });
        if !changed {
            ui.label(RichText::new(cx.t("calculator-kept")).color(tokens(ui).done));
        }
    });
}

fn kept(cx: &Cx<'_>, typed: &Page, input: &Input) -> Vec<Change> {
    let (benefit, estimate) = (RecordId::new(), RecordId::new());
    let name =
        if typed.name.trim().is_empty() { cx.t("calculator-unnamed") } else { typed.name.clone() };
    let day = Value::Date(FuzzyDate::from_day(cx.today));
    let set = ParameterSet::newest();
    let values = |kind: Kind, given: Vec<(&str, Value)>| -> Vec<(usize, Value)> {
        given
            .into_iter()
            .filter_map(|(field, value)| Some((kind.field(field)?.0, value)))
            .filter(|(_, value)| !value.is_null())
            .collect()
    };
    let by = cx.app.settings.name.clone();
    vec![
        Change::Add {
            kind: Kind::Benefit,
            id: benefit,
            values: values(
                Kind::Benefit,
                vec![
                    ("title", Value::Text(name.clone())),
                    ("project_id", typed.project.map_or(Value::Null, Value::Link)),
                    ("benefit_type", Value::Choice("time_saved")),
                ],
            ),
        },
        Change::Add {
            kind: Kind::Estimate,
            id: estimate,
            values: values(
                Kind::Estimate,
                vec![
                    ("title", Value::Text(name)),
                    ("benefit_id", Value::Link(benefit)),
                    ("method", Value::Choice("plain_language")),
                    ("method_version", Value::Text(METHOD_VERSION.to_owned())),
                    ("parameter_set", Value::Text(set.code.to_owned())),
                    ("inputs", Value::Text(serde_json::to_string(input).unwrap_or_default())),
                    ("made_on", day),
                    ("made_by", if by.is_empty() { Value::Null } else { Value::Text(by) }),
                ],
            ),
        },
    ]
}
