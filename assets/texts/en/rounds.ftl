# Rounds: the sheet and the mail to those who are to answer, and the window.

## The sheet

round-question = Question
    .status_reports = How does the project stand?
    .rollout = How far has the municipality come with the solutions?
    .hearing = What does the municipality say about the case?
    .measurements = What do the measurements in the municipality show?
    .pledges = Will the municipality take part, and what does it put in?
round-form-sheet = Answer
round-form-from = From { $network }.
round-form-from-deadline = From { $network }. Answer by { $deadline }.
round-form-help = Fill in the yellow cells under “{ $fill }”; the rest is locked. Some cells have a list to choose from: click the arrow beside the cell. If all is right as it stands, only write your name. Save the sheet and send it back as a reply to the mail.
round-form-by = Answered by:
round-form-known = Known already
round-form-fill = Fill in here
round-form-hint-choice = Choose from the list.
round-form-hint-date = Write day.month.year, for example 15.09.2024. If you do not know the day, “autumn 2024” or “week 39” will do.
round-form-hint-number = Write a number.
round-form-wrong-choice = Choose one of the values in the list.
round-form-wrong-date = This is no day written as day.month.year. Keep it if that is what you mean, for example “autumn 2024”.
round-form-wrong-number = Write a number, without “kr” and without text.

## The mail

round-mail-subject = { $title }
round-mail-subject-reminder = Reminder: { $title }
round-mail-subject-deadline = { $title } – answer by { $deadline }
round-mail-hello-unnamed = Hello,
round-mail-hello = Dear { $name },
round-mail-reminder = We have not yet had an answer from you to “{ $title }”, and send the sheet once more. If you have answered in the meantime, please disregard this mail.
round-mail-asks = { $network } asks you to answer “{ $title }”.
round-mail-exempt = The sheet holds what is exempt from public access. Share it only with those who are to answer.
round-mail-deadline = Answer by { $deadline }.
round-mail-how =
    What to do:
    1. Open the attachment “{ $file }”.
    2. Fill in the yellow cells under “{ $fill }”. The rest is locked. What we know already stands there; correct what is wrong.
    3. Save the sheet as an Excel workbook (.xlsx), and reply to this mail with the sheet attached.
round-mail-greeting =
    Kind regards
    { $sender }

## Errors

round-error-no-type = The round does not say what it asks for. Choose its type first.
round-error-nothing = There is nothing to ask { $name } about in this round. Remove the respondent, or add what the round is about.
round-error-no-case = The hearing does not say which case it is about. Choose the case in “About”.
round-error-no-municipality = { $name } answers for no municipality. Choose the municipality that the respondent answers for.
round-error-not-round = { $id } is no round. Use the key that “samstyr list FILE rounds” shows.
round-error-nobody = The round has no respondents to write to. Add respondents first.
round-error-nobody-to-remind = There is nobody to remind: all who got the mail have answered.
round-error-folder = { $path } is no folder. Choose a folder.
round-error-folder-not-readable = The folder { $path } cannot be read ({ $detail }).
round-error-too-many-files = The folder { $path } has more than { $most } files. Put the replies in a folder of their own.

## Replies

