package health.overturn.local.cost;

import health.overturn.local.stack.ProjectFolder;
import health.overturn.local.template.BilledParts;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `./overturn cost`: prints a month's bill, item by item.
@Command(
        name = "cost",
        description = "Prints what a stack on AWS costs a month: idle, counted from template.yaml, and with work.",
        mixinStandardHelpOptions = true)
public final class CostCommand implements Callable<Integer> {
    private static final String ROW = "| %s | $%,.3f |%n";

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--claims",
            paramLabel = "N",
            defaultValue = "0",
            description = "claim payments a month of all practices; 0 (default) for an idle stack")
    private long claims;

    @Option(
            names = "--practices",
            paramLabel = "N",
            defaultValue = "1",
            description = "practices among which they are (default: ${DEFAULT-VALUE})")
    private long practices;

    @Option(names = "--practice-alarms", description = "with the parameter PracticeAlarms=yes")
    private boolean practiceAlarms;

    @Option(names = "--dashboard", description = "with the parameter Dashboard=yes")
    private boolean dashboard;

    @Override
    public Integer call() {
        if (claims < 0 || practices < 1) {
            throw new ParameterException(spec.commandLine(), "--claims: must be 0 or more, and --practices 1 or more");
        }
        PriceList prices = PriceList.prices();
        List<CostItem> idle = new IdleCost(
                        BilledParts.read(ProjectFolder.locate().template()), prices)
                .items(practiceAlarms, dashboard);
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "| a month, at list prices of %s in us-east-1, without the free tier | |%n|---|---|%n", prices.asOf());
        print(out, idle, "idle");
        if (claims > 0) {
            WorkCost work = new WorkCost(PriceList.usage(), prices);
            List<CostItem> items = work.items(practices, claims);
            print(out, items, "work");
            out.printf(ROW, "**the first month**", sum(Stream.concat(idle.stream(), items.stream())));
            print(out, work.keptItems(practices, claims), "kept, for each month that it stays");
        }
        out.flush();
        return 0;
    }

    private static void print(PrintWriter out, List<CostItem> items, String total) {
        items.forEach(item -> out.printf(ROW, item.what(), item.dollars()));
        out.printf(ROW, "**" + total + "**", sum(items.stream()));
    }

    private static double sum(Stream<CostItem> items) {
        return items.mapToDouble(CostItem::dollars).sum();
    }
}
