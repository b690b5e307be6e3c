//! Whose papers they are.

use crate::model::body::Body;
use crate::model::id::Id;
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

/// Who sends the papers of a body: the organisation whose body it is, else the network.
#[must_use]
pub(super) fn sender(portfolio: &Portfolio, body: Option<Id<Body>>) -> String {
    let body = portfolio.bodies.find(body);
    let owner = body.and_then(|body| portfolio.organisations.find(body.organisation_id));
    owner.map_or_else(|| network(portfolio), |owner| owner.title.clone())
}
