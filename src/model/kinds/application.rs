//! Applications for grants, from draft to report. Six sums are kept apart: applied for, awarded,
//! accepted, paid, spent, to be returned.

use super::body::Body;
use super::call::Call;
use super::concept::Concept;
use super::municipality::Municipality;
use super::organisation::Organisation;
use super::project::Project;
use crate::model::about::{About, Area, Chain, Group, Listed, Sorted, Thread, Told, Topic};
use crate::model::choice::choice;
use crate::model::doubt::Doubtful;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::Id;
use crate::model::money::Ore;
use crate::model::record::record;

choice! {
    /// Where an application stands on its way, from the decision to apply to the last report.
    ApplicationState, "choice-application-state" {
        /// Laid before the deciding body with advice.
        Recommended = "recommended" Ahead | "anbefalt" | "tilradd av faggruppe",
        /// Decided to be applied for.
        DecidedToApply = "decided_to_apply" Ahead | "skal soke" | "skal sokje" | "besluttet sokt"
            | "planlagt" | "planned",
        /// Decided against.
        NotDecided = "not_decided" Refused | "sokes ikke" | "ikke sokt" | "blir ikkje sokt"
            | "ikkje sokt" | "not applied for",
        /// The decision was put off.
        Postponed = "postponed" Waiting | "pa vent" | "utsatt til neste ar" | "on hold",
        /// Being written.
        InPreparation = "in_preparation" Ahead | "under utarbeiding" | "skrives" | "blir skriven"
            | "pabegynt" | "begynt" | "utkast" | "kladd" | "draft" | "started",
        /// Sent to the funder.
        Submitted = "submitted" UnderWay | "har sokt" | "sokt" | "innsendt" | "sendt inn"
            | "soknad sendt" | "levert" | "sent" | "sendt soknad" | "applied",
        /// The funder is at it.
        UnderReview = "under_review" UnderWay | "under behandling" | "behandles" | "i behandling"
            | "til vurdering" | "under vurdering" | "under handsaming" | "blir handsama"
            | "venter pa svar" | "ventar pa svar" | "avventer svar" | "pending",
        /// Taken back.
        Withdrawn = "withdrawn" Refused | "trukket tilbake" | "soknad trukket" | "trekt tilbake",
        /// Turned down for its form.
        FormallyRejected = "formally_rejected" Refused | "avvist" | "avvist pa formelt grunnlag",
        /// Passed on to another scheme.
        Transferred = "transferred" Over,
        /// Promised for the time being.
        ProvisionalAward = "provisional_award" Waiting | "forelopig tildelt" | "betinget tilsagn"
            | "forebels tildelt" | "betinga tilsegn",
        /// Promised for good after a provisional award.
        FinalAward = "final_award" Good | "har fatt tilsagn" | "tilsagn" | "tildelt" | "innvilget"
            | "innvilga" | "bevilget" | "loyvd" | "fatt tilsagn" | "fatt stotte" | "fatt tilsegn"
            | "tilsegn" | "stottet" | "stonad gitt" | "awarded" | "granted" | "approved",
        /// Awarded in full.
        AwardedInFull = "awarded_in_full" Good | "fullt innvilget" | "innvilget fullt"
            | "fullt ut innvilga" | "fully awarded",
        /// Awarded less than applied for.
        AwardedReduced = "awarded_reduced" Waiting | "delvis innvilget" | "delvis tildelt"
            | "innvilget delvis" | "delvis innvilga" | "redusert tilsagn" | "partly awarded",
        /// Turned down.
        Rejected = "rejected" Refused | "har fatt avslag" | "avslag" | "avslag pa soknad"
            | "fatt avslag" | "fekk avslag" | "ikke innvilget" | "ikkje innvilga" | "ikke tildelt"
            | "ikkje tildelt" | "refused" | "not awarded" | "turned down",
        /// The money is held back.
        Withheld = "withheld" Waiting,
        /// The deciding body has looked at what the cut means.
        ScalingAssessed = "scaling_assessed" Waiting,
        /// The award was accepted.
        Accepted = "accepted" Good | "tilsagn akseptert" | "tilsegn akseptert",
        /// The award was declined.
        Declined = "declined" Over | "avslatt av oss" | "takket nei til tilsagn",
        /// The work goes on.
        InProgress = "in_progress" UnderWay | "pagar" | "i gang" | "igangsatt" | "i gang sett"
            | "underveis" | "undervegs" | "gjennomfores" | "blir gjennomfort" | "ongoing",
        /// Reported on the way.
        InterimReported = "interim_reported" UnderWay | "delrapport levert" | "underveisrapportert",
        /// The money was paid out.
        Disbursed = "disbursed" Good | "har fatt utbetalt" | "utbetalt i sin helhet" | "paid",
        /// The last report was handed in.
        FinalReported = "final_reported" Done | "sluttrapport levert" | "rapportert",
        /// Closed.
        Closed = "closed" Done | "ferdig" | "fullfort" | "gjennomfort" | "avsluttet og rapportert"
            | "finished" | "completed" | "done",
        /// Unspent money was moved to next year.
        CarriedOver = "carried_over" UnderWay | "overfort til neste ar",
        /// Unspent money was returned.
        Returned = "returned" Over | "tilbakebetalt" | "midler tilbakebetalt" | "tilbakefort"
            | "betalt tilbake" | "repaid",
    }
}

