//! What figures and drawings are of, as the command line says it.

use super::error::CliError;
use crate::calc::overview::Filter;
use crate::model::body::{Body, Layer};
use crate::model::choice::Choice;
use crate::model::kind::Portfolio;
use crate::model::message::Message;
use crate::model::project::ServiceArea;

/// What is sought; everything where nothing is said.
#[derive(Debug, clap::Args)]
pub(super) struct Narrow {
    /// Of one year of award.
    #[arg(long, value_name = "YEAR")]
    year: Option<i64>,
    /// Of one layer, by its code.
    #[arg(long, value_name = "CODE")]
    layer: Option<String>,
    /// Of one service area, by its code.
    #[arg(long, value_name = "CODE")]
    service_area: Option<String>,
    /// Of one municipality, by its name.
    #[arg(long, value_name = "NAME")]
    municipality: Option<String>,
}

impl Narrow {
    /// The options.
    pub const OPTIONS: [&str; 4] = ["--year", "--layer", "--service-area", "--municipality"];

    /// The options, and whether each is given.
    pub fn given(&self) -> impl Iterator<Item = (&'static str, bool)> {
        let Self { year, layer, service_area, municipality } = self;
        let given =
            [year.is_some(), layer.is_some(), service_area.is_some(), municipality.is_some()];
        Self::OPTIONS.into_iter().zip(given)
    }

    /// Whether anything is sought.
    pub fn is_any(&self) -> bool {
        self.given().any(|(_, is_given)| is_given)
    }

    /// What is sought, and the body whose name is given.
    ///
    /// # Errors
    /// When there is nothing of that name.
    pub fn filter(&self, portfolio: &Portfolio, body: Option<&str>) -> Result<Filter, CliError> {
        let unknown = |option: &str, said: &str, all: String| {
            let message = Message::new("usage-option").text("option", option).text("name", said);
            Err(CliError::Usage(message.text("names", all)))
        };
        let mut filter = Filter { year: self.year, ..Filter::default() };
        if let Some(said) = &self.layer {
            filter.layer = Layer::from_code(said);
            if filter.layer.is_none() {
                return unknown("--layer", said, codes(Layer::ALL));
            }
        }
        if let Some(said) = &self.service_area {
            filter.service_area = ServiceArea::from_code(said);
            if filter.service_area.is_none() {
                return unknown("--service-area", said, codes(ServiceArea::ALL));
            }
        }
        if let Some(said) = &self.municipality {
            let named = portfolio.municipalities.iter().find(|it| it.name == *said);
            filter.municipality = named.map(|it| it.id);
            if filter.municipality.is_none() {
                let all = portfolio.municipalities.iter().map(|it| it.name.as_str());
                return unknown("--municipality", said, all.collect::<Vec<_>>().join(", "));
            }
        }
        if let Some(said) = body {
            let named = |it: &&Body| it.title == said || it.short_name == said;
            filter.body = portfolio.bodies.iter().find(named).map(|it| it.id);
            if filter.body.is_none() {
                let all = portfolio.bodies.iter().map(|it| it.title.as_str());
                return unknown("--body", said, all.collect::<Vec<_>>().join(", "));
            }
        }
        Ok(filter)
    }
}

fn codes(all: &[impl Choice]) -> String {
    all.iter().map(|one| one.code()).collect::<Vec<_>>().join(", ")
}
