### Role: the kind, its fields, help for fields, and choices.

kind-roles = role
    .plural = Roles
    .new = New role
    .words = function, leader, office, member of
    .empty = No roles yet. Add who is chair, member or contact point so that everybody knows whom to ask.

field-roles = Fields
    .person_id = Person
    .function = Role
    .body_id = Body
    .project_id = Project
    .organisation_id = Represents
    .municipality_id = Represents municipality
    .valid_from = From
    .valid_to = To
    .note = Note
    .source = Source

hint-roles = Help
    .organisation_id = The organisation the person speaks for.
    .valid_from = A year or a month is enough.
    .valid_to = Empty while the role lasts.

choice-role-function = Role
    .leader = Chair
    .deputy_leader = Deputy chair
    .member = Member
    .deputy = Deputy member
    .observer = Observer
    .secretary = Secretary
    .project_leader = Project manager
    .project_owner = Project owner
    .benefit_owner = Benefits lead
    .contact_point = Contact point
