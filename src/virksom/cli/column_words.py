"""What the help pages say of cohorts in columns, in both languages."""

from collections.abc import Mapping

from virksom.programme.kernel import Text

COLUMN_OPTIONS: Mapping[str, Text] = {
    "settle facts": Text(
        "fil med fakta, mappen med en kohorte (også s3://), eller demo; ellers kontorets database",
        "file of facts, folder of a cohort (s3:// too), or demo; otherwise the office's database",
    ),
    "settle out": Text(
        "en ny fil med strækningerne som Parquet; på skærmen står summen af hver måned",
        "a new file of the stretches, as Parquet; the terminal shows the sum of each month",
    ),
    "settle corrects": Text(
        "en opgørelse fra --out, som mappens ændrede retter; vist er forskellen, og --out skriver "
        "den rettede",
        "a settlement by --out that the folder's changed ones correct; shown is the difference, "
        "and --out writes it corrected",
    ),
    "settle workers": Text(
        "hvor mange filer af en kohorte der læses ad gangen",
        "how many files of a cohort are read at once",
    ),
    "settle engine": Text(
        "hvem der læser filerne af en kohorte: denne proces eller Spark",
        "who reads the files of a cohort: this process or Spark",
    ),
    "settle reasons": Text(
        "for hver grund, hvor mange uger den afgør, betalte og ubetalte, og en uge til explain",
        "for each reason how many weeks it decides, paid or not, and a week for explain",
    ),
    "compare before": Text(
        "den tidligere opgørelse, skrevet af settle --out",
        "the earlier settlement, written by settle --out",
    ),
    "compare after": Text("den senere", "the later one"),
    "export cohort changed_since": Text(
        "kun dem, hvis rækker er anderledes, end de var kendt da: 2019-10-07; retter en opgørelse",
        "those alone whose rows are not as known then: 2019-10-07; they correct a settlement",
    ),
    "export cohort out": Text("mappen, der skrives", "the folder to write"),
}
