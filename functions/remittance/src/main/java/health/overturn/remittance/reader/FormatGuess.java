package health.overturn.remittance.reader;

/// Names what a file is that is no X12, from its first bytes, without repeating any of them.
final class FormatGuess {
    private FormatGuess() {}

    static String describe(String firstBytes) {
        if (firstBytes.startsWith("%PDF")) {
            return "a PDF";
        }
        if (firstBytes.startsWith("PK") || firstBytes.startsWith("\u001F\u008B")) {
            return "an archive that is empty or inside another";
        }
        if (firstBytes.regionMatches(true, 0, "ISA", 0, 3)) {
            return "an ISA that breaks off";
        }
        if (firstBytes.startsWith("-----BEG")) {
            return "an encrypted message";
        }
        if (firstBytes.startsWith("UNA") || firstBytes.startsWith("UNB")) {
            return "an EDIFACT message";
        }
        if (firstBytes.startsWith("\u00FF\u00FE") || firstBytes.startsWith("\u00FE\u00FF")) {
            return "text in UTF-16";
        }
        if (firstBytes.startsWith("<")) {
            return "XML or HTML";
        }
        return firstBytes.startsWith("{") || firstBytes.startsWith("[") ? "JSON" : "something else";
    }
}
