//! Follow-ups: who does what by when after a decision.

use super::case::Case;
use super::decision::Decision;
use super::person::Person;
use crate::model::about::{
    About, Area, Borrowed, Chain, End, Group, Listed, Sorted, Thread, Told, Topic,
};
use crate::model::choice::choice;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::{Id, RecordId};
use crate::model::kind::Portfolio;
use crate::model::record::record;

choice! {
    /// How far a follow-up has come; overdue is computed, never stored.
    FollowUpState, "choice-action-state" {
        /// Nobody has begun.
        NotStarted = "not_started" Ahead | "ikke pabegynt" | "ikkje pabyrja" | "ikke begynt"
            | "ikkje byrja" | "ny" | "planlagt" | "apen" | "open" | "to do" | "todo" | "a gjore"
            | "a gjere" | "new" | "planned",
        /// Somebody is at it.
        InProgress = "in_progress" UnderWay | "pagar" | "pabegynt" | "pabyrja" | "i gang"
            | "startet" | "starta" | "igangsatt" | "i arbeid" | "underveis" | "undervegs"
            | "under gjennomforing" | "begynt" | "started" | "ongoing" | "doing",
        /// Done.
        Done = "done" Done | "utfort" | "fullfort" | "gjennomfort" | "avsluttet" | "avslutta"
            | "lukket" | "lukka" | "ok" | "levert" | "ordnet" | "ferdigstilt" | "completed"
            | "closed" | "finished",
        /// No longer called for.
        Dropped = "dropped" Over | "utgar" | "utgatt" | "bortfaller" | "fell ut" | "avlyst"
            | "ikke aktuelt" | "ikkje aktuelt" | "droppet" | "droppa" | "kansellert" | "skrinlagt"
            | "cancelled",
    }
}

record! {
    /// Something to be done after a decision or a discussion.
    FollowUp "actions" {
        /// What.
        title: String => required column,
        /// The decision it follows from.
        decision_id: Option<Id<Decision>> => column,
        /// The case it follows from, where nothing was decided.
        case_id: Option<Id<Case>>,
        /// Who, as people say it: an office, a body, a group.
        owner: String => column,
        /// Who, where it is one registered person.
        person_id: Option<Id<Person>>,
        /// By when.
        deadline: Option<FuzzyDate> => column ahead,
        /// The meeting, case, call or event by whose date.
        deadline_from_id: Option<RecordId> => dated,
        /// How far it has come.
        state: Option<FollowUpState> => required column,
        /// When it was done.
        done_on: Option<FuzzyDate> => column past,
        /// Notes.
        note: String => long,
        /// Where this is known from.
        source: String,
    }
}

impl FollowUp {
    /// What is known of the kind.
    pub const ABOUT: About = About {
        area: Area::Decisions,
        listed: Listed::Tab(1),
        made_by_hand: true,
        kept_in_sheets: Some(3),
        sought: Some(7),
        ordered_by: &[Sorted::Date(&["deadline"])],
        borrows: &[Borrowed { date: "deadline", from: "deadline_from_id" }],
        state: Some("state"),
        begins: Some("not_started"),
        told: Told::Listed {
            under: Topic::FollowUps,
            fields: &["title", "state", "owner", "deadline", "done_on"],
            ends: &[("done", End::Done), ("dropped", End::Dropped)],
        },
        belongs_to: &["case_id", "decision_id"],
        thread: Thread::Step(Chain::FollowUp),
        form: &[
            Group::What(&["title", "state"]),
            Group::Who(&["owner", "person_id"]),
            Group::When(&["deadline", "deadline_from_id", "done_on"]),
            Group::Links(&["decision_id", "case_id"]),
            Group::Text(&["note"]),
            Group::More(&["source"]),
        ],
        example: include_str!("../../../data/example/actions.toml"),
        edited: &["deadline", "note", "owner"],
        awaited: &["owner", "deadline"],
        headings: &[
            (
                "title",
                "tiltak, aksjon, hva, kva, aktivitet, gjøremål, gjeremål, beskrivelse, \
                oppfølgingspunkt, oppfølging, hva skal gjøres, kva skal gjerast, what, action",
            ),
            (
                "owner",
                "hvem, kven, ansvarlig person, eier, eigar, saksbehandler, saksbehandlar, \
                ansvarlige, ansvarlege, ansv, who, assigned to, tildelt, utføres av",
            ),
            (
                "deadline",
                "når, innen, innan, forfall, forfallsdato, fristdato, ferdig innen, \
                ferdig innan, due, when",
            ),
            ("state", "framdrift, fremdrift"),
            (
                "done_on",
                "utført dato, ferdig dato, ferdigdato, fullført, dato utført, ferdig, \
                completed on",
            ),
            ("case_id", "saksnr, saksnummer, fra sak"),
            ("decision_id", "fra vedtak"),
        ],
        needed_in: &[(&["done"], &["done_on"])],
        ..About::PLAIN
    };
}

impl FollowUp {
    /// Whether somebody still has to do it.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.state.is_none_or(|state| !state.standing().is_closed())
    }
}

impl Portfolio {
    /// By when a follow-up is to be done: its own deadline, or the date of what it is due at.
    #[must_use]
    pub fn deadline_of<'a>(&'a self, follow_up: &'a FollowUp) -> Option<&'a FuzzyDate> {
        self.date_or(follow_up.deadline_from_id, follow_up.deadline.as_ref())
    }

    /// Who is to do it, in words: as it was written, else the registered person, else nobody.
    #[must_use]
    pub fn responsible_for(&self, follow_up: &FollowUp) -> String {
        if !follow_up.owner.is_empty() {
            return follow_up.owner.clone();
        }
        self.people.find(follow_up.person_id).map_or_else(String::new, |it| it.title.clone())
    }

    /// Whether a follow-up is open and its deadline has passed altogether on `today`.
    #[must_use]
    pub fn is_overdue(&self, follow_up: &FollowUp, today: chrono::NaiveDate) -> bool {
        follow_up.is_open()
            && self
                .deadline_of(follow_up)
                .and_then(FuzzyDate::latest)
                .is_some_and(|latest| latest < today)
    }
}
