//! Cases: what is laid before a meeting.

use std::fmt::Write as _;

use chrono::Datelike as _;

use super::body::Body;
use super::meeting::Meeting;
use crate::model::about::{About, Area, Chain, Group, Listed, Named, Sorted, Thread, Told, Topic};
use crate::model::choice::choice;
use crate::model::id::{Id, RecordId};
use crate::model::kind::Portfolio;
use crate::model::record::record;
use crate::model::time_of_day::TimeOfDay;
use crate::model::value::Value;

choice! {
    /// What is asked of the body.
    CaseType, "choice-case-type" {
        /// A decision.
        Decision = "decision" | "vedtak" | "vedtakssak" | "beslutningssak" | "b-sak" | "avgjerdssak" | "b",
        /// An approval.
        Approval = "approval" | "godkjenningssak",
        /// A discussion without a vote.
        Discussion = "discussion" | "droftingssak" | "d-sak" | "diskusjon" | "droftesak" | "d",
        /// Information.
        Information = "information" | "orienteringssak" | "o-sak" | "informasjon" | "informasjonssak" | "o",
        /// Advice or a recommendation to another body.
        Recommendation = "recommendation" | "innstillingssak" | "tilradingssak",
        /// Any other business.
        OtherBusiness = "other_business" | "evt" | "annet" | "anna" | "ymse",
    }
}

choice! {
    /// How far a case has come (Noark 5 M052 and M055).
    CaseState, "choice-case-state" {
        /// Being prepared.
        Preparing = "preparing" Ahead | "under arbeid" | "forberedes" | "pagar" | "utkast" | "ny"
            | "i arbeid" | "draft" | "ikke behandlet" | "ikkje handsama",
        /// On an agenda.
        Scheduled = "scheduled" Ahead | "satt opp" | "sett opp" | "meldt" | "planlagt" | "til motet"
            | "planned",
        /// Put off to a later meeting of the same body.
        Postponed = "postponed" Waiting | "utsatt til neste mote" | "pa vent" | "on hold",
        /// Sent back to the body before.
        Returned = "returned" Waiting | "returnert" | "tilbakesendt",
        /// The body is done with it.
        Treated = "treated" Done | "ferdig" | "ferdig behandlet" | "avgjort" | "vedtatt"
            | "avsluttet" | "ferdig handsama" | "vedteke" | "avslutta" | "done" | "closed",
        /// Withdrawn.
        Withdrawn = "withdrawn" Refused | "trukket fra motet" | "tatt av saklisten"
            | "teken av sakslista",
    }
}

record! {
    /// A case on the agenda of a meeting.
    Case "cases" {
        /// What it is about.
        title: String => required column,
        /// The meeting it is laid before.
        meeting_id: Option<Id<Meeting>> => column,
        /// The body, where no meeting is known yet.
        body_id: Option<Id<Body>>,
        /// The year of its number; never parsed out of a text.
        case_year: Option<i64> => year column,
        /// The running number of that year.
        case_sequence: Option<i64> => place column,
        /// Numbers it had before, such as after a merge of two copies.
        former_number: String,
        /// Its place on the agenda.
        agenda_order: Option<i64> => place,
        /// When the meeting takes it up.
        starts_at: Option<TimeOfDay>,
        /// What is asked of the body.
        case_type: Option<CaseType> => column,
        /// How far it has come.
        state: Option<CaseState> => column,
        /// The proposed decision, numbered points on lines of their own.
        proposal: String => long,
        /// The matter in short.
        summary: String => long,
        /// What led to it.
        background: String => long,
        /// Assessment: alternatives, benefit, cost, risk.
        assessment: String => long,
        /// What it means for money.
        economic_consequences: String => long,
        /// What the preparing body advised.
        advice: String => long,
        /// Who answers for the paper.
        responsible: String => column,
        /// The case at an earlier meeting that this one continues.
        continues_id: Option<Id<Case>>,
        /// A matter of principle that each municipality must decide itself.
        matter_of_principle: bool,
        /// Exempt from public access.
        exempt: bool,
        /// The legal ground of the exemption.
        exemption_ground: String,
        /// Reference in the host's archive.
        archive_reference: String => code,
        /// Notes that stand in no paper.
        note: String => long,
        /// Where this is known from.
        source: String,
    }
}

