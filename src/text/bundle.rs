//! The texts that people read: Fluent files for bokmål, nynorsk and English, one a screen or room, and
//! one a kind of record.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentMessage, FluentResource, FluentValue};
use unic_langid::langid;

use super::format::Format;
use super::lang::Lang;
use crate::model::any_field::AnyField;
use crate::model::choice::ChoiceSet;
use crate::model::every_kind;
use crate::model::field::Field;
use crate::model::kind::Kind;
use crate::model::method::calculators;

/// The marks that the test language puts around every text.
pub const PSEUDO_MARKS: (&str, &str) = ("[!", "!]");

/// A file of texts: its name, and what is in it.
type File = (&'static str, &'static str);

/// The files of one language, name and content: those of the rooms, and one for each kind of record.
/// Every language has the same ones.
macro_rules! files {
    ($lang:literal) => {
        every_kind! { files $lang: "errors", "merge", "papers", "steps", "reckoning", "window",
            "lists", "figures", "cards", "sheets", "changes", "rounds", "search", "beginning"; }
    };
    ($lang:literal: $($name:literal),*; $($module:ident :: $kind:ident in $table:ident,)*) => {
        &[
            $( ($name, include_str!(concat!("../../assets/texts/", $lang, "/", $name, ".ftl"))), )*
            $( (
                concat!("kinds/", stringify!($table)),
                include_str!(concat!(
                    "../../assets/texts/", $lang, "/kinds/", stringify!($table), ".ftl"
                )),
            ), )*
        ]
    };
}

