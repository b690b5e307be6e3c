# Steps of the change log in words.

step-create = Made the document
step-nothing = No change
step-added = Added { $kind } “{ $record }”
step-deleted = Deleted { $kind } “{ $record }”
step-restored = Restored { $kind } “{ $record }”
step-sealed = Made { $kind } final: “{ $record }”
step-changed = Changed { $field } of { $kind } “{ $record }”
step-changed-several = Changed several fields of { $kind } “{ $record }”
step-and-more = { $count ->
    [one] { $step } and one more record
   *[other] { $step } and { $count } more records
}
step-by = { $step } – done by { $by } { $at }
step-by-elsewhere = { $step } – done by { $by } { $at }, not in this window
step-put-aside = Put aside a proposed correction of { $field } of { $kind } “{ $record }”, which is final
step-proposed-again = Brought up again a proposed correction of { $field } of { $kind } “{ $record }”, which is final
step-passed-undo = Cannot be undone, and was passed over: { $step }. { $why }
step-passed-redo = Cannot be redone, and was passed over: { $step }. { $why }
step-year-guessed = “{ $text }” in “{ $field }” stands without a full year and was read as { $date }.
step-note-not-kept = All of it stands there already: nothing has been changed, and the note was not kept.
step-unnamed = without a name
step-kind = Step
    .edit = edit
    .create = create
    .undo = undo
    .redo = redo
    .seal = seal
