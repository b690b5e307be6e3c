//! Conferences, gatherings and other days that matter.

use super::meeting::Mode;
use super::organisation::Organisation;
use crate::model::about::{About, Area, Group, Listed, Many, Sorted, Thread};
use crate::model::choice::choice;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::Id;
use crate::model::kind::Kind;
use crate::model::record::record;

choice! {
    /// What sort of day it is.
    EventType, "choice-event-type" {
        /// A conference.
        Conference = "conference" | "arskonferanse" | "kongress",
        /// A day of a professional group.
        ProfessionalDay = "professional_day" | "kurs" | "seminar" | "fagseminar" | "workshop"
            | "verksted" | "opplaering" | "course",
        /// A gathering of the network.
        Gathering = "gathering" | "nettverkssamling" | "nettverksmote" | "mote" | "meeting",
        /// A webinar.
        Webinar = "webinar" | "nettmote" | "digitalt seminar" | "webseminar",
        /// A deadline that belongs to no call.
        Deadline = "deadline" | "soknadsfrist",
        /// A newsletter or other publication.
        Publication = "publication" | "utgivelse" | "lansering",
    }
}

record! {
    /// An event.
    Event "events" {
        /// Its name.
        title: String => required column,
        /// When.
        date: Option<FuzzyDate> => required column apart scheduled,
        /// From, as "09:30".
        start_time: String => clock span,
        /// To, as "15:15".
        end_time: String => clock,
        /// What sort of day it is.
        event_type: Option<EventType> => column,
        /// Where.
        place: String => column,
        /// How.
        mode: Option<Mode> => column,
        /// Who holds it.
        host_id: Option<Id<Organisation>> => column,
        /// For whom.
        audience: String => column,
        /// What it costs to take part, in words.
        price: String,
        /// Where to sign up.
        sign_up_url: String,
        /// The last day to sign up.
        sign_up_deadline: Option<FuzzyDate> => ahead,
        /// How many took part, where it was counted.
        attendance: Option<i64> => count,
        /// Notes.
        note: String => long,
        /// Where this is known from.
        source: String,
    }
}

impl Event {
    /// What is known of the kind.
    pub const ABOUT: About = About {
        area: Area::Meetings,
        listed: Listed::Tab(2),
        clocks: &[("date", "start_time")],
        in_order: &[("sign_up_deadline", "date")],
        made_by_hand: true,
        sought: Some(10),
        ordered_by: &[Sorted::Date(&["date"])],
        lasts: Some(("start_time", "end_time")),
        date: Some(|portfolio, id| portfolio.events.get_raw(id)?.date.as_ref()),
        thread: Thread::OfWhatItBrought(Kind::Concept, "event_id"),
        form: &[
            Group::What(&[
                "title",
                "date",
                "event_type",
                "place",
                "mode",
                "audience",
                "price",
                "sign_up_url",
                "attendance",
            ]),
            Group::Who(&["host_id"]),
            Group::When(&["start_time", "end_time", "sign_up_deadline"]),
            Group::Text(&["note"]),
            Group::More(&["source"]),
        ],
        example: include_str!("../../../data/example/events.toml"),
        many: Many::Always(60),
        awaited: &["place"],
        headings: &[
            ("title", "arrangementets navn, kurs, hva, kva, aktivitet, what"),
            ("date", "når, datoer, tid, tidspunkt, start, startdato, datoar, when"),
            ("start_time", "fra, starttid, start kl, klokkeslett, kl, tid fra, starter kl, begins"),
            ("end_time", "til, sluttid, slutt kl, tid til, slutter kl, ends"),
            ("event_type", "arrangementstype, type arrangement, form, kategori"),
            ("place", "lokale, hvor, kvar, lokasjon, adresse, stad/lenke, where, location, venue"),
            ("host_id", "vert, ansvarlig, ansvarleg, arrangeres av, arrangert av, host"),
            ("audience", "deltakere, hvem, for hvem, for kven, målgrupper"),
            ("price", "kostnad, deltakeravgift, deltakaravgift, avgift, fee"),
            ("sign_up_url", "påmelding, lenke, lenke til påmelding, lenkje til påmelding, sign up"),
            (
                "sign_up_deadline",
                "frist, frist for påmelding, påmelding innen, påmelding innan, \
                påmelding frist",
            ),
            (
                "attendance",
                "antall, antall påmeldte, deltakerantall, antal, tal på påmelde, \
                antall deltagere",
            ),
        ],
        ..About::PLAIN
    };
}
