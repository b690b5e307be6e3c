//! A finished estimate: what was assumed, and what follows.

use serde_json::{Map, Value as Json, json};

use super::calculator::Calculator;
use super::figure::Figure;
use super::line::Line;
use super::notice::Notice;
use super::sensitivity::{Swing, swings};
use super::values::Values;
use super::working::Working;

/// A finished estimate.
#[derive(Debug)]
pub struct Estimate {
    /// Every assumption, defaults included.
    pub values: Values,
    working: Working,
}

impl Estimate {
    /// Works it out.
    #[must_use]
    pub fn of(values: Values) -> Self {
        let working = values.calculator.work(&values);
        Self { values, working }
    }

    /// Which calculator it is from.
    #[must_use]
    pub fn calculator(&self) -> &'static Calculator {
        self.values.calculator
    }

    /// One of its figures, unrounded; none where it does not exist: a ratio over nothing, a payback
    /// that is never reached. Never infinite, and never a made-up number.
    #[must_use]
    pub fn figure(&self, figure: &Figure) -> Option<f64> {
        self.working.figure(figure)
    }

    /// Every line with its formula, in reading order.
    #[must_use]
    pub fn lines(&self) -> &[Line] {
        self.working.lines()
    }

    /// What a reader must be told beside the figures.
    #[must_use]
    pub fn notices(&self) -> &[Notice] {
        self.working.notices()
    }

    /// What the watched figures owe to each input, greatest first. Worked out when asked for.
    #[must_use]
    pub fn sensitivity(&self) -> Vec<Swing> {
        swings(&self.values)
    }

    /// The result as other programs read it: the figures under their names, then what each input
    /// does to them, the remarks, and what it rests on. What does not exist is null.
    #[must_use]
    pub fn to_json(&self) -> Json {
        let calculator = self.calculator();
        let mut result = Map::new();
        let mut put = |key: &str, value: Json| drop(result.insert(key.to_owned(), value));
        for figure in calculator.figures {
            put(figure.name.unwrap_or(figure.key), json!(self.figure(figure)));
        }
        let swings = self.sensitivity();
        put("sensitivity", swings.iter().map(|swing| swing.to_json(calculator)).collect());
        put("notices", self.notices().iter().map(|notice| self.notice(notice)).collect());
        let defaults = self.values.defaults_used.iter();
        put("defaults_used", defaults.map(|place| json!(place.to_string())).collect());
        put("parameter_set", json!(self.values.set.code));
        put("method_version", json!(calculator.version));
        Json::Object(result)
    }

    fn notice(&self, notice: &Notice) -> Json {
        let mut said = Map::new();
        said.insert("code".to_owned(), json!(notice.remark.code));
        let inputs = self.calculator().inputs;
        let row = notice.row.and_then(|(table, index)| {
            let input = inputs.iter().find(|input| input.name == table)?;
            Some((input.table()?.one, index))
        });
        said.extend(row.map(|(one, index)| (one.to_owned(), json!(index))));
        Json::Object(said)
    }
}
