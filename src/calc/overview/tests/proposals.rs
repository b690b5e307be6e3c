use super::*;

#[test]
fn each_step_is_a_part_of_the_one_before() {
    let mut f = Fixture::default();
    let state = |state: ConceptState| ("state", code(state));
    f.put(Kind::Concept, "idea", &[state(ConceptState::Idea)]);
    let ranked = [("proposed_rank", Value::Integer(3)), ("decided_rank", Value::Integer(2))];
    f.put(Kind::Concept, "ranked", &ranked);
    f.put(Kind::Concept, "decided", &[state(ConceptState::Decided)]);
    let sent = f.put(Kind::Concept, "sent", &[state(ConceptState::Idea)]);
    let paid = f.put(Kind::Concept, "paid", &[state(ConceptState::Idea)]);
    for (key, concept, state, awarded) in [
        ("1", sent, ApplicationState::Rejected, None),
        ("2", paid, ApplicationState::ScalingAssessed, Some(ore(400))),
        ("3", paid, ApplicationState::NotDecided, None),
    ] {
        let mut fields = vec![("concept_id", Value::Link(concept)), ("state", code(state))];
        fields.extend(awarded.map(|sum| ("awarded", sum)));
        f.put(Kind::Application, key, &fields);
    }
    let counts = [
        "concepts.count",
        "concepts.prioritised",
        "concepts.decided",
        "concepts.applied_for",
        "concepts.awarded",
        "concepts.rank_changed",
    ]
    .map(|key| f.value(key, &[]).unwrap().number());
    assert_eq!(counts, [5.0, 4.0, 3.0, 2.0, 1.0, 1.0]);
}

/// What the sums of applications take for sent, the proposals take for applied for, whatever the application says.
#[test]
fn a_proposal_was_applied_for_where_its_application_was_sent() {
    let states = ApplicationState::ALL.iter().copied().map(Some).chain([None]);
    for (state, awarded) in states.flat_map(|state| [(state, None), (state, Some(ore(400)))]) {
        let mut f = Fixture::default();
        let concept = f.put(Kind::Concept, "c", &[]);
        let mut fields = vec![("concept_id", Value::Link(concept)), ("applied", ore(900))];
        fields.extend(state.map(|state| ("state", code(state))));
        fields.extend(awarded.map(|sum| ("awarded", sum)));
        f.put(Kind::Application, "a", &fields);
        let counted = |key| f.figure(key, &[]).map_or(0, |figure| figure.ids.len());
        assert_eq!(counted("concepts.applied_for"), counted("money.applied"), "{state:?}");
        assert_eq!(counted("concepts.applied_for"), counted("applications.sent"), "{state:?}");
    }
}