impl Case {
    /// What is known of the kind.
    pub const ABOUT: About = About {
        area: Area::Meetings,
        listed: Listed::TabAndPage(1),
        made_by_hand: true,
        kept_in_sheets: Some(5),
        sought: Some(0),
        linkable: true,
        named_by: Named::Own(label, Some("title")),
        numbered_by: Some(("case_year", "case_sequence")),
        follows: Some(Self::at_its_meeting),
        ordered_by: &[
            Sorted::Date(&["meeting_id.date"]),
            Sorted::Number("agenda_order"),
            Sorted::Number("case_year"),
            Sorted::Number("case_sequence"),
        ],
        date: Some(|portfolio, id| {
            let case = portfolio.cases.get_raw(id)?;
            portfolio.meetings.find(case.meeting_id)?.date.as_ref()
        }),
        state: Some("state"),
        begins: Some("preparing"),
        told: Told::Listed {
            under: Topic::Cases,
            fields: &[
                "case_year",
                "case_sequence",
                "title",
                "meeting_id",
                "state",
                "case_type",
                "proposal",
            ],
            ends: &[],
        },
        belongs_to: &["meeting_id"],
        thread: Thread::Step(Chain::Case),
        form: &[
            Group::What(&[
                "title",
                "case_sequence",
                "agenda_order",
                "case_type",
                "state",
                "matter_of_principle",
                "exempt",
                "exemption_ground",
                "archive_reference",
            ]),
            Group::Who(&["body_id", "responsible"]),
            Group::When(&["starts_at", "case_year"]),
            Group::Links(&["meeting_id", "continues_id"]),
            Group::Text(&[
                "proposal",
                "summary",
                "background",
                "assessment",
                "economic_consequences",
                "advice",
                "note",
            ]),
            Group::More(&["former_number", "source"]),
        ],
        headings: &[
            ("title", "sak, sakstittel, saksnavn, saksnamn, sakstema, tema, emne, subject"),
            (
                "background",
                "saksbeskrivelse, bakgrunn for saken, saksutredning, saksopplysninger, \
                saksopplysningar",
            ),
            ("case_sequence", "sakssekvensnummer"),
            (
                "archive_reference",
                "arkivsaksnummer, arkivsak, arkivref, journalnummer, saksref, \
                arkivsaksnr",
            ),
            ("meeting_id", "møtedato, behandles i møte, dato"),
            ("body_id", "organ, gruppe, behandles i"),
            ("case_type", "type, type sak, kategori"),
            ("proposal", "vedtaksforslag, forslag, innstilling til vedtak, proposal"),
            ("summary", "sammendrag, samandrag, kort om saken, kort om saka, beskrivelse"),
            ("assessment", "vurderinger, vurderingar, drøfting"),
            ("economic_consequences", "økonomi, kostnad, kostnader"),
            ("advice", "anbefaling, saksbehandlers innstilling"),
            (
                "responsible",
                "saksbehandler, saksbehandlar, ansvarlig, ansvarleg, ansvar, \
                innmelder, hvem, kven, owner",
            ),
        ],
        weighs: true,
        long_names: true,
        example: include_str!("../../../data/example/cases.toml"),
        awaited: &["meeting_id", "proposal"],
        ..About::PLAIN
    };
}

impl Case {
    /// What became of it where nothing was decided in it, as far as its state says so.
    #[must_use]
    pub fn left_as(&self) -> Option<CaseState> {
        self.state.filter(|state| state.says_what_became())
    }
}

impl CaseState {
    /// Whether no meeting has dealt with it yet.
    #[must_use]
    pub fn is_to_come(self) -> bool {
        match self {
            Self::Preparing | Self::Scheduled => true,
            Self::Postponed | Self::Returned | Self::Treated | Self::Withdrawn => false,
        }
    }

    /// Whether it says what became of a case in which nothing was decided.
    #[must_use]
    pub fn says_what_became(self) -> bool {
        match self {
            Self::Postponed | Self::Returned | Self::Withdrawn => true,
            Self::Preparing | Self::Scheduled | Self::Treated => false,
        }
    }

    /// Whether a later meeting goes on with the same matter.
    #[must_use]
    pub fn is_carried_over(self) -> bool {
        match self {
            Self::Postponed | Self::Returned => true,
            Self::Preparing | Self::Scheduled | Self::Treated | Self::Withdrawn => false,
        }
    }
}

/// The number, where the case has one, and the title.
fn label(portfolio: &Portfolio, id: RecordId) -> String {
    let Some(case) = portfolio.cases.get_raw(id) else { return String::new() };
    match portfolio.case_number(case) {
        Some(number) => format!("{number} {}", case.title),
        None => case.title.clone(),
    }
}

/// The template of case numbers where the portfolio has none of its own.
const DEFAULT_NUMBER: &str = "{sequence}/{year2}";

/// What stands in a template for the running number, which no two cases of a year share, and for the year.
const SEQUENCES: [&str; 2] = ["{sequence}", "{sequence2}"];
const YEARS: [&str; 2] = ["{year}", "{year2}"];

/// So many letters of a template are more than any journal has.
const LONGEST_TEMPLATE: usize = 60;

