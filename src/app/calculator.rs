//! The plain-language calculator as it is typed: texts in, the calculator's input out, each fault
//! with the field where it stands; and the estimate as changes to the document.

mod attach;

pub use attach::attached;

use serde::{Deserialize, Serialize};

use super::drafts::Drafts;
use crate::calc::discounting::DiscountRate;
use crate::calc::plain_language::error::InputError;
use crate::calc::plain_language::field::CasePart;
use crate::calc::plain_language::parameters::ParameterSet;
use crate::calc::plain_language::{CaseTypeInput, Estimate, Field, Input, InputErrors, calculate};
use crate::model::id::RecordId;
use crate::text::parse_number::{parse_number, parse_share};
use crate::text::{Format, Texts};

/// What is typed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Typed {
    /// What the text is called.
    pub name: String,
    /// The types of contact or error; never empty.
    pub cases: Vec<CaseTexts>,
    /// The numbers of the whole, in the order of [`COMMON`].
    pub common: [String; 7],
    /// The project that it is to be attached to.
    #[serde(with = "key")]
    pub project: Option<RecordId>,
    /// The benefit that it was attached to last.
    #[serde(with = "key")]
    pub benefit: Option<RecordId>,
}

/// Keys of records as texts.
mod key {
    use serde::{Deserialize as _, Deserializer, Serialize as _, Serializer};

    use crate::model::id::RecordId;

    pub(super) fn serialize<S: Serializer>(
        id: &Option<RecordId>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        id.map(|id| id.to_string()).serialize(to)
    }

    pub(super) fn deserialize<'a, D: Deserializer<'a>>(
        from: D,
    ) -> Result<Option<RecordId>, D::Error> {
        Ok(Option::<String>::deserialize(from)?.and_then(|text| text.parse().ok()))
    }
}

/// Where what is typed is kept among the drafts, so that it outlives a crash.
#[must_use]
pub fn draft_key() -> (RecordId, &'static str) {
    (RecordId(uuid::Uuid::nil()), "calculator")
}

impl Typed {
    /// What was typed into this document's calculator, as the drafts hold it.
    #[must_use]
    pub fn of(drafts: &Drafts) -> Self {
        let (id, field) = draft_key();
        let text = drafts.get(id, field);
        let typed: Self = text.and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
        // A page always has a type to type into.
        if typed.cases.is_empty() { Self::default() } else { typed }
    }
}

impl Default for Typed {
    fn default() -> Self {
        Self {
            name: String::new(),
            cases: vec![CaseTexts::default()],
            common: Default::default(),
            project: None,
            benefit: None,
        }
    }
}

/// What is typed for one type of contact or error.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CaseTexts {
    /// What people call it.
    pub name: String,
    /// Its numbers, in the order of [`PARTS`].
    pub numbers: [String; 5],
}

/// The numbers of a case type, by their Fluent key. The second holds a count or a reduction.
pub const PARTS: [(CasePart, &str); 5] = [
    (CasePart::BeforePerYear, "calculator-before"),
    (CasePart::AfterPerYear, "calculator-after"),
    (CasePart::MinutesPerCase, "calculator-minutes"),
    (CasePart::DirectCostPerCase, "calculator-direct-cost"),
    (CasePart::UserMinutesPerCase, "calculator-user-minutes"),
];

/// The numbers of the whole, by their Fluent key.
pub const COMMON: [(Field, &str); 7] = [
    (Field::HourlyCost, "calculator-hourly-cost"),
    (Field::RewritingHours, "calculator-rewriting-hours"),
    (Field::ExternalCost, "calculator-external-cost"),
    (Field::MaintenanceHoursPerYear, "calculator-maintenance-hours"),
    (Field::LifetimeYears, "calculator-lifetime"),
    (Field::DiscountRate, "calculator-discount-rate"),
    (Field::UserHourValue, "calculator-user-hour-value"),
];

/// What counts while nothing is typed, in the order of [`COMMON`].
#[must_use]
pub fn common_defaults(set: &ParameterSet) -> [Option<f64>; 7] {
    [
        set.hourly_cost.value,
        set.rewriting_hours.value,
        set.external_cost.value,
        set.maintenance_hours_per_year.value,
        set.lifetime_years.value,
        set.discount_rate.value.map(|rate| rate * 100.0),
        set.user_hour_value.value,
    ]
}

/// What is wrong with one field.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fault {
    /// What was typed is no number.
    Unread,
    /// The calculator cannot use it.
    Refused(InputError),
}

impl Fault {
    /// Nothing was typed yet where something must be: no fault of the person's, a gap.
    #[must_use]
    pub fn is_gap(self) -> bool {
        use InputError as E;
        matches!(self, Self::Refused(E::Missing { .. } | E::NeitherAfterNorReduction { .. }))
    }

    /// What is wrong, for people; `label` is the field's own.
    #[must_use]
    pub fn told(self, texts: &Texts, label: &str) -> String {
        match self {
            Self::Unread => texts.with("calculator-unread", &[("field", label)]),
            Self::Refused(error) => {
                let format = Format::of(texts.lang());
                let value = error.value().map_or_else(String::new, |value| {
                    // Shares are typed and shown in per cent.
                    let in_percent = matches!(
                        error,
                        InputError::ReductionAboveOne { .. } | InputError::Rate { .. }
                    );
                    if in_percent { format.percent(value, 2) } else { format.number(value, 2) }
                });
                texts.with(error.key(), &[("field", label), ("value", &value)])
            }
        }
    }
}

