# Lister: sortering, filter, grupper, redigering i celler, utklipp, eigne kolonnar, lagra visingar.

list-filter = Filtrer
list-show-all = Vis alle
list-kinds-more = Fleire lister
list-count = { $shown } av { $all }
list-no-match = Ingen treff.
list-needs-first = Lista «{ $list }» må ha noko i seg først.
list-clear-filters = Ta bort filtera
list-sorting = Sorterer …
list-refused-no-record = Fann ingen som heiter «{ $text }» («{ $column }»). Skriv namnet slik det står, eller legg det inn først.
list-refused-similar = Fann ingen som heiter «{ $text }» («{ $column }»). Det næraste er «{ $other }». Skriv namnet slik det står, eller legg det inn først.
list-refused-several = Fleire heiter «{ $text }» («{ $column }»). Vel den rette i cella.
list-refused-choice = «{ $text }» er ikkje eit val for «{ $column }». Vel mellom: { $choices }.
list-sum = Sum · { $rows }
list-sum-aside = { $column }: { $sum }
list-row-left = Rada som var vald, står ikkje i lista lenger. Vel ei rad først.
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
list-head-ascending = sortert stigande
list-head-descending = sortert søkkande
list-head-filtered = filtrert
list-heads = Kolonnar
list-group-empty = Ikkje oppgitt
list-filter-column = Filtrer …
list-group = Grupper
list-ungroup = Ikkje grupper lenger
list-grouped-by = Gruppert etter { $column }
list-sort-ascending = Sorter stigande
list-sort-descending = Sorter søkkande
list-sort-add = Sorter òg etter denne
list-sort-none = Ikkje sorter
list-freeze = Frys til og med denne
list-unfreeze = Ikkje frys lenger
list-move-left = Flytt mot venstre
list-move-right = Flytt mot høgre
list-width-fit = Tilpass breidda til innhaldet
list-width-usual = Vanleg breidd
list-cell-open = Opne
list-cell-edit = Endre cella
list-cell-copy = Kopier
list-filter-just = Vis berre rader med denne verdien
list-cell-read-only = Porteføljen blir vist slik han var, og blir ikkje endra.
list-cell-final = Det som er endeleg, blir ikkje sletta.
list-hide = Skjul kolonnen
list-columns = Kolonnar
list-columns-usual = Vis dei vanlege kolonnane
list-own-new = Ny kolonne …
list-own-name = Namn på kolonnen
list-own-type = Innhald
list-own-choices = Vala, eitt på kvar linje
list-own-add = Legg til kolonnen
list-own-change = Endre kolonnen …
list-own-keep = Ta vare på endringane
list-own-delete = Slett kolonnen (kan angrast)
list-filter-contains = inneheld
list-filter-is = er lik
list-filter-text = Tekst å filtrere på
list-filter-from = Frå og med
list-filter-to = Til og med
list-filter-unread = Kan ikkje lesast enno.
list-filter-contains-not = inneheld ikkje
list-filter-ways = Vilkår
list-filter-one-of = er
list-filter-not = er ikkje
list-filter-blank = Tomt
list-filter-remove = Ta bort filteret
list-words-from = frå { $value }
list-words-to = til { $value }
list-words-empty = tom
list-words-filled = utfylt
list-words-not = ikkje { $what }
list-words-or = { $one } eller { $other }
list-view = Vising: { $title }
list-view-changed = Vising: { $title }, endra
list-view-all = Alle
list-view-save = Lagre endringane i «{ $title }»
list-view-save-as = Lagre som ny
list-view-rename = Gi nytt namn
list-view-delete = Slett «{ $title }» (kan angrast)
list-view-name = Namn på visinga
list-compare = Samanlikn
list-compared = Ved sida av kvarandre
list-compared-differs = { $column }, ulikt
list-compared-count = { $apart } felt er ulike, { $same } er like. Tomme felt er ikkje tekne med.
list-new-line = Alt+Enter: ny linje · Enter: ferdig
list-paste = Lim inn
list-paste-title = Lime inn?
list-paste-new-record = Ny
list-paste-deleted-record = Sletta
list-paste-new = { $count ->
    [one] éi ny oppføring
   *[other] { $count } nye oppføringar
}
list-paste-changed = { $count ->
    [one] éi celle blir endra
   *[other] { $count } celler blir endra
}
list-partly-done = { $count ->
    [0] Inga celle vart endra.
    [one] Éi celle vart fylt ut.
   *[other] { $count } celler vart fylte ut.
}
list-empty = Tøm
list-empty-title = Tøme cellene?
list-partly-emptied = { $count ->
    [0] Inga celle vart tømd.
    [one] Éi celle vart tømd.
   *[other] { $count } celler vart tømde.
}
list-partly-kept = Står som før, for det må vere fylt ut: { $columns }.
list-partly-refused = { $count ->
    [one] Éi vart avvist:
   *[other] { $count } vart avviste:
}
list-partly-one = «{ $record }», { $column }: «{ $text }». { $why }
list-partly-more = … og { $count } til.
list-partly-beyond = { $count ->
    [one] Éin verdi hadde inga kolonne å stå i.
   *[other] { $count } verdiar hadde inga kolonne å stå i.
}
list-paste-unchanged = { $count } uendra
list-paste-refused = { $count ->
    [one] { $count } avvist
   *[other] { $count } avviste
}
list-paste-beyond = { $count ->
    [one] éi celle har ingen kolonne å stå i
   *[other] { $count } celler har ingen kolonne å stå i
}
list-way-out = F6 eller Ctrl+F6 fører ut av lista, Skift+F6 til delen før.
list-sort-by-no-other = Lista er ikkje sortert etter ein annan kolonne.
list-sort-by-nothing = Lista er ikkje sortert.
list-column-is-first = Kolonnen står først frå før.
list-column-is-last = Kolonnen står sist frå før.
list-width-is-usual = Kolonnen har den vanlege breidda.
list-column-is-only = Dette er den einaste kolonnen som er synleg, så han kan ikkje gøymast.
