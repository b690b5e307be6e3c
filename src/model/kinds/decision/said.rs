//! What a decision says: a draft by itself, a final one by its seal; where copies made it final apart, once
//! for each wording.

use std::collections::HashSet;

use super::{Decision, SealedDecision};
use crate::model::body::Body;
use crate::model::case::Case;
use crate::model::choice::Choice as _;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::Id;
use crate::model::kind::Portfolio;
use crate::model::meeting::Meeting;
use crate::model::seal::Seal;

/// What a decision says in one wording.
#[derive(Clone, Debug)]
pub struct Said<'a> {
    /// The decision.
    pub decision: &'a Decision,
    /// The seals of this wording, the one that is shown first; none of a draft.
    pub seals: Vec<&'a Seal>,
}

impl Portfolio {
    /// What a decision says, once for each wording, the one that is shown first. There is more than one
    /// only where copies made it final apart and differently.
    #[must_use]
    pub fn said_of<'a>(&'a self, decision: &'a Decision) -> Vec<Said<'a>> {
        let mut all: Vec<Said<'a>> = Vec::new();
        let seal = self.seals.get(&decision.id.raw()).map(AsRef::as_ref);
        let seals = seal.into_iter().flat_map(|seal: &Seal| [seal].into_iter().chain(&seal.rivals));
        for seal in seals {
            let Some(content) = seal.decision() else { continue };
            let alike = |said: &&mut Said<'_>| said.sealed().is_some_and(|it| it.is_alike(content));
            match all.iter_mut().find(alike) {
                Some(said) => said.seals.push(seal),
                None => all.push(Said { decision, seals: vec![seal] }),
            }
        }
        if all.is_empty() {
            all.push(Said { decision, seals: Vec::new() });
        }
        all
    }

    /// Whether copies made a decision final apart and differently, and no final decision has corrected or
    /// replaced it since.
    #[must_use]
    pub fn is_said_apart(&self, decision: &Decision) -> bool {
        self.said_of(decision).len() > 1 && self.settled_later(decision).next().is_none()
    }

    /// The last final decision of the case of a draft, where the draft does not say that it corrects or replaces
    /// one.
    #[must_use]
    pub fn final_beside(&self, draft: &Decision) -> Option<&Decision> {
        let names_one = draft.corrects_id.is_some() || draft.supersedes_id.is_some();
        if names_one || self.is_sealed(draft.id.raw()) {
            return None;
        }
        self.last_final_in(draft.case_id?)
    }

    /// The last final decision of a case.
    #[must_use]
    pub fn last_final_in(&self, case: Id<Case>) -> Option<&Decision> {
        let seal = |decision: &Decision| self.seals.get(&decision.id.raw());
        let of_case = self.decisions.iter().filter(|decision| decision.case_id == Some(case));
        let finals = of_case.filter_map(|decision| Some((seal(decision)?, decision)));
        let last = finals.max_by(|(a, _), (b, _)| {
            a.at.cmp(&b.at).then_with(|| a.transaction_hash.cmp(&b.transaction_hash))
        });
        last.map(|(_, decision)| decision)
    }

    /// What was sealed of the decision of its own case that one corrects, by way of other corrections there too;
    /// nothing where it corrects none that is final. Another case has a proposal of its own, and readers of its own.
    fn first_corrected(&self, decision: &Decision) -> Option<&SealedDecision> {
        let (mut first, mut seen) = (None, HashSet::from([decision.id.raw()]));
        let mut next = self.decisions.find(decision.corrects_id);
        let is_here = |it: &&Decision| it.case_id.is_some() && it.case_id == decision.case_id;
        while let Some(earlier) = next.filter(is_here).filter(|it| seen.insert(it.id.raw())) {
            first = self.sealed(earlier).or(first);
            next = self.decisions.find(earlier.corrects_id);
        }
        first
    }

    /// The final decisions that correct or replace a decision.
    pub fn settled_later<'a>(
        &'a self,
        decision: &Decision,
    ) -> impl Iterator<Item = &'a Decision> + use<'a> {
        let id = Some(decision.id);
        let names = move |other: &&Decision| other.corrects_id == id || other.supersedes_id == id;
        self.decisions.iter().filter(names).filter(|other| self.is_sealed(other.id.raw()))
    }
}

