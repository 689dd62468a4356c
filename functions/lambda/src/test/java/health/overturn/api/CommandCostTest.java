package health.overturn.api;

import static health.overturn.api.ApiPractice.BILLER;
import static health.overturn.api.ApiPractice.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.Caller;
import health.overturn.lambda.capacity.CapacityCount;
import health.overturn.lambda.capacity.CapacityMeter;
import health.overturn.lambda.capacity.IndexDefinition;
import health.overturn.lambda.capacity.ItemKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The capacity units of commands, without the settings that each request reads.
class CommandCostTest {
    private final CapacityMeter meter = new CapacityMeter(
            Set.of("pk", "sk"),
            List.of(new IndexDefinition("rp", "vs", Set.of()), new IndexDefinition("wp", "ws", Set.of())),
            ItemKind.ANY);
    private final ApiPractice practice = new ApiPractice(meter);

    @AfterEach
    void close() {
        practice.close();
    }

    /// @return write units, then read units
    private List<Double> units(Caller by, String path, String body) {
        CapacityCount before = meter.count();
        ApiResponse response = practice.post(by, path, body);
        assertThat(response.status()).as(response.body()).isEqualTo(200);
        CapacityCount spent = meter.count().since(before);
        return List.of((double) spent.writeUnits(), spent.readUnits());
    }

    @Test
    void theCostOfAMoveDoesNotDependOnTheNumberOfDenials() {
        store(0, 80);
        lifeOf("ACCT-1");
        List<List<Double>> few = lifeOf("ACCT-2");
        store(80, 240);

        List<List<Double>> many = lifeOf("ACCT-3");

        assertThat(few).containsExactly(List.of(3.0, 1.0), List.of(3.0, 1.0), List.of(6.0, 1.0), List.of(5.0, 1.0));
        assertThat(many).isEqualTo(few);
    }

    /// Stores more denials than the ranks that a tier lookup reads.
    private void store(int from, int to) {
        for (int i = from; i < to; i++) {
            practice.enterDenial("ACCT-OTHER-" + i, "INVENTED1", 20_000 + i);
        }
    }

    /// The units of a first touch, a second touch, a new owner and a resolution. The entries of both indexes name the
    /// owner, by whom lists filter.
    private List<List<Double>> lifeOf(String claim) {
        String id = practice.enterDenial(claim, "INVENTED1", 90_000);
        String denial = "denials/" + id + "/";
        return List.of(
                units(BILLER, denial + "touches", "{\"action\": \"PAYER_CALL\", \"note\": \"called\"}"),
                units(BILLER, denial + "touches", "{\"action\": \"APPEAL\", \"note\": \"sent\"}"),
                units(LEAD, denial + "reassignment", "{\"owner\": \"other.example\", \"why\": \"knows them\"}"),
                units(
                        LEAD,
                        denial + "resolution",
                        "{\"outcome\": \"UPHELD\", \"rest\": \"WRITTEN_OFF\", \"writeOffReason\": \"CONTRACT\","
                                + " \"note\": \"they stand by it\"}"));
    }
}
