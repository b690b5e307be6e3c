//! What stands below the cases of a summary: what is undecided, what was carried over, when the body meets
//! next.

use chrono::Days;

use super::Summary;
use crate::calc::agenda::{self, A_YEAR};
use crate::model::case::Case;
use crate::model::choice::Choice as _;
use crate::model::decision::{Done, Outcome, Said, SealedDecision, Since};
use crate::model::exempt::is_exempt;
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::model::seal::Seal;
use crate::report::outline::{Block, Words};
use crate::text::{describe_all, seal_line};

/// What became of a case that a meeting did not settle.
pub(super) struct Left {
    /// In a word.
    pub(super) word: String,
    /// Whether a later meeting goes on with it.
    is_carried: bool,
}

impl Summary<'_> {
    /// What copies disagree about in what this paper shows, as long as nobody has decided.
    pub(super) fn undecided(&self, blocks: &mut Vec<Block>) {
        let mut shown: Vec<RecordId> = vec![self.meeting.id.raw()];
        let of_meeting = |meeting| meeting == Some(self.meeting.id);
        let attendances = self.portfolio.attendances.iter();
        shown.extend(attendances.filter(|it| of_meeting(it.meeting_id)).map(|it| it.id.raw()));
        for case in self.cases.iter().filter(|case| !self.is_hidden(case)) {
            shown.push(case.id.raw());
            shown.extend(self.said_in(case).iter().map(|said| said.decision.id.raw()));
            let actions = self.actions_of(case);
            shown.extend(actions.iter().map(|action| action.id.raw()));
        }
        let told = self.ask.undecided_in(self.portfolio, &shown);
        if !told.is_empty() {
            blocks.push(self.heading("paper-undecided-heading"));
            blocks.extend(told.into_iter().map(|text| Block::Paragraph { text }));
        }
    }

    /// The decisions whose wording stands in the paper.
    pub(super) fn printed(&self) -> Vec<Said<'_>> {
        let shown = self.cases.iter().filter(|case| !self.is_hidden(case));
        let left = self.left.iter().filter(|_| !self.ask.public).cloned();
        shown.flat_map(|case| self.said_in(case)).chain(left).collect()
    }

    /// The codes of what is final, each once with what it is of, and what a code on this paper bears witness of. Of a
    /// decision that stands in several wordings each bears its own.
    pub(super) fn codes(&self, blocks: &mut Vec<Block>) {
        let printed = self.printed();
        let mut seals: Vec<&Seal> = Vec::new();
        for seal in printed.iter().flat_map(|said| said.seals.iter()) {
            if !seals.iter().any(|it| it.has_code_of(seal)) {
                seals.push(seal);
            }
        }
        if seals.is_empty() {
            return;
        }
        let count = i64::try_from(seals.len()).unwrap_or(i64::MAX);
        let is_of_all = seals.len() == 1 && printed.iter().all(|said| !said.seals.is_empty());
        let lines = seals.iter().filter_map(|seal| {
            let of: Vec<String> = self.made_final_by(seal);
            let line = seal_line(self.texts, seal);
            match is_of_all {
                true => Some(line),
                false => (!of.is_empty()).then(|| {
                    let cases = of.join(", ");
                    self.texts.with("paper-code-of", &[("line", &line), ("cases", &cases)])
                }),
            }
        });
        let usage = self.texts.count(self.code_covers(&printed), count, &[self.voice.argument()]);
        let lines: Vec<String> = lines.chain([usage]).collect();
        let text = self.texts.count("paper-codes", count, &[]).into();
        blocks.push(Block::Heading { level: 1, number: None, text });
        blocks.push(Block::Note { text: lines.join("\n").into() });
    }

    /// Whether the code of a decision stands at the decision itself: where it tells which of several wordings it is.
    pub(super) fn has_code_beside(&self, said: &Said<'_>) -> bool {
        self.portfolio.said_of(said.decision).len() > 1
    }

    /// What a seal made final, by the numbers of the cases; of a case with several decisions each by its name.
    fn made_final_by(&self, seal: &Seal) -> Vec<String> {
        let is_of = |said: &Said<'_>| {
            !self.has_code_beside(said) && said.seals.iter().any(|it| it.has_code_of(seal))
        };
        let mut named = Vec::new();
        for case in self.cases.iter().filter(|case| !self.is_hidden(case)) {
            let all = self.said_in(case);
            let several = all.len() > 1;
            for said in all.iter().filter(|said| is_of(said)) {
                let title = self.marked(said.title().to_owned(), Some(said.decision.id.raw()));
                let name = [self.in_short(case), title].into_iter().take(1 + usize::from(several));
                named.push(name.collect::<Vec<_>>().join(": "));
            }
        }
        let left = self.left.iter().filter(|said| !self.ask.public && is_of(said));
        named.extend(left.map(|said| {
            let number = said.sealed().and_then(|sealed| sealed.case_number.clone());
            number.unwrap_or_else(|| self.title_of_gone(said).text)
        }));
        named
    }

    /// The key of what a code on this paper covers: seals of earlier versions hold less, and a meeting of which
    /// something is a draft is not sealed. What this version prints and a seal does not hold is not printed.
    fn code_covers(&self, printed: &[Said<'_>]) -> &'static str {
        let mut sealed = printed.iter().filter_map(Said::sealed);
        match (sealed.all(SealedDecision::names_all_around), self.sealed.whole) {
            (false, _) => "paper-code-use",
            (true, true) => "paper-code-covers",
            (true, false) => "paper-code-draft",
        }
    }

    /// What the document says otherwise now than what was sealed of the meeting and stands above.
    pub(super) fn changed_since(&self, blocks: &mut Vec<Block>) {
        let may_be_told = self.sealed.since.iter().filter(|since| self.may_be_told(since));
        let told = describe_all(self.texts, self.now, self.sealed, may_be_told);
        let rows: Vec<(String, Words)> =
            told.into_iter().map(|told| (told.label, self.typed(told.words))).collect();
        if !rows.is_empty() {
            blocks.push(self.heading("since-heading"));
            blocks.push(Block::Facts { rows });
        }
    }

    /// Whether the readers of the paper may learn of a change: for the public nothing of an exempt case, nor of one
    /// that is gone, whether it was changed or is named, nor of what belongs to it.
    fn may_be_told(&self, since: &Since) -> bool {
        let (now, sealed) = (self.now, &self.sealed.names);
        let is_gone = |case: RecordId| now.cases.get_raw(case).is_none();
        let may_be_seen = |id: RecordId| {
            let cases = [now, sealed].map(|it| it.wholes_of(id, Kind::Case)).concat();
            let own = sealed.cases.get_raw(id).map(|case| case.id.raw());
            !is_exempt(&[now], id) && !cases.into_iter().chain(own).any(is_gone)
        };
        let named = match &since.what {
            Done::Changed { then, now, .. } => [then.as_link(), now.as_link()],
            Done::Added | Done::Deleted | Done::Unread { .. } => [None, None],
        };
        let mut all = std::iter::once(since.record).chain(named.into_iter().flatten());
        !self.ask.public || all.all(may_be_seen)
    }

    pub(super) fn carried_over(&self, blocks: &mut Vec<Block>) {
        let shown = self.cases.iter().filter(|case| !self.is_hidden(case));
        let of_cases = shown.filter_map(|case| {
            let title = self.marked(self.case_title(case).text, Some(case.id.raw()));
            let name = (self.case_number(case), title);
            Some((name, self.carried_as(case)?))
        });
        let left = self.left.iter().filter_map(|said| {
            let sealed = said.sealed()?;
            let name = (sealed.case_number.clone(), self.title_of_gone(said).text);
            Some((name, self.carried_by(said)?))
        });
        let lines: Vec<Words> = of_cases
            .chain(left)
            .map(|((number, title), word)| {
                let name = number.into_iter().chain([title]).collect::<Vec<_>>().join(" ");
                self.typed(format!("{name}: {word}"))
            })
            .collect();
        if !lines.is_empty() {
            blocks.push(self.heading("paper-carried-over"));
            blocks.extend(lines.into_iter().map(|text| Block::Paragraph { text }));
        }
    }

    /// In which word a case is carried over, if it is.
    fn carried_as(&self, case: &Case) -> Option<String> {
        self.left_as(case).filter(|left| left.is_carried).map(|left| left.word)
    }

    /// In which word a decision carries its case over, if it does.
    fn carried_by(&self, said: &Said<'_>) -> Option<String> {
        self.left_by(said).filter(|left| left.is_carried).map(|left| left.word)
    }

    /// What became of a case that the meeting did not settle: by what was made final in it, else by the last decision
    /// that says what it came to, and by the state of the case where none does.
    pub(super) fn left_as(&self, case: &Case) -> Option<Left> {
        let said = self.said_in(case);
        let is_final = |said: &&Said<'_>| said.sealed().is_some();
        let says = |said: &&Said<'_>| said.outcome().is_some();
        let last = said.iter().rev().find(is_final).or_else(|| said.iter().rev().find(says));
        if let Some(said) = last {
            return self.left_by(said);
        }
        let state = case.left_as()?;
        Some(Left { word: self.word(&Some(state)), is_carried: state.is_carried_over() })
    }

    /// What became of the case of a decision that did not settle it.
    fn left_by(&self, said: &Said<'_>) -> Option<Left> {
        let outcome = said.outcome().and_then(Outcome::from_code)?;
        let word = || self.voice_of(said).outcome(self.texts, outcome.code());
        outcome.leaves().then(|| Left { word: word(), is_carried: outcome.is_carried_over() })
    }

    pub(super) fn next_meeting(&self, blocks: &mut Vec<Block>) {
        let Some(after) = self.date() else { return };
        let body_and_day = (self.body(), &after);
        let next = agenda::next_meeting(self.portfolio, self.meeting.id, body_and_day);
        // An old paper says nothing of a meeting that was never set up.
        let is_old = after.latest().is_some_and(|day| self.ask.day() > day + Days::new(A_YEAR));
        if next.is_none() && is_old {
            return;
        }
        blocks.push(self.heading("paper-next-meeting"));
        let text = next.and_then(|next| {
            let date = next.date.as_ref()?;
            let day = match date.day() {
                Some(day) => self.format.day_with_weekday(day),
                None => self.ask.date(self.portfolio, date),
            };
            // A date that was settled needs no word for it; one that was not does.
            Some(match self.index.state_of(next) {
                Some(state) if state.is_open() => {
                    format!("{day} ({})", self.word(&Some(state)).to_lowercase())
                }
                Some(_) | None => day,
            })
        });
        let text = text.unwrap_or_else(|| self.texts.get("paper-no-next-meeting"));
        blocks.push(Block::Paragraph { text: text.into() });
    }
}
