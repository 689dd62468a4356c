package health.overturn.api;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.api.contract.PublicPages;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.ProblemType;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.RequestBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemPagesTest {
    private static final String INTRODUCTION = """
        # Problems

        An answer with a status of 400 or more is a problem (RFC 9457, `application/problem+json`). Its `type` is the path of a
        page that the API serves without a token; this page has the same texts.

        """;

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void everyTypeOfProblemHasAPageWithoutAToken(ProblemType type) {
        try (Deployment deployment = new Deployment()) {
            ApiResponse html = deployment
                    .api()
                    .answer(RequestBuilder.root("GET", type.uri())
                            .accept("text/html,application/xhtml+xml,*/*;q=0.8")
                            .build());
            ApiResponse markdown = deployment
                    .api()
                    .answer(RequestBuilder.root("GET", type.uri())
                            .accept("text/markdown")
                            .build());

            assertThat(html.contentType()).startsWith("text/html");
            assertThat(html.body()).contains(type.title(), type.uri());
            assertThat(markdown.body()).isEqualTo(PublicPages.markdown(type));
        }
    }

    /// To write the page anew, put what this test expects into `docs/problems.md`.
    @Test
    void theDocumentDescribesEveryTypeOfProblem() throws IOException {
        String expected = INTRODUCTION
                + Arrays.stream(ProblemType.values()).map(PublicPages::markdown).collect(Collectors.joining("\n"));

        assertThat(Files.readString(Path.of("../../docs/problems.md"))).isEqualTo(expected);
    }
}
