# Merging copies: what is undecided, and what follows from it.

merge-nothing-new = { $other } has no changes that are not here already.
merge-summary = { $other }: { $changes } changes, { $clean } without conflict, { $conflicts } to decide.
merge-summary-dry = { $other }: { $changes } changes, { $clean } without conflict, { $conflicts } to decide. Nothing has been written.
merge-none-undecided = Nothing is undecided.
merge-exists = whether the record is there
merge-common = before: { $value }
merge-empty = (empty)
merge-there = is there
merge-gone = deleted
merge-sealed = The decision is final. The others are proposed corrections.
consequence-over-frame = The awards of “{ $record }” come to { $awarded }, more than its frame of { $frame }.
consequence-same-number = { $count } cases have the number { $number }. Give all but one a new number.
consequence-hanging = “{ $field }” of “{ $record }” ({ $kind }) refers to “{ $gone }”, which has been deleted.
consequence-figure-changed = “{ $field }” of “{ $record }” ({ $kind }) has changed, and the decision “{ $decision }” rests on it.
consequence-two-final = “{ $record }” has several final decisions, made in different copies. Both stand; register a correction.
consequence-same-column = Two columns of your own are called “{ $name }”.
