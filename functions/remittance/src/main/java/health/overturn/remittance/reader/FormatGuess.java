package health.overturn.remittance.reader;

/// Names what a file is that is no X12, from its first bytes, without repeating any of them.
final class FormatGuess {
    private FormatGuess() {}

    static String named(String lead) {
        if (lead.startsWith("%PDF")) {
            return "a PDF";
        }
        if (lead.startsWith("PK") || lead.startsWith("\u001F\u008B")) {
            return "an archive that is empty or inside another";
        }
        if (lead.regionMatches(true, 0, "ISA", 0, 3)) {
            return "an ISA that breaks off";
        }
        if (lead.startsWith("-----BEG")) {
            return "an encrypted message";
        }
        if (lead.startsWith("UNA") || lead.startsWith("UNB")) {
            return "an EDIFACT message";
        }
        if (lead.startsWith("\u00FF\u00FE") || lead.startsWith("\u00FE\u00FF")) {
            return "text in UTF-16";
        }
        if (lead.startsWith("<")) {
            return "XML or HTML";
        }
        return lead.startsWith("{") || lead.startsWith("[") ? "JSON" : "something else";
    }
}
