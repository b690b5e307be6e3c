//! Organisations: whoever owns, funds, hosts or answers.

use super::field::choice;
use super::id::Id;
use super::municipality::Municipality;
use super::record::record;

choice! {
    /// What an organisation is.
    OrganisationType, "choice-organisation-type" {
        /// A municipality as an organisation.
        Municipality = "municipality",
        /// A county municipality.
        County = "county",
        /// A state body.
        State = "state",
        /// The municipalities' own association and its companies.
        LocalGovernmentAssociation = "local_government_association",
        /// A digitalisation network.
        Network = "network",
        /// An intermunicipal IT cooperation.
        ItCooperation = "it_cooperation",
        /// A supplier.
        Supplier = "supplier",
        /// Anything else.
        Other = "other",
    }
}

record! {
    /// An organisation.
    Organisation {
        /// Its name.
        title: String => required column,
        /// The name that people use.
        short_name: String => column,
        /// What it is.
        organisation_type: Option<OrganisationType> => column,
        /// Nine digits as text.
        organisation_number: String,
        /// The municipality that it is, if it is one.
        municipality_id: Option<Id<Municipality>>,
        /// Its page.
        url: String,
        /// Notes.
        note: String => long,
        /// Where this is known from.
        source: String,
    }
}
