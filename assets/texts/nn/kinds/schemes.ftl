### Scheme: the kind, its fields, help for fields, and choices.

kind-schemes = tilskotsordning
    .plural = Tilskotsordningar
    .new = Ny tilskotsordning
    .words = tilskot, stønadsordning, skjønsmidlar, fond
    .empty = Ingen tilskotsordningar enno. Legg inn ordningane nettverket søkjer midlar frå, så kan du knyte utlysingar til dei.

field-schemes = Felt
    .title = Namn
    .short_name = Kortnamn
    .funder_id = Tilskotsytar
    .purpose = Føremål
    .eligible = Kven som kan søkje
    .own_share_rule = Krav til eigendel
    .terms = Vilkår
    .url = Nettside
    .note = Merknad
    .source = Kjelde

hint-schemes = Hjelp
    .own_share_rule = Det søkjaren må dekkje sjølv, til dømes minst 50 prosent.
    .terms = Det ordninga ikkje dekkjer, og rapportane ho krev.
