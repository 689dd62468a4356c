package health.overturn.lambda.store;

import health.overturn.denials.code.Queue;
import health.overturn.denials.deadline.Deadline;
import health.overturn.denials.work.Denial;
import health.overturn.denials.work.Facts;
import health.overturn.denials.work.Move;
import health.overturn.denials.work.Routing;
import health.overturn.denials.work.Source;
import health.overturn.denials.work.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A denial as an item, and where it stands in each index.
public final class DenialItem {
    public static final String PREFIX = "D#";
    static final String VERSION = "v";
    private static final String ACCOUNT = "ac";
    private static final String PAYER = "py";
    private static final String DENIED = "dc";
    private static final String RECEIVED_ON = "ro";
    private static final String SOURCE = "so";
    private static final String OWNER = "ow";
    private static final String QUEUE = "qu";
    private static final String ASSIGNEE = "as";
    private static final String NEXT_ACTION_ON = "na";
    private static final String DEADLINES = "dl";
    private static final String STATE = "st";
    private static final String OUTCOME = "oc";
    private static final String RECOVERED = "rv";
    private static final String REPEAT_OF = "rf";
    private static final String DUPLICATE_OF = "df";
    private static final String TAKEBACK = "tb";
    private static final String SHIFTED = "sp";
    private static final String DENIED_ON = "do";
    private static final String FIRST_DENIED_ON = "fd";
    private static final String RESOLVED_ON = "rd";
    private static final String MOVES = "mv";

    private DenialItem() {}

    public static Item of(Keys keys, Denial denial) {
        Item item = Item.at(keys.denial(denial.account(), denial.id()))
                .with(ACCOUNT, denial.account())
                .with(PAYER, denial.payer())
                .with(DENIED, denial.deniedCents())
                .with(RECEIVED_ON, denial.receivedOn())
                .with(SOURCE, source(denial.source()))
                .with(STATE, denial.state().name())
                .with(VERSION, denial.version())
                .with(
                        MOVES,
                        AttributeValue.fromL(
                                denial.moves().stream().map(DenialItem::move).toList()));
        return indexed(facts(routing(item, denial.routing()), denial.facts()), keys, denial);
    }

    private static Item routing(Item item, Routing routing) {
        return item.with(OWNER, routing.owner())
                .with(QUEUE, routing.queue().name())
                .with(ASSIGNEE, routing.assignee())
                .with(NEXT_ACTION_ON, routing.nextActionOn())
                .with(
                        DEADLINES,
                        AttributeValue.fromL(routing.deadlines().stream()
                                .map(deadline -> Values.texts(
                                        deadline.kind().name(),
                                        deadline.on().toString(),
                                        deadline.assumed() ? "y" : ""))
                                .toList()));
    }

    private static Item facts(Item item, Facts facts) {
        Item told = item.with(OUTCOME, facts.outcome())
                .with(REPEAT_OF, facts.repeatOf())
                .with(DUPLICATE_OF, facts.duplicateOf())
                .with(DENIED_ON, facts.deniedOn())
                .with(RESOLVED_ON, facts.resolvedOn());
        told = facts.recoveredCents() == 0 ? told : told.with(RECOVERED, facts.recoveredCents());
        told = facts.takeback() ? told.marked(TAKEBACK) : told;
        told = facts.shiftedToPatient() ? told.marked(SHIFTED) : told;
        return Objects.equals(facts.firstDeniedOn(), facts.deniedOn())
                ? told
                : told.with(FIRST_DENIED_ON, facts.firstDeniedOn());
    }

    private static Item indexed(Item item, Keys keys, Denial denial) {
        String deadline = denial.routing().deadlines().stream()
                .map(each -> each.on().toString())
                .findFirst()
                .orElse("");
        if (denial.resolved()) {
            return item.with(IndexName.RANK.partitionKey(), keys.rank(resolvedIn(denial)))
                    .with(IndexName.RANK.sortKey(), Keys.valueOrder(denial.deniedCents(), deadline, denial.id()));
        }
        Item ranked = item.with(IndexName.RANK.partitionKey(), keys.rank(denial.payer()))
                .with(IndexName.RANK.sortKey(), Keys.valueOrder(denial.openCents(), deadline, denial.id()))
                .with(
                        IndexName.WORK.partitionKey(),
                        keys.work(denial.routing().hasOwner() ? denial.routing().owner() : Keys.HELD));
        if (denial.state() != State.NEW) {
            return ranked;
        }
        return ranked.with(IndexName.LANE.partitionKey(), keys.lane(Lane.NEW, denial.id()))
                .with(IndexName.LANE.sortKey(), Keys.laneOrder(denial.receivedOn(), denial.id()));
    }

    /// The month under which a resolved denial is listed: of what resolved it, else of the denial, else
    /// of its coming.
    public static YearMonth resolvedIn(Denial denial) {
        LocalDate on = denial.facts().resolvedOn();
        LocalDate denied = denial.facts().deniedOn();
        return YearMonth.from(on != null ? on : denied != null ? denied : denial.receivedOn());
    }

    public static Denial read(Item item) {
        return new Denial(
                item.text("sk").substring(PREFIX.length()),
                item.text(ACCOUNT),
                item.text(PAYER),
                item.number(DENIED),
                day(item, RECEIVED_ON),
                source(item.texts(SOURCE)),
                new Routing(
                        item.text(OWNER),
                        Queue.valueOf(item.text(QUEUE)),
                        item.text(ASSIGNEE),
                        day(item, NEXT_ACTION_ON),
                        item.list(DEADLINES).stream().map(DenialItem::deadline).toList()),
                State.valueOf(item.text(STATE)),
                facts(item),
                item.list(MOVES).stream().map(DenialItem::move).toList(),
                item.number(VERSION));
    }

    private static Facts facts(Item item) {
        LocalDate deniedOn = item.date(DENIED_ON);
        return new Facts(
                item.text(OUTCOME),
                item.number(RECOVERED),
                item.text(REPEAT_OF),
                item.text(DUPLICATE_OF),
                item.has(TAKEBACK),
                item.has(SHIFTED),
                deniedOn,
                item.has(FIRST_DENIED_ON) ? item.date(FIRST_DENIED_ON) : deniedOn,
                item.date(RESOLVED_ON));
    }

    private static LocalDate day(Item item, String name) {
        return Objects.requireNonNull(item.date(name), name);
    }

    private static AttributeValue source(Source source) {
        return Values.texts(source.file(), Integer.toString(source.transaction()), Integer.toString(source.segment()));
    }

    private static Source source(List<String> parts) {
        return new Source(parts.get(0), Integer.parseInt(parts.get(1)), Integer.parseInt(parts.get(2)));
    }

    private static Deadline deadline(AttributeValue value) {
        List<String> parts = Values.texts(value);
        return new Deadline(
                Deadline.Kind.valueOf(parts.get(0)),
                LocalDate.parse(parts.get(1)),
                parts.get(2).equals("y"));
    }

    private static AttributeValue move(Move move) {
        return Values.texts(
                Long.toString(move.version()),
                move.at().toString(),
                move.by(),
                move.to().name(),
                move.what(),
                move.why());
    }

    private static Move move(AttributeValue value) {
        List<String> parts = Values.texts(value);
        return new Move(
                Long.parseLong(parts.get(0)),
                Instant.parse(parts.get(1)),
                parts.get(2),
                State.valueOf(parts.get(3)),
                parts.get(4),
                parts.get(5));
    }
}
