//! Reading what is typed, and working it out.

use super::either::{Either, Meant, which};
use super::typed::{Fields, Typed};
use super::{label, number};
use crate::calc::reckoning::input::fields;
use crate::calc::reckoning::{
    Basis, Calculator, Entry, Estimate, Given, Input, InputFault, InputFaults, InputKind, Place,
    Unit,
};
use crate::text::parse_number::{parse_number, parse_share};
use crate::text::{Lang, Texts};

/// What is wrong with one field.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fault {
    /// What was typed is no number.
    Unread(&'static Input),
    /// What was typed may be meant in two ways.
    Either(Either),
    /// The calculator cannot use it.
    Refused(InputFault),
}

impl Fault {
    /// Nothing was typed yet where something must be: no fault of the person's, a gap.
    #[must_use]
    pub fn is_gap(self) -> bool {
        match self {
            Self::Unread(_) => false,
            // It is asked about, and no fault.
            Self::Either(_) => true,
            Self::Refused(refused) => refused.fault.is_gap(),
        }
    }

    /// What is wrong, for people.
    #[must_use]
    pub fn told(self, texts: &Texts) -> String {
        let refused = match self {
            Self::Unread(input) => {
                return texts.with("calculator-unread", &[("field", &label(texts, input))]);
            }
            Self::Either(either) => return either.told(texts),
            Self::Refused(refused) => refused,
        };
        let (fault, input) = (refused.fault, refused.place.input);
        let shown = |value: f64| input.map_or_else(String::new, |i| number(texts, i, value, true));
        let field = input.map_or_else(String::new, |input| label(texts, input));
        let value = fault.value().map_or_else(String::new, shown);
        let [first, second] =
            fault.pair().map_or_else(Default::default, |pair| pair.map(|i| texts.get(i.key)));
        let [least, most] = fault
            .limits()
            .map_or_else(Default::default, |limits| [limits.least, limits.most].map(shown));
        let arguments = [
            ("field", field.as_str()),
            ("value", &value),
            ("first", &first),
            ("second", &second),
            ("least", &least),
            ("most", &most),
        ];
        texts.with(fault.key(), &arguments)
    }
}

/// What came of what is typed.
#[derive(Debug)]
pub struct Reading {
    /// What a new estimate rests on; what could not be read is left out.
    pub basis: Basis,
    /// The estimate, when everything is in order.
    pub estimate: Option<Estimate>,
    faults: Vec<(Place, Fault)>,
}

impl Reading {
    /// What is wrong with a field, if anything is.
    #[must_use]
    pub fn fault(&self, field: &Place) -> Option<Fault> {
        self.faults.iter().find(|(at, _)| at == field).map(|(_, fault)| *fault)
    }

    /// What was read in a field in which one of two may be typed: of which of the two, and how much.
    #[must_use]
    pub fn either_read(
        &self,
        field: &Place,
        other: &'static Input,
    ) -> Option<(&'static Input, f64)> {
        let input = field.input?;
        [input, other].into_iter().find_map(|one| Some((one, self.number(field, one)?)))
    }

    /// The number that was read for an input, in the part of the page of that place.
    #[must_use]
    pub fn number(&self, part: &Place, wanted: &Input) -> Option<f64> {
        let given = &self.basis.given;
        let find = |inputs: &[Input], entries: &[Entry]| {
            let at = inputs.iter().position(|input| input.name == wanted.name)?;
            match entries.get(at)? {
                Entry::Number(number) => Some(*number),
                Entry::Left | Entry::Rate(_) | Entry::Text(_) | Entry::Rows(_) => None,
            }
        };
        let Some((table, row)) = part.row else {
            return find(given.calculator.inputs, given.fields());
        };
        let at = given.calculator.inputs.iter().position(|input| input.name == table.name)?;
        let Entry::Rows(rows) = given.fields().get(at)? else { return None };
        find(table.table()?.inputs, rows.get(row)?)
    }

    /// Whether something is missing, and nothing wrong.
    #[must_use]
    pub fn has_only_gaps(&self) -> bool {
        !self.faults.is_empty() && self.faults.iter().all(|(_, fault)| fault.is_gap())
    }
}

