package health.overturn.table.store;

import java.util.List;

/// Writes a group of requests in one transaction.
final class Committer {
    private final SessionPool writers;
    private final CommitMark mark;
    private final ProblemLog problems;

    Committer(SessionPool writers, CommitMark mark, ProblemLog problems) {
        this.writers = writers;
        this.mark = mark;
        this.problems = problems;
    }

    /// Writes all requests, and answers each after the commit. Where the commit fails, none of them is written.
    void commit(List<WriteRequest<?>> group) {
        try {
            writers.with(session -> {
                write(session, group);
                return group;
            });
            group.forEach(WriteRequest::answer);
            problems.writable();
        } catch (RuntimeException failure) {
            problems.report(failure);
            group.forEach(request -> request.fail(failure));
        }
    }

    private void write(Session session, List<WriteRequest<?>> group) {
        try {
            session.begin();
            group.forEach(request -> request.run(session));
            long commits = session.hasWritten() ? countCommit(session) : 0;
            session.commit();
            if (commits > 0) {
                mark.write(commits);
            }
        } catch (RuntimeException failure) {
            session.rollback();
            throw failure;
        }
    }

    private static long countCommit(Session session) {
        Counters.add(session, Counters.COMMITS, 1);
        return Counters.value(session, Counters.COMMITS);
    }
}
