# Runder: arket og e-posten til dem som skal svare, og vinduet.

## Arket

round-question = Spørsmål
    .status_reports = Hvordan ligger prosjektet an?
    .rollout = Hvor langt har kommunen kommet med løsningene?
    .hearing = Hva mener kommunen om saken?
    .measurements = Hva viser målingene i kommunen?
    .pledges = Vil kommunen være med, og hva går den inn med?
round-form-sheet = Svar
round-form-from = Fra { $network }.
round-form-from-deadline = Fra { $network }. Svarfrist: { $deadline }.
round-form-help = Fyll ut de gule cellene under «{ $fill }»; resten er låst. Noen celler har en liste å velge fra: klikk på pilen ved siden av cellen. Er alt riktig som det står, skriver du bare navnet ditt. Lagre arket og send det tilbake som svar på e-posten.
round-form-by = Besvart av:
round-form-known = Kjent fra før
round-form-fill = Fyll ut her
round-form-hint-choice = Velg fra listen.
round-form-hint-date = Skriv dag.måned.år, for eksempel 15.09.2024. Vet du ikke dagen, kan du skrive «høsten 2024» eller «uke 39».
round-form-hint-number = Skriv et tall.
round-form-wrong-choice = Velg en av verdiene i listen.
round-form-wrong-date = Dette er ikke en dag på formen dag.måned.år. Behold det hvis du mener det slik, for eksempel «høsten 2024».
round-form-wrong-number = Skriv et tall, uten «kr» og uten tekst.

## E-posten

round-mail-subject = { $title }
round-mail-subject-reminder = Påminnelse: { $title }
round-mail-subject-deadline = { $title } – svar innen { $deadline }
round-mail-hello-unnamed = Hei!
round-mail-hello = Hei, { $name }!
round-mail-reminder = Vi har ikke fått svar fra dere på «{ $title }» ennå, og sender derfor arket en gang til. Har dere svart i mellomtiden, kan dere se bort fra denne e-posten.
round-mail-asks = { $network } ber om svar på «{ $title }».
round-mail-exempt = Arket inneholder opplysninger som er unntatt offentlighet. Del dem bare med dem som skal svare.
round-mail-deadline = Svarfrist: { $deadline }.
round-mail-how =
    Slik gjør du:
    1. Åpne vedlegget «{ $file }».
    2. Fyll ut de gule cellene under «{ $fill }». Resten er låst. Det vi vet fra før, står der allerede; rett det som er feil.
    3. Lagre arket som Excel-arbeidsbok (.xlsx), og svar på denne e-posten med arket vedlagt.
round-mail-greeting =
    Hilsen
    { $sender }

## Feil

round-error-no-type = Innhentingen sier ikke hva den spør om. Velg type først.
round-error-nothing = Det er ingenting å spørre { $name } om i denne innhentingen. Ta bort mottakeren, eller legg inn det innhentingen gjelder.
round-error-no-case = Høringen sier ikke hvilken sak den gjelder. Velg saken i «Gjelder».
round-error-no-municipality = { $name } svarer ikke for noen kommune. Velg kommunen mottakeren svarer for.
round-error-not-round = { $id } er ingen innhenting. Bruk nøkkelen som «samstyr list FIL rounds» viser.
round-error-nobody = Innhentingen har ingen mottakere å skrive til. Legg til mottakere først.
round-error-nobody-to-remind = Det er ingen å purre på: alle som har fått e-posten, har svart.
round-error-folder = { $path } er ingen mappe. Velg en mappe.
round-error-folder-not-readable = Mappen { $path } kan ikke leses ({ $detail }).
round-error-too-many-files = Mappen { $path } har flere enn { $most } filer. Legg svarene i en egen mappe.

## Svar

