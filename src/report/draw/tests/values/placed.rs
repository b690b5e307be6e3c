//! The same of what stands at a place along an axis or on a day.

use chrono::NaiveDate;

use super::super::super::timeline::{Happening, Lane, TimeLine, When, time_line};
use super::super::super::{Dash, branches, lines, scatter, spans, waterfall};
use super::*;

#[test]
fn dots_of_a_line_stand_at_their_place_and_number_and_their_span_around_them() {
    let value = |name: &str, value: f64| {
        let span = Some((value - 10.0, value + 10.0));
        Some(lines::Value { value, span, label: name.to_owned(), ids: ids(name) })
    };
    let line = lines::Line {
        name: "Planlagt".to_owned(),
        series: Series::Blue,
        dash: Dash::Whole,
        values: vec![value("a", 10.0), value("b", 30.0), None, value("c", 20.0)],
    };
    let data = lines::Lines {
        places: ["vår", "sommer", "høst", "vinter"].map(str::to_owned).to_vec(),
        lines: vec![line],
        measure: plain(),
    };
    let drawing = lines::lines(&data, WIDTH, &Wide);
    let marks = marks_of(&drawing, ["a", "b", "c"]);
    let stands = [("vår", 10.0), ("sommer", 30.0), ("vinter", 20.0)];
    for (mark, (place, value)) in marks.into_iter().zip(stands) {
        let (dot, _) = symbol(mark);
        near(dot.x, written(&drawing, place).x);
        near(dot.y, number(&drawing, value).y);
    }
    let bands = drawing.ground.iter().filter_map(|shape| match shape {
        Shape::Band { upper, lower, .. } => Some((upper, lower)),
        Shape::Rectangle { .. }
        | Shape::Path { .. }
        | Shape::Symbol { .. }
        | Shape::Text { .. } => None,
    });
    let bands: Vec<_> = bands.collect();
    let [(upper, lower)] = bands.as_slice() else { panic!("a gap has no band: {bands:?}") };
    for (points, values) in [(upper, [20.0, 40.0]), (lower, [0.0, 20.0])] {
        let heights: Vec<f32> = points.iter().map(|point| point.y).collect();
        assert_eq!(heights.len(), 2);
        near(heights[0], number(&drawing, values[0]).y);
        near(heights[1], number(&drawing, values[1]).y);
    }
    // The name stands where the line ends.
    let (last, _) = symbol(marks[2]);
    near(written(&drawing, "Planlagt").y, last.y);
}

#[test]
fn dots_stand_at_both_their_numbers() {
    let dot = |name: &str, sort: usize, across: f64, up: f64| scatter::Dot {
        name: name.to_owned(),
        sort,
        across,
        up,
        label: name.to_owned(),
        ids: ids(name),
    };
    let data = scatter::Scatter {
        sorts: ["Ny", "Til vurdering"].map(str::to_owned).to_vec(),
        dots: vec![dot("a", 0, 30.0, 7.0), dot("b", 1, 20.0, 3.0)],
        across: Measure::counted("nytte"),
        up: Measure::counted("risiko"),
    };
    let drawing = scatter::scatter(&data, WIDTH, &Wide);
    let marks = marks_of(&drawing, ["a", "b"]);
    for (sort, (mark, (across, up))) in
        marks.into_iter().zip([(30.0, 7.0), (20.0, 3.0)]).enumerate()
    {
        let (place, which) = symbol(mark);
        near(place.x, number(&drawing, across).x);
        near(place.y, number(&drawing, up).y);
        assert_eq!(which, Symbol::number(sort));
    }
}

#[test]
fn spans_reach_from_their_lowest_to_their_highest_number() {
    let row = |name: &str, low: f64, likely: Option<f64>, high: f64| spans::Span {
        name: name.to_owned(),
        low,
        likely,
        high,
        label: name.to_owned(),
        ids: ids(name),
    };
    let data = spans::Spans {
        rows: vec![row("a", 10.0, Some(30.0), 40.0), row("b", 20.0, None, 30.0)],
        line: Some((20.0, "Kostnaden".to_owned())),
        measure: plain(),
    };
    let drawing = spans::spans(&data, WIDTH, &Wide);
    let marks = marks_of(&drawing, ["a", "b"]);
    for (mark, (low, high)) in marks.into_iter().zip([(10.0, 40.0), (20.0, 30.0)]) {
        near(body(mark).from.x, number(&drawing, low).x);
        near(body(mark).right(), number(&drawing, high).x);
        near(written(&drawing, &mark.label).y, body(mark).middle().y);
    }
    near(symbol(marks[0]).0.x, number(&drawing, 30.0).x);
    let is_symbol = |shape: &Shape| match shape {
        Shape::Symbol { .. } => true,
        Shape::Rectangle { .. } | Shape::Path { .. } | Shape::Band { .. } | Shape::Text { .. } => {
            false
        }
    };
    assert!(!marks[1].shapes.iter().any(is_symbol), "nobody said what is likely");
    near(written(&drawing, "Kostnaden").x, number(&drawing, 20.0).x);
}

