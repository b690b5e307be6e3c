### Document: the kind, its fields, help for fields, and choices.

kind-documents = document
    .plural = Documents
    .new = New document
    .words = files, attachments, links, papers
    .empty = No documents yet. Add case papers, minutes and reports so that you can find them again.

field-documents = Fields
    .title = Title
    .document_type = Document type
    .publisher_id = Publisher
    .date = Date
    .version = Version
    .file = File
    .url = Web address
    .checked_on = Address checked
    .about_id = Belongs to
    .note = Note
    .source = Source

hint-documents = Help
    .file = The document itself. It comes along in every copy, and may be up to 25 MB.
    .checked_on = When somebody last looked whether the address still works.
    .about_id = The meeting, case, project or other record that the document belongs to.

choice-document-type = Document type
    .agenda = Agenda
    .minutes = Minutes
    .case_paper = Case paper
    .strategy = Strategy or plan
    .report = Report
    .agreement = Agreement
    .mandate = Mandate
    .newsletter = Newsletter
    .presentation = Presentation
    .web_page = Web page
