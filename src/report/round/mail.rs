//! The mail to one respondent: who, what, and the words around the sheet.

use super::error::AskError;
use super::exempt::exempt_in;
use super::respondent::file_stem;
use crate::model::choice::Choice as _;
use crate::model::kind::Portfolio;
use crate::model::respondent::Respondent;
use crate::model::round::Round;
use crate::model::unseen::says_nothing;
use crate::report::dates::date;
use crate::report::network::network;
use crate::text::{Lang, Texts, with_mark};

/// An address with a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The name; may be empty.
    pub name: String,
    /// The address itself.
    pub email: String,
}

/// A mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// Whom it is from, where that is known.
    pub from: Option<Address>,
    /// To whom; empty where no address is known.
    pub to: Vec<Address>,
    /// The subject of the mail.
    pub subject: String,
    /// The text of the mail, with empty lines between paragraphs.
    pub body: String,
    /// The name of the sheet that goes with it, without an ending.
    pub attachment: String,
}

/// The mail to a respondent, in that language. `sender` is the name of whoever sends it; a reminder has words
/// of its own.
///
/// # Errors
/// When the round does not say what it asks for.
pub fn mail(
    portfolio: &Portfolio,
    round: &Round,
    (respondent, lang): (&Respondent, Lang),
    sender: &str,
    reminder: bool,
) -> Result<Mail, AskError> {
    let round_type = round.round_type.ok_or(AskError::NoType)?;
    let texts = Texts::of(lang);
    let attachment = file_stem(portfolio, round, respondent);
    let deadline = round.deadline.as_ref().map(|day| date(texts, portfolio, day));
    let network = network(portfolio);
    let exempt = !exempt_in(portfolio, round, respondent).is_empty();
    let marked = |text: &str| with_mark(texts, text.to_owned(), exempt);
    let title = if says_nothing(&round.subject) { &round.title } else { &round.subject };
    let (title, round_title) = (marked(title), marked(&round.title));
    let mut parts = vec![greeting(texts, portfolio, respondent)];
    if reminder {
        parts.push(texts.with("round-mail-reminder", &[("title", &round_title)]));
    }
    if !says_nothing(&round.message) {
        parts.push(round.message.trim().to_owned());
    }
    parts.push(texts.with("round-mail-asks", &[("network", &network), ("title", &round_title)]));
    if exempt {
        parts.push(texts.get("round-mail-exempt"));
    }
    parts.push(texts.attribute("round-question", round_type.code()));
    if let Some(deadline) = &deadline {
        parts.push(texts.with("round-mail-deadline", &[("deadline", deadline)]));
    }
    let file = format!("{attachment}.xlsx");
    let fill = texts.get("round-form-fill");
    parts.push(texts.with("round-mail-how", &[("file", &file), ("fill", &fill)]));
    let sender_name = if says_nothing(sender) { &network } else { sender };
    parts.push(texts.with("round-mail-greeting", &[("sender", sender_name)]));
    let key = if reminder { "round-mail-subject-reminder" } else { "round-mail-subject" };
    let subject = match &deadline {
        Some(deadline) => {
            let title = texts.with(key, &[("title", &title)]);
            texts.with("round-mail-subject-deadline", &[("title", &title), ("deadline", deadline)])
        }
        None => texts.with(key, &[("title", &title)]),
    };
    Ok(Mail {
        from: addresses(&round.sender)
            .into_iter()
            .next()
            .map(|email| Address { name: sender.trim().to_owned(), email }),
        to: addresses(&respondent.email)
            .into_iter()
            .map(|email| Address { name: one_line(&respondent.title), email })
            .collect(),
        subject: one_line(&subject),
        body: parts.join("\n\n"),
        attachment,
    })
}

/// A person or a municipality is greeted by name; nobody greets a project.
fn greeting(texts: &Texts, portfolio: &Portfolio, respondent: &Respondent) -> String {
    let project = portfolio.projects.find(respondent.project_id);
    match project.is_some_and(|project| project.title == respondent.title) {
        true => texts.get("round-mail-hello-unnamed"),
        false => texts.with("round-mail-hello", &[("name", &respondent.title)]),
    }
}

/// The addresses in a text such as "a@x.no; Kari <b@x.no>". What is no address is left out.
#[must_use]
pub fn addresses(text: &str) -> Vec<String> {
    text.split([';', ',', '\n', '\r'])
        .map(|part| match (part.find('<'), part.rfind('>')) {
            (Some(start), Some(end)) if start < end => part.get(start + 1..end).unwrap_or_default(),
            _ => part,
        })
        .map(|part| part.trim().trim_start_matches("mailto:"))
        .filter(|part| is_address(part))
        .map(str::to_owned)
        .collect()
}

fn is_address(text: &str) -> bool {
    let no_sign = |c: char| c.is_whitespace() || c.is_control() || "<>()[]\\\"".contains(c);
    match text.split_once('@') {
        Some((name, host)) => {
            !name.is_empty()
                && host.contains('.')
                && !host.contains('@')
                && !host.starts_with('.')
                && !host.ends_with('.')
                && !text.contains(no_sign)
        }
        None => false,
    }
}

/// A text that can stand in a head of a mail.
fn one_line(text: &str) -> String {
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_and_nothing_else() {
        for (text, found) in [
            ("a@x.no", vec!["a@x.no"]),
            ("a@x.no; Kari Å. <b@y.no>, ", vec!["a@x.no", "b@y.no"]),
            ("mailto:post@alver.kommune.no", vec!["post@alver.kommune.no"]),
            ("a@x.no\r\nBcc: evil@x.no", vec!["a@x.no"]),
            ("ola", vec![]),
            ("a@b", vec![]),
            ("a b@x.no", vec![]),
            ("a@x.no>", vec![]),
        ] {
            assert_eq!(addresses(text), found, "{text}");
        }
    }
}
