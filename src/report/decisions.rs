//! The decision summary of a meeting: what was decided, word for word, who does what by when, what
//! was carried over, when the body meets next.

mod around;
mod case;
mod disclosure;
mod facts;
mod follow_ups;
mod overview;
mod standing;
mod tasks;

use std::collections::HashSet;

use super::network::sender;
use super::outline::{Block, Outline, Signer, Words};
use super::paper::{Ask, Holds, Paper, PaperFormat, Scope, Stage, Subject};
use super::voice::Voice;
use crate::calc::agenda::{AgendaIndex, is_said_at};
use crate::model::any_field::AnyField;
use crate::model::body::Body;
use crate::model::case::Case;
use crate::model::choice::{Choice, ChoiceSet};
use crate::model::decision::{AsSealed, Decision, Said, SealedDecision};
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::{Id, RecordId};
use crate::model::kind::{Kind, Portfolio};
use crate::model::meeting::Meeting;
use crate::model::message::Message;
use crate::text::{Format, Texts};
use standing::{Standing, standing};

/// The decision summary of a meeting.
pub const PAPER: Paper = Paper {
    name: "decisions",
    genre: "paper-decision-summary",
    called,
    scope: Scope::Record(Kind::Meeting),
    formats: &[PaperFormat::Pdf, PaperFormat::Docx],
    public: true,
    suits: |portfolio, agenda, id| {
        let meeting = portfolio.meetings.get_raw(id);
        meeting.is_some_and(|meeting| standing(portfolio, agenda, meeting).is_ok())
    },
    make: decision_summary,
    data: None,
};

/// A summary is called by what the body could do when the meeting was made final, else by what it can today.
fn called(portfolio: &Portfolio, subject: &Subject) -> &'static str {
    let meeting = match subject {
        Subject::Record(id) => portfolio.meetings.get_raw(*id),
        Subject::Period(_) | Subject::Changes(_) | Subject::Calculation(_) => None,
    };
    let voice = meeting.map_or(Voice::Decides, |meeting| {
        let is_final = |it: &&Decision| portfolio.sealed(it).is_some();
        let is_here =
            |it: &&Decision| portfolio.meeting_of(it).is_some_and(|at| at.id == meeting.id);
        let mut decisions = portfolio.decisions.iter().filter(is_final).filter(is_here);
        let said = decisions.find_map(|decision| portfolio.said_of(decision).into_iter().next());
        match said {
            Some(said) => Voice::of_said(portfolio, &said, meeting.body_id),
            None => Voice::of(portfolio, meeting.body_id),
        }
    });
    Standing::Held.genre(voice)
}

fn decision_summary(portfolio: &Portfolio, ask: &Ask) -> Result<Outline, Message> {
    let meeting = ask.record_of(&portfolio.meetings)?;
    let (now, sealed) = (portfolio, portfolio.as_sealed(meeting.id));
    let portfolio = &sealed.portfolio;
    let meeting = portfolio.meetings.get(meeting.id).unwrap_or(meeting);
    let index = AgendaIndex::of(portfolio);
    let standing = standing(portfolio, &index, meeting)?;
    let mut summary = Summary {
        portfolio,
        now,
        sealed: &sealed,
        meeting,
        ask,
        texts: ask.texts(),
        format: Format::of(ask.lang),
        cases: index.cases_of(portfolio, meeting.id),
        left: at(portfolio, meeting, index.left_of(portfolio, meeting.id)),
        index: &index,
        standing: standing.on(ask.day()),
        all: Vec::new(),
        voice: Voice::Decides,
    };
    summary.all = summary.said_of_all();
    summary.voice = Voice::of(portfolio, summary.body());
    Ok(summary.outline())
}

/// What a meeting decided, of decisions of which other meetings may have decided a part.
fn at<'a>(
    portfolio: &'a Portfolio,
    meeting: &Meeting,
    decisions: Vec<&'a Decision>,
) -> Vec<Said<'a>> {
    let said = decisions.into_iter().flat_map(|decision| portfolio.said_of(decision));
    said.filter(|said| is_said_at(portfolio, said, meeting.id)).collect()
}

struct Summary<'a> {
    /// In which the meeting stands as it was sealed.
    portfolio: &'a Portfolio,
    /// What the document says now.
    now: &'a Portfolio,
    /// How the two differ.
    sealed: &'a AsSealed,
    meeting: &'a Meeting,
    ask: &'a Ask,
    texts: &'static Texts,
    format: &'static Format,
    cases: Vec<&'a Case>,
    /// Final decisions whose cases are gone.
    left: Vec<Said<'a>>,
    index: &'a AgendaIndex,
    /// All that the meeting decided.
    all: Vec<Said<'a>>,
    standing: Standing,
    /// What that which the body came to is called.
    voice: Voice,
}

/// Labels and what belongs to them; what says nothing is left out.
#[derive(Default)]
struct Facts(Vec<(String, Words)>);

impl Facts {
    fn add(&mut self, label: String, text: impl Into<Words>) {
        let words = text.into();
        if !words.text.trim().is_empty() {
            self.0.push((label, words));
        }
    }
}

