//! What a record is called, in one line, wherever it is named.

use super::case::Case;
use super::decision::Decision;
use super::field::Choice as _;
use super::id::{Id, RecordId};
use super::kind::{Kind, Portfolio};
use super::meeting::Meeting;
use super::record::Record;
use super::settings::Settings;
use super::value::Value;

/// The template of case numbers where the portfolio has none of its own.
const DEFAULT_CASE_NUMBER: &str = "{sequence}/{year2}";

impl Kind {
    /// Whether records of the kind have a name of their own, not one that is made of other records'.
    #[must_use]
    pub fn names_itself(self) -> bool {
        !matches!(
            self,
            Self::Meeting
                | Self::Case
                | Self::Role
                | Self::Rollout
                | Self::BenefitYear
                | Self::OwnValue
                | Self::StatusReport
                | Self::Measurement
                | Self::HearingAnswer
                | Self::Pledge
                | Self::Link
        )
    }
}

impl Portfolio {
    /// The settings of the portfolio, if it has any.
    #[must_use]
    pub fn settings(&self) -> Option<&Settings> {
        self.settings.iter().next()
    }

    /// The name of a record: its title, or what stands for one.
    #[must_use]
    pub fn label(&self, id: RecordId) -> String {
        match self.record(id) {
            Some(record) => self.label_of(record),
            None => String::new(),
        }
    }

    /// The name of a record that is at hand.
    #[must_use]
    pub fn label_of(&self, record: &dyn Record) -> String {
        match record.kind() {
            Kind::Municipality => text_of(record, "name"),
            Kind::Meeting => self.meeting_label(Id::from_raw(record.record_id())),
            Kind::Case => self.case_label(Id::from_raw(record.record_id())),
            Kind::Role => self.joined(record, &["person_id", "function"]),
            Kind::Rollout => self.joined(record, &["solution_id", "municipality_id"]),
            Kind::BenefitYear => self.joined(record, &["benefit_id", "year"]),
            Kind::OwnValue => self.joined(record, &["column_id", "about_id"]),
            Kind::StatusReport => self.joined(record, &["project_id", "reported_on"]),
            Kind::Measurement => {
                self.joined(record, &["benefit_id", "municipality_id", "measured_on"])
            }
            Kind::HearingAnswer => self.joined(record, &["case_id", "municipality_id"]),
            Kind::Pledge => self.joined(record, &["application_id", "municipality_id"]),
            Kind::Link => self.joined(record, &["from_id", "to_id"]),
            _ => text_of(record, "title"),
        }
    }

    fn joined(&self, record: &dyn Record, fields: &[&str]) -> String {
        let parts: Vec<String> = fields
            .iter()
            .map(|field| match record.value(field) {
                Value::Link(id) => self.label(id),
                Value::Text(text) => text,
                Value::Integer(number) => number.to_string(),
                Value::Choice(code) => code.to_owned(),
                Value::Date(date) => date.words.clone().unwrap_or_else(|| date.to_string()),
                _ => String::new(),
            })
            .filter(|part| !part.is_empty())
            .collect();
        parts.join(" – ")
    }

    fn meeting_label(&self, id: Id<Meeting>) -> String {
        let Some(meeting) = self.meetings.get(id) else { return String::new() };
        let body = self.body_short_name(meeting);
        let date = meeting.date.as_ref().map(|date| match date.day() {
            Some(day) => day.format("%d.%m.%Y").to_string(),
            None => date.words.clone().unwrap_or_else(|| date.to_string()),
        });
        [Some(body), date].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    fn body_short_name(&self, meeting: &Meeting) -> String {
        self.bodies.find(meeting.body_id).map_or_else(String::new, |body| {
            if body.short_name.is_empty() { body.title.clone() } else { body.short_name.clone() }
        })
    }

    fn case_label(&self, id: Id<Case>) -> String {
        let Some(case) = self.cases.get(id) else { return String::new() };
        match self.case_number(case) {
            Some(number) => format!("{number} {}", case.title),
            None => case.title.clone(),
        }
    }

    /// The number of a case as the portfolio writes it, or nothing while it has none.
    #[must_use]
    pub fn case_number(&self, case: &Case) -> Option<String> {
        let (year, sequence) = (case.case_year?, case.case_sequence?);
        let template = self
            .settings()
            .map(|settings| settings.case_number_template.as_str())
            .filter(|template| !template.is_empty())
            .unwrap_or(DEFAULT_CASE_NUMBER);
        Some(
            template
                .replace("{sequence2}", &format!("{sequence:02}"))
                .replace("{sequence}", &sequence.to_string())
                .replace("{year2}", &format!("{:02}", year.rem_euclid(100)))
                .replace("{year}", &year.to_string()),
        )
    }

    /// The meeting at which a decision was taken.
    #[must_use]
    pub fn meeting_of(&self, decision: &Decision) -> Option<&Meeting> {
        self.meetings.find(self.cases.find(decision.case_id)?.meeting_id)
    }

    /// Whether a decision carries a seal.
    #[must_use]
    pub fn is_sealed(&self, decision: RecordId) -> bool {
        self.seals.contains_key(&decision)
    }
}

fn text_of(record: &dyn Record, field: &str) -> String {
    match record.value(field) {
        Value::Text(text) => text,
        _ => String::new(),
    }
}

impl Settings {
    /// The language code of documents, bokmål where nothing is said.
    #[must_use]
    pub fn language_code(&self) -> &'static str {
        self.language.map_or("nb", |language| language.code())
    }
}
