package health.overturn.remittance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// The same facts as [ReadFacts], from StAEDI's segments.
final class StaediFacts {
    private final List<String> facts = new ArrayList<>();
    private List<String> segment = List.of();
    private final List<String> adjustments = new ArrayList<>();
    private String from = "null";
    private String to = "null";

    private StaediFacts() {}

    static List<String> of(StaediRead read) {
        StaediFacts facts = new StaediFacts();
        for (List<String> segment : read.segments()) {
            facts.segment = segment;
            facts.add();
        }
        facts.endRuns("");
        return List.copyOf(facts.facts);
    }

    private void add() {
        String id = segment.getFirst();
        endRuns(id);
        switch (id) {
            case "BPR" -> {
                String sign = element(3).equals("D") ? "-" : "";
                facts.add("BPR " + element(1) + " " + cents(sign + element(2)) + " " + element(4) + " " + date(16));
            }
            case "CLP" -> {
                String share = element(5).isEmpty() ? "" : cents(element(5));
                facts.add("CLP " + element(2) + " " + cents(element(3)) + " " + cents(element(4)) + " " + share);
            }
            case "SVC" -> line();
            case "CAS" -> triplets();
            case "DTM" -> date();
            case "MIA" -> remarks(5, 20, 21, 22, 23);
            case "MOA" -> remarks(3, 4, 5, 6, 7);
            case "LQ" -> facts.add("REMARK " + (element(1).equals("RX") ? "RX" : "") + element(2));
            case "PLB" -> pairs();
            default -> {}
        }
    }

    private void line() {
        List<String> procedure = Arrays.asList(element(1).split(":", -1));
        String units = element(5).isEmpty() ? "1" : element(5);
        facts.add("SVC " + procedure.get(0) + ":" + procedure.get(1) + procedure.subList(2, procedure.size()) + " "
                + cents(element(2)) + " " + cents(element(3)) + " " + units);
    }

    private void triplets() {
        for (int i = 2; i < segment.size(); i += 3) {
            adjustments.add("CAS " + element(1) + " " + element(i) + " " + cents(element(i + 1)));
        }
    }

    private void pairs() {
        for (int i = 3; i < segment.size(); i += 2) {
            facts.add("PLB " + element(i).replaceFirst(":.*", "") + " " + cents(element(i + 1)));
        }
    }

    private void remarks(int... elements) {
        for (int element : elements) {
            if (!element(element).isEmpty()) {
                facts.add("REMARK " + element(element));
            }
        }
    }

    private void date() {
        switch (element(1)) {
            case "232", "150" -> from = date(2);
            case "233", "151" -> to = date(2);
            case "472" -> {
                from = date(2);
                to = date(2);
            }
            default -> {}
        }
    }

    /// Dates and adjustments are runs of segments; another segment ends a run.
    private void endRuns(String next) {
        if (!next.equals("DTM")) {
            dates();
        }
        if (!next.equals("CAS")) {
            Collections.sort(adjustments);
            facts.addAll(adjustments);
            adjustments.clear();
        }
    }

    private void dates() {
        if (!from.equals("null") || !to.equals("null")) {
            facts.add("DATES " + from + " " + to);
        }
        from = "null";
        to = "null";
    }

    private String date(int element) {
        String text = element(element);
        return text.length() == 8 ? text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6) : text;
    }

    private String element(int element) {
        return element < segment.size() ? segment.get(element).strip() : "";
    }

    private static String cents(String amount) {
        try {
            return new BigDecimal(amount).movePointRight(2).toBigIntegerExact().toString();
        } catch (ArithmeticException | NumberFormatException noAmount) {
            return amount;
        }
    }
}
