# Den første porteføljen: tre steg på oversikta, og det som trengst før ei ny oppføring kan lagast.

beginning = Kom i gang
    .title = Kom i gang
    .text = Tre korte steg, så er alt klart for det første møtet. Alt du skriv her, kan endrast sidan.
    .keep = Lagre og gå vidare
    .skip = Hopp over
    .skipped = Hoppa over
    .open = Fyll ut
    .change = Endre
    .close = Lukk
    .dismiss = Gå til oversikta
beginning-network = Nettverket
    .title = Kva heiter nettverket?
    .name = Namn på nettverket
    .example = til dømes DigiVestland
    .own-name-help = Det du endrar, blir lagra under dette namnet.
beginning-network-told = { $name } · du er { $by }
beginning-municipalities = Kommunane
    .title = Kva kommunar er med?
    .text = Kommunane i Vestland, med nummer og språkvedtak. Ta bort haken for dei som ikkje er med. Andre kommunar kan leggjast inn sidan, under Nettverket.
    .all = Vel alle
    .none = Vel ingen
beginning-municipalities-told = { $count ->
    [0] Ingen kommunar er med
    [one] 1 kommune er med
   *[other] { $count } kommunar er med
}
beginning-bodies = Utvala
    .title = Kven møtest og avgjer?
    .text = Vel dei utvala de har, og skriv namna slik de bruker dei.
    .more = Eit utval til
    .name = Namn på utvalet
beginning-body-words = Ord i namn på utval
    .deciding = styringsgrupp, styre, representantskap, kommunestyre, fylkesting, rådmannsutval, kommunedirektørutval, porteføljestyre, årsmøte
    .advisory = rådgjevande, referansegrupp, rådgjevingsgrupp, brukarråd, fagråd, digitaliseringsråd
    .preparing = arbeidsutval, førebuande, saksførebuande, sekretariat, programkontor, koordineringsgrupp
    .professional = faggrupp, fagutval, fagnettverk, fagforum, arbeidsgrupp, prosjektgrupp, nettverk, forum
beginning-body = Utval
    .steering = Styringsgruppa
    .preparing = Digitaliseringsutvalet
    .design = Faggruppe for tenestedesign
    .education = Faggruppe for oppvekst
    .health = Faggruppe for helse og velferd
beginning-next = Vidare
    .title = Legg inn det første møtet
    .text = Møtet får sakene, sakene får vedtak, og vedtaka får oppfølging. Har de ein idé, ein søknad eller eit prosjekt å byrje med, finn du dei til venstre.
beginning-table = Tabell
    .title = Har de lister i Excel?
    .text = Prosjekt, søknader, saker og kommunar kan hentast frå Excel, LibreOffice og CSV. Du ser kva som blir lagt inn, før det skjer.
    .do = Hent frå Excel …
asking-text = Dette må vere på plass først.
making-next = Vidare
making-lacks = Dette feltet må fyllast ut.
picker-new-unnamed = { $new } …
picker-empty-list = Ingen å velje mellom enno
