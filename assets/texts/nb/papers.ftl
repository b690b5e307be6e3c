# Dokumenter som leveres ut.

# Hva hvert papir er, hva som viser det, og hva filen heter.

paper-decision-summary = Vedtaksoversikt
    .show = Vis vedtaksoversikten
    .words = referat, resymé, møtereferat, protokoll, PDF, Word, skriv ut, utskrift
    .file = vedtaksoversikt
paper-decision-log = Vedtakslogg
    .show = Vis vedtaksloggen
    .words = vedtaksprotokoll, vedtaksliste, PDF, Word, skriv ut, utskrift
    .file = vedtakslogg
paper-changes = Endringer siden forrige møte
    .show = Vis endringsnotatet
    .words = hva er nytt, siden sist, PDF, Word, skriv ut, utskrift
    .file = endringer
paper-derivation = Slik er gevinsten beregnet
    .show = Vis utregningen
    .words = beregning, dokumentasjon, kalkyle, PDF, Word, skriv ut, utskrift
    .file = utregning

value-yes = Ja
value-no = Nei
date-provisional = { $date } (foreløpig)
date-uncertain = { $date }, usikkert
date-days = { $from }.–{ $to }
date-day-of-month = { $day }.
date-between = mellom { $from } og { $to }
date-span = { $from }–{ $to }
date-approximate = omtrent { $date }
date-before = senest { $date }
date-after = fra { $date }
date-until = før { $date }
date-past = etter { $date }
date-or = eller
date-week = uke { $week } { $year }
date-spring = våren { $year }
date-summer = sommeren { $year }
date-autumn = høsten { $year }
date-winter = vinteren { $year }
paper-draft = Utkast
paper-final = { $voice ->
    [advises] { $count ->
        [one] Rådet er endelig
       *[other] Alle råd er endelige
    }
   *[decides] { $count ->
        [one] Vedtaket er endelig
       *[other] Alle vedtak er endelige
    }
}
paper-page = Side
paper-of = av
paper-footer = { $title } · utskrift { $made }
paper-footer-day = { $body } · { $date } · utskrift { $made }
paper-date = Dato
paper-time = Tid
paper-place = Sted
paper-chair = Møteleder
paper-minute-taker = Referent
paper-present = Til stede
paper-absent = Forfall
paper-observers = Observatører
paper-secretariat = Sekretariat
paper-guests = Andre
paper-not-registered = Ikke registrert
paper-approved = Referat godkjent
paper-state = Status
paper-state-draft = { $voice ->
    [advises] Utkast. Ikke alle råd er gjort endelige.
   *[decides] Utkast. Ikke alle vedtak er gjort endelige.
}
paper-state-none = { $voice ->
    [advises] Utkast. Ingen råd er registrert.
   *[decides] Utkast. Ingen vedtak er registrert.
}
paper-state-apart = Noe er gjort endelig ulikt i flere kopier og må avklares.
paper-overview = Oversikt
paper-decisions = { $voice ->
    [advises] Råd i sakene
   *[decides] Vedtak i sakene
}
paper-no-cases = Møtet har ingen registrerte saker.
paper-no-decision = { $voice ->
    [advises] Ingen råd registrert i saken.
   *[decides] Ingen vedtak registrert i saken.
}
paper-no-text = { $voice ->
    [advises] Teksten i rådet er ikke skrevet.
   *[decides] Vedtaksteksten er ikke skrevet.
}
paper-column-number = Nr.
paper-column-case = Sak
paper-column-type = Type
paper-column-decision = { $voice ->
    [advises] Råd
    [both] Vedtak eller råd
   *[decides] Vedtak
}
paper-column-responsible = Ansvarlig
paper-column-deadline = Frist
paper-proposal = { $voice ->
    [advises] Forslag til råd
   *[decides] Forslag til vedtak
}
paper-decision = { $voice ->
    [advises] Råd
   *[decides] Vedtak
}
paper-case-then = Slik saken sto da dette ble gjort endelig:
paper-correction = Rettelse
paper-follow-up = Oppfølging
paper-carried-over = Overføres til senere møte
paper-next-meeting = Neste møte
paper-continues = Oppfølging av sak: { $case }
paper-yes = Ja
paper-example = Oppføringen er laget som eksempel og står ikke i noen kilde.
paper-tasks-open = { $count } oppgaver, { $open } gjenstår; se under saken
paper-tasks-done = { $count } oppgaver, alle avsluttet; se under saken
paper-tasks-first = første { $date }
paper-sealed-unnamed = Gjort endelig { $date } kl. { $time }. Kontrollkode { $hash }.
paper-sealed = Gjort endelig { $date } kl. { $time } av { $by }. Kontrollkode { $hash }.
paper-codes = { $count ->
    [one] Kontrollkode
   *[other] Kontrollkoder
}
paper-code-of = { $line } Gjelder { $cases }.
paper-code-use = { $voice ->
    [advises] { $count ->
        [one] Kontrollkoden dekker møtedatoen og nummer, tittel, forslag og råd i hver sak, slik de ble gjort endelige. Den dekker ikke hvem som møtte, stedet, innstillingen eller arkivreferansen. Koden prøves mot dokumentet med «samstyr check DOKUMENT --hash KODE».
       *[other] Kontrollkoden til et råd dekker møtedatoen, nummeret og tittelen på saken, forslaget og rådet slik de ble gjort endelige. Den dekker ikke hvem som møtte, stedet, innstillingen eller arkivreferansen. Koden prøves mot dokumentet med «samstyr check DOKUMENT --hash KODE».
    }
   *[decides] { $count ->
        [one] Kontrollkoden dekker møtedatoen og nummer, tittel, forslag og vedtak i hver sak, slik de ble gjort endelige. Den dekker ikke hvem som møtte, stedet, innstillingen eller arkivreferansen. Koden prøves mot dokumentet med «samstyr check DOKUMENT --hash KODE».
       *[other] Kontrollkoden til et vedtak dekker møtedatoen, nummeret og tittelen på saken, forslaget og vedtaket slik de ble gjort endelige. Den dekker ikke hvem som møtte, stedet, innstillingen eller arkivreferansen. Koden prøves mot dokumentet med «samstyr check DOKUMENT --hash KODE».
    }
}
paper-code-covers = { $voice ->
    [advises] { $count ->
        [one] Kontrollkoden dekker det som står her om møtet, hvem som møtte, og sak, forslag og råd, slik det ble gjort endelig. Den dekker ikke hva som er unntatt offentlighet, godkjenningen av referatet, oppfølgingen og neste møte, som står slik de er på utskriftsdagen. Koden prøves mot dokumentet med «samstyr check DOKUMENT --hash KODE».
       *[other] Kontrollkoden til et råd dekker det som står her om saken, forslaget og rådet, slik det ble gjort endelig; koden til det siste dekker også møtet og hvem som møtte. Den dekker ikke hva som er unntatt offentlighet, godkjenningen av referatet, oppfølgingen og neste møte, som står slik de er på utskriftsdagen. Koden prøves mot dokumentet med «samstyr check DOKUMENT --hash KODE».
    }
   *[decides] { $count ->
        [one] Kontrollkoden dekker det som står her om møtet, hvem som møtte, og sak, forslag og vedtak, slik det ble gjort endelig. Den dekker ikke hva som er unntatt offentlighet, godkjenningen av referatet, oppfølgingen og neste møte, som står slik de er på utskriftsdagen. Koden prøves mot dokumentet med «samstyr check DOKUMENT --hash KODE».
       *[other] Kontrollkoden til et vedtak dekker det som står her om saken, forslaget og vedtaket, slik det ble gjort endelig; koden til det siste dekker også møtet og hvem som møtte. Den dekker ikke hva som er unntatt offentlighet, godkjenningen av referatet, oppfølgingen og neste møte, som står slik de er på utskriftsdagen. Koden prøves mot dokumentet med «samstyr check DOKUMENT --hash KODE».
    }
}
paper-code-draft = { $voice ->
    [advises] { $count ->
        [one] Kontrollkoden dekker sak, forslag og råd slik de ble gjort endelige. Den dekker ikke det som står om møtet og hvem som møtte, så lenge noe i møtet er utkast. Koden prøves mot dokumentet med «samstyr check DOKUMENT --hash KODE».
       *[other] Kontrollkoden til et råd dekker saken, forslaget og rådet slik de ble gjort endelige. Den dekker ikke det som står om møtet og hvem som møtte, så lenge noe i møtet er utkast. Koden prøves mot dokumentet med «samstyr check DOKUMENT --hash KODE».
    }
   *[decides] { $count ->
        [one] Kontrollkoden dekker sak, forslag og vedtak slik de ble gjort endelige. Den dekker ikke det som står om møtet og hvem som møtte, så lenge noe i møtet er utkast. Koden prøves mot dokumentet med «samstyr check DOKUMENT --hash KODE».
       *[other] Kontrollkoden til et vedtak dekker saken, forslaget og vedtaket slik de ble gjort endelige. Den dekker ikke det som står om møtet og hvem som møtte, så lenge noe i møtet er utkast. Koden prøves mot dokumentet med «samstyr check DOKUMENT --hash KODE».
    }
}
final-unled = Møteleder er ikke oppgitt på «{ $record }». Vedtakene blir låst uten.
final-nobody = Ingen er ført opp som til stede på «{ $record }».
final-no-ground = «{ $record }» er unntatt offentlighet, men hjemmelen er ikke oppgitt.
paper-holds-exempt = Inneholder opplysninger unntatt offentlighet
paper-example-portfolio = Eksempelportefølje
paper-exempt-name = { $name } (unntatt offentlighet)
paper-exempt-no-ground = Unntatt offentlighet, hjemmel ikke oppgitt
paper-as-proposed = { $outcome }, som foreslått
paper-state-unrecorded = Det er ikke ført at møtet er holdt.
log-undated = Dato usikker
since-heading = Endret etter at møtet ble ferdigstilt
since-told = Endret etter at møtet ble ferdigstilt: { $changes }
since-of = { $record } – { $field }
since-then-now = { $then } → { $now }
since-now = Står nå slik: { $now }
since-nothing = ikke oppgitt
since-added = Ført opp etterpå
since-deleted = Slettet etterpå
since-unread = Kan ikke leses slik det ble ferdigstilt: en nyere versjon av programmet har skrevet det
final-beside = { $known ->
    [yes] Saken har et endelig vedtak fra { $day }: «{ $decision }». Retter dette det, eller er det en ny behandling?
   *[no] Saken har et endelig vedtak: «{ $decision }». Retter dette det, eller er det en ny behandling?
}
    .corrects = Det retter vedtaket
    .replaces = Det er en ny behandling
    .begin = Rett vedtaket
    .command = { $sentence } Skriv det inn med «samstyr set»: { $corrects } for en rettelse, { $replaces } for en ny behandling som kommer i stedet.
