package health.overturn.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a billing expert expects of some files, compared with what `read --json` prints of them.
///
/// @param expected the case's document: `expect` is about the first file alone, `expectDenials` about what all files
/// come
///     to
/// @param printed the document that `read --json` prints
record ReportedCase(JsonNode expected, JsonNode printed) {
    /// How the output differs; empty where it is as expected or as one of the other good answers.
    List<String> differences() {
        List<String> differences = new ArrayList<>();
        JsonNode file = expected.path("expect");
        if (!file.isMissingNode() && fileDifferences(file).size() > 0) {
            boolean otherwiseGood = file.path("alsoOk")
                    .valueStream()
                    .anyMatch(other -> fileDifferences(other).isEmpty());
            differences.addAll(otherwiseGood ? List.of() : fileDifferences(file));
        }
        if (expected.has("expectDenials")) {
            differences.addAll(denialDifferences());
        }
        return differences;
    }

    private List<String> fileDifferences(JsonNode want) {
        JsonNode file = printed.path("files").path(0);
        List<String> differences = new ArrayList<>();
        for (String field : List.of("status", "claims", "deniedClaims", "deniedCents", "byCategory")) {
            if (want.hasNonNull(field) && !want.path(field).equals(file.path(field))) {
                differences.add(field + ": must be " + want.path(field) + "; got " + file.path(field));
            }
        }
        if (!want.path("balancedAny").asBoolean()
                && want.has("balanced")
                && !want.path("balanced").equals(file.path("balanced"))) {
            differences.add("balanced: must be " + want.path("balanced"));
        }
        Set<String> allowed = texts(want.path("oneOf"));
        file.path("byCategory").fieldNames().forEachRemaining(category -> {
            if (!allowed.isEmpty() && !allowed.contains(category)) {
                differences.add("category: must be one of " + allowed + "; got " + category);
            }
        });
        if (want.has("maxCents")
                && file.path("deniedCents").asLong() > want.path("maxCents").asLong()) {
            differences.add("deniedCents: must be at most " + want.path("maxCents"));
        }
        if (file.path("problems").size() < want.path("minProblems").asInt()) {
            differences.add("problems: must be at least " + want.path("minProblems"));
        }
        texts(want.path("showsCodes")).stream()
                .filter(code -> !shownCodes().contains(code))
                .forEach(code -> differences.add("code " + code + ": is required"));
        return differences;
    }

    private Set<String> shownCodes() {
        Set<String> codes = new HashSet<>();
        printed.path("denials")
                .forEach(denial -> denial.path("reasons")
                        .forEach(reason -> codes.add(reason.path("carc").asText())));
        printed.path("notes").forEach(note -> codes.add(note.path("carc").asText()));
        return codes;
    }

    private List<String> denialDifferences() {
        List<String> differences = new ArrayList<>();
        List<JsonNode> left =
                new ArrayList<>(printed.path("denials").valueStream().toList());
        for (JsonNode want : expected.path("expectDenials")) {
            JsonNode match = left.stream()
                    .filter(denial -> matches(want, denial))
                    .findFirst()
                    .orElse(null);
            if (match == null) {
                differences.add("no denial is as " + want);
            } else {
                left.remove(match);
            }
        }
        left.forEach(denial -> differences.add(
                "unexpected denial of " + denial.path("deniedCents") + ", outcome " + denial.path("outcome")));
        return differences;
    }

    private static boolean matches(JsonNode want, JsonNode denial) {
        for (String field : List.of("claimId", "deniedCents", "open", "recoveredCents", "takeback")) {
            if (want.hasNonNull(field) && !want.path(field).equals(denial.path(field))) {
                return false;
            }
        }
        Set<String> amounts = texts(want.path("deniedCentsAnyOf"));
        return (amounts.isEmpty() || amounts.contains(denial.path("deniedCents").asText()))
                && (!want.hasNonNull("outcome")
                        || outcomeByRemittances(want)
                                .equals(denial.path("outcome").asText()));
    }

    /// Files tell of no appeal, so what an appeal overturned is PAID by them.
    private static String outcomeByRemittances(JsonNode want) {
        String outcome = want.path("outcome").asText();
        return outcome.equals("OVERTURNED") ? "PAID" : outcome;
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new HashSet<>();
        list.forEach(value -> texts.add(value.asText()));
        return texts;
    }
}
