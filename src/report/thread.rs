//! The thread of a record in words, and as a drawing: where it came from, and what came of it.

use crate::calc::thread::{Edge, EdgeType, Step, StepKind, Thread};
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::report::draw::branches::{Branches, Knot, Link, branches};
use crate::report::draw::{Drawing, Hand, Series, headed};
use crate::report::paper::Holds;
use crate::text::{Format, Texts, marked, named, parted, show_date_short};

/// How many of the steps that came of one are named in its label.
const NAMED: usize = 6;

/// What is said and drawn of a thread.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Told {
    /// What is asked, with the name of the record.
    pub question: String,
    /// How many steps there are, from the first to the last.
    pub answer: String,
    /// The decision that started it, and what is said of that; nothing where none is known.
    pub started: Option<RecordId>,
    /// What is said of the decision that started it, or that there is none; nothing where all that was decided came
    /// after it.
    pub start: String,
    /// What is drawn.
    pub data: Branches,
    /// What it says of itself where it leaves the window.
    pub marks: Vec<String>,
}

impl Told {
    /// What is told of the thread of a record.
    #[must_use]
    pub fn of(portfolio: &Portfolio, texts: &Texts, thread: &Thread, id: RecordId) -> Self {
        let question = texts.with("thread-question", &[("record", &named(texts, portfolio, id))]);
        let teller = Teller { portfolio, texts, thread };
        let started = thread.started_by(id);
        let is_decided = || thread.steps.iter().any(|step| step.step.is_decision());
        let start = match started {
            Some(step) => teller.start(step),
            // What was decided came after it.
            None if is_decided() => String::new(),
            None => texts.get("thread-not-started"),
        };
        Self {
            question,
            answer: teller.answer(),
            started: started.map(|step| step.id),
            start,
            data: teller.data(id),
            marks: Holds::naming(portfolio, thread.steps.iter().map(|step| step.id))
                .marks(portfolio, texts),
        }
    }

    /// The drawing, that wide in points, or wider where its columns need more.
    #[must_use]
    pub fn draw(&self, width: f32, hand: &dyn Hand) -> Drawing {
        branches(&self.data, width, hand)
    }

    /// The same as a drawing that stands by itself.
    #[must_use]
    pub fn alone(&self, width: f32, hand: &dyn Hand) -> Drawing {
        let said = [self.answer.as_str(), &self.start].join(" ");
        let said = said.trim();
        headed((&self.question, said), &self.marks, self.draw(width, hand), hand)
    }
}

