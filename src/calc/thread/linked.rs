//! Everything that a record is directly linked to.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::rules;

/// Every record directly linked to the one with that key, either way, through a field or a typed
/// link, by kind. A typed link counts as what stands at its other end, not as itself.
#[must_use]
pub fn linked(portfolio: &Portfolio, id: RecordId) -> Vec<(Kind, Vec<RecordId>)> {
    let mut found: BTreeSet<RecordId> = named(portfolio, id).collect();
    for other in rules::referring(portfolio, id) {
        if portfolio.links.get_raw(other).is_some() {
            found.extend(named(portfolio, other));
        } else {
            found.insert(other);
        }
    }
    found.remove(&id);
    let mut kinds: BTreeMap<Kind, Vec<RecordId>> = BTreeMap::new();
    for other in found {
        if let Some(record) = portfolio.record(other) {
            kinds.entry(record.kind()).or_default().push(other);
        }
    }
    kinds.into_iter().collect()
}

/// The records that a record's own fields name.
fn named(portfolio: &Portfolio, id: RecordId) -> impl Iterator<Item = RecordId> + '_ {
    let record = portfolio.record(id);
    record.into_iter().flat_map(|record| {
        let links =
            record.fields().iter().enumerate().filter(|(_, field)| field.field_type.is_link());
        links.filter_map(|(number, _)| record.get(number).as_link())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::overview::fixture::Fixture;
    use crate::model::link::LinkType;
    use crate::model::value::Value;

    #[test]
    fn linked_is_everything_one_link_away_either_way() {
        let mut f = Fixture::default();
        let place = f.put(Kind::Municipality, "bergen", &[]);
        let idea = f.put(Kind::Concept, "idea", &[("proposer_id", Value::Link(place))]);
        let project =
            f.put(Kind::Project, "project", &[("lead_municipality_id", Value::Link(place))]);
        let fields = [("concept_id", Value::Link(idea)), ("project_id", Value::Link(project))];
        let sent = f.put(Kind::Application, "sent", &fields);
        f.link(sent, LinkType::LedTo, project);
        f.link(place, LinkType::ParticipatesIn, project);
        f.link(project, LinkType::Related, project);
        let risk = f.put(Kind::Risk, "risk", &[("project_id", Value::Link(project))]);
        let expected = [
            (Kind::Municipality, vec![place]),
            (Kind::Application, vec![sent]),
            (Kind::Risk, vec![risk]),
        ];
        assert_eq!(linked(&f.portfolio, project), expected);
        assert_eq!(linked(&f.portfolio, RecordId::of_example("risks", "none")), []);
    }
}
