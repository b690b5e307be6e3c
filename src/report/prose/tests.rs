use super::*;

/// A text as its parts: points with their marks, a level of two spaces each, and what else stands in it.
fn told(text: &str) -> String {
    fn tell(parts: &[Part], level: usize, told: &mut Vec<String>) {
        let indent = "  ".repeat(level);
        for part in parts {
            match part {
                Part::Paragraph { lines } => told.push(format!("{indent}P {}", lines.join("|"))),
                Part::List { points } => {
                    for Point { mark, parts } in points {
                        let mut own = Vec::new();
                        tell(parts, level + 1, &mut own);
                        let first = own.first().map_or("", |line| line.trim_start());
                        told.push(format!("{indent}{} {}", mark.text, &first[2..]));
                        told.extend(own.into_iter().skip(1));
                    }
                }
                Part::Table { has_head, rows } => {
                    let rows: Vec<String> = rows.iter().map(|row| row.join(";")).collect();
                    told.push(format!("{indent}T{} {}", u8::from(*has_head), rows.join("/")));
                }
            }
        }
    }
    let mut lines = Vec::new();
    tell(&parts(text), 0, &mut lines);
    lines.join("\n")
}

#[test]
fn points_of_every_sort_are_known_by_their_marks() {
    for (text, marks) in [
        ("- a\n- b", "- -"),
        ("* a\n* b", "* *"),
        ("· a\n· b", "· ·"),
        ("– a\n• b", "– •"),
        ("1. A\n2. B\n10. C", "1. 2. 10."),
        ("1) a\n2) b", "1) 2)"),
        ("(1) a\n(2) b", "(1) (2)"),
        ("a) a\nb) b\nc) c", "a) b) c)"),
        ("i. en\nii. to\niii. tre", "i. ii. iii."),
        ("i) en\nii) to", "i) ii)"),
        ("A. En\nB. To", "A. B."),
        ("1.1 Bakgrunn\n1.2 Vurdering", "1.1 1.2"),
        ("1. godkjenner rapporten\n2. ber om en ny", "1. 2."),
        ("\u{f0b7} a\n\u{f0b7} b", "• •"),
        ("1.\tA\n2.\tB", "1. 2."),
        ("h) h\ni) i\nj) j", "h) i) j)"),
    ] {
        let lines = told(text);
        let found: Vec<&str> =
            lines.lines().filter_map(|line| line.trim_start().split(' ').next()).collect();
        assert_eq!(found.join(" "), marks, "{text:?}: {lines}");
    }
}

#[test]
fn what_only_looks_like_a_point_is_text() {
    for text in [
        "2. november 2026",
        "19. eller 24. januar",
        "2026. Slutt.",
        "1.5 millioner kroner",
        "08.30 Oppmøte",
        "a. Hansen",
        "-5 grader",
        "i dag",
        "e.g. this",
        "3. kvartal 2024\n4. kvartal 2024",
        "1234) er tallet",
        "–",
    ] {
        assert!(told(text).starts_with("P "), "{text:?}: {}", told(text));
    }
}

#[test]
fn points_under_points_keep_their_level() {
    let under = "1. En\n  1.1 Under";
    for (text, tree) in [
        ("1. En\n  a) under\n  b) under\n2. To", "1. En\n  a) under\n  b) under\n2. To"),
        // Pasted text has lost its spaces.
        ("1. En\na) under\nb) under\n2. To", "1. En\n  a) under\n  b) under\n2. To"),
        ("1. En\n- under\n- under\n2. To\n- u", "1. En\n  - under\n  - under\n2. To\n  - u"),
        ("- en\n  - to\n    - tre\n- fire", "- en\n  - to\n    - tre\n- fire"),
        ("1. En\n1.1 Under\n1.2 Under\n2. To", "1. En\n  1.1 Under\n  1.2 Under\n2. To"),
        ("1. En\n\t- under\n2. To", "1. En\n  - under\n2. To"),
        ("1. En\n2. To\n\n* ny\n* liste", "1. En\n2. To\n* ny\n* liste"),
        ("1. En\n\n  - under\n\n2. To", "1. En\n  - under\n2. To"),
        ("1. En\n\n2. To\n\n3. Tre", "1. En\n2. To\n3. Tre"),
        ("1. En\nsom går videre\n2. To", "1. En|som går videre\n2. To"),
        ("1. En\n   Videre her\n2. To", "1. En|Videre her\n2. To"),
        ("1. En\n1.1 Under", under),
    ] {
        assert_eq!(told(text), tree, "{text:?}");
    }
}

