//! What the program has to tell, put into a language: a message with what stands in it.

use fluent_bundle::{FluentArgs, FluentValue};

use super::bundle::Texts;
use super::format::Format;
use super::show::show_date;
use crate::model::kind::Portfolio;
use crate::model::message::{Argument, Message};

impl Texts {
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
                Argument::Field(kind, field) => FluentValue::from(self.field(*kind, field)),
                Argument::Record(id) => {
                    let label = portfolio.map(|portfolio| portfolio.label(*id));
                    let label = label.filter(|label| !label.is_empty());
                    FluentValue::from(label.unwrap_or_else(|| id.to_string()))
                }
                Argument::Words(words) => FluentValue::from(self.message(words, portfolio)),
            };
            args.set(*name, value);
        }
        self.pattern(message.key, message.attribute, Some(&args))
    }
}
