package health.overturn.local.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/// The rules of this project: which package may use which, in the order of ARCHITECTURE.md.
final class ProjectRules {
    private static final List<String> PURE =
            List.of("health.overturn.remittance..", "health.overturn.denials..", "health.overturn.sample..");

    /// Records that mirror a form outside the code one to one: loops of the 835, stored adjudications, lines of
    /// the logs and of the rollup, rows that a command prints, files of the truth.
    private static final List<String> WIRE_FORMATS = List.of(
            "health.overturn.remittance.ClaimPayment",
            "health.overturn.remittance.ServiceLine",
            "health.overturn.remittance.Transaction",
            "health.overturn.denials.log.LoggedAdjudication",
            "health.overturn.denials.log.LoggedDenial",
            "health.overturn.denials.rollup.MeasuredDenial",
            "health.overturn.denials.adjudication.Adjudication",
            "health.overturn.local.read.HistoryRows$DenialRow",
            "health.overturn.sample.truth.ClaimTruth",
            "health.overturn.sample.truth.DenialTruth");

    private ProjectRules() {}

    /// The reader, the domain and the generator depend on their input alone.
    static List<ArchRule> pureCode() {
        return PURE.stream()
                .flatMap(packages -> Stream.of(
                        CodeRules.pure(packages), CodeRules.nothingIsPrinted(packages), CodeRules.noFlags(packages)))
                .toList();
    }

    /// Each package may use only the packages before it; packages of one group do not use each other.
    static List<ArchRule> layers() {
        return List.of(
                LayerRules.onlyDown(
                        "health.overturn",
                        "remittance, sample, table",
                        "denials",
                        "storage",
                        "messaging",
                        "operations",
                        "api, console",
                        "lambda",
                        "local"),
                LayerRules.notUsedIn(
                        "health.overturn.denials..", "health.overturn.sample..", "health.overturn.table.."),
                LayerRules.notUsedIn(
                        "health.overturn.local..",
                        "health.overturn.storage..",
                        "health.overturn.messaging..",
                        "health.overturn.operations..",
                        "health.overturn.api..",
                        "health.overturn.console..",
                        "health.overturn.lambda.."),
                LayerRules.onlyDown("health.overturn.table", "store, http, expression", "item, request", "harsh"),
                LayerRules.onlyUsedFrom("health.overturn.remittance..", "health.overturn.remittance.x12.."),
                LayerRules.onlyUsedFrom("health.overturn.remittance..", "health.overturn.remittance.archive.."),
                LayerRules.onlyUsedFrom("health.overturn.remittance..", "health.overturn.remittance.validation.."),
                LayerRules.notUsedIn("health.overturn.remittance.validation..", "health.overturn.remittance.reader.."),
                LayerRules.notUsedIn(
                        "health.overturn.remittance.x12..",
                        "health.overturn.remittance.validation..",
                        "health.overturn.remittance.reader.."),
                LayerRules.onlyDown(
                        "health.overturn.denials",
                        "csv",
                        "code",
                        "owner",
                        "judge",
                        "adjudication",
                        "claim",
                        "calendar",
                        "deadline",
                        "appeal",
                        "settings",
                        "denial",
                        "lifecycle",
                        "packet",
                        "triage",
                        "log",
                        "cycle",
                        "worklist",
                        "worth",
                        "rollup",
                        "metric",
                        "report",
                        "prevention",
                        "letter"),
                LayerRules.onlyDown(
                        "health.overturn.storage",
                        "json",
                        "failure",
                        "settings",
                        "dynamo",
                        "bucket",
                        "item",
                        "practice",
                        "conversation",
                        "record",
                        "claim",
                        "denial",
                        "read"),
                LayerRules.onlyDown("health.overturn.messaging", "event", "stream", "queue"),
                LayerRules.onlyDown(
                        "health.overturn.operations",
                        "ledger",
                        "letter, report, prevention, publish, job, intake, command, worklist, repeat",
                        "measure",
                        "reconcile",
                        "reprocess",
                        "redrive",
                        "increment, upload, export, rebuild"),
                LayerRules.onlyDown("health.overturn.api", "http", "contract", "filter", "denial", "command, data"),
                LayerRules.onlyDown("health.overturn.lambda", "log", "wiring"),
                LayerRules.withoutCycles("health.overturn.(**)"));
    }

    /// Which packages know a library.
    static List<ArchRule> libraries() {
        return List.of(
                LayerRules.onlyUsedIn(
                        "software.amazon.awssdk..",
                        "health.overturn.storage..",
                        "health.overturn.messaging..",
                        "health.overturn.lambda.wiring..",
                        "health.overturn.local.."),
                LayerRules.onlyUsedIn(
                        "com.amazonaws.services.lambda..",
                        "health.overturn.lambda..",
                        "health.overturn.messaging.stream..",
                        "health.overturn.operations.publish..",
                        "health.overturn.local.."),
                LayerRules.notUsedIn("health.overturn.remittance..", "com.fasterxml.jackson.."),
                LayerRules.notUsedIn("health.overturn.denials..", "com.fasterxml.jackson.."),
                LayerRules.notUsedIn("health.overturn.storage.dynamo..", "com.fasterxml.jackson.."),
                LayerRules.notUsedIn(
                        "health.overturn.api..",
                        "health.overturn.storage.dynamo..",
                        "health.overturn.storage.bucket.."));
    }

    /// Rules that hold for each class of the project.
    static List<ArchRule> shape() {
        return List.of(
                ShapeRules.nullMarked("health.overturn.."),
                ShapeRules.finalOrSealed("health.overturn.."),
                ShapeRules.simpleNamesAreUnique("health.overturn.."),
                ShapeRules.atMostTypes(30, "health.overturn.."),
                ShapeRules.atMostParameters(12, "health.overturn..", WIRE_FORMATS));
    }
}
