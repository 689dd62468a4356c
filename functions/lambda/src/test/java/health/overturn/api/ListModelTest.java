package health.overturn.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.denials.code.Category;
import health.overturn.denials.code.WorkQueue;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.triage.RankedDenial;
import health.overturn.denials.triage.Ranking;
import health.overturn.denials.triage.ValueOrder;
import health.overturn.denials.worklist.Worklist;
import health.overturn.denials.worklist.WorklistSection;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.RequestBuilder;
import health.overturn.storage.json.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// All pages of each list beside a plain filter and sort of all denials of a generated practice. Today is June 1, 2026.
class ListModelTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final List<String> PAYERS = List.of("PAYER-A", "PAYER-B", "PAYER-X");
    private static final List<String> PEOPLE =
            List.of("anna.example", "bob.example", "coding.example", "front.example", "follow.example");
    private static final Comparator<RankedDenial> BY_VALUE =
            Comparator.comparing(RankedDenial::denial, ValueOrder.HIGHEST_FIRST);
    private static final Comparator<RankedDenial> BY_TIER =
            Comparator.comparing(RankedDenial::tier).thenComparing(BY_VALUE);

    /// `-Doverturn.list.seeds=40` runs more.
    static LongStream seeds() {
        return LongStream.rangeClosed(1, Integer.getInteger("overturn.list.seeds", 2));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyListEqualsAFilterAndASortOfAllDenials(long seed) {
        try (Deployment deployment = new Deployment()) {
            StoredDenials stored = new StoredDenials(deployment, "\"topRanks\": 5, \"nextRanks\": 10,");
            List<Denial> all = generate(new Random(seed), stored);
            Lists lists = new Lists(deployment.api(), new Random(-seed));
            List<RankedDenial> open = ranked(stored, all);
            checkWorklists(lists, stored, open);
            checkQueues(lists, open);
            checkFilters(lists, open);
        }
    }

    private static List<Denial> generate(Random random, StoredDenials stored) {
        List<Denial> all = new ArrayList<>();
        Category[] categories = Category.values();
        for (int i = 0; i < 150; i++) {
            LocalDate[] deadlines = random.ints(random.nextInt(3), -3, 12)
                    .mapToObj(TODAY::plusDays)
                    .toArray(LocalDate[]::new);
            String payer = PAYERS.get(random.nextInt(PAYERS.size()));
            long cents = 100L * (1 + random.nextInt(600));
            Category category = categories[random.nextInt(categories.length)];
            String id = "d" + i;
            Denial denial = random.nextInt(4) == 0
                    ? stored.fresh(category, id, payer, cents, deadlines)
                    : stored.assigned(category, id, payer, cents, deadlines);
            if (random.nextBoolean()) {
                TouchAction action = random.nextBoolean() ? TouchAction.REVIEW : TouchAction.APPEAL;
                LocalDate next = TODAY.plusDays(random.nextInt(9) - 4L);
                denial = stored.touched(denial, action, LocalDate.of(2026, 5, 20), next);
            }
            stored.add(denial);
            all.add(denial);
        }
        stored.store();
        return all;
    }

    private static List<RankedDenial> ranked(StoredDenials stored, List<Denial> all) {
        Ranking ranking = new Ranking(stored.settings());
        return all.stream()
                .collect(Collectors.groupingBy(denial -> denial.details().payer()))
                .values()
                .stream()
                .flatMap(ofPayer -> ranking.rank(ofPayer).stream())
                .toList();
    }

    private static void checkWorklists(Lists lists, StoredDenials stored, List<RankedDenial> open) {
        Worklist worklist = new Worklist(stored.settings(), TODAY);
        for (String person : PEOPLE) {
            List<Worklist.Line> lines = worklist.linesFor(person, open);
            assertThat(lists.all("worklist", Map.of("owner", person)))
                    .as("worklist of %s", person)
                    .isEqualTo(ids(lines, line -> true));
            for (WorklistSection section : WorklistSection.values()) {
                Map<String, String> query = Map.of("owner", person, "section", section.name());
                List<Worklist.Line> expected =
                        lines.stream().filter(line -> line.section() == section).toList();
                assertThat(lists.all("worklist", query))
                        .as("%s of %s", section, person)
                        .isEqualTo(ids(expected, line -> true));
                assertThat(lists.read("worklist/summary", query).at("/sections/" + section))
                        .isEqualTo(total(
                                expected.stream().map(Worklist.Line::ranked).toList()));
            }
        }
    }

    private static List<String> ids(List<Worklist.Line> lines, Predicate<Worklist.Line> wanted) {
        return lines.stream().filter(wanted).map(line -> id(line.ranked())).toList();
    }

    private static void checkQueues(Lists lists, List<RankedDenial> open) {
        for (WorkQueue queue : WorkQueue.values()) {
            List<RankedDenial> expected = sorted(
                    open, BY_TIER, denial -> denial.projection().category().queue() == queue);
            assertThat(lists.all("queues/" + queue, Map.of())).as("%s", queue).isEqualTo(ids(expected));
            assertThat(lists.read("queues/" + queue + "/summary", Map.of()).path("count"))
                    .isEqualTo(total(expected).path("count"));
        }
        List<RankedDenial> held = sorted(
                open,
                BY_TIER,
                denial -> denial.projection().routing().namedOwner().isEmpty()
                        && (denial.state() instanceof DenialState.Held || denial.state() instanceof DenialState.New));
        assertThat(held).isNotEmpty();
        assertThat(lists.all("held", Map.of())).isEqualTo(ids(held));
        assertThat(lists.read("held/summary", Map.of())).isEqualTo(total(held));
    }

    private static void checkFilters(Lists lists, List<RankedDenial> open) {
        assertThat(lists.all("denials", Map.of())).isEqualTo(ids(sorted(open, BY_VALUE, denial -> true)));
        for (String payer : PAYERS) {
            assertThat(lists.all("denials", Map.of("payer", payer, "state", "OPEN")))
                    .isEqualTo(ids(sorted(
                            open, BY_VALUE, denial -> denial.details().payer().equals(payer))));
        }
        for (String person : PEOPLE) {
            assertThat(lists.all("denials", Map.of("assignee", person)))
                    .isEqualTo(ids(sorted(
                            open,
                            BY_VALUE,
                            denial -> denial.projection().routing().assignee().equals(person))));
            assertThat(lists.all("denials", Map.of("owner", person, "queue", "CODING")))
                    .isEqualTo(ids(sorted(
                            open,
                            BY_VALUE,
                            denial -> denial.projection().category() == Category.CODING
                                    && denial.projection()
                                            .routing()
                                            .namedOwner()
                                            .equals(Optional.of(person)))));
        }
    }

    private static List<RankedDenial> sorted(
            List<RankedDenial> open, Comparator<RankedDenial> order, Predicate<Denial> wanted) {
        return open.stream()
                .filter(ranked -> wanted.test(ranked.denial()))
                .sorted(order)
                .toList();
    }

    private static List<String> ids(List<RankedDenial> ranked) {
        return ranked.stream().map(ListModelTest::id).toList();
    }

    private static String id(RankedDenial ranked) {
        return "a" + ranked.denial().id() + "." + ranked.denial().id();
    }

    private static JsonNode total(List<RankedDenial> ranked) {
        long cents = ranked.stream()
                .mapToLong(one -> one.denial().projection().open().cents())
                .sum();
        return Json.read("{\"count\": %d, \"openCents\": %d}".formatted(ranked.size(), cents));
    }

    /// Reads lists to their end, in pages of any size.
    private record Lists(Api api, Random random) {
        List<String> all(String list, Map<String, String> query) {
            List<String> ids = new ArrayList<>();
            Map<String, String> parameters = new HashMap<>(query);
            do {
                parameters.put("limit", String.valueOf(1 + random.nextInt(60)));
                JsonNode page = read(list, parameters);
                page.path("items").forEach(item -> ids.add(item.path("id").asText()));
                parameters.put("cursor", page.path("next").asText());
            } while (!parameters.get("cursor").isEmpty());
            return ids;
        }

        JsonNode read(String list, Map<String, String> query) {
            return Json.read(
                    api.answer(RequestBuilder.get(list).query(query).build()).body());
        }
    }
}
