//! Municipalities: the members that a network serves.

use super::field::choice;
use super::fuzzy_date::FuzzyDate;
use super::record::record;

choice! {
    /// What a municipality has decided about the written standard that the state uses towards it
    /// (språklova § 11).
    LanguageDecision, "choice-language-decision" {
        /// Nynorsk.
        Nynorsk = "nynorsk",
        /// Bokmål.
        Bokmal = "bokmal",
        /// Either.
        Neutral = "neutral",
    }
}

choice! {
    /// Whether a municipality takes part in the network.
    Membership, "choice-membership" {
        /// Takes part.
        Member = "member",
        /// Stands outside.
        Outside = "outside",
    }
}

record! {
    /// A municipality.
    Municipality {
        /// Four digits as text: leading zeros matter ("0301").
        number: String => required column,
        /// Its name.
        name: String => required column,
        /// The county it lies in.
        county: String => column,
        /// Inhabitants.
        population: Option<i64> => count column,
        /// The day that the number of inhabitants counts for.
        population_date: Option<FuzzyDate> => column past,
        /// Its decision on language.
        language_decision: Option<LanguageDecision> => column,
        /// Whether it takes part in the network; empty where no source says.
        membership: Option<Membership> => column,
        /// Member from.
        member_from: Option<FuzzyDate>,
        /// Member to.
        member_to: Option<FuzzyDate>,
        /// Notes.
        note: String => long,
        /// Where this is known from.
        source: String,
    }
}
