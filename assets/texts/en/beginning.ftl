# The first portfolio: three steps on the overview, and what is needed before a new record can be made.

beginning = Get started
    .title = Get started
    .text = Three short steps, and all is ready for the first meeting. All that you write here can be changed later.
    .keep = Save and continue
    .skip = Skip
    .skipped = Skipped
    .open = Fill in
    .change = Change
    .close = Close
    .dismiss = Go to the overview
beginning-network = The network
    .title = What is the network called?
    .name = Name of the network
    .example = for example DigiVestland
    .own-name-help = What you change is saved under this name.
beginning-network-told = { $name } · you are { $by }
beginning-municipalities = The municipalities
    .title = Which municipalities take part?
    .text = The municipalities of Vestland, with number and decision on language. Untick those that do not take part. Others can be added later, under The network.
    .all = Choose all
    .none = Choose none
beginning-municipalities-told = { $count ->
    [0] No municipality takes part
    [one] 1 municipality takes part
   *[other] { $count } municipalities take part
}
beginning-bodies = The bodies
    .title = Who meets and decides?
    .text = Choose the bodies that you have, and write their names as you use them.
    .more = Another body
    .name = Name of the body
beginning-body-words = Words in names of bodies
    .deciding = steering group, steering committee, board, council, general meeting
    .advisory = advisory, reference group, user panel
    .preparing = working committee, preparing, preparatory, secretariat, programme office, coordination group
    .professional = professional group, working group, project group, network, forum
beginning-body = Bodies
    .steering = The steering group
    .preparing = The digitalisation committee
    .design = Group for service design
    .education = Group for children and education
    .health = Group for health and welfare
beginning-next = Next
    .title = Add the first meeting
    .text = The meeting has cases, cases get decisions, and decisions get follow-ups. If you begin with an idea, an application or a project, you find them to the left.
beginning-table = Tables
    .title = Do you have lists in Excel?
    .text = Projects, applications, cases and municipalities can be brought in from Excel, LibreOffice and CSV. You see what will be added before it is.
    .do = Bring in from Excel …
asking-text = This must be in place first.
making-next = Next
making-lacks = This field must be filled in.
picker-new-unnamed = { $new } …
picker-empty-list = Nothing to choose from yet
