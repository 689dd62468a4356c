package health.overturn.remittance;

/// Names what a file is that is no X12, from its first bytes, without repeating any of them.
final class Foreign {
    private Foreign() {}

    static String named(String lead) {
        if (lead.startsWith("%PDF")) {
            return "a PDF";
        }
        if (lead.startsWith("PK")) {
            return "an archive inside an archive";
        }
        if (lead.regionMatches(true, 0, "ISA", 0, 3)) {
            return "an ISA that breaks off";
        }
        if (lead.startsWith("<")) {
            return "XML or HTML";
        }
        return lead.startsWith("{") || lead.startsWith("[") ? "JSON" : "something else";
    }
}