round-source = Answer from { $name } in the round “{ $round }”
round-cell-unit = “{ $heading }” says that the amounts are not in kroner (“{ $column }”). Write the amount in kroner, and put the heading back.
round-file-lost = The hidden sheet that Samstyr put into the file is gone; the file was probably saved as CSV or copied into a new workbook. Ask for the sheet that was sent, filled in and saved as an Excel workbook (.xlsx), or enter the answer by hand.
round-file-rows-lost = The rows of the sheet cannot be recognised; a hidden column was deleted. Send the sheet again, or enter the answer by hand.
round-file-a-list = This is a list from Samstyr and no reply of a round. Import it as a table.
round-file-msg = Outlook's own format (.msg) is not read. Save the attachment of the mail into the folder, or save the mail as .eml.
round-file-no-workbook = The file is no workbook. Enter the answer by hand, or ask for the sheet as .xlsx.
round-file-other = The file is neither a workbook (.xlsx) nor a mail (.eml).
round-file-large-mail = The mail is larger than 64 MB. Save its attachment into the folder instead.
round-file-not-read = The file cannot be read: { $detail }. Check the file and the folder, and try again.
round-file-no-mail = The file cannot be read as a mail.
round-file-own-draft = This is the draft that Samstyr made, and no reply.
round-file-no-attachment = The mail has no workbook attached. Read it, and enter the answer by hand.
round-file-other-round = The reply belongs to the round “{ $round }”. Read it in there.
round-file-unknown-round = The reply belongs to a round that is not in this portfolio.
round-file-unknown-respondent = The respondent is no longer in the round. Add the respondent and send the sheet again, or enter the answer by hand.
round-file-as-sent = The sheet of { $name } is as it was sent; nothing has been filled in. It does not count as an answer.
round-two-replies = { $name } has answered several times: “{ $kept }” is the newest and counts, “{ $left }” is not used.
round-row-gone = The row about “{ $name }” is no longer in the sheet or in the round.

## The window

rounds-all = All rounds
rounds-propose = Propose respondents
rounds-add = New respondent
rounds-write = Write mail drafts …
rounds-remind = Write reminders …
rounds-read = Read replies …
rounds-about = About the round
rounds-respondents = Respondents
rounds-respondents-none = No respondents yet. Let Samstyr propose them, or add one.
rounds-nobody-proposed = Found nobody else to ask. Municipalities are asked when they are marked as members, projects when they are active.
rounds-progress = Progress
    .not_asked = Not sent
    .asked = Sent
    .reminded = Reminded
    .answered = Answered
rounds-count = { $answered } of { $all } have answered
rounds-no-address = No e-mail address
rounds-mail = The mail
rounds-mail-to = To
rounds-mail-subject = Subject
rounds-mail-attachment = Attachment
rounds-working = { $done } of { $all }
rounds-stop = Stop
rounds-written = { $count ->
    [one] Wrote one draft with its sheet into { $folder }.
   *[other] Wrote { $count } drafts with their sheets into { $folder }.
}
rounds-quoted = “{ $name }”
rounds-holds-exempt = The sheets hold what is exempt from public access: { $names }. See to it that all who get them may have them.
rounds-without-address = { $count ->
    [one] One draft has no recipient: { $names }. Enter the address in the round and write the draft again, or fill in “To” in the mail.
   *[other] { $count } drafts have no recipient: { $names }. Enter the addresses in the round and write the drafts again, or fill in “To” in the mails.
}
rounds-unaddressed-none = { $name } (no e-mail address is entered)
rounds-unaddressed-unread = { $name } (“{ $address }” is not an e-mail address)
rounds-unaddressed-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
rounds-not-marked = The portfolio was closed meanwhile, so the recipients are not marked as sent.
rounds-left-over = { $count ->
    [one] It stopped before one recipient.
   *[other] It stopped before { $count } recipients.
}
rounds-marks-refused = The recipients were not marked as sent.
rounds-answers = Replies to “{ $round }”
rounds-answers-again = Replies to “{ $round }”, again from { $names }
rounds-replies = Replies in { $folder }
rounds-replies-none = None of the files in the folder is a reply of this round.
rounds-take-in = Take the replies in
rounds-put-away = Put away
rounds-unchanged = { $count ->
    [one] One row is as before.
   *[other] { $count } rows are as before.
}
rounds-passed = Files that are no replies
rounds-silent = Have not answered
rounds-stale = The portfolio has changed since the replies were read. They are being worked out anew …
rounds-sheet = { $count ->
    [one] one row
   *[other] { $count } rows
}
rounds-proposed = { $count ->
    [one] Add one respondent?
   *[other] Add { $count } respondents?
}
rounds-proposed-told = Respondents that are proposed
    .text = These are not respondents yet. Nobody gets anything before the sheets are sent.
    .sent = The round has been sent to some already. These are not respondents yet, and have to get the sheets as well.
    .confirm = Add
