package health.overturn.lambda.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.lambda.fake.Deployment;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/// What people ask for on each working day, over the API. What they work on is what the lists of that day show.
final class SampleCommands {
    private static final String CALL = "{\"action\":\"PAYER_CALL\",\"note\":\"called\",\"result\":\"no answer\"}";
    private static final String RECORDS = "{\"action\":\"RECORDS\",\"note\":\"sent\",\"reference\":\"FAX-INVENTED-1\"}";

    private final DeadLetterDay deadLetters;
    private final SampleSettings settings;
    private final ApiClient api;

    SampleCommands(Deployment deployment, Functions functions, ApiClient api) {
        this.deadLetters = new DeadLetterDay(deployment, functions, api);
        this.settings = new SampleSettings(api);
        this.api = api;
    }

    /// An admin names the owners of the payers that were seen, and founds another practice.
    void settings() {
        settings.nameOwners(seen("payer"));
        settings.found("cedar");
    }

    void monday() {
        List<String> ids = ids("denials?state=OPEN&limit=200");
        api.name("payer", seen("payer").getLast());
        for (int index = 0; index < ids.size(); index += 2) {
            post("biller", "denials/" + ids.get(index) + "/touches", CALL);
        }
        enterByHand();
        post("biller", "denials/" + ids.get(1) + "/resolution", """
                {"outcome":"PAID","note":"a check","recoveredCents":1200,"rest":"STAYS_OPEN","version":1}""");
        post(
                "lead",
                "denials/" + ids.get(3) + "/resolution",
                "{\"outcome\":\"UPHELD\",\"rest\":\"WRITTEN_OFF\",\"writeOffReason\":\"CONTRACT\",\"note\":\"they stand by it\"}");
        post(
                "admin",
                "denials/" + ids.get(3) + "/write-off-approval",
                "{\"decision\":\"APPROVE\",\"note\":\"agreed\"}");
        post("lead", "denials/" + ids.get(5) + "/reassignment", "{\"owner\":\"bob.example\",\"why\":\"knows them\"}");
        post("biller", "denials/" + ids.get(7) + "/category", "{\"category\":\"CODING\",\"why\":\"the modifier\"}");
        post("coder", "denials/" + ids.get(7) + "/touches", "{\"action\":\"REVIEW\",\"note\":\"read\"}");
        undo(ids.get(9));
        post("lead", "denials/" + ids.get(3) + "/reopening", "{\"why\":\"they will pay\"}");
        post(
                "biller",
                "touches",
                "{\"ids\":[\"%s\",\"%s\",\"none.such\"],\"action\":\"APPEAL\",\"note\":\"for all\",\"nextActionOn\":\"2026-07-01\"}"
                        .formatted(ids.get(11), ids.get(1)));
    }

    private void enterByHand() {
        enterOne("ACCT-INVENTED-1", 90_000, "197");
        enterOne("ACCT-INVENTED-1", 90_000, "197");
        enterOne("ACCT-INVENTED-2", 4_000, "29");
        api.ask("biller POST csv denials claimId,payer,serviceFrom,deniedOn,chargeCents,deniedCents,group,carc,rarcs,"
                + "payerClaimId\\nACCT-3,{payer},2026-05-02,2026-05-21,80000,40000,CO,16,M51 N56,ICN-INVENTED-3\\n"
                + "\"ACCT-4\",{payer},2026-05-03,2026-05-22,7000,7000,CO,50,,\\n");
    }

    private void enterOne(String claim, int cents, String carc) {
        post("biller", "denials", """
                {"claimId":"%s","payer":"{payer}","serviceFrom":"2026-05-01","deniedOn":"2026-05-20",
                 "chargeCents":%d,"deniedCents":%d,"group":"CO","carc":"%s","rarcs":["MA44"],"payerClaimId":"ICN-1"}""".formatted(claim, cents, cents, carc));
    }

    private void undo(String id) {
        int version = post("biller", "denials/" + id + "/touches", CALL)
                .path("version")
                .asInt();
        post("other", "denials/" + id + "/undo", "{\"version\":%d,\"why\":\"not mine\"}".formatted(version));
        post("biller", "denials/" + id + "/undo", "{\"version\":%d,\"why\":\"another was meant\"}".formatted(version));
    }

    void tuesday() {
        for (String owner : List.of("anna.example", "bob.example")) {
            ids("worklist?owner=" + owner + "&limit=40&include=patient")
                    .forEach(id -> post("lead", "denials/" + id + "/touches", CALL));
        }
    }

