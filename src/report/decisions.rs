//! The decision summary of a meeting: what was decided, word for word, who does what by when, what
//! was carried over, when the body meets next.

mod case;
mod facts;
mod overview;

use super::network::network;
use super::outline::{Block, Outline};
use super::paper::{Ask, Paper, PaperFormat, Scope, any};
use crate::calc::agenda::{self, AgendaIndex};
use crate::model::body::Body;
use crate::model::case::{Case, CaseState};
use crate::model::choice::Choice;
use crate::model::decision::{Decision, SealedDecision};
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::Id;
use crate::model::kind::{Kind, Portfolio};
use crate::model::meeting::Meeting;
use crate::model::message::Message;
use crate::model::seal::Seal;
use crate::text::{Format, Texts, show_date};

/// The decision summary of a meeting.
pub const PAPER: Paper = Paper {
    name: "decisions",
    genre: "paper-decision-summary",
    scope: Scope::Record(Kind::Meeting),
    formats: &[PaperFormat::Pdf, PaperFormat::Docx],
    public: true,
    suits: any,
    make: decision_summary,
    data: None,
};

fn decision_summary(portfolio: &Portfolio, ask: &Ask) -> Result<Outline, Message> {
    let meeting = ask.record_of(&portfolio.meetings)?;
    let index = AgendaIndex::of(portfolio);
    let summary = Summary {
        portfolio,
        meeting,
        ask,
        texts: ask.texts(),
        format: Format::of(ask.lang),
        cases: index.cases_of(portfolio, meeting.id),
        left: index.left_of(portfolio, meeting.id),
        index: &index,
    };
    Ok(summary.outline())
}

struct Summary<'a> {
    portfolio: &'a Portfolio,
    meeting: &'a Meeting,
    ask: &'a Ask,
    texts: &'static Texts,
    format: &'static Format,
    cases: Vec<&'a Case>,
    /// Final decisions whose cases are gone.
    left: Vec<&'a Decision>,
    index: &'a AgendaIndex,
}

/// Labels and what belongs to them; what says nothing is left out.
#[derive(Default)]
struct Facts(Vec<(String, String)>);

impl Facts {
    fn add(&mut self, label: String, text: String) {
        if !text.trim().is_empty() {
            self.0.push((label, text));
        }
    }
}

