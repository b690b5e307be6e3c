//! What is to be done after a case, as the table of all cases tells it: each thing by its name, many of them in one row.

use super::Summary;
use super::overview::lines;
use crate::model::case::Case;
use crate::model::follow_up::FollowUp;
use crate::report::outline::Words;
use crate::report::seen_from::with_place;

/// So many things to do have a row each; of more, one row tells how many they are, since all stand under the case.
const MOST_TASKS: usize = 3;

/// So many people are named in one cell.
const MOST_NAMED: usize = 3;

impl Summary<'_> {
    /// A row with the only thing to do in it, or one for each of several below it, or a word of how many they are.
    pub(super) fn rows_with(
        &self,
        case: &Case,
        [second, decided]: [Words; 2],
        actions: &[&FollowUp],
    ) -> Vec<Vec<Words>> {
        let mut tasks = self.who_by_when(actions);
        if tasks.len() > MOST_TASKS {
            tasks = vec![self.many(actions)];
        }
        let with = |decided: &Words, name: &str| {
            self.typed(lines([decided.text.clone(), name.to_owned()].into_iter()))
        };
        if let [only] = tasks.as_slice() {
            let row = [second, with(&decided, &only.name)];
            return vec![self.row(case, row, only.who.clone())];
        }
        // A case that says no more than what is to be done needs no row above that.
        let says_more =
            tasks.is_empty() || [&second, &decided].iter().any(|it| !it.text.is_empty());
        let head = says_more.then(|| self.row(case, [second, decided], Default::default()));
        let rest = tasks.into_iter().map(|task| {
            let row = [Words::default(), self.typed(task.name)];
            self.row(case, row, task.who)
        });
        head.into_iter().chain(rest).collect()
    }

    /// What is to be done, by whom and by when; what is done with says so beside its name.
    fn who_by_when(&self, actions: &[&FollowUp]) -> Vec<Task> {
        let mut tasks: Vec<Task> = Vec::new();
        for action in actions {
            let name = self.marked(action.title.clone(), Some(action.id.raw()));
            let state = self.word(&action.state).to_lowercase();
            let name = with_place(name, if action.is_open() { "" } else { &state });
            let owner = self.typed(self.portfolio.responsible_for(action));
            let who = [owner, self.deadline(action).into()];
            let task = Task { name: self.named_task(name), who };
            if !tasks.contains(&task) {
                tasks.push(task);
            }
        }
        tasks
    }

    /// A name with the word for what it is of, where decisions stand in the same column.
    fn named_task(&self, name: String) -> String {
        match self.all.is_empty() {
            true => name,
            false => format!("{}: {name}", self.texts.get("paper-follow-up")),
        }
    }

    /// How many things are to be done, how many of them are left, who does those, and by when the first of them.
    fn many(&self, actions: &[&FollowUp]) -> Task {
        let open: Vec<&FollowUp> = actions.iter().copied().filter(|it| it.is_open()).collect();
        let count = i64::try_from(actions.len()).unwrap_or(i64::MAX);
        let key = if open.is_empty() { "paper-tasks-done" } else { "paper-tasks-open" };
        let name = self.texts.count(key, count, &[("open", &open.len().to_string())]);
        let mut owners: Vec<String> = Vec::new();
        for owner in open.iter().map(|action| self.portfolio.responsible_for(action)) {
            if !owner.is_empty() && !owners.contains(&owner) {
                owners.push(owner);
            }
        }
        if owners.len() > MOST_NAMED {
            owners.truncate(MOST_NAMED);
            owners.push("…".to_owned());
        }
        let deadlines = open.iter().filter(|action| self.portfolio.deadline_of(action).is_some());
        let first = deadlines.min_by_key(|action| self.portfolio.deadline_of(action));
        let first = first.map(|action| self.deadline(action));
        let first = first.map(|date| self.texts.with("paper-tasks-first", &[("date", &date)]));
        let who = [self.typed(owners.join("\n")), first.unwrap_or_default().into()];
        Task { name: self.named_task(name), who }
    }

    pub(super) fn deadline(&self, action: &FollowUp) -> String {
        let date = self.portfolio.deadline_of(action);
        date.map_or_else(String::new, |date| self.ask.date_short(self.portfolio, date))
    }
}

/// Something that is to be done: what, by whom and by when.
#[derive(PartialEq)]
struct Task {
    name: String,
    who: [Words; 2],
}
