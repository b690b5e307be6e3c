//! Municipalities: the members that a network serves.

mod names;

use crate::model::about::{About, Area, Group, Listed, Named, Sorted};
use crate::model::choice::choice;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::record::record;
use names::{former_names, official_names};

choice! {
    /// What a municipality has decided about the written standard that the state uses towards it
    /// (språklova § 11).
    LanguageDecision, "choice-language-decision" {
        /// Nynorsk.
        Nynorsk = "nynorsk" | "nn" | "nno",
        /// Bokmål.
        Bokmal = "bokmal" | "nb" | "bm" | "nob",
        /// Either.
        Neutral = "neutral" | "noytralt" | "ingen" | "noytral malform",
    }
}

choice! {
    /// Whether a municipality takes part in the network.
    Membership, "choice-membership" {
        /// Takes part.
        Member = "member" | "ja" | "yes" | "medlemskommune" | "er medlem" | "x",
        /// Stands outside.
        Outside = "outside" | "nei" | "no" | "utenfor" | "ikke med" | "utanfor" | "ikkje med",
    }
}

record! {
    /// A municipality.
    Municipality "municipalities" {
        /// Four digits as text: leading zeros matter ("0301").
        number: String => required column four_figures apart,
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

impl Municipality {
    /// What is known of the kind.
    pub const ABOUT: About = About {
        area: Area::Network,
        listed: Listed::Tab(0),
        made_by_hand: true,
        sought: Some(9),
        linkable: true,
        named_by: Named::Fields(&["name"]),
        known_by: Some("number"),
        also_called: Some(official_names),
        formerly: Some(former_names),
        ordered_by: &[Sorted::Digits("number")],
        form: &[
            Group::What(&[
                "number",
                "name",
                "county",
                "population",
                "language_decision",
                "membership",
            ]),
            Group::When(&["population_date", "member_from", "member_to"]),
            Group::Text(&["note"]),
            Group::More(&["source"]),
        ],
        headings: &[
            ("number", "kommunenr, nr, knr, komm nr, kommune nr, municipality no, id-nummer"),
            ("name", "kommune, kommunenavn, kommunenamn, municipality"),
            (
                "population",
                "folketall, innbyggertall, innbyggjartal, folketal, antall innbyggere, \
                tal på innbyggjarar, innb, inhabitants",
            ),
            ("language_decision", "målform, målvedtak, språk, språkvalg"),
            ("county", "fylkeskommune, fylkesnavn, fylkesnamn"),
            ("membership", "medlem, med i nettverket, deltar, deltek, member"),
            ("member_from", "innmeldt, medlem fra dato"),
            ("member_to", "utmeldt"),
        ],
        example: include_str!("../../../data/example/municipalities.toml"),
        ..About::PLAIN
    };
}
