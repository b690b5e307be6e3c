# Fletting av kopier: det som er uavgjort, det som følger av det.

merge-nothing-new = { $other } har ingen endringer som ikke er her fra før.
merge-summary = { $other }: { $changes } endringer, { $clean } uten konflikt, { $conflicts } å avgjøre.
merge-summary-dry = { $other }: { $changes } endringer, { $clean } uten konflikt, { $conflicts } å avgjøre. Ingenting er skrevet.
merge-none-undecided = Ingenting er uavgjort.
merge-exists = om oppføringen finnes
merge-common = før: { $value }
merge-empty = (tomt)
merge-there = finnes
merge-gone = slettet
merge-sealed = Vedtaket er endelig. Det andre er foreslåtte rettinger.
consequence-over-frame = Tildelingene i «{ $record }» er til sammen { $awarded }, mer enn ramma på { $frame }.
consequence-same-number = { $count } saker har nummeret { $number }. Gi alle unntatt én et nytt nummer.
consequence-hanging = «{ $field }» på «{ $record }» ({ $kind }) viser til «{ $gone }», som er slettet.
consequence-figure-changed = «{ $field }» på «{ $record }» ({ $kind }) er endret, og vedtaket «{ $decision }» bygger på det.
consequence-two-final = «{ $record }» har flere endelige vedtak, gjort i hver sin kopi. Begge står; registrer en retting.
consequence-same-column = To egne kolonner heter «{ $name }».