record! {
    /// An application for a grant.
    Application "applications" {
        /// Its title.
        title: String => required column,
        /// The round it answers.
        call_id: Option<Id<Call>> => column apart,
        /// Where it stands.
        state: Option<ApplicationState> => required column,
        /// The concept it grew from.
        concept_id: Option<Id<Concept>>,
        /// The project that it pays for.
        project_id: Option<Id<Project>> => column,
        /// The municipality that formally applies.
        applicant_id: Option<Id<Municipality>> => column apart,
        /// The body that decided to apply.
        deciding_body_id: Option<Id<Body>>,
        /// Its number with the funder.
        external_number: String => column code apart,
        /// The rank that the preparing body proposed.
        proposed_rank: Option<i64> => place,
        /// The rank that the deciding body set.
        decided_rank: Option<i64> => place column,
        /// What it is about, at most 500 characters.
        summary: String => long,
        /// How it is backed: decisions and letters.
        anchoring: String => long,
        /// What all of it costs.
        total_cost: Option<Ore>,
        /// The applicant's own share.
        own_share: Option<Ore>,
        /// The sum applied for.
        applied: Option<Ore> => column,
        /// The day it was sent.
        submitted_on: Option<FuzzyDate> => past,
        /// The sum awarded.
        awarded: Option<Ore> => column,
        /// The day of the award.
        awarded_on: Option<FuzzyDate>,
        /// Of that, the sum accepted.
        accepted: Option<Ore> => column,
        /// The sum paid out.
        paid: Option<Ore> => column,
        /// The sum spent.
        spent: Option<Ore> => column,
        /// The sum to be returned.
        to_return: Option<Ore> => column,
        /// What the award letter asks for.
        conditions: String => long,
        /// What the cut means for scope, time and benefits.
        consequence: String => long,
        /// The last day to report.
        report_deadline: Option<FuzzyDate> => column ahead outlasting,
        /// Who pays the rest.
        co_funder_id: Option<Id<Organisation>>,
        /// Notes.
        note: String => long,
        /// Where this is known from.
        source: String,
    }
}

