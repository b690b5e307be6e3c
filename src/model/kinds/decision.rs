//! Decisions.
//!
//! A decision is a draft until it is made final by a seal. From then on it does not change: a
//! correction is a new decision that points back.

mod around;
mod place;
mod said;
mod seal;
mod since;

use super::case::Case;
use super::organisation::Organisation;
use crate::model::about::{About, Area, Chain, Group, Listed, Sorted, Thread, Told, Topic};
use crate::model::choice::choice;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::Id;
use crate::model::kind::Portfolio;
use crate::model::money::Ore;
use crate::model::record::record;
use crate::model::value::Value;

pub use around::SealedRecord;
pub use said::Said;
pub use seal::{SealedBesides, SealedDecision, SealedFigure};
pub use since::{AsSealed, Done, Since};

choice! {
    /// What the body did with the case.
    Outcome, "choice-outcome" {
        /// Adopted.
        Adopted = "adopted" Done | "godkjent" | "enstemmig vedtatt" | "vedtatt som innstilt"
            | "vedtatt som foreslatt" | "bifalt" | "vedteke som tilradd" | "tiltradt" | "approved",
        /// Adopted with changes.
        AdoptedWithChanges = "adopted_with_changes" Done | "vedtatt med endring"
            | "vedteke med endring" | "vedtatt med tillegg",
        /// Taken note of.
        Noted = "noted" Done | "orientering" | "tatt til etterretning" | "til orientering"
            | "teke til vitande",
        /// Advice given to another body.
        Advised = "advised" Done | "innstilt" | "tilradd" | "anbefalt" | "recommended",
        /// Put off.
        Postponed = "postponed" Waiting | "utsatt til neste mote",
        /// Sent back.
        Returned = "returned" Waiting | "returnert" | "tilbakesendt",
        /// Not adopted.
        Rejected = "rejected" Refused | "avslatt" | "avvist" | "nedstemt" | "forkastet" | "falt"
            | "forkasta" | "rejected",
        /// Withdrawn.
        Withdrawn = "withdrawn" Refused | "trukket fra saklisten",
    }
}

choice! {
    /// Whether a decision may still change.
    DecisionState, "choice-decision-state" {
        /// It may.
        Draft = "draft" Waiting | "forslag" | "forelopig" | "forebels" | "kladd",
        /// It is sealed.
        Final = "final" Done | "endelig vedtatt" | "ferdig" | "last" | "godkjent",
    }
}

choice! {
    /// How the body came to its decision.
    Agreement, "choice-agreement" {
        /// All were for it.
        Unanimous = "unanimous" | "enstemmig vedtatt" | "einstemmig",
        /// Nobody was against it.
        Consensus = "consensus" | "enighet" | "semje",
        /// By votes.
        Vote = "vote" | "avstemning" | "votering" | "roysting" | "flertall" | "fleirtal",
        /// The leader decided.
        LeaderDecided = "leader_decided" | "leder" | "leiar",
    }
}

impl Outcome {
    /// Whether the matter itself was not settled by it.
    #[must_use]
    pub fn leaves(self) -> bool {
        match self {
            Self::Postponed | Self::Returned | Self::Withdrawn => true,
            Self::Adopted
            | Self::AdoptedWithChanges
            | Self::Noted
            | Self::Advised
            | Self::Rejected => false,
        }
    }

    /// Whether a later meeting goes on with the same matter.
    #[must_use]
    pub fn is_carried_over(self) -> bool {
        match self {
            Self::Postponed | Self::Returned => true,
            Self::Adopted
            | Self::AdoptedWithChanges
            | Self::Noted
            | Self::Advised
            | Self::Rejected
            | Self::Withdrawn => false,
        }
    }
}

record! {
    /// What a body decided in a case.
    Decision "decisions" {
        /// In which case.
        case_id: Option<Id<Case>> => required column,
        /// The day of the decision; empty means the day of the meeting, of a correction that of its seal.
        date: Option<FuzzyDate> => column apart past,
        /// Draft or final.
        state: Option<DecisionState> => required column,
        /// What was done with the case.
        outcome: Option<Outcome> => column,
        /// The decision in short, for tables.
        title: String => required column,
        /// The decision word for word, numbered points on lines of their own.
        text: String => long,
        /// What was changed from the proposal.
        changes_from_proposal: String => long,
        /// How the body came to it.
        agreement: Option<Agreement> => column,
        /// The votes, where votes were cast.
        votes: String,
        /// Reservations and remarks, apart from the decision.
        remark: String => long,
        /// Who declared a conflict of interest.
        conflict_of_interest: String,
        /// What it means for money, in words.
        economic_effect: String => long,
        /// The sum decided on.
        amount: Option<Ore> => column negative,
        /// The year of the sum.
        amount_year: Option<i64> => year,
        /// Who bears the cost.
        cost_owner_id: Option<Id<Organisation>>,
        /// A principle that holds for later cases.
        principle: bool => column,
        /// The final decision that this one corrects.
        corrects_id: Option<Id<Decision>>,
        /// An earlier decision that this one replaces.
        supersedes_id: Option<Id<Decision>>,
        /// To be looked at again.
        review_on: Option<FuzzyDate> => ahead outlasting,
        /// Notes that stand in no paper.
        note: String => long,
        /// Where this is known from.
        source: String,
    }
}