/// Reads what is typed and works it out.
#[must_use]
pub fn read(calculator: &'static Calculator, typed: &Typed, lang: Lang) -> Reading {
    let mut reader = Reader { lang, faults: Vec::new() };
    let entries = reader.whole(calculator, typed);
    let basis = Basis::new(Given::new(calculator, entries));
    let result = basis.calculate();
    let mut faults = reader.faults;
    let estimate = match result {
        Ok(estimate) if faults.is_empty() => Some(estimate),
        Ok(_) => None,
        Err(InputFaults(refused)) => {
            for fault in refused {
                let field = field_of(calculator, &fault);
                // A text that is no number is not also missing.
                if !faults.iter().any(|(at, _)| *at == field) {
                    faults.push((field, Fault::Refused(fault)));
                }
            }
            None
        }
    };
    Reading { basis, estimate, faults }
}

/// The field of the page where a fault of the input stands: two inputs of which one is given share
/// the field of the first.
fn field_of(calculator: &'static Calculator, fault: &InputFault) -> Place {
    let place = fault.place;
    let table = place.row.and_then(|(table, _)| table.table());
    let inputs = table.map_or(calculator.inputs, |rows| rows.inputs);
    let named = fault.fault.pair().map(|[first, _]| first).or(place.input);
    let shares = |(first, second): &(&'static Input, Option<&'static Input>)| {
        let is_named = |input: &Input| named.is_some_and(|named| named.name == input.name);
        is_named(first) || second.is_some_and(is_named)
    };
    let field = fields(inputs).find(shares).map(|(first, _)| first);
    Place { row: place.row, input: field.or(place.input) }
}

struct Reader {
    /// The language that it is typed in.
    lang: Lang,
    faults: Vec<(Place, Fault)>,
}

impl Reader {
    fn whole(&mut self, calculator: &'static Calculator, typed: &Typed) -> Vec<Entry> {
        let mut entries = self.part(Place::part(None), calculator.inputs, &typed.fields);
        for (input, entry) in calculator.inputs.iter().zip(&mut entries) {
            let Some(table) = input.table() else { continue };
            let rows = typed.rows.get(input.name).map_or(&[][..], Vec::as_slice).iter().enumerate();
            let rows = rows.map(|(index, row)| {
                self.part(Place::part(Some((input, index))), table.inputs, row)
            });
            *entry = Entry::Rows(rows.collect());
        }
        entries
    }

    fn part(&mut self, part: Place, inputs: &'static [Input], typed: &Fields) -> Vec<Entry> {
        let mut entries = vec![Entry::Left; inputs.len()];
        for (input, other) in fields(inputs) {
            let text = typed.get(input.name).map_or("", String::as_str);
            let (input, entry) = self.field(part, input, other, text);
            let at = inputs.iter().position(|known| known.name == input.name);
            if let Some(place) = at.and_then(|at| entries.get_mut(at)) {
                *place = entry;
            }
        }
        entries
    }

