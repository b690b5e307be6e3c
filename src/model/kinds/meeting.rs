//! Meetings of bodies.

use super::body::Body;
use crate::model::about::{About, Area, Group, Listed, Named, Sorted, Thread};
use crate::model::choice::choice;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::{Id, RecordId};
use crate::model::kind::{Kind, Portfolio};
use crate::model::label::date_in_name;
use crate::model::record::record;

choice! {
    /// How far the date of a meeting is settled.
    MeetingState, "choice-meeting-state" {
        /// Somebody proposed it.
        Proposed = "proposed" Waiting | "forslag" | "ikke bekreftet" | "ikkje stadfesta",
        /// Agreed, and may still move.
        Provisional = "provisional" Waiting | "ubekreftet" | "tentativt" | "tentativ" | "tentative",
        /// Agreed.
        Fixed = "fixed" UnderWay | "bekreftet" | "stadfesta" | "berammet" | "planlagt" | "avtalt"
            | "kalt inn" | "innkalt" | "innkalling sendt" | "planned" | "scheduled",
        /// Postponed; another meeting took its place.
        Moved = "moved" Over | "utsatt" | "flyttet til ny dato" | "utsett" | "postponed",
        /// Will not be held.
        Cancelled = "cancelled" Refused | "kansellert" | "utgar" | "utgatt" | "innstilt",
        /// Was held.
        Held = "held" Done | "avholdt" | "avhalde" | "gjennomfort" | "ferdig" | "motet er holdt"
            | "avviklet" | "avvikla" | "done" | "completed",
    }
}

choice! {
    /// Where people meet.
    Mode, "choice-mode" {
        /// In one room.
        Physical = "physical" | "fysisk mote" | "oppmote" | "stedlig" | "pa stedet" | "physical",
        /// On screen.
        Digital = "digital" | "teams" | "digital" | "digitalt mote" | "pa nett" | "nettmote"
            | "zoom" | "digitalt via teams" | "online meeting",
        /// Some of each.
        Hybrid = "hybrid" | "hybridmote" | "fysisk og digitalt",
        /// By e-mail, in writing.
        Written = "written" | "skriftlig behandling" | "pa e-post" | "e-post"
            | "skriftleg handsaming",
    }
}

record! {
    /// A meeting of a body.
    Meeting "meetings" {
        /// The body that meets.
        body_id: Option<Id<Body>> => required column,
        /// When, as precisely as it is known.
        date: Option<FuzzyDate> => required column scheduled,
        /// The number that the body gives it, if any.
        number: String => code apart,
        /// A theme, where the meeting has one.
        theme: String => column,
        /// How far the date is settled.
        state: Option<MeetingState> => column,
        /// From, as "10:00".
        start_time: String => column clock span,
        /// To, as "14:00".
        end_time: String => clock,
        /// Where people meet.
        mode: Option<Mode> => column,
        /// The place.
        place: String => column,
        /// Who leads it.
        chair: String,
        /// Who writes the minutes.
        minute_taker: String,
        /// The meeting that this one replaces.
        replaces_id: Option<Id<Meeting>>,
        /// When the minutes were approved.
        minutes_approved: Option<FuzzyDate> => past,
        /// How the minutes were approved.
        minutes_approval: String,
        /// Notes.
        note: String => long,
        /// Where this is known from.
        source: String,
    }
}

impl Meeting {
    /// What is known of the kind.
    pub const ABOUT: About = About {
        area: Area::Meetings,
        listed: Listed::Tab(0),
        clocks: &[("date", "start_time")],
        in_order: &[("date", "minutes_approved")],
        made_by_hand: true,
        sought: Some(4),
        named_by: Named::Own(label, None),
        ordered_by: &[Sorted::Date(&["date"])],
        lasts: Some(("start_time", "end_time")),
        date: Some(|portfolio, id| portfolio.meetings.get_raw(id)?.date.as_ref()),
        state: Some("state"),
        begins: Some("proposed"),
        thread: Thread::OfWhatItBrought(Kind::Case, "meeting_id"),
        form: &[
            Group::What(&[
                "body_id",
                "date",
                "start_time",
                "end_time",
                "number",
                "theme",
                "state",
                "mode",
                "place",
                "minutes_approval",
            ]),
            Group::Who(&["chair", "minute_taker"]),
            Group::When(&["minutes_approved"]),
            Group::Links(&["replaces_id"]),
            Group::Text(&["note"]),
            Group::More(&["source"]),
        ],
        example: include_str!("../../../data/example/meetings.toml"),
        awaited: &["start_time", "place"],
        headings: &[
            ("body_id", "gruppe, organ, møte, møte i, forum, committee"),
            ("date", "møtedato, når, dag, tid, tidspunkt, datoer, meeting date, when"),
            ("number", "møtenr, møte nr, nr"),
            ("theme", "tittel, emne, agenda, title, topic"),
            ("start_time", "fra, starttid, start, kl, klokkeslett, klokka, tid fra, start kl"),
            ("end_time", "til, sluttid, slutt, tid til, slutt kl"),
            ("place", "lokale, møtested, møtestad, hvor, kvar, lokasjon, møterom, where, location"),
            ("chair", "leder, leiar, ordstyrer, møteansvarlig, ansvarlig, ansvarleg"),
            ("minute_taker", "sekretær, skriver, skrivar"),
            ("mode", "form, fysisk/digitalt"),
            ("state", "møtestatus"),
        ],
        needed_in: &[(&["held"], &["chair", "minute_taker", "minutes_approved"])],
        ..About::PLAIN
    };
}

impl MeetingState {
    /// Whether nobody has said yet what became of it.
    #[must_use]
    pub fn is_to_come(self) -> bool {
        match self {
            Self::Proposed | Self::Provisional | Self::Fixed => true,
            Self::Moved | Self::Cancelled | Self::Held => false,
        }
    }

    /// Whether the date may still move.
    #[must_use]
    pub fn is_open(self) -> bool {
        match self {
            Self::Proposed | Self::Provisional => true,
            Self::Fixed | Self::Moved | Self::Cancelled | Self::Held => false,
        }
    }

    /// Whether people are to meet on that day, or have met.
    #[must_use]
    pub fn takes_place(self) -> bool {
        match self {
            Self::Moved | Self::Cancelled => false,
            Self::Proposed | Self::Provisional | Self::Fixed | Self::Held => true,
        }
    }

    /// Whether the day was agreed on, so that people met once it has passed.
    #[must_use]
    pub fn was_agreed(self) -> bool {
        match self {
            Self::Proposed | Self::Moved | Self::Cancelled => false,
            Self::Provisional | Self::Fixed | Self::Held => true,
        }
    }
}

/// The body by the name that people use, and the day.
fn label(portfolio: &Portfolio, id: RecordId) -> String {
    let Some(meeting) = portfolio.meetings.get_raw(id) else { return String::new() };
    let body = portfolio.bodies.find(meeting.body_id).map_or_else(String::new, |body| {
        if body.short_name.is_empty() { body.title.clone() } else { body.short_name.clone() }
    });
    let date = meeting.date.as_ref().map(date_in_name);
    [Some(body), date].into_iter().flatten().collect::<Vec<_>>().join(" ")
}
