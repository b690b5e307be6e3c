### Settings: the kind, its fields, help for fields, and choices.

kind-settings = porteføljeoppsett
    .plural = Porteføljeoppsett
    .new = Nytt porteføljeoppsett
    .empty = Porteføljen er ikkje sett opp enno. Legg inn namnet og nettverket, så veit alle kva han gjeld.

field-settings = Felt
    .title = Namn
    .network_id = Nettverk
    .deciding_body_id = Utval med avgjerdsmynde
    .language = Dokumentspråk
    .fixed_today = Fast dagsdato
    .case_number_template = Mal for saksnummer
    .notice = Om opplysningane

hint-settings = Hjelp
    .deciding_body_id = Utvalet som avgjer sakene, vanlegvis styringsgruppa.
    .language = Språket i dokumenta når ikkje noko anna er valt.
    .fixed_today = Berre for døme som skal stå stille; elles tomt.
    .case_number_template = «{"{sequence2}"}-{"{year2}"}» gir 08-23, «{"{sequence}"}/{"{year}"}» gir 8/2023.
    .notice = Det lesarane bør vite om opplysningane i porteføljen.

choice-language = Språk
    .nb = Bokmål
    .nn = Nynorsk
    .en = English
