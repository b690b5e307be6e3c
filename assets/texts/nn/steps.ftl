# Steg i endringsloggen, med ord.

step-create = Oppretta dokumentet
step-nothing = Inga endring
step-added = La til { $kind } «{ $record }»
step-deleted = Sletta { $kind } «{ $record }»
step-restored = Henta attende { $kind } «{ $record }»
step-sealed = Gjorde { $kind } endeleg: «{ $record }»
step-changed = Endra { $field } på { $kind } «{ $record }»
step-changed-several = Endra fleire felt på { $kind } «{ $record }»
step-and-more = { $count ->
    [one] { $step } og éi oppføring til
   *[other] { $step } og { $count } oppføringar til
}
step-by = { $step } – gjort av { $by } { $at }
step-by-elsewhere = { $step } – gjort av { $by } { $at }, ikkje i dette vindauget
step-put-aside = La til side ei føreslått retting av { $field } på { $kind } «{ $record }», som er endeleg
step-proposed-again = Tok fram att ei føreslått retting av { $field } på { $kind } «{ $record }», som er endeleg
step-passed-undo = Kan ikkje angrast, og er hoppa over: { $step }. { $why }
step-passed-redo = Kan ikkje gjerast om, og er hoppa over: { $step }. { $why }
step-year-guessed = «{ $text }» i «{ $field }» står utan fullt årstal og er lese som { $date }.
step-note-not-kept = Alt dette står der frå før: ingenting er endra, og merknaden vart ikkje teken vare på.
step-unnamed = utan namn
step-kind = Steg
    .edit = endra
    .create = oppretta
    .undo = angra
    .redo = gjort om
    .seal = endeleg
