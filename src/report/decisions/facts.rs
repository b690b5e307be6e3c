//! What stands at the head of a summary: when, where, who was there.

use super::{Facts, Standing, Summary};
use crate::model::attendance::{Attendance, Presence};
use crate::model::case::Case;
use crate::model::meeting::{Meeting, MeetingState};
use crate::report::network::sender;
use crate::report::outline::Block;
use crate::report::paper::Stage;
use crate::report::seen_from::with_place;
use crate::text::{Lang, show_times, sort};

impl Summary<'_> {
    pub(super) fn facts(&self, stage: Stage) -> Block {
        let meeting = self.meeting;
        let mut facts = Facts::default();
        let mut fact = |key: &str, text: String| facts.add(self.texts.get(key), text);
        fact("paper-sender", sender(self.portfolio, self.body()));
        fact("paper-date", self.date_line());
        let times = [&meeting.start_time, &meeting.end_time];
        let time = times.map(|time| show_times(self.texts, time)).join("–");
        fact("paper-time", time.trim_end_matches('–').to_owned());
        let mode = self.word(&meeting.mode);
        fact(
            "paper-place",
            match meeting.place.is_empty() {
                true => mode,
                false => with_place(meeting.place.clone(), &mode.to_lowercase()),
            },
        );
        let label = |field| self.texts.label_of(field);
        facts.add(label(Meeting::number.any()), meeting.number.as_str());
        facts.add(label(Meeting::theme.any()), self.typed(&meeting.theme));
        self.people(&mut facts);
        let approved = meeting.minutes_approved.as_ref();
        let approved = approved.map(|date| self.ask.date(self.portfolio, date));
        facts.add(self.texts.get("paper-approved"), approved.unwrap_or_default());
        let how = self.typed(&meeting.minutes_approval);
        facts.add(label(Meeting::minutes_approval.any()), how);
        facts.add(self.texts.get("paper-exempt"), self.exempt_cases());
        facts.add(self.texts.get("paper-state"), self.state_line(stage));
        Block::Facts { rows: facts.0 }
    }

    /// Who led the meeting, who wrote, who was there: a line each.
    fn people(&self, facts: &mut Facts) {
        let meeting = self.meeting;
        facts.add(self.texts.get("paper-chair"), self.typed(&meeting.chair));
        facts.add(self.texts.get("paper-minute-taker"), self.typed(&meeting.minute_taker));
        for (presence, key) in [
            (Presence::Present, "paper-present"),
            (Presence::Absent, "paper-absent"),
            (Presence::Observer, "paper-observers"),
            (Presence::Secretariat, "paper-secretariat"),
            (Presence::Guest, "paper-guests"),
        ] {
            facts.add(self.texts.get(key), self.typed(self.attendance(presence)));
        }
        let is_empty = self.portfolio.attendances.iter().all(|a| a.meeting_id != Some(meeting.id));
        if is_empty && self.standing == Standing::Held {
            facts.add(self.texts.get("paper-present"), self.texts.get("paper-not-registered"));
        }
    }

    fn state_line(&self, stage: Stage) -> String {
        if self.standing == Standing::ToCome {
            return self.texts.get("paper-state-to-come");
        }
        let off = self.standing.called_off().map(|state| {
            self.texts
                .with("paper-state-off", &[("state", &self.word(&Some(state)).to_lowercase())])
        });
        let unrecorded = self.is_unrecorded().then(|| self.texts.get("paper-state-unrecorded"));
        if self.cases.is_empty() && self.left.is_empty() {
            return off.into_iter().chain(unrecorded).collect::<Vec<_>>().join(" ");
        }
        let has_decisions = !self.all.is_empty();
        let state = match stage {
            Stage::Draft if has_decisions => self.said("paper-state-draft"),
            Stage::Draft => self.said("paper-state-none"),
            Stage::Final(count, voice) => {
                format!("{}.", self.texts.count("paper-final", count, &[voice.argument()]))
            }
        };
        let apart = self.is_apart().then(|| self.texts.get("paper-state-apart"));
        let begin = [off, unrecorded, Some(state)].into_iter().flatten();
        let parts = begin.chain(self.undecided_cases(has_decisions)).chain(apart);
        parts.collect::<Vec<_>>().join(" ")
    }

    /// Whether the day has passed and nobody has recorded that people met.
    pub(super) fn is_unrecorded(&self) -> bool {
        let state = self.index.state_of(self.meeting);
        self.standing == Standing::Held && state.is_none_or(MeetingState::is_to_come)
    }

    /// The cases that were not settled: beside decisions those of which nobody has said what became of them, and those
    /// of which their decision or their state does, by what it says.
    fn undecided_cases(&self, has_decisions: bool) -> Vec<String> {
        let mut by_word: Vec<(Option<String>, Vec<String>)> = vec![(None, Vec::new())];
        for case in &self.cases {
            let (word, name) = (self.left_as(case).map(|left| left.word), self.in_short(case));
            if word.is_none() && !self.said_in(case).is_empty() {
                continue;
            }
            match by_word.iter_mut().find(|(other, _)| *other == word) {
                Some((_, names)) => names.push(name),
                None => by_word.push((word, vec![name])),
            }
        }
        let told = by_word.into_iter().filter(|(_, names)| !names.is_empty());
        let told = told.filter_map(|(word, names)| {
            let cases = ("cases", &*names.join(", "));
            match word {
                Some(word) => {
                    Some(self.texts.with("paper-state-left-as", &[("state", &word), cases]))
                }
                None => has_decisions
                    .then(|| self.texts.with("paper-state-open", &[cases, self.voice.argument()])),
            }
        });
        told.collect()
    }

    /// The number of a case, else its title.
    pub(super) fn in_short(&self, case: &Case) -> String {
        let title = || self.marked(self.case_title(case).text, Some(case.id.raw()));
        self.case_number(case).unwrap_or_else(title)
    }

    /// The cases that are exempt from public access, each with the ground of that.
    fn exempt_cases(&self) -> String {
        let exempt = self.cases.iter().filter(|case| self.is_told_exempt(case));
        let lines = exempt.map(|case| match case.exemption_ground.trim() {
            "" => {
                let words = self.texts.get("paper-exempt-no-ground").to_lowercase();
                format!("{}: {words}", self.in_short(case))
            }
            ground => format!("{}: {ground}", self.in_short(case)),
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    fn attendance(&self, presence: Presence) -> String {
        let mut people: Vec<&Attendance> = self
            .portfolio
            .attendances
            .iter()
            .filter(|a| a.meeting_id == Some(self.meeting.id) && a.presence == Some(presence))
            .collect();
        let lang = Lang::of(self.portfolio);
        people.sort_by(|a, b| sort::compare(lang, &a.title, &b.title));
        let names = people.iter().map(|person| {
            if person.organisation.is_empty() || person.title.contains(&person.organisation) {
                person.title.clone()
            } else {
                format!("{} ({})", person.title, person.organisation)
            }
        });
        names.collect::<Vec<_>>().join("\n")
    }
}
