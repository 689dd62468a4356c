package health.overturn.lambda.store;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.lambda.json.Json;
import health.overturn.lambda.json.Packed;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Each payer's top, as it was on each day.
public final class Tops {
    private static final String DOCUMENT = "doc";

    private final Table table;

    public Tops(Table table) {
        this.table = table;
    }

    /// The latest before a day.
    public Optional<JsonNode> before(Practice practice, String payer, LocalDate day) {
        List<Item> found = table.stretch(Stretch.latest(practice.keys().tops(payer), day.toString(), 1));
        return found.stream().findFirst().map(Tops::read);
    }

    public Optional<JsonNode> on(Practice practice, String payer, LocalDate day) {
        return table.get(practice.keys().top(payer, day)).map(Tops::read);
    }

    private static JsonNode read(Item item) {
        return Packed.lines(new ByteArrayInputStream(item.bytes(DOCUMENT)))
                .map(Json::read)
                .findFirst()
                .orElseThrow();
    }

    /// Keeps a day's top for 13 months; the first that is kept for a day stays.
    public void put(Practice practice, String payer, LocalDate day, JsonNode top) {
        long expires = day.plusMonths(13).toEpochDay() * 86_400;
        table.putIfAbsent(Item.at(practice.keys().top(payer, day))
                .with(DOCUMENT, Packed.of(Stream.of(Json.write(top))))
                .with("expiresAt", expires));
    }
}
