### Scheme: the kind, its fields, help for fields, and choices.

kind-schemes = tilskuddsordning
    .plural = Tilskuddsordninger
    .new = Ny tilskuddsordning
    .words = tilskudd, støtteordning, skjønnsmidler, fond
    .empty = Ingen tilskuddsordninger ennå. Legg inn ordningene nettverket søker midler fra, så kan du knytte utlysninger til dem.

field-schemes = Felt
    .title = Navn
    .short_name = Kortnavn
    .funder_id = Tilskuddsyter
    .purpose = Formål
    .eligible = Hvem som kan søke
    .own_share_rule = Krav til egenandel
    .terms = Vilkår
    .url = Nettside
    .note = Merknad
    .source = Kilde

hint-schemes = Hjelp
    .own_share_rule = Det søkeren må dekke selv, for eksempel minst 50 prosent.
    .terms = Det ordningen ikke dekker, og rapportene den krever.
