"""What the help pages say, in both languages."""

from collections.abc import Mapping

from virksom.cli.column_words import COLUMN_OPTIONS
from virksom.cli.effect_words import EFFECT_OPTIONS
from virksom.cli.office_words import OFFICE_COMMANDS, OFFICE_OPTIONS
from virksom.programme.kernel import Text

COMMANDS: Mapping[str, Text] = {
    "": Text(
        "Hvem er hvor, hvad skyldes der, og virkede det? Svarene følger af aftalen, "
        "fakta og ét tidspunkt.",
        "Who is where, what is owed, and did it work? The answers follow from the contract, "
        "the facts and one moment.",
    ),
    "status": Text(
        "Statustabellen: hvem er hvor en bestemt dag", "The status table: who is where on a day"
    ),
    "effect": Text(
        "Effekten over tid: målet, ugerne som kendt da og nu, grupper og det, der er rettet",
        "The effect over time: target, weeks as known then and now, groups, what was restated",
    ),
    "flows": Text(
        "Vejen: steder og skift, ansættelser pr. person, huller, og hvor mange job det kræver",
        "The path: places and moves, employments per person, gaps, and how many jobs it takes",
    ),
    "retention": Text(
        "Fastholdelse: definitioner side om side, hvad der kom først, og hvad der varer",
        "Retention: definitions side by side, what came first, and what lasts",
    ),
    "mechanisms": Text(
        "Mekanismer: hvad der er gjort, for hvem, og hvad der kom efter; omveje og retfærdighed",
        "Mechanisms: what was done, for whom, and what came after; detours and fairness",
    ),
    "forecast": Text(
        "Prognosen: hvor mange der kan blive selvforsørgende, hvad det koster, og hvor sikkert",
        "The forecast: how many may become self-supporting, what it costs, and how sure that is",
    ),
    "whatif": Text(
        "Hvad nu hvis: andre vilkår eller en anden praksis ved siden af aftalen",
        "What if: other terms or another practice beside the contract",
    ),
    "report": Text(
        "Rapporten: midtvejsevalueringen eller et kvartal, som tekst, PDF, Excel og CSV",
        "The report: the mid-term evaluation or a quarter, as text, PDF, Excel and CSV",
    ),
    "export": Text(
        "Programmets data i andres formater", "The programme's data in other people's formats"
    ),
    "export indigo": Text(
        "Programmet som projekt i INDIGO Data Standard, kun den eksterne udgave",
        "The programme as a project of the INDIGO Data Standard, external edition alone",
    ),
    "export facts": Text(
        "Alle fakta som jsonl, Excel eller Parquet; det læses ind igen, som det var",
        "Every fact as jsonl, Excel or Parquet; read back it is as it was",
    ),
    "export cohort": Text(
        "Alles skridt og strækninger i kolonner: en mappe, som settle læser hurtigt",
        "Everybody's steps and stretches in columns: a folder that settle reads fast",
    ),
    "settle": Text(
        "Ugerne, der skal betales, og hvad de beløber sig til",
        "The weeks to be paid, and what they come to",
    ),
    "statement": Text(
        "Bøgerne: det, der er udstedt og skyldes, og det, der ville ændres nu",
        "The books: what was issued and is owed, and what would change now",
    ),
    "ledger": Text(
        "Regnskabet: de tre parters beløb side om side, måneder, åbne poster og journal",
        "The ledger: the three parties' sums side by side, months, open items and journal",
    ),
    "sample": Text(
        "En stikprøve af fakturerede linjer, som enhver kan trække igen",
        "A sample of billed lines that anybody can draw again",
    ),
    "invoice": Text(
        "Fakturaer og kreditnotaer: udsted, vis og efterprøv dem",
        "Invoices and credit notes: issue, show and validate them",
    ),
    "invoice show": Text(
        "Lav et udstedt dokument igen, og sig, om det er byte for byte det samme",
        "Make an issued document again, and say whether it is byte for byte the same",
    ),
    "invoice validate": Text(
        "Hold en e-faktura op mod skema og regler", "Hold an e-invoice against schema and rules"
    ),
    "invoice issue": Text(
        "Afregn en måned af en fil med fakta: nye fakta, og dokumenternes filer",
        "Settle a month of a file of facts: new facts, and the documents' files",
    ),
    "compare": Text(
        "To opgørelser af en kohorte ved siden af hinanden: hvor der nu skyldes noget andet",
        "Two settlements of a cohort side by side: whose weeks are owed otherwise now",
    ),
    "reconcile": Text(
        "Hold kommunens egen liste over uger på ydelse op mod det, vi kræver",
        "Hold the municipality's own list of benefit weeks against what we claim",
    ),
    "explain": Text(
        "Én uge for én kandidat: hvorfor den betales eller ej",
        "One week of one candidate: why it is paid or not paid",
    ),
    "check": Text(
        "Fund: fejl, advarsler og det, der koster penge at tolke",
        "Findings: errors, warnings, and what it costs to interpret",
    ),
    "facts": Text(
        "Fakta: efterprøv og forsegl kæden, hent dem ud af kontoret",
        "Facts: verify and seal the chain, export them from the office",
    ),
    "facts verify": Text(
        "Efterprøv kæden; et brud eller en tilbagedateret linje nævnes med sit faktum",
        "Verify the chain; a break or a backdated line is named with its fact",
    ),
    "facts seal": Text(
        "Skriv kæden i en fil, der ikke har nogen", "Write the chain into a file that has none"
    ),
    "facts export": Text(
        "Skriv kontorets fakta som facts.jsonl", "Write the office's facts as facts.jsonl"
    ),
    "contract": Text(
        "Aftalen: vis den, efterprøv den, prøv en anden af",
        "The contract: show it, check it, try another",
    ),
    "contract show": Text(
        "Vis aftalens klausuler, vilkår, valg og åbne spørgsmål",
        "Show the contract's clauses, terms, choices and open questions",
    ),
    "contract simulate": Text(
        "Vis, hvad en anden aftale ville betale for de samme fakta, før den gælder",
        "Show what another contract would pay for the same facts, before it takes effect",
    ),
    "contract check": Text(
        "Efterprøv en mappe med clauses.yaml og terms.yaml",
        "Check a folder with clauses.yaml and terms.yaml",
    ),
    "demo": Text(
        "Et opdigtet program med 120 kandidater: skriv det i en mappe, eller læg det i kontoret",
        "An invented programme with 120 candidates: write it to a folder, or load the office",
    ),
    "serve": Text("Åbn kontoret i en browser", "Open the office in a browser"),
    **OFFICE_COMMANDS,
}
"""Summary of each command by its path; "" is ``virksom`` itself. In the order of the help."""

