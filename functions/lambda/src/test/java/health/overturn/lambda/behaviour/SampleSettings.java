package health.overturn.lambda.behaviour;

import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.TestPeople;
import java.util.List;
import java.util.stream.Collectors;

/// The settings of the practice `maple`, as an admin saves them again and again during the week, and those of another
/// practice.
final class SampleSettings {
    private static final String CODES = """
            "codes": {"carc": [{"carc": "97", "category": "CONTRACT"}, {"carc": "204", "class": "INFO"},
                               {"carc": "16", "category": "DOCUMENTATION"}, {"carc": "29", "step": "Ask the desk"}],
                      "pairs": [{"carc": "50", "rarc": "N115", "category": "DOCUMENTATION"}]},""";
    private static final List<String> OWNERS = List.of("anna.example", "bob.example", "cora.example");

    private final ApiClient api;
    private String owners = "";
    private String codes = "";
    private String absences = "{\"person\": \"left.example\", \"from\": \"2026-01-01\", \"cover\": \"anna.example\"}";

    SampleSettings(ApiClient api) {
        this.api = api;
    }

    /// All payers but the first have an owner; what is the first's is held.
    void nameOwners(List<String> payers) {
        owners = payers.stream()
                .skip(1)
                .map(payer -> "{\"payer\":\"%s\",\"owner\":\"%s\"}"
                        .formatted(payer, OWNERS.get(payers.indexOf(payer) % OWNERS.size())))
                .collect(Collectors.joining(","));
        save();
    }

    void judgeOtherwise() {
        codes = CODES;
        save();
    }

    void sendAway(String owner) {
        absences = """
                {"person": "%s", "from": "2026-06-11", "until": "2026-06-19", "cover": "anna.example"}""".formatted(owner);
        save();
    }

    /// Makes another practice.
    void found(String practice) {
        api.ask("admin PUT json /v1/practices/" + practice + "/settings " + Deployment.SETTINGS);
    }

    private void save() {
        api.ask("admin PUT json settings " + """
                {"timeZone": "America/Chicago", "billingLead": "lead.example", "people": %s, "owners": [%s], %s
                 "absences": [%s],
                 "queues": {"FRONT_END_CLEANUP": "front.example", "AUTHORIZATION": "auth.example",
                            "CODING": "coding.example", "CLINICAL_DOCUMENTATION": "records.example",
                            "PAYER_FOLLOW_UP": "follow.example", "CONTRACTING": "contract.example",
                            "CREDENTIALING": "credentials.example"},
                 "holidays": ["2026-12-24"], "federalHolidays": true, "workingDays": {"CODING": 4},
                 "middleFromCents": 10000, "middleToCents": 300000, "escalateTouches": 3, "topRanks": 5,
                 "nextRanks": 10, "preventionCount": 2, "preventionWeeks": 1}
                """.formatted(TestPeople.directory(), owners, codes, absences));
    }
}
