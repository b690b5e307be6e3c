### Organisation: the kind, its fields, help for fields, and choices.

kind-organisations = organisasjon
    .plural = Organisasjoner
    .new = Ny organisasjon
    .words = firma, leverandør, virksomhet, etat
    .empty = Ingen organisasjoner ennå. Legg inn dem som eier, finansierer eller samarbeider med nettverket, så kan du velge dem i andre felt.

field-organisations = Felt
    .title = Navn
    .short_name = Kortnavn
    .organisation_type = Type
    .organisation_number = Organisasjonsnummer
    .municipality_id = Kommune
    .url = Nettside
    .note = Merknad
    .source = Kilde

hint-organisations = Hjelp
    .short_name = Navnet folk bruker til daglig.
    .organisation_number = Ni siffer.
    .municipality_id = Fyll ut når organisasjonen er en kommune.

choice-organisation-type = Type organisasjon
    .municipality = Kommune
    .county = Fylkeskommune
    .state = Statlig virksomhet
    .local_government_association = KS og KS-selskaper
    .network = Digitaliseringsnettverk
    .it_cooperation = IKT-samarbeid
    .supplier = Leverandør
    .other = Annet
