### Goal: the kind, its fields, help for fields, and choices.

kind-goals = mål
    .plural = Mål
    .new = Nytt mål
    .words = målsetjing, strategi, delmål
    .empty = Ingen mål enno. Legg inn strategien og måla, så kan prosjekta knytast til dei.

field-goals = Felt
    .title = Namn
    .goal_type = Type
    .strategy_id = Strategi
    .goal_number = Nummer
    .owner_id = Eigar
    .valid_from = Gjeld frå
    .valid_to = Gjeld til
    .description = Skildring
    .source = Kjelde

hint-goals = Hjelp
    .strategy_id = Strategien eller planen målet står i.
    .goal_number = Nummeret målet har i strategien.

choice-goal-type = Type mål
    .strategy = Strategi eller plan
    .focus_area = Satsingsområde
    .goal = Mål