impl<'a> Summary<'a> {
    fn outline(&self) -> Outline {
        let stage = self.stage();
        let mut blocks = vec![self.facts(stage)];
        if self.cases.is_empty() && self.left.is_empty() {
            blocks.push(Block::Paragraph { text: self.texts.get("paper-no-cases").into() });
        } else {
            blocks.push(self.heading("paper-overview"));
            blocks.push(self.overview());
            blocks.push(self.heading(self.standing.heading()));
            for case in &self.cases {
                self.case(case, &mut blocks);
            }
            for said in &self.left {
                self.without_case(said, &mut blocks);
            }
        }
        self.codes(&mut blocks);
        self.changed_since(&mut blocks);
        self.undecided(&mut blocks);
        self.carried_over(&mut blocks);
        self.next_meeting(&mut blocks);
        // Nobody signs a draft.
        match stage {
            Stage::Draft => {}
            Stage::Final(..) => blocks.push(self.signatures()),
        }
        let body = self.body_name();
        let holds = self.holds(&blocks);
        Outline {
            subtitle: self.date_line().into(),
            author: sender(self.portfolio, self.body()),
            footer: self.footer(&body, stage, holds),
            mark: Some(self.mark(stage, holds)),
            blocks,
            ..self.ask.outline(
                self.portfolio,
                (self.standing.genre(self.voice), self.typed(body)),
                holds,
            )
        }
    }

    /// A text of the document.
    fn typed(&self, text: impl Into<String>) -> Words {
        self.ask.typed(self.portfolio, text)
    }

    fn signatures(&self) -> Block {
        // Who was not named when it was sealed signs as whoever is named since.
        let now = self.now.meetings.get(self.meeting.id).unwrap_or(self.meeting);
        let signer = |role: &str, then: &str, now: &str| {
            let name = if then.trim().is_empty() { now } else { then };
            Signer { role: self.texts.get(role), name: self.typed(name) }
        };
        let signers = vec![
            signer("paper-sign-chair", &self.meeting.chair, &now.chair),
            signer("paper-sign-minutes", &self.meeting.minute_taker, &now.minute_taker),
        ];
        Block::Signatures { place: self.texts.get("paper-sign-place"), signers }
    }

    fn heading(&self, key: &str) -> Block {
        Block::Heading { level: 1, number: None, text: self.said(key).into() }
    }

    /// A text that speaks of what was decided.
    fn said(&self, key: &str) -> String {
        self.voice.get(self.texts, key)
    }

    /// The label of a field.
    fn label(&self, field: AnyField) -> String {
        self.voice.label_of(self.texts, field)
    }

    /// What the final decisions of the meeting say of it: the meeting itself may have changed since.
    fn sealed_meeting(&self) -> Option<&'a SealedDecision> {
        self.all.iter().find_map(Said::sealed)
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
        let sealed = self.all.iter().find_map(|said| said.sealed()?.day_of_meeting(said.decision));
        sealed.or_else(|| self.meeting.date.clone())
    }

    fn date_line(&self) -> String {
        let Some(date) = &self.date() else { return String::new() };
        match date.day() {
            Some(day) if !date.is_uncertain() => self.format.day_with_weekday(day),
            _ => self.ask.date(self.portfolio, date),
        }
    }

    fn footer(&self, body: &str, stage: Stage, holds: Holds) -> String {
        let made = self.ask.made_on();
        let date = self
            .date()
            .as_ref()
            .map_or_else(String::new, |date| self.ask.date_short(self.portfolio, date));
        let footer = self
            .texts
            .with("paper-footer-day", &[("body", body), ("date", &date), ("made", &made)]);
        format!("{} · {footer}", self.mark(stage, holds))
    }

    /// The words that say what the paper is: that the meeting was called off, how far it has come, that it is
    /// the version for the public.
    fn mark(&self, stage: Stage, holds: Holds) -> String {
        let off = self.standing.called_off().map(|state| self.word(&Some(state)));
        off.into_iter()
            .chain(self.ask.mark(self.now, Some(stage), holds))
            .collect::<Vec<_>>()
            .join(" · ")
    }

    /// A paper is a draft until each decision in it is final; of a meeting that has decided nothing, nothing
    /// is.
    fn stage(&self) -> Stage {
        let all = &self.all;
        if all.is_empty() || all.iter().any(|said| said.sealed().is_none()) {
            return Stage::Draft;
        }
        let decisions: HashSet<RecordId> = all.iter().map(|said| said.decision.id.raw()).collect();
        Stage::Final(i64::try_from(decisions.len()).unwrap_or(i64::MAX), self.voice)
    }

    /// What a final decision says of its case: the case itself may have changed since.
    fn sealed_case(&self, case: &Case) -> Option<&'_ SealedDecision> {
        self.said_in(case).into_iter().find_map(|said| said.sealed())
    }

    /// What this meeting decided in a case; another one may have decided in it too.
    fn said_in(&self, case: &Case) -> Vec<Said<'a>> {
        let decisions = self.index.decisions_at(self.portfolio, self.meeting.id, case.id);
        at(self.portfolio, self.meeting, decisions)
    }

    fn said_of_all(&self) -> Vec<Said<'a>> {
        let of_cases = self.cases.iter().flat_map(|case| self.said_in(case));
        of_cases.chain(self.left.iter().cloned()).collect()
    }

    /// In which words a decision is spoken of: a final one in those that it was sealed in.
    fn voice_of(&self, said: &Said<'_>) -> Voice {
        Voice::of_said(self.portfolio, said, self.body())
    }

    /// Whether copies made a decision of this meeting final apart, so that it has to be settled.
    fn is_apart(&self) -> bool {
        self.all.iter().any(|said| self.portfolio.is_said_apart(said.decision))
    }

    fn case_number(&self, case: &Case) -> Option<String> {
        match self.sealed_case(case) {
            Some(sealed) => sealed.case_number.clone(),
            None => self.portfolio.case_number(case),
        }
    }

    /// The word for a choice, or nothing while none is made.
    fn word<C: Choice>(&self, choice: &Option<C>) -> String {
        choice.map_or_else(String::new, |choice| self.texts.choice(&C::SET, choice.code()))
    }

    /// The word for a code of a choice, or nothing while none is made.
    fn word_of(&self, set: &ChoiceSet, code: Option<&str>) -> String {
        code.map_or_else(String::new, |code| self.texts.choice(set, code))
    }
}
