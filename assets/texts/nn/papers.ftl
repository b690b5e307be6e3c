# Dokument som blir leverte ut.

# Kva kvart papir er, kva som viser det, og kva fila heiter.

paper-decision-summary = Vedtaksoversikt
    .show = Vis vedtaksoversikta
    .words = referat, resymé, møtereferat, protokoll, PDF, Word, skriv ut, utskrift
    .file = vedtaksoversikt
paper-decision-log = Vedtakslogg
    .show = Vis vedtaksloggen
    .words = vedtaksprotokoll, vedtaksliste, PDF, Word, skriv ut, utskrift
    .file = vedtakslogg
paper-changes = Endringar sidan førre møte
    .show = Vis endringsnotatet
    .words = kva er nytt, sidan sist, PDF, Word, skriv ut, utskrift
    .file = endringar
paper-derivation = Slik er gevinsten rekna ut
    .show = Vis utrekninga
    .words = utrekning, dokumentasjon, kalkyle, PDF, Word, skriv ut, utskrift
    .file = utrekning

value-yes = Ja
value-no = Nei
date-provisional = { $date } (førebels)
date-uncertain = { $date }, usikkert
date-days = { $from }.–{ $to }
date-day-of-month = { $day }.
date-between = mellom { $from } og { $to }
date-span = { $from }–{ $to }
date-approximate = omtrent { $date }
date-before = seinast { $date }
date-after = frå { $date }
date-until = før { $date }
date-past = etter { $date }
date-or = eller
date-week = veke { $week } { $year }
date-spring = våren { $year }
date-summer = sommaren { $year }
date-autumn = hausten { $year }
date-winter = vinteren { $year }
paper-draft = Utkast
paper-final = { $voice ->
    [advises] { $count ->
        [one] Rådet er endeleg
       *[other] Alle råd er endelege
    }
   *[decides] { $count ->
        [one] Vedtaket er endeleg
       *[other] Alle vedtak er endelege
    }
}
paper-page = Side
paper-of = av
paper-footer = { $title } · utskrift { $made }
paper-footer-day = { $body } · { $date } · utskrift { $made }
paper-date = Dato
paper-time = Tid
paper-place = Stad
paper-chair = Møteleiar
paper-minute-taker = Referent
paper-present = Til stades
paper-absent = Forfall
paper-observers = Observatørar
paper-secretariat = Sekretariat
paper-guests = Andre
paper-not-registered = Ikkje registrert
paper-approved = Referat godkjent
paper-state = Status
paper-state-draft = { $voice ->
    [advises] Utkast. Ikkje alle råd er gjorde endelege.
   *[decides] Utkast. Ikkje alle vedtak er gjorde endelege.
}
paper-state-none = { $voice ->
    [advises] Utkast. Ingen råd er registrerte.
   *[decides] Utkast. Ingen vedtak er registrerte.
}
paper-state-apart = Noko er gjort endeleg ulikt i fleire kopiar og må avklarast.
paper-overview = Oversikt
paper-decisions = { $voice ->
    [advises] Råd i sakene
   *[decides] Vedtak i sakene
}
paper-no-cases = Møtet har ingen registrerte saker.
paper-no-decision = { $voice ->
    [advises] Ingen råd registrerte i saka.
   *[decides] Ingen vedtak registrerte i saka.
}
paper-no-text = { $voice ->
    [advises] Teksten i rådet er ikkje skriven.
   *[decides] Vedtaksteksten er ikkje skriven.
}
paper-column-number = Nr.
paper-column-case = Sak
paper-column-type = Type
paper-column-decision = { $voice ->
    [advises] Råd
    [both] Vedtak eller råd
   *[decides] Vedtak
}
paper-column-responsible = Ansvarleg
paper-column-deadline = Frist
paper-proposal = { $voice ->
    [advises] Framlegg til råd
   *[decides] Framlegg til vedtak
}
paper-decision = { $voice ->
    [advises] Råd
   *[decides] Vedtak
}
paper-case-then = Slik saka stod då dette vart gjort endeleg:
paper-correction = Retting
paper-follow-up = Oppfølging
paper-carried-over = Blir overført til seinare møte
paper-next-meeting = Neste møte
paper-continues = Oppfølging av sak: { $case }
paper-yes = Ja
paper-example = Oppføringa er laga som døme og står ikkje i noka kjelde.
paper-tasks-open = { $count } oppgåver, { $open } står att; sjå under saka
paper-tasks-done = { $count } oppgåver, alle avslutta; sjå under saka
paper-tasks-first = første { $date }
paper-sealed-unnamed = Gjort endeleg { $date } kl. { $time }. Kontrollkode { $hash }.
paper-sealed = Gjort endeleg { $date } kl. { $time } av { $by }. Kontrollkode { $hash }.
paper-codes = { $count ->
    [one] Kontrollkode
   *[other] Kontrollkodar
}
paper-code-of = { $line } Gjeld { $cases }.
paper-code-use = { $voice ->
    [advises] { $count ->
        [one] Kontrollkoden dekkjer møtedatoen og nummer, tittel, framlegg og råd i kvar sak, slik dei vart gjorde endelege. Han dekkjer ikkje kven som møtte, staden, tilrådinga eller arkivreferansen. Koden blir prøvd mot dokumentet med «samstyr check DOKUMENT --hash KODE».
       *[other] Kontrollkoden til eit råd dekkjer møtedatoen, nummeret og tittelen på saka, framlegget og rådet slik dei vart gjorde endelege. Han dekkjer ikkje kven som møtte, staden, tilrådinga eller arkivreferansen. Koden blir prøvd mot dokumentet med «samstyr check DOKUMENT --hash KODE».
    }
   *[decides] { $count ->
        [one] Kontrollkoden dekkjer møtedatoen og nummer, tittel, framlegg og vedtak i kvar sak, slik dei vart gjorde endelege. Han dekkjer ikkje kven som møtte, staden, tilrådinga eller arkivreferansen. Koden blir prøvd mot dokumentet med «samstyr check DOKUMENT --hash KODE».
       *[other] Kontrollkoden til eit vedtak dekkjer møtedatoen, nummeret og tittelen på saka, framlegget og vedtaket slik dei vart gjorde endelege. Han dekkjer ikkje kven som møtte, staden, tilrådinga eller arkivreferansen. Koden blir prøvd mot dokumentet med «samstyr check DOKUMENT --hash KODE».
    }
}
paper-code-covers = { $voice ->
    [advises] { $count ->
        [one] Kontrollkoden dekkjer det som står her om møtet, kven som møtte, og sak, framlegg og råd, slik det vart gjort endeleg. Han dekkjer ikkje kva som er unnateke offentlegheit, godkjenninga av referatet, oppfølginga og neste møte, som står slik dei er på utskriftsdagen. Koden blir prøvd mot dokumentet med «samstyr check DOKUMENT --hash KODE».
       *[other] Kontrollkoden til eit råd dekkjer det som står her om saka, framlegget og rådet, slik det vart gjort endeleg; koden til det siste dekkjer òg møtet og kven som møtte. Han dekkjer ikkje kva som er unnateke offentlegheit, godkjenninga av referatet, oppfølginga og neste møte, som står slik dei er på utskriftsdagen. Koden blir prøvd mot dokumentet med «samstyr check DOKUMENT --hash KODE».
    }
   *[decides] { $count ->
        [one] Kontrollkoden dekkjer det som står her om møtet, kven som møtte, og sak, framlegg og vedtak, slik det vart gjort endeleg. Han dekkjer ikkje kva som er unnateke offentlegheit, godkjenninga av referatet, oppfølginga og neste møte, som står slik dei er på utskriftsdagen. Koden blir prøvd mot dokumentet med «samstyr check DOKUMENT --hash KODE».
       *[other] Kontrollkoden til eit vedtak dekkjer det som står her om saka, framlegget og vedtaket, slik det vart gjort endeleg; koden til det siste dekkjer òg møtet og kven som møtte. Han dekkjer ikkje kva som er unnateke offentlegheit, godkjenninga av referatet, oppfølginga og neste møte, som står slik dei er på utskriftsdagen. Koden blir prøvd mot dokumentet med «samstyr check DOKUMENT --hash KODE».
    }
}
paper-code-draft = { $voice ->
    [advises] { $count ->
        [one] Kontrollkoden dekkjer sak, framlegg og råd slik dei vart gjorde endelege. Han dekkjer ikkje det som står om møtet og kven som møtte, så lenge noko i møtet er utkast. Koden blir prøvd mot dokumentet med «samstyr check DOKUMENT --hash KODE».
       *[other] Kontrollkoden til eit råd dekkjer saka, framlegget og rådet slik dei vart gjorde endelege. Han dekkjer ikkje det som står om møtet og kven som møtte, så lenge noko i møtet er utkast. Koden blir prøvd mot dokumentet med «samstyr check DOKUMENT --hash KODE».
    }
   *[decides] { $count ->
        [one] Kontrollkoden dekkjer sak, framlegg og vedtak slik dei vart gjorde endelege. Han dekkjer ikkje det som står om møtet og kven som møtte, så lenge noko i møtet er utkast. Koden blir prøvd mot dokumentet med «samstyr check DOKUMENT --hash KODE».
       *[other] Kontrollkoden til eit vedtak dekkjer saka, framlegget og vedtaket slik dei vart gjorde endelege. Han dekkjer ikkje det som står om møtet og kven som møtte, så lenge noko i møtet er utkast. Koden blir prøvd mot dokumentet med «samstyr check DOKUMENT --hash KODE».
    }
}
final-unled = Møteleiar er ikkje oppgitt på «{ $record }». Vedtaka blir låste utan.
final-nobody = Ingen er førte opp som til stades på «{ $record }».
final-no-ground = «{ $record }» er unnateke offentlegheit, men heimelen er ikkje oppgitt.
paper-holds-exempt = Inneheld opplysningar unnatekne offentlegheit
paper-example-portfolio = Døme på portefølje
paper-exempt-name = { $name } (unnateke offentlegheit)
paper-exempt-no-ground = Unnateke offentlegheit, heimel ikkje oppgitt
paper-as-proposed = { $outcome }, som føreslått
paper-state-unrecorded = Det er ikkje ført at møtet er halde.
log-undated = Usikker dato
since-heading = Endra etter at møtet vart ferdigstilt
since-told = Endra etter at møtet vart ferdigstilt: { $changes }
since-of = { $record } – { $field }
since-then-now = { $then } → { $now }
since-now = Står no slik: { $now }
since-nothing = ikkje oppgitt
since-added = Ført opp etterpå
since-deleted = Sletta etterpå
since-unread = Kan ikkje lesast slik det vart ferdigstilt: ein nyare versjon av programmet har skrive det
final-beside = { $known ->
    [yes] Saka har eit endeleg vedtak frå { $day }: «{ $decision }». Rettar dette det, eller er det ei ny behandling?
   *[no] Saka har eit endeleg vedtak: «{ $decision }». Rettar dette det, eller er det ei ny behandling?
}
    .corrects = Det rettar vedtaket
    .replaces = Det er ei ny behandling
    .begin = Rett vedtaket
    .command = { $sentence } Skriv det inn med «samstyr set»: { $corrects } for ei retting, { $replaces } for ei ny behandling som kjem i staden.
