### Decision: the kind, its fields, help for fields, and choices.

kind-decisions = vedtak
    .plural = Vedtak
    .new = Nytt vedtak
    .words = beslutning, vedtakslogg, protokoll
    .empty = Ingen vedtak ennå. Legg inn det første, så er det lett å finne igjen og følge opp.

field-decisions = Felt
    .case_id = Sak
    .date = Vedtaksdato
    .state = Status
    .outcome = Utfall
    .title = Vedtaket kort
    .text = Vedtakstekst
    .changes_from_proposal = Endringer fra forslaget
    .agreement = Vedtaksmåte
    .votes = Stemmer
    .remark = Forbehold og merknader
    .conflict_of_interest = Inhabile
    .economic_effect = Økonomisk virkning
    .amount = Beløp
    .amount_year = Beløpet gjelder år
    .cost_owner_id = Dekkes av
    .principle = Prinsippvedtak
    .corrects_id = Retter vedtak
    .supersedes_id = Erstatter vedtak
    .review_on = Ny vurdering
    .note = Internt notat
    .source = Kilde

hint-decisions = Hjelp
    .date = Tomt felt betyr datoen for møtet.
    .state = Et endelig vedtak kan ikke endres; en rettelse er et nytt vedtak.
    .title = Én linje til lister og oversikter.
    .text = Ordrett, med nummererte punkter på hver sin linje.
    .votes = For eksempel «7 for, 2 mot».
    .remark = Står ved siden av vedtaket og er ikke en del av teksten i det.
    .conflict_of_interest = Hvem som meldte seg inhabile i saken.
    .amount = Minus når vedtaket trekker penger tilbake.
    .principle = Et prinsipp som også gjelder for senere saker.
    .corrects_id = Det endelige vedtaket som dette retter.
    .supersedes_id = Et tidligere vedtak som dette kommer i stedet for.
    .review_on = Når vedtaket skal tas opp igjen.
    .note = Står ikke i papirer, men følger med når listen eksporteres som tabell.

choice-outcome = Utfall
    .adopted = Vedtatt
    .adopted_with_changes = Vedtatt med endringer
    .noted = Tatt til orientering
    .advised = Innstilling gitt
    .postponed = Utsatt
    .returned = Sendt tilbake
    .rejected = Ikke vedtatt
    .withdrawn = Trukket

choice-decision-state = Status
    .draft = Utkast
    .final = Endelig

choice-agreement = Vedtaksmåte
    .unanimous = Enstemmig
    .consensus = Konsensus
    .vote = Ved avstemning
    .leader_decided = Avgjort av leder

final-decisions = Gjort endelig
    .final = Vedtaket «{ $record }» er endelig og kan ikke endres. Registrer en rettelse som et nytt vedtak.
    .lacking = Vedtaket «{ $record }» kan ikke gjøres endelig før «{ $field }» ({ $kind }) er fylt ut.
    .undecided = Vedtaket «{ $sealed }» kan ikke gjøres endelig: «{ $field }» på «{ $record }» ({ $kind }) har ulike verdier i ulike kopier. Velg en av dem først.
    .contrary = Vedtaket «{ $sealed }» kan ikke gjøres endelig: møtet «{ $record }» står som avlyst eller flyttet. Rett statusen til møtet først.
    .stays = Vedtaket «{ $record }» er gjort endelig, og det kan ikke angres. Registrer en rettelse som et nytt vedtak.
    .settles = «{ $field }» for «{ $record }» ({ $kind }) står fast med det endelige vedtaket «{ $sealed }» og kan ikke endres. Registrer en rettelse som et nytt vedtak.
    .excludes = Møtet «{ $record }» har det endelige vedtaket «{ $sealed }» og kan ikke avlyses eller flyttes.
    .fixed = Står fast med det endelige vedtaket «{ $sealed }»
    .needed = «{ $record }» ({ $kind }) kan ikke slettes: det endelige vedtaket «{ $sealed }» viser hit.
    .unsettled = «{ $field }» for «{ $record }» ({ $kind }) er endret i en kopi, men vedtaket «{ $sealed }» er endelig. Papirene følger vedtaket.
    .by-button = Et vedtak gjøres endelig med knappen på vedtaket i Samstyr, ikke ved å fylle ut «{ $field }».
    .unwritten = «{ $field }» ({ $kind }) er skrevet, men ikke lagret. Lagre eller forkast det før vedtaket gjøres endelig.
    .proposed = Vedtaket er endelig. Det andre er foreslåtte rettelser.
    .apart = Kopier har gjort dette vedtaket endelig med ulikt innhold. Det første vises; det en annen kopi har gjort endelig eller foreslår, avklares med en rettelse.
    .made = { $voice ->
        [advises] { $count ->
            [one] Rådet er gjort endelig.
           *[other] { $count } råd er gjort endelige.
        }
       *[decides] { $count ->
            [one] Vedtaket er gjort endelig.
           *[other] { $count } vedtak er gjort endelige.
        }
    }
    .do = Gjør endelig …
    .title = Gjøre vedtaket endelig?
    .text = Et endelig vedtak kan ikke endres, slettes eller angres. Rettelser blir nye vedtak som viser tilbake. Papirene får en kontrollkode.
    .confirm = Gjør endelig
    .brings = «{ $record }» er ikke ført som holdt: «{ $field }» er «{ $then }». Det blir «{ $now }» samtidig.
