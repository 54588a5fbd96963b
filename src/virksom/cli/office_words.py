"""What the help pages of ``virksom office`` say, in both languages."""

from collections.abc import Mapping

from virksom.programme.kernel import Text

OFFICE_COMMANDS: Mapping[str, Text] = {
    "office": Text(
        "Driften af kontoret: begyndelse, sikkerhedskopi, gendannelse, nøgler og persondata",
        "Running the office: beginning, backup, restore, keys and personal data",
    ),
    "office init": Text(
        "Begynd et tomt program, og få et link til dets første administrator",
        "Begin an empty programme, and get a link for its first administrator",
    ),
    "office join": Text(
        "Luk en, der har en adgang, ind i et program mere",
        "Let somebody who has an account into one more programme",
    ),
    "office load": Text(
        "Læg en hel log fra en fil ind som et program: jsonl, Excel eller Parquet",
        "Load a whole log from a file as a programme: jsonl, Excel or Parquet",
    ),
    "office backup": Text(
        "Læg hele kontoret i én fil, med fingeraftryk; boksens nøgler er ikke i den",
        "Put the whole office into one file, with digests; the vault's keys are not in it",
    ),
    "office restore": Text(
        "Gendan et tomt kontor af en sikkerhedskopi, og slet igen, hvem der er slettet siden",
        "Restore an empty office from a backup, and erase again who was erased since",
    ),
    "office export-person": Text(
        "Alt om én kandidat som JSON eller PDF, til at give kandidaten",
        "All about one candidate as JSON or PDF, to be given to the candidate",
    ),
    "office erase-person": Text(
        "Slet alt, hvad boksen ved om én person; fakta og summer står",
        "Erase all that the vault holds of one person; facts and sums stay",
    ),
    "office due": Text(
        "Persondata, hvis tid er gået eller snart går: se, giv varsel, slet",
        "Personal data that has had its time or soon will: see, tell, erase",
    ),
    "office keep-longer": Text(
        "Slet intet om en kandidat før en dag, af en grund; uden kode: hvem det gælder",
        "Erase nothing about a candidate before a day, for a reason; without a code: whom",
    ),
    "office rotate-keys": Text(
        "Luk boksen med en ny nøgle; så, med --drop-old, glem de gamle",
        "Seal the vault with a new key; then, with --drop-old, forget the old ones",
    ),
}
"""Summary of each command of the office by its path, in the order of the help."""

OFFICE_OPTIONS: Mapping[str, Text] = {
    "office load file": Text("filen med fakta", "the file of facts"),
    "office export-person candidate": Text("kandidatens kode: K017", "the candidate's code: K017"),
    "office export-person out": Text(
        "den nye fil; en PDF til at læse, ellers JSON", "the new file; a PDF to read, else JSON"
    ),
    "office export-person by": Text(
        "brugernavnet på den teamleder, der svarer for det",
        "username of the team leader who answers for it",
    ),
    "office erase-person code": Text("personens kode: K017", "the person's code: K017"),
    "office erase-person again": Text(
        "koden igen, for det kan ikke fortrydes", "the code again, as it cannot be undone"
    ),
    "office erase-person by": Text(
        "brugernavnet på den administrator, der svarer for det",
        "username of the administrator who answers for it",
    ),
    "office due tell": Text(
        "giv kandidat og konsulent varsel", "tell the candidate and the consultant"
    ),
    "office due erase": Text(
        "slet det, der er varslet i tide; det kan ikke fortrydes",
        "erase what was told of in time; it cannot be undone",
    ),
    "office keep-longer code": Text("kandidatens kode: K017", "the candidate's code: K017"),
    "office keep-longer until": Text(
        "den første dag, det ikke gælder mere: 2029-01-01",
        "the first day on which it holds no longer: 2029-01-01",
    ),
    "office keep-longer reason": Text(
        "hvorfor, uden navne; udelad det, og der spørges: så står det ikke i skallens historik",
        "why, without names; leave it out to be asked: then it is not in the shell's history",
    ),
    "office keep-longer end": Text(
        "gem ikke længere end ellers", "keep it no longer than otherwise"
    ),
    "office keep-longer by": Text(
        "brugernavnet på den administrator, der svarer for det",
        "username of the administrator who answers for it",
    ),
    "office due by": Text(
        "brugernavnet på den administrator, der svarer for det",
        "username of the administrator who answers for it",
    ),
    "office backup file": Text(
        "den nye fil; den må ikke findes", "the new file; it must not exist"
    ),
    "office init code": Text("koden på programmet, som P1", "the programme's code, such as P1"),
    "office init provider": Text("leverandørens navn", "the provider's name"),
    "office init administrator": Text(
        "administratorens hele navn; det ligger i boksen",
        "the administrator's whole name; it lies in the vault",
    ),
    "office init contract": Text(
        "aftalens navn eller mappe; ellers impact60", "the contract's name or folder; else impact60"
    ),
    "office init mail": Text(
        "administratorens e-mail; ellers ingen", "the administrator's e-mail; else none"
    ),
    "office init invented": Text(
        "personerne er opdigtede: en øvelse", "its people are invented: an exercise"
    ),
    "office join code": Text("koden på programmet, som P2", "the programme's code, such as P2"),
    "office join user": Text("det, de logger ind med", "what they sign in with"),
    "office join role": Text(
        "rollen i programmet, som team_leader", "the role in the programme, such as team_leader"
    ),
    "office join organisation": Text(
        "koden på der, hvor de kommer fra; ellers den eneste, der passer",
        "the code of where they come from; else the only one that fits",
    ),
    "office rotate-keys index": Text("også en ny nøgle til opslag", "a new key for looking up too"),
    "office rotate-keys drop_old": Text("glem de gamle nøgler", "forget the old keys"),
    "office restore file": Text("sikkerhedskopien", "the backup"),
    "office restore erasures": Text(
        "listen over dem, der er slettet; ellers den ved nøglerne, og »none« når der ingen er",
        "the list of who was erased; else the one beside the keys, and “none” when there is none",
    ),
}
"""What each option and argument of the office's commands is."""

OFFICE_EXAMPLES: Mapping[str, tuple[str, ...]] = {
    "office load": ("virksom office load fakta.parquet",),
    "office export-person": ("virksom office export-person K017 --out K017.pdf --by teamleder",),
    "office erase-person": ("virksom office erase-person K017 --again K017 --by administrator",),
    "office due": (
        "virksom office due",
        "virksom office due --erase --by administrator",
    ),
    "office keep-longer": (
        "virksom office keep-longer",
        ("virksom office keep-longer K017 --until 2029-01-01 --by administrator"),
    ),
    "office backup": ("virksom office backup /srv/backup/kontoret-2020-01-31.zip",),
    "office init": (
        "virksom office init P1 --provider 'Beskæftigelse A/S' --administrator 'Anna Aagaard'",
    ),
    "office join": ("virksom office join P2 --user teamleder --role team_leader",),
    "office rotate-keys": ("virksom office rotate-keys", "virksom office rotate-keys --drop-old"),
    "office restore": ("virksom office restore /srv/backup/kontoret-2020-01-31.zip",),
}
"""Lines to copy, by command."""
