### Benefit: the kind, its fields, help for fields, and choices.

kind-benefits = gevinst
    .plural = Gevinstar
    .new = Ny gevinst
    .words = nytte, effekt, innsparing
    .empty = Ingen gevinstar enno. Legg inn den første, så kan du berekne han no og måle han etterpå.

field-benefits = Felt
    .title = Gevinst
    .project_id = Prosjekt
    .benefit_type = Gevinsttype
    .beneficiary = For kven
    .owner = Gevinsteigar
    .owner_id = Eigarorganisasjon
    .municipality_id = Kommune
    .use_of_time = Bruk av frigjord tid
    .prerequisites = Føresetnader
    .indicator = Indikator
    .unit = Måleining
    .baseline = Nullpunkt
    .baseline_date = Dato for nullpunkt
    .target = Ønskt verdi
    .target_date = Dato for ønskt verdi
    .certainty = Kor sikker gevinsten er
    .note = Merknad
    .source = Kjelde

hint-benefits = Hjelp
    .benefit_type = Kroner, tid og kvalitet blir haldne frå kvarandre og aldri lagde saman.
    .owner = Den som svarer for at gevinsten blir teken ut.
    .municipality_id = Når gevinsten oppstår i éin bestemt kommune.
    .use_of_time = Er gevinsten spart tid, må det stå her kva tida skal brukast til.
    .prerequisites = Det som må vere på plass før gevinsten kan kome.
    .indicator = Det som skal målast, til dømes førespurnader på telefon.
    .unit = Til dømes timar, kroner, prosent eller tal på saker.
    .baseline = Verdien før endringa, målt før gevinsten kan ha teke til å verke.
    .target_date = Skriv datoen så nøyaktig du veit han; eit år held.

choice-benefit-type = Gevinsttype
    .avoided_cost = Unngåtte kostnader
    .time_saved = Spart tid
    .quality = Auka kvalitet

choice-beneficiary = For kven
    .citizens = Innbyggjarar
    .municipality = Kommunen
    .staff = Tilsette
    .state = Staten
    .business = Næringsliv

choice-certainty = Kor sikker gevinsten er
    .low = Låg
    .medium = Middels
    .high = Høg
