### Scheme: the kind, its fields, help for fields, and choices.

kind-schemes = grant scheme
    .plural = Grant schemes
    .new = New grant scheme
    .words = grant, support scheme, fund
    .empty = No grant schemes yet. Add the schemes that the network applies to so that calls can be linked to them.

field-schemes = Fields
    .title = Name
    .short_name = Short name
    .funder_id = Funder
    .purpose = Purpose
    .eligible = Who may apply
    .own_share_rule = Own contribution required
    .terms = Terms
    .url = Web page
    .note = Note
    .source = Source

hint-schemes = Help
    .own_share_rule = What applicants must pay themselves, for example at least 50 per cent.
    .terms = What the scheme does not fund, and the reports it asks for.
