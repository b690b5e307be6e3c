### Benefit: the kind, its fields, help for fields, and choices.

kind-benefits = gevinst
    .plural = Gevinster
    .new = Ny gevinst
    .words = nytte, effekt, besparelse
    .empty = Ingen gevinster ennå. Legg inn den første, så kan du beregne den nå og måle den etterpå.

field-benefits = Felt
    .title = Gevinst
    .project_id = Prosjekt
    .benefit_type = Gevinsttype
    .beneficiary = For hvem
    .owner = Gevinsteier
    .owner_id = Eierorganisasjon
    .municipality_id = Kommune
    .use_of_time = Bruk av frigjort tid
    .prerequisites = Forutsetninger
    .indicator = Indikator
    .unit = Måleenhet
    .baseline = Nullpunkt
    .baseline_date = Dato for nullpunkt
    .target = Ønsket verdi
    .target_date = Dato for ønsket verdi
    .certainty = Gevinstsikkerhet
    .note = Merknad
    .source = Kilde

hint-benefits = Hjelp
    .benefit_type = Kroner, tid og kvalitet holdes fra hverandre og legges aldri sammen.
    .owner = Den som svarer for at gevinsten blir tatt ut.
    .municipality_id = Når gevinsten oppstår i én bestemt kommune.
    .use_of_time = Er gevinsten spart tid, må det stå her hva tiden skal brukes til.
    .prerequisites = Det som må være på plass før gevinsten kan komme.
    .indicator = Det som skal måles, for eksempel henvendelser på telefon.
    .unit = For eksempel timer, kroner, prosent eller antall.
    .baseline = Verdien før endringen, målt før gevinsten kan ha begynt å virke.
    .target_date = Skriv datoen så nøyaktig du vet den; et år holder.

choice-benefit-type = Gevinsttype
    .avoided_cost = Unngåtte kostnader
    .time_saved = Spart tid
    .quality = Økt kvalitet

choice-beneficiary = For hvem
    .citizens = Innbyggere
    .municipality = Kommunen
    .staff = Ansatte
    .state = Staten
    .business = Næringsliv

choice-certainty = Gevinstsikkerhet
    .low = Lav
    .medium = Middels
    .high = Høy
