//! People, with work contact data only.

use super::organisation::Organisation;
use crate::model::about::{About, Area, Group, Listed, Many, Told};
use crate::model::id::Id;
use crate::model::record::record;

record! {
    /// A person, with work contact data only.
    Person "people" {
        /// The name.
        title: String => required column,
        /// Where the person works.
        organisation_id: Option<Id<Organisation>> => column,
        /// Position at work.
        position: String => column,
        /// E-mail at work.
        email: String => column code,
        /// Telephone at work.
        telephone: String,
        /// Notes.
        note: String => long,
        /// Where this is known from.
        source: String,
    }
}

impl Person {
    /// What is known of the kind.
    pub const ABOUT: About = About {
        area: Area::Network,
        listed: Listed::Tab(2),
        made_by_hand: true,
        sought: Some(8),
        told: Told::Never,
        form: &[
            Group::What(&["title", "position"]),
            Group::Who(&["organisation_id", "email", "telephone"]),
            Group::Text(&["note"]),
            Group::More(&["source"]),
        ],
        example: include_str!("../../../data/example/people.toml"),
        many: Many::Always(120),
        awaited: &["organisation_id", "email"],
        headings: &[
            (
                "title",
                "fullt navn, fullt namn, kontaktperson, kontakt, person, deltaker, \
                deltakar, etternavn og fornavn, medlem, full name, contact",
            ),
            (
                "organisation_id",
                "kommune, arbeidsgiver, arbeidsgjevar, virksomhet, verksemd, \
                arbeidssted, arbeidsstad, firma, municipality, company, employer",
            ),
            ("position", "tittel, stillingstittel, rolle, funksjon, role"),
            ("email", "e-postadresse, mail, epostadresse, email address"),
            (
                "telephone",
                "tlf, mobil, telefonnummer, tlf nr, mobilnummer, mobiltelefon, tlfnr, \
                phone, mobile",
            ),
        ],
        ..About::PLAIN
    };
}
