//! What a saved view of the overview says, in words: which cards stand in which order, what is hidden, and what is
//! sought.

use super::bundle::Texts;
use crate::model::arrangement::Arrangement;
use crate::model::body::Layer;
use crate::model::choice::Choice as _;
use crate::model::project::ServiceArea;

/// A text that tells the program how something is seen, as people read it; as it stands where it is of a list.
pub(super) fn show_view(texts: &Texts, text: &str) -> String {
    let Some(arrangement) = Arrangement::read(text) else { return text.to_owned() };
    let cards = |keys: &[String]| {
        let shown: Vec<String> = keys.iter().map(|key| card(texts, key)).collect();
        shown.join(" · ")
    };
    let sought: Vec<String> =
        arrangement.filter().iter().map(|(property, text)| sought(texts, property, text)).collect();
    let parts = [
        ("view-order", "order", cards(arrangement.order())),
        ("view-hidden", "hidden", cards(arrangement.hidden())),
        ("view-sought", "sought", sought.join(" · ")),
    ];
    let said = parts.iter().filter(|(.., what)| !what.is_empty());
    let said: Vec<String> =
        said.map(|(key, name, what)| texts.with(key, &[(name, what.as_str())])).collect();
    if said.is_empty() { texts.attribute("card-seen", "plain") } else { said.join("; ") }
}

/// What a card asks; its name where this version has no such card.
fn card(texts: &Texts, key: &str) -> String {
    if texts.has_attribute("card", key) { texts.attribute("card", key) } else { key.to_owned() }
}

/// What is sought of a property. A record is not named: which one it is, the overview shows.
fn sought(texts: &Texts, property: &str, text: &str) -> String {
    let value = match property {
        "year" => text.to_owned(),
        "layer" => {
            Layer::SET.code(text).map_or_else(String::new, |it| texts.choice(&Layer::SET, it))
        }
        "service_area" => ServiceArea::SET
            .code(text)
            .map_or_else(String::new, |it| texts.choice(&ServiceArea::SET, it)),
        _ => String::new(),
    };
    let name = match texts.has_attribute("filter-by", property) {
        true => texts.attribute("filter-by", property),
        false => property.to_owned(),
    };
    if value.is_empty() { name } else { format!("{name}: {value}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn an_arrangement_is_told_in_words_and_a_view_of_a_list_as_it_stands() {
        let texts = Texts::of(Lang::Nb);
        let told = show_view(
            texts,
            r#"{"order":["money","later"],"hidden":["ahead"],
                "filter":{"year":"2023","layer":"regional","municipality":"0190"}}"#,
        );
        let of = |card: &str| texts.attribute("card", card);
        assert!(told.contains(&format!("{} · later", of("money"))), "{told}");
        assert!(told.contains(&of("ahead")) && told.contains("2023"), "{told}");
        assert!(told.contains(&texts.choice(&Layer::SET, "regional")), "{told}");
        assert!(!told.contains("0190") && !told.contains('{'), "{told}");
        assert_eq!(show_view(texts, r#"{"order":[]}"#), texts.attribute("card-seen", "plain"));
        assert_eq!(show_view(texts, r#"{"sort":[]}"#), r#"{"sort":[]}"#);
    }
}