impl Application {
    /// What is known of the kind.
    pub const ABOUT: About = About {
        area: Area::Applications,
        listed: Listed::Tab(0),
        in_order: &[("submitted_on", "report_deadline")],
        doubtful: &[
            Doubtful::NotAll("awarded_in_full", "awarded", "applied"),
            Doubtful::NoLess("awarded_reduced", "awarded", "applied"),
            Doubtful::Above("own_share", "total_cost"),
            Doubtful::Above("applied", "total_cost"),
            Doubtful::Above("awarded", "applied"),
            Doubtful::Above("accepted", "awarded"),
            Doubtful::Above("paid", "awarded"),
            Doubtful::Above("to_return", "awarded"),
        ],
        made_by_hand: true,
        kept_in_sheets: Some(1),
        sought: Some(2),
        linkable: true,
        ordered_by: &[Sorted::Number("call_id.call_year"), Sorted::Number("decided_rank")],
        state: Some("state"),
        begins: Some("in_preparation"),
        told: Told::Listed {
            under: Topic::Applications,
            fields: &[
                "title",
                "state",
                "applied",
                "submitted_on",
                "awarded",
                "awarded_on",
                "accepted",
                "paid",
                "spent",
                "to_return",
                "decided_rank",
                "conditions",
                "report_deadline",
            ],
            ends: &[],
        },
        thread: Thread::Step(Chain::Application),
        form: &[
            Group::What(&["title", "state", "external_number", "proposed_rank", "decided_rank"]),
            Group::Who(&["applicant_id", "deciding_body_id", "co_funder_id"]),
            Group::When(&["submitted_on", "awarded_on", "report_deadline"]),
            Group::Money(&[
                "total_cost",
                "own_share",
                "applied",
                "awarded",
                "accepted",
                "paid",
                "spent",
                "to_return",
            ]),
            Group::Links(&["call_id", "concept_id", "project_id"]),
            Group::Text(&["summary", "anchoring", "conditions", "consequence", "note"]),
            Group::More(&["source"]),
        ],
        headings: &[
            ("title", "søknad, søknadstittel, tiltak, navn på søknad, søknadens navn, søknadsnavn"),
            (
                "state",
                "status tilskudd, søknadsstatus, resultat, utfall, status søknad, \
                application status",
            ),
            (
                "call_id",
                "ordning, tilskuddsordning, tilskotsordning, støtteordning, \
                stønadsordning, scheme",
            ),
            (
                "applicant_id",
                "søker, søkar, søkerkommuner, vertskommune, kommune, \
                søkende kommune, ansvarlig kommune, ansvarleg kommune, applicant",
            ),
            (
                "external_number",
                "referanse, søknadsnr, søknads nr, referansenummer, referansenr, \
                ref, ref nr, saksref, reference",
            ),
            ("decided_rank", "prioritet, prioritering, prio, rangering, priority"),
            (
                "applied",
                "omsøkt beløp, søkt, søkt beløp, omsøkt, omsøkt sum, omsøkte midler, \
                søknadsbeløp, søkt sum, søkt om, søkte midler, beløp søkt, omsøkte midlar, \
                søkte midlar, søkjesum, applied",
            ),
            (
                "awarded",
                "tilsagn, tildelt, tildelt beløp, tildelte midler, tildelte midlar, \
                tildeling, tilsagnsbeløp, tilsagnssum, tilsegn, tilsegnssum, innvilget, \
                innvilget beløp, innvilget sum, innvilga, innvilga beløp, bevilget, \
                bevilget beløp, bevilgning, løyvd, løyving, støttebeløp, awarded, granted, grant",
            ),
            ("paid", "utbetalt, utbetalt beløp, utbetaling, utbetalinger, utbetalingar, paid"),
            (
                "summary",
                "beskrivelse, kort beskrivelse av søknaden, omtale, skildring, \
                om søknaden, description",
            ),
            (
                "total_cost",
                "totale kostnader, total kostnad, kostnad, kostnadsramme, \
                totalbudsjett, budsjett, total kostnadsramme, samla kostnad, samlet kostnad, \
                total budget",
            ),
            (
                "own_share",
                "egenfinansiering, eigenfinansiering, eigeninnsats, egeninnsats, \
                own contribution in kroner",
            ),
            (
                "submitted_on",
                "innsendt, sendt dato, innsendt dato, dato sendt, sendt inn, \
                søknadsdato, levert, dato søkt, innlevert, submitted",
            ),
            (
                "awarded_on",
                "tildelt dato, dato for tilsagn, dato tildelt, dato for tildeling, \
                tilsagn dato, dato for tilsegn, awarded on",
            ),
            ("accepted", "akseptert, akseptert beløp"),
            ("spent", "brukt, brukt beløp, forbruk, forbrukt, spent"),
            ("to_return", "tilbakebetaling, tilbakebetales, tilbakebetalast, skal tilbakebetales"),
            ("conditions", "krav, betingelser, vilkår i tilsagnet"),
            (
                "report_deadline",
                "frist for rapportering, rapportfrist, frist rapport, \
                frist for rapport, report due",
            ),
            ("project_id", "tilhørende prosjekt, tilhøyrande prosjekt"),
            ("co_funder_id", "medfinansiering"),
        ],
        laid_before: &["total_cost", "own_share", "applied", "awarded", "accepted"],
        example: include_str!("../../../data/example/applications.toml"),
        edited: &["spent", "consequence", "report_deadline"],
        awaited: &["call_id", "submitted_on", "applied"],
        needed_in: &[
            (&["submitted", "under_review"], &["submitted_on", "awarded", "awarded_on"]),
            (
                &["provisional_award", "final_award", "awarded_in_full", "awarded_reduced"],
                &["awarded", "awarded_on", "accepted", "conditions"],
            ),
            (
                &["accepted", "in_progress", "interim_reported"],
                &["awarded", "accepted", "report_deadline"],
            ),
        ],
        ..About::PLAIN
    };
}

