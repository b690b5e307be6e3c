### Organisation: the kind, its fields, help for fields, and choices.

kind-organisations = organisation
    .plural = Organisations
    .new = New organisation
    .words = company, supplier, agency, firm
    .empty = No organisations yet. Add those that own, fund or work with the network so that you can choose them in other fields.

field-organisations = Fields
    .title = Name
    .short_name = Short name
    .organisation_type = Type
    .organisation_number = Organisation number
    .municipality_id = Municipality
    .url = Web page
    .note = Note
    .source = Source

hint-organisations = Help
    .short_name = The name people use every day.
    .organisation_number = Nine digits.
    .municipality_id = Fill this in when the organisation is a municipality.

choice-organisation-type = Type of organisation
    .municipality = Municipality
    .county = County council
    .state = Central government body
    .local_government_association = KS and its companies
    .network = Digitalisation network
    .it_cooperation = Inter-municipal IT cooperation
    .supplier = Supplier
    .other = Other
