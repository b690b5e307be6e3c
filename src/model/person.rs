//! People and the roles they hold for a time.

use super::body::Body;
use super::field::choice;
use super::fuzzy_date::FuzzyDate;
use super::id::Id;
use super::municipality::Municipality;
use super::organisation::Organisation;
use super::project::Project;
use super::record::record;

record! {
    /// A person, with work contact data only.
    Person {
        /// The name.
        title: String => required column,
        /// Where the person works.
        organisation_id: Option<Id<Organisation>> => column,
        /// Position at work.
        position: String => column,
        /// E-mail at work.
        email: String => column,
        /// Telephone at work.
        telephone: String,
        /// Notes.
        note: String => long,
        /// Where this is known from.
        source: String,
    }
}

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
    Role {
        /// Who.
        person_id: Option<Id<Person>> => required column,
        /// What.
        function: Option<RoleFunction> => required column,
        /// In which body.
        body_id: Option<Id<Body>> => column,
        /// In which project.
        project_id: Option<Id<Project>> => column,
        /// On behalf of which organisation.
        organisation_id: Option<Id<Organisation>> => column,
        /// On behalf of which municipality.
        municipality_id: Option<Id<Municipality>>,
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
