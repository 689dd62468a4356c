package health.overturn.lambda.behaviour;

import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.TableContents;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.item.DenialItem;
import java.util.Comparator;
import java.util.List;

/// A day on which something of each kind becomes a dead letter and is done again.
final class DeadLetterDay {
    private final Deployment deployment;
    private final Functions functions;
    private final ApiClient api;

    DeadLetterDay(Deployment deployment, Functions functions, ApiClient api) {
        this.deployment = deployment;
        this.functions = functions;
        this.api = api;
    }

    /// @param denials that are open
    void live(List<String> denials) {
        for (String id : denials.subList(0, Math.min(6, denials.size()))) {
            api.askUnpublished("lead POST json denials/" + id + "/touches "
                    + "{\"action\":\"REVIEW\",\"note\":\"read\",\"nextActionOn\":\"2026-06-15\"}");
        }
        functions.stream().giveUp();
        Item broken = breakOne();
        letter("""
            {"source": "aws.s3", "detail-type": "Object Created", "time": "2026-06-11T15:00:00Z",
             "detail": {"bucket": {"name": "intake"}, "object": {"key": "remits/maple/b.835", "size": 1, "etag": "e"}}}\
            """);
        letter("""
            {"source": "overturn", "detail-type": "Reprocessing Due",
             "detail": {"schema": 1, "id": "maple.R-1.1", "practice": "maple", "reprocessing": "R-1"}}\
            """);
        letter("""
            {"requestContext": {"condition": "RetriesExhausted"}, "requestPayload":
                {"practice": "maple", "cycle": "REROUTE", "week": "2026-W24", "scheduledTime": "2026-06-08T11:00:00Z"}}\
            """);
        letter("{\"scheduledTime\": \"2026-06-10T11:00:00Z\", \"cycle\": \"MIDDLE_LAYER\"}");
        letter("""
            {"partition": "%s", "sort": "%s", "from": 0, "version": 1, "fault": "an invented one"}\
            """.formatted(broken.key().partition(), broken.key().sort()));
        letter("no letter");
        deployment.redrive().redrive(failed -> {});
        mend(broken);
        deployment.cloud().queues().expireVisibility();
        deployment.redrive().redrive(failed -> {});
        api.ask("lead GET json cycles/REROUTE/runs");
    }

    /// Makes a denial one that nobody can read, which the function of the stream leaves to the dead letters.
    private Item breakOne() {
        Item whole = TableContents.of(deployment.tableName()).items().stream()
                .filter(item -> item.key().sort().startsWith(DenialItem.PREFIX))
                .filter(item -> item.key().partition().startsWith("maple#"))
                .min(Comparator.comparing(item -> item.key().toString()))
                .orElseThrow();
        mend(whole.with("mv", "nothing that anybody could read"));
        functions.stream().publish();
        return whole;
    }

    private void mend(Item whole) {
        deployment.table().replace(whole);
    }

    private void letter(String body) {
        deployment.cloud().queues().send("letters", body);
    }
}
