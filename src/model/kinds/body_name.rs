//! Names that bodies had for a time.

use super::body::Body;
use crate::model::about::{About, Area, Group, Listed};
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::Id;
use crate::model::kind::Portfolio;
use crate::model::record::record;

record! {
    /// A name that a body had for a time.
    BodyName "body-names" {
        /// Which body.
        body_id: Option<Id<Body>> => required column,
        /// The name.
        title: String => required column,
        /// The name that people used.
        short_name: String => column code,
        /// From.
        valid_from: Option<FuzzyDate> => column apart,
        /// To.
        valid_to: Option<FuzzyDate> => column,
        /// Where this is known from.
        source: String,
    }
}

impl Portfolio {
    /// The name that a body had on a day; its name of today where nothing else is known.
    #[must_use]
    pub fn name_of_body(&self, body: &Body, date: Option<&FuzzyDate>) -> String {
        let day = date.and_then(|date| date.earliest().or_else(|| date.latest()));
        let then = day.and_then(|day| {
            self.body_names.iter().find(|name| {
                let from = name.valid_from.as_ref().and_then(FuzzyDate::earliest);
                let to = name.valid_to.as_ref().and_then(FuzzyDate::latest);
                name.body_id == Some(body.id)
                    && from.is_none_or(|from| from <= day)
                    && to.is_some_and(|to| day <= to)
            })
        });
        then.map_or_else(|| body.title.clone(), |name| name.title.clone())
    }
}

impl BodyName {
    /// What is known of the kind.
    pub const ABOUT: About = About {
        area: Area::Network,
        listed: Listed::Tab(5),
        in_order: &[("valid_from", "valid_to")],
        made_by_hand: true,
        belongs_to: &["body_id"],
        goes_with_it: true,
        form: &[Group::What(&[
            "body_id",
            "title",
            "short_name",
            "valid_from",
            "valid_to",
            "source",
        ])],
        example: include_str!("../../../data/example/body-names.toml"),
        ..About::PLAIN
    };
}
