//! What the network is called, and the language of its papers.

use super::Beginning;
use crate::model::choice::Choice as _;
use crate::model::command::Change;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::organisation::{Organisation, OrganisationType};
use crate::model::record::TableRecord as _;
use crate::model::settings::{Language, Settings};

/// The network whose portfolio it is, once somebody has said so.
pub(super) fn network_of(portfolio: &Portfolio) -> Option<&Organisation> {
    portfolio.organisations.find(portfolio.settings()?.network_id)
}

impl Beginning {
    /// The name of the network, as it is typed or stands in the document.
    #[must_use]
    pub fn network_name(&self, portfolio: &Portfolio) -> String {
        let stands = || network_of(portfolio).map(|network| network.title.clone());
        self.network.clone().or_else(stands).unwrap_or_default()
    }

    /// The language of papers, as it is chosen or stands in the document.
    #[must_use]
    pub fn papers_in(&self, portfolio: &Portfolio) -> Language {
        let chosen = self.language.as_deref().and_then(Language::from_code);
        let stands = || portfolio.settings().and_then(|settings| settings.language);
        chosen.or_else(stands).unwrap_or(Language::Bokmal)
    }

    /// What puts name and language into the document: the portfolio is called as the network is. Nothing
    /// where it says so already, or no name is typed.
    #[must_use]
    pub fn network_changes(&self, portfolio: &Portfolio) -> Vec<Change> {
        let name = self.network_name(portfolio).trim().to_owned();
        if name.is_empty() {
            return Vec::new();
        }
        let mut changes = Vec::new();
        let before = portfolio.settings().cloned();
        let network = match network_of(portfolio) {
            Some(network) => {
                let after = Organisation { title: name.clone(), ..network.clone() };
                changes.extend(Change::between(network, &after));
                network.id
            }
            None => {
                let network = Organisation {
                    title: name.clone(),
                    organisation_type: Some(OrganisationType::Network),
                    ..Organisation::empty(RecordId::new())
                };
                changes.push(Change::add(&network));
                network.id
            }
        };
        let settings = before.clone().unwrap_or_else(|| Settings::empty(RecordId::new()));
        let after = Settings {
            title: name,
            network_id: Some(network),
            language: Some(self.papers_in(portfolio)),
            ..settings
        };
        match before {
            Some(before) => changes.extend(Change::between(&before, &after)),
            None => changes.push(Change::add(&after)),
        }
        changes
    }
}
