//! Who meets and decides: a steering group, a body that prepares its cases, and groups for fields of work, as
//! most networks have them. Their names are words of the papers' language until somebody writes others.

use super::network::network_of;
use super::{Beginning, TypedBody};
use crate::model::body::{Authority, Body, Layer};
use crate::model::choice::Choice as _;
use crate::model::command::Change;
use crate::model::id::{Id, RecordId};
use crate::model::kind::Portfolio;
use crate::model::record::TableRecord as _;
use crate::model::settings::Settings;
use crate::text::sort::{fold, plain};
use crate::text::{Lang, Texts};

/// A body that most networks have.
struct Template {
    /// Its place, and the attribute of its name.
    key: &'static str,
    authority: Authority,
    /// Whether it is ticked before anybody has said anything.
    usual: bool,
}

const TEMPLATES: &[Template] = &[
    Template { key: "steering", authority: Authority::Deciding, usual: true },
    Template { key: "preparing", authority: Authority::Preparing, usual: true },
    Template { key: "design", authority: Authority::Professional, usual: false },
    Template { key: "education", authority: Authority::Professional, usual: false },
    Template { key: "health", authority: Authority::Professional, usual: false },
];

/// A body that one ticks.
#[derive(Clone, Debug, PartialEq)]
pub struct BodyLine {
    /// Its place.
    pub key: String,
    /// Its name.
    pub name: String,
    /// What it may do with a case.
    pub authority: Authority,
    /// Whether it is wanted.
    pub wanted: bool,
    /// Whether the document has a body of that name.
    pub is_there: bool,
}

impl Beginning {
    /// The bodies to tick: the usual ones, and those that somebody has added.
    #[must_use]
    pub fn body_lines(&self, portfolio: &Portfolio) -> Vec<BodyLine> {
        let texts = Texts::of(Lang::from(self.papers_in(portfolio)));
        let usual = TEMPLATES.iter().map(|template| {
            let name = texts.attribute("beginning-body", template.key);
            (template.key.to_owned(), name, template.authority, template.usual)
        });
        let is_usual = |key: &str| TEMPLATES.iter().any(|template| template.key == key);
        let own = self.bodies.keys().filter(|key| !is_usual(key));
        let likely = |key: &str| {
            let typed = self.bodies.get(key).and_then(|typed| typed.name.as_deref());
            likely_authority(typed.unwrap_or_default()).unwrap_or(Authority::Professional)
        };
        let own = own.map(|key| (key.clone(), String::new(), likely(key), true));
        let line = |(key, name, authority, usual): (String, String, Authority, bool)| {
            let typed = self.bodies.get(&key).cloned().unwrap_or_default();
            let name = typed.name.unwrap_or(name);
            let is_there = portfolio.bodies.iter().any(|body| plain(&body.title) == plain(&name));
            BodyLine { key, authority, wanted: typed.wanted.unwrap_or(usual), is_there, name }
        };
        usual.chain(own).map(line).collect()
    }

    /// One more body to be named.
    pub fn add_body(&mut self) {
        let place = (1..).find(|place| !self.bodies.contains_key(&own_key(*place)));
        self.bodies.insert(own_key(place.unwrap_or(1)), TypedBody::default());
    }

    /// What makes the bodies that are wanted and not there: those for a field report to the one that
    /// prepares cases, and that one to the one that decides, whose meetings these usually are.
    #[must_use]
    pub fn body_changes(&self, portfolio: &Portfolio) -> Vec<Change> {
        let network = network_of(portfolio).map(|network| network.id);
        let has = |authority: Authority| {
            let mut of = portfolio.bodies.iter().filter(|body| body.authority == Some(authority));
            of.next().map(|body| body.id)
        };
        let mut deciding = has(Authority::Deciding);
        let mut preparing = has(Authority::Preparing);
        let mut changes = Vec::new();
        for line in self.body_lines(portfolio) {
            let title = line.name.trim().to_owned();
            if !line.wanted || line.is_there || title.is_empty() {
                continue;
            }
            let reports_to_id: Option<Id<Body>> = match line.authority {
                Authority::Deciding => None,
                Authority::Preparing | Authority::Advisory => deciding,
                Authority::Professional => preparing.or(deciding),
            };
            let body = Body {
                title,
                reports_to_id,
                authority: Some(line.authority),
                layer: Some(Layer::Regional),
                organisation_id: network,
                ..Body::begun(RecordId::new())
            };
            changes.push(Change::add(&body));
            match line.authority {
                Authority::Deciding => deciding = Some(body.id),
                Authority::Preparing => preparing = Some(body.id),
                Authority::Advisory | Authority::Professional => {}
            }
        }
        let settings = portfolio.settings().filter(|settings| settings.deciding_body_id.is_none());
        if let (Some(settings), Some(_), false) = (settings, deciding, changes.is_empty()) {
            changes.push(Change::set(settings.id, Settings::deciding_body_id, deciding));
        }
        changes
    }
}

/// What a body of that name most likely may do with a case: by the longest word in it that the texts name
/// for one, in any language.
fn likely_authority(name: &str) -> Option<Authority> {
    let name = fold(name);
    let texts = Lang::ALL.iter().map(|lang| Texts::of(*lang));
    let said = texts.flat_map(|texts| {
        Authority::ALL.iter().flat_map(move |authority| {
            let words = texts.attribute("beginning-body-words", authority.code());
            let words = words.split(',').map(|word| fold(word.trim())).collect::<Vec<_>>();
            words.into_iter().map(|word| (word, *authority))
        })
    });
    let named = said.filter(|(word, _)| !word.is_empty() && name.contains(word.as_str()));
    named.max_by_key(|(word, _)| word.len()).map(|(_, authority)| authority)
}

/// The place of a body that somebody has added.
fn own_key(place: usize) -> String {
    // Behind the usual ones, and in the order in which they were added.
    format!("own-{place:03}")
}
