### Call: the kind, its fields, help for fields, and choices.

kind-calls = utlysning
    .plural = Utlysninger
    .new = Ny utlysning
    .words = søknadsfrist, tilskudd, midler, utlyst
    .empty = Ingen utlysninger ennå. Legg inn den neste, så glemmer ingen søknadsfristen.

field-calls = Felt
    .title = Navn
    .scheme_id = Ordning
    .call_year = Tilskuddsår
    .state = Status
    .deadline = Søknadsfrist
    .deadline_time = Frist kl.
    .former_deadline = Tidligere frist
    .report_deadline = Rapporteringsfrist
    .frame = Ramme
    .applications_received = Søknader mottatt
    .applied_total = Søknadssum i alt
    .applications_awarded = Søknader innvilget
    .awarded_total = Tildelt i alt
    .network_awarded = Innvilgede søknader fra nettverket
    .network_awarded_total = Tildelt nettverket
    .url = Nettside
    .note = Merknad
    .source = Kilde

hint-calls = Hjelp
    .call_year = Året midlene gjelder for, ikke året de blir utlyst.
    .deadline = Skriv fristen så nøyaktig du vet den, for eksempel «1.11» eller «uke 44».
    .deadline_time = Klokkeslett som 23:59.
    .former_deadline = Fristen før den ble forlenget.
    .frame = Summen som skal deles ut til alle søkere.
    .applied_total = For alle søkere, slik tilskuddsyteren har oppgitt det.
    .awarded_total = For alle søkere, slik tilskuddsyteren har oppgitt det.
    .network_awarded_total = Nettverkets del av det som er tildelt i alt.

choice-call-state = Status
    .expected = Ventet
    .open = Åpen
    .closed = Fristen er ute
    .awarded = Tildelt
