package health.overturn.lambda.settings;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.denials.code.Category;
import health.overturn.denials.code.CodeOverrides;
import health.overturn.denials.code.Queue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads a settings document: `timeZone`, `billingLead` and a head of every queue must be there, the rest has defaults.
public final class SettingsReader {
    private static final String CATEGORY = "one of " + names(Category.values());
    private static final Set<String> NAMES = Stream.concat(
                    Stream.of(
                            "timeZone",
                            "billingLead",
                            "owners",
                            "queues",
                            "payers",
                            "holidays",
                            "softWriteOff",
                            "codes",
                            "deadlines"),
                    Arrays.stream(Threshold.values()).map(Threshold::field))
            .collect(Collectors.toUnmodifiableSet());

    private final Faults faults = new Faults();

    private SettingsReader() {}

    /// @throws InvalidSettingsException with every fault of the document
    public static PracticeSettings read(JsonNode document) {
        SettingsReader reader = new SettingsReader();
        PracticeSettings settings = reader.settings(new Fields("", document, reader.faults));
        reader.faults.addAll(TableFaults.of(settings.rows()));
        if (!reader.faults.found().isEmpty()) {
            throw new InvalidSettingsException(reader.faults.found());
        }
        return settings;
    }

    private PracticeSettings settings(Fields fields) {
        fields.onlyKnown(NAMES);
        fields.requiredText("timeZone");
        ZoneId zone = fields.parsed("timeZone", "a time zone such as America/Chicago", ZoneId::of);
        return new PracticeSettings(
                zone == null ? ZoneId.of("UTC") : zone,
                fields.requiredText("billingLead"),
                owners(fields),
                queues(fields),
                payers(fields),
                holidays(fields),
                !fields.has("holidays"),
                fields.flag("softWriteOff", false),
                thresholds(fields),
                rows(fields));
    }

    private List<Ownership> owners(Fields fields) {
        return fields.objects("owners").stream()
                .map(owner -> {
                    owner.onlyKnown(Set.of("payer", "owner", "category"));
                    return new Ownership(
                            owner.requiredText("payer"),
                            owner.requiredText("owner"),
                            owner.parsed("category", CATEGORY, Category::valueOf));
                })
                .toList();
    }

    private Map<Queue, String> queues(Fields fields) {
        Map<Queue, String> heads = new EnumMap<>(Queue.class);
        Fields queues = fields.object("queues");
        queues.onlyKnown(
                Arrays.stream(Queue.values()).map(Queue::name).collect(Collectors.toSet()));
        for (Queue queue : Queue.values()) {
            heads.put(queue, queues.requiredText(queue.name()));
        }
        return heads;
    }

    private List<KnownPayer> payers(Fields fields) {
        List<KnownPayer> payers = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Fields payer : fields.objects("payers")) {
            payer.onlyKnown(Set.of("id", "name", "aliases", "group"));
            KnownPayer known = new KnownPayer(
                    payer.requiredText("id"), payer.text("name"), payer.texts("aliases"), payer.text("group"));
            payers.add(known);
            Stream.concat(Stream.of(known.id()), known.aliases().stream())
                    .filter(id -> !id.isEmpty() && !ids.add(id.toUpperCase(Locale.ROOT)))
                    .forEach(id -> faults.add(payer.at("id"), "an id that no other payer has", "\"" + id + "\""));
        }
        return payers;
    }

    private List<LocalDate> holidays(Fields fields) {
        List<LocalDate> days = new ArrayList<>();
        List<String> texts = fields.texts("holidays");
        for (int i = 0; i < texts.size(); i++) {
            try {
                days.add(LocalDate.parse(texts.get(i)));
            } catch (DateTimeException refused) {
                faults.add("holidays[" + i + "]", "a date such as 2026-12-24", "\"" + texts.get(i) + "\"");
            }
        }
        return days;
    }

    private Map<Threshold, Long> thresholds(Fields fields) {
        Map<Threshold, Long> values = new HashMap<>();
        for (Threshold threshold : Threshold.values()) {
            values.put(
                    threshold,
                    fields.number(threshold.field(), threshold.standard(), threshold.least(), threshold.most()));
        }
        long from = Objects.requireNonNull(values.get(Threshold.MIDDLE_FROM_CENTS));
        long to = Objects.requireNonNull(values.get(Threshold.MIDDLE_TO_CENTS));
        if (from > to) {
            faults.add("middleFromCents", "at most middleToCents, " + to + ",", Long.toString(from));
        }
        return values;
    }

    private static TableRows rows(Fields fields) {
        if (!fields.has("codes")) {
            return new TableRows(CodeOverrides.NONE, rows(fields, "deadlines"));
        }
        Fields codes = fields.object("codes");
        codes.onlyKnown(Set.of("carc", "rarc", "pairs"));
        return new TableRows(
                new CodeOverrides(rows(codes, "carc"), rows(codes, "rarc"), rows(codes, "pairs")),
                rows(fields, "deadlines"));
    }

    private static List<Map<String, String>> rows(Fields fields, String name) {
        return fields.objects(name).stream().map(Fields::row).toList();
    }

    private static String names(Category[] values) {
        return Arrays.stream(values).map(Category::name).collect(Collectors.joining(", "));
    }
}
