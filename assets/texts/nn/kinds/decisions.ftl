### Decision: the kind, its fields, help for fields, and choices.

kind-decisions = vedtak
    .plural = Vedtak
    .new = Nytt vedtak
    .words = avgjerd, vedtakslogg, protokoll
    .empty = Ingen vedtak enno. Legg inn det første, så er det lett å finne att og følgje opp.

field-decisions = Felt
    .case_id = Sak
    .date = Vedtaksdato
    .state = Status
    .outcome = Utfall
    .title = Vedtaket kort
    .text = Vedtakstekst
    .changes_from_proposal = Endringar frå framlegget
    .agreement = Vedtaksmåte
    .votes = Røyster
    .remark = Atterhald og merknader
    .conflict_of_interest = Ugilde
    .economic_effect = Økonomisk verknad
    .amount = Beløp
    .amount_year = Beløpet gjeld år
    .cost_owner_id = Blir dekt av
    .principle = Prinsippvedtak
    .corrects_id = Rettar vedtak
    .supersedes_id = Erstattar vedtak
    .review_on = Ny vurdering
    .note = Internt notat
    .source = Kjelde

hint-decisions = Hjelp
    .date = Tomt felt vil seie datoen for møtet.
    .state = Eit endeleg vedtak kan ikkje endrast; ei retting er eit nytt vedtak.
    .title = Éi linje til lister og oversikter.
    .text = Ordrett, med nummererte punkt på kvar si linje.
    .votes = Til dømes «7 for, 2 mot».
    .remark = Står ved sida av vedtaket og er ikkje ein del av teksten i det.
    .conflict_of_interest = Kven som melde seg ugilde i saka.
    .amount = Minus når vedtaket trekkjer pengar tilbake.
    .principle = Eit prinsipp som også gjeld for seinare saker.
    .corrects_id = Det endelege vedtaket som dette rettar.
    .supersedes_id = Eit tidlegare vedtak som dette kjem i staden for.
    .review_on = Når vedtaket skal takast opp att.
    .note = Står ikkje i papir, men følgjer med når lista blir eksportert som tabell.

choice-outcome = Utfall
    .adopted = Vedteke
    .adopted_with_changes = Vedteke med endringar
    .noted = Teke til orientering
    .advised = Tilråding gitt
    .postponed = Utsett
    .returned = Sendt tilbake
    .rejected = Ikkje vedteke
    .withdrawn = Trekt

choice-decision-state = Status
    .draft = Utkast
    .final = Endeleg

choice-agreement = Vedtaksmåte
    .unanimous = Samrøystes
    .consensus = Konsensus
    .vote = Ved røysting
    .leader_decided = Avgjort av leiar

final-decisions = Gjort endeleg
    .final = Vedtaket «{ $record }» er endeleg og kan ikkje endrast. Registrer ei retting som eit nytt vedtak.
    .lacking = Vedtaket «{ $record }» kan ikkje gjerast endeleg før «{ $field }» ({ $kind }) er fylt ut.
    .undecided = Vedtaket «{ $sealed }» kan ikkje gjerast endeleg: «{ $field }» på «{ $record }» ({ $kind }) har ulike verdiar i ulike kopiar. Vel ein av dei først.
    .contrary = Vedtaket «{ $sealed }» kan ikkje gjerast endeleg: møtet «{ $record }» står som avlyst eller flytta. Rett statusen til møtet først.
    .stays = Vedtaket «{ $record }» er gjort endeleg, og det kan ikkje angrast. Registrer ei retting som eit nytt vedtak.
    .settles = «{ $field }» for «{ $record }» ({ $kind }) står fast med det endelege vedtaket «{ $sealed }» og kan ikkje endrast. Registrer ei retting som eit nytt vedtak.
    .excludes = Møtet «{ $record }» har det endelege vedtaket «{ $sealed }» og kan ikkje avlysast eller flyttast.
    .fixed = Står fast med det endelege vedtaket «{ $sealed }»
    .needed = «{ $record }» ({ $kind }) kan ikkje slettast: det endelege vedtaket «{ $sealed }» viser hit.
    .unsettled = «{ $field }» for «{ $record }» ({ $kind }) er endra i ein kopi, men vedtaket «{ $sealed }» er endeleg. Papira følgjer vedtaket.
    .by-button = Eit vedtak blir gjort endeleg med knappen på vedtaket i Samstyr, ikkje ved å fylle ut «{ $field }».
    .unwritten = «{ $field }» ({ $kind }) er skrive, men ikkje lagra. Lagre eller forkast det før vedtaket blir gjort endeleg.
    .proposed = Vedtaket er endeleg. Det andre er føreslegne rettingar.
    .apart = Kopiar har gjort dette vedtaket endeleg med ulikt innhald. Det første blir vist; det ein annan kopi har gjort endeleg eller føreslår, blir avklart med ei retting.
    .made = { $voice ->
        [advises] { $count ->
            [one] Rådet er gjort endeleg.
           *[other] { $count } råd er gjorde endelege.
        }
       *[decides] { $count ->
            [one] Vedtaket er gjort endeleg.
           *[other] { $count } vedtak er gjorde endelege.
        }
    }
    .do = Gjer endeleg …
    .title = Gjere vedtaket endeleg?
    .text = Eit endeleg vedtak kan ikkje endrast, slettast eller angrast. Rettingar blir nye vedtak som viser attende. Papira får ein kontrollkode.
    .confirm = Gjer endeleg
    .brings = «{ $record }» er ikkje ført som halde: «{ $field }» er «{ $then }». Det blir «{ $now }» samstundes.
