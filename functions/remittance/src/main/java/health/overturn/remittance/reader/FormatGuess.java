package health.overturn.remittance.reader;

/// Guesses the format of a file that is not X12 from its first bytes. Messages do not repeat these bytes.
final class FormatGuess {
    private FormatGuess() {}

    /// Describes the file in one sentence, for a problem of the code NOT_X12.
    ///
    /// @param firstBytes the first bytes of the file as Latin-1; at most eight
    static String describe(String firstBytes) {
        if (firstBytes.regionMatches(true, 0, "ISA", 0, 3)) {
            return "the ISA segment is incomplete; the file cannot be read";
        }
        return format(firstBytes) + "; an ISA segment is required";
    }

    private static String format(String firstBytes) {
        if (firstBytes.startsWith("%PDF")) {
            return "this is a PDF, not an X12 file";
        }
        if (firstBytes.startsWith("PK") || firstBytes.startsWith("\u001F\u008B")) {
            return "this is an archive that is empty or inside another archive";
        }
        if (firstBytes.startsWith("-----BEG")) {
            return "this is an encrypted message, not an X12 file";
        }
        if (firstBytes.startsWith("UNA") || firstBytes.startsWith("UNB")) {
            return "this is an EDIFACT message, not an X12 file";
        }
        if (firstBytes.startsWith("\u00FF\u00FE") || firstBytes.startsWith("\u00FE\u00FF")) {
            return "this is text in UTF-16, not an X12 file";
        }
        if (firstBytes.startsWith("<")) {
            return "this is XML or HTML, not an X12 file";
        }
        boolean json = firstBytes.startsWith("{") || firstBytes.startsWith("[");
        return json ? "this is JSON, not an X12 file" : "this is not an X12 file";
    }
}
