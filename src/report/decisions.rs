//! The decision summary of a meeting: what was decided, word for word, who does what by when, what
//! was carried over, when the body meets next.

use chrono::{DateTime, Utc};

use super::outline::{Block, Column, Outline, Table};
use crate::calc::agenda::{self, AgendaIndex};
use crate::model::action::Action;
use crate::model::case::{Case, CaseState};
use crate::model::decision::Decision;
use crate::model::field::Choice;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::Id;
use crate::model::kind::{Kind, Portfolio};
use crate::model::meeting::{Attendance, Meeting, Presence};
use crate::model::seal::{Seal, SealedDecision};
use crate::text::{Format, Lang, Texts, show_date};

/// What a summary is made of.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// The language of the paper.
    pub lang: Lang,
    /// Leave out what is exempt from public access.
    pub public: bool,
    /// When the paper is made.
    pub made_at: DateTime<Utc>,
}

/// The summary of a meeting; nothing when there is no such meeting.
#[must_use]
pub fn decision_summary(
    portfolio: &Portfolio,
    meeting: Id<Meeting>,
    options: &Options,
) -> Option<Outline> {
    let meeting = portfolio.meetings.get(meeting)?;
    let index = AgendaIndex::of(portfolio);
    let paper = Paper {
        portfolio,
        meeting,
        options,
        texts: Texts::of(options.lang),
        format: Format::of(options.lang),
        cases: index.cases_of(portfolio, meeting.id),
        index: &index,
    };
    Some(paper.outline())
}

struct Paper<'a> {
    portfolio: &'a Portfolio,
    meeting: &'a Meeting,
    options: &'a Options,
    texts: &'static Texts,
    format: &'static Format,
    cases: Vec<&'a Case>,
    index: &'a AgendaIndex,
}

