package health.overturn.operations.export;

import health.overturn.messaging.event.EventBus;
import health.overturn.operations.intake.RemainingTime;
import health.overturn.storage.practice.Practice;
import health.overturn.storage.practice.PracticeStore;
import java.util.Optional;

/// Makes an export step by step: a step reads some rows, writes them as a file, and saves the position. A step that
/// stopped before it saved is made again, and writes the same file.
public final class RunExport {
    private final PracticeStore practices;
    private final ExportStore exports;
    private final ExportSources sources;
    private final PartWriter writer;
    private final EventBus bus;

    public RunExport(PracticeStore practices, ExportStore exports, ExportSources sources, EventBus bus) {
        this.practices = practices;
        this.exports = exports;
        this.sources = sources;
        this.writer = new PartWriter(sources.records());
        this.bus = bus;
    }

    /// The result of one invocation.
    public enum ExportResult {
        DONE,
        /// The time ran out; another invocation resumes.
        TO_BE_CONTINUED,
        /// Another invocation has saved in between.
        OVERTAKEN,
        /// No such export exists, or it expired.
        UNKNOWN
    }

    public ExportResult resume(String practiceId, String id, RemainingTime time) {
        Optional<Practice> practice = practices.find(practiceId);
        Optional<Export> found = practice.flatMap(known -> exports.find(known.keys(), id));
        return found.isEmpty() ? ExportResult.UNKNOWN : resume(practice.orElseThrow(), found.get(), time);
    }

    private ExportResult resume(Practice practice, Export from, RemainingTime time) {
        Export current = from;
        while (!current.isDone()) {
            if (time.isShort()) {
                bus.publishExportDue(practice.id(), current.id(), current.version());
                return ExportResult.TO_BE_CONTINUED;
            }
            Optional<Export> saved = exports.save(practice.keys(), step(practice, current));
            if (saved.isEmpty()) {
                return ExportResult.OVERTAKEN;
            }
            current = saved.get();
        }
        return ExportResult.DONE;
    }

    private Export step(Practice practice, Export current) {
        ExportSource source = sources.of(current.order().kind());
        ExportSource.ExportBatch batch = source.read(practice, current);
        boolean last = batch.next().isEmpty();
        boolean writes = !batch.rows().isEmpty() || (last && current.parts().isEmpty());
        Export written = writes ? current.withPart(writer.write(practice.id(), current, source, batch)) : current;
        return last ? written.done() : written.withPosition(batch.next());
    }
}
