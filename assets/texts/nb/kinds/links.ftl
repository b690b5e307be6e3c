### Link: the kind, its fields, help for fields, and choices.

kind-links = kobling
    .plural = Koblinger
    .new = Ny kobling
    .words = kobling, tråd, sammenheng
    .empty = Ingen koblinger ennå. Koble idé, søknad, vedtak og prosjekt sammen, så ser du hele veien fra idé til gevinst.

field-links = Felt
    .from_id = Fra
    .link_type = Sammenheng
    .to_id = Til
    .note = Merknad
    .source = Kilde

hint-links = Hjelp
    .link_type = Les fra den første til den andre: «Fra» er del av «Til».

choice-link-type = Sammenheng
    .merged_into = Slått sammen med
    .reapplied_as = Søkt på nytt som
    .continued_by = Videreført i
    .part_of = Del av
    .led_to = Førte til
    .concerns = Gjelder
    .participates_in = Deltar i
    .serves = Bidrar til
    .related = Henger sammen med
