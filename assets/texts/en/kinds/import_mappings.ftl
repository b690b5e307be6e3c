### Import mapping: the kind, its fields, help for fields, and choices.

kind-import-mappings = import mapping
    .plural = Import mappings
    .new = New import mapping
    .empty = No import mappings yet. The first one is kept when you bring in a table.

field-import-mappings = Fields
    .title = Name
    .listed_kind = List
    .headings = Headings
    .definition = Definition
