//! Grant schemes.

use super::organisation::Organisation;
use crate::model::about::{About, Area, Group, Listed};
use crate::model::id::Id;
use crate::model::record::record;

record! {
    /// A grant scheme.
    Scheme "schemes" {
        /// Its name.
        title: String => required column,
        /// The name that people use.
        short_name: String => column code,
        /// Who gives the money.
        funder_id: Option<Id<Organisation>> => column,
        /// What it is for.
        purpose: String => long,
        /// Who may apply.
        eligible: String => long,
        /// What is asked of the applicant's own share.
        own_share_rule: String => long,
        /// What is not funded, what reports are asked for.
        terms: String => long,
        /// Its page.
        url: String,
        /// Notes.
        note: String => long,
        /// Where this is known from.
        source: String,
    }
}

impl Scheme {
    /// What is known of the kind.
    pub const ABOUT: About = About {
        area: Area::Applications,
        listed: Listed::Tab(2),
        made_by_hand: true,
        sought: Some(13),
        form: &[
            Group::What(&["title", "short_name"]),
            Group::Who(&["funder_id"]),
            Group::Text(&["purpose", "eligible", "own_share_rule", "terms", "note"]),
            Group::More(&["url", "source"]),
        ],
        example: include_str!("../../../data/example/schemes.toml"),
        headings: &[
            ("title", "ordning, tilskuddsordning, tilskotsordning, støtteordning"),
            (
                "funder_id",
                "tilskuddsgiver, tilskotsgjevar, giver, forvaltes av, finansiør, \
                forvalter",
            ),
            ("purpose", "beskrivelse, om ordningen, om ordninga, mål"),
            ("eligible", "søkere, målgruppe, søkjarar, hvem kan søke, kven kan søkje"),
            ("own_share_rule", "egenandel, eigendel"),
        ],
        ..About::PLAIN
    };
}