impl Decision {
    /// What is known of the kind.
    pub const ABOUT: About = About {
        area: Area::Decisions,
        listed: Listed::Tab(0),
        in_order: &[("date", "review_on")],
        // A draft is written before its meeting.
        ahead_too: &["date"],
        made_by_hand: true,
        kept_in_sheets: Some(6),
        sought: Some(3),
        linkable: true,
        ordered_by: &[
            Sorted::Date(&["date", "case_id.meeting_id.date"]),
            Sorted::Number("case_id.agenda_order"),
            Sorted::Number("case_id.case_year"),
            Sorted::Number("case_id.case_sequence"),
        ],
        follows: Some(Self::of_its_case),
        begins_in: Some("text"),
        state: Some("state"),
        begins: Some("draft"),
        sealing: Some(SealedDecision::SEALING),
        told: Told::Listed {
            under: Topic::Decisions,
            fields: &["title", "outcome", "text", "amount", "amount_year", "date"],
            ends: &[],
        },
        belongs_to: &["case_id"],
        thread: Thread::Step(Chain::Decision),
        form: &[
            Group::What(&[
                "case_id",
                "state",
                "outcome",
                "title",
                "text",
                "agreement",
                "votes",
                "conflict_of_interest",
                "principle",
            ]),
            Group::Who(&["cost_owner_id"]),
            Group::When(&["date", "amount_year", "review_on"]),
            Group::Money(&["amount"]),
            Group::Links(&["corrects_id", "supersedes_id"]),
            Group::Text(&["changes_from_proposal", "remark", "economic_effect", "note"]),
            Group::More(&["source"]),
        ],
        weighs: true,
        example: include_str!("../../../data/example/decisions.toml"),
        awaited: &["outcome", "text"],
        headings: &[
            ("title", "vedtak, beslutning, overskrift, avgjerd, decision"),
            ("case_id", "saksnr, saksnummer, sakstittel, gjelder sak, gjeld sak"),
            ("date", "møtedato, vedtatt dato, vedtatt, vedteke"),
            ("outcome", "resultat, resultat av behandlingen, result"),
            ("text", "vedtaket, ordlyd, vedtakets ordlyd, fulltekst, tekst, wording"),
            ("votes", "avstemning, stemmetall, røystetal, votering"),
            ("agreement", "enstemmig, vedtaksform"),
            ("conflict_of_interest", "inhabilitet, habilitet, ugild"),
            ("amount", "sum, kostnad, bevilgning, løyving, cost"),
            ("amount_year", "budsjettår, år, year"),
            ("review_on", "ny behandling, revurderes, evalueres"),
        ],
        ..About::PLAIN
    };
}

impl Decision {
    /// The order of the decisions of a case: corrections after what they correct, then by day, then as they were
    /// written down.
    #[must_use]
    pub fn order(&self, other: &Self) -> std::cmp::Ordering {
        let corrects = |it: &Self| it.corrects_id.is_some();
        corrects(self)
            .cmp(&corrects(other))
            .then(self.date.cmp(&other.date))
            .then(self.id.raw().cmp(&other.id.raw()))
    }

    /// What a new decision says that follows from its case: its name, and what was proposed, to be gone on from.
    fn of_its_case(portfolio: &Portfolio, values: &[(usize, Value)]) -> Vec<(usize, Value)> {
        let named = values.iter().find(|(field, _)| *field == Self::case_id.index());
        let case = named.and_then(|(_, value)| portfolio.cases.get_raw(value.as_link()?));
        let said = case
            .map(|case| [(Self::title.index(), &case.title), (Self::text.index(), &case.proposal)]);
        let said = said.into_iter().flatten().filter(|(_, text)| !text.trim().is_empty());
        said.map(|(field, text)| (field, Value::Text(text.clone()))).collect()
    }
}