/// Whether a template numbers cases: it has a place for the running number, a line, and no braces but those of places.
#[must_use]
pub fn numbers_cases(template: &str) -> bool {
    let has_sequence = SEQUENCES.iter().any(|place| template.contains(place));
    let places = SEQUENCES.iter().chain(&YEARS);
    let rest = places.fold(template.to_owned(), |rest, place| rest.replace(place, " "));
    has_sequence
        && !rest.contains(|sign: char| matches!(sign, '{' | '}') || sign.is_control())
        && template.chars().count() <= LONGEST_TEMPLATE
}

/// A template with the numbers in their places, in one go: an agenda asks for each case every frame.
fn numbered(template: &str, year: i64, sequence: i64) -> String {
    let mut number = String::with_capacity(template.len());
    let mut rest = template;
    while let Some(at) = rest.find('{') {
        let (before, place) = rest.split_at(at);
        number.push_str(before);
        let fill = |name| place.strip_prefix(name);
        // Writing into a text never fails.
        let (written, after) = if let Some(after) = fill("{sequence}") {
            (write!(number, "{sequence}"), after)
        } else if let Some(after) = fill("{sequence2}") {
            (write!(number, "{sequence:02}"), after)
        } else if let Some(after) = fill("{year}") {
            (write!(number, "{year}"), after)
        } else if let Some(after) = fill("{year2}") {
            (write!(number, "{:02}", year.rem_euclid(100)), after)
        } else {
            (number.write_char('{'), place.get(1..).unwrap_or_default())
        };
        debug_assert!(written.is_ok());
        rest = after;
    }
    number + rest
}

impl Case {
    /// What a new case says that follows from its meeting: the year within which its number counts, and the
    /// next place on the agenda.
    #[must_use]
    pub fn at_its_meeting(portfolio: &Portfolio, values: &[(usize, Value)]) -> Vec<(usize, Value)> {
        let named = values.iter().find(|(field, _)| *field == Self::meeting_id.index());
        let meeting = named.and_then(|(_, value)| portfolio.meetings.get_raw(value.as_link()?));
        let Some(meeting) = meeting else { return Vec::new() };
        let day = meeting.date.as_ref().and_then(|date| date.earliest().or_else(|| date.latest()));
        let others = portfolio.cases.iter().filter(|case| case.meeting_id == Some(meeting.id));
        let last = others.filter_map(|case| case.agenda_order).max();
        let year = day.map(|day| (Self::case_year.index(), Value::Integer(day.year().into())));
        let order = (Self::agenda_order.index(), Value::Integer(last.unwrap_or(0) + 1));
        year.into_iter().chain([order]).collect()
    }
}

impl Portfolio {
    /// The year of the meeting that a numbered case stands at, where its number counts in another one: the meeting
    /// was moved, or the case was. A number that is out is not changed by itself.
    #[must_use]
    pub fn in_another_year(&self, case: &Case) -> Option<i64> {
        let date = self.meetings.find(case.meeting_id)?.date.as_ref()?;
        let year = i64::from(date.year()?);
        (case.case_sequence.is_some() && case.case_year? != year).then_some(year)
    }

    /// The number of a case as the portfolio writes it, or nothing while it has none.
    #[must_use]
    pub fn case_number(&self, case: &Case) -> Option<String> {
        let (year, sequence) = (case.case_year?, case.case_sequence?);
        let template = self
            .settings()
            .map(|settings| settings.case_number_template.as_str())
            .filter(|template| !template.is_empty())
            .unwrap_or(DEFAULT_NUMBER);
        Some(numbered(template, year, sequence))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_written_as_the_template_says() {
        let cases = [
            (DEFAULT_NUMBER, "7/23"),
            ("{sequence2}/{year}", "07/2023"),
            ("Sak {year2}-{sequence} {", "Sak 23-7 {"),
            ("{år} {{sequence}} {year", "{år} {7} {year"),
            ("", ""),
        ];
        for (template, number) in cases {
            assert_eq!(numbered(template, 2023, 7), number);
        }
        assert_eq!(numbered("{sequence2}/{year2}", 1906, 123), "123/06");
    }

    /// What a template may be is what writes cases of a year, and of two years, each in a way of its own.
    #[test]
    fn a_template_that_numbers_cases_tells_them_apart() {
        for template in
            [DEFAULT_NUMBER, "{sequence2}-{year2}", "Sak {sequence}/{year}", "{sequence}"]
        {
            assert!(numbers_cases(template), "{template}");
            assert_ne!(numbered(template, 2023, 7), numbered(template, 2023, 8));
        }
        let long = format!("{{sequence}}{}", "x".repeat(LONGEST_TEMPLATE));
        for template in [
            "",
            "{year}",
            "X",
            "{}{bad}",
            "{sequence",
            "{sequence} {bad}",
            "{sequence}\n",
            "{{sequence}}",
            &long,
        ] {
            assert!(!numbers_cases(template), "{template}");
        }
    }
}
