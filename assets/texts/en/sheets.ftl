# Tables out and in.

sheet-broken = { $path } is damaged, or not written as a workbook is, and cannot be read. Open the file in a spreadsheet, save it again as XLSX, and try again.
sheet-other = { $path } is { $what ->
    [html] HTML, not a workbook. Open the file in Excel or LibreOffice, save it as XLSX, and import that
    [web-archive] a web page in one file (MHTML), not a workbook. Open the file in Excel, save it as XLSX, and import that
    [xml-2003] a workbook in the XML of Excel 2003, which is not read here. Open the file in Excel or LibreOffice, save it as XLSX, and import that
    [xml] XML, not a workbook. Open the file in Excel, save it as XLSX, and import that
    [json] JSON, not a workbook. Save what is in it as XLSX or CSV in the program that it comes from, and import that
    [old-excel] a workbook in a format from before 1997, which is not read here. Open the file in LibreOffice, save it as XLSX, and import that
    [macros] a workbook with macro sheets from before 1997, which are not read here. Save it as XLSX without the macros, and import that
    [apple] a file of Numbers, Pages or Keynote. Export the table from there as XLSX, and import that
    [pdf] PDF, not a workbook. Ask for the table as XLSX or CSV, and import that
    [picture] a picture, not a workbook. Ask for the table as XLSX or CSV, and import that
    [document] a text document, not a workbook. Copy the table into a spreadsheet, save that as XLSX, and import it
    [slides] a presentation or a drawing, not a workbook. Copy the table into a spreadsheet, save that as XLSX, and import it
    [mail] an e-mail, not a workbook. Save what is attached to it, and import that
    [calendar] a calendar or a contact card, not a workbook. Save what is in it as CSV in the program that it comes from, and import that
    [packed] a packed file (such as ZIP), not a workbook. Unpack it, and import the workbook that is in it
    [database] a database, not a workbook. Open it in the program that it belongs to
    [rights] protected by rights (a sensitivity label, for example), so that only its owner’s program opens it. Save a copy without protection, and import that
   *[unknown] neither a workbook nor text. Choose a file that is saved as XLSX, XLS, ODS or CSV
}.
sheet-locked = { $path } is locked with a password. Save a copy without one and import that.
sheet-too-large = { $path } has more rows, columns or characters than can be imported. Split it into smaller files.
sheet-gave-up = { $path } could not be read: it needs too much memory or is damaged. Save it again from a spreadsheet program and try once more.
sheet-too-slow = { $path } took too long to read and was stopped. Split it into smaller files.
sheet-stopped = The reading was stopped. Nothing has changed.
sheet-no-reader = The program could not start its spreadsheet reader ({ $detail }). Start Samstyr again.
sheet-empty = The file is empty: no visible sheet has anything in it.
sheet-no-sheet = The file has no sheet called “{ $wanted }”. Choose one of: { $sheets }.
sheet-no-kind = The headings fit none of the lists. Say what the rows are, and where the columns go.
sheet-unknown-kind = There is no list called “{ $wanted }”.
sheet-unknown-field = There is no field “{ $wanted }” ({ $kind }).
sheet-no-headings = Found no row with known headings ({ $kind }). Say which row has the headings, and where the columns go.
sheet-row-other-kind = The id of the row belongs to something of another kind. Empty the id cell to add the row as new.
sheet-row-deleted = The record has been deleted in the document since the file was made. Empty the id cell to add the row as new.
sheet-row-twice = “{ $record }” stands in row { $row } too. Keep one of the rows, or empty the id cell to add a new one.
sheet-row-several = Several in the document fit the row. Give them different names, or choose more fields to know them by.
sheet-row-contradicts = The row has the number { $number }, which is “{ $record }”, but the name “{ $name }”, which is another. Correct one of them.
sheet-row-former = “{ $name }” is a former name or number: it is “{ $record }” now. Correct the row, or take it out.
sheet-row-empty = None of the cells in the row could be used.
sheet-cell-fault = The formula in “{ $column }” gives the error { $text }. Correct it in the spreadsheet.
sheet-cell-unreckoned = The formula in “{ $column }” has not been calculated. Open the file in a spreadsheet, save it, and import it again.
sheet-cell-percent = “{ $text }” may be a number out of a hundred or a share (“{ $column }”). Write the number without per cent.
sheet-cell-text = “{ $column }” contains a character that cannot be stored. Remove it.
sheet-cell-cut = The text in “{ $column }” was too long for a spreadsheet and is cut. Change it in Samstyr.
sheet-cell-integer = “{ $text }” is not a whole number (“{ $column }”).
sheet-cell-number = “{ $text }” is not a number (“{ $column }”).
sheet-cell-money = “{ $text }” is not an amount in kroner with at most two decimals (“{ $column }”).
sheet-cell-money-decimals = “{ $text }” has more than two decimals, or a comma between thousands (“{ $column }”). Write for example 12 500 or 12,50.
sheet-cell-money-large = “{ $text }” is more than an amount can be: 90 billion kroner (“{ $column }”).
sheet-note-rounded = { $count ->
    [one] One amount under “{ $heading }” was rounded to whole øre.
   *[other] { $count } amounts under “{ $heading }” were rounded to whole øre.
}
sheet-cell-bool = “{ $text }” is neither yes nor no (“{ $column }”).
sheet-cell-time = “{ $text }” is no time of day (“{ $column }”).
sheet-cell-file = “{ $text }” is only a name: a file cannot come from a table (“{ $column }”). Attach it to the record.
sheet-cell-date = “{ $text }” is not a date (“{ $column }”).
sheet-cell-date-reversed = “{ $text }” ends before it begins (“{ $column }”). Turn it round, or correct the year.
sheet-cell-date-ambiguous = “{ $text }” can be read with the day first or the year first (“{ $column }”). Write the year with four digits.
sheet-cell-date-order = “{ $text }” can have the day or the month first (“{ $column }”), and the dates beside it are written in both ways. Write the year first: 2015-03-08.
sheet-cell-choice = “{ $text }” is not a choice in “{ $column }”. Choose one of: { $choices }.
sheet-cell-several = Several are called “{ $text }” (“{ $column }”). Choose the right one in Samstyr.
sheet-cell-missing = Found no “{ $text }” ({ $kind }) for “{ $column }”. Enter it first, or correct the name.
sheet-cell-similar = There is no “{ $text }” ({ $kind }) for “{ $column }”. The nearest is “{ $other }”: write the name like that, or add “{ $text }” first.
sheet-cell-similar-any = There is no “{ $text }” for “{ $column }”. The nearest is “{ $other }”: write the name like that, or add “{ $text }” first.
sheet-cell-missing-any = Found no “{ $text }” for “{ $column }”. Enter it first, or correct the name.
sheet-cell-case-number = “{ $text }” is not a case number. Write 51/22, for example.
sheet-cell-conflict = “{ $column }” has changed in both places since the file was made: the document has “{ $document }”, the file has “{ $file }”. The document is kept.
sheet-nothing = empty
sheet-benefit-number = Benefit { $number }
sheet-benefit-twice = “{ $text }” stands in row { $row } too. Put the rows together.
sheet-benefit-sum = One of the yearly sums is too large to be an amount in kroner.
sheet-similar = “{ $name }” is added as a new one. Its name is similar to “{ $record }”, which is there already.
sheet-note-beside-final = { $count ->
    [one] A new decision is of a case that has a final decision already. Fill in “{ $corrects }” for a correction, or “{ $replaces }” for a new treatment.
   *[other] { $count } new decisions are of cases that have a final decision already. Fill in “{ $corrects }” for a correction, or “{ $replaces }” for a new treatment.
}
sheet-note-former = “{ $name }” was read as “{ $record }”, which it has become part of.
sheet-note-called = { $count ->
    [one] One name was recognised in another form, and the name in the document is kept: { $names }.
   *[other] { $count } names were recognised in another form, and the names in the document are kept: { $names }.
}
sheet-note-spelled = { $count ->
    [one] One name is written with other capitals or spaces in the file, and the name in the document was kept: { $names }.
   *[other] { $count } names are written with other capitals or spaces in the file, and the names in the document were kept: { $names }.
}
sheet-left-no-field = Column { $column } “{ $heading }” is left out: there is no field of that name ({ $count ->
    [one] { $count } cell
   *[other] { $count } cells
}).
sheet-left-no-heading = Column { $column } is left out: it has no heading ({ $count ->
    [one] { $count } cell
   *[other] { $count } cells
}).
sheet-left-taken = Column { $column } “{ $heading }” is left out: another column goes into the same field ({ $count ->
    [one] { $count } cell
   *[other] { $count } cells
}).
sheet-left-hidden-column = Column { $column } “{ $heading }” is not taken in: it is hidden in the spreadsheet ({ $count ->
    [one] { $count } cell
   *[other] { $count } cells
}).
sheet-left-hidden-rows = { $count ->
    [one] Row { $rows } is not taken in: it is hidden in the spreadsheet.
   *[other] Rows { $rows } are not taken in: they are hidden in the spreadsheet ({ $count } rows).
}
sheet-left-sum = Row { $row } “{ $text }” is not taken in: it adds up other rows.
sheet-left-section = Row { $row } “{ $text }” is not taken in: it is a heading for the rows below it.
sheet-left-note = Row { $row } “{ $text }” is not taken in: it is a note below the table.
sheet-left-headings = Row { $row } “{ $text }” is not taken in: it repeats the headings.
sheet-left-table = From row { $row } “{ $text }” on there is another table, which is not taken in ({ $count ->
    [one] { $count } row
   *[other] { $count } rows
}). Bring it in by itself: choose the row that its headings stand in.
sheet-left-beside = From column { $column } “{ $text }” on there is another table beside this one, which is not taken in ({ $count ->
    [one] { $count } column
   *[other] { $count } columns
}). Move it to a sheet of its own and bring it in from there.
sheet-left-other = Row { $row } “{ $text }” is not taken in: it is part of another table.
sheet-note-begun = { $count ->
    [one] One new row does not say “{ $column }” and gets “{ $value }”.
   *[other] { $count } new rows do not say “{ $column }” and get “{ $value }”.
}
sheet-left-above = What stands above the headings is not taken in: “{ $text }” ({ $count ->
    [one] { $count } row
   *[other] { $count } rows
}).
sheet-read-as = The rows are read as “{ $kind }”.
sheet-read-sheet-as = The rows of “{ $sheet }” are read as “{ $kind }”.
sheet-note-factor = { $count ->
    [one] One number under “{ $heading }” is multiplied by { $factor }, as the heading says.
   *[other] { $count } numbers under “{ $heading }” are multiplied by { $factor }, as the heading says.
}
sheet-cell-two-units = “{ $text }” has a unit of its own, and “{ $heading }” says another. Write the number alone.
sheet-spot = { $place ->
    [sheet] the sheet is called “{ $said }”
    [file] the file is called “{ $said }”
   *[cell] cell { $cell } says “{ $said }”
}
sheet-cell-unit = “{ $text }” can be kroner or { $unit ->
    [thousand] thousands of kroner
    [million] millions of kroner
    [other] something else
   *[billion] billions of kroner
}: { $spot }. Choose what the amounts are in.
sheet-note-unit = { $count ->
    [one] One amount was read
   *[other] { $count } amounts were read
} as { $unit ->
    [thousand] thousands of kroner
    [million] millions of kroner
   *[billion] billions of kroner
}, because { $spot }.
sheet-note-unit-unsure = The amounts may be in kroner or { $unit ->
    [thousand] thousands of kroner
    [million] millions of kroner
    [other] something else
   *[billion] billions of kroner
}: { $spot }. Choose what they are in; until then they are not taken in.
sheet-cell-number-unit = “{ $text }” may be counted in thousands or as it stands: { $spot }. Write the whole number, or that it is about the amounts alone (“Amounts in NOK thousand”).
sheet-note-number-unsure = { $count ->
    [one] One number that is no amount is not taken in, for it may be counted in thousands
   *[other] { $count } numbers that are no amounts are not taken in, for they may be counted in thousands
}: { $spot }.
sheet-note-unit-person = { $count ->
    [one] One amount was read
   *[other] { $count } amounts were read
} as { $unit ->
    [thousand] thousands of kroner
    [million] millions of kroner
    [billion] billions of kroner
   *[one] kroner
}, as you have chosen.
sheet-note-unit-format = { $count ->
    [one] One amount under “{ $heading }” was read
   *[other] { $count } amounts under “{ $heading }” were read
} as { $unit ->
    [thousand] thousands of kroner
    [million] millions of kroner
   *[billion] billions of kroner
}, as the spreadsheet shows them.
sheet-note-unit-divided = { $count ->
    [one] One amount under “{ $heading }” is shown
   *[other] { $count } amounts under “{ $heading }” are shown
} by the spreadsheet divided by { $unit ->
    [thousand] a thousand
    [million] a million
   *[billion] a billion
}. The whole number was read.
sheet-cell-shown-other = The spreadsheet shows the amount { $text } under “{ $heading }” in a currency other than kroner, or with a word that amounts are not read in here (“billion”, “hours”). Choose what the amounts are in, or write them in kroner.
sheet-note-shown-other = { $count ->
    [one] The spreadsheet shows one amount under “{ $heading }”
   *[other] The spreadsheet shows { $count } amounts under “{ $heading }”
} in a currency other than kroner, or with a word that amounts are not read in here (“billion”, “hours”). Until you choose what the amounts are in, nothing of that is taken in.
sheet-note-remark = “{ $heading }” was read as “{ $column }”, without what stands in brackets. Choose another field for the column if it is about something else.
sheet-left-units = Row { $row } “{ $text }” is not taken in: it says what the columns are in.
sheet-row-twice-sheet = “{ $record }” stands in row { $row } of “{ $sheet }” too. Keep one of the rows, or empty the id cell to add a new one.
bring-all-rows = Take in sums, section headings, notes and what is hidden as well
sheet-in-part = { $count ->
    [one] One new row comes in without a value that could not be read or taken in
   *[other] { $count } new rows come in without values that could not be read or taken in
}: row { $rows }.
sheet-cell-left-out = “{ $column }” points to row { $row }, which is left out.
sheet-cell-left-out-sheet = “{ $column }” points to row { $row } of “{ $sheet }”, which is left out.
sheet-left-in-part = { $count ->
    [one] Row { $rows } is left out: something in it cannot be taken in.
   *[other] Rows { $rows } are left out: something in each cannot be taken in ({ $count } rows).
}
sheet-left-cleared = { $count ->
    [one] Row { $rows } has nothing but its id: nothing is changed.
   *[other] Rows { $rows } have nothing but their ids: nothing is changed ({ $count } rows).
}
bring-in-part = { $count ->
    [one] One new row has something that cannot be taken in. Should the rest of the row be taken in anyway?
   *[other] { $count } new rows have something that cannot be taken in. Should the rest of each row be taken in anyway?
}
bring-in-part-take = Take in the rest
bring-in-part-leave = Leave the rows out
bring-same = Is “{ $record }”
bring-similar = { $count ->
    [one] { $count } is similar to one that is there
   *[other] { $count } are similar to some that are there
}
sheet-left-sheet = The sheet “{ $sheet }” is left out ({ $count ->
    [one] { $count } row
   *[other] { $count } rows
}).
sheet-of-the-past = The file shows the portfolio as it was on { $day }. What stood there then is no correction of what stands there now, so nothing is brought in. Write the list of today, and correct that.
sheet-note-csv = The CSV file does not say what stood there when it was made, so it is compared with the document as it is now.
sheet-note-dos = The text of the file was read as that of DOS (code page 850). Check that æ, ø and å are right.
sheet-note-mac = The text of the file was read as that of an older Mac. Check that æ, ø and å are right.
sheet-note-mixed = { $count ->
    [one] One character of the file is not UTF-8, as the rest is,
   *[other] { $count } characters of the file are not UTF-8, as the rest is,
} and was read as of Windows. Check that æ, ø and å are right.
sheet-note-quote-open = { $count ->
    [one] In row { $row } a quotation mark opens a cell and does not close it. It was read as text.
   *[other] In { $count } rows, the first of them row { $row }, a quotation mark opens a cell and does not close it. They were read as text.
}
sheet-note-quote-within = { $count ->
    [one] In row { $row } quotation marks stand within a cell and are not doubled. They were read as text.
   *[other] In { $count } rows, the first of them row { $row }, quotation marks stand within a cell and are not doubled. They were read as text.
}
sheet-note-month-first = The dates in “{ $column }” were read with the month first: “{ $text }” can be read in no other way.
sheet-note-year = { $count ->
    [one] One date in “{ $column }” stands without a full year and was read so
   *[other] { $count } dates in “{ $column }” stand without a full year and were read so
}: { $dates }.
sheet-note-unknown-id = { $count ->
    [one] One row has an id that no record here has, and is added as new
   *[other] { $count } rows have an id that no record here has, and are added as new
}: { $ids }.
sheet-note-id-of-none = { $count ->
    [one] One row has an id that none here has, and was recognised in another way
   *[other] { $count } rows have an id that none here has, and were recognised in another way
}: { $ids }.
sheet-note-clock = { $count ->
    [one] One cell of “{ $column }” has a time of day.
   *[other] { $count } cells of “{ $column }” have a time of day.
} The field takes the day alone, so the time was left out.
sheet-note-day = { $count ->
    [one] One cell of “{ $column }” has a date.
   *[other] { $count } cells of “{ $column }” have a date.
} The field takes the time of day alone, so the date was left out.
sheet-note-merged-rows = { $count ->
    [one] The cells { $cells } are merged over several rows. What stands there is read for each of the rows.
   *[other] { $count } blocks of cells are merged over several rows ({ $cells }). What stands there is read for each of the rows.
}
sheet-note-merged-numbers = { $count ->
    [one] The cells { $cells } are merged over several rows. The number is read for the first of the rows, because it may be the sum for all of them.
   *[other] { $count } blocks of cells are merged over several rows ({ $cells }). The number is read for the first of the rows, because it may be the sum for all of them.
}
sheet-note-merged-columns = { $count ->
    [one] The cells { $cells } are merged over several columns. What stands there is read in the first of them.
   *[other] { $count } blocks of cells are merged over several columns ({ $cells }). What stands there is read in the first of them.
}
sheet-note-not-seen = XLS files are read without seeing which rows and columns are hidden, or how numbers are shown (as 0301, 12% or 1 250 tkr). Save the file as XLSX if that matters.
sheet-note-scaled = The XLS file has { $count ->
    [one] a number format that shows
   *[other] { $count } number formats that show
} numbers otherwise than they stand: divided by a thousand or more, with a unit such as “tkr” or in another currency. Which cells they belong to cannot be seen, so the numbers were read as they stand. Save the file as XLSX and bring that in.
sheet-note-other-document = The file was made from another Samstyr document, so it is compared with this document as it is now.
sheet-note-remembered = The columns go where they went the last time such a table was imported ({ $sheet }).
sheet-note-digdir = Read as the Digdir benefit workbook; one in the sheet is { $unit } kroner.
sheet-note-hours = A full-time equivalent is counted as { $hours } hours.
sheet-note-first-year = The first year is read as { $year }. Give another if that is not right.
sheet-note-no-benefits = The workbook is known, but no benefits are filled in.
exchange = In and out
export-list-xlsx = The list as shown, to Excel …
export-list-csv = The list as shown, to CSV …
export-past-csv = A CSV file cannot say which day it shows, so it is written of today only. Choose Excel.
export-past-written = Written to { $path }. The file shows the portfolio as it was on { $day }, and cannot be brought back in as changes.
export-cut = { $count ->
    [one] One text is longer than the 32,767 characters that a cell in Excel holds, and was cut
   *[other] { $count } texts are longer than the 32,767 characters that a cell in Excel holds, and were cut
}: { $cells }. CSV and JSON hold all of it.
export-cut-note = The text is longer than a cell in Excel holds, and is cut here. All of it is in Samstyr; CSV and JSON hold all of it.
export-all = All of the portfolio, to Excel …
bring-choose-file = Bring in from Excel or CSV …
sheet-file-name = portfolio
bring-title = Bring in { $file }
bring-reading = Reading the file …
bring-sheet = Sheet
bring-all-sheets = All sheets
bring-kind = The rows are
bring-header-row = The headings stand in
bring-key = Known again by
bring-key-name = Its name
bring-first-year = First year
bring-unit = Amounts are in
bring-unit-file = As the file says
bring-unit-one = Kroner
bring-unit-thousand = Thousands of kroner
bring-unit-million = Millions of kroner
bring-unit-billion = Billions of kroner
bring-spelling = Correct the capitals of names as well
bring-choose = Choose
bring-column = Column in the file
bring-samples = Examples
bring-goes-to = Goes to
bring-place = The column { $column } goes to
bring-left-out = Left out
bring-case-number = Case number (number and year)
bring-id = Key (id)
bring-row = row { $row }
bring-left-more = { $count ->
    [one] And { $count } more.
   *[other] And { $count } more.
}
bring-none = No such rows.
bring-confirm = { $count ->
    [one] Bring in one row
   *[other] Bring in { $count } rows
}
bring-done = { $count ->
    [one] Brought in one row. Undo takes all of it back.
   *[other] Brought in { $count } rows. Undo takes all of it back.
}
bring-done-partly = { $count ->
    [one] One row brought in.
   *[other] { $count } rows brought in.
} { $refused ->
    [one] One value or row was refused and is not in the portfolio.
   *[other] { $refused } values or rows were refused and are not in the portfolio.
} Undo takes all of it back.
bring-changed = { $count ->
    [one] { $count } changed cell
   *[other] { $count } changed cells
}
bring-added = { $count ->
    [one] { $count } new
   *[other] { $count } new
}
bring-refused = { $count ->
    [one] { $count } refused
   *[other] { $count } refused
}
bring-left-rows = { $count ->
    [one] { $count } row left out
   *[other] { $count } rows left out
}
bring-unchanged = { $count ->
    [one] { $count } row unchanged
   *[other] { $count } rows unchanged
}
sheet-told-case-number = Case number (read only)
sheet-told-body = Body (read only)
sheet-told-meeting-day = Date of the meeting (read only)
sheet-told-access = Public access (read only)
sheet-told-names-exempt = Names something exempt from public access

list-told = Column only to be read
    .case_number = Case number
    .body = Body
    .meeting_day = Date of the meeting
sheet-note-codes = { $count ->
    [one] One code stands in the file as a number, without its leading zeros or its spaces, as spreadsheets write numbers. The document is unchanged: { $codes }. Change the field in Samstyr if that was meant.
   *[other] { $count } codes stand in the file as numbers, without their leading zeros or their spaces, as spreadsheets write numbers. The document is unchanged: { $codes }. Change the fields in Samstyr if that was meant.
}
