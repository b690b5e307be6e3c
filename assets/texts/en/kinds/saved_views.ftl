### Saved view: the kind, its fields, help for fields, and choices.

kind-saved-views = view
    .plural = Saved views
    .new = New view
    .empty = No saved views yet. Set a list up as you want it and save it as a view.

field-saved-views = Fields
    .title = Name
    .listed_kind = List
    .definition = Definition
    .rank = Order
