### Concept: the kind, its fields, help for fields, and choices.

kind-concepts = idé
    .plural = Ideer
    .new = Ny idé
    .words = forslag, konsept, behov
    .empty = Ingen ideer ennå. Legg inn ideer og konseptforslag fra kommuner og faggrupper, så kan de prioriteres.

field-concepts = Felt
    .title = Tittel
    .state = Status
    .proposer_id = Fra kommune
    .proposing_body_id = Fra utvalg
    .event_id = Fra arrangement
    .proposed_on = Foreslått
    .service_area = Tjenesteområde
    .problem = Utfordring
    .goal = Mål
    .solution = Mulig løsning
    .rough_cost = Grov kostnad
    .proposed_rank = Foreslått prioritet
    .decided_rank = Vedtatt prioritet
    .note = Merknad
    .source = Kilde

hint-concepts = Hjelp
    .event_id = Samlingen der ideen kom opp.
    .proposed_on = Når ideen kom opp; en måned eller et år holder.
    .problem = Det som ikke er godt nok i dag.
    .rough_cost = Et første anslag i kroner.
    .proposed_rank = Plassen det saksforberedende utvalget foreslår; 1 er øverst.
    .decided_rank = Plassen det besluttende utvalget har vedtatt; 1 er øverst.

choice-concept-state = Status
    .idea = Idé
    .concept_proposal = Konseptforslag
    .prioritised = Prioritert
    .recommended = Innstilt
    .decided = Vedtatt å søke
    .not_decided = Ikke vedtatt
    .postponed = Utsatt
    .merged = Slått sammen
    .converted = Ble prosjekt eller søknad
    .withdrawn = Trukket
