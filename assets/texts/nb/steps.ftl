# Steg i endringsloggen, med ord.

step-create = Opprettet dokumentet
step-nothing = Ingen endring
step-added = La til { $kind } «{ $record }»
step-deleted = Slettet { $kind } «{ $record }»
step-restored = Hentet tilbake { $kind } «{ $record }»
step-sealed = Gjorde { $kind } endelig: «{ $record }»
step-changed = Endret { $field } på { $kind } «{ $record }»
step-changed-several = Endret flere felt på { $kind } «{ $record }»
step-and-more = { $count ->
    [one] { $step } og én oppføring til
   *[other] { $step } og { $count } oppføringer til
}
step-by = { $step } – gjort av { $by } { $at }
step-by-elsewhere = { $step } – gjort av { $by } { $at }, ikke i dette vinduet
step-put-aside = La til side en foreslått rettelse av { $field } på { $kind } «{ $record }», som er endelig
step-proposed-again = Tok fram igjen en foreslått rettelse av { $field } på { $kind } «{ $record }», som er endelig
step-passed-undo = Kan ikke angres, og er hoppet over: { $step }. { $why }
step-passed-redo = Kan ikke gjøres om, og er hoppet over: { $step }. { $why }
step-year-guessed = «{ $text }» i «{ $field }» står uten fullt årstall og er lest som { $date }.
step-note-not-kept = Alt dette står der fra før: ingenting er endret, og merknaden ble ikke tatt vare på.
step-unnamed = uten navn
step-kind = Steg
    .edit = endret
    .create = opprettet
    .undo = angret
    .redo = gjort om
    .seal = endelig