round-source = Svar fra { $name } i innhentingen «{ $round }»
round-cell-unit = «{ $heading }» sier at beløpene ikke er i hele kroner («{ $column }»). Skriv beløpet i kroner, og sett overskriften tilbake.
round-file-lost = Det skjulte arket som Samstyr la i filen, er borte; filen er trolig lagret som CSV eller kopiert til en ny bok. Be om at arket som ble sendt, blir fylt ut og lagret som Excel-arbeidsbok (.xlsx), eller før svaret inn for hånd.
round-file-rows-lost = Radene i arket kjennes ikke igjen; en skjult kolonne er slettet. Send arket på nytt, eller før svaret inn for hånd.
round-file-a-list = Dette er en liste fra Samstyr og ikke et svar i en innhenting. Hent den inn som tabell.
round-file-msg = Outlooks eget format (.msg) leses ikke. Lagre vedlegget fra e-posten i mappen, eller lagre e-posten som .eml.
round-file-no-workbook = Filen er ingen arbeidsbok. Før svaret inn for hånd, eller be om arket i .xlsx.
round-file-other = Filen er verken arbeidsbok (.xlsx) eller e-post (.eml).
round-file-large-mail = E-posten er større enn 64 MB. Lagre vedlegget i mappen i stedet.
round-file-not-read = Filen kan ikke leses: { $detail }. Kontroller filen og mappen, og prøv igjen.
round-file-no-mail = Filen kan ikke leses som e-post.
round-file-own-draft = Dette er utkastet som Samstyr laget, og ikke et svar.
round-file-no-attachment = E-posten har ingen arbeidsbok som vedlegg. Les den, og før svaret inn for hånd.
round-file-other-round = Svaret hører til innhentingen «{ $round }». Les det inn der.
round-file-unknown-round = Svaret hører til en innhenting som ikke finnes i denne porteføljen.
round-file-unknown-respondent = Mottakeren er ikke lenger med i innhentingen. Legg mottakeren til igjen og send på nytt, eller før svaret inn for hånd.
round-file-as-sent = Arket til { $name } er som da det ble sendt; ingenting er fylt ut. Det regnes ikke som svar.
round-two-replies = { $name } har svart flere ganger: «{ $kept }» er nyest og gjelder, «{ $left }» er ikke brukt.
round-row-gone = Raden om «{ $name }» er ikke med lenger, i arket eller i innhentingen.

## Vinduet

rounds-all = Alle innhentinger
rounds-propose = Foreslå mottakere
rounds-add = Ny mottaker
rounds-write = Skriv e-postutkast …
rounds-remind = Skriv purringer …
rounds-read = Les inn svar …
rounds-about = Om innhentingen
rounds-respondents = Mottakere
rounds-respondents-none = Ingen mottakere ennå. La Samstyr foreslå dem, eller legg til en.
rounds-nobody-proposed = Fant ingen flere å spørre. Kommuner spørres når de er merket som medlem, prosjekter når de er aktive.
rounds-progress = Framdrift
    .not_asked = Ikke sendt
    .asked = Sendt
    .reminded = Purret
    .answered = Svart
rounds-count = { $answered } av { $all } har svart
rounds-no-address = Mangler e-postadresse
rounds-mail = E-posten
rounds-mail-to = Til
rounds-mail-subject = Emne
rounds-mail-attachment = Vedlegg
rounds-working = { $done } av { $all }
rounds-stop = Stopp
rounds-written = { $count ->
    [one] Skrev ett utkast med ark i { $folder }.
   *[other] Skrev { $count } utkast med ark i { $folder }.
}
rounds-quoted = «{ $name }»
rounds-holds-exempt = Arkene inneholder opplysninger unntatt offentlighet: { $names }. Se etter at alle som får dem, kan få dem.
rounds-without-address = { $count ->
    [one] Ett utkast har ingen mottaker: { $names }. Før inn adressen i innhentingen og skriv utkastet på nytt, eller fyll ut «Til» i e-posten.
   *[other] { $count } utkast har ingen mottaker: { $names }. Før inn adressene i innhentingen og skriv utkastene på nytt, eller fyll ut «Til» i e-postene.
}
rounds-unaddressed-none = { $name } (e-postadressen er ikke ført inn)
rounds-unaddressed-unread = { $name } («{ $address }» er ingen e-postadresse)
rounds-unaddressed-more = { $count ->
    [one] og én til
   *[other] og { $count } til
}
rounds-not-marked = Porteføljen ble lukket underveis, så mottakerne er ikke merket som sendt.
rounds-left-over = { $count ->
    [one] Det stoppet før én mottaker.
   *[other] Det stoppet før { $count } mottakere.
}
rounds-marks-refused = Mottakerne ble ikke merket som sendt.
rounds-answers = Svar på «{ $round }»
rounds-answers-again = Svar på «{ $round }», på nytt fra { $names }
rounds-replies = Svar i { $folder }
rounds-replies-none = Ingen av filene i mappen er svar i denne innhentingen.
rounds-take-in = Ta inn svarene
rounds-put-away = Legg bort
rounds-unchanged = { $count ->
    [one] Én rad er som før.
   *[other] { $count } rader er som før.
}
rounds-passed = Filer som ikke er svar
rounds-silent = Har ikke svart
rounds-stale = Porteføljen er endret siden svarene ble lest. De regnes ut på nytt …
rounds-sheet = { $count ->
    [one] én rad
   *[other] { $count } rader
}
rounds-proposed = { $count ->
    [one] Legge til én mottaker?
   *[other] Legge til { $count } mottakere?
}
rounds-proposed-told = Mottakere som foreslås
    .text = Disse er ikke mottakere ennå. Ingen får noe før arkene sendes.
    .sent = Innhentingen er allerede sendt til noen. Disse er ikke mottakere ennå, og må få arkene i tillegg.
    .confirm = Legg til
