//! What a summary may tell: the names of its cases and decisions, marked where they are exempt from public access,
//! and left out of the version for the public.

use super::Summary;
use crate::model::case::Case;
use crate::model::decision::{Decision, Said};
use crate::model::exempt::is_exempt;
use crate::model::id::{Id, RecordId};
use crate::report::outline::Words;
use crate::report::paper::Holds;
use crate::text::with_mark;

impl Summary<'_> {
    /// Whether any case of the paper, one that a case goes on from, or what follows from a case, is exempt: as it
    /// was sealed, or is now.
    pub(super) fn holds(&self) -> Holds {
        let of_cases = self.cases.iter().flat_map(|case| {
            let earlier = case.continues_id.map(Id::raw);
            let follow_ups = self.actions_of(case).into_iter().map(|it| it.id.raw());
            earlier.into_iter().chain(follow_ups).chain([case.id.raw()])
        });
        let mut all = of_cases.chain(self.left.iter().map(|said| said.decision.id.raw()));
        let any = all.any(|id| is_exempt(&[self.portfolio, self.now], id));
        Holds::exempt_if(!self.ask.public && any)
    }

    /// The name of a record, with the word that it is exempt where it is: as it was sealed, or is now.
    pub(super) fn marked(&self, name: String, record: Option<RecordId>) -> String {
        let states = [self.portfolio, self.now];
        let exempt = record.is_some_and(|record| is_exempt(&states, record));
        with_mark(self.texts, name, exempt && !self.ask.public)
    }

    /// The title of the case of a final decision, where the case is gone.
    pub(super) fn title_of_gone(&self, said: &Said<'_>) -> Words {
        let title = said.sealed().map_or_else(String::new, |sealed| sealed.case_title.clone());
        match self.ask.public {
            true => self.texts.get("paper-gone-case").into(),
            false => self.typed(self.marked(title, Some(said.decision.id.raw()))),
        }
    }

    pub(super) fn case_title(&self, case: &Case) -> Words {
        if self.is_hidden(case) {
            let key = if self.is_gone(case) { "paper-gone-case" } else { "paper-exempt-case" };
            return self.texts.get(key).into();
        }
        self.typed(self.sealed_case(case).map_or(&case.title, |sealed| &sealed.case_title))
    }

    /// Whether the name of another decision may stand here: that of its case may.
    pub(super) fn is_named(&self, decision: &Decision) -> bool {
        match self.portfolio.cases.find(decision.case_id) {
            Some(case) => !self.is_hidden(case),
            None => !self.ask.public || decision.case_id.is_none(),
        }
    }

    /// The name of another decision, unless its case is exempt.
    pub(super) fn name_of(&self, other: Option<&Decision>) -> String {
        let Some(decision) = other else { return String::new() };
        match self.portfolio.cases.find(decision.case_id) {
            Some(case) if self.is_hidden(case) => self.texts.get("paper-exempt-case"),
            // Nobody knows whether a case that is gone was exempt.
            None if self.ask.public && decision.case_id.is_some() => {
                self.texts.get("paper-gone-case")
            }
            Some(_) | None => {
                let said = self.portfolio.said_of(decision);
                let name = said.first().map_or(&*decision.title, Said::title).to_owned();
                self.marked(name, Some(decision.id.raw()))
            }
        }
    }

    /// Whether the paper says that a case is exempt from public access: as the document says it now, to the
    /// public nothing of a case that is gone.
    pub(super) fn is_told_exempt(&self, case: &Case) -> bool {
        case.exempt && !(self.ask.public && self.is_gone(case))
    }

    /// Whether a case that was sealed is in the document no more.
    pub(super) fn is_gone(&self, case: &Case) -> bool {
        self.now.cases.get(case.id).is_none()
    }

    /// Whether the public is told nothing of a case: as the document says it now, whatever was sealed, and of a
    /// case that is gone nobody knows.
    pub(super) fn is_hidden(&self, case: &Case) -> bool {
        self.ask.public && (self.is_gone(case) || is_exempt(&[self.now], case.id.raw()))
    }
}
