# Fletting av kopiar: det som er uavgjort, det som følgjer av det.

merge-nothing-new = { $other } har ingen endringar som ikkje er her frå før.
merge-summary = { $other }: { $changes ->
    [one] 1 endring
   *[other] { $changes } endringar
}, { $clean } utan konflikt, { $conflicts } å avgjere.
merge-summary-dry = { $other }: { $changes ->
    [one] 1 endring
   *[other] { $changes } endringar
}, { $clean } utan konflikt, { $conflicts } å avgjere. Ingenting er skrive.
merge-file-missing = { $record }: innhaldet i fila «{ $name }» manglar eller er skadd i begge kopiane.
merge-file-mended = { $record }: innhaldet i fila «{ $name }» mangla eller var skadd her, og er henta frå den andre kopien.
merge-none-undecided = Ingenting er uavgjort.
merge-exists = om oppføringa finst
merge-common = før: { $value }
merge-empty = tomt
merge-there = finst
merge-gone = sletta
consequence-over-frame = Tildelingane i «{ $record }» er til saman { $awarded }, meir enn ramma på { $frame }.
consequence-same-number = { $count } saker har nummeret { $number }. Gi alle utanom éi eit nytt nummer.
consequence-hanging = «{ $field }» på «{ $record }» ({ $kind }) viser til «{ $gone }», som er sletta.
consequence-figure-changed = «{ $field }» på «{ $record }» ({ $kind }) er endra, og vedtaket «{ $decision }» byggjer på det.
consequence-two-final = «{ $record }» har fleire endelege vedtak, gjorde i kvar sin kopi. Begge står; registrer ei retting.
consequence-ring = «{ $field }» fører frå «{ $record }» ({ $kind }) tilbake til seg sjølv, over { $count } oppføringar: kvar kopi har sett sin del. Tøm feltet på ei av dei.
consequence-hidden-date = «{ $field }» på «{ $record }» ({ $kind }) er sett til { $date } i ein kopi, men viser datoen til «{ $from }». Tøm «{ $link }» dersom { $date } skal gjelde.
consequence-out-of-order = «{ $field }» på «{ $record }» ({ $kind }) er før «{ $start }»: kvar kopi har endra sin dato. Rett den som er feil.
consequence-same-column = To eigne kolonnar heiter «{ $name }».
merge-menu = Slå saman med ein kopi …
merge-do = Slå saman
merge-do-with = Slå saman: { $name }
merge-nothing = { $name } har ingen endringar som ikkje er her frå før.
merge-prospect = { $name }: { $changes ->
    [one] 1 endring
   *[other] { $changes } endringar
}, { $clean } utan konflikt, { $conflicts ->
    [0] ingenting
   *[other] { $conflicts }
} å avgjere
merge-prospect-hint = Ingenting er skrive enno. Det blir teke ein kopi av porteføljen slik han er, før noko blir endra.
merge-done = Slått saman med { $name }: { $changes ->
    [one] 1 endring
   *[other] { $changes } endringar
}, { $clean } utan konflikt, { $conflicts ->
    [0] ingenting
   *[other] { $conflicts }
} å avgjere
merge-makes-final = { $count ->
    [one] Eitt vedtak er endeleg i den andre kopien og blir endeleg her. Det kan ikkje takast tilbake seinare.
   *[other] { $count } vedtak er endelege i den andre kopien og blir endelege her. Det kan ikkje takast tilbake seinare.
}
merge-take-back = Angre samanslåinga
merge-take-back-hint = Kan angrast til neste endring eller publisering.
merge-taken-back = Samanslåinga er angra. Porteføljen er slik han var før ho.
merge-take-back-late = Samanslåinga kan ikkje angrast lenger: noko er endra eller publisert sidan. Porteføljen slik han var før, ligg under «Tidlegare utgåver».
merge-take-back-shared = Samanslåinga kan ikkje angrast medan porteføljen er open i eit anna vindauge. Lukk det, eller gjenopprett frå «Tidlegare utgåver».
merge-undecided = { $count ->
    [one] 1 å avgjere
   *[other] { $count } å avgjere
}
merge-none = Ingenting er uavgjort. Når kopiar av porteføljen blir slått saman og seier ulike ting om det same, står det her til nokon avgjer det.
merge-mine = i denne kopien
merge-theirs = i den andre kopien
merge-keep-this = Behald denne
merge-take-this = Ta denne
merge-keep-record = Behald ho
merge-delete-record = Slett ho
merge-correct = Lag ei retting
merge-correction = Retting: { $title }
merge-sealed-too = gjort endeleg i ein annan kopi
merge-proposed = føreslegen retting
merge-take-of = { $action }: { $value } ({ $field }, { $record })
merge-other = Anna …
merge-other-of = Anna for { $field }, { $record }
merge-other-value = Annan verdi for { $field }
merge-use = Bruk
merge-later = Seinare
merge-later-of = Seinare: { $field }, { $record }
copies-later-of = Seinare: { $name }
merge-put-off = utsett; { $value } står så lenge
merge-now = Avgjer no
merge-now-of = Avgjer no: { $field }, { $record }
merge-all-theirs = Alt frå den andre kopien
merge-all-theirs-of = Alt frå den andre kopien for { $record }
merge-deleted-by = Sletta av { $by }
merge-changed-by = Endra av { $by }
merge-led-to = Følgjer av samanslåinga
merge-past = Tidlegare samanslåingar
merge-mark = Å avgjere
merge-more = { $count ->
    [one] 1 oppføring til kjem når desse er avgjorde
   *[other] { $count } oppføringar til kjem når desse er avgjorde
}
merge-brought-in = Andre hadde endra { $name }: { $changes ->
    [one] 1 endring
   *[other] { $changes } endringar
} er tekne inn, { $clean } utan konflikt, { $conflicts ->
    [0] ingenting
   *[other] { $conflicts }
} å avgjere.
merge-stands = står no
merge-differs = Det som er ulikt, er understreka.
merge-later-hint = { $value } står til nokon avgjer det.
merge-mark-value = Å avgjere; dette står no
merge-comes-undecided = Å avgjere: { $field }: { $values }
merge-comes-new = Ny her
merge-comes-back = Sletta her; kjem tilbake til det er avgjort
merge-comes-gone = Blir sletta
merge-past-line = { $name }: { $changes ->
    [one] 1 endring
   *[other] { $changes } endringar
}, { $conflicts ->
    [0] ingenting
   *[other] { $conflicts }
} var å avgjere
merge-besides = Også skrive: { $others }. Det du skriv her, avgjer det.
merge-decided = Avgjort: { $field } for «{ $record }» er { $value }.
merge-decided-against = Avgjort: { $field } for «{ $record }» er { $value }. Dette gjeld ikkje lenger: { $others }. Ctrl+Z angrar.
merge-decided-many = { $count ->
    [one] Avgjort: éi usemje mellom kopiane.
   *[other] Avgjort: { $count } usemjer mellom kopiane. Ctrl+Z angrar.
}
consequence-doubtful = «{ $record }»: { $doubt }