paper-apart = Gjort endeleg i ulike kopiar, som ikkje seier det same. Det andre: { $others }. { $settled }
paper-apart-open = Det må avklarast med ei retting.
paper-apart-settled = { $voice ->
    [advises] Avklart i rådet «{ $decision }».
   *[decides] Avklart i vedtaket «{ $decision }».
}
paper-apart-code = kontrollkode { $hash }
paper-apart-short = Gjort endeleg ulikt i fleire kopiar. Må avklarast.
paper-public = Offentleg versjon
    .file = offentleg
paper-gone-case = Sletta sak
paper-gone = Ikkje vist: saka er sletta, og det er ikkje kjent om ho var unnateken offentlegheit.
paper-exempt = Unnateke offentlegheit
paper-exempt-case = Sak unnateken offentlegheit
paper-exempt-ground = Unnateke offentlegheit, { $ground }
paper-sign-chair = Møteleiar
paper-sign-minutes = Referent
paper-sender = Avsendar
paper-agenda = Saksliste
paper-cases = Saker
paper-advice-summary = Oversikt over råd
    .show = Vis oversikta over råd
    .file = oversikt-over-råd
paper-advice-log = Logg over råd
    .show = Vis loggen over råd
    .file = logg-over-råd
paper-advice-fields = Felt om råd
    .title = Rådet kort
    .text = Teksten i rådet
    .date = Dato for rådet
    .agreement = Korleis dei vart samde
    .principle = Prinsipielt råd
    .corrects_id = Rettar råd
    .supersedes_id = Erstattar råd
