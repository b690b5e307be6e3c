# Rundar: arket og e-posten til dei som skal svare, og vindauget.

## Arket

round-question = Spørsmål
    .status_reports = Korleis ligg prosjektet an?
    .rollout = Kor langt har kommunen kome med løysingane?
    .hearing = Kva meiner kommunen om saka?
    .measurements = Kva viser målingane i kommunen?
    .pledges = Vil kommunen vere med, og kva går han inn med?
round-form-sheet = Svar
round-form-from = Frå { $network }.
round-form-from-deadline = Frå { $network }. Svarfrist: { $deadline }.
round-form-help = Fyll ut dei gule cellene under «{ $fill }»; resten er låst. Nokre celler har ei liste å velje frå: klikk på pila ved sida av cella. Er alt rett slik det står, skriv du berre namnet ditt. Lagre arket og send det tilbake som svar på e-posten.
round-form-by = Svar gitt av:
round-form-known = Kjent frå før
round-form-fill = Fyll ut her
round-form-hint-choice = Vel frå lista.
round-form-hint-date = Skriv dag.månad.år, til dømes 15.09.2024. Veit du ikkje dagen, kan du skrive «hausten 2024» eller «veke 39».
round-form-hint-number = Skriv eit tal.
round-form-wrong-choice = Vel ein av verdiane i lista.
round-form-wrong-date = Dette er ikkje ein dag på forma dag.månad.år. Behald det om du meiner det slik, til dømes «hausten 2024».
round-form-wrong-number = Skriv eit tal, utan «kr» og utan tekst.

## E-posten

round-mail-subject = { $title }
round-mail-subject-reminder = Påminning: { $title }
round-mail-subject-deadline = { $title } – svar innan { $deadline }
round-mail-hello-unnamed = Hei!
round-mail-hello = Hei, { $name }!
round-mail-reminder = Vi har ikkje fått svar frå dykk på «{ $title }» enno, og sender difor arket ein gong til. Har de svart i mellomtida, kan de sjå bort frå denne e-posten.
round-mail-asks = { $network } ber om svar på «{ $title }».
round-mail-exempt = Arket inneheld opplysningar som er unnatekne offentlegheit. Del dei berre med dei som skal svare.
round-mail-deadline = Svarfrist: { $deadline }.
round-mail-how =
    Slik gjer du:
    1. Opne vedlegget «{ $file }».
    2. Fyll ut dei gule cellene under «{ $fill }». Resten er låst. Det vi veit frå før, står der alt; rett det som er feil.
    3. Lagre arket som Excel-arbeidsbok (.xlsx), og svar på denne e-posten med arket vedlagt.
round-mail-greeting =
    Helsing
    { $sender }

## Feil

round-error-no-type = Innhentinga seier ikkje kva ho spør om. Vel type først.
round-error-nothing = Det er ingenting å spørje { $name } om i denne innhentinga. Ta bort mottakaren, eller legg inn det innhentinga gjeld.
round-error-no-case = Høyringa seier ikkje kva sak ho gjeld. Vel saka i «Gjeld».
round-error-no-municipality = { $name } svarer ikkje for nokon kommune. Vel kommunen mottakaren svarer for.
round-error-not-round = { $id } er inga innhenting. Bruk nøkkelen som «samstyr list FIL rounds» viser.
round-error-nobody = Innhentinga har ingen mottakarar å skrive til. Legg til mottakarar først.
round-error-nobody-to-remind = Det er ingen å purre på: alle som har fått e-posten, har svart.
round-error-folder = { $path } er inga mappe. Vel ei mappe.
round-error-folder-not-readable = Mappa { $path } kan ikkje lesast ({ $detail }).
round-error-too-many-files = Mappa { $path } har fleire enn { $most } filer. Legg svara i ei eiga mappe.

## Svar

