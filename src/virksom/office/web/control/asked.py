"""What is asked in a control: the form and the words of each step."""

from dataclasses import dataclass

from virksom.office.web.control.forms import AnswerForm, ClaimForm, FindForm, RuleForm
from virksom.office.web.forms import OfficeForm
from virksom.programme.kernel import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A step that is asked for: its form, heading, what follows from it, and its button."""

    form: type[OfficeForm]
    heading: Text
    sub: Text
    button: Text


_ANSWER, _RULE = Text("Svar", "Answer"), Text("Afgør", "Rule")
FIND = Asked(
    form=FindForm,
    heading=Text("Kontrollér", "Control"),
    sub=Text(
        "Leverandøren svarer, før der trækkes noget fra.",
        "The provider answers before anything is deducted.",
    ),
    button=Text("Sig det", "Say so"),
)
ANSWER_LINE = Asked(
    form=AnswerForm,
    heading=Text("Svar på kontrollen", "Answer the control"),
    sub=Text(
        "Tager I det til følge, krediteres ugen, næste gang der gøres op.",
        "If you accept it, the week is credited at the next settlement.",
    ),
    button=_ANSWER,
)
RULE_LINE = Asked(
    form=RuleForm,
    heading=Text("Afgør", "Rule"),
    sub=Text(
        "Fastholdes det, krediteres ugen, næste gang der gøres op.",
        "If it is upheld, the week is credited at the next settlement.",
    ),
    button=_RULE,
)
CLAIM = Asked(
    form=ClaimForm,
    heading=Text("Kræv fradraget", "Claim the deduction"),
    sub=Text(
        "Leverandøren svarer, før det trækkes fra.",
        "The provider answers before it is deducted.",
    ),
    button=Text("Kræv fradraget", "Claim it"),
)
ANSWER_CLAIM = Asked(
    form=AnswerForm,
    heading=Text("Svar på kravet", "Answer the claim"),
    sub=Text(
        "Tager I det til følge, modregnes det i den næste betaling.",
        "If you accept it, it is netted in the next payment.",
    ),
    button=_ANSWER,
)
RULE_CLAIM = Asked(
    form=RuleForm,
    heading=Text("Afgør kravet", "Rule on the claim"),
    sub=Text(
        "Fastholdes det, modregnes det i den næste betaling.",
        "If it is upheld, it is netted in the next payment.",
    ),
    button=_RULE,
)
