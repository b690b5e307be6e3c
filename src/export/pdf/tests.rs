#![allow(clippy::unwrap_used)]

use typst::layout::{Frame, FrameItem};

use super::*;

/// Each piece of text of a page that is set in one go.
fn pieces(frame: &Frame, found: &mut Vec<String>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => pieces(&group.frame, found),
            FrameItem::Text(text) => found.push(text.text.to_string()),
            _ => {}
        }
    }
}

fn set_of(outline: &Outline) -> Vec<String> {
    let mut found = Vec::new();
    set(outline).unwrap().pages().iter().for_each(|page| pieces(&page.frame, &mut found));
    found
}

#[test]
fn neither_an_address_nor_what_the_foot_of_a_page_says_is_parted() {
    let said =
        ["Styringsgruppa for digitalt samarbeid", "inneholder opplysninger unntatt offentlighet"];
    let addresses =
        ["digi-vest.post-mottak@vest-landet.example", "https://digi-vest.example/en-side-til"];
    for before in 0..24 {
        let outline = Outline {
            footer: format!("{} · {} · {}", "x".repeat(before + 20), said[0], said[1]),
            blocks: vec![Block::Paragraph {
                text: format!("{} {} og {}", "ord ".repeat(before), addresses[0], addresses[1])
                    .as_str()
                    .into(),
            }],
            ..crate::export::docx::tests::outline(Vec::new())
        };
        let pieces: Vec<String> =
            set_of(&outline).iter().map(|piece| piece.replace('\u{a0}', " ")).collect();
        for whole in said.iter().chain(&addresses) {
            let is_whole = pieces.iter().any(|piece| piece.contains(whole));
            assert!(is_whole, "{before}: {whole} in {pieces:?}");
        }
    }
}

#[test]
fn lines_that_belong_together_are_heard_apart() {
    let outline = crate::export::docx::tests::outline(vec![Block::Paragraph {
        text: "Åse Vik\nOla Berg".into(),
    }]);
    let all = set_of(&outline).join("");
    assert!(all.contains("Åse Vik Ola Berg"), "{all}");
}
