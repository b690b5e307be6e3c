//! What has changed since the last meeting, for the case papers: by topic, each with what it was and
//! what it is now, who and when.

mod data;
pub mod words;

use super::network::network;
use super::outline::{Block, Column, Outline, Table, Words};
use super::paper::{Ask, Paper, PaperFormat, Scope, any};
use crate::calc::changes::{Comparison, Line, Topic};
use crate::calc::meetings::held_before;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::message::Message;
use crate::text::{Texts, with_mark};

/// The most lines of a topic that a paper holds: more than anybody reads, and still a paper.
const MOST: usize = 300;

/// What has changed since the last meeting. The version for the public does not say who made the
/// changes.
pub const PAPER: Paper = Paper {
    name: "changes",
    genre: "paper-changes",
    called: |_, _| "paper-changes",
    scope: Scope::Changes,
    formats: &[PaperFormat::Pdf, PaperFormat::Docx, PaperFormat::Text],
    public: true,
    suits: any,
    make: changes,
    data: Some(data::changes),
};

fn changes(_: &Portfolio, ask: &Ask) -> Result<Outline, Message> {
    let (comparison, texts) = (ask.comparison()?, ask.texts());
    let paper = Changes { comparison, ask, texts };
    let mut blocks = vec![paper.sums()];
    let mut silent = Vec::new();
    for topic in Topic::ALL {
        let lines = words::ordered(texts, comparison, *topic, ask.public);
        if lines.is_empty() {
            silent.push(words::topic(texts, *topic).to_lowercase());
        } else {
            paper.topic(*topic, &lines, &mut blocks);
        }
    }
    if silent.len() == Topic::ALL.len() {
        blocks.push(Block::Paragraph { text: words::none(texts, comparison).into() });
    } else if !silent.is_empty() {
        let topics = silent.join(", ");
        let text = texts.with("changes-silent", &[("topics", &topics)]).into();
        blocks.push(Block::Paragraph { text });
    }
    for text in words::counted(texts, comparison) {
        blocks.push(Block::Note { text: text.into() });
    }
    let shown = comparison.changes.lines.iter().filter(|line| !(ask.public && line.exempt));
    let shown: Vec<RecordId> = shown.map(|line| line.id).collect();
    let undecided = ask.undecided_in(&comparison.after, &shown);
    blocks.extend(undecided.into_iter().map(|text| Block::Note { text }));
    blocks.push(Block::Note { text: texts.get("changes-how").into() });
    Ok(paper.outline(blocks))
}

struct Changes<'a> {
    comparison: &'a Comparison,
    ask: &'a Ask,
    texts: &'static Texts,
}

impl Changes<'_> {
    fn outline(&self, blocks: Vec<Block>) -> Outline {
        let portfolio = &self.comparison.after;
        let network = network(portfolio);
        let body = portfolio.settings().and_then(|s| portfolio.bodies.find(s.deciding_body_id));
        let title = body.map_or_else(|| network.clone(), |body| body.title.clone());
        let title = self.ask.typed(portfolio, title);
        let footer = [("title", title.text.as_str()), ("made", &self.ask.made_on())];
        let mut lines = self.comparison.changes.lines.iter();
        let holds = self.ask.holds(lines.any(|line| line.exempt), &blocks);
        let footer = self.texts.with("changes-footer", &footer);
        let footer = self.ask.footed(portfolio, footer, holds);
        Outline {
            subtitle: words::period(self.texts, self.comparison.period).into(),
            author: network,
            footer,
            blocks,
            ..self.ask.outline(portfolio, (self.genre(), title), holds)
        }
    }

    /// What the paper is called: by the last meeting only where it begins with that.
    fn genre(&self) -> &'static str {
        let period = self.comparison.period;
        let last = held_before(&self.comparison.after, period.to).first().map(|(day, _)| *day);
        if last == Some(period.from) { PAPER.genre } else { "changes-in-period" }
    }

    fn sums(&self) -> Block {
        let sums = self.comparison.changes.sums.iter();
        let rows = sums.map(|sum| words::sum(self.texts, sum));
        let portfolio = &self.comparison.after;
        let sender = self.ask.typed(portfolio, network(portfolio));
        let sender = (self.texts.get("paper-sender"), sender);
        let rows = rows.map(|(label, text)| (label, text.into()));
        let said = [sender].into_iter().chain(rows).filter(|(_, words)| !words.text.is_empty());
        Block::Facts { rows: said.collect() }
    }

    fn topic(&self, topic: Topic, lines: &[&Line], blocks: &mut Vec<Block>) {
        let name = words::topic_of(self.texts, self.comparison, topic, lines);
        let text = words::counted_topic(self.texts, self.comparison, topic, lines);
        blocks.push(Block::Heading { level: 1, number: None, text: text.into() });
        let columns = vec![
            Column::names(self.texts.get("changes-column-what"), 38),
            Column::new(self.texts.get("changes-column-change"), 44),
            Column::new(self.texts.get("changes-column-when"), 18),
        ];
        let told = words::first_and_late(lines, MOST);
        let left_out = lines.len() - told.len();
        let rows = told.into_iter().map(|line| self.row(line)).collect();
        blocks.push(Block::Table(Table { summary: name, columns, rows }));
        if let Some(more) = Some(left_out).filter(|more| *more > 0) {
            let more = i64::try_from(more).unwrap_or(i64::MAX);
            blocks.push(Block::Note { text: self.texts.count("changes-more", more, &[]).into() });
        }
    }

    fn row(&self, line: &Line) -> Vec<Words> {
        let (texts, comparison) = (self.texts, self.comparison);
        let events = words::events(texts, comparison, line);
        let when = words::when(texts, comparison, line, !self.ask.public);
        if self.ask.public && line.exempt {
            let name = words::unnamed(texts, comparison, line);
            return [name, events, when].map(Words::from).to_vec();
        }
        let mut what = with_mark(texts, line.title.clone(), line.exempt);
        if let Some(case) = words::case(texts, comparison, line) {
            what = format!("{what}\n{case}");
        }
        let mut change = vec![events];
        change.extend(words::fields(texts, comparison, line, self.ask.public));
        let typed = |text: String| self.ask.typed(&comparison.after, text);
        // What was done is said in the words of the paper.
        vec![typed(what), change.join("\n").into(), when.into()]
    }
}
