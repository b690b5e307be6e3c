### Concept: the kind, its fields, help for fields, and choices.

kind-concepts = idé
    .plural = Idear
    .new = Ny idé
    .words = framlegg, konsept, behov
    .empty = Ingen idear enno. Legg inn idear og konseptforslag frå kommunar og faggrupper, så kan dei prioriterast.

field-concepts = Felt
    .title = Tittel
    .state = Status
    .proposer_id = Frå kommune
    .proposing_body_id = Frå utval
    .event_id = Frå arrangement
    .proposed_on = Foreslått
    .service_area = Tenesteområde
    .problem = Utfordring
    .goal = Mål
    .solution = Mogleg løysing
    .rough_cost = Grov kostnad
    .proposed_rank = Foreslått prioritet
    .decided_rank = Vedteken prioritet
    .note = Merknad
    .source = Kjelde

hint-concepts = Hjelp
    .event_id = Samlinga der ideen kom opp.
    .proposed_on = Når ideen kom opp; ein månad eller eit år held.
    .problem = Det som ikkje er godt nok i dag.
    .rough_cost = Eit første overslag i kroner.
    .proposed_rank = Plassen det saksførebuande utvalet føreslår; 1 er øvst.
    .decided_rank = Plassen utvalet med avgjerdsmynde har vedteke; 1 er øvst.

choice-concept-state = Status
    .idea = Idé
    .concept_proposal = Konseptforslag
    .prioritised = Prioritert
    .recommended = Tilrådd
    .decided = Vedteke å søkje
    .not_decided = Ikkje vedteke
    .postponed = Utsett
    .merged = Slått saman
    .converted = Vart prosjekt eller søknad
    .withdrawn = Trekt
