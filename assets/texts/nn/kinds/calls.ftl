### Call: the kind, its fields, help for fields, and choices.

kind-calls = utlysing
    .plural = Utlysingar
    .new = Ny utlysing
    .words = søknadsfrist, tilskot, midlar, lyst ut
    .empty = Ingen utlysingar enno. Legg inn den neste, så gløymer ingen søknadsfristen.

field-calls = Felt
    .title = Namn
    .scheme_id = Ordning
    .call_year = Tilskotsår
    .state = Status
    .deadline = Søknadsfrist
    .deadline_time = Frist kl.
    .former_deadline = Tidlegare frist
    .report_deadline = Rapporteringsfrist
    .frame = Ramme
    .applications_received = Søknader mottekne
    .applied_total = Søknadssum i alt
    .applications_awarded = Søknader innvilga
    .awarded_total = Tildelt i alt
    .network_awarded = Innvilga søknader frå nettverket
    .network_awarded_total = Tildelt nettverket
    .url = Nettside
    .note = Merknad
    .source = Kjelde

hint-calls = Hjelp
    .call_year = Året midlane gjeld for, ikkje året dei blir utlyste.
    .deadline = Skriv fristen så nøyaktig du veit han, til dømes «1.11» eller «veke 44».
    .deadline_time = Klokkeslett som 23:59.
    .former_deadline = Fristen før han vart forlengd.
    .frame = Summen som skal delast ut til alle søkjarar.
    .applied_total = For alle søkjarar, slik tilskotsytaren har oppgitt det.
    .awarded_total = For alle søkjarar, slik tilskotsytaren har oppgitt det.
    .network_awarded_total = Delen nettverket har fått av det som er tildelt i alt.

choice-call-state = Status
    .expected = Venta
    .open = Open
    .closed = Fristen er ute
    .awarded = Tildelt