    /// Batches of the middle layer are touched, but for one denial; other code tables are set, and files are read again
    /// by them.
    void wednesday() {
        List<String> batches = ids("batches");
        api.name("batch", batches.getFirst());
        String excepted = ids("batches/{batch}?limit=200").getFirst();
        for (String batch : batches) {
            post("lead", "batches/" + batch + "/touches", """
                    {"except":["%s"],"action":"RECORDS","note":"sent for all"}""".formatted(excepted));
        }
        settings.judgeOtherwise();
        String file = api.ask("lead GET json denials?limit=1&entered=BY_REMITTANCE")
                .path("items")
                .path(0)
                .path("source")
                .path("file")
                .asText();
        api.name("file", file);
        name("reprocessing", post("admin", "reprocessing", "{\"file\":\"{file}\"}"));
        post("admin", "reprocessing", "{\"from\":\"2026-06-07\",\"to\":\"2026-06-08\",\"dry\":false}");
    }

    /// One owner is away, and what could not be published is published.
    void thursday() {
        ids("worklist?owner=bob.example&limit=15").forEach(id -> post("other", "denials/" + id + "/touches", RECORDS));
        ids("denials?touched=true&state=OPEN&limit=60&minCents=20000")
                .forEach(id -> post("lead", "denials/" + id + "/touches", CALL));
        settings.sendAway("bob.example");
        post("lead", "cover", "{\"owner\":\"bob.example\"}");
        post("lead", "cover", "{\"owner\":\"anna.example\"}");
        deadLetters.live(ids("denials?state=OPEN&limit=30&maxCents=60000"));
    }

    void friday() {
        List<String> escalated = ids("escalations?limit=200");
        List<String> decisions = List.of(
                "{\"decision\":\"APPEAL\",\"note\":\"with the record\"}",
                "{\"decision\":\"WRITE_OFF\",\"writeOffReason\":\"TOO_LATE\",\"note\":\"too late\"}",
                "{\"decision\":\"REASSIGN\",\"owner\":\"cora.example\",\"note\":\"knows them\"}");
        for (int index = 3; index < escalated.size(); index++) {
            post("lead", "escalations/" + escalated.get(index) + "/decision", decisions.get(index % 3));
        }
        List<String> small = ids("small-balances?limit=200");
        String ids = String.join("\",\"", small.subList(0, Math.min(3, small.size())));
        post("biller", "small-balances/write-off", "{\"ids\":[\"" + ids + "\"],\"note\":\"approved\"}");
        post("lead", "small-balances/write-off", "{\"ids\":[\"" + ids + "\",\"{file}\"],\"note\":\"approved\"}");
        List<String> reviews = ids("prevention-reviews");
        post("lead", "prevention-reviews/" + reviews.getFirst() + "/owner", "{\"owner\":\"front.example\"}");
        post("lead", "prevention-reviews/" + reviews.getFirst() + "/action", """
                {"what":"Asked for authorizations before the visit","on":"2026-06-12"}""");
        post("lead", "prevention-reviews/" + reviews.getLast() + "/owner", "{\"owner\":\"auth.example\"}");
    }

    /// Gives names to denials in each state, one of them entered now, for reads and for requests that are refused.
    void nameWhatIsThere() {
        enterOne("ACCT-INVENTED-5", 30_000, "197");
        for (String state :
                List.of("NEW", "HELD", "ASSIGNED", "WORKING", "WAITING_ON_PAYER", "ESCALATED", "RESOLVED")) {
            api.name(
                    state.toLowerCase(Locale.ROOT),
                    ids("denials?limit=3&state=" + state).stream().findFirst().orElse("none.such"));
        }
        api.name("review", ids("prevention-reviews").getFirst());
        JsonNode newest = api.ask("biller GET json denials?limit=1&state=OPEN")
                .path("items")
                .path(0);
        api.name("claim", newest.path("claimId").asText());
        api.name("payerClaim", newest.path("payerClaimId").asText());
        api.name(
                "cursor",
                api.ask("biller GET json denials?limit=4").path("next").asText());
    }

    private List<String> seen(String field) {
        TreeSet<String> seen = new TreeSet<>();
        api.ask("lead GET json denials?limit=200")
                .path("items")
                .forEach(denial -> seen.add(denial.path(field).path("id").asText()));
        return List.copyOf(seen);
    }

    /// The ids in a list, as the lead sees it.
    private List<String> ids(String list) {
        JsonNode items = api.ask("lead GET json " + list).path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path("id").asText())
                .toList();
    }

    private void name(String name, JsonNode answer) {
        api.name(name, answer.path("id").asText());
    }

    private JsonNode post(String caller, String path, String body) {
        return api.ask(caller + " POST json " + path + " " + body);
    }
}
