# Fletting av kopier: det som er uavgjort, det som følger av det.

merge-nothing-new = { $other } har ingen endringer som ikke er her fra før.
merge-summary = { $other }: { $changes ->
    [one] 1 endring
   *[other] { $changes } endringer
}, { $clean } uten konflikt, { $conflicts } å avgjøre.
merge-summary-dry = { $other }: { $changes ->
    [one] 1 endring
   *[other] { $changes } endringer
}, { $clean } uten konflikt, { $conflicts } å avgjøre. Ingenting er skrevet.
merge-file-missing = { $record }: innholdet i filen «{ $name }» mangler eller er skadet i begge kopiene.
merge-file-mended = { $record }: innholdet i filen «{ $name }» manglet eller var skadet her, og er hentet fra den andre kopien.
merge-none-undecided = Ingenting er uavgjort.
merge-exists = om oppføringen finnes
merge-common = før: { $value }
merge-empty = tomt
merge-there = finnes
merge-gone = slettet
consequence-over-frame = Tildelingene i «{ $record }» er til sammen { $awarded }, mer enn ramma på { $frame }.
consequence-same-number = { $count } saker har nummeret { $number }. Gi alle unntatt én et nytt nummer.
consequence-hanging = «{ $field }» på «{ $record }» ({ $kind }) viser til «{ $gone }», som er slettet.
consequence-figure-changed = «{ $field }» på «{ $record }» ({ $kind }) er endret, og vedtaket «{ $decision }» bygger på det.
consequence-two-final = «{ $record }» har flere endelige vedtak, gjort i hver sin kopi. Begge står; registrer en rettelse.
consequence-ring = «{ $field }» fører fra «{ $record }» ({ $kind }) tilbake til seg selv, over { $count } oppføringer: hver kopi har satt sin del. Tøm feltet på en av dem.
consequence-hidden-date = «{ $field }» på «{ $record }» ({ $kind }) er satt til { $date } i en kopi, men viser datoen til «{ $from }». Tøm «{ $link }» hvis { $date } skal gjelde.
consequence-out-of-order = «{ $field }» på «{ $record }» ({ $kind }) er før «{ $start }»: hver kopi har endret sin dato. Rett den som er feil.
consequence-same-column = To egne kolonner heter «{ $name }».
merge-menu = Slå sammen med en kopi …
merge-do = Slå sammen
merge-do-with = Slå sammen: { $name }
merge-nothing = { $name } har ingen endringer som ikke er her fra før.
merge-prospect = { $name }: { $changes ->
    [one] 1 endring
   *[other] { $changes } endringer
}, { $clean } uten konflikt, { $conflicts ->
    [0] ingenting
   *[other] { $conflicts }
} å avgjøre
merge-prospect-hint = Ingenting er skrevet ennå. Det tas en kopi av porteføljen slik den er, før noe endres.
merge-done = Slått sammen med { $name }: { $changes ->
    [one] 1 endring
   *[other] { $changes } endringer
}, { $clean } uten konflikt, { $conflicts ->
    [0] ingenting
   *[other] { $conflicts }
} å avgjøre
merge-makes-final = { $count ->
    [one] Ett vedtak er endelig i den andre kopien og blir endelig her. Det kan ikke tas tilbake senere.
   *[other] { $count } vedtak er endelige i den andre kopien og blir endelige her. Det kan ikke tas tilbake senere.
}
merge-take-back = Angre sammenslåingen
merge-take-back-hint = Kan angres til neste endring eller publisering.
merge-taken-back = Sammenslåingen er angret. Porteføljen er slik den var før den.
merge-take-back-late = Sammenslåingen kan ikke angres lenger: noe er endret eller publisert siden. Porteføljen slik den var før, ligger under «Tidligere utgaver».
merge-take-back-shared = Sammenslåingen kan ikke angres mens porteføljen er åpen i et annet vindu. Lukk det, eller gjenopprett fra «Tidligere utgaver».
merge-undecided = { $count ->
    [one] 1 å avgjøre
   *[other] { $count } å avgjøre
}
merge-none = Ingenting er uavgjort. Når kopier av porteføljen slås sammen og sier ulike ting om det samme, står det her til noen avgjør det.
merge-mine = i denne kopien
merge-theirs = i den andre kopien
merge-keep-this = Behold denne
merge-take-this = Ta denne
merge-keep-record = Behold den
merge-delete-record = Slett den
merge-correct = Lag en rettelse
merge-correction = Retting: { $title }
merge-sealed-too = gjort endelig i en annen kopi
merge-proposed = foreslått rettelse
merge-take-of = { $action }: { $value } ({ $field }, { $record })
merge-other = Annet …
merge-other-of = Annet for { $field }, { $record }
merge-other-value = Annen verdi for { $field }
merge-use = Bruk
merge-later = Senere
merge-later-of = Senere: { $field }, { $record }
copies-later-of = Senere: { $name }
merge-put-off = utsatt; { $value } står så lenge
merge-now = Avgjør nå
merge-now-of = Avgjør nå: { $field }, { $record }
merge-all-theirs = Alt fra den andre kopien
merge-all-theirs-of = Alt fra den andre kopien for { $record }
merge-deleted-by = Slettet av { $by }
merge-changed-by = Endret av { $by }
merge-led-to = Følger av sammenslåingen
merge-past = Tidligere sammenslåinger
merge-mark = Å avgjøre
merge-more = { $count ->
    [one] 1 oppføring til kommer når disse er avgjort
   *[other] { $count } oppføringer til kommer når disse er avgjort
}
merge-brought-in = Andre hadde endret { $name }: { $changes ->
    [one] 1 endring
   *[other] { $changes } endringer
} er tatt inn, { $clean } uten konflikt, { $conflicts ->
    [0] ingenting
   *[other] { $conflicts }
} å avgjøre.
merge-stands = står nå
merge-differs = Det som er ulikt, er understreket.
merge-later-hint = { $value } står til noen avgjør det.
merge-mark-value = Å avgjøre; dette står nå
merge-comes-undecided = Å avgjøre: { $field }: { $values }
merge-comes-new = Ny her
merge-comes-back = Slettet her; kommer tilbake til det er avgjort
merge-comes-gone = Slettes
merge-past-line = { $name }: { $changes ->
    [one] 1 endring
   *[other] { $changes } endringer
}, { $conflicts ->
    [0] ingenting
   *[other] { $conflicts }
} var å avgjøre
merge-besides = Også skrevet: { $others }. Det du skriver her, avgjør det.
merge-decided = Avgjort: { $field } for «{ $record }» er { $value }.
merge-decided-against = Avgjort: { $field } for «{ $record }» er { $value }. Dette gjelder ikke lenger: { $others }. Ctrl+Z angrer.
merge-decided-many = { $count ->
    [one] Avgjort: én uenighet mellom kopiene.
   *[other] Avgjort: { $count } uenigheter mellom kopiene. Ctrl+Z angrer.
}
consequence-doubtful = «{ $record }»: { $doubt }
