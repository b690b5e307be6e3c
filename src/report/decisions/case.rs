//! One case of a summary: its background, its decisions word for word, its follow-ups.

use super::{Facts, Standing, Summary};
use crate::model::any_field::AnyField;
use crate::model::case::Case;
use crate::model::choice::Choice as _;
use crate::model::decision::{Agreement, Decision, Outcome, Said, SealedBesides};
use crate::model::money::Ore;
use crate::model::unseen::says_nothing;
use crate::report::outline::{Block, Words};
use crate::report::seen_from::{other_number, place_seen_from, with_place};
use crate::report::voice::Voice;
use crate::text::{Lang, Texts, seal_line};

impl Summary<'_> {
    pub(super) fn case(&self, case: &Case, blocks: &mut Vec<Block>) {
        let hidden = self.is_hidden(case);
        blocks.push(Block::Heading {
            level: 2,
            number: self.case_number(case),
            text: self.case_title(case),
        });
        if self.is_told_exempt(case) {
            blocks.push(Block::Label { text: self.exemption(case).into() });
        } else if hidden && self.is_gone(case) {
            blocks.push(Block::Note { text: self.texts.get("paper-gone").into() });
        }
        if hidden {
            return;
        }
        self.background(case, blocks);
        let decisions = self.said_in(case);
        if decisions.is_empty() {
            self.proposal(&case.proposal, blocks);
        }
        if decisions.is_empty() && self.standing != Standing::ToCome {
            let text = match case.left_as() {
                Some(state) => self.texts.with("paper-left-as", &[("state", state.code())]),
                None => self.said("paper-no-decision"),
            };
            blocks.push(Block::Note { text: text.into() });
        }
        let (mut told, mut before) = (Vec::new(), case.clone());
        let several = decisions.len() > 1;
        for (at, said) in decisions.iter().enumerate() {
            // The case stands as it was sealed with the first of them.
            if let Some(then) = self.portfolio.case_as_sealed(said).filter(|_| at > 0) {
                self.became(&before, &then, blocks);
                before = then;
            }
            self.decision((&case.proposal, said, several), &mut told, blocks);
        }
        self.follow_ups(case, blocks);
    }

    /// A final decision whose case is gone: what was sealed of the case is left. Whether the case was
    /// exempt went with it, so that nothing of it stands in a paper for the public.
    pub(super) fn without_case(&self, said: &Said<'_>, blocks: &mut Vec<Block>) {
        let Some(sealed) = said.sealed() else { return };
        let hidden = self.ask.public;
        let text = self.title_of_gone(said);
        blocks.push(Block::Heading { level: 2, number: sealed.case_number.clone(), text });
        match hidden {
            true => blocks.push(Block::Note { text: self.texts.get("paper-gone").into() }),
            false => self.decision((&sealed.proposal, said, false), &mut Vec::new(), blocks),
        }
    }

    /// What the case is about, what it goes on from, and what was said of it beforehand.
    fn background(&self, case: &Case, blocks: &mut Vec<Block>) {
        if !says_nothing(&case.summary) {
            blocks.push(Block::Paragraph { text: self.typed(&case.summary) });
        }
        if let Some(earlier) = self.portfolio.cases.find(case.continues_id) {
            let is_hidden = self.is_hidden(earlier);
            let label = self.typed(self.portfolio.label(earlier.id.raw()));
            let earlier = match is_hidden {
                true => self.texts.get("paper-exempt-case"),
                false => {
                    self.marked(self.portfolio.label(earlier.id.raw()), Some(earlier.id.raw()))
                }
            };
            let text = self.texts.with("paper-continues", &[("case", &earlier)]);
            let text = match is_hidden {
                true => text.into(),
                false => Words::quoting(text, &label),
            };
            blocks.push(Block::Note { text });
        }
        let mut facts = Facts::default();
        let mut fact = |field: AnyField, words: Words| {
            facts.add(self.texts.label_of(field), words);
        };
        fact(Case::archive_reference.any(), case.archive_reference.as_str().into());
        fact(Case::responsible.any(), self.typed(&case.responsible));
        if case.matter_of_principle {
            fact(Case::matter_of_principle.any(), self.texts.get("paper-yes").into());
        }
        fact(Case::economic_consequences.any(), self.typed(&case.economic_consequences));
        fact(Case::advice.any(), self.typed(&case.advice));
        if !facts.0.is_empty() {
            blocks.push(Block::Facts { rows: facts.0 });
        }
    }

    /// What was sealed of a case with a later decision and is another than before it.
    fn became(&self, before: &Case, then: &Case, blocks: &mut Vec<Block>) {
        let mut facts = Facts::default();
        let mut fact = |field: AnyField, before: &str, then: &str| {
            let nothing = self.texts.get("since-nothing");
            let words = if says_nothing(then) { nothing.into() } else { self.typed(then) };
            if before.trim() != then.trim() {
                facts.add(self.texts.label_of(field), words);
            }
        };
        fact(Case::title.any(), &before.title, &then.title);
        fact(Case::summary.any(), &before.summary, &then.summary);
        let archived = Case::archive_reference.any();
        fact(archived, &before.archive_reference, &then.archive_reference);
        fact(Case::responsible.any(), &before.responsible, &then.responsible);
        let consequences = Case::economic_consequences.any();
        fact(consequences, &before.economic_consequences, &then.economic_consequences);
        fact(Case::advice.any(), &before.advice, &then.advice);
        if !facts.0.is_empty() {
            blocks.push(Block::Note { text: self.texts.get("paper-case-then").into() });
            blocks.push(Block::Facts { rows: facts.0 });
        }
    }

    fn proposal(&self, text: &str, blocks: &mut Vec<Block>) {
        if !says_nothing(text) {
            let (label, text) = (self.said("paper-proposal"), self.typed(text));
            blocks.push(Block::Quote { label, text, strong: false });
        }
    }

    /// A decision, after the proposal where that says something else than it, and than what was `told` in the
    /// case: a correction has the proposal of what it corrects in it. One of `several` bears its name.
    fn decision(
        &self,
        (proposal, said, several): (&str, &Said<'_>, bool),
        told: &mut Vec<String>,
        blocks: &mut Vec<Block>,
    ) {
        let (decision, content) = (said.decision, said.sealed());
        let text = content.map_or(&decision.text, |c| &c.text);
        let proposal = said.proposal(self.portfolio).unwrap_or(proposal);
        let is_new = |words: &str| told.iter().all(|it| it != words.trim());
        let is_told = proposal.trim() == text.trim() && is_passed(said);
        if !is_told && is_new(proposal) {
            self.proposal(proposal, blocks);
        }
        told.extend([proposal.trim().to_owned(), text.trim().to_owned()]);
        let mut rows = Vec::new();
        let words = if says_nothing(text) {
            // The title is not what was decided, word for word.
            let title = (self.label(Decision::title.any()), self.typed(said.title()));
            rows.extend((!title.1.text.is_empty()).then_some(title));
            self.said("paper-no-text").into()
        } else {
            self.typed(text.clone())
        };
        // That its words hold no more is read before them.
        let later = self.portfolio.settled_later(decision).map(|later| self.later(said, later));
        blocks.extend(later.map(|text| Block::Note { text: text.into() }));
        let mut label = self.quote_label(said);
        if several && !says_nothing(said.title()) {
            let title = said.title().trim().to_owned();
            label = format!("{label}: {}", self.marked(title, Some(decision.id.raw())));
        }
        blocks.push(Block::Quote { label, text: words, strong: true });
        rows.extend(self.facts_of(said));
        rows.extend(self.facts_around(said));
        if !rows.is_empty() {
            blocks.push(Block::Facts { rows });
        }
        if crate::calc::is_example(&decision.source) {
            blocks.push(Block::Note { text: self.texts.get("paper-example").into() });
        }
        // The others stand below all cases, each once.
        let seals = said.seals.iter().filter(|_| self.has_code_beside(said));
        let seals = seals.map(|seal| seal_line(self.texts, seal));
        let told = seals.chain(self.apart(said));
        blocks.extend(told.map(|text| Block::Note { text: text.into() }));
    }

    /// That a later decision corrects or replaces this one.
    fn later(&self, said: &Said<'_>, later: &Decision) -> String {
        let corrects = later.corrects_id == Some(said.decision.id);
        let key = if corrects { "paper-corrected" } else { "paper-replaced" };
        let day = self.portfolio.said_of(later).first().and_then(|it| it.day(self.portfolio));
        let day = day.map_or_else(String::new, |day| self.ask.date(self.portfolio, &day));
        let has_day = if day.is_empty() { "no" } else { "yes" };
        let number = self.is_named(later).then(|| other_number(self.portfolio, said, later));
        let place = number.flatten().map_or_else(String::new, |number| format!(" ({number})"));
        let name = self.name_of(Some(later));
        let named = [("decision", &*name), ("place", &*place)];
        self.texts.with(key, &[&named[..], &[("day", &*day), ("known", has_day)]].concat())
    }

    /// That copies made a decision final apart and differently: where the others stand, and whether it has
    /// been settled since. Nothing chooses between them.
    fn apart(&self, said: &Said<'_>) -> Option<String> {
        let decision = said.decision;
        let all = self.portfolio.said_of(decision);
        let first = said.seals.first().map(|seal| seal.short_hash());
        let others = all.iter().filter(|it| it.seals.first().map(|s| s.short_hash()) != first);
        let others: Vec<String> = others.map(|other| self.other_place(other)).collect();
        if others.is_empty() {
            return None;
        }
        let settled = match self.portfolio.settled_later(decision).next() {
            Some(later) => {
                let name = self.name_of(Some(later));
                let arguments = [("decision", name.as_str()), self.voice.argument()];
                self.texts.with("paper-apart-settled", &arguments)
            }
            None => self.texts.get("paper-apart-open"),
        };
        let others = others.join("; ");
        let arguments = [("others", others.as_str()), ("settled", &settled)];
        Some(self.texts.with("paper-apart", &arguments))
    }

    /// The body, the day and the codes of another wording.
    fn other_place(&self, other: &Said<'_>) -> String {
        let body = other.sealed().map_or_else(String::new, |sealed| sealed.body.clone());
        let day = other.day(self.portfolio);
        let day = day.map_or_else(String::new, |day| self.ask.date(self.portfolio, &day));
        let codes: Vec<&str> = other.seals.iter().map(|seal| seal.short_hash()).collect();
        let code = self.texts.with("paper-apart-code", &[("hash", &codes.join(", "))]);
        let parts = [body, day, code].into_iter().filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join(", ")
    }

    /// What was done with a case; and that it was as proposed, where the proposal is not printed beside it.
    fn outcome_of(&self, said: &Said<'_>) -> String {
        let Some(code) = said.outcome() else { return String::new() };
        let word = self.voice_of(said).outcome(self.texts, code);
        let text = said.sealed().map_or(&said.decision.text, |sealed| &sealed.text);
        let of_case = || {
            let case = self.portfolio.cases.find(said.decision.case_id);
            case.map(|case| case.proposal.as_str())
        };
        let proposal = said.proposal(self.portfolio).or_else(of_case);
        let is_same = proposal.is_some_and(|proposal| proposal.trim() == text.trim());
        match is_passed(said) && is_same && !says_nothing(text) {
            true => self.texts.with("paper-as-proposed", &[("outcome", &word)]),
            false => word,
        }
    }

    /// What a decision says besides its text: by a seal of it, or as a draft by itself.
    fn facts_of(&self, said: &Said<'_>) -> Vec<(String, Words)> {
        let (decision, content) = (said.decision, said.sealed());
        let mut facts = Facts::default();
        let mut fact =
            |field: AnyField, text: String| facts.add(self.label(field), self.typed(text));
        let pick = |now: &String, then: Option<&String>| then.unwrap_or(now).clone();
        fact(Decision::outcome.any(), self.outcome_of(said));
        let code =
            content.map_or(decision.agreement.map(|it| it.code()), |c| c.agreement.as_deref());
        let how = self.word_of(&Agreement::SET, code);
        let votes = pick(&decision.votes, content.map(|c| &c.votes));
        let field = match votes.trim() {
            "" => Decision::agreement.any(),
            _ => Decision::votes.any(),
        };
        // Votes that say how it was come to say it once.
        let how = if says_how(&votes, code) { String::new() } else { how };
        let sentence = [how, votes].into_iter().filter(|part| !part.trim().is_empty());
        fact(field, sentence.collect::<Vec<_>>().join(", "));
        fact(
            Decision::changes_from_proposal.any(),
            pick(&decision.changes_from_proposal, content.map(|c| &c.changes_from_proposal)),
        );
        fact(Decision::remark.any(), pick(&decision.remark, content.map(|c| &c.remark)));
        fact(
            Decision::economic_effect.any(),
            pick(&decision.economic_effect, content.map(|c| &c.economic_effect)),
        );
        let amount = content.map_or(decision.amount, |c| c.amount_ore.map(Ore));
        fact(Decision::amount.any(), amount.map_or_else(String::new, |a| self.format.kroner(a)));
        facts.0
    }

    /// What is said around a decision: its own day where that is not the meeting's, and what it has to do
    /// with others.
    fn facts_around(&self, said: &Said<'_>) -> Vec<(String, Words)> {
        let decision = said.decision;
        let mut facts = Facts::default();
        let mut fact =
            |field: AnyField, text: String| facts.add(self.label(field), self.typed(text));
        let besides = self.besides(said);
        let year = besides.amount_year.map_or_else(String::new, |year| year.to_string());
        fact(Decision::amount_year.any(), year);
        let day = said.day(self.portfolio);
        if let Some(day) = day.filter(|day| !self.date().is_some_and(|it| it.same_days(day))) {
            fact(Decision::date.any(), self.ask.date(self.portfolio, &day));
        }
        fact(Decision::conflict_of_interest.any(), besides.conflict_of_interest);
        if besides.principle {
            fact(Decision::principle.any(), self.texts.get("paper-yes"));
        }
        let owner = self.portfolio.organisations.find(decision.cost_owner_id);
        let owner = owner.map_or_else(String::new, |owner| owner.title.clone());
        fact(Decision::cost_owner_id.any(), owner);
        let review = decision.review_on.as_ref();
        let review = review.map(|date| self.ask.date(self.portfolio, date));
        fact(Decision::review_on.any(), review.unwrap_or_default());
        let corrected = self.portfolio.decisions.find(decision.corrects_id);
        fact(Decision::corrects_id.any(), self.name_seen_from(said, corrected));
        let replaced = self.portfolio.decisions.find(decision.supersedes_id);
        fact(Decision::supersedes_id.any(), self.name_seen_from(said, replaced));
        facts.0
    }

    /// The name of an earlier decision, with the number of its case and its day where those are others.
    fn name_seen_from(&self, said: &Said<'_>, earlier: Option<&Decision>) -> String {
        let place = earlier.map(|earlier| self.place_seen_from(said, earlier));
        with_place(self.name_of(earlier), &place.unwrap_or_default())
    }

    /// Where another decision was taken, as far as that is not where this one was; nothing of one that may not be
    /// named.
    pub(super) fn place_seen_from(&self, said: &Said<'_>, other: &Decision) -> String {
        match self.is_named(other) {
            true => place_seen_from(self.portfolio, self.ask, said, other),
            false => String::new(),
        }
    }

    /// What a seal of an earlier version does not hold, the decision says of the one that is shown, and
    /// nothing says of another.
    fn besides(&self, said: &Said<'_>) -> SealedBesides {
        let sealed = said.sealed().and_then(|sealed| sealed.besides.clone());
        sealed.unwrap_or_else(|| match said.is_shown(self.portfolio) {
            true => SealedBesides::of(said.decision),
            false => SealedBesides::default(),
        })
    }

    /// What a decision is called: one that advises another body decides nothing.
    fn quote_label(&self, said: &Said<'_>) -> String {
        let advises = said.outcome() == Some(Outcome::Advised.code());
        match (said.decision.corrects_id, advises) {
            (Some(_), _) => self.texts.get("paper-correction"),
            (None, true) => Voice::Advises.get(self.texts, "paper-decision"),
            (None, false) => self.voice_of(said).get(self.texts, "paper-decision"),
        }
    }

    /// That a case is exempt from public access, and on which ground.
    pub(super) fn exemption(&self, case: &Case) -> String {
        let ground = case.exemption_ground.trim();
        match ground.is_empty() {
            true => self.texts.get("paper-exempt-no-ground"),
            false => self.texts.with("paper-exempt-ground", &[("ground", ground)]),
        }
    }
}

/// Whether votes say by themselves how it was come to, in whichever language they were written. Votes that are counted
/// say that there were any.
fn says_how(votes: &str, agreement: Option<&str>) -> bool {
    let Some(agreement) = agreement.and_then(Agreement::from_code) else { return true };
    let votes = votes.to_lowercase();
    let word = |lang: &Lang| Texts::of(*lang).choice(&Agreement::SET, agreement.code());
    let is_said = Lang::ALL.iter().map(word).any(|word| votes.contains(&word.to_lowercase()));
    let called = Agreement::SET.codes.iter().zip(Agreement::SET.words);
    let mut called =
        called.filter(|(code, _)| **code == agreement.code()).flat_map(|it| it.1.iter());
    // Short words stand in others.
    let is_called = called.any(|word| word.len() > 6 && votes.contains(word));
    let is_counted = votes.chars().any(|letter| letter.is_ascii_digit());
    is_said || is_called || (agreement == Agreement::Vote && is_counted)
}

/// Whether what was proposed was decided, so that the two say the same where their texts are alike.
fn is_passed(said: &Said<'_>) -> bool {
    [Outcome::Adopted, Outcome::Advised].iter().any(|it| Some(it.code()) == said.outcome())
}
