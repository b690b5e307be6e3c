//! The codes of the final decisions in the log: each once, below the table, with what they are for.

use super::row::case_number;
use crate::model::decision::Said;
use crate::model::kind::Portfolio;
use crate::model::seal::Seal;
use crate::report::outline::Block;
use crate::report::paper::Ask;
use crate::report::voice::Voice;

/// One code where it covers all decisions of the log, else each with the cases in which it covers one.
pub(super) fn codes(
    portfolio: &Portfolio,
    ask: &Ask,
    voice: Voice,
    all: &[Said<'_>],
) -> Option<Block> {
    let texts = ask.texts();
    let mut codes: Vec<(&Seal, Vec<String>)> = Vec::new();
    for said in all {
        let place = place(portfolio, ask, said);
        for seal in &said.seals {
            let at = codes.iter().position(|(other, _)| other.has_code_of(seal));
            let at = at.unwrap_or_else(|| {
                codes.push((seal, Vec::new()));
                codes.len() - 1
            });
            if let Some((_, places)) = codes.get_mut(at)
                && !places.contains(&place)
            {
                places.push(place.clone());
            }
        }
    }
    let covers_all = all.iter().all(|said| said.seals.len() == 1);
    let mut lines: Vec<String> = match codes.as_slice() {
        [] => return None,
        [(seal, _)] if covers_all => vec![texts.with("log-code", &[("code", seal.short_hash())])],
        several => {
            let of = |(seal, places): &(&Seal, Vec<String>)| {
                let places = places.join(", ");
                let arguments = [("code", seal.short_hash()), ("cases", places.as_str())];
                texts.with("log-code-of", &arguments)
            };
            std::iter::once(texts.get("log-codes")).chain(several.iter().map(of)).collect()
        }
    };
    lines.push(voice.get(texts, "log-code-use"));
    Some(Block::Note { text: lines.join("\n").into() })
}

/// Which row it is: by the number of the case, else by its day.
fn place(portfolio: &Portfolio, ask: &Ask, said: &Said<'_>) -> String {
    case_number(portfolio, said).unwrap_or_else(|| {
        said.day(portfolio).map_or_else(String::new, |day| ask.date_short(portfolio, &day))
    })
}