/// What came of what is typed.
#[derive(Debug)]
pub struct Reading {
    /// The calculator's input; what could not be read is left out.
    pub input: Input,
    /// The estimate, when everything is in order.
    pub estimate: Option<Estimate>,
    faults: Vec<(Field, Fault)>,
}

impl Reading {
    /// What is wrong with a field, if anything is.
    #[must_use]
    pub fn fault(&self, field: Field) -> Option<Fault> {
        self.faults.iter().find(|(at, _)| *at == field).map(|(_, fault)| *fault)
    }

    /// Whether something is missing, and nothing wrong.
    #[must_use]
    pub fn has_only_gaps(&self) -> bool {
        !self.faults.is_empty() && self.faults.iter().all(|(_, fault)| fault.is_gap())
    }
}

/// Reads what is typed and works it out.
#[must_use]
pub fn read(typed: &Typed) -> Reading {
    let mut reader = Reader::default();
    let input = reader.input(typed);
    let result = calculate(&input, ParameterSet::newest());
    let mut faults = reader.faults;
    let estimate = match result {
        Ok(estimate) if faults.is_empty() => Some(estimate),
        Ok(_) => None,
        Err(InputErrors(errors)) => {
            for error in errors {
                let field = place_of(error.field());
                // A text that is no number is not also missing.
                if !faults.iter().any(|(at, _)| *at == field) {
                    faults.push((field, Fault::Refused(error)));
                }
            }
            None
        }
    };
    Reading { input, estimate, faults }
}

/// The field of the page where a fault of the input stands: count and reduction share one.
fn place_of(field: Field) -> Field {
    match field {
        Field::CaseType(index) | Field::Case { index, part: CasePart::Reduction } => {
            CasePart::AfterPerYear.of(index)
        }
        other => other,
    }
}

#[derive(Default)]
struct Reader {
    faults: Vec<(Field, Fault)>,
}

impl Reader {
    fn number(&mut self, text: &str, field: Field) -> Option<f64> {
        if text.trim().is_empty() {
            return None;
        }
        let read = parse_number(text).ok();
        if read.is_none() {
            self.faults.push((field, Fault::Unread));
        }
        read
    }

    fn input(&mut self, typed: &Typed) -> Input {
        let cases = typed.cases.iter().enumerate();
        let case_types = cases.map(|(index, case)| self.case(index, case)).collect();
        let [hourly, rewriting, external, maintenance, lifetime, rate, user_value] = &typed.common;
        let rate = self.number(rate.trim().trim_end_matches([' ', '%']), Field::DiscountRate);
        Input {
            case_types,
            hourly_cost: self.number(hourly, Field::HourlyCost),
            user_hour_value: self.number(user_value, Field::UserHourValue),
            rewriting_hours: self.number(rewriting, Field::RewritingHours),
            external_cost: self.number(external, Field::ExternalCost),
            maintenance_hours_per_year: self.number(maintenance, Field::MaintenanceHoursPerYear),
            lifetime_years: self.number(lifetime, Field::LifetimeYears),
            discount_rate: rate.map(|percent| DiscountRate::Constant(percent / 100.0)),
        }
    }

    fn case(&mut self, index: usize, case: &CaseTexts) -> CaseTypeInput {
        let [before, after, minutes, direct, user] = &case.numbers;
        // "40 %" is a reduction, "720" is a count.
        let reduction = after.contains('%').then(|| parse_share(after).ok()).flatten();
        CaseTypeInput {
            name: Some(case.name.clone()).filter(|name| !name.trim().is_empty()),
            before_per_year: self.number(before, CasePart::BeforePerYear.of(index)),
            after_per_year: match reduction {
                Some(_) => None,
                None => self.number(after, CasePart::AfterPerYear.of(index)),
            },
            reduction,
            minutes_per_case: self.number(minutes, CasePart::MinutesPerCase.of(index)),
            direct_cost_per_case: self.number(direct, CasePart::DirectCostPerCase.of(index)),
            user_minutes_per_case: self.number(user, CasePart::UserMinutesPerCase.of(index)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(before: &str, after: &str, minutes: &str) -> Typed {
        let numbers = [before, after, minutes, "", ""].map(str::to_owned);
        Typed { cases: vec![CaseTexts { name: String::new(), numbers }], ..Typed::default() }
    }

    #[test]
    fn a_fault_stands_at_its_field() {
        let read = |before, after, minutes| read(&typed(before, after, minutes));
        let at = |part: CasePart| part.of(0);
        let reading = read("mange", "40 %", "15");
        assert_eq!(reading.fault(at(CasePart::BeforePerYear)), Some(Fault::Unread));
        assert_eq!(reading.fault(at(CasePart::MinutesPerCase)), None);
        assert!(reading.estimate.is_none() && !reading.has_only_gaps());
        let reading = read("1200", "", "15");
        assert!(reading.fault(at(CasePart::AfterPerYear)).is_some_and(Fault::is_gap));
        assert!(reading.has_only_gaps());
        let reading = read("1200", "140 %", "15");
        let told = reading
            .fault(at(CasePart::AfterPerYear))
            .map(|fault| fault.told(Texts::of(crate::text::Lang::Nb), "Nedgang"));
        assert!(told.is_some_and(|told| told.contains("140\u{a0}%")), "in per cent, as typed");
        let reading = read("1200", "40 %", "-15");
        assert!(reading.fault(at(CasePart::MinutesPerCase)).is_some_and(|fault| !fault.is_gap()));
        assert!(read("1200", "40 %", "15").estimate.is_some());
    }
}
