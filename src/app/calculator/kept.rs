//! What was attached to a project, in the form again; and what is put aside while another is begun.

use super::either::typed_count;
use super::{Fields, Typed, attached_to, draft_key, read};
use crate::app::App;
use crate::app::drafts::Draft;
use crate::app::route::View;
use crate::calc::reckoning::input::fields;
use crate::calc::reckoning::{Basis, Calculator, Entry, Input, InputKind, Unit, find};
use crate::model::estimate::Estimate;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::text::{Format, Texts};

/// More decimals than anybody types: a number that is read back is the same.
const DECIMALS: usize = 10;

impl Typed {
    /// The form of an estimate that is kept, with its calculator; nothing where it cannot be typed in so
    /// that it says the same.
    #[must_use]
    pub fn of_estimate(
        texts: &Texts,
        portfolio: &Portfolio,
        estimate: &Estimate,
    ) -> Option<(&'static Calculator, Self)> {
        let basis = Basis::of(estimate).ok()?;
        let calculator = basis.given.calculator;
        let benefit = portfolio.benefits.find(estimate.benefit_id);
        let mut typed = Self {
            name: benefit.map_or(&estimate.title, |benefit| &benefit.title).clone(),
            project: benefit.and_then(|benefit| benefit.project_id).map(Into::into),
            benefit: benefit.map(|benefit| benefit.id.raw()),
            ..Self::empty(calculator)
        };
        fill(texts, calculator.inputs, basis.given.fields(), &mut typed.fields);
        for (input, entry) in calculator.inputs.iter().zip(basis.given.fields()) {
            if let (Some(table), Entry::Rows(rows)) = (input.table(), entry) {
                let typed_row = |row: &Vec<Entry>| {
                    let mut typed = Fields::new();
                    fill(texts, table.inputs, row, &mut typed);
                    typed
                };
                typed.rows.insert(input.name.to_owned(), rows.iter().map(typed_row).collect());
            }
        }
        (read(calculator, &typed, texts.lang()).basis.given == basis.given)
            .then_some((calculator, typed))
    }

    /// What it is called: by the person, else by the calculator.
    #[must_use]
    pub fn title(&self, texts: &Texts, calculator: &Calculator) -> String {
        match self.name.trim() {
            "" => texts.attribute(&calculator.words(), "unnamed"),
            name => name.to_owned(),
        }
    }

    /// Whether nothing would be lost with it: nothing is typed, or all of it is kept in the document.
    #[must_use]
    pub fn is_kept(
        &self,
        texts: &Texts,
        portfolio: &Portfolio,
        calculator: &'static Calculator,
    ) -> bool {
        if self.is_blank() {
            return true;
        }
        let Some((benefit, estimate)) = attached_to(portfolio, calculator, self.benefit) else {
            return false;
        };
        let given = read(calculator, self, texts.lang()).basis.given;
        benefit.title == self.title(texts, calculator)
            && benefit.project_id.map(Into::into) == self.project
            && Basis::of(estimate).is_ok_and(|basis| basis.given == given)
    }

    /// Another in its place. What would be lost with it is put aside, beside what lies there already.
    #[must_use]
    pub fn replaced_by(
        mut self,
        other: Self,
        (texts, portfolio, calculator): (&Texts, &Portfolio, &'static Calculator),
    ) -> Self {
        let mut aside = std::mem::take(&mut self.aside);
        if !self.is_kept(texts, portfolio, calculator) {
            aside.push(self);
        }
        Self { aside, ..other }
    }

    /// One that was put aside, in the place of what stands there; nothing where none lies there.
    #[must_use]
    pub fn brought_back(
        mut self,
        place: usize,
        known: (&Texts, &Portfolio, &'static Calculator),
    ) -> Option<Self> {
        let wanted = (place < self.aside.len()).then(|| self.aside.remove(place))?;
        Some(self.replaced_by(wanted, known))
    }
}

impl App {
    /// One goes to a calculator: it begins anew where all that is typed there is kept.
    pub(in crate::app) fn begin_calculation(&mut self, view: View) {
        let View::Calculator(method) = view else { return };
        if view == self.route.view {
            return;
        }
        let calculator = find(method);
        let typed = Typed::of(&self.drafts, calculator);
        let kept = |portfolio| typed.is_kept(self.texts(), portfolio, calculator);
        if !self.portfolio().is_some_and(|portfolio| kept(portfolio)) {
            return;
        }
        let (id, field) = draft_key(calculator);
        if typed.aside.is_empty() {
            self.drafts.give_up(id, &field);
        } else if self.drafts.draft(id, &field).is_some_and(Draft::is_here) {
            let empty = Typed { aside: typed.aside, ..Typed::empty(calculator) };
            self.hold(id, &field, empty.to_text());
        }
    }
}

/// Puts into each field what was given for it, or for what may be given in its place.
fn fill(texts: &Texts, inputs: &'static [Input], entries: &[Entry], typed: &mut Fields) {
    let given = |wanted: &Input| {
        let at = inputs.iter().position(|input| input.name == wanted.name)?;
        entries.get(at).and_then(|entry| shown(texts, wanted, entry))
    };
    for (input, other) in fields(inputs) {
        // With its sign a share is told from a number.
        let share = other.and_then(|other| given(other).map(|text| format!("{text} %")));
        let text = match (given(input), other) {
            (Some(text), Some(_)) => match numbered(inputs, entries, input) {
                Some(value) => Some(typed_count(texts, input, text, value)),
                None => Some(text),
            },
            (text, _) => text,
        };
        let text = text.or(share).unwrap_or_default();
        typed.insert(input.name.to_owned(), text);
    }
}

/// The number that was given for an input.
fn numbered(inputs: &'static [Input], entries: &[Entry], wanted: &Input) -> Option<f64> {
    let at = inputs.iter().position(|input| input.name == wanted.name)?;
    match entries.get(at)? {
        Entry::Number(number) => Some(*number),
        Entry::Left | Entry::Rate(_) | Entry::Text(_) | Entry::Rows(_) => None,
    }
}

fn shown(texts: &Texts, input: &Input, entry: &Entry) -> Option<String> {
    let format = Format::of(texts.lang());
    let is_share = match &input.kind {
        InputKind::Rate => true,
        InputKind::Number(range) => range.unit == Unit::Share,
        InputKind::Text | InputKind::Rows(_) => false,
    };
    match entry {
        Entry::Number(number) if is_share => Some(format.edited_number(number * 100.0, DECIMALS)),
        Entry::Number(number) => Some(format.edited_number(*number, DECIMALS)),
        Entry::Text(text) => Some(text.clone()),
        Entry::Left | Entry::Rate(_) | Entry::Rows(_) => None,
    }
}

/// The estimate that a record is, or that a benefit rests on.
#[must_use]
pub fn kept_estimate(portfolio: &Portfolio, record: RecordId) -> Option<&Estimate> {
    if let Some(estimate) = portfolio.estimates.get_raw(record) {
        return Some(estimate);
    }
    let of_benefit = |estimate: &&Estimate| estimate.benefit_id.map(|id| id.raw()) == Some(record);
    portfolio.estimates.iter().filter(of_benefit).find(|estimate| !estimate.inputs.is_empty())
}
