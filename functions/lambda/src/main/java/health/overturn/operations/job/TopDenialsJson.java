package health.overturn.operations.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.denial.Tier;
import health.overturn.denials.triage.Concentration;
import health.overturn.denials.triage.TopDenials;
import health.overturn.remittance.Money;
import health.overturn.storage.json.Json;
import java.util.List;

/// The top denials of a payer, as recorded, as JSON.
final class TopDenialsJson {
    private TopDenialsJson() {}

    static ObjectNode of(TopDenials top, TopDenials.TopChange change, Concentration concentration) {
        ObjectNode json = Json.object().put("payer", top.payer());
        ArrayNode places = json.putArray("places");
        top.places()
                .forEach(place -> places.addObject()
                        .put("id", place.denial())
                        .put("tier", place.tier().name())
                        .put("cents", place.open().cents()));
        texts(json.putArray("entered"), change.entered());
        texts(json.putArray("left"), change.left());
        texts(json.putArray("changedTier"), change.changedTier());
        json.putObject("concentration")
                .put("topCents", concentration.top().cents())
                .put("followingCents", concentration.following().cents())
                .put("allCents", concentration.all().cents());
        return json;
    }

    static TopDenials read(JsonNode json) {
        return new TopDenials(
                json.path("payer").asText(),
                json.path("places")
                        .valueStream()
                        .map(place -> new TopDenials.TopPlace(
                                place.path("id").asText(),
                                Tier.valueOf(place.path("tier").asText()),
                                Money.ofCents(place.path("cents").asLong())))
                        .toList());
    }

    static Concentration readConcentration(JsonNode json) {
        JsonNode cents = json.path("concentration");
        return new Concentration(
                Money.ofCents(cents.path("topCents").asLong()),
                Money.ofCents(cents.path("followingCents").asLong()),
                Money.ofCents(cents.path("allCents").asLong()));
    }

    private static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }
}