paper-advice-outcomes = Utfall av råd
    .adopted = Tilrådd
    .adopted_with_changes = Tilrådd med endringar
    .rejected = Frårådd
paper-left-as = { $state ->
    [postponed] Saka er utsett.
    [returned] Saka er send tilbake.
   *[withdrawn] Saka er trekt.
}
paper-state-left-as = { $state }: { $cases }.
paper-state-off = Møtet står som { $state }.
paper-state-to-come = Utkast. Møtet er ikkje halde enno.
paper-state-open = { $voice ->
    [advises] Utan råd: { $cases }.
   *[decides] Utan vedtak: { $cases }.
}
paper-state-on = Status { $date }
paper-none-decided = { $voice ->
    [advises] Ikkje noko råd
   *[decides] Ikkje noko vedtak
}
paper-corrected = { $known ->
    [yes] Retta { $day } av «{ $decision }»{ $place }.
   *[no] Retta av «{ $decision }»{ $place }.
}
paper-replaced = { $known ->
    [yes] Erstatta { $day } av «{ $decision }»{ $place }.
   *[no] Erstatta av «{ $decision }»{ $place }.
}
paper-corrected-see = retta, sjå «{ $decision }»
paper-corrected-short = retta
paper-replaced-see = erstatta, sjå «{ $decision }»
paper-replaced-short = erstatta
paper-undecided-heading = Ikkje avklart
paper-undecided = «{ $record }»: Kopiane av dokumentet er ikkje samde om { $field }. Det som står i dette papiret, gjeld til nokon har valt.
paper-undecided-whole = «{ $record }» er sletta i ein kopi og endra i ein annan. Oppføringa står her til nokon har valt.
paper-no-next-meeting = Neste møte er ikkje sett opp.
paper-overview-summary = Éi rad for kvar sak i møtet, og fleire der det er meir å seie om saka.
paper-follow-up-summary = Éi rad for kvar oppgåve som følgjer av saka.
paper-sign-place = Stad og dato:
paper-unshown-letter = { $code } (under «{ $place }»)
paper-unshown = Teikn som skrifta i denne PDF-en ikkje har, er sette som ◻: { $letters }.
paper-unshown-more = { $count ->
    [one] Teikn som skrifta i denne PDF-en ikkje har, er sette som ◻: { $letters }; og eitt til.
   *[other] Teikn som skrifta i denne PDF-en ikkje har, er sette som ◻: { $letters }; og { $count } til.
}
log-summary = { $voice ->
    [advises] Éi rad for kvart råd, det eldste først.
    [both] Éi rad for kvart vedtak eller råd, det eldste først.
   *[decides] Éi rad for kvart vedtak, det eldste først.
}
log-none = { $voice ->
    [advises] Ingen råd i perioden.
   *[decides] Ingen vedtak i perioden.
}
log-unplaced = { $voice ->
    [advises] { $count ->
        [one] Eitt råd kan høyre til perioden; dagen er ikkje kjend nøyaktig nok til å seie det sikkert.
       *[other] { $count } råd kan høyre til perioden; dagen er ikkje kjend nøyaktig nok til å seie det sikkert.
    }
   *[decides] { $count ->
        [one] Eitt vedtak kan høyre til perioden; dagen er ikkje kjend nøyaktig nok til å seie det sikkert.
       *[other] { $count } vedtak kan høyre til perioden; dagen er ikkje kjend nøyaktig nok til å seie det sikkert.
    }
}
log-code = Kontrollkode { $code }.
log-codes = Kontrollkodar:
log-code-of = { $code }: { $cases }
log-code-use = { $voice ->
    [advises] Ein kontrollkode viser at rådet er gjort endeleg, og blir prøvd mot dokumentet med «samstyr check DOKUMENT --hash KODE».
    [both] Ein kontrollkode viser at vedtaket eller rådet er gjort endeleg, og blir prøvd mot dokumentet med «samstyr check DOKUMENT --hash KODE».
   *[decides] Ein kontrollkode viser at vedtaket er gjort endeleg, og blir prøvd mot dokumentet med «samstyr check DOKUMENT --hash KODE».
}
log-corrected = Retta av «{ $decision }»
log-replaced = Erstatta av «{ $decision }»
log-apart = Ein annan kopi seier noko anna: { $codes }
log-apart-open = Må avklarast
log-principles = { $voice ->
    [advises] Prinsipielle råd som gjeld
    [both] Prinsippvedtak og prinsipielle råd som gjeld
   *[decides] Prinsippvedtak som gjeld
}
log-follow-ups = Open oppfølging { $date }
log-age = Alder
log-days = { $count ->
    [one] 1 dag
   *[other] { $count } dagar
}
log-backwards = Perioden sluttar før han byrjar: { $from } er etter { $to }.
log-all = { $voice ->
    [advises] Alle råd
    [both] Alle vedtak og råd
   *[decides] Alle vedtak
}
derivation-result = Resultat
derivation-assumptions = Føresetnader
derivation-steps = Steg for steg
derivation-what = Kva
derivation-how = Korleis
derivation-value = Verdi
derivation-from = Kjelde
derivation-default = standardverdi
derivation-given = oppgitt
derivation-unrounded = Rekna utan avrunding.
derivation-method = Metode { $method }, standardverdiar { $set }.
derivation-method-only = Metode { $method }.