OPTIONS: Mapping[str, Text] = {
    "facts": Text(
        "fil med fakta, eller demo; ellers kontorets database",
        "file of facts, or demo; otherwise the office's database",
    ),
    "contract": Text(
        "aftalens navn eller mappe; ellers impact60", "contract by name or folder; else impact60"
    ),
    "on": Text(
        "dagen, svaret beskriver: 2019-09-30; ellers i dag, i kontoret efter dets ur",
        "the day the answer describes: 2019-09-30; else today, in the office by its clock",
    ),
    "known": Text(
        "hvad der var kendt: en dag (til og med) eller 2019-10-07T09:12:00+02:00; "
        "ellers hele filen, og i kontoret nu",
        "what was known: a day (inclusive) or 2019-10-07T09:12:00+02:00; else the whole file, "
        "and in the office now",
    ),
    "format": Text("svarets form; ellers text", "form of the answer; else text"),
    "lang": Text("sprog; ellers da", "language; else da"),
    "help": Text("vis denne hjælp", "show this help"),
    "version": Text("vis versionen", "show the version"),
    "settle month": Text(
        "kun ugerne i en måned (ugens torsdag): 2019-09",
        "only the weeks of a month (by their Thursday): 2019-09",
    ),
    "contract show as_": Text(
        "table eller text: hele aftalen i sætninger",
        "table or text: the whole contract in sentences",
    ),
    "contract simulate other": Text(
        "mappe eller navn på den anden aftale", "folder or name of the other contract"
    ),
    "settle all_weeks": Text("også uger uden betaling", "unpaid weeks too"),
    "settle run": Text(
        "det, en afregning af måneden ville udstede nu, og det, der venter",
        "what a settlement of the month would issue now, and what waits",
    ),
    "ledger journal": Text("også hver postering", "every entry too"),
    "sample months": Text(
        "måneder: 2019-03..2019-08, eller en enkelt", "months: 2019-03..2019-08, or a single one"
    ),
    "sample seed": Text(
        "startværdi; ellers den, der følger af det seneste faktum",
        "seed; else the one that follows from the last fact",
    ),
    "sample size": Text(
        "hvor mange linjer; ellers så mange, aftalen siger",
        "how many lines; else as many as the contract says",
    ),
    "invoice show number": Text("nummeret: F-2019-0001", "the number: F-2019-0001"),
    "invoice show format": Text("dokumentets form; ellers text", "form of the document; else text"),
    "invoice show out": Text("skriv her; ellers på skærmen", "write here; else to the terminal"),
    "report kind": Text(
        "midterm er midtvejsevalueringen, quarterly kvartalsrapporten",
        "midterm is the mid-term evaluation, quarterly the quarter's report",
    ),
    "report edition": Text(
        "parties viser alle tal, external skjuler de små",
        "parties shows every figure, external hides the small",
    ),
    "report out": Text("skriv rapporten som PDF", "write the report as PDF"),
    "report xlsx": Text("skriv alle tabeller i ét regneark", "write every table to one workbook"),
    "report csv": Text(
        "mappe til hver figurs tal som CSV og tegning som SVG",
        "folder for each figure's numbers as CSV and drawing as SVG",
    ),
    "report number": Text(
        "skriv en udgivet rapport igen, og sig, om den er den samme",
        "write an issued report again, and say whether it is the same",
    ),
    "report at": Text(
        "hvornår PDF'en siger, den er skrevet; ellers nu",
        "when the PDF says it was written; else now",
    ),
    "export facts form": Text(
        "jsonl; excel er en projektmappe, parquet til analyse",
        "jsonl; excel is a workbook, parquet for analysis",
    ),
    "export facts out": Text("filen, der skrives", "the file to write"),
    "export facts known": Text("kun til og med dette tidspunkt", "only up to this moment"),
    "export indigo schema": Text(
        "mappe med INDIGOs project.json; ellers VIRKSOM_INDIGO_SCHEMA",
        "folder with INDIGO's project.json; else VIRKSOM_INDIGO_SCHEMA",
    ),
    "export indigo out": Text("skriv til en fil", "write to a file"),
    "invoice show sealed_by": Text(
        "navnet på certifikatet, som filen siger, den er forseglet med",
        "the name of the certificate the file says it is sealed by",
    ),
    "invoice validate file": Text("e-fakturaen som XML", "the e-invoice as XML"),
    "invoice validate rules": Text(
        "mappe med flere regelsæt som oversat XSLT; ellers den, som VIRKSOM_EINVOICE_RULES nævner",
        "folder with further rule sets, compiled XSLT; else the one VIRKSOM_EINVOICE_RULES names",
    ),
    "invoice issue facts": Text("fil med fakta, eller demo", "file of facts, or demo"),
    "invoice issue month": Text(
        "den sidste måned, der afregnes: 2019-08", "the last month settled: 2019-08"
    ),
    "invoice issue out": Text(
        "den nye fil med fakta; den må ikke findes", "the new file of facts; it must not exist"
    ),
    "invoice issue files": Text(
        "mappe til PDF og e-fakturaer; ellers laves de og gemmes ikke",
        "folder for PDF and e-invoices; else they are made and not kept",
    ),
    "invoice issue prepares": Text("hvem der forbereder", "who prepares"),
    "invoice issue releases": Text(
        "hvem der frigiver; en anden end den, der forbereder", "who releases; another than prepares"
    ),
    "invoice issue at": Text("tidspunktet; ellers nu", "the moment; else now"),
    "reconcile list_file": Text(
        "kommunens liste som .csv eller .xlsx", "the municipality's list as .csv or .xlsx"
    ),
    "reconcile register": Text(
        "registret, hvis koder listen har; ellers ydelsesrefusion",
        "the register whose codes the list has; else ydelsesrefusion",
    ),
    "settle candidate": Text("kun én kandidat", "one candidate only"),
    "explain candidate": Text("kandidatens kode: K017", "the candidate's code: K017"),
    "explain week": Text(
        "ugen, 2019-W32, eller en dag i den; ellers den sidste, der er slut ved dagen i --on",
        "the week, 2019-W32, or a day in it; else the last that has ended by the day in --on",
    ),
    "explain on": Text(
        "dagen, når ugen ikke er nævnt: den sidste uge, der er slut; ellers i dag",
        "the day, if no week is named: the last week that has ended; else today",
    ),
    "facts verify file": Text(
        "filen; ellers --facts eller kontorets database", "the file; else --facts or the office"
    ),
    "facts verify head": Text(
        "et fingeraftryk, som kæden skal indeholde: sha256:…",
        "a digest the chain must hold: sha256:…",
    ),
    "facts seal file": Text("filen uden kæde", "the file without a chain"),
    "facts seal out": Text(
        "skriv her; ellers i filen selv", "write here; else into the file itself"
    ),
    "facts export known": Text(
        "kun til og med dette tidspunkt, så filen ender dér; ellers det hele",
        "only up to this moment, so that the file ends there; else all",
    ),
    "facts export out": Text("skriv her; ellers på skærmen", "write here; else to the terminal"),
    "contract show clause": Text("kun én klausul: 4.3", "one clause only: 4.3"),
    "contract show on": Text(
        "vilkår, der gælder den dag; ellers alle", "terms in force that day; else all"
    ),
    "contract show known": Text(
        "kun det, der var aftalt da; ellers alt", "only what was agreed by then; else all"
    ),
    "contract check folder": Text("aftalens mappe", "the contract's folder"),
    "demo out": Text("skriv facts.jsonl i mappen", "write facts.jsonl into the folder"),
    "demo load": Text(
        "læg demoen i kontorets database", "load the demo into the office's database"
    ),
    "demo whole": Text(
        "med --load: alle årene, gjort op til enden; ellers som den stod i oktober 2019, "
        "med et ur der går",
        "with --load: all the years, settled to the end; else as it stood in October 2019, "
        "with a clock that runs",
    ),
    "demo registers": Text(
        "skriv registrenes næste lister i mappen, til at prøve indlæsningen med",
        "write the registers' next lists into the folder, to try the import with",
    ),
    "demo seed": Text(
        "et andet tal giver andre 120 kandidater", "another number gives another 120 candidates"
    ),
    "serve port": Text("port; ellers 8000", "port; else 8000"),
    "serve host": Text("adresse; ellers 127.0.0.1", "address; else 127.0.0.1"),
    **OFFICE_OPTIONS,
    **COLUMN_OPTIONS,
    **EFFECT_OPTIONS,
}
"""What each option and argument is, by name, or by command and name where it differs."""


def option_text(path: str, name: str) -> Text:
    """Return what an option of the command at ``path`` is; a nameless option is a bug."""
    return OPTIONS.get(f"{path} {name}") or OPTIONS[name]
