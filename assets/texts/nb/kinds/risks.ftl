### Risk: the kind, its fields, help for fields, and choices.

kind-risks = risiko
    .plural = Risiko og muligheter
    .new = Ny risiko
    .words = usikkerhet, risikovurdering, ROS
    .empty = Ingen risikoer eller muligheter ennå. Legg inn det som kan hindre eller hjelpe et prosjekt, så kan noen ta tak i det.

field-risks = Felt
    .title = Hva kan skje
    .project_id = Prosjekt
    .risk_type = Type
    .probability = Sannsynlighet
    .consequence = Konsekvens
    .response = Tiltak
    .owner = Tiltaksansvarlig
    .deadline = Frist
    .deadline_from_id = Fristen følger
    .state = Status
    .note = Merknad
    .source = Kilde

hint-risks = Hjelp
    .deadline_from_id = Møtet, saken, utlysningen eller arrangementet som har datoen. Da flytter fristen seg når den datoen flyttes.
    .probability = Fra 1 (lite sannsynlig) til 5 (svært sannsynlig).
    .consequence = Fra 1 (ubetydelig) til 5 (svært stor).
    .response = Det som gjøres for å minske risikoen eller gripe muligheten.
    .deadline = Skriv fristen så nøyaktig du vet den, for eksempel «23.9», «uke 39» eller «før jul».

choice-risk-type = Type
    .risk = Risiko
    .opportunity = Mulighet

choice-risk-state = Status
    .identified = Identifisert
    .mitigated = Tiltak gjennomført
    .closed = Ikke lenger aktuell