#[test]
fn a_list_that_begins_again_begins_on_its_own_level() {
    for (text, tree) in [
        (
            "1. Voss\na) kurs\nb) utstyr\n1. Bergen\na) kurs\n2. Odda",
            "1. Voss\n  a) kurs\n  b) utstyr\n1. Bergen\n  a) kurs\n2. Odda",
        ),
        ("1. A\na) b\ni) c\na) d\n1. E", "1. A\n  a) b\n    i) c\n  a) d\n1. E"),
        ("A. En\n1. Under\nA. To\nB. Tre", "A. En\n  1. Under\nA. To\nB. Tre"),
        // A number is left out two levels further out.
        ("1. A\na) b\n- c\n3. D", "1. A\n  a) b\n    - c\n3. D"),
        // What is set further in stands under what is above it, whichever marks are around it.
        ("1. A\n  a) b\n    1. c\n2. D", "1. A\n  a) b\n    1. c\n2. D"),
        ("- a\n  * b\n    - c\n  * d\n- e", "- a\n  * b\n    - c\n  * d\n- e"),
        ("1. A\n   1. b\n   1. c\n2. D", "1. A\n  1. b\n  1. c\n2. D"),
        ("99. A\n100. B\n101. C", "99. A\n100. B\n101. C"),
    ] {
        assert_eq!(told(text), tree, "{text:?}");
    }
}

#[test]
fn a_list_has_no_more_levels_than_a_page_has_room_for() {
    let line = |at: usize| format!("{}{} p{at}", "  ".repeat(at), ["-", "*"][at % 2]);
    let down = (0..16).map(line);
    let up = (0..5).rev().map(line);
    let text = down.chain(up).collect::<Vec<_>>().join("\n");
    let levels = |at: usize| at.min(5);
    let tree = (0..16)
        .chain((0..5).rev())
        .map(|at| format!("{}{} p{at}", "  ".repeat(levels(at)), ["-", "*"][at % 2]));
    assert_eq!(told(&text), tree.collect::<Vec<_>>().join("\n"));
}

#[test]
fn whatever_marks_come_behind_each_other_each_letter_is_kept_and_no_list_goes_deep() {
    const MARKS: [&str; 16] = [
        "1.", "2.", "a)", "b)", "i)", "ii)", "A.", "B.", "-", "*", "(1)", "1)", "1.1", "1.2", "",
        "3.1.1",
    ];
    // Numbers as if by chance, the same each time.
    let mut seed = 1_u32;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 16) as usize % below
    };
    for _ in 0..3000 {
        let lines: Vec<String> = (0..40)
            .map(|at| {
                let (indent, mark) = (next(10), MARKS[next(MARKS.len())]);
                let tab = ["", "\tx"][next(2)];
                format!("{}{mark} {}{at}{tab}", " ".repeat(indent), ["t", "T"][next(2)])
            })
            .collect();
        let text = lines.join("\n");
        let parts = parts(&text);
        assert!(depth(&parts) <= 6, "{text}\n{}", told(&text));
        assert_eq!(bare(&told_whole(&parts)), bare(&text), "{text}");
    }
}

/// How many levels of points there are.
fn depth(parts: &[Part]) -> usize {
    let depths = parts.iter().map(|part| match part {
        Part::Paragraph { .. } | Part::Table { .. } => 0,
        Part::List { points } => {
            1 + points.iter().map(|point| depth(&point.parts)).max().unwrap_or_default()
        }
    });
    depths.max().unwrap_or_default()
}