round-source = Svar frå { $name } i innhentinga «{ $round }»
round-cell-unit = «{ $heading }» seier at beløpa ikkje er i heile kroner («{ $column }»). Skriv beløpet i kroner, og set overskrifta tilbake.
round-file-lost = Det skjulte arket som Samstyr la i fila, er borte; fila er truleg lagra som CSV eller kopiert til ei ny bok. Be om at arket som vart sendt, blir fylt ut og lagra som Excel-arbeidsbok (.xlsx), eller før svaret inn for hand.
round-file-rows-lost = Radene i arket er ikkje til å kjenne att; ein skjult kolonne er sletta. Send arket på nytt, eller før svaret inn for hand.
round-file-a-list = Dette er ei liste frå Samstyr og ikkje eit svar i ei innhenting. Hent ho inn som tabell.
round-file-msg = Outlook sitt eige format (.msg) blir ikkje lese. Lagre vedlegget frå e-posten i mappa, eller lagre e-posten som .eml.
round-file-no-workbook = Fila er inga arbeidsbok. Før svaret inn for hand, eller be om arket i .xlsx.
round-file-other = Fila er verken arbeidsbok (.xlsx) eller e-post (.eml).
round-file-large-mail = E-posten er større enn 64 MB. Lagre vedlegget i mappa i staden.
round-file-not-read = Fila kan ikkje lesast: { $detail }. Kontroller fila og mappa, og prøv igjen.
round-file-no-mail = Fila kan ikkje lesast som e-post.
round-file-own-draft = Dette er utkastet som Samstyr laga, og ikkje eit svar.
round-file-no-attachment = E-posten har inga arbeidsbok som vedlegg. Les han, og før svaret inn for hand.
round-file-other-round = Svaret høyrer til innhentinga «{ $round }». Les det inn der.
round-file-unknown-round = Svaret høyrer til ei innhenting som ikkje finst i denne porteføljen.
round-file-unknown-respondent = Mottakaren er ikkje lenger med i innhentinga. Legg mottakaren til att og send på nytt, eller før svaret inn for hand.
round-file-as-sent = Arket til { $name } er slik det vart sendt; ingenting er fylt ut. Det blir ikkje rekna som svar.
round-two-replies = { $name } har svart fleire gonger: «{ $kept }» er nyast og gjeld, «{ $left }» er ikkje brukt.
round-row-gone = Rada om «{ $name }» er ikkje med lenger, i arket eller i innhentinga.

## Vindauget

rounds-all = Alle innhentingar
rounds-propose = Føreslå mottakarar
rounds-add = Ny mottakar
rounds-write = Skriv e-postutkast …
rounds-remind = Skriv purringar …
rounds-read = Les inn svar …
rounds-about = Om innhentinga
rounds-respondents = Mottakarar
rounds-respondents-none = Ingen mottakarar enno. La Samstyr føreslå dei, eller legg til ein.
rounds-nobody-proposed = Fann ingen fleire å spørje. Kommunar blir spurde når dei er merkte som medlem, prosjekt når dei er aktive.
rounds-progress = Framdrift
    .not_asked = Ikkje send
    .asked = Send
    .reminded = Purra
    .answered = Svart
rounds-count = { $answered } av { $all } har svart
rounds-no-address = Manglar e-postadresse
rounds-mail = E-posten
rounds-mail-to = Til
rounds-mail-subject = Emne
rounds-mail-attachment = Vedlegg
rounds-working = { $done } av { $all }
rounds-stop = Stopp
rounds-written = { $count ->
    [one] Skreiv eitt utkast med ark i { $folder }.
   *[other] Skreiv { $count } utkast med ark i { $folder }.
}
rounds-quoted = «{ $name }»
rounds-holds-exempt = Arka inneheld opplysningar unnatekne offentlegheit: { $names }. Sjå etter at alle som får dei, kan få dei.
rounds-without-address = { $count ->
    [one] Eitt utkast har ingen mottakar: { $names }. Før inn adressa i innhentinga og skriv utkastet på nytt, eller fyll ut «Til» i e-posten.
   *[other] { $count } utkast har ingen mottakar: { $names }. Før inn adressene i innhentinga og skriv utkasta på nytt, eller fyll ut «Til» i e-postane.
}
rounds-unaddressed-none = { $name } (e-postadressa er ikkje ført inn)
rounds-unaddressed-unread = { $name } («{ $address }» er inga e-postadresse)
rounds-unaddressed-more = { $count ->
    [one] og éin til
   *[other] og { $count } til
}
rounds-not-marked = Porteføljen vart lukka undervegs, så mottakarane er ikkje merkte som sende.
rounds-left-over = { $count ->
    [one] Det stoppa før éin mottakar.
   *[other] Det stoppa før { $count } mottakarar.
}
rounds-marks-refused = Mottakarane vart ikkje merkte som sende.
rounds-answers = Svar på «{ $round }»
rounds-answers-again = Svar på «{ $round }», på nytt frå { $names }
rounds-replies = Svar i { $folder }
rounds-replies-none = Ingen av filene i mappa er svar i denne innhentinga.
rounds-take-in = Ta inn svara
rounds-put-away = Legg bort
rounds-unchanged = { $count ->
    [one] Éi rad er som før.
   *[other] { $count } rader er som før.
}
rounds-passed = Filer som ikkje er svar
rounds-silent = Har ikkje svart
rounds-stale = Porteføljen er endra sidan svara vart lesne. Dei blir rekna ut på nytt …
rounds-sheet = { $count ->
    [one] éi rad
   *[other] { $count } rader
}
rounds-proposed = { $count ->
    [one] Leggje til éin mottakar?
   *[other] Leggje til { $count } mottakarar?
}
rounds-proposed-told = Mottakarar som blir føreslåtte
    .text = Desse er ikkje mottakarar enno. Ingen får noko før arka blir sende.
    .sent = Innhentinga er alt send til nokon. Desse er ikkje mottakarar enno, og må få arka i tillegg.
    .confirm = Legg til
