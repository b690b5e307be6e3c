# Merging copies: what is undecided, and what follows from it.

merge-nothing-new = { $other } has no changes that are not here already.
merge-summary = { $other }: { $changes ->
    [one] 1 change
   *[other] { $changes } changes
}, { $clean } without conflict, { $conflicts } to decide.
merge-summary-dry = { $other }: { $changes ->
    [one] 1 change
   *[other] { $changes } changes
}, { $clean } without conflict, { $conflicts } to decide. Nothing has been written.
merge-file-missing = { $record }: the content of the file “{ $name }” is not whole in either copy.
merge-file-mended = { $record }: the content of the file “{ $name }” was missing or damaged here, and has come from the other copy.
merge-none-undecided = Nothing is undecided.
merge-exists = whether the record is there
merge-common = before: { $value }
merge-empty = empty
merge-there = is there
merge-gone = deleted
consequence-over-frame = The awards of “{ $record }” come to { $awarded }, more than its frame of { $frame }.
consequence-same-number = { $count } cases have the number { $number }. Give all but one a new number.
consequence-hanging = “{ $field }” of “{ $record }” ({ $kind }) refers to “{ $gone }”, which has been deleted.
consequence-figure-changed = “{ $field }” of “{ $record }” ({ $kind }) has changed, and the decision “{ $decision }” rests on it.
consequence-two-final = “{ $record }” has several final decisions, made in different copies. Both stand; register a correction.
consequence-ring = “{ $field }” leads from “{ $record }” ({ $kind }) back to itself, over { $count } records: each copy set a part of it. Clear it on one of them.
consequence-hidden-date = “{ $field }” of “{ $record }” ({ $kind }) was set to { $date } in a copy, but shows the date of “{ $from }”. Clear “{ $link }” if { $date } is to count.
consequence-out-of-order = “{ $field }” of “{ $record }” ({ $kind }) is before “{ $start }”: each copy changed its own date. Correct the one that is wrong.
consequence-same-column = Two columns of your own are called “{ $name }”.
merge-menu = Merge with a copy …
merge-do = Merge
merge-do-with = Merge: { $name }
merge-nothing = { $name } has no changes that are not here already.
merge-prospect = { $name }: { $changes ->
    [one] 1 change
   *[other] { $changes } changes
}, { $clean } without conflict, { $conflicts ->
    [0] nothing
   *[other] { $conflicts }
} to decide
merge-prospect-hint = Nothing has been written yet. A copy of the portfolio as it is will be kept before anything changes.
merge-done = Merged with { $name }: { $changes ->
    [one] 1 change
   *[other] { $changes } changes
}, { $clean } without conflict, { $conflicts ->
    [0] nothing
   *[other] { $conflicts }
} to decide
merge-makes-final = { $count ->
    [one] One decision is final in the other copy and becomes final here. That cannot be taken back later.
   *[other] { $count } decisions are final in the other copy and become final here. That cannot be taken back later.
}
merge-take-back = Take the merge back
merge-take-back-hint = Possible until the next change or publishing.
merge-taken-back = The merge has been taken back. The portfolio is as it was before.
merge-take-back-late = The merge cannot be taken back any more: something has been changed or published since. The portfolio as it was before is under “Earlier states”.
merge-take-back-shared = The merge cannot be taken back while the portfolio is open in another window. Close that, or restore from “Earlier states”.
merge-undecided = { $count ->
    [one] 1 to decide
   *[other] { $count } to decide
}
merge-none = Nothing is undecided. When copies of the portfolio are merged and say different things about the same, it stands here until somebody decides.
merge-mine = in this copy
merge-theirs = in the other copy
merge-keep-this = Keep this
merge-take-this = Take this
merge-keep-record = Keep it
merge-delete-record = Delete it
merge-correct = Make a correction
merge-correction = Correction: { $title }
merge-sealed-too = made final in another copy
merge-proposed = proposed correction
merge-take-of = { $action }: { $value } ({ $field }, { $record })
merge-other = Other …
merge-other-of = Other for { $field }, { $record }
merge-other-value = Other value for { $field }
merge-use = Use
merge-later = Later
merge-later-of = Later: { $field }, { $record }
copies-later-of = Later: { $name }
merge-put-off = put off; { $value } stands meanwhile
merge-now = Decide now
merge-now-of = Decide now: { $field }, { $record }
merge-all-theirs = All from the other copy
merge-all-theirs-of = All from the other copy for { $record }
merge-deleted-by = Deleted by { $by }
merge-changed-by = Changed by { $by }
merge-led-to = What the merge led to
merge-past = Earlier merges
merge-mark = To be decided
merge-more = { $count ->
    [one] 1 more record comes when these are decided
   *[other] { $count } more records come when these are decided
}
merge-brought-in = Others had changed { $name }: { $changes ->
    [one] 1 change
   *[other] { $changes } changes
} brought in, { $clean } without conflict, { $conflicts ->
    [0] nothing
   *[other] { $conflicts }
} to decide.
merge-stands = stands now
merge-differs = What differs is underlined.
merge-later-hint = { $value } stands until somebody decides.
merge-mark-value = To decide; this stands now
merge-comes-undecided = To decide: { $field }: { $values }
merge-comes-new = New here
merge-comes-back = Deleted here; comes back until it is decided
merge-comes-gone = Is deleted
merge-past-line = { $name }: { $changes ->
    [one] 1 change
   *[other] { $changes } changes
}, { $conflicts ->
    [0] nothing
   *[other] { $conflicts }
} to decide at the time
merge-besides = Also written: { $others }. What you type here decides it.
merge-decided = Decided: { $field } of “{ $record }” is { $value }.
merge-decided-against = Decided: { $field } of “{ $record }” is { $value }. This counts no longer: { $others }. Ctrl+Z undoes it.
merge-decided-many = { $count ->
    [one] Decided: one thing that the copies disagreed about.
   *[other] Decided: { $count } things that the copies disagreed about. Ctrl+Z undoes it.
}
consequence-doubtful = “{ $record }”: { $doubt }
