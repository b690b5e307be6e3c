# Lister: sortering, filter, grupper, redigering i celler, utklipp, egne kolonner, lagrede visninger.

list-filter = Filtrer
list-show-all = Vis alle
list-kinds-more = Flere lister
list-count = { $shown } av { $all }
list-no-match = Ingen treff.
list-needs-first = Listen «{ $list }» må ha noe i seg først.
list-clear-filters = Ta bort filtrene
list-sorting = Sorterer …
list-refused-no-record = Fant ingen som heter «{ $text }» («{ $column }»). Skriv navnet slik det står, eller legg det inn først.
list-refused-similar = Fant ingen som heter «{ $text }» («{ $column }»). Det nærmeste er «{ $other }». Skriv navnet slik det står, eller legg det inn først.
list-refused-several = Flere heter «{ $text }» («{ $column }»). Velg den rette i cellen.
list-refused-choice = «{ $text }» er ikke et valg for «{ $column }». Velg blant: { $choices }.
list-sum = Sum · { $rows }
list-sum-aside = { $column }: { $sum }
list-row-left = Raden som var valgt, står ikke i listen lenger. Velg en rad først.
list-rows =
    { $count ->
        [one] { $all } rad
       *[other] { $all } rader
    }
list-rows-of =
    { $count ->
        [one] { $shown } av { $all } rad
       *[other] { $shown } av { $all } rader
    }
list-head-ascending = sortert stigende
list-head-descending = sortert synkende
list-head-filtered = filtrert
list-heads = Kolonner
list-group-empty = Ikke oppgitt
list-filter-column = Filtrer …
list-group = Grupper
list-ungroup = Ikke grupper lenger
list-grouped-by = Gruppert etter { $column }
list-sort-ascending = Sorter stigende
list-sort-descending = Sorter synkende
list-sort-add = Sorter også etter denne
list-sort-none = Ikke sorter
list-freeze = Frys til og med denne
list-unfreeze = Ikke frys lenger
list-move-left = Flytt mot venstre
list-move-right = Flytt mot høyre
list-width-fit = Tilpass bredden til innholdet
list-width-usual = Vanlig bredde
list-cell-open = Åpne
list-cell-edit = Endre cellen
list-cell-copy = Kopier
list-filter-just = Vis bare rader med denne verdien
list-cell-read-only = Porteføljen vises slik den var, og endres ikke.
list-cell-final = Det som er endelig, slettes ikke.
list-hide = Skjul kolonnen
list-columns = Kolonner
list-columns-usual = Vis de vanlige kolonnene
list-own-new = Ny kolonne …
list-own-name = Navn på kolonnen
list-own-type = Innhold
list-own-choices = Valgene, ett på hver linje
list-own-add = Legg til kolonnen
list-own-change = Endre kolonnen …
list-own-keep = Ta vare på endringene
list-own-delete = Slett kolonnen (kan angres)
list-filter-contains = inneholder
list-filter-is = er lik
list-filter-text = Tekst å filtrere på
list-filter-from = Fra og med
list-filter-to = Til og med
list-filter-unread = Kan ikke leses ennå.
list-filter-contains-not = inneholder ikke
list-filter-ways = Betingelse
list-filter-one-of = er
list-filter-not = er ikke
list-filter-blank = Tomt
list-filter-remove = Ta bort filteret
list-words-from = fra { $value }
list-words-to = til { $value }
list-words-empty = tom
list-words-filled = utfylt
list-words-not = ikke { $what }
list-words-or = { $one } eller { $other }
list-view = Visning: { $title }
list-view-changed = Visning: { $title }, endret
list-view-all = Alle
list-view-save = Lagre endringene i «{ $title }»
list-view-save-as = Lagre som ny
list-view-rename = Gi nytt navn
list-view-delete = Slett «{ $title }» (kan angres)
list-view-name = Navn på visningen
list-compare = Sammenlign
list-compared = Ved siden av hverandre
list-compared-differs = { $column }, ulikt
list-compared-count = { $apart } felt er ulike, { $same } er like. Tomme felt er ikke tatt med.
list-new-line = Alt+Enter: ny linje · Enter: ferdig
list-paste = Lim inn
list-paste-title = Lime inn?
list-paste-new-record = Ny
list-paste-deleted-record = Slettet
list-paste-new = { $count ->
    [one] én ny oppføring
   *[other] { $count } nye oppføringer
}
list-paste-changed = { $count ->
    [one] én celle endres
   *[other] { $count } celler endres
}
list-partly-done = { $count ->
    [0] Ingen celle ble endret.
    [one] Én celle ble fylt ut.
   *[other] { $count } celler ble fylt ut.
}
list-empty = Tøm
list-empty-title = Tømme cellene?
list-partly-emptied = { $count ->
    [0] Ingen celle ble tømt.
    [one] Én celle ble tømt.
   *[other] { $count } celler ble tømt.
}
list-partly-kept = Står som før, for det må være fylt ut: { $columns }.
list-partly-refused = { $count ->
    [one] Én ble avvist:
   *[other] { $count } ble avvist:
}
list-partly-one = «{ $record }», { $column }: «{ $text }». { $why }
list-partly-more = … og { $count } til.
list-partly-beyond = { $count ->
    [one] Én verdi hadde ingen kolonne å stå i.
   *[other] { $count } verdier hadde ingen kolonne å stå i.
}
list-paste-unchanged = { $count ->
    [one] { $count } uendret
   *[other] { $count } uendrede
}
list-paste-refused = { $count ->
    [one] { $count } avvist
   *[other] { $count } avviste
}
list-paste-beyond = { $count ->
    [one] én celle har ingen kolonne å stå i
   *[other] { $count } celler har ingen kolonne å stå i
}
list-way-out = F6 eller Ctrl+F6 fører ut av listen, Skift+F6 til delen før.
list-sort-by-no-other = Listen er ikke sortert etter en annen kolonne.
list-sort-by-nothing = Listen er ikke sortert.
list-column-is-first = Kolonnen står først fra før.
list-column-is-last = Kolonnen står sist fra før.
list-width-is-usual = Kolonnen har den vanlige bredden.
list-column-is-only = Dette er den eneste kolonnen som vises, så den kan ikke skjules.
