### Goal: the kind, its fields, help for fields, and choices.

kind-goals = mål
    .plural = Mål
    .new = Nytt mål
    .words = målsetting, strategi, delmål
    .empty = Ingen mål ennå. Legg inn strategien og målene, så kan prosjektene knyttes til dem.

field-goals = Felt
    .title = Navn
    .goal_type = Type
    .strategy_id = Strategi
    .goal_number = Nummer
    .owner_id = Eier
    .valid_from = Gjelder fra
    .valid_to = Gjelder til
    .description = Beskrivelse
    .source = Kilde

hint-goals = Hjelp
    .strategy_id = Strategien eller planen målet står i.
    .goal_number = Nummeret målet har i strategien.

choice-goal-type = Type mål
    .strategy = Strategi eller plan
    .focus_area = Satsingsområde
    .goal = Mål
