//! Bodies: who meets, prepares, advises and decides, and how they hang together.

use super::organisation::Organisation;
use crate::model::about::{About, Area, Group, Listed};
use crate::model::choice::choice;
use crate::model::id::Id;
use crate::model::record::record;

choice! {
    /// What a body may do with a case.
    Authority, "choice-authority" {
        /// Decides.
        Deciding = "deciding" | "beslutter" | "vedtar" | "avgjerande",
        /// Gives advice; its outcomes are recommendations.
        Advisory = "advisory" | "rad",
        /// Prepares cases for another body.
        Preparing = "preparing" | "forbereder",
        /// Works on a field of its own.
        Professional = "professional" | "fag",
    }
}

choice! {
    /// Where a body, a project or a solution belongs.
    Layer, "choice-layer" {
        /// National common solutions and programmes.
        National = "national" | "nasjonal",
        /// The association's own, and the services of its platform.
        KsFiks = "ks_fiks",
        /// The network's own.
        Regional = "regional" | "region" | "regional gruppe",
        /// One municipality's own.
        Local = "local" | "lokal" | "kommunal",
    }
}

record! {
    /// A body that meets.
    Body "bodies" {
        /// Its name today; earlier names stand as `BodyName`.
        title: String => required column,
        /// The name that people use.
        short_name: String => column code,
        /// The body it reports to or prepares for.
        reports_to_id: Option<Id<Body>> => column,
        /// What it may do with a case.
        authority: Option<Authority> => column,
        /// Where it belongs.
        layer: Option<Layer> => column,
        /// The organisation whose body it is.
        organisation_id: Option<Id<Organisation>> => column,
        /// What it is for.
        mandate: String => long,
        /// Its members, where they are named as offices rather than persons.
        composition: String => long,
        /// Notes.
        note: String => long,
        /// Where this is known from.
        source: String,
    }
}

impl Body {
    /// What is known of the kind.
    pub const ABOUT: About = About {
        area: Area::Network,
        listed: Listed::Tab(4),
        made_by_hand: true,
        sought: Some(16),
        form: &[
            Group::What(&["title", "short_name", "authority", "layer"]),
            Group::Who(&["reports_to_id", "organisation_id"]),
            Group::Text(&["mandate", "composition", "note"]),
            Group::More(&["source"]),
        ],
        example: include_str!("../../../data/example/bodies.toml"),
        awaited: &["authority"],
        headings: &[
            ("title", "utvalgsnavn, utvalsnamn, gruppe, organ, navn på utvalg"),
            ("authority", "fullmakt, myndigheit"),
            ("composition", "medlemmer, medlemer"),
        ],
        ..About::PLAIN
    };
}

impl Authority {
    /// Whether what it comes to is advice and no decision.
    #[must_use]
    pub fn only_advises(self) -> bool {
        match self {
            Self::Advisory | Self::Preparing | Self::Professional => true,
            Self::Deciding => false,
        }
    }
}