impl<'a> Said<'a> {
    /// What was sealed; nothing of a draft.
    #[must_use]
    pub fn sealed(&self) -> Option<&'a SealedDecision> {
        self.seals.first()?.decision()
    }

    /// Whether the decision itself holds this wording: a draft, or the seal that is shown.
    #[must_use]
    pub fn is_shown(&self, portfolio: &Portfolio) -> bool {
        let shown = portfolio.seals.get(&self.decision.id.raw());
        match (self.seals.first(), shown) {
            (Some(first), Some(shown)) => first.transaction_hash == shown.transaction_hash,
            (None, _) | (_, None) => true,
        }
    }

    /// The decision in short.
    #[must_use]
    pub fn title(&self) -> &'a str {
        self.sealed().map_or(&self.decision.title, |sealed| &sealed.title)
    }

    /// The proposal that was laid before the meeting: of a correction that of the final decision of the same case
    /// which it corrects, whatever the case says by then. Nothing of a draft that has none but that of its case.
    #[must_use]
    pub fn proposal<'p>(&self, portfolio: &'p Portfolio) -> Option<&'p str>
    where
        'a: 'p,
    {
        let own = self.sealed().map(|sealed| sealed.proposal.as_str());
        let corrected = portfolio.first_corrected(self.decision);
        corrected.map(|sealed| sealed.proposal.as_str()).or(own)
    }

    /// The code of the outcome.
    #[must_use]
    pub fn outcome(&self) -> Option<&'a str> {
        match self.sealed() {
            Some(sealed) => sealed.outcome.as_deref(),
            None => self.decision.outcome.map(|outcome| outcome.code()),
        }
    }

    /// The meeting that took it.
    #[must_use]
    pub fn meeting<'p>(&self, portfolio: &'p Portfolio) -> Option<&'p Meeting> {
        match self.sealed() {
            Some(sealed) => sealed.meeting_in(portfolio, self.decision),
            None => portfolio.laid_before(self.decision),
        }
    }

    /// The body that decided; of a final decision the one that was sealed, by its key or, in seals of
    /// earlier versions, by its name; or the one of the meeting where none bears it any more.
    #[must_use]
    pub fn body<'p>(&self, portfolio: &'p Portfolio) -> Option<&'p Body> {
        let of_meeting = || portfolio.bodies.find(self.meeting(portfolio)?.body_id);
        let Some(sealed) = self.sealed() else { return of_meeting() };
        if let Some(key) = &sealed.body_id {
            return portfolio.bodies.get_raw(key.parse().ok()?);
        }
        let named = |body: &&Body| body.title == sealed.body;
        let now = of_meeting();
        now.filter(named).or_else(|| portfolio.bodies.iter().find(named)).or(now)
    }

    /// The name of the body that decided, as it was sealed or as it was on the day; in short where that is
    /// its name of today.
    #[must_use]
    pub fn body_name(&self, portfolio: &Portfolio) -> String {
        let body = self.body(portfolio);
        let on_the_day = |body: &Body| {
            let date = self.meeting(portfolio).and_then(|meeting| meeting.date.as_ref());
            portfolio.name_of_body(body, date)
        };
        let name = match self.sealed() {
            Some(sealed) => sealed.body.clone(),
            None => body.map_or_else(String::new, on_the_day),
        };
        match body.filter(|body| body.title == name && !body.short_name.is_empty()) {
            Some(body) => body.short_name.clone(),
            None => name,
        }
    }

    /// The day of it: as it was sealed, else its own or that of its meeting. A correction without a day of its
    /// own that was not taken in another meeting than what it corrects was not made on the day of that meeting,
    /// but on the one on which it was made final.
    #[must_use]
    pub fn day(&self, portfolio: &Portfolio) -> Option<FuzzyDate> {
        if self.is_made_afterwards(portfolio) && !self.has_own_day(portfolio) {
            return Some(FuzzyDate::from_day(self.seals.first()?.day()));
        }
        let Some(sealed) = self.sealed() else {
            let of_meeting = || portfolio.laid_before(self.decision)?.date.clone();
            return self.decision.date.clone().or_else(of_meeting);
        };
        let date = FuzzyDate::parse_edtf(sealed.date.as_deref()?).ok()?;
        // The words that it was written in stand where it was written.
        let written = [self.decision.date.clone(), sealed.day_of_meeting(self.decision)];
        let same = written.into_iter().flatten().find(|it| it.to_string() == date.to_string());
        Some(same.unwrap_or(date))
    }

    /// Whether it corrects what was taken in the meeting that it counts to itself.
    fn is_made_afterwards(&self, portfolio: &Portfolio) -> bool {
        let Some(corrected) = self.decision.corrects_id else { return false };
        let of = |meeting: Option<&Meeting>| meeting.map(|meeting| meeting.id);
        let corrected = portfolio.decisions.find(Some(corrected));
        let there = of(corrected.and_then(|decision| portfolio.meeting_of(decision)));
        let here = of(self.meeting(portfolio));
        here.is_none() || here == there
    }

    /// Whether it has a day besides that of its meeting: the decision says it of the wording that is shown, and
    /// the seal of another one.
    fn has_own_day(&self, portfolio: &Portfolio) -> bool {
        if self.is_shown(portfolio) {
            return self.decision.date.is_some();
        }
        let of_meeting = self.sealed().and_then(|sealed| sealed.day_of_meeting(self.decision));
        self.sealed().is_some_and(|sealed| sealed.date != of_meeting.map(|day| day.to_string()))
    }
}
