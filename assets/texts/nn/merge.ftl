# Fletting av kopiar: det som er uavgjort, det som følgjer av det.

merge-nothing-new = { $other } har ingen endringar som ikkje er her frå før.
merge-summary = { $other }: { $changes } endringar, { $clean } utan konflikt, { $conflicts } å avgjere.
merge-summary-dry = { $other }: { $changes } endringar, { $clean } utan konflikt, { $conflicts } å avgjere. Ingenting er skrive.
merge-none-undecided = Ingenting er uavgjort.
merge-exists = om oppføringa finst
merge-common = før: { $value }
merge-empty = (tomt)
merge-there = finst
merge-gone = sletta
merge-sealed = Vedtaket er endeleg. Det andre er føreslegne rettingar.
consequence-over-frame = Tildelingane i «{ $record }» er til saman { $awarded }, meir enn ramma på { $frame }.
consequence-same-number = { $count } saker har nummeret { $number }. Gi alle utanom éi eit nytt nummer.
consequence-hanging = «{ $field }» på «{ $record }» ({ $kind }) viser til «{ $gone }», som er sletta.
consequence-figure-changed = «{ $field }» på «{ $record }» ({ $kind }) er endra, og vedtaket «{ $decision }» byggjer på det.
consequence-two-final = «{ $record }» har fleire endelege vedtak, gjorde i kvar sin kopi. Begge står; registrer ei retting.
consequence-same-column = To eigne kolonnar heiter «{ $name }».
