package health.overturn.operations.export;

import health.overturn.messaging.event.EventBus;
import health.overturn.operations.publish.MoveLogReader;
import health.overturn.storage.bucket.PresignedRequests;
import health.overturn.storage.practice.Practice;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/// Takes orders for exports, and gives links to their files.
public final class OrderExport {
    /// How long a link to a file is good.
    private static final Duration VALIDITY = Duration.ofMinutes(10);

    private final ExportStore exports;
    private final EventBus bus;
    private final PresignedRequests presigned;
    private final Supplier<String> unique;

    /// @param unique makes 32 random hexadecimal digits
    public OrderExport(ExportStore exports, EventBus bus, PresignedRequests presigned, Supplier<String> unique) {
        this.exports = exports;
        this.bus = bus;
        this.presigned = presigned;
        this.unique = unique;
    }

    /// Stores an order and has it done.
    ///
    /// @throws IllegalStateException if the event bus rejects the event
    public Export order(Practice practice, ExportOrder order) {
        Export started = Export.start(unique.get(), settled(order));
        Export stored = exports.save(practice.keys(), started).orElse(started);
        bus.publishExportDue(practice.id(), stored.id(), stored.version());
        return stored;
    }

    /// The logs can be read until some minutes before now.
    private static ExportOrder settled(ExportOrder order) {
        Instant settled = order.at().minus(MoveLogReader.LAG);
        boolean isLog = switch (order.kind()) {
            case MOVES, ADJUDICATIONS -> true;
            case DENIALS, SNAPSHOTS -> false;
        };
        return isLog && order.asOf().isAfter(settled) ? order.withAsOf(settled) : order;
    }

    public Optional<Export> find(Practice practice, String id) {
        return id.matches("[0-9a-f]{32}") ? exports.find(practice.keys(), id) : Optional.empty();
    }

    /// A link to a file.
    ///
    /// @param expiresAt when it ends
    public record ExportLink(String url, Instant expiresAt) {}

    /// A link to a file that ends after some minutes.
    public ExportLink link(Practice practice, Export export, Export.ExportPart part) {
        PresignedRequests.SignedRequest request =
                presigned.get(export.key(practice.id(), part), export.fileName(part), VALIDITY);
        return new ExportLink(request.url(), request.expiresAt());
    }
}
