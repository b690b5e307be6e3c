//! A filter as texts that are kept, by the names of its properties.

use std::collections::BTreeMap;

use super::{Filter, Property, Seeking};
use crate::model::body::Layer;
use crate::model::choice::Choice as _;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::project::ServiceArea;

impl Filter {
    /// What is sought, by the names of the properties.
    #[must_use]
    pub fn said(&self) -> BTreeMap<String, String> {
        let text = |seeking: Seeking| match seeking {
            Seeking::Year(year) => year.to_string(),
            Seeking::Layer(layer) => layer.code().to_owned(),
            Seeking::ServiceArea(area) => area.code().to_owned(),
            Seeking::Municipality(id) => id.raw().to_string(),
            Seeking::Body(id) => id.raw().to_string(),
        };
        self.sought().map(|it| (it.property().name().to_owned(), text(it))).collect()
    }

    /// The filter that those texts tell of. What a portfolio does not have is not sought in it: nothing would be left.
    #[must_use]
    pub fn of_said(portfolio: &Portfolio, said: &BTreeMap<String, String>) -> Self {
        let sought = |property: Property| {
            let text = said.get(property.name())?;
            let id = || text.parse::<RecordId>().ok();
            match property {
                Property::Year => text.parse().ok().map(Seeking::Year),
                Property::Layer => Layer::from_code(text).map(Seeking::Layer),
                Property::ServiceArea => ServiceArea::from_code(text).map(Seeking::ServiceArea),
                Property::Municipality => {
                    let found = portfolio.municipalities.get_raw(id()?)?;
                    Some(Seeking::Municipality(found.id))
                }
                Property::Body => portfolio.bodies.get_raw(id()?).map(|it| Seeking::Body(it.id)),
            }
        };
        Property::ALL.into_iter().filter_map(sought).fold(Self::default(), Self::with)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::body::Body;
    use crate::model::command::Change;
    use crate::model::municipality::Municipality;
    use crate::model::plan::plan;
    use crate::model::record::TableRecord as _;

    #[test]
    fn a_filter_comes_back_as_it_was_where_its_records_are_there() {
        let municipality = Municipality {
            number: "4633".to_owned(),
            name: "Fedje".to_owned(),
            ..Municipality::empty(RecordId::new())
        };
        let body = Body { title: "Styringsgruppen".to_owned(), ..Body::empty(RecordId::new()) };
        let changes = [Change::add(&municipality), Change::add(&body)];
        let portfolio = plan(&Portfolio::default(), &changes).unwrap().portfolio;
        let all = Filter {
            year: Some(2023),
            layer: Some(Layer::Regional),
            service_area: ServiceArea::ALL.first().copied(),
            municipality: Some(municipality.id),
            body: Some(body.id),
        };
        assert_eq!(all.sought().count(), Property::ALL.len());
        assert_eq!(Filter::of_said(&portfolio, &all.said()), all);
        let elsewhere = Filter::of_said(&Portfolio::default(), &all.said());
        assert_eq!(elsewhere, all.without(Property::Municipality).without(Property::Body));
        let odd = [("year", "next"), ("layer", "moon"), ("mood", "good"), ("body", "none")];
        let odd = odd.map(|(name, text)| (name.to_owned(), text.to_owned())).into();
        assert_eq!(Filter::of_said(&portfolio, &odd), Filter::default());
    }
}
