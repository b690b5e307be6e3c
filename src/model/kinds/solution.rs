//! Common solutions that municipalities take into use.

use super::body::Layer;
use super::organisation::Organisation;
use super::project::ServiceArea;
use crate::model::about::{About, Area, Group, Listed};
use crate::model::id::Id;
use crate::model::record::record;

record! {
    /// A common solution that municipalities take into use.
    Solution "solutions" {
        /// Its name.
        title: String => required column,
        /// Where it belongs.
        layer: Option<Layer> => column,
        /// Who owns it.
        owner_id: Option<Id<Organisation>> => column,
        /// Its field of service.
        service_area: Option<ServiceArea> => column,
        /// What it does.
        description: String => long,
        /// Its page.
        url: String,
        /// Where this is known from.
        source: String,
    }
}

impl Solution {
    /// What is known of the kind.
    pub const ABOUT: About = About {
        area: Area::Projects,
        listed: Listed::Tab(2),
        made_by_hand: true,
        sought: Some(14),
        linkable: true,
        form: &[
            Group::What(&["title", "layer", "service_area"]),
            Group::Who(&["owner_id"]),
            Group::Text(&["description"]),
            Group::More(&["url", "source"]),
        ],
        example: include_str!("../../../data/example/solutions.toml"),
        headings: &[
            ("title", "løsning, løysing, system, tjeneste, teneste, fellestjeneste"),
            ("owner_id", "systemeier, systemeigar, leverandør, forvalter, forvaltar"),
            ("description", "om løsningen, om løysinga, kort beskrivelse"),
        ],
        ..About::PLAIN
    };
}
