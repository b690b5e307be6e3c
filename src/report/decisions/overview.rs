//! The table of all cases: what was decided, who follows it up, by when.

use super::{Standing, Summary};
use crate::model::case::{Case, CaseType};
use crate::model::choice::Choice as _;
use crate::model::decision::{Decision, Said};
use crate::model::follow_up::FollowUp;
use crate::model::id::RecordId;
use crate::report::outline::{Block, Column, Table, Words};
use crate::report::prose::Part;
use crate::report::seen_from::with_place;

impl Summary<'_> {
    /// A row with the name of its case: on the first one in full and that it is exempt, else in short.
    fn named(&self, case: &Case, is_first: bool, mut row: Vec<Words>) -> Vec<Words> {
        let Some(title) = row.get_mut(1).filter(|_| !self.is_hidden(case)) else { return row };
        if is_first {
            let exempt = self.is_told_exempt(case).then(|| self.exemption(case));
            let lines = std::iter::once(title.text.clone()).chain(exempt);
            title.text = lines.collect::<Vec<_>>().join("\n");
        } else {
            let name = shortened(&title.text, MOST_OF_TITLE);
            title.text = self.marked(name, Some(case.id.raw()));
        }
        row
    }

    /// What became of each case, and who does what by when: before a meeting what sort of case it is.
    pub(super) fn overview(&self) -> Block {
        let second = match self.standing {
            Standing::ToCome => self.texts.get("paper-column-type"),
            Standing::Held | Standing::CalledOff(_) => self.label(Decision::outcome.any()),
        };
        let columns = vec![
            Column::new(self.texts.get("paper-column-number"), 7),
            Column::names(self.texts.get("paper-column-case"), 22),
            Column::new(second, 12),
            Column::new(self.decided_head(), 38),
            Column::new(self.texts.get("paper-time"), 8),
            Column::new(self.texts.get("paper-column-responsible"), 15),
            Column::new(self.texts.get("paper-column-deadline"), 12),
        ];
        let left = self.left.iter().filter_map(|said| self.row_without_case(said));
        let of_cases = self.cases.iter().flat_map(|case| {
            let rows = self.rows_of(case).into_iter().enumerate();
            rows.map(move |(at, row)| self.named(case, at == 0, row))
        });
        let rows = of_cases.chain(left).collect();
        let summary = self.texts.get("paper-overview-summary");
        Block::Table(Table { summary, columns, rows }.without_empty_columns())
    }

    /// What the column is called in which a decision stands in short: where nothing is decided, what is to be done.
    fn decided_head(&self) -> String {
        match self.all.is_empty() {
            true => self.texts.get("paper-follow-up"),
            false => self.label(Decision::title.any()),
        }
    }

    /// The rows of a case: one for each of its decisions, with who does something after it and by when. Each says
    /// which case it is of, since pages come apart between them.
    fn rows_of(&self, case: &Case) -> Vec<Vec<Words>> {
        let decisions = self.said_in(case);
        if self.is_hidden(case) {
            let key = if self.is_gone(case) { "paper-gone" } else { "paper-exempt" };
            return self.rows_with(case, [Words::default(), self.texts.get(key).into()], &[]);
        }
        let actions = self.actions_of(case);
        match (&self.standing, decisions.is_empty()) {
            (Standing::ToCome, _) => {
                self.rows_with(case, [self.case_type(case).into(), Words::default()], &actions)
            }
            (Standing::Held | Standing::CalledOff(_), true) => {
                self.rows_with(case, [self.undecided_word(case), Words::default()], &actions)
            }
            (Standing::Held | Standing::CalledOff(_), false) => {
                self.rows_decided(case, &decisions, &actions)
            }
        }
    }

    /// What follows from a decision stands beside it; what follows from the case alone, beside its only decision or
    /// below all of them.
    fn rows_decided(
        &self,
        case: &Case,
        decisions: &[Said<'_>],
        actions: &[&FollowUp],
    ) -> Vec<Vec<Words>> {
        let is_of = |action: &FollowUp, said: &Said<'_>| {
            decisions.len() == 1 || action.decision_id == Some(said.decision.id)
        };
        let mut rows = Vec::new();
        let mut seen: Vec<RecordId> = Vec::new();
        for said in decisions {
            let cells = [self.outcome_in_short(said).into(), self.typed(self.decided(case, said))];
            // Of a decision that stands in several wordings, beside the first of them.
            let own = actions.iter().copied().filter(|it| is_of(it, said));
            let own: Vec<&FollowUp> = own.filter(|it| !seen.contains(&it.id.raw())).collect();
            seen.extend(own.iter().map(|it| it.id.raw()));
            rows.extend(self.rows_with(case, cells, &own));
        }
        let of_case = actions.iter().copied().filter(|it| !seen.contains(&it.id.raw()));
        let of_case: Vec<&FollowUp> = of_case.collect();
        if !of_case.is_empty() {
            let below = self.rows_with(case, [Words::default(), Words::default()], &of_case);
            rows.extend(below);
        }
        rows
    }

    pub(super) fn row(
        &self,
        case: &Case,
        [second, decision]: [Words; 2],
        who: [Words; 2],
    ) -> Vec<Words> {
        let title = self.case_title(case);
        let number = self.case_number(case).unwrap_or_else(|| "–".to_owned());
        let [owner, deadline] = who;
        // When it is to come up is of no account afterwards.
        let time = case.starts_at.filter(|_| self.standing == Standing::ToCome);
        let time = time.map_or_else(String::new, |time| self.format.time(time));
        vec![number.into(), title, second, decision, time.into(), owner, deadline]
    }

    /// What was done with a case; nothing where nobody has said.
    fn outcome_in_short(&self, said: &Said<'_>) -> String {
        said.outcome()
            .map_or_else(String::new, |code| self.voice_of(said).outcome(self.texts, code))
    }

    /// What stands for a decision in a case that has none: nothing while the meeting is still to come.
    fn undecided_word(&self, case: &Case) -> Words {
        if let Some(state) = case.left_as() {
            return self.word(&Some(state)).into();
        }
        match self.standing {
            Standing::Held if self.is_unrecorded() => Words::default(),
            Standing::Held | Standing::CalledOff(_) => self.said("paper-none-decided").into(),
            Standing::ToCome => Words::default(),
        }
    }

    /// A decision in short: its title, or its first point where that is called as its case; which one holds in its
    /// place where a later one does, and that another copy has made it final otherwise.
    fn decided(&self, case: &Case, said: &Said<'_>) -> String {
        let text = said.sealed().map_or(&said.decision.text, |sealed| &sealed.text);
        let title = match said.title().trim() == self.case_title(case).text.trim() {
            true => first_point(text).unwrap_or_else(|| said.title().to_owned()),
            false => said.title().to_owned(),
        };
        self.with_later(said, title)
    }

    fn with_later(&self, said: &Said<'_>, title: String) -> String {
        let apart = self.portfolio.is_said_apart(said.decision);
        let apart = apart.then(|| self.texts.get("paper-apart-short"));
        let later = self.portfolio.settled_later(said.decision);
        let later: Vec<String> = later.map(|later| self.later_in_short(said, later)).collect();
        let text = match later.is_empty() {
            true => title,
            false => format!("{title} – {}", later.join("; ")),
        };
        lines([text].into_iter().chain(apart))
    }

    /// That a later decision holds in place of this one, and which, where its name tells it apart.
    fn later_in_short(&self, said: &Said<'_>, later: &Decision) -> String {
        let corrects = later.corrects_id == Some(said.decision.id);
        let name = self.name_of(Some(later));
        let is_named = !name.is_empty() && name != said.title();
        let key = match (corrects, is_named) {
            (true, true) => "paper-corrected-see",
            (true, false) => "paper-corrected-short",
            (false, true) => "paper-replaced-see",
            (false, false) => "paper-replaced-short",
        };
        let place = self.place_seen_from(said, later);
        with_place(self.texts.with(key, &[("decision", &name)]), &place)
    }

    /// The type of a case, as it was sealed where a decision of it is final.
    fn case_type(&self, case: &Case) -> String {
        match self.sealed_case(case).map(|sealed| sealed.case_type.as_deref()) {
            Some(sealed) => {
                sealed.map_or_else(String::new, |code| self.texts.choice(&CaseType::SET, code))
            }
            None => self.word(&case.case_type),
        }
    }

    /// The row of a final decision whose case is gone.
    fn row_without_case(&self, said: &Said<'_>) -> Option<Vec<Words>> {
        let sealed = said.sealed()?;
        let number = sealed.case_number.clone().unwrap_or_else(|| "–".to_owned());
        let case = self.title_of_gone(said);
        let [outcome, decision]: [Words; 2] = match self.ask.public {
            true => [Words::default(), self.texts.get("paper-gone").into()],
            false => {
                let decided = self.typed(self.with_later(said, said.title().to_owned()));
                [self.outcome_in_short(said).into(), decided]
            }
        };
        let nothing = Words::default;
        Some(vec![number.into(), case, outcome, decision, nothing(), nothing(), nothing()])
    }
}

/// What says something of some texts, a line each.
pub(super) fn lines(texts: impl Iterator<Item = String>) -> String {
    texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n")
}

/// So many letters of the name of a case stand in its further rows.
const MOST_OF_TITLE: usize = 60;

/// So many letters of a point stand in a table.
const MOST_OF_POINT: usize = 160;

/// The first point of a text, or its first line where it has none, without its mark, as far as there is room.
fn first_point(text: &str) -> Option<String> {
    let lead = Words::from(text).parts().into_iter().next()?;
    let line = match lead {
        Part::List { points } => match points.into_iter().next()?.parts.into_iter().next()? {
            Part::Paragraph { lines } => lines.join(" "),
            Part::List { .. } | Part::Table { .. } => return None,
        },
        Part::Paragraph { lines } => lines.into_iter().next()?,
        Part::Table { .. } => return None,
    };
    Some(shortened(&line, MOST_OF_POINT)).filter(|line| !line.trim().is_empty())
}

/// A text with its first words, as many as so many letters are.
fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let short: String = text.chars().take(most).collect();
    let whole = short.rsplit_once(' ').map_or(short.as_str(), |(words, _)| words);
    format!("{whole} …")
}
