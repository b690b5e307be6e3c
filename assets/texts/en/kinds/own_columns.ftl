### Own column: the kind, its fields, help for fields, and choices.

kind-own-columns = own column
    .plural = Own columns
    .new = New own column
    .empty = No columns of your own yet. Add one to a list when you need something that has no field.

field-own-columns = Fields
    .title = Name
    .listed_kind = List
    .column_type = Type
    .choices = Choices
    .rank = Order

hint-own-columns = Help
    .choices = One choice a line.

choice-own-column-type = Type
    .text = Text
    .number = Number
    .amount = Kroner
    .date = Date
    .choice = Choice
    .person = Person
    .municipality = Municipality