/// What is known of a step besides its name: "16.01.2024", "400 000 kr", "sak 08/23", the scheme.
#[must_use]
pub fn facts(portfolio: &Portfolio, texts: &Texts, step: &Step) -> Vec<String> {
    let date = step.date.as_ref().map(|date| show_date_short(texts, date));
    let scheme = step.scheme.and_then(|id| portfolio.schemes.get_raw(id)).map(|scheme| {
        let is_short = !scheme.short_name.is_empty();
        if is_short { scheme.short_name.clone() } else { scheme.title.clone() }
    });
    [
        date.or_else(|| step.year.map(|year| year.to_string())),
        step.amount.map(|amount| Format::of(texts.lang()).kroner(amount)),
        step.case_number.as_ref().map(|number| texts.with("thread-case", &[("number", number)])),
        scheme,
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What a step is, in a word or two.
#[must_use]
pub fn sort_of(texts: &Texts, step: &Step) -> String {
    texts.attribute("thread-step", step.step.code())
}

/// What a link says.
#[must_use]
pub fn word_of(texts: &Texts, link: EdgeType) -> String {
    texts.attribute("thread-edge", link.code())
}

/// Whether a link says more than that one thing led to the next.
#[must_use]
pub fn tells_more(link: EdgeType) -> bool {
    match link {
        EdgeType::MergedInto
        | EdgeType::ReappliedAs
        | EdgeType::ContinuedBy
        | EdgeType::PartOf
        | EdgeType::CorrectedBy
        | EdgeType::SupersededBy => true,
        EdgeType::GrewInto
        | EdgeType::Awarded
        | EdgeType::Funds
        | EdgeType::AppliesFor
        | EdgeType::Decided
        | EdgeType::AsksFor
        | EdgeType::Plans
        | EdgeType::Brings
        | EdgeType::EstimatedBy
        | EdgeType::LedTo
        | EdgeType::Concerns => false,
    }
}

/// What a step is coloured for: proposals, what bodies do, money, work, what comes of it.
fn series_of(step: StepKind) -> Series {
    match step {
        StepKind::Idea | StepKind::Concept => Series::Sky,
        StepKind::Advice
        | StepKind::Case
        | StepKind::DecisionToApply
        | StepKind::DecisionOnScaling
        | StepKind::Decision
        | StepKind::FollowUp => Series::Purple,
        StepKind::Application | StepKind::Award => Series::Green,
        StepKind::Project | StepKind::Milestone => Series::Blue,
        StepKind::Benefit | StepKind::Estimate => Series::Orange,
    }
}

struct Teller<'a> {
    portfolio: &'a Portfolio,
    texts: &'a Texts,
    thread: &'a Thread,
}

impl Teller<'_> {
    /// The title of a step, with the word that it is exempt where it is.
    fn name(&self, step: &Step) -> String {
        marked(self.texts, self.portfolio, step.id, step.title.clone())
    }

    fn data(&self, id: RecordId) -> Branches {
        let mut stages: Vec<_> = self.thread.steps.iter().map(|step| step.stage).collect();
        stages.dedup();
        let knot = |(place, step): (usize, &Step)| {
            let (name, ending) = parted(self.texts, self.portfolio, step.id, step.title.clone());
            Knot {
                column: stages.iter().position(|stage| *stage == step.stage).unwrap_or_default(),
                sort: sort_of(self.texts, step),
                name,
                ending,
                facts: facts(self.portfolio, self.texts, step),
                turns: self.turns(place),
                series: series_of(step.step),
                is_here: step.id == id,
                label: self.label(place, step),
                ids: vec![step.id],
            }
        };
        let mut links: Vec<Link> =
            self.thread.edges.iter().map(|edge| Link { from: edge.from, to: edge.to }).collect();
        links.dedup();
        Branches { knots: self.thread.steps.iter().enumerate().map(knot).collect(), links }
    }

    fn after(&self, place: usize) -> impl Iterator<Item = (&Edge, &Step)> {
        let edges = self.thread.edges.iter().filter(move |edge| edge.from == place);
        edges.filter_map(|edge| Some((edge, self.thread.steps.get(edge.to)?)))
    }

    /// How it goes on, where a link tells that: "→ søkt på nytt som".
    fn turns(&self, place: usize) -> Vec<String> {
        let links = self.after(place).map(|(edge, _)| edge.link);
        let mut turns: Vec<String> = links
            .filter(|link| tells_more(*link))
            .map(|link| format!("→ {}", word_of(self.texts, link)))
            .collect();
        turns.dedup();
        turns
    }

    /// All that a knot says, with what it leads to.
    fn label(&self, place: usize, step: &Step) -> String {
        let mut parts = vec![format!("{}: {}", sort_of(self.texts, step), self.name(step))];
        parts.extend(facts(self.portfolio, self.texts, step));
        let all = self.after(place);
        let leads =
            all.map(|(edge, to)| format!("{}: {}", word_of(self.texts, edge.link), self.name(to)));
        let leads: Vec<String> = leads.collect();
        let more = leads.len().saturating_sub(NAMED);
        parts.extend(leads.into_iter().take(NAMED));
        if more > 0 {
            parts.push(self.texts.count(
                "record-more",
                i64::try_from(more).unwrap_or(i64::MAX),
                &[],
            ));
        }
        parts.join(" · ")
    }

    /// "Idé 2021", "Søknad 15.01.2024".
    fn dated(&self, step: &Step) -> String {
        let date = step.date.as_ref().map(|date| show_date_short(self.texts, date));
        let date = date.or_else(|| step.year.map(|year| year.to_string()));
        let sort = sort_of(self.texts, step);
        let mut letters = sort.chars();
        let first = letters.next().map(|first| first.to_lowercase().collect::<String>());
        let sort = format!("{}{}", first.unwrap_or_default(), letters.as_str());
        date.map_or_else(|| sort.clone(), |date| format!("{sort} ({date})"))
    }

    fn answer(&self) -> String {
        let steps = &self.thread.steps;
        let (Some(first), Some(last)) = (steps.first(), steps.last()) else {
            return self.texts.get("thread-none");
        };
        let count = i64::try_from(steps.len()).unwrap_or(i64::MAX);
        let (first, last) = (self.dated(first), self.dated(last));
        self.texts.count("thread-answer", count, &[("first", &first), ("last", &last)])
    }

    /// That a decision started it, and what is known of that.
    fn start(&self, step: &Step) -> String {
        let said = self.texts.with("thread-started", &[("decision", &self.name(step))]);
        let facts = facts(self.portfolio, self.texts, step);
        [said].into_iter().chain(facts).collect::<Vec<_>>().join(" · ")
    }
}

#[cfg(test)]
mod tests;
