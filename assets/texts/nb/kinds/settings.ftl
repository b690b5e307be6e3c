### Settings: the kind, its fields, help for fields, and choices.

kind-settings = porteføljeoppsett
    .plural = Porteføljeoppsett
    .new = Nytt porteføljeoppsett
    .empty = Porteføljen er ikke satt opp ennå. Legg inn navnet og nettverket, så vet alle hva den gjelder.

field-settings = Felt
    .title = Navn
    .network_id = Nettverk
    .deciding_body_id = Besluttende utvalg
    .language = Dokumentspråk
    .fixed_today = Fast dagsdato
    .case_number_template = Mal for saksnummer
    .notice = Om opplysningene

hint-settings = Hjelp
    .deciding_body_id = Utvalget som avgjør sakene, vanligvis styringsgruppen.
    .language = Språket i dokumentene når ikke noe annet er valgt.
    .fixed_today = Bare for eksempler som skal stå stille; ellers tomt.
    .case_number_template = «{"{sequence2}"}-{"{year2}"}» gir 08-23, «{"{sequence}"}/{"{year}"}» gir 8/2023.
    .notice = Det leserne bør vite om opplysningene i porteføljen.

choice-language = Språk
    .nb = Bokmål
    .nn = Nynorsk
    .en = English
