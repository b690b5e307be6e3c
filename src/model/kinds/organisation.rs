//! Organisations: whoever owns, funds, hosts or answers.

use super::municipality::Municipality;
use crate::model::about::{About, Area, Group, Listed, Many};
use crate::model::choice::choice;
use crate::model::id::Id;
use crate::model::record::record;

choice! {
    /// What an organisation is.
    OrganisationType, "choice-organisation-type" {
        /// A municipality as an organisation.
        Municipality = "municipality" | "kommunen" | "herad",
        /// A county municipality.
        County = "county" | "fylke",
        /// A state body.
        State = "state" | "stat" | "statlig" | "direktorat" | "statsforvalter" | "statsforvaltar",
        /// The municipalities' own association and its companies.
        LocalGovernmentAssociation = "local_government_association" | "ks",
        /// A digitalisation network.
        Network = "network" | "nettverk",
        /// An intermunicipal IT cooperation.
        ItCooperation = "it_cooperation" | "ikt-samarbeid i regionen" | "it-samarbeid",
        /// A supplier.
        Supplier = "supplier" | "konsulent" | "firma" | "selskap" | "vendor",
        /// Anything else.
        Other = "other" | "andre" | "annen",
    }
}

record! {
    /// An organisation.
    Organisation "organisations" {
        /// Its name.
        title: String => required column,
        /// The name that people use.
        short_name: String => column code,
        /// What it is.
        organisation_type: Option<OrganisationType> => column,
        /// Nine digits as text.
        organisation_number: String => code apart,
        /// The municipality that it is, if it is one.
        municipality_id: Option<Id<Municipality>> => apart,
        /// Its page.
        url: String,
        /// Notes.
        note: String => long,
        /// Where this is known from.
        source: String,
    }
}

impl Organisation {
    /// What is known of the kind.
    pub const ABOUT: About = About {
        area: Area::Network,
        listed: Listed::Tab(1),
        made_by_hand: true,
        sought: Some(15),
        form: &[
            Group::What(&["title", "short_name", "organisation_type", "organisation_number"]),
            Group::Who(&["municipality_id"]),
            Group::Text(&["note"]),
            Group::More(&["url", "source"]),
        ],
        example: include_str!("../../../data/example/organisations.toml"),
        many: Many::Always(40),
        headings: &[
            ("title", "organisasjon, firma, virksomhet, verksemd, selskap, leverandør, company"),
            (
                "organisation_number",
                "orgnr, org nr, org.nr, organisasjonsnr, orgnummer, org number",
            ),
            ("organisation_type", "organisasjonstype, kategori"),
            ("short_name", "forkortelse, forkorting"),
        ],
        ..About::PLAIN
    };
}
