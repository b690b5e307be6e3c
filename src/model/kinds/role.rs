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
        Leader = "leader",
        /// Leads it when the leader cannot.
        DeputyLeader = "deputy_leader",
        /// Takes part in decisions.
        Member = "member",
        /// Stands in for a member.
        Deputy = "deputy",
        /// Listens and speaks, does not decide.
        Observer = "observer",
        /// Prepares cases and writes minutes.
        Secretary = "secretary",
        /// Leads a project.
        ProjectLeader = "project_leader",
        /// Owns a project.
        ProjectOwner = "project_owner",
        /// Answers for benefits.
        BenefitOwner = "benefit_owner",
        /// Answers for a municipality towards the network.
        ContactPoint = "contact_point",
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
        ..About::PLAIN
    };
}