fn bare(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

#[test]
fn empty_lines_part_paragraphs_and_other_lines_stay_together() {
    assert_eq!(told("En\nto\n\n\ntre\r\nfire\u{2028}fem"), "P En|to\nP tre|fire|fem");
    assert_eq!(told("Innledning:\n- a\n- b\nSlutt."), "P Innledning:\n- a\n- b\nP Slutt.");
    assert_eq!(told(" \n\t\n"), "");
    assert_eq!(told("1. En\n\nNytt avsnitt\n\n1. Igjen"), "1. En\nP Nytt avsnitt\n1. Igjen");
}

#[test]
fn tabs_make_a_table_and_one_alone_is_some_space() {
    assert_eq!(
        told("Tiltak\tKroner\nKurs\t1 200\nReise\t300"),
        "T1 Tiltak;Kroner/Kurs;1 200/Reise;300"
    );
    assert_eq!(told("Kari\tVoss\nOla\tBergen\tx"), "T0 Kari;Voss;/Ola;Bergen;x");
    assert_eq!(told("Sum\t1 200"), "P Sum\u{2003}1 200");
    assert_eq!(
        told("1. Budsjett:\n  Tiltak\tKroner\n  Kurs\t1 200\n  Alt med.\n2. Vidare"),
        "1. Budsjett:\n  T1 Tiltak;Kroner/Kurs;1 200\n  P Alt med.\n2. Vidare"
    );
}

#[test]
fn years_above_figures_are_the_head_of_a_table() {
    for (text, table) in [
        ("Post\t2023\t2024\nDrift\t100 000\t200 000\nLønn\t50 000\t", 1),
        ("Post\t2023–2024\t2025\nDrift\t10\t20", 1),
        ("\t2023\t2024\nDrift\t1\t2", 1),
        // Years below, or amounts above, are rows of data.
        ("Start\t2023\nSlutt\t2024", 0),
        ("Drift\t100\t200\nLønn\t10\t20", 0),
        ("2023\t2024\n10\t20", 0),
    ] {
        let has_head = match parts(text).as_slice() {
            [Part::Table { has_head, .. }] => usize::from(*has_head),
            other => panic!("{text:?}: {other:?}"),
        };
        assert_eq!(has_head, table, "{text:?}");
    }
}

#[test]
fn cells_between_bars_are_a_table_with_its_empty_cells() {
    for (text, table) in [
        (
            "| Post | 2024 | |\n|---|:--:|--|\n| Drift | 10 | x |\n| Sum | 10 | |",
            "T1 Post;2024;/Drift;10;x/Sum;10;",
        ),
        ("| Navn | Rolle |\n| Kari | |", "T0 Navn;Rolle/Kari;"),
        ("| Navn | Rolle\n| Kari |", "P | Navn | Rolle|| Kari |"),
        ("|x| er en absoluttverdi.", "P |x| er en absoluttverdi."),
    ] {
        assert_eq!(told(text), table, "{text:?}");
    }
}

#[test]
fn an_empty_cell_keeps_its_place_in_a_table() {
    for (text, table) in [
        ("Post\tA\tB\nKurs\t10\t5\n\t30\t15", "T1 Post;A;B/Kurs;10;5/;30;15"),
        ("\t2024\t2025\nKurs\t1\t2", "T1 ;2024;2025/Kurs;1;2"),
        ("A\t1\t2\n\t\tsum", "T0 A;1;2/;;sum"),
        ("A\tB\tC\nSum\t\nD\tE\tF", "T0 A;B;C/Sum;;/D;E;F"),
        // What every line is set in by is no cell.
        ("\tA\tB\n\tC\tD\t", "T0 A;B/C;D"),
        ("\tEt innrykk.\n\tEtt til.", "P Et innrykk.|Ett til."),
        ("\tEt innrykk.\n\tA\tB\n\tC\tD", "P Et innrykk.\nT0 A;B/C;D"),
        ("\t30\t15", "P 30\u{2003}15"),
        ("- Kostnader:\n\t\t2024\n\tKurs\t10", "- Kostnader:\n  T1 ;2024/Kurs;10"),
    ] {
        assert_eq!(told(text), table, "{text:?}");
    }
}

#[test]
fn letters_of_other_programs_are_written_as_letters() {
    assert_eq!(clean("e\u{fb01}k o\u{fb02} \u{f0fc}\u{f0a7}"), "efik ofl ✓▪");
    assert_eq!(one_line("11\u{a0}975\u{202f}000 kr\n og\tmer"), "11\u{a0}975\u{202f}000 kr og mer");
}

#[test]
fn every_text_is_kept_whole() {
    let letters = ['1', '.', ')', ' ', '\n', '\t', 'a', '-', 'i', 'B', '2', '('];
    // Each text of five of them.
    for number in 0..12_u32.pow(5) {
        let text: String =
            (0..5).map(|place| letters[(number / 12_u32.pow(place) % 12) as usize]).collect();
        let said: String = told_whole(&parts(&text));
        assert_eq!(bare(&said), bare(&text), "{text:?}");
    }
}

fn told_whole(parts: &[Part]) -> String {
    let each = parts.iter().map(|part| match part {
        Part::Paragraph { lines } => lines.concat(),
        Part::List { points } => {
            let each = points.iter().map(|it| it.mark.text.clone() + &told_whole(&it.parts));
            each.collect()
        }
        Part::Table { rows, .. } => rows.iter().flatten().cloned().collect(),
    });
    each.collect()
}
