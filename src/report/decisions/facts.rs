//! What stands at the head of a summary: when, where, who was there.

use super::{Facts, Summary};
use crate::model::attendance::{Attendance, Presence};
use crate::report::outline::Block;
use crate::text::{show_date, show_times};

impl Summary<'_> {
    pub(super) fn facts(&self, is_draft: bool) -> Block {
        let meeting = self.meeting;
        let mut facts = Facts::default();
        let mut fact = |key: &str, text: String| facts.add(self.texts.get(key), text);
        fact("paper-date", self.date_line());
        let times = [&meeting.start_time, &meeting.end_time];
        let time = times.map(|time| show_times(self.texts, time)).join("–");
        fact("paper-time", time.trim_end_matches('–').to_owned());
        let mode = self.word(&meeting.mode);
        let place = [meeting.place.clone(), mode].into_iter().filter(|part| !part.is_empty());
        fact("paper-place", place.collect::<Vec<_>>().join(", "));
        fact("paper-chair", meeting.chair.clone());
        fact("paper-minute-taker", meeting.minute_taker.clone());
        for (presence, key) in [
            (Presence::Present, "paper-present"),
            (Presence::Absent, "paper-absent"),
            (Presence::Observer, "paper-observers"),
            (Presence::Secretariat, "paper-secretariat"),
            (Presence::Guest, "paper-guests"),
        ] {
            fact(key, self.attendance(presence));
        }
        if self.portfolio.attendances.iter().all(|a| a.meeting_id != Some(meeting.id)) {
            fact("paper-present", self.texts.get("paper-not-registered"));
        }
        if let Some(approved) = &meeting.minutes_approved {
            fact("paper-approved", show_date(self.texts, approved));
        }
        // One that made something final was held, whatever a merge has brought.
        let was_held = self.sealed_meeting().is_some();
        if !was_held && meeting.state.is_some_and(|state| !state.takes_place()) {
            fact("paper-meeting", self.word(&meeting.state));
        }
        fact("paper-state", self.state_line(is_draft));
        Block::Facts { rows: facts.0 }
    }

    fn state_line(&self, is_draft: bool) -> String {
        if self.cases.is_empty() && self.left.is_empty() {
            return String::new();
        }
        let has_decisions = !self.all_said().is_empty();
        let state = self.texts.get(match (is_draft, has_decisions) {
            (true, true) => "paper-state-draft",
            (true, false) => "paper-state-none",
            (false, _) => "paper-state-final",
        });
        match self.is_apart() {
            true => format!("{state} {}", self.texts.get("paper-state-apart")),
            false => state,
        }
    }

    fn attendance(&self, presence: Presence) -> String {
        let mut people: Vec<&Attendance> = self
            .portfolio
            .attendances
            .iter()
            .filter(|a| a.meeting_id == Some(self.meeting.id) && a.presence == Some(presence))
            .collect();
        people.sort_by(|a, b| a.title.cmp(&b.title));
        let names = people.iter().map(|person| {
            if person.organisation.is_empty() {
                person.title.clone()
            } else {
                format!("{} ({})", person.title, person.organisation)
            }
        });
        names.collect::<Vec<_>>().join(", ")
    }
}