#[test]
fn what_happens_stands_on_its_day() {
    let day =
        |number: u64| NaiveDate::from_ymd_opt(2024, 3, 8).unwrap() + chrono::Days::new(number);
    let happening = |name: &str, when: When| Happening {
        name: name.to_owned(),
        ending: String::new(),
        when,
        symbol: Symbol::Diamond,
        fill: Fill::Series(Series::Blue),
        label: name.to_owned(),
        ids: ids(name),
    };
    let lane = |name: &str, happenings| Lane { name: name.to_owned(), happenings };
    let data = TimeLine {
        first: day(0),
        last: day(99),
        today: Some((day(20), "I dag".to_owned())),
        lanes: vec![
            lane("Møter", vec![happening("b", When::Through(day(10), day(29)))]),
            lane(
                "Frister",
                vec![happening("a", When::On(day(14))), happening("c", When::On(day(99)))],
            ),
            lane("Ellers", vec![happening("d", When::Within(day(10), day(29)))]),
            lane("Ingen", vec![happening("utenfor", When::On(day(100)))]),
        ],
        rows: 2,
    };
    let drawing = time_line(&data, WIDTH, &Wide);
    let [through, on, last, within] = marks_of(&drawing, ["b", "a", "c", "d"]);
    let bar = body(through);
    let of_day = bar.width / 20.0;
    near(symbol(on).0.x, bar.from.x + 4.5 * of_day);
    near(symbol(last).0.x, bar.from.x + 89.5 * of_day);
    near(body(within).from.x, bar.from.x);
    near(body(within).right(), bar.right());
    near(symbol(within).0.x, bar.middle().x);
    near(written(&drawing, "I dag").x, bar.from.x + 10.5 * of_day);
    let rows = [("Møter", bar.middle().y), ("Frister", symbol(on).0.y)];
    for (name, y) in rows {
        assert!((written(&drawing, name).y - y).abs() < 12.0, "{name}");
    }
    assert!(bar.bottom() < symbol(on).0.y && symbol(on).0.y < body(within).from.y);
}

#[test]
fn steps_of_a_waterfall_begin_where_the_one_before_ends() {
    use waterfall::Change;
    let step = |name: &str, change: Change| waterfall::Step {
        name: name.to_owned(),
        change,
        words: format!("{change:?}"),
        label: name.to_owned(),
        ids: ids(name),
    };
    let steps = vec![
        step("a", Change::Sum(4.0)),
        step("b", Change::By(4.0)),
        step("c", Change::By(-6.0)),
        step("d", Change::Sum(2.0)),
    ];
    let data = waterfall::Waterfall { steps, measure: plain() };
    let drawing = waterfall::waterfall(&data, WIDTH, &Wide);
    let marks = marks_of(&drawing, ["a", "b", "c", "d"]);
    let reach = [(0.0, 4.0), (4.0, 8.0), (2.0, 8.0), (0.0, 2.0)];
    for (mark, (low, high)) in marks.into_iter().zip(reach) {
        near(body(mark).from.y, number(&drawing, high).y);
        near(body(mark).bottom(), number(&drawing, low).y);
        near(written(&drawing, &mark.label).x, body(mark).middle().x);
    }
    let patterns = [Pattern::Plain, Pattern::Rising, Pattern::Falling, Pattern::Plain];
    assert_eq!(marks.map(|mark| look(mark).0), patterns);
}

#[test]
fn knots_stand_in_their_columns_and_their_lines_lead_from_one_to_the_other() {
    let knot = |name: &str, column: usize| branches::Knot {
        column,
        sort: "Sak".to_owned(),
        name: name.to_owned(),
        ending: String::new(),
        facts: vec!["400 000 kr".to_owned()],
        turns: Vec::new(),
        series: Series::Blue,
        is_here: false,
        label: name.to_owned(),
        ids: ids(name),
    };
    let data = branches::Branches {
        knots: vec![knot("a", 0), knot("b", 1), knot("c", 1)],
        links: vec![branches::Link { from: 0, to: 2 }],
    };
    let drawing = branches::branches(&data, WIDTH, &Wide);
    let [a, b, c] = marks_of(&drawing, ["a", "b", "c"]);
    near(b.area.from.x, c.area.from.x);
    assert!(a.area.right() < b.area.from.x && b.area.bottom() < c.area.from.y);
    let ends = drawing.ground.iter().filter_map(|shape| match shape {
        Shape::Path { points, .. } => Some((*points.first()?, *points.last()?)),
        Shape::Rectangle { .. }
        | Shape::Band { .. }
        | Shape::Symbol { .. }
        | Shape::Text { .. } => None,
    });
    let ends: Vec<_> = ends.collect();
    let begins = ends.iter().any(|(from, _)| (from.x - a.area.right()).abs() < 1.0);
    let leads = ends.iter().any(|(_, to)| {
        (to.x - c.area.from.x).abs() < 1.0 && to.y > c.area.from.y && to.y < c.area.bottom()
    });
    let leads_astray = ends.iter().any(|(_, to)| {
        (to.x - b.area.from.x).abs() < 1.0 && to.y > b.area.from.y && to.y < b.area.bottom()
    });
    assert!(begins && leads && !leads_astray, "{ends:?}");
    for mark in [a, b, c] {
        for words in ["Sak", mark.label.as_str(), "400 000 kr"] {
            assert!(mark.shapes.iter().any(|shape| shape.words() == Some(words)), "{words}");
        }
    }
}
