package health.overturn.lambda.reprocess;

import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Role;
import health.overturn.lambda.event.RunRequest;
import health.overturn.lambda.intake.TimeLeft;
import health.overturn.lambda.json.Json;
import health.overturn.lambda.local.Deployment;
import health.overturn.lambda.local.Stored;
import health.overturn.lambda.store.KeptDenial;
import health.overturn.lambda.store.Rejudge;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/// A practice that took files in by one set of code tables and reads them again by another.
final class Archive implements AutoCloseable {
    /// B7 and 133 explain a charge, 204 pends, 97 is a matter of contract, 29 has words of its own.
    static final String OTHERS = """
            {"carc": [{"carc": "B7", "class": "STATUTORY"}, {"carc": "133", "class": "STATUTORY"},
                      {"carc": "204", "class": "INFO"}, {"carc": "97", "category": "CONTRACT"},
                      {"carc": "29", "step": "Ask the invented desk"}]}""";

    static final String STANDARD = "{}";
    static final Actor.Person ADMIN = new Actor.Person("admin.example", Role.ADMIN, Set.of());
    static final Instant LATER = Instant.parse("2026-07-06T15:00:00Z");
    private static final Scope JUNE = new Scope.Span(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30));

    private final Deployment deployment;

    Archive(String tables, Sample sample, ExecutionInterceptor... interceptors) {
        deployment = new Deployment(interceptors);
        judgeBy(tables);
        for (SampleFile file : sample.files()) {
            deployment.takeIn(file.name(), file.bytes());
        }
    }

    Archive judgeBy(String tables) {
        String settings = Deployment.SETTINGS.replace("\"billingLead\"", "\"codes\": " + tables + ", \"billingLead\"");
        deployment.practices().save("maple", Json.read(settings), "admin.example", Deployment.NOW);
        return this;
    }

    Deployment deployment() {
        return deployment;
    }

    /// Asks for all files of June.
    String ask(RunRequest.Mode mode) {
        return ask(JUNE, mode, LATER);
    }

    private String ask(Scope scope, RunRequest.Mode mode, Instant at) {
        Reprocessing asked = Reprocessing.asked(at + "-" + mode, scope, mode, new Rejudge.Asked(ADMIN, at));
        return reprocessings()
                .save(deployment.practice().keys(), asked)
                .orElseThrow()
                .id();
    }

    Reprocess.Outcome goOn(String id, TimeLeft time) {
        return new Reprocess(deployment.table(), deployment.practices(), deployment.intakeBucket(), deployment.bus())
                .goOn("maple", id, time);
    }

    /// Asks, and does it at once.
    Report run(RunRequest.Mode mode, Instant at) {
        return run(JUNE, mode, at);
    }

    Report run(Scope scope, RunRequest.Mode mode, Instant at) {
        String id = ask(scope, mode, at);
        goOn(id, Deployment.plenty());
        return report(id);
    }

    Report report(String id) {
        return find(id).report();
    }

    Reprocessing find(String id) {
        return reprocessings().find(deployment.practice().keys(), id).orElseThrow();
    }

    private Reprocessings reprocessings() {
        return new Reprocessings(deployment.table());
    }

    Stored stored() {
        return Stored.in(deployment.tableName());
    }

    /// What the denials come to, but for how they came to it: neither moves nor days of receipt.
    String denials() {
        return stored().denials().stream().map(Archive::told).collect(Collectors.toCollection(TreeSet::new)).stream()
                .collect(Collectors.joining("\n"));
    }

    private static String told(KeptDenial kept) {
        var subject = kept.denial().subject();
        return kept.name() + " " + kept.denial().status().label() + " "
                + kept.denial().state().category() + " " + subject.category() + " " + subject.denied() + " "
                + subject.deniedOn() + " " + subject.deadlines() + " " + subject.forbidden() + " "
                + kept.denial().state().word();
    }

    @Override
    public void close() {
        deployment.close();
    }
}
