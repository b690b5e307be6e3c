### Municipality: the kind, its fields, help for fields, and choices.

kind-municipalities = municipality
    .plural = Municipalities
    .new = New municipality
    .words = list of municipalities, members
    .empty = No municipalities yet. Add those in the network so that you can choose them in projects and applications.

field-municipalities = Fields
    .number = Municipality number
    .name = Name
    .county = County
    .population = Population
    .population_date = Population as of
    .language_decision = Language decision
    .membership = Membership
    .member_from = Member from
    .member_to = Member until
    .note = Note
    .source = Source

hint-municipalities = Help
    .number = Four digits, with the leading zero where there is one: 0301.
    .population_date = The day the figure counts for, for example 1.1.2024.
    .language_decision = The written standard that the municipality has decided the state must use when writing to it.
    .membership = Leave this empty when no source says.

choice-language-decision = Language decision
    .nynorsk = Nynorsk
    .bokmal = Bokmål
    .neutral = Neutral

choice-membership = Membership
    .member = Member
    .outside = Not a member
