package health.overturn.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BrowserTest {
    private static final URI PAGE = URI.create("http://127.0.0.1:3000/console/");

    @Test
    void eachSystemOpensAPageWithItsOwnCommand() {
        assertThat(new Browser("Mac OS X", Map.of()).command(PAGE)).contains(List.of("open", PAGE.toString()));
        assertThat(new Browser("Windows 11", Map.of()).command(PAGE))
                .contains(List.of("cmd", "/c", "start", "", PAGE.toString()));
        assertThat(new Browser("Linux", Map.of("DISPLAY", ":0")).command(PAGE))
                .contains(List.of("xdg-open", PAGE.toString()));
    }

    @Test
    void aMachineWithoutAScreenOpensNothing() {
        assertThat(new Browser("Linux", Map.of()).open(PAGE)).isFalse();
    }
}
