### Settings: the kind, its fields, help for fields, and choices.

kind-settings = portfolio settings
    .plural = Portfolio settings
    .new = New portfolio settings
    .empty = The portfolio is not set up yet. Add its name and network so that everybody knows what it is for.

field-settings = Fields
    .title = Name
    .network_id = Network
    .deciding_body_id = Deciding body
    .language = Document language
    .fixed_today = Fixed date for today
    .case_number_template = Case number template
    .notice = About the data

hint-settings = Help
    .deciding_body_id = The body that decides the cases, usually the steering group.
    .language = The language of documents where nothing else is chosen.
    .fixed_today = Only for examples that are to stand still; otherwise empty.
    .case_number_template = “{"{sequence2}"}-{"{year2}"}” gives 08-23, “{"{sequence}"}/{"{year}"}” gives 8/2023.
    .notice = What readers should know about the data in the portfolio.

choice-language = Language
    .nb = Bokmål
    .nn = Nynorsk
    .en = English
