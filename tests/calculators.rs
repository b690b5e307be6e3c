//! `samstyr calc` gives the published figures, and names what is wrong with its input.

use serde_json::json;

use crate::support::{Place, run};

#[test]
fn calc_plain_language_gives_the_published_vector() {
    let place = Place::new();
    let input = json!({
        "case_types": [
            { "name": "telefon", "before_per_year": 1200, "after_per_year": 720,
              "minutes_per_case": 6, "direct_cost_per_case": 0, "user_minutes_per_case": 10 },
            { "name": "mangelbrev", "before_per_year": 300, "after_per_year": 180,
              "minutes_per_case": 20, "direct_cost_per_case": 25, "user_minutes_per_case": 30 },
        ],
        "hourly_cost": 520, "user_hour_value": 250, "rewriting_hours": 60,
        "external_cost": 15000, "maintenance_hours_per_year": 4, "lifetime_years": 3,
        "discount_rate": 0.04,
    });
    let file = place.file("inn.json", input.to_string());
    let call = ["calc", "plain-language", "--input", file.to_str().unwrap()];
    let result = run([&call[..], &["--json"]].concat()).json();
    let expected = [
        ("hours_per_year", 88.0, 0.0),
        ("direct_savings_per_year", 3_000.0, 0.0),
        ("net_per_year", 46_680.0, 1e-9),
        ("investment", 46_200.0, 0.0),
        ("present_value", 129_541.25, 0.005),
        ("net_present_value", 83_341.25, 0.005),
        ("ratio", 2.803_923, 5e-7),
        ("return_percent", 180.39, 0.005),
        ("payback_years", 0.989_72, 5e-6),
        ("user_hours_per_year", 140.0, 0.0),
        ("user_value_per_year", 35_000.0, 0.0),
    ];
    for (key, value, within) in expected {
        let got = result[key].as_f64().unwrap_or_else(|| panic!("no {key}"));
        assert!((got - value).abs() <= within, "{key} is {got}");
    }
    assert_eq!(result["gross_per_year"], json!(88.0 * 520.0 + 3_000.0));
    // For people: whose method it is, and each line.
    let told = run(call).done();
    assert!(told.contains("klarspråk v1"), "{told}");
    let told = run([&call[..], &["--lang", "nb"]].concat()).done();
    assert!(
        told.to_lowercase().contains("rekonstruksjon") && told.contains("46\u{a0}680"),
        "{told}"
    );
}

#[test]
fn calc_says_what_is_wrong_with_its_input() {
    let place = Place::new();
    let calc = |method: &str, content: &str| {
        let file = place.file("inn.json", content);
        run(["calc", method, "--json", "--input", file.to_str().unwrap()])
    };
    for (content, word) in [
        ("{\"case_types\": [], \"hurly_cost\": 1}", "hurly_cost"),
        (
            "{\"case_types\": [{\"before_per_year\": 1, \"after_per_year\": 1, \"reduction\": 0.1}]}",
            "reduction",
        ),
        ("{\"case_types\": [{\"before_per_year\": 1, \"after_per_year\": 1}]}", "minutes_per_case"),
        ("{\"case_types\": []}", "case_types"),
        ("{\"case_types\"", "line 1"),
        ("", "line 1"),
        ("[1, 2]", ""),
    ] {
        let sentence = calc("plain-language", content).failed(1);
        assert!(sentence.contains(word), "{content}: {sentence}");
    }
    assert!(calc("palm-reading", "{}").failed(2).contains("plain-language"));
}

#[test]
fn calc_writes_the_derivation_as_a_paper() {
    let place = Place::new();
    let input = json!({"case_types": [{ "name": "telefon", "before_per_year": 1200,
        "after_per_year": 720, "minutes_per_case": 6 }], "rewriting_hours": 60});
    let file = place.file("inn.json", input.to_string());
    let (file, out) = (file.to_str().unwrap(), place.path("utledning.pdf"));
    let out_text = out.to_str().unwrap();
    let call = ["calc", "plain-language", "--input", file, "--lang", "nn", "--title", "Brevet"];
    run([&call[..], &["--out", out_text]].concat()).done();
    let paper = crate::read_pdf::read(&std::fs::read(&out).unwrap());
    let text = paper.text;
    for part in
        ["Brevet", "Slik er gevinsten rekna ut", "Føresetnader", "klarspråk v1", "telefon", "720"]
    {
        assert!(text.contains(&crate::read_pdf::squeezed(part)), "{part}: {text}");
    }
    let wrong = place.path("utledning.txt");
    run([&call[..], &["--out", wrong.to_str().unwrap()]].concat()).failed(2);
    assert!(!wrong.exists());
}
