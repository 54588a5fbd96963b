"""Small rule sets made by hand, in both forms that operators get them in."""

SVRL = b"""<xsl:stylesheet version="2.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:svrl="http://purl.oclc.org/dsdl/svrl" xmlns:cbc="%(cbc)s">
  <xsl:template match="/">
    <svrl:schematron-output>
      <xsl:if test="not(starts-with(*/cbc:ID, 'X-'))">
        <svrl:failed-assert id="HOME-1" flag="fatal"
            location="/*:Invoice[namespace-uri()='u'][1]/*:ID[namespace-uri()='u'][1]">
          <svrl:text>[HOME-1]-A number begins with X.</svrl:text>
        </svrl:failed-assert>
      </xsl:if>
      <xsl:if test="exists(*/cbc:Note)">
        <svrl:successful-report id="HOME-2" role="warning" location="/">
          <svrl:text>A note is seldom read.</svrl:text>
        </svrl:successful-report>
      </xsl:if>
    </svrl:schematron-output>
  </xsl:template>
</xsl:stylesheet>""".replace(
    b"%(cbc)s", b"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
)

DANISH = b"""<xsl:stylesheet version="2.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template match="/">
    <Schematron>
      <Error context="Invoice"><Pattern>true()</Pattern>
        <Description>[F-INV999] The number is too plain.</Description>
        <Xpath>/Invoice[1]/cbc:ID[1]</Xpath></Error>
      <Error context="Invoice"><Pattern>true()</Pattern>
        <Description>[W-INV998] It could be finer.</Description>
        <Xpath>/Invoice[1]</Xpath></Error>
    </Schematron>
  </xsl:template>
</xsl:stylesheet>"""


def doing(what: str) -> bytes:
    """Return a rule set that does one thing of its own."""
    return (
        '<xsl:stylesheet version="2.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">'
        f'<xsl:template match="/">{what}</xsl:template></xsl:stylesheet>'
    ).encode()


def report(holding: str) -> str:
    """Return a report in SVRL that holds something."""
    name = "svrl:schematron-output"
    return f'<{name} xmlns:svrl="http://purl.oclc.org/dsdl/svrl">{holding}</{name}>'
