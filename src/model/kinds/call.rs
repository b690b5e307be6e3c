//! Calls: the rounds of a grant scheme.

use super::scheme::Scheme;
use crate::model::about::{About, Area, Group, Listed, Sorted, Thread};
use crate::model::choice::choice;
use crate::model::doubt::Doubtful;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::Id;
use crate::model::kind::Kind;
use crate::model::money::Ore;
use crate::model::record::record;

choice! {
    /// How far a call has come.
    CallState, "choice-call-state" {
        /// Expected.
        Expected = "expected" Ahead | "kommer" | "kjem" | "planlagt" | "ikke utlyst"
            | "ikkje utlyst" | "planned" | "upcoming",
        /// Open for applications.
        Open = "open" UnderWay | "utlyst" | "lyst ut" | "pagar" | "apen for soknader"
            | "open for soknader",
        /// The deadline has passed.
        Closed = "closed" Over | "lukket" | "stengt" | "frist ute" | "frist gatt ut"
            | "frist passert" | "closed" | "under behandling" | "til behandling",
        /// Awards are known.
        Awarded = "awarded" Done | "avgjort" | "fordelt" | "ferdig" | "avsluttet" | "avslutta",
    }
}

record! {
    /// One round of a scheme. The sums of the round are those that the funder published, for all
    /// applicants together.
    Call "calls" {
        /// Its name.
        title: String => required column,
        /// Which scheme.
        scheme_id: Option<Id<Scheme>> => required column,
        /// The year that the money is for.
        call_year: Option<i64> => year required column apart,
        /// How far it has come.
        state: Option<CallState> => column,
        /// The last day to apply.
        deadline: Option<FuzzyDate> => column ahead,
        /// The time of that day, as "23:59".
        deadline_time: String => clock,
        /// An earlier deadline that was extended.
        former_deadline: Option<FuzzyDate> => past,
        /// The last day to report.
        report_deadline: Option<FuzzyDate> => column ahead outlasting,
        /// The sum to be handed out.
        frame: Option<Ore> => column,
        /// Applications received.
        applications_received: Option<i64> => count column,
        /// The sum applied for by all.
        applied_total: Option<Ore> => column,
        /// Applications that got money.
        applications_awarded: Option<i64> => count column,
        /// The sum handed out.
        awarded_total: Option<Ore> => column,
        /// Of these, applications of the network.
        network_awarded: Option<i64> => count,
        /// Of the sum handed out, the network's part.
        network_awarded_total: Option<Ore>,
        /// Its page.
        url: String,
        /// Notes.
        note: String => long,
        /// Where this is known from.
        source: String,
    }
}

impl Call {
    /// What is known of the kind.
    pub const ABOUT: About = About {
        area: Area::Applications,
        listed: Listed::Tab(1),
        clocks: &[("deadline", "deadline_time")],
        in_order: &[("deadline", "report_deadline")],
        doubtful: &[
            Doubtful::Above("awarded_total", "applied_total"),
            Doubtful::Above("network_awarded_total", "awarded_total"),
        ],
        // One that was moved may not have come yet.
        ahead_too: &["former_deadline"],
        made_by_hand: true,
        sought: Some(12),
        ordered_by: &[Sorted::Number("call_year"), Sorted::Date(&["deadline"])],
        date: Some(|portfolio, id| portfolio.calls.get_raw(id)?.deadline.as_ref()),
        state: Some("state"),
        belongs_to: &["scheme_id"],
        thread: Thread::OfWhatItBrought(Kind::Application, "call_id"),
        form: &[
            Group::What(&[
                "title",
                "scheme_id",
                "call_year",
                "state",
                "applications_received",
                "applications_awarded",
                "network_awarded",
            ]),
            Group::When(&["deadline", "deadline_time", "former_deadline", "report_deadline"]),
            Group::Money(&["frame", "applied_total", "awarded_total", "network_awarded_total"]),
            Group::Text(&["note"]),
            Group::More(&["url", "source"]),
        ],
        laid_before: &["frame"],
        long_names: true,
        example: include_str!("../../../data/example/calls.toml"),
        awaited: &["deadline", "frame"],
        headings: &[
            ("title", "utlysning, utlysing, tilskudd, tilskot"),
            ("scheme_id", "tilskuddsordning, tilskotsordning, støtteordning"),
            ("call_year", "år, søknadsår, year"),
            ("deadline", "søknadsfrist dato, frist for søknad, fristdato, due"),
            (
                "frame",
                "beløp, sum, total ramme, tilgjengelige midler, tilgjengelege midlar, pott, \
                rammebeløp, amount",
            ),
            ("applications_received", "antall søknader, tal på søknader, antal søknader"),
            ("applied_total", "omsøkt, søkt beløp, omsøkt beløp, søkt sum, totalt omsøkt"),
            ("awarded_total", "tildelt, tildelt beløp, sum tildelt, totalt tildelt"),
        ],
        needed_in: &[
            (&["closed"], &["applications_received", "applied_total"]),
            (
                &["awarded"],
                &[
                    "awarded_total",
                    "applications_awarded",
                    "network_awarded",
                    "network_awarded_total",
                ],
            ),
        ],
        ..About::PLAIN
    };
}