paper-apart = Gjort endelig i ulike kopier, som ikke sier det samme. Det andre: { $others }. { $settled }
paper-apart-open = Det må avklares med en rettelse.
paper-apart-settled = { $voice ->
    [advises] Avklart i rådet «{ $decision }».
   *[decides] Avklart i vedtaket «{ $decision }».
}
paper-apart-code = kontrollkode { $hash }
paper-apart-short = Gjort endelig ulikt i flere kopier. Må avklares.
paper-public = Offentlig versjon
    .file = offentlig
paper-gone-case = Slettet sak
paper-gone = Ikke vist: saken er slettet, og det er ikke kjent om den var unntatt offentlighet.
paper-exempt = Unntatt offentlighet
paper-exempt-case = Sak unntatt offentlighet
paper-exempt-ground = Unntatt offentlighet, { $ground }
paper-sign-chair = Møteleder
paper-sign-minutes = Referent
paper-sender = Avsender
paper-agenda = Saksliste
paper-cases = Saker
paper-advice-summary = Oversikt over råd
    .show = Vis oversikten over råd
    .file = oversikt-over-råd
paper-advice-log = Logg over råd
    .show = Vis loggen over råd
    .file = logg-over-råd
paper-advice-fields = Felt om råd
    .title = Rådet kort
    .text = Teksten i rådet
    .date = Dato for rådet
    .agreement = Hvordan de ble enige
    .principle = Prinsipielt råd
    .corrects_id = Retter råd
    .supersedes_id = Erstatter råd