/// How far an application has come with its funder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Course {
    /// It has not been sent.
    NotSent,
    /// It will never be sent.
    NeverSent,
    /// It was sent, and an answer is awaited.
    Sent,
    /// It was taken back.
    TakenBack,
    /// The funder said no.
    TurnedDown,
    /// The funder promised money.
    Promised,
    /// The award was declined.
    Declined,
    /// What comes after an answer; its sums say which.
    Answered,
}

impl ApplicationState {
    /// How far it has come with its funder.
    #[must_use]
    pub fn course(self) -> Course {
        match self {
            Self::Recommended | Self::DecidedToApply | Self::Postponed | Self::InPreparation => {
                Course::NotSent
            }
            Self::NotDecided => Course::NeverSent,
            Self::Submitted | Self::UnderReview | Self::Transferred => Course::Sent,
            Self::Withdrawn => Course::TakenBack,
            Self::FormallyRejected | Self::Rejected => Course::TurnedDown,
            Self::ProvisionalAward
            | Self::FinalAward
            | Self::AwardedInFull
            | Self::AwardedReduced
            | Self::Accepted
            | Self::Disbursed => Course::Promised,
            Self::Declined => Course::Declined,
            Self::Withheld
            | Self::ScalingAssessed
            | Self::InProgress
            | Self::InterimReported
            | Self::FinalReported
            | Self::Closed
            | Self::CarriedOver
            | Self::Returned => Course::Answered,
        }
    }
}

impl Application {
    /// Whether the funder's award is known, by its sum or its day.
    #[must_use]
    pub fn has_award(&self) -> bool {
        self.awarded.is_some() || self.awarded_on.is_some()
    }

    /// Whether it went to its funder, as its state says, or an award does. One without a state is taken to have.
    #[must_use]
    pub fn was_sent(&self) -> bool {
        let is_awarded = self.awarded.is_some_and(|sum| sum > Ore::ZERO);
        is_awarded
            || match self.state.map(ApplicationState::course) {
                Some(Course::NotSent | Course::NeverSent) => false,
                Some(
                    Course::Sent
                    | Course::TakenBack
                    | Course::TurnedDown
                    | Course::Promised
                    | Course::Declined
                    | Course::Answered,
                )
                | None => true,
            }
    }

    /// Whether it brought money, so that it pays for what it was sent for.
    #[must_use]
    pub fn pays(&self) -> bool {
        match self.state.map(ApplicationState::course) {
            Some(Course::NeverSent | Course::TakenBack | Course::TurnedDown | Course::Declined) => {
                false
            }
            Some(Course::Promised) => true,
            Some(Course::NotSent | Course::Sent | Course::Answered) | None => self.has_award(),
        }
    }
}
