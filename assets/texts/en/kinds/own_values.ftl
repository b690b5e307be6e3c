### Own value: the kind, its fields, help for fields, and choices.

kind-own-values = own value
    .plural = Own values
    .new = New own value
    .empty = No values of your own yet. Fill in a column of your own in a list.

field-own-values = Fields
    .column_id = Column
    .about_id = About
    .text = Text
    .number = Number
    .amount = Kroner
    .date = Date
    .person_id = Person
    .municipality_id = Municipality
