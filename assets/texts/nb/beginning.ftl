# Den første porteføljen: tre steg på oversikten, og det som trengs før en ny oppføring kan lages.

beginning = Kom i gang
    .title = Kom i gang
    .text = Tre korte steg, så er alt klart for det første møtet. Alt du skriver her, kan endres siden.
    .keep = Lagre og gå videre
    .skip = Hopp over
    .skipped = Hoppet over
    .open = Fyll ut
    .change = Endre
    .close = Lukk
    .dismiss = Gå til oversikten
beginning-network = Nettverket
    .title = Hva heter nettverket?
    .name = Navn på nettverket
    .example = for eksempel DigiVestland
    .own-name-help = Det du endrer, lagres under dette navnet.
beginning-network-told = { $name } · du er { $by }
beginning-municipalities = Kommunene
    .title = Hvilke kommuner er med?
    .text = Kommunene i Vestland, med nummer og språkvedtak. Ta bort haken for dem som ikke er med. Andre kommuner kan legges inn siden, under Nettverket.
    .all = Velg alle
    .none = Velg ingen
beginning-municipalities-told = { $count ->
    [0] Ingen kommuner er med
    [one] 1 kommune er med
   *[other] { $count } kommuner er med
}
beginning-bodies = Utvalgene
    .title = Hvem møtes og avgjør?
    .text = Velg de utvalgene dere har, og skriv navnene slik dere bruker dem.
    .more = Et utvalg til
    .name = Navn på utvalget
beginning-body-words = Ord i navn på utvalg
    .deciding = styringsgrupp, styre, representantskap, kommunestyre, fylkesting, rådmannsutvalg, kommunedirektørutvalg, porteføljestyre, årsmøte
    .advisory = rådgivende, referansegrupp, rådgivningsgrupp, brukerråd, fagråd, digitaliseringsråd
    .preparing = arbeidsutvalg, forberedende, saksforberedende, sekretariat, programkontor, koordineringsgrupp
    .professional = faggrupp, fagutvalg, fagnettverk, fagforum, arbeidsgrupp, prosjektgrupp, nettverk, forum
beginning-body = Utvalg
    .steering = Styringsgruppen
    .preparing = Digitaliseringsutvalget
    .design = Faggruppe for tjenestedesign
    .education = Faggruppe for oppvekst
    .health = Faggruppe for helse og velferd
beginning-next = Videre
    .title = Legg inn det første møtet
    .text = Møtet får sakene, sakene får vedtak, og vedtakene får oppfølging. Har dere en idé, en søknad eller et prosjekt å begynne med, finner du dem til venstre.
beginning-table = Tabell
    .title = Har dere lister i Excel?
    .text = Prosjekter, søknader, saker og kommuner kan hentes fra Excel, LibreOffice og CSV. Du ser hva som blir lagt inn, før det skjer.
    .do = Hent fra Excel …
asking-text = Dette må være på plass først.
making-next = Videre
making-lacks = Dette feltet må fylles ut.
picker-new-unnamed = { $new } …
picker-empty-list = Ingen å velge mellom ennå
