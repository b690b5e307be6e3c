//! Whose papers they are.

use crate::model::kind::Portfolio;

/// The name of the network, or of the portfolio where it names none.
#[must_use]
pub(super) fn network(portfolio: &Portfolio) -> String {
    let settings = portfolio.settings();
    let network = settings.and_then(|s| portfolio.organisations.find(s.network_id));
    match (network, settings) {
        (Some(network), _) => network.title.clone(),
        (None, Some(settings)) => settings.title.clone(),
        (None, None) => String::new(),
    }
}