    /// What a field holds, and of which input.
    fn field(
        &mut self,
        part: Place,
        input: &'static Input,
        other: Option<&'static Input>,
        typed: &str,
    ) -> (&'static Input, Entry) {
        if typed.trim().is_empty() {
            return (input, Entry::Left);
        }
        let text = match &input.kind {
            InputKind::Text | InputKind::Rows(_) => typed.into(),
            InputKind::Rate | InputKind::Number(_) => self.lang.as_read(typed),
        };
        let share = other.filter(|other| other.unit() == Some(Unit::Share));
        let text = match share.map(|share| (share, which(input, typed, &text))) {
            None => text,
            Some((share, Meant::Share)) => match parse_share(&text) {
                Ok(value) => return (share, Entry::Number(value)),
                Err(_) => text,
            },
            Some((_, Meant::Count(count))) => count.into(),
            Some((second, Meant::Either(value))) => {
                let either = Either { first: input, second, value };
                self.faults.push((part.at(input), Fault::Either(either)));
                return (input, Entry::Left);
            }
        };
        let number = match &input.kind {
            InputKind::Text => return (input, Entry::Text(text.into_owned())),
            InputKind::Rows(_) => return (input, Entry::Left),
            InputKind::Rate => {
                let percent = parse_number(text.trim().trim_end_matches([' ', '%'])).ok();
                percent.map(|percent| percent / 100.0)
            }
            InputKind::Number(range) if range.unit == Unit::Share => {
                parse_share(&format!("{} %", text.trim().trim_end_matches([' ', '%']))).ok()
            }
            InputKind::Number(_) => parse_number(&text).ok(),
        };
        if number.is_none() {
            self.faults.push((part.at(input), Fault::Unread(input)));
        }
        (input, number.map_or(Entry::Left, Entry::Number))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::calc::reckoning::plain_language::CALCULATOR;

    fn typed(before: &str, after: &str, minutes: &str) -> Typed {
        let mut typed = Typed::empty(&CALCULATOR);
        let row = &mut typed.rows.get_mut("case_types").unwrap()[0];
        for (name, text) in
            [("before_per_year", before), ("after_per_year", after), ("minutes_per_case", minutes)]
        {
            assert!(row.insert(name.to_owned(), text.to_owned()).is_some(), "{name}");
        }
        typed
    }

    /// A field of the first case type.
    fn at(name: &str) -> Place {
        let table = &CALCULATOR.inputs[0];
        let input = table.table().unwrap().inputs.iter().find(|input| input.name == name);
        Place::part(Some((table, 0))).at(input.unwrap())
    }

    #[test]
    fn a_fault_stands_at_its_field() {
        let read =
            |before, after, minutes| read(&CALCULATOR, &typed(before, after, minutes), Lang::Nb);
        let unread = |reading: &Reading, name| matches!(reading.fault(&at(name)), Some(Fault::Unread(input)) if input.name == name);
        let reading = read("mange", "40 %", "15");
        assert!(unread(&reading, "before_per_year"));
        assert_eq!(reading.fault(&at("minutes_per_case")), None);
        assert!(reading.estimate.is_none() && !reading.has_only_gaps());
        assert!(unread(&read("1200", "mye %", "15"), "after_per_year"));
        let reading = read("1200", "", "15");
        assert!(reading.fault(&at("after_per_year")).is_some_and(Fault::is_gap));
        assert!(reading.has_only_gaps());
        let reading = read("1200", "140 %", "15");
        let told = reading
            .fault(&at("after_per_year"))
            .map(|fault| fault.told(Texts::of(crate::text::Lang::Nb)))
            .unwrap();
        assert!(told.contains("140\u{a0}%"), "in per cent, as typed: {told}");
        assert!(told.starts_with("Antatt reduksjon"), "what was meant by it: {told}");
        let reading = read("1200", "40 %", "-15");
        assert!(reading.fault(&at("minutes_per_case")).is_some_and(|fault| !fault.is_gap()));
        assert!(read("1200", "40 %", "15").estimate.is_some());
    }

    #[test]
    fn per_cent_and_numbers_are_read_as_they_are_typed() {
        let mut typed = typed("1 200", "40 %", "7,5");
        typed.fields.insert("discount_rate".to_owned(), "4,5 %".to_owned());
        typed.fields.insert("hourly_cost".to_owned(), "1 250".to_owned());
        let reading = read(&CALCULATOR, &typed, Lang::Nb);
        assert_eq!(
            reading.basis.given.to_json().to_string(),
            r#"{"case_types":[{"before_per_year":1200.0,"reduction":0.4,"minutes_per_case":7.5}],"hourly_cost":1250.0,"discount_rate":0.045}"#
        );
        let told = |years: &str| {
            let mut typed = typed.clone();
            typed.fields.insert("lifetime_years".to_owned(), years.to_owned());
            let input = CALCULATOR.inputs.iter().find(|input| input.name == "lifetime_years");
            let place = Place::part(None).at(input.unwrap());
            let fault = read(&CALCULATOR, &typed, Lang::Nb).fault(&place);
            fault.map(|fault| fault.told(Texts::of(crate::text::Lang::En)))
        };
        assert_eq!(told("75"), None);
        let expected = "Lifetime (years) must be a whole number from 1 to 75, but is 2.5.";
        assert_eq!(told("2,5").as_deref(), Some(expected));
    }
}
