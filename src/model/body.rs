//! Bodies: who meets, prepares, advises and decides, and how they hang together.

use super::field::choice;
use super::fuzzy_date::FuzzyDate;
use super::id::Id;
use super::organisation::Organisation;
use super::record::record;

choice! {
    /// What a body may do with a case.
    Authority, "choice-authority" {
        /// Decides.
        Deciding = "deciding",
        /// Gives advice; its outcomes are recommendations.
        Advisory = "advisory",
        /// Prepares cases for another body.
        Preparing = "preparing",
        /// Works on a field of its own.
        Professional = "professional",
    }
}

choice! {
    /// Where a body, a project or a solution belongs.
    Layer, "choice-layer" {
        /// National common solutions and programmes.
        National = "national",
        /// The association's own, and the services of its platform.
        KsFiks = "ks_fiks",
        /// The network's own.
        Regional = "regional",
        /// One municipality's own.
        Local = "local",
    }
}

record! {
    /// A body that meets.
    Body {
        /// Its name today; earlier names stand as `BodyName`.
        title: String => required column,
        /// The name that people use.
        short_name: String => column,
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

record! {
    /// A name that a body had for a time.
    BodyName {
        /// Which body.
        body_id: Option<Id<Body>> => required column,
        /// The name.
        title: String => required column,
        /// The name that people used.
        short_name: String => column,
        /// From.
        valid_from: Option<FuzzyDate> => column,
        /// To.
        valid_to: Option<FuzzyDate> => column,
        /// Where this is known from.
        source: String,
    }
}