impl Summary<'_> {
    fn outline(&self) -> Outline {
        let is_draft = self.is_draft();
        let mut blocks = vec![self.facts(is_draft)];
        if self.cases.is_empty() && self.left.is_empty() {
            blocks.push(Block::Paragraph { text: self.texts.get("paper-no-cases") });
        } else {
            blocks.push(self.heading("paper-overview"));
            blocks.push(self.overview());
            blocks.push(self.heading("paper-decisions"));
            for case in &self.cases {
                self.case(case, &mut blocks);
            }
            for decision in &self.left {
                self.without_case(decision, &mut blocks);
            }
        }
        self.carried_over(&mut blocks);
        self.next_meeting(&mut blocks);
        blocks.push(Block::Signatures {
            roles: vec![self.texts.get("paper-sign-chair"), self.texts.get("paper-sign-minutes")],
        });
        let body = self.body_name();
        Outline {
            subtitle: self.date_line(),
            author: network(self.portfolio),
            footer: self.footer(&body, is_draft),
            mark: is_draft.then(|| self.texts.get("paper-draft")),
            blocks,
            ..self.ask.outline(PAPER.genre, body)
        }
    }

    fn heading(&self, key: &str) -> Block {
        Block::Heading { level: 1, number: None, text: self.texts.get(key) }
    }

    /// What the final decisions of the meeting say of it: the meeting itself may have changed since.
    fn sealed_meeting(&self) -> Option<&SealedDecision> {
        self.final_decisions().next().map(|(_, sealed)| sealed)
    }

    /// The final decisions of the meeting, with what was sealed of each.
    fn final_decisions(&self) -> impl Iterator<Item = (&Decision, &SealedDecision)> {
        let decisions = self.cases.iter().flat_map(|case| self.decisions_of(case));
        let all = decisions.chain(self.left.iter().copied());
        all.filter_map(|decision| Some((decision, self.portfolio.sealed(decision)?)))
    }

    /// The name of the body as it was sealed, else the one that it had on the day.
    fn body_name(&self) -> String {
        if let Some(sealed) = self.sealed_meeting() {
            return sealed.body.clone();
        }
        let Some(body) = self.portfolio.bodies.find(self.meeting.body_id) else {
            return self.texts.kind(Kind::Meeting);
        };
        self.portfolio.name_of_body(body, self.meeting.date.as_ref())
    }

    /// The body as it was sealed, else the one that the meeting has.
    fn body(&self) -> Option<Id<Body>> {
        let sealed = self.sealed_meeting().and_then(|sealed| sealed.body_id.as_ref());
        let sealed = sealed.and_then(|key| key.parse().ok()).map(Id::from_raw);
        sealed.or(self.meeting.body_id)
    }

    /// The day as it was sealed, else as the meeting has it.
    fn date(&self) -> Option<FuzzyDate> {
        let mut sealed = self.final_decisions();
        let sealed = sealed.find_map(|(decision, sealed)| sealed.day_of_meeting(decision));
        sealed.or_else(|| self.meeting.date.clone())
    }

    fn date_line(&self) -> String {
        let Some(date) = &self.date() else { return String::new() };
        match date.day() {
            Some(day) if !date.is_uncertain() => self.format.day_with_weekday(day),
            _ => show_date(self.texts, date),
        }
    }

    fn footer(&self, body: &str, is_draft: bool) -> String {
        let made = self.ask.made_on();
        let date = self.date().as_ref().map_or_else(String::new, |date| {
            date.day().map_or_else(|| show_date(self.texts, date), |d| self.format.day_short(d))
        });
        let footer = self
            .texts
            .with("paper-footer-day", &[("body", body), ("date", &date), ("made", &made)]);
        // On each page, since pages come apart.
        match is_draft {
            true => format!("{} · {footer}", self.texts.get("paper-draft")),
            false => footer,
        }
    }

    /// A paper is final when what it says is sealed: of a meeting that has decided nothing, nothing is.
    fn is_draft(&self) -> bool {
        let mut decisions = self.cases.iter().flat_map(|case| self.decisions_of(case)).peekable();
        let is_nothing_decided = decisions.peek().is_none() && self.left.is_empty();
        is_nothing_decided || decisions.any(|decision| !self.portfolio.is_sealed(decision.id.raw()))
    }

    /// A final decision speaks by its seal, a draft by itself.
    fn title_of(&self, decision: &Decision) -> String {
        let sealed = self.portfolio.sealed(decision);
        sealed.map_or(&decision.title, |sealed| &sealed.title).clone()
    }

    fn seal(&self, decision: &Decision) -> Option<&Seal> {
        self.portfolio.seals.get(&decision.id.raw()).map(AsRef::as_ref)
    }

    /// What a final decision says of its case: the case itself may have changed since.
    fn sealed_case(&self, case: &Case) -> Option<&SealedDecision> {
        self.decisions_of(case).into_iter().find_map(|decision| self.portfolio.sealed(decision))
    }

    /// What this meeting decided in a case; another one may have decided in it too.
    fn decisions_of(&self, case: &Case) -> Vec<&Decision> {
        self.index.decisions_at(self.portfolio, self.meeting.id, case.id)
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
            // Nobody knows whether a case that is gone was exempt.
            None if self.ask.public && decision.case_id.is_some() => {
                self.texts.get("paper-exempt-case")
            }
            Some(_) | None => self.title_of(decision),
        }
    }

    fn is_hidden(&self, case: &Case) -> bool {
        self.ask.public && case.exempt
    }

    fn carried_over(&self, blocks: &mut Vec<Block>) {
        let carried: Vec<&&Case> = self
            .cases
            .iter()
            .filter(|case| case.state.is_some_and(CaseState::is_carried_over))
            .filter(|case| !self.is_hidden(case))
            .collect();
        if carried.is_empty() {
            return;
        }
        blocks.push(self.heading("paper-carried-over"));
        for case in carried {
            let number = self.case_number(case);
            let label = number.into_iter().chain([self.case_title(case)]).collect::<Vec<_>>();
            let text = format!("{}: {}", label.join(" "), self.word(&case.state));
            blocks.push(Block::Paragraph { text });
        }
    }

    fn next_meeting(&self, blocks: &mut Vec<Block>) {
        let Some(after) = self.date() else { return };
        let body_and_day = (self.body(), &after);
        let next = agenda::next_meeting(self.portfolio, self.meeting.id, body_and_day);
        let Some(next) = next else { return };
        let Some(date) = &next.date else { return };
        blocks.push(self.heading("paper-next-meeting"));
        let day = match date.day() {
            Some(day) => self.format.day_with_weekday(day),
            None => show_date(self.texts, date),
        };
        // A date that was settled needs no word for it; one that was not does.
        let state = match self.index.state_of(next) {
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
