package health.overturn.api.contract;

import static java.util.Map.entry;

import health.overturn.api.http.ParameterFormat;
import health.overturn.api.http.ParameterFormat.CalendarWeek;
import health.overturn.api.http.ParameterFormat.Choice;
import health.overturn.api.http.ParameterFormat.Choices;
import health.overturn.api.http.ParameterFormat.Day;
import health.overturn.api.http.ParameterFormat.Flag;
import health.overturn.api.http.ParameterFormat.FreeText;
import health.overturn.api.http.ParameterFormat.Moment;
import health.overturn.api.http.ParameterFormat.Pattern;
import health.overturn.api.http.ParameterFormat.WholeNumber;
import health.overturn.api.http.Route;
import health.overturn.denials.code.Category;
import health.overturn.denials.code.Cluster;
import health.overturn.denials.code.FixLevel;
import health.overturn.denials.code.WorkQueue;
import health.overturn.denials.deadline.AnswerWindow;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.Tier;
import health.overturn.denials.metric.Metric;
import health.overturn.denials.rollup.Dimension;
import health.overturn.denials.worklist.WorklistSection;
import health.overturn.operations.measure.SnapshotPeriod;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// The format of each query parameter. A name means the same on every route but `period`, which each report counts in
/// its own way. A parameter without a format here is a text.
public final class QueryParameters {
    private static final long MAX_CENTS = 1_000_000_000L;
    private static final int MAX_CURSOR = 1_000;
    private static final ParameterFormat NUMBER_OF_CLAIM = new FreeText(50);
    private static final ParameterFormat NAME = new FreeText(100);
    private static final ParameterFormat TEXT = new FreeText(200);
    private static final ParameterFormat DAY = new Day();
    private static final ParameterFormat FLAG = new Flag();
    private static final ParameterFormat CENTS = new WholeNumber(0, MAX_CENTS);
    private static final ParameterFormat WEEK = new CalendarWeek();

    private static final ParameterFormat CURSOR =
            new Pattern("[A-Za-z0-9_-]+", MAX_CURSOR, "the \"next\" of the page before");
    private static final Map<String, ParameterFormat> PAGES = Map.of(
            "limit", new WholeNumber(1, 200),
            "cursor", CURSOR,
            "include", new Choice(List.of("patient")));
    private static final Map<String, ParameterFormat> DENIALS = Map.ofEntries(
            entry("payer", NAME),
            entry("category", names(Category.values())),
            entry("carc", new Pattern("[A-Z]?[0-9]{1,3}", 4, "197")),
            entry("state", new Choice(states())),
            entry("owner", NAME),
            entry("assignee", NAME),
            entry("queue", names(WorkQueue.values())),
            entry("tier", names(Tier.values())),
            entry("provider", new FreeText(80)),
            entry("serviceFrom", DAY),
            entry("claim", NUMBER_OF_CLAIM),
            entry("payerClaimId", NUMBER_OF_CLAIM),
            entry("trace", NUMBER_OF_CLAIM),
            entry("changedSince", new Moment()),
            entry("minCents", CENTS),
            entry("maxCents", CENTS),
            entry("from", DAY),
            entry("to", DAY));
    private static final Map<String, ParameterFormat> DRILL_DOWN = Map.ofEntries(
            entry("cluster", names(Cluster.values())),
            entry(
                    "fixLevel",
                    new Choice(Stream.concat(texts(FixLevel.values(), Enum::name), Stream.of("-"))
                            .toList())),
            entry("touched", FLAG),
            entry(
                    "outcome",
                    new Choices(texts(DenialOutcome.values(), Enum::name).toList())),
            entry("appealed", FLAG),
            entry("writtenOff", FLAG),
            entry("preventable", FLAG),
            entry("stakeKnown", FLAG),
            entry("silent", FLAG),
            entry("proposed", FLAG),
            entry("proposalDueTo", DAY),
            entry("entered", new Choice(List.of("BY_HAND", "BY_REMITTANCE"))),
            entry("deadline", new Choice(List.of("NONE", "KNOWN"))),
            entry("deadlineStanding", names(AnswerWindow.Standing.values())),
            entry("answered", FLAG),
            entry("decideTo", DAY),
            entry("firstDeniedFrom", DAY),
            entry("firstDeniedTo", DAY),
            entry("firstTouchedFrom", DAY),
            entry("firstTouchedTo", DAY),
            entry("resolvedFrom", DAY),
            entry("resolvedTo", DAY),
            entry("nextActionTo", DAY),
            entry("deadlineFrom", DAY),
            entry("deadlineTo", DAY));
    private static final Map<String, ParameterFormat> LISTS = Map.of(
            "person",
            NAME,
            "writeOff",
            new Choice(List.of("PROPOSED")),
            "after",
            CURSOR,
            "section",
            names(WorklistSection.values()),
            "review",
            new Choice(List.of("PROPOSED", "IN_REVIEW")),
            "week",
            WEEK,
            "since",
            WEEK,
            "dimension",
            names(Dimension.values()),
            "figure",
            new Choice(texts(Metric.values(), Metric::key).toList()));

    private QueryParameters() {}

    private static final List<String> DAILY_REPORTS = List.of("/deadlines", "/allowed", "/responses", "/worklog");

    public static ParameterFormat format(Route route, String name) {
        if (name.equals("period")) {
            return period(route.path());
        }
        return Stream.of(PAGES, DENIALS, DRILL_DOWN, LISTS)
                .filter(formats -> formats.containsKey(name))
                .findFirst()
                .map(formats -> formats.get(name))
                .orElse(TEXT);
    }

    private static ParameterFormat period(String path) {
        if (path.contains("/snapshots")) {
            return names(SnapshotPeriod.values());
        }
        return DAILY_REPORTS.stream().anyMatch(path::endsWith) ? DAY : WEEK;
    }

    private static List<String> states() {
        return List.of("NEW", "HELD", "ASSIGNED", "WORKING", "WAITING_ON_PAYER", "ESCALATED", "RESOLVED", "OPEN");
    }

    private static <E extends Enum<E>> ParameterFormat names(E[] constants) {
        return new Choice(texts(constants, Enum::name).toList());
    }

    private static <E> Stream<String> texts(E[] constants, Function<E, String> text) {
        return Arrays.stream(constants).map(text);
    }
}
