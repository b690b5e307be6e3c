//! What the program has to tell, put into a language: a message with what stands in it.

use fluent_bundle::{FluentArgs, FluentValue};

use super::bundle::Texts;
use super::format::Format;
use super::named::marked;
use super::show::show_date;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::message::{Argument, Message};

impl Texts {
    /// What a record is called in a sentence; where nobody has called it anything, that it is one.
    fn record(&self, id: RecordId, portfolio: Option<&Portfolio>) -> String {
        let Some(record) = portfolio.and_then(|portfolio| portfolio.record(id)) else {
            return self.get("record-not-there");
        };
        let label = portfolio.map_or_else(String::new, |portfolio| portfolio.label(id));
        match label.is_empty() {
            true => self.with("record-unnamed", &[("kind", &self.kind(record.kind()))]),
            false => match portfolio {
                Some(portfolio) => marked(self, portfolio, id, label),
                None => label,
            },
        }
    }

    /// A message with what stands in it. Names of records are looked up in the portfolio.
    #[must_use]
    pub fn message(&self, message: &Message, portfolio: Option<&Portfolio>) -> String {
        let mut args = FluentArgs::new();
        for (name, argument) in &message.arguments {
            let value = match argument {
                Argument::Text(text) => FluentValue::from(text.clone()),
                Argument::Number(number) => FluentValue::from(*number),
                Argument::Money(ore) => FluentValue::from(Format::of(self.lang()).kroner(*ore)),
                Argument::Date(date) => FluentValue::from(show_date(self, date)),
                Argument::Size(size) => FluentValue::from(Format::of(self.lang()).bytes(*size)),
                Argument::Kind(kind) => FluentValue::from(self.kind(*kind)),
                Argument::Kinds(kind) => FluentValue::from(self.kind_plural(*kind)),
                Argument::AllKinds(kinds) => {
                    let words = kinds.iter().map(|kind| self.kind_plural(*kind).to_lowercase());
                    FluentValue::from(words.collect::<Vec<String>>().join(", "))
                }
                Argument::Field(kind, field) => FluentValue::from(self.field(*kind, field)),
                Argument::Choices(set) => {
                    let words: Vec<String> =
                        set.codes.iter().map(|code| self.choice(set, code)).collect();
                    FluentValue::from(words.join(", "))
                }
                Argument::Record(id) => FluentValue::from(self.record(*id, portfolio)),
                Argument::Words(words) => FluentValue::from(self.message(words, portfolio)),
            };
            args.set(*name, value);
        }
        self.pattern(message.key, message.attribute, Some(&args))
    }
}
