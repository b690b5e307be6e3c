### Organisation: the kind, its fields, help for fields, and choices.

kind-organisations = organisasjon
    .plural = Organisasjonar
    .new = Ny organisasjon
    .words = firma, leverandør, verksemd, etat
    .empty = Ingen organisasjonar enno. Legg inn dei som eig, finansierer eller samarbeider med nettverket, så kan du velje dei i andre felt.

field-organisations = Felt
    .title = Namn
    .short_name = Kortnamn
    .organisation_type = Type
    .organisation_number = Organisasjonsnummer
    .municipality_id = Kommune
    .url = Nettside
    .note = Merknad
    .source = Kjelde

hint-organisations = Hjelp
    .short_name = Namnet folk bruker til dagleg.
    .organisation_number = Ni siffer.
    .municipality_id = Fyll ut når organisasjonen er ein kommune.

choice-organisation-type = Type organisasjon
    .municipality = Kommune
    .county = Fylkeskommune
    .state = Statleg verksemd
    .local_government_association = KS og KS-selskap
    .network = Digitaliseringsnettverk
    .it_cooperation = IKT-samarbeid
    .supplier = Leverandør
    .other = Anna
