//! Roles that people hold for a time.

use super::body::Body;
use super::municipality::Municipality;
use super::organisation::Organisation;
use super::person::Person;
use super::project::Project;
use crate::model::about::{About, Area, Group, Listed, Named, Told};
use crate::model::choice::choice;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::Id;
use crate::model::record::record;

choice! {
    /// What a person does in a body or a project.
    RoleFunction, "choice-role-function" {
        /// Leads it.
        Leader = "leader" | "formann" | "moteleder" | "moteleiar",
        /// Leads it when the leader cannot.
        DeputyLeader = "deputy_leader" | "varaleder",
        /// Takes part in decisions.
        Member = "member" | "fast medlem" | "deltaker" | "deltakar",
        /// Stands in for a member.
        Deputy = "deputy" | "vara" | "varamedlemmer" | "stedfortreder",
        /// Listens and speaks, does not decide.
        Observer = "observer" | "observatorer",
        /// Prepares cases and writes minutes.
        Secretary = "secretary" | "sekretariat" | "referent" | "koordinator",
        /// Leads a project.
        ProjectLeader = "project_leader" | "pl",
        /// Owns a project.
        ProjectOwner = "project_owner" | "eier" | "eigar",
        /// Answers for benefits.
        BenefitOwner = "benefit_owner" | "gevinsteier" | "gevinsteigar",
        /// Answers for a municipality towards the network.
        ContactPoint = "contact_point" | "kontakt" | "kontaktperson",
    }
}

record! {
    /// A role that a person holds from one day to another; one person may hold several.
    Role "roles" {
        /// Who.
        person_id: Option<Id<Person>> => required column,
        /// What.
        function: Option<RoleFunction> => required column apart,
        /// In which body.
        body_id: Option<Id<Body>> => column apart,
        /// In which project.
        project_id: Option<Id<Project>> => column apart,
        /// On behalf of which organisation.
        organisation_id: Option<Id<Organisation>> => column apart,
        /// On behalf of which municipality.
        municipality_id: Option<Id<Municipality>> => apart,
        /// From.
        valid_from: Option<FuzzyDate> => column,
        /// To; empty while it lasts.
        valid_to: Option<FuzzyDate> => column,
        /// Notes.
        note: String => long,
        /// Where this is known from.
        source: String,
    }
}

impl Role {
    /// What is known of the kind.
    pub const ABOUT: About = About {
        area: Area::Network,
        listed: Listed::Tab(3),
        in_order: &[("valid_from", "valid_to")],
        made_by_hand: true,
        named_by: Named::Fields(&["person_id", "body_id", "project_id"]),
        told: Told::Never,
        form: &[
            Group::What(&["person_id", "function"]),
            Group::Who(&["body_id", "organisation_id", "municipality_id"]),
            Group::When(&["valid_from", "valid_to"]),
            Group::Links(&["project_id"]),
            Group::Text(&["note"]),
            Group::More(&["source"]),
        ],
        example: include_str!("../../../data/example/roles.toml"),
        awaited: &["body_id"],
        headings: &[
            ("person_id", "navn, namn, medlem, hvem, kven, name"),
            ("function", "funksjon, verv, rolle i prosjektet"),
            ("body_id", "gruppe, organ, committee"),
            ("municipality_id", "fra kommune"),
            ("organisation_id", "organisasjon, virksomhet, verksemd"),
            ("valid_from", "fra dato, periode fra, startdato, oppnevnt, oppnemnd"),
            ("valid_to", "til dato, periode til, sluttdato"),
        ],
        ..About::PLAIN
    };
}
