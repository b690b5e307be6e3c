### Body name: the kind, its fields, help for fields, and choices.

kind-body-names = utvalgsnavn
    .plural = Utvalgsnavn
    .new = Nytt utvalgsnavn
    .words = navn på utvalg, navnebytte
    .empty = Ingen utvalgsnavn ennå. Har et utvalg skiftet navn, legger du inn det gamle her, så er eldre saker lette å kjenne igjen.

field-body-names = Felt
    .body_id = Utvalg
    .title = Navn
    .short_name = Kortnavn
    .valid_from = Fra
    .valid_to = Til
    .source = Kilde

hint-body-names = Hjelp
    .valid_from = Da utvalget tok navnet i bruk; et år eller en måned holder.
    .valid_to = Tomt så lenge navnet er i bruk.