paper-advice-outcomes = Utfall av råd
    .adopted = Tilrådd
    .adopted_with_changes = Tilrådd med endringer
    .rejected = Frarådd
paper-left-as = { $state ->
    [postponed] Saken er utsatt.
    [returned] Saken er sendt tilbake.
   *[withdrawn] Saken er trukket.
}
paper-state-left-as = { $state }: { $cases }.
paper-state-off = Møtet står som { $state }.
paper-state-to-come = Utkast. Møtet er ikke holdt ennå.
paper-state-open = { $voice ->
    [advises] Uten råd: { $cases }.
   *[decides] Uten vedtak: { $cases }.
}
paper-state-on = Status { $date }
paper-none-decided = { $voice ->
    [advises] Ikke noe råd
   *[decides] Ikke noe vedtak
}
paper-corrected = { $known ->
    [yes] Rettet { $day } av «{ $decision }»{ $place }.
   *[no] Rettet av «{ $decision }»{ $place }.
}
paper-replaced = { $known ->
    [yes] Erstattet { $day } av «{ $decision }»{ $place }.
   *[no] Erstattet av «{ $decision }»{ $place }.
}
paper-corrected-see = rettet, se «{ $decision }»
paper-corrected-short = rettet
paper-replaced-see = erstattet, se «{ $decision }»
paper-replaced-short = erstattet
paper-undecided-heading = Ikke avklart
paper-undecided = «{ $record }»: Kopiene av dokumentet er ikke enige om { $field }. Det som står i dette papiret, gjelder til noen har valgt.
paper-undecided-whole = «{ $record }» er slettet i en kopi og endret i en annen. Oppføringen står her til noen har valgt.
paper-no-next-meeting = Neste møte er ikke satt opp.
paper-overview-summary = Én rad for hver sak i møtet, og flere der det er mer å si om saken.
paper-follow-up-summary = Én rad for hver oppgave som følger av saken.
paper-sign-place = Sted og dato:
paper-unshown-letter = { $code } (under «{ $place }»)
paper-unshown = Tegn som skriften i denne PDF-en ikke har, er satt som ◻: { $letters }.
paper-unshown-more = { $count ->
    [one] Tegn som skriften i denne PDF-en ikke har, er satt som ◻: { $letters }; og ett til.
   *[other] Tegn som skriften i denne PDF-en ikke har, er satt som ◻: { $letters }; og { $count } til.
}
log-summary = { $voice ->
    [advises] Én rad for hvert råd, det eldste først.
    [both] Én rad for hvert vedtak eller råd, det eldste først.
   *[decides] Én rad for hvert vedtak, det eldste først.
}
log-none = { $voice ->
    [advises] Ingen råd i perioden.
   *[decides] Ingen vedtak i perioden.
}
log-unplaced = { $voice ->
    [advises] { $count ->
        [one] Ett råd kan høre til perioden; dagen er ikke kjent nøyaktig nok til å si det sikkert.
       *[other] { $count } råd kan høre til perioden; dagen er ikke kjent nøyaktig nok til å si det sikkert.
    }
   *[decides] { $count ->
        [one] Ett vedtak kan høre til perioden; dagen er ikke kjent nøyaktig nok til å si det sikkert.
       *[other] { $count } vedtak kan høre til perioden; dagen er ikke kjent nøyaktig nok til å si det sikkert.
    }
}
log-code = Kontrollkode { $code }.
log-codes = Kontrollkoder:
log-code-of = { $code }: { $cases }
log-code-use = { $voice ->
    [advises] En kontrollkode viser at rådet er gjort endelig, og prøves mot dokumentet med «samstyr check DOKUMENT --hash KODE».
    [both] En kontrollkode viser at vedtaket eller rådet er gjort endelig, og prøves mot dokumentet med «samstyr check DOKUMENT --hash KODE».
   *[decides] En kontrollkode viser at vedtaket er gjort endelig, og prøves mot dokumentet med «samstyr check DOKUMENT --hash KODE».
}
log-corrected = Rettet av «{ $decision }»
log-replaced = Erstattet av «{ $decision }»
log-apart = En annen kopi sier noe annet: { $codes }
log-apart-open = Må avklares
log-principles = { $voice ->
    [advises] Prinsipielle råd som gjelder
    [both] Prinsippvedtak og prinsipielle råd som gjelder
   *[decides] Prinsippvedtak som gjelder
}
log-follow-ups = Åpen oppfølging { $date }
log-age = Alder
log-days = { $count ->
    [one] 1 dag
   *[other] { $count } dager
}
log-backwards = Perioden slutter før den begynner: { $from } er etter { $to }.
log-all = { $voice ->
    [advises] Alle råd
    [both] Alle vedtak og råd
   *[decides] Alle vedtak
}
derivation-result = Resultat
derivation-assumptions = Forutsetninger
derivation-steps = Steg for steg
derivation-what = Hva
derivation-how = Hvordan
derivation-value = Verdi
derivation-from = Kilde
derivation-default = standardverdi
derivation-given = oppgitt
derivation-unrounded = Regnet uten avrunding.
derivation-method = Metode { $method }, standardverdier { $set }.
derivation-method-only = Metode { $method }.
