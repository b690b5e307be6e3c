### Link: the kind, its fields, help for fields, and choices.

kind-links = kopling
    .plural = Koplingar
    .new = Ny kopling
    .words = kopling, tråd, samanheng
    .empty = Ingen koplingar enno. Kople saman idé, søknad, vedtak og prosjekt, så ser du heile vegen frå idé til gevinst.

field-links = Felt
    .from_id = Frå
    .link_type = Samanheng
    .to_id = Til
    .note = Merknad
    .source = Kjelde

hint-links = Hjelp
    .link_type = Les frå den første til den andre: «Frå» er del av «Til».

choice-link-type = Samanheng
    .merged_into = Slått saman med
    .reapplied_as = Søkt på nytt som
    .continued_by = Vidareført i
    .part_of = Del av
    .led_to = Førte til
    .concerns = Gjeld
    .participates_in = Deltek i
    .serves = Bidreg til
    .related = Heng saman med
