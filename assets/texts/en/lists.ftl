# Lists: sorting, filters, groups, editing in cells, clipboard, own columns, saved views.

list-filter = Filter
list-show-all = Show all
list-kinds-more = More lists
list-count = { $shown } of { $all }
list-no-match = No matches.
list-needs-first = The list “{ $list }” must have something in it first.
list-clear-filters = Remove the filters
list-sorting = Sorting …
list-refused-no-record = There is nothing called “{ $text }” (“{ $column }”). Write the name as it stands, or add it first.
list-refused-similar = There is nothing called “{ $text }” (“{ $column }”). The nearest is “{ $other }”. Write the name as it stands, or add it first.
list-refused-several = Several are called “{ $text }” (“{ $column }”). Choose the right one in the cell.
list-refused-choice = “{ $text }” is no choice for “{ $column }”. Choose from: { $choices }.
list-sum = Sum · { $rows }
list-sum-aside = { $column }: { $sum }
list-row-left = The row that was chosen is no longer in the list. Choose a row first.
list-rows =
    { $count ->
        [one] { $all } row
       *[other] { $all } rows
    }
list-rows-of =
    { $count ->
        [one] { $shown } of { $all } row
       *[other] { $shown } of { $all } rows
    }
list-head-ascending = sorted ascending
list-head-descending = sorted descending
list-head-filtered = filtered
list-heads = Columns
list-group-empty = Not stated
list-filter-column = Filter …
list-group = Group
list-ungroup = Do not group any more
list-grouped-by = Grouped by { $column }
list-sort-ascending = Sort ascending
list-sort-descending = Sort descending
list-sort-add = Sort by this as well
list-sort-none = Do not sort
list-freeze = Freeze up to this one
list-unfreeze = Do not freeze any more
list-move-left = Move left
list-move-right = Move right
list-width-fit = Fit the width to the content
list-width-usual = Usual width
list-cell-open = Open
list-cell-edit = Edit the cell
list-cell-copy = Copy
list-filter-just = Show only rows with this value
list-cell-read-only = The portfolio is shown as it was, and is not changed.
list-cell-final = What is final is not deleted.
list-hide = Hide the column
list-columns = Columns
list-columns-usual = Show the usual columns
list-own-new = New column …
list-own-name = Name of the column
list-own-type = Content
list-own-choices = The choices, one a line
list-own-add = Add the column
list-own-change = Change the column …
list-own-keep = Keep the changes
list-own-delete = Delete the column (can be undone)
list-filter-contains = contains
list-filter-is = is
list-filter-text = Text to filter by
list-filter-from = From
list-filter-to = To
list-filter-unread = Cannot be read yet.
list-filter-contains-not = does not contain
list-filter-ways = Condition
list-filter-one-of = is
list-filter-not = is not
list-filter-blank = Empty
list-filter-remove = Remove the filter
list-words-from = from { $value }
list-words-to = up to { $value }
list-words-empty = empty
list-words-filled = filled
list-words-not = not { $what }
list-words-or = { $one } or { $other }
list-view = View: { $title }
list-view-changed = View: { $title }, changed
list-view-all = All
list-view-save = Save the changes to “{ $title }”
list-view-save-as = Save as new
list-view-rename = Rename
list-view-delete = Delete “{ $title }” (can be undone)
list-view-name = Name of the view
list-compare = Compare
list-compared = Side by side
list-compared-differs = { $column }, differs
list-compared-count = { $apart } fields differ, { $same } are the same. Empty fields are left out.
list-new-line = Alt+Enter: new line · Enter: done
list-paste = Paste
list-paste-title = Paste?
list-paste-new-record = New
list-paste-deleted-record = Deleted
list-paste-new = { $count ->
    [one] one new record
   *[other] { $count } new records
}
list-paste-changed = { $count ->
    [one] one cell changes
   *[other] { $count } cells change
}
list-partly-done = { $count ->
    [0] No cell was changed.
    [one] One cell was filled in.
   *[other] { $count } cells were filled in.
}
list-empty = Empty
list-empty-title = Empty the cells?
list-partly-emptied = { $count ->
    [0] No cell was emptied.
    [one] One cell was emptied.
   *[other] { $count } cells were emptied.
}
list-partly-kept = Left as it was, since it must be filled in: { $columns }.
list-partly-refused = { $count ->
    [one] One was refused:
   *[other] { $count } were refused:
}
list-partly-one = “{ $record }”, { $column }: “{ $text }”. { $why }
list-partly-more = … and { $count } more.
list-partly-beyond = { $count ->
    [one] One value had no column to go to.
   *[other] { $count } values had no column to go to.
}
list-paste-unchanged = { $count } unchanged
list-paste-refused = { $count } refused
list-paste-beyond = { $count ->
    [one] one cell has no column to stand in
   *[other] { $count } cells have no column to stand in
}
list-way-out = F6 or Ctrl+F6 leads out of the list, Shift+F6 to the part before it.
list-sort-by-no-other = The list is not sorted by another column.
list-sort-by-nothing = The list is not sorted.
list-column-is-first = The column is the first already.
list-column-is-last = The column is the last already.
list-width-is-usual = The column has its usual width.
list-column-is-only = This is the only column that is shown, so it cannot be hidden.