impl Paper<'_> {
    fn outline(&self) -> Outline {
        let mut blocks = vec![self.facts()];
        if self.cases.is_empty() {
            blocks.push(Block::Paragraph { text: self.texts.get("paper-no-cases") });
        } else {
            blocks.push(self.heading("paper-overview"));
            blocks.push(self.overview());
            blocks.push(self.heading("paper-decisions"));
            for case in &self.cases {
                self.case(case, &mut blocks);
            }
        }
        self.carried_over(&mut blocks);
        self.next_meeting(&mut blocks);
        blocks.push(Block::Signatures {
            roles: vec![self.texts.get("paper-sign-chair"), self.texts.get("paper-sign-minutes")],
        });
        let body = self.body_name();
        Outline {
            lang: self.options.lang.code(),
            genre: self.texts.get("paper-decision-summary"),
            title: body.clone(),
            subtitle: self.date_line(),
            author: self.network_name(),
            footer: self.footer(&body),
            page_words: (self.texts.get("paper-page"), self.texts.get("paper-of")),
            mark: self.is_draft().then(|| self.texts.get("paper-draft")),
            made_at: self.options.made_at,
            blocks,
        }
    }

    fn heading(&self, key: &str) -> Block {
        Block::Heading { level: 1, number: None, text: self.texts.get(key) }
    }

    /// What the final decisions of the meeting say of it: the meeting itself may have changed since.
    fn sealed_meeting(&self) -> Option<&SealedDecision> {
        self.cases.iter().find_map(|case| self.sealed_case(case))
    }

    /// The name of the body as it was sealed, else the one that it had on the day.
    fn body_name(&self) -> String {
        if let Some(sealed) = self.sealed_meeting() {
            return sealed.body.clone();
        }
        let Some(body) = self.portfolio.bodies.find(self.meeting.body_id) else {
            return self.texts.kind(Kind::Meeting);
        };
        let day = self.meeting.date.as_ref().and_then(|date| date.earliest());
        let then = day.and_then(|day| {
            self.portfolio.body_names.iter().find(|name| {
                let from = name.valid_from.as_ref().and_then(|date| date.earliest());
                let to = name.valid_to.as_ref().and_then(|date| date.latest());
                name.body_id == Some(body.id)
                    && from.is_none_or(|from| from <= day)
                    && to.is_some_and(|to| day <= to)
            })
        });
        then.map_or_else(|| body.title.clone(), |name| name.title.clone())
    }

    fn network_name(&self) -> String {
        self.portfolio
            .settings()
            .and_then(|settings| self.portfolio.organisations.find(settings.network_id))
            .map_or_else(String::new, |network| network.title.clone())
    }

    /// The day as it was sealed, else as the meeting has it.
    fn date(&self) -> Option<FuzzyDate> {
        let sealed = self.sealed_meeting().and_then(|sealed| sealed.date.as_deref());
        let sealed = sealed.and_then(|date| FuzzyDate::parse_edtf(date).ok());
        sealed.or_else(|| self.meeting.date.clone())
    }

    fn date_line(&self) -> String {
        let Some(date) = &self.date() else { return String::new() };
        match date.day() {
            Some(day) if !date.is_uncertain() => self.format.day_with_weekday(day),
            _ => show_date(self.texts, date),
        }
    }

    fn footer(&self, body: &str) -> String {
        let day = self.format.day_short(self.options.made_at.date_naive());
        let date = self.date().as_ref().map_or_else(String::new, |date| {
            date.day().map_or_else(|| show_date(self.texts, date), |d| self.format.day_short(d))
        });
        self.texts.with("paper-footer", &[("body", body), ("date", &date), ("made", &day)])
    }

    fn is_draft(&self) -> bool {
        self.cases
            .iter()
            .flat_map(|case| self.index.decisions_of(self.portfolio, case.id))
            .any(|decision| !self.portfolio.is_sealed(decision.id.raw()))
    }

    fn facts(&self) -> Block {
        let meeting = self.meeting;
        let mut rows = Vec::new();
        let mut fact = |key: &str, text: String| {
            if !text.trim().is_empty() {
                rows.push((self.texts.get(key), text));
            }
        };
        fact("paper-date", self.date_line());
        let time = [&meeting.start_time, &meeting.end_time].map(String::as_str).join("–");
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
        fact("paper-state", self.state_line());
        Block::Facts { rows }
    }

    fn state_line(&self) -> String {
        if self.cases.is_empty() {
            return String::new();
        }
        self.texts.get(if self.is_draft() { "paper-state-draft" } else { "paper-state-final" })
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

    fn overview(&self) -> Block {
        let columns = vec![
            Column::new(self.texts.get("paper-column-number"), 8),
            Column::new(self.texts.get("paper-column-case"), 24),
            Column::new(self.texts.get("paper-column-type"), 11),
            Column::new(self.texts.get("paper-column-decision"), 27),
            Column::new(self.texts.get("paper-column-responsible"), 16),
            Column::new(self.texts.get("paper-column-deadline"), 14),
        ];
        let rows = self.cases.iter().map(|case| self.overview_row(case)).collect();
        let summary = self.texts.get("paper-overview");
        Block::Table(Table { summary, columns, rows })
    }

    fn overview_row(&self, case: &Case) -> Vec<String> {
        let decisions = self.index.decisions_of(self.portfolio, case.id);
        let actions = self.index.actions_of(self.portfolio, case.id);
        let hidden = self.is_hidden(case);
        let decided: Vec<String> = decisions
            .iter()
            .map(|decision| self.title_of(decision))
            .filter(|title| !title.is_empty())
            .collect();
        let decision = if hidden {
            self.texts.get("paper-exempt")
        } else if decided.is_empty() {
            self.word(&case.state)
        } else {
            decided.join("\n")
        };
        let unless_hidden = |text: String| if hidden { String::new() } else { text };
        let owners = unique(actions.iter().map(|action| action.owner.clone()));
        let deadlines = unique(actions.iter().map(|action| self.deadline(action)));
        vec![
            self.case_number(case).unwrap_or_else(|| "–".to_owned()),
            self.case_title(case),
            self.word(&case.case_type),
            decision,
            unless_hidden(owners),
            unless_hidden(deadlines),
        ]
    }

    fn deadline(&self, action: &Action) -> String {
        action.deadline.as_ref().map_or_else(String::new, |date| {
            date.day().map_or_else(|| show_date(self.texts, date), |d| self.format.day_short(d))
        })
    }

    /// A final decision speaks by its seal, a draft by itself.
    fn title_of(&self, decision: &Decision) -> String {
        self.seal(decision)
            .map_or_else(|| decision.title.clone(), |seal| seal.content.title.clone())
    }

    fn seal(&self, decision: &Decision) -> Option<&Seal> {
        self.portfolio.seals.get(&decision.id.raw()).map(AsRef::as_ref)
    }

    /// What a final decision says of its case: the case itself may have changed since.
    fn sealed_case(&self, case: &Case) -> Option<&SealedDecision> {
        let decisions = self.index.decisions_of(self.portfolio, case.id);
        decisions.into_iter().find_map(|decision| self.seal(decision)).map(|seal| &seal.content)
    }

    fn case_title(&self, case: &Case) -> String {
        if self.is_hidden(case) {
            return self.texts.get("paper-exempt-case");
        }
        self.sealed_case(case).map_or(&case.title, |sealed| &sealed.case_title).clone()
    }

    fn case_number(&self, case: &Case) -> Option<String> {
        match self.sealed_case(case) {
            Some(sealed) => sealed.case_number.clone(),
            None => self.portfolio.case_number(case),
        }
    }

    /// The name of another decision, unless its case is exempt.
    fn name_of(&self, other: Option<&Decision>) -> String {
        let Some(decision) = other else { return String::new() };
        match self.portfolio.cases.find(decision.case_id) {
            Some(case) if self.is_hidden(case) => self.texts.get("paper-exempt-case"),
            _ => self.title_of(decision),
        }
    }

    fn is_hidden(&self, case: &Case) -> bool {
        self.options.public && case.exempt
    }

    fn case(&self, case: &Case, blocks: &mut Vec<Block>) {
        let hidden = self.is_hidden(case);
        blocks.push(Block::Heading {
            level: 2,
            number: self.case_number(case),
            text: self.case_title(case),
        });
        if case.exempt {
            let ground =
                self.texts.with("paper-exempt-ground", &[("ground", &case.exemption_ground)]);
            blocks.push(Block::Note { text: ground });
        }
        if hidden {
            return;
        }
        self.background(case, blocks);
        let decisions = self.index.decisions_of(self.portfolio, case.id);
        if decisions.is_empty() {
            blocks.push(Block::Note { text: self.texts.get("paper-no-decision") });
        }
        for decision in decisions {
            self.decision(case, decision, blocks);
        }
        self.follow_ups(case, blocks);
    }

    fn background(&self, case: &Case, blocks: &mut Vec<Block>) {
        if !case.summary.is_empty() {
            blocks.push(Block::Paragraph { text: case.summary.clone() });
        }
        if let Some(earlier) = self.portfolio.cases.find(case.continues_id) {
            let earlier = match self.is_hidden(earlier) {
                true => self.texts.get("paper-exempt-case"),
                false => self.portfolio.label(earlier.id.raw()),
            };
            let text = self.texts.with("paper-continues", &[("case", &earlier)]);
            blocks.push(Block::Note { text });
        }
    }

    fn decision(&self, case: &Case, decision: &Decision, blocks: &mut Vec<Block>) {
        let seal = self.seal(decision);
        let content = seal.map(|seal| &seal.content);
        let text = content.map_or(&decision.text, |c| &c.text);
        let proposal = content.map_or(&case.proposal, |c| &c.proposal);
        if !proposal.trim().is_empty() && proposal.trim() != text.trim() {
            blocks.push(Block::Quote {
                label: self.texts.get("paper-proposal"),
                text: proposal.clone(),
                strong: false,
            });
        }
        let label =
            if decision.corrects_id.is_some() { "paper-correction" } else { "paper-decision" };
        let text = if text.trim().is_empty() { self.title_of(decision) } else { text.clone() };
        blocks.push(Block::Quote { label: self.texts.get(label), text, strong: true });
        blocks.push(Block::Facts { rows: self.decision_facts(decision, seal) });
        if crate::calc::is_example(&decision.source) {
            blocks.push(Block::Note { text: self.texts.get("paper-example") });
        }
        if let Some(seal) = seal {
            blocks.push(Block::Note { text: self.seal_line(seal) });
        }
    }

    fn decision_facts(&self, decision: &Decision, seal: Option<&Seal>) -> Vec<(String, String)> {
        let content = seal.map(|seal| &seal.content);
        let mut rows = Vec::new();
        let mut fact = |field: &str, text: String| {
            if !text.trim().is_empty() {
                rows.push((self.texts.field(Kind::Decision, field), text));
            }
        };
        let pick = |now: &String, then: Option<&String>| then.unwrap_or(now).clone();
        fact("outcome", self.word(&decision.outcome));
        fact("agreement", self.word(&decision.agreement));
        fact("votes", pick(&decision.votes, content.map(|c| &c.votes)));
        fact(
            "changes_from_proposal",
            pick(&decision.changes_from_proposal, content.map(|c| &c.changes_from_proposal)),
        );
        fact("remark", pick(&decision.remark, content.map(|c| &c.remark)));
        fact(
            "economic_effect",
            pick(&decision.economic_effect, content.map(|c| &c.economic_effect)),
        );
        fact("amount", decision.amount.map_or_else(String::new, |a| self.format.kroner(a)));
        fact("conflict_of_interest", decision.conflict_of_interest.clone());
        if decision.principle {
            fact("principle", self.texts.get("paper-yes"));
        }
        let corrected = self.portfolio.decisions.find(decision.corrects_id);
        fact("corrects_id", self.name_of(corrected));
        let replaced = self.portfolio.decisions.find(decision.supersedes_id);
        fact("supersedes_id", self.name_of(replaced));
        rows
    }

    fn seal_line(&self, seal: &Seal) -> String {
        let at = self.format.day_short(seal.at.date_naive());
        self.texts
            .with("paper-sealed", &[("date", &at), ("by", &seal.by), ("hash", seal.short_hash())])
    }

    fn follow_ups(&self, case: &Case, blocks: &mut Vec<Block>) {
        let actions = self.index.actions_of(self.portfolio, case.id);
        if actions.is_empty() {
            return;
        }
        let columns = vec![
            Column::new(self.texts.get("paper-follow-up"), 50),
            Column::new(self.texts.get("paper-column-responsible"), 20),
            Column::new(self.texts.get("paper-column-deadline"), 16),
            Column::new(self.texts.field(Kind::Action, "state"), 14),
        ];
        let rows = actions
            .iter()
            .map(|action| {
                let example = crate::calc::is_example(&action.source);
                let title = if example {
                    format!("{} ({})", action.title, self.texts.get("paper-example-word"))
                } else {
                    action.title.clone()
                };
                vec![title, action.owner.clone(), self.deadline(action), self.word(&action.state)]
            })
            .collect();
        let summary = self.texts.get("paper-follow-up");
        blocks.push(Block::Table(Table { summary, columns, rows }));
    }

    fn carried_over(&self, blocks: &mut Vec<Block>) {
        let carried: Vec<&&Case> = self
            .cases
            .iter()
            .filter(|case| matches!(case.state, Some(CaseState::Postponed | CaseState::Returned)))
            .filter(|case| !self.is_hidden(case))
            .collect();
        if carried.is_empty() {
            return;
        }
        blocks.push(self.heading("paper-carried-over"));
        for case in carried {
            let label = self.portfolio.label(case.id.raw());
            blocks.push(Block::Paragraph { text: format!("{label}: {}", self.word(&case.state)) });
        }
    }

    fn next_meeting(&self, blocks: &mut Vec<Block>) {
        let Some(next) = agenda::next_meeting(self.portfolio, self.meeting) else { return };
        let Some(date) = &next.date else { return };
        blocks.push(self.heading("paper-next-meeting"));
        let day = match date.day() {
            Some(day) => self.format.day_with_weekday(day),
            None => show_date(self.texts, date),
        };
        // A date that was settled needs no word for it; one that was not does.
        let state = match next.state {
            Some(state) if state.is_open() || date.is_uncertain() => {
                format!(" ({})", self.word(&Some(state)).to_lowercase())
            }
            _ => String::new(),
        };
        blocks.push(Block::Paragraph { text: format!("{day}{state}") });
    }

    /// The word for a choice, or nothing while none is made.
    fn word<C: Choice>(&self, choice: &Option<C>) -> String {
        choice.map_or_else(String::new, |choice| self.texts.choice(&C::SET, choice.code()))
    }
}

/// Each text once, in the order of their first coming, on lines of their own.
fn unique(texts: impl Iterator<Item = String>) -> String {
    let mut seen: Vec<String> = Vec::new();
    for text in texts.filter(|text| !text.is_empty()) {
        if !seen.contains(&text) {
            seen.push(text);
        }
    }
    seen.join("\n")
}
