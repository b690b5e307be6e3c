### Solution: the kind, its fields, help for fields, and choices.

kind-solutions = common solution
    .plural = Common solutions
    .new = New common solution
    .words = system, shared solution, IT system, software
    .empty = No common solutions yet. Add the solutions that municipalities are to take into use so that you can follow the roll-out.

field-solutions = Fields
    .title = Name
    .layer = Level
    .owner_id = Owner
    .service_area = Service area
    .description = Description
    .url = Web page
    .source = Source
