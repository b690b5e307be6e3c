### Risk: the kind, its fields, help for fields, and choices.

kind-risks = risiko
    .plural = Risiko og moglegheiter
    .new = Ny risiko
    .words = uvisse, risikovurdering, ROS
    .empty = Ingen risikoar eller moglegheiter enno. Legg inn det som kan hindre eller hjelpe eit prosjekt, så kan nokon ta tak i det.

field-risks = Felt
    .title = Kva kan skje
    .project_id = Prosjekt
    .risk_type = Type
    .probability = Sannsyn
    .consequence = Konsekvens
    .response = Tiltak
    .owner = Tiltaksansvarleg
    .deadline = Frist
    .deadline_from_id = Fristen følgjer
    .state = Status
    .note = Merknad
    .source = Kjelde

hint-risks = Hjelp
    .deadline_from_id = Møtet, saka, utlysinga eller arrangementet som har datoen. Då flyttar fristen seg når den datoen blir flytta.
    .probability = Frå 1 (lite sannsynleg) til 5 (svært sannsynleg).
    .consequence = Frå 1 (ubetydeleg) til 5 (svært stor).
    .response = Det som blir gjort for å minske risikoen eller gripe moglegheita.
    .deadline = Skriv fristen så nøyaktig du veit han, til dømes «23.9», «veke 39» eller «før jul».

choice-risk-type = Type
    .risk = Risiko
    .opportunity = Moglegheit

choice-risk-state = Status
    .identified = Identifisert
    .mitigated = Tiltak gjennomført
    .closed = Ikkje lenger aktuell