/// The files of the calculators, one each: in bokmål, nynorsk and English.
macro_rules! calculator_files {
    ($($(#[$meta:meta])* $module:ident $variant:ident $code:literal $name:literal;)*) => {
        const CALCULATORS: [&[File]; 3] = [
            calculator_files!("nb": $($name)*),
            calculator_files!("nn": $($name)*),
            calculator_files!("en": $($name)*),
        ];
    };
    ($lang:literal: $($name:literal)*) => {
        &[$( (
            concat!("calculators/", $name),
            include_str!(concat!("../../assets/texts/", $lang, "/calculators/", $name, ".ftl")),
        ) ),*]
    };
}
calculators!(calculator_files);

const NB: &[File] = files!("nb");
const NN: &[File] = files!("nn");
const EN: &[File] = files!("en");

static BOKMAL: LazyLock<Texts> = LazyLock::new(|| Texts::load(Lang::Nb));
static NYNORSK: LazyLock<Texts> = LazyLock::new(|| Texts::load(Lang::Nn));
static ENGLISH: LazyLock<Texts> = LazyLock::new(|| Texts::load(Lang::En));
static PSEUDO: LazyLock<Texts> = LazyLock::new(|| Texts::load(Lang::Pseudo));

/// The texts of one language.
pub struct Texts {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Texts").field(&self.lang).finish()
    }
}

impl Texts {
    /// The texts of a language, read once.
    #[must_use]
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Nb => &BOKMAL,
            Lang::Nn => &NYNORSK,
            Lang::En => &ENGLISH,
            Lang::Pseudo => &PSEUDO,
        }
    }

    fn load(lang: Lang) -> Self {
        let id = match lang {
            Lang::Nb => langid!("nb"),
            Lang::Nn => langid!("nn"),
            Lang::En | Lang::Pseudo => langid!("en-GB"),
        };
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // The marks would land in labels, files and searches; no text here runs right to left.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match lang {
            Lang::Nb => |value, _| number(Lang::Nb, value),
            Lang::Nn => |value, _| number(Lang::Nn, value),
            Lang::En | Lang::Pseudo => |value, _| number(Lang::En, value),
        }));
        for (_, source) in sources(lang) {
            let resource = match FluentResource::try_new(source.to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            // A key that stands twice is found by the tests; the first one counts.
            let _ = bundle.add_resource(resource);
        }
        Self { lang, bundle }
    }

    /// The language.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The text of a key with nothing in it.
    #[must_use]
    pub fn get(&self, key: &str) -> String {
        self.pattern(key, None, None)
    }

    /// The text of a key with texts in it, by name.
    #[must_use]
    pub fn with(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        self.pattern(key, None, Some(&texts_by_name(arguments)))
    }

    /// The text of a key that depends on a number, `count`, besides texts.
    #[must_use]
    pub fn count(&self, key: &str, count: i64, arguments: &[(&str, &str)]) -> String {
        let mut args = texts_by_name(arguments);
        args.set("count", FluentValue::from(count));
        self.pattern(key, None, Some(&args))
    }

    /// The text of an attribute: a field of a kind, a code of a choice.
    #[must_use]
    pub fn attribute(&self, key: &str, attribute: &str) -> String {
        self.pattern(key, Some(attribute), None)
    }

    /// The text of an attribute with texts in it, by name.
    #[must_use]
    pub(crate) fn attribute_with(
        &self,
        key: &str,
        attribute: &str,
        arguments: &[(&str, &str)],
    ) -> String {
        self.pattern(key, Some(attribute), Some(&texts_by_name(arguments)))
    }

    /// Whether there is such an attribute.
    #[must_use]
    pub fn has_attribute(&self, key: &str, attribute: &str) -> bool {
        self.bundle.get_message(key).is_some_and(|m| m.get_attribute(attribute).is_some())
    }

    /// The word for a kind of record, in the singular.
    #[must_use]
    pub fn kind(&self, kind: Kind) -> String {
        self.get(&format!("kind-{}", kind.plural()))
    }

    /// The word for a kind of record, in the plural, as a heading.
    #[must_use]
    pub fn kind_plural(&self, kind: Kind) -> String {
        self.attribute(&format!("kind-{}", kind.plural()), "plural")
    }

    /// The label of a field.
    #[must_use]
    pub fn field(&self, kind: Kind, field: &str) -> String {
        match field {
            // No field of the kind, but a thing that can change all the same.
            "exists" | "@alive" | "@birth" => self.get("merge-exists"),
            field => self.attribute(&format!("field-{}", kind.plural()), field),
        }
    }

    /// The label of a field that the program names itself.
    #[must_use]
    pub fn label_of(&self, field: AnyField) -> String {
        self.field(field.kind(), field.name())
    }

    /// The help that stands under a field, where it has any.
    #[must_use]
    pub fn hint(&self, kind: Kind, field: &Field) -> Option<String> {
        let message = self.bundle.get_message(&format!("hint-{}", kind.plural()))?;
        self.said(&message, Some(field.name), None)
    }

    /// The word for a choice: an attribute of the message of its set, or a message of its own where
    /// its words stand in a file of their own.
    #[must_use]
    pub fn choice(&self, set: &ChoiceSet, code: &str) -> String {
        let words = self.bundle.get_message(set.name);
        let word = words.and_then(|words| self.said(&words, Some(code), None));
        word.unwrap_or_else(|| self.get(&format!("{}-{code}", set.name)))
    }

    pub(super) fn pattern(
        &self,
        key: &str,
        attribute: Option<&str>,
        args: Option<&FluentArgs<'_>>,
    ) -> String {
        let message = self.bundle.get_message(key);
        let text = message.and_then(|message| self.said(&message, attribute, args));
        // The tests know all keys; should one slip through, its name says more than a blank.
        text.unwrap_or_else(|| {
            attribute.map_or_else(|| key.to_owned(), |name| format!("{key}.{name}"))
        })
    }

    /// The text of a message, or of an attribute of it, where there is one.
    fn said<'a>(
        &'a self,
        message: &FluentMessage<'a>,
        attribute: Option<&str>,
        args: Option<&FluentArgs<'_>>,
    ) -> Option<String> {
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, args, &mut errors);
        Some(match self.lang {
            Lang::Pseudo => format!("{}{text}{}", PSEUDO_MARKS.0, PSEUDO_MARKS.1),
            Lang::Nb | Lang::Nn | Lang::En => text.into_owned(),
        })
    }
}

/// The least number that is written with its thousands apart in a sentence: a year is not.
const APART: f64 = 10_000.0;

/// A number that stands in a sentence, by the rules of its language.
fn number(lang: Lang, value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let is_large = number.value.abs() >= APART && number.value.fract() == 0.0;
    is_large.then(|| Format::of(lang).number(number.value, 0))
}

fn texts_by_name<'a>(arguments: &[(&'a str, &'a str)]) -> FluentArgs<'a> {
    let mut args = FluentArgs::new();
    for (name, text) in arguments {
        args.set(*name, FluentValue::from(*text));
    }
    args
}

/// The Fluent files of a language by name.
pub fn sources(lang: Lang) -> impl Iterator<Item = File> {
    let [nb, nn, en] = CALCULATORS;
    let (files, calculators) = match lang {
        Lang::Nb => (NB, nb),
        Lang::Nn => (NN, nn),
        Lang::En | Lang::Pseudo => (EN, en),
    };
    files.iter().chain(calculators).copied()
}
